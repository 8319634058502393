//! Days in brackets that only work out another: "a fortnight before the meeting on 15 January (i.e. 1 January) at
//! 10am".

use super::clock;
use super::dates::Found;
use super::layout::Layout;
use super::phrases::Words;
use super::tokens::Token;

/// Words that count from a meeting to another day.
const COUNTS: &[&str] = &[
    "before the",
    "before your",
    "before our",
    "prior to",
    "ahead of",
    "in advance of",
    "weeks before",
    "days before",
    "week before",
    "fortnight before",
    "month before",
    "after the",
    "weeks after",
    "days after",
];

/// Takes such days out, so that what stands behind the bracket goes with the day before it.
pub(super) fn drop(tokens: &[Token<'_>], layout: &Layout, dates: &mut Vec<Found>) {
    let aside = |date: &Found| {
        let unit = layout.tokens(layout.unit(date.start));
        let from = unit.start.max(date.start.saturating_sub(30));
        let before = Words { tokens, range: from..date.start };
        let explains = before.last_exactly(&["i e", "ie", "that is", "so by", "so"]);
        let opens = (from..date.start).rev().take(5).any(|at| is(tokens, at, "("));
        let closes = (date.end..date.end + 3).any(|at| is(tokens, at, ")"));
        opens && (explains || closes) && before.any(COUNTS)
    };
    // "Crisis line 24/7": day and night, and no day of July.
    let always = |date: &Found| {
        let figures = |at: usize, figure: &str| tokens.get(at).is_some_and(|t| t.text == figure);
        let is = figures(date.start, "24") && figures(date.start + 2, "7");
        let led =
            date.start.checked_sub(1).is_some_and(|at| tokens.get(at).is_some_and(|t| t.is("on")));
        is && date.end == date.start + 3 && !led && clock::at(tokens, date.end).is_none()
    };
    dates.retain(|date| !always(date));
    let first = dates.first().map(|date| date.start);
    dates.retain(|date| Some(date.start) == first || !aside(date));
    // "9 December (not 8 December), 1pm": what follows is of the day that is meant.
    let ends: Vec<usize> = dates.iter().map(|date| date.end).collect();
    dates.retain(|date| {
        let not =
            date.start.checked_sub(1).filter(|at| tokens.get(*at).is_some_and(|t| t.is("not")));
        not.is_none_or(|not| {
            let mark = usize::from(
                not.checked_sub(1).is_some_and(|at| is(tokens, at, "(") || is(tokens, at, ",")),
            );
            !ends.contains(&(not - mark))
        })
    });
}

fn is(tokens: &[Token<'_>], at: usize, mark: &str) -> bool {
    tokens.get(at).is_some_and(|token| token.text == mark)
}
