//! Dates as people know them: a day, a month, a year, a range, or not at all.

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

/// The months' names in small letters, January first, for reading dates from words.
pub const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Weekdays by their English names, from Monday.
pub const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
];

/// When something happened or is due, no more exact than it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "precision", rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum When {
    /// No date is known.
    #[default]
    Undated,
    /// One day, with the time of day (London) where it is known.
    Day {
        /// The calendar day.
        date: NaiveDate,
        /// London wall-clock time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        time: Option<NaiveTime>,
    },
    /// Some day in a month.
    Month {
        /// Calendar year.
        year: i32,
        /// 1 to 12.
        month: u32,
    },
    /// Some day in a year.
    Year {
        /// Calendar year.
        year: i32,
    },
    /// Some time from one day to another, both included.
    Range {
        /// First possible day.
        from: NaiveDate,
        /// Last possible day.
        to: NaiveDate,
    },
}

impl When {
    /// A day without a time.
    pub fn day(date: NaiveDate) -> Self {
        Self::Day { date, time: None }
    }

    /// The day, where one is known. A month or a range is not a day.
    pub fn exact_day(&self) -> Option<NaiveDate> {
        match self {
            Self::Day { date, .. } => Some(*date),
            _ => None,
        }
    }

    /// The first day it can have been; `None` where undated or outside the calendar.
    pub fn earliest(&self) -> Option<NaiveDate> {
        match *self {
            Self::Undated => None,
            Self::Day { date, .. } => Some(date),
            Self::Month { year, month } => NaiveDate::from_ymd_opt(year, month, 1),
            Self::Year { year } => NaiveDate::from_ymd_opt(year, 1, 1),
            Self::Range { from, .. } => Some(from),
        }
    }

    /// The last day it can have been; `None` where undated or outside the calendar.
    pub fn latest(&self) -> Option<NaiveDate> {
        match *self {
            Self::Undated => None,
            Self::Day { date, .. } => Some(date),
            Self::Month { year, month } => NaiveDate::from_ymd_opt(year, month, 1)?
                .checked_add_months(chrono::Months::new(1))?
                .pred_opt(),
            Self::Year { year } => NaiveDate::from_ymd_opt(year, 12, 31),
            Self::Range { to, .. } => Some(to),
        }
    }

    /// Whether the parts make a date at all: a real month, a range that does not run backwards,
    /// a year from 1900 to 2200.
    pub fn is_valid(&self) -> bool {
        let year_ok = |date: NaiveDate| (1900..=2200).contains(&date.year());
        match (self.earliest(), self.latest()) {
            (Some(from), Some(to)) => from <= to && year_ok(from) && year_ok(to),
            _ => matches!(self, Self::Undated),
        }
    }
}

/// Whether a source prints the date in full, or part of it was worked out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum DateBasis {
    /// As the source or the writer states it.
    #[default]
    Stated,
    /// Worked out from other facts, such as a year from a weekday.
    Inferred,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn a_month_runs_to_its_last_day() {
        let feb = When::Month { year: 2024, month: 2 };
        assert_eq!(feb.earliest(), Some(date(2024, 2, 1)));
        assert_eq!(feb.latest(), Some(date(2024, 2, 29)));
        assert_eq!(feb.exact_day(), None);
    }

    #[test]
    fn impossible_dates_are_not_valid() {
        assert!(!When::Month { year: 2024, month: 13 }.is_valid());
        assert!(!When::Range { from: date(2024, 2, 2), to: date(2024, 2, 1) }.is_valid());
        assert!(!When::day(date(1, 1, 1)).is_valid());
        assert!(When::Undated.is_valid());
    }
}
