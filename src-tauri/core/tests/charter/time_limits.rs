//! Time limits of law and guidance, with the sums written out.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use evenhand_core::charter::{
    DaySpan, Limit, LimitError, LimitOptions, LimitState, SchoolDays, Strength, Unit, Who,
    began_after, limit_packs, limit_status, limits,
};

use evenhand_words::{limit_explanation, limit_standing};

use crate::support::day;

fn with(events: &[(&str, &str)]) -> LimitOptions {
    let events: BTreeMap<_, _> =
        events.iter().map(|(id, date)| ((*id).to_owned(), day(date))).collect();
    LimitOptions { events, ..LimitOptions::default() }
}

fn limit(trigger: &str, date: &str, id: &str, options: &LimitOptions) -> Limit {
    let found = limits(trigger, day(date), options).unwrap();
    found.into_iter().find(|limit| limit.id == id).unwrap()
}

/// A row of `limits.tsv`: a limit, its clause, what is given, and the last day worked out by hand or by another
/// program.
struct Row {
    trigger: &'static str,
    limit: &'static str,
    clause: &'static str,
    date: &'static str,
    options: LimitOptions,
    due: Option<NaiveDate>,
    how: &'static str,
}

/// Terms as `from..to,from..to`, and after `;` the days on which the school is closed, as `-day` or `-from..to`.
fn school(text: &str) -> SchoolDays {
    let span = |text: &str| {
        let text = text.trim_start_matches('-');
        let (from, to) = text.split_once("..").unwrap_or((text, text));
        DaySpan { from: day(from), to: day(to) }
    };
    let list = |text: &str| text.split(',').filter(|one| !one.is_empty()).map(span).collect();
    let (terms, closed) = text.split_once(';').unwrap_or((text, ""));
    SchoolDays { terms: list(terms), closed: list(closed) }
}

fn rows() -> Vec<Row> {
    let row = |line: &'static str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [trigger, limit, clause, date, events, terms, due, how] = cells[..] else {
            panic!("{line}")
        };
        let event = |text: &str| {
            let (id, on) = text.split_once('=').unwrap();
            (id.to_owned(), day(on))
        };
        let events = events.split(',').filter(|one| !one.is_empty()).map(event).collect();
        let options = LimitOptions { events, school: school(terms), ..LimitOptions::default() };
        let due = (!due.is_empty()).then(|| day(due));
        Row { trigger, limit, clause, date, options, due, how }
    };
    include_str!("limits.tsv").lines().skip(1).map(row).collect()
}

#[test]
fn every_limit_ends_on_the_day_that_its_clause_says() {
    for row in rows() {
        let got = limit(row.trigger, row.date, row.limit, &row.options);
        let what = format!("{} {} {}: {}", row.trigger, row.date, row.limit, row.how);
        assert_eq!(got.due, row.due, "{what}");
        assert_eq!(got.clause, row.clause, "{what}");
        assert_eq!(got.trigger, row.trigger);
        let ends = row.due.map(evenhand_words::date);
        assert!(
            ends.is_none_or(|ends| limit_explanation(&got).contains(&ends)),
            "{}",
            limit_explanation(&got)
        );
        assert!(row.due.is_some() || !limit_explanation(&got).is_empty());
    }
}

#[test]
fn every_limit_stands_in_the_table_with_two_edges() {
    let rows = rows();
    for pack in limit_packs() {
        for rule in &pack.limits {
            let of = |row: &&Row| row.trigger == pack.id && row.limit == rule.id;
            let edges = rows.iter().filter(of).filter(|row| row.due.is_some()).count();
            assert!(edges >= 2, "{} {}: {edges}", pack.id, rule.id);
            let clause = rows.iter().filter(of).any(|row| row.clause == rule.clause);
            assert!(clause, "{} {} {}", pack.id, rule.id, rule.clause);
        }
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
        limit_explanation(&got),
        "There is no date to count from yet. On what day did the council send the notice of changes?"
    );
    // Of two days the later holds, so both are asked for.
    let got =
        limit("council-move", "2027-01-04", "review", &with(&[("last-review", "2026-02-01")]));
    assert!(limit_explanation(&got).ends_with("On what day did the plan pass to the new council?"));
    assert_eq!(
        limit_standing(&got, &limit_status(&got, day("2030-01-01"))),
        "There is no date to count from yet."
    );
    let reply = limit("complaint", "2026-05-20", "reply", &none);
    assert!(limit_explanation(&reply).ends_with("This takes the last day for the step before it."));
    let reply = limit("complaint", "2026-05-20", "reply", &with(&[("acknowledged", "2026-05-21")]));
    assert_eq!(
        limit_explanation(&reply),
        "10 working days after Thu 21 May 2026 is Fri 5 Jun 2026."
    );
}

#[test]
fn a_day_before_what_it_follows_is_asked_about() {
    let early = with(&[("acknowledged", "2026-05-01")]);
    let reply = limit("complaint", "2026-05-20", "reply", &early);
    assert_eq!(
        limit_explanation(&reply),
        "Fri 1 May 2026 is before Wed 20 May 2026, so nothing is counted. Please check both days."
    );
    let status = limit_status(&reply, day("2030-01-01"));
    assert_eq!(status.state, LimitState::NoDate);
    assert_eq!(limit_standing(&reply, &status), "Can't tell yet.");
    for pack in limit_packs() {
        for event in pack.events.iter().filter(|event| !event.after.is_empty()) {
            assert!(pack.events.iter().any(|known| known.id == event.after), "{}", event.id);
        }
    }
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
            "1 month after Thu 3 Sep 2026 is Sat 3 Oct 2026. That is no working day, so it moves on to Mon 5 Oct 2026.",
        ),
        (
            "send-decision",
            "2026-06-01",
            "appeal",
            "2 months after Mon 1 Jun 2026 is Sat 1 Aug 2026. An end in August or from 25 December to 1 January moves on to Tue 1 Sep 2026.",
        ),
        (
            "subject-access-request",
            "2026-08-03",
            "reply",
            "1 month after Mon 3 Aug 2026 is Thu 3 Sep 2026.",
        ),
    ];
    for (trigger, date, id, sum) in cases {
        assert_eq!(limit_explanation(&limit(trigger, date, id, &none)), sum);
    }
}

#[test]
fn an_end_on_new_years_day_is_said_to_be_closed_and_not_only_a_holiday() {
    let of = |sent: &str| limit_explanation(&limit("send-decision", sent, "appeal", &with(&[])));
    assert_eq!(
        of("2026-11-01"),
        "2 months after Sun 1 Nov 2026 is Fri 1 Jan 2027. \
         An end in August or from 25 December to 1 January moves on to Mon 4 Jan 2027."
    );
    assert!(
        of("2026-11-02").ends_with("That is no working day, so it moves on to Mon 4 Jan 2027.")
    );
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
fn a_second_way_to_count_and_a_stopped_clock_are_said() {
    let said = |trigger, date, id, options: &LimitOptions| {
        limit_explanation(&limit(trigger, date, id, options))
    };
    assert_eq!(
        said("send-decision", "2026-09-01", "appeal", &with(&[("certificate", "2026-10-20")])),
        "1 month after Tue 20 Oct 2026 is Fri 20 Nov 2026. \
         The other way, 2 months after Tue 1 Sep 2026, ends earlier, on Sun 1 Nov 2026."
    );
    assert_eq!(
        said("send-decision", "2026-09-01", "appeal", &with(&[("certificate", "2026-09-10")])),
        "2 months after Tue 1 Sep 2026 is Sun 1 Nov 2026. That is no working day, so it moves on to Mon 2 Nov 2026. \
         The other way, 1 month after Thu 10 Sep 2026, ends earlier, on Sat 10 Oct 2026."
    );
    assert_eq!(
        said("send-decision", "2026-09-01", "appeal", &with(&[("certificate", "2026-10-01")])),
        "2 months after Tue 1 Sep 2026 is Sun 1 Nov 2026. That is no working day, so it moves on to Mon 2 Nov 2026.",
        "both end on one day"
    );
    assert_eq!(
        said("council-move", "2027-02-01", "transfer", &with(&[("aware", "2026-12-01")])),
        "It is due on the day itself, Mon 1 Feb 2027. \
         The other way, 15 working days beginning with Tue 1 Dec 2026, ends earlier, on Mon 21 Dec 2026."
    );
    let paused = LimitOptions { paused_days: 7, ..LimitOptions::default() };
    assert_eq!(
        said("subject-access-request", "2026-08-03", "reply", &paused),
        "1 month after Mon 3 Aug 2026 is Thu 3 Sep 2026. With the days of the stopped clock it is Thu 10 Sep 2026."
    );
    assert_eq!(
        said("subject-access-request", "2027-06-01", "reply", &with(&[("identity", "2027-06-15")])),
        "1 month after Tue 15 Jun 2027 is Thu 15 Jul 2027."
    );
}

/// The tribunal's appeal is the family's: a day too late loses it. Both readings of the time before 21 July 2020
/// allow the day that is shown.
#[test]
fn before_2020_the_earlier_day_is_shown_and_why() {
    for (sent, due) in
        [("2020-07-20", "2020-09-21"), ("2018-06-29", "2018-09-03"), ("2019-11-01", "2020-01-02")]
    {
        let got = limit("send-decision", sent, "appeal", &LimitOptions::default());
        assert_eq!(got.due, Some(day(due)));
        assert!(got.note.contains("some sources"), "{}", got.note);
        assert!(got.note.contains("We show the earlier one"), "{}", got.note);
    }
    let now = limit("send-decision", "2020-07-21", "appeal", &LimitOptions::default());
    assert!(!now.note.contains("some sources"));
    assert!(now.title.contains("must have the appeal by 5pm"), "not \"send\": {}", now.title);
    assert!(now.quote.contains("received"), "{}", now.quote);
}

#[test]
fn rules_have_dates() {
    let ids = |trigger, date| -> Vec<String> {
        let found = limits(trigger, day(date), &LimitOptions::default()).unwrap();
        found.into_iter().map(|limit| limit.id).collect()
    };
    assert_eq!(ids("send-decision", "2020-07-20"), ids("send-decision", "2020-07-21"));
    let old = limit("complaint", "2019-11-21", "acknowledge", &LimitOptions::default());
    let new = limit("complaint", "2026-04-01", "acknowledge", &LimitOptions::default());
    assert!(old.comparison, "the Code began on 1 April 2026");
    assert!(!new.comparison);
    assert!(limit("complaint", "2026-03-31", "acknowledge", &LimitOptions::default()).comparison);
    // The day before the first day of each pack there is nothing, and a sentence says since when there is one.
    for pack in limit_packs().iter().filter(|pack| pack.id != "complaint") {
        let first = pack.limits.iter().map(|rule| rule.in_force_from.unwrap()).min().unwrap();
        let before = first.pred_opt().unwrap();
        assert_eq!(limits(&pack.id, before, &LimitOptions::default()).unwrap(), [], "{}", pack.id);
        assert_eq!(began_after(&pack.id, before), Some(first), "{}", pack.id);
        assert_eq!(began_after(&pack.id, first), None, "{}", pack.id);
    }
    assert_eq!(began_after("complaint", day("2019-11-21")), None, "it is shown as a comparison");
    assert_eq!(began_after("no-such", day("2019-11-21")), None);
    // The Regulations began on 1 September 2014: nobody had to give notice in August for a meeting in September.
    assert!(!ids("annual-review-meeting", "2014-09-14").contains(&"notice".to_owned()));
    assert!(ids("annual-review-meeting", "2014-09-15").contains(&"notice".to_owned()));
}

#[test]
fn a_limit_that_ended_under_the_coronavirus_rules_is_never_called_past() {
    let state = |trigger: &str, date: &str, id: &str| {
        let got = limit(trigger, date, id, &LimitOptions::default());
        (limit_status(&got, day("2026-11-26")), got)
    };
    // 20 weeks that end on 30 April, 1 May, 25 September and 26 September 2020.
    for (request, known) in
        [("2019-12-12", true), ("2019-12-13", false), ("2020-05-08", false), ("2020-05-09", true)]
    {
        let (status, limit) = state("ehc-assessment-request", request, "final-plan");
        let want = if known { LimitState::Past } else { LimitState::CantTell };
        assert_eq!(status.state, want, "{request}");
        assert_eq!(limit.relaxed.is_none(), known);
        if !known {
            assert_eq!((status.days_past, status.working_days_past), (None, None));
            let said = limit_standing(&limit, &status);
            assert!(said.contains("SI 2020/471"), "{said}");
        }
    }
    let exclusion =
        LimitOptions { school: school("2020-06-01..2020-07-17"), ..LimitOptions::default() };
    for (date, touched) in [("2020-06-01", true), ("2022-03-24", true), ("2022-03-25", false)] {
        let year = &date[..4];
        let options = if year == "2020" {
            exclusion.clone()
        } else {
            LimitOptions { school: school("2022-03-01..2022-07-20"), ..LimitOptions::default() }
        };
        let got = limit("exclusion", date, "governors", &options);
        assert_eq!(got.relaxed.is_some(), touched, "{date}");
    }
}

#[test]
fn school_days_need_the_schools_own_dates() {
    let due = |start: &str, terms: &str| {
        let options = LimitOptions { school: school(terms), ..LimitOptions::default() };
        limit("exclusion", start, "governors", &options).due
    };
    let autumn = "2026-09-02..2026-12-18";
    let spring = "2027-01-05..2027-03-25";
    assert_eq!(due("2026-11-27", autumn), Some(day("2026-12-18")), "the last day of the term");
    assert_eq!(due("2026-11-30", autumn), None, "one day more than the term has");
    assert_eq!(due("2026-12-18", &format!("{autumn},{spring}")), Some(day("2027-01-25")));
    assert_eq!(
        due("2026-12-24", &format!("{autumn},{spring}")),
        Some(day("2027-01-25")),
        "in the holidays"
    );
    assert_eq!(
        due("2026-12-24", &format!("{spring},{autumn}")),
        Some(day("2027-01-25")),
        "in any order"
    );
    assert_eq!(due("2026-09-01", autumn), None, "before the first term that is known");
    let gap = "2026-09-02..2026-12-18,2027-04-12..2027-07-22";
    assert_eq!(due("2026-12-18", gap), None, "a gap of a term is a term that was not given");
    let summer = "2026-04-13..2026-07-17,2026-09-07..2026-12-18";
    assert_eq!(due("2026-07-16", summer), Some(day("2026-09-24")), "the summer holidays are long");
    let nine_weeks = "2026-04-13..2026-07-17,2026-09-18..2026-12-18";
    assert_eq!(due("2026-07-17", nine_weeks), Some(day("2026-10-08")), "63 days, the longest");
    let a_day_more = "2026-04-13..2026-07-17,2026-09-19..2026-12-18";
    assert_eq!(due("2026-07-17", a_day_more), None, "so long that a term may be missing");
    // Only a gap that begins before August and ends after July is a summer.
    let from_august = "2026-04-13..2026-08-01,2026-09-19..2026-12-18";
    assert_eq!(due("2026-07-31", from_august), None, "49 days from the first of August");
    let to_july = "2026-01-05..2026-05-20,2026-07-01..2026-12-18";
    assert_eq!(due("2026-05-19", to_july), None, "42 days that end in July");
    // Good Friday and Easter Monday inside a term are no school days.
    assert_eq!(due("2026-03-20", "2026-01-05..2026-05-21"), Some(day("2026-04-14")));
    let unknown = limit("exclusion", "2026-11-25", "governors", &LimitOptions::default());
    assert!(
        limit_explanation(&unknown).starts_with("Can't tell yet"),
        "{}",
        limit_explanation(&unknown)
    );
    let status = limit_status(&unknown, day("2030-01-01"));
    assert_eq!(status.state, LimitState::NoDate);
    assert_eq!(limit_standing(&unknown, &status), "Can't tell yet.");
    let backwards =
        LimitOptions { school: school("2026-12-18..2026-09-02"), ..LimitOptions::default() };
    let span = DaySpan { from: day("2026-12-18"), to: day("2026-09-02") };
    assert_eq!(
        limits("exclusion", day("2026-11-25"), &backwards),
        Err(LimitError::EndBeforeStart(span))
    );
    let far = LimitOptions { school: school("2026-09-02..9999-12-18"), ..LimitOptions::default() };
    assert_eq!(
        limits("exclusion", day("2026-11-25"), &far),
        Err(LimitError::OutOfRange(day("9999-12-18")))
    );
}

#[test]
fn what_may_not_apply_says_what_has_to_be_so() {
    for (trigger, id) in [
        ("ehc-assessment-request", "no-plan"),
        ("ehc-assessment-request", "final-plan"),
        ("annual-review-meeting", "final-plan"),
        ("annual-review-meeting", "final-plan-from-notice"),
        ("phase-transfer", "phase"),
        ("phase-transfer", "post-16"),
        ("phase-transfer", "between-post-16"),
        ("tribunal-order", "amend"),
    ] {
        let got = limit(trigger, "2026-06-01", id, &LimitOptions::default());
        assert!(got.only_if.starts_with("Only "), "{trigger} {id}: {}", got.only_if);
    }
    let decide = limit("ehc-assessment-request", "2026-06-01", "decide", &LimitOptions::default());
    assert_eq!((decide.only_if.as_str(), decide.strength), ("", Strength::Must));
    let code = limit("complaint", "2026-06-01", "acknowledge", &LimitOptions::default());
    assert_eq!(code.strength, Strength::Should, "the Code says \"should\"");
    // Every order of the tribunal is of one kind: none of its limits applies by itself.
    for pack in limit_packs()
        .iter()
        .filter(|pack| ["tribunal-order", "unopposed-appeal"].contains(&pack.id.as_str()))
    {
        assert!(pack.limits.iter().all(|rule| !rule.only_if.is_empty()), "{}", pack.id);
    }
}

#[test]
fn past_a_limit_the_exceptions_are_listed() {
    let got = limit("ehc-assessment-request", "2026-06-01", "final-plan", &LimitOptions::default());
    let on_time = limit_status(&got, day("2026-10-19"));
    assert_eq!((on_time.state, on_time.days_past), (LimitState::Ahead, None));
    assert_eq!(limit_standing(&got, &on_time), "The last day is Mon 19 Oct 2026.");
    let late = limit_status(&got, day("2026-11-02"));
    assert_eq!(
        (late.state, late.days_past, late.working_days_past),
        (LimitState::Past, Some(14), Some(10))
    );
    assert!(
        limit_standing(&got, &late)
            .starts_with("Past the time limit of Mon 19 Oct 2026; exceptions can apply.")
    );
    assert!(limit_standing(&got, &late).contains("Exceptional personal circumstances"));
    let plain = limit("ehc-draft-plan", "2026-06-01", "comment", &LimitOptions::default());
    assert_eq!(
        limit_standing(&plain, &limit_status(&plain, day("2026-06-16"))),
        "Past the time limit of Mon 15 Jun 2026; exceptions can apply."
    );
}

#[test]
fn the_far_future_rests_on_expected_holidays() {
    let far = limit("foi-request", "2029-06-01", "reply", &LimitOptions::default());
    assert!(far.expected);
    assert!(
        limit_explanation(&far)
            .ends_with("Bank holidays so far ahead are expected, not published yet."),
        "{}",
        limit_explanation(&far)
    );
    let near = limit("foi-request", "2028-06-01", "reply", &LimitOptions::default());
    assert!(!limit_explanation(&near).contains("expected"), "{}", limit_explanation(&near));
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
    for pack in limit_packs() {
        assert!(!pack.title.is_empty() && pack.question.ends_with('?'), "{}", pack.id);
        for rule in &pack.limits {
            let texts = [&rule.id, &rule.title, &rule.clause, &rule.quote, &rule.source];
            assert!(texts.iter().all(|text| !text.trim().is_empty()), "{} {}", pack.id, rule.id);
            assert!(rule.quote.len() < 130, "a short quote: {}", rule.quote);
            let known = |id: &str| id.is_empty() || pack.events.iter().any(|event| event.id == id);
            let other = rule.or_later.as_ref().map_or("", |other| &other.from);
            for event in [&rule.from, &rule.not_before, other] {
                assert!(known(event), "{} {} {event}", pack.id, rule.id);
            }
            let defaults =
                [Some(&rule.from_default), rule.or_later.as_ref().map(|o| &o.from_default)];
            for id in defaults.into_iter().flatten().filter(|id| !id.is_empty()) {
                assert!(pack.limits.iter().any(|other| other.id == *id), "{} {id}", pack.id);
            }
            assert_eq!(rule.unit == Unit::Date, rule.before_day.is_some());
        }
    }
    let appeal = limit("send-decision", "2026-06-01", "appeal", &LimitOptions::default());
    assert_eq!(appeal.who, Who::Family);
}
