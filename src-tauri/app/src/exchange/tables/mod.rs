//! The record as tables for a spreadsheet: UTF-8 with a mark in front, by which Excel knows it.
//!
//! What nobody knows is an empty cell, never 0. A cell that a spreadsheet would run as a formula gets an
//! apostrophe in front, which shows it as words.
//!
//! The names of the columns and the terms in the cells ("never came") are part of the format, as those of `record.json`
//! are: a family's own spreadsheet, or a program, finds a column by its name and compares terms between two exports. So
//! they stand here and not in the catalogue, do not change with its language, and are held by snapshots. Import reads
//! `record.json` and passes over the tables. What is a sentence in a cell, such as how a day is known, is the
//! catalogue's.

mod cells;
mod terms;

use std::collections::BTreeMap;

use evenhand_core::record::{
    Contact, Entry, EntryKind, HoursAndCosts, Id, MeetingTime, Moment, Person, Promise, Provenance,
    Record,
};

use crate::{check, view};
pub(crate) use cells::table as csv_table;
use cells::table;
use terms::{
    clock, day, day_of, due_words, in_words, list, meeting_kind, meeting_status, method, moment,
    outcome_words, papers, pounds, reply_wanted, sent, word, yes,
};

/// Names of the original files in the package, by the file's id.
pub type FileNames = BTreeMap<Id, String>;

/// A table's name and bytes.
type CsvTable = (&'static str, Vec<u8>);

/// Every table of a record.
pub fn all(record: &Record, files: &FileNames, provenance: &Provenance) -> Vec<CsvTable> {
    let entries = record.entries.iter().map(|entry| entry_row(record, files, provenance, entry));
    let meetings = record.entries.iter().flat_map(|entry| meeting_row(provenance, entry));
    let promises = record.entries.iter().flat_map(|entry| promise_row(provenance, entry));
    vec![
        ("entries.csv", table(&ENTRIES, entries)),
        ("meetings.csv", table(&MEETINGS, meetings)),
        ("promises.csv", table(&PROMISES, promises)),
        ("people.csv", table(&PEOPLE, record.people.iter().map(person_row))),
        ("issues.csv", table(&ISSUES, record.issues.iter().map(issue_row))),
    ]
}

const ENTRIES: [&str; 26] = [
    "First day it can be",
    "Last day it can be",
    "When, in words",
    "Kind",
    "Title",
    "Notes",
    "Who",
    "Issues",
    "Charter clauses",
    "Files",
    "Their account",
    "Direction",
    "How",
    "Reply wanted",
    "Reply due",
    "No reply as of",
    "Minutes",
    "Cost in pounds",
    "Activity",
    "Working well",
    "Private",
    "Unfinished",
    "Came into this record",
    "In these words since",
    "Said to have been added",
    "Id",
];

fn entry_row(
    record: &Record,
    files: &FileNames,
    provenance: &Provenance,
    entry: &Entry,
) -> [String; 26] {
    let contact = match &entry.kind {
        EntryKind::Contact(contact) => Some(contact),
        _ => None,
    };
    let effort = match &entry.kind {
        EntryKind::Effort(effort) => effort.clone(),
        _ => HoursAndCosts::default(),
    };
    let of_contact = |say: fn(&Contact) -> String| contact.map(say).unwrap_or_default();
    let [came_in, as_now, said] = times(provenance, entry);
    [
        day(entry.when.earliest()),
        day(entry.when.latest()),
        in_words(&entry.when),
        word(&view::entry_type(&entry.kind)),
        entry.title.clone(),
        entry.notes.clone(),
        who(record, entry),
        issues(record, entry),
        clauses(entry),
        file_list(files, entry),
        entry.their_account.clone(),
        of_contact(|contact| word(&contact.direction)),
        of_contact(|contact| word(&contact.channel)),
        of_contact(reply_wanted),
        of_contact(|contact| in_words(&contact.reply_due)),
        of_contact(|contact| day(contact.no_reply_as_of)),
        effort.minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
        effort.cost_pence.map(pounds).unwrap_or_default(),
        effort.activity,
        yes(entry.working_well),
        yes(entry.private),
        yes(entry.draft),
        came_in,
        as_now,
        said,
        entry.id.to_string(),
    ]
}

const MEETINGS: [&str; 21] = [
    "Title",
    "Day",
    "Starts",
    "Ends",
    "Time zone",
    "Place",
    "Kind",
    "Status",
    "Charter",
    "Messages",
    "First invitation sent",
    "How that day is known",
    "Last message sent",
    "Last message was",
    "New times given",
    "Papers",
    "Papers on",
    "Came into this record",
    "In these words since",
    "Said to have been added",
    "Id",
];

fn meeting_row(provenance: &Provenance, entry: &Entry) -> Option<[String; 21]> {
    let EntryKind::Meeting(meeting) = &entry.kind else { return None };
    let [came_in, as_now, said] = times(provenance, entry);
    let first = meeting.notices.first();
    let last = meeting.notices.last();
    let (papers, papers_on) = papers(&meeting.papers);
    let zone = match &meeting.starts {
        Some(MeetingTime::At { zone, .. }) => zone.clone(),
        _ => String::new(),
    };
    let times: Vec<_> =
        meeting.notices.iter().filter_map(|notice| notice.starts.as_ref()).collect();
    let moved = times.windows(2).filter(|pair| pair.first() != pair.last()).count();
    Some([
        entry.title.clone(),
        meeting.starts.as_ref().map(|time| day(Some(day_of(time)))).unwrap_or_default(),
        clock(meeting.starts.as_ref()),
        clock(meeting.ends.as_ref()),
        zone,
        meeting.place.clone(),
        meeting_kind(meeting.meeting_kind).into(),
        meeting_status(meeting.status).into(),
        meeting.charter.clone(),
        if first.is_some() { meeting.notices.len().to_string() } else { String::new() },
        first.map(sent).unwrap_or_default(),
        first
            .map(|notice| check::basis_words_of(notice.basis, provenance, entry))
            .unwrap_or_default(),
        last.map(sent).unwrap_or_default(),
        last.map(|notice| method(notice.method).to_owned()).unwrap_or_default(),
        if times.is_empty() { String::new() } else { moved.to_string() },
        papers,
        papers_on,
        came_in,
        as_now,
        said,
        entry.id.to_string(),
    ])
}

const PROMISES: [&str; 14] = [
    "What",
    "Made on",
    "Asked on",
    "Promised by",
    "Due",
    "What makes it due",
    "Later dates given",
    "Reasons given",
    "Outcome",
    "Outcome on",
    "Came into this record",
    "In these words since",
    "Said to have been added",
    "Id",
];

fn promise_row(provenance: &Provenance, entry: &Entry) -> Option<[String; 14]> {
    let EntryKind::Promise(promise) = &entry.kind else { return None };
    let [came_in, as_now, said] = times(provenance, entry);
    let Promise { asked_on, promised_by, due, due_from, slips, outcome, outcome_on, .. } = promise;
    let later: Vec<_> = slips.iter().map(|slip| in_words(&slip.due)).collect();
    let reasons: Vec<_> = slips.iter().map(|slip| slip.reason.clone()).collect();
    Some([
        entry.title.clone(),
        in_words(&entry.when),
        in_words(asked_on),
        promised_by.clone(),
        in_words(due),
        due_words(*due_from).into(),
        list(later),
        list(reasons),
        outcome_words(*outcome).into(),
        in_words(outcome_on),
        came_in,
        as_now,
        said,
        entry.id.to_string(),
    ])
}

const PEOPLE: [&str; 11] = [
    "Name",
    "Other names",
    "Role",
    "Organisation",
    "From",
    "To",
    "Other roles",
    "On the council's side",
    "Child or young person",
    "Shown as",
    "Id",
];

fn person_row(person: &Person) -> [String; 11] {
    let roles = person.roles.iter().map(|role| {
        let at = [&role.organisation, &in_words(&role.from), &in_words(&role.to)];
        let at: Vec<_> = at.into_iter().filter(|text| !text.is_empty()).cloned().collect();
        if at.is_empty() {
            role.title.clone()
        } else {
            format!("{} ({})", role.title, at.join(", "))
        }
    });
    [
        person.name.clone(),
        list(person.other_names.clone()),
        person.role.clone(),
        person.organisation.clone(),
        in_words(&person.from),
        in_words(&person.to),
        list(roles.collect()),
        yes(person.council),
        yes(person.child),
        person.shown_as.clone(),
        person.id.to_string(),
    ]
}

const ISSUES: [&str; 7] =
    ["Number", "Title", "What happened", "Effect", "What is asked for", "Their account", "Id"];

fn issue_row(issue: &evenhand_core::record::Issue) -> [String; 7] {
    [
        issue.number.to_string(),
        issue.title.clone(),
        issue.what_happened.clone(),
        issue.effect.clone(),
        issue.remedy.clone(),
        issue.their_account.clone(),
        issue.id.to_string(),
    ]
}

/// When an entry came in and since when it says what it says, as the history tells it, and when it says itself
/// that it was added. What the history cannot tell is blank.
fn times(provenance: &Provenance, entry: &Entry) -> [String; 3] {
    let arrival = provenance.arrivals.get(&entry.id);
    let time = |known: &Moment| {
        let told = provenance.day(known).map(|_| moment(known.at));
        told.unwrap_or_default()
    };
    [
        arrival.map(|arrival| time(&arrival.first)).unwrap_or_default(),
        arrival.map(|arrival| time(&arrival.as_now)).unwrap_or_default(),
        moment(entry.added_on),
    ]
}

fn who(record: &Record, entry: &Entry) -> String {
    let people = entry.people.iter().filter_map(|involved| {
        let person = record.people.iter().find(|person| person.id == involved.person)?;
        let (role, _) = person.role_at(&entry.when);
        let name = match (person.name.is_empty(), role.is_empty()) {
            (false, false) => format!("{} ({role})", person.name),
            (false, true) => person.name.clone(),
            (true, _) => role.to_owned(),
        };
        Some(if involved.part.is_empty() { name } else { format!("{}: {name}", involved.part) })
    });
    list(people.collect())
}

fn issues(record: &Record, entry: &Entry) -> String {
    let named = record.issues.iter().filter(|issue| entry.issues.contains(&issue.id));
    list(named.map(|issue| format!("{}. {}", issue.number, issue.title)).collect())
}

fn clauses(entry: &Entry) -> String {
    let clauses = entry.clauses.iter();
    list(clauses.map(|c| format!("{} {} ({})", c.charter, c.clause, word(&c.stance))).collect())
}

fn file_list(files: &FileNames, entry: &Entry) -> String {
    list(entry.files.iter().filter_map(|reference| files.get(&reference.file)).cloned().collect())
}

#[cfg(test)]
mod tests {
    use super::cells::tests::rows;
    use super::*;

    fn sample_table(name: &str, change: impl FnOnce(&mut Record)) -> Vec<Vec<String>> {
        let at = "2026-11-01T09:00:00Z".parse().unwrap();
        let mut record = crate::sample::package(at).unwrap().record;
        change(&mut record);
        let tables = all(&record, &FileNames::new(), &Provenance::default());
        rows(&tables.iter().find(|(table, _)| *table == name).unwrap().1)
    }

    #[test]
    fn no_cell_is_run_as_a_formula() {
        let evil = ["=1+1", "+44", "-2", "@sum", "\tx", "\rx", "＝1"];
        let table = sample_table("issues.csv", |record| {
            let first = record.issues[0].clone();
            record.issues = evil
                .iter()
                .map(|text| {
                    let (title, effect) = ((*text).into(), (*text).into());
                    evenhand_core::record::Issue { title, effect, ..first.clone() }
                })
                .collect();
        });
        for (row, text) in table.iter().skip(1).zip(evil) {
            assert_eq!(row[1], format!("'{text}"));
        }
        let starts = |cell: &String| cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
        assert!(!table.iter().flatten().any(starts));
    }

    #[test]
    fn what_nobody_knows_is_blank_and_never_nought() {
        let at = "2026-11-01T09:00:00Z".parse().unwrap();
        let table = sample_table("entries.csv", |record| {
            let kind = EntryKind::Effort(HoursAndCosts::default());
            record.entries = vec![Entry::new(Id(uuid::Uuid::nil()), kind, at)];
        });
        let cell = |name: &str| {
            let column = table[0].iter().position(|head| head == name).unwrap();
            table[1][column].clone()
        };
        for name in ["First day it can be", "When, in words", "Minutes", "Cost in pounds", "Who"] {
            assert_eq!(cell(name), "", "{name}");
        }
        assert_eq!(cell("Kind"), "effort");
        let meetings = sample_table("meetings.csv", |record| {
            let kind = EntryKind::Meeting(Box::default());
            record.entries = vec![Entry::new(Id(uuid::Uuid::nil()), kind, at)];
        });
        for (head, cell) in meetings[0].iter().zip(&meetings[1]) {
            let has_time = head == "Said to have been added" || head == "Id";
            assert!(!cell.contains('0') || has_time, "{head}: {cell}");
        }
    }

    #[test]
    fn every_thing_has_its_row() {
        let at = "2026-11-01T09:00:00Z".parse().unwrap();
        let record = crate::sample::package(at).unwrap().record;
        let lengths: Vec<_> = ["entries.csv", "people.csv", "issues.csv"]
            .map(|name| sample_table(name, |_| ()).len() - 1)
            .into();
        assert_eq!(lengths, [record.entries.len(), record.people.len(), record.issues.len()]);
        let promises = record.entries.iter().filter(|e| matches!(e.kind, EntryKind::Promise(_)));
        let rows = sample_table("promises.csv", |_| ()).len() - 1;
        assert!(rows > 0 && rows == promises.count(), "{rows}");
    }
}
