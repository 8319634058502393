//! Every table that goes out for a spreadsheet, whole, so that a person can read it: of the sample, and of a record
//! that has something in nearly every column.

use std::io::{Cursor, Read};

use chrono::{DateTime, TimeDelta, Utc};
use evenhand_app::exchange::write_zip;
use evenhand_app::record_file::RecordPackage;
use evenhand_core::record::*;
use serde_json::json;

fn at() -> DateTime<Utc> {
    "2026-11-01T09:00:00Z".parse().unwrap()
}

fn id(number: u128) -> Id {
    Id(uuid::Uuid::from_u128(number))
}

fn day(text: &str) -> When {
    When::day(text.parse().unwrap())
}

/// The history of a record in which each entry came in an hour after the one before, and the first was changed later.
fn history(record: &Record) -> Provenance {
    let mut history =
        Provenance { read_at: Some(at() + TimeDelta::days(9)), ..Provenance::default() };
    for (entry, hour) in record.entries.iter().zip(0..) {
        let first = Moment { event: 1, at: at() + TimeDelta::hours(hour), clock_before: None };
        let changed = Moment { event: 90, at: at() + TimeDelta::days(5), clock_before: None };
        let as_now = if hour == 0 { changed } else { first };
        history.arrivals.insert(entry.id, Arrival { first, as_now });
    }
    history
}

/// Each table of the package by its name. Ends of lines within a cell are shown as they are; each line of a table
/// ends with CR and LF and the first starts with a mark, and both are checked and then left out of what is shown.
fn tables(record: Record) -> Vec<(String, String)> {
    let provenance = history(&record);
    let package = RecordPackage::new(record);
    let mut bytes = |file: &StoredFile| Ok(package.bytes(file));
    let out = Cursor::new(Vec::new());
    let (out, _) = write_zip(out, &package, &provenance, &mut bytes).unwrap();
    let mut zip = zip::ZipArchive::new(out).unwrap();
    let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut tables = Vec::new();
    for name in names.iter().filter(|name| name.ends_with(".csv")) {
        let mut bytes = Vec::new();
        zip.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
        tables.push((name.trim_end_matches(".csv").to_owned(), shown(bytes)));
    }
    tables
}

fn shown(bytes: Vec<u8>) -> String {
    let text = String::from_utf8(bytes).unwrap();
    // The mark tells Excel that it is UTF-8.
    let text = text.strip_prefix('\u{feff}').unwrap();
    assert!(text.ends_with("\r\n"));
    text.replace("\r\n", "\n")
}

#[test]
fn every_table_of_the_sample_reads_as_reviewed() {
    let tables = tables(evenhand_app::sample::package(at()).unwrap().record);
    let names: Vec<&str> = tables.iter().map(|(name, _)| name.as_str()).collect();
    // A sixth table wants a snapshot of its own, and a look at it.
    assert_eq!(names, ["entries", "meetings", "promises", "people", "issues"]);
    for (name, text) in tables {
        insta::assert_snapshot!(format!("sample-{name}"), text);
    }
}

#[test]
fn every_table_of_a_full_record_reads_as_reviewed() {
    for (name, text) in tables(full()) {
        insta::assert_snapshot!(format!("full-{name}"), text);
    }
}

/// What was said on the sample's event, with the first lines tagged.
#[test]
fn the_table_of_themes_reads_as_reviewed() {
    let mut record = evenhand_app::sample::package(at()).unwrap().record;
    let themes: Vec<Id> = record.themes.iter().map(|theme| theme.id).collect();
    record.themes[1].parent = Some(themes[0]);
    let moods = [Mood::Works, Mood::Change, Mood::Both, Mood::NotSaid];
    for (line, number) in record.notes[0].lines.iter_mut().take(12).zip(0..) {
        line.tags = vec![themes[number % 3]];
        line.mood = moods[number % 4];
        line.quote_ok = number % 2 == 0;
        if number % 3 == 2 {
            line.said_by = format!("Table {}", number % 2 + 1);
        }
    }
    insta::assert_snapshot!(
        "sample-themes",
        shown(evenhand_app::notes::csv(&record, None).unwrap())
    );
}

/// A record with something in nearly every column, and the cells that a spreadsheet would trip over.
fn full() -> Record {
    let info = json!({ "id": id(1), "title": "Our record", "charter": "hounslow", "council": "Hounslow",
        "created": at() });
    let mut record = Record::new(serde_json::from_value(info).unwrap());
    let mut chair = Person::new(id(10), at());
    chair.name = "The chair".to_owned();
    chair.other_names = vec!["Chair of the group".to_owned(), "=1+1".to_owned()];
    (chair.role, chair.organisation) = ("head of service".to_owned(), "The council".to_owned());
    (chair.from, chair.to) = (When::Year { year: 2018 }, day("2019-06-30"));
    chair.roles = vec![Role {
        title: "director".to_owned(),
        organisation: "The council".to_owned(),
        from: When::Month { year: 2019, month: 7 },
        to: When::Undated,
    }];
    chair.council = true;
    let mut child = Person::new(id(11), at());
    (child.name, child.child, child.shown_as) =
        ("The child".to_owned(), true, "my child".to_owned());
    record.people = vec![chair, child];
    let issue = json!({ "id": id(20), "added_on": at(), "number": 1, "title": "Late invitations, again",
        "what_happened": "Two lines:\nthe second one.", "effect": "We could not \"plan\".",
        "remedy": "+ more notice", "their_account": "-" });
    record.issues = vec![serde_json::from_value(issue).unwrap()];
    record.files = vec![
        serde_json::from_value(json!({ "id": id(30), "name": "letter: one.pdf", "media_type": "",
        "size": 0, "sha256": "", "added_on": at() }))
        .unwrap(),
    ];
    record.entries = vec![contact(), meeting(), promise(), effort()];
    record
}

/// What each entry of the record has.
fn entry(number: u128, kind: EntryKind, when: When, title: &str) -> Entry {
    Entry { title: title.to_owned(), when, ..Entry::new(id(number), kind, at()) }
}

fn contact() -> Entry {
    let contact = Contact {
        channel: Channel::Letter,
        reply_wanted: true,
        reply_due: day("2019-08-12"),
        no_reply_as_of: "2019-09-01".parse().ok(),
        ..Contact::default()
    };
    let when =
        When::Range { from: "2019-07-12".parse().unwrap(), to: "2019-07-15".parse().unwrap() };
    let mut entry = entry(40, EntryKind::Contact(contact), when, "@ letter of concern");
    entry.notes = "First line\r\nSecond line; with “quotes”, and a comma".to_owned();
    entry.people = vec![
        Involved { person: id(10), part: "to".to_owned() },
        Involved { person: id(11), part: String::new() },
    ];
    entry.issues = vec![id(20)];
    entry.clauses = vec![ClauseRef {
        charter: "hounslow".to_owned(),
        clause: "notice".to_owned(),
        stance: Stance::Against,
    }];
    entry.files = vec![FileRef::new(id(30))];
    entry.their_account = "=HYPERLINK(\"https://example.org\")".to_owned();
    entry
}

fn meeting() -> Entry {
    let starts = |text: &str| {
        let local: chrono::NaiveDateTime = text.parse().unwrap();
        let utc = local.and_local_timezone(chrono_tz::Europe::London).unwrap().to_utc();
        Some(MeetingTime::At { utc, zone: "Europe/London".to_owned(), local })
    };
    let notice = |sent: &str, given: &str| Notice {
        sent: Some(sent.parse().unwrap()),
        basis: SentBasis::EmailDate,
        starts: starts(given),
        ..serde_json::from_value(json!({})).unwrap()
    };
    let part = |name: &str, papers| PaperPart { name: name.to_owned(), papers };
    let meeting = Meeting {
        status: MeetingStatus::Held,
        starts: starts("2019-06-10T10:30:00"),
        ends: starts("2019-06-10T12:00:00"),
        place: "Civic centre, room 4".to_owned(),
        notices: vec![
            notice("2019-05-20T08:14:00Z", "2019-06-07T10:30:00"),
            notice("2019-05-24T15:00:00Z", "2019-06-10T10:30:00"),
        ],
        papers: Papers::Parts {
            parts: vec![
                part("Agenda", Papers::Came { when: day("2019-06-03"), at: None }),
                part("Report", Papers::NeverCame),
            ],
        },
        charter: "hounslow".to_owned(),
        ..Meeting::default()
    };
    entry(41, EntryKind::Meeting(Box::new(meeting)), day("2019-06-10"), "Co-production group")
}

fn promise() -> Entry {
    let slip = Postponement {
        told_on: day("2019-05-29"),
        due: day("2019-07-01"),
        reason: "staff, and leave".to_owned(),
    };
    let promise = Promise {
        asked_on: day("2019-05-13"),
        promised_by: "the chair".to_owned(),
        due: day("2019-05-29"),
        slips: vec![slip],
        outcome: Outcome::Partly,
        outcome_on: day("2019-07-12"),
        ..Promise::default()
    };
    let mut entry = entry(
        42,
        EntryKind::Promise(promise),
        When::Month { year: 2019, month: 5 },
        "A draft statement",
    );
    entry.draft = true;
    entry
}

fn effort() -> Entry {
    let effort =
        HoursAndCosts { minutes: Some(90), cost_pence: Some(405), activity: "reading".to_owned() };
    let mut entry = entry(43, EntryKind::Effort(effort), day("2019-05-30"), "Reading the papers");
    (entry.working_well, entry.private) = (true, true);
    entry
}
