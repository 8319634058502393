//! A record goes out as a zip file and comes back the same.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::*;
use chrono::{DateTime, Utc};
use evenhand_app::contract::{EntryFilter, EntryKey, SavedFilter};
use evenhand_app::exchange::{package_of, write, write_record};
use evenhand_app::ids::new_id;
use evenhand_app::import::fill;
use evenhand_app::record_file::RecordPackage;
use evenhand_app::session::Session;
use evenhand_app::step::Step;
use evenhand_app::view::clean_name;
use evenhand_core::record::{
    Entry, EntryKind, FileRef, HoursAndCosts, Involved, Item, Person, Postponement, Promise,
    RecordInfo, Role, When,
};
use evenhand_store::{KeyCost, Store};
use proptest::prelude::*;

fn at() -> DateTime<Utc> {
    "2026-11-01T09:00:00Z".parse().unwrap()
}

fn info() -> RecordInfo {
    let (title, charter, council) = ("Our record".into(), String::new(), String::new());
    RecordInfo {
        id: new_id(at()),
        title,
        charter,
        council,
        own_charters: std::collections::BTreeMap::new(),
        letters_from: String::new(),
        reply_to: String::new(),
        created: at(),
    }
}

fn session(dir: &std::path::Path, info: &RecordInfo) -> Session {
    let cost = KeyCost::cheap_for_tests();
    let (store, _) = Store::create(dir, info, PASSPHRASE, cost, at()).unwrap();
    Session::new(store, dir, true)
}

/// Words with everything that tables and paths trip over.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[=+@-]?[a-zA-Z0-9 ,;\"'\r\n\t/\\\\.é😀]{0,30}",
        Just(String::new()),
        Just("../..".to_owned()),
    ]
}

fn when() -> impl Strategy<Value = When> {
    prop_oneof![
        Just(When::Undated),
        (2015..2030_i32, 1..=12_u32).prop_map(|(year, month)| When::Month { year, month }),
        (2015..2030_i32).prop_map(|year| When::Year { year }),
        (0..4000_u64).prop_map(|days| {
            When::day(at().date_naive().checked_sub_days(chrono::Days::new(days)).unwrap())
        }),
    ]
}

fn kind() -> impl Strategy<Value = EntryKind> {
    let effort = (proptest::option::of(0..900_u32), proptest::option::of(0..90_000_u32), words());
    prop_oneof![
        Just(EntryKind::Other),
        Just(EntryKind::Meeting(Box::default())),
        effort.prop_map(|(minutes, cost_pence, activity)| {
            EntryKind::Effort(HoursAndCosts { minutes, cost_pence, activity })
        }),
        (words(), when(), when(), words()).prop_map(|(promised_by, due, told_on, reason)| {
            let slips = vec![Postponement { told_on, due, reason }];
            EntryKind::Promise(Promise { promised_by, due, slips, ..Promise::default() })
        }),
    ]
}

/// Lists a zip file, checks its sums, and shows how a table begins.
const OPEN_ZIP: &str = "
import sys, zipfile
package = zipfile.ZipFile(sys.argv[1])
assert package.testzip() is None
for name in package.namelist(): print(name)
print('entries.csv\\n' + package.read('entries.csv').decode('utf-8')[:10])
";

type Written = (EntryKind, String, String, When);

fn entries() -> impl Strategy<Value = Vec<Written>> {
    prop::collection::vec((kind(), words(), words(), when()), 0..6)
}

fn person(name: String, title: String, from: When) -> Person {
    let role = Role { title, organisation: String::new(), from, to: When::Undated };
    let json = serde_json::json!({ "id": new_id(at()), "name": name, "added_on": at() });
    Person { roles: vec![role], ..serde_json::from_value(json).unwrap() }
}

/// Feedback forms, themes, notes and responses, with these words in them.
fn later_kinds(words: &str) -> Vec<Item> {
    let (theme, line) = (new_id(at()), new_id(at()));
    [
        serde_json::json!({ "item": "form", "set": "meeting", "version": 1, "code": "AB12",
            "meeting": new_id(at()), "filled": { "answers": { "welcome": { "step": 4 },
            "listened": "cant_say" }, "good": words, "quote_ok": true } }),
        serde_json::json!({ "item": "theme", "id": theme, "name": words }),
        serde_json::json!({ "item": "notes", "title": words, "lines":
            [{ "id": line, "text": words, "tags": [theme], "mood": "both" }] }),
        serde_json::json!({ "item": "response", "lines": [line], "themes": [theme],
            "state": { "is": "said_no", "reason": words } }),
    ]
    .into_iter()
    .map(|mut json| {
        let fields = json.as_object_mut().unwrap();
        fields.entry("id").or_insert(serde_json::json!(new_id(at())));
        fields.insert("added_on".into(), serde_json::json!(at()));
        serde_json::from_value(json).unwrap()
    })
    .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_goes_out_comes_back(
        entries in entries(),
        files in prop::collection::vec((words(), prop::collection::vec(any::<u8>(), 0..300)), 0..4),
        who in (words(), words(), when()),
    ) {
        let dir = tempfile::tempdir().unwrap();
        let info = info();
        let mut first = session(&dir.path().join("first"), &info);
        let person = person(who.0, who.1, who.2);
        let involved = Involved { person: person.id, part: "chair".into() };
        let mut items = vec![Item::Person(person)];
        let mut references = Vec::new();
        for (name, bytes) in files {
            let file = first.store_mut().put_file(&name, "text/plain", &bytes, "", at()).unwrap();
            references.push(FileRef::new(file.id));
            items.push(Item::File(file));
        }
        let words_of_all: String = entries.iter().map(|entry| entry.2.as_str()).collect();
        for (kind, title, notes, when) in entries {
            let mut entry = Entry { title, notes, when, ..Entry::new(new_id(at()), kind, at()) };
            entry.files = references.clone();
            entry.people = vec![involved.clone()];
            items.push(Item::Entry(Box::new(entry)));
        }
        items.extend(later_kinds(&words_of_all));
        for item in items {
            first.put(Step::Import, item, at()).unwrap();
        }
        let wanted = package_of(&mut first).unwrap();
        for name in ["out.zip", "out.json"] {
            let path = dir.path().join(name);
            prop_assert!(write_record(&mut first, &path, at(), &|_, _| true).unwrap().left_out.is_empty());
            let read = RecordPackage::read(std::fs::File::open(&path).unwrap()).unwrap();
            let sums: BTreeSet<_> = wanted.record.files.iter().map(|file| &file.sha256).collect();
            prop_assert_eq!(read.contents.keys().collect::<BTreeSet<_>>(), sums);
            let without_bytes = RecordPackage { contents: BTreeMap::new(), ..read.clone() };
            prop_assert_eq!(&without_bytes, &wanted);

            let mut second = session(&dir.path().join(format!("from {name}")), &info);
            fill(&mut second, &read, at()).unwrap();
            let mut clean = wanted.record.clone();
            clean.files.iter_mut().for_each(|file| file.name = clean_name(&file.name));
            prop_assert_eq!(&package_of(&mut second).unwrap().record, &clean);
            for file in &wanted.record.files {
                prop_assert_eq!(&second.file_bytes(file.id).unwrap(), &read.contents[&file.sha256]);
            }
        }
    }
}

#[test]
fn the_window_exports_a_zip_file_and_takes_it_and_old_json_back() {
    let bench = Bench::new();
    let entry = bench.save("With a file").entry;
    let note = bench.dir.path().join("note.txt");
    std::fs::write(&note, "the note").unwrap();
    bench.choose(&[note]);
    let key = EntryKey { id: entry.id };
    bench.attach(key.id).unwrap();
    let kept = bench.host.save_filter(SavedFilter {
        key: String::new(),
        name: "Letters".into(),
        filter: EntryFilter { text: "letter".into(), ..EntryFilter::default() },
    });
    let kept = kept.unwrap();
    let saved = bench.export_record().file;
    assert!(saved.name.ends_with(".zip"));
    let zip = bench.dir.path().join(&saved.name);
    // Another program opens it too.
    let listed = std::process::Command::new("python3").args(["-c", OPEN_ZIP]).arg(&zip).output();
    match listed {
        Ok(listed) if listed.status.success() => {
            let names = String::from_utf8(listed.stdout).unwrap();
            for name in ["read me.txt", "record.json", "people.csv", "files/001 note.txt"] {
                assert!(names.lines().any(|there| there == name), "{name} is not in {names}");
            }
            assert!(names.contains("entries.csv\n\u{feff}First day"), "{names}");
        }
        _ => println!("no python3: the zip file was not opened by another program"),
    }

    let package = RecordPackage::read(std::fs::File::open(&zip).unwrap()).unwrap();
    let json = bench.dir.path().join("old.json");
    std::fs::write(&json, write(&package).unwrap()).unwrap();
    for file in [zip, json] {
        let other = Bench::new();
        let came = other.bring_in(&file, Default::default());
        assert_eq!((came.entries, came.files), (1, 1));
        assert_eq!(other.titles(), ["With a file"]);
        assert_eq!(other.host.list_filters(Default::default()).unwrap(), kept);
        let file = other.host.get_entry(key).unwrap().files[0].clone();
        assert_eq!((file.name.as_str(), file.size), ("note.txt", 8));
    }
}
