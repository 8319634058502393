//! Entries, their files, people, issues, search, drafts.

use std::path::PathBuf;

use evenhand_core::record::{Change, Entry, Id, ItemKind, ItemRef};

use super::{FileKind, Host};
use crate::contract::{
    AttachDropped, Draft, DraftKey, EntryFilter, EntryKey, EntryList, EntryView, FileKey, ItemKey,
    JobStarted, ListPage, NewEntry, Nothing, RemovedList, SearchHit, SearchQuery, Undone,
    UserResult,
};
use crate::entries::{self, entry_view};
use crate::files::attach;
use crate::step::Step;
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
        self.with(|session| entries::new(session, request.entry_type, self.clock()))
    }

    /// Saves an entry, finished or not.
    pub fn save_entry(&self, entry: Entry) -> UserResult<EntryView> {
        self.with(|session| {
            let id = entry.id;
            entries::save(session, entry, self.clock().now())?;
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
            entries::detach_file(session, &key, self.clock().now())?;
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
    pub fn removed(&self, page: ListPage) -> UserResult<RemovedList> {
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
