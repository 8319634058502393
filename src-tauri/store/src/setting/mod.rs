//! Settings of this record, by key. They are not part of the history.

use std::collections::BTreeMap;

use rusqlite::OptionalExtension;

use crate::{Result, Store};

/// How the keys of settings begin that are the store's own business.
pub(crate) const OWN: &str = "store:";

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
        match value {
            Some(value) => self
                .db
                .prepare_cached("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)")?
                .execute([key, value])?,
            None => self.db.prepare_cached("DELETE FROM setting WHERE key = ?")?.execute([key])?,
        };
        Ok(())
    }
}
