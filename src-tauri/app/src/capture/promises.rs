//! Promises found in mails, minutes and letters: proposed with the words they stand in, saved only when accepted.

use chrono::{DateTime, Utc};
use evenhand_capture::promise::{ProposedPromise, promises};
use evenhand_core::record::{
    Contact, Direction, Entry, EntryKind, Id, Item, Promise, Record, When,
};

use crate::contract::{AcceptPromise, PromiseProposal, UserResult};
use crate::ids::new_id;
use crate::session::Session;
use crate::step::{EntryName, Step};
use crate::view;

/// Most promises that are proposed at once.
const MOST: usize = 300;

/// The promises in entries that came from the council. `is_council` tells by the entry.
pub fn in_entries(
    record: &Record,
    entries: &[Id],
    is_council: &dyn Fn(&Entry) -> bool,
) -> Vec<PromiseProposal> {
    let mut out = Vec::new();
    for entry in record.entries.iter().filter(|entry| entries.contains(&entry.id)) {
        let EntryKind::Contact(Contact { direction: Direction::In, origin, .. }) = &entry.kind
        else {
            continue;
        };
        if origin.as_ref().is_some_and(|origin| origin.automatic) || !is_council(entry) {
            continue;
        }
        for found in promises(&entry.notes, entry.when.exact_day()) {
            out.push(proposal(record, found, Some(entry.id), &view::title(entry), entry.when));
        }
        if out.len() >= MOST {
            break;
        }
    }
    out.sort_by_key(|one| one.said.earliest());
    out
}

/// A promise as the window shows it.
pub fn proposal(
    record: &Record,
    found: ProposedPromise,
    source: Option<Id>,
    title: &str,
    said: When,
) -> PromiseProposal {
    PromiseProposal {
        source,
        title: title.to_owned(),
        when_words: view::when_words(&said),
        said,
        known: is_known(record, &found, source),
        due_words: view::when_words(&found.due),
        quote: found.quote,
        owner: found.owner,
        due: found.due,
        doubts: found.doubts,
        places: Vec::new(),
    }
}

/// Whether the record has a promise with these words, or one of this source with this day.
fn is_known(record: &Record, found: &ProposedPromise, source: Option<Id>) -> bool {
    let plain = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let quote = plain(&found.quote);
    record.entries.iter().any(|entry| match &entry.kind {
        EntryKind::Promise(promise) => {
            let same_words = !quote.is_empty()
                && (plain(&entry.notes).contains(&quote) || plain(&entry.title) == quote);
            same_words
                || (source.is_some()
                    && promise.source == source
                    && promise.due == found.due
                    && found.due != When::Undated)
        }
        _ => false,
    })
}

/// Saves an accepted promise. Gives its entry.
///
/// # Errors
/// Where the store refuses; then nothing changed.
pub fn accept(session: &mut Session, request: AcceptPromise, at: DateTime<Utc>) -> UserResult<Id> {
    let AcceptPromise { promise: proposed, title } = request;
    let promise = Promise {
        asked_on: When::Undated,
        promised_by: proposed.owner,
        due: proposed.due,
        source: proposed.source,
        ..Promise::default()
    };
    let mut entry = Entry::new(new_id(at), EntryKind::Promise(promise), at);
    entry.title = if title.trim().is_empty() { proposed.quote.clone() } else { title };
    entry.when = proposed.said;
    entry.notes = proposed.quote;
    if !proposed.places.is_empty() {
        // Words that a machine read stay marked wherever they stand.
        entry.notes = format!("{}\n{}", entry.notes, evenhand_words::tr::pictures::check());
    }
    let id = entry.id;
    session.put(Step::AddEntry(EntryName::Promise), Item::Entry(Box::new(entry)), at)?;
    Ok(id)
}
