//! A record as it travels in a file, and how such a file is read: it may come from anybody.
//!
//! The format is documented in `docs/record-format.md`. [`crate::exchange`] writes it.

mod either;
mod json;
mod package;
mod reading;
mod zip;

pub use either::read;
pub(crate) use reading::shortened;
pub use reading::{RecordFileBytes, RecordPiece, Refusal};

use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};
use std::io::{Read, Seek};

use chrono::{DateTime, Utc};
use evenhand_core::forms::set_name;
use evenhand_core::record::{Id, Item, Record, RecordInfo, ScanReading, StoredFile};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::contract::SavedFilter;
use crate::ids::{charter_id, form_set_id, ladder_id};

/// Value of `format` in every such file.
pub const FORMAT: &str = "evenhand-record";
/// The newest version that this code reads, and the one that it writes.
pub const VERSION: u32 = 1;

/// The record itself, in a package.
pub(crate) const RECORD: &str = "record.json";
/// The folder of the original files, in a package.
pub(crate) const FILES: &str = "files/";

/// A record as it travels.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordPackage {
    /// The record.
    pub record: Record,
    /// Bytes of files, by SHA-256 in lower-case hex, as far as they were read into memory.
    pub contents: BTreeMap<String, Vec<u8>>,
    /// Choices of entries that were kept under a name.
    pub kept: Vec<SavedFilter>,
    /// When each part was changed last, as the record that it comes from says.
    pub changed: BTreeMap<Id, DateTime<Utc>>,
    /// Parts that came into that record from files of others, by the record that they came from.
    pub came_from: BTreeMap<Id, BTreeSet<Id>>,
    /// Names of files whose bytes could not be written out.
    pub left_out: Vec<String>,
    /// What was read in files that are pictures, by SHA-256.
    pub scans: BTreeMap<String, ScanReading>,
}

impl RecordPackage {
    /// A package without the bytes of any file.
    pub fn new(record: Record) -> Self {
        Self {
            record,
            contents: BTreeMap::new(),
            kept: Vec::new(),
            changed: BTreeMap::new(),
            came_from: BTreeMap::new(),
            left_out: Vec::new(),
            scans: BTreeMap::new(),
        }
    }

    /// Reads a whole record file into memory: for one that is known to be small.
    ///
    /// # Errors
    /// [`Refusal`].
    pub fn read(file: impl Read + Seek) -> Result<Self, Refusal> {
        let mut collected = Collected::default();
        read(file, RecordFileBytes::Whole, &mut |piece| {
            collected.take(piece);
            true
        })?;
        collected.package()
    }

    /// The bytes of a file, from memory.
    pub fn bytes(&self, file: &StoredFile) -> Option<Vec<u8>> {
        self.contents.get(&file.sha256).cloned()
    }
}

/// A package that is put together from its pieces.
#[derive(Default)]
pub struct Collected {
    info: Option<RecordInfo>,
    items: Vec<Item>,
    rest: Rest,
}

#[derive(Default)]
struct Rest {
    contents: BTreeMap<String, Vec<u8>>,
    kept: Vec<SavedFilter>,
    changed: BTreeMap<Id, DateTime<Utc>>,
    came_from: BTreeMap<Id, BTreeSet<Id>>,
    left_out: Vec<String>,
    scans: BTreeMap<String, ScanReading>,
}

impl Collected {
    /// Takes a piece in.
    pub fn take(&mut self, piece: RecordPiece) {
        let rest = &mut self.rest;
        match piece {
            RecordPiece::Info(info) => self.info = Some(info),
            RecordPiece::Item(item) => self.items.push(*item),
            RecordPiece::Kept(kept) => rest.kept.push(kept),
            RecordPiece::Changed(id, at) => drop(rest.changed.insert(id, at)),
            RecordPiece::CameFrom(record, parts) => {
                rest.came_from.entry(record).or_default().extend(parts);
            }
            RecordPiece::LeftOut(name) => rest.left_out.push(name),
            // Asked once more here: the child that reads a file may be the file's by now, and says what it likes.
            RecordPiece::Scan(sha256, reading) if reading.is_sound() => {
                let reading = ScanReading { read_here: false, ..*reading };
                rest.scans.insert(sha256, reading);
            }
            RecordPiece::Scan(..) => {}
            RecordPiece::File { sha256, bytes } => drop(rest.contents.insert(sha256, bytes)),
            RecordPiece::Step(..) => {}
        }
    }

    /// The package; what was only looked at has empty bytes there.
    ///
    /// # Errors
    /// [`Refusal::Broken`] where the record itself was not among the pieces; [`Refusal::Doubled`].
    pub fn package(self) -> Result<RecordPackage, Refusal> {
        let mut record = Record::new(self.info.ok_or(Refusal::Broken { line: 0 })?);
        for item in self.items {
            match item {
                Item::Info(_) => {}
                Item::Person(person) => record.people.push(person),
                Item::Issue(issue) => record.issues.push(issue),
                Item::Entry(entry) => record.entries.push(*entry),
                Item::File(file) => record.files.push(file),
                Item::Bundle(plan) => record.bundles.push(*plan),
                Item::Form(form) => record.forms.push(*form),
                Item::Notes(notes) => record.notes.push(*notes),
                Item::Theme(theme) => record.themes.push(theme),
                Item::Response(response) => record.responses.push(*response),
                Item::Plan(plan) => record.plans.push(*plan),
                Item::Story(story) => record.stories.push(*story),
                Item::Charter { id, charter } => {
                    keep_once(&mut record.charters, own_name(&charter, id), charter)?;
                }
                Item::Ladder { id, ladder } => {
                    keep_once(&mut record.ladders, own_name(&ladder, id), ladder)?;
                }
                Item::FormSet { id, set } => {
                    let name = form_set_name(&set).unwrap_or_else(|| id.to_string());
                    keep_once(&mut record.form_sets, name, set)?;
                }
            }
        }
        let Rest { contents, kept, changed, came_from, left_out, scans } = self.rest;
        Ok(RecordPackage { record, contents, kept, changed, came_from, left_out, scans })
    }
}

/// The name that a charter or ladder gives itself.
fn own_name(own: &Value, id: Id) -> String {
    own.get("id").and_then(Value::as_str).map_or_else(|| id.to_string(), str::to_owned)
}

/// Keeps a file of the person's own. Two that give themselves one name are told apart by nobody.
fn keep_once(all: &mut BTreeMap<String, Value>, name: String, own: Value) -> Result<(), Refusal> {
    let title =
        |own: &Value| reading::shortened(own.get("title").and_then(Value::as_str).unwrap_or(&name));
    let second = title(&own);
    match all.entry(name.clone()) {
        Entry::Occupied(there) => Err(Refusal::Doubled { first: title(there.get()), second }),
        Entry::Vacant(place) => {
            place.insert(own);
            Ok(())
        }
    }
}

/// Every part of a record but what is said of the record itself.
pub fn items(record: &Record) -> impl Iterator<Item = Item> + '_ {
    let charters = record
        .charters
        .iter()
        .map(|(name, charter)| Item::Charter { id: charter_id(name), charter: charter.clone() });
    let ladders = record
        .ladders
        .iter()
        .map(|(name, ladder)| Item::Ladder { id: ladder_id(name), ladder: ladder.clone() });
    let form_sets = record
        .form_sets
        .iter()
        .map(|(name, set)| Item::FormSet { id: form_set_id(name), set: set.clone() });
    (record.people.iter().cloned().map(Item::Person))
        .chain(record.files.iter().cloned().map(Item::File))
        .chain(record.issues.iter().cloned().map(Item::Issue))
        .chain(record.entries.iter().cloned().map(|entry| Item::Entry(Box::new(entry))))
        .chain(record.bundles.iter().cloned().map(|plan| Item::Bundle(Box::new(plan))))
        .chain(record.forms.iter().cloned().map(|form| Item::Form(Box::new(form))))
        .chain(record.themes.iter().cloned().map(Item::Theme))
        .chain(record.notes.iter().cloned().map(|notes| Item::Notes(Box::new(notes))))
        .chain(record.responses.iter().cloned().map(|own| Item::Response(Box::new(own))))
        .chain(record.plans.iter().cloned().map(|plan| Item::Plan(Box::new(plan))))
        .chain(record.stories.iter().cloned().map(|story| Item::Story(Box::new(story))))
        .chain(charters)
        .chain(ladders)
        .chain(form_sets)
}

/// The name of a version of a set of questions, as its own file tells it.
pub fn form_set_name(set: &serde_json::Value) -> Option<String> {
    let id = set.get("id")?.as_str()?;
    let version = set.get("version")?.as_u64().and_then(|version| u32::try_from(version).ok())?;
    Some(set_name(id, version))
}

/// Whether a thing is longer than a record keeps, so that no list of it and no bundle takes for ever. A bundle's
/// plan lists what its last version held, and a charter is a file of its own.
pub fn is_too_long(item: &Item) -> bool {
    let most = match item {
        Item::Bundle(_) => 64 << 20,
        Item::Charter { .. } => 4 << 20,
        // The lines of a whole day, each with its tags.
        Item::Notes(_) => 16 << 20,
        // Every line in every week of many years, with its note.
        Item::Plan(_) => 16 << 20,
        _ => MOST_TEXT,
    };
    serde_json::to_vec(item).map_or(usize::MAX, |text| text.len()) > most
}

/// An entry, issue or person takes so many bytes as JSON and no more: some 150,000 words.
const MOST_TEXT: usize = 1 << 20;

/// SHA-256 in lower-case hex.
pub fn fingerprint(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
