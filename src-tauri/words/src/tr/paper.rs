//! What is printed in a bundle.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "{day}: last good day"
pub fn ruler_last_good(day: NaiveDate) -> String {
    say("paper-ruler-last-good", [("day", gap::short_date(day))])
}

/// "{day}: sent, {given}"
pub fn ruler_sent(day: NaiveDate, given: &str) -> String {
    say("paper-ruler-sent", [("day", gap::short_date(day)), ("given", gap::text(given))])
}

/// "{day}: papers came, {given}"
pub fn ruler_papers_came(day: NaiveDate, given: &str) -> String {
    say("paper-ruler-papers-came", [("day", gap::short_date(day)), ("given", gap::text(given))])
}

/// Read out in place of the picture.
/// "A line of days. Last good day {last-good}. Sent {sent}. Meeting {meeting}. {given} given, {asked} asked for."
pub fn ruler_of_sending(
    last_good: NaiveDate,
    sent: NaiveDate,
    meeting: NaiveDate,
    given: &str,
    asked: impl Number,
) -> String {
    say(
        "paper-ruler-of-sending",
        [
            ("last-good", gap::short_date(last_good)),
            ("sent", gap::short_date(sent)),
            ("meeting", gap::short_date(meeting)),
            ("given", gap::text(given)),
            ("asked", gap::number(asked)),
        ],
    )
}

/// Read out in place of the picture.
/// "A line of days. Last good day {last-good}. Papers came {came}. Meeting {meeting}. {given} given, {asked} asked for."
pub fn ruler_of_papers(
    last_good: NaiveDate,
    came: NaiveDate,
    meeting: NaiveDate,
    given: &str,
    asked: impl Number,
) -> String {
    say(
        "paper-ruler-of-papers",
        [
            ("last-good", gap::short_date(last_good)),
            ("came", gap::short_date(came)),
            ("meeting", gap::short_date(meeting)),
            ("given", gap::text(given)),
            ("asked", gap::number(asked)),
        ],
    )
}
