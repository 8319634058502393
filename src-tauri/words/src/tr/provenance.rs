//! When things came into the record.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::say;

/// "Can’t tell"
pub fn cant_tell() -> String {
    say("provenance-cant-tell", [])
}

/// "Can’t tell (the clock said {day})"
pub fn clock_said(day: NaiveDate) -> String {
    say("provenance-clock-said", [("day", gap::date(day))])
}

/// "changed {day}"
pub fn changed(day: &str) -> String {
    say("provenance-changed", [("day", gap::text(day))])
}

/// "said to have been added {day}"
pub fn said_added(day: NaiveDate) -> String {
    say("provenance-said-added", [("day", gap::date(day))])
}
