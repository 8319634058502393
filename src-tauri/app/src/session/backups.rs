//! Backups that are made while a record is open.

use std::thread::JoinHandle;

use chrono::{DateTime, TimeDelta, Utc};
use evenhand_store::{Backup, BackupInMaking, Error, Why};
use evenhand_words::tr::trouble;

use super::Session;
use crate::contract::UserResult;

/// A backup that could not be made is not tried again before so many minutes.
const TRY_AGAIN_MINUTES: i64 = 10;

/// A backup that is made on a thread of its own. However the session ends, the thread is waited for: it works with the
/// record's keys, and a program that ended under it would crash.
pub(super) struct BackupThread(Option<JoinHandle<Result<Option<Backup>, Error>>>);

impl BackupThread {
    fn start(making: BackupInMaking) -> Self {
        Self(Some(std::thread::spawn(move || making.make(&mut |_, _| ()))))
    }

    fn has_ended(&self) -> bool {
        self.0.as_ref().is_none_or(JoinHandle::is_finished)
    }

    fn wait(&mut self) -> Result<Option<Backup>, Error> {
        let stopped = || Err(Error::BadBackup("it stopped in the middle".into()));
        let Some(thread) = self.0.take() else { return stopped() };
        thread.join().unwrap_or_else(|_| stopped())
    }
}

impl Drop for BackupThread {
    fn drop(&mut self) {
        // Nobody is left to be told how it went; a copy that did not end is no backup.
        drop(self.wait());
    }
}

impl Session {
    /// When the last backup was made and checked.
    pub fn backed_up(&self) -> Option<DateTime<Utc>> {
        let kept = || self.store.backups().ok()?.into_iter().map(|backup| backup.made).max();
        self.backed_up.or_else(kept)
    }

    /// Makes a backup now, and comes back when it is made.
    ///
    /// # Errors
    /// Where it could not be made or did not pass its check.
    pub fn back_up(&mut self, why: Why, at: DateTime<Utc>) -> UserResult<()> {
        self.store.back_up(why, at)?;
        self.backed_up = Some(at);
        self.trouble = None;
        Ok(())
    }

    /// Begins a backup that is made while the record is in use.
    ///
    /// # Errors
    /// Those of disk and database; then nothing was begun.
    pub(crate) fn begin_backup(
        &mut self,
        why: Why,
        at: DateTime<Utc>,
    ) -> UserResult<BackupInMaking> {
        Ok(self.store.begin_backup(why, at)?)
    }

    /// Ends it. `false`: the record's file was written meanwhile, so that it has to be made again.
    ///
    /// # Errors
    /// Where it could not be made or did not pass its check.
    pub(crate) fn finish_backup(
        &mut self,
        made: evenhand_store::Result<Option<Backup>>,
    ) -> UserResult<bool> {
        let Some(backup) = self.store.finish_backup(made)? else { return Ok(false) };
        self.backed_up = Some(backup.made);
        self.trouble = None;
        Ok(true)
    }

    /// Whether a backup is being made in the background.
    pub fn is_backing_up(&mut self, at: DateTime<Utc>) -> bool {
        self.settle(false, at);
        self.making.is_some()
    }

    /// Why the last backup could not be made, in plain words.
    pub fn backup_trouble(&self) -> Option<&str> {
        self.trouble.as_ref().map(|(sentence, _)| sentence.as_str())
    }

    /// Starts a backup in the background where one is due. Reading and saving go on meanwhile.
    pub(super) fn start_due_backup(&mut self, at: DateTime<Utc>) {
        self.settle(false, at);
        let soon_after = |(_, found): &(String, DateTime<Utc>)| {
            at.signed_duration_since(*found) < TimeDelta::minutes(TRY_AGAIN_MINUTES)
        };
        // The sample can be made again at any time.
        let wanted = self.store.backup_due(at) && !self.sample && self.making.is_none();
        if !wanted || self.trouble.as_ref().is_some_and(soon_after) {
            return;
        }
        match self.store.begin_backup(Why::Changes, at) {
            Ok(making) => self.making = Some(BackupThread::start(making)),
            Err(error) => self.trouble = Some((trouble_words(&error), at)),
        }
    }

    /// Takes in what became of the backup in the background, where it has ended or is to be waited for.
    pub(super) fn settle(&mut self, wait: bool, at: DateTime<Utc>) {
        let ended = |making: &mut BackupThread| wait || making.has_ended();
        let Some(mut making) = self.making.take_if(ended) else { return };
        match self.store.finish_backup(making.wait()) {
            Ok(Some(backup)) => {
                self.backed_up = Some(backup.made);
                self.trouble = None;
            }
            // The file was written to meanwhile: what was to be backed up is due as before.
            Ok(None) => {}
            Err(error) => self.trouble = Some((trouble_words(&error), at)),
        }
    }
}

/// Why a backup could not be made, and what to do.
pub(super) fn trouble_words(error: &Error) -> String {
    match error {
        Error::DiskFull => trouble::disk_full(),
        Error::ReadOnly => trouble::read_only(),
        Error::BadBackup(_) | Error::DamagedDatabase(_) => trouble::not_sound(),
        _ => trouble::other(),
    }
}
