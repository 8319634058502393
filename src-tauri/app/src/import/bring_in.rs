//! Brings in what was chosen of a record file.
//!
//! The record stays in use meanwhile: it is compared, backed up and given its files a step at a time. The things themselves
//! come in as one step, which looks first whether the record is still what it was compared with.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use evenhand_core::record::{Change, Id, Item, ItemKind, ScanReading};
use evenhand_store::Why;

use super::compare::{Comparison, compare};
use super::{Source, fresh_ids, read_apart};
use crate::contract::{ImportChoice, Imported, UserResult, WhereTheyDiffer};
use crate::files::keep_bytes_apart;
use crate::filters;
use crate::in_use::{InUse, Step as Told, back_up, go_on};
use crate::record_file::{Bytes, Piece, RecordPackage, items};
use crate::session::Session;
use crate::view::clean_name;

/// So often the record is compared anew because somebody saved meanwhile. Then it is held until all is in.
const TRIES: usize = 3;

/// Brings in what was chosen of a package, as one step of Undo, after a backup of how things are now. The record may be in
/// use: what is saved or deleted meanwhile is compared with as it is by then.
///
/// # Errors
/// Those of disk and database, and of a file that changed meanwhile; where `step` says stop. The record is then as it was.
pub fn bring_in(
    record: &mut impl InUse,
    package: &RecordPackage,
    source: &Source<'_>,
    choice: &ImportChoice,
    step: &Told<'_>,
    at: DateTime<Utc>,
) -> UserResult<Imported> {
    let mut coming = Coming { package, source, choice, step, at, backed_up: false, stored: vec![] };
    let brought = coming.in_use(record);
    // What nothing names goes again. Where the record was closed, that is done when it is opened again.
    for sha256 in &coming.stored {
        let _ = record.step(|session| Ok(session.store_mut().forget_unnamed(sha256)?));
    }
    let brought = brought?;
    // What was in the record before is for nobody else to read: only a file that came along brings what was read in it.
    for sha256 in &coming.stored {
        if let Some(reading) = package.scans.get(sha256) {
            record.step(|session| keep_scan(session, sha256, reading))?;
        }
    }
    record.step(|session| filters::keep_all(session, &package.kept))?;
    Ok(brought)
}

/// A package on its way into a record.
struct Coming<'a> {
    package: &'a RecordPackage,
    source: &'a Source<'a>,
    choice: &'a ImportChoice,
    step: &'a Told<'a>,
    at: DateTime<Utc>,
    backed_up: bool,
    /// Fingerprints of bytes that came in for it.
    stored: Vec<String>,
}

impl Coming<'_> {
    fn in_use(&mut self, record: &mut impl InUse) -> UserResult<Imported> {
        for _ in 0..TRIES {
            if let Some(brought) = self.once(record)? {
                return Ok(brought);
            }
        }
        // Nobody saves while the record is held.
        record.step(|session| Ok(self.once(session)?.unwrap_or_default()))
    }

    /// `None`: something was saved after the record was compared. Nothing came in.
    fn once(&mut self, record: &mut impl InUse) -> UserResult<Option<Imported>> {
        let mut found = compare(record, self.package, self.step, self.at)?;
        if self.choice.beside && !found.foreign.is_empty() {
            let here = record.step(Session::record)?;
            let beside = fresh_ids::beside(self.package, &found.foreign, &here);
            found = compare(record, &beside, self.step, self.at)?;
        }
        let (mut added, changed) = chosen(&found, self.choice);
        let changed_here = count(changed.len());
        if added.is_empty() && changed.is_empty() {
            return Ok(Some(Imported::default()));
        }
        if !self.backed_up {
            back_up(record, Why::Import, self.at)?;
            self.backed_up = true;
        }
        self.store_bytes(record, added.iter().chain(&changed))?;
        go_on(self.step, 0, 0)?;
        record.step(|session| {
            if session.store().head()?.seq != found.since {
                return Ok(None);
            }
            renumber(session, &mut added)?;
            added.extend(changed);
            let mut imported = Imported { changed: changed_here, ..Imported::default() };
            put_in(session, added, self.package.record.info.id, &mut imported, self.at)?;
            Ok(Some(imported))
        })
    }

    /// Stores the bytes of the files that come in. Nothing names them until the step is done.
    fn store_bytes<'i>(
        &mut self,
        record: &mut impl InUse,
        items: impl Iterator<Item = &'i Item>,
    ) -> UserResult<()> {
        let files = items.filter_map(|item| match item {
            Item::File(file) => Some((file.sha256.as_str(), file)),
            _ => None,
        });
        let mut wanted: BTreeMap<_, _> = files.collect();
        let (step, at) = (self.step, self.at);
        let stored = &mut self.stored;
        let mut store = |sha256: &str, bytes: &[u8]| {
            let Some(file) = wanted.remove(sha256) else { return Ok(()) };
            let named = (file.name.as_str(), file.media_type.as_str());
            let put = keep_bytes_apart(record, named, bytes, at, &|| step(0, 0))?;
            stored.extend(put.new.then_some(put.file.sha256));
            Ok(())
        };
        match self.source {
            Source::Memory(package) => {
                package.contents.iter().try_for_each(|(sha256, bytes)| store(sha256, bytes))
            }
            Source::File(path) => read_apart(path, Bytes::Whole, &mut |piece| match piece {
                Piece::File { sha256, bytes } => store(&sha256, &bytes).map(|()| true),
                Piece::Step(done, of) => Ok(step(done, of)),
                _ => Ok(true),
            }),
        }
    }
}

/// Puts all of a package that is in memory into a record that holds nothing yet, as one step.
///
/// # Errors
/// Those of disk and database.
pub fn fill(session: &mut Session, package: &RecordPackage, at: DateTime<Utc>) -> UserResult<()> {
    let all: Vec<Item> = items(&package.record).collect();
    let (source, choice) = (&Source::Memory(package), &ImportChoice::default());
    let (step, stored) = (&|_, _| true, vec![]);
    let mut coming = Coming { package, source, choice, step, at, backed_up: true, stored };
    coming.store_bytes(session, all.iter())?;
    put_in(session, all, package.record.info.id, &mut Imported::default(), at)?;
    for (sha256, reading) in &package.scans {
        keep_scan(session, sha256, reading)?;
    }
    filters::keep_all(session, &package.kept)
}

/// Keeps what was read in a picture, where the file is here now and was not read here.
fn keep_scan(session: &mut Session, sha256: &str, reading: &ScanReading) -> UserResult<()> {
    let here = session.store().knows_bytes(sha256)?;
    if here && session.store().scan_of(sha256)?.is_none() {
        crate::pictures::keep(session, sha256, reading)?;
    }
    Ok(())
}

/// Puts things into the record as one step, and notes which record they came from.
fn put_in(
    session: &mut Session,
    all: Vec<Item>,
    from: Id,
    imported: &mut Imported,
    at: DateTime<Utc>,
) -> UserResult<()> {
    let (mut items, missing) = with_bytes(session, all)?;
    for item in &mut items {
        // What a file may be called here is not for another file to say.
        if let Item::File(file) = item {
            file.name = clean_name(&file.name);
        }
    }
    items.sort_by_key(|item| place(item.kind()));
    let of_kind = |kind| count(items.iter().filter(|item| item.kind() == kind).count());
    imported.entries = of_kind(ItemKind::Entry);
    imported.files = of_kind(ItemKind::File);
    imported.missing = missing;
    let changes = items.into_iter().map(|item| Change::Put { item }).collect();
    session.write_import(changes, from, at)
}

/// What comes in new, and what takes the place of what is here.
fn chosen(found: &Comparison, choice: &ImportChoice) -> (Vec<Item>, Vec<Item>) {
    let mut added = found.new.clone();
    if choice.bring_back {
        added.extend(found.deleted.iter().cloned());
    }
    let mut changed = Vec::new();
    if choice.differing != WhereTheyDiffer::Mine {
        changed.extend(found.newer_there.iter().cloned());
    }
    if choice.differing == WhereTheyDiffer::Theirs {
        changed.extend(found.newer_here.iter().chain(&found.undecided).cloned());
    }
    (added, changed)
}

/// An issue whose number is taken here gets the next that is free.
fn renumber(session: &mut Session, added: &mut [Item]) -> UserResult<()> {
    let record = session.record()?;
    let mut taken: BTreeSet<u32> = record.issues.iter().map(|issue| issue.number).collect();
    for item in added {
        if let Item::Issue(issue) = item
            && !taken.insert(issue.number)
        {
            issue.number = taken.last().map_or(1, |last| last.saturating_add(1));
            taken.insert(issue.number);
        }
    }
    Ok(())
}

/// Takes out the files whose bytes are nowhere, and names them: a record names no bytes that it does not have.
fn with_bytes(session: &Session, items: Vec<Item>) -> UserResult<(Vec<Item>, Vec<String>)> {
    let (mut kept, mut missing) = (Vec::new(), Vec::new());
    for item in items {
        match &item {
            Item::File(file) if !session.store().knows_bytes(&file.sha256)? => {
                missing.push(file.name.clone());
            }
            _ => kept.push(item),
        }
    }
    Ok((kept, missing))
}

/// What others name comes before them.
fn place(kind: ItemKind) -> u8 {
    match kind {
        ItemKind::Info => 0,
        ItemKind::Charter | ItemKind::Ladder | ItemKind::FormSet => 1,
        ItemKind::Person => 2,
        ItemKind::File => 3,
        ItemKind::Issue => 4,
        ItemKind::Entry => 5,
        ItemKind::Form => 6,
        ItemKind::Theme => 7,
        ItemKind::Notes => 8,
        ItemKind::Response => 9,
        ItemKind::Plan => 10,
        ItemKind::Story => 11,
        ItemKind::Bundle => 12,
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
