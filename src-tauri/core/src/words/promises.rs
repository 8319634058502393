//! Where promises and replies stand, in plain words.

use super::{count, date, when};
use crate::charter::{PromiseState, PromiseStatus, ReplyState, ReplyStatus};
use crate::record::{Promise, When};

/// The sum of a promise in one or two short sentences.
pub fn promise_sentence(status: &PromiseStatus, promise: &Promise) -> String {
    let due = due_words(promise, status);
    let late = late_words(status.days_late, status.working_days_late);
    let on = date(status.as_of);
    match status.state {
        PromiseState::NoDate => "No date was given.".to_owned(),
        PromiseState::CantTell => "The date given cannot be right. Please check it.".to_owned(),
        PromiseState::Withdrawn => "No longer asked for.".to_owned(),
        PromiseState::Ahead => format!("{due}."),
        PromiseState::PutOff => format!("{due}. On {on} the first date was {late} past."),
        PromiseState::PastDate => format!("{due}. On {on} that was {late} past its date."),
        PromiseState::KeptInTime => format!("{due}. Kept {}, in time.", when(&promise.outcome_on)),
        PromiseState::KeptLate if status.days_late.is_some() => {
            format!("{due}. Kept {}, {late} after its date.", when(&promise.outcome_on))
        }
        PromiseState::KeptLate => {
            format!("{due}. Kept {}, after its date.", when(&promise.outcome_on))
        }
        PromiseState::Kept => match promise.outcome_on {
            When::Undated => "Kept. The day is not recorded.".to_owned(),
            kept if status.due.is_none() => format!("Kept {}. No date was given.", when(&kept)),
            kept => format!("{due}. Kept {}: can't tell whether in time.", when(&kept)),
        },
        PromiseState::Partly => ended("Kept in part", status, &due, &late),
        PromiseState::NotKept => ended("Not kept", status, &due, &late),
    }
}

fn ended(outcome: &str, status: &PromiseStatus, due: &str, late: &str) -> String {
    match (status.due, status.days_late) {
        (None, _) => format!("{outcome}. No date was given."),
        (Some(_), None) => format!("{outcome}. {due}."),
        (Some(_), Some(_)) => {
            format!("{outcome}. {due}. On {} that was {late} past.", date(status.as_of))
        }
    }
}

/// "Due Wed 29 May 2019", "Due in May 2019", and the newest date where it was put off.
fn due_words(promise: &Promise, status: &PromiseStatus) -> String {
    let first = match promise.due {
        When::Undated => "At first no date was given".to_owned(),
        due => format!("Due {}", when(&due)),
    };
    match status.due_now {
        Some(now) => format!("{first}. The newest date given is {}", date(now)),
        None => first,
    }
}

/// "44 days (32 working days)".
fn late_words(days: Option<i64>, working: Option<i64>) -> String {
    match (days, working) {
        (Some(days), Some(working)) => {
            format!("{} ({})", count(days, "day"), count(working, "working day"))
        }
        (Some(days), None) => count(days, "day"),
        _ => String::new(),
    }
}

/// For how long a reply has been awaited, in one or two short sentences.
pub fn reply_sentence(status: &ReplyStatus) -> String {
    let waiting = late_words(status.days_waiting, status.working_days_waiting);
    let sent = status.sent.map(date).unwrap_or_default();
    match status.state {
        ReplyState::NotWanted => String::new(),
        ReplyState::CantTell => "The day it was sent is not known.".to_owned(),
        ReplyState::Answered => match (status.replied, status.days_waiting) {
            (Some(replied), Some(_)) => {
                format!("Sent {sent}. A reply came {}: {waiting}.", date(replied))
            }
            _ => "A reply is on record.".to_owned(),
        },
        ReplyState::Waiting | ReplyState::PastDate => {
            let on = date(status.as_of);
            let due = match status.due {
                Some(due) => format!(" It was due {}.", date(due)),
                None => String::new(),
            };
            let checked = status
                .last_checked
                .map(|day| format!(" Last checked {}.", date(day)))
                .unwrap_or_default();
            format!("Sent {sent}. No reply on record by {on}: {waiting}.{due}{checked}")
        }
    }
}
