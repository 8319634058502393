//! The whole record as one file, for a USB stick.
//!
//! The file is a plain tar archive of what lies in the record's folder: the slot file, the database and
//! the attachments, all encrypted as they are, and a list of their SHA-256. Any passphrase or recovery key
//! that opened the record when it was made opens the copy.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufWriter, Read, Seek, Write};
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::contents::{ContentsList, FORMAT, LIST};
use super::copy::DatabaseCopy;
use super::soundness::check_open;
use super::unpack::check_archive;
use crate::connect::connect;
use crate::keys::hex;
use crate::reach::{Reach, ReachStep, part};
use crate::stoppable::stoppable_reading;
use crate::{Error, Result, Store, WholeFile};

/// Copying the database, checking the copy, writing the archive and checking it.
const PARTS: u64 = 4;
/// So often is an archive begun anew, where something was deleted for good or the keys changed meanwhile.
const TRIES: u32 = 5;

impl Store {
    /// Writes the whole record into one file, reads it again and checks it. A file that is there is replaced
    /// only when the new one is known to be good. Gives the names of attachments that are damaged or missing:
    /// they are left out, and do not keep the rest from being saved.
    ///
    /// # Errors
    /// [`Error::BadBackup`]; those of disk and database. The file that was there is then still there.
    pub fn export_backup(&mut self, to: &Path, at: DateTime<Utc>) -> Result<Vec<String>> {
        Self::export_backup_in_use(self, to, at, &mut |_, _| true)
    }

    /// Like [`Store::export_backup`], of a record that is in use: it is reached for a step at a time. What is saved
    /// meanwhile may not be in the backup; what is deleted for good meanwhile is not, and what opened the record before
    /// does not open it.
    ///
    /// # Errors
    /// As for [`Store::export_backup`]; [`Error::Stopped`], and then no file is left.
    pub fn export_backup_in_use(
        reach: &mut impl Reach,
        to: &Path,
        at: DateTime<Utc>,
        step: &mut ReachStep<'_>,
    ) -> Result<Vec<String>> {
        let mut file = WholeFile::create(to)?;
        for _ in 0..TRIES {
            let copy = DatabaseCopy::make(reach, "export", at, &mut part(step, 0, PARTS))?;
            let copy = Arc::new(copy);
            check_while(&copy, &mut part(step, 1, PARTS))?;
            file.begin_anew()?;
            let left_out = write_archive(reach, &copy, &mut file, &mut part(step, 2, PARTS))?;
            file.rewind()?;
            check_archive(&mut file, &mut part(step, 3, PARTS))?;
            if reach.step(|store| copy.still_may_leave(store))? {
                file.finish()?;
                return Ok(left_out);
            }
        }
        Err(Error::BadBackup("the record changed again and again".into()))
    }
}

/// Checks every page of the copy, its structure, and that it holds what the record held.
fn check_while(copy: &Arc<DatabaseCopy>, step: &mut ReachStep<'_>) -> Result<()> {
    let (db, held) = (connect(copy.path(), copy.key(), false)?, Arc::clone(copy));
    let found = stoppable_reading(
        db,
        || step(0, 1),
        move |db| {
            let found = check_open(&db);
            // The file goes once nobody reads it any more.
            drop((db, held));
            found
        },
    );
    if found?? == copy.holds() {
        Ok(())
    } else {
        Err(Error::BadBackup("it does not hold what the record holds".into()))
    }
}

fn write_archive(
    reach: &mut impl Reach,
    copy: &DatabaseCopy,
    to: &mut WholeFile,
    step: &mut ReachStep<'_>,
) -> Result<Vec<String>> {
    let (named, names) = {
        let db = connect(copy.path(), copy.key(), false)?;
        let named = named_bytes(&db)?;
        let names = named.iter().map(|sha256| names_of(&db, sha256)).collect::<Result<Vec<_>>>()?;
        (named, names)
    };
    let mut archive = Archive::new(to);
    // The slots in force, whatever lies in the folder.
    archive.append("keys.json", copy.slots())?;
    archive.append_file("record.db", copy.path(), &mut part(step, 0, 2))?;
    let mut step = part(step, 1, 2);
    let mut left_out = Vec::new();
    let of = named.len() as u64;
    for ((sha256, names), done) in named.iter().zip(names).zip(1..) {
        // Asked for each: the record may be closed meanwhile, and then nothing more of it is read.
        let files = reach.step(|store| Ok(store.files_apart()))?;
        match files.sealed(sha256)? {
            Some((name, sealed)) => archive.append(&name, &sealed)?,
            None => left_out.extend(names),
        }
        if !step(done, of) {
            return Err(Error::Stopped);
        }
    }
    archive.finish()?;
    Ok(left_out)
}

fn named_bytes(db: &Connection) -> Result<Vec<String>> {
    let mut query = db.prepare_cached("SELECT sha256 FROM blob WHERE named = 1 ORDER BY sha256")?;
    Ok(query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Says what the index leaves out, so that it is used: asked for each of ten thousand files, a look through all items
/// takes minutes.
const NAMES: &str = "SELECT title FROM item WHERE sha256 = ? AND sha256 <> ''";

/// The names of the files with these bytes, in the record and in its bin.
fn names_of(db: &Connection, sha256: &str) -> Result<Vec<String>> {
    let mut query = db.prepare_cached(NAMES)?;
    Ok(query.query_map([sha256], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// The archive in the making, and the list of what is in it.
struct Archive<'a> {
    tar: tar::Builder<BufWriter<&'a mut WholeFile>>,
    list: ContentsList,
}

impl<'a> Archive<'a> {
    fn new(to: &'a mut WholeFile) -> Self {
        let list = ContentsList { format: FORMAT.into(), sha256: BTreeMap::new() };
        Self { tar: tar::Builder::new(BufWriter::new(to)), list }
    }

    fn append(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        append(&mut self.tar, name, bytes)?;
        self.list.sha256.insert(name.to_owned(), hex(&Sha256::digest(bytes)));
        Ok(())
    }

    /// A large one, read piece by piece.
    fn append_file(&mut self, name: &str, path: &Path, step: &mut ReachStep<'_>) -> Result<()> {
        let file = File::open(path)?;
        let (size, mut stopped) = (file.metadata()?.len(), false);
        let (mut digest, mut read) = (Sha256::new(), 0);
        let told = ToldProgress(file, |piece: &[u8]| {
            digest.update(piece);
            read += piece.len() as u64;
            stopped |= !step(read, size);
            !stopped
        });
        let appended = self.tar.append_data(&mut header_of(size), name, told);
        if stopped {
            return Err(Error::Stopped);
        }
        appended?;
        self.list.sha256.insert(name.to_owned(), hex(&digest.finalize()));
        Ok(())
    }

    fn finish(mut self) -> Result<()> {
        append(&mut self.tar, LIST, &serde_json::to_vec_pretty(&self.list)?)?;
        Ok(self.tar.into_inner()?.flush()?)
    }
}

/// What is read is told on, and no more is read where the answer is no.
struct ToldProgress<R, F>(R, F);

impl<R: Read, F: FnMut(&[u8]) -> bool> Read for ToldProgress<R, F> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.0.read(buffer)?;
        match (self.1)(buffer.get(..read).unwrap_or_default()) {
            true => Ok(read),
            false => Err(io::Error::other("stopped")),
        }
    }
}

fn append(archive: &mut tar::Builder<impl Write>, name: &str, bytes: &[u8]) -> Result<()> {
    Ok(archive.append_data(&mut header_of(bytes.len() as u64), name, bytes)?)
}

fn header_of(size: u64) -> tar::Header {
    let mut header = tar::Header::new_gnu();
    header.set_size(size);
    header.set_mode(0o600);
    header
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use rusqlite::Connection;

    use super::NAMES;
    use crate::migrate;

    #[test]
    fn the_names_of_bytes_are_found_without_looking_through_all_items() {
        let mut db = Connection::open_in_memory().unwrap();
        migrate::run(&mut db, migrate::MIGRATIONS).unwrap();
        let mut plan = db.prepare(&format!("EXPLAIN QUERY PLAN {NAMES}")).unwrap();
        let steps: Vec<String> =
            plan.query_map([""], |row| row.get("detail")).unwrap().map(Result::unwrap).collect();
        assert!(steps.iter().all(|step| step.contains("item_by_bytes")), "{steps:?}");
    }
}
