//! Zip files, as much of them as a package needs.
//!
//! What is read may come from anybody: no member may be longer than is asked, and its sum is checked.

use std::io::{Cursor, Read, Seek, Write};

use ::zip::write::SimpleFileOptions;
use ::zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// How every zip file with a member begins (APPNOTE 6.3, 4.3.7).
pub(super) const MAGIC: [u8; 4] = *b"PK\x03\x04";
/// More members than this no package has.
const MOST_MEMBERS: usize = 60_000;

/// The file is no zip file that can be read, or it is larger than one can be.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unusable;

impl<E: std::error::Error> From<E> for Unusable {
    fn from(_: E) -> Self {
        Self
    }
}

/// Writes a zip file into memory.
pub(super) struct Writer(ZipWriter<Cursor<Vec<u8>>>);

impl Writer {
    /// A file without members.
    pub(super) fn new() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }

    /// Adds a member. It is dated the first day that a zip file can name, so that the same record gives
    /// the same bytes.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), Unusable> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .large_file(u32::try_from(bytes.len()).is_err());
        self.0.start_file(name, options)?;
        Ok(self.0.write_all(bytes)?)
    }

    /// The whole file.
    pub(super) fn finish(self) -> Result<Vec<u8>, Unusable> {
        Ok(self.0.finish()?.into_inner())
    }
}

/// A member of a zip file that is read.
#[derive(Clone, Debug)]
pub(super) struct Member {
    /// Its name, with the folders it lies in.
    pub name: String,
    /// Its length once it is unpacked, as the file says.
    pub size: u64,
    place: usize,
}

/// A zip file that is read.
pub(super) struct Reader<R>(ZipArchive<R>);

impl<R: Read + Seek> Reader<R> {
    /// Reads the list of contents.
    pub(super) fn new(file: R) -> Result<Self, Unusable> {
        let archive = ZipArchive::new(file)?;
        if archive.len() > MOST_MEMBERS { Err(Unusable) } else { Ok(Self(archive)) }
    }

    /// The members.
    pub(super) fn members(&mut self) -> Result<Vec<Member>, Unusable> {
        let count = self.0.len();
        let one = |place| {
            let member = self.0.by_index_raw(place)?;
            Ok(Member { name: member.name()?.into_owned(), size: member.size(), place })
        };
        (0..count).map(one).collect()
    }

    /// A member's bytes, of which there may be so many and no more, checked against its sum.
    pub(super) fn unpack(&mut self, member: &Member, most: u64) -> Result<Vec<u8>, Unusable> {
        let mut bytes = Vec::new();
        let packed = self.0.by_index(member.place)?;
        let read = packed.take(most.saturating_add(1)).read_to_end(&mut bytes)? as u64;
        if read <= most && read == member.size { Ok(bytes) } else { Err(Unusable) }
    }
}
