//! Issues of a complaint, and files that show them.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Id, When};

/// One issue of a complaint or letter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Issue {
    /// Stable id.
    pub id: Id,
    /// Place in the list, from 1.
    #[serde(default)]
    pub number: u32,
    /// One line.
    #[serde(default)]
    pub title: String,
    /// What happened.
    #[serde(default)]
    pub what_happened: String,
    /// Its effect on families.
    #[serde(default)]
    pub effect: String,
    /// What is asked for.
    #[serde(default)]
    pub remedy: String,
    /// The council's account.
    #[serde(default)]
    pub their_account: String,
    /// Charter clauses or laws it rests on.
    #[serde(default)]
    pub clauses: Vec<super::ClauseRef>,
    /// When it was added.
    pub added_on: DateTime<Utc>,
    /// Part of the sample record.
    #[serde(default)]
    pub sample: bool,
}

impl Issue {
    /// An issue with nothing in it yet.
    pub fn new(id: Id, number: u32, added_on: DateTime<Utc>) -> Self {
        Self {
            id,
            number,
            title: String::new(),
            what_happened: String::new(),
            effect: String::new(),
            remedy: String::new(),
            their_account: String::new(),
            clauses: Vec::new(),
            added_on,
            sample: false,
        }
    }
}

/// A file kept in the record. Its bytes are stored by content, apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StoredFile {
    /// Stable id.
    pub id: Id,
    /// Name of the original file.
    pub name: String,
    /// Media type by content, such as `application/pdf`.
    #[serde(default)]
    pub media_type: String,
    /// Size of the original in bytes.
    pub size: u64,
    /// SHA-256 of the original, 64 lower-case hex digits.
    pub sha256: String,
    /// When it was added.
    pub added_on: DateTime<Utc>,
    /// The date of the document itself, where known.
    #[serde(default)]
    pub dated: When,
    /// Part of the sample record.
    #[serde(default)]
    pub sample: bool,
}
