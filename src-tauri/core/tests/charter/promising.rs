//! Promises and replies, with the days counted by hand.

use evenhand_core::charter::{PromiseDays, PromiseState, PromiseStatus, ReplyState, promise_days};
use evenhand_core::record::{
    Channel, Contact, Direction, Entry, EntryKind, Id, Outcome, Postponement, Promise, When,
};

use crate::support::{day, instant};
use crate::told::{promise_status, reply_status, reply_status_with};

fn on(text: &str) -> When {
    if text.is_empty() { When::Undated } else { When::day(day(text)) }
}

/// The statement that was asked for on 13 May and promised by 29 May 2019.
fn statement() -> Promise {
    Promise { asked_on: on("2019-05-13"), due: on("2019-05-29"), ..Promise::default() }
}

fn ended(outcome: Outcome, outcome_on: When) -> Promise {
    Promise { outcome, outcome_on, ..statement() }
}

fn slip(due: &str) -> Postponement {
    Postponement { told_on: When::Undated, due: on(due), reason: String::new() }
}

fn late(status: &PromiseStatus) -> (Option<i64>, Option<i64>) {
    (status.days_late, status.working_days_late)
}

#[test]
fn a_promise_past_its_date() {
    for (as_of, days, working) in [
        ("2019-05-30", 1, 1),
        ("2019-06-01", 3, 2),
        ("2019-07-12", 44, 32),
        ("2019-07-15", 47, 33),
        ("2019-07-19", 51, 37),
        ("2019-11-21", 176, 125),
    ] {
        let got = promise_status(&statement(), day(as_of));
        assert_eq!(got.state, PromiseState::PastDate, "{as_of}");
        assert_eq!(late(&got), (Some(days), Some(working)), "{as_of}");
        assert_eq!(got.due, Some(day("2019-05-29")));
        assert_eq!((got.time_given_days, got.time_given_working_days), (Some(16), Some(11)));
        assert_eq!((got.slips, got.due_now, got.as_of), (0, None, day(as_of)));
    }
    assert_eq!(
        promise_status(&statement(), day("2019-07-12")).sentence,
        "Due Wed 29 May 2019. On Fri 12 Jul 2019 that was 44 days (32 working days) past its date."
    );
}

#[test]
fn a_promise_whose_date_is_to_come() {
    for as_of in ["2019-05-01", "2019-05-29"] {
        let got = promise_status(&statement(), day(as_of));
        assert_eq!((got.state, late(&got)), (PromiseState::Ahead, (None, None)), "{as_of}");
        assert_eq!(got.sentence, "Due Wed 29 May 2019.");
    }
}

#[test]
fn without_a_date_a_promise_is_never_late() {
    let got = promise_status(&Promise::default(), day("2200-01-01"));
    assert_eq!((got.state, late(&got)), (PromiseState::NoDate, (None, None)));
    assert_eq!(got.sentence, "No date was given.");
    assert_eq!((got.time_given_days, got.time_given_working_days), (None, None));
    let gone = Promise { outcome: Outcome::NotKept, ..Promise::default() };
    let got = promise_status(&gone, day("2200-01-01"));
    assert_eq!((got.state, late(&got)), (PromiseState::NotKept, (None, None)));
    assert_eq!(got.sentence, "Not kept. No date was given.");
}

#[test]
fn an_inexact_date_runs_to_its_last_day() {
    let of = |due, as_of: &str| promise_status(&Promise { due, ..Promise::default() }, day(as_of));
    let may = When::Month { year: 2019, month: 5 };
    assert_eq!(of(may, "2019-05-31").state, PromiseState::Ahead);
    let got = of(may, "2019-06-01");
    assert_eq!((got.state, late(&got)), (PromiseState::PastDate, (Some(1), Some(0))));
    assert_eq!(
        got.sentence,
        "Due in May 2019. On Sat 1 Jun 2019 that was 1 day (0 working days) past its date."
    );
    assert_eq!(of(When::Year { year: 2019 }, "2019-12-31").state, PromiseState::Ahead);
    let wrong = of(When::Month { year: 2019, month: 13 }, "2019-06-01");
    assert_eq!(wrong.state, PromiseState::CantTell);
    assert_eq!(wrong.sentence, "The date given cannot be right. Please check it.");
    assert_eq!(of(on("0001-01-01"), "2019-06-01").state, PromiseState::CantTell);
}

#[test]
fn a_promise_put_off() {
    let put_off = Promise { slips: vec![slip("2019-06-28"), slip("2019-07-31")], ..statement() };
    let got = promise_status(&put_off, day("2019-07-12"));
    assert_eq!((got.state, late(&got)), (PromiseState::PutOff, (Some(44), Some(32))));
    assert_eq!((got.slips, got.due_now), (2, Some(day("2019-07-31"))));
    assert_eq!(
        got.sentence,
        "Due Wed 29 May 2019. The newest date given is Wed 31 Jul 2019. \
         On Fri 12 Jul 2019 the first date was 44 days (32 working days) past."
    );
    assert_eq!(promise_status(&put_off, day("2019-07-31")).state, PromiseState::PutOff);
    assert_eq!(promise_status(&put_off, day("2019-08-01")).state, PromiseState::PastDate);
    assert_eq!(promise_status(&put_off, day("2019-05-29")).state, PromiseState::Ahead);
    let vague = Promise { slips: vec![slip("2019-06-28"), slip("")], ..statement() };
    assert_eq!(promise_status(&vague, day("2019-07-12")).due_now, Some(day("2019-06-28")));
    let first = Promise { slips: vec![slip("2019-06-28")], ..Promise::default() };
    assert_eq!(promise_status(&first, day("2019-06-28")).state, PromiseState::Ahead);
    let got = promise_status(&first, day("2019-07-12"));
    assert_eq!((got.state, late(&got)), (PromiseState::PastDate, (Some(14), Some(10))));
    assert!(got.sentence.starts_with("At first no date was given."));
}

/// Each sum says which of the dates it is counted from.
#[test]
fn a_promise_put_off_says_which_date_it_counts_from() {
    let told = |told_on: &str, due: &str| Postponement { told_on: on(told_on), ..slip(due) };
    let to_june = || vec![slip("2019-06-28")];
    let of = |due: &str, slips, outcome, outcome_on: &str, as_of: &str| {
        let (due, outcome_on) = (on(due), on(outcome_on));
        let promise = Promise { due, slips, outcome, outcome_on, ..statement() };
        let got = promise_status(&promise, day(as_of));
        (got.state, got.days_late, got.sentence)
    };
    use Outcome::{Kept, NotKept, Open, Partly};
    for (due, slips, outcome, outcome_on, as_of, state, late, sentence) in [
        (
            "2019-05-29",
            to_june(),
            Open,
            "",
            "2019-07-12",
            PromiseState::PastDate,
            Some(44),
            "Due Wed 29 May 2019. The newest date given is Fri 28 Jun 2019. \
             On Fri 12 Jul 2019 the first date was 44 days (32 working days) past.",
        ),
        (
            "2019-05-29",
            to_june(),
            Kept,
            "2019-06-20",
            "2019-07-12",
            PromiseState::KeptLate,
            Some(22),
            "Due Wed 29 May 2019. The newest date given is Fri 28 Jun 2019. \
             Kept Thu 20 Jun 2019, 22 days (16 working days) after the first date.",
        ),
        (
            "2019-05-29",
            to_june(),
            Partly,
            "",
            "2019-06-20",
            PromiseState::Partly,
            Some(22),
            "Kept in part. Due Wed 29 May 2019. The newest date given is Fri 28 Jun 2019. \
             On Thu 20 Jun 2019 the first date was 22 days (16 working days) past.",
        ),
        // The first date that was given came later than the promise.
        (
            "",
            to_june(),
            Kept,
            "2019-06-28",
            "2019-07-12",
            PromiseState::KeptInTime,
            None,
            "At first no date was given. The newest date given is Fri 28 Jun 2019. Kept Fri 28 Jun 2019, in time.",
        ),
        (
            "",
            to_june(),
            Kept,
            "2019-07-12",
            "2019-07-12",
            PromiseState::KeptLate,
            Some(14),
            "At first no date was given. The newest date given is Fri 28 Jun 2019. \
             Kept Fri 12 Jul 2019, 14 days (10 working days) after its date.",
        ),
        (
            "",
            to_june(),
            NotKept,
            "",
            "2019-06-20",
            PromiseState::NotKept,
            None,
            "Not kept. At first no date was given. The newest date given is Fri 28 Jun 2019.",
        ),
        // Typed out of order: the day on which each was told holds.
        (
            "2019-05-29",
            vec![told("2019-06-20", "2019-07-31"), told("2019-05-20", "2019-06-28")],
            Open,
            "",
            "2019-07-12",
            PromiseState::PutOff,
            Some(44),
            "Due Wed 29 May 2019. The newest date given is Wed 31 Jul 2019. \
             On Fri 12 Jul 2019 the first date was 44 days (32 working days) past.",
        ),
        // Brought forward: the first date is not past yet.
        (
            "2019-06-28",
            vec![slip("2019-05-29")],
            Open,
            "",
            "2019-06-12",
            PromiseState::Ahead,
            None,
            "Due Fri 28 Jun 2019. The newest date given is Wed 29 May 2019.",
        ),
        (
            "2019-06-28",
            vec![slip("2019-05-29")],
            Open,
            "",
            "2019-07-12",
            PromiseState::PastDate,
            Some(14),
            "Due Fri 28 Jun 2019. The newest date given is Wed 29 May 2019. \
             On Fri 12 Jul 2019 the first date was 14 days (10 working days) past.",
        ),
        (
            "2019-06-28",
            vec![slip("2019-05-29")],
            Kept,
            "2019-06-12",
            "2019-07-12",
            PromiseState::Kept,
            None,
            "Due Fri 28 Jun 2019. The newest date given is Wed 29 May 2019. \
             Kept Wed 12 Jun 2019: can't tell whether in time.",
        ),
    ] {
        let got = of(due, slips, outcome, outcome_on, as_of);
        assert_eq!(got, (state, late, sentence.to_owned()));
    }
}

/// No day that cannot be right is told as one, and a promise with such a day was given one.
#[test]
fn a_day_that_cannot_be_right_is_told_as_such_however_a_promise_ended() {
    use Outcome::{Kept, NotKept, Open, Partly};
    let wrong = || When::Month { year: 2019, month: 13 };
    let backwards = When::Range { from: day("2019-06-09"), to: day("2019-06-02") };
    let later = |due| vec![Postponement { due, ..slip("") }];
    let none = Vec::new;
    let check = "cannot be right. Please check it.";
    for (due, slips, outcome, outcome_on, state, sentence) in [
        (wrong(), none(), Kept, on("2019-07-12"), PromiseState::Kept,
            format!("Kept Fri 12 Jul 2019. The date given for it {check}")),
        (on("0019-05-29"), none(), Kept, on("2019-07-12"), PromiseState::Kept,
            format!("Kept Fri 12 Jul 2019. The date given for it {check}")),
        (When::Undated, later(wrong()), Kept, on("2019-07-12"), PromiseState::Kept,
            format!("Kept Fri 12 Jul 2019. The date given for it {check}")),
        (wrong(), none(), Kept, When::Undated, PromiseState::Kept,
            "Kept. The day is not recorded.".into()),
        (on("2019-05-29"), none(), Kept, backwards, PromiseState::Kept,
            format!("Kept. The day on record {check}")),
        (on("2019-05-29"), none(), Kept, on("0019-05-29"), PromiseState::Kept,
            format!("Kept. The day on record {check}")),
        (wrong(), none(), Partly, When::Undated, PromiseState::Partly,
            format!("Kept in part. The date given for it {check}")),
        (backwards, none(), NotKept, When::Undated, PromiseState::NotKept,
            format!("Not kept. The date given for it {check}")),
        (wrong(), later(on("2019-06-28")), NotKept, When::Undated, PromiseState::NotKept,
            "Not kept. The first date given cannot be right. The newest date given is Fri 28 Jun 2019. \
             On Mon 12 Aug 2019 that was 45 days (31 working days) past.".into()),
        (When::Undated, later(wrong()), Open, When::Undated, PromiseState::CantTell,
            format!("The date given {check}")),
        (on("2019-05-29"), later(backwards), Open, When::Undated, PromiseState::CantTell,
            format!("The date given {check}")),
        (on("2019-08-01"), none(), Open, on("0019-05-29"), PromiseState::PastDate,
            "Due Thu 1 Aug 2019. On Mon 12 Aug 2019 that was 11 days (7 working days) past its date.".into()),
    ] {
        let promise = Promise { due, slips, outcome, outcome_on, ..statement() };
        let got = promise_status(&promise, day("2019-08-12"));
        assert_eq!((got.state, &got.sentence), (state, &sentence), "{promise:?}");
    }
}

#[test]
fn a_promise_kept() {
    let as_of = day("2019-12-01");
    let of = |on| promise_status(&ended(Outcome::Kept, on), as_of);
    let got = of(on("2019-05-29"));
    assert_eq!((got.state, late(&got)), (PromiseState::KeptInTime, (None, None)));
    assert_eq!(got.sentence, "Due Wed 29 May 2019. Kept Wed 29 May 2019, in time.");
    let got = of(on("2019-07-12"));
    assert_eq!((got.state, late(&got)), (PromiseState::KeptLate, (Some(44), Some(32))));
    assert_eq!(
        got.sentence,
        "Due Wed 29 May 2019. Kept Fri 12 Jul 2019, 44 days (32 working days) after its date."
    );
    let got = of(When::Month { year: 2019, month: 6 });
    assert_eq!((got.state, late(&got)), (PromiseState::KeptLate, (None, None)));
    assert_eq!(got.sentence, "Due Wed 29 May 2019. Kept in Jun 2019, after its date.");
    let got = of(When::Month { year: 2019, month: 5 });
    assert_eq!((got.state, late(&got)), (PromiseState::Kept, (None, None)));
    assert_eq!(got.sentence, "Due Wed 29 May 2019. Kept in May 2019: can't tell whether in time.");
    let range = When::Range { from: day("2019-05-29"), to: day("2019-05-30") };
    assert_eq!(of(range).state, PromiseState::Kept, "the first day was in time");
    let got = of(When::Undated);
    assert_eq!(
        (got.state, got.sentence.as_str()),
        (PromiseState::Kept, "Kept. The day is not recorded.")
    );
    let no_date = Promise { due: When::Undated, ..ended(Outcome::Kept, on("2019-07-12")) };
    let got = promise_status(&no_date, as_of);
    assert_eq!(got.state, PromiseState::Kept);
    assert_eq!(got.sentence, "Kept Fri 12 Jul 2019. No date was given.");
}

#[test]
fn an_open_promise_counts_to_the_day_it_was_last_looked_at() {
    let open = ended(Outcome::Open, on("2019-07-12"));
    let got = promise_status(&open, day("2026-11-22"));
    assert_eq!((got.state, late(&got)), (PromiseState::PastDate, (Some(44), Some(32))));
    assert_eq!(got.as_of, day("2019-07-12"), "nothing is known of later days");
    let got = promise_status(&open, day("2019-06-01"));
    assert_eq!(
        (got.as_of, got.days_late),
        (day("2019-06-01"), Some(3)),
        "never past the day asked for"
    );
    let ended = ended(Outcome::NotKept, on("2019-06-10"));
    assert_eq!(promise_status(&ended, day("2019-07-12")).days_late, Some(44));
}

#[test]
fn a_promise_kept_in_part_or_not_or_withdrawn() {
    let as_of = day("2019-07-12");
    let partly = promise_status(&ended(Outcome::Partly, When::Undated), as_of);
    assert_eq!((partly.state, late(&partly)), (PromiseState::Partly, (Some(44), Some(32))));
    assert_eq!(
        partly.sentence,
        "Kept in part. Due Wed 29 May 2019. On Fri 12 Jul 2019 that was 44 days (32 working days) past."
    );
    let not = promise_status(&ended(Outcome::NotKept, When::Undated), day("2019-05-20"));
    assert_eq!((not.state, late(&not)), (PromiseState::NotKept, (None, None)));
    assert_eq!(not.sentence, "Not kept. Due Wed 29 May 2019.");
    // A count of those past their date holds none whose date is still to come, or that had none.
    let past = |promise: &Promise, as_of: &str| {
        evenhand_core::charter::promise_status(promise, day(as_of)).is_past()
    };
    let not_kept = ended(Outcome::NotKept, When::Undated);
    assert!(past(&not_kept, "2019-07-12") && past(&statement(), "2019-07-12"));
    assert!(!past(&not_kept, "2019-05-29"));
    assert!(!past(&Promise { due: When::Undated, ..not_kept }, "2019-07-12"));
    assert!(!past(&ended(Outcome::Partly, When::Undated), "2019-07-12"));
    let withdrawn = promise_status(&ended(Outcome::Withdrawn, When::Undated), as_of);
    assert_eq!((withdrawn.state, late(&withdrawn)), (PromiseState::Withdrawn, (None, None)));
    assert_eq!(withdrawn.sentence, "No longer asked for.");
}

#[test]
fn time_given_needs_two_sound_days() {
    let given = |asked: When| {
        promise_status(&Promise { asked_on: asked, ..statement() }, day("2019-07-12"))
            .time_given_days
    };
    assert_eq!(given(on("2019-05-29")), Some(0));
    assert_eq!(given(on("2019-05-30")), None, "asked for after it was due");
    assert_eq!(given(on("0001-01-01")), None);
    assert_eq!(given(When::Month { year: 2019, month: 5 }), None);
}

fn message(sent: &str, contact: Contact) -> Entry {
    let (id, added_on) = (Id(uuid::Uuid::from_u128(7)), instant("2026-01-01T00:00:00Z"));
    Entry { when: on(sent), ..Entry::new(id, EntryKind::Contact(contact), added_on) }
}

fn wanted() -> Contact {
    Contact {
        direction: Direction::Out,
        channel: Channel::Email,
        reply_wanted: true,
        ..Contact::default()
    }
}

#[test]
fn a_reply_awaited() {
    for (sent, days, working) in
        [("2019-07-15", 129, 92), ("2019-07-17", 127, 90), ("2019-07-19", 125, 88)]
    {
        let got = reply_status(&message(sent, wanted()), day("2019-11-21"));
        assert_eq!(got.state, ReplyState::Waiting);
        assert_eq!((got.days_waiting, got.working_days_waiting), (Some(days), Some(working)));
        assert_eq!((got.sent, got.due, got.days_late), (Some(day(sent)), None, None));
    }
    let got = reply_status(&message("2019-07-15", wanted()), day("2019-11-21"));
    assert_eq!(
        got.sentence,
        "Sent Mon 15 Jul 2019. No reply on record by Thu 21 Nov 2019: 129 days (92 working days)."
    );
    let today = reply_status(&message("2019-07-15", wanted()), day("2019-07-15"));
    assert_eq!((today.state, today.days_waiting), (ReplyState::Waiting, Some(0)));
}

#[test]
fn a_reply_that_was_due() {
    let due = Contact {
        reply_due: on("2019-12-05"),
        no_reply_as_of: Some(day("2020-01-31")),
        ..wanted()
    };
    let got = reply_status(&message("2019-11-21", due.clone()), day("2019-12-05"));
    assert_eq!(
        (got.state, got.days_late),
        (ReplyState::Waiting, None),
        "the day itself is in time"
    );
    let got = reply_status(&message("2019-11-21", due.clone()), day("2020-02-03"));
    assert_eq!(got.state, ReplyState::PastDate);
    assert_eq!((got.days_late, got.working_days_late), (Some(60), Some(39)));
    assert_eq!((got.days_waiting, got.working_days_waiting), (Some(74), Some(49)));
    assert_eq!(
        got.sentence,
        "Sent Thu 21 Nov 2019. No reply on record by Mon 3 Feb 2020: 74 days (49 working days). \
         It was due Thu 5 Dec 2019. Last checked Fri 31 Jan 2020."
    );

    let answered = Contact { answered_by: Some(Id(uuid::Uuid::from_u128(8))), ..due };
    let entry = message("2019-11-21", answered);
    let reply = message("2020-02-03", Contact { direction: Direction::In, ..Contact::default() });
    let got = reply_status_with(&entry, Some(&reply), day("2026-01-01"));
    assert_eq!(
        (got.state, got.days_waiting, got.days_late),
        (ReplyState::Answered, Some(74), Some(60))
    );
    assert_eq!(
        got.sentence,
        "Sent Thu 21 Nov 2019. A reply came Mon 3 Feb 2020: 74 days (49 working days)."
    );
    let got = reply_status(&entry, day("2026-01-01"));
    assert_eq!(
        (got.state, got.days_waiting),
        (ReplyState::AnswerNotHere, None),
        "an answer that is not there is neither one nor none"
    );
    assert_eq!(
        got.sentence,
        "A reply is noted, and is not in this record. Nobody can tell from it whether one came."
    );
    assert!(!got.is_open() && got.days_late.is_none() && got.was_wanted());
    let undated = message("", Contact { direction: Direction::In, ..Contact::default() });
    let got = reply_status_with(&entry, Some(&undated), day("2026-01-01"));
    assert_eq!((got.state, got.days_waiting), (ReplyState::Answered, None));
    assert_eq!(got.sentence, "A reply is on record.");
    let early = message("2019-11-01", Contact::default());
    let got = reply_status_with(&entry, Some(&early), day("2026-01-01"));
    assert_eq!(
        (got.state, got.days_waiting),
        (ReplyState::Answered, None),
        "a reply before its message"
    );
}

#[test]
fn where_no_reply_is_awaited_or_nobody_can_tell() {
    let as_of = day("2019-11-21");
    let state = |sent: &str, contact| reply_status(&message(sent, contact), as_of).state;
    assert_eq!(
        state("2019-07-15", Contact { direction: Direction::In, ..wanted() }),
        ReplyState::NotWanted
    );
    assert_eq!(
        state("2019-07-15", Contact { reply_wanted: false, ..wanted() }),
        ReplyState::NotWanted
    );
    assert_eq!(state("", wanted()), ReplyState::CantTell);
    assert_eq!(state("0001-01-01", wanted()), ReplyState::CantTell);
    assert_eq!(state("2019-11-22", wanted()), ReplyState::CantTell, "not sent yet");
    let event = Entry { kind: EntryKind::Other, ..message("2019-07-15", wanted()) };
    assert_eq!(reply_status(&event, as_of).state, ReplyState::NotWanted);
    assert_eq!(
        reply_status(&message("", wanted()), as_of).sentence,
        "The day it was sent is not known."
    );
    assert_eq!(reply_status(&event, as_of).sentence, "");
    let overdue = Contact { reply_due: on("2019-08-01"), ..wanted() };
    let got = reply_status(&message("", overdue), as_of);
    assert_eq!((got.state, got.due), (ReplyState::CantTell, Some(day("2019-08-01"))));
    assert_eq!((got.days_late, got.working_days_late), (None, None), "no sum beside can't tell");
    let was_wanted = |sent: &str| {
        evenhand_core::charter::reply_status(&message(sent, wanted()), as_of).was_wanted()
    };
    assert!(was_wanted("2019-11-21") && was_wanted("") && !was_wanted("2019-11-22"));
    let later = reply_status(&message("2019-11-22", wanted()), as_of);
    assert_eq!(
        later.sentence,
        "It is dated Fri 22 Nov 2019, which is after Thu 21 Nov 2019, the day of the check."
    );
    let ahead = Contact { reply_due: on("2019-12-05"), ..wanted() };
    let got = reply_status(&message("2019-11-20", ahead.clone()), as_of);
    assert!(got.sentence.ends_with("It is due Thu 5 Dec 2019."), "{}", got.sentence);
    // Nothing is in time before it is asked for.
    let got = reply_status(&message("2019-12-06", ahead), day("2019-12-20"));
    assert_eq!((got.state, got.due, got.days_late), (ReplyState::Waiting, None, None));
    let odd = Contact { reply_due: on("0001-01-01"), ..wanted() };
    assert_eq!(reply_status(&message("2019-07-15", odd), as_of).due, None);
}

#[test]
fn a_count_that_stopped_by_its_day_never_gets_past_it() {
    let due = Some(day("2019-05-29"));
    for (looked_on, past_after) in
        [("2019-05-28", None), ("2019-05-29", None), ("2019-05-30", due), ("", due)]
    {
        let days = promise_days(&ended(Outcome::Open, on(looked_on)));
        let want = PromiseDays { due, past_after, late_after: past_after };
        assert_eq!(days, want, "{looked_on:?}");
    }
}
