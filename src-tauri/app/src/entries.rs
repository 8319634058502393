//! Entries: a new one, saving one, and how one is shown whole.

use chrono::{DateTime, Utc};
use evenhand_core::record::{
    Contact, Entry, EntryKind, FileRef, HoursAndCosts, Id, Item, Meeting, Promise, When,
};
use evenhand_words as words;

use crate::Clock;
use crate::contract::{EntryType, EntryView, FileKey, UserError, UserResult};
use crate::ids::new_id;
use crate::session::Session;
use crate::step::{EntryName, Step};
use crate::view;

/// An empty entry of a kind, not yet saved.
///
/// # Errors
/// Where the store cannot be read.
pub fn new(session: &Session, entry_type: EntryType, clock: &Clock) -> UserResult<Entry> {
    let at = clock.now();
    let charter = session.store().info()?.charter;
    let kind = match entry_type {
        EntryType::Contact => EntryKind::Contact(Contact::default()),
        EntryType::Meeting => {
            EntryKind::Meeting(Box::new(Meeting { charter, ..Meeting::default() }))
        }
        EntryType::Promise => EntryKind::Promise(Promise::default()),
        EntryType::Effort => EntryKind::Effort(HoursAndCosts::default()),
        EntryType::Other => EntryKind::Other,
    };
    Ok(Entry { when: When::day(clock.today()), ..Entry::new(new_id(at), kind, at) })
}

/// Saves an entry, finished or not.
///
/// # Errors
/// [`UserError::BadDate`]; where the store refuses. Then nothing changed.
pub fn save(session: &mut Session, mut entry: Entry, at: DateTime<Utc>) -> UserResult<()> {
    if !entry.when.is_valid() {
        return Err(UserError::BadDate);
    }
    // The time of adding is a fact of the record, not of the form.
    let before = session.entry_if_there(entry.id)?;
    entry.added_on = before.as_ref().map_or(at, |known| known.added_on);
    if let (EntryKind::Meeting(meeting), Some(before)) = (&mut entry.kind, &before) {
        crate::calendars::count_change(meeting, before);
        crate::check::settled_by(meeting, before);
    }
    let name = EntryName::of(&entry.kind);
    let step = if before.is_some() { Step::ChangeEntry(name) } else { Step::AddEntry(name) };
    session.put(step, Item::Entry(Box::new(entry)), at)
}

/// Takes a file off an entry. The file stays in the record.
///
/// # Errors
/// [`UserError::Gone`]; where the store refuses. Then nothing changed.
pub fn detach_file(session: &mut Session, key: &FileKey, at: DateTime<Utc>) -> UserResult<()> {
    let mut entry = session.entry(key.entry)?;
    entry.files.retain(|reference| reference.file != key.file);
    session.put(Step::DetachFile, Item::Entry(Box::new(entry)), at)
}

/// An entry whole, with all that is said of it elsewhere.
///
/// # Errors
/// [`UserError::Gone`]; where the store cannot be read.
pub fn entry_view(session: &mut Session, id: Id, clock: &Clock) -> UserResult<EntryView> {
    let entry = session.entry(id)?;
    let record = session.part(vec![entry.clone()])?;
    let file_of = |reference: &FileRef| {
        let file = record.files.iter().find(|file| file.id == reference.file)?;
        Some(view::file_view(file, Some(reference)))
    };
    let provenance = session.provenance(&[id], clock.now())?;
    let arrival = provenance.arrivals.get(&id);
    let came_in = words::entry_came_in(&provenance, arrival, entry.added_on);
    Ok(EntryView {
        came_in: came_in.lines().map(str::to_owned).collect(),
        notes: crate::notes::names_of(&record, id),
        answers: crate::notes::answers_behind(&record, id),
        summary: view::summary(&entry, &record, clock.today()),
        files: entry.files.iter().filter_map(file_of).collect(),
        check: crate::check::of_entry(&record, &provenance, &entry, clock.today()),
        standing: view::standing(&entry, &record, clock.today()),
        entry,
    })
}
