//! People and organisations: saving one, and making two of them one.

use chrono::{DateTime, Utc};
use evenhand_core::record::{Change, Entry, Id, Involved, Item, ItemKind, ItemRef, Person};
use evenhand_store::StoredEntryFilter;

use crate::contract::{MergePeople, UserError, UserResult};
use crate::session::Session;
use crate::step::Step;

/// Saves a person. When they were added is a fact of the record, not of the form.
///
/// # Errors
/// Where the store refuses; then nothing changed.
pub fn save(session: &mut Session, mut person: Person, at: DateTime<Utc>) -> UserResult<Person> {
    let before = session.store().people()?.into_iter().find(|known| known.id == person.id);
    person.added_on = before.map_or(at, |known| known.added_on);
    session.put(Step::SavePerson, Item::Person(person.clone()), at)?;
    Ok(person)
}

/// Makes two people one, as one step: entries name the one that stays, which takes in the names and roles of the other.
///
/// # Errors
/// [`UserError::NothingChosen`] where both are the same, [`UserError::Gone`] where one is not there; where the store
/// refuses. Then nothing changed.
pub fn merge(
    session: &mut Session,
    request: &MergePeople,
    at: DateTime<Utc>,
) -> UserResult<Person> {
    if request.keep == request.gone {
        return Err(UserError::NothingChosen);
    }
    let people = session.store().people()?;
    let find = |id| people.iter().find(|person| person.id == id);
    let (Some(keep), Some(gone)) = (find(request.keep), find(request.gone)) else {
        return Err(UserError::Gone);
    };
    let mut person = keep.clone();
    person.take_in(gone);
    let mut changes = vec![Change::Put { item: Item::Person(person.clone()) }];
    let of_gone = StoredEntryFilter { person: Some(request.gone), ..StoredEntryFilter::default() };
    let entries = session.store().entries(&of_gone)?.into_iter();
    changes.extend(entries.map(|entry| {
        let entry = naming(entry, request.gone, request.keep);
        Change::Put { item: Item::Entry(Box::new(entry)) }
    }));
    let item = ItemRef { kind: ItemKind::Person, id: request.gone };
    changes.push(Change::Remove { item });
    session.write(Step::MergePeople, changes, at)?;
    Ok(person)
}

/// An entry that names another in a person's place, and nobody twice in one part.
fn naming(mut entry: Entry, gone: Id, keep: Id) -> Entry {
    let mut people: Vec<Involved> = Vec::new();
    for mut involved in std::mem::take(&mut entry.people) {
        if involved.person == gone {
            involved.person = keep;
        }
        if !people.contains(&involved) {
            people.push(involved);
        }
    }
    entry.people = people;
    entry
}
