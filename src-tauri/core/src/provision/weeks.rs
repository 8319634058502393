//! Weeks of school: which days of a week there is school, and how a line stands in it.

use chrono::{Datelike, Days, NaiveDate};

use crate::record::{EhcPlan, PlanLine, SchoolTerm, WeekTick};

/// The Monday of a day's week.
pub fn monday_of(day: NaiveDate) -> NaiveDate {
    let back = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(Days::new(back)).unwrap_or(day)
}

/// Most terms that are looked at, so that a record from elsewhere cannot hold up the app.
pub const MOST_TERMS: usize = 100;

/// The days of a week on which there is school by these terms, in order.
pub fn school_days(terms: &[SchoolTerm], monday: NaiveDate) -> Vec<NaiveDate> {
    let terms = terms.get(..MOST_TERMS).unwrap_or(terms);
    let week = (0..5).filter_map(|day| monday.checked_add_days(Days::new(day)));
    week.filter(|day| terms.iter().any(|term| is_school_day(term, *day))).collect()
}

fn is_school_day(term: &SchoolTerm, day: NaiveDate) -> bool {
    let closed = term.closed.iter().any(|closed| (closed.first..=closed.last).contains(&day));
    (term.first..=term.last).contains(&day) && !closed
}

/// Most weeks that are looked at in a term, so that a record from elsewhere cannot hold up the app.
const MOST_WEEKS: usize = 60;

/// The weeks of a term, by their Mondays, in which there is school by it.
pub fn school_weeks(term: &SchoolTerm) -> Vec<NaiveDate> {
    let weeks = std::iter::successors(Some(monday_of(term.first)), |monday| {
        monday.checked_add_days(Days::new(7))
    });
    let own = std::slice::from_ref(term);
    let weeks = weeks.take_while(|monday| *monday <= term.last).take(MOST_WEEKS);
    weeks.filter(|monday| !school_days(own, *monday).is_empty()).collect()
}

/// How a line stands in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeekStanding<'a> {
    /// There is no school.
    NoSchool,
    /// The line was not in the plan on every school day of it.
    NotInPlan,
    /// The week is still to come.
    ToCome,
    /// The week is not over and nobody has told yet.
    Running,
    /// Nobody told.
    NotTold,
    /// Somebody told.
    Told(&'a WeekTick),
}

/// How a line stands in the week of this Monday, as of a day.
pub fn standing<'a>(
    plan: &'a EhcPlan,
    line: &PlanLine,
    monday: NaiveDate,
    today: NaiveDate,
) -> WeekStanding<'a> {
    standing_in(plan, line, (monday, &school_days(&plan.terms, monday)), today)
}

/// As [`standing`], where the school days of the week are known already.
pub fn standing_in<'a>(
    plan: &'a EhcPlan,
    line: &PlanLine,
    (monday, days): (NaiveDate, &[NaiveDate]),
    today: NaiveDate,
) -> WeekStanding<'a> {
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return WeekStanding::NoSchool;
    };
    let begins = line.from.max(plan.starts);
    let in_plan =
        begins.is_none_or(|day| day <= *first) && line.until.is_none_or(|day| *last <= day);
    if !in_plan {
        return WeekStanding::NotInPlan;
    }
    if *first > today {
        return WeekStanding::ToCome;
    }
    match plan.weeks.get(&monday).and_then(|week| week.get(&line.id)) {
        Some(tick) => WeekStanding::Told(tick),
        None if *last >= today => WeekStanding::Running,
        None => WeekStanding::NotTold,
    }
}
