//! What Today shows: a greeting, what waits, what is good to know.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Good morning"
pub fn good_morning() -> String {
    say("waiting-good-morning", [])
}

/// "Good afternoon"
pub fn good_afternoon() -> String {
    say("waiting-good-afternoon", [])
}

/// "Good evening"
pub fn good_evening() -> String {
    say("waiting-good-evening", [])
}

/// "{title} was promised by {due}"
pub fn promised(title: &str, due: NaiveDate) -> String {
    say("waiting-promised", [("title", gap::text(title)), ("due", gap::date(due))])
}

/// "{title}: the time limit is {due}"
pub fn time_limit(title: &str, due: NaiveDate) -> String {
    say("waiting-time-limit", [("title", gap::text(title)), ("due", gap::date(due))])
}

/// "{title}: your last day is {due}"
pub fn own_time_limit(title: &str, due: NaiveDate) -> String {
    say("waiting-own-time-limit", [("title", gap::text(title)), ("due", gap::date(due))])
}

/// "{number} messages have no reply yet"
pub fn no_reply(number: impl Number) -> String {
    say("waiting-no-reply", [("number", gap::number(number))])
}

/// "{title}, {when}."
pub fn message(title: &str, when: &str) -> String {
    say("waiting-message", [("title", gap::text(title)), ("when", gap::text(when))])
}

/// "And {number} more."
pub fn more(number: impl Number) -> String {
    say("waiting-more", [("number", gap::number(number))])
}

/// "{title}, {when}"
pub fn meeting(title: &str, when: &str) -> String {
    say("waiting-meeting", [("title", gap::text(title)), ("when", gap::text(when))])
}

/// "Kept under "What is working well". It will be in your bundle."
pub fn working_well() -> String {
    say("waiting-working-well", [])
}

/// "Half-finished. Finish it when you like."
pub fn draft() -> String {
    say("waiting-draft", [])
}
