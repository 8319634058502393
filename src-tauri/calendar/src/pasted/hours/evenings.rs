//! The half of the day that a title gives: "Coffee evening, Tuesday 8 December, 8-9" is at eight in the evening. It is
//! still a guess, and told as one.

use chrono::{NaiveTime, TimeDelta, Timelike};

use crate::pasted::layout::Layout;
use crate::pasted::lengths::Times;
use crate::pasted::phrases::Words;
use crate::pasted::tokens::Token;

/// Farthest that the title may stand from the time, in tokens.
const NEAR: usize = 30;
/// The hours that an evening begins at.
const HOURS: std::ops::RangeInclusive<u32> = 5..=9;

/// Words of an evening.
const EVENINGS: &[&str] = &[
    "evening",
    "eve",
    "tonight",
    "evenings",
    "night",
    "bedtime",
    "pub",
    "quiz",
    "supper",
    "after tea",
    "after work",
];
/// Words that have an evening in them and say nothing of the time.
const NO_EVENINGS: &[&str] = &["good evening", "last night", "evening all"];

/// The start and the end, in the evening where the words beside a time without its half of the day name one.
pub(super) fn halves(
    tokens: &[Token<'_>],
    layout: &Layout,
    times: &Times,
) -> (NaiveTime, Option<NaiveTime>) {
    let as_read = (times.start, times.end);
    let may = times.guessed && HOURS.contains(&times.start.hour());
    if !may || !is_of_an_evening(tokens, layout, times) {
        return as_read;
    }
    let half = |time: NaiveTime| time + TimeDelta::hours(12);
    let end = times.end.map(|end| if end < half(times.start) { half(end) } else { end });
    (half(times.start), end)
}

/// Whether a time that is read as one of the morning stands beside the words of an evening: "Evening chat, 9.30".
pub(super) fn may_be_of_one(tokens: &[Token<'_>], layout: &Layout, times: &Times) -> bool {
    !times.guessed
        && !times.half_written
        && times.start.hour() < 12
        && is_of_an_evening(tokens, layout, times)
}

/// Whether the words beside a time name an evening.
fn is_of_an_evening(tokens: &[Token<'_>], layout: &Layout, times: &Times) -> bool {
    let unit = layout.unit(times.start_token);
    let beside = |other: usize| layout.section(other) == layout.section(unit);
    let named = [Some(unit), unit.checked_sub(1), unit.checked_sub(2)].into_iter().flatten();
    named.filter(|unit| beside(*unit)).any(|unit| {
        let range = layout.tokens(unit);
        let from = range.start.max(times.start_token.saturating_sub(NEAR));
        let words = Words { tokens, range: from..range.end.max(from) };
        words.any(EVENINGS) && !words.any(NO_EVENINGS)
    })
}
