//! An open record: the store, and the last reading of it kept in memory.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use evenhand_core::charter::{Charter, builtin};
use evenhand_core::record::{Change, Entry, Id, Item, Record};
use evenhand_store::{Operation, Store};

use crate::contract::{UserError, UserResult};

/// An open record. Reading it whole takes long once; after that only what changed is read.
pub struct Session {
    store: Store,
    folder: PathBuf,
    sample: bool,
    /// The last reading, and the number of the history's last event then.
    read: Option<(u64, Arc<Record>)>,
    backed_up: Option<DateTime<Utc>>,
}

impl Session {
    /// Around a store that was opened in `folder`.
    pub fn new(store: Store, folder: &Path, sample: bool) -> Self {
        Self { store, folder: folder.to_owned(), sample, read: None, backed_up: None }
    }

    /// The folder it lives in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// It is the sample record.
    pub fn is_sample(&self) -> bool {
        self.sample
    }

    /// The store, for what only reads.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The store, for files, drafts, keys and backups. Changes to items go through [`Self::write`].
    pub fn store_mut(&mut self) -> &mut Store {
        &mut self.store
    }

    /// The last link of the record's history, as a bundle prints it.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn head(&self) -> UserResult<String> {
        Ok(self.store.head()?.to_string())
    }

    /// Whether the history is whole, and a head that was printed is part of it.
    /// `None`: the text is no head.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn verify(&self, printed: Option<&str>) -> UserResult<Option<bool>> {
        let Ok(head) = printed.map(str::parse).transpose() else { return Ok(None) };
        Ok(Some(self.store.verify(head)?.holds()))
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
            None => Arc::new(self.store.record()?),
        };
        self.read = Some((now, Arc::clone(&record)));
        Ok(record)
    }

    /// When the last backup was made and checked.
    pub fn backed_up(&self) -> Option<DateTime<Utc>> {
        let kept = || self.store.backups().ok()?.into_iter().map(|backup| backup.made).max();
        self.backed_up.or_else(kept)
    }

    /// Makes a backup now.
    ///
    /// # Errors
    /// Where it could not be made or did not pass its check.
    pub fn back_up(&mut self, at: DateTime<Utc>) -> UserResult<()> {
        self.store.back_up(at)?;
        self.backed_up = Some(at);
        Ok(())
    }

    /// Does several changes as one operation that Undo undoes as one.
    ///
    /// # Errors
    /// Where the store refuses; then nothing changed.
    pub fn write(
        &mut self,
        label: &str,
        changes: Vec<Change>,
        at: DateTime<Utc>,
    ) -> UserResult<()> {
        self.store.apply(&Operation { label: label.to_owned(), changes }, at)?;
        // The sample can be made again at any time.
        if self.store.backup_due(at) && !self.sample {
            self.back_up(at)?;
        }
        Ok(())
    }

    /// Puts one item.
    ///
    /// # Errors
    /// Where the store refuses; then nothing changed.
    pub fn put(&mut self, label: &str, item: Item, at: DateTime<Utc>) -> UserResult<()> {
        self.write(label, vec![Change::Put { item }], at)
    }

    /// Undoes the last operation and gives its label.
    ///
    /// # Errors
    /// Where the store refuses.
    pub fn undo(&mut self, at: DateTime<Utc>) -> UserResult<Option<String>> {
        Ok(self.store.undo(at)?)
    }

    /// Does the last undone operation again and gives its label.
    ///
    /// # Errors
    /// Where the store refuses.
    pub fn redo(&mut self, at: DateTime<Utc>) -> UserResult<Option<String>> {
        Ok(self.store.redo(at)?)
    }

    /// Closes the record, with a backup where something changed since the last one.
    ///
    /// # Errors
    /// Where the backup or the closing failed. The record is closed all the same.
    pub fn close(mut self, at: DateTime<Utc>) -> UserResult<()> {
        let backup = if self.store.changed_since_backup() && !self.sample {
            self.store.back_up(at).map(|_| ())
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

/// Every charter that a record can be checked against: the built-in ones and its own.
///
/// A charter of the record's own with the id of a built-in one takes its place.
pub fn charters(record: &Record) -> Vec<Charter> {
    let own: Vec<Charter> = record.charters.values().filter_map(read_charter).collect();
    let mut all: Vec<Charter> = builtin()
        .iter()
        .filter(|charter| own.iter().all(|mine| mine.id != charter.id))
        .cloned()
        .collect();
    all.extend(own);
    all
}

/// A charter as a record keeps it; `None` where it is not one that this version can read.
pub fn read_charter(value: &serde_json::Value) -> Option<Charter> {
    serde_json::from_value(value.clone()).ok()
}

/// The charter with this id.
///
/// # Errors
/// [`UserError::UnknownCharter`].
pub fn charter(record: &Record, id: &str) -> UserResult<Charter> {
    charters(record).into_iter().find(|charter| charter.id == id).ok_or(UserError::UnknownCharter)
}

#[cfg(test)]
mod tests {
    use evenhand_core::record::{ItemKind, ItemRef};
    use evenhand_store::KeyCost;

    use super::*;

    #[test]
    fn a_reading_follows_every_change() {
        let dir = tempfile::tempdir().unwrap();
        let at = "2026-11-01T09:00:00Z".parse().unwrap();
        let record = crate::sample::parcel(at).unwrap().record;
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
        session.put("Add", Item::Entry(Box::new(entry.clone())), at).unwrap();
        assert_eq!(title(&mut session).as_ref(), Some(&first));
        entry.title = "Another title".into();
        session.put("Change", Item::Entry(Box::new(entry)), at).unwrap();
        assert_eq!(title(&mut session).as_deref(), Some("Another title"));
        assert_eq!(session.undo(at).unwrap().as_deref(), Some("Change"));
        assert_eq!(title(&mut session).as_ref(), Some(&first));
        session.redo(at).unwrap();
        assert_eq!(session.entry(id).unwrap().title, "Another title");
        let remove = Change::Remove { item: ItemRef { kind: ItemKind::Entry, id } };
        session.write("Remove", vec![remove], at).unwrap();
        assert_eq!(title(&mut session), None);
        assert!(matches!(session.entry(id), Err(UserError::Gone)));
        session.store_mut().restore(id, at).unwrap();
        assert_eq!(title(&mut session).as_deref(), Some("Another title"));
    }
}
