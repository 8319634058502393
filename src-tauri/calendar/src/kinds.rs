//! What a file is, by its first bytes, its name and its media type.

use super::event::Source;
use super::smime::is_envelope;

/// How `winmail.dat` begins (MS-OXTNEF 2.1.3.1).
pub(crate) const TNEF: [u8; 4] = 0x223E_9F78_u32.to_le_bytes();

/// Whether bytes begin as `winmail.dat` does.
pub(crate) fn is_tnef(bytes: &[u8]) -> bool {
    bytes.starts_with(&TNEF)
}

/// Whether a file begins as an e-mail does: with header lines. `head` is in capitals.
pub(crate) fn is_mail(head: &str) -> bool {
    const NAMES: [&str; 14] = [
        "FROM",
        "TO",
        "SUBJECT",
        "DATE",
        "RECEIVED",
        "RETURN-PATH",
        "MESSAGE-ID",
        "MIME-VERSION",
        "DELIVERED-TO",
        "CONTENT-TYPE",
        "X-MOZILLA-STATUS",
        "REPLY-TO",
        "ARC-SEAL",
        "DKIM-SIGNATURE",
    ];
    let head = head.trim_start();
    let head = if head.starts_with("FROM ") {
        head.split_once('\n').map_or("", |(_, rest)| rest)
    } else {
        head
    };
    let lines = head.lines().take_while(|line| !line.trim().is_empty());
    let names = lines.filter(|line| !line.starts_with([' ', '\t'])).take(30);
    names
        .filter(|line| line.split_once(':').is_some_and(|(name, _)| NAMES.contains(&name.trim())))
        .count()
        >= 2
}

/// What a file is that may hold an invitation: by its bytes, else by its name or media type.
pub(crate) fn kind(bytes: &[u8], name: &str, media_type: &str) -> Option<Source> {
    let name = name.trim().to_ascii_lowercase();
    let named = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
    let typed = |kinds: &[&str]| kinds.contains(&media_type);
    if typed(&["text/calendar", "application/ics", "text/x-vcalendar", "application/calendar"])
        || named(&[".ics", ".vcs", ".ical"])
        || begins_calendar(bytes)
    {
        return Some(Source::Ics);
    }
    if is_tnef(bytes) {
        return Some(Source::Tnef);
    }
    let sealed = ["application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/signed"];
    if typed(&sealed) || named(&[".p7m"]) {
        let envelope = is_envelope(bytes);
        return Some(if envelope { Source::Signed } else { Source::Eml });
    }
    let outlook = bytes.starts_with(&super::COMPOUND);
    // "Review 9.30" ends in no kind of file.
    let kind_named = name.rsplit_once('.').is_some_and(|(_, end)| {
        (2..=5).contains(&end.len()) && end.starts_with(|c: char| c.is_ascii_alphabetic())
    });
    let unknown = typed(&["", "application/octet-stream"]) && !kind_named;
    if outlook
        && (named(&[".msg", ".oft"])
            || typed(&["application/vnd.ms-outlook"])
            || (unknown && is_message(bytes)))
    {
        return Some(Source::Msg);
    }
    let mail = named(&[".eml"])
        || typed(&["message/rfc822", "message/global"])
        || (unknown && is_mail(&super::capitals(bytes)));
    mail.then_some(Source::Eml)
}

/// Whether a compound file has the properties of a message in it, by the name that it gives them.
fn is_message(bytes: &[u8]) -> bool {
    let name: Vec<u8> =
        "__properties_version1.0".encode_utf16().flat_map(u16::to_le_bytes).collect();
    memchr::memmem::find(bytes, &name).is_some()
}

/// Whether bytes begin as a calendar does, in one byte a letter or two.
fn begins_calendar(bytes: &[u8]) -> bool {
    let head = super::capitals(bytes.get(..64).unwrap_or(bytes));
    head.trim_start_matches(|c: char| !c.is_ascii_alphabetic()).starts_with("BEGIN:VCALENDAR")
}
