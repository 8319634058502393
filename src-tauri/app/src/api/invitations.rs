//! Reading invitations, checking them, saving them, and calendar files.

use std::path::PathBuf;

use super::{FileKind, Host};
use crate::calendars::{self, ShownInCalendar};
use crate::check::{self, PendingInvitation};
use crate::contract::{
    CheckMeeting, CheckResult, DroppedKey, EntryView, ExportCalendar, InvitationPreview, JobKey,
    JobStarted, JobState, Nothing, PastedText, SaveInvitation, SavedFile, UserError, UserResult,
};
use crate::in_use::read_whole;
use crate::view;

/// Longest pasted text that is looked at, in bytes.
const MOST_PASTED: usize = 1 << 20;

impl Host {
    /// Asks the person for invitation files and reads them.
    pub fn open_invitations(&self, _: Nothing) -> UserResult<Vec<InvitationPreview>> {
        let paths = self.ask_which(FileKind::Invitation, true)?;
        self.read_paths(&paths)
    }

    /// Reads invitation files that were dropped or opened with the app.
    pub fn read_dropped(&self, request: DroppedKey) -> UserResult<Vec<InvitationPreview>> {
        let paths = self.dropped_paths(&request.keys);
        let previews = self.read_paths(&paths)?;
        // Only what was looked at is no longer waiting: a locked record must not lose a file.
        self.state().opened.retain(|file| !request.keys.contains(&file.key));
        Ok(previews)
    }

    /// Reads pasted words, or a pasted calendar or e-mail.
    pub fn read_pasted(&self, request: PastedText) -> UserResult<Vec<InvitationPreview>> {
        let text = request.text.get(..MOST_PASTED).unwrap_or(&request.text);
        if text.trim().is_empty() {
            return Err(UserError::NothingChosen);
        }
        let opening = self.opening()?;
        let record = self.whole_of(opening)?;
        self.keep(opening, check::from_pasted(text, &record, self.clock().today())?)
    }

    /// Checks a meeting against a charter.
    pub fn check_meeting(&self, request: CheckMeeting) -> UserResult<CheckResult> {
        let CheckMeeting { charter, meeting, key, sure } = &request;
        let pending = self.state().pending.get(key).cloned().filter(|_| !sure).unwrap_or_default();
        let doubt = pending.disputed.of(meeting.starts.as_ref());
        self.with(|session| {
            let part = session.part(Vec::new())?;
            check::check_in_doubt(&part, charter, meeting, &doubt, self.clock().today())
        })
    }

    /// Saves a checked invitation as a meeting.
    pub fn save_invitation(&self, request: SaveInvitation) -> UserResult<EntryView> {
        let opening = self.opening()?;
        let pending = self.state().pending.get(&request.key).cloned().unwrap_or_default();
        let key = request.key.clone();
        let view = self.with_opening(opening, |session| {
            let id = check::save(session, request, &pending, self.clock().now())?;
            crate::entries::entry_view(session, id, self.clock())
        })?;
        self.state().pending.remove(&key);
        Ok(view)
    }

    /// Reads folders and files of invitations in the background.
    pub fn drop_folder(&self, request: DroppedKey) -> UserResult<JobStarted> {
        let paths = self.dropped_paths(&request.keys);
        let opening = self.opening()?;
        let host = self.clone();
        Ok(self.inner.jobs.start(move |progress| {
            let files = files_in(&paths);
            // Here it can be stopped.
            read_whole(&mut host.open_then(opening), &progress.steps())?;
            for (done, path) in files.iter().enumerate() {
                progress.step(done, files.len())?;
                let one = std::slice::from_ref(path);
                progress.add_previews(host.read_paths_for(opening, one)?);
            }
            progress.step(files.len(), files.len())
        }))
    }

    /// How a background job is doing.
    pub fn job(&self, request: JobKey) -> UserResult<JobState> {
        self.inner.jobs.state(&request.job)
    }

    /// Stops a background job.
    pub fn cancel_job(&self, request: JobKey) -> UserResult<JobState> {
        self.inner.jobs.cancel(&request.job)
    }

    /// Saves one meeting or everything as a calendar file.
    pub fn export_calendar(&self, request: ExportCalendar) -> UserResult<SavedFile> {
        let shown = ShownInCalendar { titles: request.with_titles };
        let opening = self.opening()?;
        let at = self.clock().now();
        let bytes = self.with_whole_of(opening, |session| {
            let record = session.record()?;
            let Some(meeting) = &request.meeting else {
                let provenance = session.provenance_of_entries(at)?;
                return Ok(calendars::file(&record, &provenance, request.entry, shown, at));
            };
            Ok(calendars::file_of_meeting(&record, meeting, &request.title, shown, at))
        })?;
        let bytes = bytes.ok_or(UserError::NothingChosen)?;
        let one = request.entry.is_some() || request.meeting.is_some();
        let name = if one { "meeting.ics" } else { "evenhand-calendar.ics" };
        self.save_as(opening, FileKind::Calendar, name, &bytes)
    }

    /// Asks where to save, and saves there.
    pub(super) fn save_as(
        &self,
        opening: u64,
        kind: FileKind,
        name: &str,
        bytes: &[u8],
    ) -> UserResult<SavedFile> {
        let path = self.ask_where(opening, kind, name)?;
        crate::whole_file::write_whole(&path, bytes)?;
        Ok(SavedFile {
            name: view::file_name(&path),
            bytes: bytes.len().try_into().unwrap_or(u64::MAX),
        })
    }

    /// Asks where to save something of the record as it was opened then. A record that was locked while that was
    /// made, or while the person looked at the dialog, gives nothing away.
    pub(super) fn ask_where(
        &self,
        opening: u64,
        kind: FileKind,
        name: &str,
    ) -> UserResult<PathBuf> {
        if self.opening()? != opening {
            return Err(UserError::NoRecord);
        }
        let path = self.platform().save_as(kind, name).ok_or(UserError::Cancelled)?;
        if self.opening()? == opening { Ok(path) } else { Err(UserError::NoRecord) }
    }

    /// Asks which files are to be read into the open record: none where it was locked while the person looked at
    /// the dialog.
    pub(super) fn ask_which(&self, kind: FileKind, many: bool) -> UserResult<Vec<PathBuf>> {
        let opening = self.opening()?;
        let paths = self.platform().pick_files(kind, many);
        if self.opening()? == opening { Ok(paths) } else { Err(UserError::NoRecord) }
    }

    fn dropped_paths(&self, keys: &[String]) -> Vec<PathBuf> {
        let state = self.state();
        keys.iter().filter_map(|key| state.dropped.get(key).cloned()).collect()
    }

    fn read_paths(&self, paths: &[PathBuf]) -> UserResult<Vec<InvitationPreview>> {
        self.read_paths_for(self.opening()?, paths)
    }

    fn read_paths_for(
        &self,
        opening: u64,
        paths: &[PathBuf],
    ) -> UserResult<Vec<InvitationPreview>> {
        let (record, today) = (self.whole_of(opening)?, self.clock().today());
        let found = paths.iter().flat_map(|path| check::from_path(path, &record, today));
        self.keep(opening, found.collect())
    }

    /// Keeps what stands behind previews, under keys.
    pub(super) fn keep(
        &self,
        opening: u64,
        found: Vec<(InvitationPreview, PendingInvitation)>,
    ) -> UserResult<Vec<InvitationPreview>> {
        self.keep_for(opening, |state| {
            let keyed = found.into_iter().map(|(mut preview, pending)| {
                preview.key = state.key("invitation");
                state.pending.insert(preview.key.clone(), pending);
                preview
            });
            keyed.collect()
        })
    }
}

/// Every file in the folders and every file named, in order of their names.
fn files_in(paths: &[PathBuf]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            let inside = std::fs::read_dir(path).into_iter().flatten().flatten();
            files.extend(inside.map(|entry| entry.path()).filter(|path| path.is_file()));
        } else {
            files.push(path.clone());
        }
    }
    files.sort();
    files
}
