//! Days that a word names: "next Tuesday", "tomorrow". Which day that is depends on when the words were written.

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::dates::{self, Found};
use super::layout::Layout;
use super::tokens::Token;

/// A day by its word.
pub(super) struct Named {
    pub day: NaiveDate,
    pub start: usize,
    pub end: usize,
}

/// The days that words name, counted from the day of writing. Those that stand in a date are that date's.
pub(super) fn find(
    tokens: &[Token<'_>],
    layout: &Layout,
    dates: &[Found],
    near: NaiveDate,
) -> Vec<Named> {
    let mut out = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let past = dates.partition_point(|date| date.end <= at);
        if layout.is_skipped(at) || dates.get(past).is_some_and(|date| date.start <= at) {
            continue;
        }
        let found = match dates::weekday(token) {
            Some(weekday) => weekday_at(tokens, at).map(|start| {
                let ahead = (7 + weekday.num_days_from_monday()
                    - near.weekday().num_days_from_monday())
                    % 7;
                (i64::from(if ahead == 0 { 7 } else { ahead }), start)
            }),
            None if token.is("tomorrow") => Some((1, at)),
            None if token.is_any(&["today", "tonight"]) => Some((0, at)),
            None => None,
        };
        if let Some((ahead, start)) = found
            && let Some(day) = near.checked_add_signed(TimeDelta::days(ahead))
        {
            out.push(Named { day, start, end: at + 1 });
        }
        if out.len() > 100 {
            break;
        }
    }
    out
}

/// Where the words of a weekday begin. `None` where it names many days or one that has been: "every Tuesday", "Monday to
/// Thursday", "last Friday".
fn weekday_at(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let before = at.checked_sub(1).and_then(|i| tokens.get(i));
    let two = at.checked_sub(2).and_then(|i| tokens.get(i));
    let after = tokens.get(at + 1);
    let many = |token: Option<&Token<'_>>| {
        token.is_some_and(|t| {
            t.is_any(&[
                "every", "each", "last", "by", "before", "until", "till", "since", "most",
                "previous", "after",
            ])
        })
    };
    let day = |i: Option<usize>| i.and_then(|i| tokens.get(i)).and_then(dates::weekday).is_some();
    let joins = |token: Option<&Token<'_>>| {
        token.is_some_and(|t| t.is_any(&["to", "-", "\u{2013}", "and", "through", "&", "or", ","]))
    };
    let ranged = (joins(after) && day(Some(at + 2))) || (joins(before) && day(at.checked_sub(2)));
    // In small letters "sun", "sat" and "mon" are words of their own.
    let short =
        tokens.get(at).is_some_and(|t| t.text.len() == 3 && t.text.starts_with(char::is_lowercase));
    // "Thursday 3rd" says which one it is, and not in which month.
    let ordinal = tokens.get(at + 2).is_some_and(|token| token.is_any(&["st", "nd", "rd", "th"]));
    if ordinal && after.is_some_and(|token| token.number(2).is_some()) {
        return None;
    }
    if many(before) || (many(two) && before.is_some_and(|b| b.is("on"))) || ranged || short {
        return None;
    }
    let led = before.is_some_and(|t| t.is_any(&["next", "this", "on", "coming", "following"]));
    Some(if led { at - 1 } else { at })
}
