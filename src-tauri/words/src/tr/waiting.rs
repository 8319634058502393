//! What Today shows: a greeting, the next steps of all sides, what is good to know.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::say;

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
pub fn promised(title: &str, due: &str) -> String {
    say("waiting-promised", [("title", gap::text(title)), ("due", gap::text(due))])
}

/// "{title}: the time limit is {due}"
pub fn time_limit(title: &str, due: &str) -> String {
    say("waiting-time-limit", [("title", gap::text(title)), ("due", gap::text(due))])
}

/// "{title}: your last day is {due}"
pub fn own_time_limit(title: &str, due: &str) -> String {
    say("waiting-own-time-limit", [("title", gap::text(title)), ("due", gap::text(due))])
}

/// "Promised by: {who}."
pub fn promised_by(who: &str) -> String {
    say("waiting-promised-by", [("who", gap::text(who))])
}

/// "{title}: no reply logged yet"
pub fn no_reply(title: &str) -> String {
    say("waiting-no-reply", [("title", gap::text(title))])
}

/// "“{said}”: to be answered or done by {due}"
pub fn answer(said: &str, due: &str) -> String {
    say("waiting-answer", [("said", gap::text(said)), ("due", gap::text(due))])
}

/// "Papers for {title}: the charter’s last day is {last}"
pub fn papers(title: &str, last: NaiveDate) -> String {
    say("waiting-papers", [("title", gap::text(title)), ("last", gap::date(last))])
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
