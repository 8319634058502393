//! Which steps Undo and Redo do next.

use rusqlite::Transaction;

use crate::Result;

/// A step that was just done is the next that Undo takes back; those that were undone are forgotten.
pub(super) fn comes_next(tx: &Transaction<'_>, seq: u64) -> Result<()> {
    tx.prepare_cached(include_str!("forget_undone.sql"))?.execute([])?;
    tx.prepare_cached("INSERT INTO undo_step (seq) VALUES (?)")?.execute([seq])?;
    Ok(())
}

/// Forgets the steps that touch an item that was deleted for good: they cannot be done any more.
pub(super) fn forget_those_of(tx: &Transaction<'_>, item: &str) -> Result<()> {
    tx.prepare_cached(include_str!("forget_steps.sql"))?.execute([item])?;
    Ok(())
}
