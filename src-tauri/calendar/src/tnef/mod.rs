//! `winmail.dat` (MS-OXTNEF): a message as Outlook sends it to Outlook, in a row of attributes.
//!
//! The crates that read it give attachments alone, or bind a C library; the appointment stands in the message's
//! properties, which are read here as those of a `.msg` file are.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::event::{Reading, ReadingSource};
use super::inside::{DEEPEST, Inside};
use super::msg::appointment;
use super::msg::properties::{NamedProperty, Properties, named, wide_text};
use super::warning::CalendarWarning;
use super::{CalendarLimits, lines};

/// Attributes and properties of one file; a real one has under a thousand.
const MOST: usize = 5_000;

/// Reads such a file.
pub(crate) fn read(bytes: &[u8], limits: &CalendarLimits, depth: usize) -> Reading {
    let mut inside = Inside::new(ReadingSource::Tnef, limits, depth);
    let (mut bag, files, whole) = attributes(bytes);
    if !whole {
        inside.warnings.push(CalendarWarning::TnefDamaged);
    }
    let message = appointment::message(&mut bag, &mut inside.warnings);
    for mut file in files {
        let title = std::mem::take(&mut file.title);
        let name = [0x3707, 0x3704, 0x3001].into_iter().map(|id| file.text(id));
        let name = name.chain([title]).find(|name| !name.is_empty());
        let media_type = file.text(0x370E).to_ascii_lowercase();
        let bytes = [std::mem::take(&mut file.data), file.bytes(0x3701)];
        let Some(bytes) = bytes.into_iter().find(|bytes| !bytes.is_empty()) else { continue };
        // A message inside stands behind the name of its form, and was sent when it says itself.
        if let Some(bytes) = bytes.strip_prefix(&MESSAGE_FORM).filter(|_| depth < DEEPEST) {
            let limits = CalendarLimits { memory: inside.left, ..limits.clone() };
            inside.append(read(bytes, &limits, depth + 1), true);
            inside.left = inside.left.saturating_sub(bytes.len());
            continue;
        }
        inside.file(&name.unwrap_or_default(), &media_type, &bytes, &message);
    }
    let own =
        inside.own(0, &message, |warnings| appointment::appointment(&mut bag, &message, warnings));
    let with = if own > 0 { own } else { inside.out.events.len() };
    inside.join_message(0..with, &message);
    inside.finish(message)
}

/// IID_IMessage, before a message that is carried as an object.
const MESSAGE_FORM: [u8; 16] = [7, 3, 2, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46];

/// Properties as they were taken out of the row.
#[derive(Default)]
struct Bag {
    fixed: BTreeMap<u16, (u16, [u8; 8])>,
    long: BTreeMap<u16, Vec<u8>>,
    texts: BTreeMap<u16, String>,
    names: BTreeMap<NamedProperty, u16>,
    /// An attachment's name and bytes by attributes.
    title: String,
    data: Vec<u8>,
}

impl Properties for Bag {
    fn text(&mut self, id: u16) -> String {
        self.texts.get(&id).cloned().unwrap_or_default()
    }

    fn bytes(&mut self, id: u16) -> Vec<u8> {
        self.long.get(&id).cloned().unwrap_or_default()
    }

    fn fixed(&self, id: u16) -> Option<(u16, [u8; 8])> {
        self.fixed.get(&id).copied()
    }

    fn of(&self, named: NamedProperty) -> Option<u16> {
        self.names.get(&named).copied()
    }
}

/// The message's properties, those of each attachment, and whether the row was read to its end.
fn attributes(bytes: &[u8]) -> (Bag, Vec<Bag>, bool) {
    let (mut bag, mut files) = (Bag::default(), Vec::<Bag>::new());
    // The signature and a key that only this file uses.
    let mut rest = TnefBytes(bytes.get(6..).unwrap_or_default());
    for _ in 0..MOST {
        if rest.0.is_empty() {
            return (bag, files, true);
        }
        let Some((id, data)) = rest.attribute() else { break };
        match id {
            // Each attachment begins with this one.
            0x9002 if files.len() < 200 => files.push(Bag::default()),
            0x9003 => bag.properties(data),
            0x9005 => files.last_mut().into_iter().for_each(|file| file.properties(data)),
            0x800F => files.last_mut().into_iter().for_each(|file| file.data = data.to_vec()),
            0x8010 => files.last_mut().into_iter().for_each(|file| file.title = narrow(data)),
            0x8008 => bag.text_unless(0x001A, class(&narrow(data))),
            0x8004 => bag.text_unless(0x0037, narrow(data)),
            0x800C => bag.text_unless(0x1000, narrow(data)),
            0x8005 => bag.time_unless(0x0039, data),
            0x0006 => bag.time_unless(0x0060, data),
            0x0007 => bag.time_unless(0x0061, data),
            _ => {}
        }
    }
    (bag, files, false)
}

impl Bag {
    /// The properties stand behind the attributes of the same name and say more, so they win wherever they stand.
    fn text_unless(&mut self, id: u16, text: String) {
        self.texts.entry(id).or_insert(text);
    }

    fn time_unless(&mut self, id: u16, data: &[u8]) {
        if let Some(at) = date(data) {
            self.fixed.entry(id).or_insert((0x0040, filetime(at)));
        }
    }

    /// A block of properties (MS-OXTNEF section 2.1.3.4): what was read before a damage counts.
    fn properties(&mut self, data: &[u8]) {
        let mut from = TnefBytes(data);
        let count = from.long().unwrap_or(0);
        for _ in 0..usize::try_from(count).unwrap_or(MOST).min(MOST) {
            if self.property(&mut from).is_none() {
                return;
            }
        }
    }

    fn property(&mut self, from: &mut TnefBytes<'_>) -> Option<()> {
        let (kind, mut id) = (from.short()?, from.short()?);
        if id >= 0x8000 {
            let set: [u8; 16] = from.take(16)?.try_into().ok()?;
            let number = match from.long()? {
                0 => Some(from.long()?),
                _ => {
                    let length = from.long()?;
                    from.padded(length)?;
                    None
                }
            };
            // Numbers of named properties repeat in one file, so each gets its own here.
            let next = u16::try_from(self.names.len()).ok()?.checked_add(0x8000)?;
            let known = number.and_then(|number| named(&set, number));
            id = known.map_or(u16::MAX, |named| *self.names.entry(named).or_insert(next));
        }
        let several = kind & 0x1000 != 0;
        let kind = kind & 0x0FFF;
        let variable = matches!(kind, 0x001E | 0x001F | 0x0102 | 0x000D);
        let count = if several || variable { from.long()? } else { 1 };
        for at in 0..count.min(10_000) {
            let value = if variable {
                let length = from.long()?;
                from.padded(length)?
            } else {
                from.take(fixed_size(kind)?)?
            };
            if at == 0 {
                self.keep(kind, id, value);
            }
        }
        Some(())
    }

    fn keep(&mut self, kind: u16, id: u16, value: &[u8]) {
        match kind {
            0x001E => drop(self.texts.insert(id, narrow(value))),
            0x001F => {
                drop(self.texts.insert(id, wide_text(value).trim_end_matches('\0').to_owned()))
            }
            0x0102 | 0x000D => drop(self.long.insert(id, value.to_vec())),
            _ => {
                let mut eight = [0; 8];
                eight.iter_mut().zip(value).for_each(|(to, from)| *to = *from);
                self.fixed.insert(id, (kind, eight));
            }
        }
        if id == 0x001A
            && let Some(text) = self.texts.get_mut(&id)
        {
            *text = class(text);
        }
    }
}

/// Bytes of a property of a fixed size, filled up to four.
fn fixed_size(kind: u16) -> Option<usize> {
    Some(match kind {
        0x0001 => 0,
        0x0002 | 0x0003 | 0x0004 | 0x000A | 0x000B => 4,
        0x0005 | 0x0006 | 0x0007 | 0x0014 | 0x0040 => 8,
        0x0048 => 16,
        _ => return None,
    })
}

/// The class of a message in the names that Outlook has today.
fn class(text: &str) -> String {
    let upper = text.to_ascii_uppercase();
    let Some(old) = upper.strip_prefix("IPM.MICROSOFT SCHEDULE.") else { return text.to_owned() };
    let new = match old {
        "MTGREQ" => "Request",
        "MTGCNCL" => "Canceled",
        "MTGRESPP" => "Resp.Pos",
        "MTGRESPN" => "Resp.Neg",
        "MTGRESPA" => "Resp.Tent",
        _ => return text.to_owned(),
    };
    format!("IPM.Schedule.Meeting.{new}")
}

fn narrow(data: &[u8]) -> String {
    lines::decode(data).0.trim_end_matches('\0').to_owned()
}

/// An attribute's date: year, month, day, hour, minute, second in two bytes each, in UTC.
fn date(data: &[u8]) -> Option<DateTime<Utc>> {
    let mut from = TnefBytes(data);
    let mut next = || from.short().map(u32::from);
    let (year, month, day) = (next()?, next()?, next()?);
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    Some(date.and_hms_opt(next()?, next()?, next()?)?.and_utc())
}

/// Tenths of microseconds since 1601, as properties have times.
fn filetime(at: DateTime<Utc>) -> [u8; 8] {
    let epoch =
        NaiveDate::from_ymd_opt(1601, 1, 1).unwrap_or_default().and_time(chrono::NaiveTime::MIN);
    let since: TimeDelta = at.naive_utc() - epoch;
    u64::try_from(since.num_seconds()).unwrap_or(0).saturating_mul(10_000_000).to_le_bytes()
}

/// Bytes that are read from the front.
struct TnefBytes<'b>(&'b [u8]);

impl<'b> TnefBytes<'b> {
    fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let (head, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(head)
    }

    /// A value that is filled up to a multiple of four bytes.
    fn padded(&mut self, length: u32) -> Option<&'b [u8]> {
        let length = usize::try_from(length).ok()?;
        let value = self.take(length)?;
        // The last one of a block may end without.
        let fill = (4 - length % 4) % 4;
        self.take(fill.min(self.0.len()))?;
        Some(value)
    }

    fn short(&mut self) -> Option<u16> {
        self.take(2)?.try_into().ok().map(u16::from_le_bytes)
    }

    fn long(&mut self) -> Option<u32> {
        self.take(4)?.try_into().ok().map(u32::from_le_bytes)
    }

    /// An attribute: its level, number, type, length, data and check sum. The number is given.
    fn attribute(&mut self) -> Option<(u16, &'b [u8])> {
        self.take(1)?;
        let (id, _kind) = (self.short()?, self.short()?);
        let length = self.long()?;
        let data = self.take(usize::try_from(length).ok()?)?;
        // A check sum that is cut off takes nothing back.
        self.take(2.min(self.0.len()))?;
        Some((id, data))
    }
}

#[cfg(test)]
pub(crate) mod tests;
