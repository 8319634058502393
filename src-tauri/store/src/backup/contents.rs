//! What a one-file backup says of itself. Nothing here tells what is in the record.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The name of the list in the archive.
pub(super) const LIST: &str = "list.json";

/// The list's own form.
pub(super) const FORMAT: &str = "evenhand backup 1";

/// The archive's files.
#[derive(Serialize, Deserialize)]
pub(super) struct ContentsList {
    /// [`FORMAT`].
    pub format: String,
    /// SHA-256 of each file in hex, by its name.
    pub sha256: BTreeMap<String, String>,
}
