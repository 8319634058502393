//! Entries in lists.

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// An entry without a title is called by its kind.
/// "Something that happened"
pub fn kind(kind: &str) -> String {
    say("entries-kind", [("kind", gap::text(kind))])
}

/// "{what}."
pub fn contact(what: &str) -> String {
    say("entries-contact", [("what", gap::text(what))])
}

/// "{what}. No reply logged."
pub fn contact_waiting(what: &str) -> String {
    say("entries-contact-waiting", [("what", gap::text(what))])
}

/// "{what} from {people}."
pub fn contact_from(what: &str, people: &str) -> String {
    say("entries-contact-from", [("what", gap::text(what)), ("people", gap::text(people))])
}

/// "{what} to {people}."
pub fn contact_to(what: &str, people: &str) -> String {
    say("entries-contact-to", [("what", gap::text(what)), ("people", gap::text(people))])
}

/// "{what} to {people}. No reply logged."
pub fn contact_to_waiting(what: &str, people: &str) -> String {
    say("entries-contact-to-waiting", [("what", gap::text(what)), ("people", gap::text(people))])
}

/// People who took part in a message, and neither sent nor got it.
/// "With {people}."
pub fn contact_with(people: &str) -> String {
    say("entries-contact-with", [("people", gap::text(people))])
}

/// "Cancelled."
pub fn cancelled() -> String {
    say("entries-cancelled", [])
}

/// "Not recorded"
pub fn effort_unknown() -> String {
    say("entries-effort-unknown", [])
}

/// "{count} files"
pub fn files_kept(count: impl Number) -> String {
    say("entries-files-kept", [("count", gap::number(count))])
}
