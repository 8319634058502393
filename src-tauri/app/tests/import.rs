//! Bringing in a record file writes nothing over in silence.

use std::path::{Path, PathBuf};

use crate::support::*;
use evenhand_app::contract::{
    DeleteForGood, EntryFilter, EntryKey, EntryType, EntryView, FileIdKey, FormSetKey, FormsOf,
    ImportChoice, ImportPreview, ItemKey, ItemList, KeepFormSet, NewEntry, Nothing, RescueWay,
    SavedFilter, UserError, WhereTheyDiffer,
};
use evenhand_core::forms::FormAnswer;
use evenhand_core::record::{EntryKind, FeedbackForm, Id, ItemKind, MeetingKind, MeetingTime};
use serde_json::{Value, json};

fn titles(things: &ItemList) -> Vec<&str> {
    things.first.iter().map(|thing| thing.title.as_str()).collect()
}

fn retitled(bench: &Bench, view: &EntryView, title: &str) {
    let mut entry = view.entry.clone();
    entry.title = title.into();
    bench.host.save_entry(entry).unwrap();
}

fn taking(differing: WhereTheyDiffer) -> ImportChoice {
    ImportChoice { differing, ..ImportChoice::default() }
}

/// A record file that is changed by hand.
pub fn edited(file: &Path, name: &str, edit: impl FnOnce(&mut Value)) -> PathBuf {
    let package =
        evenhand_app::record_file::RecordPackage::read(std::fs::File::open(file).unwrap());
    let bytes = evenhand_app::exchange::write(&package.unwrap()).unwrap();
    let mut value: Value = serde_json::from_slice(&bytes).unwrap();
    edit(&mut value);
    let path = file.with_file_name(name);
    std::fs::write(&path, value.to_string()).unwrap();
    path
}

fn backups(bench: &Bench) -> usize {
    bench.host.list_backups(Nothing {}).unwrap().len()
}

#[test]
fn an_older_export_of_this_record_sets_nothing_back() {
    let bench = Bench::new();
    let (one, two) = (bench.save("one"), bench.save("two"));
    let old = bench.export("old.zip");
    retitled(&bench, &one, "one, corrected");
    bench.host.remove_entry(EntryKey { id: two.entry.id }).unwrap();
    bench.save("three");

    let preview = bench.look_into(&old).unwrap();
    assert!(preview.same_record);
    assert_eq!((titles(&preview.newer_here), titles(&preview.deleted)), (vec!["one"], vec!["two"]));
    assert_eq!((preview.new.count, preview.newer_there.count, preview.undecided.count), (0, 0, 0));
    let before = backups(&bench);
    let brought = bench.bring_in(&old, ImportChoice::default());
    assert_eq!((brought.entries, brought.changed, backups(&bench)), (0, 0, before));
    assert_eq!(bench.titles(), ["one, corrected", "three"]);

    // What is chosen is done, as one step, with a backup first.
    let choice = ImportChoice { bring_back: true, ..taking(WhereTheyDiffer::Theirs) };
    let brought = bench.bring_in(&old, choice);
    assert_eq!((brought.entries, brought.changed), (2, 1));
    assert_eq!(bench.titles(), ["one", "three", "two"]);
    assert!(backups(&bench) > before);
    bench.host.undo(Nothing {}).unwrap();
    assert_eq!(bench.titles(), ["one, corrected", "three"]);
}

#[test]
fn what_was_changed_on_another_computer_is_newer_and_comes_in() {
    let (home, other) = (Bench::new(), Bench::new());
    let (entry, kept) = (home.save("written at home"), home.save("not touched"));
    other.bring_in(&home.export("home.zip"), ImportChoice::default());
    let there = other.host.get_entry(EntryKey { id: entry.entry.id }).unwrap();
    retitled(&other, &there, "corrected elsewhere");
    other.save("new there");

    let back = other.export("back.zip");
    let preview = home.look_into(&back).unwrap();
    assert!(!preview.same_record);
    assert_eq!(titles(&preview.newer_there), ["corrected elsewhere"]);
    assert_eq!((titles(&preview.new), preview.same), (vec!["new there"], 1));
    let brought = home.bring_in(&back, ImportChoice::default());
    assert_eq!((brought.entries, brought.changed), (2, 1));
    assert_eq!(home.titles(), ["corrected elsewhere", "new there", "not touched"]);

    // A later change at home is newer than that file, and what says that it was changed in times to come is not.
    retitled(&home, &kept, "touched after all");
    let preview = home.look_into(&back).unwrap();
    assert_eq!(titles(&preview.newer_here), ["not touched"]);
    let ahead = edited(&back, "ahead.json", |value| {
        let id = value["record"]["entries"][0]["id"].clone();
        value["record"]["entries"][0]["title"] = "from times to come".into();
        value["changed"] = json!([[id, "2999-01-01T00:00:00Z"]]);
    });
    let preview = home.look_into(&ahead).unwrap();
    assert_eq!(
        (preview.newer_there.count, titles(&preview.undecided)),
        (0, vec!["from times to come"])
    );
}

/// No file can show who wrote it: what somebody with an export makes of it is as new as it says, if that day has come.
#[test]
fn a_forged_newer_export_is_shown_before_it_changes_anything_and_one_undo_takes_it_back() {
    let bench = Bench::new();
    let one = bench.save("Support was promised");
    let forged = edited(&bench.export("own.zip"), "forged.json", |value| {
        let entry = &mut value["record"]["entries"][0];
        entry["title"] = "It was agreed that no support was needed".into();
        entry["added_on"] = "2019-05-07T09:00:00Z".into();
        value["changed"] = json!([[one.entry.id.to_string(), chrono::Utc::now().to_rfc3339()]]);
    });
    let preview = bench.look_into(&forged).unwrap();
    assert!(preview.same_record);
    assert_eq!(titles(&preview.newer_there), ["It was agreed that no support was needed"]);
    assert_eq!(bench.titles(), ["Support was promised"]);
    assert_eq!(bench.bring_in(&forged, taking(WhereTheyDiffer::Mine)).changed, 0);
    assert_eq!(bench.titles(), ["Support was promised"]);

    let before = backups(&bench);
    assert_eq!(bench.bring_in(&forged, ImportChoice::default()).changed, 1);
    assert!(backups(&bench) > before);
    assert_eq!(bench.titles(), ["It was agreed that no support was needed"]);
    // When it was added stays as it is here, and it is one step.
    let now = bench.host.get_entry(EntryKey { id: one.entry.id }).unwrap();
    assert_eq!(now.entry.added_on, one.entry.added_on);
    bench.host.undo(Nothing {}).unwrap();
    assert_eq!(bench.titles(), ["Support was promised"]);
}

#[test]
fn a_thing_of_another_record_never_takes_the_place_of_one_with_its_id() {
    let bench = Bench::new();
    let mine = bench.save("We asked for support");
    let foreign = |title: &str| {
        edited(&bench.export("mine.zip"), "foreign.json", |value| {
            value["record"]["info"]["id"] = "11111111-1111-7111-8111-111111111111".into();
            value["record"]["entries"][0]["title"] = title.into();
            let id = value["record"]["entries"][0]["id"].clone();
            value["record"]["entries"].as_array_mut().unwrap().push(json!({
                "id": "22222222-2222-7222-8222-222222222222", "kind": { "type": "contact", "answered_by": id },
                "title": "names it", "added_on": "2026-11-22T09:00:00Z" }));
            value["changed"] = json!([[id, "2026-11-22T09:00:00Z"]]);
        })
    };
    let file = foreign("Parent agreed that no support was needed");
    let preview = bench.look_into(&file).unwrap();
    assert_eq!(titles(&preview.foreign), ["Parent agreed that no support was needed"]);
    let choice = taking(WhereTheyDiffer::Theirs);
    assert_eq!(bench.bring_in(&file, choice).changed, 0);
    assert_eq!(bench.titles(), ["We asked for support", "names it"]);
    assert_eq!(bench.host.get_entry(EntryKey { id: mine.entry.id }).unwrap().entry, mine.entry);

    // Beside: both stand here, and what names theirs names theirs. Twice makes no third.
    bench.host.undo(Nothing {}).unwrap();
    let beside = ImportChoice { beside: true, ..ImportChoice::default() };
    for _ in 0..2 {
        bench.bring_in(&file, beside.clone());
        let all = bench.titles();
        assert_eq!(
            all,
            ["Parent agreed that no support was needed", "We asked for support", "names it"]
        );
    }
    let id = "22222222-2222-7222-8222-222222222222".parse().unwrap();
    let names = bench.host.get_entry(EntryKey { id }).unwrap().entry;
    let kind = serde_json::to_value(names.kind).unwrap();
    assert_ne!(kind["answered_by"], mine.entry.id.to_string());
}

#[test]
fn what_was_deleted_here_comes_back_only_when_that_is_chosen() {
    let bench = Bench::new();
    let (binned, gone) = (bench.save("in the bin"), bench.save("gone for good"));
    let file = bench.export("all.zip");
    bench.host.remove_entry(EntryKey { id: binned.entry.id }).unwrap();
    let items = vec![ItemKey { kind: ItemKind::Entry, id: gone.entry.id }];
    bench.host.delete_for_good(DeleteForGood { items, secret: PASSPHRASE.into() }).unwrap();

    let preview = bench.look_into(&file).unwrap();
    assert_eq!(preview.deleted.count, 2);
    bench.bring_in(&file, taking(WhereTheyDiffer::Theirs));
    assert!(bench.titles().is_empty());
    bench.bring_in(&file, ImportChoice { bring_back: true, ..ImportChoice::default() });
    assert_eq!(bench.titles(), ["gone for good", "in the bin"]);
}

#[test]
fn a_foreign_charter_takes_no_built_in_ones_place() {
    let bench = Bench::new();
    let mut meeting = bench.event("Our meeting");
    meeting.kind =
        serde_json::from_value(json!({ "type": "meeting", "charter": "hounslow" })).unwrap();
    bench.host.save_entry(meeting).unwrap();
    let words = |id: &str| {
        let all = bench.host.charters(Nothing {}).unwrap();
        all.into_iter().find(|charter| charter.id == id).map(|charter| charter.title)
    };
    let built_in = words("hounslow").unwrap();
    let file = edited(&bench.export("mine.zip"), "foreign.json", |value| {
        value["record"]["info"]["id"] = "11111111-1111-7111-8111-111111111111".into();
        let data = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/data/charters/hounslow.json");
        let text = std::fs::read_to_string(data).unwrap();
        let mut charter: Value = serde_json::from_str(&text).unwrap();
        charter["title"] = "A softer charter".into();
        value["record"]["charters"] = json!({ "hounslow": charter });
        value["record"]["entries"][0]["id"] = "22222222-2222-7222-8222-222222222222".into();
        value["record"]["entries"][0]["title"] = "Their meeting".into();
    });
    let preview = bench.look_into(&file).unwrap();
    assert_eq!(titles(&preview.foreign), ["A softer charter"]);
    bench.bring_in(&file, ImportChoice { beside: true, ..ImportChoice::default() });
    assert_eq!(words("hounslow"), Some(built_in));
    assert_eq!(words("hounslow-2").as_deref(), Some("A softer charter"));
    let id = "22222222-2222-7222-8222-222222222222".parse().unwrap();
    let theirs = bench.host.get_entry(EntryKey { id }).unwrap().entry;
    assert_eq!(serde_json::to_value(theirs.kind).unwrap()["charter"], "hounslow-2");
}

#[test]
fn a_foreign_charter_takes_no_built_in_ones_place_before_the_first_meeting_either() {
    let bench = Bench::new();
    bench.save("An entry");
    let file = edited(&bench.export("mine.zip"), "foreign.json", |value| {
        value["record"]["info"]["id"] = "11111111-1111-7111-8111-111111111111".into();
        let data = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/data/charters/hounslow.json");
        let text = std::fs::read_to_string(data).unwrap();
        let charter: Value = serde_json::from_str(&text.replace("25 days", "90 days")).unwrap();
        value["record"]["charters"] = json!({ "hounslow": charter });
    });
    let preview = bench.look_into(&file).unwrap();
    assert_eq!((preview.foreign.count, preview.new.count), (1, 0));
}

#[test]
fn what_is_no_item_is_bounded_and_one_name_stands_once() {
    let bench = Bench::new();
    bench.save("The first");
    let mine = bench.export("mine.zip");
    let filter =
        |n: usize, name: &str| json!({ "key": format!("{n}"), "name": name, "filter": {} });
    let refused = |name: &str, change: &dyn Fn(&mut Value)| {
        bench.look_into(&edited(&mine, name, change)).unwrap_err()
    };
    let many = refused("many.json", &|value| {
        value["kept"] = (0..600).map(|n| filter(n, "a choice")).collect::<Vec<_>>().into();
    });
    let long =
        refused("long.json", &|value| value["kept"] = json!([filter(1, &"x".repeat(20_000))]));
    let named = refused("named.json", &|value| value["left_out"] = json!(["x".repeat(2_000)]));
    let titled = refused("titled.json", &|value| {
        value["record"]["info"]["title"] = "x".repeat(2_000).into();
    });
    assert_eq!([many, long, named, titled], [const { UserError::ImportTooMuch }; 4]);
    let text = std::fs::read_to_string(edited(&mine, "twice.json", |_| ())).unwrap();
    let twice = text.replacen('{', r#"{"record":{},"#, 1);
    let file = mine.with_file_name("two.json");
    std::fs::write(&file, twice).unwrap();
    let refused = bench.look_into(&file).unwrap_err();
    assert!(matches!(refused, UserError::ImportBroken { .. }), "{refused:?}");
}

#[test]
fn two_things_of_one_id_are_refused_by_name() {
    let bench = Bench::new();
    bench.save("The first");
    let file = edited(&bench.export("mine.zip"), "doubled.json", |value| {
        let mut again = value["record"]["entries"][0].clone();
        again["title"] = "The second".into();
        value["record"]["entries"].as_array_mut().unwrap().push(again);
    });
    let refused = bench.look_into(&file).unwrap_err();
    let (first, second) = ("The first".to_owned(), "The second".to_owned());
    assert_eq!(refused, UserError::ImportDoubled { first, second });
    // A charter goes by the name that it gives itself.
    let file = edited(&bench.export("mine.zip"), "charters.json", |value| {
        let data = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/data/charters/hounslow.json");
        let mut charter: Value =
            serde_json::from_str(&std::fs::read_to_string(data).unwrap()).unwrap();
        charter["id"] = "ours".into();
        charter["title"] = "One".into();
        let mut other = charter.clone();
        other["title"] = "Another".into();
        value["record"]["charters"] = json!({ "a": charter, "b": other });
    });
    let refused = bench.look_into(&file).unwrap_err();
    let (first, second) = ("One".to_owned(), "Another".to_owned());
    assert_eq!(refused, UserError::ImportDoubled { first, second });
}

#[test]
fn a_file_whose_bytes_are_missing_is_named_and_the_rest_comes_in() {
    let (bench, other) = (Bench::new(), Bench::new());
    let entry = bench.save("With two files").entry;
    let notes = ["kept.txt", "lost.txt"].map(|name| bench.dir.path().join(name));
    for note in &notes {
        std::fs::write(note, note.file_name().unwrap().as_encoded_bytes()).unwrap();
    }
    bench.choose(&notes);
    bench.attach(entry.id).unwrap();
    let file = edited(&bench.export("mine.zip"), "cut.json", |value| {
        let sum = value["record"]["files"].as_array().unwrap().iter();
        let sum = sum.clone().find(|file| file["name"] == "lost.txt").unwrap()["sha256"].clone();
        value["contents"].as_object_mut().unwrap().remove(sum.as_str().unwrap());
    });
    assert_eq!(other.look_into(&file).unwrap().missing, ["lost.txt"]);
    let brought = other.bring_in(&file, ImportChoice::default());
    assert_eq!(
        (brought.entries, brought.files, &brought.missing[..]),
        (1, 1, &["lost.txt".to_owned()][..])
    );
    let files = other.host.get_entry(EntryKey { id: entry.id }).unwrap().files;
    assert_eq!(files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), ["kept.txt"]);
    assert!(other.check().sound());
    // The whole file later brings it after all.
    other.bring_in(&bench.dir.path().join("mine.zip"), ImportChoice::default());
    assert_eq!(other.host.get_entry(EntryKey { id: entry.id }).unwrap().files.len(), 2);
}

#[test]
fn a_damaged_attachment_is_left_out_of_an_export_by_name() {
    let bench = Bench::new();
    let entry = bench.save("With two files").entry;
    let notes = ["one.txt", "two.txt"].map(|name| bench.dir.path().join(name));
    for note in &notes {
        std::fs::write(note, note.file_name().unwrap().as_encoded_bytes()).unwrap();
    }
    bench.choose(&notes);
    bench.attach(entry.id).unwrap();
    let shelves = std::fs::read_dir(bench.record().join("files")).unwrap().flatten();
    let sealed: Vec<_> = shelves
        .flat_map(|shelf| std::fs::read_dir(shelf.path()).unwrap().flatten())
        .map(|file| file.path())
        .collect();
    std::fs::write(&sealed[0], b"cut").unwrap();
    let damaged = bench.check().files_damaged;
    assert_eq!(damaged.len(), 1);
    let exported = bench.export_record();
    assert_eq!(exported.left_out, damaged);
    let file = std::fs::File::open(bench.dir.path().join(&exported.file.name)).unwrap();
    let back = evenhand_app::record_file::RecordPackage::read(file).unwrap();
    assert_eq!((back.left_out, back.contents.len()), (damaged, 1));
    assert_eq!(back.record.files.len(), 2);
    let backup = bench.back_up();
    assert_eq!(backup.left_out, exported.left_out);
}

#[test]
fn what_was_looked_into_is_forgotten_when_the_record_is_locked() {
    let bench = Bench::new();
    bench.save("one");
    let file = bench.export("one.zip");
    let ImportPreview { key, .. } = bench.look_into(&file).unwrap();
    bench.lock();
    bench.open().unwrap();
    let choice = ImportChoice { key, ..ImportChoice::default() };
    assert_eq!(bench.host.import_record(choice).map(|_| ()), Err(UserError::Gone));
}

#[test]
fn a_package_with_two_records_in_it_is_refused_since_another_program_may_show_the_other() {
    use std::io::Write;
    let bench = Bench::new();
    bench.save("One");
    let whole = std::fs::File::open(bench.export("one.zip")).unwrap();
    let mut zip = zip::ZipArchive::new(whole).unwrap();
    let record = std::io::read_to_string(zip.by_name("record.json").unwrap()).unwrap();
    let packed = |names: &[&str]| {
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for name in names {
            zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(record.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    let tries = [
        (packed(&["record.json"]), true),
        (packed(&["unpacked/record.json"]), true),
        (packed(&["record.json", "mine/record.json"]), true),
        (packed(&["mine/record.json", "yours/record.json"]), false),
    ];
    for (number, (bytes, comes_in)) in tries.into_iter().enumerate() {
        let file = bench.dir.path().join(format!("{number}.zip"));
        std::fs::write(&file, bytes).unwrap();
        let looked = Bench::new().look_into(&file);
        assert_eq!(looked.is_ok(), comes_in, "{number}: {:?}", looked.err());
    }
}

#[test]
fn words_that_are_too_long_are_refused_and_nothing_changes() {
    let bench = Bench::new();
    let mut entry = bench.event("Long");
    entry.notes = "word ".repeat(300_000);
    let refused = bench.host.save_entry(entry).unwrap_err();
    assert_eq!(refused, UserError::TextTooLong { title: "Long".into() });
    assert!(bench.titles().is_empty());
}

#[test]
fn a_file_name_that_hides_something_comes_in_without_it_and_is_the_same_file_after() {
    let bench = Bench::new();
    let entry = bench.save("With a file").entry;
    let path = bench.dir.path().join("Agenda.txt");
    std::fs::write(&path, "the agenda").unwrap();
    bench.choose(&[path]);
    let key = EntryKey { id: entry.id };
    bench.attach(key.id).unwrap();
    let zip = bench.export("true.zip");
    let file = edited(&zip, "forged.json", |value| {
        value["record"]["files"][0]["name"] = "..\\Agenda\u{202e}txt.exe:stream".into();
    });
    let other = Bench::new();
    other.bring_in(&file, ImportChoice::default());
    assert_eq!(other.host.get_entry(key).unwrap().files[0].name, "Agendatxt.exe_stream");
    assert_eq!(other.look_into(&file).unwrap().same, 2, "what is kept is what was brought in");
}

/// Two forums write a first version each, and exchange their records: no answer comes to stand under other words.
#[test]
fn forms_never_come_to_stand_under_questions_that_nobody_asked_them() {
    let bench = Bench::new();
    let set = |words: &str| {
        json!({ "format": 1, "id": "ours", "version": 1, "title": "Ours", "for": "anyone", "about": "", "easy_read": false,
            "opening": "", "closing": "", "good": "", "different": "", "quote": "", "sources": [],
            "scale": { "steps": [{ "words": "No" }, { "words": "Yes" }], "cant_say": "Can't say" },
            "statements": [{ "id": "a", "words": words, "rests_on": [{ "cornerstone": "communicate" }] }] })
    };
    let filled = |id: &str| {
        json!({ "id": id, "set": "ours", "version": 1, "added_on": "2026-11-01T09:00:00Z",
            "filled": { "answers": { "a": { "step": 2 } } } })
    };
    let one = "33333333-3333-7333-8333-333333333331";
    let theirs = edited(&bench.export("mine.zip"), "theirs.json", |value| {
        value["record"]["info"]["id"] = "11111111-1111-7111-8111-111111111111".into();
        value["record"]["form_sets"] = json!({ "ours/1": set("They were rude.") });
        value["record"]["forms"] = json!([filled(one)]);
    });
    let asked = || {
        let view = bench.host.forms_of(FormsOf::default()).unwrap();
        let of = view.forms.iter().map(|form| (form.set.clone(), form.filled.answers.len()));
        of.collect::<Vec<_>>()
    };
    let file = set("They were kind.").to_string();
    bench.host.keep_form_set(KeepFormSet { file }).unwrap();
    // Nobody filled ours in yet; theirs has a form: still it stays apart.
    let preview = bench.look_into(&theirs).unwrap();
    assert_eq!((preview.foreign.count, preview.new.count), (2, 0));
    for differing in [WhereTheyDiffer::Theirs, WhereTheyDiffer::Mine] {
        bench.bring_in(&theirs, taking(differing));
        assert_eq!(asked(), [], "{differing:?}");
    }
    // Also while ours lies in the bin, from where it may come back.
    bench.host.remove_form_set(FormSetKey { set: "ours".into(), version: 1 }).unwrap();
    bench.bring_in(&theirs, ImportChoice { bring_back: true, ..ImportChoice::default() });
    assert_eq!(asked(), []);
    bench.host.undo(Nothing {}).unwrap();
    // Beside ours under another id, with its form. Twice makes no third.
    for _ in 0..2 {
        bench.bring_in(&theirs, ImportChoice { beside: true, ..ImportChoice::default() });
        assert_eq!(asked(), [("ours-2".to_owned(), 1)]);
    }
    let sets = bench.host.form_sets(Nothing {}).unwrap();
    let own = |id: &str| sets.iter().find(|set| set.id == id).unwrap().statements[0].words.clone();
    assert_eq!([own("ours"), own("ours-2")], ["They were kind.", "They were rude."]);
}

#[test]
fn own_questions_and_their_forms_go_out_and_come_in() {
    let (home, other) = (Bench::new(), Bench::new());
    let text = include_str!("../../core/data/forms/meeting-1.json");
    let file = text.replacen("\"meeting\"", "\"ours\"", 1);
    home.host.keep_form_set(KeepFormSet { file }).unwrap();
    let nil = Id(uuid::Uuid::nil());
    let mut form = FeedbackForm::new(nil, "ours", 1, chrono::Utc::now());
    form.filled.answers.insert("papers".into(), FormAnswer::Step(4));
    home.host.save_form(form).unwrap();
    other.bring_in(&home.export("home.zip"), ImportChoice::default());
    let own = other.host.own_form_sets(Nothing {}).unwrap();
    assert_eq!((own[0].id.as_str(), own[0].version, own[0].forms), ("ours", 1, 1));
}

/// How the sending day of a message is known is the record's own word only where it was found out here.
#[test]
fn how_a_sending_day_is_known_is_not_told_as_the_records_own_where_a_record_file_told_it() {
    let meeting = |bench: &Bench, title: &str, basis: &str, id: Option<Id>| {
        let entry_type = EntryType::Meeting;
        let mut entry = bench.host.new_entry(NewEntry { entry_type }).unwrap();
        entry.id = id.unwrap_or(entry.id);
        entry.title = title.into();
        let EntryKind::Meeting(own) = &mut entry.kind else { panic!() };
        own.charter = "hounslow".into();
        own.meeting_kind = MeetingKind::CoproductionGroup;
        own.starts = Some(MeetingTime::Date { date: "2026-11-30".parse().unwrap() });
        own.notices = serde_json::from_value(json!([{
            "sent_day": { "precision": "day", "date": "2026-11-12" }, "basis": basis,
        }]))
        .unwrap();
        bench.host.save_entry(entry).unwrap().entry
    };
    let told = |bench: &Bench, id: Id| {
        let view = bench.host.get_entry(EntryKey { id }).unwrap();
        let check = view.check.unwrap();
        let page = bench.host.meeting_page(EntryKey { id }).unwrap();
        let noted = |words: &str| words.contains("came in with a record file");
        let all: Vec<_> = check.findings.iter().chain(&page.findings).collect();
        let notes = all.iter().filter(|found| noted(&found.note)).count();
        (check.sent_origin.contains("a record file says that came in"), notes > 0)
    };
    let theirs = Bench::new();
    let stamped: Vec<Id> = ["email_date", "email_received", "message_sent", "dtstamp", "created"]
        .map(|basis| meeting(&theirs, basis, basis, None).id)
        .into();
    let typed = meeting(&theirs, "typed", "user", None);
    let open = meeting(&theirs, "open", "unknown", None);
    assert!(stamped.iter().all(|id| told(&theirs, *id) == (false, false)));
    let file = theirs.export("all.zip");

    let ours = Bench::new();
    let own = meeting(&ours, "own", "email_date", None);
    ours.bring_in(&file, ImportChoice::default());
    for id in &stamped {
        assert_eq!(told(&ours, *id), (true, true), "{}", id);
    }
    assert_eq!(told(&ours, typed.id), (true, false), "it was not said here");
    assert_eq!(told(&ours, open.id), (false, false));
    assert_eq!(told(&ours, own.id), (false, false));
    // Another title changes nothing of that, nor does undoing and doing the import again.
    let mut entry = ours.host.get_entry(EntryKey { id: stamped[0] }).unwrap().entry;
    entry.title = "renamed".into();
    ours.host.save_entry(entry).unwrap();
    assert_eq!(told(&ours, stamped[0]), (true, true));
    for _ in 0..2 {
        ours.host.undo(Nothing {}).unwrap();
    }
    for _ in 0..2 {
        ours.host.redo(Nothing {}).unwrap();
    }
    assert_eq!(told(&ours, stamped[0]), (true, true));
    // A day that is typed here is one's own.
    meeting(&ours, "typed here", "user", Some(stamped[1]));
    assert_eq!(told(&ours, stamped[1]), (false, false));
    // What comes back to where it was found out stays one's own.
    let back = ours.export("back.zip");
    theirs.bring_in(&back, taking(WhereTheyDiffer::Theirs));
    assert_eq!(told(&theirs, stamped[0]), (false, false));
    assert_eq!(told(&theirs, stamped[2]), (false, false));
    assert_eq!(told(&theirs, own.id), (true, true));
    // Nor does a rescue make it one's own, whose history begins anew.
    ours.host.rescue_options(Nothing {}).unwrap();
    ours.rescue(RescueWay::Salvage).unwrap();
    assert_eq!(told(&ours, stamped[0]), (true, true), "renamed here");
    assert_eq!(told(&ours, stamped[1]), (false, false), "typed here");
    assert_eq!(told(&ours, stamped[2]), (true, true));
    assert_eq!(told(&ours, typed.id), (true, false));
    assert_eq!(told(&ours, own.id), (false, false));
    // What is written after it has the numbers of events that brought in a file before it.
    for number in 0..8 {
        let later = meeting(&ours, &format!("later {number}"), "email_date", None);
        assert_eq!(told(&ours, later.id), (false, false), "later {number}");
    }
}

/// Anybody can write what a machine is to have read in a picture.
#[test]
fn what_a_record_file_says_of_a_picture_that_was_here_before_does_not_come_in() {
    let home = Bench::new();
    let path = home.dir.path().join("scan.png");
    std::fs::write(&path, include_bytes!("../../../icons/128x128.png")).unwrap();
    let entry = home.save("A letter came").entry.id;
    home.choose(&[path]);
    home.attach(entry).unwrap();
    let file = home.host.get_entry(EntryKey { id: entry }).unwrap().entry.files[0].file;
    let key = FileIdKey { file };
    let read = |bench: &Bench| bench.host.picture_words(key).unwrap().read;
    let forged = |name: &str, own: bool| {
        edited(&home.export("home.zip"), name, |value| {
            let sha256 = value["record"]["files"][0]["sha256"].clone();
            let words = json!([
                ["No", 99, [1, 1, 60, 1, 60, 20, 1, 20]],
                ["support", 99, [62, 1, 120, 1, 120, 20, 62, 20]]
            ]);
            value["scans"] = json!([[sha256, { "version": 1, "reader": 1, "pages": 1, "read_here": true,
                "read": [{ "number": 1, "width": 128, "height": 128, "lines": [{ "words": words }] }] }]]);
            if !own {
                value["record"]["info"]["id"] = "00000000-0000-7000-8000-00000000beef".into();
            }
        })
    };
    for (name, own) in [("own.json", true), ("foreign.json", false)] {
        let file = forged(name, own);
        let brought = home.bring_in(&file, ImportChoice::default());
        assert_eq!((brought.entries, brought.files, brought.changed), (0, 0, 0), "{name}");
        assert!(!read(&home), "{name}");
        // With a picture that comes in, it does.
        let other = Bench::new();
        assert_eq!(other.bring_in(&file, ImportChoice::default()).files, 1);
        assert!(read(&other), "{name}");
    }
}

#[test]
fn kept_choices_that_a_file_brings_are_shown_first_and_only_where_they_are_not_here() {
    let (home, other) = (Bench::new(), Bench::new());
    home.save("written at home");
    let (name, filter) = ("Calls to the SEND team".to_owned(), EntryFilter::default());
    home.host.save_filter(SavedFilter { key: String::new(), name: name.clone(), filter }).unwrap();
    let file = home.export("filters.json");
    let shown = other.look_into(&file).unwrap();
    assert_eq!(shown.filters, [name]);
    other.bring_in(&file, ImportChoice::default());
    assert_eq!(other.host.list_filters(Nothing {}).unwrap().len(), 1);
    assert!(other.look_into(&file).unwrap().filters.is_empty());
}
