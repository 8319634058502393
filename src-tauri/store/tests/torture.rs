//! Acknowledged writes survive `kill -9` at any moment, also during backup, export, restore and import.
//!
//! The test runs itself again as the program that is killed. Twenty deaths in a usual run; 200 with
//! `EVENHAND_LONG=1`.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

mod support;

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use evenhand_core::record::Item;
use evenhand_store::{Store, Unlock};
use support::*;

/// The environment that makes a test the program to be killed: the folder to write in.
const VICTIM: &str = "EVENHAND_TORTURE";

#[test]
fn acknowledged_writes_survive_being_killed() {
    if let Ok(dir) = std::env::var(VICTIM) {
        return write_until_killed(Path::new(&dir));
    }
    let deaths = std::env::var("EVENHAND_LONG").map_or(20, |_| 200);
    let dir = tempfile::tempdir().unwrap();
    drop(create(&dir.path().join("record")));
    let mut random = 0x9e37_79b9_7f4a_7c15_u64;
    let (mut acknowledged, mut drafts, mut during) = (0, 0, std::collections::BTreeMap::new());
    for death in 0..deaths {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        let said = killed_after(dir.path(), Duration::from_millis(80 + random % 700));
        let last = said.iter().rev().find_map(|line| line.strip_prefix("wrote "));
        acknowledged = last.map_or(acknowledged, |number| number.parse::<u32>().unwrap());
        let draft = said.iter().rev().find_map(|line| line.strip_prefix("draft "));
        drafts = draft.map_or(drafts, |number| number.parse::<u32>().unwrap());
        if let Some(doing) = said.last().filter(|line| line.starts_with("begin ")) {
            *during.entry(doing.clone()).or_insert(0) += 1;
        }

        let store = open(&dir.path().join("record"));
        let report = store.check().unwrap();
        assert!(report.sound(), "death {death}: {report:?}");
        let counts = store.counts().unwrap();
        assert!(
            counts.entries >= u64::from(acknowledged),
            "death {death}: {counts:?} of {acknowledged}"
        );
        assert_eq!(counts.entries, counts.files, "an entry and its file come together");
        for number in 1..=acknowledged {
            assert_eq!(store.entry(id(number)).unwrap().title, format!("Written {number}"));
        }
        let draft = store.draft("form").unwrap().map_or(0, |draft| draft.value.parse().unwrap());
        assert!(draft >= drafts, "death {death}: draft {draft} of {drafts}");
        for backup in store.backups().unwrap() {
            store.preview_backup(&backup).unwrap();
        }
        let stick = dir.path().join("stick.evenhand");
        if stick.exists() {
            Store::preview_import(&stick, Unlock::Passphrase(PASSPHRASE), at(9)).unwrap();
        }
        let _ = std::fs::remove_dir_all(dir.path().join("imported"));
    }
    println!(
        "{deaths} deaths, {acknowledged} acknowledged writes, 0 lost; killed during {during:?}"
    );
    assert!(acknowledged > 0);
}

/// Runs this test as the victim, kills it after a while, and gives what it said before.
fn killed_after(dir: &Path, wait: Duration) -> Vec<String> {
    let mut victim = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "acknowledged_writes_survive_being_killed", "--nocapture"])
        .env(VICTIM, dir)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let out = victim.stdout.take().unwrap();
    let reading = std::thread::spawn(move || {
        BufReader::new(out).lines().map_while(Result::ok).collect::<Vec<_>>()
    });
    std::thread::sleep(wait);
    victim.kill().unwrap();
    victim.wait().unwrap();
    reading.join().unwrap()
}

fn say(words: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "{words}").unwrap();
    out.flush().unwrap();
}

/// Writes an entry and its file, says so, and now and then does something large; for ever.
fn write_until_killed(dir: &Path) {
    let record = dir.join("record");
    let mut store = open(&record);
    let first = store.counts().unwrap().entries as u32 + 1;
    for number in first.. {
        let minute = i64::from(number);
        let bytes = format!("bytes of {number}").repeat(500);
        let file = store.put_file("a", "", bytes.as_bytes(), "words", at(minute)).unwrap();
        let entry = with_file(entry(number, &format!("Written {number}")), &file);
        let changes = vec![put(Item::File(file)), put_entry(entry)];
        store.apply(&operation("add", changes), at(minute)).unwrap();
        say(&format!("wrote {number}"));
        store.put_draft("form", &number.to_string(), at(minute)).unwrap();
        say(&format!("draft {number}"));
        match number % 16 {
            3 => large("backup", || drop(store.back_up(at(minute)).unwrap())),
            7 => large("export", || {
                store.export_backup(&dir.join("stick.evenhand"), at(minute)).unwrap()
            }),
            11 => large("restore", || {
                if let Some(backup) = store.backups().unwrap().first() {
                    store.restore_backup(backup, at(minute)).unwrap();
                }
            }),
            15 if dir.join("stick.evenhand").exists() => large("import", || {
                let into = dir.join("imported");
                let _ = std::fs::remove_dir_all(&into);
                let unlock = Unlock::Passphrase(PASSPHRASE);
                Store::import_backup(&dir.join("stick.evenhand"), &into, unlock, at(minute))
                    .unwrap();
            }),
            _ => {}
        }
    }
}

fn large(what: &str, act: impl FnOnce()) {
    say(&format!("begin {what}"));
    act();
    say(&format!("end {what}"));
}
