//! Appends events: the only way in which items change.

use chrono::{DateTime, Utc};
use evenhand_core::record::{Change, Id, Item, ItemRef};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

use super::chain::{ChainLink, Content, digest};
use super::{Action, Applied, Head, ItemState, Operation, read, undo_step};
use crate::item::later::Indexing;
use crate::item::{kind_name, time_text, write};
use crate::keys::random;
use crate::new_id::new_id;
use crate::{Error, Result};

/// What an event is to leave an item as. `doc` is empty where no contents are kept.
pub(super) struct NewState {
    pub item: ItemRef,
    pub state: ItemState,
    pub doc: String,
}

/// A state, the salt of its contents and their digest.
type Salted = (NewState, [u8; 16], [u8; 32]);

/// Does an operation in one transaction.
pub(crate) fn apply(
    db: &mut Connection,
    operation: &Operation,
    at: DateTime<Utc>,
) -> Result<Applied> {
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let applied = apply_in(&tx, operation, at)?;
    tx.commit()?;
    Ok(applied)
}

/// Does an operation within a transaction of the caller's.
pub(crate) fn apply_in(
    tx: &Transaction<'_>,
    operation: &Operation,
    at: DateTime<Utc>,
) -> Result<Applied> {
    let mut event = Building::of(operation.changes.len());
    for change in &operation.changes {
        match change {
            Change::Put { item } => event.put(tx, item)?,
            Change::Remove { item } => event.bin(tx, *item, at)?,
        }
    }
    let applied = event.finish(tx, Action::Apply, 0, &operation.label, at)?;
    if !applied.changed.is_empty() {
        undo_step::comes_next(tx, applied.head.seq)?;
    }
    Ok(applied)
}

/// Brings an item back from the bin, as a step of its own.
pub(super) fn restore(db: &mut Connection, id: Id, at: DateTime<Utc>) -> Result<Applied> {
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let doc: Option<String> = tx
        .query_row(
            "SELECT doc FROM item WHERE id = ? AND binned_at <> ''",
            [id.to_string()],
            |row| row.get(0),
        )
        .optional()?;
    let item: Item = serde_json::from_str(&doc.ok_or(Error::NoSuchItem(id))?)?;
    let mut event = Building::at_once();
    event.put(&tx, &item)?;
    let applied = event.finish(&tx, Action::Restore, 0, "restore_item", at)?;
    undo_step::comes_next(&tx, applied.head.seq)?;
    tx.commit()?;
    Ok(applied)
}

/// An event in the making: states are written to the tables as they come, and the event at the end.
pub(super) struct Building {
    states: Vec<NewState>,
    indexing: Indexing,
}

impl Building {
    /// An event of so many changes.
    pub(super) fn of(changes: usize) -> Self {
        Self { states: Vec::new(), indexing: Indexing::of(changes) }
    }

    /// An event that is in the search index as soon as it is in the record.
    pub(super) fn at_once() -> Self {
        Self { states: Vec::new(), indexing: Indexing::ALL_AT_ONCE }
    }

    /// Adds or replaces an item; nothing where it is exactly so already.
    pub(super) fn put(&mut self, tx: &Transaction<'_>, item: &Item) -> Result<()> {
        let doc = serde_json::to_string(item)?;
        let same: bool = tx
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM item WHERE id = ? AND binned_at = '' AND doc = ?)",
            )?
            .query_row([&item.id().to_string(), &doc], |row| row.get(0))?;
        if same {
            return Ok(());
        }
        write::put(tx, item, &doc, None, &mut self.indexing)?;
        self.states.push(NewState { item: item.reference(), state: ItemState::Live, doc });
        Ok(())
    }

    fn bin(&mut self, tx: &Transaction<'_>, item: ItemRef, at: DateTime<Utc>) -> Result<()> {
        if item.kind == evenhand_core::record::ItemKind::Info {
            return Err(Error::Impossible(item.id));
        }
        let doc: Option<String> = tx
            .prepare_cached("SELECT doc FROM item WHERE id = ? AND kind = ? AND binned_at = ''")?
            .query_row([item.id.to_string().as_str(), kind_name(item.kind)], |row| row.get(0))
            .optional()?;
        let doc = doc.ok_or(Error::NoSuchItem(item.id))?;
        self.set(tx, NewState { item, state: ItemState::Binned, doc }, at)
    }

    /// Leaves an item in a state.
    pub(super) fn set(
        &mut self,
        tx: &Transaction<'_>,
        state: NewState,
        at: DateTime<Utc>,
    ) -> Result<()> {
        match state.state {
            ItemState::Live | ItemState::Binned => {
                let binned_at = (state.state == ItemState::Binned).then_some(at);
                let item = serde_json::from_str(&state.doc)?;
                write::put(tx, &item, &state.doc, binned_at, &mut self.indexing)?;
            }
            ItemState::Absent | ItemState::Erased => {
                write::take_out(tx, state.item.id, &mut self.indexing)?;
            }
        }
        self.states.push(state);
        Ok(())
    }

    /// Appends the event, unless nothing changed.
    pub(super) fn finish(
        self,
        tx: &Transaction<'_>,
        action: Action,
        of: u64,
        label: &str,
        at: DateTime<Utc>,
    ) -> Result<Applied> {
        let previous = read::head(tx)?;
        if self.states.is_empty() {
            return Ok(Applied { head: previous, changed: Vec::new(), clock_set_back: false });
        }
        let seq = previous.seq + 1;
        let rows = self.salted()?;
        let content = rows
            .iter()
            .fold(Content::new(), |content, (new, _, digest)| {
                let kind = kind_name(new.item.kind);
                content.add(new.state.name(), kind, &new.item.id.to_string(), digest)
            })
            .finish();
        let at_text = time_text(at);
        let clock_back = read::last_time(tx)?.is_some_and(|last| at_text < last);
        let id = new_id(at).to_string();
        let link = ChainLink {
            previous: &previous.hash,
            seq,
            id: &id,
            at: &at_text,
            clock_back,
            action: action.name(),
            of,
            label,
            content: &content,
        };
        let head = Head { seq, hash: link.hash() };
        insert_event(tx, &link, &head)?;
        insert_changes(tx, seq, &rows)?;
        let changed = rows.iter().map(|(new, ..)| new.item).collect();
        Ok(Applied { head, changed, clock_set_back: clock_back })
    }

    /// Each state with a salt and the digest of its contents.
    fn salted(self) -> Result<Vec<Salted>> {
        let salted = self.states.into_iter().map(|new| {
            let salt = random::<16>()?;
            let digest = digest(&salt, &new.doc);
            Ok((new, salt, digest))
        });
        salted.collect()
    }
}

fn insert_event(tx: &Transaction<'_>, link: &ChainLink<'_>, head: &Head) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO event (seq, id, at, clock_back, action, of, label, content, previous, hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?
    .execute(params![
        link.seq,
        link.id,
        link.at,
        link.clock_back,
        link.action,
        link.of,
        link.label,
        link.content,
        link.previous,
        head.hash,
    ])?;
    tx.prepare_cached("UPDATE history_head SET seq = ?, hash = ?")?
        .execute(params![head.seq, head.hash])?;
    Ok(())
}

fn insert_changes(tx: &Transaction<'_>, seq: u64, rows: &[Salted]) -> Result<()> {
    let mut insert = tx.prepare_cached(include_str!("change.sql"))?;
    for (part, (new, salt, digest)) in rows.iter().enumerate() {
        let id = new.item.id.to_string();
        let kind = kind_name(new.item.kind);
        insert.execute(params![seq, part, new.state.name(), kind, id, salt, digest, new.doc])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

    use crate::Part;
    use crate::support::*;

    #[test]
    fn an_operation_whose_note_cannot_be_written_is_not_done() {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = create(&dir.path().join("record"));
        let before = store.head().unwrap();
        let refuse =
            "CREATE TEMP TRIGGER refuse BEFORE INSERT ON main.setting WHEN NEW.key LIKE 'noted:%'
                      BEGIN SELECT RAISE(ABORT, 'no room'); END";
        store.db.execute_batch(refuse).unwrap();
        let operation = operation("add", vec![put_entry(entry(1, "One"))]);
        assert!(store.apply_part(&operation, Some(("noted:", "x")), Part::WHOLE, at(1)).is_err());
        assert_eq!((store.head().unwrap(), store.counts().unwrap().entries), (before, 0));
        store.db.execute_batch("DROP TRIGGER refuse").unwrap();
        let after =
            store.apply_part(&operation, Some(("noted:", "x")), Part::WHOLE, at(1)).unwrap().head;
        let key = format!("noted:{}", after.seq);
        assert_eq!(store.setting(&key).unwrap().as_deref(), Some("x"));
        // What changes nothing is no event, and nothing is noted of it.
        store.apply_part(&operation, Some(("noted:", "y")), Part::WHOLE, at(2)).unwrap();
        assert_eq!(store.setting(&key).unwrap().as_deref(), Some("x"));
        assert_eq!(store.settings().unwrap().len(), 1);
    }
}
