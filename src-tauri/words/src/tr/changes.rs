//! What has changed since an earlier version of a bundle.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Version {version} was saved on {day}."
pub fn saved_on(version: impl Number, day: NaiveDate) -> String {
    say("changes-saved-on", [("version", gap::number(version)), ("day", gap::date(day))])
}

/// "Version {version} is said to have been saved on {day}."
pub fn said_saved_on(version: impl Number, day: NaiveDate) -> String {
    say("changes-said-saved-on", [("version", gap::number(version)), ("day", gap::date(day))])
}

/// "{saved} Appendices kept their numbers, but where this list says so."
pub fn kept_numbers(saved: &str) -> String {
    say("changes-kept-numbers", [("saved", gap::text(saved))])
}

/// "Added"
pub fn added() -> String {
    say("changes-added", [])
}

/// "Changed"
pub fn changed() -> String {
    say("changes-changed", [])
}

/// "Left out"
pub fn left_out() -> String {
    say("changes-left-out", [])
}

/// "New numbers"
pub fn new_numbers() -> String {
    say("changes-new-numbers", [])
}

/// "Nothing that the bundle holds has changed since then."
pub fn nothing() -> String {
    say("changes-nothing", [])
}

/// "What has changed since version {version}"
pub fn title(version: impl Number) -> String {
    say("changes-title", [("version", gap::number(version))])
}

/// What stands after an appendix's new number.
/// "was {label}."
pub fn was(label: &str) -> String {
    say("changes-was", [("label", gap::text(label))])
}

/// "{label} of version {version}"
pub fn of_version(label: &str, version: impl Number) -> String {
    say("changes-of-version", [("label", gap::text(label)), ("version", gap::number(version))])
}

/// "{label} of version {version}, {title}"
pub fn of_version_titled(label: &str, version: impl Number, title: &str) -> String {
    say(
        "changes-of-version-titled",
        [
            ("label", gap::text(label)),
            ("version", gap::number(version)),
            ("title", gap::text(title)),
        ],
    )
}
