//! Words read from pictures: kept with their file, found, marked, and saving nothing.

use std::path::PathBuf;

use crate::capture::look;
use crate::support::*;
use evenhand_app::contract::{
    CaptureWords, EntryKey, FileIdKey, NameSeen, NewBundle, PagesReadByEye, PicturePageKey,
    PlacedWord, SearchQuery, ThingKey, ThingPageKey, UserError,
};
use evenhand_app::pictures::{Models, PictureFact};
use evenhand_capture::promise::PromiseDoubt;
use evenhand_core::record::{LeaveOut, Profile, Template, When};

fn find(bench: &Bench, words: &str) -> Vec<evenhand_app::contract::SearchHit> {
    let query = SearchQuery { text: words.into(), most: 9, ..SearchQuery::default() };
    bench.host.search(query).unwrap()
}

#[test]
fn a_picture_is_read_when_asked_and_found_by_its_words_and_nothing_else_changes() {
    if Models::find().is_none() {
        crate::skipped::skipped("the models are missing; cargo xtask setup fetches them");
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

    // Each word has its place on the page as it was read, and the lines go down the page.
    assert_eq!(view.pages, [1]);
    let at = |page| PicturePageKey { file: key.file, page };
    let page = bench.host.picture_page(at(1)).unwrap();
    assert!(page.data_url.starts_with("data:image/png;base64,"));
    let inside = |word: &&PlacedWord| {
        let [x, y] = [0, 1].map(|side| word.corners.iter().skip(side).step_by(2));
        x.copied().all(|x| (0..=page.width as i32).contains(&x))
            && y.copied().all(|y| (0..=page.height as i32).contains(&y))
    };
    assert_eq!(page.words.iter().filter(inside).count(), page.words.len());
    let top =
        |text: &str| page.words.iter().find(|word| word.text.contains(text)).unwrap().corners[1];
    assert!(top("Anytown") < top("Date") && top("Date") < top("psychologist"));
    assert_eq!(bench.host.picture_page(at(2)), Err(UserError::Gone));

    let hits = find(&bench, "psychologist");
    assert_eq!(hits.len(), 1);
    assert!(hits[0].when_words.contains("please check"), "{hits:?}");
    let after = bench.host.get_entry(EntryKey { id: entry }).unwrap().entry;
    assert_eq!(after, before, "nothing of it is saved by itself");

    // It is still there when the record is opened again.
    bench.lock();
    assert_eq!(bench.host.picture_page(at(1)), Err(UserError::NoRecord));
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
fn promises_of_minutes_in_a_picture_are_found_once_it_is_read_with_their_words_in_their_places() {
    if Models::find().is_none() {
        crate::skipped::skipped("the models are missing; cargo xtask setup fetches them");
        return;
    }
    let bench = Bench::new();
    let fixture = "../ocr/tests/fixtures/minutes.png";
    let view = look(&bench, PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(fixture));
    let thing = view.things[0].key.clone();
    let words = || CaptureWords { text: String::new(), thing: thing.clone(), said: None };
    let page = |page| ThingPageKey { thing: thing.clone(), page };
    let before = bench.host.find_promises(words()).unwrap();
    assert!(before.unread && before.promises.is_empty());
    assert_eq!(bench.host.thing_page(page(1)), Err(UserError::Gone));

    let state = bench.ended(bench.host.read_thing(ThingKey { thing: thing.clone() }).unwrap());
    assert_eq!(state.error, None);
    let found = bench.host.find_promises(words()).unwrap();
    assert_eq!((found.unread, found.pages.as_slice(), found.promises.len()), (false, &[1][..], 6));
    let asked = &found.promises[2];
    assert_eq!(asked.doubts, [PromiseDoubt::DayUnclear]);
    assert_eq!(asked.due, When::Undated);
    let seen = bench.host.thing_page(page(1)).unwrap();
    let of = |at: usize| {
        let words = found.promises[at].places[0].words.iter();
        words.map(|at| seen.words[*at as usize].text.as_str()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(of(1), "ACTION: The SENCo to book the hall by Friday.");
    assert_eq!(of(3), "Amend section F Case officer 13 December 2019");
    assert!(bench.titles().is_empty(), "nothing is saved by itself");
    // A day that a person gives counts.
    let said = chrono::NaiveDate::from_ymd_opt(2019, 11, 19);
    let given = bench.host.find_promises(CaptureWords { said, ..words() }).unwrap();
    assert_eq!(given.promises[1].due_words, "Fri 22 Nov 2019");
    // Nothing of it is left once the record is closed.
    bench.lock();
    bench.open().unwrap();
    assert_eq!(bench.host.find_promises(words()), Err(UserError::Gone));
}

#[test]
fn a_file_that_is_no_picture_says_so_and_keeps_its_words() {
    if Models::find().is_none() {
        crate::skipped::skipped("the models are missing; cargo xtask setup fetches them");
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

#[test]
fn a_word_that_was_taken_out_and_is_seen_in_a_picture_nobody_read_is_told_by_its_page() {
    if Models::find().is_none() {
        crate::skipped::skipped("the models are missing; cargo xtask setup fetches them");
        return;
    }
    let bench = Bench::new();
    let letter = concat!(env!("CARGO_MANIFEST_DIR"), "/../ocr/tests/fixtures/letter.png");
    let entry = bench.save("A letter came").entry.id;
    bench.choose(&[PathBuf::from(letter)]);
    bench.attach(entry).unwrap();
    let request =
        NewBundle { template: Template::Complaint, profile: Profile::MyCopy, title: String::new() };
    let plan = bench.host.new_bundle(request).unwrap();
    let read = |words: &[&str]| -> PagesReadByEye {
        let word = |find: &&str| LeaveOut { find: (*find).to_owned(), put: String::new() };
        let leave_out = words.iter().map(word).collect();
        let plan =
            bench.host.save_bundle(evenhand_core::record::BundlePlan { leave_out, ..plan.clone() });
        let key = EntryKey { id: plan.unwrap().id };
        assert_eq!(bench.ended(bench.host.make_bundle(key).unwrap()).error, None);
        let state = bench.ended(bench.host.read_bundle_by_eye(key).unwrap());
        assert_eq!(state.error, None);
        state.read_by_eye.unwrap()
    };
    // Nothing is taken out, so no page is read.
    assert_eq!(read(&[]), PagesReadByEye::default());

    let found = read(&["psychologist", "Marchbanks"]);
    assert!(found.pages >= 3 && found.looked_for >= 2 && found.unread.is_empty(), "{found:?}");
    let page = found.names.first().map(|seen| seen.page).unwrap_or_default();
    let seen = NameSeen { word: "psychologist".into(), page };
    assert_eq!(found.names, [seen], "and no other word");
    assert!(page > 1);
}
