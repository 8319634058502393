//! Backups, restore, the check of the whole record, export and import, Today.

use evenhand_store::{RecoveryKey, Store, Unlock, Why};

use super::{FileKind, Host, now, today};
use crate::contract::{
    CheckRecord, EntryKey, Imported, Letter, Nothing, PromiseView, RecordCheck, RestoreBackup,
    RestorePreview, SavedFile, Today, UserError, UserResult,
};
use crate::exchange::{self, Parcel};
use crate::session::Session;
use crate::{integrity, today};

/// The setting that names the last one-file backup.
pub(super) const ONE_FILE_BACKUP: &str = "one_file_backup";

impl Host {
    /// What is waiting, what lies ahead, what is good to know.
    pub fn today(&self, _: Nothing) -> UserResult<Today> {
        self.with(|session| Ok(today::today(&*session.record()?, now())))
    }

    /// Promises with where they stand.
    pub fn list_promises(&self, _: Nothing) -> UserResult<Vec<PromiseView>> {
        self.with(|session| Ok(today::promise_views(&*session.record()?, today())))
    }

    /// A short letter that reminds of a promise or a reply.
    pub fn reminder_letter(&self, key: EntryKey) -> UserResult<Letter> {
        self.with(|session| {
            let entry = session.entry(key.id)?;
            today::reminder(&*session.record()?, &entry)
        })
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
    pub fn export_record(&self, _: Nothing) -> UserResult<SavedFile> {
        let (parcel, provenance) =
            self.with(|session| Ok((parcel_of(session)?, session.provenance_of_entries(now())?)))?;
        let bytes = exchange::package::write(&parcel, &provenance)?;
        let name = format!("evenhand-record-{}.zip", today());
        self.save_as(FileKind::Record, &name, &bytes)
    }

    /// Brings in a record file that the person chooses, after a backup.
    pub fn import_record(&self, _: Nothing) -> UserResult<Imported> {
        let path = self.desk().pick_files(FileKind::Record, false).into_iter().next();
        let path = path.ok_or(UserError::Cancelled)?;
        let parcel = exchange::package::open(&path)?;
        self.with(|session| {
            session.back_up(Why::Import, now())?;
            super::record::fill(session, &parcel, now())
        })?;
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Ok(Imported {
            entries: small(parcel.record.entries.len()),
            files: small(parcel.record.files.len()),
        })
    }

    /// Saves the whole record, encrypted as it is, as one file where the person chooses.
    pub fn back_up(&self, _: Nothing) -> UserResult<SavedFile> {
        let name = format!("evenhand-backup-{}.evenhand", today());
        let path = self.desk().save_as(FileKind::Backup, &name).ok_or(UserError::Cancelled)?;
        self.with(|session| {
            session.store_mut().export_backup(&path, now())?;
            // It holds the files too, so a damaged one can be put back from it later.
            Ok(session.store().set_setting(ONE_FILE_BACKUP, path.to_str())?)
        })?;
        let bytes = std::fs::metadata(&path).map(|facts| facts.len()).unwrap_or_default();
        Ok(SavedFile { name: crate::view::file_name(&path), bytes })
    }

    /// Opens a one-file backup: shows what it holds, or brings it back as a record beside this one.
    pub fn restore_backup(&self, request: RestoreBackup) -> UserResult<RestorePreview> {
        let path = self.desk().pick_files(FileKind::Backup, false).into_iter().next();
        let path = path.ok_or(UserError::Cancelled)?;
        let recovery = RecoveryKey::parse(&request.secret).ok();
        let unlock = match &recovery {
            Some(key) => Unlock::RecoveryKey(key),
            None => Unlock::Passphrase(&request.secret),
        };
        let folder = self.inner.folders.next_record();
        // Brought back beside the records that are there, never over one of them.
        let store = Store::import_backup(&path, &folder, unlock, now())?;
        let record = store.record()?;
        let made = std::fs::metadata(&path).and_then(|facts| facts.modified()).map(Into::into);
        store.close()?;
        if request.bring_back {
            self.inner.folders.remember(&folder, record.info.created.date_naive(), false)?;
        } else {
            std::fs::remove_dir_all(&folder).map_err(|error| UserError::from_io(&error))?;
        }
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Ok(RestorePreview {
            title: record.info.title,
            made: made.unwrap_or_else(|_| now()),
            entries: small(record.entries.len()),
            files: small(record.files.len()),
            brought_back: request.bring_back,
        })
    }
}

/// A record with the bytes of its files.
///
/// # Errors
/// Where the store or one of its files cannot be read.
pub fn parcel_of(session: &mut Session) -> UserResult<Parcel> {
    let record = session.record()?;
    let mut contents = std::collections::BTreeMap::new();
    for file in &record.files {
        if !contents.contains_key(&file.sha256) {
            contents.insert(file.sha256.clone(), session.file_bytes(file.id)?);
        }
    }
    let kept = super::filters::kept(session)?;
    Ok(Parcel { record: (*record).clone(), contents, kept })
}
