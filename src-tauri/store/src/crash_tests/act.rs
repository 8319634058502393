//! What a record is tried at: one thing each, on a record that is made alike every time.

use std::fs;
use std::path::Path;

use evenhand_core::record::Item;

use super::upgraded;
use crate::support::*;
use crate::{KeyCost, NewKeys, Part, Query, RecoveryKey, Result, Store, Unlock, Why};

/// Everything that is tried.
const ACTS: [&str; 11] = [
    "save",
    "many",
    "parts",
    "backup",
    "export",
    "restore",
    "import",
    "passphrase",
    "all keys",
    "create",
    "migrate",
];

/// What is to be tried now: everything, or what the environment names.
pub(super) fn acts() -> Vec<&'static str> {
    let asked = std::env::var("EVENHAND_ACT").unwrap_or_default();
    ACTS.into_iter().filter(|act| asked.is_empty() || *act == asked).collect()
}

/// Whether a thing changes what opens the record.
pub(super) fn changes_keys(doing: &str) -> bool {
    doing == "passphrase" || doing == "all keys"
}

/// Whether a thing adds an entry.
pub(super) fn adds(doing: &str) -> bool {
    ["save", "many", "parts"].contains(&doing)
}

/// So many people come in one step: more than are in the search index at once.
const PEOPLE: u32 = 130;

/// So many of them come in one part.
const PART: usize = 50;

/// How the key of a setting begins that is set with what is saved, and with nothing else.
const NOTED: &str = "noted:";

/// Whether that setting is there and what was saved is not, or the other way round; or not all of it is found.
pub(super) fn apart(store: &Store) -> Result<bool> {
    let noted = store.settings()?.keys().filter(|key| key.starts_with(NOTED)).count();
    let (counts, query) = (
        store.counts()?,
        Query { words: "Somebody".into(), limit: 2 * PEOPLE, ..Query::default() },
    );
    let all_found = store.search(&query)?.len() as u64 == counts.people;
    let whole = counts.people == 0 || counts.people == u64::from(PEOPLE) && noted == 1;
    Ok(noted + 2 != counts.entries as usize || !all_found || !whole)
}

pub(super) const NEW_PASSPHRASE: &str = "seven new otters";

/// A record with two entries, a backup from before the second was changed, and a one-file backup.
pub(super) fn prepared(dir: &Path) {
    let (mut store, recovery) = create(&dir.join("record"));
    fs::write(dir.join("recovery key"), recovery.to_text().as_bytes()).unwrap();
    let file = store.put_file("a", "", b"bytes", "words", at(1)).unwrap();
    let changes =
        vec![put(Item::File(file)), put_entry(entry(1, "One")), put_entry(entry(2, "Two"))];
    store.apply(&operation("add", changes), at(1)).unwrap();
    store.back_up(Why::Changes, at(2)).unwrap();
    store.apply(&operation("edit", vec![put_entry(entry(2, "Two again"))]), at(3)).unwrap();
    store.export_backup(&dir.join("stick.evenhand"), at(4)).unwrap();
    store.close().unwrap();
}

/// The recovery key that the record had before anything was done.
pub(super) fn old_recovery_key(dir: &Path) -> RecoveryKey {
    RecoveryKey::parse(&fs::read_to_string(dir.join("recovery key")).unwrap()).unwrap()
}

/// Does one thing, and says when it is acknowledged: before the record is closed.
pub(super) fn act(doing: &str, dir: &Path, acknowledge: impl FnOnce()) -> Result<()> {
    let (record, stick) = (dir.join("record"), dir.join("stick.evenhand"));
    let passphrase = Unlock::Passphrase(PASSPHRASE);
    let cost = KeyCost::cheap_for_tests();
    let store = match doing {
        "create" => Store::create(&dir.join("second"), &info(), PASSPHRASE, cost, at(5))?.0,
        "import" => {
            Store::import_backup(&stick, &dir.join("third"), passphrase, at(5), &mut |_, _| true)?
        }
        "migrate" => upgraded(&record)?,
        _ => {
            let mut store = Store::open(&record, passphrase, at(5))?;
            within(doing, &mut store, &stick)?;
            store
        }
    };
    acknowledge();
    store.close()
}

fn within(doing: &str, store: &mut Store, stick: &Path) -> Result<()> {
    match doing {
        "save" => {
            let file = store.put_file("b", "", &[7; 9000], "more words", at(5))?;
            let changes =
                vec![put(Item::File(file.clone())), put_entry(with_file(entry(3, "Three"), &file))];
            store.apply_part(&operation("add", changes), Some((NOTED, "x")), Part::WHOLE, at(5))?;
        }
        "many" => {
            let people =
                (100..100 + PEOPLE).map(|number| put(Item::Person(person(number, "Somebody"))));
            let changes = people.chain([put_entry(entry(3, "Three"))]).collect();
            store.apply_part(&operation("add", changes), Some((NOTED, "x")), Part::WHOLE, at(5))?;
            Store::index_in_use(store, &mut |_, _| true)?;
        }
        "parts" => {
            let mut of = None;
            for first in (100..100 + PEOPLE).step_by(PART) {
                let last = first + PART as u32 >= 100 + PEOPLE;
                let people = (first..(first + PART as u32).min(100 + PEOPLE))
                    .map(|number| put(Item::Person(person(number, "Somebody"))));
                let third = last.then(|| put_entry(entry(3, "Three")));
                let part = operation("import", people.chain(third).collect());
                let noted = (if last { NOTED } else { "part:" }, "x");
                let done = store.apply_part(&part, Some(noted), Part { of, last }, at(5))?;
                of = of.or(Some(done.head.seq));
            }
        }
        "backup" => drop(store.back_up(Why::Changes, at(5))?),
        "export" => drop(store.export_backup(stick, at(5))?),
        "restore" => {
            let backup = store.backups()?.remove(0);
            store.restore_backup(&backup, at(5))?;
        }
        _ => {
            let recovery = RecoveryKey::random()?;
            let keys = NewKeys {
                passphrase: Some((NEW_PASSPHRASE, KeyCost::cheap_for_tests())),
                recovery: Some(&recovery).filter(|_| doing == "all keys"),
                without: None,
            };
            store.change_keys(&keys, at(5))?;
            let mut work = store.resealing()?;
            while store.reseal_next(&mut work)? {}
            if doing == "all keys" {
                let before = store.backups()?;
                store.back_up(Why::Keys, at(6))?;
                store.forget_backups(&before, &[])?;
            }
        }
    }
    Ok(())
}
