//! A part of the record: a few entries, with what is said of them elsewhere.

use std::collections::BTreeSet;

use evenhand_core::record::{Entry, EntryKind, Id, Item, ItemKind, Record};

use super::{add_to, of_kind, read_info, read_item};
use crate::{Result, Store};

/// Kinds of which a record has few, whatever its size.
const FEW: [ItemKind; 8] = [
    ItemKind::Charter,
    ItemKind::Ladder,
    ItemKind::FormSet,
    ItemKind::Person,
    ItemKind::Issue,
    ItemKind::Theme,
    ItemKind::Notes,
    ItemKind::Response,
];

impl Store {
    /// The record with these entries alone: beside them stand the messages that answer them, their files, and all
    /// people, issues, charters, ladders, sets of questions, notes of events and what answers them. What is said of one
    /// of these entries is then the same as in the whole record.
    ///
    /// # Errors
    /// Those of the database.
    pub fn part_of_record(&self, mut entries: Vec<Entry>) -> Result<Record> {
        let mut record = Record::new(read_info(&self.db)?);
        for kind in FEW {
            for item in of_kind(&self.db, kind, Some)? {
                add_to(&mut record, item);
            }
        }
        let here: BTreeSet<Id> = entries.iter().map(|entry| entry.id).collect();
        let answers: BTreeSet<Id> = entries.iter().filter_map(answered_by).collect();
        for id in answers.difference(&here) {
            if let Some(Item::Entry(answer)) = read_item(&self.db, *id)? {
                entries.push(*answer);
            }
        }
        let files: BTreeSet<Id> =
            entries.iter().flat_map(|entry| entry.files.iter().map(|file| file.file)).collect();
        for id in files {
            if let Some(Item::File(file)) = read_item(&self.db, id)? {
                record.files.push(file);
            }
        }
        entries.sort_by_key(|entry| entry.id);
        record.entries = entries;
        Ok(record)
    }

    /// How many entries in the record name an issue.
    ///
    /// # Errors
    /// Those of the database.
    pub fn evidence_for(&self, issue: Id) -> Result<u64> {
        let count: i64 = self
            .db
            .prepare_cached(include_str!("evidence.sql"))?
            .query_row([issue.to_string()], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }
}

fn answered_by(entry: &Entry) -> Option<Id> {
    match &entry.kind {
        EntryKind::Contact(contact) => contact.answered_by,
        _ => None,
    }
}
