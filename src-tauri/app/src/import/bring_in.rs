//! Brings in what was chosen of a record file.
//!
//! The record stays in use meanwhile: it is compared, backed up and given its files and things a part at a time. Before
//! each part it is looked whether the record is still what it was compared with. All parts are one step of Undo.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use evenhand_core::record::{Item, ScanReading};
use evenhand_store::Why;

use super::compare::{Comparison, compare};
use super::put_in::PutIn;
use super::{ImportSource, fresh_ids, read_apart};
use crate::contract::{ImportChoice, Imported, UserResult, WhereTheyDiffer};
use crate::files::keep_bytes_apart;
use crate::filters;
use crate::in_use::{InUse, StepInUse as Told, back_up, go_on, read_whole};
use crate::record_file::{RecordFileBytes, RecordPackage, RecordPiece, items};
use crate::session::Session;

/// So often the record is compared anew because somebody saved before anything was in. Then it is held until all is in.
const TRIES: usize = 3;

/// Brings in what was chosen of a package, as one step of Undo, after a backup of how things are now. The record may be
/// in use: what is saved or deleted meanwhile is compared with as it is by then.
///
/// # Errors
/// Those of disk and database, and of a file that changed meanwhile; where `step` says stop before the first thing is
/// in. The record is then as it was, or its next opening makes it so.
pub fn bring_in(
    record: &mut impl InUse,
    package: &RecordPackage,
    source: &ImportSource<'_>,
    choice: &ImportChoice,
    step: &Told<'_>,
    clock: &dyn Fn() -> DateTime<Utc>,
) -> UserResult<Imported> {
    let put_in = PutIn::new(package.record.info.id, clock);
    let (backed_up, stored) = (false, vec![]);
    let own = Cow::Borrowed(package);
    let mut coming =
        Coming { package: own, source, choice, step, clock, backed_up, put_in, stored };
    let brought = coming.in_use(record);
    if brought.is_err() {
        coming.put_in.take_back(record);
    }
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
    // Else the next who needs the whole record would hold it for as long as it takes to read.
    let _ = read_whole(record, step);
    Ok(brought)
}

/// A package on its way into a record.
struct Coming<'a> {
    /// With fresh ids and names, once some were needed: with others, what is in already would come once more.
    package: Cow<'a, RecordPackage>,
    source: &'a ImportSource<'a>,
    choice: &'a ImportChoice,
    step: &'a Told<'a>,
    clock: &'a dyn Fn() -> DateTime<Utc>,
    backed_up: bool,
    put_in: PutIn<'a>,
    /// Fingerprints of bytes that came in for it.
    stored: Vec<String>,
}

impl Coming<'_> {
    fn in_use(&mut self, record: &mut impl InUse) -> UserResult<Imported> {
        let mut tries = 0;
        while tries < TRIES {
            let came = self.put_in.came();
            if self.once(record)? {
                return Ok(std::mem::take(&mut self.put_in.imported));
            }
            tries = if self.put_in.came() > came { 0 } else { tries + 1 };
        }
        // Nobody saves while the record is held.
        record.step(|session| self.once(session).map(drop))?;
        Ok(std::mem::take(&mut self.put_in.imported))
    }

    /// `false`: something was saved after the record was compared, and not all is in.
    fn once(&mut self, record: &mut impl InUse) -> UserResult<bool> {
        let at = (self.clock)();
        let mut found = compare(record, &self.package, self.step, at)?;
        if self.choice.beside && !found.foreign.is_empty() {
            let here = record.step(Session::record)?;
            self.package = Cow::Owned(fresh_ids::beside(&self.package, &found.foreign, &here));
            found = compare(record, &self.package, self.step, at)?;
        }
        self.put_in.leave_what_came(&mut found);
        let (mut added, changed) = chosen(&found, self.choice);
        let comes = !added.is_empty() || !changed.is_empty();
        if comes && !self.backed_up {
            back_up(record, Why::Import, at)?;
            self.backed_up = true;
        }
        self.store_bytes(record, added.iter().chain(&changed))?;
        if !self.put_in.has_begun() {
            go_on(self.step, 0, 0)?;
        }
        record.step(|session| renumber(session, &mut added))?;
        let replacing = changed.iter().map(Item::id).collect();
        added.extend(changed);
        self.put_in.all(record, added, &replacing, found.since)
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
        if wanted.is_empty() {
            return Ok(());
        }
        let (step, clock) = (self.step, self.clock);
        let stored = &mut self.stored;
        let mut store = |sha256: &str, bytes: &[u8]| {
            let Some(file) = wanted.remove(sha256) else { return Ok(()) };
            let named = (file.name.as_str(), file.media_type.as_str());
            let put = keep_bytes_apart(record, named, bytes, clock(), &|| step(0, 0))?;
            stored.extend(put.new.then_some(put.file.sha256));
            Ok(())
        };
        match self.source {
            ImportSource::Memory(package) => {
                package.contents.iter().try_for_each(|(sha256, bytes)| store(sha256, bytes))
            }
            ImportSource::File(path) => {
                read_apart(path, RecordFileBytes::Whole, &mut |piece| match piece {
                    RecordPiece::File { sha256, bytes } => store(&sha256, &bytes).map(|()| true),
                    RecordPiece::Step(done, of) => Ok(step(done, of)),
                    _ => Ok(true),
                })
            }
        }
    }
}

/// Puts all of a package that is in memory into a record that holds nothing yet, as one step.
///
/// # Errors
/// Those of disk and database.
pub fn fill(session: &mut Session, package: &RecordPackage, at: DateTime<Utc>) -> UserResult<()> {
    let all: Vec<Item> = items(&package.record).collect();
    let (source, choice) = (&ImportSource::Memory(package), &ImportChoice::default());
    let (step, clock) = (&|_, _| true, &|| at);
    let put_in = PutIn::new(package.record.info.id, clock);
    let (backed_up, stored) = (true, vec![]);
    let own = Cow::Borrowed(package);
    let mut coming =
        Coming { package: own, source, choice, step, clock, backed_up, put_in, stored };
    coming.store_bytes(session, all.iter())?;
    let since = session.store().head()?.seq;
    coming.put_in.all(session, all, &BTreeSet::new(), since)?;
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
