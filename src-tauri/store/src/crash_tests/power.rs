//! A power cut at any moment leaves the old state or the new one, and what was acknowledged stays.
//!
//! The test runs itself again with a small library between the program and the C library, which writes down
//! every change of the disk and every sync. From that log it makes what a cut at each step may leave, and
//! opens it. It needs Linux and a C compiler; without them it says so and shows nothing.

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use sha2::{Digest, Sha256};

use super::act::{
    NEW_PASSPHRASE, act, acts, adds, apart, changes_keys, old_recovery_key, prepared,
};
use super::cut::{ACKNOWLEDGED, Disk, Left, State, Step, lay_out, read_log};
use super::{
    Random, at_schema, copied, later_schema, library, long, own_schema, scratch, upgraded,
};
use crate::support::*;
use crate::{Error, Store, Unlock};

const DOING: &str = "EVENHAND_POWER";

/// How much of the names and of the bytes may be left. Some of each is tried more often in a long run.
const LEFT: [(Left, Left); 5] = [
    (Left::Nothing, Left::Nothing),
    (Left::All, Left::Nothing),
    (Left::Nothing, Left::All),
    (Left::All, Left::All),
    (Left::Some, Left::Some),
];

#[test]
fn a_power_cut_leaves_the_old_state_or_the_new() {
    if let Ok(doing) = std::env::var(DOING) {
        return record(&doing);
    }
    let outer = scratch();
    // The log has the paths as the system knows them.
    let root = fs::canonicalize(outer.path()).unwrap();
    let Some(library) = library(&root, "recording") else {
        super::skipped::skipped("there is no C compiler");
        return;
    };
    prepared(&root.join("sound"));
    let mut wrong = Vec::new();
    for doing in acts() {
        let dir = root.join("tried");
        let _ = fs::remove_dir_all(&dir);
        copied(&root.join("sound"), &dir);
        let before = Disk::of(&dir);
        let steps = run(&root, &dir, &library, doing);
        let tried = cut_at_every_step(&before, &steps, &dir, doing, &mut wrong);
        let syncs = |step: &&Step| matches!(step, Step::SyncFile { .. } | Step::SyncFolder { .. });
        let syncs = steps.iter().filter(syncs).count();
        println!(
            "{doing}: {} steps, {syncs} of them syncs; {tried} states after a cut",
            steps.len()
        );
        if doing == "save" {
            unsynced_writes_are_missed(&before, &steps, &dir);
        }
    }
    assert!(wrong.is_empty(), "{} states: {:#?}", wrong.len(), &wrong[..wrong.len().min(20)]);
}

/// Plays the log and opens what a cut at each step may leave; how many different states that were.
fn cut_at_every_step(
    before: &Disk,
    steps: &[Step],
    dir: &Path,
    doing: &str,
    wrong: &mut Vec<String>,
) -> usize {
    // No change of the disk passed the log by.
    let mut random = Random::new();
    let mut disk = before.clone();
    steps.iter().for_each(|step| disk.apply(step));
    let played = disk.state(Left::All, Left::All, &mut random);
    assert!(played == Disk::of(dir).state(Left::All, Left::All, &mut random), "{doing}: the log");

    let every = if long() { 1 } else { steps.len().div_ceil(8) };
    let acknowledged = steps.iter().position(|step| matches!(step, Step::Acknowledged)).unwrap();
    let mut seen = BTreeSet::new();
    let mut disk = before.clone();
    for (cut, step) in steps.iter().enumerate() {
        disk.apply(step);
        if cut % every != 0 && cut != acknowledged && cut + 1 != steps.len() {
            continue;
        }
        let more = if long() { 3 } else { 0 };
        let more = std::iter::repeat_n((Left::Some, Left::Some), more);
        for (names, bytes) in LEFT.into_iter().chain(more) {
            let state = disk.state(names, bytes, &mut random);
            if !seen.insert(digest(&state, cut >= acknowledged)) {
                continue;
            }
            lay_out(&state, dir);
            if let Err(what) = judged(dir, doing, cut >= acknowledged) {
                let of = steps.len();
                wrong.push(format!("{doing}, step {cut} of {of} ({names:?} {bytes:?}): {what}"));
            }
        }
    }
    seen.len()
}

/// The test can fail: on a disk that takes no notice of syncs, an acknowledged entry is lost.
fn unsynced_writes_are_missed(before: &Disk, steps: &[Step], dir: &Path) {
    let mut disk = before.clone();
    let syncs = |step: &&Step| matches!(step, Step::SyncFile { .. } | Step::SyncFolder { .. });
    steps.iter().filter(|step| !syncs(step)).for_each(|step| disk.apply(step));
    lay_out(&disk.state(Left::Nothing, Left::Nothing, &mut Random::new()), dir);
    assert_eq!(judged(dir, "save", true), Err("2 entries".into()));
}

/// Whether all is well; else what is not, in the words that the failed test prints.
type Sound = Result<(), String>;

/// Opens what is left, and says what is wrong with it.
fn judged(dir: &Path, doing: &str, acknowledged: bool) -> Sound {
    let text = |error: Error| error.to_string();
    let record = dir.join("record");
    if doing == "create" || doing == "import" {
        new_folder(dir, doing, acknowledged)?;
    }
    if doing == "migrate" {
        let version = at_schema(&record);
        let store = upgraded(&record).map_err(text)?;
        if version != own_schema() + 1 && acknowledged || later_schema(&store) != 4 {
            return Err(format!("schema {version}"));
        }
        return sound(&store);
    }
    let store = if changes_keys(doing) {
        either(dir, doing, acknowledged)?
    } else {
        Store::open(&record, Unlock::Passphrase(PASSPHRASE), at(9)).map_err(text)?
    };
    let record = store.record().map_err(text)?;
    let titles: Vec<&str> = record.entries.iter().map(|entry| entry.title.as_str()).collect();
    match (doing, &titles[..]) {
        (_, ["One", "Two again", "Three"]) if adds(doing) => {}
        ("restore", ["One", "Two"]) => {}
        (_, ["One", "Two again"]) if !acknowledged => {}
        (_, titles) if adds(doing) => return Err(format!("{} entries", titles.len())),
        ("restore", titles) => return Err(format!("{titles:?}")),
        (_, ["One", "Two again"]) => {}
        (_, titles) => return Err(format!("{titles:?}")),
    }
    if adds(doing) && apart(&store).map_err(text)? {
        return Err("what was saved and what was noted with it are apart".into());
    }
    let backups = store.backups().map_err(text)?.len();
    if doing == "backup" && acknowledged && backups != 2 {
        return Err(format!("{backups} backups"));
    }
    sound(&store)?;
    let stick = dir.join("stick.evenhand");
    Store::preview_import(
        &stick,
        stick.parent().unwrap(),
        Unlock::Passphrase(PASSPHRASE),
        at(9),
        &mut |_, _| true,
    )
    .map_err(text)?;
    Ok(())
}

/// The old secrets open the record or the new one does, and never both.
fn either(dir: &Path, doing: &str, acknowledged: bool) -> Result<Store, String> {
    let (record, recovery) = (dir.join("record"), old_recovery_key(dir));
    let open = |unlock| Store::open(&record, unlock, at(9));
    let new = open(Unlock::Passphrase(NEW_PASSPHRASE)).map(drop);
    let old = open(Unlock::Passphrase(PASSPHRASE)).map(drop);
    let kept = open(Unlock::RecoveryKey(&recovery)).map(drop);
    let expected = doing == "passphrase" || old.is_ok();
    if kept.is_ok() != expected {
        return Err(format!("the old recovery key: {kept:?}"));
    }
    match (old, new) {
        (Err(_), Ok(())) => open(Unlock::Passphrase(NEW_PASSPHRASE)),
        (Ok(()), Err(_)) if !acknowledged => open(Unlock::Passphrase(PASSPHRASE)),
        (old, new) => return Err(format!("the old passphrase: {old:?}; the new one: {new:?}")),
    }
    .map_err(|error| error.to_string())
}

fn sound(store: &Store) -> Sound {
    let report = store.check(None).map_err(|error| error.to_string())?;
    if !report.database.is_empty() || !report.files.is_empty() {
        return Err(format!("{report:?}"));
    }
    if !report.history.as_ref().is_some_and(|history| history.holds()) {
        return Err(format!("{report:?}"));
    }
    for backup in store.backups().map_err(|error| error.to_string())? {
        store.preview_backup(&backup).map_err(|error| format!("a backup: {error}"))?;
    }
    Ok(())
}

/// A record that was being made is there whole, or can be made again.
fn new_folder(dir: &Path, doing: &str, acknowledged: bool) -> Sound {
    let folder = dir.join(if doing == "create" { "second" } else { "third" });
    match Store::open(&folder, Unlock::Passphrase(PASSPHRASE), at(9)) {
        Ok(store) => {
            sound(&store)?;
            let entries = store.counts().map_err(|error| error.to_string())?.entries;
            let expected = if doing == "create" { 0 } else { 2 };
            if entries == expected { Ok(()) } else { Err(format!("{entries} entries")) }
        }
        Err(error) if acknowledged => Err(error.to_string()),
        Err(error) => {
            act(doing, dir, || ()).map_err(|again| format!("{error}, and then again: {again}"))
        }
    }
}

fn digest(state: &State, acknowledged: bool) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update([u8::from(acknowledged)]);
    for (path, bytes) in state {
        hash.update(path.to_string_lossy().as_bytes());
        hash.update([0, u8::from(bytes.is_some())]);
        hash.update(Sha256::digest(bytes.as_deref().unwrap_or_default()));
    }
    hash.finalize().into()
}

/// Does one thing as the program whose disk is written down.
fn record(doing: &str) {
    let dir = PathBuf::from(std::env::var("RECORD_UNDER").unwrap());
    let log = std::env::var("RECORD_TO").unwrap();
    let acknowledge = || {
        let log = OpenOptions::new().append(true).create(true).open(&log);
        log.unwrap().write_all(&ACKNOWLEDGED).unwrap();
    };
    act(doing, &dir, acknowledge).unwrap();
}

fn run(root: &Path, dir: &Path, library: &Path, doing: &str) -> Vec<Step> {
    let log = root.join("log");
    let _ = fs::remove_file(&log);
    let name = "crash_tests::power::a_power_cut_leaves_the_old_state_or_the_new";
    let status = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", name, "--nocapture"])
        .env(DOING, doing)
        .env("LD_PRELOAD", library)
        .env("RECORD_UNDER", dir)
        .env("RECORD_TO", &log)
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success(), "{doing}");
    read_log(&fs::read(log).unwrap())
}
