//! School days, which only a school's own dates can tell.
//!
//! Education Act 1996, section 579: a day on which there is a session at the school. What is not known is not
//! guessed: a count that would reach beyond the dates given has no last day.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::days::{days_between, is_working_day};
use super::holidays::HolidaySet;

/// The summer holidays are never longer; a longer gap is a term that was not given.
const LONGEST_SUMMER: i64 = 63;

/// No other holidays are longer. A half of a term that was not given leaves a gap of seven weeks at the least.
const LONGEST_HOLIDAY: i64 = 35;

/// Days in a row, the first and the last included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
pub struct DaySpan {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

impl DaySpan {
    /// Whether the end is not before the start.
    pub fn is_sound(self) -> bool {
        self.from <= self.to
    }

    fn holds(self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

/// When a school is open, as far as its dates are known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct SchoolDays {
    /// Its terms.
    #[serde(default)]
    pub terms: Vec<DaySpan>,
    /// Days within them on which it is closed: half terms and training days.
    #[serde(default)]
    pub closed: Vec<DaySpan>,
}

impl SchoolDays {
    /// The last of `count` school days that follow `start`. `None` where the dates given do not reach so far.
    pub fn add(&self, start: NaiveDate, count: u32) -> Option<NaiveDate> {
        let mut day = start;
        if !self.is_known(day) {
            return None;
        }
        let mut left = count;
        while left > 0 {
            day = day.succ_opt()?;
            if self.is_open(day)? {
                left -= 1;
            }
        }
        Some(day)
    }

    /// Whether there is school on a day. `None`: the dates given do not say.
    fn is_open(&self, day: NaiveDate) -> Option<bool> {
        if !self.is_known(day) {
            return None;
        }
        let in_term = self.terms.iter().any(|term| term.holds(day));
        let shut = self.closed.iter().any(|span| span.holds(day));
        Some(in_term && !shut && is_working_day(HolidaySet::EnglandAndWales, day)?)
    }

    /// A day in a term, or in the holidays between two terms that were given.
    fn is_known(&self, day: NaiveDate) -> bool {
        if self.terms.iter().any(|term| term.holds(day)) {
            return true;
        }
        let before = self.terms.iter().map(|term| term.to).filter(|end| *end < day).max();
        let after = self.terms.iter().map(|term| term.from).filter(|start| *start > day).min();
        matches!((before, after), (Some(end), Some(start)) if days_between(end, start) <= longest(end, start))
    }
}

/// How long a gap from the end of one term to the start of the next can be holidays.
fn longest(end: NaiveDate, start: NaiveDate) -> i64 {
    let summer = NaiveDate::from_ymd_opt(start.year(), 8, 1).is_some_and(|august| end < august)
        && start.month() > 7;
    if summer { LONGEST_SUMMER } else { LONGEST_HOLIDAY }
}
