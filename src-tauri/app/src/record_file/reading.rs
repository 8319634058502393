//! The pieces of a record file that may come from anybody: what is kept of them in memory does not grow with what the
//! file holds, and what the file may unpack to is bounded by its own size.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use chrono::{DateTime, Utc};
use evenhand_core::record::{Id, Item, RecordInfo, ScanReading};
use serde::{Deserialize, Serialize};

use super::is_too_long;
use crate::contract::{SavedFilter, UserError};

/// More than this no attached file has, in bytes: so large a file cannot be attached either.
pub(super) const MOST_FILE: u64 = 200 << 20;
/// More than this the words of a record do not take, in bytes.
pub(super) const MOST_WORDS: u64 = 512 << 20;
/// More items than this no record has.
const MOST_ITEMS: usize = 300_000;
/// More choices of entries are kept by nobody, nor longer ones: letters of all their words.
const MOST_KEPT: usize = 500;
const MOST_KEPT_LETTERS: usize = 10_000;
/// Longer is the title of no record, and no name of a file, in letters.
const MOST_NAME: usize = 1_000;

/// A piece of a record file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "piece", content = "of", rename_all = "snake_case")]
pub enum RecordPiece {
    /// What the file says of the record itself.
    Info(RecordInfo),
    /// A part of the record. A charter's id is that of its name.
    Item(Box<Item>),
    /// A choice of entries that was kept under a name.
    Kept(SavedFilter),
    /// When a part was changed last, as the file says.
    Changed(Id, DateTime<Utc>),
    /// Parts that came into that record from a file of another one, as the file says: the other, and they.
    CameFrom(Id, Vec<Id>),
    /// The name of a file whose bytes could not be written out.
    LeftOut(String),
    /// What was read in the file with this SHA-256, which is a picture.
    Scan(String, Box<ScanReading>),
    /// The bytes with this SHA-256 are there and sound. They come along where they are asked for.
    File {
        /// In lower-case hex.
        sha256: String,
        /// They travel as raw bytes.
        #[serde(skip)]
        bytes: Vec<u8>,
    },
    /// How far the reading is: steps done and in all.
    Step(u64, u64),
}

/// Why a record file is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "refusal", rename_all = "snake_case")]
pub enum Refusal {
    /// It is no whole record file. The line, from 1; 0 where there is none.
    Broken {
        /// Where the mistake is.
        line: u32,
    },
    /// A later version wrote it.
    Newer,
    /// It holds more than a record does, or would unpack to far more than it is.
    TooMuch,
    /// One part of it is longer than a record keeps: its title.
    TooLong {
        /// By which a person knows it.
        title: String,
    },
    /// Two parts of it have the same id: their titles.
    Doubled {
        /// Of the one that came first.
        first: String,
        /// Of the other.
        second: String,
    },
    /// Whoever asked has heard enough.
    Stopped,
}

impl Refusal {
    pub(super) const BROKEN: Self = Self::Broken { line: 0 };
}

impl From<Refusal> for UserError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Broken { line } => Self::ImportBroken { line },
            Refusal::Newer => Self::NewerRecord,
            Refusal::TooMuch => Self::ImportTooMuch,
            Refusal::TooLong { title } => Self::TextTooLong { title },
            Refusal::Doubled { first, second } => Self::ImportDoubled { first, second },
            Refusal::Stopped => Self::Cancelled,
        }
    }
}

/// Whether the bytes of files are to come along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordFileBytes {
    /// Only whether they are there.
    Looked,
    /// All of them that the record names.
    Whole,
}

/// Takes the pieces in, and looks at each before it goes on.
pub(super) struct Taker<'a> {
    pub bytes: RecordFileBytes,
    take: &'a mut dyn FnMut(RecordPiece) -> bool,
    /// Titles by id, to name two of the same.
    seen: BTreeMap<Id, String>,
    /// The files that the record names: size and SHA-256.
    pub wanted: BTreeSet<(u64, String)>,
    /// How many choices of entries came, and how much else that is no item: a file could hold it without end.
    kept: usize,
    beside: usize,
    pub refusal: Option<Refusal>,
}

impl<'a> Taker<'a> {
    pub(super) fn new(
        bytes: RecordFileBytes,
        take: &'a mut dyn FnMut(RecordPiece) -> bool,
    ) -> Self {
        let (seen, wanted) = (BTreeMap::new(), BTreeSet::new());
        Self { bytes, take, seen, wanted, kept: 0, beside: 0, refusal: None }
    }

    pub(super) fn item(&mut self, item: Item) -> Result<(), Refusal> {
        if self.seen.len() >= MOST_ITEMS {
            return Err(Refusal::TooMuch);
        }
        let title = shortened(item.title());
        if is_too_long(&item) {
            return Err(Refusal::TooLong { title });
        }
        if let Item::File(file) = &item {
            if file.size > MOST_FILE {
                return Err(Refusal::TooMuch);
            }
            self.wanted.insert((file.size, file.sha256.clone()));
        }
        if let Some(first) = self.seen.insert(item.id(), title.clone()) {
            return Err(Refusal::Doubled { first, second: title });
        }
        if self.seen.len().is_multiple_of(1000) {
            self.piece(RecordPiece::Step(self.seen.len() as u64, 0))?;
        }
        self.piece(RecordPiece::Item(Box::new(item)))
    }

    pub(super) fn piece(&mut self, piece: RecordPiece) -> Result<(), Refusal> {
        if (self.take)(piece) { Ok(()) } else { Err(Refusal::Stopped) }
    }

    /// What is no item of the record: it is bounded as they are.
    pub(super) fn beside(&mut self, piece: RecordPiece) -> Result<(), Refusal> {
        let count = match &piece {
            RecordPiece::CameFrom(_, parts) => parts.len().max(1),
            _ => 1,
        };
        self.beside = self.beside.saturating_add(count);
        let is_kept = matches!(piece, RecordPiece::Kept(_));
        self.kept += usize::from(is_kept);
        let long = match &piece {
            RecordPiece::Info(info) => info.title.chars().nth(MOST_NAME).is_some(),
            RecordPiece::LeftOut(name) => name.chars().nth(MOST_NAME).is_some(),
            RecordPiece::Kept(kept) => serde_json::to_string(kept)
                .map_or(true, |text| text.chars().nth(MOST_KEPT_LETTERS).is_some()),
            _ => false,
        };
        // A part of another record may have come from each of several.
        if long || self.kept > MOST_KEPT || self.beside > 4 * MOST_ITEMS {
            return Err(Refusal::TooMuch);
        }
        self.piece(piece)
    }

    /// Bytes that have the SHA-256 that they stand under.
    pub(super) fn file(&mut self, sha256: &str, bytes: Vec<u8>) -> Result<(), Refusal> {
        let bytes = if self.bytes == RecordFileBytes::Whole { bytes } else { Vec::new() };
        self.piece(RecordPiece::File { sha256: sha256.to_owned(), bytes })
    }
}

/// A title for a sentence: one line of it, and not all of a long one.
pub(crate) fn shortened(title: &str) -> String {
    let line = title.lines().next().unwrap_or_default();
    match line.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line.to_owned(),
    }
}

/// A reader of so many bytes and no more: the next one is an error and not an end.
pub(super) struct Bounded<R> {
    pub from: R,
    pub left: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let most = usize::try_from(self.left).unwrap_or(usize::MAX).min(buffer.len());
        let read = if most == 0 && !buffer.is_empty() {
            let mut one_more = [0];
            if self.from.read(&mut one_more)? > 0 {
                return Err(std::io::Error::from(std::io::ErrorKind::FileTooLarge));
            }
            0
        } else {
            self.from.read(buffer.get_mut(..most).unwrap_or_default())?
        };
        self.left = self.left.saturating_sub(read as u64);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The child that reads a file may be the file's by then.
    #[test]
    fn what_a_child_says_was_read_in_a_picture_was_not_read_here() {
        let mut collected = crate::record_file::Collected::default();
        let reading = |version| ScanReading { version, read_here: true, ..ScanReading::default() };
        let package = crate::sample::package(DateTime::UNIX_EPOCH).unwrap();
        collected.take(RecordPiece::Info(package.record.info));
        collected.take(RecordPiece::Scan("a".into(), Box::new(reading(1))));
        collected.take(RecordPiece::Scan("b".into(), Box::new(reading(2))));
        let scans = collected.package().unwrap().scans;
        assert_eq!(scans.keys().collect::<Vec<_>>(), ["a"]);
        assert!(!scans["a"].read_here);
    }

    #[test]
    fn one_byte_too_many_is_an_error_and_no_end() {
        let read = |left| {
            let mut text = Vec::new();
            Bounded { from: &b"four"[..], left }.read_to_end(&mut text).map(|_| text)
        };
        assert_eq!(read(4).unwrap(), b"four");
        assert_eq!(read(9).unwrap(), b"four");
        assert!(read(3).is_err() && read(0).is_err());
    }
}
