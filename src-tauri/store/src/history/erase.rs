//! Deleting for good: the words go from the tables, the index, the history and the files; a receipt stays.

use chrono::{DateTime, TimeDelta, Utc};
use evenhand_core::record::{Entry, EntryKind, Id, Item, ItemKind, ItemRef};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};

use super::append::{Building, NewState};
use super::{Action, Applied, ItemState, undo_step};
use crate::item::{id_from, kind_from, later, time_text};
use crate::{Error, Result, Store};

/// How long the bin keeps things.
const BIN_DAYS: i64 = 30;

pub(super) fn erase(db: &mut Connection, items: &[Id], at: DateTime<Utc>) -> Result<Applied> {
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Words of what is to be deleted may wait to be taken out of the index.
    later::bring_up(&tx)?;
    let mut event = Building::at_once();
    for id in items {
        let item = ItemRef { kind: known_kind(&tx, *id)?, id: *id };
        if item.kind == ItemKind::Info {
            return Err(Error::Impossible(*id));
        }
        undo_step::forget_those_of(&tx, &id.to_string())?;
        forget_drafts(&tx, *id)?;
        tx.prepare_cached("UPDATE event_change SET doc = NULL, salt = NULL WHERE item = ?")?
            .execute([id.to_string()])?;
        event.set(&tx, NewState { item, state: ItemState::Erased, doc: String::new() }, at)?;
    }
    let applied = event.finish(&tx, Action::Erase, 0, "erase_items", at)?;
    tx.commit()?;
    Ok(applied)
}

/// Deletes for good once more, where a copy from before holds some of it.
pub(crate) fn erase_again(db: &mut Connection, items: &[ItemRef], at: DateTime<Utc>) -> Result<()> {
    let known = "SELECT EXISTS (SELECT 1 FROM event_change WHERE item = ?)";
    let (mut here, mut gone) = (Vec::new(), Vec::new());
    for item in items {
        let is_here = db.query_row(known, [item.id.to_string()], |row| row.get(0))?;
        if is_here { here.push(item.id) } else { gone.push(*item) }
    }
    erase(db, &here, at)?;
    note_erased(db, &gone, at)
}

/// Notes in a history that begins anew what an earlier one deleted for good.
pub(crate) fn note_erased(db: &mut Connection, items: &[ItemRef], at: DateTime<Utc>) -> Result<()> {
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut event = Building::at_once();
    for item in items {
        let there = "SELECT EXISTS (SELECT 1 FROM item WHERE id = ?)";
        if !tx.query_row(there, [item.id.to_string()], |row| row.get(0))? {
            let state = NewState { item: *item, state: ItemState::Erased, doc: String::new() };
            event.set(&tx, state, at)?;
        }
    }
    event.finish(&tx, Action::Erase, 0, "erase_items", at)?;
    tx.commit()?;
    Ok(())
}

/// Unfinished forms that are about an item hold its words too.
fn forget_drafts(tx: &Transaction<'_>, id: Id) -> Result<()> {
    tx.prepare_cached("DELETE FROM draft WHERE instr(key, ?1) > 0 OR instr(value, ?1) > 0")?
        .execute([id.to_string()])?;
    Ok(())
}

/// Files that nothing but these items names: they go with them.
pub(super) fn own_files(db: &Connection, items: &[Id]) -> Result<Vec<Id>> {
    let mut own = Vec::new();
    for id in items {
        let doc: Option<String> = db
            .prepare_cached("SELECT doc FROM item WHERE id = ? AND kind IN ('entry', 'notes')")?
            .query_row([id.to_string()], |row| row.get(0))
            .optional()?;
        let Some(doc) = doc else { continue };
        let files = match serde_json::from_str(&doc)? {
            Item::Entry(entry) => files_of(&entry),
            Item::Notes(notes) => notes.file.into_iter().collect(),
            _ => continue,
        };
        for file in files {
            let chosen = items.contains(&file) || own.contains(&file);
            if !chosen && !named_elsewhere(db, file, items)? {
                own.push(file);
            }
        }
    }
    Ok(own)
}

fn files_of(entry: &Entry) -> Vec<Id> {
    let mut files: Vec<Id> = entry.files.iter().map(|reference| reference.file).collect();
    if let EntryKind::Meeting(meeting) = &entry.kind {
        files.extend(meeting.notices.iter().filter_map(|notice| notice.file));
    }
    files
}

/// Whether an item that stays names a file: in its list of files, as an invitation, or as an appendix.
fn named_elsewhere(db: &Connection, file: Id, going: &[Id]) -> Result<bool> {
    let mut query = db.prepare_cached(include_str!("names_file.sql"))?;
    let mut rows = query.query([file.to_string()])?;
    while let Some(row) = rows.next()? {
        if !going.contains(&id_from(&row.get::<_, String>(0)?)?) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Everything that was deleted for good, and not brought back since.
pub(crate) fn erased(db: &Connection) -> Result<Vec<Id>> {
    // By the events that do it, which are few: the changes have all the words of the record.
    let mut query = db.prepare_cached(
        "SELECT DISTINCT change.item FROM event
         CROSS JOIN event_change AS change ON change.event = event.seq
         WHERE event.action = 'erase' AND change.state = 'erased'
         AND NOT EXISTS (SELECT 1 FROM item WHERE item.id = change.item)",
    )?;
    let rows = query.query_map([], |row| row.get::<_, String>(0))?;
    rows.map(|id| id_from(&id?)).collect()
}

/// Whether a database still has contents of any of these.
pub(crate) fn holds_any(db: &Connection, items: &[Id]) -> Result<bool> {
    let mut query = db.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM event_change WHERE item = ? AND doc IS NOT NULL AND doc <> '')",
    )?;
    for id in items {
        if query.query_row([id.to_string()], |row| row.get(0))? {
            return Ok(true);
        }
    }
    Ok(false)
}

pub(super) fn old_in_bin(db: &Connection, at: DateTime<Utc>) -> Result<Vec<Id>> {
    let before =
        at.checked_sub_signed(TimeDelta::days(BIN_DAYS)).map(time_text).unwrap_or_default();
    let mut query = db.prepare_cached(
        "SELECT id FROM item WHERE binned_at <> '' AND binned_at <= ? ORDER BY id",
    )?;
    let rows = query.query_map([before], |row| row.get::<_, String>(0))?;
    rows.map(|id| id_from(&id?)).collect()
}

/// Deletes the bytes that no item and no state of the history names any more.
///
/// The rows go first: a crash in between leaves bytes without a name, which the next check clears away.
pub(super) fn forget_bytes(store: &Store) -> Result<()> {
    let unnamed: Vec<String> = {
        let mut query = store.db.prepare(include_str!("unnamed_bytes.sql"))?;
        query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?
    };
    for sha256 in unnamed {
        store.db.execute("DELETE FROM blob WHERE sha256 = ?", [&sha256])?;
        crate::file::delete_bytes(store, &sha256)?;
    }
    Ok(())
}

/// The kind of an item that is there, in the bin, or only in the history.
pub(super) fn known_kind(db: &Connection, id: Id) -> Result<ItemKind> {
    let kind: Option<String> = db
        .prepare_cached("SELECT kind FROM event_change WHERE item = ? LIMIT 1")?
        .query_row([id.to_string()], |row| row.get(0))
        .optional()?;
    kind_from(&kind.ok_or(Error::NoSuchItem(id))?)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use evenhand_core::record::Change;

    use super::*;
    use crate::connect::connect;
    use crate::support::*;
    use crate::{Backup, Why, backup::list_backups, backup::path_of_backup};

    const MARK: &str = "quokka";

    /// Whether the mark is anywhere in a database: every page of it as it is once decrypted.
    fn in_database(db: &mut Connection) -> bool {
        let bytes = db.serialize("main").unwrap();
        let lower: Vec<u8> = bytes.iter().map(u8::to_ascii_lowercase).collect();
        lower.windows(MARK.len()).any(|window| window == MARK.as_bytes())
    }

    fn backups_with_mark(store: &Store) -> usize {
        let holds = |backup: &crate::Backup| {
            let path = path_of_backup(&store.folder, backup).unwrap();
            in_database(&mut connect(&path, store.ring.now(), false).unwrap())
        };
        list_backups(&store.folder).unwrap().iter().filter(|backup| holds(backup)).count()
    }

    fn bytes_kept(dir: &Path) -> usize {
        let shelves = fs::read_dir(dir.join("files")).unwrap().flatten();
        shelves.map(|shelf| fs::read_dir(shelf.path()).unwrap().count()).sum()
    }

    /// An entry whose every text has the mark, with a file of its own, one that is shared, and a draft.
    fn planted(store: &mut Store) {
        let own = store.put_file("Quokka.txt", "", b"quokka", "quokka words", at(1)).unwrap();
        let shared = store.put_file("shared.txt", "", b"shared", "shared words", at(1)).unwrap();
        let word = r#"{"version":1,"reader":1,"pages":1,"read":[{"number":1,"width":9,"height":9,
            "lines":[{"words":[["Quokka",99,[1,1,8,1,8,8,1,8]]]}]}]}"#;
        let reading = evenhand_core::record::ScanReading::from_json(word).unwrap();
        store.set_scan(&own.sha256, &reading, "quokka words").unwrap();
        let mut marked = with_person(entry(1, "Quokka one"), id(50));
        marked.notes = "quokka ".repeat(2000);
        let marked = with_file(with_file(marked, &own), &shared);
        let other = with_person(with_file(entry(2, "Other"), &shared), id(50));
        let changes = vec![
            put(Item::Person(person(50, "Quokka Person"))),
            put(Item::File(own)),
            put(Item::File(shared)),
            put_entry(marked.clone()),
            put_entry(other),
        ];
        store.apply(&operation("add", changes), at(1)).unwrap();
        let again = Entry { title: "Quokka again".into(), ..marked };
        store.apply(&operation("edit", vec![put_entry(again)]), at(2)).unwrap();
        store.put_draft(&format!("entry:{}", id(1)), "quokka, half typed", at(3)).unwrap();
        store.put_draft("other", "half typed", at(3)).unwrap();
    }

    fn with_erased(store: &Store) -> Vec<Backup> {
        store.backups_apart().with_any(&store.erased().unwrap()).unwrap()
    }

    #[test]
    fn what_is_deleted_for_good_is_in_no_file_and_then_in_no_backup() {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = create(dir.path());
        planted(&mut store);
        store.back_up(Why::Changes, at(4)).unwrap();
        assert!(in_database(&mut store.db), "the search of this test finds what is there");
        assert_eq!((bytes_kept(dir.path()), backups_with_mark(&store)), (2, 1));

        let erased = store.erase(&[id(1), id(50)], at(5)).unwrap();
        assert_eq!(erased.changed.len(), 3, "the entry, its own file, the person");
        assert!(!in_database(&mut store.db), "a mark is left in the database");
        assert_eq!(bytes_kept(dir.path()), 1, "the shared file stays");
        assert_eq!(store.drafts().unwrap().len(), 1);
        let wal = fs::metadata(dir.path().join("record.db-wal")).map_or(0, |facts| facts.len());
        assert_eq!(wal, 0);
        assert_eq!(store.entry(id(2)).unwrap().files.len(), 1);
        assert!(store.verify(None).unwrap().holds());

        // What was made before is told of, and goes when that is asked for.
        let held = with_erased(&store);
        assert_eq!(held.len(), 1);
        store.back_up(Why::Erase, at(6)).unwrap();
        assert_eq!(store.forget_backups(&held, &[]).unwrap(), 1);
        assert_eq!((backups_with_mark(&store), store.backups().unwrap().len()), (0, 1));
        assert_eq!(with_erased(&store), []);
        assert!(store.check(None).unwrap().sound());
    }

    /// A record file from before can bring it back, where the person asks for that: the history holds, and still tells
    /// where contents are gone that no event speaks of.
    #[test]
    fn what_was_deleted_for_good_and_is_brought_back_leaves_a_sound_record() {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = create(dir.path());
        planted(&mut store);
        let sound = |store: &Store| store.check(None).unwrap().sound();
        store.erase(&[id(1)], at(4)).unwrap();
        store.apply(&operation("import", vec![put_entry(entry(1, "Back"))]), at(5)).unwrap();
        assert!(sound(&store), "{:?}", store.verify(None).unwrap().wrong);
        assert!(!store.erased().unwrap().contains(&id(1)), "it is here");
        store.back_up(Why::Changes, at(5)).unwrap();
        assert_eq!(with_erased(&store), [], "a backup of what is here");
        store.undo(at(6)).unwrap();
        assert!(store.erased().unwrap().contains(&id(1)), "it is gone again");
        assert!(sound(&store), "undone: {:?}", store.verify(None).unwrap().wrong);
        store.redo(at(7)).unwrap();
        assert!(sound(&store), "done again: {:?}", store.verify(None).unwrap().wrong);
        store.erase(&[id(1)], at(8)).unwrap();
        store.apply(&operation("import", vec![put_entry(entry(1, "Back"))]), at(9)).unwrap();
        assert!(sound(&store), "twice: {:?}", store.verify(None).unwrap().wrong);
        let last = "UPDATE event_change SET doc = NULL, salt = NULL WHERE item = ?1
            AND event = (SELECT max(event) FROM event_change WHERE item = ?1)";
        store.db.execute(last, [id(1).to_string()]).unwrap();
        assert!(!sound(&store), "contents that somebody took away are told");
    }

    #[test]
    fn the_bin_of_thirty_days_takes_a_files_bytes_along() {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = create(dir.path());
        planted(&mut store);
        let item = ItemRef { kind: ItemKind::Entry, id: id(1) };
        store.apply(&operation("remove", vec![Change::Remove { item }]), at(10)).unwrap();
        let days = |days: i64| at(10 + days * 24 * 60);
        for day in [5, 12, 19, 26, 29] {
            assert_eq!(store.empty_old_bin(days(day)).unwrap(), 0);
        }
        assert_eq!(store.empty_old_bin(days(30)).unwrap(), 2);
        assert_eq!((bytes_kept(dir.path()), store.bin().unwrap().len()), (1, 0));
    }

    #[test]
    fn entries_are_untouched_since_their_last_change() {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = create(dir.path());
        for (number, minute) in [(1, 1), (2, 2), (1, 9), (3, 10)] {
            let title = format!("Changed at {minute}");
            store
                .apply(&operation("put", vec![put_entry(entry(number, &title))]), at(minute))
                .unwrap();
        }
        let found = store.untouched_since(at(9)).unwrap();
        let found: Vec<_> = found.into_iter().map(|(item, at)| (item.id(), at)).collect();
        assert_eq!(found, [(id(2), at(2)), (id(1), at(9))]);
    }
}
