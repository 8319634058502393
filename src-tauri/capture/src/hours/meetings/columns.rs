//! What the columns of a table of meetings hold, as a person said.

use serde::{Deserialize, Serialize};

use super::super::amount::TimeUnit;
use crate::chat::DayOrder;

/// What a column holds.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum MeetingColumn {
    /// It is not used.
    #[default]
    Nothing,
    /// The day of the meeting.
    Day,
    /// When it began.
    Starts,
    /// When it ended.
    Ends,
    /// How long it took.
    Length,
    /// Its title.
    Title,
    /// Where.
    Place,
    /// Who was there.
    People,
    /// The day on which the invitation was sent.
    AskedOn,
    /// The day on which the papers came.
    PapersCame,
    /// The day on which the papers were sent.
    PapersSent,
    /// Words about it.
    Notes,
}

/// What a person said of a table of meetings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct MeetingMapping {
    /// What each column holds, in their order.
    pub columns: Vec<MeetingColumn>,
    /// How many rows at the top are headings.
    #[ts(type = "number")]
    pub headings: usize,
    /// What a bare number in a column of lengths means.
    pub unit: Option<TimeUnit>,
    /// The order of days in figures. `None`: they can be read either way, and a person has to say.
    pub order: Option<DayOrder>,
}
