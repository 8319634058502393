//! What a check finds: a result with its sum, its quote and the days it was counted between.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The result of checking one rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum Verdict {
    /// The facts meet the rule, however its words are read.
    Met,
    /// The facts do not meet the rule, however its words are read.
    NotMet,
    /// A fact is missing or cannot be right.
    CantTell,
    /// The rule's words can be read two ways, and the result turns on which.
    Depends,
    /// The rule says nothing about this.
    NotCovered,
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
    /// Weeks of seven days.
    Weeks,
    /// Calendar months, to the corresponding date.
    Months,
    /// Minutes.
    Minutes,
    /// A fixed date in the year.
    Date,
}

/// One rule held against one meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Finding {
    /// The rule's id in its charter, such as `notice`.
    pub rule: String,
    /// What the rule asks, in a few words.
    pub title: String,
    /// The result.
    pub result: Verdict,
    /// The number that was found, in `unit`. `None`: not known, or not asked.
    pub measured: Option<f64>,
    /// The number that the rule asks for, in `unit`.
    pub required: Option<f64>,
    /// What the numbers count.
    pub unit: Unit,
    /// The sum, in plain words.
    pub explanation: String,
    /// The charter's own words.
    pub quote: String,
    /// Where they stand, such as "Principle 7".
    pub clause: String,
    /// The charter's id.
    pub charter: String,
    /// The charter is another council's, and is held up as a comparison only.
    pub comparison: bool,
    /// The latest day that would have met the rule, counting the ordinary way.
    pub latest_day: Option<NaiveDate>,
    /// The latest day that would have met it in clear days.
    pub latest_day_clear: Option<NaiveDate>,
    /// The day that the count starts from.
    pub counted_from: Option<NaiveDate>,
    /// The day that the count ends on.
    pub counted_to: Option<NaiveDate>,
    /// What else a careful reader should know. Often empty.
    pub note: String,
}

impl Finding {
    /// A finding of which nothing is known yet but which rule it is about.
    pub(super) fn open(rule: &str, title: &str, charter: &str) -> Self {
        Self {
            rule: rule.to_owned(),
            title: title.to_owned(),
            result: Verdict::CantTell,
            measured: None,
            required: None,
            unit: Unit::Days,
            explanation: String::new(),
            quote: String::new(),
            clause: String::new(),
            charter: charter.to_owned(),
            comparison: false,
            latest_day: None,
            latest_day_clear: None,
            counted_from: None,
            counted_to: None,
            note: String::new(),
        }
    }
}
