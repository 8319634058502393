//! The database as it is at one moment, copied while the record is in use.
//!
//! The record is reached for one piece at a time. What is saved meanwhile stays in the write-ahead log, so that the
//! file stays as it is; where something writes to it all the same, the copy is begun anew.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, Utc};

use super::make::{PIECE, stamp};
use crate::folder::{RecordFolder, make_folders, with_ending};
use crate::history::Head;
use crate::item::Counts;
use crate::keys::MasterKey;
use crate::reach::{Reach, ReachStep};
use crate::steadily::Steadily;
use crate::{Error, Result, Store};

/// So often is a copy begun anew, where the file is written to meanwhile.
const TRIES: u32 = 5;

/// A copy of the database, encrypted as it is. It is taken away when this is dropped.
pub(crate) struct DatabaseCopy {
    path: PathBuf,
    key: MasterKey,
    slots: Vec<u8>,
    erased: u64,
    holds: (Head, Counts),
}

/// A copy that was begun.
struct Begun {
    size: u64,
    /// How often the file had been written to.
    since: u64,
    copy: DatabaseCopy,
}

impl DatabaseCopy {
    /// Copies the database of a record that is in use, under a name among the backups that no backup has. It is not
    /// checked.
    ///
    /// # Errors
    /// [`Error::Stopped`]; [`Error::BadBackup`] where the file does not come to rest; those of disk and database.
    pub(crate) fn make(
        reach: &mut impl Reach,
        what: &str,
        at: DateTime<Utc>,
        step: &mut ReachStep<'_>,
    ) -> Result<Self> {
        for _ in 0..TRIES {
            let begun = reach.step(|store| store.begin_copy(what, at))?;
            let copied = begun.fill(reach, step);
            // Where the record is closed, there is nothing to end.
            let _ = reach.step(Store::end_copy);
            if let Some(copy) = copied? {
                return Ok(copy);
            }
        }
        Err(Error::BadBackup("the record's file did not come to rest".into()))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn key(&self) -> &MasterKey {
        &self.key
    }

    /// The slots that open it.
    pub(super) fn slots(&self) -> &[u8] {
        &self.slots
    }

    /// What the record held when the copy was begun.
    pub(super) fn holds(&self) -> (Head, Counts) {
        self.holds
    }

    /// Whether what opens the record is still what opens the copy, and nothing was deleted for good since.
    pub(super) fn still_may_leave(&self, store: &Store) -> Result<bool> {
        Ok(self.slots == store.slots.to_bytes()? && self.erased == erasures(store)?)
    }
}

impl Drop for DatabaseCopy {
    fn drop(&mut self) {
        for ending in ["", "-wal", "-journal"] {
            let _ = fs::remove_file(with_ending(&self.path, ending));
        }
    }
}

impl Begun {
    /// `None`: the file was written to meanwhile.
    fn fill(
        self,
        reach: &mut impl Reach,
        step: &mut ReachStep<'_>,
    ) -> Result<Option<DatabaseCopy>> {
        let mut target = File::create(&self.copy.path)?;
        let (mut done, mut steadily) = (0, Steadily::default());
        while done < self.size {
            let piece = reach.step(|store| store.piece(done, self.size, self.since))?;
            let Some(piece) = piece else { return Ok(None) };
            target.write_all(&piece)?;
            steadily.wrote(&target, piece.len())?;
            done += piece.len() as u64;
            if !step(done, self.size) {
                return Err(Error::Stopped);
            }
        }
        Ok(Some(self.copy))
    }
}

impl Store {
    /// All that was saved is brought into the database's file, and that file is left alone until [`Self::end_copy`].
    fn begin_copy(&mut self, what: &str, at: DateTime<Utc>) -> Result<Begun> {
        make_folders(&self.folder.backups())?;
        self.rest_file()?;
        let copy = || {
            Ok(Begun {
                size: self.still.watch().size()?,
                since: self.still.disturbed(),
                copy: DatabaseCopy {
                    path: self.folder.backups().join(unfinished(what, at)),
                    key: self.ring.now().clone(),
                    slots: self.slots.to_bytes()?,
                    erased: erasures(self)?,
                    holds: (self.head()?, self.counts()?),
                },
            })
        };
        let begun = copy();
        if begun.is_err() {
            self.end_copy()?;
        }
        begun
    }

    /// The next piece of the file; `None`: it was written to since.
    fn piece(&mut self, at: u64, size: u64, since: u64) -> Result<Option<Vec<u8>>> {
        let most = usize::try_from(size - at).unwrap_or(PIECE).min(PIECE);
        let mut piece = vec![0; most];
        let read = self.still.watch().read_at(&mut piece, at)?;
        piece.truncate(read);
        if self.still.disturbed() != since {
            return Ok(None);
        }
        if read == 0 {
            return Err(Error::BadBackup("the record's file became shorter".into()));
        }
        Ok(Some(piece))
    }

    fn end_copy(&mut self) -> Result<()> {
        self.release_file()
    }
}

/// Takes away what a work left unfinished that was cut off with its program. Nobody else has the record open.
pub(crate) fn clear_unfinished(folder: &RecordFolder) {
    let names = |path: &Path| fs::read_dir(path).into_iter().flatten().flatten();
    let shelves = names(&folder.files()).map(|shelf| shelf.path());
    for place in shelves.chain([folder.backups()]) {
        for name in names(&place).map(|name| name.path()) {
            let text = name.to_string_lossy();
            if [".new", ".new-wal", ".new-journal"].iter().any(|ending| text.ends_with(ending)) {
                // What cannot be taken away now is tried again at the next opening.
                let _ = fs::remove_file(&name);
            }
        }
    }
}

/// A name that no other copy of this run has, so that one that is still read is not written over.
fn unfinished(what: &str, at: DateTime<Utc>) -> String {
    static MADE: AtomicU64 = AtomicU64::new(0);
    format!("{}-{what}-{}.new", stamp(at), MADE.fetch_add(1, Ordering::Relaxed))
}

/// How often something was deleted for good. The changes are not counted: there may be a great many, with all their
/// words.
fn erasures(store: &Store) -> Result<u64> {
    let sql = "SELECT count(*) FROM event WHERE action = 'erase'";
    Ok(store.db.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}
