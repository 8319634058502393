//! How far a change of the record's key has come.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How far files and backups are sealed with the new key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ResealingView {
    /// Done.
    pub done: u32,
    /// In all.
    pub total: u32,
    /// The disk did not take it, so it waits for the next opening.
    pub waits: bool,
}
