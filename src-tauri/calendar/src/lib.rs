//! Invitations in, calendars out: bytes to types and back, with a list of warnings.
//!
//! [`read`] takes an iCalendar file, an e-mail, an Outlook message or plain words, by content and not by name.
//! It never fails: what cannot be understood is told in [`Warning`]s beside what can. [`propose`] finds dates in
//! pasted words. [`write()`] makes the calendar files that this app gives out. [`matching`] finds the meeting that an
//! update belongs to.
//!
//! Nothing here opens a file, asks a clock or follows a link. Memory is bounded by [`Limits`].

mod components;
mod date_time;
mod dedupe;
mod event;
mod json;
mod lines;
mod mail;
pub mod matching;
mod msg;
mod online;
mod pasted;
mod property;
mod rule;
mod sent;
mod series;
mod vevent;
mod warning;
mod write;
mod zone;

pub use event::{
    Attachment, Event, EventFile, KeptAside, Message, Party, Reading, RecurrenceId, Sent, Source,
    time_key,
};
pub use json::{json_lines, warning_lines};
pub use pasted::{Proposal, propose};
pub use series::{MOST_OCCURRENCES, Occurrence, Recurrence, Window, occurrences};
pub use warning::Warning;
pub use write::{Alarm, ExportEntry, ExportKind, Repeats, WriteOptions, write};
pub use zone::{Zone, vtimezone::OwnZone};

/// How much one file may ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Largest file that is looked at, in bytes.
    pub bytes: usize,
    /// About how much memory what is kept may take, in bytes.
    pub memory: usize,
    /// Events and other parts kept of one file.
    pub events: usize,
    /// Zones kept of one calendar.
    pub zones: usize,
}

impl Default for Limits {
    /// For files from outside: together well under 256 MiB at the peak.
    fn default() -> Self {
        Self { bytes: 48 << 20, memory: 64 << 20, events: 20_000, zones: 300 }
    }
}

impl Limits {
    /// For a file that the user knows to be large, such as their own calendar of many years.
    pub fn large() -> Self {
        Self { bytes: 512 << 20, memory: 1 << 30, events: 1_000_000, zones: 1_000 }
    }
}

/// Reads a file. `name` is used only where the content leaves a doubt.
pub fn read(bytes: &[u8], name: &str, limits: &Limits) -> Reading {
    if bytes.iter().all(|b| b.is_ascii_whitespace() || *b == 0) {
        return only(Source::Text, Warning::Empty);
    }
    if bytes.len() > limits.bytes {
        return only(Source::Text, Warning::TooBig { bytes: bytes.len() as u64 });
    }
    match source(bytes, name) {
        Source::Msg => msg::read(bytes, limits),
        Source::Eml => mail::read(bytes, limits),
        Source::Ics => match utf16(bytes) {
            Some(text) => components::read(text.as_bytes(), limits),
            None => components::read(bytes, limits),
        },
        Source::Text => only(Source::Text, Warning::NoCalendar),
    }
}

fn only(source: Source, warning: Warning) -> Reading {
    Reading { source, warnings: vec![warning], ..Reading::default() }
}

/// The kind of a file by its first bytes.
fn source(bytes: &[u8], name: &str) -> Source {
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        return Source::Msg;
    }
    let head = bytes.get(..4096).unwrap_or(bytes);
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let text: String =
        head.iter().filter(|b| **b != 0).map(|b| char::from(b.to_ascii_uppercase())).collect();
    let ends = |end: &str| {
        name.get(name.len().saturating_sub(end.len())..)
            .is_some_and(|e| e.eq_ignore_ascii_case(end))
    };
    if text.trim_start_matches(|c: char| !c.is_ascii_alphabetic()).starts_with("BEGIN:") {
        Source::Ics
    } else if ends(".eml") || mail::looks_like(&text) {
        Source::Eml
    } else if ends(".ics")
        || ends(".vcs")
        || ends(".ical")
        || text.contains("BEGIN:VCALENDAR")
        || text.contains("BEGIN:VEVENT")
    {
        Source::Ics
    } else {
        Source::Text
    }
}

/// A calendar saved by a program that writes two bytes a letter, by its byte-order mark.
fn utf16(bytes: &[u8]) -> Option<String> {
    let (rest, unit): (_, fn([u8; 2]) -> u16) = match bytes {
        [0xFF, 0xFE, rest @ ..] => (rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => (rest, u16::from_be_bytes),
        _ => return None,
    };
    let units = rest.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
    Some(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
}

/// A file's name without any folder or control letter: a message must not choose where its file goes.
fn file_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last.chars().filter(|c| !c.is_control()).take(200).collect();
    clean.trim().trim_start_matches('.').to_owned()
}
