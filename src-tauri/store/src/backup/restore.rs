//! What a backup would bring back, and bringing it back. It is read beside the record, which may be in use meanwhile.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use evenhand_core::record::{Change, Id, Item, ItemRef};

use super::list::{list, path_of};
use super::soundness::check_open;
use super::{Backup, Why};
use crate::connect::connect;
use crate::folder::RecordFolder;
use crate::history::erase::holds_any;
use crate::history::{Head, Operation, is_erased};
use crate::item::{Counts, read_counts, read_items};
use crate::keys::Ring;
use crate::stoppable::stoppable_reading;
use crate::{Applied, Result, Store};

/// What going back to a backup would do.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// How much the backup holds.
    pub counts: Counts,
    /// The head of its history.
    pub head: Head,
    /// Items that are in the backup and not in the record, or in its bin.
    pub would_bring_back: Vec<Item>,
    /// Items that are in both and differ: as they are in the backup.
    pub would_change: Vec<Item>,
    /// Items that are only in the record. Going back leaves them.
    pub would_leave: Vec<ItemRef>,
    /// Items that the backup still has and that were deleted for good since. They stay deleted.
    pub erased_since: Vec<ItemRef>,
}

/// What reads a record's backups beside it.
pub struct BackupsApart {
    pub(super) folder: RecordFolder,
    pub(super) ring: Ring,
}

/// All that a backup holds.
pub struct BackupContents {
    head: Head,
    counts: Counts,
    items: Vec<Item>,
}

impl BackupsApart {
    /// Whether the record still has the key that it had when this was asked for.
    pub fn are_of(&self, store: &Store) -> bool {
        self.ring.now() == store.ring.now()
    }

    /// The backups in the record's folder, newest first.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn list(&self) -> Result<Vec<Backup>> {
        list(&self.folder)
    }

    /// The backups that hold contents of any of these. One that cannot be opened counts: nobody knows what is in it.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn with_any(&self, items: &[Id]) -> Result<Vec<Backup>> {
        let holds = |backup: &Backup| {
            let path = path_of(&self.folder, backup)?;
            holds_any(&connect(&path, self.ring.of_database(&path), false)?, items)
        };
        let mut backups = if items.is_empty() { Vec::new() } else { self.list()? };
        backups.retain(|backup| holds(backup).unwrap_or(true));
        Ok(backups)
    }

    /// How much a backup holds, without the check of all its pages.
    ///
    /// # Errors
    /// [`crate::Error::DamagedDatabase`]; those of the disk.
    pub fn counts(&self, backup: &Backup) -> Result<Counts> {
        let path = path_of(&self.folder, backup)?;
        read_counts(&connect(&path, self.ring.of_database(&path), false)?)
    }

    /// Opens a backup, checks it, and reads all that it holds, until it is to stop.
    ///
    /// # Errors
    /// [`crate::Error::BadBackup`], [`crate::Error::DamagedDatabase`]; [`crate::Error::Stopped`]; those of the disk.
    pub fn read(&self, backup: &Backup, go_on: impl FnMut() -> bool) -> Result<BackupContents> {
        let path = path_of(&self.folder, backup)?;
        let db = connect(&path, self.ring.of_database(&path), false)?;
        stoppable_reading(db, go_on, |db| {
            let (head, counts) = check_open(&db)?;
            Ok(BackupContents { head, counts, items: read_items(&db)? })
        })?
    }
}

impl BackupContents {
    /// What they would bring back to a record that holds these items. Of what was deleted for good it knows nothing:
    /// see [`Store::without_erased`].
    pub fn compared_with(&self, now: &[Item]) -> Preview {
        preview(self, now)
    }
}

impl Store {
    /// What reads the backups beside this record.
    pub fn backups_apart(&self) -> BackupsApart {
        BackupsApart { folder: self.folder.clone(), ring: self.ring.clone() }
    }

    /// Opens a backup, checks it, and says what it would bring back.
    ///
    /// # Errors
    /// As for [`BackupsApart::read`]; those of the database.
    pub fn preview_backup(&self, backup: &Backup) -> Result<Preview> {
        self.preview_contents(&self.backups_apart().read(backup, || true)?)
    }

    /// What a backup that was read would bring back to the record as it is now.
    ///
    /// # Errors
    /// Those of the database.
    pub fn preview_contents(&self, contents: &BackupContents) -> Result<Preview> {
        self.without_erased(preview(contents, &read_items(&self.db)?))
    }

    /// A preview without what was deleted for good since.
    ///
    /// # Errors
    /// Those of the database.
    pub fn without_erased(&self, mut preview: Preview) -> Result<Preview> {
        // What was deleted for good stays deleted, though an old backup still has it.
        let mut kept = Vec::new();
        for item in preview.would_bring_back {
            if is_erased(&self.db, item.id())? {
                preview.erased_since.push(item.reference());
            } else {
                kept.push(item);
            }
        }
        preview.would_bring_back = kept;
        Ok(preview)
    }

    /// Brings back what a backup holds: what is missing is put back and what differs is as it was then.
    /// What is only in the record stays. It is one step of the history, and Undo takes it back.
    ///
    /// A backup of the record as it is now is made first.
    ///
    /// # Errors
    /// As for [`Store::preview_backup`]; those of disk and database. The record is then as it was.
    pub fn restore_backup(&mut self, backup: &Backup, at: DateTime<Utc>) -> Result<Applied> {
        let contents = self.backups_apart().read(backup, || true)?;
        self.back_up(Why::Restore, at)?;
        let preview = self.preview_contents(&contents)?;
        self.bring_back(preview, at)
    }

    /// Brings back what a preview of the record as it is now says. A backup is the caller's to make first.
    ///
    /// # Errors
    /// Those of disk and database. The record is then as it was.
    pub fn bring_back(&mut self, preview: Preview, at: DateTime<Utc>) -> Result<Applied> {
        let mut items = preview.would_bring_back;
        items.extend(preview.would_change);
        // The bytes of files stay on disk for as long as the history can bring the file back.
        let changes = items.into_iter().map(|item| Change::Put { item }).collect();
        self.apply(&Operation { label: "restore_backup".into(), changes }, at)
    }
}

fn preview(contents: &BackupContents, now: &[Item]) -> Preview {
    let mut preview = Preview {
        counts: contents.counts,
        head: contents.head,
        would_bring_back: Vec::new(),
        would_change: Vec::new(),
        would_leave: Vec::new(),
        erased_since: Vec::new(),
    };
    let by_id: BTreeMap<_, _> = now.iter().map(|item| (item.id(), item)).collect();
    let mut seen = BTreeSet::new();
    for item in &contents.items {
        seen.insert(item.id());
        match by_id.get(&item.id()) {
            None => preview.would_bring_back.push(item.clone()),
            Some(current) if *current != item => preview.would_change.push(item.clone()),
            Some(_) => {}
        }
    }
    let only_now = now.iter().filter(|item| !seen.contains(&item.id()));
    preview.would_leave = only_now.map(Item::reference).collect();
    preview
}
