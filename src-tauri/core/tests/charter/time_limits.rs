//! Time limits of law and guidance, with the sums written out.

use std::collections::BTreeMap;

use evenhand_core::charter::{
    Limit, LimitError, LimitOptions, LimitState, Unit, Who, limit_packs, limits,
};

use crate::support::day;
use crate::told::{Words, limit_status};

fn with(events: &[(&str, &str)]) -> LimitOptions {
    let events: BTreeMap<_, _> =
        events.iter().map(|(id, date)| ((*id).to_owned(), day(date))).collect();
    LimitOptions { events, paused_days: 0 }
}

fn limit(trigger: &str, date: &str, id: &str, options: &LimitOptions) -> Limit {
    let found = limits(trigger, day(date), options).unwrap();
    found.into_iter().find(|limit| limit.id == id).unwrap()
}

#[test]
fn last_days_by_trigger() {
    // trigger, date, limit, last day, how
    let cases = [
        ("ehc-assessment-request", "2026-06-01", "decide", "2026-07-13", "6 weeks of Mondays"),
        ("ehc-assessment-request", "2026-06-01", "no-plan", "2026-09-21", "16 weeks"),
        ("ehc-assessment-request", "2026-06-01", "final-plan", "2026-10-19", "20 weeks"),
        ("ehc-assessment-request", "2026-12-24", "decide", "2027-02-04", "over the year end"),
        ("ehc-advice-request", "2026-06-01", "advice", "2026-07-13", "6 weeks"),
        ("ehc-draft-plan", "2026-06-01", "comment", "2026-06-15", "1 June is the first of 15 days"),
        ("ehc-draft-plan", "2024-02-20", "comment", "2024-03-05", "29 Feb counts"),
        ("annual-review-meeting", "2026-06-02", "notice", "2026-05-19", "2 weeks before"),
        ("annual-review-meeting", "2026-06-02", "papers", "2026-05-19", "2 weeks before"),
        ("annual-review-meeting", "2026-06-02", "report", "2026-06-16", "2 weeks after"),
        ("annual-review-meeting", "2026-06-02", "decision", "2026-06-30", "4 weeks after"),
        ("annual-review-meeting", "2026-06-02", "final-plan", "2026-08-25", "12 weeks after"),
        ("phase-transfer", "2027-09-01", "phase", "2027-02-14", "before 15 February"),
        ("phase-transfer", "2027-09-01", "post-16", "2027-03-30", "before 31 March"),
        ("phase-transfer", "2027-09-01", "between-post-16", "2027-04-01", "5 months before"),
        ("send-decision", "2026-10-05", "mediation-adviser", "2026-12-05", "corresponding date"),
        ("send-decision", "2026-10-05", "appeal", "2026-12-07", "5 Dec is a Saturday"),
        ("send-decision", "2026-12-31", "mediation-adviser", "2027-02-28", "February has no 31st"),
        ("send-decision", "2026-12-31", "appeal", "2027-03-01", "28 Feb is a Sunday"),
        (
            "send-decision",
            "2026-10-25",
            "appeal",
            "2027-01-04",
            "25 Dec; 1 Jan a holiday, then a weekend",
        ),
        ("send-decision", "2026-10-24", "appeal", "2026-12-24", "the day before the closed days"),
        ("send-decision", "2026-11-01", "appeal", "2027-01-04", "ends on 1 Jan"),
        ("send-decision", "2026-11-02", "appeal", "2027-01-04", "ends on Sat 2 Jan"),
        ("send-decision", "2026-06-01", "appeal", "2026-09-01", "ends on 1 August"),
        ("send-decision", "2026-06-30", "appeal", "2026-09-01", "ends on 30 August"),
        ("send-decision", "2026-07-01", "appeal", "2026-09-01", "ends on 1 September itself"),
        ("send-decision", "2026-05-31", "appeal", "2026-07-31", "ends on Fri 31 July"),
        (
            "send-decision",
            "2021-05-31",
            "appeal",
            "2021-08-02",
            "Sat 31 July; the next working day",
        ),
        ("send-decision", "2020-07-21", "appeal", "2020-09-21", "the first day of the new rule"),
        (
            "send-decision",
            "2020-07-20",
            "appeal",
            "2020-10-21",
            "62 days of which August's 31 do not count",
        ),
        ("send-decision", "2019-11-01", "appeal", "2020-01-09", "61 days, and 8 closed days more"),
        ("send-decision", "2019-03-01", "appeal", "2019-05-01", "no closed days in it"),
        ("foi-request", "2019-07-15", "reply", "2019-08-13", "5 Aug is a holiday in Scotland"),
        ("foi-request", "2026-06-01", "reply", "2026-06-30", "15 June is a holiday in Scotland"),
        ("subject-access-request", "2026-09-03", "reply", "2026-10-05", "3 Oct is a Saturday"),
        ("subject-access-request", "2026-08-03", "reply", "2026-09-03", "the corresponding date"),
        ("subject-access-request", "2026-01-31", "reply", "2026-03-02", "28 Feb is a Saturday"),
        ("subject-access-request", "2023-01-31", "reply", "2023-02-28", "February's last day"),
        (
            "subject-access-request",
            "2026-11-25",
            "reply",
            "2026-12-29",
            "25 Dec, a weekend, 28 Dec",
        ),
        ("complaint", "2019-11-21", "acknowledge", "2019-11-28", "5 working days"),
        ("complaint", "2019-11-21", "reply", "2019-12-12", "10 working days after 28 Nov"),
        ("complaint", "2026-05-20", "acknowledge", "2026-05-28", "25 May is a holiday"),
        ("complaint", "2026-05-20", "reply", "2026-06-11", "10 working days after 28 May"),
        ("ombudsman", "2019-07-15", "ombudsman", "2020-07-14", "12 months beginning with 15 July"),
        ("ombudsman", "2024-02-29", "ombudsman", "2025-02-27", "the day before 28 Feb 2025"),
    ];
    for (trigger, date, id, due, how) in cases {
        let got = limit(trigger, date, id, &LimitOptions::default());
        assert_eq!(got.due, Some(day(due)), "{trigger} {date} {id}: {how}");
        assert_eq!(got.trigger, trigger);
    }
}

#[test]
fn last_days_that_run_from_another_date() {
    let cases = [
        (
            "annual-review-meeting",
            "2026-06-02",
            "final-plan-from-notice",
            "amendment-notice",
            "2026-06-30",
            "2026-08-25",
        ),
        (
            "annual-review-meeting",
            "2026-06-02",
            "final-plan-from-notice",
            "amendment-notice",
            "2026-06-10",
            "2026-08-05",
        ),
        ("send-decision", "2026-09-01", "appeal", "certificate", "2026-10-20", "2026-11-20"),
        ("send-decision", "2026-09-01", "appeal", "certificate", "2026-09-10", "2026-11-02"),
        ("send-decision", "2026-09-01", "appeal", "certificate", "2026-11-30", "2027-01-04"),
        ("send-decision", "2026-05-15", "appeal", "certificate", "2026-07-10", "2026-09-01"),
        ("complaint", "2026-05-20", "reply", "acknowledged", "2026-05-21", "2026-06-05"),
        (
            "complaint",
            "2026-05-20",
            "stage-2-acknowledge",
            "stage-2-asked",
            "2026-07-01",
            "2026-07-08",
        ),
        ("complaint", "2026-05-20", "stage-2-reply", "stage-2-asked", "2026-07-01", "2026-08-05"),
        (
            "complaint",
            "2026-05-20",
            "stage-2-reply",
            "stage-2-acknowledged",
            "2026-07-02",
            "2026-07-30",
        ),
    ];
    for (trigger, date, id, event, on, due) in cases {
        let got = limit(trigger, date, id, &with(&[(event, on)]));
        assert_eq!(got.due, Some(day(due)), "{trigger} {date} {id} from {event} {on}");
    }
}

#[test]
fn a_date_that_is_not_given_is_asked_for() {
    let none = LimitOptions::default();
    let got = limit("complaint", "2026-05-20", "stage-2-reply", &none);
    assert_eq!(got.due, None);
    assert_eq!(limit_status(&got, day("2030-01-01")).state, LimitState::NoDate);
    let got = limit("annual-review-meeting", "2026-06-02", "final-plan-from-notice", &none);
    assert_eq!(got.due, None);
    assert_eq!(
        got.explanation(),
        "There is no date to count from yet. On what day did the council send the notice of changes?"
    );
    let reply = limit("complaint", "2026-05-20", "reply", &none);
    assert!(reply.explanation().ends_with("This takes the last day for the step before it."));
    let reply = limit("complaint", "2026-05-20", "reply", &with(&[("acknowledged", "2026-05-21")]));
    assert_eq!(reply.explanation(), "10 working days after Thu 21 May 2026 is Fri 5 Jun 2026.");
}

#[test]
fn the_sum_says_how_it_was_counted() {
    let none = LimitOptions::default();
    let cases = [
        (
            "ehc-assessment-request",
            "2026-06-01",
            "decide",
            "6 weeks after Mon 1 Jun 2026 is Mon 13 Jul 2026.",
        ),
        (
            "ehc-draft-plan",
            "2026-06-01",
            "comment",
            "15 days beginning with Mon 1 Jun 2026 is Mon 15 Jun 2026.",
        ),
        (
            "annual-review-meeting",
            "2026-06-02",
            "notice",
            "2 weeks before Tue 2 Jun 2026 is Tue 19 May 2026.",
        ),
        (
            "phase-transfer",
            "2027-09-01",
            "phase",
            "Before Mon 15 Feb 2027: the last day is Sun 14 Feb 2027.",
        ),
        (
            "foi-request",
            "2019-07-15",
            "reply",
            "20 working days after Mon 15 Jul 2019 is Tue 13 Aug 2019.",
        ),
        (
            "subject-access-request",
            "2026-09-03",
            "reply",
            "1 month after Thu 3 Sep 2026 is Mon 5 Oct 2026. The end was moved to a working day.",
        ),
        (
            "subject-access-request",
            "2026-08-03",
            "reply",
            "1 month after Mon 3 Aug 2026 is Thu 3 Sep 2026.",
        ),
    ];
    for (trigger, date, id, sum) in cases {
        assert_eq!(limit(trigger, date, id, &none).explanation(), sum);
    }
}

#[test]
fn a_stopped_clock_adds_its_days() {
    let paused = LimitOptions { paused_days: 7, ..LimitOptions::default() };
    assert_eq!(
        limit("subject-access-request", "2026-08-03", "reply", &paused).due,
        Some(day("2026-09-10"))
    );
    assert_eq!(limit("foi-request", "2019-07-15", "reply", &paused).due, Some(day("2019-08-13")));
}

#[test]
fn rules_have_dates() {
    let before = limits("send-decision", day("2020-07-20"), &LimitOptions::default()).unwrap();
    let after = limits("send-decision", day("2020-07-21"), &LimitOptions::default()).unwrap();
    assert_eq!((before.len(), after.len()), (2, 2));
    assert!(before[1].clause.contains("before 21 July 2020"));
    assert!(after[1].clause.contains("12(3)(a)"));
    let old = limit("complaint", "2019-11-21", "acknowledge", &LimitOptions::default());
    let new = limit("complaint", "2026-04-01", "acknowledge", &LimitOptions::default());
    assert!(old.comparison, "the Code began on 1 April 2026");
    assert!(!new.comparison);
    assert!(limit("complaint", "2026-03-31", "acknowledge", &LimitOptions::default()).comparison);
}

#[test]
fn past_a_limit_the_exceptions_are_listed() {
    let got = limit("ehc-assessment-request", "2026-06-01", "final-plan", &LimitOptions::default());
    let on_time = limit_status(&got, day("2026-10-19"));
    assert_eq!((on_time.state, on_time.days_past), (LimitState::Ahead, None));
    assert_eq!(on_time.sentence, "The last day is Mon 19 Oct 2026.");
    let late = limit_status(&got, day("2026-11-02"));
    assert_eq!(
        (late.state, late.days_past, late.working_days_past),
        (LimitState::Past, Some(14), Some(10))
    );
    assert!(
        late.sentence.starts_with("Past the time limit of Mon 19 Oct 2026; exceptions can apply.")
    );
    assert!(late.sentence.contains("Exceptional personal circumstances"));
    let plain = limit("ehc-draft-plan", "2026-06-01", "comment", &LimitOptions::default());
    assert_eq!(
        limit_status(&plain, day("2026-06-16")).sentence,
        "Past the time limit of Mon 15 Jun 2026; exceptions can apply."
    );
}

#[test]
fn the_far_future_rests_on_expected_holidays() {
    let far = limit("foi-request", "2029-06-01", "reply", &LimitOptions::default());
    assert!(far.expected);
    assert!(
        far.explanation().ends_with("Bank holidays so far ahead are expected, not published yet."),
        "{}",
        far.explanation()
    );
    let near = limit("foi-request", "2028-06-01", "reply", &LimitOptions::default());
    assert!(!near.explanation().contains("expected"), "{}", near.explanation());
    // Received in the last year that is published, due in the first that is not.
    assert!(limit("foi-request", "2028-12-20", "reply", &LimitOptions::default()).expected);
    assert!(
        limit("subject-access-request", "2029-06-01", "reply", &LimitOptions::default()).expected
    );
    assert!(!limit("foi-request", "2028-06-01", "reply", &LimitOptions::default()).expected);
    assert!(!limit("ehc-draft-plan", "2029-06-01", "comment", &LimitOptions::default()).expected);
}

#[test]
fn what_cannot_be_worked_out_is_a_named_error() {
    let none = LimitOptions::default();
    assert_eq!(
        limits("no-such", day("2026-06-01"), &none),
        Err(LimitError::UnknownTrigger("no-such".to_owned()))
    );
    for date in ["0001-01-01", "1994-12-31", "2201-01-01", "9999-12-31"] {
        assert_eq!(limits("foi-request", day(date), &none), Err(LimitError::OutOfRange(day(date))));
    }
    assert_eq!(
        limits("foi-request", day("2200-12-20"), &none),
        Err(LimitError::OutOfRange(day("2200-12-20")))
    );
    assert_eq!(
        limits("foi-request", day("2026-06-01"), &with(&[("certificate", "2026-06-02")])),
        Err(LimitError::UnknownEvent {
            trigger: "foi-request".to_owned(),
            event: "certificate".to_owned()
        })
    );
    assert_eq!(
        limits("send-decision", day("2026-06-01"), &with(&[("certificate", "9999-06-02")])),
        Err(LimitError::OutOfRange(day("9999-06-02")))
    );
}

#[test]
fn every_limit_has_its_words_and_its_source() {
    let ids: Vec<&str> = limit_packs().iter().map(|pack| pack.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "ehc-assessment-request",
            "ehc-advice-request",
            "ehc-draft-plan",
            "annual-review-meeting",
            "phase-transfer",
            "send-decision",
            "foi-request",
            "subject-access-request",
            "complaint",
            "ombudsman",
        ]
    );
    for pack in limit_packs() {
        assert!(!pack.title.is_empty() && pack.question.ends_with('?'), "{}", pack.id);
        for rule in &pack.limits {
            let texts = [&rule.id, &rule.title, &rule.clause, &rule.quote, &rule.source];
            assert!(texts.iter().all(|text| !text.trim().is_empty()), "{} {}", pack.id, rule.id);
            assert!(rule.quote.len() < 130, "a short quote: {}", rule.quote);
            let known = |id: &str| id.is_empty() || pack.events.iter().any(|event| event.id == id);
            assert!(known(&rule.from), "{} {}", pack.id, rule.id);
            assert_eq!(rule.unit == Unit::Date, rule.before_day.is_some());
        }
    }
    let appeal = limit("send-decision", "2026-06-01", "appeal", &LimitOptions::default());
    assert_eq!(appeal.who, Who::Family);
}
