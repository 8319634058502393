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

/// "{count} pages more were not looked at."
pub fn pages_left(count: impl Number) -> String {
    say("pictures-pages-left", [("count", gap::number(count))])
}
