//! The history: every operation as an event, each hashed onto the last, none ever changed.
//!
//! An event keeps the state it left each item in, so a step is undone by going back to the state before:
//! as a new event. Contents are hashed with a random salt of their own; when an item is deleted for good
//! its contents and salts go, and the chain of hashes still holds.

pub(crate) mod append;
mod at;
mod chain;
mod clock;
pub(crate) mod erase;
#[cfg(test)]
mod forged_tests;
pub(crate) mod parts;
mod provenance;
mod read;
#[cfg(test)]
mod steps_tests;
mod undo;
mod undo_step;
mod verify;
mod whole;

pub use parts::Part;
pub(crate) use read::{head as head_of, is_erased};
pub use verify::Verification;

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use evenhand_core::record::{Change, Id, Item, ItemKind, ItemRef};

use crate::keys::{hex, unhex};
use crate::{Error, Result, Store};

/// How the keys of settings begin that say of which record an event brought things in, by the event's number: see
/// [`Store::apply_part`].
pub const IMPORTED: &str = "imported:";

/// A named set of changes, done in one transaction and undone in one step.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// What it is, as a fixed word such as `add_entry`. It stays in the history for ever, so it must hold
    /// nothing of what the user wrote.
    pub label: String,
    /// The changes, in order.
    pub changes: Vec<Change>,
}

/// What an operation did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The head of the history after it.
    pub head: Head,
    /// The items that are now different. Empty: everything was so already, and nothing was written.
    pub changed: Vec<ItemRef>,
    /// The clock said an earlier time than at the last change.
    pub clock_set_back: bool,
}

/// The last event of a history, and by its hash all events before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Its number, from 1; 0 where there is none.
    pub seq: u64,
    /// Its SHA-256.
    pub hash: [u8; 32],
}

/// Why an event was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// An operation.
    Apply,
    /// A step undone.
    Undo,
    /// A step done again.
    Redo,
    /// Something brought back from the bin or a backup.
    Restore,
    /// Something deleted for good.
    Erase,
}

/// What an event left an item as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemState {
    /// In the record.
    Live,
    /// In the bin.
    Binned,
    /// Not there: an addition was undone.
    Absent,
    /// Deleted for good; its words are gone from the history too.
    Erased,
}

/// One event of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryEvent {
    /// Its number.
    pub seq: u64,
    /// Its stable id.
    pub id: Id,
    /// When it was added, by the computer's clock.
    pub at: DateTime<Utc>,
    /// The clock said an earlier time than at the event before.
    pub clock_set_back: bool,
    /// Why it was written.
    pub action: Action,
    /// The event that it undoes or does again.
    pub of: Option<u64>,
    /// The operation's label.
    pub label: String,
    /// Its hash.
    pub hash: [u8; 32],
    /// What it changed.
    pub changes: Vec<EventChange>,
}

/// One item's change in an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventChange {
    /// Which item.
    pub item: ItemRef,
    /// What it became.
    pub state: ItemState,
}

/// What Undo and Redo would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UndoState {
    /// Label of the step that Undo would take back.
    pub undo: Option<String>,
    /// Label of the step that Redo would do again.
    pub redo: Option<String>,
    /// How many steps can be taken back.
    pub undo_steps: u64,
    /// How many steps can be done again.
    pub redo_steps: u64,
}

impl Store {
    /// Does an operation: all of its changes and their event in one transaction, or nothing.
    ///
    /// # Errors
    /// [`Error::NoSuchItem`], [`Error::NoBytes`], [`Error::Impossible`]; those of disk and database.
    pub fn apply(&mut self, operation: &Operation, at: DateTime<Utc>) -> Result<Applied> {
        let applied = append::apply(&mut self.db, operation, at)?;
        self.saved(!applied.changed.is_empty(), at);
        Ok(applied)
    }

    /// Takes the last step back, as a new event. Its label, or `None` where there is nothing to undo.
    ///
    /// # Errors
    /// Those of disk and database.
    pub fn undo(&mut self, at: DateTime<Utc>) -> Result<Option<String>> {
        let label = undo::undo(&mut self.db, at)?;
        self.saved(label.is_some(), at);
        Ok(label)
    }

    /// Does the step last undone again, as a new event. Its label, or `None` where there is none.
    ///
    /// # Errors
    /// Those of disk and database.
    pub fn redo(&mut self, at: DateTime<Utc>) -> Result<Option<String>> {
        let label = undo::redo(&mut self.db, at)?;
        self.saved(label.is_some(), at);
        Ok(label)
    }

    /// What Undo and Redo would do.
    ///
    /// # Errors
    /// Those of the database.
    pub fn undo_state(&self) -> Result<UndoState> {
        undo::state(&self.db)
    }

    /// Brings an item back from the bin. It can be undone like any step.
    ///
    /// # Errors
    /// [`Error::NoSuchItem`] where it is not in the bin.
    pub fn restore(&mut self, id: Id, at: DateTime<Utc>) -> Result<Applied> {
        let applied = append::restore(&mut self.db, id, at)?;
        self.saved(true, at);
        Ok(applied)
    }

    /// Deletes items for good: from the record, the bin, the search index, the history and the files.
    /// Files that only they named go with them, and so do unfinished forms about them.
    /// What stays is a receipt without content: that something was deleted, and when.
    ///
    /// Backups made before still hold it: see [`crate::BackupsApart::with_any`].
    ///
    /// # Errors
    /// [`Error::NoSuchItem`]; [`Error::Impossible`] for the record's own facts; those of disk and database.
    pub fn erase(&mut self, items: &[Id], at: DateTime<Utc>) -> Result<Applied> {
        let mut all = items.to_vec();
        all.extend(erase::own_files(&self.db, items)?);
        let applied = erase::erase(&mut self.db, &all, at)?;
        self.saved(true, at);
        erase::forget_bytes(self)?;
        // The file and the write-ahead log still hold the old pages, though encrypted.
        self.checkpoint()?;
        Ok(applied)
    }

    /// What kind of thing an id is of, in the record, in the bin or only in the history.
    ///
    /// # Errors
    /// [`Error::NoSuchItem`] where it was never there; those of the database.
    pub fn kind_of(&self, id: Id) -> Result<ItemKind> {
        erase::known_kind(&self.db, id)
    }

    /// Takes note of a change that is on the disk.
    fn saved(&mut self, changed: bool, at: DateTime<Utc>) {
        self.backup_due.changed(changed, at);
        if changed {
            self.note_save();
        }
    }

    /// Deletes for good what has been in the bin for 30 days; how many items that were, files included. To be asked at
    /// each opening: where the clock was not seen to come this far day by day, it may have been set, and nothing is
    /// deleted before it ran on for two days.
    ///
    /// # Errors
    /// Those of disk and database.
    pub fn empty_old_bin(&mut self, at: DateTime<Utc>) -> Result<usize> {
        let believed = clock::ran_on(&self.db, at)?;
        let old = erase::old_in_bin(&self.db, at)?;
        if old.is_empty() || !believed {
            return Ok(0);
        }
        Ok(self.erase(&old, at)?.changed.len())
    }

    /// Everything that was ever deleted for good.
    ///
    /// # Errors
    /// Those of the database.
    pub fn erased(&self) -> Result<Vec<Id>> {
        erase::erased(&self.db)
    }

    /// Entries that nobody has changed after a time, those left alone longest first, with the time of their
    /// last change.
    ///
    /// # Errors
    /// Those of the database.
    pub fn untouched_since(&self, before: DateTime<Utc>) -> Result<Vec<(Item, DateTime<Utc>)>> {
        read::untouched_since(&self.db, before)
    }

    /// The head of the history, as printed in a bundle.
    ///
    /// # Errors
    /// Those of the database.
    pub fn head(&self) -> Result<Head> {
        read::head(&self.db)
    }

    /// Events after a number, oldest first, at most `limit`.
    ///
    /// # Errors
    /// Those of the database.
    pub fn history(&self, after: u64, limit: u32) -> Result<Vec<HistoryEvent>> {
        read::events(&self.db, after, limit)
    }

    /// Every state an item was left in, oldest first: when, by which event, and the item where it is kept.
    ///
    /// # Errors
    /// Those of the database.
    pub fn history_of(&self, id: Id) -> Result<Vec<(HistoryEvent, Option<Item>)>> {
        read::history_of(&self.db, id)
    }

    /// Checks the whole history, and that nothing before a printed head was altered, removed or reordered.
    ///
    /// Without a head it shows only that nothing contradicts itself: whoever has the key can write a whole
    /// history anew. With a head that somebody else holds, it shows that nothing before it has changed since.
    /// Neither shows that what the record says is true.
    ///
    /// # Errors
    /// Those of the database; a history that does not hold is not an error but the answer.
    pub fn verify(&self, head: Option<Head>) -> Result<Verification> {
        verify_in(&self.db, head)
    }
}

/// [`Store::verify`] of a database.
pub(crate) fn verify_in(db: &rusqlite::Connection, head: Option<Head>) -> Result<Verification> {
    verify::verify(db, head)
}

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.seq, hex(&self.hash))
    }
}

impl FromStr for Head {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let wrong = Error::NotUnderstood("a head of the history");
        // A page may break it anywhere, and programs that read a PDF take a hyphen at a line's end away.
        let text: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        let split = text.len().checked_sub(64).and_then(|at| text.split_at_checked(at));
        let parts =
            split.and_then(|(seq, hash)| Some((seq.parse().ok()?, unhex(hash)?.try_into().ok()?)));
        parts.map(|(seq, hash)| Self { seq, hash }).ok_or(wrong)
    }
}

impl Action {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Apply => "apply",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Restore => "restore",
            Self::Erase => "erase",
        }
    }

    pub(crate) fn from_name(name: &str) -> Result<Self> {
        Ok(match name {
            "apply" => Self::Apply,
            "undo" => Self::Undo,
            "redo" => Self::Redo,
            "restore" => Self::Restore,
            "erase" => Self::Erase,
            other => return Err(Error::DamagedDatabase(format!("unknown action {other:?}"))),
        })
    }
}

impl ItemState {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Binned => "binned",
            Self::Absent => "absent",
            Self::Erased => "erased",
        }
    }

    pub(crate) fn from_name(name: &str) -> Result<Self> {
        Ok(match name {
            "live" => Self::Live,
            "binned" => Self::Binned,
            "absent" => Self::Absent,
            "erased" => Self::Erased,
            other => return Err(Error::DamagedDatabase(format!("unknown state {other:?}"))),
        })
    }
}
