//! Backups, restore, the check of the whole record, export and import, Today.

use super::{FileKind, Host, now, today};
use crate::contract::{
    CheckRecord, Exported, Nothing, PromiseList, PromisesQuery, RecordCheck, SavedFile, Today,
    UserResult,
};
use crate::exchange::write_record;
use crate::{integrity, today};

/// The setting that names the last one-file backup.
pub(super) const ONE_FILE_BACKUP: &str = "one_file_backup";

impl Host {
    /// What is waiting, what lies ahead, what is good to know.
    pub fn today(&self, _: Nothing) -> UserResult<Today> {
        self.with(|session| today::today(session, now()))
    }

    /// The first promises, open and settled, with where they stand.
    pub fn list_promises(&self, query: PromisesQuery) -> UserResult<PromiseList> {
        self.with(|session| today::promises(session, query, today()))
    }

    /// Checks every page of the database, every file and the chain of changes. A damaged copy of the key file
    /// is written again.
    pub fn check_record(&self, request: CheckRecord) -> UserResult<RecordCheck> {
        self.with(|session| {
            let found = integrity::check(session, &request.printed, now())?;
            if !found.keys_ok {
                session.store().mend_keys()?;
            }
            Ok(found)
        })
    }

    /// Writes the whole record as one zip file where the person chooses: tables, the original files, and
    /// the record for an import.
    pub fn export_record(&self, _: Nothing) -> UserResult<Exported> {
        let name = format!("evenhand-record-{}.zip", today());
        let path = self.ask_where(FileKind::Record, &name)?;
        self.with(|session| write_record(session, &path, now()))
    }

    /// Saves the whole record, encrypted as it is, as one file where the person chooses.
    pub fn back_up(&self, _: Nothing) -> UserResult<Exported> {
        let name = format!("evenhand-backup-{}.evenhand", today());
        let path = self.ask_where(FileKind::Backup, &name)?;
        let left_out = self.with(|session| {
            let left_out = session.store_mut().export_backup(&path, now())?;
            // It holds the files too, so a damaged one can be put back from it later.
            session.store().set_setting(ONE_FILE_BACKUP, path.to_str())?;
            Ok(left_out)
        })?;
        let bytes = std::fs::metadata(&path).map(|facts| facts.len()).unwrap_or_default();
        let file = SavedFile { name: crate::view::file_name(&path), bytes };
        Ok(Exported { file, left_out })
    }
}
