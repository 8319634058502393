//! A damaged record is told from a wrong passphrase, and rescued in two choices.

use std::fs;
use std::path::Path;

use crate::support::*;
use chrono::Utc;
use evenhand_app::contract::{
    BackupKey, BackupReason, JobKey, Nothing, Rescue, RescueWay, RestoredBackup, UserError,
};
use evenhand_core::record::{Change, Item};
use evenhand_store::{Operation, Why};

fn went_back(bench: &Bench, key: BackupKey) -> RestoredBackup {
    bench.done(bench.host.restore_from_backup(key)).unwrap().went_back.unwrap()
}

/// Many entries, a backup, and a few more.
fn filled(bench: &Bench) {
    let many = (0..300).map(|n| {
        let item = Item::Entry(Box::new(bench.event(&format!("Entry {n:03}"))));
        Change::Put { item }
    });
    let many = Operation { label: "add".into(), changes: many.collect() };
    let later: Vec<_> = (0..5).map(|n| bench.event(&format!("Later {n}"))).collect();
    bench.lock();
    let mut store = bench.store(Utc::now());
    store.apply(&many, Utc::now()).unwrap();
    store.back_up(Why::Changes, Utc::now()).unwrap();
    let put = |entry| Change::Put { item: Item::Entry(Box::new(entry)) };
    let later = Operation { label: "later".into(), changes: later.into_iter().map(put).collect() };
    store.apply(&later, Utc::now()).unwrap();
    store.close().unwrap();
}

/// Flips a bit in pages of the database: each part of it that is named.
fn flip(record: &Path, parts: impl IntoIterator<Item = f64>) -> Vec<u8> {
    let database = record.join("record.db");
    let mut bytes = fs::read(&database).unwrap();
    let pages = bytes.len() / 4096;
    for part in parts {
        bytes[(pages as f64 * part) as usize * 4096 + 77] ^= 1;
    }
    fs::write(&database, &bytes).unwrap();
    bytes
}

#[test]
fn a_record_whose_schema_is_damaged_goes_back_to_its_newest_good_backup() {
    let bench = Bench::new();
    filled(&bench);
    let damaged = flip(&bench.record(), [0.0]);
    assert_eq!(bench.open_with("four other words"), Err(UserError::WrongPassphrase));
    assert!(!bench.host.status(Nothing {}).unwrap().damaged);
    assert_eq!(bench.open(), Err(UserError::DamagedRecord));
    let status = bench.host.status(Nothing {}).unwrap();
    assert_eq!((status.damaged, status.record), (true, None));

    // The first choice: look. The second: go back.
    let options = bench.host.rescue_options(Nothing {}).unwrap();
    let backup = options.backup.unwrap();
    assert_eq!(
        (backup.entries, options.readable, options.better),
        (300, None, Some(RescueWay::Backup))
    );
    assert_eq!(
        fs::read(bench.record().join("record.db")).unwrap(),
        damaged,
        "looking changes nothing"
    );
    let no = bench.rescue(RescueWay::Salvage);
    assert_eq!(no, Err(UserError::DamagedRecord));
    let rescued = bench.rescue(RescueWay::Backup).unwrap();
    assert_eq!((rescued.entries, bench.titles().len()), (300, 300));
    let kept = bench.record().join("backups").join(rescued.kept_as).join("record.db");
    assert_eq!(fs::read(kept).unwrap(), damaged, "what is damaged is kept");
    assert!(bench.check().database_ok);
    bench.lock();
    assert!(bench.open().is_ok());
}

#[test]
fn what_can_still_be_read_is_kept_and_the_rest_comes_from_the_backup() {
    let bench = Bench::new();
    filled(&bench);
    flip(&bench.record(), (0..30).map(|part| 0.4 + 0.02 * f64::from(part)));
    // Damage in the middle may show on opening, or only when everything is checked.
    if bench.open().is_ok() {
        let check = bench.check();
        assert!(!check.database_ok);
    }
    let options = bench.host.rescue_options(Nothing {}).unwrap();
    let readable = options.readable.unwrap();
    let lost = options.backup.unwrap().lost;
    assert!(readable.unreadable > 0 && readable.entries > 200, "{}", readable.entries);
    assert!(lost.count > 0 && lost.first.iter().all(|thing| thing.title.starts_with("Later")));

    let rescued = bench.rescue(RescueWay::Salvage).unwrap();
    assert_eq!((rescued.entries, rescued.unreadable), (readable.entries, readable.unreadable));
    assert_eq!(rescued.lost, readable.lost);
    assert!(rescued.lost.first.iter().all(|thing| thing.title.starts_with("Entry")));
    // The backups' list is one step away, and brings the rest.
    let key = BackupKey { key: bench.host.list_backups(Nothing {}).unwrap()[0].key.clone() };
    let back = went_back(&bench, key);
    assert_eq!(back.added, rescued.lost.count);
    assert_eq!(bench.titles().len() as u32, 300 + lost.count);
    let check = bench.check();
    assert!(check.database_ok && check.history_ok);
}

#[test]
fn a_rescue_that_is_stopped_or_locked_out_opens_nothing_and_can_be_done_again() {
    let bench = Bench::new();
    filled(&bench);
    let damaged = flip(&bench.record(), [0.0]);
    bench.open().unwrap_err();
    let job = bench.host.rescue(Rescue { how: RescueWay::Backup }).unwrap();
    bench.host.cancel_job(JobKey { job: job.job.clone() }).unwrap();
    let ended = bench.ended(job);
    // It may have been done already; a stop that came in time left everything as it was.
    assert_eq!((ended.error, ended.cancelled), (None, ended.rescued.is_none()));
    if ended.cancelled {
        assert_eq!(fs::read(bench.record().join("record.db")).unwrap(), damaged);
        assert!(bench.host.status(Nothing {}).unwrap().damaged);
        let _ = bench.host.rescue(Rescue { how: RescueWay::Backup }).unwrap();
    }
    bench.lock();
    std::thread::sleep(std::time::Duration::from_secs(1));
    assert_eq!(bench.host.status(Nothing {}).unwrap().record, None, "locked meanwhile");
    if bench.open().is_err() {
        bench.rescue(RescueWay::Backup).unwrap();
    }
    assert_eq!(bench.titles().len(), 300);
}

#[test]
fn two_rescues_at_once_are_one() {
    let bench = Bench::new();
    filled(&bench);
    flip(&bench.record(), [0.0]);
    bench.open().unwrap_err();
    // Which of the two comes first is for the threads to say, and one may be done before the other asks.
    let started = [1, 2].map(|_| bench.host.rescue(Rescue { how: RescueWay::Backup }));
    let mut ended = started.map(|job| {
        let ended = bench.ended(job?);
        ended.error.map_or_else(|| Ok(ended.rescued.unwrap().entries), Err)
    });
    ended.sort_by_key(Result::is_err);
    assert_eq!(ended, [Ok(300), Err(UserError::NoRecord)]);
    assert_eq!(bench.titles().len(), 300, "what was saved stays open");
}

#[test]
fn locking_forgets_a_damaged_record() {
    let bench = Bench::new();
    filled(&bench);
    flip(&bench.record(), [0.0]);
    bench.open().unwrap_err();
    bench.lock();
    assert!(!bench.host.status(Nothing {}).unwrap().damaged);
    let refused = bench.host.rescue_options(Nothing {});
    assert_eq!(refused, Err(UserError::NoRecord));
}

#[test]
fn both_key_files_damaged_open_by_the_copy_with_the_backups() {
    let bench = Bench::new();
    filled(&bench);
    for name in ["keys.json", "keys.copy.json"] {
        fs::write(bench.record().join(name), "not keys").unwrap();
    }
    bench.open().unwrap();
    assert_eq!(bench.titles().len(), 305);
    fs::write(bench.record().join("keys.copy.json"), "not keys").unwrap();
    assert!(!bench.check().keys_ok);
    assert!(bench.check().keys_ok);
}

#[test]
fn damaged_files_are_put_back_from_the_last_one_file_backup_or_from_a_chosen_file() {
    let bench = Bench::new();
    let (one, two) = (bench.dir.path().join("one.txt"), bench.dir.path().join("two.txt"));
    fs::write(&one, "the first").unwrap();
    fs::write(&two, "the second").unwrap();
    let entry = bench.save("With files").entry;
    let attach = |path: &Path| {
        bench.choose(&[path.to_owned()]);
        let key = evenhand_app::contract::EntryKey { id: entry.id };
        bench.attach(key.id).unwrap()[0].file.clone().unwrap().id
    };
    attach(&one);
    bench.back_up();
    let second = attach(&two);
    damage_files(&bench.record().join("files"));
    let opened = bench.host.open_file(evenhand_app::contract::FileIdKey { file: second });
    assert_eq!(opened.unwrap_err(), UserError::DamagedFile);
    let check = bench.check();
    assert_eq!((check.files_ok, check.files_damaged.len(), check.database_ok), (0, 2, true));

    let mended = bench.mend_files();
    assert_eq!(mended.mended, ["one.txt"]);
    assert_eq!(mended.still_damaged, ["two.txt"], "nothing was chosen");
    bench.choose(&[one, two]);
    let mended = bench.mend_files();
    assert_eq!((mended.mended, mended.still_damaged.len()), (vec!["two.txt".to_owned()], 0));
    assert!(bench.check().files_damaged.is_empty());
}

fn damage_files(folder: &Path) {
    for shelf in fs::read_dir(folder).unwrap().flatten() {
        for file in fs::read_dir(shelf.path()).unwrap().flatten() {
            fs::write(file.path(), "damaged").unwrap();
        }
    }
}

#[test]
fn a_backup_is_looked_into_and_brought_back_as_one_step() {
    let bench = Bench::new();
    let gone = bench.save("Removed later").entry;
    let mut changed = bench.save("As it was").entry;
    bench.lock();
    bench.open().unwrap();
    let backups = bench.host.list_backups(Nothing {}).unwrap();
    assert_eq!(backups.len(), 1);
    let backup = &backups[0];
    assert_eq!(
        (backup.why, backup.entries, backup.files),
        (BackupReason::Closing, Some(2), Some(0))
    );
    assert!(backup.bytes > 10_000);

    changed.title = "As it is now".into();
    bench.host.save_entry(changed).unwrap();
    bench.host.remove_entry(evenhand_app::contract::EntryKey { id: gone.id }).unwrap();
    bench.save("Added since");
    let before = bench.titles();
    let key = BackupKey { key: backup.key.clone() };
    let preview = bench.done(bench.host.preview_backup(key.clone())).unwrap().backup.unwrap();
    let titles = |things: &evenhand_app::contract::ItemList| {
        things.first.iter().map(|thing| thing.title.clone()).collect::<Vec<_>>()
    };
    assert_eq!(titles(&preview.added), ["Removed later"]);
    assert_eq!(titles(&preview.changed), ["As it was"]);
    assert_eq!(titles(&preview.kept), ["Added since"]);
    assert_eq!(bench.titles(), before);

    let restored = went_back(&bench, key);
    assert_eq!((restored.added, restored.changed), (1, 1));
    assert_eq!(restored.status.record.unwrap().undo.as_deref(), Some("Bring back from a backup"));
    assert_eq!(bench.titles(), ["Added since", "As it was", "Removed later"]);
    let backups = bench.host.list_backups(Nothing {}).unwrap();
    assert_eq!(backups.len(), 2);
    assert!(backups.iter().any(|backup| backup.why == BackupReason::Restore));
    bench.host.undo(Nothing {}).unwrap();
    assert_eq!(bench.titles(), before);
    let none = bench.host.preview_backup(BackupKey { key: "../keys.json".into() });
    assert_eq!(none, Err(UserError::Gone));
}
