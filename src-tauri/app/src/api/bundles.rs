//! The Bundle screen: plans, what to look at first, pages.

use std::sync::Arc;

use base64::{Engine, engine::general_purpose::STANDARD};
use evenhand_bundle::FileSource;
use evenhand_core::record::{BundlePlan, Id, Item, ItemKind, Record};
use evenhand_words::tr::names;

use super::{FileKind, Host};
use crate::bundles::{
    BundleFacts, Files, RenderedBundle, SavedThen, Viewing, bundle_view, first_plan, named_files,
    read_by_eye,
};
use crate::contract::{
    BundlePage, BundleReview, BundleView, EntryKey, GivePassword, JobStarted, NewBundle, Nothing,
    PagePicture, SavedAgain, SavedFile, Undone, UserError, UserResult,
};
use crate::step::Step;
use crate::view;
use crate::whole_file::write_whole;

impl Host {
    /// Bundles defined so far.
    pub fn list_bundles(&self, _: Nothing) -> UserResult<Vec<BundlePlan>> {
        self.with_whole(|session| Ok(session.record()?.bundles.clone()))
    }

    /// A bundle from a template, saved: every file that an entry names is an appendix to start with.
    pub fn new_bundle(&self, request: NewBundle) -> UserResult<BundlePlan> {
        self.with_whole(|session| {
            let (at, record) = (self.clock().now(), session.record()?);
            let NewBundle { template, profile, title } = request;
            let plan = first_plan(&record, template, profile, &title, at);
            session.put(Step::StartBundle, Item::Bundle(Box::new(plan.clone())), at)?;
            Ok(plan)
        })
    }

    /// Saves a bundle's definition.
    pub fn save_bundle(&self, mut plan: BundlePlan) -> UserResult<BundlePlan> {
        self.with_whole(|session| {
            let (at, record) = (self.clock().now(), session.record()?);
            let before = record.bundles.iter().find(|known| known.id == plan.id);
            plan.added_on = before.map_or(at, |known| known.added_on);
            // What was saved is a fact of the record too.
            plan.saved = before.and_then(|known| known.saved.clone());
            session.put(Step::ChangeBundle, Item::Bundle(Box::new(plan.clone())), at)?;
            Ok(plan)
        })
    }

    /// Moves a bundle's definition to the bin.
    pub fn remove_bundle(&self, key: EntryKey) -> UserResult<Undone> {
        self.remove(Step::RemoveBundle, ItemKind::Bundle, key.id)
    }

    /// What goes in, page by page, and what to look at first.
    pub fn bundle_view(&self, key: EntryKey) -> UserResult<BundleView> {
        let (record, plan, facts) = self.bundle_facts(key.id)?;
        let model = facts.model(&record, &plan);
        let made = self.state().made.get(&key.id).cloned();
        let made = made.filter(|made| made.is_current(&record, &plan, &facts));
        Ok(bundle_view(&record, plan, &facts, &model, made.as_ref(), self.clock().today()))
    }

    /// Every word that is taken out, and where.
    pub fn bundle_review(&self, key: EntryKey) -> UserResult<BundleReview> {
        let (record, plan, facts) = self.bundle_facts(key.id)?;
        let made = facts.model_for_review(&record, &plan);
        let words_of = |file| self.with(|session| Ok(session.store().file_text(file)?));
        crate::bundles::review(&plan, made, words_of)
    }

    /// Lays out the pages in the background.
    pub fn make_bundle(&self, key: EntryKey) -> UserResult<JobStarted> {
        let opening = self.opening()?;
        let (record, plan, facts) = self.bundle_facts(key.id)?;
        let host = self.clone();
        self.job_of(opening, move |progress| {
            let files = host.bundle_files(opening);
            let step = |done, total| progress.step(done, total).is_ok();
            let made =
                RenderedBundle::new((&record, plan, &facts), &files, host.clock().now(), &step)?;
            host.keep_for(opening, |state| drop(state.made.insert(key.id, made)))
        })
    }

    /// Makes the version that was saved last once more, from the record as it was then.
    pub fn remake_bundle(&self, key: EntryKey) -> UserResult<JobStarted> {
        let opening = self.opening()?;
        let then = self.with_whole(|session| SavedThen::of(session, key.id))?;
        let host = self.clone();
        self.job_of(opening, move |progress| {
            let files = host.bundle_files(opening);
            let step = |done, total| progress.step(done, total).is_ok();
            let made = then.make(&files, &step)?;
            host.keep_for(opening, |state| drop(state.remade.insert(key.id, made)))
        })
    }

    /// Saves what [`Self::remake_bundle`] made, and says whether it is the same, byte for byte.
    pub fn save_remade_bundle(&self, key: EntryKey) -> UserResult<SavedAgain> {
        let opening = self.opening()?;
        let made = self.state().remade.get(&key.id).cloned().ok_or(UserError::BundleNotMade)?;
        let (_, plan, _) = self.bundle_facts(key.id)?;
        let saved = plan.saved.and_then(|saved| saved.made).ok_or(UserError::BundleNotMade)?;
        let file = self.save_bundle_files(opening, &made)?;
        self.state().remade.remove(&key.id);
        Ok(SavedAgain { file, same: saved.sha256 == made.making.sha256 })
    }

    /// Has a machine read the made pages as pictures, in the background, and looks for what was taken out.
    pub fn read_bundle_by_eye(&self, key: EntryKey) -> UserResult<JobStarted> {
        let opening = self.opening()?;
        let made = self.made(key.id)?;
        self.job_of(opening, move |progress| {
            let step = |done, total| progress.step(done, total).is_ok();
            let read = read_by_eye((&made.model, &made.rendered), &step)?;
            progress.found(|state| state.read_by_eye = Some(read));
            Ok(())
        })
    }

    /// One page of the made bundle as a picture, with its text.
    pub fn bundle_page(&self, request: BundlePage) -> UserResult<PagePicture> {
        let opening = self.opening()?;
        let made = self.made(request.id)?;
        let page = usize::try_from(request.page).unwrap_or(usize::MAX);
        let width = request.width.clamp(50, 2000);
        let (png, text) = self.drawn(&made, page, width)?;
        // Drawing takes a while, in which the record may have been locked.
        self.keep_for(opening, |_| ())?;
        Ok(PagePicture {
            data_url: format!("data:image/png;base64,{}", STANDARD.encode(png)),
            text,
        })
    }

    /// Draws a page in the child that has the file open. A child that ended, as one does that was left alone, is
    /// started once more.
    fn drawn(
        &self,
        made: &RenderedBundle,
        page: usize,
        width: u32,
    ) -> UserResult<(Vec<u8>, String)> {
        let opening = self.opening()?;
        for _ in 0..2 {
            let open = self.state().viewing.clone();
            let viewing = Viewing::of(made, page, open)?;
            // What was deleted meanwhile is not kept open.
            let kept = self.keep_for(opening, |state| {
                let own = state.made.get(&made.plan.id);
                let same = own.is_some_and(|own| own.making.sha256 == made.making.sha256);
                state.viewing = same.then(|| viewing.clone());
                same
            })?;
            if !kept {
                return Err(UserError::BundleNotMade);
            }
            if let Some(drawn) = viewing.draw(made, page, width)? {
                return Ok(drawn);
            }
            self.state().viewing = None;
        }
        Err(UserError::Gone)
    }

    /// Saves the made PDF where the person chooses.
    pub fn save_bundle_pdf(&self, key: EntryKey) -> UserResult<SavedFile> {
        let opening = self.opening()?;
        let made = self.made(key.id)?;
        let saved = self.save_bundle_files(opening, &made)?;
        self.note_saved(opening, made)?;
        Ok(saved)
    }

    /// Asks where to save, and saves there: volumes side by side, under names that are free.
    fn save_bundle_files(&self, opening: u64, made: &RenderedBundle) -> UserResult<SavedFile> {
        let wanted = format!("{}.pdf", stem_of(&made.plan));
        if made.rendered.further.is_empty() {
            return self.save_as(opening, FileKind::Pdf, &wanted, &made.rendered.pdf);
        }
        let path = self.ask_where(opening, FileKind::Pdf, &wanted)?;
        let names = |n: u32| {
            let own = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
            let own = own.unwrap_or_else(|| stem_of(&made.plan));
            let stem = if n == 1 { own } else { format!("{own} ({n})") };
            named_files(&made.rendered, &stem)
        };
        // The dialog asked about one name only: nothing that is there is written over.
        let free = |files: &Vec<(String, &[u8])>| {
            files.iter().all(|(name, _)| !path.with_file_name(name).exists())
        };
        let files = (1..1000).map(names).find(free).ok_or(UserError::Unexpected)?;
        for (name, bytes) in &files {
            write_whole(&path.with_file_name(name), bytes)?;
        }
        let first = files.first().map(|(name, _)| name.clone()).unwrap_or_default();
        let more = made.rendered.further.len();
        let bytes = files.iter().map(|(_, bytes)| bytes.len()).sum::<usize>();
        Ok(SavedFile {
            name: names::and_more(&first, more),
            bytes: bytes.try_into().unwrap_or(u64::MAX),
        })
    }

    /// Keeps what the saved version held, so that the next one can say what has changed.
    fn note_saved(&self, opening: u64, made: RenderedBundle) -> UserResult<()> {
        let (record, mut plan, facts) = self.bundle_facts(made.plan.id)?;
        if !made.is_current(&record, &plan, &facts) {
            // It was changed while the dialog was open: what was saved is not what it is now.
            return Ok(());
        }
        plan.saved =
            Some(facts.saved_version(&record, &plan, self.clock().now(), made.making.clone()));
        let item = Item::Bundle(Box::new(plan.clone()));
        self.with_opening(opening, |session| {
            session.put(Step::NoteSavedBundle, item, self.clock().now())
        })?;
        // Nothing that is printed changed, so the pages are still those of the plan.
        self.keep_for(opening, |state| {
            drop(state.made.insert(plan.id, RenderedBundle { plan, ..made }))
        })
    }

    /// Starts the next version of a bundle: new files go to the end, and nothing is renumbered.
    pub fn next_version(&self, key: EntryKey) -> UserResult<BundlePlan> {
        let (record, plan, facts) = self.bundle_facts(key.id)?;
        let next = facts.up_to_date(&record, &plan);
        let item = Item::Bundle(Box::new(next.clone()));
        self.with(|session| session.put(Step::StartNextVersion, item, self.clock().now()))?;
        Ok(next)
    }

    /// Opens a copy of the made PDF in the system's viewer, to print.
    pub fn open_bundle_pdf(&self, key: EntryKey) -> UserResult<Nothing> {
        let opening = self.opening()?;
        let made = self.made(key.id)?;
        for (_, bytes) in named_files(&made.rendered, &stem_of(&made.plan)) {
            self.open_copy(opening, "pdf", bytes)?;
        }
        Ok(Nothing {})
    }

    /// Keeps what opens a PDF that asks for a password. Bundles with it are to be made anew.
    pub fn give_password(&self, request: GivePassword) -> UserResult<Nothing> {
        if request.password.is_empty() {
            return Err(UserError::NothingChosen);
        }
        self.with(|session| session.set_password(request.file, Some(&request.password)))?;
        let holds = |made: &RenderedBundle| {
            made.model.appendices.iter().any(|own| own.file == Some(request.file))
        };
        self.state().made.retain(|_, made| !holds(made));
        Ok(Nothing {})
    }

    /// The record's files, with the passwords that were given for them.
    fn bundle_files(&self, opening: u64) -> impl FileSource + use<> {
        let (files, passwords) = (self.clone(), self.clone());
        Files {
            bytes: move |id: Id| files.file_apart(opening, id).map(|(_, bytes)| bytes),
            password: move |id: Id| {
                passwords.with_opening(opening, |session| session.password(id)).ok().flatten()
            },
        }
    }

    fn made(&self, id: Id) -> UserResult<RenderedBundle> {
        self.opening()?;
        self.state().made.get(&id).cloned().ok_or(UserError::BundleNotMade)
    }

    fn bundle_facts(&self, id: Id) -> UserResult<(Arc<Record>, BundlePlan, BundleFacts)> {
        self.with_whole(|session| {
            let record = session.record()?;
            let plan = record.bundles.iter().find(|plan| plan.id == id).cloned();
            let plan = plan.ok_or(UserError::Gone)?;
            let provenance = session.provenance_of(&record, &plan, None, self.clock().now())?;
            let facts = BundleFacts::new(&record, &plan, self.clock().today(), provenance);
            Ok((record, plan, facts))
        })
    }
}

/// The start of a file name from the title, without what file systems refuse.
fn stem_of(plan: &BundlePlan) -> String {
    view::file_stem(&plan.title, "bundle")
}
