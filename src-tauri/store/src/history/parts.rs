//! A step that is written a part at a time, so that nobody who uses the record waits for all of it.
//!
//! Each part is an event of its own. Undo and Redo take the parts that lie together as one step. Until the last part is
//! there the step is unfinished, and the next opening takes back what is there of it: it is whole or not at all.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};

use super::append::{Building, apply_in};
use super::undo::{Which, states};
use super::{Action, Applied, Operation};
use crate::setting::set_in;
use crate::{Result, Store};

/// A part of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The number of the event of the step's first part; `None` for that part itself.
    pub of: Option<u64>,
    /// The step is whole with it.
    pub last: bool,
}

impl Part {
    /// A step of one part.
    pub const WHOLE: Self = Self { of: None, last: true };
}

impl Store {
    /// Does a part of a step, and with it a setting whose key ends with the number of the event, where one is given. A
    /// step that was left unfinished is taken back before a first part.
    ///
    /// # Errors
    /// Those of [`Store::apply`]. The parts before it are still there: see [`Store::take_back_part`].
    pub fn apply_part(
        &mut self,
        operation: &Operation,
        setting: Option<(&str, &str)>,
        part: Part,
        at: DateTime<Utc>,
    ) -> Result<Applied> {
        if part.of.is_none() {
            while self.take_back_part(at)? {}
        }
        let applied = apply_part(&mut self.db, operation, setting, part, at)?;
        self.saved(!applied.changed.is_empty(), at);
        Ok(applied)
    }

    /// Takes back the last part that is there of a step that was left unfinished. What was changed after it stays as it
    /// was changed. `false`: there is none.
    ///
    /// # Errors
    /// Those of disk and database.
    pub fn take_back_part(&mut self, at: DateTime<Utc>) -> Result<bool> {
        let taken_back = take_back_part(&mut self.db, at)?;
        self.saved(taken_back, at);
        Ok(taken_back)
    }
}

/// The same, of a database.
pub(crate) fn apply_part(
    db: &mut Connection,
    operation: &Operation,
    setting: Option<(&str, &str)>,
    part: Part,
    at: DateTime<Utc>,
) -> Result<Applied> {
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let applied = apply_in(&tx, operation, at)?;
    let seq = applied.head.seq;
    let first = part.of.unwrap_or(seq);
    let whole = part.of.is_none() && part.last;
    if !applied.changed.is_empty() {
        if let Some((key, value)) = setting {
            set_in(&tx, &format!("{key}{seq}"), value)?;
        }
        if !whole {
            tx.prepare_cached("INSERT INTO step_part (seq, first) VALUES (?, ?)")?
                .execute((seq, first))?;
        }
    }
    if part.last {
        finish(&tx)?;
    } else if part.of.is_some() || !applied.changed.is_empty() {
        tx.prepare_cached("INSERT OR REPLACE INTO unfinished_step (one, first) VALUES (1, ?)")?
            .execute([first])?;
    }
    tx.commit()?;
    Ok(applied)
}

/// No step is unfinished.
fn finish(tx: &Transaction<'_>) -> Result<()> {
    tx.prepare_cached("DELETE FROM unfinished_step")?.execute([])?;
    Ok(())
}

fn take_back_part(db: &mut Connection, at: DateTime<Utc>) -> Result<bool> {
    let unfinished = "SELECT first FROM unfinished_step";
    let Some(first) = db.query_row(unfinished, [], |row| row.get::<_, u64>(0)).optional()? else {
        return Ok(false);
    };
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let last_part = "SELECT max(seq) FROM step_part WHERE first = ?";
    match tx.query_row(last_part, [first], |row| row.get::<_, Option<u64>>(0))? {
        Some(seq) => take_back(&tx, seq, at)?,
        None => finish(&tx)?,
    }
    tx.commit()?;
    Ok(true)
}

fn take_back(tx: &Transaction<'_>, seq: u64, at: DateTime<Utc>) -> Result<()> {
    let label: String =
        tx.query_row("SELECT label FROM event WHERE seq = ?", [seq], |row| row.get(0))?;
    let states = states(tx, seq, Which::BeforeUntouched)?;
    let mut event = Building::of(states.len());
    for state in states {
        event.set(tx, state, at)?;
    }
    event.finish(tx, Action::Undo, seq, &label, at)?;
    // Nobody does it again.
    tx.execute("DELETE FROM undo_step WHERE seq = ?", [seq])?;
    tx.execute("DELETE FROM step_part WHERE seq = ?", [seq])?;
    Ok(())
}
