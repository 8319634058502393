//! Words that come after their step: wherever the program ends, and whatever is done meanwhile.

use std::collections::BTreeSet;
use std::path::Path;

use evenhand_core::record::{Change, Entry, Id, Item, ItemKind, ItemRef, ScanReading, StoredFile};
use proptest::prelude::*;
use rusqlite::Connection;

use super::index::index;
use super::item_from;
use super::later::next;

use crate::support::*;
use crate::{KeyCost, Query, Store, StoredEntryFilter, Unlock, Why};

/// More than are indexed at once, and than one piece takes.
const MANY: u32 = 250;

/// The fifth entry has a word of its own, and so has the name of the person that all of them name.
fn many(words: &str) -> Vec<Change> {
    let one = |number: u32| {
        let own = if number == 5 { "quokka".into() } else { number.to_string() };
        let entry = entry(number, &format!("{words} {own}"));
        put_entry(with_person(entry, id(900)))
    };
    let person = put(Item::Person(person(900, &format!("Ann wombat {words}"))));
    std::iter::once(person).chain((1..=MANY).map(one)).collect()
}

fn binned() -> Vec<Change> {
    let of = |number| ItemRef { kind: ItemKind::Entry, id: id(number) };
    (1..=MANY).map(|number| Change::Remove { item: of(number) }).collect()
}

fn found(store: &Store, words: &str) -> usize {
    let query = Query { words: words.into(), limit: 2 * MANY, ..Query::default() };
    store.search(&query).unwrap().len()
}

fn listed(store: &Store, words: &str) -> u64 {
    let filter = StoredEntryFilter { words: words.into(), ..StoredEntryFilter::default() };
    let listed = store.entries(&filter).unwrap().len() as u64;
    assert_eq!(listed, store.count_entries(&filter).unwrap());
    listed
}

fn in_index(db: &Connection) -> Vec<(i64, String, String, String)> {
    let sql = "SELECT rowid, title, body, names FROM search ORDER BY rowid";
    let mut query = db.prepare(sql).unwrap();
    let columns =
        |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
    query.query_map([], columns).unwrap().map(rusqlite::Result::unwrap).collect()
}

fn bring_up_all(store: &Store) {
    while next(&store.db).unwrap() {}
}

/// The index, brought up, is the one that is made anew of all that is in the record.
fn is_whole(store: &Store) {
    bring_up_all(store);
    assert!(!store.index_waits().unwrap());
    let was = in_index(&store.db);
    store.db.execute("DELETE FROM search", []).unwrap();
    let items: Vec<(i64, Item, bool)> = {
        let mut query = store.db.prepare("SELECT doc, n, binned_at <> '' FROM item").unwrap();
        let mut rows = query.query([]).unwrap();
        let mut items = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            items.push((row.get(1).unwrap(), item_from(row).unwrap(), row.get(2).unwrap()));
        }
        items
    };
    for (n, item, binned) in &items {
        index(&store.db, *n, item, *binned).unwrap();
    }
    assert_eq!(was, in_index(&store.db));
}

fn copy_all(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for name in std::fs::read_dir(from).unwrap().flatten() {
        let to = to.join(name.file_name());
        match name.path().is_dir() {
            true => copy_all(&name.path(), &to),
            false => drop(std::fs::copy(name.path(), to).unwrap()),
        }
    }
}

/// The record as it lies on the disk while it is open, opened anew: nothing was brought up.
fn killed(store: &Store) -> (tempfile::TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    copy_all(store.dir(), dir.path());
    let store = open(dir.path());
    (dir, store)
}

#[test]
fn words_that_wait_are_found_wherever_the_program_ends() {
    for pieces in 0.. {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = create(dir.path());
        store.apply(&operation("many", many("otter")), at(1)).unwrap();
        let mut went_on = true;
        for _ in 0..pieces {
            went_on = next(&store.db).unwrap();
        }
        let (_dir, store) = killed(&store);
        assert_eq!(found(&store, "otter"), MANY as usize + 1, "after {pieces} pieces");
        assert_eq!(store.undo_state().unwrap().undo_steps, 1);
        assert!(store.check(None).unwrap().sound());
        is_whole(&store);
        if !went_on {
            assert!(pieces > 2, "all came at once");
            break;
        }
    }
}

#[test]
fn an_undone_step_is_found_no_more_and_its_words_go() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    store.apply(&operation("many", many("otter")), at(1)).unwrap();
    assert_eq!(listed(&store, "otter"), u64::from(MANY));
    store.undo(at(2)).unwrap();
    assert_eq!((found(&store, "otter"), listed(&store, "otter")), (0, 0));
    assert!(store.index_waits().unwrap(), "nothing was left for later");
    // It gets the number that one of them had, and none of its words.
    store.apply(&operation("one", vec![put_entry(entry(999, "heron"))]), at(3)).unwrap();
    assert_eq!((found(&store, "otter"), found(&store, "heron")), (0, 1));
    store.undo(at(4)).unwrap();
    store.redo(at(5)).unwrap();
    assert_eq!((found(&store, "otter"), found(&store, "heron")), (0, 1));
    is_whole(&store);
    store.undo(at(6)).unwrap();
    assert_eq!(in_index(&store.db), []);
}

#[test]
fn what_is_done_again_or_changed_while_words_wait_is_found_as_it_is() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    store.apply(&operation("many", many("otter")), at(1)).unwrap();
    store.undo(at(2)).unwrap();
    store.redo(at(3)).unwrap();
    store.apply(&operation("one", vec![put_entry(entry(7, "heron"))]), at(4)).unwrap();
    let named = put(Item::Person(person(900, "Bea")));
    store.apply(&operation("name", vec![named]), at(5)).unwrap();
    assert_eq!((found(&store, "otter"), found(&store, "heron")), (MANY as usize - 1, 1));
    assert_eq!(found(&store, "Bea"), MANY as usize, "the person, and all but one");
    is_whole(&store);
    store.apply(&operation("many", many("stoat")), at(6)).unwrap();
    assert_eq!((found(&store, "otter"), found(&store, "stoat")), (0, MANY as usize + 1));
    store.apply(&operation("bin", binned()), at(7)).unwrap();
    assert_eq!(found(&store, "stoat"), 1, "the person alone");
    is_whole(&store);
}

#[test]
fn entries_are_found_by_the_new_name_of_a_person_whom_a_large_step_renames_or_takes_away() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let named = put_entry(with_person(entry(999, "otter"), id(900)));
    store.apply(&operation("one", vec![named]), at(1)).unwrap();
    store.apply(&operation("many", many("stoat")), at(2)).unwrap();
    assert_eq!(found(&store, "otter wombat"), 1);
    let others = (300..300 + MANY).map(|number| put_entry(entry(number, "heron")));
    let renamed = put(Item::Person(person(900, "Bea")));
    let changes = others.chain([renamed]).collect();
    store.apply(&operation("rename", changes), at(3)).unwrap();
    assert_eq!((found(&store, "otter wombat"), found(&store, "otter Bea")), (0, 1));
    store.undo(at(4)).unwrap();
    assert_eq!((found(&store, "otter wombat"), found(&store, "otter Bea")), (1, 0));
    store.undo(at(5)).unwrap();
    assert_eq!((found(&store, "otter wombat"), found(&store, "otter")), (0, 1));
    is_whole(&store);
}

#[test]
fn a_person_of_many_entries_is_renamed_and_taken_away_without_waiting_for_them() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    store.apply(&operation("many", many("otter")), at(1)).unwrap();
    bring_up_all(&store);
    let renamed = put(Item::Person(person(900, "Bea")));
    store.apply(&operation("name", vec![renamed]), at(2)).unwrap();
    assert!(store.index_waits().unwrap(), "the name came into all entries at once");
    let all = MANY as usize;
    assert_eq!((found(&store, "otter wombat"), found(&store, "otter Bea")), (0, all));
    bring_up_all(&store);
    store.undo(at(3)).unwrap();
    assert!(store.index_waits().unwrap());
    // The person's own name has both words too.
    assert_eq!((found(&store, "otter wombat"), found(&store, "otter Bea")), (all + 1, 0));
    is_whole(&store);
    // What is deleted for good is nowhere at once.
    store.erase(&[id(900)], at(4)).unwrap();
    assert!(!store.index_waits().unwrap());
    assert!(!in_index(&store.db).iter().any(|(.., names)| !names.is_empty()));
    is_whole(&store);
}

#[test]
fn a_step_of_few_long_things_leaves_most_of_their_words_for_later() {
    const LONG: usize = 40;
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let long = |number: u32, word: &str| {
        let mut entry = entry(number, "Long");
        entry.notes = format!("{word} {}", "They would look into it. ".repeat(2000));
        put_entry(entry)
    };
    let some = |word| (1..=LONG as u32).map(|number| long(number, word)).collect();
    let came = |store: &Store| in_index(&store.db).iter().filter(|one| one.1 == "Long").count();
    store.apply(&operation("long", some("otter")), at(1)).unwrap();
    assert!((1..LONG).contains(&came(&store)), "{}", came(&store));
    assert_eq!(found(&store, "otter"), LONG);
    bring_up_all(&store);
    // Wiping out costs more, so that fewer are.
    store.undo(at(2)).unwrap();
    assert!((LONG / 2..LONG).contains(&came(&store)), "{}", came(&store));
    assert_eq!(found(&store, "otter"), 0);
    assert!(next(&store.db).unwrap());
    assert!(came(&store) > LONG / 2, "so many were wiped out in one piece");
    is_whole(&store);
    store.redo(at(3)).unwrap();
    store.apply(&operation("again", some("stoat")), at(4)).unwrap();
    assert_eq!((found(&store, "otter"), found(&store, "stoat")), (0, LONG));
    is_whole(&store);
    // A single thing has its words with it, however long it is.
    let single = long(900, &"heron ".repeat(100_000));
    store.apply(&operation("one", vec![single]), at(5)).unwrap();
    assert!(!store.index_waits().unwrap());
}

#[test]
fn what_is_deleted_for_good_while_words_wait_is_nowhere() {
    for undone in [false, true] {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = create(dir.path());
        store.apply(&operation("many", many("otter")), at(1)).unwrap();
        assert_eq!(found(&store, "otter"), MANY as usize + 1);
        if undone {
            store.undo(at(2)).unwrap();
        } else {
            store.apply(&operation("many", many("otters")), at(2)).unwrap();
        }
        store.erase(&[id(3), id(200)], at(3)).unwrap();
        let index = in_index(&store.db);
        assert!(!index.iter().any(|(_, title, ..)| {
            ["3", "200"].iter().any(|n| title.ends_with(&format!(" {n}")))
        }));
        is_whole(&store);
        assert!(store.check(None).unwrap().sound());
    }
}

#[test]
fn an_undone_step_that_had_put_something_again_that_was_deleted_for_good_leaves_no_word_of_it() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    store.apply(&operation("many", many("otter")), at(1)).unwrap();
    bring_up_all(&store);
    store.erase(&[id(5)], at(2)).unwrap();
    store.apply(&operation("many", many("stoat")), at(3)).unwrap();
    bring_up_all(&store);
    store.undo(at(4)).unwrap();
    is_whole(&store);
}

#[test]
fn a_record_that_is_closed_has_nothing_to_be_found_later() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    store.apply(&operation("many", many("otter")), at(1)).unwrap();
    store.close().unwrap();
    let store = open(dir.path());
    assert!(!store.index_waits().unwrap());
    assert_eq!(found(&store, "otter"), MANY as usize + 1);
}

/// What a search for a word is to find, by the record itself.
fn with_word(store: &Store, word: &str) -> BTreeSet<Id> {
    let record = store.record().unwrap();
    let says = |text: &str| text.split(' ').any(|one| one == word);
    let named = |person: Id| -> String {
        let mut query = store.db.prepare("SELECT title FROM item WHERE id = ?").unwrap();
        query.query_row([person.to_string()], |row| row.get(0)).unwrap_or_default()
    };
    let names = |entry: &Entry| entry.people.iter().any(|part| says(&named(part.person)));
    let entries = record.entries.iter().filter(|own| says(&own.title) || names(own));
    let people = record.people.iter().filter(|own| says(&own.name));
    let files = record.files.iter().filter(|own| says(&store.text_of(&own.sha256).unwrap()));
    let (people, files) = (people.map(|own| own.id), files.map(|own| own.id));
    entries.map(|own| own.id).chain(people).chain(files).collect()
}

/// Whether a word is anywhere in the database: in every page of it as it is once decrypted.
fn holds(store: &mut Store, word: &str) -> bool {
    let bytes = store.db.serialize("main").unwrap();
    bytes.windows(word.len()).any(|window| window.eq_ignore_ascii_case(word.as_bytes()))
}

/// Puts other bytes into the middle of the database of a record that nobody has open.
fn damage(dir: &Path) {
    let path = dir.join("record.db");
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(0x5a);
    std::fs::write(&path, bytes).unwrap();
}

#[test]
fn words_that_wait_go_along_into_backups_and_under_other_keys() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(&dir.path().join("record"));
    store.apply(&operation("many", many("otter")), at(1)).unwrap();
    let stick = dir.path().join("stick.evenhand");
    store.export_backup(&stick, at(2)).unwrap();
    store.set_passphrase("seven new otters", KeyCost::cheap_for_tests(), at(3)).unwrap();
    assert!(store.index_waits().unwrap());
    assert_eq!(found(&store, "otter"), MANY as usize + 1);
    is_whole(&store);
    let (second, words) = (dir.path().join("second"), Unlock::Passphrase(PASSPHRASE));
    let second = Store::import_backup(&stick, &second, words, at(4), &mut |_, _| true).unwrap();
    assert!(second.index_waits().unwrap());
    assert_eq!(found(&second, "otter"), MANY as usize + 1);
    is_whole(&second);
}

#[test]
fn what_a_rescue_reads_of_a_record_whose_words_wait_is_found() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    store.apply(&operation("many", many("otter")), at(1)).unwrap();
    store.checkpoint().unwrap();
    let unlocked = store.into_unlocked();
    damage(dir.path());
    let saved = unlocked.salvage(at(2), &mut |_, _| true).unwrap();
    let store = unlocked.open(at(3)).unwrap();
    assert!(saved.counts.entries > 100 && !store.index_waits().unwrap());
    let all = with_word(&store, "otter");
    assert_eq!(found(&store, "otter"), all.len());
    is_whole(&store);
}

/// Such a backup takes the place of the record as it is, and what was deleted for good since is taken out of it before.
#[test]
fn a_backup_of_the_version_before_takes_a_damaged_records_place_without_what_was_deleted_since() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    store.apply(&operation("many", many("otter")), at(1)).unwrap();
    bring_up_all(&store);
    store.db.execute_batch("DROP TABLE words_wait; DROP TABLE step_part; DROP TABLE unfinished_step; PRAGMA user_version = 9").unwrap();
    store.back_up(Why::Changes, at(2)).unwrap();
    drop(store);
    let mut store = open(dir.path());
    store.erase(&[id(5)], at(3)).unwrap();
    store.checkpoint().unwrap();
    let unlocked = store.into_unlocked();
    // The newest backup is the one from before the upgrade.
    damage(dir.path());
    let saved = unlocked.replace_by_backup(at(4), &mut |_, _| true).unwrap();
    assert_eq!(saved.counts.entries, u64::from(MANY) - 1);
    let mut store = unlocked.open(at(5)).unwrap();
    assert_eq!((found(&store, "otter"), found(&store, "quokka")), (MANY as usize, 0));
    assert!(!holds(&mut store, "quokka"));
    is_whole(&store);
}

/// Does a step, of which many change more than is indexed at once. What it does not find it leaves.
fn step(store: &mut Store, step: u8, file: &StoredFile, minute: i64) {
    let when = at(minute);
    let all = |words: &str| {
        let mut changes = many(words);
        changes.push(put(Item::File(file.clone())));
        changes
    };
    let mut apply = |changes| drop(store.apply(&operation("step", changes), when));
    match step {
        0 | 1 => apply(all("otter")),
        2 => apply(all("stoat")),
        3 => apply(binned()),
        4 => apply(vec![put_entry(entry(3, "heron"))]),
        5 => apply(vec![put(Item::Person(person(900, "heron wombat")))]),
        6 => apply(vec![Change::Remove { item: ItemRef { kind: ItemKind::Person, id: id(900) } }]),
        7..=10 => drop(store.undo(when).unwrap()),
        11 | 12 => drop(store.redo(when).unwrap()),
        13 => drop(store.restore(id(7), when)),
        14 => {
            let reading = ScanReading { pages: 1, ..ScanReading::default() };
            let words = if minute % 2 == 0 { "heron" } else { "otter" };
            store.set_scan(&file.sha256, &reading, words).unwrap();
        }
        _ => {
            let (number, word) = if step == 15 { (5, "quokka") } else { (900, "wombat") };
            if store.erase(&[id(number)], when).is_ok() {
                assert!(!holds(store, word), "{word} was deleted for good");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn whatever_is_done_while_words_wait_a_search_finds_what_is_there(
        steps in prop::collection::vec((0..17_u8, 0..4_usize, 0..9_u8), 1..12),
    ) {
        let mut dir = tempfile::tempdir().unwrap();
        let (mut store, _) = create(dir.path());
        let file = store.put_file("a", "", b"bytes", "otter", at(0)).unwrap();
        store.apply(&operation("file", vec![put(Item::File(file.clone()))]), at(0)).unwrap();
        for ((kind, pieces, then), minute) in steps.into_iter().zip(1..) {
            step(&mut store, kind, &file, minute);
            for _ in 0..pieces {
                next(&store.db).unwrap();
            }
            match then {
                0 => (dir, store) = killed(&store),
                1 => {
                    store.close().unwrap();
                    store = open(dir.path());
                }
                2..=4 => for word in ["otter", "stoat", "heron", "quokka", "wombat"] {
                    let query = Query { words: word.into(), limit: 4 * MANY, ..Query::default() };
                    let found = store.search(&query).unwrap();
                    let found: BTreeSet<Id> = found.iter().map(|hit| hit.id).collect();
                    prop_assert_eq!(found, with_word(&store, word), "{}", word);
                },
                _ => {}
            }
        }
        is_whole(&store);
        prop_assert!(store.check(None).unwrap().sound());
    }
}
