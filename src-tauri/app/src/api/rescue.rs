//! Rescue of a damaged record and of damaged files, and the backups that the app makes by itself.

use std::path::PathBuf;

use evenhand_store::{Backup, RescueForecast, RescuedAndSaved, Store, Unlocked};

use super::jobs::JobProgress;
use super::safety::ONE_FILE_BACKUP;
use super::{Damaged, FileKind, Host};
use crate::contract::{
    BackupKey, BackupView, JobStarted, MendedFiles, Nothing, OlderView, Rescue, RescueBackup,
    RescueOptions, RescueReadable, RescueWay, Rescued, RestoredBackup, UserError, UserResult,
};
use crate::count::to_u32;
use crate::in_use::{InUse, StepInUse, StoreInUse};
use crate::integrity::going_back;
use crate::view::things;

impl Host {
    /// What can be saved of a damaged record. An open record is closed for it; nothing is changed.
    pub fn rescue_options(&self, _: Nothing) -> UserResult<RescueOptions> {
        let damaged = self.damaged()?;
        Ok(options(damaged.record.outlook()?, damaged.older))
    }

    /// Saves a damaged record and opens it, in the background. What is damaged is kept in a folder among the backups.
    /// Until it is saved, a stop leaves everything as it was.
    pub fn rescue(&self, request: Rescue) -> UserResult<JobStarted> {
        self.damaged()?;
        let host = self.clone();
        Ok(self.inner.jobs.start(move |progress| {
            let _turn = host.turn(progress)?;
            let rescued = host.save_damaged(request.how, progress)?;
            progress.found(|state| state.rescued = Some(rescued));
            Ok(())
        }))
    }

    fn save_damaged(&self, how: RescueWay, progress: &JobProgress) -> UserResult<Rescued> {
        let waiting = self.state().damaged.clone();
        let Damaged { record, older } = waiting.ok_or(UserError::NoRecord)?;
        let (at, steps) = (self.clock().now(), progress.steps());
        let step = &mut |done, of| steps(done, of);
        let mut saved = match how {
            RescueWay::Backup => record.replace_by_backup(at, step)?,
            RescueWay::Salvage => record.salvage(at, step)?,
            RescueWay::AsItIs if older.is_some() => {
                RescuedAndSaved { kept_as: record.take_as_it_is(at)?, ..RescuedAndSaved::default() }
            }
            // What is damaged cannot be gone on with.
            RescueWay::AsItIs => return Err(UserError::DamagedRecord),
        };
        self.open_saved(record)?;
        if how == RescueWay::AsItIs {
            saved.counts = self.with(|session| Ok(session.store().counts()?))?;
        }
        Ok(Rescued {
            how,
            entries: to_u32(saved.counts.entries),
            files: to_u32(saved.counts.files),
            unreadable: to_u32(saved.lost_rows),
            lost: things(&saved.lost),
            kept_as: saved.kept_as,
            status: self.status(Nothing {})?,
        })
    }

    /// Opens what was saved, unless the person locked it meanwhile.
    fn open_saved(&self, record: Unlocked) -> UserResult<()> {
        let closings = {
            let mut state = self.state();
            state.damaged.take().ok_or(UserError::Cancelled)?;
            state.closings
        };
        let sample = record.dir() == self.inner.folders.sample();
        self.open_session(closings, record, sample)?;
        Ok(())
    }

    /// Puts damaged files back, in the background: from the last one-file backup where it can be found, then from files
    /// that the person chooses.
    pub fn mend_files(&self, _: Nothing) -> UserResult<JobStarted> {
        self.long_work(move |host, record, progress| {
            let turn = host.turn(progress)?;
            let step = progress.steps();
            let known = record.step(|session| Ok(session.store().setting(ONE_FILE_BACKUP)?))?;
            let known = known.map(PathBuf::from).filter(|path| path.is_file());
            let mut mended = mend_from(record, known.as_slice(), &step)?;
            let mut still_damaged = damaged_files(record, &step)?;
            if !still_damaged.is_empty() {
                // Other work goes on while the person looks for the files.
                drop(turn);
                let chosen = host.ask_which(FileKind::Any, true)?;
                let _turn = host.turn(progress)?;
                mended.extend(mend_from(record, &chosen, &step)?);
                still_damaged = damaged_files(record, &step)?;
            }
            progress.found(|state| state.mended = Some(MendedFiles { mended, still_damaged }));
            Ok(())
        })
    }

    /// The backups that the app made by itself, newest first. They are read beside the record, which stays in use.
    pub fn list_backups(&self, _: Nothing) -> UserResult<Vec<BackupView>> {
        going_back::list(&self.with(|session| Ok(session.store().backups_apart()))?)
    }

    /// Finds out what going back to a backup would do, in the background.
    pub fn preview_backup(&self, request: BackupKey) -> UserResult<JobStarted> {
        let backup = self.backup_named(&request.key)?;
        self.long_work(move |_, record, progress| {
            let would = going_back::look(record, &backup, &progress.steps())?;
            progress.found(|state| state.backup = Some(would));
            Ok(())
        })
    }

    /// Brings back what a backup holds, as one step, after a backup of how things are now, in the background. Until
    /// that step, a stop leaves everything as it was.
    pub fn restore_from_backup(&self, request: BackupKey) -> UserResult<JobStarted> {
        let backup = self.backup_named(&request.key)?;
        self.long_work(move |host, record, progress| {
            let _turn = host.turn(progress)?;
            let at = || host.clock().now();
            let (added, changed) = going_back::go(record, &backup, &at, &progress.steps())?;
            let back = RestoredBackup { added, changed, status: host.status(Nothing {})? };
            progress.found(|state| state.went_back = Some(back));
            Ok(())
        })
    }

    fn backup_named(&self, name: &str) -> UserResult<Backup> {
        let apart = self.with(|session| Ok(session.store().backups_apart()))?;
        apart.list()?.into_iter().find(|backup| backup.name == name).ok_or(UserError::Gone)
    }

    /// The record that is to be rescued: the one that did not open, or else the open one, which is closed.
    fn damaged(&self) -> UserResult<Damaged> {
        let mut state = self.state();
        if let Some(session) = state.session.take() {
            self.inner.jobs.end_all();
            self.empty_copies();
            state.forget_work();
            state.damaged =
                Some(Damaged { record: session.into_unlocked(self.clock().now()), older: None });
        }
        state.damaged.clone().ok_or(UserError::NoRecord)
    }
}

fn mend_from(
    record: &mut impl InUse,
    paths: &[PathBuf],
    step: &StepInUse<'_>,
) -> UserResult<Vec<String>> {
    let mut names = Vec::new();
    for path in paths {
        let mut told = |done, of| step(done, of);
        let mended = Store::mend_files(&mut StoreInUse(record), path, &mut told)?;
        names.extend(mended.into_iter().map(|(_, name)| name));
    }
    Ok(names)
}

fn options(outlook: RescueForecast, older: Option<OlderView>) -> RescueOptions {
    // What an older record holds is whole, so it is gone on with and need not be read out.
    let keep = if older.is_some() { RescueWay::AsItIs } else { RescueWay::Salvage };
    let better = match (&outlook.backup, &outlook.readable) {
        (None, None) => None,
        (Some(_), None) => Some(RescueWay::Backup),
        (None, Some(_)) => Some(keep),
        // What cannot be read is still in the backup afterwards, so reading loses least unless it
        // loses more than was written since.
        (Some(_), Some(_)) if outlook.only_readable.len() >= outlook.only_backup.len() => {
            Some(keep)
        }
        (Some(_), Some(_)) => Some(RescueWay::Backup),
    };
    RescueOptions {
        older,
        backup: outlook.backup.map(|(backup, counts)| RescueBackup {
            made: backup.made,
            entries: to_u32(counts.entries),
            files: to_u32(counts.files),
            lost: things(&outlook.only_readable),
        }),
        damaged_backups: to_u32(outlook.damaged_backups as u64),
        readable: outlook.readable.map(|counts| RescueReadable {
            entries: to_u32(counts.entries),
            files: to_u32(counts.files),
            unreadable: to_u32(outlook.unreadable),
            lost: things(&outlook.only_backup),
        }),
        better,
    }
}

fn damaged_files(record: &mut impl InUse, step: &StepInUse<'_>) -> UserResult<Vec<String>> {
    let mut told = |done, of| step(done, of);
    let damaged = Store::damaged_files_in_use(&mut StoreInUse(record), &mut told)?;
    Ok(damaged.into_iter().map(|(_, name)| name).collect())
}
