//! The bytes of attached files: kept by content, encrypted in the age format, on disk before they are named.

mod apart;

pub use apart::{FilesApart, PutFile, SealedFile};

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use evenhand_core::record::{Id, Item, ScanReading, StoredFile, When};
use rusqlite::{OptionalExtension, params};
use sha2::{Digest, Sha256};

use crate::folder::{above, make_folders};
use crate::item::time_text;
use crate::keys::{MasterKey, hex, seal_to};
use crate::new_id::new_id;
use crate::whole_file::write_synced;
use crate::{Error, Result, Store};

impl Store {
    /// Stores the bytes of a file and gives the facts to put in an operation, with a fresh id.
    ///
    /// The same bytes are kept once. `text` is what a search is to find in the file; the original is never
    /// altered. Until an operation puts the facts, the file is in no list and in no backup.
    ///
    /// # Errors
    /// Those of disk and database; nothing names bytes that are not on disk.
    pub fn put_file(
        &mut self,
        name: &str,
        media_type: &str,
        bytes: &[u8],
        text: &str,
        at: DateTime<Utc>,
    ) -> Result<StoredFile> {
        let sha256 = hex(&Sha256::digest(bytes));
        self.keep_bytes(&sha256, bytes)?;
        self.named(name, media_type, (sha256, bytes.len() as u64), text, at)
    }

    /// The row of bytes that lie on the disk, and the facts to put in an operation.
    fn named(
        &mut self,
        name: &str,
        media_type: &str,
        (sha256, size): (String, u64),
        text: &str,
        at: DateTime<Utc>,
    ) -> Result<StoredFile> {
        let mut row = self.db.prepare_cached(include_str!("put.sql"))?;
        row.execute(params![sha256, size, time_text(at), text])?;
        Ok(StoredFile {
            id: new_id(at),
            name: name.to_owned(),
            media_type: media_type.to_owned(),
            size,
            sha256,
            added_on: at,
            dated: When::Undated,
            sample: false,
        })
    }

    /// The bytes of a file, checked against its SHA-256.
    ///
    /// # Errors
    /// [`Error::NoSuchItem`]; [`Error::DamagedFile`] where they are not the bytes that were stored.
    pub fn file_bytes(&self, id: Id) -> Result<Vec<u8>> {
        let Item::File(file) = self.item(id)? else { return Err(Error::NoSuchItem(id)) };
        self.bytes_of(&file.sha256)?.ok_or(Error::DamagedFile(id))
    }

    /// Whether the bytes with this SHA-256 were stored here.
    ///
    /// # Errors
    /// Those of the database.
    pub fn knows_bytes(&self, sha256: &str) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM blob WHERE sha256 = ?)";
        Ok(self.db.prepare_cached(sql)?.query_row([sha256], |row| row.get(0))?)
    }

    /// The words that a search finds in a file; empty where it has none that could be read.
    ///
    /// # Errors
    /// [`Error::NoSuchItem`], those of the database.
    pub fn file_text(&self, id: Id) -> Result<String> {
        let Item::File(file) = self.item(id)? else { return Err(Error::NoSuchItem(id)) };
        crate::item::blob_text(&self.db, &file.sha256)
    }

    /// The same, by the SHA-256 of the file; empty also where no such bytes were stored.
    ///
    /// # Errors
    /// Those of the database.
    pub fn text_of(&self, sha256: &str) -> Result<String> {
        crate::item::blob_text(&self.db, sha256)
    }

    /// What a machine read in a file's pages that are pictures; `None` where it was not read, or before places were
    /// kept.
    ///
    /// # Errors
    /// [`Error::NoSuchItem`], those of the database.
    pub fn scan(&self, id: Id) -> Result<Option<ScanReading>> {
        let Item::File(file) = self.item(id)? else { return Err(Error::NoSuchItem(id)) };
        self.scan_of(&file.sha256)
    }

    /// The same, by the SHA-256 of the file.
    ///
    /// # Errors
    /// Those of the database.
    pub fn scan_of(&self, sha256: &str) -> Result<Option<ScanReading>> {
        let json: Option<String> = self
            .db
            .prepare_cached("SELECT reading FROM scan WHERE sha256 = ?")?
            .query_row([sha256], |row| row.get(0))
            .optional()?;
        Ok(json.as_deref().and_then(ScanReading::from_json))
    }

    /// Keeps what was read in the file with this SHA-256 in the place of what was read before, with the words that a
    /// search is to find in it, as one transaction.
    ///
    /// # Errors
    /// Those of the database, also where no such bytes were stored; then nothing changed.
    pub fn set_scan(&mut self, sha256: &str, reading: &ScanReading, text: &str) -> Result<()> {
        let json = serde_json::to_string(reading)?;
        let work = self.db.transaction()?;
        work.execute("UPDATE blob SET text = ?2 WHERE sha256 = ?1", params![sha256, text])?;
        work.execute(include_str!("find.sql"), params![sha256, text])?;
        work.execute(
            "INSERT OR REPLACE INTO scan (sha256, reading) VALUES (?, ?)",
            [sha256, &json],
        )?;
        Ok(work.commit()?)
    }

    /// The bytes with this SHA-256; `None` where they are missing or damaged.
    pub(crate) fn bytes_of(&self, sha256: &str) -> Result<Option<Vec<u8>>> {
        apart::bytes_of(&self.folder, &self.ring, sha256)
    }

    /// Writes bytes unless they are there and sound: storing a file again mends a damaged one.
    pub(crate) fn keep_bytes(&self, sha256: &str, bytes: &[u8]) -> Result<()> {
        if self.bytes_of(sha256)?.is_some() {
            return Ok(());
        }
        let path = path_of(&self.folder.files(), self.ring.now(), sha256);
        make_folders(above(&path)?)?;
        write_synced(&path, &seal_to(&self.identity.to_public(), bytes)?)
    }
}

/// Deletes the bytes with this SHA-256, whichever key they are sealed with.
pub(crate) fn delete_bytes(store: &Store, sha256: &str) -> Result<()> {
    for key in store.ring.all() {
        match fs::remove_file(path_of(&store.folder.files(), key, sha256)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}

/// Where bytes lie, spread over 256 folders. The name is keyed, and so tells nothing of the file.
pub(crate) fn path_of(files: &Path, master: &MasterKey, sha256: &str) -> PathBuf {
    let name = master.file_name(sha256);
    let shelf = name.get(..2).unwrap_or_default();
    files.join(shelf).join(format!("{name}.age"))
}
