//! Where a promise stands on a day, and for how long a reply has been awaited.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::days::{days_between, is_plausible, working_days_between};
use super::holidays::HolidaySet;
use crate::record::{Direction, Entry, EntryKind, Outcome, Promise, When};

/// Where a promise stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PromiseState {
    /// No day was given, so it is never late.
    NoDate,
    /// The due day is still to come, or is today.
    Ahead,
    /// The first due day has passed, and the newest one given is still to come.
    PutOff,
    /// The last due day given has passed and nothing is logged.
    PastDate,
    /// It was kept by the first due day.
    KeptInTime,
    /// It was kept after the first due day.
    KeptLate,
    /// It was kept; from what is known nobody can say whether in time.
    Kept,
    /// It was kept in part.
    Partly,
    /// The user says that it was not kept.
    NotKept,
    /// It no longer matters.
    Withdrawn,
    /// A date cannot be right, or it has passed since anybody looked.
    CantTell,
}

/// Where a promise stands as of a day, with its numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromiseStatus {
    /// Where it stands.
    pub state: PromiseState,
    /// The last day on which it would have been in time, as first given.
    pub due: Option<NaiveDate>,
    /// The newest due day given, where it was put off.
    pub due_now: Option<NaiveDate>,
    /// How often it was put off.
    pub slips: u32,
    /// Calendar days from being asked for to the first due day.
    pub time_given_days: Option<i64>,
    /// Working days (England and Wales) from being asked for to the first due day.
    pub time_given_working_days: Option<i64>,
    /// Calendar days from the first due day to the day it was done, or to `as_of`. `None`: not late, or not known.
    pub days_late: Option<i64>,
    /// The same in working days of England and Wales.
    pub working_days_late: Option<i64>,
    /// The day that the count runs to.
    pub as_of: NaiveDate,
}

impl PromiseStatus {
    /// Whether it is past its date, as a count says it. What was not kept and had no date, or has one that is still to
    /// come, is not.
    pub fn is_past(&self) -> bool {
        match self.state {
            PromiseState::PastDate => true,
            PromiseState::NotKept => self.days_late.is_some(),
            _ => false,
        }
    }
}

/// Where a promise stands on a day. Without a due day it is never past it.
///
/// An open promise with an `outcome_on` was last looked at on that day: the count runs to it and no further. Where its
/// date has passed since, nobody can say where it stands.
pub fn promise_status(promise: &Promise, asked_for: NaiveDate) -> PromiseStatus {
    let looked_on = looked_on(promise).filter(|_| promise.outcome == Outcome::Open);
    let as_of = looked_on.map_or(asked_for, |looked_on| looked_on.min(asked_for));
    let due = last_day(&promise.due);
    let due_now = promise.put_off_to().and_then(|due| last_day(&due));
    let asked = promise.asked_on.exact_day().filter(|day| is_plausible(*day));
    let given = asked.zip(due).filter(|(asked, due)| asked <= due);
    let mut status = PromiseStatus {
        state: PromiseState::CantTell,
        due,
        due_now,
        slips: u32::try_from(promise.slips.len()).unwrap_or(u32::MAX),
        time_given_days: given.map(|(asked, due)| days_between(asked, due)),
        time_given_working_days: given.and_then(|(asked, due)| working(asked, due)),
        days_late: None,
        working_days_late: None,
        as_of,
    };
    status.state = match promise.outcome {
        Outcome::Withdrawn => PromiseState::Withdrawn,
        Outcome::Kept => kept(&mut status, &promise.outcome_on),
        Outcome::Partly => late_if_open(&mut status, PromiseState::Partly),
        Outcome::NotKept => late_if_open(&mut status, PromiseState::NotKept),
        Outcome::Open => open(&mut status, promise, asked_for),
    };
    status
}

/// The days on which where a promise stands changes. They stay the same while nothing new is logged, so that a list
/// can ask for them in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PromiseDays {
    /// The newest day by which it is to be done; `None` where it is settled, has no day, or a day that cannot be.
    pub due: Option<NaiveDate>,
    /// After this day it is past its date.
    pub past_after: Option<NaiveDate>,
    /// After this day it is late by the first date given, also where it was put off. It stays so where nobody has
    /// looked since the newest date passed: it was late when somebody last did.
    pub late_after: Option<NaiveDate>,
}

/// The days on which where an open promise stands changes, as [`promise_status`] tells it. A settled one has none.
pub fn promise_days(promise: &Promise) -> PromiseDays {
    if promise.outcome != Outcome::Open || promise.gave_impossible_day() {
        return PromiseDays::default();
    }
    let first = last_day(&promise.due);
    let due = promise.put_off_to().and_then(|due| last_day(&due)).or(first);
    let looked_on = looked_on(promise);
    // A count that stops on or before a day never gets past it.
    let reached = |day: &NaiveDate| looked_on.is_none_or(|looked_on| looked_on > *day);
    // A date that was brought forward does not make the first one late before its day.
    let last = due.max(first);
    PromiseDays { due, past_after: last.filter(reached), late_after: first.or(due).filter(reached) }
}

/// The day on which an open promise was last looked at. A day that cannot be right stops no count.
fn looked_on(promise: &Promise) -> Option<NaiveDate> {
    promise.outcome_on.exact_day().filter(|day| is_plausible(*day))
}

/// The last day on which something dated so is in time: a month's last day, a range's end.
fn last_day(when: &When) -> Option<NaiveDate> {
    if !when.is_valid() {
        return None;
    }
    when.latest()
}

fn working(from: NaiveDate, to: NaiveDate) -> Option<i64> {
    working_days_between(HolidaySet::EnglandAndWales, from, to)
}

/// Notes how late a day is, where it is late.
///
/// It is counted from the first day given. A new date given for a promise that had none is its first.
fn set_late(status: &mut PromiseStatus, day: NaiveDate) {
    if let Some(due) = status.due.or(status.due_now).filter(|due| day > *due) {
        status.days_late = Some(days_between(due, day));
        status.working_days_late = working(due, day);
    }
}

fn kept(status: &mut PromiseStatus, on: &When) -> PromiseState {
    let due = status.due.or(status.due_now);
    let (Some(due), Some(first), Some(last)) = (due, on.earliest(), last_day(on)) else {
        return PromiseState::Kept;
    };
    if last <= due {
        // Of a date that was brought forward nobody can say which of the two holds.
        let forward = status.due_now.is_some_and(|newest| last > newest);
        return if forward { PromiseState::Kept } else { PromiseState::KeptInTime };
    }
    if first <= due {
        return PromiseState::Kept;
    }
    if first == last {
        set_late(status, last);
    }
    PromiseState::KeptLate
}

fn late_if_open(status: &mut PromiseStatus, state: PromiseState) -> PromiseState {
    set_late(status, status.as_of);
    state
}

fn open(status: &mut PromiseStatus, promise: &Promise, asked_for: NaiveDate) -> PromiseState {
    // The newest date given may be the one that cannot be right.
    if promise.gave_impossible_day() {
        return PromiseState::CantTell;
    }
    let Some(last) = status.due_now.max(status.due) else { return PromiseState::NoDate };
    set_late(status, status.as_of);
    if status.as_of > last {
        return PromiseState::PastDate;
    }
    if asked_for > last {
        // What was late by the first date alone is no count that could stand beside "can't tell".
        (status.days_late, status.working_days_late) = (None, None);
        return PromiseState::CantTell;
    }
    if status.days_late.is_some() { PromiseState::PutOff } else { PromiseState::Ahead }
}

/// Whether a reply has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReplyState {
    /// No reply is wanted, or this is not a message out.
    NotWanted,
    /// A reply is logged.
    Answered,
    /// A reply is named, and it is not in the record: it was deleted, or came from elsewhere without it. Nobody can
    /// tell from that whether one came.
    AnswerNotHere,
    /// None is logged yet, and no due day has passed.
    Waiting,
    /// None is logged, and the day it was due has passed.
    PastDate,
    /// The day of the message is not known, or cannot be right.
    CantTell,
}

/// For how long a reply has been awaited as of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyStatus {
    /// Whether a reply has come.
    pub state: ReplyState,
    /// The day the message went.
    pub sent: Option<NaiveDate>,
    /// The last day on which a reply was in time, where one was asked for or is due.
    pub due: Option<NaiveDate>,
    /// The same as exactly as it was given: `due` is the last day of a month that was named.
    #[serde(default)]
    pub due_as_given: When,
    /// Calendar days from the message to the reply, or to `as_of`. `None`: not known exactly.
    pub days_waiting: Option<i64>,
    /// The same in working days of England and Wales.
    pub working_days_waiting: Option<i64>,
    /// Calendar days from the due day to the reply, or to `as_of`, where that is later.
    pub days_late: Option<i64>,
    /// The same in working days of England and Wales.
    pub working_days_late: Option<i64>,
    /// The day that the count runs to.
    pub as_of: NaiveDate,
    /// The day of the reply, where one came and its day is known.
    pub replied: Option<NaiveDate>,
    /// The day on which the user last saw that none had come.
    pub last_checked: Option<NaiveDate>,
}

impl ReplyStatus {
    /// Whether a reply was wanted by that day: to a message of a later day none could have come.
    pub fn was_wanted(&self) -> bool {
        self.state != ReplyState::NotWanted && self.sent.is_none_or(|sent| sent <= self.as_of)
    }

    /// Whether one was wanted and none is noted.
    pub fn is_open(&self) -> bool {
        use ReplyState::{AnswerNotHere, Answered, CantTell, NotWanted, PastDate, Waiting};
        match self.state {
            Waiting | PastDate | CantTell => true,
            NotWanted | Answered | AnswerNotHere => false,
        }
    }
}

/// For how long the reply to an entry has been awaited on a day.
///
/// Of an answered entry nothing is told here, since its reply is another entry: see [`reply_status_with`].
pub fn reply_status(entry: &Entry, as_of: NaiveDate) -> ReplyStatus {
    reply_status_with(entry, None, as_of)
}

/// As [`reply_status`], with the entry that answers it, where the record has it.
pub fn reply_status_with(entry: &Entry, answer: Option<&Entry>, as_of: NaiveDate) -> ReplyStatus {
    let mut status = ReplyStatus {
        state: ReplyState::NotWanted,
        sent: entry.when.exact_day().filter(|day| is_plausible(*day)),
        due: None,
        due_as_given: When::Undated,
        days_waiting: None,
        working_days_waiting: None,
        days_late: None,
        working_days_late: None,
        as_of,
        replied: None,
        last_checked: None,
    };
    let EntryKind::Contact(contact) = &entry.kind else { return status };
    if contact.direction != Direction::Out {
        return status;
    }
    // A day before the message itself cannot be the one by which its answer is in time.
    status.due =
        last_day(&contact.reply_due).filter(|due| status.sent.is_none_or(|sent| *due >= sent));
    status.due_as_given = if status.due.is_some() { contact.reply_due } else { When::Undated };
    let answered = answer.is_some();
    if !answered && contact.answered_by.is_some() {
        status.state = ReplyState::AnswerNotHere;
        return status;
    }
    if !answered && !contact.reply_wanted {
        return status;
    }
    let until =
        if answered { answer.and_then(|answer| answer.when.exact_day()) } else { Some(as_of) };
    set_waiting(&mut status, until);
    status.state = match (answered, status.sent) {
        (true, _) => ReplyState::Answered,
        (false, None) => ReplyState::CantTell,
        (false, Some(sent)) if sent > as_of => ReplyState::CantTell,
        (false, Some(_)) if status.days_late.is_some() => ReplyState::PastDate,
        (false, Some(_)) => ReplyState::Waiting,
    };
    if status.state == ReplyState::CantTell {
        // No sum stands beside "can't tell", also where the due day alone would give one.
        (status.days_late, status.working_days_late) = (None, None);
    }
    status.replied = until.filter(|_| answered);
    status.last_checked = contact.no_reply_as_of;
    status
}

fn set_waiting(status: &mut ReplyStatus, until: Option<NaiveDate>) {
    let Some(until) = until.filter(|day| is_plausible(*day)) else { return };
    if let Some(sent) = status.sent.filter(|sent| *sent <= until) {
        status.days_waiting = Some(days_between(sent, until));
        status.working_days_waiting = working(sent, until);
    }
    if let Some(due) = status.due.filter(|due| until > *due) {
        status.days_late = Some(days_between(due, until));
        status.working_days_late = working(due, until);
    }
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;
    use crate::record::Postponement;

    fn when() -> impl Strategy<Value = When> {
        let day = |days: u64| NaiveDate::from_ymd_opt(2019, 1, 1).unwrap() + Days::new(days);
        prop_oneof![
            Just(When::Undated),
            (0..40_u64).prop_map(move |days| When::day(day(days))),
            Just(When::Month { year: 2019, month: 1 }),
            // No month, and a range that runs backwards.
            Just(When::Month { year: 2019, month: 13 }),
            (0..40_u64).prop_map(move |days| When::Range { from: day(9), to: day(days) }),
        ]
    }

    fn outcome() -> impl Strategy<Value = Outcome> {
        prop_oneof![4 => Just(Outcome::Open), 1 => Just(Outcome::Kept), 1 => Just(Outcome::Partly)]
    }

    proptest! {
        #[test]
        fn the_days_of_a_promise_say_the_same_as_its_standing(
            due in when(),
            slips in prop::collection::vec(when(), 0..3),
            outcome_on in when(),
            outcome in outcome(),
            today in 0..60_u64,
        ) {
            let today = NaiveDate::from_ymd_opt(2019, 1, 1).unwrap() + Days::new(today);
            let slips = slips.into_iter().map(|due| Postponement { told_on: When::Undated, due, reason: String::new() }).collect();
            let promise = Promise { due, slips, outcome, outcome_on, ..Promise::default() };
            let (days, status) = (promise_days(&promise), promise_status(&promise, today));
            let past = days.past_after.is_some_and(|day| day < today);
            prop_assert_eq!(past, status.state == PromiseState::PastDate);
            if outcome == Outcome::Open {
                let late = days.late_after.is_some_and(|day| day < today);
                let first = status.due.or(status.due_now).filter(|_| !promise.gave_impossible_day());
                let when_last_seen = first.is_some_and(|first| status.as_of > first);
                let told = status.days_late.is_some() || status.state == PromiseState::CantTell;
                prop_assert_eq!(late, told && when_last_seen);
                prop_assert!(status.days_late.is_none() || when_last_seen);
            }
            let waits = matches!(status.state, PromiseState::Ahead | PromiseState::PutOff);
            let ahead = days.due.is_some_and(|day| day >= today);
            // One that was looked at by its day stays ahead for good; its day is over all the same.
            prop_assert_eq!(ahead, waits && status.due_now.or(status.due) >= Some(today));
        }
    }
}
