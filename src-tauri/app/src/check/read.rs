//! Invitations as they come in: as a file in the file system, and as words that were pasted.

use std::path::Path;

use chrono::NaiveDate;
use evenhand_calendar::Reading;
use evenhand_core::record::Record;

use super::{PendingInvitation, from_answer, from_file, pasted, read_apart};
use crate::contract::{InvitationPreview, UserResult};
use crate::view;

/// What a file proposes. One that cannot be read has one preview, which says why.
pub fn from_path(
    path: &Path,
    record: &Record,
    today: NaiveDate,
) -> Vec<(InvitationPreview, PendingInvitation)> {
    let name = view::file_name(path);
    let read =
        crate::files::read_file(path).and_then(|bytes| Ok((read_apart(&name, &bytes)?, bytes)));
    let (reading, bytes, error) = match read {
        Ok((reading, bytes)) => (reading, bytes, None),
        Err(error) => (Reading::default(), Vec::new(), Some(error)),
    };
    let mut found = from_file(&name, &bytes, &reading, record, today);
    for (preview, _) in found.iter_mut().filter(|_| error.is_some()) {
        preview.error.clone_from(&error);
    }
    found
}

/// What pasted words propose, or a calendar or an email that was pasted as its file has it.
///
/// # Errors
/// Where such a file cannot be read.
pub fn from_pasted(
    text: &str,
    record: &Record,
    today: NaiveDate,
) -> UserResult<Vec<(InvitationPreview, PendingInvitation)>> {
    if is_a_file(text) {
        let reading = read_apart("pasted", text.as_bytes())?;
        return Ok(from_file("pasted", text.as_bytes(), &reading, record, today));
    }
    let proposals = evenhand_calendar::propose(text, today);
    let answer = proposals.is_empty().then(|| from_answer(text)).flatten();
    let found = proposals.iter().map(|found| pasted(found, text, record));
    Ok(found.chain(answer.map(|preview| (preview, PendingInvitation::default()))).collect())
}

/// Whether pasted text is a calendar's or an e-mail's own, and not words alone.
fn is_a_file(text: &str) -> bool {
    let upper = text.to_uppercase();
    let calendar = upper.contains("BEGIN:VCALENDAR") || upper.contains("BEGIN:VEVENT");
    calendar || upper.contains("\nMIME-VERSION:") || upper.contains("\nCONTENT-TYPE:")
}
