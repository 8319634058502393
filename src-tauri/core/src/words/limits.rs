//! Time limits in plain words.

use super::{HOLIDAYS_EXPECTED, count, date, unit};
use crate::charter::{Direction, Limit, LimitState, LimitStatus, LimitSum, StartDay};

/// The sum of a time limit.
pub fn limit_explanation(limit: &Limit) -> String {
    let words = limit_sum(limit);
    if limit.expected { format!("{words} {HOLIDAYS_EXPECTED}") } else { words }
}

fn limit_sum(limit: &Limit) -> String {
    match &limit.sum {
        LimitSum::NoDate { question } => {
            format!("There is no date to count from yet. {question}").trim_end().to_owned()
        }
        LimitSum::BeforeDay { too_late, due } => {
            format!("Before {}: the last day is {}.", date(*too_late), date(*due))
        }
        LimitSum::Counted { from, due, direction, first_day, moved, assumed } => {
            let amount = count(i64::from(limit.amount), unit(limit.unit));
            let day = match (direction, first_day) {
                (Direction::Before, _) => "before",
                (Direction::After, StartDay::Counted) => "beginning with",
                (Direction::After, StartDay::NotCounted) => "after",
            };
            let moved = if *moved { " The end was moved to a working day." } else { "" };
            let assumed =
                if *assumed { " This takes the last day for the step before it." } else { "" };
            format!("{amount} {day} {} is {}.{moved}{assumed}", date(*from), date(*due))
        }
    }
}

/// Where a time limit stands.
pub fn limit_standing(limit: &Limit, status: &LimitStatus) -> String {
    match (status.state, limit.due) {
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
