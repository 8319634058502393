//! The record's folder: its paths, its lock, and writes that are on disk before they count.

use std::fs::{self, File, FileType, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::{Error, Result};

/// Where the parts of a record lie.
#[derive(Clone, Debug)]
pub(crate) struct RecordFolder {
    root: PathBuf,
}

impl RecordFolder {
    pub(crate) fn new(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.root.join("record.db")
    }

    /// What SQLite keeps beside the database: what was saved and is not in its file yet.
    pub(crate) fn log(&self) -> PathBuf {
        self.root.join("record.db-wal")
    }

    /// The note of the last save.
    pub(crate) fn last_save(&self) -> PathBuf {
        self.root.join("record.head")
    }

    /// A database that has not got its name yet, and what SQLite keeps beside it.
    pub(crate) fn unfinished_database(&self) -> [PathBuf; 3] {
        ["record.db.new", "record.db.new-wal", "record.db.new-journal"]
            .map(|name| self.root.join(name))
    }

    /// What is to take a damaged database's place: while it is written, and once it is whole.
    pub(crate) fn rescued_database(&self) -> [PathBuf; 2] {
        ["record.db.rescuing", "record.db.rescued"].map(|name| self.root.join(name))
    }

    /// A copy of a damaged database that is only read, and its log.
    pub(crate) fn database_to_read(&self) -> [PathBuf; 2] {
        ["record.db.reading", "record.db.reading-wal"].map(|name| self.root.join(name))
    }

    /// Whether the path looks like the folder of a cloud service that copies files while they are open.
    pub(crate) fn in_a_cloud(&self) -> bool {
        const SIGNS: [&str; 7] = [
            "dropbox",
            "onedrive",
            "google drive",
            "googledrive",
            "icloud",
            "mobile documents",
            "nextcloud",
        ];
        let path = fs::canonicalize(&self.root).unwrap_or_else(|_| self.root.clone());
        path.components().any(|part| {
            let part = part.as_os_str().to_string_lossy().to_lowercase();
            SIGNS.iter().any(|sign| part.starts_with(sign))
        })
    }

    /// Both copies of the slot file, the one to read first in front.
    pub(crate) fn keys(&self) -> [PathBuf; 2] {
        [self.root.join("keys.json"), self.root.join("keys.copy.json")]
    }

    /// The slots of a change of keys that is not done yet.
    pub(crate) fn next_keys(&self) -> PathBuf {
        self.root.join("keys.next.json")
    }

    /// The copy of the slot file that lies with the backups.
    pub(crate) fn kept_keys(&self) -> PathBuf {
        self.backups().join("keys.json")
    }

    /// The database written with another key, before it takes its name, and what SQLite keeps beside it.
    pub(crate) fn rekeyed_database(&self) -> [PathBuf; 3] {
        ["record.db.rekeyed", "record.db.rekeyed-wal", "record.db.rekeyed-journal"]
            .map(|name| self.root.join(name))
    }

    pub(crate) fn files(&self) -> PathBuf {
        self.root.join("files")
    }

    pub(crate) fn backups(&self) -> PathBuf {
        self.root.join("backups")
    }

    /// Refuses a folder in which something of the record's own is no plain file or folder. A pipe would be waited for
    /// without end, and what is written or cleared away through a link is somebody else's.
    pub(crate) fn refuse_what_is_not_plain(&self) -> Result<()> {
        for (path, kind) in entries(&self.root)? {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let plain = match name.as_str() {
                "files" | "backups" => kind.is_dir(),
                own if own.starts_with("record.") || own.starts_with("keys.") => kind.is_file(),
                _ => true,
            };
            if !plain {
                return Err(Error::NotPlain(name));
            }
        }
        for folder in [self.files(), self.backups()] {
            refuse_within(&folder, 2)?;
        }
        Ok(())
    }

    /// Takes the record's lock. It is freed when the file is dropped, also by the death of the program.
    pub(crate) fn lock(&self) -> Result<File> {
        self.lock_within(LETS_GO)
    }

    fn lock_within(&self, patience: Duration) -> Result<File> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.root.join("record.lock"))?;
        let start = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(file),
                Err(TryLockError::WouldBlock) if start.elapsed() < patience => {
                    std::thread::sleep(Duration::from_millis(5));
                }
                Err(TryLockError::WouldBlock) => return Err(Error::OpenElsewhere),
                // Some network drives have no locks; SQLite's exclusive lock still guards the database.
                Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {
                    return Ok(file);
                }
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
        }
    }
}

/// What is in a folder, each with what it is itself and not what it may lead to. Nothing where there is no folder.
fn entries(folder: &Path) -> Result<Vec<(PathBuf, FileType)>> {
    let names = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        names => names?,
    };
    names
        .map(|name| name.and_then(|name| Ok((name.path(), name.file_type()?))).map_err(Error::from))
        .collect()
}

/// Refuses links, pipes and their like in a folder and those in it, so many deep.
fn refuse_within(folder: &Path, deep: u32) -> Result<()> {
    for (path, kind) in entries(folder)? {
        if kind.is_dir() && deep > 1 {
            refuse_within(&path, deep - 1)?;
        } else if !kind.is_dir() && !kind.is_file() {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            return Err(Error::NotPlain(name));
        }
    }
    Ok(())
}

/// A record that was just closed can be locked for a moment still: a process that is being started holds
/// copies of all open files until its own program takes over.
const LETS_GO: Duration = Duration::from_millis(250);

/// Makes new names in a folder last through a power cut. Windows has no such call and needs none.
pub(crate) fn sync_folder(folder: &Path) -> Result<()> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// Makes a folder and those above it where they are missing, and makes their names last.
pub(crate) fn make_folders(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let above = above(folder)?;
    make_folders(above)?;
    match fs::create_dir(folder) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error.into()),
        _ => {}
    }
    sync_folder(above)
}

/// Makes the names in a folder and in all folders under it last.
pub(crate) fn sync_folders(folder: &Path) -> Result<()> {
    for name in fs::read_dir(folder)? {
        let name = name?;
        if name.file_type()?.is_dir() {
            sync_folders(&name.path())?;
        }
    }
    sync_folder(folder)
}

/// The folder that a path lies in.
pub(crate) fn above(path: &Path) -> Result<&Path> {
    match path.parent() {
        Some(above) if above.as_os_str().is_empty() => Ok(Path::new(".")),
        Some(above) => Ok(above),
        None => Err(Error::NotUnderstood("a path without a folder")),
    }
}

/// A path with something after its last name.
pub(crate) fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(ending);
    path.with_file_name(name)
}

/// Reads a file; `None` where there is none.
pub(crate) fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The same of a file that has no more than so many bytes; a larger one is of no use, and is as one that is empty.
pub(crate) fn read_small(path: &Path, most: u64) -> Result<Option<Vec<u8>>> {
    match fs::metadata(path) {
        Ok(found) if found.len() > most => Ok(Some(Vec::new())),
        _ => read_if_there(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_whose_copy_is_let_go_of_is_waited_for_and_one_that_is_held_is_told() {
        let dir = tempfile::tempdir().unwrap();
        let folder = RecordFolder::new(dir.path());
        let held = folder.lock().unwrap();
        assert!(matches!(folder.lock(), Err(Error::OpenElsewhere)));
        // What a process that is being started holds of a record that was closed.
        let copy = held.try_clone().unwrap();
        drop(held);
        assert!(matches!(folder.lock_within(Duration::ZERO), Err(Error::OpenElsewhere)));
        let child = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(30));
            drop(copy);
        });
        assert!(folder.lock_within(Duration::from_secs(60)).is_ok());
        child.join().unwrap();
    }
}
