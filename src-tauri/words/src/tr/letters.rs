//! Dates in the sentences of a letter. The letters themselves are files of their own, under `core/data/letters`.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::say;

/// "on {day}"
pub fn on(day: NaiveDate) -> String {
    say("letters-on", [("day", gap::date(day))])
}

/// "by the end of {when}"
pub fn by_the_end_of(when: &str) -> String {
    say("letters-by-the-end-of", [("when", gap::text(when))])
}

/// "by {day}"
pub fn by(day: &str) -> String {
    say("letters-by", [("day", gap::text(day))])
}

/// "{title}, due {due}"
pub fn open_promise(title: &str, due: NaiveDate) -> String {
    say("letters-open-promise", [("title", gap::text(title)), ("due", gap::date(due))])
}

/// "{day}: {title}"
pub fn dated(day: NaiveDate, title: &str) -> String {
    say("letters-dated", [("day", gap::date(day)), ("title", gap::text(title))])
}
