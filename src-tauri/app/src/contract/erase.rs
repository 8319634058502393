//! Deleting for good, and the yearly question whether old things are still needed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ItemKey, ItemList, Status};

/// Delete things for good, from the bin or from the record.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DeleteForGood {
    /// Which. Files that only they have go with them.
    pub items: Vec<ItemKey>,
    /// The passphrase, or the recovery key. The sample asks for none.
    pub secret: String,
}

/// What was deleted for good. It holds nothing of what was deleted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Receipt {
    /// Things that were deleted, files included.
    pub items: u32,
    /// The day.
    pub day: NaiveDate,
    /// Backups, and damaged copies kept by a rescue, that still hold things deleted for good.
    /// `forget_in_backups` deletes them.
    pub backups: u32,
    /// When the app will have removed those backups by itself, if it is used every month; `null`: there are none.
    pub backups_until: Option<NaiveDate>,
    /// All of it in plain sentences.
    pub words: Vec<String>,
    /// Where the app stands now.
    pub status: Status,
}

/// The backups that held what was deleted for good are deleted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BackupsForgotten {
    /// How many went.
    pub removed: u32,
    /// All of it in plain sentences.
    pub words: Vec<String>,
}

/// The question whether things that nobody touched for a year are still needed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RetentionView {
    /// The question is to be asked now. Nothing is ever deleted without an answer.
    pub due: bool,
    /// The day it was last answered, or the day the record was started.
    pub reviewed: NaiveDate,
    /// The day it is asked next, at the earliest.
    pub next: NaiveDate,
    /// Entries that nobody changed for 12 months, those left alone longest first.
    pub things: ItemList,
    /// The question in plain sentences; empty where it is not to be asked.
    pub words: Vec<String>,
}
