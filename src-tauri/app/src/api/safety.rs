//! Backups, restore, the check of the whole record, export and import, Today.

use evenhand_store::Store;

use super::{FileKind, Host};
use crate::contract::{
    CheckRecord, Exported, JobStarted, Nothing, PromiseList, PromisesQuery, SavedFile, Today,
    UserResult,
};
use crate::exchange::write_record;
use crate::in_use::{InUse, StoreInUse};
use crate::{integrity, today};

/// The setting that names the last one-file backup.
pub(super) const ONE_FILE_BACKUP: &str = "one_file_backup";

impl Host {
    /// What is waiting, what lies ahead, what is good to know.
    pub fn today(&self, _: Nothing) -> UserResult<Today> {
        self.with(|session| today::today(session, self.clock().now()))
    }

    /// The first promises, open and settled, with where they stand.
    pub fn list_promises(&self, query: PromisesQuery) -> UserResult<PromiseList> {
        self.with(|session| today::promises(session, query, self.clock().today()))
    }

    /// Checks every page of the database, every file and the chain of changes, in the background. A damaged copy of the
    /// key file is written again.
    pub fn check_record(&self, request: CheckRecord) -> UserResult<JobStarted> {
        integrity::head_of(&request.printed)?;
        self.long_work(move |host, record, progress| {
            let _turn = host.turn(progress)?;
            let found =
                integrity::check(record, &request.printed, host.clock().now(), &progress.steps())?;
            if !found.keys_ok {
                record.step(|session| Ok(session.store().mend_keys()?))?;
            }
            progress.found(|state| state.checked = Some(found));
            Ok(())
        })
    }

    /// Writes the whole record as one zip file where the person chooses, in the background: tables, the original files,
    /// and the record for an import.
    pub fn export_record(&self, _: Nothing) -> UserResult<JobStarted> {
        let name = format!("evenhand-record-{}.zip", self.clock().today());
        let path = self.ask_where(self.opening()?, FileKind::Record, &name)?;
        self.long_work(move |host, record, progress| {
            let exported = write_record(record, &path, host.clock().now(), &progress.steps())?;
            progress.found(|state| state.exported = Some(exported));
            Ok(())
        })
    }

    /// Saves the whole record, encrypted as it is, as one file where the person chooses, in the background.
    pub fn back_up(&self, _: Nothing) -> UserResult<JobStarted> {
        let name = format!("evenhand-backup-{}.evenhand", self.clock().today());
        let path = self.ask_where(self.opening()?, FileKind::Backup, &name)?;
        self.long_work(move |host, record, progress| {
            let _turn = host.turn(progress)?;
            let step = progress.steps();
            let mut step = |done, of| step(done, of);
            let left_out = Store::export_backup_in_use(
                &mut StoreInUse(record),
                &path,
                host.clock().now(),
                &mut step,
            )?;
            // It holds the files too, so a damaged one can be put back from it later.
            record.step(|session| {
                Ok(session.store().set_setting(ONE_FILE_BACKUP, path.to_str())?)
            })?;
            let bytes = std::fs::metadata(&path).map(|facts| facts.len()).unwrap_or_default();
            let file = SavedFile { name: crate::view::file_name(&path), bytes };
            progress.found(|state| state.exported = Some(Exported { file, left_out }));
            Ok(())
        })
    }
}
