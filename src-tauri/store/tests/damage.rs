//! Damage of every kind is noticed, and what is sound is saved.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use evenhand_core::record::Item;
use evenhand_store::{Error, Notice, Store, Unlock};
use support::*;

/// A closed record with entries and attachments.
fn made(entries: u32) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    for number in 1..=4_u32 {
        let bytes = vec![number as u8; 5000 * number as usize];
        let file = store.put_file("a.bin", "", &bytes, "some words", at(1)).unwrap();
        store.apply(&operation("add_file", vec![put(Item::File(file))]), at(1)).unwrap();
    }
    let changes =
        (1..=entries).map(|n| put_entry(entry(n, &format!("Entry number {n}")))).collect();
    store.apply(&operation("add", changes), at(2)).unwrap();
    store.close().unwrap();
    dir
}

fn files_of(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for name in fs::read_dir(dir).unwrap().flatten() {
        let path = name.path();
        if path.is_dir() { found.extend(files_of(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

/// A generator of numbers that is the same every time: xorshift.
fn next(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}

fn noticed(dir: &Path) -> bool {
    match Store::open(dir, Unlock::Passphrase(PASSPHRASE), at(3)) {
        Err(_) => true,
        Ok(store) => !store.notices().is_empty() || !store.check().unwrap().sound(),
    }
}

#[test]
fn three_hundred_flipped_bits_are_noticed() {
    let dir = made(60);
    assert!(!noticed(dir.path()), "a sound record raises no alarm");
    let targets: Vec<PathBuf> =
        files_of(dir.path()).into_iter().filter(|path| !path.ends_with("record.lock")).collect();
    assert_eq!(targets.len(), 4 + 3, "four attachments, a database, two key files");
    let wholes: Vec<_> = targets.iter().map(|path| fs::read(path).unwrap()).collect();
    let mut random = 0x2545_f491_4f6c_dd1d;
    let mut missed = Vec::new();
    for flip in 0..300 {
        let which = flip % targets.len();
        let mut bytes = wholes[which].clone();
        let bit = next(&mut random) as usize % (bytes.len() * 8);
        bytes[bit / 8] ^= 1 << (bit % 8);
        fs::write(&targets[which], bytes).unwrap();
        if !noticed(dir.path()) {
            missed.push((targets[which].clone(), bit));
        }
        for (path, whole) in targets.iter().zip(&wholes) {
            fs::write(path, whole).unwrap();
        }
    }
    println!("300 bits flipped, {} noticed", 300 - missed.len());
    assert_eq!(missed, []);
}

#[test]
fn a_damaged_attachment_is_named_and_mended_by_storing_it_again() {
    let dir = made(1);
    let mut store = open(dir.path());
    let file = store.files().unwrap().remove(1);
    let bytes = store.file_bytes(file.id).unwrap();
    for path in files_of(&dir.path().join("files")) {
        let mut sealed = fs::read(&path).unwrap();
        let last = sealed.len() - 1;
        sealed[last] ^= 1;
        fs::write(path, sealed).unwrap();
    }
    assert!(matches!(store.file_bytes(file.id), Err(Error::DamagedFile(id)) if id == file.id));
    assert_eq!(store.check().unwrap().files.len(), 4);
    store.put_file("again", "", &bytes, "", at(5)).unwrap();
    assert_eq!(store.file_bytes(file.id).unwrap(), bytes);
    assert_eq!(store.check().unwrap().files.len(), 3);
}

#[test]
fn a_damaged_page_is_salvaged_around() {
    let dir = made(1000);
    let database = dir.path().join("record.db");
    let mut bytes = fs::read(&database).unwrap();
    let pages = bytes.len() / 4096;
    // Pages in the middle of the file; the first ones hold the schema.
    for page in [pages / 3, pages / 2] {
        bytes[page * 4096 + 77] ^= 1;
    }
    fs::write(&database, &bytes).unwrap();
    assert!(noticed(dir.path()));
    let saved = Store::salvage(dir.path(), Unlock::Passphrase(PASSPHRASE), at(9)).unwrap();
    println!("of 1000 entries {} saved, {} rows lost", saved.counts.entries, saved.lost_rows);
    assert!(saved.counts.entries >= 970, "{saved:?}");
    assert_eq!(saved.counts.files, 4);
    let store = open(dir.path());
    assert!(store.check().unwrap().sound());
    let kept = dir.path().join("backups/damaged-2019-11-21T08-09-00Z/record.db");
    assert_eq!(fs::read(kept).unwrap(), bytes, "the damaged database is kept as it was");
}

#[test]
fn a_lost_database_is_replaced_by_the_newest_sound_backup() {
    let dir = made(3);
    let mut store = open(dir.path());
    let first = store.back_up(at(10)).unwrap();
    store.apply(&operation("add", vec![put_entry(entry(9, "Later"))]), at(11)).unwrap();
    let second = store.back_up(at(12)).unwrap();
    store.close().unwrap();
    fs::write(dir.path().join("record.db"), b"nothing of use").unwrap();
    let newest = dir.path().join("backups").join(&second.name);
    let mut bytes = fs::read(&newest).unwrap();
    bytes[9000] ^= 1;
    fs::write(&newest, bytes).unwrap();

    let unlock = Unlock::Passphrase(PASSPHRASE);
    let saved = Store::replace_by_backup(dir.path(), unlock, at(13)).unwrap();
    assert_eq!((saved.backup, saved.counts.entries), (Some(first), 3));
    assert!(open(dir.path()).check().unwrap().sound());
}

#[test]
fn a_cloud_folder_is_noted() {
    let dir = tempfile::tempdir().unwrap();
    let inside = dir.path().join("OneDrive - Family").join("record");
    drop(create(&inside));
    assert_eq!(open(&inside).notices(), [Notice::CloudFolder]);
}
