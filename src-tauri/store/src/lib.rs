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
mod open;
mod plain_file;
mod rekey;
mod rescue;
mod search;
mod setting;
#[cfg(test)]
#[allow(dead_code, reason = "the crate's own tests need only a part of it")]
#[path = "../tests/support/mod.rs"]
mod support;
mod typed_words;
mod whole_file;

pub use backup::{Backup, BackupContents, BackupInMaking, BackupsApart, Preview, Reach, Step, Why};
pub use check::Report;
pub use draft::Draft;
pub use error::{Error, Result};
pub use file::{FilesApart, PutFile, SealedFile};
pub use history::{
    Action, Applied, Event, EventChange, Head, ItemState, Operation, UndoState, Verification,
};
pub use item::{Binned, Counts, EntryFilter, EntryKindName, EntryOrder, PromiseCounts};
pub use keys::{KeyCost, Keychain, KeychainError, NewKeys, RecoveryKey, SlotInfo, SlotKind};
pub use open::{Notice, Store, Unlock};
pub use plain_file::open_plain;
pub use rekey::Resealing;
pub use rescue::{Outlook, Saved, Unlocked};
pub use search::{Hit, MATCH_END, MATCH_START, Query};
pub use whole_file::{WholeFile, write_whole};
