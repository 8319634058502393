//! What a file may be that came in a message: by its bytes, its name and its media type.

use evenhand_kinds::{ContentKind, has_mail_headers};

use super::event::ReadingSource;

/// Whether a file is read as a mail. Words that only look like one are, because a program may have left out all that
/// programs alone write.
pub(crate) fn is_mail(kind: ContentKind, bytes: &[u8]) -> bool {
    match kind {
        ContentKind::Mail
        | ContentKind::PrintedMail
        | ContentKind::Mailbox
        | ContentKind::SavedPage => true,
        ContentKind::Text(_) => has_mail_headers(bytes),
        _ => false,
    }
}

/// What a file is that may hold an invitation: by its bytes, else by its name or media type.
pub(crate) fn kind(bytes: &[u8], name: &str, media_type: &str) -> Option<ReadingSource> {
    let told = evenhand_kinds::of_bytes(bytes);
    let name = name.trim().to_ascii_lowercase();
    let named = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
    let typed = |kinds: &[&str]| kinds.contains(&media_type);
    if typed(&["text/calendar", "application/ics", "text/x-vcalendar", "application/calendar"])
        || named(&[".ics", ".vcs", ".ical"])
        || told == ContentKind::Calendar
    {
        return Some(ReadingSource::Ics);
    }
    if told == ContentKind::Tnef {
        return Some(ReadingSource::Tnef);
    }
    let sealed = ["application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/signed"];
    if typed(&sealed) || named(&[".p7m"]) {
        let envelope = told == ContentKind::Envelope;
        return Some(if envelope { ReadingSource::Signed } else { ReadingSource::Eml });
    }
    // "Review 9.30" ends in no kind of file.
    let kind_named = name.rsplit_once('.').is_some_and(|(_, end)| {
        (2..=5).contains(&end.len()) && end.starts_with(|c: char| c.is_ascii_alphabetic())
    });
    let unknown = typed(&["", "application/octet-stream"]) && !kind_named;
    if told.is_compound()
        && (named(&[".msg", ".oft"])
            || typed(&["application/vnd.ms-outlook"])
            || (unknown && told == ContentKind::OutlookMail))
    {
        return Some(ReadingSource::Msg);
    }
    let mail = named(&[".eml"])
        || typed(&["message/rfc822", "message/global"])
        || (unknown && is_mail(told, bytes));
    mail.then_some(ReadingSource::Eml)
}
