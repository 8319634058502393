//! Entries, their files, people, issues, search, drafts.

use std::path::PathBuf;

use evenhand_core::record::{
    Change, Contact, Effort, Entry, EntryKind, FileRef, Id, Item, ItemKind, ItemRef, Meeting,
    Promise, When,
};

use evenhand_words as words;

use super::{FileKind, Host};
use crate::Clock;
use crate::contract::{
    AttachDropped, Draft, DraftKey, EntryFilter, EntryKey, EntryList, EntryType, EntryView,
    FileKey, ItemKey, JobStarted, NewEntry, Nothing, Page, RemovedList, SearchHit, SearchQuery,
    Undone, UserError, UserResult,
};
use crate::files::attach;
use crate::ids::new_id;
use crate::session::Session;
use crate::step::{EntryName, Step};
use crate::view;

impl Host {
    /// The timeline, newest first, filtered.
    pub fn list_entries(&self, filter: EntryFilter) -> UserResult<EntryList> {
        self.with(|session| view::timeline(session, &filter, self.clock().today()))
    }

    /// One entry whole.
    pub fn get_entry(&self, key: EntryKey) -> UserResult<EntryView> {
        self.with(|session| entry_view(session, key.id, self.clock()))
    }

    /// An empty entry of a kind, not yet saved.
    pub fn new_entry(&self, request: NewEntry) -> UserResult<Entry> {
        let at = self.clock().now();
        let charter = self.with(|session| Ok(session.store().info()?.charter))?;
        let kind = match request.entry_type {
            EntryType::Contact => EntryKind::Contact(Contact::default()),
            EntryType::Meeting => {
                EntryKind::Meeting(Box::new(Meeting { charter, ..Meeting::default() }))
            }
            EntryType::Promise => EntryKind::Promise(Promise::default()),
            EntryType::Effort => EntryKind::Effort(Effort::default()),
            EntryType::Event => EntryKind::Event,
        };
        Ok(Entry { when: When::day(self.clock().today()), ..Entry::new(new_id(at), kind, at) })
    }

    /// Saves an entry, finished or not.
    pub fn save_entry(&self, mut entry: Entry) -> UserResult<EntryView> {
        self.with(|session| {
            if !entry.when.is_valid() {
                return Err(UserError::BadDate);
            }
            // The time of adding is a fact of the record, not of the form.
            let before = session.entry_if_there(entry.id)?;
            entry.added_on =
                before.as_ref().map_or_else(|| self.clock().now(), |known| known.added_on);
            if let (EntryKind::Meeting(meeting), Some(before)) = (&mut entry.kind, &before) {
                crate::calendars::count_change(meeting, before);
            }
            let name = EntryName::of(&entry.kind);
            let step =
                if before.is_some() { Step::ChangeEntry(name) } else { Step::AddEntry(name) };
            let id = entry.id;
            session.put(step, Item::Entry(Box::new(entry)), self.clock().now())?;
            entry_view(session, id, self.clock())
        })
    }

    /// Moves an entry to the bin.
    pub fn remove_entry(&self, key: EntryKey) -> UserResult<Undone> {
        self.remove(Step::RemoveEntry, ItemKind::Entry, key.id)
    }

    /// Asks the person for files and attaches them, in the background.
    pub fn attach_files(&self, key: EntryKey) -> UserResult<JobStarted> {
        let paths = self.ask_which(FileKind::Any, true)?;
        self.attach(key.id, paths)
    }

    /// Attaches files that were dropped on the window, in the background.
    pub fn attach_dropped(&self, request: AttachDropped) -> UserResult<JobStarted> {
        let paths: Vec<_> = {
            let state = self.state();
            request.keys.iter().filter_map(|key| state.dropped.get(key).cloned()).collect()
        };
        self.attach(request.entry, paths)
    }

    fn attach(&self, entry: Id, paths: Vec<PathBuf>) -> UserResult<JobStarted> {
        self.long_work(move |host, record, progress| {
            let _turn = host.turn(progress)?;
            let outcomes =
                attach(record, entry, &paths, &|| host.clock().now(), &progress.steps())?;
            progress.found(|state| state.attached = Some(outcomes));
            Ok(())
        })
    }

    /// Takes a file off an entry. The file stays in the record for other entries and bundles.
    pub fn detach_file(&self, key: FileKey) -> UserResult<EntryView> {
        self.with(|session| {
            let mut entry = session.entry(key.entry)?;
            entry.files.retain(|reference| reference.file != key.file);
            session.put(Step::DetachFile, Item::Entry(Box::new(entry)), self.clock().now())?;
            entry_view(session, key.entry, self.clock())
        })
    }

    /// Finds words in entries, people and files.
    pub fn search(&self, query: SearchQuery) -> UserResult<Vec<SearchHit>> {
        self.with(|session| crate::view::search(session, &query))
    }

    /// Keeps what was typed so far.
    pub fn save_draft(&self, draft: Draft) -> UserResult<Nothing> {
        self.with(|session| {
            session.store().put_draft(&draft.key, &draft.content, self.clock().now())?;
            Ok(Nothing {})
        })
    }

    /// What was typed so far.
    pub fn get_draft(&self, key: DraftKey) -> UserResult<Option<Draft>> {
        self.with(|session| {
            let draft = session.store().draft(&key.key)?;
            Ok(draft.map(|draft| Draft { key: key.key, content: draft.value }))
        })
    }

    /// Forgets what was typed so far.
    pub fn drop_draft(&self, key: DraftKey) -> UserResult<Nothing> {
        self.with(|session| {
            session.store().delete_draft(&key.key)?;
            Ok(Nothing {})
        })
    }

    /// The first of what is in the bin.
    pub fn removed(&self, page: Page) -> UserResult<RemovedList> {
        self.with(|session| crate::view::bin(session, page.most))
    }

    /// Takes something out of the bin.
    pub fn restore(&self, key: ItemKey) -> UserResult<Undone> {
        self.with(|session| session.restore(key.id, self.clock().now()))?;
        Ok(Undone { label: Some(Step::RestoreItem.words()), status: self.status(Nothing {})? })
    }

    pub(super) fn remove(&self, step: Step, kind: ItemKind, id: Id) -> UserResult<Undone> {
        self.with(|session| {
            session.write(
                step,
                vec![Change::Remove { item: ItemRef { kind, id } }],
                self.clock().now(),
            )
        })?;
        self.index_later();
        Ok(Undone { label: Some(step.words()), status: self.status(Nothing {})? })
    }
}

pub(super) fn entry_view(session: &mut Session, id: Id, clock: &Clock) -> UserResult<EntryView> {
    let entry = session.entry(id)?;
    let record = session.part(vec![entry.clone()])?;
    let file_of = |reference: &FileRef| {
        let file = record.files.iter().find(|file| file.id == reference.file)?;
        Some(view::file_view(file, Some(reference)))
    };
    let provenance = session.provenance(&[id], clock.now())?;
    let arrival = provenance.arrivals.get(&id);
    let came_in = words::entry_came_in(&provenance, arrival, entry.added_on);
    Ok(EntryView {
        came_in: came_in.lines().map(str::to_owned).collect(),
        notes: crate::notes::names_of(&record, id),
        answers: crate::notes::answers_behind(&record, id),
        summary: view::summary(&entry, &record, clock.today()),
        files: entry.files.iter().filter_map(file_of).collect(),
        check: crate::check::of_entry(&record, &provenance, &entry, clock.today()),
        standing: view::standing(&entry, &record, clock.today()),
        entry,
    })
}
