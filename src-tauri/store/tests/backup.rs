//! Backups hold what the record holds, and bring it back without destroying anything.

use std::fs;

use crate::support::*;
use evenhand_core::record::{Change, Item, ItemKind, ItemRef};
use evenhand_store::{Error, Store, Unlock, Unlocked, Why};

#[test]
fn a_backup_brings_back_what_was_and_leaves_what_came_after() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let changes = vec![put_entry(entry(1, "One")), put_entry(entry(2, "Two"))];
    store.apply(&operation("add", changes), at(1)).unwrap();
    let backup = store.back_up(Why::Changes, at(2)).unwrap();
    let remove = Change::Remove { item: ItemRef { kind: ItemKind::Entry, id: id(1) } };
    let later = vec![remove, put_entry(entry(2, "Two, changed")), put_entry(entry(3, "Three"))];
    store.apply(&operation("later", later), at(3)).unwrap();
    let before = store.record().unwrap();

    let preview = store.preview_backup(&backup).unwrap();
    let ids = |items: &[Item]| items.iter().map(Item::id).collect::<Vec<_>>();
    assert_eq!(preview.counts.entries, 2);
    assert_eq!(ids(&preview.would_bring_back), [id(1)]);
    assert_eq!(ids(&preview.would_change), [id(2)]);
    assert_eq!(preview.would_leave, [entry_ref(3)]);

    store.restore_backup(&backup, at(4)).unwrap();
    let titles: Vec<_> = store.record().unwrap().entries.into_iter().map(|e| e.title).collect();
    assert_eq!(titles, ["One", "Two", "Three"]);
    assert_eq!(store.undo(at(5)).unwrap().as_deref(), Some("restore_backup"));
    assert_eq!(store.record().unwrap(), before);
    assert_eq!(store.backups().unwrap().len(), 2, "one was made before going back");
}

fn entry_ref(number: u32) -> ItemRef {
    ItemRef { kind: ItemKind::Entry, id: id(number) }
}

#[test]
fn what_was_deleted_for_good_stays_deleted() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    store.apply(&operation("add", vec![put_entry(entry(1, "One"))]), at(1)).unwrap();
    let backup = store.back_up(Why::Changes, at(2)).unwrap();
    store.erase(&[id(1)], at(3)).unwrap();
    assert_eq!(store.preview_backup(&backup).unwrap().erased_since, [entry_ref(1)]);
    store.restore_backup(&backup, at(4)).unwrap();
    assert_eq!(store.record().unwrap().entries, []);
}

#[test]
fn changes_are_due_for_a_backup_after_half_an_hour() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    assert!(!store.changed_since_backup());
    store.apply(&operation("add", vec![put_entry(entry(1, "One"))]), at(10)).unwrap();
    assert!(store.changed_since_backup());
    assert!(!store.backup_due(at(39)));
    assert!(store.backup_due(at(40)));
    store.back_up(Why::Changes, at(40)).unwrap();
    assert!(!store.changed_since_backup() && !store.backup_due(at(100)));
}

#[test]
fn saves_are_done_while_a_backup_is_made_and_both_end_whole() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let many = (1..400).map(|n| put_entry(entry(n, &"words ".repeat(400)))).collect();
    store.apply(&operation("add", many), at(1)).unwrap();
    let before = store.record().unwrap();
    let making = store.begin_backup(Why::Changes, at(40)).unwrap();
    assert!(!store.backup_due(at(41)), "what is in the making is not due again");
    let (begun, begins) = std::sync::mpsc::channel();
    let (go_on, goes_on) = std::sync::mpsc::channel::<()>();
    let other = std::thread::spawn(move || {
        let mut held = false;
        making.make(&mut |done, all| {
            assert!(done <= all);
            if !std::mem::replace(&mut held, true) {
                // The first piece is copied and others are not: the saves come in between.
                assert!(done < all, "{done} of {all}");
                begun.send(()).unwrap();
                goes_on.recv().unwrap();
            }
        })
    });
    begins.recv().unwrap();
    // More than the write-ahead log would hold before it is brought into the file.
    for number in 400..412 {
        let long = entry(number, &format!("Saved meanwhile {}", "x".repeat(200_000)));
        store.apply(&operation("add", vec![put_entry(long)]), at(42)).unwrap();
    }
    store.put_draft("form", "typed meanwhile", at(43)).unwrap();
    assert_eq!(store.record().unwrap().entries.len(), 411);
    go_on.send(()).unwrap();
    let backup = store.finish_backup(other.join().unwrap()).unwrap().unwrap();

    assert!(store.changed_since_backup(), "what was saved meanwhile is not in it");
    let preview = store.preview_backup(&backup).unwrap();
    assert_eq!((preview.counts.entries, preview.would_leave.len()), (399, 12));
    assert_eq!(preview.would_change, []);
    assert_eq!(preview.would_bring_back, []);
    assert_eq!(before.entries.len(), 399);
    assert!(store.check(None).unwrap().sound());
    store.close().unwrap();
    let store = open(dir.path());
    assert_eq!(store.counts().unwrap().entries, 411);
    assert_eq!(store.draft("form").unwrap().unwrap().value, "typed meanwhile");
}

#[test]
fn a_passphrase_waits_for_a_backup_that_is_made_and_the_old_one_opens_none_after_it() {
    const NEW: &str = "eight red foxes sleep";
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    store.apply(&operation("add", vec![put_entry(entry(1, "One"))]), at(1)).unwrap();
    let cost = evenhand_store::KeyCost::cheap_for_tests();
    let making = store.begin_backup(Why::Changes, at(40)).unwrap();
    let (begun, begins) = std::sync::mpsc::channel();
    let (go_on, goes_on) = std::sync::mpsc::channel::<()>();
    let other = std::thread::spawn(move || {
        let mut held = false;
        making.make(&mut |_, _| {
            if !std::mem::replace(&mut held, true) {
                begun.send(()).unwrap();
                goes_on.recv().unwrap();
            }
        })
    });
    begins.recv().unwrap();
    // While it is copied, once it is copied, and as it is ended: at no time does the new secret come in between.
    assert!(matches!(store.set_passphrase(NEW, cost, at(41)), Err(Error::BackupInMaking)));
    assert!(matches!(store.new_recovery_key(at(41)), Err(Error::BackupInMaking)));
    go_on.send(()).unwrap();
    let made = other.join().unwrap();
    assert!(matches!(store.set_passphrase(NEW, cost, at(42)), Err(Error::BackupInMaking)));
    let backup = store.finish_backup(made).unwrap().unwrap();
    // Nobody was kept out by what was refused.
    store.close().unwrap();
    let mut store = open(dir.path());
    store.set_passphrase(NEW, cost, at(43)).unwrap();
    assert_eq!(store.preview_backup(&backup).unwrap().counts.entries, 1);
    store.close().unwrap();
    let old =
        |dir: &std::path::Path| Store::open(dir, Unlock::Passphrase(PASSPHRASE), at(50)).err();
    assert!(matches!(old(dir.path()), Some(Error::WrongPassphrase)));
    // The backup in the record's place, with the slots that lie beside it.
    let kept = dir.path().join("backups");
    std::fs::copy(kept.join(&backup.name), dir.path().join("record.db")).unwrap();
    for name in ["keys.json", "keys.copy.json"] {
        std::fs::copy(kept.join("keys.json"), dir.path().join(name)).unwrap();
    }
    assert!(old(dir.path()).is_some(), "the old passphrase opens the backup");
    std::fs::remove_file(dir.path().join("record.head")).unwrap();
    assert!(old(dir.path()).is_some(), "the old passphrase opens the backup");
    let store = Store::open(dir.path(), Unlock::Passphrase(NEW), at(50)).unwrap();
    assert_eq!(store.counts().unwrap().entries, 1);
}

#[test]
fn a_backup_of_a_file_that_was_written_meanwhile_is_thrown_away_and_due_again() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    store.apply(&operation("add", vec![put_entry(entry(1, "One"))]), at(1)).unwrap();
    let making = store.begin_backup(Why::Changes, at(40)).unwrap();
    store.erase(&[id(1)], at(41)).unwrap();
    let made = making.make(&mut |_, _| ());
    assert_eq!(store.finish_backup(made).unwrap(), None);
    assert_eq!(store.backups().unwrap(), []);
    assert!(store.backup_due(at(42)));
    store.back_up(Why::Closing, at(42)).unwrap();
    assert_eq!(store.backups().unwrap()[0].why, Why::Closing);
    assert!(!store.changed_since_backup());
}

#[test]
fn a_backup_of_a_damaged_database_is_refused_and_stays_due() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    store.apply(&operation("add", vec![put_entry(entry(1, "One"))]), at(1)).unwrap();
    let making = store.begin_backup(Why::Changes, at(40)).unwrap();
    let database = dir.path().join("record.db");
    let mut bytes = fs::read(&database).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&database, bytes).unwrap();
    let made = making.make(&mut |_, _| ());
    let outcome = store.finish_backup(made);
    // Which page was hit decides whether copying stumbles over it or the check of the copy.
    let refused = matches!(outcome, Err(Error::BadBackup(_) | Error::DamagedDatabase(_)));
    assert!(refused, "{outcome:?}");
    assert!(store.backup_due(at(42)) && store.backups().unwrap().is_empty());
}

#[test]
fn two_months_of_backups_is_thinned_out() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    for day in 0..60 {
        store.back_up(Why::Changes, at(day * 24 * 60)).unwrap();
    }
    let kept = store.backups().unwrap();
    assert!((18..=24).contains(&kept.len()), "{}", kept.len());
    assert_eq!(kept[0].made, at(59 * 24 * 60));
}

#[test]
fn one_file_holds_the_whole_record() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, recovery) = create(&dir.path().join("record"));
    let file = store.put_file("a.txt", "text/plain", b"bytes of a", "", at(1)).unwrap();
    let changes = vec![put(Item::File(file.clone())), put_entry(with_file(entry(1, "One"), &file))];
    store.apply(&operation("add", changes), at(1)).unwrap();
    let archive = dir.path().join("stick.evenhand");
    fs::write(&archive, b"an older backup").unwrap();
    store.export_backup(&archive, at(2)).unwrap();
    let (record, head) = (store.record().unwrap(), store.head().unwrap());

    // Folders of other people's whose names are like those of the ones to unpack in.
    let others = ["looked-into.unpacking-1", "elsewhere.unpacking-1", "looked-into.preview"]
        .map(|name| dir.path().join(name).join("of somebody else.txt"));
    for file in &others {
        fs::create_dir(file.parent().unwrap()).unwrap();
        fs::write(file, b"kept").unwrap();
    }
    let unlock = Unlock::RecoveryKey(&recovery);
    let mut steps = Vec::new();
    let mut step = |done, of| {
        steps.push((done, of));
        true
    };
    let (_, counts, found) =
        Store::preview_import(&archive, dir.path(), unlock, at(3), &mut step).unwrap();
    assert!(steps.is_sorted() && steps.iter().all(|(done, of)| done <= of), "{steps:?}");
    assert_eq!((counts.entries, counts.files, found), (1, 1, head));
    let into = dir.path().join("elsewhere");
    let copy = Store::import_backup(&archive, &into, unlock, at(3), &mut |_, _| true).unwrap();
    assert_eq!((copy.record().unwrap(), copy.head().unwrap()), (record, head));
    assert_eq!(copy.file_bytes(file.id).unwrap(), b"bytes of a");
    assert!(copy.check(None).unwrap().sound());
    drop(copy);
    for file in &others {
        assert_eq!(fs::read(file).unwrap(), b"kept");
        fs::remove_dir_all(file.parent().unwrap()).unwrap();
    }

    let again = Store::import_backup(&archive, &into, unlock, at(3), &mut |_, _| true);
    assert!(matches!(again, Err(Error::AlreadyARecord)));
    let mut bytes = fs::read(&archive).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&archive, bytes).unwrap();
    let third = dir.path().join("third");
    let stopped = Store::import_backup(&archive, &third, unlock, at(3), &mut |_, _| false);
    assert!(matches!(stopped, Err(Error::BadBackup(_) | Error::Stopped)));
    let damaged = Store::import_backup(&archive, &third, unlock, at(3), &mut |_, _| true);
    assert!(matches!(damaged, Err(Error::BadBackup(_))));
    assert!(!third.exists());
    let names = fs::read_dir(dir.path()).unwrap().flatten().map(|name| name.file_name());
    let mut names: Vec<_> = names.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["elsewhere", "record", "stick.evenhand"]);
}

#[test]
fn a_backup_that_was_just_made_stays_where_the_clock_was_set_back() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    for (number, minute) in [(1, 100), (2, 101), (3, 102), (4, 103), (5, 50), (6, 20), (7, 20)] {
        let change = put_entry(entry(number, "One more"));
        store.apply(&operation("add", vec![change]), at(minute)).unwrap();
        let made = store.back_up(Why::Changes, at(minute)).unwrap();
        let preview = store.preview_backup(&made).unwrap();
        assert_eq!(preview.counts.entries, u64::from(number), "at {minute}");
    }
}

/// Says that something is over, also where a test breaks off.
struct SaysOver<'a>(&'a std::sync::atomic::AtomicBool);

impl Drop for SaysOver<'_> {
    fn drop(&mut self) {
        self.0.store(true, std::sync::atomic::Ordering::Relaxed);
    }
}

#[test]
fn a_second_opening_is_refused_while_a_backup_is_brought_back() {
    use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let changes = (1..=60).map(|n| put_entry(entry(n, "As it was"))).collect();
    store.apply(&operation("add", changes), at(1)).unwrap();
    let (over, tries) = (AtomicBool::new(false), AtomicU32::new(0));
    let unlock = Unlock::Passphrase(PASSPHRASE);
    let mut rounds = 0;
    std::thread::scope(|scope| {
        let second = scope.spawn(|| {
            while !over.load(Ordering::Relaxed) {
                let unlock = Unlock::Passphrase(PASSPHRASE);
                let second = Store::open(dir.path(), unlock, at(3)).map(drop);
                assert!(matches!(second, Err(Error::OpenElsewhere)), "{second:?}");
                tries.fetch_add(1, Ordering::Relaxed);
            }
        });
        let _over = SaysOver(&over);
        while tries.load(Ordering::Relaxed) < 3 && !second.is_finished() {
            rounds += 1;
            let backup = store.back_up(Why::Changes, at(2)).unwrap();
            let changes = (1..=60).map(|n| put_entry(entry(n, "Changed"))).collect();
            store.apply(&operation("change", changes), at(3)).unwrap();
            store.restore_backup(&backup, at(4)).unwrap();
        }
    });
    assert!(store.check(None).unwrap().sound());
    // So it is while a damaged database gives its place to a backup.
    store.close().unwrap();
    std::fs::write(dir.path().join("record.db"), vec![7; 9000]).unwrap();
    let record = Unlocked::new(dir.path(), unlock).unwrap();
    record.replace_by_backup(at(5), &mut |_, _| true).unwrap();
    let second = Store::open(dir.path(), unlock, at(5)).map(drop);
    assert!(matches!(second, Err(Error::OpenElsewhere)), "{second:?}");
    let store = record.open(at(6)).unwrap();
    assert_eq!(store.counts().unwrap().entries, 60);
    println!("{rounds} times brought back, {} second openings refused", tries.into_inner() + 1);
}
