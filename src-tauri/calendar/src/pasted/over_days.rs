//! Dates between which a meeting runs, where times stand with them: "9am Mon 4 January to 3pm Tues 5 January".

use super::dates::{Found, Join};
use super::times;
use super::tokens::Token;

/// Joins each date to the one before it, where what stands between is a word for "to" and a time.
pub(super) fn join(tokens: &[Token<'_>], dates: &mut [Found]) {
    for at in 1..dates.len() {
        let (Some(before), Some(date)) = (dates.get(at - 1), dates.get(at)) else { continue };
        let runs_on = date.join == Join::None && leads_to(tokens, before.end, date.start);
        let back = date.join == Join::To && goes_back(before, date);
        if let Some(date) = dates.get_mut(at).filter(|_| runs_on || back) {
            date.join = if back { Join::None } else { Join::To };
        }
    }
}

/// Whether a date lies before the one that it seems to run on from: "brought forward from 15 December to 8 December".
fn goes_back(from: &Found, to: &Found) -> bool {
    match (from.full(), to.full()) {
        (Some(from), Some(to)) => to <= from,
        // "15 December to 8 January" runs over the new year.
        _ => (to.month, to.day) <= (from.month, from.day) && from.month - to.month < 6,
    }
}

/// Whether the tokens between two dates are "to" and the time at which the meeting ends on the second.
pub(super) fn leads_to(tokens: &[Token<'_>], from: usize, to: usize) -> bool {
    let is_to = tokens
        .get(from)
        .is_some_and(|token| token.is_any(&["to", "until", "till", "-", "\u{2013}", "\u{2014}"]));
    let small = |token: &Token<'_>| token.is_any(&["on", "the", ",", "at"]);
    is_to
        && times::find(tokens, from + 1, to).first().is_some_and(|time| {
            let head = tokens.get(from + 1..time.start_token).unwrap_or_default();
            let tail = tokens.get(time.end_token..to).unwrap_or_default();
            time.end.is_none() && head.iter().all(small) && tail.iter().all(small)
        })
}
