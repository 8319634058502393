//! The last day of a time limit, with every step that led to it.

use chrono::{Datelike, NaiveDate};

use super::days::{
    add_days, add_months, add_working_days, subtract_days, subtract_months, subtract_working_days,
    working_day_on_or_after,
};
use super::measure::Unit;
use super::pack::{LimitRule, PackDirection, Roll, StartDay};
use super::school::SchoolDays;

/// How a last day was worked out, so that each step can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastDay {
    /// Before or after the start.
    pub direction: PackDirection,
    /// Whether the start counts.
    pub first_day: StartDay,
    /// What happens where the count ends on a day that is not a working day.
    pub roll: Roll,
    /// The count that holds.
    pub count: Period,
    /// The second way to count, where there are two and it ends earlier.
    pub earlier: Option<Period>,
    /// Where it ends with the days for which the clock was stopped, where there were any.
    pub with_pause: Option<NaiveDate>,
    /// The last day.
    pub due: NaiveDate,
}

/// So much time from a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The day that it runs from.
    pub start: NaiveDate,
    /// How many units.
    pub amount: u32,
    /// What `amount` counts.
    pub unit: Unit,
    /// The day that it ends on.
    pub end: NaiveDate,
}

/// What a limit runs from.
#[derive(Clone, Copy, Debug)]
pub(super) struct PeriodStarts {
    /// The day of the limit itself.
    pub first: NaiveDate,
    /// The day of its second way to count, where that is known.
    pub other: Option<NaiveDate>,
}

/// The last day of a limit. `None` where the calendar or the school's dates do not reach.
pub(super) fn last_day(
    rule: &LimitRule,
    starts: PeriodStarts,
    paused_days: u32,
    school: &SchoolDays,
) -> Option<LastDay> {
    let of = |start: NaiveDate, amount: u32, unit: Unit| {
        let end = span(rule, start, amount, unit, school)?;
        Some(Period { start, amount, unit, end })
    };
    let first = match rule.before_day {
        Some(before) => {
            let end = NaiveDate::from_ymd_opt(starts.first.year(), before.month, before.day)?;
            Period { start: starts.first, amount: 0, unit: Unit::Date, end: end.pred_opt()? }
        }
        None => of(starts.first, rule.amount, rule.unit)?,
    };
    let other = match (&rule.or_later, starts.other) {
        (Some(other), Some(start)) => Some(of(start, other.amount, other.unit)?),
        _ => None,
    };
    let (count, earlier) = match other {
        Some(other) if other.end > first.end => (other, Some(first)),
        other => (first, other.filter(|other| other.end < first.end)),
    };
    let pause = if rule.can_pause { paused_days } else { 0 };
    let end = add_days(count.end, pause)?;
    let with_pause = (pause > 0).then_some(end);
    let due = roll(rule, end)?;
    let LimitRule { direction, first_day, .. } = *rule;
    Some(LastDay { direction, first_day, roll: rule.roll, count, earlier, with_pause, due })
}

fn span(
    rule: &LimitRule,
    start: NaiveDate,
    amount: u32,
    unit: Unit,
    school: &SchoolDays,
) -> Option<NaiveDate> {
    if amount == 0 {
        return Some(start);
    }
    if unit == Unit::Months {
        return months(rule, start, amount);
    }
    // "Beginning with" makes the day itself the first, so the count starts from the day beside it.
    let from = match (rule.first_day, rule.direction) {
        (StartDay::NotCounted, _) => start,
        (StartDay::Counted, PackDirection::After) => start.pred_opt()?,
        (StartDay::Counted, PackDirection::Before) => start.succ_opt()?,
    };
    match (rule.direction, unit) {
        (PackDirection::After, Unit::WorkingDays) => add_working_days(rule.holidays, from, amount),
        (PackDirection::After, Unit::SchoolDays) => school.add(from, amount),
        (PackDirection::After, Unit::Weeks) => add_days(from, amount.checked_mul(7)?),
        (PackDirection::After, _) => add_days(from, amount),
        (PackDirection::Before, Unit::WorkingDays) => {
            subtract_working_days(rule.holidays, from, amount)
        }
        (PackDirection::Before, Unit::Weeks) => subtract_days(from, amount.checked_mul(7)?),
        (PackDirection::Before, _) => subtract_days(from, amount),
    }
}

/// Months run to the corresponding date. Where the first day counts, they end on the day before it; where the month
/// has no such date, its last day is that day already (Migotti v Colvill (1879) 4 CPD 233).
fn months(rule: &LimitRule, start: NaiveDate, amount: u32) -> Option<NaiveDate> {
    let day = match rule.direction {
        PackDirection::After => add_months(start, amount),
        PackDirection::Before => subtract_months(start, amount),
    }?;
    match (rule.first_day, rule.direction) {
        (StartDay::NotCounted, _) => Some(day),
        (StartDay::Counted, PackDirection::After) if day.day() < start.day() => Some(day),
        (StartDay::Counted, PackDirection::After) => day.pred_opt(),
        (StartDay::Counted, PackDirection::Before) => day.succ_opt(),
    }
}

fn roll(rule: &LimitRule, day: NaiveDate) -> Option<NaiveDate> {
    match rule.roll {
        Roll::None => Some(day),
        Roll::NextWorkingDay => working_day_on_or_after(rule.holidays, day),
        Roll::Tribunal => working_day_on_or_after(rule.holidays, after_closed_days(day)?),
    }
}

/// Days on which the time for an appeal to the tribunal does not end: 25 December to 1 January, and August.
pub fn is_closed_for_appeals(day: NaiveDate) -> bool {
    match (day.month(), day.day()) {
        (12, 25..) | (1, 1) | (8, _) => true,
        (_, _) => false,
    }
}

fn after_closed_days(mut day: NaiveDate) -> Option<NaiveDate> {
    while is_closed_for_appeals(day) {
        day = day.succ_opt()?;
    }
    Some(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charter::limit_packs;

    /// No pack has a rule that counts its own day backwards, but its file could.
    #[test]
    fn backwards_too_the_day_itself_can_be_the_first() {
        let last = |amount: u32, unit: Unit, first_day: StartDay| {
            let mut rules = limit_packs().iter().flat_map(|pack| &pack.limits);
            let before = rules.find(|rule| rule.direction == PackDirection::Before).unwrap();
            let rule = LimitRule { amount, unit, first_day, ..before.clone() };
            let first = "2026-06-02".parse().unwrap();
            let starts = PeriodStarts { first, other: None };
            last_day(&rule, starts, 0, &SchoolDays::default()).unwrap().due.to_string()
        };
        assert_eq!(last(2, Unit::Weeks, StartDay::NotCounted), "2026-05-19");
        assert_eq!(last(2, Unit::Weeks, StartDay::Counted), "2026-05-20");
        assert_eq!(last(5, Unit::WorkingDays, StartDay::NotCounted), "2026-05-26");
        assert_eq!(last(5, Unit::WorkingDays, StartDay::Counted), "2026-05-27");
        assert_eq!(last(5, Unit::Months, StartDay::NotCounted), "2026-01-02");
        assert_eq!(last(5, Unit::Months, StartDay::Counted), "2026-01-03");
    }
}
