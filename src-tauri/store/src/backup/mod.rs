//! Copies of the record that are known to be good before they count.
//!
//! A backup is an encrypted copy of the database, made with SQLite's backup API. Attachments are never
//! altered and only deleted on request, so a backup names them and does not copy them again.

mod export;
mod keep;
mod list;
mod make;

pub use list::Preview;
pub(crate) use list::{list as list_backups, path_of as path_of_backup};
pub use make::Backup;
pub(crate) use make::{before_upgrade, check_copy, page_faults, stamp};

use chrono::{DateTime, TimeDelta, Utc};

use crate::{Result, Store};

/// How long changes may wait for a backup.
const WAIT_MINUTES: i64 = 30;

/// Since when there are changes that no backup holds.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Due {
    since: Option<DateTime<Utc>>,
}

impl Due {
    pub(crate) fn changed(&mut self, changed: bool, at: DateTime<Utc>) {
        if changed {
            self.since = self.since.or(Some(at));
        }
    }
}

impl Store {
    /// Whether there have been changes for 30 minutes that no backup holds.
    pub fn backup_due(&self, at: DateTime<Utc>) -> bool {
        self.backup_due.since.is_some_and(|since| at - since >= TimeDelta::minutes(WAIT_MINUTES))
    }

    /// Whether there is any change since opening that no backup holds: the question to ask on closing.
    pub fn changed_since_backup(&self) -> bool {
        self.backup_due.since.is_some()
    }

    /// Makes a backup, checks it, and thins out older ones.
    ///
    /// # Errors
    /// [`crate::Error::BadBackup`] where the copy does not pass; those of disk and database. No older backup
    /// is lost by a failure.
    pub fn back_up(&mut self, at: DateTime<Utc>) -> Result<Backup> {
        let backup = make::make(&self.folder, &self.db, &self.master, at)?;
        self.backup_due = Due::default();
        list::thin_out(&self.folder)?;
        Ok(backup)
    }
}
