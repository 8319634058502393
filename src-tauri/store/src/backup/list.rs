//! The backups there are, and what each of them would bring back.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, Utc};
use evenhand_core::record::{Change, Item, ItemRef};

use super::soundness::check;
use super::{Backup, Why, keep};
use crate::folder::{Folder, sync_folder};
use crate::history::erase::{erased, holds_any};
use crate::history::{Head, Operation, is_erased};
use crate::item::{Counts, read_counts, read_items};
use crate::open::connect;
use crate::{Applied, Error, Result, Store};

/// How the folders begin that keep damaged databases.
pub(crate) const DAMAGED: &str = "damaged-";

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

impl Store {
    /// The backups in the record's folder, newest first.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn backups(&self) -> Result<Vec<Backup>> {
        list(&self.folder)
    }

    /// How much a backup holds, without the check of all its pages.
    ///
    /// # Errors
    /// [`Error::DamagedDatabase`]; those of the disk.
    pub fn backup_counts(&self, backup: &Backup) -> Result<Counts> {
        let path = path_of(&self.folder, backup)?;
        read_counts(&connect(&path, self.ring.of_database(&path), false)?)
    }

    /// The backups that still hold something that was deleted for good. One that cannot be opened counts:
    /// nobody knows what is in it.
    ///
    /// # Errors
    /// Those of disk and database.
    pub fn backups_with_erased(&self) -> Result<Vec<Backup>> {
        let erased = erased(&self.db)?;
        let holds = |backup: &Backup| {
            let path = path_of(&self.folder, backup)?;
            holds_any(&connect(&path, self.ring.of_database(&path), false)?, &erased)
        };
        let mut backups = if erased.is_empty() { Vec::new() } else { self.backups()? };
        backups.retain(|backup| holds(backup).unwrap_or(true));
        Ok(backups)
    }

    /// Names of the folders that keep damaged databases after a rescue. They hold what was there then.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn damaged_copies(&self) -> Result<Vec<String>> {
        let mut kept = Vec::new();
        for name in fs::read_dir(self.folder.backups())? {
            let name = name?.file_name().to_string_lossy().into_owned();
            if name.starts_with(DAMAGED) {
                kept.push(name);
            }
        }
        Ok(kept)
    }

    /// Makes a backup of the record as it is, then deletes those that hold something that was deleted for
    /// good, and databases that are kept damaged. How many of both went.
    ///
    /// # Errors
    /// Those of the backup: then none was deleted. Those of the disk.
    pub fn forget_backups_with_erased(&mut self, at: DateTime<Utc>) -> Result<usize> {
        let (backups, damaged) = (self.backups_with_erased()?, self.damaged_copies()?);
        if backups.is_empty() && damaged.is_empty() {
            return Ok(0);
        }
        self.back_up(Why::Erase, at)?;
        self.forget(&backups, &damaged)
    }

    /// Makes a backup of the record as it is, then deletes all others, and databases that are kept damaged.
    /// How many of both went.
    ///
    /// # Errors
    /// Those of the backup: then none was deleted. Those of the disk.
    pub fn forget_other_backups(&mut self, at: DateTime<Utc>) -> Result<usize> {
        let (mut backups, damaged) = (self.backups()?, self.damaged_copies()?);
        let made = self.back_up(Why::Keys, at)?;
        backups.retain(|backup| backup.name != made.name);
        self.forget(&backups, &damaged)
    }

    fn forget(&self, backups: &[Backup], damaged: &[String]) -> Result<usize> {
        for backup in backups {
            match fs::remove_file(path_of(&self.folder, backup)?) {
                // Thinned out meanwhile.
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                removed => removed?,
            }
        }
        for name in damaged {
            fs::remove_dir_all(self.folder.backups().join(name))?;
        }
        sync_folder(&self.folder.backups())?;
        Ok(backups.len() + damaged.len())
    }

    /// Opens a backup, checks it, and says what it would bring back.
    ///
    /// # Errors
    /// [`Error::BadBackup`], [`Error::DamagedDatabase`]; those of the disk.
    pub fn preview_backup(&self, backup: &Backup) -> Result<Preview> {
        let path = path_of(&self.folder, backup)?;
        let key = self.ring.of_database(&path);
        let (head, counts) = check(&path, key, None)?;
        let then = read_items(&connect(&path, key, false)?)?;
        let mut preview = preview(head, counts, then, &read_items(&self.db)?);
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
        let preview = self.preview_backup(backup)?;
        self.back_up(Why::Restore, at)?;
        let mut items = preview.would_bring_back;
        items.extend(preview.would_change);
        // The bytes of files stay on disk for as long as the history can bring the file back.
        let changes = items.into_iter().map(|item| Change::Put { item }).collect();
        self.apply(&Operation { label: "restore_backup".into(), changes }, at)
    }
}

fn preview(head: Head, counts: Counts, then: Vec<Item>, now: &[Item]) -> Preview {
    let mut preview = Preview {
        counts,
        head,
        would_bring_back: Vec::new(),
        would_change: Vec::new(),
        would_leave: Vec::new(),
        erased_since: Vec::new(),
    };
    let by_id: std::collections::BTreeMap<_, _> =
        now.iter().map(|item| (item.id(), item)).collect();
    let mut seen = std::collections::BTreeSet::new();
    for item in then {
        seen.insert(item.id());
        match by_id.get(&item.id()) {
            None => preview.would_bring_back.push(item),
            Some(current) if **current != item => preview.would_change.push(item),
            Some(_) => {}
        }
    }
    let only_now = now.iter().filter(|item| !seen.contains(&item.id()));
    preview.would_leave = only_now.map(Item::reference).collect();
    preview
}

pub(crate) fn list(folder: &Folder) -> Result<Vec<Backup>> {
    let mut backups = Vec::new();
    let names = match fs::read_dir(folder.backups()) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(backups),
        names => names?,
    };
    for name in names {
        let file = name?;
        let name = file.file_name().to_string_lossy().into_owned();
        let Some((made, why)) = made(&name) else { continue };
        backups.push(Backup { name, made, why, bytes: file.metadata()?.len() });
    }
    backups.sort_by(|a, b| (b.made, &b.name).cmp(&(a.made, &a.name)));
    Ok(backups)
}

/// Thins out backups. Those from before an upgrade are few and stay.
/// The one that was just made stays, though others may say that they are newer: the clock may have been set back.
pub(super) fn thin_out(folder: &Folder, just_made: &str) -> Result<()> {
    let thinned: Vec<Backup> =
        list(folder)?.into_iter().filter(|backup| backup.why != Why::Upgrade).collect();
    let gone = keep::may_go(&thinned.iter().map(|backup| backup.made).collect::<Vec<_>>());
    let goes = |backup: &&Backup| gone.contains(&backup.made) && backup.name != just_made;
    for backup in thinned.iter().filter(goes) {
        fs::remove_file(path_of(folder, backup)?)?;
    }
    forget_empty_logs(folder)
}

/// Takes away what SQLite left when a backup was read again before it had its name: a log with nothing in it.
fn forget_empty_logs(folder: &Folder) -> Result<()> {
    for entry in fs::read_dir(folder.backups())? {
        let entry = entry?;
        let name = entry.file_name();
        let log = name.to_str().is_some_and(|name| name.ends_with(".db.new-wal"));
        if log && entry.metadata()?.len() == 0 {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Where a backup lies. A name with a path in it is none of ours.
pub(crate) fn path_of(folder: &Folder, backup: &Backup) -> Result<PathBuf> {
    let plain = Path::new(&backup.name).file_name().is_some_and(|name| name == &*backup.name);
    if plain && made(&backup.name).is_some() {
        Ok(folder.backups().join(&backup.name))
    } else {
        Err(Error::NotUnderstood("the name of a backup"))
    }
}

/// When and why a backup was made, by its name.
fn made(name: &str) -> Option<(DateTime<Utc>, Why)> {
    let (stamp, ending) = name.strip_suffix(".db")?.split_at_checked(20)?;
    let made = NaiveDateTime::parse_from_str(stamp, "%Y-%m-%dT%H-%M-%SZ").ok()?;
    Some((made.and_utc(), Why::from_ending(ending)))
}
