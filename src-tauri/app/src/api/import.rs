//! Bringing in a record file or a one-file backup: what it holds and would do, then what was chosen.

use std::path::Path;
use std::sync::Arc;

use evenhand_store::{RecoveryKey, Store, Unlock};

use super::jobs::JobProgress;
use super::{FileKind, Host};
use crate::contract::{
    ImportChoice, ImportPreview, JobStarted, Nothing, RestoreBackup, RestorePreview, UserError,
    UserResult,
};
use crate::count::to_u32;
use crate::import::{Comparison, ImportSource, bring_in, compare, look_into};
use crate::record_file::RecordPackage;
use crate::view::{file_name, things};

impl Host {
    /// Looks into a record file that the person chooses, in the background. Nothing is changed.
    pub fn look_into_record_file(&self, _: Nothing) -> UserResult<JobStarted> {
        let path = self.ask_which(FileKind::Record, false)?.into_iter().next();
        let path = path.ok_or(UserError::Cancelled)?;
        self.long_work(move |host, record, progress| {
            let package = look_into(&path, &progress.steps())?;
            let found = compare(record, &package, &progress.steps(), host.clock().now())?;
            let key = host.keep_for(record.opening(), |state| state.key("import"))?;
            let preview = preview(key.clone(), file_name(&path), &package, &found);
            let looked_into = Arc::new((path, package));
            host.keep_for(record.opening(), |state| drop(state.imports.insert(key, looked_into)))?;
            progress.found(|state| state.import = Some(preview));
            Ok(())
        })
    }

    /// Brings in what was chosen of it, in the background: as one step, after a backup.
    pub fn import_record(&self, choice: ImportChoice) -> UserResult<JobStarted> {
        let looked_into = self.state().imports.get(&choice.key).cloned();
        let looked_into = looked_into.ok_or(UserError::Gone)?;
        self.long_work(move |host, record, progress| {
            let _turn = host.turn(progress)?;
            let (path, package) = &*looked_into;
            let (source, clock) = (ImportSource::File(path), || host.clock().now());
            let brought = bring_in(record, package, &source, &choice, &progress.steps(), &clock)?;
            host.state().imports.remove(&choice.key);
            progress.found(|state| state.imported = Some(brought));
            Ok(())
        })
    }

    /// Opens a one-file backup in the background: shows what it holds, or brings it back as a record beside this
    /// one. What was shown last is what is brought back.
    pub fn restore_backup(&self, request: RestoreBackup) -> UserResult<JobStarted> {
        let shown = self.state().shown_backup.take().filter(|_| request.bring_back);
        let choose = || self.platform().pick_files(FileKind::Backup, false).into_iter().next();
        let path = shown.or_else(choose).ok_or(UserError::Cancelled)?;
        let host = self.clone();
        Ok(self.inner.jobs.start(move |progress| {
            let restored = host.open_backup(&path, &request, progress)?;
            progress.found(|state| state.restored = Some(restored));
            if !request.bring_back {
                host.state().shown_backup = Some(path);
            }
            Ok(())
        }))
    }

    fn open_backup(
        &self,
        path: &Path,
        request: &RestoreBackup,
        progress: &JobProgress,
    ) -> UserResult<RestorePreview> {
        let recovery = RecoveryKey::parse(&request.secret).ok();
        let unlock = match &recovery {
            Some(key) => Unlock::RecoveryKey(key),
            None => Unlock::Passphrase(&request.secret),
        };
        let told = progress.steps();
        let mut step = |done, of| told(done, of);
        // Brought back beside the records that are there, never over one of them.
        let folder = self.inner.folders.next_record();
        let (info, counts) = if request.bring_back {
            let store = Store::import_backup(path, &folder, unlock, self.clock().now(), &mut step)?;
            let found = (store.info()?, store.counts()?);
            store.close()?;
            self.inner.folders.remember(&folder, found.0.created.date_naive(), false)?;
            found
        } else {
            let workspace = folder.parent().unwrap_or(&folder);
            let (info, counts, _) =
                Store::preview_import(path, workspace, unlock, self.clock().now(), &mut step)?;
            (info, counts)
        };
        let made = std::fs::metadata(path).and_then(|facts| facts.modified()).map(Into::into);
        Ok(RestorePreview {
            title: info.title,
            made: made.unwrap_or_else(|_| self.clock().now()),
            entries: to_u32(counts.entries),
            files: to_u32(counts.files),
            brought_back: request.bring_back,
        })
    }
}

fn preview(
    key: String,
    file: String,
    package: &RecordPackage,
    found: &Comparison,
) -> ImportPreview {
    ImportPreview {
        key,
        file,
        title: package.record.info.title.clone(),
        same_record: found.same_record,
        new: things(&found.new),
        newer_there: things(&found.newer_there),
        newer_here: things(&found.newer_here),
        undecided: things(&found.undecided),
        foreign: things(&found.foreign),
        deleted: things(&found.deleted),
        same: to_u32(found.same),
        missing: found.missing.clone(),
        filters: found.filters.clone(),
    }
}
