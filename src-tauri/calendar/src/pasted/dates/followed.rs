//! Days without their month behind a whole date: "Panel Mon 7 Dec. Call Wed 9th at 10am", "Panel 8 Dec. If not, the
//! 15th".
//!
//! The month is that of the date before it, or the next one, and only where the days of the week of both agree.

use chrono::{Datelike, Weekday};

use super::{Found, Join, is_ordinal, weekday};
use crate::pasted::in_case;
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

/// What follows an ordinal that is no day, or counts from the day of writing: "the 9th of next month", "the 3rd floor".
const NOT_DAYS: &[&str] = &[
    "of", "this", "next", "floor", "time", "one", "option", "choice", "person", "party", "week",
    "year", "stage", "room",
];

/// "Wed 9th", "Wednesday the 9th", or "the 9th" in case the date before it does not do; counted from that date.
fn day_at(tokens: &[Token<'_>], start: usize, before: &Found) -> Option<Found> {
    let own = weekday(tokens.get(start)?);
    let the = |at: usize| tokens.get(at).is_some_and(|word| word.is("the"));
    let at = match own {
        Some(_) => start + 1 + usize::from(the(start + 1)),
        None if the(start) && in_case::is_led(tokens, before.end..start) => start + 1,
        None => return None,
    };
    let day = tokens.get(at).filter(|figure| !figure.new_line)?.number(2)?;
    tokens.get(at + 1).filter(|ending| is_ordinal(ending))?;
    if tokens.get(at + 2).is_some_and(|word| word.is_any(NOT_DAYS)) {
        return None;
    }
    let length = days_of(before.month, before.year);
    let next = day <= before.day;
    let on = if next { day + length - before.day } else { day - before.day };
    let month = if next { before.month % 12 + 1 } else { before.month };
    let year = before.year.map(|year| year + i32::from(next && before.month == 12));
    let first = || before.full().map(|day| day.weekday()).or(before.weekday);
    let agrees = own.is_none_or(|own| first().is_some_and(|first| later(first, on) == own));
    let fits = agrees && (1..=days_of(month, year)).contains(&day);
    fits.then_some(Found {
        day,
        month,
        year,
        weekday: own,
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
