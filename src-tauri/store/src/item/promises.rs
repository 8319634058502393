//! Promises in the order that their list has, page by page.

use chrono::{Days, NaiveDate};
use evenhand_core::record::{Entry, Item};
use rusqlite::{Params, named_params};

use super::facts::day;
use super::item_from;
use crate::{Result, Store};

/// How many promises there are on a day, without the bin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PromiseCounts {
    /// With nothing logged yet of what became of them.
    pub open: u64,
    /// The rest.
    pub settled: u64,
    /// Open ones that somebody gave their word for.
    pub by_word: u64,
    /// Of those, the ones that are late.
    pub late: u64,
    /// Open ones past their newest date.
    pub past: u64,
    /// Open ones due within the days asked about.
    pub soon: u64,
}

impl Store {
    /// How many promises there are on a day. Soon is within so many days.
    ///
    /// # Errors
    /// Those of the database.
    pub fn count_promises(&self, today: NaiveDate, soon_days: u64) -> Result<PromiseCounts> {
        let mut query = self.db.prepare_cached(include_str!("count_promises.sql"))?;
        let values = named_params! { ":today": day(Some(today)), ":soon": soon(today, soon_days) };
        Ok(query.query_row(values, |row| {
            let count = |at| row.get::<_, i64>(at).map(i64::unsigned_abs);
            Ok(PromiseCounts {
                open: count(0)?,
                settled: count(1)?,
                by_word: count(2)?,
                late: count(3)?,
                past: count(4)?,
                soon: count(5)?,
            })
        })?)
    }

    /// The first open promises on a day: those past their date, then by the day they are due, those without one
    /// last.
    ///
    /// # Errors
    /// Those of the database.
    pub fn open_promises(&self, today: NaiveDate, most: u32) -> Result<Vec<Entry>> {
        let sql = include_str!("open_promises.sql");
        self.listed(sql, named_params! { ":today": day(Some(today)), ":most": most })
    }

    /// The first promises that are settled, by the day they were due.
    ///
    /// # Errors
    /// Those of the database.
    pub fn settled_promises(&self, most: u32) -> Result<Vec<Entry>> {
        self.listed(include_str!("settled_promises.sql"), named_params! { ":most": most })
    }

    /// The first promises that are past their date on a day, then those due within so many days.
    ///
    /// # Errors
    /// Those of the database.
    pub fn pressing_promises(
        &self,
        today: NaiveDate,
        soon_days: u64,
        most: u32,
    ) -> Result<Vec<Entry>> {
        let (from, to) = (day(Some(today)), soon(today, soon_days));
        let values = named_params! { ":today": from, ":soon": to, ":most": most };
        self.listed(include_str!("pressing_promises.sql"), values)
    }

    fn listed(&self, sql: &str, values: impl Params) -> Result<Vec<Entry>> {
        let mut query = self.db.prepare_cached(sql)?;
        let mut rows = query.query(values)?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            if let Item::Entry(entry) = item_from(row)? {
                entries.push(*entry);
            }
        }
        Ok(entries)
    }
}

fn soon(today: NaiveDate, days: u64) -> String {
    day(Some(today.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)))
}
