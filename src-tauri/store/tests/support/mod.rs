//! Small records for the tests.

use std::path::Path;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use evenhand_core::record::{
    Change, Entry, EntryKind, FileRef, HoursAndCosts, Id, Involved, Item, Person, RecordInfo,
    StoredFile, When,
};
use evenhand_store::{KeyCost, Operation, RecoveryKey, Store, Unlock};

pub const PASSPHRASE: &str = "seven grey otters wander";

pub fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_574_323_200, 0).unwrap() + TimeDelta::minutes(minutes)
}

pub fn id(number: u32) -> Id {
    Id(uuid::Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + u128::from(number)))
}

pub fn day(number: u64) -> When {
    let first = NaiveDate::from_ymd_opt(2019, 1, 1).unwrap();
    When::day(first.checked_add_days(chrono::Days::new(number)).unwrap())
}

pub fn info() -> RecordInfo {
    RecordInfo {
        id: id(0),
        title: "Record of the test".into(),
        charter: "hounslow".into(),
        council: "Hounslow".into(),
        own_charters: std::collections::BTreeMap::new(),
        letters_from: String::new(),
        reply_to: String::new(),
        created: at(0),
    }
}

pub fn entry(number: u32, title: &str) -> Entry {
    Entry {
        title: title.into(),
        when: day(u64::from(number)),
        ..Entry::new(id(number), EntryKind::Other, at(i64::from(number)))
    }
}

pub fn effort(number: u32, minutes: u32) -> Entry {
    let kind =
        EntryKind::Effort(HoursAndCosts { minutes: Some(minutes), ..HoursAndCosts::default() });
    Entry { kind, ..entry(number, "Reading papers") }
}

pub fn person(number: u32, name: &str) -> Person {
    Person { name: name.into(), role: "chair".into(), ..Person::new(id(number), at(0)) }
}

pub fn with_person(mut entry: Entry, person: Id) -> Entry {
    entry.people.push(Involved { person, part: "took part".into() });
    entry
}

pub fn with_file(mut entry: Entry, file: &StoredFile) -> Entry {
    entry.files.push(FileRef::new(file.id));
    entry
}

pub fn put(item: Item) -> Change {
    Change::Put { item }
}

pub fn put_entry(entry: Entry) -> Change {
    put(Item::Entry(Box::new(entry)))
}

pub fn operation(label: &str, changes: Vec<Change>) -> Operation {
    Operation { label: label.into(), changes }
}

pub fn create(dir: &Path) -> (Store, RecoveryKey) {
    Store::create(dir, &info(), PASSPHRASE, KeyCost::cheap_for_tests(), at(0)).unwrap()
}

pub fn open(dir: &Path) -> Store {
    Store::open(dir, Unlock::Passphrase(PASSPHRASE), at(0)).unwrap()
}
