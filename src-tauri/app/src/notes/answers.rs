//! What was or is to be answered, and the promise that comes of a yes with a date.

use chrono::{DateTime, Utc};
use evenhand_core::record::{
    Change, Entry, EntryKind, Id, Item, ItemKind, ItemRef, Promise, Record, Response,
    ResponseState, When,
};
use evenhand_words::{lines_of, said_to, told_of};

use crate::contract::{UserError, UserResult};
use crate::ids::new_id;
use crate::session::Session;
use crate::step::{EntryName, Step};

/// Saves what is to be answered, or its answer. One with no id yet is new.
///
/// # Errors
/// [`UserError::NothingChosen`] where it says nothing; [`UserError::BadDate`].
pub fn save_response(
    session: &mut Session,
    mut response: Response,
    at: DateTime<Utc>,
) -> UserResult<Id> {
    let record = session.record()?;
    if said_to(&record, &response).trim().is_empty() {
        return Err(UserError::NothingChosen);
    }
    if !response.due.is_valid() || !response.told_on.is_valid() {
        return Err(UserError::BadDate);
    }
    let before = record.responses.iter().find(|own| own.id == response.id);
    if response.id.0.is_nil() {
        response.id = new_id(at);
    }
    // When it was put here and what became of it is the record's to say.
    response.added_on = before.map_or(at, |own| own.added_on);
    response.promise = before.and_then(|own| own.promise);
    response.sample = before.is_some_and(|own| own.sample);
    let id = response.id;
    session.put(Step::SaveResponse, Item::Response(Box::new(response)), at)?;
    Ok(id)
}

/// Moves it to the bin. A promise that came of it stays.
///
/// # Errors
/// Where the store refuses.
pub fn remove_response(session: &mut Session, id: Id, at: DateTime<Utc>) -> UserResult<()> {
    let item = ItemRef { kind: ItemKind::Response, id };
    session.write(Step::RemoveResponse, vec![Change::Remove { item }], at)
}

/// The promise that came of an answer, as far as it is in the record.
pub(super) fn promise_of<'a>(record: &'a Record, response: &Response) -> Option<&'a Entry> {
    let id = response.promise?;
    record.entries.iter().find(|entry| entry.id == id)
}

/// Whether an answer can become a promise: they said yes, with a date, and it is none yet.
pub(super) fn can_be_promise(record: &Record, response: &Response) -> bool {
    response.state == ResponseState::SaidYes
        && response.due != When::Undated
        && promise_of(record, response).is_none()
}

/// What was promised, in words that may stand in a bundle: those of a line that may not be quoted do not.
fn promised(record: &Record, response: &Response) -> String {
    let quoted = lines_of(record, response).any(|(_, line)| line.quote_ok);
    let own = !response.you_said.trim().is_empty() || quoted;
    let words = if own || response.they_said.trim().is_empty() {
        told_of(record, response)
    } else {
        response.they_said.clone()
    };
    words.lines().next().unwrap_or_default().trim().to_owned()
}

/// Makes a promise of a yes with a date, and links the two.
///
/// # Errors
/// [`UserError::Gone`]; [`UserError::NothingChosen`] where it is no yes, has no date, or is a promise already.
pub fn make_promise(session: &mut Session, id: Id, at: DateTime<Utc>) -> UserResult<Id> {
    let record = session.record()?;
    let response = record.responses.iter().find(|own| own.id == id).ok_or(UserError::Gone)?;
    if !can_be_promise(&record, response) {
        return Err(UserError::NothingChosen);
    }
    let promise = Promise {
        promised_by: response.by.clone(),
        due: response.due,
        source: response.evidence.first().copied(),
        ..Promise::default()
    };
    let mut entry = Entry::new(new_id(at), EntryKind::Promise(promise), at);
    entry.title = promised(&record, response);
    entry.notes.clone_from(&response.they_said);
    entry.when = response.told_on;
    let made = entry.id;
    let answer = Response { promise: Some(made), ..response.clone() };
    let items = [Item::Entry(Box::new(entry)), Item::Response(Box::new(answer))];
    let changes = items.into_iter().map(|item| Change::Put { item }).collect();
    session.write(Step::AddEntry(EntryName::Promise), changes, at)?;
    Ok(made)
}
