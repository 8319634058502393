//! A point in a meeting's time.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

/// A point in a meeting's time: an instant, or a whole day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum MeetingTime {
    /// An instant, with the zone and wall-clock time that the source gave.
    At {
        /// The instant.
        utc: DateTime<Utc>,
        /// IANA zone that the source meant, such as `Europe/London`.
        zone: String,
        /// The wall-clock time in that zone, as the source wrote it.
        local: NaiveDateTime,
    },
    /// All day: a date with no time.
    Date {
        /// The calendar date.
        date: NaiveDate,
    },
}

impl MeetingTime {
    /// The last day of what is all day from here to an end. Calendars give the day after it (RFC 5545 section 3.6.1);
    /// some give the last day itself. `None`: one of the two is no whole day.
    pub fn last_whole_day(&self, ends: &Self) -> Option<NaiveDate> {
        match (self, ends) {
            (Self::Date { date: first }, Self::Date { date: after }) => {
                Some(after.pred_opt().map_or(*first, |last| last.max(*first)))
            }
            _ => None,
        }
    }
}
