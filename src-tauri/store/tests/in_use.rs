//! A record is read while others change it between two steps.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::*;
use evenhand_core::record::{Change, Id, ItemKind, ItemRef};
use evenhand_store::{Error, Reach, Result, Store};

/// Entries, more than are read at once.
const MANY: u32 = 2500;

/// A record that somebody works in: after each step something is changed, added and removed.
struct Disturbed {
    store: Store,
    steps: u32,
}

impl Reach for Disturbed {
    fn step<T>(&mut self, act: impl FnOnce(&mut Store) -> Result<T>) -> Result<T> {
        let answer = act(&mut self.store);
        self.steps += 1;
        let number = self.steps * 311 % MANY;
        let changes = vec![
            put_entry(entry(MANY + self.steps, "Added meanwhile")),
            put_entry(entry(number.max(1), &format!("Changed {}", self.steps))),
            Change::Remove { item: ItemRef { kind: ItemKind::Entry, id: id(MANY - self.steps) } },
        ];
        self.store
            .apply(&operation("meanwhile", changes), at(100 + i64::from(self.steps)))
            .unwrap();
        answer
    }
}

fn disturbed(dir: &std::path::Path) -> Disturbed {
    let (mut store, _) = create(dir);
    let all = (1..=MANY).map(|n| put_entry(entry(n, &format!("Entry {n}")))).collect();
    store.apply(&operation("add", all), at(2)).unwrap();
    Disturbed { store, steps: 0 }
}

#[test]
fn a_record_that_was_read_while_it_was_changed_is_brought_up_to_date() {
    let dir = tempfile::tempdir().unwrap();
    let mut record = disturbed(dir.path());
    let (since, mut read) = Store::record_in_use(&mut record, &mut |_, _| true).unwrap();
    assert!(record.steps > 4, "{} steps", record.steps);
    let now = record.store.record().unwrap();
    assert_ne!(read, now, "what was changed before it was read again is not in it");
    record.store.refresh(&mut read, since).unwrap();
    assert_eq!(read, now);
    let stopped = Store::record_in_use(&mut record, &mut |_, _| false);
    assert!(matches!(stopped, Err(Error::Stopped)));
}

#[test]
fn the_last_changes_up_to_an_event_know_nothing_of_later_ones() {
    let dir = tempfile::tempdir().unwrap();
    let mut record = disturbed(dir.path());
    let removed = ItemRef { kind: ItemKind::Entry, id: id(7) };
    let later =
        operation("later", vec![put_entry(entry(5, "Later")), Change::Remove { item: removed }]);
    record.store.apply(&later, at(50)).unwrap();
    let head = record.store.head().unwrap().seq;
    let changes = Store::last_changes_in_use(&mut record, head, &mut |_, _| true).unwrap();
    let info = record.store.info().unwrap().id;
    let at_of = |n: u32| at(if [5, 7].contains(&n) { 50 } else { 2 });
    let wanted: BTreeMap<Id, _> = (1..=MANY).map(|n| (id(n), at_of(n))).collect();
    let found: BTreeMap<Id, _> = changes.into_iter().filter(|(id, _)| *id != info).collect();
    assert_eq!(found, wanted);
    let by = |event, record: &mut Disturbed| {
        Store::changed_by_in_use(record, event, &mut |_, _| true).unwrap()
    };
    assert_eq!(by(head, &mut record), BTreeSet::from([id(5), id(7)]));
    assert_eq!(by(head - 1, &mut record), (1..=MANY).map(id).collect());
}
