//! The JSON of a record, read as it comes: no list of it is ever whole in memory.

use std::fmt;
use std::io::{BufReader, ErrorKind, Read};
use std::marker::PhantomData;

use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use evenhand_core::record::{
    BundlePlan, EhcPlan, Entry, EventNotes, FeedbackForm, Id, Issue, Item, Person, RecordInfo,
    Response, ScanReading, StoredFile, Story, Theme,
};
use serde::Deserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};

use super::reading::{Bounded, MOST_FILE, RecordPiece, Refusal, Taker};
use super::{FORMAT, VERSION, fingerprint};
use crate::contract::SavedFilter;
use crate::ids::{charter_id, form_set_id, ladder_id};

/// More than this no record file has, in bytes.
const MOST: u64 = 3 << 30;

/// Reads a whole record file of JSON.
pub(super) fn read(file: impl Read, length: u64, taker: &mut Taker<'_>) -> Result<(), Refusal> {
    if length > MOST { Err(Refusal::TooMuch) } else { read_text(file, length, taker) }
}

/// Reads JSON of so many bytes and no more.
pub(super) fn read_text(file: impl Read, most: u64, taker: &mut Taker<'_>) -> Result<(), Refusal> {
    let mut seen = SeenMembers::default();
    let text = BufReader::with_capacity(1 << 16, Bounded { from: file, left: most });
    let mut json = serde_json::Deserializer::from_reader(text);
    let read = Top { taker: &mut *taker, seen: &mut seen }
        .deserialize(&mut json)
        .and_then(|()| json.end());
    if let Some(refusal) = taker.refusal.take() {
        return Err(refusal);
    }
    match read {
        Ok(()) if seen.format && seen.info => Ok(()),
        Ok(()) => Err(Refusal::Broken { line: 1 }),
        Err(_) if seen.newer => Err(Refusal::Newer),
        Err(error) if error.io_error_kind() == Some(ErrorKind::FileTooLarge) => {
            Err(Refusal::TooMuch)
        }
        Err(error) => {
            Err(Refusal::Broken { line: u32::try_from(error.line()).unwrap_or_default() })
        }
    }
}

#[derive(Default)]
struct SeenMembers {
    format: bool,
    /// Two of one name in a file, of which readers take the one or the other, are nobody's mistake.
    record: bool,
    newer: bool,
    info: bool,
}

/// Keeps why something was refused, and gives serde an error to stop with.
fn refuse<E: Error>(taker: &mut Taker<'_>, refusal: Refusal) -> E {
    taker.refusal = Some(refusal);
    E::custom("refused")
}

/// Refuses what stands there twice.
fn once<E: Error>(taker: &mut Taker<'_>, seen: &mut bool) -> Result<(), E> {
    if std::mem::replace(seen, true) {
        return Err(refuse(taker, Refusal::Broken { line: 1 }));
    }
    Ok(())
}

/// The object at the top.
struct Top<'a, 'b> {
    taker: &'a mut Taker<'b>,
    seen: &'a mut SeenMembers,
}

impl<'de> DeserializeSeed<'de> for Top<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Top<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record file")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { taker, seen } = self;
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "format" => {
                    seen.format = map.next_value::<String>()? == FORMAT;
                    if !seen.format {
                        return Err(refuse(taker, Refusal::Broken { line: 1 }));
                    }
                }
                "version" => {
                    seen.newer = map.next_value::<u32>()? > VERSION;
                    if seen.newer {
                        return Err(refuse(taker, Refusal::Newer));
                    }
                }
                "record" => {
                    once(taker, &mut seen.record)?;
                    map.next_value_seed(PackageParts { taker: &mut *taker, seen: &mut *seen })?;
                }
                "contents" => map.next_value_seed(PackageContents { taker: &mut *taker })?,
                "scans" => map.next_value_seed(list(taker, scan))?,
                "kept" => map.next_value_seed(list(taker, |taker, kept: SavedFilter| {
                    taker.beside(RecordPiece::Kept(kept))
                }))?,
                "left_out" => map.next_value_seed(list(taker, |taker, name: String| {
                    taker.beside(RecordPiece::LeftOut(name))
                }))?,
                "changed" => {
                    map.next_value_seed(list(taker, |taker, (id, at): (Id, DateTime<Utc>)| {
                        taker.beside(RecordPiece::Changed(id, at))
                    }))?
                }
                "came_from" => {
                    map.next_value_seed(list(taker, |taker, (record, parts): (Id, Vec<Id>)| {
                        taker.beside(RecordPiece::CameFrom(record, parts))
                    }))?
                }
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

/// The record: an object of lists.
struct PackageParts<'a, 'b> {
    taker: &'a mut Taker<'b>,
    seen: &'a mut SeenMembers,
}

impl<'de> DeserializeSeed<'de> for PackageParts<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for PackageParts<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { taker, seen } = self;
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "info" => {
                    once(taker, &mut seen.info)?;
                    let info: RecordInfo = map.next_value()?;
                    taker.beside(RecordPiece::Info(info)).map_err(|why| refuse(taker, why))?;
                }
                "people" => map.next_value_seed(list(taker, |taker, person: Person| {
                    taker.item(Item::Person(person))
                }))?,
                "issues" => map.next_value_seed(list(taker, |taker, issue: Issue| {
                    taker.item(Item::Issue(issue))
                }))?,
                "entries" => map.next_value_seed(list(taker, |taker, entry: Entry| {
                    taker.item(Item::Entry(Box::new(entry)))
                }))?,
                "files" => map.next_value_seed(list(taker, |taker, file: StoredFile| {
                    taker.item(Item::File(file))
                }))?,
                "bundles" => map.next_value_seed(list(taker, |taker, plan: BundlePlan| {
                    taker.item(Item::Bundle(Box::new(plan)))
                }))?,
                "forms" => map.next_value_seed(list(taker, |taker, form: FeedbackForm| {
                    taker.item(Item::Form(Box::new(form)))
                }))?,
                "notes" => map.next_value_seed(list(taker, |taker, notes: EventNotes| {
                    taker.item(Item::Notes(Box::new(notes)))
                }))?,
                "themes" => map.next_value_seed(list(taker, |taker, theme: Theme| {
                    taker.item(Item::Theme(theme))
                }))?,
                "responses" => map.next_value_seed(list(taker, |taker, response: Response| {
                    taker.item(Item::Response(Box::new(response)))
                }))?,
                "plans" => map.next_value_seed(list(taker, |taker, plan: EhcPlan| {
                    taker.item(Item::Plan(Box::new(plan)))
                }))?,
                "stories" => map.next_value_seed(list(taker, |taker, story: Story| {
                    taker.item(Item::Story(Box::new(story)))
                }))?,
                "charters" => map.next_value_seed(OwnFiles {
                    taker: &mut *taker,
                    item: |name, charter| Item::Charter { id: charter_id(name), charter },
                })?,
                "ladders" => map.next_value_seed(OwnFiles {
                    taker: &mut *taker,
                    item: |name, ladder| Item::Ladder { id: ladder_id(name), ladder },
                })?,
                "form_sets" => map.next_value_seed(OwnFiles {
                    taker: &mut *taker,
                    item: |name, set| Item::FormSet { id: form_set_id(name), set },
                })?,
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

/// What was read in a file that is a picture. One that says what no picture holds is passed over: it can be read again.
fn scan(taker: &mut Taker<'_>, (sha256, reading): (String, ScanReading)) -> Result<(), Refusal> {
    if !reading.is_sound() {
        return Ok(());
    }
    // What a file says was not read here, whatever it says of that.
    let reading = ScanReading { read_here: false, ..reading };
    taker.beside(RecordPiece::Scan(sha256, Box::new(reading)))
}

/// A list whose parts are taken one by one.
struct PackageList<'a, 'b, T, F> {
    taker: &'a mut Taker<'b>,
    each: F,
    of: PhantomData<T>,
}

fn list<'a, 'b, T, F>(taker: &'a mut Taker<'b>, each: F) -> PackageList<'a, 'b, T, F>
where
    F: Fn(&mut Taker<'b>, T) -> Result<(), Refusal>,
{
    PackageList { taker, each, of: PhantomData }
}

impl<'de, 'b, T, F> DeserializeSeed<'de> for PackageList<'_, 'b, T, F>
where
    T: DeserializeOwned,
    F: Fn(&mut Taker<'b>, T) -> Result<(), Refusal>,
{
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de, 'b, T, F> Visitor<'de> for PackageList<'_, 'b, T, F>
where
    T: DeserializeOwned,
    F: Fn(&mut Taker<'b>, T) -> Result<(), Refusal>,
{
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while let Some(part) = seq.next_element::<T>()? {
            (self.each)(self.taker, part).map_err(|why| refuse(self.taker, why))?;
        }
        Ok(())
    }
}

/// Charters, ladders or sets of questions of the record's own, by their names.
struct OwnFiles<'a, 'b> {
    taker: &'a mut Taker<'b>,
    item: fn(&str, serde_json::Value) -> Item,
}

impl<'de> DeserializeSeed<'de> for OwnFiles<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for OwnFiles<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("files by their names")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some((name, file)) = map.next_entry::<String, serde_json::Value>()? {
            self.taker.item((self.item)(&name, file)).map_err(|why| refuse(self.taker, why))?;
        }
        Ok(())
    }
}

/// The bytes of files, by their SHA-256.
struct PackageContents<'a, 'b> {
    taker: &'a mut Taker<'b>,
}

impl<'de> DeserializeSeed<'de> for PackageContents<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for PackageContents<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("files by their fingerprints")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some((sha256, text)) = map.next_entry::<String, String>()? {
            if text.len() as u64 / 4 * 3 > MOST_FILE + 3 {
                return Err(refuse(self.taker, Refusal::TooMuch));
            }
            let bytes = STANDARD.decode(text).ok().filter(|bytes| fingerprint(bytes) == sha256);
            let taken = match bytes {
                Some(bytes) => self.taker.file(&sha256, bytes),
                None => Err(Refusal::BROKEN),
            };
            taken.map_err(|why| refuse(self.taker, why))?;
        }
        Ok(())
    }
}
