//! What a charter asks of somebody who plans a meeting: the last good days, the hours and the length.

use chrono::NaiveDate;

use super::count_back::last_days;
use super::days::working_day_on_or_before;
use super::file::{Charter, Clause, Rule};
use super::in_force::InForce;
use super::measure::Measure;
use crate::record::MeetingKind;

/// One timed rule, looked at from before the meeting.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Preparation<'a> {
    /// The clause.
    pub clause: &'a Clause,
    /// Its rule.
    pub rule: &'a Rule,
    /// The last day that is right however the words are read, for notice and papers. `None`: the calendar does not
    /// reach that far, or the rule counts no days.
    pub last_day: Option<NaiveDate>,
    /// The last working day of England on or before it.
    pub last_working_day: Option<NaiveDate>,
    /// The words can be read two ways, and the other way gives a later day.
    pub two_readings: bool,
}

/// What a charter asks before a meeting of this kind on this day, in the charter's order. Rules that do not speak of
/// the kind, or are not in force on the day, are left out.
pub fn preparations(charter: &Charter, kind: MeetingKind, day: NaiveDate) -> Vec<Preparation<'_>> {
    if !charter.applies_on(day) {
        return Vec::new();
    }
    charter
        .timed()
        .filter(|(_, rule)| rule.covers.is_empty() || rule.covers.contains(&kind))
        .map(|(clause, rule)| prepare(clause, rule, day))
        .collect()
}

impl Charter {
    /// Whether it is in force on a day. A charter without dates always is.
    pub fn applies_on(&self, day: NaiveDate) -> bool {
        InForce::on(day, self.in_force_from, self.in_force_to) == InForce::Yes
    }
}

fn prepare<'a>(clause: &'a Clause, rule: &'a Rule, day: NaiveDate) -> Preparation<'a> {
    let counts_days = matches!(rule.measures, Measure::Notice | Measure::Papers);
    let days = counts_days.then(|| last_days(rule, day)).flatten();
    let [ordinary, clear] = days.map_or([None; 2], |days| [days.ordinary, days.clear]);
    let last_day = [ordinary, clear].into_iter().flatten().min();
    Preparation {
        clause,
        rule,
        last_day,
        last_working_day: last_day.and_then(|last| working_day_on_or_before(rule.holidays, last)),
        two_readings: ordinary.is_some() && clear.is_some() && ordinary != clear,
    }
}
