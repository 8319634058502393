//! Counting days: calendar days, clear days, working days, weeks and months, on Europe/London dates.
//!
//! An ordinary count takes the first day out and the last day in. Clear days take both out.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::holidays::{
    FIRST_YEAR, HolidaySet, LAST_YEAR, is_bank_holiday, is_weekend, weekday_holidays_between,
};

/// Calendar days from one date to another; negative where `to` is earlier.
pub fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    to.signed_duration_since(from).num_days()
}

/// Whole days that lie strictly between two dates, 0 at the least.
pub fn clear_days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    days_between(from, to).saturating_sub(1).max(0)
}

/// Whether the date is neither at a weekend nor a bank holiday. `None` outside the years whose holidays are known.
pub fn is_working_day(set: HolidaySet, date: NaiveDate) -> Option<bool> {
    known(date).then(|| !is_weekend(date) && !is_bank_holiday(set, date))
}

/// Working days after `from` and up to `to`, the last one included; negative where `to` is earlier.
///
/// `None` where either date is outside the years whose holidays are known.
pub fn working_days_between(set: HolidaySet, from: NaiveDate, to: NaiveDate) -> Option<i64> {
    if !known(from) || !known(to) {
        return None;
    }
    if to < from {
        return working_days_between(set, to, from).map(|days| -days);
    }
    Some(weekdays_between(from, to) - weekday_holidays_between(set, from, to))
}

/// The last of `count` working days that follow `from`. `None` where the holidays are not known that far.
pub fn add_working_days(set: HolidaySet, from: NaiveDate, count: u32) -> Option<NaiveDate> {
    step(set, from, count, NaiveDate::succ_opt)
}

/// The day from which `to` is the last of `count` working days: the latest day that leaves that many.
pub fn subtract_working_days(set: HolidaySet, to: NaiveDate, count: u32) -> Option<NaiveDate> {
    let mut day = to;
    let mut left = count;
    while left > 0 {
        if is_working_day(set, day)? {
            left -= 1;
        }
        day = day.pred_opt()?;
    }
    known(day).then_some(day)
}

/// The date itself where it is a working day, or else the last one before it.
pub fn working_day_on_or_before(set: HolidaySet, date: NaiveDate) -> Option<NaiveDate> {
    let mut day = date;
    while !is_working_day(set, day)? {
        day = day.pred_opt()?;
    }
    Some(day)
}

/// The date itself where it is a working day, or else the first one after it.
pub fn working_day_on_or_after(set: HolidaySet, date: NaiveDate) -> Option<NaiveDate> {
    let mut day = date;
    while !is_working_day(set, day)? {
        day = day.succ_opt()?;
    }
    Some(day)
}

/// The corresponding date so many months later: the same day of the month, or the month's last day where it has no such
/// day.
///
/// Dodds v Walker \[1981\] 1 WLR 1027: a month ends on the corresponding date, whatever the months' lengths.
pub fn add_months(from: NaiveDate, months: u32) -> Option<NaiveDate> {
    from.checked_add_months(Months::new(months))
}

/// The corresponding date so many months earlier.
pub fn subtract_months(from: NaiveDate, months: u32) -> Option<NaiveDate> {
    from.checked_sub_months(Months::new(months))
}

/// So many calendar days later.
pub fn add_days(from: NaiveDate, days: u32) -> Option<NaiveDate> {
    from.checked_add_days(Days::new(u64::from(days)))
}

/// So many calendar days earlier.
pub fn subtract_days(from: NaiveDate, days: u32) -> Option<NaiveDate> {
    from.checked_sub_days(Days::new(u64::from(days)))
}

/// Whether a date can be right in a record: from 1900 to 2200.
pub fn is_plausible(date: NaiveDate) -> bool {
    (1900..=2200).contains(&date.year())
}

fn known(date: NaiveDate) -> bool {
    (FIRST_YEAR..=LAST_YEAR).contains(&date.year())
}

fn step(
    set: HolidaySet,
    from: NaiveDate,
    count: u32,
    next: fn(&NaiveDate) -> Option<NaiveDate>,
) -> Option<NaiveDate> {
    let mut day = from;
    let mut left = count;
    while left > 0 {
        day = next(&day)?;
        if is_working_day(set, day)? {
            left -= 1;
        }
    }
    known(day).then_some(day)
}

/// Days from Monday to Friday after `from` and up to `to`, where `from` is not later.
fn weekdays_between(from: NaiveDate, to: NaiveDate) -> i64 {
    let upto = |date: NaiveDate| {
        // Day 1 of the common era was a Monday, so whole weeks since then hold five weekdays each.
        let days = i64::from(date.num_days_from_ce());
        days / 7 * 5 + (days % 7).min(5)
    };
    upto(to) - upto(from)
}
