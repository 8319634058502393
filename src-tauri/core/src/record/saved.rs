//! What a saved version of a bundle held, and how it was made.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::Id;

/// What a version of a bundle held when its PDF was saved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct SavedVersion {
    /// Its number.
    pub version: u32,
    /// When it was saved.
    pub saved_on: DateTime<Utc>,
    /// Its appendices in order.
    pub appendices: Vec<SavedAppendix>,
    /// Its entries.
    pub entries: Vec<SavedEntry>,
    /// How its PDF was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub made: Option<Making>,
}

/// What a PDF depends on beside the record: with it, the same bytes can be made again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Making {
    /// The time that the document gives as its own.
    pub at: DateTime<Utc>,
    /// The day it speaks from.
    pub as_of: NaiveDate,
    /// The head of the record's history then, as it is printed.
    pub head: String,
    /// SHA-256 of the file, in hex; of each volume, where there are more.
    pub sha256: Vec<String>,
}

/// An appendix of a saved version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct SavedAppendix {
    /// The file.
    pub file: Id,
    /// Its title there.
    pub title: String,
    /// SHA-256 of the original, in hex.
    pub sha256: String,
}

/// An entry of a saved version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct SavedEntry {
    /// The entry.
    pub entry: Id,
    /// Its title then, to name it by where it is gone.
    pub title: String,
    /// SHA-256 of all that it said, in hex.
    pub fingerprint: String,
}
