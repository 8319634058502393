//! The charters that a record can be checked against.

use evenhand_core::charter::{Charter, builtin};
use evenhand_core::record::Record;

use crate::contract::{UserError, UserResult};

/// Every charter that a record can be checked against: the built-in ones and its own.
///
/// A charter of the record's own with the id of a built-in one takes its place.
pub fn charters(record: &Record) -> Vec<Charter> {
    let own: Vec<Charter> = record.charters.values().filter_map(read_charter).collect();
    let mut all: Vec<Charter> = builtin()
        .iter()
        .filter(|charter| own.iter().all(|mine| mine.id != charter.id))
        .cloned()
        .collect();
    all.extend(own);
    all
}

/// A charter as a record keeps it; `None` where it is not one that this version can read.
pub fn read_charter(value: &serde_json::Value) -> Option<Charter> {
    serde_json::from_value(value.clone()).ok()
}

/// The charter with this id.
///
/// # Errors
/// [`UserError::UnknownCharter`].
pub fn charter(record: &Record, id: &str) -> UserResult<Charter> {
    charters(record).into_iter().find(|charter| charter.id == id).ok_or(UserError::UnknownCharter)
}
