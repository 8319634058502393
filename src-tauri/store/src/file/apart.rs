//! The bytes of files, read and sealed beside the open record: a large file does not keep it from anybody.

use std::io::Write;

use chrono::{DateTime, Utc};
use evenhand_core::record::StoredFile;
use sha2::{Digest, Sha256};

use super::{delete_bytes, path_of};
use crate::folder::{RecordFolder, above, make_folders, read_if_there};
use crate::keys::{MasterKey, Ring, hex, seal_to, unseal};
use crate::{Error, Result, Store, WholeFile};

/// Which bytes were stored for an operation that was never done.
const NEVER_NAMED: &str = include_str!("never_named.sql");

/// Reads and seals files with the keys that the record had when this was asked for. It is to be asked for anew for each
/// file, so that it knows of another key, and so that no key outlives the record by more than that.
pub struct FilesApart {
    folder: RecordFolder,
    ring: Ring,
}

/// Sealed bytes. They go again unless the record takes them.
pub struct SealedFile {
    sha256: String,
    size: u64,
    key: MasterKey,
    /// Where they were written; `None`: they were there, and sound.
    written: Option<WholeFile>,
}

/// A file that was put, and whether its bytes were none that the record knew.
pub struct PutFile {
    /// The facts to put in an operation.
    pub file: StoredFile,
    /// Nothing named these bytes before.
    pub new: bool,
}

impl Store {
    /// What reads and seals files beside this record.
    pub fn files_apart(&self) -> FilesApart {
        FilesApart { folder: self.folder.clone(), ring: self.ring.clone() }
    }

    /// Like [`Store::put_file`], for bytes that were sealed apart. `None`: the record has another key by now, or the
    /// bytes were deleted meanwhile; they are to be stored by [`Store::put_file`].
    ///
    /// # Errors
    /// Those of disk and database.
    pub fn put_sealed(
        &mut self,
        sealed: SealedFile,
        (name, media_type): (&str, &str),
        text: &str,
        at: DateTime<Utc>,
    ) -> Result<Option<PutFile>> {
        let (sha256, size) = (sealed.sha256.clone(), sealed.size);
        if !self.take_sealed(sealed)? {
            return Ok(None);
        }
        let new = !self.knows_bytes(&sha256)?;
        let file = self.named(name, media_type, (sha256, size), text, at)?;
        Ok(Some(PutFile { file, new }))
    }

    /// Gives sealed bytes their name in the record's folder, also in the place of damaged ones. `false`: the record has
    /// another key by now, or the bytes were deleted meanwhile.
    pub(crate) fn take_sealed(&self, sealed: SealedFile) -> Result<bool> {
        if sealed.key != *self.ring.now() {
            return Ok(false);
        }
        match sealed.written {
            Some(written) => written.finish().map(|()| true),
            None => Ok(path_of(&self.folder.files(), &sealed.key, &sealed.sha256).exists()),
        }
    }

    /// Takes away what an operation was to name that was never done: it was cut off with its program, or its record was
    /// closed.
    pub(crate) fn clear_unnamed(&mut self) -> Result<()> {
        let unnamed: Vec<String> = {
            let mut query = self.db.prepare(NEVER_NAMED)?;
            query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?
        };
        unnamed.iter().try_for_each(|sha256| self.forget_unnamed(sha256))
    }

    /// Takes bytes away again that were stored for an operation that is not done. Bytes that an item names, or named,
    /// stay.
    ///
    /// # Errors
    /// Those of disk and database.
    pub fn forget_unnamed(&mut self, sha256: &str) -> Result<()> {
        let unnamed = "DELETE FROM blob WHERE sha256 = ? AND named = 0";
        if self.db.execute(unnamed, [sha256])? > 0 {
            delete_bytes(self, sha256)?;
        }
        Ok(())
    }
}

impl FilesApart {
    /// Whether the record still has the key that it had when this was asked for.
    pub fn are_of(&self, store: &Store) -> bool {
        self.ring.now() == store.ring.now()
    }

    /// The bytes with this SHA-256; `None` where they are missing or damaged.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn bytes(&self, sha256: &str) -> Result<Option<Vec<u8>>> {
        bytes_of(&self.folder, &self.ring, sha256)
    }

    /// Writes bytes, sealed, unless they are there and sound.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn seal(&self, bytes: &[u8]) -> Result<SealedFile> {
        let (key, sha256) = (self.ring.now().clone(), hex(&Sha256::digest(bytes)));
        let path = path_of(&self.folder.files(), &key, &sha256);
        let there = read_if_there(&path)?.and_then(|there| sound(&key, &there, &sha256));
        let written = match there {
            Some(_) => None,
            None => {
                make_folders(above(&path)?)?;
                let mut file = WholeFile::create(&path)?;
                file.write_all(&seal_to(&key.file_identity()?.to_public(), bytes)?)?;
                file.sync()?;
                Some(file)
            }
        };
        Ok(SealedFile { sha256, size: bytes.len() as u64, key, written })
    }

    /// The bytes with this SHA-256 as they lie sealed, with the path of their file in the record's folder; `None` where
    /// they are missing or damaged.
    pub(crate) fn sealed(&self, sha256: &str) -> Result<Option<(String, Vec<u8>)>> {
        for key in self.ring.all() {
            let path = path_of(&self.folder.files(), key, sha256);
            let Some(sealed) = read_if_there(&path)? else { continue };
            if sound(key, &sealed, sha256).is_some() {
                let path = path.strip_prefix(self.folder.root()).map_err(|_| Error::Cipher)?;
                let parts = path.components().map(|part| part.as_os_str().to_string_lossy());
                return Ok(Some((parts.collect::<Vec<_>>().join("/"), sealed)));
            }
        }
        Ok(None)
    }

    /// The record's keys, the present one first.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &MasterKey> {
        self.ring.all()
    }
}

/// The bytes with this SHA-256, sealed with any key of a ring; `None` where they are missing or damaged.
pub(super) fn bytes_of(
    folder: &RecordFolder,
    ring: &Ring,
    sha256: &str,
) -> Result<Option<Vec<u8>>> {
    for key in ring.all() {
        let path = path_of(&folder.files(), key, sha256);
        let Some(sealed) = read_if_there(&path)? else { continue };
        if let Some(bytes) = sound(key, &sealed, sha256) {
            return Ok(Some(bytes));
        }
    }
    Ok(None)
}

fn sound(key: &MasterKey, sealed: &[u8], sha256: &str) -> Option<Vec<u8>> {
    let bytes = unseal(&key.file_identity().ok()?, sealed)?;
    (hex(&Sha256::digest(&bytes)) == sha256).then_some(bytes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use rusqlite::Connection;

    use super::NEVER_NAMED;
    use crate::migrate;

    #[test]
    fn what_was_never_named_is_found_without_looking_through_all_files() {
        let mut db = Connection::open_in_memory().unwrap();
        migrate::run(&mut db, migrate::MIGRATIONS).unwrap();
        let mut plan = db.prepare(&format!("EXPLAIN QUERY PLAN {NEVER_NAMED}")).unwrap();
        let steps: Vec<String> =
            plan.query_map([], |row| row.get("detail")).unwrap().map(Result::unwrap).collect();
        assert!(steps.first().is_some_and(|step| step.contains("blob_unnamed")), "{steps:?}");
    }
}
