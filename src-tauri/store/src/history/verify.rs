//! Looks for what contradicts itself in the history, and for a head that somebody else holds.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::chain::{ChainLink, Content, digest};
use super::{Head, read};
use crate::Result;

/// What a check of the history found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification {
    /// How many events there are.
    pub events: u64,
    /// The head now.
    pub head: Head,
    /// The first event that does not hold; `None`: all do.
    pub first_wrong: Option<u64>,
    /// What is wrong, for a log. Holds nothing of the record's contents.
    pub wrong: Vec<String>,
    /// Whether the head asked about is an event of this history. `None`: none was asked about.
    pub head_found: Option<bool>,
}

impl Verification {
    /// Nothing contradicts itself, and the head asked about is in the history.
    pub fn holds(&self) -> bool {
        self.wrong.is_empty() && self.head_found != Some(false)
    }
}

pub(super) fn verify(db: &Connection, asked: Option<Head>) -> Result<Verification> {
    let mut check = ChainCheck::default();
    check.events(db, asked)?;
    let head = read::head(db)?;
    if head.seq != check.last.seq || head.hash != check.last.hash {
        check.wrong(check.last.seq, "the last event is not the one that was written last");
    }
    check.erasures();
    check.current_items(db)?;
    // The head of an empty history was never printed, and every record has it: it is a witness of nothing.
    let head_found = asked.map(|_| check.asked_found);
    Ok(Verification {
        events: check.last.seq,
        head,
        first_wrong: check.first_wrong,
        wrong: check.wrong,
        head_found,
    })
}

#[derive(Default)]
struct ChainCheck {
    last: Head,
    asked_found: bool,
    first_wrong: Option<u64>,
    wrong: Vec<String>,
    /// The last row, state and document of each item.
    items: BTreeMap<String, Last>,
    /// Items whose contents are gone, by the last event that held them.
    gone: BTreeMap<String, u64>,
    /// Items that were deleted for good, by the last event that says so.
    erased: BTreeMap<String, u64>,
    /// Rows of changes that belong to a checked event.
    rows: u64,
}

struct Last {
    row: i64,
    state: String,
    doc: Option<String>,
}

impl ChainCheck {
    fn wrong(&mut self, seq: u64, what: &str) {
        self.first_wrong = Some(self.first_wrong.map_or(seq, |first| first.min(seq)));
        // A history that is wrong throughout would fill the memory with words.
        if self.wrong.len() < 100 {
            self.wrong.push(format!("event {seq}: {what}"));
        }
    }

    fn events(&mut self, db: &Connection, asked: Option<Head>) -> Result<()> {
        let mut query = db.prepare(
            "SELECT seq, id, at, clock_back, action, of, label, content, previous, hash
             FROM event ORDER BY seq",
        )?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let (id, at): (String, String) = (row.get(1)?, row.get(2)?);
            let (action, label): (String, String) = (row.get(4)?, row.get(6)?);
            let (content, previous): (Vec<u8>, Vec<u8>) = (row.get(7)?, row.get(8)?);
            let hash: Vec<u8> = row.get(9)?;
            let seq = row.get(0)?;
            let link = ChainLink {
                previous: &previous,
                seq,
                id: &id,
                at: &at,
                clock_back: row.get(3)?,
                action: &action,
                of: row.get(5)?,
                label: &label,
                content: &content,
            };
            let computed = link.hash();
            if seq != self.last.seq + 1 || previous != self.last.hash {
                self.wrong(seq, "it does not follow the event before it");
            }
            if hash != computed {
                self.wrong(seq, "it was altered");
            }
            if self.changes(db, seq)? != content.as_slice() {
                self.wrong(seq, "its contents were altered");
            }
            self.last = Head { seq, hash: computed };
            self.asked_found |= asked == Some(self.last);
        }
        let all: u64 = db.query_row("SELECT count(*) FROM event_change", [], |row| row.get(0))?;
        if all != self.rows {
            self.wrong(self.last.seq, "there are contents without an event");
        }
        Ok(())
    }

    /// Checks an event's contents against their digests, and gives the digest of the whole.
    fn changes(&mut self, db: &Connection, seq: u64) -> Result<[u8; 32]> {
        let mut query = db.prepare_cached(
            "SELECT row, state, kind, item, before, salt, digest, doc FROM event_change
             WHERE event = ? ORDER BY part",
        )?;
        let mut rows = query.query([seq])?;
        let mut content = Content::new();
        while let Some(row) = rows.next()? {
            let (state, kind): (String, String) = (row.get(1)?, row.get(2)?);
            let item: String = row.get(3)?;
            let (salt, digested): (Option<Vec<u8>>, Vec<u8>) = (row.get(5)?, row.get(6)?);
            let doc: Option<String> = row.get(7)?;
            match (&salt, &doc) {
                (Some(salt), Some(doc)) if digest(salt, doc).as_slice() == digested => {}
                (None, None) => {
                    self.gone.insert(item.clone(), seq);
                }
                _ => self.wrong(seq, "the contents of a change were altered"),
            }
            if state == "erased" {
                self.erased.insert(item.clone(), seq);
            }
            content = content.add(&state, &kind, &item, &digested);
            let last = Last { row: row.get(0)?, state, doc };
            let before: i64 = row.get(4)?;
            let expected = self.items.insert(item, last).map_or(0, |last| last.row);
            if before != expected {
                self.wrong(seq, "a change does not follow the one before it");
            }
            self.rows += 1;
        }
        Ok(content.finish())
    }

    /// Contents may only be gone where that event or a later one says that they were deleted for good. What was brought
    /// back after that has its own.
    fn erasures(&mut self) {
        for (item, seq) in std::mem::take(&mut self.gone) {
            if self.erased.get(&item).is_none_or(|erased| *erased < seq) {
                self.wrong(seq, "its contents are gone and no event says why");
            }
        }
    }

    /// The items as they are now must be as their last events left them.
    fn current_items(&mut self, db: &Connection) -> Result<()> {
        let mut query = db.prepare("SELECT id, doc, binned_at FROM item")?;
        let mut rows = query.query([])?;
        let mut seen = BTreeSet::new();
        while let Some(row) = rows.next()? {
            let (id, doc): (String, String) = (row.get(0)?, row.get(1)?);
            let state = if row.get_ref(2)?.as_str() == Ok("") { "live" } else { "binned" };
            let as_left = self
                .items
                .get(&id)
                .is_some_and(|last| last.state == state && last.doc.as_ref() == Some(&doc));
            if !as_left {
                self.wrong(self.last.seq, "an item is not as its last event left it");
            }
            seen.insert(id);
        }
        let there = |last: &Last| last.state == "live" || last.state == "binned";
        let missing = self.items.iter().any(|(id, last)| there(last) && !seen.contains(id));
        if missing {
            self.wrong(self.last.seq, "an item is missing");
        }
        Ok(())
    }
}
