//! Deleting for good, the bin of 30 days, and the yearly question.

use std::fs;

use crate::support::*;
use chrono::{TimeDelta, Utc};
use evenhand_app::contract::{
    DeleteForGood, EntryKey, ItemKey, Nothing, Page, SearchQuery, Secret, UserError,
};
use evenhand_core::record::{Change, Id, Item, ItemKind, ItemRef};
use evenhand_store::Operation;

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
    assert!(bench.host.removed(Page { most: 100 }).unwrap().items.is_empty());
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
        let at = Utc::now() - TimeDelta::days(days);
        let item = ItemRef { kind: ItemKind::Entry, id: entry.id };
        let put = Change::Put { item: Item::Entry(Box::new(entry)) };
        for change in [put, Change::Remove { item }] {
            store.apply(&Operation { label: "change".into(), changes: vec![change] }, at).unwrap();
        }
    }
    store.close().unwrap();
    let status = bench.open().unwrap();
    assert_eq!(status.record.unwrap().bin_emptied, 1);
    let left = bench.host.removed(Page { most: 100 }).unwrap().items;
    assert_eq!(left.iter().map(|item| item.title.as_str()).collect::<Vec<_>>(), ["Young"]);
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
    assert_eq!(bench.host.removed(Page { most: 100 }).unwrap().total, 1);
    bench.host.empty_bin(owner()).unwrap();
    assert!(bench.host.removed(Page { most: 100 }).unwrap().items.is_empty());
}
