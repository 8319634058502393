//! Makes and checks one backup.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use crate::folder::{Folder, make_folders, read_if_there, sync_folder, write_synced};
use crate::history::{Head, head_of};
use crate::item::{Counts, read_counts};
use crate::keys::MasterKey;
use crate::open::connect;
use crate::{Error, Result};

/// A backup that passed its check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Its name in the folder of backups.
    pub name: String,
    /// When it was made.
    pub made: DateTime<Utc>,
}

/// Makes a backup under the name of its time, checked before it takes that name.
pub(crate) fn make(
    folder: &Folder,
    db: &Connection,
    master: &MasterKey,
    at: DateTime<Utc>,
) -> Result<Backup> {
    let backups = folder.backups();
    make_folders(&backups)?;
    let (name, path) = free_name(&backups, at);
    let unfinished = path.with_extension("db.new");
    remove_if_there(&unfinished)?;
    let made = copy(db, &unfinished, master)
        .and_then(|()| check(&unfinished, master, Some((head_of(db)?, read_counts(db)?))))
        .and_then(|_| Ok(fs::rename(&unfinished, &path)?))
        .and_then(|()| sync_folder(&backups));
    if made.is_err() {
        // A copy that did not pass is worth nothing; the error that counts is the first one.
        let _ = fs::remove_file(&unfinished);
    }
    made?;
    keep_keys(folder)?;
    Ok(Backup { name, made: at })
}

/// A backup before the schema is brought up. Its counts cannot be compared across schemas, its pages can.
pub(crate) fn before_upgrade(
    folder: &Folder,
    db: &Connection,
    master: &MasterKey,
    from: u32,
    at: DateTime<Utc>,
) -> Result<()> {
    let backups = folder.backups();
    make_folders(&backups)?;
    let path = backups.join(format!("{}-before-upgrade-from-{from}.db", stamp(at)));
    let unfinished = path.with_extension("db.new");
    remove_if_there(&unfinished)?;
    copy(db, &unfinished, master)?;
    let copied = connect(&unfinished, master, false)?;
    check_pages(&copied)?;
    drop(copied);
    fs::rename(&unfinished, &path)?;
    sync_folder(&backups)
}

/// Copies a database page by page, encrypted with the same key, and syncs it.
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

/// Opens a copy again and checks every page, the structure, and where known the head and the counts.
pub(crate) fn check(
    path: &Path,
    master: &MasterKey,
    expected: Option<(Head, Counts)>,
) -> Result<(Head, Counts)> {
    let db = connect(path, master, false)?;
    check_pages(&db)?;
    let found = (head_of(&db)?, read_counts(&db)?);
    match expected {
        Some(expected) if expected != found => {
            Err(Error::BadBackup("it does not hold what the record holds".into()))
        }
        _ => Ok(found),
    }
}

/// Opens a copy again and checks it: its head and counts.
pub(crate) fn check_copy(path: &Path, master: &MasterKey) -> Result<(Head, Counts)> {
    check(path, master, None)
}

/// Checks the authentication code of every page and SQLite's own structure.
pub(crate) fn check_pages(db: &Connection) -> Result<()> {
    let wrong = page_faults(db)?;
    match wrong.first() {
        None => Ok(()),
        Some(first) => Err(Error::BadBackup(first.clone())),
    }
}

/// What is wrong with a database's pages, in SQLite's words.
pub(crate) fn page_faults(db: &Connection) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for pragma in ["PRAGMA cipher_integrity_check", "PRAGMA integrity_check(20)"] {
        let mut query = db.prepare(pragma)?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let words: String = row.get(0)?;
            if words != "ok" {
                faults.push(words);
            }
        }
    }
    Ok(faults)
}

/// The slot file goes with the backups: without it they could not be opened either.
fn keep_keys(folder: &Folder) -> Result<()> {
    let [keys, copy] = folder.keys();
    let Some(bytes) = read_if_there(&keys)?.or(read_if_there(&copy)?) else { return Ok(()) };
    write_synced(&folder.backups().join("keys.json"), &bytes)
}

fn free_name(backups: &Path, at: DateTime<Utc>) -> (String, PathBuf) {
    let stamp = stamp(at);
    let names = std::iter::once(format!("{stamp}.db"))
        .chain((2..).map(|number| format!("{stamp}-{number}.db")));
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
