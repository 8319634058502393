//! London's wall clock, by which every day of a record is counted.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Offset, TimeZone, Utc};
use chrono_tz::Europe::London;

/// The calendar date in London at an instant.
pub fn london_date(at: DateTime<Utc>) -> NaiveDate {
    london_time(at).date()
}

/// The wall-clock time in London at an instant.
pub fn london_time(at: DateTime<Utc>) -> NaiveDateTime {
    let utc = at.naive_utc();
    // At the very ends of the calendar there is no local time left. No such day is plausible anyway.
    utc.checked_add_offset(London.offset_from_utc_datetime(&utc).fix()).unwrap_or(utc)
}
