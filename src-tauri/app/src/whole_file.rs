//! Whole files in a folder of the user's: after a crash there is the old one or the new one.

use std::path::Path;

pub use evenhand_store::WholeFile;

use crate::contract::UserResult;

/// Writes a whole file. The folders above it are made where they are missing.
///
/// # Errors
/// Those of the disk. A file of that name is then still there as it was.
pub fn write_whole(path: &Path, bytes: &[u8]) -> UserResult<()> {
    Ok(evenhand_store::write_whole(path, bytes)?)
}
