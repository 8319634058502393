//! Unfinished forms, saved while the user types. They are not part of the history.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};

use crate::item::{time_from, time_text};
use crate::{Result, Store};

/// What was typed into a form that is not finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptDraft {
    /// Which form, in the app's own words.
    pub key: String,
    /// What was typed, in the app's own format.
    pub value: String,
    /// When it was saved.
    pub saved_at: DateTime<Utc>,
}

impl Store {
    /// Saves a draft in place of the one with its key. When this returns, it survives a power cut.
    ///
    /// # Errors
    /// Those of disk and database; the older draft is then still there.
    pub fn put_draft(&self, key: &str, value: &str, at: DateTime<Utc>) -> Result<()> {
        self.write_aside(|tx| {
            tx.prepare_cached(
                "INSERT INTO draft (key, value, saved_at) VALUES (?1, ?2, ?3)
                 ON CONFLICT (key) DO UPDATE SET value = ?2, saved_at = ?3",
            )?
            .execute(params![key, value, time_text(at)])?;
            Ok(())
        })
    }

    /// A draft, where there is one.
    ///
    /// # Errors
    /// Those of the database.
    pub fn draft(&self, key: &str) -> Result<Option<KeptDraft>> {
        let mut query =
            self.db.prepare_cached("SELECT key, value, saved_at FROM draft WHERE key = ?")?;
        query.query_row([key], columns).optional()?.map(draft).transpose()
    }

    /// All drafts, newest first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn drafts(&self) -> Result<Vec<KeptDraft>> {
        let mut query = self
            .db
            .prepare_cached("SELECT key, value, saved_at FROM draft ORDER BY saved_at DESC, key")?;
        let rows = query.query_map([], columns)?;
        rows.map(|row| draft(row?)).collect()
    }

    /// Forgets a draft, where there is one.
    ///
    /// # Errors
    /// Those of disk and database.
    pub fn delete_draft(&self, key: &str) -> Result<()> {
        self.write_aside(|tx| {
            tx.prepare_cached("DELETE FROM draft WHERE key = ?")?.execute([key])?;
            Ok(())
        })
    }
}

fn columns(row: &Row<'_>) -> rusqlite::Result<(String, String, String)> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
}

fn draft((key, value, saved_at): (String, String, String)) -> Result<KeptDraft> {
    Ok(KeptDraft { key, value, saved_at: time_from(&saved_at)? })
}
