//! The charters that a record can be checked against.

use evenhand_core::charter::{self, Charter};
use evenhand_core::record::Record;

use crate::contract::{UserError, UserResult};

/// Every charter that a record can be checked against: the built-in ones and its own.
pub fn charters(record: &Record) -> Vec<Charter> {
    charter::charters(&record.charters)
}

/// The charter with this id.
///
/// # Errors
/// [`UserError::UnknownCharter`].
pub fn charter(record: &Record, id: &str) -> UserResult<Charter> {
    charter::charter(id, &record.charters).ok_or(UserError::UnknownCharter)
}
