//! Undo and redo, each as a new event that goes back to states the history keeps.

use chrono::{DateTime, Utc};
use evenhand_core::record::ItemRef;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};

use super::append::{Building, NewState};
use super::{Action, ItemState, UndoState};
use crate::Result;
use crate::item::{id_from, kind_from};

pub(super) fn undo(db: &mut Connection, at: DateTime<Utc>) -> Result<Option<String>> {
    step(db, Action::Undo, include_str!("next_undo.sql"), at)
}

pub(super) fn redo(db: &mut Connection, at: DateTime<Utc>) -> Result<Option<String>> {
    step(db, Action::Redo, include_str!("next_redo.sql"), at)
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

/// Does the next step, with all of its parts that lie together.
fn step(
    db: &mut Connection,
    action: Action,
    which: &str,
    at: DateTime<Utc>,
) -> Result<Option<String>> {
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let next = || tx.prepare_cached(which)?.query_row([], |row| row.get::<_, Option<u64>>(0));
    let Some(mut seq) = next()? else { return Ok(None) };
    let label: String =
        tx.query_row("SELECT label FROM event WHERE seq = ?", [seq], |row| row.get(0))?;
    let whole = step_of(&tx, seq)?;
    loop {
        event(&tx, action, (seq, &label), at)?;
        match next()? {
            Some(part) if whole.is_some() && step_of(&tx, part)? == whole => seq = part,
            _ => break,
        }
    }
    tx.commit()?;
    Ok(Some(label))
}

/// The first event of the step that an event is a part of, where that step has several.
fn step_of(tx: &Transaction<'_>, seq: u64) -> Result<Option<u64>> {
    let mut query = tx.prepare_cached("SELECT first FROM step_part WHERE seq = ?")?;
    Ok(query.query_row([seq], |row| row.get(0)).optional()?)
}

fn event(
    tx: &Transaction<'_>,
    action: Action,
    (seq, label): (u64, &str),
    at: DateTime<Utc>,
) -> Result<()> {
    let undoing = action == Action::Undo;
    let states = states(tx, seq, if undoing { Which::Before } else { Which::After })?;
    let mut event = Building::of(states.len());
    for state in states {
        event.set(tx, state, at)?;
    }
    event.finish(tx, action, seq, label, at)?;
    tx.prepare_cached("UPDATE undo_step SET undone = ? WHERE seq = ?")?.execute((undoing, seq))?;
    Ok(())
}

/// Which states of a step's items.
pub(super) enum Which {
    /// Those that they had before it, last first.
    Before,
    /// The same of those that nothing changed after it.
    BeforeUntouched,
    /// Those that they had after it, in order.
    After,
}

/// States of a step's items.
pub(super) fn states(tx: &Transaction<'_>, seq: u64, which: Which) -> Result<Vec<NewState>> {
    let sql = match which {
        Which::Before => include_str!("states_before.sql"),
        Which::BeforeUntouched => include_str!("states_before_untouched.sql"),
        Which::After => include_str!("states_after.sql"),
    };
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
