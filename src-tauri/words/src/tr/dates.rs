//! Dates, times and lists.

use chrono::{NaiveDate, NaiveTime};

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Sun {day} Dec {year}"
pub fn long(weekday: impl Number, day: impl Number, month: impl Number, year: &str) -> String {
    say(
        "dates-long",
        [
            ("weekday", gap::number(weekday)),
            ("day", gap::number(day)),
            ("month", gap::number(month)),
            ("year", gap::text(year)),
        ],
    )
}

/// "{day} Dec"
pub fn short(day: impl Number, month: impl Number) -> String {
    say("dates-short", [("day", gap::number(day)), ("month", gap::number(month))])
}

/// "Dec {year}"
pub fn month(month: impl Number, year: &str) -> String {
    say("dates-month", [("month", gap::number(month)), ("year", gap::text(year))])
}

/// A time before noon.
/// "{clock}am"
pub fn morning(clock: &str) -> String {
    say("dates-morning", [("clock", gap::text(clock))])
}

/// A time after noon.
/// "{clock}pm"
pub fn afternoon(clock: &str) -> String {
    say("dates-afternoon", [("clock", gap::text(clock))])
}

/// A time that is not on the minute.
/// "{time} and {seconds}"
pub fn with_seconds(time: &str, seconds: &str) -> String {
    say("dates-with-seconds", [("time", gap::text(time)), ("seconds", gap::text(seconds))])
}

/// "12 noon"
pub fn noon() -> String {
    say("dates-noon", [])
}

/// "12 midnight"
pub fn midnight() -> String {
    say("dates-midnight", [])
}

/// The last two parts of a list.
/// "{before} and {last}"
pub fn list_last(before: &str, last: &str) -> String {
    say("dates-list-last", [("before", gap::text(before)), ("last", gap::text(last))])
}

/// One more part of a list that goes on.
/// "{before}, {next}"
pub fn list_more(before: &str, next: &str) -> String {
    say("dates-list-more", [("before", gap::text(before)), ("next", gap::text(next))])
}

/// "with no date"
pub fn undated() -> String {
    say("dates-undated", [])
}

/// "in {when}"
pub fn in_(when: &str) -> String {
    say("dates-in", [("when", gap::text(when))])
}

/// "between {from} and {to}"
pub fn between(from: NaiveDate, to: NaiveDate) -> String {
    say("dates-between", [("from", gap::date(from)), ("to", gap::date(to))])
}

/// "no date"
pub fn no_date() -> String {
    say("dates-no-date", [])
}

/// "December {year}"
pub fn full_month(month: impl Number, year: &str) -> String {
    say("dates-full-month", [("month", gap::number(month)), ("year", gap::text(year))])
}

/// "{from} to {to}"
pub fn from_to(from: NaiveDate, to: NaiveDate) -> String {
    say("dates-from-to", [("from", gap::date(from)), ("to", gap::date(to))])
}

/// "{day}, {time}"
pub fn day_and_time(day: NaiveDate, time: NaiveTime) -> String {
    say("dates-day-and-time", [("day", gap::date(day)), ("time", gap::time(time))])
}
