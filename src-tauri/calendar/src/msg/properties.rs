//! Properties of a compound file's storage, by number (MS-OXMSG sections 2.1 to 2.4).

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use chrono::{DateTime, Datelike, TimeDelta, Utc};

use super::MsgFile;

/// Longest property that is read, in bytes.
const LONGEST: u64 = 16 << 20;
/// Longest text that is kept, in bytes.
const LONGEST_TEXT: usize = 1 << 20;

/// Opens a compound file.
pub(super) fn open(bytes: &[u8]) -> Option<MsgFile<'_>> {
    cfb::CompoundFile::open(Cursor::new(bytes)).ok()
}

/// Properties with a number in a set of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum NamedProperty {
    /// PSETID_Appointment.
    Appointment(u32),
    /// PSETID_Common.
    Common(u32),
    /// PSETID_Meeting.
    Meeting(u32),
}

/// Properties of a message, in whatever file they stand.
pub(crate) trait Properties {
    /// A text; empty where there is none.
    fn text(&mut self, id: u16) -> String;
    /// Bytes; empty where there are none.
    fn bytes(&mut self, id: u16) -> Vec<u8>;
    /// A property of a fixed size: its type and value.
    fn fixed(&self, id: u16) -> Option<(u16, [u8; 8])>;
    /// The number that this file gives to a named property.
    fn of(&self, named: NamedProperty) -> Option<u16>;

    /// A whole number or a yes-or-no.
    fn number(&self, id: u16) -> Option<i64> {
        let (kind, [a, b, c, d, ..]) = self.fixed(id)?;
        match kind {
            0x0003 => Some(i64::from(i32::from_le_bytes([a, b, c, d]))),
            0x0002 => Some(i64::from(i16::from_le_bytes([a, b]))),
            0x000B => Some(i64::from(a != 0)),
            _ => None,
        }
    }

    /// A time: tenths of microseconds since 1601 in UTC. Real ones only, from 1970 on.
    fn time(&self, id: u16) -> Option<DateTime<Utc>> {
        let (kind, value) = self.fixed(id)?;
        if kind != 0x0040 {
            return None;
        }
        let micros = i64::try_from(u64::from_le_bytes(value) / 10).ok()?;
        let epoch = chrono::NaiveDate::from_ymd_opt(1601, 1, 1)?.and_hms_opt(0, 0, 0)?.and_utc();
        let at = epoch.checked_add_signed(TimeDelta::microseconds(micros))?;
        // Outlook writes the years 4500 and 4501 for "none".
        (at.timestamp() > 0 && at.year() < 4500).then_some(at)
    }

    /// A named property's number.
    fn named_number(&self, named: NamedProperty) -> Option<i64> {
        self.number(self.of(named)?)
    }

    /// A named property's time.
    fn named_time(&self, named: NamedProperty) -> Option<DateTime<Utc>> {
        self.time(self.of(named)?)
    }

    /// A named property's text; empty where there is none.
    fn named_text(&mut self, named: NamedProperty) -> String {
        self.of(named).map(|id| self.text(id)).unwrap_or_default()
    }

    /// A named property's bytes; empty where there are none.
    fn named_bytes(&mut self, named: NamedProperty) -> Vec<u8> {
        self.of(named).map(|id| self.bytes(id)).unwrap_or_default()
    }
}

/// The properties of one storage of a compound file.
pub(super) struct Stored<'f, 'b> {
    pub file: &'f mut MsgFile<'b>,
    pub folder: &'f MsgFolder,
    pub ids: &'f Ids,
}

impl Properties for Stored<'_, '_> {
    fn text(&mut self, id: u16) -> String {
        self.folder.text(self.file, id)
    }

    fn bytes(&mut self, id: u16) -> Vec<u8> {
        self.folder.bytes(self.file, id)
    }

    fn fixed(&self, id: u16) -> Option<(u16, [u8; 8])> {
        self.folder.fixed.get(&id).copied()
    }

    fn of(&self, named: NamedProperty) -> Option<u16> {
        self.ids.0.get(&named).copied()
    }
}

/// The numbers that this file gives to named properties.
pub(super) struct Ids(BTreeMap<NamedProperty, u16>);

impl Ids {
    pub(super) fn read(file: &mut MsgFile<'_>) -> Self {
        let guids = stream(file, "/__nameid_version1.0/__substg1.0_00020102");
        let entries = stream(file, "/__nameid_version1.0/__substg1.0_00030102");
        let mut ids = BTreeMap::new();
        for entry in entries.as_chunks::<8>().0 {
            let [n0, n1, n2, n3, k0, k1, i0, i1] = *entry;
            let number = u32::from_le_bytes([n0, n1, n2, n3]);
            let kind = u16::from_le_bytes([k0, k1]);
            // Bit 0 says that the property is named by words; the rest is the set, from 3 on in the list.
            let Some(set) = usize::from(kind >> 1).checked_sub(3).filter(|_| kind & 1 == 0) else {
                continue;
            };
            let Some(guid) = guids.as_chunks::<16>().0.get(set) else { continue };
            if let (Some(named), Some(id)) =
                (named(guid, number), u16::from_le_bytes([i0, i1]).checked_add(0x8000))
            {
                ids.insert(named, id);
            }
        }
        Self(ids)
    }
}

/// The sets that are looked at, as they stand in the file: the first three parts are little-endian.
pub(crate) fn named(guid: &[u8; 16], number: u32) -> Option<NamedProperty> {
    const TAIL: [u8; 8] = [0xC0, 0, 0, 0, 0, 0, 0, 0x46];
    const MEETING: [u8; 16] = [
        0x90, 0xDA, 0xD8, 0x6E, 0x0B, 0x45, 0x1B, 0x10, 0x98, 0xDA, 0x00, 0xAA, 0x00, 0x3F, 0x13,
        0x05,
    ];
    if *guid == MEETING {
        return Some(NamedProperty::Meeting(number));
    }
    match (guid.get(..8)?, guid.get(8..)? == TAIL) {
        ([0x02, 0x20, 0x06, 0, 0, 0, 0, 0], true) => Some(NamedProperty::Appointment(number)),
        ([0x08, 0x20, 0x06, 0, 0, 0, 0, 0], true) => Some(NamedProperty::Common(number)),
        _ => None,
    }
}

/// A storage with properties.
pub(super) struct MsgFolder {
    path: String,
    /// Those of a fixed size: number to type and value.
    fixed: BTreeMap<u16, (u16, [u8; 8])>,
}

impl MsgFolder {
    /// Reads the fixed properties. `header` is the size of what stands before them: 32 bytes for the message, 8 for
    /// an attachment.
    pub(super) fn read(file: &mut MsgFile<'_>, path: &str, header: usize) -> Option<Self> {
        let path = path.trim_end_matches('/').to_owned();
        let name = format!("{path}/__properties_version1.0");
        if !file.is_stream(&name) {
            return None;
        }
        let bytes = stream(file, &name);
        let rows = bytes.get(header..).unwrap_or_default().as_chunks::<16>().0.iter().take(5000);
        let fixed = rows.map(|row| {
            let [t0, t1, i0, i1, _, _, _, _, value @ ..] = *row;
            (u16::from_le_bytes([i0, i1]), (u16::from_le_bytes([t0, t1]), value))
        });
        Some(Self { path, fixed: fixed.collect() })
    }

    /// A text property; empty where there is none.
    pub(super) fn text(&self, file: &mut MsgFile<'_>, id: u16) -> String {
        let wide = stream(file, &self.name(id, 0x001F));
        let mut text = if wide.is_empty() {
            let narrow = stream(file, &self.name(id, 0x001E));
            match String::from_utf8(narrow) {
                Ok(text) => text,
                Err(bytes) => crate::lines::decode(bytes.as_bytes()).0.into_owned(),
            }
        } else {
            wide_text(&wide)
        };
        text.truncate(text.floor_char_boundary(LONGEST_TEXT));
        text.trim_end_matches('\0').to_owned()
    }

    /// A binary property; empty where there is none.
    pub(super) fn bytes(&self, file: &mut MsgFile<'_>, id: u16) -> Vec<u8> {
        stream(file, &self.name(id, 0x0102))
    }

    fn name(&self, id: u16, kind: u16) -> String {
        format!("{}/__substg1.0_{id:04X}{kind:04X}", self.path)
    }
}

/// Text of two bytes a letter.
pub(crate) fn wide_text(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes.as_chunks::<2>().0.iter().map(|b| u16::from_le_bytes(*b)).collect();
    String::from_utf16_lossy(&units)
}

/// A stream's bytes; empty where there is none.
fn stream(file: &mut MsgFile<'_>, path: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    if !file.is_stream(path) {
        return bytes;
    }
    match file.open_stream(path) {
        Ok(stream) => {
            // What was read before a damaged sector is still told.
            let _ = stream.take(LONGEST).read_to_end(&mut bytes);
            bytes
        }
        Err(_) => bytes,
    }
}
