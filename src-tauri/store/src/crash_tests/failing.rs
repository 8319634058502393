//! A disk that fails at the Nth write, sync, truncation or rename leaves the old state or the new one,
//! and a plain error.
//!
//! The test runs itself again with a small library between the program and the C library, so SQLite's own
//! writes fail as well as ours. It needs Linux and a C compiler; without them it says so and shows nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::act::{
    NEW_PASSPHRASE, act, acts, adds, apart, changes_keys, old_recovery_key, prepared,
};
use super::{at_schema, copied, later_schema, library, long, own_schema, scratch, upgraded};
use crate::support::*;
use crate::{Store, Unlock};

const DOING: &str = "EVENHAND_DISK";

#[test]
fn a_failing_disk_leaves_the_old_state_or_the_new() {
    if let Ok(doing) = std::env::var(DOING) {
        let dir = PathBuf::from(std::env::var("FAIL_UNDER").unwrap());
        return match act(&doing, &dir, || ()) {
            Ok(()) => println!("answer: done"),
            Err(error) => println!("answer: {error}"),
        };
    }
    let outer = scratch();
    let Some(library) = library(outer.path(), "failing") else {
        super::skipped::skipped("there is no C compiler");
        return;
    };
    let sound = outer.path().join("sound");
    prepared(&sound);
    for doing in acts() {
        for full in [false, true] {
            let tried = fail_at_every_step(outer.path(), &sound, &library, doing, full);
            println!("{doing}: {tried} steps failed{}", if full { " for good" } else { " once" });
            assert!(tried >= 3, "{doing}: only {tried}");
        }
    }
}

/// Fails each step in turn until one run meets no failure; how many failed.
fn fail_at_every_step(
    outer: &Path,
    sound: &Path,
    library: &Path,
    doing: &str,
    full: bool,
) -> usize {
    let dir = outer.join("tried");
    let mut tried = 0;
    for step in 1.. {
        // A usual run takes the first steps one by one and then some of the rest.
        if !long() && step > 5 && step % 9 != 0 && step < 60 {
            continue;
        }
        let _ = fs::remove_dir_all(&dir);
        copied(sound, &dir);
        let (answer, failed) = run(&dir, library, doing, step, full);
        judged(&dir, doing, &answer, step, full);
        if !failed || (!long() && step >= 60) {
            break;
        }
        tried += 1;
    }
    tried
}

fn judged(dir: &Path, doing: &str, answer: &str, step: usize, full: bool) {
    let at_step = format!("{doing}, step {step}, full {full}: {answer}");
    let done = answer == "done";
    if !done && full {
        // SQLite gives no cause where a sync fails.
        let plain = answer == "the disk is full" || answer.starts_with("the disk failed");
        assert!(plain, "{at_step}");
    }
    if doing == "migrate" {
        // Whatever schema it was left with, an upgrade now ends well.
        let version = at_schema(&dir.join("record"));
        assert!(
            version == own_schema() + 1 || (!done && version == own_schema()),
            "{at_step}: {version}"
        );
        let store =
            upgraded(&dir.join("record")).unwrap_or_else(|error| panic!("{at_step}: {error}"));
        assert_eq!(later_schema(&store), 4, "{at_step}");
        return sound(dir, &store, doing, done, &at_step);
    }
    let open = |passphrase| Store::open(&dir.join("record"), Unlock::Passphrase(passphrase), at(9));
    let store = open(NEW_PASSPHRASE).or_else(|new| {
        assert!(!(done && changes_keys(doing)), "{at_step}: the new passphrase: {new}");
        open(PASSPHRASE).map_err(|old| format!("the new passphrase: {new}; the old one: {old}"))
    });
    let store = store.unwrap_or_else(|error| panic!("{at_step}: {error}"));
    if done && changes_keys(doing) {
        drop(store);
        assert!(open(PASSPHRASE).is_err(), "{at_step}: the old passphrase opens it too");
        let recovery = old_recovery_key(dir);
        let old = Store::open(&dir.join("record"), Unlock::RecoveryKey(&recovery), at(9));
        assert_eq!(old.is_ok(), doing == "passphrase", "{at_step}: the old recovery key");
        drop(old);
        return sound(dir, &open(NEW_PASSPHRASE).unwrap(), doing, done, &at_step);
    }
    sound(dir, &store, doing, done, &at_step);
}

fn sound(dir: &Path, store: &Store, doing: &str, done: bool, at_step: &str) {
    let report = store.check(None).unwrap();
    assert!(report.database.is_empty() && report.files.is_empty(), "{at_step}: {report:?}");
    assert!(report.history.is_some_and(|history| history.holds()), "{at_step}");
    let entries = store.counts().unwrap().entries;
    match done {
        true if adds(doing) => assert_eq!(entries, 3, "{at_step}"),
        false if adds(doing) => assert!((2..=3).contains(&entries), "{at_step}"),
        _ => assert_eq!(entries, 2, "{at_step}"),
    }
    assert!(!adds(doing) || !apart(store).unwrap(), "{at_step}");
    for backup in store.backups().unwrap() {
        store.preview_backup(&backup).unwrap_or_else(|error| panic!("{at_step}: {error}"));
    }
    let stick = dir.join("stick.evenhand");
    Store::preview_import(
        &stick,
        stick.parent().unwrap(),
        Unlock::Passphrase(PASSPHRASE),
        at(9),
        &mut |_, _| true,
    )
    .unwrap_or_else(|error| panic!("{at_step}: {error}"));
}

/// Runs one act with a failing disk: its answer, and whether the step to fail was reached.
fn run(dir: &Path, library: &Path, doing: &str, step: usize, full: bool) -> (String, bool) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args([
            "--exact",
            "crash_tests::failing::a_failing_disk_leaves_the_old_state_or_the_new",
            "--nocapture",
        ])
        .env(DOING, doing)
        .env("LD_PRELOAD", library)
        .env("FAIL_UNDER", dir)
        .env("FAIL_AT", step.to_string());
    if full {
        command.env("FAIL_FULL", "1");
    }
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let answer = said.split("answer: ").nth(1).and_then(|rest| rest.lines().next());
    let answer = answer.unwrap_or_else(|| panic!("{doing} at {step} gave no answer: {said}"));
    let reached = said_reached(&output.stderr);
    (answer.to_owned(), reached)
}

fn said_reached(stderr: &[u8]) -> bool {
    stderr.windows(11).any(|window| window == b"disk failed")
}
