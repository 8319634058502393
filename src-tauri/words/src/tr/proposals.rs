//! Words of promises that words seem to make.

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Promises in these words"
pub fn title() -> String {
    say("proposals-title", [])
}

/// "Each is only a proposal. Accept those that are promises."
pub fn lede() -> String {
    say("proposals-lede", [])
}

/// "No promise was found in them."
pub fn none() -> String {
    say("proposals-none", [])
}

/// "{lines} lines were found. Nothing is saved yet."
pub fn lines_found(lines: impl Number) -> String {
    say("proposals-lines-found", [("lines", gap::number(lines))])
}

/// "By {owner}."
pub fn by(owner: &str) -> String {
    say("proposals-by", [("owner", gap::text(owner))])
}

/// "Due: {words}."
pub fn due(words: &str) -> String {
    say("proposals-due", [("words", gap::text(words))])
}

/// "Add this promise"
pub fn accept() -> String {
    say("proposals-accept", [])
}

/// "Leave it"
pub fn skip() -> String {
    say("proposals-skip", [])
}

/// "In your record already."
pub fn known() -> String {
    say("proposals-known", [])
}

/// "The promise is in your record."
pub fn saved() -> String {
    say("proposals-saved", [])
}

/// "Which day are the words of?"
pub fn said() -> String {
    say("proposals-said", [])
}

/// "Days such as “by Friday” count from it."
pub fn said_hint() -> String {
    say("proposals-said-hint", [])
}

/// "The day was worked out from the day of the words."
pub fn doubt_worked_out() -> String {
    say("proposals-doubt-worked-out", [])
}

/// "The year is not written."
pub fn doubt_year_worked_out() -> String {
    say("proposals-doubt-year-worked-out", [])
}

/// "The day is not clear. Please check the words."
pub fn doubt_day_unclear() -> String {
    say("proposals-doubt-day-unclear", [])
}

/// "It hangs on something else."
pub fn doubt_conditional() -> String {
    say("proposals-doubt-conditional", [])
}

/// "It is hoped, and not said for sure."
pub fn doubt_hoped() -> String {
    say("proposals-doubt-hoped", [])
}

/// "Reading the words in the picture. This can take a minute or two."
pub fn reading() -> String {
    say("proposals-reading", [])
}

/// "Page {done} of {pages}"
pub fn reading_page(done: impl Number, pages: impl Number) -> String {
    say("proposals-reading-page", [("done", gap::number(done)), ("pages", gap::number(pages))])
}

/// "Page {page} could not be read. Look at it yourself."
pub fn page_not_read(page: impl Number) -> String {
    say("proposals-page-not-read", [("page", gap::number(page))])
}

/// "{count} pages more were not looked at."
pub fn pages_left(count: impl Number) -> String {
    say("proposals-pages-left", [("count", gap::number(count))])
}

/// "Where it stands in the picture"
pub fn in_picture() -> String {
    say("proposals-in-picture", [])
}

/// "Show it in the picture: {quote}"
pub fn show_in_picture(quote: &str) -> String {
    say("proposals-show-in-picture", [("quote", gap::text(quote))])
}

/// "{name} with the words that were read, each in its place."
pub fn picture_seen(name: &str) -> String {
    say("proposals-picture-seen", [("name", gap::text(name))])
}

/// "Which day is it due?"
pub fn which_due() -> String {
    say("proposals-which-due", [])
}

/// "It was not clear. Leave it empty if you cannot tell."
pub fn which_due_hint() -> String {
    say("proposals-which-due-hint", [])
}
