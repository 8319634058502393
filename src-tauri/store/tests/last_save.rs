//! Saves that are missing are noticed before a byte is written, and nobody is kept out for ever.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::*;
use evenhand_store::{Error, Store, StoreNotice, Unlock, Unlocked, Why};

type Files = BTreeMap<PathBuf, Vec<u8>>;

fn files_of(dir: &Path) -> Files {
    fn walk(dir: &Path, root: &Path, found: &mut Files) {
        for name in fs::read_dir(dir).unwrap().flatten() {
            if name.path().is_dir() {
                walk(&name.path(), root, found);
            } else {
                let short = name.path().strip_prefix(root).unwrap().to_owned();
                found.insert(short, fs::read(name.path()).unwrap());
            }
        }
    }
    let mut found = Files::new();
    walk(dir, dir, &mut found);
    found.remove(Path::new("record.lock"));
    found
}

/// The names of what is not as it was. An empty file tells as much as none: SQLite makes an empty log where it
/// looks for one.
fn changed(now: &Files, before: &Files) -> Vec<PathBuf> {
    let names: std::collections::BTreeSet<_> = now.keys().chain(before.keys()).collect();
    let bytes = |files: &Files, name: &Path| files.get(name).cloned().unwrap_or_default();
    names.into_iter().filter(|name| bytes(now, name) != bytes(before, name)).cloned().collect()
}

fn lay_out(files: &Files, dir: &Path) {
    let _ = fs::remove_dir_all(dir);
    for folder in ["files", "backups"] {
        fs::create_dir_all(dir.join(folder)).unwrap();
    }
    for (name, bytes) in files {
        fs::create_dir_all(dir.join(name).parent().unwrap()).unwrap();
        fs::write(dir.join(name), bytes).unwrap();
    }
}

fn try_open(dir: &Path) -> Result<Store, Error> {
    Store::open(dir, Unlock::Passphrase(PASSPHRASE), at(30))
}

const LOG: &str = "record.db-wal";
const DATABASE: &str = "record.db";
const NOTE: &str = "record.head";

/// A record as a program leaves it that is killed: three entries are saved, two of them in the log, and a
/// draft after them. With it, the folder as it was when it was last closed.
fn killed() -> (Files, Files) {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let add = |store: &mut Store, number| {
        let changes = vec![put_entry(entry(number, &format!("Entry {number}")))];
        store.apply(&operation("add", changes), at(i64::from(number))).unwrap();
    };
    add(&mut store, 1);
    store.close().unwrap();
    let closed = files_of(dir.path());
    let mut store = open(dir.path());
    add(&mut store, 2);
    add(&mut store, 3);
    store.put_draft("form", "half a sentence", at(9)).unwrap();
    let killed = files_of(dir.path());
    assert!(killed[Path::new(LOG)].len() > 3 * 4096);
    (killed, closed)
}

fn is_whole(store: &Store) -> bool {
    store.counts().unwrap().entries == 3 && store.draft("form").unwrap().is_some()
}

/// A generator of numbers that is the same every time: xorshift.
fn next(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}

/// Opening tells of missing saves and changes nothing, or nothing is missing.
fn told(files: &Files, dir: &Path, said: &str) -> bool {
    lay_out(files, dir);
    match try_open(dir) {
        Ok(store) => {
            assert!(is_whole(&store), "{said}: saves are missing, and nobody is told");
            false
        }
        Err(Error::Older { .. } | Error::DamagedDatabase(_)) => {
            assert!(
                changed(&files_of(dir), files).is_empty(),
                "{said}: {:?}",
                changed(&files_of(dir), files)
            );
            true
        }
        Err(error) => panic!("{said}: {error}"),
    }
}

#[test]
fn three_hundred_flipped_bits_of_a_log_are_noticed_or_cost_nothing() {
    let (killed, _) = killed();
    let dir = tempfile::tempdir().unwrap();
    let mut random = 0x2545_f491_4f6c_dd1d;
    let mut noticed = 0;
    for flip in 0..300 {
        let mut files = killed.clone();
        let log = files.get_mut(Path::new(LOG)).unwrap();
        let bit = next(&mut random) as usize % (log.len() * 8);
        log[bit / 8] ^= 1 << (bit % 8);
        noticed += usize::from(told(&files, dir.path(), &format!("flip {flip}, bit {bit}")));
    }
    println!("300 bits of a log flipped: {noticed} noticed, the others cost nothing, 0 unnoticed");
    assert!(noticed > 150);
}

#[test]
fn a_log_that_is_cut_or_gone_is_noticed() {
    let (killed, _) = killed();
    let dir = tempfile::tempdir().unwrap();
    let whole = killed[Path::new(LOG)].clone();
    let frame = 4096 + 24;
    let mut random = 0x9e37_79b9_7f4a_7c15;
    let mut cuts: Vec<usize> = (0..whole.len() / frame).map(|n| 32 + n * frame).collect();
    cuts.extend((0..40).map(|_| next(&mut random) as usize % whole.len()));
    for cut in cuts {
        let mut files = killed.clone();
        files.get_mut(Path::new(LOG)).unwrap().truncate(cut);
        assert!(told(&files, dir.path(), &format!("cut at {cut}")), "cut at {cut}");
    }
    let mut files = killed.clone();
    files.remove(Path::new(LOG));
    assert!(told(&files, dir.path(), "gone"));
    // Whole, it is whole.
    assert!(!told(&killed, dir.path(), "as it was"));
}

/// The pages of the database in which two differ.
fn differing(one: &[u8], other: &[u8]) -> Vec<usize> {
    let page = |bytes: &[u8], at: usize| bytes.chunks(4096).nth(at).map(<[u8]>::to_vec);
    (0..one.len().max(other.len()) / 4096).filter(|at| page(one, *at) != page(other, *at)).collect()
}

#[test]
fn pages_of_two_saves_and_a_damaged_log_are_noticed() {
    let (killed, _) = killed();
    let dir = tempfile::tempdir().unwrap();
    // As it was before the log went into the file, and after.
    lay_out(&killed, dir.path());
    try_open(dir.path()).unwrap().close().unwrap();
    let after = fs::read(dir.path().join(DATABASE)).unwrap();
    let before = killed[Path::new(DATABASE)].clone();
    let pages = differing(&before, &after);
    assert!(pages.len() > 4, "{pages:?}");
    let mut told = BTreeMap::new();
    // One page had gone in, or all but one had, or all up to one, when the program was ended.
    let ways = pages.iter().flat_map(|one| {
        let others = pages.iter().filter(move |page| *page != one).copied().collect();
        let up_to = pages.iter().filter(move |page| *page <= one).copied().collect();
        [vec![*one], others, up_to]
    });
    for gone_in in ways {
        let mut files = killed.clone();
        let mut database = before.clone();
        database.resize(after.len().max(before.len()), 0);
        for page in &gone_in {
            database[page * 4096..][..4096].copy_from_slice(&after[page * 4096..][..4096]);
        }
        files.insert(DATABASE.into(), database);
        files.get_mut(Path::new(LOG)).unwrap()[32 + 24 + 100] ^= 1;
        lay_out(&files, dir.path());
        let said = match try_open(dir.path()) {
            Ok(store) if store.notices().contains(&StoreNotice::SavesMixed) => "as mixed",
            Ok(store) => {
                assert!(is_whole(&store), "{gone_in:?} of {pages:?}: saves are missing");
                "nothing is missing"
            }
            Err(Error::Older { .. }) => {
                nobody_is_kept_out(dir.path());
                "as older"
            }
            Err(_) => "as damaged",
        };
        *told.entry(said).or_insert(0) += 1;
    }
    println!("{told:?}");
    assert!(told["as mixed"] > 0, "{told:?}");
}

/// Whoever takes a record as it is comes in, or is told that it is damaged: never the same question again.
fn nobody_is_kept_out(dir: &Path) {
    let record = Unlocked::new(dir, Unlock::Passphrase(PASSPHRASE)).unwrap();
    record.take_as_it_is(at(40)).unwrap();
    match record.open(at(41)) {
        Ok(store) => assert!(
            store.notices().contains(&StoreNotice::SavesMixed)
                || store.check(None).unwrap().sound(),
            "{:?}",
            store.check(None).unwrap()
        ),
        Err(error) => assert!(!matches!(error, Error::Older { .. }), "{error:?}"),
    }
}

/// A record of so many saves that its trees have branches, as a program leaves it that is killed; and its
/// database as its log makes it.
fn many_saves() -> (Files, Vec<u8>) {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let add = |store: &mut Store, numbers: std::ops::RangeInclusive<u32>| {
        for number in numbers {
            let changes = vec![put_entry(entry(number, &format!("Entry {number}")))];
            store.apply(&operation("add", changes), at(i64::from(number))).unwrap();
        }
    };
    add(&mut store, 1..=60);
    store.close().unwrap();
    let mut store = open(dir.path());
    add(&mut store, 61..=100);
    let killed = files_of(dir.path());
    store.close().unwrap();
    (killed, fs::read(dir.path().join(DATABASE)).unwrap())
}

#[test]
fn whatever_pages_went_in_nobody_is_kept_out() {
    let (killed, after) = many_saves();
    let dir = tempfile::tempdir().unwrap();
    let before = killed[Path::new(DATABASE)].clone();
    let pages = differing(&before, &after);
    let mut random = 0x2545_f491_4f6c_dd1d;
    let mut told = BTreeMap::new();
    for _ in 0..120 {
        let mut files = killed.clone();
        let mut database = before.clone();
        database.resize(after.len().max(before.len()), 0);
        let share = 1 + next(&mut random) % 15;
        for page in pages.iter().filter(|_| next(&mut random) % 16 < share) {
            database[page * 4096..][..4096].copy_from_slice(&after[page * 4096..][..4096]);
        }
        files.insert(DATABASE.into(), database);
        // It ends after some of its saves, or, mostly, before the first.
        let log = files.get_mut(Path::new(LOG)).unwrap();
        let place = next(&mut random) as usize % log.len();
        log[if share.is_multiple_of(4) { place } else { 32 + 24 + 100 }] ^= 1;
        lay_out(&files, dir.path());
        let said = match try_open(dir.path()) {
            Ok(store) if store.notices().contains(&StoreNotice::SavesMixed) => "as mixed",
            Ok(store) => {
                assert_eq!(store.counts().unwrap().entries, 100);
                "nothing is missing"
            }
            Err(Error::Older { .. }) => {
                nobody_is_kept_out(dir.path());
                "as older"
            }
            Err(_) => "as damaged",
        };
        *told.entry(said).or_insert(0) += 1;
    }
    println!("{told:?}");
    assert!(told["as older"] > 0 && told["as mixed"] > 0, "{told:?}");
}

#[test]
fn an_older_database_is_noticed_whatever_lies_beside_it() {
    let (killed, closed) = killed();
    let dir = tempfile::tempdir().unwrap();
    for parts in [&[DATABASE][..], &[DATABASE, LOG], &[LOG]] {
        let mut files = killed.clone();
        for part in parts {
            match closed.get(Path::new(part)) {
                Some(bytes) => files.insert((*part).into(), bytes.clone()),
                None => files.remove(Path::new(part)),
            };
        }
        // The database of then with the log of now is the record of now: nothing was brought in yet.
        let whole = parts == [DATABASE];
        assert_ne!(told(&files, dir.path(), &format!("{parts:?}")), whole, "{parts:?}");
    }
    // The whole folder of then is a record of then, and nothing beside it says otherwise.
    lay_out(&closed, dir.path());
    let store = try_open(dir.path()).unwrap();
    assert_eq!((store.counts().unwrap().entries, store.notices()), (1, &[][..]));
}

/// The folder as it was closed after each of three saves.
fn closed_three_times() -> Vec<Files> {
    let dir = tempfile::tempdir().unwrap();
    drop(create(dir.path()));
    (1..=3_u32)
        .map(|number| {
            let mut store = open(dir.path());
            let changes = vec![put_entry(entry(number, &format!("Entry {number}")))];
            store.apply(&operation("add", changes), at(i64::from(number))).unwrap();
            store.close().unwrap();
            files_of(dir.path())
        })
        .collect()
}

#[test]
fn a_database_and_a_note_of_two_times_never_pass_for_more_than_they_hold() {
    let times = closed_three_times();
    let dir = tempfile::tempdir().unwrap();
    let (database, note) = (Path::new(DATABASE), Path::new(NOTE));
    for (of_database, then) in times.iter().enumerate() {
        for (of_note, noted) in times.iter().enumerate() {
            let mut files = then.clone();
            files.insert(note.into(), noted[note].clone());
            lay_out(&files, dir.path());
            let what = format!("database {of_database}, note {of_note}");
            match try_open(dir.path()) {
                Ok(store) => {
                    assert!(of_note <= of_database, "{what}: saves are missing, nobody is told");
                    assert_eq!(store.counts().unwrap().entries, of_database as u64 + 1, "{what}");
                }
                Err(Error::Older { missing }) => {
                    assert_eq!(missing, (of_note - of_database) as u64, "{what}");
                    assert!(files_of(dir.path())[database] == files[database], "{what}");
                }
                Err(error) => panic!("{what}: {error}"),
            }
        }
    }
}

#[test]
fn whoever_put_an_older_database_back_can_go_on() {
    let (killed, closed) = killed();
    let dir = tempfile::tempdir().unwrap();
    let mut files = killed.clone();
    files.insert(DATABASE.into(), closed[Path::new(DATABASE)].clone());
    files.remove(Path::new(LOG));
    lay_out(&files, dir.path());
    let Err(Error::Older { missing }) = try_open(dir.path()) else { panic!("it is not noticed") };
    assert_eq!(missing, 2);
    let record = Unlocked::new(dir.path(), Unlock::Passphrase(PASSPHRASE)).unwrap();
    let kept = record.take_as_it_is(at(40)).unwrap();
    let store = record.open(at(41)).unwrap();
    assert_eq!((store.counts().unwrap().entries, store.notices()), (1, &[][..]));
    assert!(store.check(None).unwrap().sound());
    let kept = fs::read(dir.path().join("backups").join(kept).join(DATABASE)).unwrap();
    assert!(kept == closed[Path::new(DATABASE)]);
    drop((store, record));
    assert_eq!(try_open(dir.path()).unwrap().notices(), []);
}

#[test]
fn a_damaged_log_is_kept_when_a_person_goes_on_without_it() {
    let (killed, _) = killed();
    let dir = tempfile::tempdir().unwrap();
    let mut files = killed.clone();
    let log = files.get_mut(Path::new(LOG)).unwrap();
    let middle = log.len() / 2;
    log[middle] ^= 1;
    lay_out(&files, dir.path());
    assert!(matches!(try_open(dir.path()), Err(Error::Older { .. })));
    let record = Unlocked::new(dir.path(), Unlock::Passphrase(PASSPHRASE)).unwrap();
    let kept = dir.path().join("backups").join(record.take_as_it_is(at(40)).unwrap());
    assert!(fs::read(kept.join(LOG)).unwrap() == files[Path::new(LOG)]);
    assert!(record.open(at(41)).unwrap().check(None).unwrap().sound());
}

#[test]
fn an_empty_database_beside_a_whole_log_is_left_alone_and_saved() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let changes = (1..=3).map(|n| put_entry(entry(n, "In the log alone"))).collect();
    store.apply(&operation("add", changes), at(1)).unwrap();
    // A schema that is in the log too: every page was written since the log began.
    let whole = files_of(dir.path());
    drop(store);
    for size in [0, 1, 100, 511] {
        let copy = tempfile::tempdir().unwrap();
        let mut files = whole.clone();
        files.get_mut(Path::new(DATABASE)).unwrap().truncate(size);
        lay_out(&files, copy.path());
        assert!(matches!(try_open(copy.path()), Err(Error::DamagedDatabase(_))), "{size}");
        let after = files_of(copy.path());
        assert!(after == files, "{size}: it was written to");
        assert!(!copy.path().join("backups").read_dir().unwrap().any(|_| true));
    }
}

#[test]
fn all_that_was_saved_is_in_a_log_that_was_never_brought_in() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let changes = (1..=30).map(|n| put_entry(entry(n, "In the log"))).collect();
    store.apply(&operation("add", changes), at(1)).unwrap();
    store.erase(&[id(30)], at(2)).unwrap();
    store.close().unwrap();
    // Every page of the database, as a log: what a program leaves that is killed in its first minute.
    let files = in_the_log(dir.path());
    lay_out(&files, dir.path());
    assert!(matches!(try_open(dir.path()), Err(Error::DamagedDatabase(_))));
    let record = Unlocked::new(dir.path(), Unlock::Passphrase(PASSPHRASE)).unwrap();
    let outlook = record.outlook().unwrap();
    assert_eq!(outlook.readable.map(|counts| counts.entries), Some(29));
    assert_eq!(record.salvage(at(9), &mut |_, _| true).unwrap().counts.entries, 29);
    let store = record.open(at(10)).unwrap();
    assert!(store.check(None).unwrap().sound());
    assert_eq!(store.notices(), []);
}

/// The record's files with all pages of the database in its log, and an empty database.
fn in_the_log(dir: &Path) -> Files {
    let store = open(dir);
    store.set_setting("any", Some("thing")).unwrap();
    let mut files = files_of(dir);
    let pages = files[Path::new(DATABASE)].clone();
    let begun = files[Path::new(LOG)].clone();
    drop(store);
    let log = evenhand_log(&pages, &begun);
    files.insert(DATABASE.into(), Vec::new());
    files.insert(LOG.into(), log);
    files
}

/// A log with a frame for each page, then the frames that were there: SQLite's file format, 4.1 and 4.2.
fn evenhand_log(pages: &[u8], begun: &[u8]) -> Vec<u8> {
    let word = |at: usize| u32::from_be_bytes(begun[at..at + 4].try_into().unwrap());
    let big_endian = word(0) & 1 == 1;
    let mut log = begun[..32].to_vec();
    let mut sums = (word(24), word(28));
    let count = (pages.len() / 4096) as u32;
    let mut add = |number: u32, size: u32, page: &[u8], log: &mut Vec<u8>| {
        let mut head = Vec::new();
        head.extend_from_slice(&number.to_be_bytes());
        head.extend_from_slice(&size.to_be_bytes());
        sums = summed(sums, &head, big_endian);
        sums = summed(sums, page, big_endian);
        head.extend_from_slice(&begun[16..24]);
        head.extend_from_slice(&sums.0.to_be_bytes());
        head.extend_from_slice(&sums.1.to_be_bytes());
        log.extend_from_slice(&head);
        log.extend_from_slice(page);
    };
    for (number, page) in (1..).zip(pages.chunks_exact(4096)) {
        add(number, if number == count { count } else { 0 }, page, &mut log);
    }
    for frame in begun[32..].chunks_exact(4096 + 24) {
        let word = |at: usize| u32::from_be_bytes(frame[at..at + 4].try_into().unwrap());
        add(word(0), word(4), &frame[24..], &mut log);
    }
    log
}

fn summed(mut sums: (u32, u32), bytes: &[u8], big_endian: bool) -> (u32, u32) {
    for eight in bytes.chunks_exact(8) {
        let word = |four: &[u8]| {
            let four = four.try_into().unwrap();
            if big_endian { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) }
        };
        sums.0 = sums.0.wrapping_add(word(&eight[..4])).wrapping_add(sums.1);
        sums.1 = sums.1.wrapping_add(word(&eight[4..])).wrapping_add(sums.0);
    }
    sums
}

#[test]
fn a_database_that_is_cut_is_noticed() {
    let (_, closed) = killed();
    let dir = tempfile::tempdir().unwrap();
    let whole = closed[Path::new(DATABASE)].clone();
    for cut in (0..whole.len()).step_by(4096).chain([1, 5000, whole.len() - 1]) {
        let mut files = closed.clone();
        files.get_mut(Path::new(DATABASE)).unwrap().truncate(cut);
        lay_out(&files, dir.path());
        assert!(matches!(try_open(dir.path()), Err(Error::DamagedDatabase(_))), "cut at {cut}");
        assert!(changed(&files_of(dir.path()), &files).is_empty(), "cut at {cut}");
    }
}

#[test]
fn a_note_that_is_damaged_or_gone_is_told_once_and_ends_nothing() {
    let (killed, _) = killed();
    let dir = tempfile::tempdir().unwrap();
    let mut damages: Vec<Option<Vec<u8>>> = vec![None, Some(Vec::new()), Some(vec![b' '; 384])];
    let note = &killed[Path::new(NOTE)];
    for bit in (0..note.len() * 8).step_by(13) {
        let mut flipped = note.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        damages.push(Some(flipped));
    }
    for damage in damages {
        let mut files = killed.clone();
        match damage {
            Some(bytes) => files.insert(NOTE.into(), bytes),
            None => files.remove(Path::new(NOTE)),
        };
        lay_out(&files, dir.path());
        let store = try_open(dir.path()).unwrap();
        assert_eq!(store.notices(), [StoreNotice::LastSaveUnknown]);
        assert!(is_whole(&store));
        drop(store);
        assert_eq!(try_open(dir.path()).unwrap().notices(), []);
    }
}

#[test]
fn a_record_that_comes_from_a_backup_needs_no_note() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(&dir.path().join("record"));
    store.apply(&operation("add", vec![put_entry(entry(1, "One"))]), at(1)).unwrap();
    store.back_up(Why::Changes, at(2)).unwrap();
    store.apply(&operation("add", vec![put_entry(entry(2, "Two"))]), at(3)).unwrap();
    let stick = dir.path().join("stick.evenhand");
    store.export_backup(&stick, at(4)).unwrap();
    store.close().unwrap();
    let unlock = Unlock::Passphrase(PASSPHRASE);
    let copy =
        Store::import_backup(&stick, &dir.path().join("copy"), unlock, at(5), &mut |_, _| true)
            .unwrap();
    assert_eq!((copy.notices().len(), copy.counts().unwrap().entries), (1, 2));
    drop(copy);
    assert_eq!(try_open(&dir.path().join("copy")).unwrap().notices(), []);
    // A rescue by an older backup loses the later save, says so, and is then the record.
    fs::write(dir.path().join("record").join(DATABASE), vec![7; 9000]).unwrap();
    let record = Unlocked::new(&dir.path().join("record"), unlock).unwrap();
    record.replace_by_backup(at(6), &mut |_, _| true).unwrap();
    let store = record.open(at(7)).unwrap();
    assert_eq!((store.notices(), store.counts().unwrap().entries), (&[][..], 1));
}
