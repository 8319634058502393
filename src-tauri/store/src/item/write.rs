//! Puts an item's new state into the tables and the search index. Only the history calls this.

use chrono::{DateTime, Utc};
use evenhand_core::record::{Entry, EntryKind, Id, Item, ItemKind};
use rusqlite::{Connection, OptionalExtension, named_params, params};

use super::index::{index, leave_index};
use super::later::{self, Indexing};
use super::{facts, kind_name, time_text};
use crate::{Error, Result};

/// Writes an item as it is now, in the record or, with a time, in the bin.
pub(crate) fn put(
    db: &Connection,
    item: &Item,
    doc: &str,
    binned_at: Option<DateTime<Utc>>,
    indexing: &mut Indexing,
) -> Result<()> {
    refuse_impossible(db, item)?;
    let renamed = is_renamed_person(db, item)?;
    let n = upsert(db, item, doc, binned_at)?;
    if let Item::Entry(entry) = item {
        put_entry(db, n, entry)?;
        put_promise(db, n, entry, binned_at.is_some())?;
    }
    put_links(db, n, item)?;
    if indexing.is_later() {
        later::comes(db, n)?;
    } else {
        indexing.came(index(db, n, item, binned_at.is_some())?);
    }
    if renamed { index_entries_of(db, item.id(), indexing) } else { Ok(()) }
}

/// Takes an item out of the tables and the search index altogether.
pub(crate) fn take_out(db: &Connection, id: Id, indexing: &mut Indexing) -> Result<()> {
    if let Some(n) = number_of(db, id)? {
        db.prepare_cached("DELETE FROM item WHERE n = ?")?.execute([n])?;
        if indexing.is_later() {
            later::goes(db, n)?;
        } else {
            indexing.came(leave_index(db, n)?);
        }
        // A person's name stands in the index beside the entries that name the person.
        index_entries_of(db, id, indexing)?;
    }
    Ok(())
}

/// A record has one set of facts about itself, and a file's bytes come before its facts.
fn refuse_impossible(db: &Connection, item: &Item) -> Result<()> {
    match item {
        Item::Info(info) => {
            let other: bool = db
                .prepare_cached(
                    "SELECT EXISTS (SELECT 1 FROM item WHERE kind = 'info' AND id <> ?)",
                )?
                .query_row([info.id.to_string()], |row| row.get(0))?;
            if other { Err(Error::Impossible(info.id)) } else { Ok(()) }
        }
        Item::File(file) => {
            let there = db
                .prepare_cached("UPDATE blob SET named = 1 WHERE sha256 = ? AND size = ?")?
                .execute(params![file.sha256, file.size])?;
            if there == 1 { Ok(()) } else { Err(Error::NoBytes(file.id)) }
        }
        _ => Ok(()),
    }
}

/// Adds an item or replaces it. Its number. SQLite would make a table for what a statement returns, each time.
fn upsert(
    db: &Connection,
    item: &Item,
    doc: &str,
    binned_at: Option<DateTime<Utc>>,
) -> Result<i64> {
    let (added_on, sample, number, sha256) = facts::columns(item);
    let there = number_of(db, item.id())?;
    let write =
        if there.is_some() { include_str!("update.sql") } else { include_str!("insert.sql") };
    let written = db.prepare_cached(write)?.execute(named_params! {
        ":id": item.id().to_string(),
        ":kind": kind_name(item.kind()),
        ":title": item.title(),
        ":number": number,
        ":sha256": sha256,
        ":sample": sample,
        ":added_on": added_on,
        ":binned_at": binned_at.map(time_text).unwrap_or_default(),
        ":doc": doc,
    })?;
    // An item of another kind has this id, so that of this kind there is none.
    if written == 0 {
        return Err(Error::NoSuchItem(item.id()));
    }
    Ok(there.unwrap_or_else(|| db.last_insert_rowid()))
}

/// The number of an item in the tables.
fn number_of(db: &Connection, id: Id) -> Result<Option<i64>> {
    let mut query = db.prepare_cached("SELECT n FROM item WHERE id = ?")?;
    Ok(query.query_row([id.to_string()], |row| row.get(0)).optional()?)
}

fn put_entry(db: &Connection, n: i64, entry: &Entry) -> Result<()> {
    let facts = facts::EntryFacts::of(entry);
    db.prepare_cached(include_str!("entry.sql"))?.execute(named_params! {
        ":n": n,
        ":kind": facts.kind,
        ":earliest": facts.earliest,
        ":latest": facts.latest,
        ":precision": facts.precision,
        ":due": facts.due,
        ":open": facts.open,
        ":draft": entry.draft,
        ":private": entry.private,
        ":working_well": entry.working_well,
    })?;
    Ok(())
}

/// A promise has its row while it is in the record; the bin has none.
fn put_promise(db: &Connection, n: i64, entry: &Entry, binned: bool) -> Result<()> {
    let promise = match &entry.kind {
        EntryKind::Promise(promise) if !binned => promise,
        // It may have been one before.
        _ => {
            db.prepare_cached("DELETE FROM promise WHERE n = ?")?.execute([n])?;
            return Ok(());
        }
    };
    let facts = facts::PromiseFacts::of(promise);
    db.prepare_cached(include_str!("promise.sql"))?.execute(named_params! {
        ":n": n,
        ":settled": facts.settled,
        ":by_word": facts.by_word,
        ":due": facts.due,
        ":counts": facts.counts,
        ":late_after": facts.late_after,
    })?;
    Ok(())
}

/// Draws the queried facts of all entries out of them anew, as this version of the program does it.
pub(crate) fn draw_out_again(db: &Connection) -> Result<()> {
    let mut query =
        db.prepare("SELECT doc, n, binned_at <> '' FROM item WHERE kind = 'entry' ORDER BY n")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        if let Item::Entry(entry) = super::item_from(row)? {
            let n = row.get(1)?;
            put_entry(db, n, &entry)?;
            put_promise(db, n, &entry, row.get(2)?)?;
        }
    }
    Ok(())
}

fn put_links(db: &Connection, n: i64, item: &Item) -> Result<()> {
    if !matches!(item.kind(), ItemKind::Entry | ItemKind::Issue | ItemKind::Notes) {
        return Ok(());
    }
    db.prepare_cached("DELETE FROM link WHERE n = ?")?.execute([n])?;
    let mut insert =
        db.prepare_cached("INSERT OR IGNORE INTO link (kind, target, n) VALUES (?, ?, ?)")?;
    for (kind, target) in facts::links(item) {
        insert.execute(params![kind, target, n])?;
    }
    Ok(())
}

fn is_renamed_person(db: &Connection, item: &Item) -> Result<bool> {
    let Item::Person(person) = item else { return Ok(false) };
    let old: Option<String> = db
        .prepare_cached("SELECT title FROM item WHERE id = ?")?
        .query_row([person.id.to_string()], |row| row.get(0))
        .optional()?;
    Ok(old.as_deref() != Some(&person.name))
}

fn index_entries_of(db: &Connection, person: Id, indexing: &mut Indexing) -> Result<()> {
    let person = person.to_string();
    let entries: usize = db
        .prepare_cached("SELECT count(*) FROM link WHERE kind = 'person' AND target = ?")?
        .query_row([&person], |row| row.get(0))?;
    if !indexing.takes(entries) {
        return later::entries_of_come(db, &person);
    }
    let mut query = db.prepare_cached(
        "SELECT item.doc, item.n FROM link JOIN item USING (n)
         WHERE link.kind = 'person' AND link.target = ? AND item.binned_at = ''",
    )?;
    let mut rows = query.query([person])?;
    while let Some(row) = rows.next()? {
        indexing.came(index(db, row.get(1)?, &super::item_from(row)?, false)?);
    }
    Ok(())
}
