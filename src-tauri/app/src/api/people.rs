//! People and organisations.

use evenhand_core::record::{Change, Involved, Item, ItemKind, ItemRef, Person};

use evenhand_store::EntryFilter;

use super::Host;
use crate::contract::{EntryKey, MergePeople, Nothing, Undone, UserError, UserResult};
use crate::ids::new_id;
use crate::step::Step;

impl Host {
    /// People and organisations.
    pub fn list_people(&self, _: Nothing) -> UserResult<Vec<Person>> {
        self.with(|session| Ok(session.store().people()?))
    }

    /// An empty person, not yet saved.
    pub fn new_person(&self, _: Nothing) -> UserResult<Person> {
        let at = self.clock().now();
        Ok(Person::new(new_id(at), at))
    }

    /// Saves a person.
    pub fn save_person(&self, mut person: Person) -> UserResult<Person> {
        let saved = self.with(|session| {
            let before = session.store().people()?.into_iter().find(|known| known.id == person.id);
            person.added_on = before.map_or_else(|| self.clock().now(), |known| known.added_on);
            session.put(Step::SavePerson, Item::Person(person.clone()), self.clock().now())?;
            Ok(person)
        })?;
        // A name is found in all entries that the person is in.
        self.index_later();
        Ok(saved)
    }

    /// Moves a person to the bin. Entries still name them, so that nothing is lost where they come back.
    pub fn remove_person(&self, key: EntryKey) -> UserResult<Undone> {
        self.remove(Step::RemovePerson, ItemKind::Person, key.id)
    }

    /// Makes two people one, as one step: entries name the one that stays, which takes in the names and
    /// roles of the other.
    pub fn merge_people(&self, request: MergePeople) -> UserResult<Person> {
        if request.keep == request.gone {
            return Err(UserError::NothingChosen);
        }
        let merged = self.with(|session| {
            let people = session.store().people()?;
            let find = |id| people.iter().find(|person| person.id == id);
            let (Some(keep), Some(gone)) = (find(request.keep), find(request.gone)) else {
                return Err(UserError::Gone);
            };
            let mut person = keep.clone();
            person.take_in(gone);
            let mut changes = vec![Change::Put { item: Item::Person(person.clone()) }];
            let names_gone = |involved: &Involved| involved.person == request.gone;
            let of_gone = EntryFilter { person: Some(request.gone), ..EntryFilter::default() };
            for mut entry in session.store().entries(&of_gone)? {
                let mut people: Vec<Involved> = Vec::new();
                for mut involved in std::mem::take(&mut entry.people) {
                    if names_gone(&involved) {
                        involved.person = request.keep;
                    }
                    if !people.contains(&involved) {
                        people.push(involved);
                    }
                }
                entry.people = people;
                changes.push(Change::Put { item: Item::Entry(Box::new(entry)) });
            }
            let item = ItemRef { kind: ItemKind::Person, id: request.gone };
            changes.push(Change::Remove { item });
            session.write(Step::MergePeople, changes, self.clock().now())?;
            Ok(person)
        })?;
        self.index_later();
        Ok(merged)
    }
}
