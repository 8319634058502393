//! How a line or a sentence opens whose time may be that of a day above it.

use std::ops::Range;

use super::Hours;
use crate::pasted::dates;
use crate::pasted::doubt::Doubt;
use crate::pasted::phrases::Words;
use crate::pasted::role_words::MEETINGS;
use crate::pasted::tokens::{Token, TokenKind};

/// Words that lead to the time of what stands above, or to what is beside it.
const LEADS: &[&str] = &[
    "at",
    "from",
    "between",
    "time",
    "times",
    "timing",
    "timings",
    "start",
    "starts",
    "starting",
    "started",
    "begin",
    "begins",
    "beginning",
    "commence",
    "commences",
    "commencing",
    "run",
    "runs",
    "running",
    "finish",
    "ends",
    "end",
    "it",
    "s",
    "its",
    "is",
    "are",
    "will",
    "be",
    "we",
    "ll",
    "re",
    "you",
    "your",
    "our",
    "the",
    "a",
    "this",
    "that",
    "they",
    "both",
    "all",
    "each",
    "on",
    "in",
    "to",
    "of",
    "for",
    "and",
    "or",
    "but",
    "so",
    "then",
    "now",
    "still",
    "same",
    "day",
    "days",
    "date",
    "when",
    "where",
    "am",
    "pm",
    "noon",
    "morning",
    "afternoon",
    "evening",
    "about",
    "around",
    "approx",
    "please",
    "pls",
    "come",
    "arrive",
    "arrival",
    "arrivals",
    "doors",
    "open",
    "see",
    "meet",
    "join",
    "can",
    "could",
    "would",
    "shall",
    "let",
    "us",
    "make",
    "say",
    "slot",
    "slots",
    "hours",
    "hour",
    "until",
    "till",
    "by",
    "new",
    "usual",
    "as",
    "i",
    "my",
    "me",
    "room",
    "online",
    "teams",
    "zoom",
    "tea",
    "coffee",
    "registration",
    "refreshments",
    "lunch",
    "welcome",
    "with",
    "t",
    "m",
    "d",
    "ve",
    "not",
    "no",
    "yes",
    "ok",
    "option",
    "proposed",
    "suggested",
    "confirmed",
    "booked",
    "parents",
    "families",
    "carers",
];

/// The hours of a line or a sentence that begins at a token, asked where the words before them speak of something else:
/// "Meds at 8am", "Tickets 10.30", "He wakes at 5am". These may be a place or a name all the same.
pub(super) fn doubted(tokens: &[Token<'_>], from: usize, mut hours: Vec<Hours>) -> Vec<Hours> {
    let first = hours.first().map_or(from, |first| first.start_token);
    if is_of_something_else(tokens, from..first) {
        hours.iter_mut().for_each(|one| one.doubts.push(Doubt::TimeApart));
    }
    hours
}

fn is_of_something_else(tokens: &[Token<'_>], before: Range<usize>) -> bool {
    let other = |word: &Token<'_>| {
        word.kind == TokenKind::Word
            && !word.is_any(LEADS)
            && dates::weekday(word).is_none()
            && dates::month(word).is_none()
    };
    tokens.get(before.clone()).unwrap_or_default().iter().any(other)
        && !(Words { tokens, range: before }).any(MEETINGS)
}
