//! The day on which a letter was written, in the line that it has to itself above "Dear parent".
//!
//! It looks as the day of a meeting does on a poster, and would take the hours of whatever the letter says that none
//! was found for: an office's, or those of a meeting that is off.

use std::ops::Range;

use chrono::NaiveDate;

use super::clock;
use super::dates::{self, Found};
use super::layout::Layout;
use super::phrases::Words;
use super::roles::DateRole;
use super::tokens::Token;
use super::{says_when_written, stands_alone};

/// Most lines of an address and of references between the day and "Dear".
const MOST_LINES: usize = 14;

/// Makes the day of a letter one on which it was written. A day of the week beside the only day of a text can be its
/// meeting's: "Dear parents" may stand below the head of a poster.
pub(super) fn mark(
    tokens: &[Token<'_>],
    layout: &Layout,
    dates: &[Found],
    roles: &mut [DateRole],
    today: NaiveDate,
) {
    let only = dates.len() == 1;
    for (date, role) in dates.iter().zip(roles) {
        let open = matches!(role, DateRole::Meeting | DateRole::Tentative);
        let past = date.full().is_some_and(|day| day <= today);
        let plain = !only || date.weekday.is_none();
        let alone = stands_alone(layout, date) || says_when_written(tokens, layout, date);
        if open && past && plain && alone && leads_to_a_greeting(tokens, layout, date) {
            *role = DateRole::Written;
        }
    }
}

/// Whether the next lines lead to "Dear …" without another day or a time.
fn leads_to_a_greeting(tokens: &[Token<'_>], layout: &Layout, date: &Found) -> bool {
    let own = layout.unit(date.start);
    for unit in (own + 1..layout.count()).take(MOST_LINES) {
        let line = layout.tokens(unit);
        if (Words { tokens, range: line.clone() }).first(1, &["dear"]) {
            return true;
        }
        if line.clone().any(|at| is_when(tokens, at, &line)) {
            return false;
        }
    }
    false
}

/// Whether a day or a time begins at a token of a line.
fn is_when(tokens: &[Token<'_>], at: usize, line: &Range<usize>) -> bool {
    let time = clock::at(tokens, at).filter(|time| time.is_written() && time.end <= line.end);
    time.is_some() || dates::date_at(tokens, at).is_some_and(|date| date.end <= line.end)
}
