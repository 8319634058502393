//! Deleting for good, the bin of 30 days, and the yearly question.

use std::fs;

use crate::support::*;
use chrono::{DateTime, TimeDelta, Utc};
use evenhand_app::contract::{
    DeleteForGood, EntryKey, ItemKey, ListPage, Nothing, SearchQuery, Secret, UserError,
};
use evenhand_app::session::Session;
use evenhand_app::step::Step;
use evenhand_core::record::{Change, Entry, Id, Item, ItemKind, ItemRef};
use evenhand_store::{Operation, Store};

fn keys(ids: &[Id]) -> DeleteForGood {
    DeleteForGood {
        items: ids.iter().map(|id| ItemKey { kind: ItemKind::Entry, id: *id }).collect(),
        secret: PASSPHRASE.into(),
    }
}

fn owner() -> Secret {
    Secret { secret: PASSPHRASE.into() }
}

fn found(bench: &Bench, text: &str) -> usize {
    let query = SearchQuery { text: text.into(), most: 10, ..SearchQuery::default() };
    bench.host.search(query).unwrap().len()
}

fn plain(words: &[String]) {
    for sentence in words.iter().flat_map(|words| words.split_inclusive(['.', '?'])) {
        assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
    }
}

#[test]
fn a_deleted_thing_is_gone_and_the_receipt_says_where_it_is_not() {
    let bench = Bench::new();
    let note = bench.dir.path().join("zebrafish.txt");
    fs::write(&note, "zebrafish").unwrap();
    let entry = bench.save("Zebrafish").entry;
    bench.choose(&[note]);
    bench.attach(entry.id).unwrap();
    bench.save("Other");
    // A backup that holds it, and the record open again.
    bench.lock();
    bench.open().unwrap();
    bench.host.remove_entry(EntryKey { id: entry.id }).unwrap();
    assert_eq!(found(&bench, "zebrafish"), 1, "its file is still found");

    let receipt = bench.host.empty_bin(owner()).unwrap();
    assert_eq!((receipt.items, receipt.backups), (2, 1));
    assert!(
        receipt.words[0].starts_with("2 things were deleted for good on "),
        "{:?}",
        receipt.words
    );
    assert!(receipt.words.iter().any(|words| words.contains("1 backup still holds")));
    assert!(receipt.backups_until.unwrap() > receipt.day);
    plain(&receipt.words);
    assert!(!format!("{:?}", receipt.words).to_lowercase().contains("zebrafish"));
    assert_eq!(found(&bench, "zebrafish"), 0);
    assert!(bench.host.removed(ListPage { most: 100 }).unwrap().items.is_empty());
    assert_eq!(bench.host.empty_bin(owner()), Err(UserError::NothingChosen));
    assert_eq!(
        bench.host.restore(ItemKey { kind: ItemKind::Entry, id: entry.id }),
        Err(UserError::Gone)
    );

    let forgotten = bench.host.forget_in_backups(owner()).unwrap();
    assert_eq!(forgotten.removed, 1);
    plain(&forgotten.words);
    assert_eq!(bench.host.list_backups(Nothing {}).unwrap().len(), 1, "the new one");
    let check = bench.check();
    assert!(check.database_ok && check.history_ok);
    assert_eq!(bench.titles(), ["Other"]);
}

#[test]
fn one_thing_goes_straight_from_the_record() {
    let bench = Bench::new();
    let (gone, stays) = (bench.save("Gone").entry.id, bench.save("Stays").entry.id);
    let receipt = bench.host.delete_for_good(keys(&[gone])).unwrap();
    assert_eq!((receipt.items, receipt.backups, receipt.backups_until), (1, 0, None));
    assert_eq!(bench.titles(), ["Stays"]);
    let twice = bench.host.delete_for_good(keys(&[stays, Id(uuid::Uuid::nil())]));
    assert_eq!(twice, Err(UserError::Gone));
    assert_eq!(bench.titles(), ["Stays"], "all or nothing");
}

#[test]
fn the_bin_keeps_its_promise_of_thirty_days_on_opening() {
    let bench = Bench::started_days_ago(60);
    let (old, young) = (bench.event("Old"), bench.event("Young"));
    bench.lock();
    let mut store = bench.store(Utc::now());
    for (entry, days) in [(old, 31), (young, 29)] {
        binned(&mut store, entry, Utc::now() - TimeDelta::days(days));
    }
    // The record was opened now and then since.
    for days in [12, 7, 2] {
        let earlier = Utc::now() - TimeDelta::days(days);
        assert_eq!(store.empty_old_bin(earlier).unwrap(), 0, "{days} days ago");
    }
    store.close().unwrap();
    let status = bench.open().unwrap();
    assert_eq!(status.record.unwrap().bin_emptied, 1);
    let left = bench.host.removed(ListPage { most: 100 }).unwrap().items;
    assert_eq!(left.iter().map(|item| item.title.as_str()).collect::<Vec<_>>(), ["Young"]);
}

/// Puts an entry into the record, and then into its bin.
fn binned(store: &mut Store, entry: Entry, at: DateTime<Utc>) {
    let item = ItemRef { kind: ItemKind::Entry, id: entry.id };
    let put = Change::Put { item: Item::Entry(Box::new(entry)) };
    for change in [put, Change::Remove { item }] {
        store.apply(&Operation { label: "change".into(), changes: vec![change] }, at).unwrap();
    }
}

#[test]
fn a_clock_that_is_set_across_a_lock_costs_nothing() {
    let bench = Bench::new();
    let (entry, kept) = (bench.event("In the bin"), bench.event("Stays"));
    bench.lock();
    let start = Utc::now();
    let day = |days: i64| start + TimeDelta::days(days);
    // Opens the record when the clock says that it is so many days later, does something, and closes it.
    let session = |days: i64, act: &mut dyn FnMut(&mut Session)| {
        let mut session = Session::new(bench.store(day(days)), &bench.record(), false);
        session.empty_old_bin(day(days)).unwrap();
        act(&mut session);
        session.close(day(days)).unwrap();
    };
    let id = entry.id;
    session(0, &mut |session| {
        session.put(Step::Import, Item::Entry(Box::new(kept.clone())), day(0)).unwrap();
        binned(session.store_mut(), entry.clone(), day(0));
    });
    // Set forward by ten years, back by one, and right again; locked and opened several times in each.
    let days = [0, 3650, 3650, 3651, -365, -364, -364, 0, 1, 3650, 2];
    for days in days {
        session(days, &mut |session| {
            assert_eq!(session.bin_emptied(), 0, "day {days}");
            assert_eq!(session.store().bin().unwrap().len(), 1, "day {days}");
            let mut entry = kept.clone();
            entry.notes = format!("Day {days}");
            session.put(Step::Import, Item::Entry(Box::new(entry)), day(days)).unwrap();
            assert!(session.store().verify(None).unwrap().holds(), "day {days}");
            assert!(session.store().check(None).unwrap().sound(), "day {days}");
            for backup in session.store().backups().unwrap() {
                session.store().preview_backup(&backup).unwrap();
            }
        });
    }
    session(2, &mut |session| session.restore(id, day(2)).unwrap());
    // What says when an entry came in knows that the clock cannot be trusted on those days.
    session(2, &mut |session| {
        let back = session.store().history(0, 100).unwrap();
        let back = back.iter().filter(|event| event.clock_set_back).count();
        assert_eq!(back, 2, "leaps back");
        assert_eq!(session.record().unwrap().entries.len(), 2);
    });
    println!(
        "{} times locked with the clock set: 0 lost, every leap back is in the history",
        days.len()
    );
}

#[test]
fn the_bin_is_emptied_once_the_clock_ran_on() {
    let bench = Bench::new();
    let old = bench.event("Old");
    bench.lock();
    let start = Utc::now();
    let mut store = bench.store(start);
    let day = |days: i64| start + TimeDelta::days(days);
    binned(&mut store, old, start);
    // Nobody opened it for forty days, or somebody set the clock: two days tell.
    for (days, gone) in [(40, 0), (40, 0), (41, 0), (42, 0), (43, 1), (44, 0)] {
        assert_eq!(store.empty_old_bin(day(days)).unwrap(), gone, "day {days}");
    }
}

#[test]
fn old_things_are_asked_about_once_a_year_and_never_deleted_unasked() {
    let bench = Bench::started_days_ago(500);
    let (old, older) = (bench.event("Old"), bench.event("Older"));
    let ids = [older.id, old.id];
    bench.lock();
    let mut store = bench.store(Utc::now());
    for (entry, days) in [(older, 490), (old, 380)] {
        let at = Utc::now() - TimeDelta::days(days);
        let put = Change::Put { item: Item::Entry(Box::new(entry)) };
        store.apply(&Operation { label: "add".into(), changes: vec![put] }, at).unwrap();
    }
    store.close().unwrap();
    bench.open().unwrap();
    bench.save("New");
    let asked = bench.host.retention_due(Nothing {}).unwrap();
    let titles: Vec<_> = asked.things.first.iter().map(|thing| thing.title.as_str()).collect();
    assert_eq!((asked.due, titles), (true, vec!["Older", "Old"]));
    assert!(asked.words[0].starts_with("2 entries had no change"));
    plain(&asked.words);

    // Kept: not asked again before a year has gone.
    let kept = bench.host.retention_keep(Nothing {}).unwrap();
    assert!(!kept.due && kept.next > kept.reviewed && kept.words.is_empty());
    bench.lock();
    bench.open().unwrap();
    assert!(!bench.host.retention_due(Nothing {}).unwrap().due);
    assert_eq!(bench.titles(), ["New", "Old", "Older"]);
    bench.host.delete_for_good(keys(&ids)).unwrap();
    assert_eq!(bench.titles(), ["New"]);
}

#[test]
fn a_young_record_and_one_whose_things_are_all_in_use_are_not_asked_about() {
    let young = Bench::started_days_ago(200);
    young.save("New");
    assert!(!young.host.retention_due(Nothing {}).unwrap().due);
    let in_use = Bench::started_days_ago(500);
    in_use.save("New");
    assert!(!in_use.host.retention_due(Nothing {}).unwrap().due);
}

#[test]
fn nothing_is_deleted_for_good_without_what_opens_the_record() {
    let bench = Bench::new();
    let entry = bench.save("Stays").entry;
    bench.host.remove_entry(EntryKey { id: entry.id }).unwrap();
    for secret in ["", "somebody else's words"] {
        let wrong = Secret { secret: secret.into() };
        let items = DeleteForGood { secret: secret.into(), ..keys(&[entry.id]) };
        assert_eq!(bench.host.delete_for_good(items), Err(UserError::WrongPassphrase));
        assert_eq!(bench.host.empty_bin(wrong.clone()), Err(UserError::WrongPassphrase));
        assert_eq!(bench.host.forget_in_backups(wrong), Err(UserError::WrongPassphrase));
    }
    assert_eq!(bench.host.removed(ListPage { most: 100 }).unwrap().total, 1);
    bench.host.empty_bin(owner()).unwrap();
    assert!(bench.host.removed(ListPage { most: 100 }).unwrap().items.is_empty());
}
