//! Any edit, deletion or reordering of past events is noticed.
//!
//! The forger here has the key and works on the open database, with the triggers taken out of the way.

use evenhand_core::record::{Change, ItemKind, ItemRef};
use proptest::prelude::*;

use super::chain::ChainLink;
use super::{Head, Verification};
use crate::support::*;
use crate::{Error, Store, StoreNotice, Unlock};

/// Ways to forge a history of `events` events. `{a}` and `{b}` are two different events.
const FORGERIES: &[&str] = &[
    "UPDATE event SET label = label || 'x' WHERE seq = {a}",
    "UPDATE event SET at = '2001-01-01T00:00:00.000000Z' WHERE seq = {a}",
    "UPDATE event SET clock_back = 1 - clock_back WHERE seq = {a}",
    "UPDATE event SET action = 'redo' WHERE seq = {a}",
    "UPDATE event SET of = of + 1 WHERE seq = {a}",
    "UPDATE event SET id = 'ffffffff-0000-7000-8000-000000000000' WHERE seq = {a}",
    "UPDATE event SET content = zeroblob(32) WHERE seq = {a}",
    "UPDATE event SET previous = zeroblob(31) WHERE seq = {a}",
    "UPDATE event SET hash = zeroblob(32) WHERE seq = {a}",
    "UPDATE event_change SET doc = replace(doc, 'e', 'a') WHERE event = {a}",
    "UPDATE event_change SET doc = NULL, salt = NULL WHERE event = {a}",
    "UPDATE event_change SET salt = zeroblob(16) WHERE event = {a}",
    "UPDATE event_change SET digest = zeroblob(32) WHERE event = {a}",
    "UPDATE event_change SET state = 'absent' WHERE event = {a}",
    "UPDATE event_change SET before = before + 1 WHERE event = {a}",
    "DELETE FROM event_change WHERE event = {a}",
    "DELETE FROM event_change WHERE event = {a}; DELETE FROM event WHERE seq = {a}",
    "DELETE FROM event_change WHERE event >= {a}; DELETE FROM event WHERE seq >= {a}",
    "UPDATE event SET seq = seq + 1 WHERE seq = (SELECT max(seq) FROM event)",
    "UPDATE event SET seq = 0 WHERE seq = {a}; UPDATE event SET seq = {a} WHERE seq = {b};
     UPDATE event SET seq = {b} WHERE seq = 0",
    "UPDATE event_change SET event = -1 WHERE event = {a}; UPDATE event_change SET event = {a} WHERE event = {b};
     UPDATE event_change SET event = {b} WHERE event = -1",
    "UPDATE item SET doc = replace(doc, 'Title', 'Other') WHERE kind = 'entry'",
    "DELETE FROM item WHERE kind = 'entry'",
    "UPDATE item SET binned_at = '2001-01-01T00:00:00.000000Z' WHERE kind = 'entry'",
    "INSERT INTO item (id, kind, doc) VALUES ('ffffffff-0000-7000-8000-000000000000', 'entry', '{}')",
];

fn filled(store: &mut Store, steps: &[u8]) {
    for (step, minute) in steps.iter().zip(1..) {
        let number = u32::from(step % 5) + 1;
        let title = format!("Title {step} at {minute}");
        let there = store.entry(id(number)).is_ok();
        let change = if step % 7 == 6 && there {
            Change::Remove { item: ItemRef { kind: ItemKind::Entry, id: id(number) } }
        } else {
            put_entry(entry(number, &title))
        };
        store.apply(&operation("step", vec![change]), at(minute)).unwrap();
        if step % 11 == 10 {
            store.undo(at(minute)).unwrap();
        }
    }
    // One entry stays, so that there is one to forge.
    store.apply(&operation("last", vec![put_entry(entry(9, "Title last"))]), at(500)).unwrap();
}

/// What the check says of a forged history; `None` where the forgery changed nothing or SQLite refused it.
fn verify_forged(store: &Store, sql: &str, head: Head) -> Option<Verification> {
    let unforged = everything(store);
    let triggers = "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_schema WHERE type = 'trigger'";
    let drop: String = store.db.query_row(triggers, [], |row| row.get(0)).unwrap();
    let begin = format!("SAVEPOINT forgery; PRAGMA defer_foreign_keys = on; {drop};");
    store.db.execute_batch(&begin).unwrap();
    let done = store.db.execute_batch(sql);
    if let Err(error) = &done {
        assert_eq!(
            error.sqlite_error_code(),
            Some(rusqlite::ErrorCode::ConstraintViolation),
            "{sql}"
        );
    }
    let changed = done.is_ok() && everything(store) != unforged;
    let found = changed.then(|| store.verify(Some(head)).unwrap());
    store.db.execute_batch("ROLLBACK TO forgery; RELEASE forgery").unwrap();
    assert!(everything(store) == unforged);
    found
}

fn everything(store: &Store) -> String {
    let sql = "SELECT
        coalesce((SELECT group_concat(concat_ws('|', seq, id, at, clock_back, action, of, label, quote(content),
            quote(previous), quote(hash)) ORDER BY seq) FROM event), '')
        || coalesce((SELECT group_concat(concat_ws('|', row, event, part, state, kind, item, before, quote(salt),
            quote(digest), quote(doc)) ORDER BY row) FROM event_change), '')
        || coalesce((SELECT group_concat(concat_ws('|', n, id, kind, binned_at, doc) ORDER BY n) FROM item), '')";
    store.db.query_row(sql, [], |row| row.get(0)).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(
        std::env::var("EVENHAND_LONG").map_or(12, |_| 400)
    ))]

    #[test]
    fn every_forgery_of_any_history_is_noticed(
        steps in prop::collection::vec(any::<u8>(), 2..20),
        which in any::<prop::sample::Index>(),
        other in any::<prop::sample::Index>(),
    ) {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = create(dir.path());
        filled(&mut store, &steps);
        let head = store.head().unwrap();
        let sound = store.verify(Some(head)).unwrap();
        prop_assert!(sound.holds(), "{:?}", sound.wrong);
        let events = head.seq as usize;
        let a = which.index(events) + 1;
        let b = (a + other.index(events - 1)) % events + 1;
        for forgery in FORGERIES {
            let sql = forgery.replace("{a}", &a.to_string()).replace("{b}", &b.to_string());
            let found = verify_forged(&store, &sql, head);
            // A forgery that changes nothing, as where an event holds no letter e, is none.
            if let Some(found) = found {
                prop_assert!(!found.holds(), "not noticed: {sql}");
            }
        }
        prop_assert!(store.verify(Some(head)).unwrap().holds());
    }
}

#[test]
fn a_head_that_was_printed_is_found_and_another_is_not() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    filled(&mut store, &[1, 2, 3]);
    let printed = store.head().unwrap().to_string();
    filled(&mut store, &[4, 5]);
    let head: Head = printed.parse().unwrap();
    assert_eq!(store.verify(Some(head)).unwrap().head_found, Some(true));
    let foreign = Head { hash: [1; 32], ..head };
    let found = store.verify(Some(foreign)).unwrap();
    assert!(found.wrong.is_empty() && !found.holds());
    assert!("12-xyz".parse::<Head>().is_err());
}

/// Whoever has the key dates an event back and makes the chain anew from there on, so that it holds in itself.
fn dated_back(store: &Store, seq: u64) {
    let triggers = "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_schema WHERE type = 'trigger'";
    let drop: String = store.db.query_row(triggers, [], |row| row.get(0)).unwrap();
    store.db.execute_batch(&drop).unwrap();
    let back = "UPDATE event SET at = '2019-05-07T09:00:00.000000Z' WHERE seq = ?";
    store.db.execute(back, [seq]).unwrap();
    let last = store.head().unwrap().seq;
    for seq in seq..=last {
        let hash = store
            .db
            .query_row("SELECT * FROM event WHERE seq = ?", [seq], |row| {
                let text = |name: &str| row.get::<_, String>(name);
                let (id, at, action, label) =
                    (text("id")?, text("at")?, text("action")?, text("label")?);
                let blob = |name: &str| row.get::<_, Vec<u8>>(name);
                let (previous, content) = (blob("previous")?, blob("content")?);
                let (clock_back, of) = (row.get("clock_back")?, row.get("of")?);
                let (id, at, action, label) = (&*id, &*at, &*action, &*label);
                let (previous, content) = (&*previous, &*content);
                Ok(ChainLink { previous, seq, id, at, clock_back, action, of, label, content }
                    .hash())
            })
            .unwrap();
        store.db.execute("UPDATE event SET hash = ? WHERE seq = ?", (hash, seq)).unwrap();
        store.db.execute("UPDATE event SET previous = ? WHERE seq = ?", (hash, seq + 1)).unwrap();
        store.db.execute("UPDATE history_head SET hash = ?", [hash]).unwrap();
    }
}

#[test]
fn a_history_that_was_made_anew_with_the_key_is_noticed_by_the_note_of_before_and_by_a_printed_head()
 {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    filled(&mut store, &[1, 2, 3]);
    let note = dir.path().join("record.head");
    let notes = |store: Store| {
        store.close().unwrap();
        std::fs::read(&note).unwrap()
    };
    let printed = store.head().unwrap();
    let early = notes(store);
    let open = || Store::open(dir.path(), Unlock::Passphrase(PASSPHRASE), at(600));
    let mut store = open().unwrap();
    filled(&mut store, &[4]);
    let late = notes(store);
    let store = open().unwrap();
    // The forger stays before what the early note names, and writes with the key, so that the database notes nothing.
    dated_back(&store, 2);
    assert!(store.verify(None).unwrap().holds(), "it holds in itself: {:?}", store.verify(None));
    assert_eq!(store.verify(Some(printed)).unwrap().head_found, Some(false));
    let empty = Head { seq: 0, hash: [0xab; 32] };
    assert_eq!(store.verify(Some(empty)).unwrap().head_found, Some(false));
    assert_eq!(store.verify(Some(Head::default())).unwrap().head_found, Some(false));
    let sealed_anew = notes(store);
    for (which, bytes) in [("early", &early), ("late", &late)] {
        std::fs::write(&note, bytes).unwrap();
        let opened = open();
        assert!(matches!(opened, Err(Error::Older { .. })), "{which}: {:?}", opened.err());
    }
    std::fs::remove_file(&note).unwrap();
    assert_eq!(open().unwrap().notices(), [StoreNotice::LastSaveUnknown]);
    // Sealed anew with the key it is whole, but for the head that was printed before.
    std::fs::write(&note, &sealed_anew).unwrap();
    let store = open().unwrap();
    assert_eq!(store.notices(), []);
    assert!(!store.verify(Some(printed)).unwrap().holds());
}
