//! Days that somebody puts to others as one of several: "I've put 9 December forward as an option".

use crate::pasted::phrases::Words;

/// Farthest that such words stand from the day, in tokens.
const FAR: usize = 12;

/// Verbs of somebody who puts a day to others.
const PUTS: &[&str] =
    &["put", "offered", "given", "gave", "sent", "suggested", "added", "included", "proposed"];

/// What such a day is put as, behind it: "I've put 9 December forward as an option".
const AS_AN_OPTION: &[&str] = &[
    "forward as",
    "forward for",
    "forward to the",
    "as an option",
    "as one option",
    "as a possibility",
    "as one possibility",
    "as a suggestion",
    "as an alternative",
    "as a maybe",
    "as a preference",
    "as our preference",
    "as their preference",
    "as my preference",
    "as his preference",
    "as her preference",
    "as a first choice",
    "as first choice",
    "as our first choice",
    "as my first choice",
    "as a possible",
];

/// Whether a day is put to others as no more than an option.
pub(super) fn is_put_as_an_option(before: &Words<'_, '_>, behind: &Words<'_, '_>) -> bool {
    before.last(FAR, PUTS) && behind.first(FAR + 4, AS_AN_OPTION)
}
