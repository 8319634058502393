//! An open record: the store, and the last reading of it kept in memory.

mod backups;
mod charters;
mod history;
mod keys;
mod parts;
mod passwords;

pub use charters::{charter, charters};

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, Utc};
use evenhand_core::record::{Change, Entry, Id, Item, Record};
use evenhand_store::{Error, Operation, Resealing, Store, StoreNotice, Unlocked, Why};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::contract::{LastSaves, UserError, UserResult};
use crate::record_file::{is_too_long, shortened};
use crate::step::{Step, step_words};

/// How far a record was when it was last closed here, so that an older one in its place is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// A fingerprint of the record's own id, which is random.
    pub record: String,
    /// How many changes its history held.
    pub changes: u64,
    /// The head of its history, as it is printed. Empty in a list of an earlier version.
    #[serde(default)]
    pub head: String,
}

/// Counts the openings of records in this run of the program.
static OPENINGS: AtomicU64 = AtomicU64::new(1);

/// An open record. Reading it whole takes long once; after that only what changed is read.
pub struct Session {
    /// Which opening it is, so that work of an earlier one is told from this one's.
    number: u64,
    store: Store,
    folder: PathBuf,
    sample: bool,
    /// The last reading, and the number of the history's last event then.
    read: Option<(u64, Arc<Record>)>,
    backed_up: Option<DateTime<Utc>>,
    /// Things whose 30 days in the bin were over on opening.
    bin_emptied: usize,
    /// The thread that makes a backup.
    making: Option<backups::BackupThread>,
    /// Why the last backup could not be made, and when that was found.
    trouble: Option<(String, DateTime<Utc>)>,
    /// What is still sealed with an older key.
    resealing: Resealing,
    /// The disk did not take the last piece of it.
    resealing_waits: bool,
    /// It does not go on from the one that was last open here.
    older_than_seen: bool,
    /// Others wait while somebody has it.
    shared: bool,
}

impl Session {
    /// Around a store that was opened in `folder`.
    pub fn new(store: Store, folder: &Path, sample: bool) -> Self {
        let folder = folder.to_owned();
        let (read, backed_up, bin_emptied, making, trouble) = Default::default();
        // Where that cannot be found out now, it is found out at the next opening.
        let resealing = store.resealing().unwrap_or_default();
        let (resealing_waits, older_than_seen, shared) = (false, false, false);
        Self {
            number: OPENINGS.fetch_add(1, Ordering::Relaxed),
            store,
            folder,
            sample,
            read,
            backed_up,
            bin_emptied,
            making,
            trouble,
            resealing,
            resealing_waits,
            older_than_seen,
            shared,
        }
    }

    /// From here on others wait while somebody has it, so that the whole record is to be read beside its use first.
    pub fn share(&mut self) {
        self.shared = true;
    }

    /// Which opening of a record this is, in this run of the program.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The folder it lives in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// It is the sample record.
    pub fn is_sample(&self) -> bool {
        self.sample
    }

    /// How far the record is, for the next opening on this computer.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn seen(&self) -> UserResult<Seen> {
        let id = self.store.info()?.id.to_string();
        let digest = Sha256::digest(id.as_bytes());
        let record = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let head = self.store.head()?;
        Ok(Seen { record, changes: head.seq, head: head.to_string() })
    }

    /// Takes note whether the record goes on from the one that was last open here. That it does not may well be meant:
    /// somebody put a copy back. It may be another one, too, put there by somebody else, whose key that person knows.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn compare_with_seen(&mut self, before: Option<Seen>) -> UserResult<()> {
        let now = self.seen()?;
        self.older_than_seen = match before {
            None => false,
            Some(before) if before.record != now.record || now.changes < before.changes => true,
            Some(before) => match before.head.parse() {
                Ok(head) => !self.store.has_head(head)?,
                Err(_) => false,
            },
        };
        Ok(())
    }

    /// Whether the last saves are all there, as far as is known here.
    pub fn last_saves(&self) -> LastSaves {
        if self.store.notices().contains(&StoreNotice::SavesMixed) {
            LastSaves::Mixed
        } else if self.older_than_seen {
            LastSaves::Older
        } else if self.store.notices().contains(&StoreNotice::RecoveryKeyCarriedOver) {
            LastSaves::Carried
        } else if self.store.notices().contains(&StoreNotice::LastSaveUnknown) {
            LastSaves::Unknown
        } else {
            LastSaves::Here
        }
    }

    /// The store, for what only reads.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The store, for files, drafts, keys and backups. Changes to items go through [`Self::write`].
    pub fn store_mut(&mut self) -> &mut Store {
        &mut self.store
    }

    /// The whole record.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn record(&mut self) -> UserResult<Arc<Record>> {
        let now = self.store.head()?.seq;
        // A reading that could not be brought up to date is not kept.
        let record = match self.read.take() {
            Some((since, record)) if since == now => record,
            Some((since, mut record)) => {
                self.store.refresh(Arc::make_mut(&mut record), since)?;
                record
            }
            None => {
                // Others would wait until all of it is read. Whoever forgot that is found by the tests.
                debug_assert!(!self.shared);
                Arc::new(self.store.record()?)
            }
        };
        self.read = Some((now, Arc::clone(&record)));
        Ok(record)
    }

    /// Whether the whole record was read before, and [`Self::record`] only brings it up to date.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn is_read(&self) -> UserResult<bool> {
        match &self.read {
            Some((since, _)) => Ok(self.store.few_changed(*since)?),
            None => Ok(false),
        }
    }

    /// Keeps a reading of the whole record that was begun after an event, unless there is one by now.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn keep_read(&mut self, since: u64, record: Record) -> UserResult<()> {
        if !self.is_read()? {
            self.read = Some((since, Arc::new(record)));
            // What was changed while it was read is in it as it was or as it is.
            self.record()?;
        }
        Ok(())
    }

    /// The record with these entries alone, and what is said of them elsewhere: see [`Store::part_of_record`].
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn part(&self, entries: Vec<Entry>) -> UserResult<Record> {
        Ok(self.store.part_of_record(entries)?)
    }

    /// An entry, where it is in the record and not in the bin.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn entry_if_there(&self, id: Id) -> UserResult<Option<Entry>> {
        match self.store.entry(id) {
            Ok(entry) => Ok(Some(entry)),
            Err(Error::NoSuchItem(_)) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// The record as it was at a head of its history. `None`: that is not part of this history, or
    /// something that the record held then was deleted for good.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn record_at(&self, head: &str) -> UserResult<Option<Record>> {
        let Ok(head) = head.parse() else { return Ok(None) };
        Ok(self.store.record_at(head)?)
    }

    /// Does several changes as one operation that Undo undoes as one.
    ///
    /// # Errors
    /// [`UserError::TextTooLong`]; where the store refuses. Then nothing changed.
    pub fn write(&mut self, step: Step, changes: Vec<Change>, at: DateTime<Utc>) -> UserResult<()> {
        can_be_kept(&changes)?;
        self.store.apply(&Operation { label: step.code(), changes }, at)?;
        self.start_due_backup(at);
        Ok(())
    }

    /// Puts one item.
    ///
    /// # Errors
    /// Where the store refuses; then nothing changed.
    pub fn put(&mut self, step: Step, item: Item, at: DateTime<Utc>) -> UserResult<()> {
        self.write(step, vec![Change::Put { item }], at)
    }

    /// Undoes the last operation and says what it was.
    ///
    /// # Errors
    /// Where the store refuses.
    pub fn undo(&mut self, at: DateTime<Utc>) -> UserResult<Option<String>> {
        let label = self.store.undo(at)?;
        self.start_due_backup(at);
        Ok(label.map(|label| step_words(&label)))
    }

    /// Does the last undone operation again and says what it was.
    ///
    /// # Errors
    /// Where the store refuses.
    pub fn redo(&mut self, at: DateTime<Utc>) -> UserResult<Option<String>> {
        let label = self.store.redo(at)?;
        self.start_due_backup(at);
        Ok(label.map(|label| step_words(&label)))
    }

    /// Brings something back from the bin, as a step that Undo takes back.
    ///
    /// # Errors
    /// [`UserError::Gone`] where it is not in the bin.
    pub fn restore(&mut self, id: Id, at: DateTime<Utc>) -> UserResult<()> {
        self.store.restore(id, at)?;
        self.start_due_backup(at);
        Ok(())
    }

    /// Deletes for good what has been in the bin for 30 days, as the bin says it does.
    ///
    /// # Errors
    /// Where the store refuses; then nothing was deleted.
    pub fn empty_old_bin(&mut self, at: DateTime<Utc>) -> UserResult<()> {
        self.bin_emptied = self.store.empty_old_bin(at)?;
        Ok(())
    }

    /// How many things [`Self::empty_old_bin`] deleted.
    pub fn bin_emptied(&self) -> usize {
        self.bin_emptied
    }

    /// Deletes things for good; how many that were, with the files that only they had.
    ///
    /// # Errors
    /// [`UserError::Gone`] where one is not there; then nothing was deleted.
    pub fn erase(&mut self, items: &[Id], at: DateTime<Utc>) -> UserResult<usize> {
        Ok(self.store.erase(items, at)?.changed.len())
    }

    /// What Undo would take back and what Redo would do again, in words.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn steps(&self) -> UserResult<(Option<String>, Option<String>)> {
        let steps = self.store.undo_state()?;
        let words = |label: Option<String>| label.map(|label| step_words(&label));
        Ok((words(steps.undo), words(steps.redo)))
    }

    /// Closes a record that was found damaged, and keeps its key for a rescue.
    pub fn into_unlocked(mut self, at: DateTime<Utc>) -> Unlocked {
        self.settle(true, at);
        self.store.into_unlocked()
    }

    /// Closes the record, with a backup where something changed since the last one. A backup that is being
    /// made is waited for.
    ///
    /// # Errors
    /// Where the backup or the closing failed. The record is closed all the same.
    pub fn close(mut self, at: DateTime<Utc>) -> UserResult<()> {
        self.settle(true, at);
        let backup = if self.store.changed_since_backup() && !self.sample {
            self.store.back_up(Why::Closing, at).map(|_| ())
        } else {
            Ok(())
        };
        self.store.close()?;
        Ok(backup?)
    }

    /// An entry.
    ///
    /// # Errors
    /// [`UserError::Gone`] where it is not in the record.
    pub fn entry(&self, id: Id) -> UserResult<Entry> {
        Ok(self.store.entry(id)?)
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// [`UserError::Gone`] where it is not there, [`UserError::DamagedRecord`] where it is damaged.
    pub fn file_bytes(&self, id: Id) -> UserResult<Vec<u8>> {
        Ok(self.store.file_bytes(id)?)
    }
}

/// Refuses changes that would leave a thing with a text that is longer than any that is kept.
///
/// # Errors
/// [`UserError::TextTooLong`].
pub(crate) fn can_be_kept(changes: &[Change]) -> UserResult<()> {
    refuse_too_long(changes.iter().filter_map(|change| match change {
        Change::Put { item } => Some(item),
        Change::Remove { .. } => None,
    }))
}

/// Refuses things with a text that is longer than any that is kept.
///
/// # Errors
/// [`UserError::TextTooLong`].
pub(crate) fn refuse_too_long<'i>(items: impl IntoIterator<Item = &'i Item>) -> UserResult<()> {
    match items.into_iter().find(|item| is_too_long(item)) {
        Some(item) => Err(UserError::TextTooLong { title: shortened(item.title()) }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use evenhand_core::record::{ItemKind, ItemRef};
    use evenhand_store::KeyCost;

    use super::backups::trouble_words;
    use super::*;
    use crate::step::EntryName;

    fn event(at: DateTime<Utc>) -> Item {
        let kind = evenhand_core::record::EntryKind::Other;
        Item::Entry(Box::new(Entry::new(crate::ids::new_id(at), kind, at)))
    }

    fn started(dir: &Path, at: DateTime<Utc>) -> Session {
        let info = crate::sample::package(at).unwrap().record.info;
        let cost = KeyCost::cheap_for_tests();
        let (store, _) = Store::create(dir, &info, "p", cost, at).unwrap();
        Session::new(store, dir, false)
    }

    #[test]
    fn a_due_backup_is_made_beside_the_saves_and_closing_waits_for_it() {
        let dir = tempfile::tempdir().unwrap();
        let start: DateTime<Utc> = "2026-11-01T09:00:00Z".parse().unwrap();
        let at = |minutes| start + TimeDelta::minutes(minutes);
        let mut session = started(dir.path(), start);
        session.put(Step::AddEntry(EntryName::Event), event(at(1)), at(1)).unwrap();
        assert!(session.making.is_none());
        session.put(Step::AddEntry(EntryName::Event), event(at(40)), at(40)).unwrap();
        assert!(session.making.is_some(), "one is due after half an hour");
        session.put(Step::AddEntry(EntryName::Event), event(at(41)), at(41)).unwrap();
        assert_eq!(session.record().unwrap().entries.len(), 3);
        session.close(at(42)).unwrap();

        let unlock = evenhand_store::Unlock::Passphrase("p");
        let store = Store::open(dir.path(), unlock, at(43)).unwrap();
        let backups = store.backups().unwrap();
        let entries = |backup| store.preview_backup(backup).unwrap().counts.entries;
        let made: Vec<_> = backups.iter().map(|b| (b.made, b.why, entries(b))).collect();
        assert_eq!(made, [(at(42), Why::Closing, 3), (at(40), Why::Changes, 2)]);
        assert!(store.check(None).unwrap().sound());
    }

    #[test]
    fn a_backup_that_fails_is_told_and_tried_again_later() {
        let dir = tempfile::tempdir().unwrap();
        let start: DateTime<Utc> = "2026-11-01T09:00:00Z".parse().unwrap();
        let at = |minutes| start + TimeDelta::minutes(minutes);
        let mut session = started(dir.path(), start);
        let backups = dir.path().join("backups");
        std::fs::remove_dir(&backups).unwrap();
        std::fs::write(&backups, "in the way").unwrap();
        session.put(Step::AddEntry(EntryName::Event), event(at(1)), at(1)).unwrap();
        session.put(Step::AddEntry(EntryName::Event), event(at(40)), at(40)).unwrap();
        session.settle(true, at(40));
        let trouble = session.backup_trouble().unwrap().to_owned();
        assert!(trouble.starts_with("The last backup could not be made."), "{trouble}");
        session.put(Step::AddEntry(EntryName::Event), event(at(41)), at(41)).unwrap();
        assert!(session.making.is_none(), "not again at once");
        std::fs::remove_file(&backups).unwrap();
        session.put(Step::AddEntry(EntryName::Event), event(at(51)), at(51)).unwrap();
        session.settle(true, at(51));
        assert_eq!((session.backup_trouble(), session.backed_up()), (None, Some(at(51))));
    }

    #[test]
    fn words_on_failed_backups_are_short() {
        for error in [Error::DiskFull, Error::ReadOnly, Error::Cipher, Error::BadBackup("x".into())]
        {
            for sentence in trouble_words(&error).split_inclusive('.') {
                assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
            }
        }
    }

    #[test]
    fn a_reading_follows_every_change() {
        let dir = tempfile::tempdir().unwrap();
        let at = "2026-11-01T09:00:00Z".parse().unwrap();
        let record = crate::sample::package(at).unwrap().record;
        let cost = KeyCost::cheap_for_tests();
        let (store, _) = Store::create(dir.path(), &record.info, "p", cost, at).unwrap();
        let mut session = Session::new(store, dir.path(), true);
        let title = |session: &mut Session| {
            let record = session.record().unwrap();
            assert_eq!(*record, session.store().record().unwrap());
            record.entries.first().map(|entry| entry.title.clone())
        };
        assert_eq!(title(&mut session), None);
        let mut entry = record.entries.into_iter().next().unwrap();
        (entry.people, entry.issues, entry.files) = Default::default();
        let (id, first) = (entry.id, entry.title.clone());
        session
            .put(Step::AddEntry(EntryName::Event), Item::Entry(Box::new(entry.clone())), at)
            .unwrap();
        assert_eq!(title(&mut session).as_ref(), Some(&first));
        entry.title = "Another title".into();
        session.put(Step::ChangeEntry(EntryName::Event), Item::Entry(Box::new(entry)), at).unwrap();
        assert_eq!(title(&mut session).as_deref(), Some("Another title"));
        assert_eq!(session.undo(at).unwrap().as_deref(), Some("Change something that happened"));
        assert_eq!(title(&mut session).as_ref(), Some(&first));
        session.redo(at).unwrap();
        assert_eq!(session.entry(id).unwrap().title, "Another title");
        let remove = Change::Remove { item: ItemRef { kind: ItemKind::Entry, id } };
        session.write(Step::RemoveEntry, vec![remove], at).unwrap();
        assert_eq!(title(&mut session), None);
        assert!(matches!(session.entry(id), Err(UserError::Gone)));
        session.store_mut().restore(id, at).unwrap();
        assert_eq!(title(&mut session).as_deref(), Some("Another title"));
    }
}
