//! Tables of hours and of meetings brought in through the host: by rows, as they say, known when they come again.

use std::path::PathBuf;

use evenhand_app::contract::{ChooseMeetingRows, ChooseRows, Nothing, OpenRecord, UserError};
use evenhand_capture::hours::MeetingDoubt;
use evenhand_core::record::{Entry, EntryKind, Meeting, MeetingKind, MeetingTime, Papers, When};

use crate::capture::{look, on_disk};
use crate::support::Bench;

#[test]
fn a_table_comes_in_by_rows_and_only_once() {
    let bench = Bench::new();
    let path = bench.dir.path().join("hours.csv");
    std::fs::write(
        &path,
        "Date,Time,What\n12/11/2019,1h30,Reading\n13/11/2019,a while,Call\n,,\n,1h30,Total\n",
    )
    .unwrap();
    let view = look(&bench, path);
    let request = |rows: Vec<u32>| ChooseRows {
        thing: view.things[0].key.clone(),
        sheet: 0,
        mapping: None,
        rows,
    };
    let preview = bench.host.preview_rows(request(vec![])).unwrap();
    assert_eq!(preview.rows.iter().map(|row| row.ready).collect::<Vec<_>>(), [true, false, false]);
    // What is not clear is not saved, even where it is asked for.
    assert_eq!(bench.host.save_rows(request(vec![2, 3, 5])).unwrap().entries, 1);
    assert!(bench.host.preview_rows(request(vec![])).unwrap().rows[0].known);
    let (record, _) = on_disk(&bench);
    let EntryKind::Effort(effort) = &record.entries[0].kind else { panic!("hours") };
    assert_eq!((effort.minutes, effort.cost_pence), (Some(90), None));
}

/// A table takes a while to be read, in which the record may be locked and another one opened.
#[test]
fn a_table_comes_into_the_record_that_it_was_begun_for_and_no_other() {
    let bench = Bench::new();
    let path = bench.dir.path().join("hours.csv");
    let row = |n: u32| format!("{}/11/2019,1h30,Reading letter {n} of many\n", n % 28 + 1);
    let table = "Date,Time,What\n".to_owned() + &(0..19_000).map(row).collect::<String>();
    std::fs::write(&path, table).unwrap();
    let other = Bench::new();
    other.lock();
    *bench.choices.folder.lock().unwrap() = other.record();
    let key = bench.host.choose_record(Nothing {}).unwrap().unwrap().key;
    let mut saved = 0;
    for wait in [0, 20, 60, 150] {
        let thing = look(&bench, path.clone()).things[0].key.clone();
        let host = bench.host.clone();
        let (begin, begins) = std::sync::mpsc::channel();
        let work = std::thread::spawn(move || {
            begin.send(()).unwrap();
            host.save_rows(ChooseRows { thing, sheet: 0, mapping: None, rows: vec![2, 3] })
        });
        begins.recv().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(wait));
        bench.lock();
        let secret = bench.key_and_secret().secret;
        bench.host.open_record(OpenRecord { key: key.clone(), secret }).unwrap();
        let answer = work.join().unwrap();
        assert!(bench.titles().is_empty(), "{wait}: {answer:?}");
        bench.lock();
        bench.open().unwrap();
        // Whether it was done before the lock is the machine's own; the answer says which, and says it truly.
        match answer {
            Ok(made) => saved += made.entries as usize,
            Err(UserError::NoRecord | UserError::Gone) => {}
            Err(other) => panic!("{wait}: {other:?}"),
        }
        assert_eq!(bench.titles().len(), saved, "{wait}");
    }
}

/// Both files say the same; one is as openpyxl writes it, the other as odfpy does.
#[test]
fn a_table_of_meetings_comes_in_by_rows_as_it_says_and_only_once() {
    for name in ["meetings.xlsx", "meetings.ods"] {
        let bench = Bench::new();
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
        let view = look(&bench, path);
        let request = |kind: Option<MeetingKind>, rows: &[u32]| ChooseMeetingRows {
            thing: view.things[0].key.clone(),
            sheet: None,
            mapping: None,
            kind,
            rows: rows.to_vec(),
        };
        let kind = Some(MeetingKind::AnnualReview);
        let preview = bench.host.preview_meeting_rows(request(kind, &[])).unwrap();
        assert!(preview.likely, "{name}");
        let doubts: Vec<_> = preview.rows.iter().map(|row| &row.doubts[..]).collect();
        assert_eq!(
            doubts,
            [
                &[][..],
                &[],
                &[MeetingDoubt::AskedAfter],
                &[MeetingDoubt::OrderUnclear, MeetingDoubt::StartUnclear, MeetingDoubt::EndUnclear],
                &[MeetingDoubt::PapersUnclear, MeetingDoubt::CalledOff],
                &[MeetingDoubt::DayUnclear],
            ],
            "{name}"
        );
        let all: Vec<u32> = preview.rows.iter().map(|row| row.number).collect();
        // No kind was said: none can be saved.
        let unsaid = bench.host.preview_meeting_rows(request(None, &[])).unwrap();
        assert!(unsaid.rows.iter().all(|row| !row.ready), "{name}");
        assert!(bench.host.save_meeting_rows(request(None, &all)).is_err(), "{name}");
        // What is not clear is not saved, even where it is asked for; what is saved is one step.
        assert_eq!(bench.host.save_meeting_rows(request(kind, &all)).unwrap().entries, 2);
        let again = bench.host.preview_meeting_rows(request(kind, &[])).unwrap();
        assert_eq!(again.rows.iter().filter(|row| row.known).count(), 2, "{name}");
        assert!(again.rows.iter().all(|row| !row.ready), "{name}");
        let (record, _) = on_disk(&bench);
        let saved: Vec<(&Entry, &Meeting)> = record
            .entries
            .iter()
            .filter_map(|entry| match &entry.kind {
                EntryKind::Meeting(meeting) => Some((entry, &**meeting)),
                _ => None,
            })
            .collect();
        let day = |text: &str| When::day(text.parse().unwrap());
        let (entry, review) =
            saved.iter().find(|(entry, _)| entry.title == "Annual review").unwrap();
        assert_eq!(review.notices[0].sent_day, day("2019-11-05"), "{name}");
        assert_eq!(review.papers, Papers::Came { when: day("2019-11-18"), at: None });
        assert_eq!(
            (review.place.as_str(), review.meeting_kind),
            ("School, room 4", MeetingKind::AnnualReview)
        );
        let local = |time: &Option<MeetingTime>| match time {
            Some(MeetingTime::At { local, .. }) => local.to_string(),
            Some(MeetingTime::Date { date }) => date.to_string(),
            None => String::new(),
        };
        assert_eq!(local(&review.starts), "2019-11-21 14:00:00", "{name}");
        assert_eq!(local(&review.ends), "2019-11-21 15:30:00", "{name}");
        assert_eq!(entry.notes, "Draft to come\nWho was there: SENCo; case officer");
        // What the row does not say is missing, and no finding.
        let (entry, panel) = saved.iter().find(|(entry, _)| entry.title == "Panel").unwrap();
        assert_eq!(
            (entry.when, local(&panel.starts)),
            (day("2019-12-03"), "2019-12-03".to_owned())
        );
        assert_eq!((panel.notices[0].sent_day, &panel.papers), (When::Undated, &Papers::Unknown));
        bench.host.undo(Nothing {}).unwrap();
        assert!(bench.titles().is_empty(), "{name}");
    }
}

/// What a meeting has no place for stands in its notes, in the words that the app has everywhere.
#[test]
fn an_end_without_a_start_is_kept_in_the_notes_as_times_are_written() {
    let bench = Bench::new();
    let path = bench.dir.path().join("ended.csv");
    std::fs::write(
        &path,
        "Date,Meeting,Finish,Length\n21 November 2019,Annual review,12:00,1 h 30\n\
         22 November 2019,Panel,15:30,\n",
    )
    .unwrap();
    let view = look(&bench, path);
    let request = |rows: &[u32]| ChooseMeetingRows {
        thing: view.things[0].key.clone(),
        sheet: None,
        mapping: None,
        kind: Some(MeetingKind::Other),
        rows: rows.to_vec(),
    };
    let preview = bench.host.preview_meeting_rows(request(&[])).unwrap();
    let all: Vec<u32> = preview.rows.iter().map(|row| row.number).collect();
    assert_eq!(bench.host.save_meeting_rows(request(&all)).unwrap().entries, 2);
    let (record, _) = on_disk(&bench);
    let mut notes: Vec<&str> = record.entries.iter().map(|entry| entry.notes.as_str()).collect();
    notes.sort_unstable();
    assert_eq!(notes, ["Ended at 12 noon\nIt took 1 h 30 min", "Ended at 3.30pm"]);
}

#[test]
fn a_meeting_of_a_table_that_the_record_may_have_under_another_name_is_saved_only_where_somebody_says_so()
 {
    let bench = Bench::new();
    let read = |name: &str, text: &str| {
        let path = bench.dir.path().join(name);
        std::fs::write(&path, text).unwrap();
        look(&bench, path).things[0].key.clone()
    };
    let request = |thing: &str, rows: &[u32]| ChooseMeetingRows {
        thing: thing.to_owned(),
        sheet: None,
        mapping: None,
        kind: Some(MeetingKind::Other),
        rows: rows.to_vec(),
    };
    let first = read(
        "one.csv",
        "Date,Meeting,Start\n21 November 2019,Annual review,10:00\n22 November 2019,Panel,\n",
    );
    assert_eq!(bench.host.save_meeting_rows(request(&first, &[2, 3])).unwrap().entries, 2);
    let second = read(
        "two.csv",
        "Date,Meeting,Start\n21 November 2019,Annual review,10:00\n21 November 2019,Review of the plan,10:00\n\
         21 November 2019,Panel,2pm\n22 November 2019,Funding panel,15:00\n21 November 2019,Evening talk,\n",
    );
    let rows = bench.host.preview_meeting_rows(request(&second, &[])).unwrap().rows;
    let told: Vec<_> = rows.iter().map(|row| (row.known, row.beside, row.ready)).collect();
    assert_eq!(
        told,
        [
            (true, false, false),
            (false, true, true),
            // At another time of that day it is another one.
            (false, false, true),
            // Where a time is missing on either side, it may be the same.
            (false, true, true),
            (false, true, true),
        ]
    );
    assert_eq!(
        rows[1].facts.last().unwrap(),
        "Your record has a meeting then. Choose this row only if it is another one"
    );
    assert_eq!(bench.host.save_meeting_rows(request(&second, &[3])).unwrap().entries, 1);
}
