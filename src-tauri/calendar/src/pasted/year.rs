//! The year of a date that is written without one.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

use super::dates::Found;
use super::doubt::Doubt;

/// The date with its year: as written, else by the weekday, else the next such day.
pub(super) fn settle(found: &Found, near: NaiveDate, doubts: &mut Vec<Doubt>) -> Option<NaiveDate> {
    let named = |day: Weekday| {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
            .get(day.num_days_from_monday() as usize)
            .map_or_else(String::new, |name| (*name).to_owned())
    };
    let mut differs = |date: NaiveDate| {
        if let Some(written) = found.weekday.filter(|day| *day != date.weekday()) {
            doubts
                .push(Doubt::WeekdayDiffers { is: named(date.weekday()), written: named(written) });
        }
        date
    };
    if let Some(date) = found.full() {
        return Some(differs(date));
    }
    // A little way back first: an invitation is sometimes logged after the meeting.
    let earliest = near.checked_sub_signed(TimeDelta::days(31)).unwrap_or(near);
    let years = (near.year() - 1)..=(near.year() + 1);
    let mut days = years.filter_map(|year| NaiveDate::from_ymd_opt(year, found.month, found.day));
    // The next "29 February" of four years' time is a slip for another day.
    let latest = near.checked_add_signed(TimeDelta::days(366)).unwrap_or(near);
    let next = days.clone().find(|day| *day >= earliest).filter(|day| *day <= latest)?;
    match found.weekday {
        Some(weekday) => {
            // "Wednesday 8 December", where the next one is a Tuesday: the day of the week is wrong more often than a
            // meeting is called for a later year without that year.
            match days.find(|day| {
                day.weekday() == weekday && *day <= next && *day >= near - TimeDelta::days(200)
            }) {
                Some(day) => {
                    doubts.push(Doubt::YearByWeekday { year: day.year() });
                    Some(day)
                }
                None => {
                    let day = differs(next);
                    doubts.push(Doubt::YearGuessed { year: day.year() });
                    Some(day)
                }
            }
        }
        None => {
            doubts.push(Doubt::YearGuessed { year: next.year() });
            Some(next)
        }
    }
}

/// The last day of what begins on `first`: where no year is written, the next such day from then. "15 July to 8
/// January" runs over the new year.
pub(super) fn settle_behind(last: &Found, first: NaiveDate, near: NaiveDate) -> Option<NaiveDate> {
    let written = settle(last, near, &mut Vec::new())?;
    if written >= first {
        return Some(written);
    }
    // "15 July to 8 January 2027": which of the two is meant otherwise is not told.
    if last.year.is_some() {
        return None;
    }
    let mut years = first.year()..=first.year() + 1;
    years.find_map(|year| {
        NaiveDate::from_ymd_opt(year, last.month, last.day).filter(|day| *day >= first)
    })
}
