//! Damage of every kind is noticed, and what is sound is saved.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::*;
use evenhand_core::record::{Item, ScanReading};
use evenhand_store::{Error, ReachStep, Store, StoreNotice, Unlock, Unlocked, Why};

/// A closed record with entries and attachments.
fn made(entries: u32) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    for number in 1..=4_u32 {
        let bytes = vec![number as u8; 5000 * number as usize];
        let file = store.put_file("a.bin", "", &bytes, "some words", at(1)).unwrap();
        let reading = ScanReading { version: 1, pages: 7, ..ScanReading::default() };
        store.set_scan(&file.sha256, &reading, "some words").unwrap();
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

fn unlocked(dir: &Path) -> Unlocked {
    Unlocked::new(dir, Unlock::Passphrase(PASSPHRASE)).unwrap()
}

fn noticed(dir: &Path) -> bool {
    match Store::open(dir, Unlock::Passphrase(PASSPHRASE), at(3)) {
        Err(_) => true,
        Ok(store) => !store.notices().is_empty() || !store.check(None).unwrap().sound(),
    }
}

#[test]
fn three_hundred_flipped_bits_are_noticed() {
    let dir = made(60);
    assert!(!noticed(dir.path()), "a sound record raises no alarm");
    let targets: Vec<PathBuf> =
        files_of(dir.path()).into_iter().filter(|path| !path.ends_with("record.lock")).collect();
    assert_eq!(targets.len(), 4 + 4, "attachments, a database, two key files, the last save");
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
    assert_eq!(store.check(None).unwrap().files.len(), 4);
    store.put_file("again", "", &bytes, "", at(5)).unwrap();
    assert_eq!(store.file_bytes(file.id).unwrap(), bytes);
    assert_eq!(store.check(None).unwrap().files.len(), 3);
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
    let saved = unlocked(dir.path()).salvage(at(9), &mut |_, _| true).unwrap();
    println!("of 1000 entries {} saved, {} rows lost", saved.counts.entries, saved.lost_rows);
    assert!(saved.counts.entries >= 970, "{saved:?}");
    assert_eq!(saved.counts.files, 4);
    let store = open(dir.path());
    assert!(store.check(None).unwrap().sound());
    for file in store.files().unwrap() {
        assert_eq!(store.scan(file.id).unwrap().map(|scan| scan.pages), Some(7));
    }
    let kept = dir.path().join("backups/damaged-2019-11-21T08-09-00Z/record.db");
    assert_eq!(fs::read(kept).unwrap(), bytes, "the damaged database is kept as it was");
}

#[test]
fn a_lost_database_is_replaced_by_the_newest_sound_backup() {
    let dir = made(3);
    let mut store = open(dir.path());
    let first = store.back_up(Why::Changes, at(10)).unwrap();
    store.apply(&operation("add", vec![put_entry(entry(9, "Later"))]), at(11)).unwrap();
    let second = store.back_up(Why::Changes, at(12)).unwrap();
    store.close().unwrap();
    fs::write(dir.path().join("record.db"), b"nothing of use").unwrap();
    let newest = dir.path().join("backups").join(&second.name);
    let mut bytes = fs::read(&newest).unwrap();
    bytes[9000] ^= 1;
    fs::write(&newest, bytes).unwrap();

    let record = unlocked(dir.path());
    let outlook = record.outlook().unwrap();
    assert_eq!(outlook.backup.map(|(backup, _)| backup), Some(first.clone()));
    assert_eq!((outlook.damaged_backups, outlook.readable), (1, None));
    let saved = record.replace_by_backup(at(13), &mut |_, _| true).unwrap();
    drop(record);
    assert_eq!((saved.backup, saved.counts.entries), (Some(first), 3));
    assert!(open(dir.path()).check(None).unwrap().sound());
}

/// Flips a bit in each of these parts of the database. Its first pages say which tables there are: without them nothing
/// is found.
fn damage(dir: &Path, parts: &[f64]) -> Vec<u8> {
    let database = dir.join("record.db");
    let mut bytes = fs::read(&database).unwrap();
    let pages = bytes.len() / 4096;
    for part in parts {
        bytes[(pages as f64 * part) as usize * 4096 + 77] ^= 1;
    }
    fs::write(&database, &bytes).unwrap();
    bytes
}

#[test]
fn what_each_way_of_rescue_would_lose_is_known_before() {
    let dir = made(600);
    let mut store = open(dir.path());
    store.back_up(Why::Changes, at(5)).unwrap();
    store.put_draft("form", "half a sentence", at(6)).unwrap();
    let later = (1000..1020).map(|n| put_entry(entry(n, "After the backup"))).collect();
    store.apply(&operation("later", later), at(7)).unwrap();
    store.close().unwrap();
    // So many that some things are lost both from the table of items and from the history.
    let parts: Vec<f64> = (0..40).map(|part| 0.185 + 0.02 * f64::from(part)).collect();
    damage(dir.path(), &parts);
    let record = unlocked(dir.path());
    let outlook = record.outlook().unwrap();
    let (backup, counts) = outlook.backup.clone().unwrap();
    assert_eq!((counts.entries, outlook.damaged_backups), (600, 0));
    let readable = outlook.readable.unwrap();
    assert!(outlook.unreadable > 0 && readable.entries > 500, "{readable:?}");
    assert_eq!(readable.entries + outlook.unreadable, 620);
    let later = |items: &[Item]| {
        items
            .iter()
            .filter(|item| matches!(item, Item::Entry(e) if e.title == "After the backup"))
            .count()
    };
    let seen = later(&outlook.only_readable) as u64;
    let lost_of_backup = outlook.only_backup.len() as u64;
    assert!(seen > 0);
    assert_eq!((20 - seen) + lost_of_backup, outlook.unreadable);
    println!("620 entries, 40 pages damaged: {} unreadable", outlook.unreadable);

    let saved = record.salvage(at(9), &mut |_, _| true).unwrap();
    assert_eq!((saved.counts.entries, saved.lost), (readable.entries, outlook.only_backup));
    let mut store = record.open(at(10)).unwrap();
    drop(record);
    assert!(store.check(None).unwrap().sound());
    assert_eq!(store.draft("form").unwrap().unwrap().value, "half a sentence");
    // The backup still brings back what could not be read.
    store.restore_backup(&backup, at(11)).unwrap();
    assert_eq!(store.counts().unwrap().entries, 600 + seen);
    assert!(store.check(None).unwrap().sound());
}

#[test]
fn a_rescue_that_is_stopped_at_any_of_its_steps_leaves_everything_as_it_was() {
    let dir = made(300);
    let mut store = open(dir.path());
    store.back_up(Why::Changes, at(8)).unwrap();
    store.close().unwrap();
    damage(dir.path(), &[0.33, 0.5, 0.7]);
    let seen = || {
        let mut files: Vec<_> =
            files_of(dir.path()).into_iter().map(|path| (fs::read(&path).unwrap(), path)).collect();
        // An empty log is what looking into a database leaves beside it.
        files.retain(|(bytes, path)| {
            !(bytes.is_empty() && path.to_string_lossy().ends_with("-wal"))
        });
        files
    };
    let record = unlocked(dir.path());
    let before = seen();
    for by_backup in [true, false] {
        let rescue = |step: &mut ReachStep<'_>| match by_backup {
            true => record.replace_by_backup(at(9), step),
            false => record.salvage(at(9), step),
        };
        let (mut stops_at, mut stopped) = (0, 0);
        loop {
            let mut steps = 0;
            let tried = rescue(&mut |_, _| {
                steps += 1;
                steps <= stops_at
            });
            if tried.is_ok() {
                break;
            }
            assert!(matches!(tried, Err(Error::Stopped)), "{stops_at}: {tried:?}");
            assert!(seen() == before, "stopped at step {stops_at}");
            stopped += 1;
            stops_at += 1 + stops_at / 8;
        }
        assert!(stopped > 20, "{stopped}");
        println!("by backup: {by_backup}: stopped {stopped} times");
        // The second way is tried on what was damaged, too.
        for path in files_of(dir.path()) {
            fs::remove_file(path).unwrap();
        }
        before.iter().for_each(|(bytes, path)| fs::write(path, bytes).unwrap());
    }
}

#[test]
fn what_was_deleted_for_good_stays_so_after_a_rescue() {
    let dir = made(300);
    let mut store = open(dir.path());
    let gone = store.record().unwrap().entries[3].id;
    store.back_up(Why::Changes, at(50)).unwrap();
    store.erase(&[gone], at(51)).unwrap();
    drop(store);
    let sound = fs::read(dir.path().join("record.db")).unwrap();
    let mut tried = 0;
    for part in [0.2, 0.5, 0.8] {
        fs::write(dir.path().join("record.db"), &sound).unwrap();
        damage(dir.path(), &[part]);
        let outlook = unlocked(dir.path()).outlook().unwrap();
        assert!(
            outlook.only_backup.iter().all(|item| item.id() != gone),
            "{part}: said to be lost"
        );
        if outlook.readable.is_none() {
            continue;
        }
        tried += 1;
        let saved = unlocked(dir.path()).salvage(at(60), &mut |_, _| true).unwrap();
        assert!(saved.lost.iter().all(|item| item.id() != gone), "{part}");
        let mut store = open(dir.path());
        let backup = store.backups().unwrap().pop().unwrap();
        let preview = store.preview_backup(&backup).unwrap();
        assert!(preview.erased_since.iter().any(|item| item.id == gone), "{part}");
        store.restore_backup(&backup, at(61)).unwrap();
        assert!(store.record().unwrap().entries.iter().all(|entry| entry.id != gone), "{part}");
        assert!(store.verify(None).unwrap().holds());
        drop(store);
    }
    assert!(tried > 0);
}

#[test]
fn a_backup_that_takes_the_place_of_a_damaged_record_brings_nothing_back_that_was_deleted_for_good()
{
    let dir = made(300);
    let mut store = open(dir.path());
    let (gone, later) = (store.record().unwrap().entries[3].id, id(4000));
    store.back_up(Why::Changes, at(50)).unwrap();
    store.apply(&operation("later", vec![put_entry(entry(4000, "Later"))]), at(51)).unwrap();
    store.erase(&[gone, later], at(52)).unwrap();
    drop(store);
    damage(dir.path(), &[0.5]);
    let saved = unlocked(dir.path()).replace_by_backup(at(60), &mut |_, _| true).unwrap();
    assert!(saved.backup.is_some());
    assert_eq!(saved.counts.entries, 299);
    let mut store = open(dir.path());
    assert!(store.record().unwrap().entries.iter().all(|entry| entry.id != gone));
    assert!(store.check(None).unwrap().sound() && store.verify(None).unwrap().holds());
    // Nor does the backup later, of which a copy is still there; nor what it never held.
    let backup = store.backups().unwrap().pop().unwrap();
    store.restore_backup(&backup, at(61)).unwrap();
    assert!(store.record().unwrap().entries.iter().all(|e| e.id != gone && e.id != later));
    assert!(matches!(store.restore(later, at(62)), Err(Error::NoSuchItem(_))));
}

#[test]
fn what_was_brought_back_after_it_was_deleted_for_good_is_in_the_record_that_a_backup_gives() {
    let dir = made(300);
    let mut store = open(dir.path());
    let entry = store.record().unwrap().entries[3].clone();
    store.erase(&[entry.id], at(50)).unwrap();
    store.apply(&operation("import", vec![put_entry(entry.clone())]), at(51)).unwrap();
    store.back_up(Why::Changes, at(52)).unwrap();
    drop(store);
    damage(dir.path(), &[0.5]);
    let saved = unlocked(dir.path()).replace_by_backup(at(60), &mut |_, _| true).unwrap();
    assert_eq!(saved.counts.entries, 300);
    let store = open(dir.path());
    assert!(store.record().unwrap().entries.iter().any(|own| own.id == entry.id));
    assert!(store.check(None).unwrap().sound());
}

#[test]
fn the_end_of_a_table_that_is_damaged_does_not_take_for_ever() {
    for part in [0.9, 0.94, 0.97, 0.99] {
        let dir = made(300);
        damage(dir.path(), &[part]);
        let record = unlocked(dir.path());
        let began = std::time::Instant::now();
        let saved = record.salvage(at(9), &mut |_, _| true).unwrap();
        assert!(began.elapsed().as_secs() < 60);
        println!("damage at {part}: {} of 300 entries saved", saved.counts.entries);
        assert_eq!(saved.counts.entries + saved.lost_rows, 300, "{part}: {saved:?}");
        assert!(saved.counts.entries >= 280, "{part}: {saved:?}");
    }
}

#[test]
fn a_rescue_that_was_cut_off_is_finished_by_opening() {
    let dir = made(3);
    let mut store = open(dir.path());
    store.back_up(Why::Changes, at(5)).unwrap();
    store.close().unwrap();
    let database = dir.path().join("record.db");
    fs::copy(&database, dir.path().join("record.db.rescued")).unwrap();
    fs::rename(&database, dir.path().join("aside")).unwrap();
    assert_eq!(open(dir.path()).counts().unwrap().entries, 3);
}

#[test]
fn damaged_attachments_are_put_back_from_a_one_file_backup_and_from_originals() {
    let dir = made(1);
    let outside = tempfile::tempdir().unwrap();
    let stick = outside.path().join("stick.evenhand");
    let original = outside.path().join("original.bin");
    let mut store = open(dir.path());
    store.export_backup(&stick, at(4)).unwrap();
    for path in files_of(&dir.path().join("files")) {
        fs::write(path, b"gone").unwrap();
    }
    let damaged = store.check(None).unwrap().files;
    assert_eq!(damaged.len(), 4);
    // A wrong file does nothing.
    fs::write(&original, vec![3_u8; 10_000]).unwrap();
    assert_eq!(Store::mend_files(&mut store, &original, &mut |_, _| true).unwrap(), []);
    fs::write(&original, vec![2_u8; 10_000]).unwrap();
    assert_eq!(Store::mend_files(&mut store, &original, &mut |_, _| true).unwrap().len(), 1);
    assert_eq!(Store::mend_files(&mut store, &stick, &mut |_, _| true).unwrap().len(), 3);
    assert!(store.check(None).unwrap().sound());
    assert_eq!(Store::mend_files(&mut store, &stick, &mut |_, _| true).unwrap(), []);
}

#[test]
fn a_cloud_folder_is_noted() {
    let dir = tempfile::tempdir().unwrap();
    let inside = dir.path().join("OneDrive - Family").join("record");
    drop(create(&inside));
    assert_eq!(open(&inside).notices(), [StoreNotice::CloudFolder]);
}
