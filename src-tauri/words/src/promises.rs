//! Where promises and replies stand, in plain words.

use evenhand_core::charter::{PromiseState, PromiseStatus, ReplyState, ReplyStatus};
use evenhand_core::record::{Promise, When};

use crate::dates::{latest, when};
use crate::tr::{promises, units};

/// The sum of a promise in one or two short sentences.
pub fn promise_sentence(status: &PromiseStatus, promise: &Promise) -> String {
    let due = &due_words(promise, status);
    let late = &late_words(status.days_late, status.working_days_late);
    let kept = &when(&promise.outcome_on);
    let no_due = status.due.or(status.due_now).is_none();
    // The days are counted from the first date, so "its date" would be taken for the newest.
    let put_off = status.due.is_some() && status.due_now.is_some();
    match status.state {
        PromiseState::NoDate => promises::no_date(),
        PromiseState::CantTell if promise.gave_impossible_day() => promises::date_impossible(),
        PromiseState::CantTell => promises::not_looked_since(due, status.as_of),
        PromiseState::Withdrawn => promises::withdrawn(),
        PromiseState::Ahead => promises::ahead(due),
        PromiseState::PutOff => promises::put_off(due, status.as_of, late),
        PromiseState::PastDate if put_off => promises::put_off(due, status.as_of, late),
        PromiseState::PastDate => promises::past_date(due, status.as_of, late),
        PromiseState::KeptInTime => promises::kept_in_time(due, kept),
        PromiseState::KeptLate if put_off && status.days_late.is_some() => {
            promises::kept_late_first(due, kept, late)
        }
        PromiseState::KeptLate if put_off => promises::kept_after_first(due, kept),
        PromiseState::KeptLate if status.days_late.is_some() => {
            promises::kept_late(due, kept, late)
        }
        PromiseState::KeptLate => promises::kept_after(due, kept),
        PromiseState::Kept if promise.outcome_on == When::Undated => promises::kept_undated(),
        // No day that cannot be is said as one on which something was done.
        PromiseState::Kept if !promise.outcome_on.is_valid() => promises::kept_impossible(),
        PromiseState::Kept if no_due && promise.gave_impossible_day() => {
            promises::kept_date_impossible(kept)
        }
        PromiseState::Kept if no_due => promises::kept_no_date(kept),
        PromiseState::Kept => promises::kept_cant_tell(due, kept),
        PromiseState::Partly | PromiseState::NotKept => ended(promise, status, due, late),
    }
}

/// The same sum where the newest day that was given stands beside it already, so that no day is said twice.
pub fn promise_beside_its_day(status: &PromiseStatus, promise: &Promise) -> String {
    let late = &late_words(status.days_late, status.working_days_late);
    // Of a month or a range the day beside it says less than the sentence does.
    if promise.due.exact_day().is_none() {
        return promise_sentence(status, promise);
    }
    match (status.state, status.due_now) {
        (PromiseState::PastDate, None) => promises::past_its_date(status.as_of, late),
        (PromiseState::Ahead, None) => String::new(),
        (PromiseState::PastDate | PromiseState::PutOff, Some(_)) if status.days_late.is_some() => {
            promises::first_put_off(&when(&promise.due), status.as_of, late)
        }
        _ => promise_sentence(status, promise),
    }
}

fn ended(promise: &Promise, status: &PromiseStatus, due: &str, late: &str) -> String {
    let outcome = &match status.state {
        PromiseState::Partly => promises::partly(),
        _ => promises::not_kept(),
    };
    match (status.due, status.due_now, status.days_late) {
        (None, None, _) if promise.gave_impossible_day() => {
            promises::ended_date_impossible(outcome)
        }
        (None, None, _) => promises::ended_no_date(outcome),
        (_, _, None) => promises::ended(outcome, due),
        (Some(_), Some(_), Some(_)) => promises::ended_late_first(outcome, due, status.as_of, late),
        (_, _, Some(_)) => promises::ended_late(outcome, due, status.as_of, late),
    }
}

/// "Due Wed 29 May 2019", "Due in May 2019", and the newest date where it was put off.
fn due_words(promise: &Promise, status: &PromiseStatus) -> String {
    let first = match promise.due {
        When::Undated => promises::due_undated(),
        due if !due.is_valid() => promises::due_impossible(),
        due => promises::due(&when(&due)),
    };
    match promise.put_off_to().filter(|_| status.due_now.is_some()) {
        Some(now) => promises::put_off_to(&first, &latest(&now)),
        None => first,
    }
}

/// "44 days (32 working days)".
fn late_words(days: Option<i64>, working: Option<i64>) -> String {
    match (days, working) {
        (Some(days), Some(working)) => units::days_and_working_days(days, working),
        (Some(days), None) => units::days(days),
        _ => String::new(),
    }
}

/// For how long a reply has been awaited, in one or two short sentences.
pub fn reply_sentence(status: &ReplyStatus) -> String {
    let waited = late_words(status.days_waiting, status.working_days_waiting);
    match (status.state, status.sent) {
        (ReplyState::NotWanted, _) => String::new(),
        (ReplyState::AnswerNotHere, _) => promises::reply_not_here(),
        (ReplyState::CantTell, Some(sent)) => promises::sent_after(sent, status.as_of),
        (ReplyState::CantTell, None) => promises::sent_unknown(),
        (ReplyState::Answered, Some(sent)) => match (status.replied, status.days_waiting) {
            (Some(replied), Some(_)) => promises::replied(sent, replied, &waited),
            _ => promises::reply_on_record(),
        },
        (ReplyState::Answered, None) => promises::reply_on_record(),
        (ReplyState::Waiting | ReplyState::PastDate, None) => promises::sent_unknown(),
        (ReplyState::Waiting | ReplyState::PastDate, Some(sent)) => {
            let first = promises::no_reply(sent, status.as_of, &waited);
            let due = status.due.map(|_| match status.state {
                ReplyState::PastDate => promises::reply_was_due(&latest(&status.due_as_given)),
                _ => promises::reply_is_due(&latest(&status.due_as_given)),
            });
            let checked = status.last_checked.map(promises::last_checked);
            [Some(first), due, checked].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
    }
}
