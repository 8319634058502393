//! Days and times that say when a message was sent, posted or noted down, as phones, boards and minutes print them:
//! "27 Nov 2026, 10:44" on a line of its own, "[27/11 16:05] Bell, Judith", "Held on Thursday 12 November 2026".
//!
//! They look as meetings do. Only one that is past, stands alone, and stands beside other days is taken for a stamp.

use std::ops::Range;

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::clock;
use super::dates::{self, Found};
use super::phrases::Words;
use super::role_words::MEETINGS;
use super::roles::DateRole;
use super::tokens::{Token, TokenKind};

/// Longest line of a stamp, in tokens.
const LONGEST: usize = 18;
/// Most words beside its day and time: the names of who wrote it.
const MOST_NAMES: usize = 6;
/// A stamp without a year is of the last weeks.
const LATELY: i64 = 90;

/// Words that no stamp has: they say something of the day.
const SAYS: [&str; 22] = [
    "is", "are", "will", "the", "in", "for", "please", "room", "until", "to", "and", "venue", "we",
    "you", "with", "was", "can", "school", "hall", "via", "zoom", "start",
];

/// The roles with stamps told from meetings. `None` where there is no stamp.
pub(super) fn told(
    tokens: &[Token<'_>],
    dates: &[Found],
    roles: &[DateRole],
    today: NaiveDate,
) -> Option<Vec<DateRole>> {
    let mut out = roles.to_vec();
    for (date, role) in dates.iter().zip(&mut out) {
        if matches!(role, DateRole::Meeting | DateRole::Tentative) && has_been(date, today) {
            if is_in_brackets(tokens, date) || is_alone(tokens, date) {
                *role = DateRole::Written;
            } else if is_held(tokens, date) {
                *role = DateRole::Old;
            }
        }
    }
    (out != roles).then_some(out)
}

fn has_been(date: &Found, today: NaiveDate) -> bool {
    let lately = || {
        let mut years = [today.year(), today.year() - 1].into_iter();
        let day = years.find_map(|year| {
            NaiveDate::from_ymd_opt(year, date.month, date.day).filter(|day| *day <= today)
        });
        day.filter(|day| today - *day <= TimeDelta::days(LATELY))
    };
    let day = if date.year.is_some() { date.full() } else { lately() };
    day.is_some_and(|day| day <= today)
}

/// The time right behind a day, with its end.
fn time_behind(tokens: &[Token<'_>], date: &Found) -> Option<usize> {
    let at = dates::skip(tokens, date.end, &["at", "um", "t", ",", "|", "-", "\u{2013}"]);
    clock::at(tokens, at).filter(clock::HalfClock::is_written).map(|time| time.end)
}

/// "[27/11/2026, 21:14:05]"
fn is_in_brackets(tokens: &[Token<'_>], date: &Found) -> bool {
    let opens =
        date.start.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|m| m.text == "[");
    opens
        && time_behind(tokens, date)
            .is_some_and(|end| tokens.get(end).is_some_and(|mark| mark.text == "]"))
}

/// A line with a day, a time, and nothing but names.
fn is_alone(tokens: &[Token<'_>], date: &Found) -> bool {
    let Some(end) = time_behind(tokens, date) else { return false };
    let line = line_of(tokens, date.start);
    let rest = || line.clone().filter(|at| *at < date.start || *at >= end);
    let words = rest().filter_map(|at| tokens.get(at)).filter(|word| word.kind == TokenKind::Word);
    let names =
        words.clone().count() <= MOST_NAMES && !words.clone().any(|word| word.is_any(&SAYS));
    let ranges = clock::at(tokens, end + 1).is_some();
    let list = [line.start.checked_sub(1), Some(line.end)]
        .into_iter()
        .flatten()
        .any(|at| has_a_day(tokens, &line_of(tokens, at)));
    line.len() <= LONGEST
        && end <= line.end
        && names
        && !ranges
        && !list
        && !(Words { tokens, range: line.start..line.end }).any(MEETINGS)
}

/// "Held on Thursday 12 November 2026", at the head of minutes.
fn is_held(tokens: &[Token<'_>], date: &Found) -> bool {
    let words = Words { tokens, range: line_of(tokens, date.start).start..date.start };
    words.range.len() <= 3 && words.last_exactly(&["held on", "date held", "held"])
}

fn line_of(tokens: &[Token<'_>], at: usize) -> Range<usize> {
    let new = |at: usize| tokens.get(at).is_none_or(|token| token.new_line);
    let start = (0..=at).rev().find(|at| new(*at)).unwrap_or(0);
    let end = (at + 1..tokens.len()).find(|at| new(*at)).unwrap_or(tokens.len());
    start..end
}

/// Whether a line begins with a day and a time: then both are items of a list.
fn has_a_day(tokens: &[Token<'_>], line: &Range<usize>) -> bool {
    let first = line.start..line.end.min(line.start + 2);
    first.into_iter().filter_map(|at| dates::date_at(tokens, at)).any(|date| date.end <= line.end)
}
