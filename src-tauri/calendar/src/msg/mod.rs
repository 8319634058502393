//! Outlook messages (`.msg`): a compound file of properties (MS-OXMSG, MS-OXPROPS, MS-OXOCAL).
//!
//! Some hold only part of a meeting. What is missing is told, with what to do about it: never guessed.

mod pattern;
mod properties;

use std::io::Cursor;

use chrono::{DateTime, NaiveDateTime, Utc};

use self::pattern::Pattern;
use self::properties::{Folder, Ids, Named, open};
use super::event::{Attachment, Event, Message, Party, Reading, RecurrenceId, Sent, Source};
use super::mail::{html_text, line};
use super::series::{Recurrence, instant};
use super::warning::{Warning, WarningList};
use super::zone::{Zone, names};
use super::{Limits, components, dedupe, sent};
use evenhand_core::record::{MeetingTime, SentBasis};

type File<'b> = cfb::CompoundFile<Cursor<&'b [u8]>>;

/// Files kept of one message.
const MOST_FILES: usize = 200;

/// Reads an Outlook message.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Reading {
    let mut out = Reading { source: Source::Msg, ..Reading::default() };
    let mut warnings = WarningList::default();
    let Some(mut file) = open(bytes) else {
        out.warnings.push(Warning::MsgDamaged);
        return out;
    };
    let ids = Ids::read(&mut file);
    let top = Folder::read(&mut file, "/", 32);
    let Some(top) = top else {
        out.warnings.push(Warning::MsgDamaged);
        return out;
    };
    let message = message(&mut file, &top, &mut warnings);
    files(&mut file, limits, &mut out, &mut warnings);
    for event in &mut out.events {
        sent::by_message(event, &message);
    }
    if out.events.is_empty()
        && let Some(mut event) = appointment(&mut file, &top, &ids, &message, &mut warnings)
    {
        let changed = series(&mut file, &top, &ids, &mut event);
        out.events.push(event);
        out.events.extend(changed);
    }
    dedupe::drop_repeats(&mut out.events, &mut warnings);
    out.message = Some(message);
    out.warnings = warnings.finish();
    out
}

fn message(file: &mut File<'_>, top: &Folder, warnings: &mut WarningList) -> Message {
    let headers = top.text(file, 0x007D);
    let (mut date, mut received, mut message_id) = (None, Vec::new(), String::new());
    if !headers.trim().is_empty() {
        // The lines of the e-mail that Outlook made it from, where it came from outside.
        let whole = format!("{}\r\n\r\n", headers.trim());
        let inside =
            super::mail::read(whole.as_bytes(), &Limits::default()).message.unwrap_or_default();
        (date, received, message_id) = (inside.date, inside.received, inside.message_id);
    }
    let submitted = top.time(0x0039);
    let delivered = top.time(0x0E06);
    let (by_headers, doubt) = sent::of_message(date, &received);
    let sent = match (submitted, by_headers.at, delivered) {
        (Some(at), ..) => Sent { at: Some(at), basis: SentBasis::MessageSent },
        (None, Some(_), _) => by_headers,
        (None, None, Some(at)) => Sent { at: Some(at), basis: SentBasis::EmailReceived },
        (None, None, None) => Sent::default(),
    };
    if let Some(doubt) = doubt {
        warnings.push(doubt);
    }
    let name = top.text(file, 0x0C1A);
    let address =
        [0x5D01, 0x5D02, 0x0C1F].into_iter().map(|id| top.text(file, id)).find(|a| a.contains('@'));
    let from = match address {
        Some(address) if !name.is_empty() && name != address => format!("{name} <{address}>"),
        Some(address) => address,
        None => name,
    };
    let id = if message_id.is_empty() { top.text(file, 0x1035) } else { message_id };
    Message {
        subject: line(&top.text(file, 0x0037)),
        from: line(&from),
        message_id: line(id.trim_matches(['<', '>'])),
        date: submitted.or(date),
        received,
        text: body(file, top),
        sent,
        calendar_parts: 0,
    }
}

/// The words: plain, else HTML as text.
fn body(file: &mut File<'_>, top: &Folder) -> String {
    let plain = top.text(file, 0x1000);
    if !plain.trim().is_empty() {
        return plain;
    }
    let html = top.bytes(file, 0x1013);
    let html = match std::str::from_utf8(&html) {
        Ok(text) => text.to_owned(),
        Err(_) => html.iter().map(|b| super::lines::windows_1252(*b)).collect(),
    };
    html_text(&html)
}

/// The files that came with it; calendars among them are read.
fn files(file: &mut File<'_>, limits: &Limits, out: &mut Reading, warnings: &mut WarningList) {
    let mut left = limits.memory;
    for number in 0..MOST_FILES {
        let path = format!("/__attach_version1.0_#{number:08X}");
        if !file.is_storage(&path) {
            break;
        }
        let Some(folder) = Folder::read(file, &path, 8) else { continue };
        let bytes = folder.bytes(file, 0x3701);
        if bytes.len() > left {
            warnings.push_once(Warning::ListCut { field: "ATTACH".into() });
            break;
        }
        left -= bytes.len();
        let name = [0x3707, 0x3704, 0x3001]
            .into_iter()
            .map(|id| folder.text(file, id))
            .find(|name| !name.is_empty());
        let name = super::file_name(&name.unwrap_or_default());
        let media_type = folder.text(file, 0x370E).to_ascii_lowercase();
        let lower = name.to_ascii_lowercase();
        if media_type == "text/calendar" || lower.ends_with(".ics") || lower.ends_with(".vcs") {
            let mut inside = components::read(&bytes, &Limits { memory: left, ..limits.clone() });
            if inside.events.is_empty() {
                warnings.push(Warning::BadPart { name: name.clone() });
            }
            out.events.append(&mut inside.events);
            out.kept_aside.append(&mut inside.kept_aside);
        } else if !bytes.is_empty() {
            out.attachments.push(Attachment { name, media_type, size: bytes.len() as u64, bytes });
        }
    }
}

/// The appointment that the message's own properties hold.
fn appointment(
    file: &mut File<'_>,
    top: &Folder,
    ids: &Ids,
    message: &Message,
    warnings: &mut WarningList,
) -> Option<Event> {
    let class = top.text(file, 0x001A).to_ascii_uppercase();
    let meeting = class.starts_with("IPM.APPOINTMENT") || class.starts_with("IPM.SCHEDULE.MEETING");
    let time = |names: &[Named]| names.iter().find_map(|name| top.time(ids.of(*name)?));
    let starts = time(&[Named::Appointment(0x820D), Named::Common(0x8516)]);
    let ends = time(&[Named::Appointment(0x820E), Named::Common(0x8517)]);
    let Some(starts) = starts.filter(|_| meeting) else {
        warnings.push(if meeting { Warning::MsgNoTime } else { Warning::WordsOnly });
        return None;
    };
    let zone = zone(file, top, ids);
    let all_day = ids.of(Named::Appointment(0x8215)).and_then(|id| top.number(id)) == Some(1);
    let at = |utc: DateTime<Utc>| meeting_time(utc, &zone, all_day);
    let text =
        |file: &mut File<'_>, name| ids.of(name).map(|id| top.text(file, id)).unwrap_or_default();
    let mut event = Event {
        uid: uid(file, top, ids),
        summary: Some(message.subject.clone()),
        description: message.text.clone(),
        location: text(file, Named::Appointment(0x8208)),
        starts: Some(at(starts)),
        ends: ends.filter(|ends| *ends >= starts).map(at),
        all_day,
        time_zone: zone.as_ref().map(|zone| zone.name().to_owned()).unwrap_or_default(),
        method: method(&class).map(str::to_owned),
        sequence: ids
            .of(Named::Appointment(0x8201))
            .and_then(|id| top.number(id))
            .and_then(|n| u32::try_from(n).ok()),
        organizer: organizer(message),
        sent: message.sent,
        ..Event::default()
    };
    event.minutes = match (&event.starts, &event.ends) {
        (Some(starts), Some(ends)) => Some((instant(ends) - instant(starts)).num_minutes()),
        _ => None,
    };
    event.online_link = super::online::in_words(&event.location)
        .or_else(|| super::online::in_words(&event.description))
        .unwrap_or_default();
    if zone.is_none() && !all_day {
        event.warnings.push(Warning::Floating);
    }
    if event.uid.is_empty() {
        event.warnings.push(Warning::NoUid);
    }
    if event.sent.at.is_none() {
        event.warnings.push(Warning::SentUnknown);
    }
    Some(event)
}

/// How the appointment repeats, where it does, and the meetings of the series that were changed.
fn series(file: &mut File<'_>, top: &Folder, ids: &Ids, event: &mut Event) -> Vec<Event> {
    let bytes = ids.of(Named::Appointment(0x8216)).map(|id| top.bytes(file, id));
    let bytes = bytes.unwrap_or_default();
    let repeats = ids.of(Named::Appointment(0x8223)).and_then(|id| top.number(id)) == Some(1);
    let Some(pattern) = Pattern::read(&bytes) else {
        if repeats || !bytes.is_empty() {
            event.warnings.push(Warning::MsgRepeats);
        }
        return Vec::new();
    };
    let zone = zone(file, top, ids);
    let all_day = event.all_day;
    let at = |local: NaiveDateTime| {
        let utc = zone.as_ref().unwrap_or(&Zone::LONDON).instant(local).0;
        meeting_time(utc, &zone, all_day)
    };
    let first = event.starts.as_ref().map(super::series::local_of).unwrap_or_default();
    let changed = pattern.changed.into_iter().map(|one| {
        let starts = at(one.starts);
        let ends = Some(at(one.ends)).filter(|ends| instant(ends) >= instant(&starts));
        Event {
            recurrence_id: Some(RecurrenceId { time: at(one.id), this_and_future: false }),
            minutes: ends.as_ref().map(|ends| (instant(ends) - instant(&starts)).num_minutes()),
            starts: Some(starts),
            ends,
            summary: one.subject.or_else(|| event.summary.clone()),
            location: one.place.unwrap_or_else(|| event.location.clone()),
            ..event.clone()
        }
    });
    let changed = changed.collect();
    event.recurrence = Some(Box::new(Recurrence {
        rules: vec![pattern.rule],
        without_rules: Vec::new(),
        dates: Vec::new(),
        without: pattern.without.into_iter().map(|day| at(day.and_time(first.time()))).collect(),
        zone: zone.clone().unwrap_or(Zone::LONDON),
    }));
    changed
}

/// All-day appointments are kept as midnight of their zone; that zone's day is the one meant.
fn meeting_time(utc: DateTime<Utc>, zone: &Option<Zone>, all_day: bool) -> MeetingTime {
    let zone = zone.clone().unwrap_or(Zone::LONDON);
    let local = zone.local(utc);
    match all_day {
        true => MeetingTime::Date { date: local.date() },
        false => MeetingTime::At { utc, zone: zone.name().to_owned(), local },
    }
}

/// The zone: by the key name in the display definition, else by its description.
fn zone(file: &mut File<'_>, top: &Folder, ids: &Ids) -> Option<Zone> {
    for name in [0x825E, 0x825F, 0x8260] {
        let Some(id) = ids.of(Named::Appointment(name)) else { continue };
        let bytes = top.bytes(file, id);
        // MS-OXOCAL 2.2.1.41: version, header size, reserved, then the length of the key name in letters.
        let count = bytes.get(6..8).and_then(|b| b.try_into().ok()).map(u16::from_le_bytes);
        let key = count.and_then(|count| bytes.get(8..8 + 2 * usize::from(count.min(200))));
        let key: Vec<u16> = key
            .unwrap_or_default()
            .as_chunks::<2>()
            .0
            .iter()
            .map(|b| u16::from_le_bytes(*b))
            .collect();
        if let Some(zone) = names::zone(&String::from_utf16_lossy(&key)) {
            return Some(zone);
        }
    }
    let described = top.text(file, ids.of(Named::Appointment(0x8234))?);
    names::zone(&described)
}

/// The UID that Outlook gives the meeting elsewhere: the clean global id in hex, or the one it wraps (MS-OXCICAL
/// 2.1.3.1.1.20.26).
fn uid(file: &mut File<'_>, top: &Folder, ids: &Ids) -> String {
    let id = [0x0023, 0x0003].into_iter().find_map(|name| ids.of(Named::Meeting(name)));
    let bytes = id.map(|id| top.bytes(file, id)).unwrap_or_default();
    if let Some(wrapped) = bytes.get(40..).and_then(|data| data.strip_prefix(b"vCal-Uid\x01\0\0\0"))
    {
        let text: String =
            wrapped.iter().take_while(|b| **b != 0).map(|b| char::from(*b)).collect();
        return text.chars().filter(|c| !c.is_control()).take(300).collect();
    }
    bytes.iter().take(200).map(|b| format!("{b:02X}")).collect()
}

fn method(class: &str) -> Option<&'static str> {
    Some(match class.strip_prefix("IPM.SCHEDULE.MEETING.")? {
        rest if rest.starts_with("REQUEST") => "REQUEST",
        rest if rest.starts_with("CANCELED") => "CANCEL",
        rest if rest.starts_with("RESP") => "REPLY",
        _ => return None,
    })
}

fn organizer(message: &Message) -> Option<Party> {
    let (name, rest) = message.from.split_once('<').unwrap_or(("", &message.from));
    let address = rest.trim().trim_end_matches('>');
    let party = match address.contains('@') {
        true => Party {
            name: name.trim().into(),
            address: format!("mailto:{address}"),
            ..Party::default()
        },
        false => Party { name: message.from.clone(), ..Party::default() },
    };
    (!message.from.is_empty()).then_some(party)
}

#[cfg(test)]
mod tests;
