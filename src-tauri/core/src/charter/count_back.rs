//! Rules that ask for so much time before a meeting: the notice given, and the papers.

use chrono::NaiveDate;

use super::days::{
    clear_days_between, days_between, subtract_days, subtract_months, subtract_working_days,
    working_days_between,
};
use super::file::{FirstDay, Rule};
use super::finding::Verdict;
use super::measure::Unit;

/// When something reached the family, as exactly as it is known. `None` is open: any time before, or any time after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Arrived {
    pub earliest: Option<NaiveDate>,
    pub latest: Option<NaiveDate>,
}

impl Arrived {
    /// The day, where there is only one that it can be.
    pub fn exact(self) -> Option<NaiveDate> {
        self.earliest.filter(|day| Some(*day) == self.latest)
    }
}

/// The last days that would meet a rule, under each way of reading its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LastDays {
    /// The day of sending is not counted, the meeting's day is. `None`: the words cannot be read so.
    pub ordinary: Option<NaiveDate>,
    /// Neither is counted. `None`: the words cannot be read so.
    pub clear: Option<NaiveDate>,
}

/// The last days before `meeting` that meet the rule. `None` where the calendar does not reach.
pub(super) fn last_days(rule: &Rule, meeting: NaiveDate) -> Option<LastDays> {
    let amount = rule.amount?;
    // Clear days leave out the meeting's own day too, so they count from the day before it.
    let eve = meeting.pred_opt()?;
    let back = |from: NaiveDate| match rule.unit {
        Unit::Weeks => subtract_days(from, amount.checked_mul(7)?),
        Unit::Months => subtract_months(from, amount),
        Unit::WorkingDays => subtract_working_days(rule.holidays, from, amount),
        _ => subtract_days(from, amount),
    };
    // A month back from the eve is not the eve of a month back where months differ in length.
    let clear = match rule.unit {
        Unit::Months => back(meeting)?.pred_opt()?,
        _ => back(eve)?,
    };
    let (ordinary, clear) = match readings(rule) {
        FirstDay::Unclear => (Some(back(meeting)?), Some(clear)),
        FirstDay::NotCounted => (Some(back(meeting)?), None),
        FirstDay::ClearDays => (None, Some(clear)),
    };
    Some(LastDays { ordinary, clear })
}

/// "Clear days" in the words leave no choice.
fn readings(rule: &Rule) -> FirstDay {
    if rule.unit == Unit::ClearDays { FirstDay::ClearDays } else { rule.first_day }
}

impl LastDays {
    /// The result if it arrived on this day.
    pub fn judge(self, day: NaiveDate) -> Verdict {
        match (self.ordinary.map(|last| day <= last), self.clear.map(|last| day <= last)) {
            (Some(true), Some(true) | None) | (None, Some(true)) => Verdict::Met,
            (Some(true), Some(false)) | (Some(false), Some(true)) => Verdict::Depends,
            _ => Verdict::NotMet,
        }
    }

    /// The result for a range of days: it is known only where every day in it gives the same.
    pub fn judge_range(self, arrival: Arrived) -> Verdict {
        let best = arrival.earliest.map_or(Verdict::Met, |day| self.judge(day));
        let worst = arrival.latest.map_or(Verdict::NotMet, |day| self.judge(day));
        if best == worst { best } else { Verdict::CantTell }
    }
}

/// The unit that a finding's numbers are in. Weeks and months are shown as the days they come to.
pub(super) fn shown_unit(rule: &Rule) -> Unit {
    match (rule.unit, readings(rule)) {
        (Unit::WorkingDays, _) => Unit::WorkingDays,
        (_, FirstDay::ClearDays) => Unit::ClearDays,
        _ => Unit::Days,
    }
}

/// How much time there was from `from` to the meeting, in the shown unit.
pub(super) fn measured(rule: &Rule, from: NaiveDate, meeting: NaiveDate) -> Option<i64> {
    match shown_unit(rule) {
        Unit::WorkingDays => {
            let to =
                if readings(rule) == FirstDay::ClearDays { meeting.pred_opt()? } else { meeting };
            working_days_between(rule.holidays, from, to)
        }
        Unit::ClearDays => Some(clear_days_between(from, meeting)),
        _ => Some(days_between(from, meeting)),
    }
}

/// The days that a rule in months comes to before a meeting, in the shown unit.
pub(super) fn days_of_months(rule: &Rule, meeting: NaiveDate) -> Option<i64> {
    let days = last_days(rule, meeting)?;
    match days.ordinary {
        Some(day) => Some(days_between(day, meeting)),
        None => Some(clear_days_between(days.clear?, meeting)),
    }
}

/// The other count, for the sentence where the result depends on which is meant.
pub(super) fn measured_clear(rule: &Rule, from: NaiveDate, meeting: NaiveDate) -> Option<i64> {
    match rule.unit {
        Unit::WorkingDays => working_days_between(rule.holidays, from, meeting.pred_opt()?),
        _ => Some(clear_days_between(from, meeting)),
    }
}
