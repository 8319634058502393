//! Writes what was read of a damaged database into a new one.

use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use evenhand_core::record::{Change, Item};
use rusqlite::Connection;

use super::reading::Readable;
use crate::connect::{close_whole, connect, prepare};
use crate::history::{Operation, append::apply, erase::note_erased};
use crate::item::read_counts;
use crate::keys::MasterKey;
use crate::{Counts, Result, migrate};

/// Makes the database, whole and synced, and says how much it holds.
pub(super) fn write(
    fresh: &Path,
    master: &MasterKey,
    mut readable: Readable,
    at: DateTime<Utc>,
) -> Result<Counts> {
    let _ = fs::remove_file(fresh);
    let mut db = connect(fresh, master, true)?;
    prepare(&db)?;
    migrate::run(&mut db, migrate::MIGRATIONS)?;
    put_beside(&db, &readable)?;
    let erased = std::mem::take(&mut readable.erased);
    let mut items: Vec<(Item, bool)> = readable.live.into_iter().map(|item| (item, true)).collect();
    items.extend(readable.binned.into_iter().map(|item| (item, false)));
    // The record's own facts, people and files come before what names them.
    items.sort_by_key(|(item, _)| match item {
        Item::Info(_) => 0,
        Item::Person(_) | Item::File(_) => 1,
        _ => 2,
    });
    let binned: Vec<_> =
        items.iter().filter(|(_, live)| !live).map(|(item, _)| item.reference()).collect();
    let puts = items.into_iter().map(|(item, _)| Change::Put { item });
    let removes = binned.into_iter().map(|item| Change::Remove { item });
    let changes = puts.chain(removes).collect();
    apply(&mut db, &Operation { label: "salvage_record".into(), changes }, at)?;
    note_erased(&mut db, &erased, at)?;
    db.execute("DELETE FROM undo_step", [])?;
    let counts = read_counts(&db)?;
    close_whole(db, fresh)?;
    Ok(counts)
}

/// What is no item: facts of files' bytes, unfinished forms, settings.
fn put_beside(db: &Connection, readable: &Readable) -> Result<()> {
    for blob in &readable.blobs {
        db.execute(
            "INSERT OR IGNORE INTO blob (sha256, size, added_on, named, text) VALUES (?, ?, ?, ?, ?)",
            (&blob.sha256, blob.size, &blob.added_on, blob.named, &blob.text),
        )?;
    }
    // A file whose bytes' row was lost gets it again: its bytes lie on the disk, apart.
    for item in readable.live.iter().chain(&readable.binned) {
        if let Item::File(file) = item {
            db.execute(
                "INSERT OR IGNORE INTO blob (sha256, size, added_on, named) VALUES (?, ?, '', 1)",
                (&file.sha256, file.size),
            )?;
        }
    }
    for (sha256, reading) in &readable.scans {
        // What was read goes with the bytes that it was read in.
        db.execute(
            "INSERT OR IGNORE INTO scan (sha256, reading)
            SELECT sha256, ?2 FROM blob WHERE sha256 = ?1",
            (sha256, reading),
        )?;
    }
    for (key, value, saved_at) in &readable.drafts {
        db.execute(
            "INSERT OR IGNORE INTO draft (key, value, saved_at) VALUES (?, ?, ?)",
            (key, value, saved_at),
        )?;
    }
    for (key, value) in &readable.settings {
        db.execute("INSERT OR IGNORE INTO setting (key, value) VALUES (?, ?)", (key, value))?;
    }
    Ok(())
}
