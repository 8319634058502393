//! Bringing in what a family already has, as the window asks for it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::{FileKind, Host};
use crate::capture::mails::{Scan, scan};
use crate::capture::mails_view;
use crate::capture::minutes::MinutesWords;
use crate::capture::originals::find;
use crate::capture::sides::{keep_sides, said_sides};
use crate::capture::{save, saved as saved_mails};
use crate::contract::{
    CaptureSaved, CaptureView, ChooseMails, DroppedFile, JobKey, JobStarted, LookThrough,
    MailsPreview, Nothing, UserError, UserResult,
};
use crate::in_use::read_whole;

/// What was looked through since the record was opened.
#[derive(Default)]
pub(super) struct Captures {
    looks: BTreeMap<String, Arc<CaptureLook>>,
    views: BTreeMap<String, CaptureView>,
    saved: BTreeMap<String, CaptureSaved>,
    /// The words of files that were found, as far as they were read, by their keys.
    words: BTreeMap<String, Arc<MinutesWords>>,
}

impl Captures {
    pub(super) fn words_of(&self, thing: &str) -> Option<Arc<MinutesWords>> {
        self.words.get(thing).cloned()
    }

    pub(super) fn keep_words(&mut self, thing: String, words: Arc<MinutesWords>) {
        self.words.insert(thing, words);
    }
}

/// One look through files.
pub(super) struct CaptureLook {
    scan: Scan,
    /// Where each that is no mail lies, by the key that the window has.
    pub(super) files: BTreeMap<String, PathBuf>,
}

impl Host {
    /// Asks the person for files to look through.
    pub fn pick_capture(&self, _: Nothing) -> UserResult<Vec<DroppedFile>> {
        Ok(self.add_dropped(self.platform().pick_files(FileKind::Any, true)))
    }

    /// Asks the person for a folder to look through.
    pub fn pick_capture_folder(&self, _: Nothing) -> UserResult<Vec<DroppedFile>> {
        Ok(self.add_dropped(self.platform().pick_folder().into_iter().collect()))
    }

    /// Finds and reads the mails and files in files and folders, in the background.
    pub fn look_through(&self, request: LookThrough) -> UserResult<JobStarted> {
        let paths: Vec<PathBuf> = {
            let state = self.state();
            request.keys.iter().filter_map(|key| state.dropped.get(key).cloned()).collect()
        };
        let opening = self.opening()?;
        let host = self.clone();
        Ok(self.inner.jobs.start_named(move |key, progress| {
            let found = find(&paths, &|| progress.step(0, 0))?;
            let scan = scan(&found.mails, &|done, of| progress.step(done, of))?;
            let sides = host.with_opening(opening, |session| said_sides(session))?;
            let (view, files) = mails_view::found(key, found.files, found.failed, &scan, sides);
            host.keep_for(opening, |state| {
                // An invitation among them is checked as one that was dropped.
                state.dropped.extend(files.clone());
                state.captures.views.insert(key.to_owned(), view);
                state.captures.looks.insert(key.to_owned(), Arc::new(CaptureLook { scan, files }));
            })
        }))
    }

    /// What was found.
    pub fn looked_through(&self, request: JobKey) -> UserResult<CaptureView> {
        self.state().captures.views.get(&request.job).cloned().ok_or(UserError::Gone)
    }

    pub(super) fn look(&self, key: &str) -> UserResult<Arc<CaptureLook>> {
        self.state().captures.looks.get(key).cloned().ok_or(UserError::Gone)
    }

    /// What would be saved of the mails that were found.
    pub fn preview_mails(&self, request: ChooseMails) -> UserResult<MailsPreview> {
        let opening = self.opening()?;
        let look = self.look(&request.key)?;
        let record = self.whole_of(opening)?;
        let plan = mails_view::chosen_plan(&look.scan, &record, &request);
        Ok(mails_view::preview(&look.scan, &plan))
    }

    /// Saves the chosen mails as one step, in the background.
    pub fn save_mails(&self, request: ChooseMails) -> UserResult<JobStarted> {
        let mut in_use = self.open_now()?;
        let opening = in_use.opening();
        let look = self.look(&request.key)?;
        let record = self.whole_of(opening)?;
        let plan = mails_view::chosen_plan(&look.scan, &record, &request);
        if plan.mails.iter().all(|mail| !mail.chosen || mail.known.is_some()) {
            return Err(UserError::NothingChosen);
        }
        let host = self.clone();
        Ok(self.inner.jobs.start_named(move |key, progress| {
            let _turn = host.turn(progress)?;
            let choice = mails_view::choice(&request);
            // Here it can be stopped.
            read_whole(&mut in_use, &progress.steps())?;
            // Planned anew: while it waited for its turn the same mails may have come in.
            let record = host.with_whole_of(opening, |session| {
                keep_sides(session, &choice.sides)?;
                session.record()
            })?;
            let plan = mails_view::chosen_plan(&look.scan, &record, &request);
            let (clock, step) = (|| host.clock().now(), |done, of| progress.step(done, of));
            let mails = (&look.scan, &plan);
            let saved = save::save(&mut in_use, &record, mails, &choice, &clock, &step)?;
            host.index_later();
            let record = host.whole_of(opening)?;
            let (answer, found) = saved_mails::seen(
                &look.scan,
                saved,
                (&record, host.clock().today()),
                &choice.sides,
            );
            let answer = CaptureSaved { invitations: host.keep(opening, found)?, ..answer };
            host.keep_for(opening, |state| {
                drop(state.captures.saved.insert(key.to_owned(), answer))
            })
        }))
    }

    /// What was saved, with meetings to check and promises to look over.
    pub fn saved_mails(&self, request: JobKey) -> UserResult<CaptureSaved> {
        self.state().captures.saved.get(&request.job).cloned().ok_or(UserError::Gone)
    }
}
