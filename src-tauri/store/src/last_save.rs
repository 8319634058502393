//! The last save that is known here, noted beside the database.
//!
//! SQLite ends its log at the first part that is damaged, and an older file is as sound as a newer one, so a
//! database alone cannot show that saves are missing. The note can: it is written after each save, with a
//! code that only who has the record's key can make. It takes one sector of a disk, and is never made
//! shorter, so that it is the old one or the new one whatever happens.

use std::fs::{File, OpenOptions};
use std::io::ErrorKind;

use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use crate::folder::{RecordFolder, read_small, sync_folder};
use crate::history::{Head, head_of, verify_in};
use crate::keys::{MasterKey, Ring, hex};
use crate::setting::{WRITES, own_number, set_own};
use crate::{Error, Result, Store};

/// Bytes of the note: less than any disk's sector.
const SIZE: usize = 384;
/// More than this no note has, in bytes.
const MOST_BYTES: u64 = 1 << 16;

/// The setting that says that there is a note.
const NOTED: &str = "store:last_save";

/// What is known of the last save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LastSave {
    head: Head,
    writes: u64,
}

/// As it lies on the disk.
#[derive(Serialize, Deserialize)]
struct SaveNote {
    format: String,
    /// The head of the history, as a bundle prints it.
    head: String,
    writes: u64,
    code: String,
}

const FORMAT: &str = "evenhand last save 1";

/// The note, open for writing.
#[derive(Default)]
pub(crate) struct Noting {
    /// `None` where the disk did not give it; saves are as safe without.
    file: Option<File>,
}

/// What the note says of a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SaveStanding {
    /// All that is known of is there.
    Whole,
    /// The note is missing or damaged, so nobody can tell.
    Unknown,
    /// The newest save that is known of is there, and parts of the database are older than it.
    Mixed,
}

impl LastSave {
    fn of(db: &Connection) -> Result<Self> {
        Ok(Self { head: head_of(db)?, writes: own_number(db, WRITES)?.unwrap_or_default() })
    }

    /// What a note says, and whether it is made with the key in force: who knows an older key can make one, too.
    fn read(bytes: &[u8], ring: &Ring) -> Option<(Self, bool)> {
        let text = std::str::from_utf8(bytes).ok()?;
        let note: SaveNote = serde_json::from_str(text.trim_end()).ok()?;
        let found = Self { head: note.head.parse().ok()?, writes: note.writes };
        let made = |key: &MasterKey| found.to_bytes(key).is_ok_and(|own| own == bytes);
        let now = made(ring.now());
        (now || ring.all().any(made)).then_some((found, now))
    }

    fn to_bytes(self, master: &MasterKey) -> Result<Vec<u8>> {
        let (head, code) = (self.head.to_string(), self.code(master));
        let note = SaveNote { format: FORMAT.into(), head, writes: self.writes, code };
        let mut bytes = serde_json::to_vec(&note)?;
        bytes.resize(SIZE.max(bytes.len()), b' ');
        Ok(bytes)
    }

    fn code(self, master: &MasterKey) -> String {
        let mut said = self.head.seq.to_be_bytes().to_vec();
        said.extend_from_slice(&self.head.hash);
        said.extend_from_slice(&self.writes.to_be_bytes());
        hex(&master.code(FORMAT, &said))
    }
}

impl Noting {
    /// Opens the note, and makes it last where it was not there.
    pub(crate) fn open(folder: &RecordFolder) -> Self {
        let path = folder.last_save();
        let was_there = path.exists();
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path).ok();
        if !was_there {
            // Without it the record is as safe, so a disk that does not take it ends nothing.
            let _ = sync_folder(folder.root());
        }
        Self { file }
    }

    /// Notes where a database stands that is being opened. From the first time on it says itself that there
    /// is a note.
    pub(crate) fn begin(&self, db: &Connection, master: &MasterKey) -> Result<()> {
        self.note(db, master);
        if own_number(db, NOTED)?.is_none() {
            self.sync();
            set_own(db, NOTED, 1)?;
        }
        Ok(())
    }

    /// Notes where a database stands. It does not wait for the disk: a power cut may leave the note before.
    pub(crate) fn note(&self, db: &Connection, master: &MasterKey) {
        let Some(file) = &self.file else { return };
        let bytes = LastSave::of(db).and_then(|last| last.to_bytes(master));
        if let Ok(bytes) = bytes {
            let _ = write_at_start(file, &bytes);
        }
    }

    /// Makes the note last.
    pub(crate) fn sync(&self) {
        if let Some(file) = &self.file {
            let _ = file.sync_all();
        }
    }
}

/// Compares a database with the note before anything is written.
///
/// # Errors
/// [`Error::Older`] where saves that are known of are not there.
pub(crate) fn compare(folder: &RecordFolder, ring: &Ring, db: &Connection) -> Result<SaveStanding> {
    let expected = own_number(db, NOTED)?.is_some();
    let Some(bytes) = read_small(&folder.last_save(), MOST_BYTES)? else {
        return Ok(if expected { SaveStanding::Unknown } else { SaveStanding::Whole });
    };
    let Some((known, now)) = LastSave::read(&bytes, ring) else { return Ok(SaveStanding::Unknown) };
    let found = LastSave::of(db)?;
    let hash: Option<[u8; 32]> = db
        .query_row("SELECT hash FROM event WHERE seq = ?", [known.head.seq], |row| row.get(0))
        .optional()?;
    let holds = known.head.seq == 0 || hash == Some(known.head.hash);
    if !holds && found == known {
        // It ends with the very save that is known, and does not find it by its number.
        return Ok(SaveStanding::Mixed);
    }
    if holds && found.head.seq >= known.head.seq && found.writes >= known.writes {
        Ok(SaveStanding::Whole)
    } else if !now {
        // It keeps nobody out: the owner would be, by whoever knew an older secret.
        Ok(SaveStanding::Unknown)
    } else {
        Err(Error::Older { missing: known.head.seq.saturating_sub(found.head.seq) })
    }
}

/// Whether a database is of one piece: what is in it is what its own history says. A database is not where the program
/// was ended while saves went into its file from a log that is damaged now: pages of newer saves then lie beside older
/// ones, each of them sound.
///
/// It takes a while for a large record, and is asked only where the program did not end by itself.
pub(crate) fn agrees_with_itself(db: &Connection) -> bool {
    let quick = "PRAGMA quick_check(1)";
    let pages: rusqlite::Result<String> = db.query_row(quick, [], |row| row.get(0));
    pages.is_ok_and(|said| said == "ok") && verify_in(db, None).is_ok_and(|found| found.holds())
}

/// Takes the note away, for a database that another one takes the place of.
pub(crate) fn forget(folder: &RecordFolder) -> Result<()> {
    match std::fs::remove_file(folder.last_save()) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error.into()),
        Ok(()) => sync_folder(folder.root()),
    }
}

impl Store {
    /// Notes that something was saved.
    pub(crate) fn note_save(&self) {
        self.noting.note(&self.db, self.ring.now());
    }
}

/// Notes where a database stands that has just taken its place, and makes that last.
pub(crate) fn renew(folder: &RecordFolder, master: &MasterKey, db: &Connection) {
    let noting = Noting::open(folder);
    noting.note(db, master);
    noting.sync();
}

fn write_at_start(file: &File, bytes: &[u8]) -> std::io::Result<()> {
    #[cfg(unix)]
    let written = std::os::unix::fs::FileExt::write_all_at(file, bytes, 0);
    #[cfg(windows)]
    let written = std::os::windows::fs::FileExt::seek_write(file, bytes, 0).map(|_| ());
    written
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use chrono::{DateTime, Utc};
    use evenhand_core::record::{Id, RecordInfo};

    use super::*;
    use crate::{KeyCost, NewKeys, StoreNotice, Unlock};

    #[test]
    fn a_note_of_an_older_key_keeps_nobody_out() {
        let dir = tempfile::tempdir().unwrap();
        let at = DateTime::<Utc>::from_timestamp(1_574_323_200, 0).unwrap();
        let info = RecordInfo {
            id: Id(uuid::Uuid::from_u128(7)),
            title: "Test".into(),
            charter: String::new(),
            council: String::new(),
            own_charters: std::collections::BTreeMap::new(),
            letters_from: String::new(),
            reply_to: String::new(),
            created: at,
        };
        let cost = KeyCost::cheap_for_tests();
        let (mut store, _) = Store::create(dir.path(), &info, "old secret", cost, at).unwrap();
        let old = store.ring.now().clone();
        let passphrase = Some(("new secret", KeyCost::cheap_for_tests()));
        store.change_keys(&NewKeys { passphrase, ..NewKeys::default() }, at).unwrap();
        store.close().unwrap();
        let note = RecordFolder::new(dir.path()).last_save();
        let open = || Store::open(dir.path(), Unlock::Passphrase("new secret"), at);
        assert!(open().unwrap().notices().is_empty());
        let ahead = LastSave { head: Head { seq: 999, hash: [7; 32] }, writes: 0 };
        std::fs::write(&note, ahead.to_bytes(&old).unwrap()).unwrap();
        assert_eq!(open().unwrap().notices(), [StoreNotice::LastSaveUnknown]);
        // The key in force says the same, and then it is so.
        let now = open().unwrap().ring.now().clone();
        std::fs::write(&note, ahead.to_bytes(&now).unwrap()).unwrap();
        assert!(matches!(open(), Err(Error::Older { .. })));
    }
}
