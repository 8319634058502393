//! Copies of the record that are known to be good before they count.
//!
//! A backup is an encrypted copy of the database, made with SQLite's backup API. Attachments are never
//! altered and only deleted on request, so a backup names them and does not copy them again.

mod contents;
mod copy;
mod export;
mod keep;
mod list;
mod make;
mod reason;
mod restore;
mod soundness;
mod unpack;
mod write_guard;

pub(crate) use copy::{DatabaseCopy, clear_unfinished};
pub(crate) use list::{DAMAGED, list as list_backups, path_of as path_of_backup};
pub use make::BackupInMaking;
pub(crate) use make::{before_upgrade, copy as copy_database, stamp};
pub use reason::{Backup, Why};
pub use restore::{BackupContents, BackupsApart, Preview};
pub(crate) use soundness::{check, check_open, check_pages, page_faults};
pub(crate) use write_guard::WriteGuard;

use chrono::{DateTime, TimeDelta, Utc};

use crate::{Error, Result, Store};

/// How long changes may wait for a backup.
const WAIT_MINUTES: i64 = 30;

/// Since when there are changes that no backup holds.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Due {
    since: Option<DateTime<Utc>>,
    /// The same for changes that a backup in the making is to hold.
    in_making: Option<DateTime<Utc>>,
}

impl Due {
    pub(crate) fn changed(&mut self, changed: bool, at: DateTime<Utc>) {
        if changed {
            self.since = self.since.or(Some(at));
        }
    }

    fn begin(&mut self) {
        self.in_making = self.in_making.or(self.since);
        self.since = None;
    }

    fn finish(&mut self, made: bool) {
        let waited = self.in_making.take();
        if !made {
            self.since = waited.or(self.since);
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
        self.backup_due.since.is_some() || self.backup_due.in_making.is_some()
    }

    /// Makes a backup, checks it, and thins out older ones.
    ///
    /// # Errors
    /// [`crate::Error::BadBackup`] where the copy does not pass; those of disk and database. No older backup
    /// is lost by a failure.
    pub fn back_up(&mut self, why: Why, at: DateTime<Utc>) -> Result<Backup> {
        let made = self.begin_backup(why, at)?.make(&mut |_, _| ());
        let disturbed = || Error::BadBackup("the record's file was written meanwhile".into());
        self.finish_backup(made)?.ok_or_else(disturbed)
    }

    /// Begins a backup that another thread makes, while this one goes on reading and saving.
    ///
    /// All that was saved is brought into the database's file, and that file is left alone until
    /// [`Store::finish_backup`]: what is saved meanwhile stays in the write-ahead log.
    ///
    /// # Errors
    /// Those of disk and database; then nothing was begun.
    pub fn begin_backup(&mut self, why: Why, at: DateTime<Utc>) -> Result<BackupInMaking> {
        self.rest_file()?;
        let begun = BackupInMaking::new(self, why, at);
        match &begun {
            Ok(_) => self.backup_due.begin(),
            Err(_) => self.release_file()?,
        }
        begun
    }

    /// Brings all that was saved into the database's file, which is then left alone.
    fn rest_file(&mut self) -> Result<()> {
        self.checkpoint()?;
        self.db.pragma_update(None, "wal_autocheckpoint", 0)?;
        self.still.copying += 1;
        Ok(())
    }

    /// The database's file may be written to again, unless a backup is still read from it.
    fn release_file(&mut self) -> Result<()> {
        self.still.copying = self.still.copying.saturating_sub(1);
        if self.still.copying == 0 {
            self.db.pragma_update(None, "wal_autocheckpoint", 1000)?;
        }
        Ok(())
    }

    /// Ends a backup that [`Store::begin_backup`] began. `None`: the record's file was written to
    /// meanwhile, by a check or a deletion for good, so it has to be made again.
    ///
    /// # Errors
    /// That of the backup. What it was to hold is then due for a backup as before.
    pub fn finish_backup(&mut self, made: Result<Option<Backup>>) -> Result<Option<Backup>> {
        self.backup_due.finish(matches!(made, Ok(Some(_))));
        self.release_file()?;
        made
    }

    /// Brings what waits in the write-ahead log into the database's file. A backup that is being read from
    /// that file is then made again.
    pub(crate) fn checkpoint(&self) -> Result<()> {
        self.still.disturb();
        self.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }
}
