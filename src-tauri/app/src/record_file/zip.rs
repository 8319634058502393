//! Reads zip files that may come from anybody: whoever opens a member says how much of it may come.

use std::io::{Read, Seek};

use ::zip::ZipArchive;
use ::zip::result::ZipError;

/// How every zip file with a member begins (APPNOTE 6.3, 4.3.7).
pub(super) const MAGIC: [u8; 4] = *b"PK\x03\x04";
/// More members than this no package has.
const MOST_MEMBERS: usize = 60_000;

/// The file is no zip file that can be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unusable;

impl From<ZipError> for Unusable {
    fn from(_: ZipError) -> Self {
        Self
    }
}

/// A member of a zip file that is read.
#[derive(Clone, Debug)]
pub(super) struct Member {
    /// Its name, with the folders it lies in.
    pub name: String,
    /// Its length once it is unpacked, as the file says.
    pub size: u64,
    /// Its length in the file, as the file says.
    pub packed: u64,
    place: usize,
}

#[cfg(test)]
impl Member {
    /// One of a name and length.
    pub(super) fn named(name: &str, size: u64) -> Self {
        Self { name: name.to_owned(), size, packed: size, place: 0 }
    }
}

/// A zip file that is read.
pub(super) struct ZipReader<R>(ZipArchive<R>);

impl<R: Read + Seek> ZipReader<R> {
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
            let (size, packed) = (member.size(), member.compressed_size());
            Ok(Member { name: member.name()?.into_owned(), size, packed, place })
        };
        (0..count).map(one).collect()
    }

    /// A member's bytes as they come, checked against its sum at the end.
    pub(super) fn open(&mut self, member: &Member) -> Result<impl Read, Unusable> {
        Ok(self.0.by_index(member.place)?)
    }
}
