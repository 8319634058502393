//! Files that come into the record: their bytes under a clean name, with their kind and words.

use chrono::{DateTime, Utc};
use evenhand_core::record::StoredFile;

use crate::contract::UserResult;
use crate::session::Session;
use crate::view;

/// Stores bytes under a name. The row that names them is the caller's to write.
///
/// # Errors
/// Where the record cannot take them.
pub fn keep_bytes(
    session: &mut Session,
    name: &str,
    bytes: &[u8],
    now: DateTime<Utc>,
) -> UserResult<StoredFile> {
    let name = view::clean_name(name);
    let media_type = view::media_type(&name, bytes);
    let text = view::searchable_text(&name, &media_type, bytes);
    Ok(session.store_mut().put_file(&name, &media_type, bytes, &text, now)?)
}
