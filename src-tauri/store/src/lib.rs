//! The record on disk: the only crate with rusqlite, keys or database paths.
//!
//! A record is a folder:
//!
//! ```text
//! record.db            SQLCipher database: items, history, search index, drafts, settings
//! keys.json            key slots: the record's key, sealed by each way in
//! keys.copy.json       the same again, because without it the record cannot be opened
//! keys.next.json       the slots of a change of keys, until the database of that change has its name
//! record.db.rekeyed    the database of that change, until then
//! record.head          the last save that is known here, so that missing ones are noticed
//! files/ab/abcd….age   attachments by content, encrypted in the age format
//! backups/             encrypted copies of the database; attachments are not copied again
//! record.lock          held by the one program that has the record open
//! ```
//!
//! Invariants: nothing is written unencrypted; a row never names bytes that are not yet on disk;
//! every change is one transaction that also appends to the history; history is never rewritten.

// The tests' own records are made alike inside the crate and out.
#[cfg(test)]
extern crate self as evenhand_store;

mod backup;
mod check;
mod connect;
#[cfg(test)]
mod crash_tests;
mod draft;
pub mod error;
mod file;
mod folder;
mod history;
mod item;
pub mod keys;
mod last_save;
mod migrate;
mod new_id;
mod open;
mod plain_file;
mod proof;
mod reach;
mod rekey;
mod rescue;
mod search;
mod setting;
mod slot_kind;
mod steadily;
mod stoppable;
#[cfg(test)]
#[allow(dead_code, reason = "the crate's own tests need only a part of it")]
#[path = "../tests/support/mod.rs"]
mod support;
mod typed_words;
mod whole_file;

use std::fs::File;
use std::sync::Arc;

use rusqlite::Connection;

use folder::RecordFolder;
use keys::{Ring, SlotKey, Slots};
use last_save::Noting;

pub use backup::{Backup, BackupContents, BackupInMaking, BackupsApart, Preview, Why};
pub use check::Report;
pub use draft::KeptDraft;
pub use error::{Error, Result};
pub use file::{FilesApart, PutFile, SealedFile};
pub use history::{
    Action, Applied, EventChange, Head, HistoryEvent, IMPORTED, ItemState, Operation, Part,
    UndoState, Verification,
};
pub use item::{Binned, Counts, EntryKindName, EntryOrder, PromiseCounts, StoredEntryFilter};
pub use keys::{KeyCost, Keychain, KeychainError, NewKeys, RecoveryKey, SlotInfo};
pub use new_id::new_id;
pub use plain_file::open_plain;
pub use proof::{SecretProof, WaysInApart};
pub use reach::{Reach, ReachStep};
pub use rekey::Resealing;
pub use rescue::{RescueForecast, RescuedAndSaved};
pub use search::{Hit, MATCH_END, MATCH_START, Query};
pub use slot_kind::SlotKind;
pub use whole_file::{WholeFile, write_whole};

/// How to open a record.
#[derive(Clone, Copy)]
pub enum Unlock<'a> {
    /// With the passphrase.
    Passphrase(&'a str),
    /// With the printed recovery key.
    RecoveryKey(&'a RecoveryKey),
    /// With the secret in this computer's keychain.
    Keychain(&'a dyn Keychain),
}

/// Something that was found and put right while opening, and that the user may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreNotice {
    /// One copy of the key file was damaged, missing or older, and was mended from the other.
    KeysMended,
    /// The first bytes of the database were damaged and were mended.
    HeaderMended,
    /// The record was brought up from this schema version, after a backup.
    Upgraded(u32),
    /// The note of the last save is missing or damaged, so nobody can tell whether the last saves are there.
    LastSaveUnknown,
    /// The program was ended while its saves went into the file, and the log they lay in was damaged after that: parts
    /// of the database are of one save and parts of another.
    SavesMixed,
    /// The record was opened with a recovery key that was carried over when the passphrase was changed. Somebody who
    /// knew the one before can have put another record in its place that this key opens, too.
    RecoveryKeyCarriedOver,
    /// The folder seems to be kept in step with a cloud service, which can harm an open database.
    CloudFolder,
}

/// An open record. It is the only one: a second is refused until this is closed or dropped.
pub struct Store {
    pub(crate) folder: RecordFolder,
    pub(crate) db: Connection,
    pub(crate) ring: Ring,
    pub(crate) identity: age::x25519::Identity,
    pub(crate) slots: Slots,
    pub(crate) noting: Noting,
    pub(crate) backup_due: backup::Due,
    pub(crate) still: backup::WriteGuard,
    pub(crate) lock: Arc<File>,
    notices: Vec<StoreNotice>,
}

/// A record whose key was found and whose database is not open. It holds the record's lock.
#[derive(Clone)]
pub struct Unlocked {
    pub(crate) folder: RecordFolder,
    pub(crate) ring: Ring,
    pub(crate) slots: Slots,
    /// The way in that was taken, and what its secret came to; `None` for a record that was open already.
    pub(crate) by: Option<(SlotKind, SlotKey)>,
    /// The newest generation of slots that lies in the folder.
    pub(crate) newest: u64,
    pub(crate) lock: Arc<File>,
}
