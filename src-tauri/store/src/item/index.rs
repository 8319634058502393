//! An item's words in the search index: drawn out of the item, of the bytes of a file, and of the names of its people.

use evenhand_core::record::{Entry, Item};
use rusqlite::{Connection, OptionalExtension, params};

use super::facts;
use crate::Result;

/// Wiping words out takes so many times as long as writing them.
const WIPING: usize = 8;

/// Puts an item's words into the search index; what is in the bin is not found. How many bytes of words were written,
/// or what takes as long.
pub(super) fn index(db: &Connection, n: i64, item: &Item, binned: bool) -> Result<usize> {
    if binned || matches!(item, Item::Info(_) | Item::Charter { .. }) {
        return leave_index(db, n);
    }
    let body = match item {
        Item::File(file) => blob_text(db, &file.sha256)?,
        other => facts::body(other),
    };
    let names = match item {
        Item::Entry(entry) => names(db, entry)?,
        _ => String::new(),
    };
    let was: Option<bool> = db
        .prepare_cached("SELECT (title, body, names) = (?2, ?3, ?4) FROM search WHERE rowid = ?1")?
        .query_row(params![n, item.title(), body, names], |row| row.get(0))
        .optional()?;
    let wiped = match was {
        // Wiping words out and writing them again takes ten times as long as this look.
        Some(true) => return Ok(body.len()),
        Some(false) => leave_index(db, n)?,
        None => 0,
    };
    db.prepare_cached("INSERT INTO search (rowid, title, body, names) VALUES (?, ?, ?, ?)")?
        .execute(params![n, item.title(), body, names])?;
    Ok(wiped + body.len())
}

/// Takes the words of an item out of the search index. How many bytes of words could have been written meanwhile.
pub(super) fn leave_index(db: &Connection, n: i64) -> Result<usize> {
    let words: Option<usize> = db
        .prepare_cached("SELECT octet_length(body) FROM search WHERE rowid = ?")?
        .query_row([n], |row| row.get(0))
        .optional()?;
    db.prepare_cached("DELETE FROM search WHERE rowid = ?")?.execute([n])?;
    Ok(words.unwrap_or_default().saturating_mul(WIPING))
}

pub(crate) fn blob_text(db: &Connection, sha256: &str) -> Result<String> {
    let text = db
        .prepare_cached("SELECT text FROM blob WHERE sha256 = ?")?
        .query_row([sha256], |row| row.get(0))
        .optional()?;
    Ok(text.unwrap_or_default())
}

/// The names of the people in an entry, so that it is found by them.
fn names(db: &Connection, entry: &Entry) -> Result<String> {
    let mut query = db.prepare_cached("SELECT title FROM item WHERE id = ? AND kind = 'person'")?;
    let mut names = Vec::new();
    for part in &entry.people {
        let name: Option<String> =
            query.query_row([part.person.to_string()], |row| row.get(0)).optional()?;
        names.extend(name);
    }
    Ok(names.join("\n"))
}
