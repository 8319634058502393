//! Reads a damaged database row by row, with a new connection after each error: one that met damage
//! reads no further.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use evenhand_core::record::{Id, Item, ItemRef};
use rusqlite::{Connection, Row};

use super::brought_in::{BroughtIn, imports};
use crate::connect::connect;
use crate::item::{id_from, kind_from};
use crate::keys::MasterKey;
use crate::reach::part;
use crate::{Counts, Error, ReachStep, Result};

/// So many errors in a row, and it is asked whether anything further on can be read.
const MANY: i64 = 500;
/// So many tables are read row by row, the history's twice where items are missing.
const TABLES: u64 = 8;

/// What could be read.
pub(super) struct Readable {
    /// Items in the record.
    pub live: Vec<Item>,
    /// Items in the bin.
    pub binned: Vec<Item>,
    /// Facts of files' bytes.
    pub blobs: Vec<Blob>,
    /// What was read in files that are pictures: SHA-256 and reading.
    pub scans: Vec<(String, String)>,
    /// Unfinished forms: key, contents, time.
    pub drafts: Vec<(String, String, String)>,
    /// Settings: key and value.
    pub settings: Vec<(String, String)>,
    /// What was deleted for good. An old backup may still have it, and must not bring it back.
    pub erased: Vec<ItemRef>,
    /// What came in with record files.
    pub brought_in: BroughtIn,
    /// Items that could not be read anywhere.
    pub lost: u64,
}

pub(super) struct Blob {
    pub sha256: String,
    pub size: i64,
    pub added_on: String,
    pub named: bool,
    pub text: String,
}

impl Readable {
    /// Ids of everything that was read, also in the bin, and of what is known to be gone for good.
    pub(super) fn known(&self) -> BTreeSet<Id> {
        let read = self.live.iter().chain(&self.binned).map(Item::id);
        read.chain(self.erased.iter().map(|item| item.id)).collect()
    }

    pub(super) fn counts(&self) -> Counts {
        let mut counts = Counts { binned: self.binned.len() as u64, ..Counts::default() };
        for item in &self.live {
            match item {
                Item::Entry(_) => counts.entries += 1,
                Item::Person(_) => counts.people += 1,
                Item::Issue(_) => counts.issues += 1,
                Item::File(_) => counts.files += 1,
                Item::Bundle(_) => counts.bundles += 1,
                _ => {}
            }
        }
        counts
    }
}

/// Reads what can be read.
///
/// # Errors
/// [`Error::DamagedDatabase`] where not even the schema can be; [`Error::Stopped`].
pub(super) fn read(path: &Path, master: &MasterKey, step: &mut ReachStep<'_>) -> Result<Readable> {
    let mut reading = RescueReading { path: path.to_owned(), master, db: None, step, tables: 0 };
    let blobs = reading.blobs()?;
    let scans = reading.scans()?;
    let drafts =
        reading.rows("draft", "SELECT key, value, saved_at FROM draft WHERE rowid = ?", {
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
    let settings = reading.rows("setting", "SELECT key, value FROM setting WHERE rowid = ?", {
        |row| Ok((row.get(0)?, row.get(1)?))
    })?;
    let (live, binned, lost) = reading.items()?;
    let erased = reading.erased()?;
    let brought_in = reading.brought_in(&settings.0)?;
    Ok(Readable {
        live,
        binned,
        blobs: blobs.0,
        scans: scans.0,
        drafts: drafts.0,
        settings: settings.0,
        erased,
        brought_in,
        lost,
    })
}

struct RescueReading<'a, 's> {
    path: PathBuf,
    master: &'a MasterKey,
    db: Option<Connection>,
    step: &'a mut ReachStep<'s>,
    /// How many tables were begun.
    tables: u64,
}

/// Rows that were read, and how many could not be.
type RescuedRows<T> = (Vec<T>, u64);

impl RescueReading<'_, '_> {
    /// Items in the record, items in the bin, and how many are lost.
    fn items(&mut self) -> Result<(Vec<Item>, Vec<Item>, u64)> {
        let sql = "SELECT doc, binned_at FROM item WHERE n = ?";
        let (rows, unread) = self.rows("item", sql, |row| {
            Ok((row.get::<_, String>(0)?, !row.get_ref(1)?.as_str()?.is_empty()))
        })?;
        let mut items: BTreeMap<Id, (Item, bool)> = BTreeMap::new();
        let mut broken = 0;
        for (doc, binned) in rows {
            match serde_json::from_str::<Item>(&doc) {
                Ok(item) => drop(items.insert(item.id(), (item, binned))),
                Err(_) => broken += 1,
            }
        }
        let missing = self
            .count("item")
            .map_or(unread, |all| all.saturating_sub(items.len() as u64 + broken))
            + broken;
        let before = items.len();
        if missing > 0 {
            self.fill_from_history(&mut items)?;
        }
        let lost = missing.saturating_sub((items.len() - before) as u64);
        let (mut binned, mut live) = (Vec::new(), Vec::new());
        for (item, in_bin) in items.into_values() {
            if in_bin { binned.push(item) } else { live.push(item) }
        }
        Ok((live, binned, lost))
    }

    /// Adds the items that only the history still has, each in the last state that can be read.
    fn fill_from_history(&mut self, items: &mut BTreeMap<Id, (Item, bool)>) -> Result<()> {
        let sql = "SELECT item, state, doc FROM event_change WHERE row = ?";
        let (rows, _) = self.rows("event_change", sql, |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, Option<String>>(2)?,
            ))
        })?;
        let mut last: BTreeMap<String, (String, Option<String>)> = BTreeMap::new();
        for (item, state, doc) in rows {
            last.insert(item, (state, doc));
        }
        for (id, (state, doc)) in last {
            let (Ok(id), Some(doc)) = (id_from(&id), doc) else { continue };
            let there = state == "live" || state == "binned";
            if !there || items.contains_key(&id) {
                continue;
            }
            if let Ok(item) = serde_json::from_str::<Item>(&doc) {
                items.insert(id, (item, state == "binned"));
            }
        }
        Ok(())
    }

    /// What the history says was deleted for good, and not brought back since.
    fn erased(&mut self) -> Result<Vec<ItemRef>> {
        let sql = "SELECT kind, item, state FROM event_change WHERE row = ?";
        let (rows, _) = self.rows("event_change", sql, |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
        })?;
        let mut erased = BTreeMap::new();
        for (kind, id, state) in rows {
            let (Ok(kind), Ok(id)) = (kind_from(&kind), id_from(&id)) else { continue };
            match state.as_str() {
                "erased" => drop(erased.insert(id, ItemRef { kind, id })),
                "live" | "binned" => drop(erased.remove(&id)),
                _ => {}
            }
        }
        Ok(erased.into_values().collect())
    }

    /// What came in with record files, which the settings tell by events of a history that ends here.
    fn brought_in(&mut self, settings: &[(String, String)]) -> Result<BroughtIn> {
        let imports = imports(settings);
        if imports.is_empty() {
            return Ok(BroughtIn::default());
        }
        let sql = "SELECT event, item, doc FROM event_change WHERE row = ?";
        let map = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
        Ok(BroughtIn::of(&imports, self.rows("event_change", sql, map)?.0))
    }

    fn blobs(&mut self) -> Result<RescuedRows<Blob>> {
        let sql = "SELECT sha256, size, added_on, named, text FROM blob WHERE rowid = ?";
        self.rows("blob", sql, |row| {
            Ok(Blob {
                sha256: row.get(0)?,
                size: row.get(1)?,
                added_on: row.get(2)?,
                named: row.get(3)?,
                text: row.get(4)?,
            })
        })
    }

    /// A record of an earlier version has none.
    fn scans(&mut self) -> Result<RescuedRows<(String, String)>> {
        let there = "SELECT count(*) FROM sqlite_schema WHERE name = 'scan'";
        let there = self.db()?.query_row(there, [], |row| row.get::<_, i64>(0));
        if !there.is_ok_and(|tables| tables > 0) {
            return Ok((Vec::new(), 0));
        }
        let sql = "SELECT sha256, reading FROM scan WHERE rowid = ?";
        self.rows("scan", sql, |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// Every row of a table that can be read, asked for one by one by its number.
    fn rows<T>(
        &mut self,
        table: &str,
        sql: &str,
        map: fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<RescuedRows<T>> {
        // Where the table's right edge is damaged nobody knows the last number.
        let last = self.last_row(table)?.unwrap_or(i64::MAX);
        let (mut found, mut lost, mut in_a_row) = (Vec::new(), 0, 0);
        let mut number = 1;
        self.tables += 1;
        while number <= last {
            if !part(self.step, self.tables - 1, TABLES)(number.unsigned_abs(), last.unsigned_abs())
            {
                return Err(Error::Stopped);
            }
            match self.row(sql, number, map)? {
                RowAnswer::Row(row) => {
                    found.push(row);
                    in_a_row = 0;
                }
                RowAnswer::None => in_a_row = 0,
                RowAnswer::Damaged => {
                    lost += 1;
                    in_a_row += 1;
                }
            }
            if in_a_row >= MANY {
                if !self.goes_on(sql, number, last)? {
                    // These are numbers that were asked for, not rows that were there.
                    lost -= in_a_row.unsigned_abs();
                    break;
                }
                in_a_row = 0;
            }
            number += 1;
        }
        Ok((found, lost))
    }

    fn row<T>(
        &mut self,
        sql: &str,
        number: i64,
        map: fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<RowAnswer<T>> {
        let read =
            self.db()?.prepare_cached(sql).and_then(|mut query| query.query_row([number], map));
        Ok(match read {
            Ok(row) => RowAnswer::Row(row),
            Err(rusqlite::Error::QueryReturnedNoRows) => RowAnswer::None,
            Err(_) => {
                self.db = None;
                RowAnswer::Damaged
            }
        })
    }

    /// Whether anything after a number can be read: asked at steps that grow.
    fn goes_on(&mut self, sql: &str, number: i64, last: i64) -> Result<bool> {
        for step in (0..24).map(|power| 1_i64 << power) {
            let at = number.saturating_add(step);
            if at > last {
                break;
            }
            if !matches!(self.row(sql, at, |_| Ok(()))?, RowAnswer::Damaged) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The highest row number; `None` where the right edge of the table is damaged.
    fn last_row(&mut self, table: &str) -> Result<Option<i64>> {
        let sql = format!("SELECT coalesce(max(rowid), 0) FROM {table}");
        let last = self.db()?.query_row(&sql, [], |row| row.get(0));
        if last.is_err() {
            self.db = None;
        }
        Ok(last.ok())
    }

    /// How many rows a table has by its smallest index, where that can be read.
    fn count(&mut self, table: &str) -> Option<u64> {
        let sql = format!("SELECT count(*) FROM {table}");
        let count = self.db().ok()?.query_row(&sql, [], |row| row.get::<_, i64>(0));
        if count.is_err() {
            self.db = None;
        }
        count.ok().map(i64::unsigned_abs)
    }

    fn db(&mut self) -> Result<&Connection> {
        if self.db.is_none() {
            self.db = Some(connect(&self.path, self.master, false)?);
        }
        self.db.as_ref().ok_or(Error::Cipher)
    }
}

enum RowAnswer<T> {
    Row(T),
    None,
    Damaged,
}
