//! Saves what can still be read of a damaged database, or puts the newest good backup in its place.
//!
//! Nothing is thrown away: the damaged database moves to a folder of its own among the backups.

use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use evenhand_core::record::{Change, Item};
use rusqlite::Connection;

use crate::backup::{check_copy, list_backups, path_of_backup, stamp};
use crate::folder::{Folder, make_folders, sync_folder};
use crate::history::{Operation, append::apply};
use crate::item::read_counts;
use crate::keys::{MasterKey, Slots};
use crate::open::{connect, prepare};
use crate::{Backup, Counts, Error, Result, Store, Unlock, migrate};

/// What a rescue saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The backup that took the damaged database's place; `None`: what was read from it did.
    pub backup: Option<Backup>,
    /// How much there is now.
    pub counts: Counts,
    /// Rows that could not be read.
    pub lost_rows: u64,
}

impl Store {
    /// Puts the newest backup that passes its check in the place of a damaged database.
    ///
    /// # Errors
    /// [`Error::BadBackup`] where none passes; those of opening. The record is then as it was.
    pub fn replace_by_backup(dir: &Path, unlock: Unlock<'_>, at: DateTime<Utc>) -> Result<Saved> {
        let folder = Folder::new(dir);
        let (master, _lock) = unlocked(&folder, unlock)?;
        for backup in list_backups(&folder)? {
            let path = path_of_backup(&folder, &backup)?;
            let Ok((_, counts)) = check_copy(&path, &master) else { continue };
            let fresh = folder.root().join("record.db.rescued");
            fs::copy(&path, &fresh)?;
            fs::File::open(&fresh)?.sync_all()?;
            swap_in(&folder, &fresh, at)?;
            return Ok(Saved { backup: Some(backup), counts, lost_rows: 0 });
        }
        Err(Error::BadBackup("there is no sound one".into()))
    }

    /// Reads what can be read of a damaged database into a new one, which takes its place.
    /// Its history starts anew, since the old one cannot be vouched for.
    ///
    /// # Errors
    /// [`Error::DamagedDatabase`] where not even the record's own facts can be read; those of opening.
    /// The record is then as it was.
    pub fn salvage(dir: &Path, unlock: Unlock<'_>, at: DateTime<Utc>) -> Result<Saved> {
        let folder = Folder::new(dir);
        let (master, _lock) = unlocked(&folder, unlock)?;
        let mut reading = Reading { path: folder.database(), master: &master, db: None, lost: 0 };
        let blobs = reading.blobs()?;
        let items = reading.items()?;
        if !items.iter().any(|item| matches!(item, Item::Info(_))) {
            return Err(Error::DamagedDatabase("the record's own facts are missing".into()));
        }
        let lost_rows = reading.lost;
        drop(reading);
        let fresh = folder.root().join("record.db.rescued");
        let counts = write_anew(&fresh, &master, &blobs, items, at)?;
        swap_in(&folder, &fresh, at)?;
        Ok(Saved { backup: None, counts, lost_rows })
    }
}

struct Blob {
    sha256: String,
    size: i64,
    added_on: String,
    named: bool,
    text: String,
}

/// Reads row by row, with a new connection after each error: one that met damage reads no further.
struct Reading<'a> {
    path: std::path::PathBuf,
    master: &'a MasterKey,
    db: Option<Connection>,
    lost: u64,
}

impl Reading<'_> {
    fn items(&mut self) -> Result<Vec<Item>> {
        let docs =
            self.rows("item", "SELECT doc FROM item WHERE n = ? AND binned_at = ''", |row| {
                row.get::<_, String>(0)
            })?;
        let mut items: Vec<Item> = docs.iter().flat_map(|doc| serde_json::from_str(doc)).collect();
        // The record's own facts, people and files come before what names them.
        items.sort_by_key(|item| match item {
            Item::Info(_) => 0,
            Item::Person(_) | Item::File(_) => 1,
            _ => 2,
        });
        Ok(items)
    }

    fn blobs(&mut self) -> Result<Vec<Blob>> {
        let sql = "SELECT sha256, size, added_on, named, text FROM blob WHERE rowid = ?";
        self.rows("blob", sql, |row| {
            Ok(Blob {
                sha256: row.get(0)?,
                size: row.get(1)?,
                added_on: row.get(2)?,
                named: row.get(3)?,
                text: row.get(4)?,
            })
        })
    }

    /// Every row of a table that can be read, asked for one by one by its number.
    fn rows<T>(
        &mut self,
        table: &str,
        sql: &str,
        map: fn(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let last = self.last_row(table)?;
        let mut found = Vec::new();
        for number in 1..=last {
            let read =
                self.db()?.prepare_cached(sql).and_then(|mut query| query.query_row([number], map));
            match read {
                Ok(row) => found.push(row),
                Err(rusqlite::Error::QueryReturnedNoRows) => {}
                Err(_) => {
                    self.lost += 1;
                    self.db = None;
                }
            }
        }
        Ok(found)
    }

    /// The highest row number. Where the right edge of the table is damaged, the next lower one that reads.
    fn last_row(&mut self, table: &str) -> Result<i64> {
        let sql = format!("SELECT coalesce(max(rowid), 0) FROM {table}");
        if let Ok(last) = self.db()?.query_row(&sql, [], |row| row.get(0)) {
            return Ok(last);
        }
        self.db = None;
        let sql = format!("SELECT rowid FROM {table} WHERE rowid = ?");
        let mut known = 0;
        let mut step = 1_i64 << 24;
        while step > 0 {
            // Damage answers with an error, and so counts as "there may be more": rows are asked one by one.
            let answer = self.db()?.query_row(&sql, [known + step], |_| Ok(()));
            match answer {
                Err(rusqlite::Error::QueryReturnedNoRows) => {}
                Ok(()) => known += step,
                Err(_) => {
                    self.db = None;
                    known += step;
                }
            }
            step /= 2;
        }
        Ok(known)
    }

    fn db(&mut self) -> Result<&Connection> {
        if self.db.is_none() {
            self.db = Some(connect(&self.path, self.master, false)?);
        }
        self.db.as_ref().ok_or(Error::Cipher)
    }
}

fn write_anew(
    fresh: &Path,
    master: &MasterKey,
    blobs: &[Blob],
    items: Vec<Item>,
    at: DateTime<Utc>,
) -> Result<Counts> {
    let _ = fs::remove_file(fresh);
    let mut db = connect(fresh, master, true)?;
    prepare(&db)?;
    migrate::run(&mut db, migrate::MIGRATIONS)?;
    for blob in blobs {
        db.execute(
            "INSERT OR IGNORE INTO blob (sha256, size, added_on, named, text) VALUES (?, ?, ?, ?, ?)",
            (&blob.sha256, blob.size, &blob.added_on, blob.named, &blob.text),
        )?;
    }
    let changes = items.into_iter().map(|item| Change::Put { item }).collect();
    apply(&mut db, &Operation { label: "salvage_record".into(), changes }, at)?;
    db.execute("DELETE FROM undo_step", [])?;
    let counts = read_counts(&db)?;
    db.close().map_err(|(_, error)| error)?;
    Ok(counts)
}

fn unlocked(folder: &Folder, unlock: Unlock<'_>) -> Result<(MasterKey, fs::File)> {
    let (slots, _) = Slots::read(folder)?;
    let lock = folder.lock()?;
    Ok((slots.unlock(unlock)?, lock))
}

/// Moves the damaged database, and what SQLite keeps beside it, among the backups, and the new one in.
fn swap_in(folder: &Folder, fresh: &Path, at: DateTime<Utc>) -> Result<()> {
    let aside = folder.backups().join(format!("damaged-{}", stamp(at)));
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
    sync_folder(folder.root())
}
