//! Letters, photographs and other files that a family kept, found in a folder: kept as they are, as one step, and never
//! twice.

use std::path::Path;

use evenhand_app::contract::{
    DroppedKey, EntryKey, FileOutcome, JobKey, KeepFiles, KeptAs, Nothing, SearchQuery, UserError,
};
use evenhand_capture::kind::CaptureKind;
use evenhand_core::record::{Channel, Direction, Entry, EntryKind, Record, When};

use crate::capture::{look, on_disk};
use crate::support::Bench;

/// A folder with two letters, the first of them twice, and an invitation.
fn folder(bench: &Bench) -> std::path::PathBuf {
    let folder = bench.dir.path().join("From the drawer");
    std::fs::create_dir_all(&folder).unwrap();
    let letter = |words: &str| format!("{{\\rtf1\\ansi {words}\\par}}");
    let invitation = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:a@example.org\r\n\
        DTSTAMP:20261112T091400Z\r\nDTSTART:20261130T103000Z\r\nDTEND:20261130T120000Z\r\nSUMMARY:Review\r\n\
        END:VEVENT\r\nEND:VCALENDAR\r\n";
    let files = [
        ("a. Plan refused.rtf", letter("We will not assess.")),
        ("b. Plan refused copy.rtf", letter("We will not assess.")),
        ("c. Tribunal.rtf", letter("The appeal is registered.")),
        ("d. Review.ics", invitation.to_owned()),
    ];
    for (name, bytes) in files {
        std::fs::write(folder.join(name), bytes).unwrap();
    }
    folder
}

/// Keeps the letters of a folder and says what became of each.
fn keep(bench: &Bench, folder: &Path, kept_as: KeptAs, together: bool) -> Vec<FileOutcome> {
    let view = look(bench, folder.to_owned());
    let letters = view.things.iter().filter(|thing| thing.kind == CaptureKind::Letter);
    let things: Vec<String> = letters.map(|thing| thing.key.clone()).collect();
    assert_eq!(things.len(), 3);
    let job = bench.host.keep_files(KeepFiles { things, kept_as, together }).unwrap().job;
    loop {
        let state = bench.host.job(JobKey { job: job.clone() }).unwrap();
        if state.finished {
            assert_eq!(state.error, None);
            return state.attached.unwrap();
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
}

/// Each entry with the names of its files.
fn entries(record: &Record) -> Vec<(&Entry, Vec<&str>)> {
    let name = |id| &*record.files.iter().find(|file| file.id == id).unwrap().name;
    let named = |entry: &Entry| entry.files.iter().map(|named| named.file).map(name).collect();
    let mut all: Vec<_> = record.entries.iter().map(|entry| (entry, named(entry))).collect();
    all.sort_by_key(|(entry, _)| entry.title.clone());
    all
}

#[test]
fn each_file_comes_in_once_with_an_entry_of_no_day_and_one_undo_takes_all_out() {
    let bench = Bench::new();
    let folder = folder(&bench);
    let outcomes = keep(&bench, &folder, KeptAs::CameIn, false);
    assert_eq!(outcomes.iter().filter(|one| one.file.is_some()).count(), 2);
    let copy = "b. Plan refused copy.rtf".to_owned();
    assert_eq!(outcomes[1].error, Some(UserError::FileKnown { name: copy }));

    let (record, bytes) = on_disk(&bench);
    let all = entries(&record);
    let titles: Vec<&str> = all.iter().map(|(entry, _)| &*entry.title).collect();
    assert_eq!(titles, ["a. Plan refused", "c. Tribunal"]);
    assert_eq!(all[0].1, ["a. Plan refused.rtf"]);
    for (entry, files) in &all {
        let EntryKind::Contact(contact) = &entry.kind else { panic!("{entry:?}") };
        assert_eq!((contact.direction, contact.channel), (Direction::In, Channel::Letter));
        // Nobody said which day it is of, whether it asks something, or who wrote it.
        assert!(entry.draft && entry.when == When::Undated && !contact.reply_wanted);
        assert!(entry.people.is_empty());
        let original = std::fs::read(folder.join(files[0])).unwrap();
        assert_eq!(bytes[&entry.files[0].file], original, "byte for byte");
    }

    assert_eq!(bench.host.undo(Nothing {}).unwrap().label.as_deref(), Some("Keep files"));
    assert!(on_disk(&bench).0.entries.is_empty());
    keep(&bench, &folder, KeptAs::CameIn, false);
    let (again, _) = on_disk(&bench);
    let said = |record: &Record| -> Vec<_> {
        let all = entries(record).into_iter();
        all.map(|(entry, files)| format!("{} {:?} {files:?}", entry.title, entry.kind)).collect()
    };
    assert_eq!(said(&again), said(&record));
}

#[test]
fn all_files_come_in_with_one_entry_where_a_person_says_so() {
    let bench = Bench::new();
    let folder = folder(&bench);
    keep(&bench, &folder, KeptAs::WentOut, true);
    let (record, _) = on_disk(&bench);
    let all = entries(&record);
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].1, ["a. Plan refused.rtf", "c. Tribunal.rtf"]);
    assert_eq!(all[0].0.title, "2 files");
    let EntryKind::Contact(contact) = &all[0].0.kind else { panic!("{:?}", all[0]) };
    assert_eq!(contact.direction, Direction::Out);
}

#[test]
fn what_an_entry_has_already_is_not_added_again_and_what_is_in_the_bin_is() {
    let bench = Bench::new();
    let folder = folder(&bench);
    keep(&bench, &folder, KeptAs::Other, false);
    let again = keep(&bench, &folder, KeptAs::Other, false);
    assert!(again.iter().all(|one| matches!(one.error, Some(UserError::FileKnown { .. }))));
    let (record, _) = on_disk(&bench);
    assert_eq!(record.entries.len(), 2);
    assert!(record.entries.iter().all(|entry| entry.kind == EntryKind::Other));
    // Nothing was written, so the last step is still that of the first time.
    bench.host.remove_entry(EntryKey { id: entries(&record)[0].0.id }).unwrap();
    let third = keep(&bench, &folder, KeptAs::Other, false);
    assert_eq!(third.iter().filter(|one| one.file.is_some()).count(), 1);
    assert_eq!(on_disk(&bench).0.entries.len(), 2);
}

#[test]
fn what_cannot_be_read_any_more_is_told_and_the_others_come_in() {
    let bench = Bench::new();
    let folder = folder(&bench);
    let view = look(&bench, folder.clone());
    std::fs::remove_file(folder.join("c. Tribunal.rtf")).unwrap();
    let things = view.things.iter().map(|thing| thing.key.clone()).collect();
    let request = KeepFiles { things, kept_as: KeptAs::Other, together: true };
    let job = bench.host.keep_files(request).unwrap().job;
    let outcomes = loop {
        let state = bench.host.job(JobKey { job: job.clone() }).unwrap();
        if state.finished {
            break state.attached.unwrap();
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    };
    let name = "c. Tribunal.rtf".to_owned();
    assert_eq!(outcomes[2].error, Some(UserError::FileUnreadable { name }));
    let (record, _) = on_disk(&bench);
    assert_eq!(entries(&record)[0].1, ["a. Plan refused.rtf", "d. Review.ics"]);
}

#[test]
fn an_invitation_that_was_found_is_checked_as_one_that_was_dropped() {
    let bench = Bench::new();
    let view = look(&bench, folder(&bench));
    let found = view.things.iter().find(|thing| thing.kind == CaptureKind::Calendar).unwrap();
    let read = bench.host.read_dropped(DroppedKey { keys: vec![found.key.clone()] }).unwrap();
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].title, "Review");
}

#[test]
fn nothing_is_kept_of_a_look_that_was_not_made() {
    let bench = Bench::new();
    let request = |things| KeepFiles { things, kept_as: KeptAs::Other, together: false };
    assert_eq!(bench.host.keep_files(request(vec![])), Err(UserError::NothingChosen));
    let made_up = vec!["look-9/0".to_owned()];
    assert_eq!(bench.host.keep_files(request(made_up)), Err(UserError::Gone));
}

#[test]
fn what_was_typed_beside_a_file_stays_is_found_and_is_undone() {
    let bench = Bench::new();
    let folder = folder(&bench);
    keep(&bench, &folder, KeptAs::CameIn, false);
    let (record, _) = on_disk(&bench);
    let mut entry = entries(&record)[0].0.clone();
    let id = entry.id;
    entry.files[0].transcript = Some("The quokka waits at the gate".into());
    bench.host.save_entry(entry).unwrap();
    let find = || {
        let query = SearchQuery { text: "quokka".into(), most: 9, ..SearchQuery::default() };
        bench.host.search(query).unwrap().len()
    };
    let shown = || bench.host.get_entry(EntryKey { id }).unwrap().files[0].transcript.clone();
    bench.lock();
    bench.open().unwrap();
    assert_eq!((find(), shown().as_str()), (1, "The quokka waits at the gate"));
    bench.host.undo(Nothing {}).unwrap();
    assert_eq!((find(), shown().as_str()), (0, ""));
    bench.host.redo(Nothing {}).unwrap();
    assert_eq!(find(), 1);
}
