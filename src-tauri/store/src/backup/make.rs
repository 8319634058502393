//! Makes and checks one backup.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::list::thin_out;
use super::reason::{Backup, Why};
use super::soundness::{check, check_pages};
use super::write_guard::Unchanged;
use crate::connect::connect;
use crate::folder::{RecordFolder, make_folders, sync_folder};
use crate::history::{Head, head_of};
use crate::item::{Counts, read_counts};
use crate::keys::MasterKey;
use crate::steadily::Steadily;
use crate::{Error, Result, Store, Unlocked};

/// A backup that was begun. It can be made on another thread while the record is in use.
pub struct BackupInMaking {
    record: Unlocked,
    file: Unchanged,
    size: u64,
    holds: (Head, Counts),
    why: Why,
    at: DateTime<Utc>,
}

/// Bytes that are copied at once.
pub(super) const PIECE: usize = 1 << 20;

impl BackupInMaking {
    pub(super) fn new(store: &Store, why: Why, at: DateTime<Utc>) -> Result<Self> {
        let file = store.still.watch();
        let size = file.size()?;
        let holds = (head_of(&store.db)?, read_counts(&store.db)?);
        Ok(Self { record: store.unlocked(), file, size, holds, why, at })
    }

    /// Makes the backup under the name of its time, checked before it takes that name, and thins out older
    /// ones. `None`: the record's file was written to meanwhile, so that the copy was thrown away.
    ///
    /// `progress` gets the bytes copied so far and the bytes in all; after the last piece the check begins.
    ///
    /// # Errors
    /// [`Error::BadBackup`] where the copy does not pass; those of the disk. No older backup is lost.
    pub fn make(self, progress: &mut dyn FnMut(u64, u64)) -> Result<Option<Backup>> {
        let backups = self.record.folder.backups();
        make_folders(&backups)?;
        let (name, path) = free_name(&backups, self.at, self.why);
        let unfinished = path.with_extension("db.new");
        remove_if_there(&unfinished)?;
        let checked = self.checked_copy(&unfinished, progress);
        if !self.file.is_still() {
            remove_if_there(&unfinished)?;
            return Ok(None);
        }
        let made = checked
            .and_then(|()| Ok(fs::rename(&unfinished, &path)?))
            .and_then(|()| sync_folder(&backups));
        if made.is_err() {
            // A copy that did not pass is worth nothing; the error that counts is the first one.
            let _ = fs::remove_file(&unfinished);
        }
        made?;
        self.record.slots.keep_with_backups(&self.record.folder)?;
        thin_out(&self.record.folder, &name)?;
        Ok(Some(Backup { name, made: self.at, why: self.why, bytes: self.size }))
    }

    /// The pages are encrypted in the file as they are to be in the backup, so the bytes are copied.
    fn checked_copy(&self, to: &Path, progress: &mut dyn FnMut(u64, u64)) -> Result<()> {
        let mut target = File::create(to)?;
        let mut piece = vec![0; PIECE];
        let (mut done, mut steadily) = (0, Steadily::default());
        while done < self.size && self.file.is_still() {
            let most = usize::try_from(self.size - done).unwrap_or(PIECE).min(PIECE);
            let place = piece.get_mut(..most).unwrap_or_default();
            let read = self.file.read_at(place, done)?;
            if read == 0 {
                return Err(Error::BadBackup("the record's file became shorter".into()));
            }
            target.write_all(place.get(..read).unwrap_or_default())?;
            done += read as u64;
            steadily.wrote(&target, read)?;
            progress(done, self.size);
        }
        target.sync_all()?;
        drop(target);
        check(to, self.record.ring.now(), Some(self.holds)).map(|_| ())
    }
}

/// A backup before the schema is brought up. Its counts cannot be compared across schemas, its pages can.
pub(crate) fn before_upgrade(
    folder: &RecordFolder,
    db: &Connection,
    master: &MasterKey,
    from: u32,
    at: DateTime<Utc>,
) -> Result<()> {
    let backups = folder.backups();
    make_folders(&backups)?;
    let ending = Why::Upgrade.ending();
    let path = backups.join(format!("{}{ending}-from-{from}.db", stamp(at)));
    let unfinished = path.with_extension("db.new");
    remove_if_there(&unfinished)?;
    copy(db, &unfinished, master)?;
    let copied = connect(&unfinished, master, false)?;
    check_pages(&copied)?;
    drop(copied);
    fs::rename(&unfinished, &path)?;
    sync_folder(&backups)
}

/// Copies a database page by page, encrypted with a key of the record, and syncs it.
pub(crate) fn copy(db: &Connection, to: &Path, master: &MasterKey) -> Result<()> {
    let mut target = connect(to, master, true)?;
    let backup = rusqlite::backup::Backup::new(db, &mut target)?;
    // In one step: this connection is the only writer, so nothing waits for it.
    let all = backup.step(-1)?;
    drop(backup);
    if all != rusqlite::backup::StepResult::Done {
        return Err(Error::BadBackup("it was not finished".into()));
    }
    target.close().map_err(|(_, error)| error)?;
    File::open(to)?.sync_all()?;
    Ok(())
}

fn free_name(backups: &Path, at: DateTime<Utc>, why: Why) -> (String, PathBuf) {
    let first = format!("{}{}", stamp(at), why.ending());
    let names = std::iter::once(format!("{first}.db"))
        .chain((2..).map(|number| format!("{first}-{number}.db")));
    let free = names.map(|name| (backups.join(&name), name)).find(|(path, _)| !path.exists());
    free.map(|(path, name)| (name, path)).unwrap_or_default()
}

/// A time that can be part of a file's name on every system, and that sorts.
pub(crate) fn stamp(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H-%M-%SZ").to_string()
}

fn remove_if_there(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
