//! Time limits of law and guidance.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::say;

/// "There is no date to count from yet."
pub fn no_date() -> String {
    say("limits-no-date", [])
}

/// "Before {too-late}: the last day is {due}."
pub fn before_day(too_late: NaiveDate, due: NaiveDate) -> String {
    say("limits-before-day", [("too-late", gap::date(too_late)), ("due", gap::date(due))])
}

/// "{amount} before {from} is {due}."
pub fn before(amount: &str, from: NaiveDate, due: NaiveDate) -> String {
    say(
        "limits-before",
        [("amount", gap::text(amount)), ("from", gap::date(from)), ("due", gap::date(due))],
    )
}

/// "{amount} beginning with {from} is {due}."
pub fn beginning_with(amount: &str, from: NaiveDate, due: NaiveDate) -> String {
    say(
        "limits-beginning-with",
        [("amount", gap::text(amount)), ("from", gap::date(from)), ("due", gap::date(due))],
    )
}

/// "{amount} after {from} is {due}."
pub fn after(amount: &str, from: NaiveDate, due: NaiveDate) -> String {
    say(
        "limits-after",
        [("amount", gap::text(amount)), ("from", gap::date(from)), ("due", gap::date(due))],
    )
}

/// "The end was moved to a working day."
pub fn moved() -> String {
    say("limits-moved", [])
}

/// "This takes the last day for the step before it."
pub fn assumed() -> String {
    say("limits-assumed", [])
}

/// "Past the time limit of {due}; exceptions can apply."
pub fn past(due: NaiveDate) -> String {
    say("limits-past", [("due", gap::date(due))])
}

/// "The last day is {due}."
pub fn ahead(due: NaiveDate) -> String {
    say("limits-ahead", [("due", gap::date(due))])
}
