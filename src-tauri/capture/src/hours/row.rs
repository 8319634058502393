//! A row of a table of hours, as it was read.

use evenhand_core::record::{HoursAndCosts, When};
use serde::{Deserialize, Serialize};

/// A row, read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct HourRow {
    /// Its number in the table, from 1.
    pub number: usize,
    /// The day.
    pub when: When,
    /// Time and money.
    pub effort: HoursAndCosts,
    /// A title.
    pub title: String,
    /// Words about it.
    pub notes: String,
    /// What to look at. A row with any of these is not ready.
    pub doubts: Vec<RowDoubt>,
}

/// What to look at in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum RowDoubt {
    /// No day is written.
    NoDay,
    /// What is written is no day, or no year is.
    DayUnclear,
    /// The number has no unit: hours or minutes?
    NoUnit,
    /// What is written is no time.
    TimeUnclear,
    /// What is written is no amount of money.
    CostUnclear,
    /// It ends before it begins.
    EndsBeforeStart,
    /// It looks like the sum of the rows above.
    Total,
    /// The workbook does not show it.
    Hidden,
}
