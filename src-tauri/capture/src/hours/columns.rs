//! What the columns of a table hold, as a person said.

use serde::{Deserialize, Serialize};

use super::amount::TimeUnit;
use crate::chat::DayOrder;

/// What a column holds.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum HourColumn {
    /// It is not used.
    #[default]
    Nothing,
    /// The day.
    Day,
    /// The time given: "1h30", or a number whose unit is said.
    Time,
    /// Minutes beside the hours, where each has a column.
    Minutes,
    /// When it began.
    Starts,
    /// When it ended.
    Ends,
    /// Money spent.
    Cost,
    /// What for.
    Activity,
    /// Its title.
    Title,
    /// Words about it.
    Notes,
}

/// What a person said of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct HourMapping {
    /// What each column holds, in their order.
    pub columns: Vec<HourColumn>,
    /// How many rows at the top are headings.
    #[ts(type = "number")]
    pub headings: usize,
    /// What a bare number in a column of times means.
    pub unit: Option<TimeUnit>,
    /// The order of days in figures.
    pub order: DayOrder,
}
