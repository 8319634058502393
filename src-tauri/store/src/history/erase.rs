//! Deleting for good: the words go from the tables, the index, the history and the files; a receipt stays.

use chrono::{DateTime, TimeDelta, Utc};
use evenhand_core::record::{Id, ItemKind, ItemRef};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};

use super::append::{Building, NewState};
use super::{Action, Applied, ItemState, undo};
use crate::item::{id_from, kind_from, time_text};
use crate::{Error, Result, Store};

/// How long the bin keeps things.
const BIN_DAYS: i64 = 30;

pub(super) fn erase(db: &mut Connection, items: &[Id], at: DateTime<Utc>) -> Result<Applied> {
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut event = Building::new();
    for id in items {
        let item = ItemRef { kind: known_kind(&tx, *id)?, id: *id };
        if item.kind == ItemKind::Info {
            return Err(Error::Impossible(*id));
        }
        undo::forget_steps(&tx, &id.to_string())?;
        tx.prepare_cached("UPDATE event_change SET doc = NULL, salt = NULL WHERE item = ?")?
            .execute([id.to_string()])?;
        event.set(&tx, NewState { item, state: ItemState::Erased, doc: String::new() }, at)?;
    }
    let applied = event.finish(&tx, Action::Erase, 0, "erase_items", at)?;
    tx.commit()?;
    Ok(applied)
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
fn known_kind(tx: &Transaction<'_>, id: Id) -> Result<ItemKind> {
    let kind: Option<String> = tx
        .prepare_cached("SELECT kind FROM event_change WHERE item = ? LIMIT 1")?
        .query_row([id.to_string()], |row| row.get(0))
        .optional()?;
    kind_from(&kind.ok_or(Error::NoSuchItem(id))?)
}
