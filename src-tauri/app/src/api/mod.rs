//! The one object behind the window: every command of [`crate::for_each_command`] is a method here.
//!
//! No method holds the state's lock while a person looks at a dialog.

mod bundles;
mod capture;
mod captured_files;
mod charters;
mod copies;
mod cost;
mod entries;
mod erase;
mod filters;
mod folders;
mod forms;
mod guides;
mod import;
mod invitations;
mod issues;
mod jobs;
mod keychain;
mod keys;
mod ladder;
mod letters;
mod line;
mod meeting_tables;
mod meetings;
mod notes;
mod people;
mod pictures;
mod plan;
mod platform;
mod record;
mod recordings;
mod rescue;
mod safety;
mod story;
mod survey;
mod watch;
mod whole;

pub use crate::session::Seen;
pub use folders::Folders;
pub use jobs::Jobs;
pub use platform::{FileKind, Keychain, KeychainError, Platform};
pub use record::{create_in, open_with};
pub use watch::LeftAlone;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use evenhand_core::record::Id;
use evenhand_store::Unlocked;
use parking_lot::{FairMutex, FairMutexGuard};

use crate::Clock;
use crate::bundles::{RenderedBundle, Viewing};
use crate::check::PendingInvitation;
use crate::contract::{DroppedFile, JobStarted, OlderView, UserError, UserResult};
use crate::record_file::RecordPackage;
use crate::session::Session;

/// The app behind the window.
#[derive(Clone)]
pub struct Host {
    inner: Arc<Inner>,
}

struct Inner {
    folders: Folders,
    platform: Box<dyn Platform>,
    clock: Clock,
    /// Whoever asked first has it first: long work takes it again and again, and would keep a person waiting.
    state: FairMutex<HostState>,
    jobs: Jobs,
    /// Held by the one long work that copies the database or takes in files.
    turns: Mutex<()>,
    watch: Mutex<watch::Watch>,
}

#[derive(Default)]
struct HostState {
    session: Option<Session>,
    /// A record that was found damaged or too old, between being opened and being rescued.
    damaged: Option<Damaged>,
    dropped: BTreeMap<String, PathBuf>,
    opened: Vec<DroppedFile>,
    pending: BTreeMap<String, PendingInvitation>,
    /// Record files that were looked into: where they are and what they hold.
    imports: BTreeMap<String, Arc<(PathBuf, RecordPackage)>>,
    /// The one-file backup that was shown last.
    shown_backup: Option<PathBuf>,
    captures: capture::Captures,
    made: BTreeMap<Id, RenderedBundle>,
    /// Saved versions, made once more.
    remade: BTreeMap<Id, RenderedBundle>,
    /// The file whose pages were looked at last.
    viewing: Option<Viewing>,
    /// Notes that were looked at last, with their key.
    notes: Option<(String, crate::notes::PendingNotes)>,
    /// The survey's tables that were opened last, with their key.
    survey: Option<(String, Vec<evenhand_capture::hours::DataSheet>)>,
    /// New keys that wait for the person to have written the recovery key down.
    new_keys: Option<keys::Waiting>,
    next_key: u64,
    /// How often a record was closed, so that one that is being opened meanwhile stays closed.
    closings: u64,
}

/// A record that was not opened, though its key was found.
#[derive(Clone)]
struct Damaged {
    record: Unlocked,
    /// It is not damaged but older than the last save that is known here.
    older: Option<OlderView>,
}

impl Host {
    /// The app over its folders, a desktop and a clock. No record is open.
    pub fn new(folders: Folders, platform: Box<dyn Platform>, clock: Clock) -> Self {
        let state = FairMutex::new(HostState::default());
        let (jobs, turns, watch) = Default::default();
        let host =
            Self { inner: Arc::new(Inner { folders, platform, clock, state, jobs, turns, watch }) };
        // A run that was killed left its copies behind.
        host.empty_copies();
        host
    }

    /// Takes note of files dropped on the window; their paths stay here.
    pub fn add_dropped(&self, paths: Vec<PathBuf>) -> Vec<DroppedFile> {
        let mut state = self.state();
        paths.into_iter().map(|path| state.keep_path(path)).collect()
    }

    /// Takes note of files that the app was opened with, until they are looked at.
    pub fn add_opened(&self, paths: Vec<PathBuf>) -> Vec<DroppedFile> {
        let mut state = self.state();
        let files: Vec<_> = paths.into_iter().map(|path| state.keep_path(path)).collect();
        state.opened.extend(files.iter().cloned());
        files
    }

    fn state(&self) -> FairMutexGuard<'_, HostState> {
        // A panic elsewhere leaves a state that is still whole: every change to it is one step.
        self.inner.state.lock()
    }

    /// Runs a use case on the open record.
    fn with<T>(&self, act: impl FnOnce(&mut Session) -> UserResult<T>) -> UserResult<T> {
        let mut state = self.state();
        act(state.session.as_mut().ok_or(UserError::NoRecord)?)
    }

    /// Like [`Self::with`], for work that was begun when the record was opened then: not where it was locked
    /// meanwhile, nor where another one is open.
    fn with_opening<T>(
        &self,
        opening: u64,
        act: impl FnOnce(&mut Session) -> UserResult<T>,
    ) -> UserResult<T> {
        self.with(|session| match session.number() == opening {
            true => act(session),
            false => Err(UserError::NoRecord),
        })
    }

    /// The number of the opening that the open record has. What is worked out for it is for no other one.
    fn opening(&self) -> UserResult<u64> {
        self.state().session.as_ref().map(Session::number).ok_or(UserError::NoRecord)
    }

    /// Puts something into the state that was worked out for the record as it was opened then: not where it
    /// was locked meanwhile, nor where another one is open.
    fn keep_for<T>(&self, opening: u64, keep: impl FnOnce(&mut HostState) -> T) -> UserResult<T> {
        let mut state = self.state();
        match &state.session {
            Some(session) if session.number() == opening => Ok(keep(&mut state)),
            _ => Err(UserError::NoRecord),
        }
    }

    /// Starts work in the background with what was read of the record as it was opened then: not where it was locked
    /// meanwhile, and a lock that comes later ends it.
    fn job_of<F>(&self, opening: u64, work: F) -> UserResult<JobStarted>
    where
        F: FnOnce(&jobs::JobProgress) -> UserResult<()> + Send + 'static,
    {
        self.keep_for(opening, |_| self.inner.jobs.start(work))
    }

    fn clock(&self) -> &Clock {
        &self.inner.clock
    }

    fn platform(&self) -> &dyn Platform {
        self.inner.platform.as_ref()
    }
}

impl HostState {
    /// Forgets all that was worked out for the record that was open.
    fn forget_work(&mut self) {
        self.pending.clear();
        self.imports.clear();
        self.shown_backup = None;
        self.captures = Default::default();
        self.notes = None;
        self.survey = None;
        self.forget_pages();
        self.new_keys = None;
    }

    /// Forgets all pages that were laid out, and ends the child that has some of them open.
    fn forget_pages(&mut self) {
        self.made.clear();
        self.remade.clear();
        self.viewing = None;
    }

    fn key(&mut self, of: &str) -> String {
        self.next_key += 1;
        format!("{of}-{}", self.next_key)
    }

    fn keep_path(&mut self, path: PathBuf) -> DroppedFile {
        let key = self.key("file");
        let name = crate::view::shown(&crate::view::file_name(&path));
        let folder = path.is_dir();
        self.dropped.insert(key.clone(), path);
        DroppedFile { key, name, folder }
    }
}
