//! Time limits in plain words.

use chrono::NaiveDate;

use super::{count, date};
use crate::charter::{Direction, Limit, LimitPack, LimitRule, LimitState, Roll, StartDay, Unit};

/// The sum of a time limit.
pub(crate) fn limit_sum(
    pack: &LimitPack,
    rule: &LimitRule,
    start: Option<NaiveDate>,
    due: Option<NaiveDate>,
    assumed: bool,
) -> String {
    let (Some(start), Some(due)) = (start, due) else { return missing(pack, rule) };
    if rule.before_day.is_some() {
        let bound = due.succ_opt().unwrap_or(due);
        return format!("Before {}: the last day is {}.", date(bound), date(due));
    }
    let amount = count(i64::from(rule.amount), super::unit(rule.unit));
    let day = match (rule.direction, rule.first_day) {
        (Direction::Before, _) => "before",
        (Direction::After, StartDay::Counted) => "beginning with",
        (Direction::After, StartDay::NotCounted) => "after",
    };
    let moved = if moved(rule, start, due) { " The end was moved to a working day." } else { "" };
    let assumed = if assumed { " This takes the last day for the step before it." } else { "" };
    format!("{amount} {day} {} is {}.{moved}{assumed}", date(start), date(due))
}

/// Whether the plain count ends on another day. Only months and days can: the others end where they are counted to.
fn moved(rule: &LimitRule, start: NaiveDate, due: NaiveDate) -> bool {
    if rule.roll == Roll::None {
        return false;
    }
    let plain = match rule.unit {
        Unit::Months => crate::charter::add_months(start, rule.amount),
        _ => crate::charter::add_days(start, rule.amount),
    };
    plain != Some(due) && rule.or_later.is_none()
}

/// What to give so that the day can be worked out.
fn missing(pack: &LimitPack, rule: &LimitRule) -> String {
    let question = pack.events.iter().find(|event| event.id == rule.from);
    let question = question.map(|event| event.question.as_str()).unwrap_or_default();
    format!("There is no date to count from yet. {question}").trim_end().to_owned()
}

/// Where a time limit stands.
pub(crate) fn limit_status(limit: &Limit, state: LimitState) -> String {
    match (state, limit.due) {
        (LimitState::Past, Some(due)) => {
            let past = format!("Past the time limit of {}; exceptions can apply.", date(due));
            match limit.exceptions.is_empty() {
                true => past,
                false => format!("{past} {}", limit.exceptions.join(" ")),
            }
        }
        (LimitState::Ahead, Some(due)) => format!("The last day is {}.", date(due)),
        _ => "There is no date to count from yet.".to_owned(),
    }
}
