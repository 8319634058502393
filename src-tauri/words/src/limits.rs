//! Time limits in plain words.

use evenhand_core::charter::{Direction, Limit, LimitState, LimitStatus, LimitSum, StartDay};

use crate::findings::amount;
use crate::tr::{findings, limits};

/// The sum of a time limit.
pub fn limit_explanation(limit: &Limit) -> String {
    let mut parts = vec![match &limit.sum {
        LimitSum::NoDate { .. } => limits::no_date(),
        LimitSum::BeforeDay { too_late, due } => limits::before_day(*too_late, *due),
        LimitSum::Counted { from, due, direction, first_day, .. } => {
            let amount = amount(limit.unit, limit.amount);
            match (direction, first_day) {
                (Direction::Before, _) => limits::before(&amount, *from, *due),
                (Direction::After, StartDay::Counted) => {
                    limits::beginning_with(&amount, *from, *due)
                }
                (Direction::After, StartDay::NotCounted) => limits::after(&amount, *from, *due),
            }
        }
    }];
    match &limit.sum {
        LimitSum::NoDate { question } => parts.push(question.clone()),
        LimitSum::BeforeDay { .. } => {}
        LimitSum::Counted { moved, assumed, .. } => {
            parts.extend(moved.then(limits::moved));
            parts.extend(assumed.then(limits::assumed));
        }
    }
    parts.extend(limit.expected.then(findings::holidays_expected));
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}

/// Where a time limit stands.
pub fn limit_standing(limit: &Limit, status: &LimitStatus) -> String {
    match (status.state, limit.due) {
        (LimitState::Past, Some(due)) => {
            let past = [limits::past(due)];
            past.iter().chain(&limit.exceptions).cloned().collect::<Vec<_>>().join(" ")
        }
        (LimitState::Ahead, Some(due)) => limits::ahead(due),
        _ => limits::no_date(),
    }
}
