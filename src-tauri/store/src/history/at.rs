//! The record as it was: the state that the history gives each item up to an event.

use evenhand_core::record::{Item, Record};
use rusqlite::Connection;

use super::{Head, ItemState};
use crate::item::{add_to, put_in};
use crate::{Error, Result, Store};

impl Store {
    /// The record as it was when this was the head of its history. `None`: the head is not part of this
    /// history, or something that the record held then has been deleted for good since.
    ///
    /// # Errors
    /// [`Error::DamagedDatabase`] and others of the database.
    pub fn record_at(&self, head: Head) -> Result<Option<Record>> {
        let verified = self.verify(Some(head))?;
        if verified.holds() { read_at(&self.db, head.seq) } else { Ok(None) }
    }
}

fn read_at(db: &Connection, seq: u64) -> Result<Option<Record>> {
    let mut query = db.prepare_cached(include_str!("at.sql"))?;
    let mut rows = query.query([seq])?;
    let mut record: Option<Record> = None;
    let mut items = Vec::new();
    while let Some(row) = rows.next()? {
        if ItemState::from_name(&row.get::<_, String>(1)?)? != ItemState::Live {
            continue;
        }
        let Some(doc) = row.get::<_, Option<String>>(2)?.filter(|doc| !doc.is_empty()) else {
            return Ok(None);
        };
        match serde_json::from_str(&doc)? {
            Item::Info(info) => record = Some(Record::new(info)),
            other => items.push(other),
        }
    }
    let mut record = record
        .ok_or_else(|| Error::DamagedDatabase("the record's own facts are missing".into()))?;
    for item in items {
        match item {
            file @ (Item::Charter { .. } | Item::Ladder { .. } | Item::FormSet { .. }) => {
                add_to(&mut record, file);
            }
            other => put_in(&mut record, other),
        }
    }
    Ok(Some(record))
}

#[cfg(test)]
mod tests {
    use evenhand_core::record::{Change, Issue, Item, ItemKind, ItemRef};

    use crate::support::*;

    fn charter(title: &str) -> Change {
        let charter = serde_json::json!({ "id": "own", "title": title });
        put(Item::Charter { id: id(40), charter })
    }

    #[test]
    fn the_record_is_read_as_it_was_at_each_head() {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = create(dir.path());
        let mut known = vec![(store.head().unwrap(), store.record().unwrap())];
        let remove =
            |number| Change::Remove { item: ItemRef { kind: ItemKind::Entry, id: id(number) } };
        for (minute, changes) in (1..).zip([
            vec![put_entry(entry(1, "first")), put_entry(entry(2, "second"))],
            vec![put_entry(entry(1, "first, changed"))],
            vec![remove(2)],
            vec![put_entry(entry(3, "third")), charter("Own")],
            vec![
                put(Item::Issue(Issue::new(id(21), 2, at(5)))),
                put(Item::Issue(Issue::new(id(22), 1, at(5)))),
                put(Item::Person(person(31, "chair"))),
            ],
            vec![charter("Own, changed")],
        ]) {
            store.apply(&operation("step", changes), at(minute)).unwrap();
            known.push((store.head().unwrap(), store.record().unwrap()));
        }
        store.undo(at(9)).unwrap();
        known.push((store.head().unwrap(), store.record().unwrap()));
        for (head, record) in &known {
            assert_eq!(store.record_at(*head).unwrap().as_ref(), Some(record), "{head}");
        }
        // What was deleted for good is in no earlier reading, and a head of other hands in none at all.
        store.erase(&[id(1)], at(10)).unwrap();
        assert_eq!(store.record_at(known[1].0).unwrap(), None);
        assert!(store.record_at(known[0].0).unwrap().is_some());
        let other = super::Head { hash: [7; 32], ..known[2].0 };
        assert_eq!(store.record_at(other).unwrap(), None);
    }
}
