//! What is done every day costs as much after thousands of steps as after a few: counted in steps of the database's
//! machine.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use evenhand_core::record::Item;

use crate::Store;
use crate::item::later::next;
use crate::support::*;

fn save(store: &mut Store, number: u32) {
    let entry = entry(number, "A letter of the school");
    store.apply(&operation("save", vec![put_entry(entry)]), at(number.into())).unwrap();
}

/// How many steps of the database's machine something takes, the second time that it is done.
fn steps_of(store: &mut Store, mut act: impl FnMut(&mut Store)) -> u64 {
    act(store);
    let steps = Arc::new(AtomicU64::new(0));
    let counted = Arc::clone(&steps);
    let count = move || {
        counted.fetch_add(1, Ordering::Relaxed);
        false
    };
    store.db.progress_handler(1, Some(count)).unwrap();
    act(store);
    store.db.progress_handler(0, None::<fn() -> bool>).unwrap();
    steps.load(Ordering::Relaxed)
}

/// Of a save, of Undo and Redo, of a save that makes undone steps be forgotten, and of what the window asks after each.
fn daily(store: &mut Store, from: u32) -> [u64; 5] {
    let mut number = from;
    let mut next = || {
        number += 1;
        number
    };
    let saving = steps_of(store, |store| save(store, next()));
    let undoing = steps_of(store, |store| drop(store.undo(at(from.into())).unwrap().unwrap()));
    let redoing = steps_of(store, |store| drop(store.redo(at(from.into())).unwrap().unwrap()));
    let asking = steps_of(store, |store| drop(store.undo_state().unwrap()));
    let forgetting = steps_of(store, |store| {
        store.undo(at(from.into())).unwrap().unwrap();
        save(store, next());
    });
    [saving, undoing, redoing, asking, forgetting]
}

#[test]
fn what_is_done_every_day_does_not_grow_with_what_was_done_before() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    store.apply(&operation("people", vec![put(Item::Person(person(1, "Ann")))]), at(0)).unwrap();
    (1000..1010).for_each(|number| save(&mut store, number));
    let young = daily(&mut store, 2000);
    (3000..5000).for_each(|number| save(&mut store, number));
    let old = daily(&mut store, 9000);
    for (young, old) in young.into_iter().zip(old) {
        // What the search index does differs from one time to the next. Looking at each of the 2,000 would be 6,000
        // more.
        assert!(old < young + 3000, "{old} steps, and {young} at first");
    }
}

/// Words as many as a letter has, and other ones in each.
fn letter(number: u32) -> String {
    (0..60).map(|place| format!("word{} ", number * 7919 % 3000 + place * 53)).collect()
}

/// On how many levels the parts of the search index stand: a number of one byte after a cookie of four (`fts5_index.c`,
/// "The structure record").
fn levels(store: &Store) -> u8 {
    let structure = "SELECT block FROM search_data WHERE id = 10";
    let block: Vec<u8> = store.db.query_row(structure, [], |row| row.get(0)).unwrap();
    block[4]
}

#[test]
fn the_words_of_a_large_step_stand_above_those_of_one_save() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let of = |number| {
        let mut entry = entry(number, "A letter of the school");
        entry.notes = letter(number);
        put_entry(entry)
    };
    store.apply(&operation("many", (1000..3000).map(of).collect()), at(0)).unwrap();
    while next(&store.db).unwrap() {}
    // Four parts of a level become one of the next, so that 2,000 small ones climb high; parts of a megabyte make 2
    // levels.
    assert!(levels(&store) >= 5, "{} levels", levels(&store));
}
