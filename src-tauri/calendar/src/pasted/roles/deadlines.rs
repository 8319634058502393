//! Days that a line above makes the last for something: "Deadline for bookings" over "4 December 2026, 5pm".

use std::ops::Range;

use super::NEAR;
use crate::pasted::layout::Layout;
use crate::pasted::phrases::Words;
use crate::pasted::tokens::Token;

/// Words of such a line.
const LABELS: &[&str] = &[
    "deadline",
    "closing date",
    "last date",
    "last day",
    "reply by",
    "rsvp",
    "respond by",
    "return by",
    "book by",
    "apply by",
    "let us know by",
    "let me know by",
    "apologies by",
    "confirm by",
    "register by",
];

/// Most words of a line that is a label for the one below it.
const SHORT: usize = 9;

/// Whether the line above a day's own is a label for it that makes it a deadline.
pub(super) fn is_labelled_so(
    tokens: &[Token<'_>],
    layout: &Layout,
    days: &[Range<usize>],
    at: usize,
) -> bool {
    let Some(date) = days.get(at) else { return false };
    let unit = layout.unit(date.start);
    let own = layout.tokens(unit);
    let heads = date.start <= own.start + 1
        && tokens.get(own.start).is_some_and(|first| first.new_line)
        && own.len() <= date.len() + NEAR / 4;
    let Some(above) = unit.checked_sub(1).filter(|_| heads) else { return false };
    let line = layout.tokens(above);
    let dated = days.iter().any(|day| line.contains(&day.start));
    let whole = tokens.get(line.start).is_some_and(|first| first.new_line);
    line.len() <= SHORT
        && whole
        && !dated
        && layout.section(above) == layout.section(unit)
        && (Words { tokens, range: line }).any(LABELS)
}
