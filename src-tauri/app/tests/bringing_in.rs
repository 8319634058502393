//! A record file and mails that come in while the record is in use: what is saved meanwhile stays, a stop leaves
//! nothing.

use std::path::PathBuf;
use std::time::Duration;

use chrono::{DateTime, Utc};
use evenhand_core::record::{Change, Entry, EntryKind, Id, Item};
use evenhand_store::Operation;

use crate::jobs::{MANY, in_use, is_running, one_comes_in, sealed, to_attach};
use crate::support::*;
use evenhand_app::contract::*;

/// A record file with many attachments, and what brings it into another record.
fn to_bring_in() -> (Bench, Bench, ImportChoice) {
    let (theirs, bench) = (Bench::new(), Bench::new());
    let entry = to_attach(&theirs);
    theirs.attach(entry).unwrap();
    let file = theirs.export("theirs.zip");
    let key = bench.look_into(&file).unwrap().key;
    (theirs, bench, ImportChoice { key, ..ImportChoice::default() })
}

/// Begins to bring it in, and comes back once the first attachment is in the record.
fn begun_to_bring_in(bench: &Bench, choice: ImportChoice) -> JobStarted {
    let job = bench.host.import_record(choice).unwrap();
    one_comes_in(bench, 0);
    job
}

#[test]
fn the_record_is_in_use_while_a_record_file_is_brought_in() {
    let (_theirs, bench, choice) = to_bring_in();
    let job = begun_to_bring_in(&bench, choice);
    in_use(&bench, "bringing in");
    assert!(is_running(&bench, &job), "whoever saved had to wait until all was in");
    let brought = bench.done(Ok(job)).unwrap().imported.unwrap();
    assert_eq!((brought.entries, brought.files as usize), (1, MANY));
    assert_eq!(brought.missing, Vec::<String>::new());
    assert_eq!(bench.titles(), ["Gets files", "Saved during bringing in"]);
    let checked = bench.check();
    assert!(checked.sound());
    assert_eq!(checked.clock_set_back, 0, "it came in later than what was saved meanwhile");
    // It is one step, and what was saved meanwhile is another.
    bench.host.undo(Nothing {}).unwrap();
    assert_eq!(bench.titles(), ["Saved during bringing in"]);
}

#[test]
fn what_is_changed_while_a_record_file_is_brought_in_is_compared_as_it_is_by_then() {
    let (theirs, bench) = (Bench::new(), Bench::new());
    let bare = theirs.event("Both have it");
    theirs.host.save_entry(bare.clone()).unwrap();
    let file = theirs.export("first.zip");
    bench.bring_in(&file, ImportChoice::default());
    let mut there = theirs.host.get_entry(EntryKey { id: bare.id }).unwrap().entry;
    there.notes = "Changed there".into();
    theirs.host.save_entry(there).unwrap();
    let with_files = to_attach(&theirs);
    theirs.attach(with_files).unwrap();
    let key = bench.look_into(&theirs.export("second.zip")).unwrap().key;
    let choice = ImportChoice { key, ..ImportChoice::default() };
    let job = begun_to_bring_in(&bench, choice);
    // It was compared before this, and theirs was the newer one then.
    let mut here = bench.host.get_entry(EntryKey { id: bare.id }).unwrap().entry;
    here.notes = "Typed meanwhile".into();
    bench.host.save_entry(here).unwrap();
    assert!(is_running(&bench, &job), "all was in before it was changed");
    let brought = bench.done(Ok(job)).unwrap().imported.unwrap();
    assert_eq!((brought.entries, brought.changed), (1, 0));
    let view = bench.host.get_entry(EntryKey { id: bare.id }).unwrap();
    assert_eq!(view.entry.notes, "Typed meanwhile");
    assert!(bench.check().sound());
}

#[test]
fn bringing_in_that_is_stopped_leaves_nothing() {
    let (_theirs, bench, choice) = to_bring_in();
    let job = begun_to_bring_in(&bench, choice);
    bench.host.cancel_job(JobKey { job: job.job.clone() }).unwrap();
    let state = bench.ended(job);
    assert!(state.cancelled && state.error.is_none() && state.imported.is_none(), "{state:?}");
    assert_eq!((bench.titles(), sealed(&bench)), (vec![], vec![]));
    assert!(bench.check().sound());
}

#[test]
fn bringing_in_that_a_lock_cuts_off_leaves_nothing_once_the_record_is_open_again() {
    let (_theirs, bench, choice) = to_bring_in();
    begun_to_bring_in(&bench, choice);
    bench.lock();
    bench.open().unwrap();
    assert_eq!((bench.titles(), sealed(&bench)), (vec![], vec![]));
    assert!(bench.check().sound());
}

/// More than have their words in the search index at once, and no more than a search gives.
const ENTRIES: usize = 180;

/// A record file with many entries.
fn many_entries() -> (Bench, PathBuf) {
    with_entries(ENTRIES)
}

fn with_entries(entries: usize) -> (Bench, PathBuf) {
    let theirs = Bench::new();
    theirs.lock();
    let at = Utc::now();
    let mut store = theirs.store(at);
    let changes = (0..entries).map(|number| {
        let entry = theirs_one(number, at);
        Change::Put { item: Item::Entry(Box::new(entry)) }
    });
    store.apply(&Operation { label: "fill".into(), changes: changes.collect() }, at).unwrap();
    store.close().unwrap();
    theirs.open().unwrap();
    let file = theirs.export("many.evenhand");
    (theirs, file)
}

fn theirs_one(number: usize, at: DateTime<Utc>) -> Entry {
    let id = Id(uuid::Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + number as u128));
    Entry { title: format!("Otter {number}"), ..Entry::new(id, EntryKind::Other, at) }
}

/// How many a search finds, and how many the Timeline lists.
fn found(bench: &Bench, text: &str) -> (usize, usize) {
    let text = text.to_owned();
    let query = SearchQuery { text: text.clone(), most: 1000, ..SearchQuery::default() };
    let listed = bench.host.list_entries(EntryFilter { text, ..EntryFilter::default() }).unwrap();
    (bench.host.search(query).unwrap().len(), listed.total as usize)
}

#[test]
fn many_entries_that_come_in_are_found_as_soon_as_they_are_there_and_not_once_they_are_undone() {
    let (_theirs, file) = many_entries();
    let bench = Bench::new();
    bench.save("An otter of our own");
    bench.bring_in(&file, ImportChoice::default());
    assert_eq!(found(&bench, "otter"), (ENTRIES + 1, ENTRIES + 1));
    bench.host.undo(Nothing {}).unwrap();
    assert_eq!(found(&bench, "otter"), (1, 1));
    bench.host.redo(Nothing {}).unwrap();
    assert_eq!(found(&bench, "otter"), (ENTRIES + 1, ENTRIES + 1));
    bench.host.undo(Nothing {}).unwrap();
    // It takes the place that one of them had.
    bench.save("A heron");
    assert_eq!((found(&bench, "otter"), found(&bench, "heron")), ((1, 1), (1, 1)));
    assert!(bench.check().sound());
}

/// More than come in while the record is held.
const MANY_PARTS: usize = 3500;

fn listed(bench: &Bench) -> usize {
    bench.host.list_entries(EntryFilter::default()).unwrap().total as usize
}

#[test]
fn very_many_entries_come_in_while_the_record_is_in_use_and_are_one_step() {
    let (_theirs, file) = with_entries(MANY_PARTS);
    let bench = Bench::new();
    let key = bench.look_into(&file).unwrap().key;
    let job = bench.host.import_record(ImportChoice { key, ..ImportChoice::default() }).unwrap();
    let mut saved = 0;
    let mut between = 0;
    while is_running(&bench, &job) {
        let there = listed(&bench);
        // Each time some are there and not all, somebody saved between two parts.
        between += usize::from(there > saved && there < MANY_PARTS);
        if saved < 2 && there > saved {
            bench.save(&format!("Saved meanwhile, {saved}"));
            saved += 1;
        }
    }
    let brought = bench.done(Ok(job)).unwrap().imported.unwrap();
    assert!(between > 0, "they came in at once");
    assert_eq!((brought.entries as usize, brought.changed), (MANY_PARTS, 0));
    assert_eq!(listed(&bench), MANY_PARTS + saved);
    let checked = bench.check();
    assert!(checked.sound());
    assert_eq!(checked.clock_set_back, 0);
    while bench.host.undo(Nothing {}).unwrap().label.is_some() {}
    assert_eq!(listed(&bench), 0);
    while bench.host.redo(Nothing {}).unwrap().label.is_some() {}
    assert_eq!(listed(&bench), MANY_PARTS + saved);
}

/// A file of another record with a charter that goes by the name of one here, meetings under it, and an issue whose
/// number is taken here.
fn of_another_forum(bench: &Bench) -> PathBuf {
    crate::import::edited(&bench.export("ours.zip"), "theirs.json", |value| {
        value["record"]["info"]["id"] = "11111111-1111-7111-8111-111111111111".into();
        let charter = include_str!("../../core/data/charters/hounslow.json");
        let mut charter: serde_json::Value = serde_json::from_str(charter).unwrap();
        charter["title"] = "A softer charter".into();
        value["record"]["charters"] = serde_json::json!({ "hounslow": charter });
        value["record"]["issues"][0]["id"] = "22222222-2222-7222-8222-222222222222".into();
        let meeting = value["record"]["entries"][0].clone();
        let meetings = (0..MANY_PARTS).map(|number| {
            let mut meeting = meeting.clone();
            meeting["id"] = theirs_one(number, Utc::now()).id.to_string().into();
            meeting
        });
        value["record"]["entries"] = meetings.collect();
    })
}

#[test]
fn what_gets_other_names_and_numbers_here_comes_once_whoever_saves_meanwhile() {
    let bench = Bench::new();
    let mut meeting = bench.event("A meeting");
    let kind = serde_json::json!({ "type": "meeting", "charter": "hounslow" });
    meeting.kind = serde_json::from_value(kind).unwrap();
    bench.host.save_entry(meeting).unwrap();
    let issue = bench.host.new_issue(Nothing {}).unwrap();
    bench.host.save_issue(SaveIssue { issue, link: vec![], unlink: vec![] }).unwrap();
    let key = bench.look_into(&of_another_forum(&bench)).unwrap().key;
    let differing = WhereTheyDiffer::Theirs;
    let choice = ImportChoice { key, beside: true, differing, ..ImportChoice::default() };
    let job = bench.host.import_record(choice).unwrap();
    crate::jobs::gone_within(Duration::from_secs(60), || listed(&bench) > 1, "the first part");
    bench.save("Saved meanwhile");
    assert!(listed(&bench) < MANY_PARTS, "they came in at once");
    let brought = bench.done(Ok(job)).unwrap().imported.unwrap();
    assert_eq!((brought.entries as usize, brought.changed), (MANY_PARTS, 0));
    let charters = bench.host.charters(Nothing {}).unwrap();
    let softer = charters.iter().filter(|charter| charter.title == "A softer charter");
    assert_eq!(softer.map(|charter| &charter.id[..]).collect::<Vec<_>>(), ["hounslow-2"]);
    let mut numbers: Vec<u32> =
        bench.host.list_issues(Nothing {}).unwrap().iter().map(|own| own.issue.number).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, [1, 2]);
    let store = {
        bench.lock();
        bench.store(Utc::now())
    };
    let under = |charter: &str| {
        let all = store.record().unwrap().entries;
        let of = |entry: &&Entry| matches!(&entry.kind, EntryKind::Meeting(own) if own.charter == charter);
        all.iter().filter(of).count()
    };
    assert_eq!((under("hounslow"), under("hounslow-2")), (1, MANY_PARTS));
}

#[test]
fn very_many_entries_that_a_lock_cuts_off_are_not_half_there() {
    let (_theirs, file) = with_entries(MANY_PARTS);
    let bench = Bench::new();
    bench.save("Own");
    let key = bench.look_into(&file).unwrap().key;
    let choice = ImportChoice { key, ..ImportChoice::default() };
    bench.host.import_record(choice.clone()).unwrap();
    crate::jobs::gone_within(Duration::from_secs(60), || listed(&bench) > 1, "the first part");
    let there = listed(&bench);
    bench.lock();
    assert!(there < MANY_PARTS, "they came in at once");
    bench.open().unwrap();
    assert_eq!(bench.titles(), ["Own"]);
    assert!(bench.check().sound());
    // What was there is no step that can be done again, and all of it can come.
    assert_eq!(bench.host.redo(Nothing {}).unwrap().label, None);
    let brought = bench.bring_in(&file, ImportChoice::default());
    assert_eq!((brought.entries as usize, listed(&bench)), (MANY_PARTS, MANY_PARTS + 1));
    bench.host.undo(Nothing {}).unwrap();
    assert_eq!(bench.titles(), ["Own"]);
}

#[test]
fn many_entries_are_found_after_the_record_was_locked_while_their_words_came() {
    let (_theirs, file) = many_entries();
    let bench = Bench::new();
    for _ in 0..3 {
        bench.bring_in(&file, ImportChoice::default());
        bench.lock();
        bench.open().unwrap();
        assert_eq!(found(&bench, "otter"), (ENTRIES, ENTRIES));
        bench.host.undo(Nothing {}).unwrap();
        bench.lock();
        bench.open().unwrap();
        assert_eq!(found(&bench, "otter"), (0, 0));
    }
    assert!(bench.check().sound());
}

#[test]
fn the_words_of_what_came_in_come_in_many_steps_by_themselves() {
    let (_theirs, file) = many_entries();
    let bench = Bench::new();
    bench.bring_in(&file, ImportChoice::default());
    bench.host.undo(Nothing {}).unwrap();
    // Nobody searches, and nothing is left to do all the same.
    let left = || {
        bench.lock();
        let left = bench.store(Utc::now()).index_waits().unwrap();
        bench.open().unwrap();
        left
    };
    crate::jobs::gone_within(Duration::from_secs(60), || !left(), "words of what was undone");
}
