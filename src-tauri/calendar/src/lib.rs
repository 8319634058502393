//! Invitations in, calendars out: bytes to types and back, with a list of warnings.
//!
//! [`read`] takes an iCalendar file, an e-mail, an Outlook message or plain words, by content and not by name. It never
//! fails: what cannot be understood is told in [`CalendarWarning`]s beside what can. [`propose`] finds dates in pasted
//! words. [`write()`] makes the calendar files that this app gives out. [`matching`] finds the meeting that an update
//! belongs to.
//!
//! Nothing here opens a file, asks a clock or follows a link. Memory is bounded by [`CalendarLimits`].

mod archive;
mod arrival;
mod base64_file;
#[cfg(test)]
mod bounds_tests;
mod card;
mod components;
mod compound;
mod date_time;
mod dedupe;
mod disputed;
mod event;
mod given_before;
pub mod gloss;
pub mod html;
mod inside;
mod json;
mod json_ld;
mod kind_named;
#[cfg(test)]
mod kind_table_tests;
mod kinds;
mod lines;
mod mail;
pub mod matching;
mod msg;
mod one_line;
mod online;
mod pasted;
mod property;
mod proposals;
mod provisional;
mod purpose;
mod questions;
pub mod raised;
mod reminder;
mod rule;
mod rule10;
mod sealed_text;
mod sent;
mod series;
mod smime;
mod tnef;
mod uuencode;
mod versions;
mod vevent;
mod warning;
mod words_beside;
mod write;
mod zone;

use std::borrow::Cow;

use evenhand_kinds::ContentKind;
use kinds::is_mail;

pub use card::{Card, CardField, cards};
pub use compound::compound_chains_end;
pub use event::Recurrence;
pub use event::{
    Attachment, CalendarEvent, EventFile, IgnoredComponent, LeftOutMeetings, Message, Party,
    Purpose, Reading, ReadingSource, RecurrenceId, SentStamp, time_key,
};
pub use json::{json_lines, proposal_lines};
pub use kind_named::kind_named;
pub use mail::{emlx, zones_set_apart};
pub use msg::{OutlookFacts, OutlookRecipient, outlook_facts};
pub use pasted::{Doubt, NamedDay, Proposal, days, propose, purpose_of_words};
pub use proposals::FromWords;
pub use series::{MOST_OCCURRENCES, Occurrence, Window, occurrences};
pub use smime::{SealedMail, sealed};
pub use warning::CalendarWarning;
pub use write::{Alarm, ExportEntry, ExportKind, Repeats, WriteOptions, write};
pub use zone::{Zone, vtimezone::OwnZone};

/// How much one file may ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarLimits {
    /// Largest file that is looked at, in bytes.
    pub bytes: usize,
    /// About how much memory what is kept may take, in bytes.
    pub memory: usize,
    /// Events and other parts kept of one file.
    pub events: usize,
    /// Zones kept of one calendar.
    pub zones: usize,
}

impl Default for CalendarLimits {
    /// For files from outside: together well under 256 MiB at the peak.
    fn default() -> Self {
        Self { bytes: 48 << 20, memory: 64 << 20, events: 20_000, zones: 300 }
    }
}

impl CalendarLimits {
    /// For a file that the user knows to be large, such as their own calendar of many years.
    pub fn large() -> Self {
        Self { bytes: 512 << 20, memory: 1 << 30, events: 1_000_000, zones: 1_000 }
    }
}

/// Reads a file. `name` is used only where the content leaves a doubt.
pub fn read(bytes: &[u8], name: &str, limits: &CalendarLimits) -> Reading {
    if bytes.iter().all(|b| b.is_ascii_whitespace() || *b == 0) {
        return only(ReadingSource::Text, CalendarWarning::Empty);
    }
    if bytes.len() > limits.bytes {
        return only(ReadingSource::Text, CalendarWarning::TooBig { bytes: bytes.len() as u64 });
    }
    let kind = source(bytes, name);
    let mut reading = read_as(kind, bytes, limits, 0);
    versions::tell(&mut reading.events);
    words_beside::compare_own(&mut reading.events);
    provisional::tell_own(&mut reading.events);
    arrival::tell_own(&mut reading.events);
    // A page or a letter that only mentions a calendar still has its words.
    let mentions = kind == ReadingSource::Ics && !named_calendar(name);
    if mentions && reading.warnings.contains(&CalendarWarning::NoCalendar) {
        words(bytes)
    } else {
        reading
    }
}

/// Whether a file's name says that it is a calendar.
fn named_calendar(name: &str) -> bool {
    let ends = name.rsplit_once('.').map_or("", |(_, end)| end);
    ["ics", "vcs", "ical"].iter().any(|kind| kind.eq_ignore_ascii_case(ends))
}

/// Reads a file of a known kind. `depth`: how many messages stand around it.
fn read_as(source: ReadingSource, bytes: &[u8], limits: &CalendarLimits, depth: usize) -> Reading {
    match source {
        ReadingSource::Msg => msg::read(bytes, limits, depth),
        ReadingSource::Tnef => tnef::read(bytes, limits, depth),
        ReadingSource::Signed => signed(bytes, limits, depth),
        ReadingSource::Eml => mail::read(&plain_mail(emlx(bytes).unwrap_or(bytes)), limits, depth),
        ReadingSource::Ics => components::read(&plain_calendar(bytes), limits),
        ReadingSource::Text => words(bytes),
    }
}

/// The message in an envelope.
fn signed(bytes: &[u8], limits: &CalendarLimits, depth: usize) -> Reading {
    match smime::open(bytes) {
        Some(smime::OpenedSmime::Signed(content)) => {
            Reading { source: ReadingSource::Signed, ..mail::read(&content, limits, depth) }
        }
        Some(smime::OpenedSmime::Encrypted) => {
            only(ReadingSource::Signed, CalendarWarning::Encrypted)
        }
        None => only(ReadingSource::Signed, CalendarWarning::EmlDamaged),
    }
}

fn only(source: ReadingSource, warning: CalendarWarning) -> Reading {
    Reading { source, warnings: vec![warning], ..Reading::default() }
}

/// A file of plain words, which may name a meeting.
fn words(bytes: &[u8]) -> Reading {
    let text = match utf16(bytes) {
        Some(text) => text,
        None => lines::decode(bytes.strip_prefix(BYTE_ORDER).unwrap_or(bytes)).0.into_owned(),
    };
    // Pictures and programs have letters that no text has.
    let strange = text.chars().take(4096).any(|c| c.is_control() && !c.is_whitespace());
    let html = text.trim_start().get(..200).unwrap_or(&text).to_ascii_lowercase();
    let html = html.starts_with("<!doctype html") || html.starts_with("<html");
    if strange || !html && is_document(bytes) {
        return only(ReadingSource::Text, CalendarWarning::NoCalendar);
    }
    let words = if html { mail::html_text(&text) } else { text };
    Reading { words, ..only(ReadingSource::Text, CalendarWarning::WordsOnly) }
}

/// Whether bytes are a document's own source, which is text too, and in which words lie cut up between signs.
fn is_document(bytes: &[u8]) -> bool {
    const BEGINNINGS: [&[u8]; 2] = [b"{\\rtf", b"<"];
    let head = bytes.get(..1024).unwrap_or(bytes);
    let start = head.strip_prefix(BYTE_ORDER).unwrap_or(head).trim_ascii_start();
    // Readers of PDF take what has its beginning somewhere in there.
    BEGINNINGS.iter().any(|beginning| start.starts_with(beginning))
        || memchr::memmem::find(head, b"%PDF-").is_some()
}

/// The byte-order mark of UTF-8.
const BYTE_ORDER: &[u8] = b"\xef\xbb\xbf";

/// The first letters of a file in capitals, without the zeros of letters of two bytes.
fn capitals(bytes: &[u8]) -> String {
    let head = bytes.get(..8192).unwrap_or(bytes);
    let head = head.strip_prefix(BYTE_ORDER).unwrap_or(head);
    let letters = head.iter().filter(|b| !matches!(b, 0 | 0xFE | 0xFF));
    letters.take(4096).map(|b| char::from(b.to_ascii_uppercase())).collect()
}

/// What a file is read as.
fn source(bytes: &[u8], name: &str) -> ReadingSource {
    let kind = evenhand_kinds::of_bytes(bytes);
    if kind.is_compound() {
        return ReadingSource::Msg;
    }
    if kind == ContentKind::Tnef {
        return ReadingSource::Tnef;
    }
    let text = capitals(bytes);
    let ends = |end: &str| {
        name.get(name.len().saturating_sub(end.len())..)
            .is_some_and(|e| e.eq_ignore_ascii_case(end))
    };
    // Words that were kept in a text file begin with the lines that Outlook prints; an e-mail has lines of its own.
    let own = ["MIME-VERSION:", "MESSAGE-ID:", "RECEIVED:", "CONTENT-TYPE:"];
    let printed = ends(".txt") && !own.iter().any(|line| text.contains(line));
    if text.trim_start_matches(|c: char| !c.is_ascii_alphabetic()).starts_with("BEGIN:") {
        ReadingSource::Ics
    } else if ends(".eml") || (!printed && is_mail(kind, bytes)) {
        ReadingSource::Eml
    } else if kind == ContentKind::Envelope {
        ReadingSource::Signed
    } else if ends(".p7m") {
        ReadingSource::Eml
    } else if named_calendar(name)
        || text.contains("BEGIN:VCALENDAR")
        || text.contains("BEGIN:VEVENT")
        || base64_file::calendar(bytes).is_some()
    {
        ReadingSource::Ics
    } else {
        ReadingSource::Text
    }
}

/// A text saved by a program that writes two bytes a letter: by its byte-order mark, or by the zeros between plain
/// letters.
fn utf16(bytes: &[u8]) -> Option<String> {
    let (rest, unit): (_, fn([u8; 2]) -> u16) = match bytes {
        [0xFF, 0xFE, rest @ ..] => (rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => (rest, u16::from_be_bytes),
        [1..=255, 0, 1..=255, 0, 1..=255, 0, ..] => (bytes, u16::from_le_bytes),
        [0, 1..=255, 0, 1..=255, 0, 1..=255, ..] => (bytes, u16::from_be_bytes),
        _ => return None,
    };
    let units = rest.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
    Some(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
}

fn plain_mail(bytes: &[u8]) -> Cow<'_, [u8]> {
    if let Some(text) = utf16(bytes) {
        return Cow::Owned(text.into_bytes());
    }
    // Old Macintosh programs end lines in their own way, and the parser would see one line.
    if memchr::memchr(b'\n', bytes).is_none() && memchr::memchr(b'\r', bytes).is_some() {
        return Cow::Owned(bytes.iter().map(|b| if *b == b'\r' { b'\n' } else { *b }).collect());
    }
    Cow::Borrowed(bytes)
}

/// A calendar's bytes as the reader of lines wants them: in one byte a letter, without the marks of a quoted or
/// indented copy, and without what is left of an encoding for the way.
fn plain_calendar(bytes: &[u8]) -> Cow<'_, [u8]> {
    let text = match utf16(bytes) {
        Some(text) => Cow::Owned(text.into_bytes()),
        None => Cow::Borrowed(bytes),
    };
    let text = match base64_file::calendar(&text) {
        Some(inner) => Cow::Owned(utf16(&inner).map_or(inner, String::into_bytes)),
        None => text,
    };
    let text = match copied_from(&text) {
        Some(plain) => Cow::Owned(plain),
        None => text,
    };
    match quoted_printable(&text) {
        Some(plain) => Cow::Owned(plain),
        None => text,
    }
}

/// A calendar copied out of a message, where each line has the same marks before it.
fn copied_from(bytes: &[u8]) -> Option<Vec<u8>> {
    let head = bytes.get(..8192).unwrap_or(bytes);
    let begin = memchr::memmem::find(head, b"BEGIN:VCALENDAR")?;
    let line = memchr::memrchr(b'\n', head.get(..begin)?).map_or(0, |end| end + 1);
    let marks = head.get(line..begin)?;
    if marks.is_empty() || !marks.iter().all(|b| matches!(b, b' ' | b'\t' | b'>' | b'|')) {
        return None;
    }
    let mut out = Vec::with_capacity(bytes.len());
    for line in bytes.get(line..)?.split_inclusive(|b| *b == b'\n') {
        // A last space is lost where the line is empty.
        let bare = line.strip_prefix(marks).or_else(|| line.strip_prefix(marks.trim_ascii_end()));
        out.extend_from_slice(bare.unwrap_or(line));
    }
    Some(out)
}

/// A calendar that still has the marks of quoted-printable in its parameters: "TZID=3DEurope/London".
fn quoted_printable(bytes: &[u8]) -> Option<Vec<u8>> {
    let head = bytes.get(..65_536).unwrap_or(bytes);
    let at = memchr::memmem::find(head, b"=3D")?;
    let before = head.get(..at)?;
    let name = memchr::memrchr(b';', before).and_then(|at| before.get(at + 1..))?;
    let parameter = !name.is_empty() && name.iter().all(|b| b.is_ascii_uppercase() || *b == b'-');
    parameter.then(|| without_marks(bytes))
}

/// Equals signs and line ends without the marks of quoted-printable. Other marks stay: where only some are left, "=AC"
/// is a value and no letter.
fn without_marks(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(at) = memchr::memchr(b'=', rest) {
        let (before, from) = rest.split_at(at);
        out.extend_from_slice(before);
        rest = match from {
            [b'=', b'3', b'D', after @ ..] => {
                out.push(b'=');
                after
            }
            [b'=', b'\r', b'\n', after @ ..] | [b'=', b'\n', after @ ..] => after,
            [first, after @ ..] => {
                out.push(*first);
                after
            }
            [] => from,
        };
    }
    out.extend_from_slice(rest);
    out
}

/// A file's name without any folder or control letter: a message must not choose where its file goes.
fn file_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last.chars().filter(|c| !c.is_control()).take(200).collect();
    clean.trim().trim_start_matches('.').to_owned()
}
