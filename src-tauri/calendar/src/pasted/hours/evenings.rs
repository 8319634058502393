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

/// The start and the end, in the evening where the words beside a time without its half of the day name one.
pub(super) fn halves(
    tokens: &[Token<'_>],
    layout: &Layout,
    times: &Times,
) -> (NaiveTime, Option<NaiveTime>) {
    let as_read = (times.start, times.end);
    let unit = layout.unit(times.start_token);
    let beside =
        |unit: usize| layout.section(unit) == layout.section(layout.unit(times.start_token));
    let named = [Some(unit), unit.checked_sub(1), unit.checked_sub(2)].into_iter().flatten();
    let evening = named.filter(|unit| beside(*unit)).any(|unit| {
        let range = layout.tokens(unit);
        let from = range.start.max(times.start_token.saturating_sub(NEAR));
        let words = Words { tokens, range: from..range.end.max(from) };
        words.any(&["evening", "eve", "tonight", "evenings", "night"])
            && !words.any(&["good evening", "last night", "evening all"])
    });
    if !times.guessed || !evening || !HOURS.contains(&times.start.hour()) {
        return as_read;
    }
    let half = |time: NaiveTime| time + TimeDelta::hours(12);
    let end = times.end.map(|end| if end < half(times.start) { half(end) } else { end });
    (half(times.start), end)
}
