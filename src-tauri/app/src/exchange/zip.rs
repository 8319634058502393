//! Zip files (APPNOTE 6.3), as much of them as a package needs: members that are stored or deflated,
//! up to 4 GiB in all.
//!
//! What is read may come from anybody: every length is checked, and no member may be longer than is asked.

use std::io::{Read, Seek, SeekFrom, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

/// How every zip file with a member begins (4.3.7).
pub(super) const MAGIC: [u8; 4] = *b"PK\x03\x04";
const CENTRAL: [u8; 4] = *b"PK\x01\x02";
const END: [u8; 4] = *b"PK\x05\x06";
/// Version 2.0 reads folders and deflated members (4.4.3.2).
const VERSION: u16 = 20;
/// Bit 11: the name is UTF-8 (4.4.4).
const UTF8: u16 = 1 << 11;
const DEFLATED: u16 = 8;
/// 1 January 1980, the first day that a zip file can name (4.4.6), so that the same record gives the same bytes.
const DAY: u16 = 1 << 5 | 1;
/// The longest comment that can follow the end record (4.4.12), and that record's own length.
const END_AT_MOST: u64 = 65_535 + 22;
/// More members than this no package has.
const MOST_MEMBERS: u16 = 60_000;

/// The file is no zip file that can be read, or it is larger than one can be.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unusable;

/// Writes a zip file into memory.
#[derive(Default)]
pub(super) struct Writer {
    out: Vec<u8>,
    central: Vec<u8>,
    members: u16,
}

impl Writer {
    /// Adds a member.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), Unusable> {
        let mut packer = DeflateEncoder::new(Vec::new(), Compression::default());
        let packed =
            packer.write_all(bytes).and_then(|()| packer.finish()).map_err(|_| Unusable)?;
        let mut crc = flate2::Crc::new();
        crc.update(bytes);
        let start = length(self.out.len())?;
        // From "version needed" to "extra field length": the same in both headers (4.3.7, 4.3.12).
        let mut facts = Vec::new();
        for number in [VERSION, UTF8, DEFLATED, 0, DAY] {
            facts.extend(number.to_le_bytes());
        }
        for number in [crc.sum(), length(packed.len())?, length(bytes.len())?] {
            facts.extend(number.to_le_bytes());
        }
        facts.extend(u16::try_from(name.len()).map_err(|_| Unusable)?.to_le_bytes());
        facts.extend([0, 0]);

        self.out.extend(MAGIC);
        self.out.extend(&facts);
        self.out.extend(name.as_bytes());
        self.out.extend(packed);
        self.central.extend(CENTRAL);
        self.central.extend(VERSION.to_le_bytes());
        self.central.extend(facts);
        // No comment, first disk, no attributes.
        self.central.extend([0; 10]);
        self.central.extend(start.to_le_bytes());
        self.central.extend(name.as_bytes());
        self.members =
            self.members.checked_add(1).filter(|n| *n <= MOST_MEMBERS).ok_or(Unusable)?;
        Ok(())
    }

    /// The whole file.
    pub(super) fn finish(mut self) -> Result<Vec<u8>, Unusable> {
        let (start, size) = (length(self.out.len())?, length(self.central.len())?);
        self.out.extend(self.central);
        self.out.extend(END);
        self.out.extend([0; 4]);
        for _ in 0..2 {
            self.out.extend(self.members.to_le_bytes());
        }
        self.out.extend(size.to_le_bytes());
        self.out.extend(start.to_le_bytes());
        self.out.extend([0; 2]);
        length(self.out.len())?;
        Ok(self.out)
    }
}

/// A member of a zip file that is read.
#[derive(Clone, Debug)]
pub(super) struct Member {
    /// Its name, with the folders it lies in.
    pub name: String,
    /// Its length once it is unpacked, as the file says.
    pub size: u64,
    packed: u64,
    method: u16,
    crc: u32,
    start: u64,
}

/// The members of a zip file, by its list of contents (4.3.12, 4.3.16).
pub(super) fn members(file: &mut (impl Read + Seek)) -> Result<Vec<Member>, Unusable> {
    let length = file.seek(SeekFrom::End(0)).map_err(|_| Unusable)?;
    let tail = read_at(file, length.saturating_sub(END_AT_MOST), END_AT_MOST.min(length))?;
    let end = tail.windows(END.len()).rposition(|window| window == END).ok_or(Unusable)?;
    let end = Fields(tail.get(end..).ok_or(Unusable)?);
    let count = end.short(10)?;
    let (size, start) = (u64::from(end.long(12)?), u64::from(end.long(16)?));
    if count > MOST_MEMBERS || start.checked_add(size).is_none_or(|end| end > length) {
        return Err(Unusable);
    }
    let central = read_at(file, start, size)?;
    let mut rest = central.as_slice();
    let mut members = Vec::new();
    for _ in 0..count {
        let fields = Fields(rest);
        if rest.get(..4) != Some(&CENTRAL) {
            return Err(Unusable);
        }
        let name = usize::from(fields.short(28)?);
        let beside = usize::from(fields.short(30)?) + usize::from(fields.short(32)?);
        let text = rest.get(46..46 + name).ok_or(Unusable)?;
        members.push(Member {
            name: String::from_utf8_lossy(text).into_owned(),
            size: fields.long(24)?.into(),
            packed: fields.long(20)?.into(),
            method: fields.short(10)?,
            crc: fields.long(16)?,
            start: fields.long(42)?.into(),
        });
        rest = rest.get(46 + name + beside..).ok_or(Unusable)?;
    }
    Ok(members)
}

/// A member's bytes, of which there may be so many and no more, checked against its sum.
pub(super) fn unpack(
    file: &mut (impl Read + Seek),
    member: &Member,
    most: u64,
) -> Result<Vec<u8>, Unusable> {
    let head = read_at(file, member.start, 30)?;
    let fields = Fields(&head);
    if head.get(..4) != Some(&MAGIC) {
        return Err(Unusable);
    }
    let beside = u64::from(fields.short(26)?) + u64::from(fields.short(28)?);
    file.seek(SeekFrom::Start(member.start + 30 + beside)).map_err(|_| Unusable)?;
    let packed = file.take(member.packed);
    let mut bytes = Vec::new();
    let read = match member.method {
        0 => packed.take(most.saturating_add(1)).read_to_end(&mut bytes),
        DEFLATED => {
            DeflateDecoder::new(packed).take(most.saturating_add(1)).read_to_end(&mut bytes)
        }
        _ => return Err(Unusable),
    };
    let read = read.map_err(|_| Unusable)? as u64;
    let mut crc = flate2::Crc::new();
    crc.update(&bytes);
    if read <= most && read == member.size && crc.sum() == member.crc {
        Ok(bytes)
    } else {
        Err(Unusable)
    }
}

fn read_at(file: &mut (impl Read + Seek), start: u64, length: u64) -> Result<Vec<u8>, Unusable> {
    file.seek(SeekFrom::Start(start)).map_err(|_| Unusable)?;
    let mut bytes = Vec::new();
    let read = file.take(length).read_to_end(&mut bytes).map_err(|_| Unusable)?;
    if read as u64 == length { Ok(bytes) } else { Err(Unusable) }
}

/// Numbers at places of a header, least byte first.
struct Fields<'a>(&'a [u8]);

impl Fields<'_> {
    fn short(&self, at: usize) -> Result<u16, Unusable> {
        self.bytes(at).map(u16::from_le_bytes)
    }

    fn long(&self, at: usize) -> Result<u32, Unusable> {
        self.bytes(at).map(u32::from_le_bytes)
    }

    fn bytes<const N: usize>(&self, at: usize) -> Result<[u8; N], Unusable> {
        self.0.get(at..at + N).and_then(|bytes| bytes.try_into().ok()).ok_or(Unusable)
    }
}

fn length(bytes: usize) -> Result<u32, Unusable> {
    u32::try_from(bytes).map_err(|_| Unusable)
}
