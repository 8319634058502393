//! Letters, photographs, recordings and other files that a family kept: each comes in with an entry, or all with one.
//!
//! Nobody has said yet which day they are of, so the entries are not finished and no bundle prints them.

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use evenhand_core::record::{
    Change, Channel, Contact, Direction, Entry, EntryKind, FileRef, Item, Record, StoredFile,
};
use evenhand_store::PutFile;
use evenhand_words::tr::entries;

use crate::contract::{FileOutcome, KeptAs, UserError, UserResult};
use crate::files::{TakenFile, take_in_and};
use crate::ids::new_id;
use crate::in_use::{InUse, StepInUse, read_whole};
use crate::session::Session;

/// Keeps files as one step: what they are, and whether all with one entry. One whose bytes an entry has already is
/// refused.
///
/// # Errors
/// Where the store refuses; [`UserError::Cancelled`]. Nothing is then left of the files.
pub fn keep(
    record: &mut impl InUse,
    paths: &[PathBuf],
    (kept_as, together): (KeptAs, bool),
    clock: &dyn Fn() -> DateTime<Utc>,
    step: &StepInUse<'_>,
) -> UserResult<Vec<FileOutcome>> {
    // What is known is looked up while the record is held.
    read_whole(record, step)?;
    take_in_and(record, paths, clock, step, |session, taken| {
        refuse_known(&*session.record()?, taken);
        write(session, taken, (kept_as, together), clock())
    })
}

/// Refuses what a family has brought in before, and the second of two files of the same bytes.
fn refuse_known(record: &Record, taken: &mut [TakenFile]) {
    let with_entries: BTreeSet<_> =
        record.entries.iter().flat_map(|entry| &entry.files).map(|named| named.file).collect();
    let known = record.files.iter().filter(|file| with_entries.contains(&file.id));
    let mut known: BTreeSet<String> = known.map(|file| file.sha256.clone()).collect();
    for (name, outcome) in taken {
        let again = matches!(outcome, Ok(put) if !known.insert(put.file.sha256.clone()));
        if again {
            *outcome = Err(UserError::FileKnown { name: name.clone() });
        }
    }
}

fn write(
    session: &mut Session,
    taken: &[TakenFile],
    (kept_as, together): (KeptAs, bool),
    at: DateTime<Utc>,
) -> UserResult<()> {
    let files = taken.iter().filter_map(|(_, put)| put.as_ref().ok());
    let files: Vec<&StoredFile> = files.map(|PutFile { file, .. }| file).collect();
    let groups: Vec<&[&StoredFile]> =
        if together { vec![files.as_slice()] } else { files.chunks(1).collect() };
    let new = groups.into_iter().filter(|group| !group.is_empty());
    let new = new.map(|group| Item::Entry(Box::new(entry(kept_as, group, at))));
    let changes: Vec<Change> = files
        .iter()
        .map(|file| Item::File((*file).clone()))
        .chain(new)
        .map(|item| Change::Put { item })
        .collect();
    if changes.is_empty() {
        return Ok(());
    }
    session.write(crate::step::Step::KeepFiles, changes, at)
}

fn entry(kept_as: KeptAs, files: &[&StoredFile], at: DateTime<Utc>) -> Entry {
    let letter = |direction| {
        EntryKind::Contact(Contact { direction, channel: Channel::Letter, ..Contact::default() })
    };
    let kind = match kept_as {
        KeptAs::CameIn => letter(Direction::In),
        KeptAs::WentOut => letter(Direction::Out),
        KeptAs::Other => EntryKind::Other,
    };
    let title = match files {
        [one] => one.name.rsplit_once('.').map_or(&*one.name, |(stem, _)| stem).to_owned(),
        many => entries::files_kept(many.len()),
    };
    let files = files.iter().map(|file| FileRef::new(file.id)).collect();
    Entry { title, files, draft: true, ..Entry::new(new_id(at), kind, at) }
}
