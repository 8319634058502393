//! Writes what was read of a damaged database into a new one.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use evenhand_core::record::{Change, Item};
use rusqlite::Connection;

use super::reading::Readable;
use crate::connect::{close_whole, connect, prepare};
use crate::folder::with_ending;
use crate::history::{
    IMPORTED, Operation, Part, append::apply, erase::note_erased, parts::apply_part,
};
use crate::item::{later::bring_up, read_counts};
use crate::keys::MasterKey;
use crate::rekey::refuse_slots_before_these;
use crate::stoppable::stoppable;
use crate::{Counts, ReachStep, Result, migrate};

/// Makes the database, whole and synced, and says how much it holds.
///
/// # Errors
/// Those of the database and the disk; [`crate::Error::Stopped`]. Nothing of it is left then.
pub(super) fn write(
    fresh: &Path,
    (master, generation): (&MasterKey, u64),
    readable: Readable,
    at: DateTime<Utc>,
    step: &mut ReachStep<'_>,
) -> Result<Counts> {
    let _ = fs::remove_file(fresh);
    let mut db = connect(fresh, master, true)?;
    prepare(&db)?;
    migrate::run(&mut db, migrate::MIGRATIONS)?;
    let written = stoppable(db, || step(0, 1), |db| fill(db, readable, (fresh, generation), at));
    let counts = written.and_then(|counts| counts);
    if counts.is_err() {
        // What is half written is of no use to anybody; the next try would take it away too.
        for half in [fresh.to_owned(), with_ending(fresh, "-wal"), with_ending(fresh, "-journal")] {
            let _ = fs::remove_file(half);
        }
    }
    counts
}

fn fill(
    mut db: Connection,
    mut readable: Readable,
    (fresh, generation): (&Path, u64),
    at: DateTime<Utc>,
) -> Result<Counts> {
    put_beside(&db, &readable)?;
    // The setting that says so may be among what is lost, and then whatever slots somebody laid there would count.
    refuse_slots_before_these(&db, generation)?;
    let erased = std::mem::take(&mut readable.erased);
    let from = std::mem::take(&mut readable.brought_in);
    let mut items: Vec<(Item, bool)> = readable.live.into_iter().map(|item| (item, true)).collect();
    items.extend(readable.binned.into_iter().map(|item| (item, false)));
    // The record's own facts, people and files come before what names them.
    items.sort_by_key(|(item, _)| match item {
        Item::Info(_) => 0,
        Item::Person(_) | Item::File(_) => 1,
        _ => 2,
    });
    let (brought_in, own): (Vec<_>, Vec<_>) =
        items.into_iter().partition(|(item, _)| from.from(item).is_some());
    apply(&mut db, &salvaged(own), at)?;
    // What came in with a record file is told as that file's word in the new history too.
    let records: BTreeSet<String> =
        brought_in.iter().filter_map(|(item, _)| from.from(item).cloned()).collect();
    for record in records {
        let of_it = brought_in.iter().filter(|(item, _)| from.from(item) == Some(&record));
        let came = salvaged(of_it.cloned().collect());
        apply_part(&mut db, &came, Some((IMPORTED, &record)), Part::WHOLE, at)?;
    }
    note_erased(&mut db, &erased, at)?;
    // Nobody else waits for this database yet.
    let tx = db.transaction()?;
    bring_up(&tx)?;
    tx.commit()?;
    db.execute("DELETE FROM undo_step", [])?;
    let counts = read_counts(&db)?;
    close_whole(db, fresh)?;
    Ok(counts)
}

/// The step that puts what was read into the new database.
fn salvaged(items: Vec<(Item, bool)>) -> Operation {
    let binned: Vec<_> =
        items.iter().filter(|(_, live)| !live).map(|(item, _)| item.reference()).collect();
    let puts = items.into_iter().map(|(item, _)| Change::Put { item });
    let removes = binned.into_iter().map(|item| Change::Remove { item });
    Operation { label: "salvage_record".into(), changes: puts.chain(removes).collect() }
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
    // What is said of events by their numbers is of the history before.
    let of_events = |key: &String| key.starts_with(IMPORTED);
    for (key, value) in readable.settings.iter().filter(|(key, _)| !of_events(key)) {
        db.execute("INSERT OR IGNORE INTO setting (key, value) VALUES (?, ?)", (key, value))?;
    }
    Ok(())
}
