//! Which day a time goes with by the words between the two alone.

use std::ops::Range;

use crate::pasted::dates::Found;
use crate::pasted::lengths::Times;
use crate::pasted::tokens::Token;

/// Whether a time stands right before a date and goes with it: "10am on", "2-4pm,".
pub(super) fn is_bound(tokens: &[Token<'_>], times: &Times, date: &Found) -> bool {
    let mut between = tokens.get(times.end_token..date.start).unwrap_or_default();
    // "The 10am meeting on 10 December will be followed by a 12pm lunch"
    const NAMES: [&str; 8] =
        ["meeting", "review", "session", "appointment", "visit", "hearing", "call", "slot"];
    if let [first, rest @ ..] = between
        && first.is_any(&NAMES)
    {
        between = rest;
    }
    between.len() <= 3
        && between.iter().all(|token| {
            token.is_any(&["on", "the", "of", "this"])
                || [",", "-", "\u{2013}", "(", ")"].contains(&token.text)
        })
        && between.iter().any(|token| token.is("on"))
}

/// Whether a time of another line goes with a day that stands there, whatever that day is: "The meeting on 8 December
/// at 10am is off."
pub(super) fn is_of_another_day(
    tokens: &[Token<'_>],
    dates: &[Found],
    line: &Range<usize>,
    times: &Times,
) -> bool {
    let behind = |date: &Found| {
        let between = tokens.get(date.end..times.start_token).unwrap_or_default();
        date.end <= times.start_token
            && between.len() <= 2
            && between.iter().all(|word| word.is_any(&["at", "from", ",", "-", "\u{2013}", "@"]))
    };
    let mut own = dates.iter().filter(|date| line.contains(&date.start));
    own.any(|date| behind(date) || is_bound(tokens, times, date))
}
