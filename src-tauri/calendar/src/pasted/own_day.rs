//! The day of a list that is the reader's own: "Panel dates: 2/12, 9/12, 16/12. Kian's case goes to 9/12." The others
//! are asked about.

use std::ops::Range;

use super::dates::{self, Found};
use super::layout::Layout;
use super::phrases::Words;
use super::roles::DateRole;
use super::tokens::Token;

/// Words of a sentence that gives the reader one of the days.
const OWN: &[&str] = &[
    "yours",
    "ours",
    "his is",
    "hers is",
    "you are booked",
    "you re booked",
    "you have been booked",
    "you are down",
    "you re down",
    "we are down",
    "we re down",
    "we are on",
    "we re on",
    "your place",
    "your case",
    "your request",
    "your application",
    "your child s",
    "your slot",
    "your appointment",
    "your papers",
    "your turn",
    "our case",
    "our request",
    "our slot",
    "our papers",
    "our turn",
    "s case",
    "s place",
    "s papers",
    "s request",
    "s application",
    "s plan",
    "s slot",
    "s appointment",
    "s turn",
    "on the list for",
    "is down for",
    "will be heard",
    "will be discussed",
    "will be considered",
    "goes to",
];

/// How many sentences behind a list are looked at.
const ON: usize = 8;

/// Whether a sentence behind a list that a day stands in gives the reader another day of it.
pub(super) fn is_anothers(
    tokens: &[Token<'_>],
    layout: &Layout,
    dates: &[Found],
    roles: &[DateRole],
    at: usize,
) -> bool {
    let Some(date) = dates.get(at) else { return false };
    let unit = layout.unit(date.start);
    let section = layout.section(unit);
    let open = |role: &DateRole| matches!(role, DateRole::Meeting | DateRole::Tentative);
    (unit + 1..(unit + 1 + ON).min(layout.count()))
        .filter(|later| layout.section(*later) == section)
        .any(|later| {
            let range = layout.tokens(later);
            if !(Words { tokens, range: range.clone() }).any(OWN) {
                return false;
            }
            let listed = || {
                let before = dates.iter().zip(roles).filter(|(one, role)| {
                    one.end <= range.start
                        && open(role)
                        && layout.section(layout.unit(one.start)) == section
                });
                before.map(|(one, _)| one)
            };
            let own = days_of(tokens, dates, &range);
            let [own] = own[..] else { return false };
            let is_own =
                |one: &Found| one.day == own.0 && own.1.is_none_or(|month| month == one.month);
            listed().count() > 1 && listed().any(is_own) && !is_own(date)
        })
}

/// The days that a sentence names, written or by their number alone: "the 9th".
fn days_of(tokens: &[Token<'_>], dates: &[Found], range: &Range<usize>) -> Vec<(u32, Option<u32>)> {
    let inside = |at: usize| dates.iter().any(|date| (date.start..date.end).contains(&at));
    let written = dates.iter().filter(|date| range.contains(&date.start));
    let numbered = range.clone().filter_map(|at| {
        let day = tokens.get(at)?.number(2).filter(|_| !inside(at))?;
        tokens.get(at + 1).is_some_and(dates::is_ordinal).then_some((day, None))
    });
    written.map(|date| (date.day, Some(date.month))).chain(numbered).collect()
}
