//! What the program leaves on the disk and shows on the terminal is its owner's, whole, and no more than it seems.

// A test's way to fail is to panic.

use std::process::Stdio;

use crate::support::Desk;
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
    let most = json!({ "type": "effort", "minutes": u32::MAX, "activity": "reading" });
    let given = entries(&desk, &[("One", most.clone()), ("Two", most.clone()), ("Three", most)]);
    desk.lines(&["import", &given]);
    for template in ["complaint", "forum_report", "whole_record"] {
        desk.lines(&["bundle", "--template", template, "out.pdf"]);
        let pdf = std::fs::read(desk.at("out.pdf")).unwrap();
        let text = evenhand_bundle::file_words(&pdf, "out.pdf");
        let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        // Three times 4,294,967,295 minutes.
        assert!(text.contains("214748364 hours 45 minutes"), "{template}: {text}");
    }
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

#[cfg(target_os = "linux")]
#[test]
fn a_program_that_breaks_off_leaves_no_image_of_its_memory() {
    // It asks for a passphrase that nobody types.
    let desk = Desk::new();
    let mut child = desk
        .program()
        .args(["--record", "record", "import", "/dev/stdin"])
        .stdin(Stdio::piped())
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
