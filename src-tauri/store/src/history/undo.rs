//! Undo and redo, each as a new event that goes back to states the history keeps.

use chrono::{DateTime, Utc};
use evenhand_core::record::ItemRef;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::append::{Building, NewState};
use super::{Action, ItemState, UndoState};
use crate::Result;
use crate::item::{id_from, kind_from};

pub(super) fn undo(db: &mut Connection, at: DateTime<Utc>) -> Result<Option<String>> {
    step(db, Action::Undo, "SELECT max(seq) FROM undo_step WHERE undone = 0", at)
}

pub(super) fn redo(db: &mut Connection, at: DateTime<Utc>) -> Result<Option<String>> {
    step(db, Action::Redo, "SELECT min(seq) FROM undo_step WHERE undone = 1", at)
}

pub(super) fn state(db: &Connection) -> Result<UndoState> {
    Ok(db.prepare_cached(include_str!("undo_state.sql"))?.query_row([], |row| {
        Ok(UndoState {
            undo: row.get(0)?,
            redo: row.get(1)?,
            undo_steps: row.get::<_, i64>(2)?.unsigned_abs(),
            redo_steps: row.get::<_, i64>(3)?.unsigned_abs(),
        })
    })?)
}

fn step(
    db: &mut Connection,
    action: Action,
    which: &str,
    at: DateTime<Utc>,
) -> Result<Option<String>> {
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let Some(seq) = tx.query_row(which, [], |row| row.get::<_, Option<u64>>(0))? else {
        return Ok(None);
    };
    let label: String =
        tx.query_row("SELECT label FROM event WHERE seq = ?", [seq], |row| row.get(0))?;
    let undoing = action == Action::Undo;
    let states = states(&tx, seq, undoing)?;
    let mut event = Building::of(states.len());
    for state in states {
        event.set(&tx, state, at)?;
    }
    event.finish(&tx, action, seq, &label, at)?;
    tx.execute("UPDATE undo_step SET undone = ? WHERE seq = ?", (undoing, seq))?;
    tx.commit()?;
    Ok(Some(label))
}

/// The states that a step's items had before it, last first, or after it, in order.
fn states(tx: &Transaction<'_>, seq: u64, before: bool) -> Result<Vec<NewState>> {
    let sql =
        if before { include_str!("states_before.sql") } else { include_str!("states_after.sql") };
    let mut query = tx.prepare_cached(sql)?;
    let mut rows = query.query([seq])?;
    let mut states = Vec::new();
    while let Some(row) = rows.next()? {
        let item = ItemRef {
            kind: kind_from(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?)?,
            id: id_from(row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?)?,
        };
        let state: Option<String> = row.get(2)?;
        let state = state.map_or(Ok(ItemState::Absent), |name| ItemState::from_name(&name))?;
        states.push(NewState {
            item,
            state,
            doc: row.get::<_, Option<String>>(3)?.unwrap_or_default(),
        });
    }
    Ok(states)
}

/// Forgets the steps that touch an item that was deleted for good: they cannot be done any more.
pub(super) fn forget_steps(tx: &Transaction<'_>, item: &str) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM undo_step WHERE seq IN (SELECT event FROM event_change WHERE item = ?)",
    )?
    .execute([item])?;
    Ok(())
}
