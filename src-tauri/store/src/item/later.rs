//! Words of a step that changes many items, put into the search index after it and a piece at a time.
//!
//! The index is drawn out of the items, so that they need not come together: the step alone is what must be whole. What
//! waits is noted in the step's own transaction, and waits through a crash. A piece makes the index of an item what the
//! item is by then, so that it does not matter how often one waits, or what became of it.
//!
//! Whoever searches has the words brought in first that wait to come in, so that nothing is said to be nowhere because
//! it waits. Words that wait to go out are without their items, which every search asks for: they are found by nobody.
//! They go before anything is deleted for good, so that its words are nowhere afterwards.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Transaction};

use super::index::{index, leave_index};
use super::item_from;
use crate::{Error, Reach, ReachStep, Result, Store};

/// A step of no more items than this is in the index at once, up to [`WORDS`].
const AT_ONCE: usize = 100;
/// So many items are indexed in one piece, unless they have more words than this.
const PIECE: usize = 200;
/// Bytes of words after which a piece ends, or a step leaves its other words for later.
const WORDS: usize = 1 << 18;
/// So many items are taken out of the index in one piece. Wiping words out costs more than writing them.
const OUT: usize = 30;

/// How many words of a step still come into the search index with their items. The others come after the step.
#[derive(Clone, Copy)]
pub(crate) struct Indexing {
    left: usize,
}

impl Indexing {
    /// All come with their items, however many they are.
    pub(crate) const ALL_AT_ONCE: Self = Self { left: usize::MAX };

    /// How the words of a step of so many items come.
    pub(crate) fn of(items: usize) -> Self {
        Self { left: if items > AT_ONCE { 0 } else { WORDS } }
    }

    /// Whether words come after the step from here on.
    pub(super) fn is_later(self) -> bool {
        self.left == 0
    }

    /// Whether what so many items have in the index comes with them.
    pub(super) fn takes(self, items: usize) -> bool {
        self.left > WORDS || !self.is_later() && items <= AT_ONCE
    }

    /// So many bytes of words came.
    pub(super) fn came(&mut self, words: usize) {
        if self.left != usize::MAX {
            self.left = self.left.saturating_sub(words);
        }
    }
}

/// Notes that the words of an item wait to come in.
pub(super) fn comes(db: &Connection, n: i64) -> Result<()> {
    note(db, false, n)
}

/// Notes that the words of an item that is not there any more wait to go.
pub(super) fn goes(db: &Connection, n: i64) -> Result<()> {
    note(db, true, n)
}

fn note(db: &Connection, gone: bool, n: i64) -> Result<()> {
    db.prepare_cached("INSERT OR IGNORE INTO words_wait (gone, n) VALUES (?, ?)")?
        .execute((gone, n))?;
    Ok(())
}

/// Notes that the words of all entries wait to come in that name a person.
pub(super) fn entries_of_come(db: &Connection, person: &str) -> Result<()> {
    let mut insert = db.prepare_cached(
        "INSERT OR IGNORE INTO words_wait (gone, n)
         SELECT 0, n FROM link WHERE kind = 'person' AND target = ?",
    )?;
    insert.execute([person])?;
    Ok(())
}

/// Brings in all that waits to come in, at once: whoever asks for it waits for it.
pub(crate) fn bring_in_all(db: &Connection) -> Result<()> {
    if !waits(db, false)? {
        return Ok(());
    }
    let tx = db.unchecked_transaction()?;
    while index_some(&tx, false)? {}
    Ok(tx.commit()?)
}

/// Brings in all that waits, and takes out all that waits to go, within a transaction of the caller's.
pub(crate) fn bring_up(tx: &Transaction<'_>) -> Result<()> {
    while index_some(tx, false)? || index_some(tx, true)? {}
    Ok(())
}

impl Store {
    /// Whether words of steps that changed many items are still to be brought into the search index, or out of it.
    ///
    /// # Errors
    /// Those of the database.
    pub fn index_waits(&self) -> Result<bool> {
        Ok(waits(&self.db, false)? || waits(&self.db, true)?)
    }

    /// Brings the search index up to the steps that changed many items, of a record that is in use: it is reached for a
    /// piece at a time.
    ///
    /// # Errors
    /// Those of disk and database; [`Error::Stopped`] where the record was closed meanwhile. What waits then is brought
    /// in by whoever searches.
    pub fn index_in_use(reach: &mut impl Reach, step: &mut ReachStep<'_>) -> Result<()> {
        while reach.step(|store| next(&store.db))? {
            if !step(0, 0) {
                return Err(Error::Stopped);
            }
        }
        Ok(())
    }
}

/// Does the next piece. `false`: nothing waited.
pub(crate) fn next(db: &Connection) -> Result<bool> {
    Ok(piece(db, false)? || piece(db, true)?)
}

/// Does the next piece of what waits to come in, or of what is gone. `false`: nothing waited.
fn piece(db: &Connection, gone: bool) -> Result<bool> {
    if !waits(db, gone)? {
        return Ok(false);
    }
    let tx = db.unchecked_transaction()?;
    index_some(&tx, gone)?;
    tx.commit()?;
    Ok(true)
}

fn waits(db: &Connection, gone: bool) -> Result<bool> {
    let mut query = db.prepare_cached("SELECT EXISTS (SELECT 1 FROM words_wait WHERE gone = ?)")?;
    Ok(query.query_row([gone], |row| row.get(0))?)
}

/// Makes the index of the next items that wait what they are by now. `false`: nothing waited.
fn index_some(tx: &Transaction<'_>, gone: bool) -> Result<bool> {
    let mut query = tx.prepare_cached(include_str!("waiting.sql"))?;
    let mut rows = query.query((gone, if gone { OUT } else { PIECE }))?;
    let (mut last, mut words) = (None::<i64>, 0);
    while let Some(row) = rows.next()? {
        let n = row.get(1)?;
        let there = row.get_ref(0)? != ValueRef::Null;
        match (there, gone) {
            (true, false) => words += index(tx, n, &item_from(row)?, row.get(2)?)?,
            (false, true) => words += leave_index(tx, n)?,
            // What was taken out meanwhile went by itself or waits to go; and where another item has the number by now,
            // its own words came or wait under it.
            (false, false) | (true, true) => {}
        }
        last = Some(n);
        write_held_words(tx)?;
        if words > WORDS {
            break;
        }
    }
    let mut done = tx.prepare_cached("DELETE FROM words_wait WHERE gone = ? AND n <= ?")?;
    Ok(done.execute((gone, last))? > 0)
}

/// Lets the index write the words that it holds, as it does at the end of a save.
///
/// Left alone it holds a megabyte of many items, and what it writes then stands on the level of what one save writes.
/// FTS5 merges what stands on one level, four at a time and whatever their sizes (its section on "automerge"): the
/// saves after a large step would write all of its words again and again. It writes before a savepoint, so that it can
/// go back there.
fn write_held_words(tx: &Transaction<'_>) -> Result<()> {
    Ok(tx.execute_batch("SAVEPOINT words; RELEASE words")?)
}
