//! Settings of this record, by key. They are not part of the history.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Transaction};

use crate::{Result, Store};

/// How the keys of settings begin that are the store's own business.
pub(crate) const OWN: &str = "store:";
/// The setting that counts writes which are not in the history: drafts and settings.
pub(crate) const WRITES: &str = "store:writes";

impl Store {
    /// A setting, where it was ever set.
    ///
    /// # Errors
    /// Those of the database.
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        let mut query = self.db.prepare_cached("SELECT value FROM setting WHERE key = ?")?;
        Ok(query.query_row([key], |row| row.get(0)).optional()?)
    }

    /// All settings but the store's own.
    ///
    /// # Errors
    /// Those of the database.
    pub fn settings(&self) -> Result<BTreeMap<String, String>> {
        let mut query = self.db.prepare_cached("SELECT key, value FROM setting")?;
        let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut all: BTreeMap<String, String> = rows.collect::<Result<_, _>>()?;
        all.retain(|key, _| !key.starts_with(OWN));
        Ok(all)
    }

    /// Sets a setting, or with `None` forgets it.
    ///
    /// # Errors
    /// Those of disk and database.
    pub fn set_setting(&self, key: &str, value: Option<&str>) -> Result<()> {
        self.write_aside(|tx| {
            match value {
                Some(value) => tx
                    .prepare_cached("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)")?
                    .execute([key, value])?,
                None => tx.prepare_cached("DELETE FROM setting WHERE key = ?")?.execute([key])?,
            };
            Ok(())
        })
    }

    /// Writes what is not in the history, and counts it, so that it is noticed where it is missing.
    pub(crate) fn write_aside(
        &self,
        write: impl FnOnce(&Transaction<'_>) -> Result<()>,
    ) -> Result<()> {
        let tx = self.db.unchecked_transaction()?;
        write(&tx)?;
        count_write(&tx)?;
        tx.commit()?;
        self.note_save();
        Ok(())
    }
}

/// Sets a setting within a transaction of the caller's.
pub(crate) fn set_in(tx: &Transaction<'_>, key: &str, value: &str) -> Result<()> {
    tx.prepare_cached("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)")?
        .execute([key, value])?;
    count_write(tx)
}

fn count_write(tx: &Transaction<'_>) -> Result<()> {
    let writes = own_number(tx, WRITES)?.unwrap_or_default();
    set_own(tx, WRITES, writes + 1)
}

/// A number that the store keeps among the settings.
pub(crate) fn own_number(db: &Connection, key: &str) -> Result<Option<u64>> {
    let mut query = db.prepare_cached("SELECT value FROM setting WHERE key = ?")?;
    let found: Option<String> = query.query_row([key], |row| row.get(0)).optional()?;
    Ok(found.and_then(|number| number.parse().ok()))
}

/// Keeps such a number.
pub(crate) fn set_own(db: &Connection, key: &str, number: u64) -> Result<()> {
    db.prepare_cached("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)")?
        .execute([key, &number.to_string()])?;
    Ok(())
}
