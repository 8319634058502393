//! What the program leaves on the disk and shows on the terminal is its owner's, whole, and no more than it seems.

// A test's way to fail is to panic.

use std::process::Stdio;

use crate::support::{Desk, refused};
use serde_json::{Value, json};

/// A record file with these entries.
fn entries(desk: &Desk, kinds: &[(&str, Value)]) -> String {
    let entry = |(number, (title, kind)): (usize, &(&str, Value))| {
        json!({ "id": format!("00000000-0000-7003-8000-{:012x}", number + 1), "kind": kind, "title": title,
            "when": { "precision": "day", "date": "2026-11-02" }, "added_on": "2026-11-02T09:00:00Z" })
    };
    let entries: Vec<Value> = kinds.iter().enumerate().map(entry).collect();
    let info = json!({ "id": "00000000-0000-7000-8000-000000000001", "title": "Ours",
        "created": "2026-11-01T09:00:00Z" });
    let record = json!({ "format": "evenhand-record", "version": 1,
        "record": { "info": info, "entries": entries } });
    let path = desk.at("given.json");
    std::fs::write(&path, record.to_string()).unwrap();
    path.display().to_string()
}

#[test]
fn a_record_needs_a_passphrase_of_some_length() {
    let desk = Desk::new();
    for (passphrase, made) in
        [("", false), ("a", false), ("ninechars", false), ("ten chars!", true)]
    {
        let output = desk
            .program()
            .env("EVENHAND_PASSPHRASE", passphrase)
            .args(["--record", "another", "new"])
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.success(), made, "{passphrase:?}: {said}");
        assert_eq!(desk.at("another/keys.json").exists(), made, "{passphrase:?}");
        assert!(made || said.contains("at least 10 characters"), "{passphrase:?}: {said}");
    }
}

#[test]
fn two_that_start_a_record_at_once_make_one() {
    let desk = Desk::new();
    let start = || {
        let mut program = desk.program();
        program.args(["--json", "--record", "new one", "new"]);
        program.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let started: Vec<_> = (0..4).map(|_| start()).collect();
    let ended: Vec<_> =
        started.into_iter().map(|child| child.wait_with_output().unwrap()).collect();
    let done: Vec<_> = ended.iter().filter(|output| output.status.success()).collect();
    assert_eq!(done.len(), 1, "{ended:?}");
    let told: Value = serde_json::from_slice(&done[0].stdout).unwrap();
    let opened = desk
        .program()
        .env("EVENHAND_PASSPHRASE", told["recovery_key"].as_str().unwrap())
        .args(["--record", "new one", "list"])
        .output()
        .unwrap();
    assert!(opened.status.success(), "{}", String::from_utf8_lossy(&opened.stderr));
}

#[test]
fn no_title_moves_the_terminal() {
    let desk = Desk::new();
    let title = "Agenda\u{202e}fdp\u{1b}[2J\u{1b}]0;owned\u{7}\u{9b}31m";
    let given = entries(&desk, &[(title, json!({ "type": "event" }))]);
    for said in
        [desk.told(&["import", &given]), desk.told(&["list"]), desk.told(&["import", &given])]
    {
        assert!(!said.contains(['\u{202e}', '\u{1b}', '\u{7}', '\u{9b}']), "{said:?}");
    }
    assert!(desk.told(&["list"]).contains("Agenda\u{fffd}fdp\u{fffd}[2J"));
}

#[test]
fn hours_are_added_up_whatever_they_are() {
    let desk = Desk::new();
    // The most that fits but an hour, so that no sum which was cut short looks like one of them.
    let most = json!({ "type": "effort", "minutes": u32::MAX - 60, "activity": "reading" });
    let given = entries(&desk, &[("One", most.clone()), ("Two", most.clone()), ("Three", most)]);
    desk.lines(&["import", &given]);
    let (one, all) = ("71582787 hours 15 minutes", "214748361 hours 45 minutes");
    let mut places = 0;
    for template in ["complaint", "forum_report", "whole_record"] {
        desk.lines(&["bundle", "--template", template, "out.pdf"]);
        let pdf = std::fs::read(desk.at("out.pdf")).unwrap();
        let text = evenhand_bundle::file_words(&pdf, "out.pdf");
        let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(all), "{template}: {text}");
        places += text.matches(all).count();
        // Wherever hours are told, they are of one entry or of all.
        let others = text.replace(one, "").replace(all, "");
        assert!(!others.contains(|c: char| c.is_ascii_digit()) || !has_hours(&others), "{others}");
    }
    assert!(places > 3, "{places}");
    let told = desk.told(&["cost"]);
    assert!(told.contains("214748361 h 45 min") || told.contains(all), "{told}");
}

/// Whether more than a day's hours are told.
fn has_hours(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let number = |word: &str| word.trim_matches(|c: char| !c.is_ascii_digit()).parse::<u64>();
    words
        .windows(2)
        .any(|two| two[1].starts_with("hour") && number(two[0]).is_ok_and(|number| number > 24))
}

/// The same calls where no file may have more than 400 KiB, as on a disk that is nearly full.
#[cfg(target_os = "linux")]
#[test]
fn an_export_that_the_disk_does_not_take_leaves_the_one_before_as_it_was() {
    let desk = Desk::new();
    let given = entries(&desk, &[("One", json!({ "type": "event" }))]);
    desk.lines(&["import", &given]);
    for name in ["out.json", "out.zip"] {
        desk.lines(&["export", name]);
    }
    let before = ["out.json", "out.zip"].map(|name| std::fs::read(desk.at(name)).unwrap());
    // Words that do not pack.
    let mut state = 7_u64;
    let mut letters = std::iter::from_fn(|| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        char::from_digit(u32::try_from(state >> 60).unwrap(), 16)
    });
    let mut record: Value = serde_json::from_slice(&std::fs::read(&given).unwrap()).unwrap();
    for number in 0..8 {
        let mut entry = record["record"]["entries"][0].clone();
        entry["id"] = format!("00000000-0000-7009-8000-{number:012x}").into();
        entry["notes"] = letters.by_ref().take(200_000).collect::<String>().into();
        record["record"]["entries"].as_array_mut().unwrap().push(entry);
    }
    std::fs::write(&given, record.to_string()).unwrap();
    desk.lines(&["import", &given]);
    let names = || {
        let found = std::fs::read_dir(desk.dir.path()).unwrap();
        let mut names: Vec<_> = found.map(|one| one.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let there = names();
    for (name, before) in ["out.json", "out.zip"].iter().zip(&before) {
        let program = desk.program();
        let output = std::process::Command::new("sh")
            .args(["-c", "trap '' XFSZ; ulimit -f 800; exec \"$@\"", "sh"])
            .arg(program.get_program())
            .args(["--record", "record", "export", name])
            .current_dir(desk.dir.path())
            .env("EVENHAND_PASSPHRASE", "four words to keep")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{name}: {said}");
        assert!(std::fs::read(desk.at(name)).unwrap() == *before, "{name} is not as it was");
        assert_eq!(names(), there, "{name}");
        println!("{name}: {said}");
    }
    // Where there is room again, it is written.
    desk.lines(&["export", "out.json"]);
    assert!(std::fs::metadata(desk.at("out.json")).unwrap().len() > 1_600_000);
}

#[test]
fn a_backup_leaves_nothing_beside_it() {
    let desk = Desk::new();
    for title in ["One", "Two", "Three"] {
        let given = entries(&desk, &[(title, json!({ "type": "event" }))]);
        desk.lines(&["import", "--replace", &given]);
    }
    let names: Vec<String> = std::fs::read_dir(desk.at("record/backups"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(names.len() > 1, "{names:?}");
    let other: Vec<_> =
        names.iter().filter(|name| !name.ends_with(".db") && *name != "keys.json").collect();
    assert!(other.is_empty(), "{other:?}");
}

#[cfg(unix)]
#[test]
fn files_are_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    desk.sample();
    desk.lines(&["import", "demo/sample-record.json"]);
    desk.lines(&["export", "out.zip"]);
    desk.lines(&["bundle", "out.pdf"]);
    let mut folders = vec![desk.dir.path().to_owned()];
    let mut seen = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let facts = entry.metadata().unwrap();
            let others = facts.permissions().mode() & 0o077;
            assert_eq!(others, 0, "{}", entry.path().display());
            seen += 1;
            if facts.is_dir() {
                folders.push(entry.path());
            }
        }
    }
    assert!(seen > 20, "{seen}");
}

/// Every call that reads a file which somebody names.
#[cfg(unix)]
const READERS: &[&[&str]] = &[
    &["import"],
    &["import", "--dry-run"],
    &["import-mail", "--mine", "pat@home.example", "--council", "lark.gov.uk", "--"],
    &["import-chat", "--mine", "Pat"],
    &["import-hours"],
    &["import-minutes"],
    &["read-picture"],
    &["look"],
    &["check"],
    &["calendar", "read"],
    &["bundle", "out.pdf", "--files"],
    &["plan", "read"],
    &["ladder", "check"],
    &["ladder", "add"],
    &["forms", "set", "add"],
    &["forms", "results", "meeting"],
    &["forms", "import", "--set", "meeting"],
    &["notes", "read"],
    &["notes", "add"],
];

#[cfg(unix)]
#[test]
fn what_is_no_plain_file_is_refused_and_never_waited_for() {
    let desk = Desk::new();
    let pipe = desk.at("pipe.txt");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    std::os::unix::fs::symlink(&pipe, desk.at("link.txt")).unwrap();
    for call in READERS {
        for named in ["pipe.txt", "link.txt", "/dev/zero"] {
            let said = refused(&desk, &[*call, &[named]].concat(), 20, 300);
            let name = named.trim_start_matches("/dev/");
            let sentence = format!("{name} is a folder, a pipe or a device, and no plain file.");
            assert!(said.contains(&sentence), "{call:?} {named}: {said}");
        }
    }
    assert!(!desk.at("out.pdf").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn a_program_that_breaks_off_leaves_no_image_of_its_memory() {
    let desk = Desk::new();
    let mut child = desk
        .program()
        .args(["demo", "demo"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let closed = || {
        let limits = std::fs::read_to_string(format!("/proc/{}/limits", child.id())).ok()?;
        let line = limits.lines().find(|line| line.starts_with("Max core file size"))?;
        // One byte: with none, Linux still hands an image to a program that keeps it.
        line.split_whitespace().nth(4).map(|soft| soft == "1")
    };
    let end = std::time::Instant::now() + std::time::Duration::from_secs(10);
    let mut held = closed();
    while held != Some(true) && std::time::Instant::now() < end {
        std::thread::sleep(std::time::Duration::from_millis(20));
        held = closed();
    }
    let _ = child.kill();
    let _ = child.wait();
    assert_eq!(held, Some(true));
}
