//! Words read from pictures: kept with their file, found, marked, and saving nothing.

use std::path::PathBuf;

use crate::support::*;
use evenhand_app::contract::{EntryKey, FileIdKey, SearchQuery, UserError};
use evenhand_app::pictures::{Models, PictureFact};

fn find(bench: &Bench, words: &str) -> Vec<evenhand_app::contract::SearchHit> {
    let query = SearchQuery { text: words.into(), most: 9, ..SearchQuery::default() };
    bench.host.search(query).unwrap()
}

#[test]
fn a_picture_is_read_when_asked_and_found_by_its_words_and_nothing_else_changes() {
    if Models::find().is_none() {
        eprintln!("NOT RUN: the models are missing. cargo xtask setup fetches them.");
        return;
    }
    let bench = Bench::new();
    let fixture = "../ocr/tests/fixtures/letter.png";
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(fixture);
    let entry = bench.save("A letter came").entry.id;
    bench.choose(&[path]);
    bench.attach(entry).unwrap();
    let before = bench.host.get_entry(EntryKey { id: entry }).unwrap().entry;
    let key = FileIdKey { file: before.files[0].file };
    assert!(!bench.host.picture_words(key).unwrap().read);
    assert!(find(&bench, "psychologist").is_empty());

    let state = bench.ended(bench.host.read_picture(key).unwrap());
    assert_eq!(state.error, None);
    let view = bench.host.picture_words(key).unwrap();
    assert!(view.read && view.text.contains("educational psychologist"), "{}", view.text);
    assert!(!view.text.contains("Please check"), "the mark is no word of the letter");
    let day = view.proposals.iter().find(|one| one.fact == PictureFact::Day).unwrap();
    assert_eq!(
        (day.shown.as_str(), day.words.as_str()),
        ("Thu 3 Sep 2020", "Date: 3 September 2020")
    );

    let hits = find(&bench, "psychologist");
    assert_eq!(hits.len(), 1);
    assert!(hits[0].when_words.contains("please check"), "{hits:?}");
    let after = bench.host.get_entry(EntryKey { id: entry }).unwrap().entry;
    assert_eq!(after, before, "nothing of it is saved by itself");

    // It is still there when the record is opened again.
    bench.lock();
    bench.open().unwrap();
    assert!(bench.host.picture_words(key).unwrap().read);
    assert_eq!(find(&bench, "psychologist").len(), 1);
    // Read again, nothing is doubled.
    let state = bench.ended(bench.host.read_picture(key).unwrap());
    assert_eq!(state.error, None);
    let again = bench.host.picture_words(key).unwrap();
    assert_eq!(again.text, view.text);
}

#[test]
fn a_file_that_is_no_picture_says_so_and_keeps_its_words() {
    if Models::find().is_none() {
        eprintln!("NOT RUN: the models are missing. cargo xtask setup fetches them.");
        return;
    }
    let bench = Bench::new();
    let path = bench.dir.path().join("note.txt");
    std::fs::write(&path, "The lift was mended").unwrap();
    let entry = bench.save("A note").entry.id;
    bench.choose(&[path]);
    bench.attach(entry).unwrap();
    let file = bench.host.get_entry(EntryKey { id: entry }).unwrap().entry.files[0].file;
    let state = bench.ended(bench.host.read_picture(FileIdKey { file }).unwrap());
    assert_eq!(state.error, Some(UserError::FileNotUnderstood { name: "note.txt".into() }));
    assert!(!bench.host.picture_words(FileIdKey { file }).unwrap().read);
    assert_eq!(find(&bench, "lift").len(), 1);
}
