//! What is put into a record comes out of it again, now and after it was closed.

use crate::support::*;
use evenhand_core::record::{
    Change, Contact, Entry, EntryKind, Item, ItemKind, ItemRef, Outcome, Promise, When,
};
use evenhand_store::{EntryKindName, EntryOrder, Error, Query, Store, StoredEntryFilter, Unlock};

#[test]
fn what_is_put_is_there_after_closing() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let file = store
        .put_file("agenda.pdf", "application/pdf", b"%PDF agenda", "agenda words", at(1))
        .unwrap();
    let changes = vec![
        put(Item::Person(person(50, "Asha"))),
        put(Item::File(file.clone())),
        put_entry(with_file(with_person(entry(1, "First"), id(50)), &file)),
    ];
    store.apply(&operation("add_entry", changes), at(1)).unwrap();
    let before = store.record().unwrap();
    store.close().unwrap();

    let store = open(dir.path());
    assert_eq!(store.record().unwrap(), before);
    assert_eq!(before.entries.len(), 1);
    assert_eq!(before.info, info());
    assert_eq!(store.file_bytes(file.id).unwrap(), b"%PDF agenda");
    assert!(store.verify(Some(store.head().unwrap())).unwrap().holds());
    assert_eq!(store.notices(), &[]);
}

#[test]
fn fifty_steps_are_undone_and_done_again() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let mut states = vec![store.record().unwrap()];
    for number in 1..=60 {
        let mut changes = vec![put_entry(entry(number, "New"))];
        if number > 5 {
            changes.push(put_entry(entry(number - 5, &format!("Changed by {number}"))));
        }
        if number % 10 == 0 {
            let item = ItemRef { kind: ItemKind::Entry, id: id(number - 3) };
            changes.push(Change::Remove { item });
        }
        store.apply(&operation(&format!("step_{number}"), changes), at(number.into())).unwrap();
        states.push(store.record().unwrap());
    }
    // The step that started the record is the last that Undo could reach, and it is not offered.
    assert_eq!(store.undo_state().unwrap().undo_steps, 60);
    for number in (1..=60).rev() {
        assert_eq!(store.undo(at(100)).unwrap(), Some(format!("step_{number}")));
        assert_eq!(store.record().unwrap(), states[number - 1]);
    }
    assert_eq!(store.undo(at(100)).unwrap(), None);
    for (number, state) in states.iter().enumerate().skip(1) {
        assert_eq!(store.redo(at(100)).unwrap(), Some(format!("step_{number}")));
        assert_eq!(&store.record().unwrap(), state);
    }
    assert_eq!(store.redo(at(100)).unwrap(), None);
    assert_eq!(store.head().unwrap().seq, 1 + 60 * 3);
    let verification = store.verify(None).unwrap();
    assert!(verification.holds(), "{:?}", verification.wrong);
}

#[test]
fn a_new_step_ends_redo() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    store.apply(&operation("one", vec![put_entry(entry(1, "One"))]), at(1)).unwrap();
    store.undo(at(2)).unwrap();
    assert_eq!(store.undo_state().unwrap().redo.as_deref(), Some("one"));
    store.apply(&operation("two", vec![put_entry(entry(2, "Two"))]), at(3)).unwrap();
    assert_eq!(store.undo_state().unwrap().redo, None);
    assert_eq!(store.redo(at(4)).unwrap(), None);
}

#[test]
fn the_bin_gives_back_for_thirty_days() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    store.apply(&operation("add", vec![put_entry(entry(1, "Wanted after all"))]), at(1)).unwrap();
    let remove = Change::Remove { item: ItemRef { kind: ItemKind::Entry, id: id(1) } };
    store.apply(&operation("remove", vec![remove]), at(2)).unwrap();
    assert!(matches!(store.entry(id(1)), Err(Error::NoSuchItem(_))));
    assert_eq!(store.record().unwrap().entries, []);
    assert_eq!(store.bin().unwrap()[0].binned_at, at(2));
    assert_eq!(store.search(&Query { words: "wanted".into(), ..Query::default() }).unwrap(), []);

    // The record is opened now and then.
    for day in [0, 7, 14, 21, 28] {
        assert_eq!(store.empty_old_bin(at(2 + day * 24 * 60)).unwrap(), 0);
    }
    assert_eq!(store.empty_old_bin(at(2 + 30 * 24 * 60 - 1)).unwrap(), 0);
    store.restore(id(1), at(3)).unwrap();
    assert_eq!(store.entry(id(1)).unwrap(), entry(1, "Wanted after all"));
    assert_eq!(store.bin().unwrap(), []);
    store.undo(at(4)).unwrap();
    assert_eq!(store.bin().unwrap().len(), 1);
    assert_eq!(store.empty_old_bin(at(4 + 30 * 24 * 60)).unwrap(), 1);
    assert_eq!(store.bin().unwrap(), []);
    assert!(store.verify(None).unwrap().holds());
}

#[test]
fn deleting_for_good_leaves_a_receipt_without_content() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let file =
        store.put_file("secret.txt", "text/plain", b"zebrafish", "zebrafish", at(1)).unwrap();
    let first = with_file(entry(1, "Zebrafish in the title"), &file);
    store
        .apply(&operation("add", vec![put(Item::File(file.clone())), put_entry(first)]), at(1))
        .unwrap();
    store.apply(&operation("edit", vec![put_entry(entry(1, "Zebrafish again"))]), at(2)).unwrap();
    let head = store.head().unwrap();
    store.erase(&[id(1), file.id], at(3)).unwrap();

    assert_eq!(store.undo_state().unwrap().undo, None);
    assert_eq!(store.search(&Query { words: "zebrafish".into(), ..Query::default() }).unwrap(), []);
    assert!(store.history_of(id(1)).unwrap().iter().all(|(_, item)| item.is_none()));
    let left = std::fs::read_dir(dir.path().join("files")).unwrap().flatten();
    let left: usize = left.map(|shelf| std::fs::read_dir(shelf.path()).unwrap().count()).sum();
    assert_eq!(left, 0);
    let verification = store.verify(Some(head)).unwrap();
    assert!(verification.holds(), "{:?}", verification.wrong);
    assert_eq!(store.history(2, 10).unwrap().last().unwrap().label, "erase_items");
}

#[test]
fn an_operation_is_done_whole_or_not_at_all() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let before = (store.record().unwrap(), store.head().unwrap());
    let missing = Change::Remove { item: ItemRef { kind: ItemKind::Entry, id: id(9) } };
    let half = operation("half", vec![put_entry(entry(1, "One")), missing]);
    assert!(matches!(store.apply(&half, at(1)), Err(Error::NoSuchItem(_))));
    let mut file = store.put_file("a", "", b"a", "", at(1)).unwrap();
    file.sha256 = "0".repeat(64);
    let unknown = operation("file", vec![put_entry(entry(1, "One")), put(Item::File(file))]);
    assert!(matches!(store.apply(&unknown, at(1)), Err(Error::NoBytes(_))));
    let stolen = operation("kind", vec![put(Item::Person(person(0, "Not the record")))]);
    assert!(matches!(store.apply(&stolen, at(1)), Err(Error::NoSuchItem(_))));
    assert_eq!((store.record().unwrap(), store.head().unwrap()), before);
}

#[test]
fn nothing_changed_is_no_event() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let add = operation("add", vec![put_entry(entry(1, "One"))]);
    store.apply(&add, at(1)).unwrap();
    let again = store.apply(&add, at(2)).unwrap();
    assert_eq!((again.head.seq, again.changed), (2, Vec::new()));
    assert_eq!(store.undo_state().unwrap().undo_steps, 1);
}

#[test]
fn a_clock_set_back_is_noted() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    assert!(
        !store
            .apply(&operation("a", vec![put_entry(entry(1, "A"))]), at(9))
            .unwrap()
            .clock_set_back
    );
    assert!(
        store.apply(&operation("b", vec![put_entry(entry(2, "B"))]), at(8)).unwrap().clock_set_back
    );
    assert!(store.history(0, 9).unwrap().last().unwrap().clock_set_back);
    assert!(store.verify(None).unwrap().holds());
}

#[test]
fn entries_are_listed_by_kind_day_and_person() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let changes = vec![
        put(Item::Person(person(50, "Asha"))),
        put_entry(entry(1, "First")),
        put_entry(effort(2, 90)),
        put_entry(with_person(entry(3, "Third"), id(50))),
    ];
    store.apply(&operation("add", changes), at(1)).unwrap();
    let ids = |filter: &StoredEntryFilter| -> Vec<_> {
        store.entries(filter).unwrap().into_iter().map(|entry| entry.id).collect()
    };
    let all = StoredEntryFilter::default();
    assert_eq!(ids(&all), [id(3), id(2), id(1)]);
    assert_eq!(store.count_entries(&all).unwrap(), 3);
    let kinds = vec![EntryKindName::Effort];
    assert_eq!(ids(&StoredEntryFilter { kinds, ..all.clone() }), [id(2)]);
    assert_eq!(ids(&StoredEntryFilter { person: Some(id(50)), ..all.clone() }), [id(3)]);
    let to = day(2).exact_day();
    assert_eq!(ids(&StoredEntryFilter { from: day(2).exact_day(), to, ..all.clone() }), [id(2)]);
    assert_eq!(ids(&StoredEntryFilter { limit: 1, offset: 1, ..all }), [id(2)]);
}

#[test]
fn what_is_open_is_listed_by_the_day_it_is_due() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let promise = |number: u32, due: Option<u64>, outcome| {
        let due = due.map_or(When::Undated, day);
        let kind = EntryKind::Promise(Promise { due, outcome, ..Promise::default() });
        put_entry(Entry { kind, ..entry(number, "Promise") })
    };
    let waits = Contact { reply_wanted: true, reply_due: day(20), ..Contact::default() };
    let waits = Entry { kind: EntryKind::Contact(waits), ..entry(5, "Waits") };
    let changes = vec![
        promise(1, None, Outcome::Open),
        promise(2, Some(30), Outcome::Open),
        promise(3, Some(10), Outcome::Open),
        promise(4, Some(5), Outcome::Kept),
        put_entry(waits),
        promise(6, Some(1), Outcome::Open),
        put_entry(effort(7, 90)),
    ];
    store.apply(&operation("add", changes), at(1)).unwrap();
    let gone = Change::Remove { item: ItemRef { kind: ItemKind::Entry, id: id(6) } };
    store.apply(&operation("remove", vec![gone]), at(2)).unwrap();
    let ids = |filter: &StoredEntryFilter| -> Vec<_> {
        store.entries(filter).unwrap().into_iter().map(|entry| entry.id).collect()
    };
    let open = StoredEntryFilter {
        open: true,
        order: EntryOrder::DueFirst,
        ..StoredEntryFilter::default()
    };
    assert_eq!(ids(&open), [id(3), id(5), id(2), id(1)]);
    assert_eq!(store.count_entries(&open).unwrap(), 4);
    assert_eq!(ids(&StoredEntryFilter { limit: 2, offset: 1, ..open.clone() }), [id(5), id(2)]);
    assert_eq!(
        ids(&StoredEntryFilter { due_from: day(11).exact_day(), ..open.clone() }),
        [id(5), id(2)]
    );
    let twice = vec![EntryKindName::Promise, EntryKindName::Promise];
    assert_eq!(ids(&StoredEntryFilter { kinds: twice, ..open.clone() }), [id(3), id(2), id(1)]);
    let all = StoredEntryFilter { open: false, ..open };
    assert_eq!(ids(&all), [id(4), id(3), id(5), id(2), id(1), id(7)]);
    assert_eq!(store.counts().unwrap().entries, 6);
}

#[test]
fn a_search_finds_titles_first_and_the_newest_first() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let with_notes = |number, title: &str, notes: &str| {
        put_entry(Entry { notes: notes.into(), ..entry(number, title) })
    };
    let changes = vec![
        put(Item::Person(person(50, "Otter Rivers"))),
        with_notes(1, "Otter seen", ""),
        with_notes(2, "Walk", "an otter, and an otter again"),
        put_entry(with_person(entry(3, "Talk"), id(50))),
        with_notes(4, "Another otter", ""),
        with_notes(5, "Letter", "about the otter"),
    ];
    store.apply(&operation("add", changes), at(1)).unwrap();
    let found = |words: &str, limit| -> Vec<_> {
        let query = Query { words: words.into(), limit, ..Query::default() };
        store.search(&query).unwrap().into_iter().map(|hit| hit.id).collect()
    };
    let all = [id(4), id(1), id(50), id(5), id(3), id(2)];
    assert_eq!(found("otter", 0), all);
    for limit in 1..=all.len() {
        assert_eq!(found("otter", limit as u32), all[..limit]);
    }
    assert_eq!(found("otter riv", 0), [id(50), id(3)]);
}

#[test]
fn search_finds_words_prefixes_phrases_names_and_files() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let file = store.put_file("minutes.docx", "", b"docx", "the transport policy", at(1)).unwrap();
    let mut first = with_person(entry(1, "Annual review postponed"), id(50));
    first.notes = "They said <b>no</b> room & no date".into();
    let changes = vec![
        put(Item::Person(person(50, "Zoë Field"))),
        put(Item::File(file.clone())),
        put_entry(first),
        put_entry(entry(2, "Transport meeting")),
    ];
    store.apply(&operation("add", changes), at(1)).unwrap();
    let found = |words: &str| -> Vec<_> {
        let query = Query { words: words.into(), ..Query::default() };
        store.search(&query).unwrap().into_iter().map(|hit| hit.id).collect()
    };
    assert_eq!(found("annu"), [id(1)]);
    assert_eq!(found("\"annual review\""), [id(1)]);
    assert_eq!(found("\"review annual\""), []);
    assert_eq!(found("transp"), [id(2), file.id]);
    assert_eq!(found("zoe"), [id(50), id(1)]);
    for odd in ["", "*", "\"", "a OR", "NEAR(", "-x", "title:x", "'; --", "(", "\0"] {
        found(odd);
    }
    let query = Query { words: "room".into(), ..Query::default() };
    assert_eq!(
        store.search(&query).unwrap()[0].extract,
        "They said <b>no</b> \u{E000}room\u{E001} & no date\ntook part"
    );
    let renamed = operation("rename", vec![put(Item::Person(person(50, "Zoë Meadow")))]);
    store.apply(&renamed, at(2)).unwrap();
    let query = Query {
        words: "meadow".into(),
        entries: Some(StoredEntryFilter::default()),
        ..Query::default()
    };
    assert_eq!(store.search(&query).unwrap()[0].id, id(1));
}

#[test]
fn drafts_and_settings_are_kept() {
    let dir = tempfile::tempdir().unwrap();
    let (store, _) = create(dir.path());
    store.put_draft("new-entry", "{\"title\":\"Half a sen", at(1)).unwrap();
    store.put_draft("new-entry", "{\"title\":\"Half a sentence", at(2)).unwrap();
    store.set_setting("view", Some("list")).unwrap();
    drop(store);
    let store = open(dir.path());
    let draft = store.draft("new-entry").unwrap().unwrap();
    assert_eq!((draft.value.as_str(), draft.saved_at), ("{\"title\":\"Half a sentence", at(2)));
    store.delete_draft("new-entry").unwrap();
    assert_eq!(store.drafts().unwrap(), []);
    assert_eq!(store.setting("view").unwrap().as_deref(), Some("list"));
    store.set_setting("view", None).unwrap();
    assert_eq!(store.settings().unwrap().len(), 0);
}

#[test]
fn a_second_opening_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let (store, _) = create(dir.path());
    let second = Store::open(dir.path(), Unlock::Passphrase(PASSPHRASE), at(1));
    assert!(matches!(second, Err(Error::OpenElsewhere)));
    drop(store);
    open(dir.path());
}

/// Puts something that is no plain file in a name's place.
#[cfg(unix)]
fn put_in_its_place(path: &std::path::Path, what: &str, elsewhere: &std::path::Path) {
    if path.is_dir() {
        std::fs::remove_dir_all(path).unwrap();
    } else {
        let _ = std::fs::remove_file(path);
    }
    match what {
        "folder" => std::fs::create_dir(path).unwrap(),
        "file" => std::fs::write(path, "a file").unwrap(),
        "link" => std::os::unix::fs::symlink(elsewhere, path).unwrap(),
        "pipe" => {
            let made = std::process::Command::new("mkfifo").arg(path).status();
            assert!(made.unwrap().success());
        }
        _ => drop(std::os::unix::net::UnixListener::bind(path).unwrap()),
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_plain_file_in_a_record_is_refused_and_nothing_is_written() {
    let outer = tempfile::tempdir().unwrap();
    let (dir, elsewhere) = (outer.path().join("record"), outer.path().join("elsewhere"));
    let unlock = Unlock::Passphrase(PASSPHRASE);
    let names = [
        "record.db",
        "record.db-wal",
        "record.head",
        "record.lock",
        "record.db.rescued",
        "keys.json",
        "keys.copy.json",
        "keys.json.new",
        "files",
        "backups",
        "backups/keys.json",
        "backups/2026-11-26T09-00-00Z.db",
        "files/ab",
        "files/ab/abcd.age",
    ];
    for name in names {
        for what in ["folder", "file", "link", "pipe", "socket"] {
            let is_folder = ["files", "backups", "files/ab"].contains(&name);
            let deep = name.contains('/');
            if (what == "folder" && (is_folder || deep)) || (what == "file" && (!is_folder || deep))
            {
                continue;
            }
            let _ = std::fs::remove_dir_all(&dir);
            drop(create(&dir));
            std::fs::create_dir_all(dir.join("files/ab")).unwrap();
            let _ = std::fs::remove_dir_all(&elsewhere);
            std::fs::create_dir(&elsewhere).unwrap();
            let theirs = elsewhere.join("theirs.new");
            std::fs::write(&theirs, "somebody's own").unwrap();
            let target = if is_folder { &elsewhere } else { &theirs };
            put_in_its_place(&dir.join(name), what, target);
            let opened = Store::open(&dir, unlock, at(1)).map(drop);
            assert!(matches!(opened, Err(Error::NotPlain(_))), "{name} is a {what}: {opened:?}");
            let asked = Store::ways_in(&dir).map(drop);
            assert!(matches!(asked, Err(Error::NotPlain(_))), "{name} is a {what}: {asked:?}");
            assert_eq!(std::fs::read(&theirs).unwrap(), b"somebody's own", "{name} is a {what}");
            assert_eq!(std::fs::read_dir(&elsewhere).unwrap().count(), 1, "{name} is a {what}");
        }
    }
    // A folder in which there is no record yet, but a pipe where its lock would be.
    let fresh = outer.path().join("fresh");
    std::fs::create_dir(&fresh).unwrap();
    put_in_its_place(&fresh.join("record.lock"), "pipe", &elsewhere);
    let cost = evenhand_store::KeyCost::cheap_for_tests();
    let made = Store::create(&fresh, &info(), PASSPHRASE, cost, at(1)).map(drop);
    assert!(matches!(made, Err(Error::NotPlain(_))), "{made:?}");
}

#[test]
fn a_record_is_not_made_over_another() {
    let dir = tempfile::tempdir().unwrap();
    drop(create(dir.path()));
    let cost = evenhand_store::KeyCost::cheap_for_tests();
    let again = Store::create(dir.path(), &info(), "other", cost, at(1));
    assert!(matches!(again, Err(Error::AlreadyARecord)));
    open(dir.path());
    let empty = tempfile::tempdir().unwrap();
    let none = Store::open(empty.path(), Unlock::Passphrase(PASSPHRASE), at(1));
    assert!(matches!(none, Err(Error::NoRecord)));
    assert_eq!(std::fs::read_dir(empty.path()).unwrap().count(), 0);
}
