//! Sets of questions of one's own.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::FormSetView;

/// Which version of a set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FormSetKey {
    /// The set's id.
    pub set: String,
    /// The version.
    pub version: u32,
}

/// A file of questions that was looked at. Nothing is kept yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FormSetPreview {
    /// The set.
    pub set: FormSetView,
    /// The set as a file, to be kept as it was looked at.
    pub file: String,
    /// It is in the record already, as it is.
    pub same: bool,
    /// The title of the other set of its name and version, which would go. No form stands on it.
    pub replaces: Option<String>,
    /// Other versions of it in the record, which stay.
    pub beside: Vec<u32>,
}

/// Keep a set that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeepFormSet {
    /// Its file.
    pub file: String,
}

/// A set of the record's own, in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FormSetFile {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// Its title.
    pub title: String,
    /// How many statements it has.
    pub statements: u32,
    /// How many forms were filled in on it. One that has any is neither changed nor taken out.
    pub forms: u32,
}
