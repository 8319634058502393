//! Time limits in plain words.

use chrono::NaiveDate;
use evenhand_core::charter::{
    LastDay, Limit, LimitState, LimitStatus, LimitSum, PackDirection, Period, Roll, StartDay,
    Strength, Unit, Who, is_closed_for_appeals,
};

use crate::findings::{amount, relaxed};
use crate::tr::{errors, findings, limits};

/// The sum of a time limit, step by step.
pub fn limit_explanation(limit: &Limit) -> String {
    let mut parts = match &limit.sum {
        LimitSum::NoDate { question } => vec![limits::no_date(), question.clone()],
        LimitSum::OutOfOrder { day, earliest } => vec![limits::out_of_order(*day, *earliest)],
        LimitSum::SchoolDaysUnknown { from } => vec![limits::school_days_unknown(*from)],
        LimitSum::Counted { steps, assumed } => counted_words(steps, *assumed),
    };
    parts.extend(limit.expected.then(findings::holidays_expected));
    joined(&parts)
}

fn joined(parts: &[String]) -> String {
    let said = parts.iter().map(String::as_str).filter(|part| !part.is_empty());
    said.collect::<Vec<_>>().join(" ")
}

fn counted_words(steps: &LastDay, assumed: bool) -> Vec<String> {
    let mut words = vec![counted(steps, &steps.count)];
    words.extend(steps.with_pause.map(limits::with_pause));
    let end = steps.with_pause.unwrap_or(steps.count.end);
    if steps.due != end {
        words.push(moved(steps.roll, end, steps.due));
    }
    let other = steps.earlier.as_ref();
    words.extend(other.map(|other| limits::other_way(&span(steps, other), other.end)));
    words.extend(assumed.then(limits::assumed));
    words
}

fn counted(steps: &LastDay, count: &Period) -> String {
    match (count.unit, count.amount) {
        (Unit::Date, _) => {
            let bound = count.end.succ_opt().unwrap_or(count.end);
            limits::before_day(bound, count.end)
        }
        (_, 0) => limits::on_the_day(count.end),
        _ => limits::ends(&span(steps, count), count.end),
    }
}

/// "2 months after Tue 1 Sep 2026".
fn span(steps: &LastDay, period: &Period) -> String {
    if period.amount == 0 {
        return limits::day_itself();
    }
    let amount = amount(period.unit, period.amount);
    match (steps.direction, steps.first_day) {
        (PackDirection::Before, _) => limits::before(&amount, period.start),
        (PackDirection::After, StartDay::Counted) => limits::beginning_with(&amount, period.start),
        (PackDirection::After, StartDay::NotCounted) => limits::after(&amount, period.start),
    }
}

fn moved(roll: Roll, end: NaiveDate, due: NaiveDate) -> String {
    if roll == Roll::Tribunal && is_closed_for_appeals(end) {
        return limits::moved_tribunal(due);
    }
    limits::moved(due)
}

/// None of a trigger's limits was in force.
pub fn began_later(first: NaiveDate) -> String {
    errors::not_in_force_yet(first)
}

/// Who has to act, and how firmly that is put.
pub fn duty(who: Who, strength: Strength) -> String {
    let who = match who {
        Who::Council => limits::for_council(),
        Who::Family => limits::for_family(),
        Who::CouncilOrSchool => limits::for_council_or_school(),
        Who::BodyAsked => limits::for_body_asked(),
        Who::School => limits::for_school(),
        Who::MediationAdviser => limits::for_mediation_adviser(),
        Who::Panel => limits::for_panel(),
    };
    match strength {
        Strength::Must => who,
        Strength::Should | Strength::Promise => joined(&[who, limits::guidance()]),
    }
}

/// Where a time limit stands.
pub fn limit_standing(limit: &Limit, status: &LimitStatus) -> String {
    match (status.state, limit.due) {
        (LimitState::Past, Some(due)) => {
            let past = [limits::past(due)];
            past.iter().chain(&limit.exceptions).cloned().collect::<Vec<_>>().join(" ")
        }
        (LimitState::CantTell, Some(due)) => {
            joined(&[limits::cant_tell_past(due), relaxed(limit.relaxed)])
        }
        (LimitState::Ahead, Some(due)) => limits::ahead(due),
        _ if matches!(limit.sum, LimitSum::NoDate { .. }) => limits::no_date(),
        _ => limits::cant_tell_yet(),
    }
}
