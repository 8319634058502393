//! The people of mails and chats as people of the record: one person for all addresses under one name.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use evenhand_capture::mail::{Address, Sides};
use evenhand_core::record::{Change, Id, Involved, Item, Person, Record};

use crate::ids::new_id;

/// People known so far, and those that are new.
pub struct Cast {
    at: DateTime<Utc>,
    by_address: BTreeMap<String, Id>,
    by_name: BTreeMap<String, Id>,
    /// New people, and those of the record that got another address.
    changed: BTreeMap<Id, Person>,
}

impl Cast {
    /// Over the people of a record.
    pub fn new(record: &Record, at: DateTime<Utc>) -> Self {
        let mut cast = Self {
            at,
            by_address: BTreeMap::new(),
            by_name: BTreeMap::new(),
            changed: BTreeMap::new(),
        };
        for person in &record.people {
            for name in person.names().filter(|name| !name.trim().is_empty()) {
                let names =
                    if name.contains('@') { &mut cast.by_address } else { &mut cast.by_name };
                names.entry(plain(name)).or_insert(person.id);
            }
        }
        cast
    }

    /// The person behind an address, with their part in an entry. A new one is made where nobody is known.
    pub fn involve(
        &mut self,
        record: &Record,
        address: &Address,
        part: &str,
        sides: &Sides,
    ) -> Involved {
        let id = self.find(record, address).unwrap_or_else(|| self.add(address, sides));
        Involved { person: id, part: part.to_owned() }
    }

    fn find(&mut self, record: &Record, address: &Address) -> Option<Id> {
        if let Some(id) =
            self.by_address.get(&plain(&address.email)).filter(|_| !address.email.is_empty())
        {
            return Some(*id);
        }
        // One word is too little to tell two people by.
        let whole = address.name.split_whitespace().count() > 1 || address.email.is_empty();
        let id = *self
            .by_name
            .get(&plain(&address.name))
            .filter(|_| whole && !address.name.is_empty())?;
        if !address.email.is_empty() {
            let known = self
                .changed
                .get(&id)
                .or_else(|| record.people.iter().find(|person| person.id == id));
            // The same name at another body may be another person.
            let same_body = known.is_some_and(|person| {
                person
                    .names()
                    .filter(|name| name.contains('@'))
                    .all(|other| body(other) == body(&address.email))
            });
            if !same_body {
                return None;
            }
            let mut person = known?.clone();
            person.other_names.push(address.email.clone());
            self.changed.insert(id, person);
            self.by_address.insert(plain(&address.email), id);
        }
        Some(id)
    }

    fn add(&mut self, address: &Address, sides: &Sides) -> Id {
        let mut person = Person::new(new_id(self.at), self.at);
        let unnamed = address.name.trim().is_empty();
        person.name = if unnamed { address.email.clone() } else { address.name.clone() };
        if !unnamed && !address.email.is_empty() {
            person.other_names.push(address.email.clone());
        }
        person.council = sides.is_council(address);
        let id = person.id;
        if !address.email.is_empty() {
            self.by_address.insert(plain(&address.email), id);
        }
        if !unnamed {
            self.by_name.entry(plain(&address.name)).or_insert(id);
        }
        self.changed.insert(id, person);
        id
    }

    /// The changes that put them in the record as it is by now. `before` is the one that they were found in: whoever
    /// was changed or deleted meanwhile stays so.
    pub fn changes(&self, before: &Record, now: &Record) -> Vec<Change> {
        let of = |record: &Record, id: Id| record.people.iter().find(|one| one.id == id).cloned();
        let put = |person: &Person| {
            let put = match of(before, person.id) {
                None => person.clone(),
                Some(known) => {
                    let mut by_now = of(now, person.id)?;
                    let new = person.other_names.iter().filter(|name| {
                        !known.other_names.contains(name) && !by_now.other_names.contains(name)
                    });
                    let new: Vec<String> = new.cloned().collect();
                    by_now.other_names.extend(new);
                    by_now
                }
            };
            Some(Change::Put { item: Item::Person(put) })
        };
        self.changed.values().filter_map(put).collect()
    }
}

/// People of one reading that are not in a later one, and who has their names there: they were made one meanwhile.
pub fn made_one(before: &Record, now: &Record) -> BTreeMap<Id, Id> {
    let there = |id: Id| now.people.iter().any(|person| person.id == id);
    let has_its_names = |gone: &Person, other: &Person| {
        let names: Vec<String> = other.names().map(plain).collect();
        gone.names().map(plain).all(|name| names.contains(&name))
    };
    let gone = before.people.iter().filter(|person| !there(person.id));
    let by_now = gone.filter_map(|gone| {
        let other = now.people.iter().find(|other| has_its_names(gone, other))?;
        Some((gone.id, other.id))
    });
    by_now.collect()
}

fn plain(name: &str) -> String {
    name.trim().to_lowercase()
}

/// The body that an address belongs to: `x.gov.uk` for `jo@sen.x.gov.uk`.
fn body(address: &str) -> String {
    let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain).to_lowercase();
    let parts: Vec<&str> = domain.split('.').collect();
    let kept = if domain.ends_with(".uk") { 3 } else { 2 };
    parts.get(parts.len().saturating_sub(kept)..).unwrap_or_default().join(".")
}
