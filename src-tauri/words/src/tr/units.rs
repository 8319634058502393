//! Numbers with their nouns.

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "{number} days"
pub fn days(number: impl Number) -> String {
    say("units-days", [("number", gap::number(number))])
}

/// "{number} clear days"
pub fn clear_days(number: impl Number) -> String {
    say("units-clear-days", [("number", gap::number(number))])
}

/// "{number} working days"
pub fn working_days(number: impl Number) -> String {
    say("units-working-days", [("number", gap::number(number))])
}

/// "{number} school days"
pub fn school_days(number: impl Number) -> String {
    say("units-school-days", [("number", gap::number(number))])
}

/// "{number} weeks"
pub fn weeks(number: impl Number) -> String {
    say("units-weeks", [("number", gap::number(number))])
}

/// "{number} months"
pub fn months(number: impl Number) -> String {
    say("units-months", [("number", gap::number(number))])
}

/// "{number} minutes"
pub fn minutes(number: impl Number) -> String {
    say("units-minutes", [("number", gap::number(number))])
}

/// "{number} seconds"
pub fn seconds(number: impl Number) -> String {
    say("units-seconds", [("number", gap::number(number))])
}

/// "{minutes} and {seconds}"
pub fn minutes_and_seconds(minutes: &str, seconds: &str) -> String {
    say(
        "units-minutes-and-seconds",
        [("minutes", gap::text(minutes)), ("seconds", gap::text(seconds))],
    )
}

/// "{number} hours"
pub fn hours(number: impl Number) -> String {
    say("units-hours", [("number", gap::number(number))])
}

/// Calendar days, and how many of them are working days.
/// "{days} days ({working} working days)"
pub fn days_and_working_days(days: impl Number, working: impl Number) -> String {
    say(
        "units-days-and-working-days",
        [("days", gap::number(days)), ("working", gap::number(working))],
    )
}

/// "{number} pages"
pub fn pages(number: impl Number) -> String {
    say("units-pages", [("number", gap::number(number))])
}

/// "{number} issues"
pub fn issues(number: impl Number) -> String {
    say("units-issues", [("number", gap::number(number))])
}

/// "{number} appendices"
pub fn appendices(number: impl Number) -> String {
    say("units-appendices", [("number", gap::number(number))])
}

/// "{number} times"
pub fn times(number: impl Number) -> String {
    say("units-times", [("number", gap::number(number))])
}

/// "{number} remedies"
pub fn remedies(number: impl Number) -> String {
    say("units-remedies", [("number", gap::number(number))])
}

/// "{minutes} min"
pub fn short_minutes(minutes: impl Number) -> String {
    say("units-short-minutes", [("minutes", gap::number(minutes))])
}

/// "{hours} h"
pub fn short_hours(hours: impl Number) -> String {
    say("units-short-hours", [("hours", gap::number(hours))])
}

/// "{hours} h {minutes} min"
pub fn hours_and_minutes(hours: impl Number, minutes: impl Number) -> String {
    say(
        "units-hours-and-minutes",
        [("hours", gap::number(hours)), ("minutes", gap::number(minutes))],
    )
}

/// "{number} bytes"
pub fn bytes(number: impl Number) -> String {
    say("units-bytes", [("number", gap::number(number))])
}

/// "{number} KB"
pub fn kilobytes(number: impl Number) -> String {
    say("units-kilobytes", [("number", gap::number(number))])
}

/// "{number} MB"
pub fn megabytes(number: impl Number) -> String {
    say("units-megabytes", [("number", gap::number(number))])
}
