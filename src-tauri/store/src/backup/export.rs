//! The whole record as one file, for a USB stick.
//!
//! The file is a plain tar archive of what lies in the record's folder: the slot file, the database and
//! the attachments, all encrypted as they are, and a list of their SHA-256. Any passphrase or recovery key
//! that opened the record when it was made opens the copy.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufWriter, Seek, Write};
use std::path::Path;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::make::{check, copy, stamp};
use super::unpack::check_archive;
use crate::folder::{make_folders, read_if_there};
use crate::keys::hex;
use crate::{Error, Result, Store, WholeFile};

pub(super) const LIST: &str = "list.json";

/// What the archive says of itself. Nothing here tells what is in the record.
#[derive(Serialize, Deserialize)]
pub(super) struct List {
    pub format: String,
    pub sha256: BTreeMap<String, String>,
}

pub(super) const FORMAT: &str = "evenhand backup 1";

impl Store {
    /// Writes the whole record into one file, reads it again and checks it. A file that is there is replaced
    /// only when the new one is known to be good. Gives the names of attachments that are damaged or missing:
    /// they are left out, and do not keep the rest from being saved.
    ///
    /// # Errors
    /// [`Error::BadBackup`]; those of disk and database. The file that was there is then still there.
    pub fn export_backup(&mut self, to: &Path, at: DateTime<Utc>) -> Result<Vec<String>> {
        let copied = self.folder.backups().join(format!("{}-export.new", stamp(at)));
        let mut file = WholeFile::create(to)?;
        let written = self.write_archive(&copied, &mut file);
        // It is of no use once the archive stands or has failed.
        let _ = fs::remove_file(&copied);
        let left_out = written?;
        file.rewind()?;
        check_archive(&mut file, &mut |_, _| true)?;
        file.finish()?;
        Ok(left_out)
    }

    fn write_archive(&self, copied: &Path, to: &mut WholeFile) -> Result<Vec<String>> {
        make_folders(&self.folder.backups())?;
        copy(&self.db, copied, self.ring.now())?;
        check(copied, self.ring.now(), None)?;
        let mut members = vec![("record.db".to_owned(), copied.to_owned())];
        let mut left_out = Vec::new();
        for sha256 in self.named_bytes()? {
            if self.bytes_of(&sha256)?.is_none() {
                left_out.extend(self.names_of(&sha256)?);
                continue;
            }
            let path = self.place_of(&sha256);
            let name = path.strip_prefix(self.folder.root()).map_err(|_| Error::Cipher)?;
            let parts: Vec<_> =
                name.components().map(|part| part.as_os_str().to_string_lossy()).collect();
            members.push((parts.join("/"), path));
        }
        let mut archive = tar::Builder::new(BufWriter::new(to));
        let mut list = List { format: FORMAT.into(), sha256: BTreeMap::new() };
        // The slots in force, whatever lies in the folder.
        let keys = self.slots.to_bytes()?;
        append(&mut archive, "keys.json", &keys)?;
        list.sha256.insert("keys.json".into(), hex(&Sha256::digest(&keys)));
        for (name, path) in members {
            let Some(bytes) = read_if_there(&path)? else { continue };
            append(&mut archive, &name, &bytes)?;
            list.sha256.insert(name, hex(&Sha256::digest(&bytes)));
        }
        append(&mut archive, LIST, &serde_json::to_vec_pretty(&list)?)?;
        archive.into_inner()?.flush()?;
        Ok(left_out)
    }

    /// The names of the files with these bytes, in the record and in its bin.
    fn names_of(&self, sha256: &str) -> Result<Vec<String>> {
        let mut query = self.db.prepare_cached("SELECT title FROM item WHERE sha256 = ?")?;
        Ok(query.query_map([sha256], |row| row.get(0))?.collect::<Result<_, _>>()?)
    }

    /// The SHA-256 of all bytes that the record names.
    pub(crate) fn named_bytes(&self) -> Result<Vec<String>> {
        let mut query =
            self.db.prepare_cached("SELECT sha256 FROM blob WHERE named = 1 ORDER BY sha256")?;
        Ok(query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
    }
}

fn append(archive: &mut tar::Builder<impl Write>, name: &str, bytes: &[u8]) -> Result<()> {
    let mut header = tar::Header::new_gnu();
    header.set_size(bytes.len() as u64);
    header.set_mode(0o600);
    Ok(archive.append_data(&mut header, name, bytes)?)
}
