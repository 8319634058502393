//! The whole record as one file, for a USB stick, and back into an empty folder.
//!
//! The file is a plain tar archive of what lies in the record's folder: the slot file, the database and
//! the attachments, all encrypted as they are, and a list of their SHA-256. Any passphrase or recovery key
//! that opened the record when it was made opens the copy.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Component, Path};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::make::{check, copy, stamp};
use crate::folder::{above, make_folders, read_if_there, sync_folder, sync_folders, with_ending};
use crate::history::Head;
use crate::item::Counts;
use crate::keys::hex;
use crate::{Error, Result, Store, Unlock};

const LIST: &str = "list.json";

/// What the archive says of itself. Nothing here tells what is in the record.
#[derive(Serialize, Deserialize)]
struct List {
    format: String,
    sha256: BTreeMap<String, String>,
}

const FORMAT: &str = "evenhand backup 1";

impl Store {
    /// Writes the whole record into one file, reads it again and checks it. A file that is there is replaced
    /// only when the new one is known to be good.
    ///
    /// # Errors
    /// [`Error::BadBackup`]; those of disk and database. The file that was there is then still there.
    pub fn export_backup(&mut self, to: &Path, at: DateTime<Utc>) -> Result<()> {
        let folder = above(to)?;
        let copied = self.folder.backups().join(format!("{}-export.new", stamp(at)));
        let unfinished = with_ending(to, ".new");
        let written = self
            .write_archive(&copied, &unfinished)
            .and_then(|()| check_archive(&unfinished))
            .and_then(|()| Ok(fs::rename(&unfinished, to)?))
            .and_then(|()| sync_folder(folder));
        // Neither is of any use once the archive stands or has failed.
        let _ = fs::remove_file(&copied);
        let _ = fs::remove_file(&unfinished);
        written
    }

    fn write_archive(&self, copied: &Path, to: &Path) -> Result<()> {
        make_folders(&self.folder.backups())?;
        copy(&self.db, copied, self.ring.now())?;
        check(copied, self.ring.now(), None)?;
        let mut members = vec![("record.db".to_owned(), copied.to_owned())];
        for sha256 in self.named_bytes()? {
            let path = self.place_of(&sha256);
            let name = path.strip_prefix(self.folder.root()).map_err(|_| Error::Cipher)?;
            let parts: Vec<_> =
                name.components().map(|part| part.as_os_str().to_string_lossy()).collect();
            members.push((parts.join("/"), path));
        }
        let file = File::create(to)?;
        let mut archive = tar::Builder::new(BufWriter::new(file));
        let mut list = List { format: FORMAT.into(), sha256: BTreeMap::new() };
        // The slots in force, whatever lies in the folder.
        let keys = self.slots.to_bytes()?;
        append(&mut archive, "keys.json", &keys)?;
        list.sha256.insert("keys.json".into(), hex(&Sha256::digest(&keys)));
        for (name, path) in members {
            // A missing attachment does not keep the rest from being saved: the check of the record tells it.
            let Some(bytes) = read_if_there(&path)? else { continue };
            append(&mut archive, &name, &bytes)?;
            list.sha256.insert(name, hex(&Sha256::digest(&bytes)));
        }
        append(&mut archive, LIST, &serde_json::to_vec_pretty(&list)?)?;
        let mut out = archive.into_inner()?;
        out.flush()?;
        out.get_ref().sync_all()?;
        Ok(())
    }

    /// The SHA-256 of all bytes that the record names.
    pub(crate) fn named_bytes(&self) -> Result<Vec<String>> {
        let mut query =
            self.db.prepare_cached("SELECT sha256 FROM blob WHERE named = 1 ORDER BY sha256")?;
        Ok(query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
    }

    /// Unpacks a one-file backup into a folder that is empty or not there yet, and opens it.
    ///
    /// It is unpacked beside the folder and takes its name last, so that half a record is never there.
    ///
    /// # Errors
    /// [`Error::AlreadyARecord`] where the folder holds anything; [`Error::BadBackup`] where the file is not
    /// whole; those of opening. What was unpacked is taken away again.
    pub fn import_backup(
        from: &Path,
        into: &Path,
        unlock: Unlock<'_>,
        at: DateTime<Utc>,
    ) -> Result<Self> {
        let was_there = into.exists();
        if was_there && fs::read_dir(into)?.next().is_some() {
            return Err(Error::AlreadyARecord);
        }
        check_archive(from)?;
        let unfinished = with_ending(into, ".unpacking");
        let unpacked = make_folders(above(into)?)
            .and_then(|()| take_away(&unfinished))
            .and_then(|()| unpack(from, &unfinished))
            .and_then(|()| take_name(&unfinished, into));
        if unpacked.is_err() {
            let _ = fs::remove_dir_all(&unfinished);
        }
        unpacked?;
        let opened = Self::open(into, unlock, at);
        if opened.is_err() {
            // Only what was unpacked here is taken away: the folder was empty or not there.
            let _ = fs::remove_dir_all(into);
            if was_there {
                let _ = fs::create_dir_all(into);
            }
        }
        opened
    }

    /// Says what a one-file backup holds, without unpacking it into any record. It is unpacked, encrypted,
    /// beside the file and taken away again.
    ///
    /// # Errors
    /// As for [`Store::import_backup`].
    pub fn preview_import(
        from: &Path,
        unlock: Unlock<'_>,
        at: DateTime<Utc>,
    ) -> Result<(Counts, Head)> {
        let beside = with_ending(from, ".preview");
        // A preview that was cut off left its copy behind.
        take_away(&beside)?;
        let store = Self::import_backup(from, &beside, unlock, at)?;
        let found = store.counts().and_then(|counts| Ok((counts, store.head()?)));
        drop(store);
        fs::remove_dir_all(&beside)?;
        found
    }
}

fn append(archive: &mut tar::Builder<BufWriter<File>>, name: &str, bytes: &[u8]) -> Result<()> {
    let mut header = tar::Header::new_gnu();
    header.set_size(bytes.len() as u64);
    header.set_mode(0o600);
    Ok(archive.append_data(&mut header, name, bytes)?)
}

/// Reads a whole archive and compares every member with the list.
fn check_archive(path: &Path) -> Result<()> {
    let mut found = BTreeMap::new();
    let mut list = None;
    let mut archive = tar::Archive::new(File::open(path)?);
    for member in archive.entries().map_err(bad)? {
        let mut member = member.map_err(bad)?;
        let name = member.path().map_err(bad)?.to_string_lossy().into_owned();
        let mut bytes = Vec::new();
        member.read_to_end(&mut bytes).map_err(bad)?;
        if name == LIST {
            list = serde_json::from_slice::<List>(&bytes).ok();
        } else {
            found.insert(name, hex(&Sha256::digest(&bytes)));
        }
    }
    match list {
        Some(list) if list.format == FORMAT && list.sha256 == found => Ok(()),
        _ => Err(Error::BadBackup("the file is damaged or not whole".into())),
    }
}

fn unpack(from: &Path, into: &Path) -> Result<()> {
    fs::create_dir_all(into)?;
    let mut file = File::open(from)?;
    file.seek(SeekFrom::Start(0))?;
    let mut archive = tar::Archive::new(file);
    for member in archive.entries().map_err(bad)? {
        let mut member = member.map_err(bad)?;
        let name = member.path().map_err(bad)?.into_owned();
        // A hostile archive could name a path outside the folder.
        if !name.components().all(|part| matches!(part, Component::Normal(_))) {
            return Err(Error::BadBackup("it names a path outside".into()));
        }
        if name == Path::new(LIST) {
            continue;
        }
        let path = into.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        let mut target = File::create_new(&path)?;
        std::io::copy(&mut member, &mut target)?;
        target.sync_all()?;
    }
    fs::create_dir_all(into.join("backups"))?;
    fs::create_dir_all(into.join("files"))?;
    sync_folders(into)
}

/// Gives what was unpacked its name. Not every system lets a folder take the place of an empty one.
fn take_name(unfinished: &Path, into: &Path) -> Result<()> {
    if into.exists() {
        fs::remove_dir(into)?;
    }
    fs::rename(unfinished, into)?;
    sync_folder(above(into)?)
}

fn take_away(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

fn bad(_: std::io::Error) -> Error {
    Error::BadBackup("the file is damaged or not whole".into())
}
