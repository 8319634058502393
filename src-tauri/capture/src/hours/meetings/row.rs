//! A row of a table of meetings, as it was read.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// A row, read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MeetingRow {
    /// Its number in the table, from 1.
    pub number: usize,
    /// The day.
    pub day: Option<NaiveDate>,
    /// When it began.
    pub starts: Option<NaiveTime>,
    /// When it ended, on the same day.
    pub ends: Option<NaiveTime>,
    /// How long it took, in minutes, where the row does not say when it began.
    pub minutes: Option<u32>,
    /// A title.
    pub title: String,
    /// Where.
    pub place: String,
    /// Who was there, in the table's words.
    pub people: String,
    /// The day on which the invitation was sent.
    pub asked_on: Option<NaiveDate>,
    /// The day on which the papers came.
    pub papers_came: Option<NaiveDate>,
    /// The day on which the papers were sent.
    pub papers_sent: Option<NaiveDate>,
    /// Words about it.
    pub notes: String,
    /// What to look at. A row with any of these is not ready.
    pub doubts: Vec<MeetingDoubt>,
}

/// What to look at in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum MeetingDoubt {
    /// No day is written.
    NoDay,
    /// What is written is no day, or no year is.
    DayUnclear,
    /// The figures of its days can be read in two orders.
    OrderUnclear,
    /// What is written is no time of day, or can be two.
    StartUnclear,
    /// The same of the end.
    EndUnclear,
    /// What is written is no length, or has no unit.
    LengthUnclear,
    /// It ends before it begins, or the length is another than from its start to its end.
    TimesDiffer,
    /// What is written is no day of an invitation.
    AskedUnclear,
    /// The invitation was sent after the meeting.
    AskedAfter,
    /// What is written is no day of papers.
    PapersUnclear,
    /// The papers came before they were sent.
    PapersDiffer,
    /// The row says that it was called off or moved.
    CalledOff,
    /// The workbook does not show it.
    Hidden,
}
