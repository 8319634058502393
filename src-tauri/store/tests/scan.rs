//! What was read in pictures: kept with their bytes, through everything that happens to a record.

use crate::support::*;
use evenhand_core::record::{Item, ScanReading, StoredFile};
use evenhand_store::{Query, Store};

fn reading(word: &str) -> ScanReading {
    let json = format!(
        r#"{{"version":1,"reader":1,"pages":2,"failed":[2],"read_here":true,"read":[{{"number":1,"width":90,"height":40,
        "lines":[{{"words":[["{word}",93,[1,1,80,1,80,9,1,9]]]}}]}}]}}"#
    );
    ScanReading::from_json(&json).unwrap()
}

fn with_scan(store: &mut Store) -> StoredFile {
    let file = store.put_file("scan.png", "image/png", b"a picture", "", at(1)).unwrap();
    let entry = with_file(entry(1, "A letter"), &file);
    let changes = vec![put(Item::File(file.clone())), put_entry(entry)];
    store.apply(&operation("add", changes), at(1)).unwrap();
    assert_eq!(store.scan(file.id).unwrap(), None, "it was not read yet");
    store.set_scan(&file.sha256, &reading("numbat"), "please check\nnumbat").unwrap();
    file
}

fn finds(store: &Store, word: &str) -> usize {
    store.search(&Query { words: word.into(), ..Query::default() }).unwrap().len()
}

#[test]
fn a_reading_is_kept_replaced_and_found() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let file = with_scan(&mut store);
    assert_eq!(
        (store.scan(file.id).unwrap(), finds(&store, "numbat")),
        (Some(reading("numbat")), 1)
    );
    store.set_scan(&file.sha256, &reading("bilby"), "please check\nbilby").unwrap();
    assert_eq!((finds(&store, "numbat"), finds(&store, "bilby")), (0, 1));
    // The same file attached once more does not lose what was read in it.
    store.put_file("again.png", "image/png", b"a picture", "", at(2)).unwrap();
    assert_eq!(store.scan(file.id).unwrap(), Some(reading("bilby")));
    assert_eq!(finds(&store, "bilby"), 1);
    assert!(
        store.set_scan(&"0".repeat(64), &reading("nobody"), "").is_err(),
        "there are no such bytes"
    );
}

#[test]
fn a_file_with_words_of_its_own_keeps_those_that_were_read_when_it_comes_again() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let file = store.put_file("scan.pdf", "", b"%PDF", "page 1", at(1)).unwrap();
    store.apply(&operation("add", vec![put(Item::File(file.clone()))]), at(1)).unwrap();
    store.set_scan(&file.sha256, &reading("numbat"), "page 1\u{e0f0}check\nnumbat").unwrap();
    let again = store.put_file("scan.pdf", "", b"%PDF", "page 1", at(2)).unwrap();
    store.apply(&operation("add", vec![put(Item::File(again.clone()))]), at(2)).unwrap();
    assert!(store.file_text(again.id).unwrap().contains("numbat"));
    assert_eq!(store.scan(again.id).unwrap(), Some(reading("numbat")));
    // Other words of its own take their place.
    store.put_file("scan.pdf", "", b"%PDF", "leaf 1", at(3)).unwrap();
    assert_eq!(store.file_text(again.id).unwrap(), "leaf 1");
}

#[test]
fn a_reading_outlives_undo_and_goes_with_its_bytes() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let file = with_scan(&mut store);
    store.undo(at(2)).unwrap();
    store.redo(at(3)).unwrap();
    assert_eq!(store.scan(file.id).unwrap(), Some(reading("numbat")));
    assert_eq!(finds(&store, "numbat"), 1);
    let ids = [entry(1, "").id, file.id];
    let items = ids.map(|id| store.item(id).unwrap().reference());
    let removes = items.map(|item| evenhand_core::record::Change::Remove { item }).to_vec();
    store.apply(&operation("remove", removes), at(4)).unwrap();
    store.erase(&ids, at(5)).unwrap();
    assert_eq!(store.scan_of(&file.sha256).unwrap(), None);
    assert_eq!(store.text_of(&file.sha256).unwrap(), "");
}
