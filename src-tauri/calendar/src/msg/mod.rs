//! Outlook messages (`.msg`): a compound file of properties (MS-OXMSG, MS-OXPROPS, MS-OXOCAL).
//!
//! Some hold only part of a meeting. What is missing is told, with what to do about it: never guessed.

pub(crate) mod appointment;
mod facts;
mod pattern;
mod place_in_series;
pub(crate) mod properties;
mod rtf;

pub use facts::{OutlookFacts, OutlookRecipient, outlook_facts};

use std::io::Cursor;

use self::properties::{Ids, MsgFolder, Properties as _, Stored, open};
use super::CalendarLimits;
use super::event::{Message, Reading, ReadingSource};
use super::inside::{DEEPEST, Inside};
use super::warning::CalendarWarning;

type MsgFile<'b> = cfb::CompoundFile<Cursor<&'b [u8]>>;

/// Files kept of one message.
const MOST_FILES: usize = 200;

/// Where a message in a file stands: the size of what stands before its fixed properties differs.
#[derive(Clone, Copy)]
struct MsgPlace<'p> {
    path: &'p str,
    header: usize,
}

/// Reads an Outlook message.
pub(crate) fn read(bytes: &[u8], limits: &CalendarLimits, depth: usize) -> Reading {
    let mut inside = Inside::new(ReadingSource::Msg, limits, depth);
    let message = open(bytes).and_then(|mut file| {
        let ids = Ids::read(&mut file);
        gather(&mut file, &ids, MsgPlace { path: "/", header: 32 }, &mut inside)
    });
    match message {
        Some(message) => {
            let reading = inside.finish(message);
            // That an appointment has no time is told already.
            let no_time = reading.warnings.contains(&CalendarWarning::MsgNoTime);
            let told =
                |warning: &CalendarWarning| !no_time || *warning != CalendarWarning::WordsOnly;
            let warnings = reading.warnings.iter().filter(|one| told(one)).cloned().collect();
            Reading { warnings, ..reading }
        }
        None => {
            inside.out.warnings.push(CalendarWarning::MsgDamaged);
            inside.out
        }
    }
}

/// A message at a place in the file: its own facts, the calendars and messages that came with it, and its appointment.
fn gather(
    file: &mut MsgFile<'_>,
    ids: &Ids,
    place: MsgPlace<'_>,
    inside: &mut Inside<'_>,
) -> Option<Message> {
    let folder = MsgFolder::read(file, place.path, place.header)?;
    let mut stored = Stored { file, folder: &folder, ids };
    let mut message = appointment::message(&mut stored, &mut inside.warnings);
    let html = String::from_utf8_lossy(&stored.bytes(0x1013)).into_owned();
    message.online_link = super::online::in_html(&html).unwrap_or_default();
    let before = inside.out.events.len();
    files(file, ids, place, &message, inside);
    let mut stored = Stored { file, folder: &folder, ids };
    let own = inside.own(before, &message, |warnings| {
        appointment::appointment(&mut stored, &message, warnings)
    });
    if inside.out.events.len() == before {
        inside.text(&message.text, &message);
        inside.html(&html, &message);
    }
    // What came beside the message's own meeting has words of its own.
    let with = if own > 0 { before + own } else { inside.out.events.len() };
    inside.join_message(before..with, &message);
    Some(message)
}

/// The files that came with it; calendars and messages among them are read.
fn files(
    file: &mut MsgFile<'_>,
    ids: &Ids,
    place: MsgPlace<'_>,
    message: &Message,
    inside: &mut Inside<'_>,
) {
    let parent = place.path.trim_end_matches('/');
    for number in 0..MOST_FILES {
        let path = format!("{parent}/__attach_version1.0_#{number:08X}");
        // Numbers are missing where somebody took a file out of the message.
        if !file.is_storage(&path) {
            continue;
        }
        // A message inside is a storage of its own.
        let object = format!("{path}/__substg1.0_3701000D");
        if file.is_storage(&object) {
            if inside.depth < DEEPEST {
                inner(file, ids, &object, inside);
            } else {
                inside
                    .warnings
                    .push_once(CalendarWarning::BadPart { name: "message/rfc822".into() });
            }
            continue;
        }
        let Some(folder) = MsgFolder::read(file, &path, 8) else { continue };
        let bytes = folder.bytes(file, 0x3701);
        if bytes.len() > inside.left {
            inside.warnings.push_once(CalendarWarning::ListCut { field: "ATTACH".into() });
            break;
        }
        let name = [0x3707, 0x3704, 0x3001]
            .into_iter()
            .map(|id| folder.text(file, id))
            .find(|name| !name.is_empty());
        let media_type = folder.text(file, 0x370E).to_ascii_lowercase();
        if !bytes.is_empty() {
            inside.file(&name.unwrap_or_default(), &media_type, &bytes, message);
        }
    }
}

fn inner(file: &mut MsgFile<'_>, ids: &Ids, path: &str, inside: &mut Inside<'_>) {
    let before = inside.out.events.len();
    inside.depth += 1;
    let message = gather(file, ids, MsgPlace { path, header: 24 }, inside);
    inside.depth -= 1;
    if inside.out.events.len() == before
        && let Some(message) = message
    {
        inside.append(Reading { message: Some(message), ..Reading::default() }, false);
    }
}

#[cfg(test)]
mod field_tests;
#[cfg(test)]
mod tests;
