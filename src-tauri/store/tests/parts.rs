//! A step that comes a part at a time: it is undone as one, and whole or not at all.

use std::path::Path;

use crate::support::*;
use evenhand_core::record::Record;
use evenhand_store::{Part, Store, Unlock, Unlocked, Why};

/// Parts of two entries each, from a number on.
fn parts(store: &mut Store, from: u32, parts: u32, whole: bool) -> Vec<u64> {
    let mut all = Vec::new();
    for number in 0..parts {
        let first = from + 2 * number;
        all.push(part(store, first, all.first().copied(), whole && number + 1 == parts));
    }
    all
}

fn part(store: &mut Store, first: u32, of: Option<u64>, last: bool) -> u64 {
    let entries = [first, first + 1].map(|number| put_entry(entry(number, "Came in")));
    let operation = operation("import", entries.into());
    let noted = Some(("from:", "another record"));
    store.apply_part(&operation, noted, Part { of, last }, at(10)).unwrap().head.seq
}

fn save(store: &mut Store, number: u32, title: &str) {
    store.apply(&operation("save", vec![put_entry(entry(number, title))]), at(11)).unwrap();
}

fn titles(store: &Store) -> Vec<String> {
    let mut titles: Vec<_> =
        store.record().unwrap().entries.into_iter().map(|entry| entry.title).collect();
    titles.sort();
    titles
}

fn steps(store: &Store) -> (u64, u64) {
    let state = store.undo_state().unwrap();
    (state.undo_steps, state.redo_steps)
}

/// The record, opened anew after it was dropped: as after a fall of the power.
fn again(store: Store, dir: &Path) -> Store {
    drop(store);
    open(dir)
}

fn holds(store: &Store) -> Record {
    let found = store.check(None).unwrap();
    assert!(found.sound(), "{found:?}");
    store.record().unwrap()
}

#[test]
fn all_parts_are_one_step_of_undo_and_redo() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    save(&mut store, 1, "Own");
    let before = store.record().unwrap();
    parts(&mut store, 10, 3, true);
    let after = store.record().unwrap();
    assert_eq!((after.entries.len(), steps(&store)), (7, (2, 0)));
    assert_eq!(store.undo(at(20)).unwrap().as_deref(), Some("import"));
    assert_eq!((holds(&store), steps(&store)), (before.clone(), (1, 1)));
    assert_eq!(store.redo(at(21)).unwrap().as_deref(), Some("import"));
    assert_eq!((holds(&store), steps(&store)), (after, (2, 0)));
    // Another such step right after it is another one.
    parts(&mut store, 30, 2, true);
    assert_eq!(steps(&store), (3, 0));
    store.undo(at(22)).unwrap();
    store.undo(at(23)).unwrap();
    assert_eq!((holds(&store), steps(&store)), (before, (1, 2)));
    let store = again(store, dir.path());
    assert_eq!((titles(&store).len(), steps(&store)), (1, (1, 2)));
}

#[test]
fn what_is_saved_between_two_parts_is_a_step_of_its_own() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let first = part(&mut store, 10, None, false);
    part(&mut store, 12, Some(first), false);
    save(&mut store, 1, "Own");
    part(&mut store, 14, Some(first), true);
    assert_eq!(steps(&store), (3, 0));
    let mut left = vec![];
    while store.undo(at(20)).unwrap().is_some() {
        left.push(titles(&store).len());
    }
    assert_eq!((left, steps(&store)), (vec![5, 4, 0], (0, 3)));
    while store.redo(at(21)).unwrap().is_some() {}
    assert_eq!((titles(&store).len(), steps(&store)), (7, (3, 0)));
    holds(&store);
}

#[test]
fn a_step_that_is_cut_off_is_taken_back_at_the_next_opening_and_never_done_again() {
    for there in 1..4 {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = create(dir.path());
        save(&mut store, 1, "Own");
        save(&mut store, 12, "Own, and theirs has other words");
        let before = store.record().unwrap();
        parts(&mut store, 10, there, false);
        assert_ne!(store.record().unwrap(), before);
        let mut store = again(store, dir.path());
        assert_eq!((holds(&store), steps(&store)), (before.clone(), (2, 0)), "{there} parts");
        assert_eq!(store.redo(at(20)).unwrap(), None);
        let head = store.head().unwrap();
        let store = again(store, dir.path());
        assert_eq!(store.head().unwrap(), head, "it was taken back twice");
    }
}

#[test]
fn a_step_that_is_whole_stays_however_the_record_is_closed() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    parts(&mut store, 10, 3, true);
    // Nothing new in the last part, and nothing at all.
    let first = part(&mut store, 20, None, false);
    let nothing = operation("import", vec![]);
    let last = Part { of: Some(first), last: true };
    store.apply_part(&nothing, None, last, at(12)).unwrap();
    store.apply_part(&nothing, None, Part { of: None, last: false }, at(13)).unwrap();
    let store = again(store, dir.path());
    assert_eq!((holds(&store).entries.len(), steps(&store)), (8, (2, 0)));
}

#[test]
fn what_a_person_did_to_a_step_that_is_cut_off_stays() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let first = part(&mut store, 10, None, false);
    save(&mut store, 11, "Changed by hand");
    save(&mut store, 1, "Own");
    part(&mut store, 12, Some(first), false);
    let store = again(store, dir.path());
    assert_eq!(titles(&store), ["Changed by hand", "Own"]);
    holds(&store);
}

#[test]
fn a_step_that_is_undone_between_two_parts_comes_whole_or_not_at_all() {
    for whole in [true, false] {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = create(dir.path());
        let first = part(&mut store, 10, None, false);
        part(&mut store, 12, Some(first), false);
        store.undo(at(11)).unwrap();
        assert_eq!(titles(&store), [""; 0]);
        for number in [10, 12, 14] {
            part(&mut store, number, Some(first), whole && number == 14);
        }
        let mut store = again(store, dir.path());
        assert_eq!(holds(&store).entries.len(), if whole { 6 } else { 0 });
        assert_eq!(steps(&store), if whole { (1, 0) } else { (0, 0) });
        store.undo(at(20)).unwrap();
        assert_eq!(holds(&store).entries.len(), 0);
    }
}

#[test]
fn a_backup_that_was_made_between_two_parts_opens_without_them() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(&dir.path().join("record"));
    save(&mut store, 1, "Own");
    let before = store.record().unwrap();
    let first = part(&mut store, 10, None, false);
    let (stick, second) = (dir.path().join("stick.evenhand"), dir.path().join("second"));
    store.export_backup(&stick, at(11)).unwrap();
    store.back_up(Why::Changes, at(12)).unwrap();
    part(&mut store, 12, Some(first), true);
    assert_eq!(holds(&store).entries.len(), 5);
    let passphrase = Unlock::Passphrase(PASSPHRASE);
    let second = Store::import_backup(&stick, &second, passphrase, at(13), &mut |_, _| true);
    assert_eq!(holds(&second.unwrap()), before);
    store.close().unwrap();
    std::fs::write(dir.path().join("record/record.db"), b"nothing of use").unwrap();
    let record = Unlocked::new(&dir.path().join("record"), passphrase).unwrap();
    record.replace_by_backup(at(14), &mut |_, _| true).unwrap();
    assert_eq!(holds(&record.open(at(15)).unwrap()), before);
}

#[test]
fn a_step_that_was_left_is_taken_back_before_another_one_begins() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    parts(&mut store, 10, 2, false);
    parts(&mut store, 30, 2, true);
    assert_eq!((holds(&store).entries.len(), steps(&store)), (4, (1, 0)));
    assert!(!store.take_back_part(at(20)).unwrap());
    let store = again(store, dir.path());
    assert_eq!(store.record().unwrap().entries.len(), 4);
}

#[test]
fn a_step_is_not_undone_without_a_part_of_which_something_was_deleted_for_good() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    save(&mut store, 1, "Own");
    parts(&mut store, 10, 3, true);
    parts(&mut store, 30, 3, true);
    store.erase(&[id(12)], at(20)).unwrap();
    assert_eq!(steps(&store), (2, 0));
    store.undo(at(21)).unwrap();
    assert_eq!(titles(&store).len(), 6);
    store.undo(at(22)).unwrap();
    assert_eq!((titles(&store).len(), steps(&store)), (5, (0, 2)));
    holds(&store);
}
