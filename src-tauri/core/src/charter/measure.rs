//! What a rule measures, in which unit, and how firmly it is put.

use serde::{Deserialize, Serialize};

/// What a timed rule measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum Measure {
    /// From the invitation to the meeting's day.
    Notice,
    /// The whole meeting, against hours of the day.
    Window,
    /// From start to end.
    Length,
    /// From the day the agenda and papers came to the meeting's day.
    Papers,
}

/// How firmly a rule is put.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// "Must", or the law.
    Must,
    /// "Should".
    #[default]
    Should,
    /// "We will", "are to be".
    Promise,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum Unit {
    /// Calendar days.
    #[default]
    Days,
    /// Whole days between, the first and last left out.
    ClearDays,
    /// Days that are not a weekend or a bank holiday.
    WorkingDays,
    /// Days on which the school is open.
    SchoolDays,
    /// Weeks of seven days.
    Weeks,
    /// Calendar months, to the corresponding date.
    Months,
    /// Minutes.
    Minutes,
    /// A fixed date in the year.
    Date,
}
