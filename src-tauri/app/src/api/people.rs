//! People and organisations.

use evenhand_core::record::{ItemKind, Person};

use super::Host;
use crate::contract::{EntryKey, MergePeople, Nothing, Undone, UserResult};
use crate::ids::new_id;
use crate::people;
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
    pub fn save_person(&self, person: Person) -> UserResult<Person> {
        let saved = self.with(|session| people::save(session, person, self.clock().now()))?;
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
        let merged = self.with(|session| people::merge(session, &request, self.clock().now()))?;
        self.index_later();
        Ok(merged)
    }
}
