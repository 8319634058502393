//! Days without their month behind a whole date: "Panel Mon 7 Dec. Call Wed 9th at 10am".
//!
//! The month is that of the date before it, or the next one, and only where the days of the week of both agree.

use chrono::{Datelike, Weekday};

use super::{Found, Join, is_ordinal, weekday};
use crate::pasted::tokens::Token;

/// Puts such days among the dates of a text.
pub(in crate::pasted) fn join(tokens: &[Token<'_>], dates: &mut Vec<Found>) {
    let days: Vec<Found> = (0..tokens.len())
        .filter_map(|at| {
            let past = dates.partition_point(|date| date.start <= at);
            let before = dates.get(past.checked_sub(1)?)?;
            if before.end > at { None } else { day_at(tokens, at, before) }
        })
        .collect();
    if !days.is_empty() {
        dates.extend(days);
        dates.sort_by_key(|date| date.start);
    }
}

/// "Wed 9th", "Wednesday the 9th", counted from the date before it.
fn day_at(tokens: &[Token<'_>], start: usize, before: &Found) -> Option<Found> {
    let own = weekday(tokens.get(start)?)?;
    let the = usize::from(tokens.get(start + 1).is_some_and(|word| word.is("the")));
    let at = start + 1 + the;
    let day = tokens.get(at).filter(|figure| !figure.new_line)?.number(2)?;
    tokens.get(at + 1).filter(|ending| is_ordinal(ending))?;
    // "The 9th of next month" counts from the day of writing.
    if tokens.get(at + 2).is_some_and(|word| word.is_any(&["of", "this", "next"])) {
        return None;
    }
    let first = before.full().map(|day| day.weekday()).or(before.weekday)?;
    let length = days_of(before.month, before.year);
    let next = day <= before.day;
    let on = if next { day + length - before.day } else { day - before.day };
    let month = if next { before.month % 12 + 1 } else { before.month };
    let year = before.year.map(|year| year + i32::from(next && before.month == 12));
    let fits = later(first, on) == own && (1..=days_of(month, year)).contains(&day);
    fits.then_some(Found {
        day,
        month,
        year,
        weekday: Some(own),
        start,
        end: at + 2,
        join: Join::None,
        month_first: false,
        in_figures: false,
    })
}

fn later(day: Weekday, days: u32) -> Weekday {
    (0..days).fold(day, |day, _| day.succ())
}

/// How many days a month has. Without a year February has 28.
fn days_of(month: u32, year: Option<i32>) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_some_and(|year| chrono::NaiveDate::from_ymd_opt(year, 2, 29).is_some()) => 29,
        2 => 28,
        _ => 31,
    }
}
