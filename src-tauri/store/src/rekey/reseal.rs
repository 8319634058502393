//! Seals attachments and backups anew after the record was given another key.
//!
//! Piece by piece, each whole before the old one goes, so it can stop anywhere and go on at the next
//! opening. Until it is done the record reads both.

use std::collections::{BTreeSet, VecDeque};
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::backup::{Backup, Why, check, check_pages, copy_database, list_backups, path_of_backup};
use crate::connect::connect;
use crate::folder::{above, make_folders, read_if_there, sync_folders};
use crate::keys::{MasterKey, hex, seal_to, unseal};
use crate::whole_file::write_synced;
use crate::{Error, Result, Store};

/// The setting that says with which key all attachments and backups are sealed.
const RESEALED: &str = "store:resealed";

/// What is still sealed with an older key.
#[derive(Debug, Default)]
pub struct Resealing {
    queue: VecDeque<SealedPiece>,
    total: usize,
    damaged: usize,
}

#[derive(Debug)]
enum SealedPiece {
    File(PathBuf),
    Backup(Backup),
}

/// What became of one piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SealedWith {
    /// It is sealed with the present key.
    Anew,
    /// It is damaged, or of no key that is known; it stays as it is.
    Damaged,
}

impl Resealing {
    /// How many pieces there were.
    pub fn total(&self) -> usize {
        self.total
    }

    /// How many are done.
    pub fn done(&self) -> usize {
        self.total.saturating_sub(self.queue.len())
    }

    /// How many stay as they are, because they are damaged.
    pub fn damaged(&self) -> usize {
        self.damaged
    }
}

impl Store {
    /// What is still sealed with a key that the record had before. Nothing, for most records.
    ///
    /// # Errors
    /// Those of disk and database.
    pub fn resealing(&self) -> Result<Resealing> {
        if self.ring.older().is_empty() || self.setting(RESEALED)? == Some(self.key_in_force()) {
            return Ok(Resealing::default());
        }
        let mut queue: VecDeque<_> =
            self.files_of_older_keys()?.into_iter().map(SealedPiece::File).collect();
        for backup in list_backups(&self.folder)? {
            let key = self.ring.of_database(&path_of_backup(&self.folder, &backup)?);
            if key != self.ring.now() {
                queue.push_back(SealedPiece::Backup(backup));
            }
        }
        Ok(Resealing { total: queue.len(), queue, damaged: 0 })
    }

    /// Seals the next piece anew. `false`: there is none left.
    ///
    /// # Errors
    /// Those of the disk. The piece is as it was, and its turn comes again.
    pub fn reseal_next(&self, work: &mut Resealing) -> Result<bool> {
        let Some(piece) = work.queue.front() else { return Ok(false) };
        let sealed = match piece {
            SealedPiece::File(path) => self.reseal_file(path)?,
            SealedPiece::Backup(backup) => self.reseal_backup(backup)?,
        };
        work.damaged += usize::from(sealed == SealedWith::Damaged);
        work.queue.pop_front();
        if work.queue.is_empty() {
            sync_folders(&self.folder.files())?;
            sync_folders(&self.folder.backups())?;
            self.set_setting(RESEALED, Some(&self.key_in_force()))?;
        }
        Ok(true)
    }

    /// Seals everything anew. Where the disk does not take it, the rest is done after the next opening.
    pub(super) fn reseal_all(&self) {
        let Ok(mut work) = self.resealing() else { return };
        while matches!(self.reseal_next(&mut work), Ok(true)) {}
    }

    /// A name of the present key that tells nothing of it.
    fn key_in_force(&self) -> String {
        hex(&self.ring.now().database_salt())
    }

    /// Every attachment that does not have the name that the present key gives it.
    fn files_of_older_keys(&self) -> Result<Vec<PathBuf>> {
        let mut query = self.db.prepare("SELECT sha256 FROM blob")?;
        let names = query.query_map([], |row| row.get::<_, String>(0))?;
        let sealed: BTreeSet<String> =
            names.map(|sha256| Ok(self.ring.now().file_name(&sha256?))).collect::<Result<_>>()?;
        let mut found = Vec::new();
        for shelf in fs::read_dir(self.folder.files())? {
            let shelf = shelf?;
            if !shelf.file_type()?.is_dir() {
                continue;
            }
            for file in fs::read_dir(shelf.path())? {
                let path = file?.path();
                if !sealed.contains(&stem(&path)) {
                    found.push(path);
                }
            }
        }
        found.sort();
        Ok(found)
    }

    fn reseal_file(&self, path: &Path) -> Result<SealedWith> {
        // Deleted for good meanwhile.
        let Some(sealed) = read_if_there(path)? else { return Ok(SealedWith::Anew) };
        for key in self.ring.older() {
            let Some(bytes) = unseal(&key.file_identity()?, &sealed) else { continue };
            let sha256 = hex(&Sha256::digest(&bytes));
            if key.file_name(&sha256) != stem(path) {
                continue;
            }
            let to = crate::file::path_of(&self.folder.files(), self.ring.now(), &sha256);
            make_folders(above(&to)?)?;
            write_synced(&to, &seal_to(&self.identity.to_public(), &bytes)?)?;
            fs::remove_file(path)?;
            return Ok(SealedWith::Anew);
        }
        Ok(SealedWith::Damaged)
    }

    fn reseal_backup(&self, backup: &Backup) -> Result<SealedWith> {
        let path = path_of_backup(&self.folder, backup)?;
        if !path.exists() {
            return Ok(SealedWith::Anew);
        }
        let unfinished = path.with_extension("db.new");
        let copied = self.copy_anew(backup, &path, &unfinished);
        if copied.is_err() {
            let _ = fs::remove_file(&unfinished);
        }
        match copied {
            // It is the old one that is damaged: nothing can be made of it.
            Err(Error::BadBackup(_) | Error::DamagedDatabase(_)) => Ok(SealedWith::Damaged),
            Err(error) => Err(error),
            Ok(()) => Ok(SealedWith::Anew),
        }
    }

    fn copy_anew(&self, backup: &Backup, path: &Path, unfinished: &Path) -> Result<()> {
        let (old, now) = (self.ring.of_database(path), self.ring.now());
        // Databases of another schema have other tables; their pages can be checked all the same.
        let holds = |path: &Path, key: &MasterKey, expected| match backup.why {
            Why::Upgrade => check_pages(&connect(path, key, false)?).map(|()| None),
            _ => check(path, key, expected).map(Some),
        };
        let then = holds(path, old, None)?;
        let _ = fs::remove_file(unfinished);
        copy_database(&connect(path, old, false)?, unfinished, now)?;
        holds(unfinished, now, then)?;
        Ok(fs::rename(unfinished, path)?)
    }
}

fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
