//! Days whose month and year stand once, in a heading or a note: "Meetings in December 2026" over "Mon 7: 9am".
//!
//! A day is read so only where its day of the week is that of the date.

use chrono::{Datelike, NaiveDate};

use super::{Found, Join, is_ordinal, month, weekday};
use crate::pasted::clock;
use crate::pasted::tokens::Token;

/// Longest line that is a heading, in tokens.
const SHORT: usize = 8;

/// Puts the days of the only month that a heading names among the dates of a text.
pub(in crate::pasted) fn join(tokens: &[Token<'_>], dates: &mut Vec<Found>) {
    let mut named: Vec<(u32, i32)> =
        (0..tokens.len()).filter_map(|at| heading_at(tokens, dates, at)).collect();
    named.dedup();
    let [(month, year)] = named[..] else { return };
    let days: Vec<Found> = (0..tokens.len())
        .filter(|at| !is_in_a_date(dates, *at))
        .filter_map(|at| day_at(tokens, at, month, year))
        .collect();
    if !days.is_empty() {
        dates.extend(days);
        dates.sort_by_key(|date| date.start);
    }
}

fn is_in_a_date(dates: &[Found], at: usize) -> bool {
    let past = dates.partition_point(|date| date.end <= at);
    dates.get(past).is_some_and(|date| date.start <= at)
}

/// The month and the year at a token, on a short line or between brackets.
fn heading_at(tokens: &[Token<'_>], dates: &[Found], at: usize) -> Option<(u32, i32)> {
    if is_in_a_date(dates, at) {
        return None;
    }
    let month = month(tokens.get(at)?)?;
    let year = tokens.get(at + 1).filter(|year| year.text.len() == 4 && !year.new_line)?;
    let year = year.number(4).filter(|year| (1990..=2100).contains(year))?;
    let begins = |at: usize| tokens.get(at).is_none_or(|token| token.new_line);
    let start = (0..=at).rev().take(SHORT).find(|at| begins(*at));
    let end = (at + 1..).take(SHORT).find(|at| begins(*at));
    let short = start.zip(end).is_some_and(|(start, end)| end - start <= SHORT);
    let closes = tokens.get(at + 2).is_some_and(|mark| [")", ":"].contains(&mark.text));
    (short || closes).then_some((month, i32::try_from(year).ok()?))
}

/// "Mon 7: 9am", "Tuesday 15th at 2pm": a day of the week and a number that fit the month.
fn day_at(tokens: &[Token<'_>], start: usize, month: u32, year: i32) -> Option<Found> {
    let weekday = weekday(tokens.get(start)?)?;
    let skipped = |at: usize| {
        tokens.get(at).is_some_and(|word| word.is("the") || [",", ".", "("].contains(&word.text))
    };
    let at = (start + 1..start + 4).find(|at| !skipped(*at))?;
    let day = tokens.get(at).filter(|token| !token.new_line)?.number(2)?;
    // "Mon 10.30", "Tue 2pm", "Tue 10-12" are times.
    let ordinal = tokens.get(at + 1).is_some_and(is_ordinal);
    let end = at + 1 + usize::from(ordinal);
    let ranges = tokens.get(end).is_some_and(|word| {
        word.is_any(&["to", "until", "till", "-", "\u{2013}", "/", "and", "&", "or"])
    }) && tokens.get(end + 1).is_some_and(|next| next.number(4).is_some());
    // "Tue 12 - 10am" goes back, and is no range of times.
    let back = clock::at(tokens, end + 1).is_some_and(|time| time.is_written() && time.hour < day);
    let ranges = ranges && !(back && day > 11);
    if !ordinal && (ranges || clock::at(tokens, at).is_some_and(|time| time.is_written())) {
        return None;
    }
    let date = NaiveDate::from_ymd_opt(year, month, day)?;
    (date.weekday() == weekday).then_some(Found {
        day,
        month,
        year: Some(year),
        weekday: Some(weekday),
        start,
        end,
        join: Join::None,
        month_first: false,
        in_figures: false,
    })
}
