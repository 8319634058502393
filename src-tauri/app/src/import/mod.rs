//! Bringing a record file into a record: what it would do to each thing, and then what was chosen, as one step.
//!
//! Nothing that is here is written over unless it was shown and chosen. A thing of another record that has the
//! id of one of ours never takes its place.

mod compare;
mod fresh_ids;

pub use compare::{Comparison, compare};

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{DateTime, Utc};
use evenhand_core::record::{Change, Id, Item, ItemKind};
use evenhand_store::Why;

use crate::contract::{ImportChoice, Imported, UserError, UserResult, WhereTheyDiffer};
use crate::record_file::{Bytes, Collected, Piece, RecordPackage, Refusal, items};
use crate::session::Session;
use crate::step::Step;
use crate::view::clean_name;
use crate::{filters, worker};

/// How the keys of settings begin that say which record an import came from, by the number of its event.
const CAME_FROM: &str = "imported:";

/// Which events of this record's history brought in a record file, and of which record that was.
pub(crate) fn imports(session: &Session) -> UserResult<Vec<(u64, Id)>> {
    let noted = session.store().settings()?.into_iter().filter_map(|(key, value)| {
        let event = key.strip_prefix(CAME_FROM)?.parse().ok()?;
        Some((event, value.parse().ok()?))
    });
    Ok(noted.collect())
}

/// Where the bytes of a package's files come from.
pub enum Source<'a> {
    /// From memory.
    Memory(&'a RecordPackage),
    /// From the record file itself, read once more.
    File(&'a Path),
}

/// Reads a record file in a process of its own, without the bytes of its files: what it holds and which of them
/// are there and sound. `step` is told how far it is, and says whether to go on.
///
/// # Errors
/// Those of a file that is no whole record or too large for one; [`UserError::Cancelled`].
pub fn look_into(path: &Path, step: &dyn Fn(u64, u64) -> bool) -> UserResult<RecordPackage> {
    let mut collected = Collected::default();
    read_apart(path, Bytes::Looked, &mut |piece| match piece {
        Piece::Step(done, of) => Ok(step(done, of)),
        piece => {
            collected.take(piece);
            Ok(true)
        }
    })?;
    Ok(collected.package()?)
}

/// Brings in what was chosen of a package, as one step of Undo, after a backup of how things are now.
///
/// # Errors
/// Those of disk and database, and of a file that changed meanwhile. The record is then as it was.
pub fn bring_in(
    session: &mut Session,
    package: &RecordPackage,
    source: &Source<'_>,
    choice: &ImportChoice,
    step: &dyn Fn(u64, u64) -> bool,
    at: DateTime<Utc>,
) -> UserResult<Imported> {
    let mut found = compare(session, package, at)?;
    if choice.beside && !found.foreign.is_empty() {
        let beside = fresh_ids::beside(package, &found.foreign, &*session.record()?);
        found = compare(session, &beside, at)?;
    }
    let (mut added, changed) = chosen(&found, choice);
    renumber(session, &mut added)?;
    let changed_here = count(changed.len());
    added.extend(changed);
    let mut imported = Imported { changed: changed_here, ..Imported::default() };
    if !added.is_empty() {
        session.back_up(Why::Import, at)?;
        store_bytes(session, &added, source, step, at)?;
        put_in(session, added, package.record.info.id, &mut imported, at)?;
    }
    keep_scans(session, package)?;
    filters::keep_all(session, &package.kept)?;
    Ok(imported)
}

/// Puts all of a package that is in memory into a record that holds nothing yet, as one step.
///
/// # Errors
/// Those of disk and database.
pub fn fill(session: &mut Session, package: &RecordPackage, at: DateTime<Utc>) -> UserResult<()> {
    let all: Vec<Item> = items(&package.record).collect();
    store_bytes(session, &all, &Source::Memory(package), &|_, _| true, at)?;
    put_in(session, all, package.record.info.id, &mut Imported::default(), at)?;
    keep_scans(session, package)?;
    filters::keep_all(session, &package.kept)
}

/// Keeps what was read in pictures, where the file is here now and was not read here.
fn keep_scans(session: &mut Session, package: &RecordPackage) -> UserResult<()> {
    for (sha256, reading) in &package.scans {
        let here = session.store().knows_bytes(sha256)?;
        if here && session.store().scan_of(sha256)?.is_none() {
            crate::pictures::keep(session, sha256, reading)?;
        }
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
    let before = session.store().head()?.seq;
    let changes = items.into_iter().map(|item| Change::Put { item }).collect();
    session.write(Step::Import, changes, at)?;
    let after = session.store().head()?.seq;
    if after > before {
        session.store().set_setting(&format!("{CAME_FROM}{after}"), Some(&from.to_string()))?;
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

/// Stores the bytes of the files that come in. Nothing names them until the step is done.
fn store_bytes(
    session: &mut Session,
    items: &[Item],
    source: &Source<'_>,
    step: &dyn Fn(u64, u64) -> bool,
    at: DateTime<Utc>,
) -> UserResult<()> {
    let files = items.iter().filter_map(|item| match item {
        Item::File(file) => Some((file.sha256.clone(), file)),
        _ => None,
    });
    let mut wanted: std::collections::BTreeMap<_, _> = files.collect();
    let mut store = |sha256: &str, bytes: &[u8]| {
        let Some(file) = wanted.remove(sha256) else { return Ok(()) };
        let text = crate::view::searchable_text(&file.name, &file.media_type, bytes);
        session.store_mut().put_file(&file.name, &file.media_type, bytes, &text, at)?;
        Ok::<_, UserError>(())
    };
    match source {
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

fn read_apart(
    path: &Path,
    bytes: Bytes,
    take: &mut dyn FnMut(Piece) -> UserResult<bool>,
) -> UserResult<()> {
    let file = crate::files::open_named(path)?;
    let mut failed = None;
    let read = worker::read_record_file(file, bytes, &mut |piece| match take(piece) {
        Ok(go_on) => go_on,
        Err(error) => {
            failed = Some(error);
            false
        }
    });
    match (failed, read) {
        (Some(error), _) => Err(error),
        (None, Ok(read)) => read.map_err(|refusal: Refusal| refusal.into()),
        (None, Err(worker::WorkerError::NotStarted)) => Err(UserError::Unexpected),
        (None, Err(worker::WorkerError::Crashed)) => Err(UserError::ImportBroken { line: 0 }),
        (None, Err(_)) => Err(UserError::ImportTooMuch),
    }
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
