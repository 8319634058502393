//! What was told, by line and term, with its gaps. A week of which nobody told is counted as that and as nothing else.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::weeks::{MOST_TERMS, WeekStanding, school_days, school_weeks, standing_in};
use crate::record::{EhcPlan, Given, Id, PlanLine};

/// What was told of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineSum {
    /// The line.
    pub line: Id,
    /// Weeks with it as the plan says.
    pub given: u32,
    /// Weeks with less.
    pub in_part: u32,
    /// Weeks without it.
    pub not_given: u32,
    /// Weeks of which the person cannot tell.
    pub cant_tell: u32,
    /// Weeks that are over and of which nobody told.
    pub not_told: u32,
    /// Of the weeks in part, those whose minutes are known.
    pub timed: u32,
    /// The minutes of these.
    pub minutes: u64,
}

impl LineSum {
    fn new(line: Id) -> Self {
        Self {
            line,
            given: 0,
            in_part: 0,
            not_given: 0,
            cant_tell: 0,
            not_told: 0,
            timed: 0,
            minutes: 0,
        }
    }

    /// Weeks of which somebody told what was given.
    pub fn told(&self) -> u32 {
        self.given + self.in_part + self.not_given
    }

    /// Every week that counts.
    pub fn weeks(&self) -> u32 {
        self.told() + self.cant_tell + self.not_told
    }

    /// Weeks that are a gap: not told, or nobody can tell.
    pub fn gaps(&self) -> u32 {
        self.cant_tell + self.not_told
    }

    fn count(&mut self, standing: WeekStanding<'_>) {
        match standing {
            WeekStanding::Told(tick) => match tick.given {
                Given::Given => self.given += 1,
                Given::NotGiven => self.not_given += 1,
                Given::CantTell => self.cant_tell += 1,
                Given::InPart => {
                    self.in_part += 1;
                    if let Some(minutes) = tick.minutes {
                        self.timed += 1;
                        self.minutes += u64::from(minutes);
                    }
                }
            },
            WeekStanding::NotTold => self.not_told += 1,
            WeekStanding::NoSchool
            | WeekStanding::NotInPlan
            | WeekStanding::ToCome
            | WeekStanding::Running => {}
        }
    }
}

/// What was told in a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermSum {
    /// The term's name.
    pub name: String,
    /// Its first day.
    pub first: NaiveDate,
    /// Its last day.
    pub last: NaiveDate,
    /// Its school weeks, by their Mondays. A week that two terms share is in the earlier one.
    pub weeks: Vec<NaiveDate>,
    /// Each line with a week that counts, in the plan's order.
    pub lines: Vec<LineSum>,
}

/// What was told of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanSums {
    /// By term, oldest first.
    pub terms: Vec<TermSum>,
    /// Over all terms, each line with a week that counts.
    pub all: Vec<LineSum>,
    /// Ticks in weeks that do not count: no school, or not in the plan then.
    pub not_counted: u32,
    /// Weeks of which nobody told anything of any line.
    pub blank_weeks: u32,
    /// The first and the last day of the weeks that count.
    pub span: Option<(NaiveDate, NaiveDate)>,
}

/// A week and its school days.
type Week = (NaiveDate, Vec<NaiveDate>);

/// The sums of a plan, as of a day.
pub fn sums(plan: &EhcPlan, today: NaiveDate) -> PlanSums {
    let mut terms: Vec<_> = plan.terms.iter().take(MOST_TERMS).collect();
    terms.sort_by_key(|term| (term.first, term.last));
    let mut seen = BTreeSet::new();
    let mut every: Vec<Week> = Vec::new();
    let mut by_term = Vec::new();
    for term in terms {
        let own = school_weeks(term).into_iter().filter(|monday| seen.insert(*monday));
        let own: Vec<Week> = own.map(|monday| (monday, school_days(&plan.terms, monday))).collect();
        by_term.push(TermSum {
            name: term.name.clone(),
            first: term.first,
            last: term.last,
            weeks: own.iter().map(|week| week.0).collect(),
            lines: lines_in(plan, &own, today),
        });
        every.extend(own);
    }
    every.sort();
    let all = lines_in(plan, &every, today);
    let ticks: usize = plan.weeks.values().map(BTreeMap::len).sum();
    let counted: u32 = all.iter().map(|sum| sum.told() + sum.cant_tell).sum();
    let not_counted = u32::try_from(ticks).unwrap_or(u32::MAX).saturating_sub(counted);
    let (blank_weeks, span) = over(plan, &every, today);
    PlanSums { terms: by_term, all, not_counted, blank_weeks, span }
}

/// The weeks of which nothing was told, and the first and last day of the weeks that count.
fn over(plan: &EhcPlan, weeks: &[Week], today: NaiveDate) -> (u32, Option<(NaiveDate, NaiveDate)>) {
    let (mut blank, mut span) = (0, None);
    for week in weeks {
        let sums = lines_in(plan, std::slice::from_ref(week), today);
        if !sums.is_empty() && sums.iter().all(|sum| sum.told() == 0) {
            blank += 1;
        }
        if let (false, Some(first), Some(last)) = (sums.is_empty(), week.1.first(), week.1.last()) {
            span = Some((span.map_or(*first, |(earliest, _)| earliest), *last));
        }
    }
    (blank, span)
}

fn lines_in(plan: &EhcPlan, weeks: &[Week], today: NaiveDate) -> Vec<LineSum> {
    let of = |line: &PlanLine| {
        let mut sum = LineSum::new(line.id);
        for (monday, days) in weeks {
            sum.count(standing_in(plan, line, (*monday, days), today));
        }
        sum
    };
    plan.lines.iter().map(of).filter(|sum| sum.weeks() > 0).collect()
}
