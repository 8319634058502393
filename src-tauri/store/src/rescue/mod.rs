//! Saves what can still be read of a damaged database, or puts the newest good backup in its place.
//!
//! Nothing is thrown away: the damaged database moves to a folder of its own among the backups.

mod brought_in;
mod files;
mod reading;
mod rebuild;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use evenhand_core::record::{Id, Item, ItemRef};

use crate::backup::{DAMAGED, check_open, copy_database, list_backups, path_of_backup, stamp};
use crate::connect::{PAGE, close_whole, connect, prepare};
use crate::folder::{RecordFolder, make_folders, sync_folder};
use crate::history::erase::erase_again;
use crate::item::{read_counts, read_items};
use crate::reach::part;
use crate::stoppable::stoppable;
use crate::{Backup, Counts, Error, ReachStep, Result, Store, Unlocked, last_save, migrate};

use reading::{Readable, read};

/// What could be saved of a damaged record. Nothing was changed to find out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RescueForecast {
    /// The newest backup that passes its check, and how much it holds.
    pub backup: Option<(Backup, Counts)>,
    /// Newer backups that do not pass.
    pub damaged_backups: usize,
    /// What can be read of the damaged database is not in that backup, or not as it is there.
    pub only_readable: Vec<Item>,
    /// What can be read of the damaged database; `None`: not even the record's own facts.
    pub readable: Option<Counts>,
    /// Things in the damaged database that cannot be read.
    pub unreadable: u64,
    /// What that backup holds and cannot be read.
    pub only_backup: Vec<Item>,
}

/// What a rescue saved.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RescuedAndSaved {
    /// The backup that took the damaged database's place; `None`: what was read from it did.
    pub backup: Option<Backup>,
    /// How much there is now.
    pub counts: Counts,
    /// Things that could not be read.
    pub lost_rows: u64,
    /// What is known of what was lost: things of which another copy was seen.
    pub lost: Vec<Item>,
    /// The folder among the backups in which the damaged database is kept.
    pub kept_as: String,
}

/// Looking for a sound backup, reading what is damaged, and writing.
const PARTS: u64 = 3;

impl Unlocked {
    /// What could be saved, and what each way of saving it would lose.
    ///
    /// # Errors
    /// Those of the disk. Damage is not an error but the answer.
    pub fn outlook(&self) -> Result<RescueForecast> {
        let (found, damaged_backups) = self.newest_sound(&mut |_, _| true)?;
        let mut outlook = RescueForecast { damaged_backups, ..RescueForecast::default() };
        let backed_up = match &found {
            Some((backup, _)) => self.items_of(backup)?,
            None => Vec::new(),
        };
        if let Ok(readable) = self.read(&backed_up, &mut |_, _| true) {
            outlook.readable = Some(readable.counts());
            outlook.unreadable = readable.lost;
            outlook.only_backup = missing_from(&backed_up, &readable.known());
            outlook.only_readable = other_in(&readable.live, &backed_up);
        } else {
            outlook.only_backup = backed_up;
        }
        outlook.backup = found;
        Ok(outlook)
    }

    /// Puts the newest backup that passes its check in the place of the damaged database.
    ///
    /// # Errors
    /// [`Error::BadBackup`] where none passes; [`Error::Stopped`]; those of the disk. The record is then as it was.
    pub fn replace_by_backup(
        &self,
        at: DateTime<Utc>,
        step: &mut ReachStep<'_>,
    ) -> Result<RescuedAndSaved> {
        let (found, _) = self.newest_sound(&mut part(step, 0, PARTS))?;
        let (backup, counts) = found.ok_or(Error::BadBackup("there is no sound one".into()))?;
        let then = self.items_of(&backup)?;
        let (lost, lost_rows, erased) = match self.read(&then, &mut part(step, 1, PARTS)) {
            Ok(readable) => (other_in(&readable.live, &then), readable.lost, readable.erased),
            Err(Error::Stopped) => return Err(Error::Stopped),
            Err(_) => (Vec::new(), 0, Vec::new()),
        };
        let [unfinished, fresh] = self.folder.rescued_database();
        self.copy_of(&path_of_backup(&self.folder, &backup)?, &unfinished)?;
        let gone = |item: &Item| erased.iter().any(|erased| erased.id == item.id());
        let counts =
            if then.iter().any(gone) { self.without(&unfinished, &erased, at)? } else { counts };
        File::open(&unfinished)?.sync_all()?;
        fs::rename(&unfinished, &fresh)?;
        let kept_as = self.swap_in(&fresh, at)?;
        Ok(RescuedAndSaved { backup: Some(backup), counts, lost_rows, lost, kept_as })
    }

    /// Copies a database, written with the record's key of now.
    fn copy_of(&self, from: &Path, to: &Path) -> Result<()> {
        let key = self.ring.of_database(from);
        if key == self.ring.now() {
            fs::copy(from, to)?;
            return Ok(());
        }
        let _ = fs::remove_file(to);
        copy_database(&connect(from, key, false)?, to, self.ring.now())
    }

    /// Takes out of a copy of a backup what was deleted for good since. How much it holds then.
    fn without(&self, copy: &Path, erased: &[ItemRef], at: DateTime<Utc>) -> Result<Counts> {
        let mut db = connect(copy, self.ring.now(), false)?;
        prepare(&db)?;
        // A backup may be of an earlier version, which has not all that deleting looks into.
        migrate::run(&mut db, migrate::MIGRATIONS)?;
        erase_again(&mut db, erased, at)?;
        let counts = read_counts(&db)?;
        close_whole(db, copy)?;
        Ok(counts)
    }

    /// Reads what can be read of the damaged database into a new one, which takes its place. What its table
    /// of items does not give is taken from its history. The new history starts anew, since the old one
    /// cannot be vouched for.
    ///
    /// # Errors
    /// [`Error::DamagedDatabase`] where not even the record's own facts can be read; [`Error::Stopped`]; those of the
    /// disk. The record is then as it was.
    pub fn salvage(&self, at: DateTime<Utc>, step: &mut ReachStep<'_>) -> Result<RescuedAndSaved> {
        let backed_up = match self.newest_sound(&mut part(step, 0, PARTS))? {
            (Some((backup, _)), _) => self.items_of(&backup)?,
            (None, _) => Vec::new(),
        };
        let readable = self.read(&backed_up, &mut part(step, 1, PARTS))?;
        let lost = missing_from(&backed_up, &readable.known());
        let lost_rows = readable.lost;
        let [unfinished, fresh] = self.folder.rescued_database();
        let mut last_part = part(step, 2, PARTS);
        let counts = rebuild::write(
            &unfinished,
            (self.ring.now(), self.slots.generation()),
            readable,
            at,
            &mut last_part,
        )?;
        fs::rename(&unfinished, &fresh)?;
        let kept_as = self.swap_in(&fresh, at)?;
        Ok(RescuedAndSaved { backup: None, counts, lost_rows, lost, kept_as })
    }

    /// Takes a database as it is whose last saves are missing. It is kept among the backups too, as it was
    /// found, with its log. The name of the folder that it is kept in.
    ///
    /// # Errors
    /// Those of the disk; the record is then as it was.
    pub fn take_as_it_is(&self, at: DateTime<Utc>) -> Result<String> {
        let database = self.folder.database();
        if self.ring.of_database(&database) != self.ring.now() {
            let [unfinished, fresh] = self.folder.rescued_database();
            self.copy_of(&database, &unfinished)?;
            fs::rename(&unfinished, &fresh)?;
            return self.swap_in(&fresh, at);
        }
        let (name, aside) = free_name(&self.folder.backups(), at);
        make_folders(&aside)?;
        for from in [self.folder.log(), database.clone()] {
            let to = aside.join(from.file_name().unwrap_or_default());
            if from.exists() {
                fs::copy(&from, &to)?;
                File::open(&to)?.sync_all()?;
            }
        }
        sync_folder(&aside)?;
        let db = connect(&database, self.ring.now(), false)?;
        last_save::renew(&self.folder, self.ring.now(), &db);
        Ok(name)
    }

    /// Moves the damaged database, and what SQLite keeps beside it, among the backups, and the new one in.
    /// The name of the folder that it is kept in.
    fn swap_in(&self, fresh: &Path, at: DateTime<Utc>) -> Result<String> {
        // The note is of the database that goes.
        last_save::forget(&self.folder)?;
        let name = swap_in(&self.folder, fresh, at)?;
        let db = connect(&self.folder.database(), self.ring.now(), false)?;
        last_save::renew(&self.folder, self.ring.now(), &db);
        Ok(name)
    }

    /// What can be read of the damaged database. The record's own facts may come from the backup.
    fn read(&self, backed_up: &[Item], step: &mut ReachStep<'_>) -> Result<Readable> {
        let database = self.folder.database();
        let mut readable = self.readable(&database, step)?;
        if readable.known().len() <= 1 && backed_up.len() > 1 {
            return Err(Error::DamagedDatabase("nothing of it can be read".into()));
        }
        // Where the end of a table is damaged nobody knows how much there was, but the backup knows some.
        let missing = missing_from(backed_up, &readable.known()).len() as u64;
        readable.lost = readable.lost.max(missing);
        let is_info = |item: &&Item| matches!(item, Item::Info(_));
        if !readable.live.iter().any(|item| is_info(&item)) {
            let missing = || Error::DamagedDatabase("the record's own facts are missing".into());
            let info = backed_up.iter().find(is_info).ok_or_else(missing)?;
            readable.live.push(info.clone());
            readable.lost = readable.lost.saturating_sub(1);
        }
        Ok(readable)
    }

    /// Where the database's file is empty and its log is not, all that was saved may be in the log.
    fn readable(&self, database: &Path, step: &mut ReachStep<'_>) -> Result<Readable> {
        let empty = fs::metadata(database).is_ok_and(|found| found.len() < PAGE);
        if !empty || !self.folder.log().exists() {
            return read(database, self.ring.of_database(database), step);
        }
        let [copy, log] = self.folder.database_to_read();
        let tried = fs::write(&copy, vec![0; PAGE as usize])
            .and_then(|()| fs::copy(self.folder.log(), &log))
            .map_err(Error::from)
            .and_then(|_| read(&copy, self.ring.now(), step));
        for path in [&copy, &log] {
            let _ = fs::remove_file(path);
        }
        tried
    }

    /// The newest backup that passes its check, and how many newer ones do not.
    fn newest_sound(&self, step: &mut ReachStep<'_>) -> Result<(Option<(Backup, Counts)>, usize)> {
        let mut damaged = 0;
        for backup in list_backups(&self.folder)? {
            let path = path_of_backup(&self.folder, &backup)?;
            let db = connect(&path, self.ring.of_database(&path), false);
            let found = db.and_then(|db| stoppable(db, || step(0, 1), |db| check_open(&db))?);
            match found {
                Ok((_, counts)) => return Ok((Some((backup, counts)), damaged)),
                Err(Error::Stopped) => return Err(Error::Stopped),
                Err(_) => damaged += 1,
            }
        }
        Ok((None, damaged))
    }

    fn items_of(&self, backup: &Backup) -> Result<Vec<Item>> {
        let path = path_of_backup(&self.folder, backup)?;
        read_items(&connect(&path, self.ring.of_database(&path), false)?)
    }
}

impl Store {
    /// Closes a database that was found damaged, and keeps the key and the lock for a rescue.
    pub fn into_unlocked(self) -> Unlocked {
        let unlocked = self.unlocked();
        // A damaged database may not close well, and what is to be saved of it is on the disk.
        let _ = self.db.close();
        unlocked
    }

    pub(crate) fn unlocked(&self) -> Unlocked {
        Unlocked {
            folder: self.folder.clone(),
            ring: self.ring.clone(),
            slots: self.slots.clone(),
            by: None,
            newest: self.slots.generation(),
            lock: Arc::clone(&self.lock),
        }
    }
}

/// Items whose ids are not known.
fn missing_from(items: &[Item], known: &BTreeSet<Id>) -> Vec<Item> {
    items.iter().filter(|item| !known.contains(&item.id())).cloned().collect()
}

/// Items that the others lack, or have in another form.
fn other_in(items: &[Item], others: &[Item]) -> Vec<Item> {
    let others: BTreeMap<Id, &Item> = others.iter().map(|item| (item.id(), item)).collect();
    let other = |item: &&Item| others.get(&item.id()).is_none_or(|there| *there != *item);
    items.iter().filter(other).cloned().collect()
}

fn swap_in(folder: &RecordFolder, fresh: &Path, at: DateTime<Utc>) -> Result<String> {
    let (name, aside) = free_name(&folder.backups(), at);
    make_folders(&aside)?;
    for name in ["record.db-wal", "record.db"] {
        let from = folder.root().join(name);
        if from.exists() {
            fs::rename(from, aside.join(name))?;
        }
    }
    fs::rename(fresh, folder.database())?;
    // The damaged one has its new name for good before its old one is gone for good.
    sync_folder(&aside)?;
    sync_folder(folder.root())?;
    Ok(name)
}

fn free_name(backups: &Path, at: DateTime<Utc>) -> (String, std::path::PathBuf) {
    let first = format!("{DAMAGED}{}", stamp(at));
    let names = std::iter::once(first.clone()).chain((2..).map(|n| format!("{first}-{n}")));
    let free = names.map(|name| (backups.join(&name), name)).find(|(path, _)| !path.exists());
    free.map(|(path, name)| (name, path)).unwrap_or_default()
}
