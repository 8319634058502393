//! Words read from photographs and scans.

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Read from the picture. Please check every word."
pub fn check() -> String {
    say("pictures-check", [])
}

/// "No words were found in this picture."
pub fn no_words() -> String {
    say("pictures-no-words", [])
}

/// "Day of the letter"
pub fn day() -> String {
    say("pictures-day", [])
}

/// "Their reference"
pub fn reference() -> String {
    say("pictures-reference", [])
}

/// "Who wrote it"
pub fn sender() -> String {
    say("pictures-sender", [])
}

/// "To be done by"
pub fn deadline() -> String {
    say("pictures-deadline", [])
}

/// "Page {page} could not be read. It is kept as it is."
pub fn page_not_read(page: impl Number) -> String {
    say("pictures-page-not-read", [("page", gap::number(page))])
}

/// "Read the words"
pub fn read() -> String {
    say("pictures-read", [])
}

/// "Reading the words. This can take a minute or two."
pub fn reading() -> String {
    say("pictures-reading", [])
}

/// "Words in {name}"
pub fn title(name: &str) -> String {
    say("pictures-title", [("name", gap::text(name))])
}

/// "Open the picture"
pub fn open() -> String {
    say("pictures-open", [])
}

/// "They are kept with the file, so Find finds them. Nothing else was saved."
pub fn kept() -> String {
    say("pictures-kept", [])
}

/// "What they seem to say"
pub fn proposed() -> String {
    say("pictures-proposed", [])
}

/// "Each is only a proposal. Look at the picture, then take what is right."
pub fn proposed_lede() -> String {
    say("pictures-proposed-lede", [])
}

/// "Read from: “{words}”"
pub fn from(words: &str) -> String {
    say("pictures-from", [("words", gap::text(words))])
}

/// "Make it the day of this entry"
pub fn use_day() -> String {
    say("pictures-use-day", [])
}

/// "Add to the notes"
pub fn add() -> String {
    say("pictures-add", [])
}

/// "{fact}: {value} (read from a picture)"
pub fn note(fact: &str, value: &str) -> String {
    say("pictures-note", [("fact", gap::text(fact)), ("value", gap::text(value))])
}

/// "Added to the entry."
pub fn taken() -> String {
    say("pictures-taken", [])
}

/// "Stop reading"
pub fn stop() -> String {
    say("pictures-stop", [])
}

/// "Read it again"
pub fn again() -> String {
    say("pictures-again", [])
}

/// "Read from a picture: please check"
pub fn in_find() -> String {
    say("pictures-in-find", [])
}

/// "Page {page} of {pages}"
pub fn page_of(page: impl Number, pages: impl Number) -> String {
    say("pictures-page-of", [("page", gap::number(page)), ("pages", gap::number(pages))])
}

/// "Next page"
pub fn next_page() -> String {
    say("pictures-next-page", [])
}

/// "Page before"
pub fn page_before() -> String {
    say("pictures-page-before", [])
}

/// "Show the words over the picture"
pub fn over() -> String {
    say("pictures-over", [])
}

/// "Words with a dashed line are those that the machine is less sure of."
pub fn over_hint() -> String {
    say("pictures-over-hint", [])
}

/// "{name} with the words that were read, each in its place. They stand below as text."
pub fn seen(name: &str) -> String {
    say("pictures-seen", [("name", gap::text(name))])
}
