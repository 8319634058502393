//! The contradiction check: a record of the shape of a real complaint, the sample, and each rule's smallest cases.

mod claims;
mod complaint;
mod dates;
mod fairness;
mod sample;
mod text;

use evenhand_core::record::{
    BundleChoice, BundlePlan, Contact, Direction, Entry, EntryKind, Id, Issue, PrintOptions,
    Profile, Promise, Record, RecordInfo, Template, When,
};

use crate::support::{day, instant};
use crate::told::{Contradiction, contradictions};

pub fn id(number: u128) -> Id {
    Id(uuid::Uuid::from_u128(number))
}

pub fn on(text: &str) -> When {
    if text.is_empty() { When::Undated } else { When::day(day(text)) }
}

pub fn entry(number: u128, date: &str, title: &str, notes: &str) -> Entry {
    Entry {
        title: title.to_owned(),
        when: on(date),
        notes: notes.to_owned(),
        ..Entry::new(id(number), EntryKind::Other, instant("2026-01-01T00:00:00Z"))
    }
}

pub fn contact(number: u128, date: &str, direction: Direction, title: &str) -> Entry {
    let contact =
        Contact { direction, reply_wanted: direction == Direction::Out, ..Contact::default() };
    Entry { kind: EntryKind::Contact(contact), ..entry(number, date, title, "") }
}

pub fn edit(mut entry: Entry, change: impl FnOnce(&mut Contact)) -> Entry {
    if let EntryKind::Contact(contact) = &mut entry.kind {
        change(contact);
    }
    entry
}

pub fn promise(number: u128, date: &str, title: &str, promise: Promise) -> Entry {
    Entry { kind: EntryKind::Promise(promise), ..entry(number, date, title, "") }
}

pub fn for_issues(entry: Entry, issues: &[u128]) -> Entry {
    Entry { issues: issues.iter().map(|number| id(*number)).collect(), ..entry }
}

pub fn issue(number: u32, title: &str) -> Issue {
    Issue {
        id: id(100 + u128::from(number)),
        number,
        title: title.to_owned(),
        what_happened: String::new(),
        effect: String::new(),
        remedy: String::new(),
        their_account: String::new(),
        clauses: Vec::new(),
        added_on: instant("2026-01-01T00:00:00Z"),
        sample: false,
    }
}

pub fn plan() -> BundlePlan {
    BundlePlan {
        id: id(200),
        template: Template::Complaint,
        profile: Profile::CouncilComplaint,
        title: String::new(),
        from: String::new(),
        to: String::new(),
        opening: String::new(),
        closing: String::new(),
        remedies: Vec::new(),
        copied_to: Vec::new(),
        issues: Vec::new(),
        entries: BundleChoice::All,
        appendices: Vec::new(),
        said_about: std::collections::BTreeMap::new(),
        leave_out: Vec::new(),
        paper: PrintOptions::default(),
        version: 1,
        as_of: None,
        saved: None,
        added_on: instant("2026-01-01T00:00:00Z"),
        sample: false,
    }
}

pub fn record(entries: Vec<Entry>, issues: Vec<Issue>, bundles: Vec<BundlePlan>) -> Record {
    let info = RecordInfo {
        id: id(1),
        title: String::new(),
        charter: String::new(),
        council: String::new(),
        own_charters: std::collections::BTreeMap::new(),
        letters_from: String::new(),
        reply_to: String::new(),
        created: instant("2026-01-01T00:00:00Z"),
    };
    Record { issues, entries, bundles, ..Record::new(info) }
}

/// What one rule finds.
pub fn of(record: &Record, rule: &str) -> Vec<Contradiction> {
    let all = contradictions(record, day("2019-12-01"));
    all.into_iter().filter(|found| found.rule == rule).collect()
}

pub fn entries_only(entries: Vec<Entry>) -> Record {
    record(entries, Vec::new(), Vec::new())
}

pub fn record_with_issue(issue: Issue) -> Record {
    record(Vec::new(), vec![issue], Vec::new())
}
