//! The page for the officer who invites: what is sent by its days is found Met on every rule.

use std::fmt::Write as _;

use chrono::{Days, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Europe::London;
use evenhand_core::charter::{
    Charter, FirstDay, Measure, MeetingFacts, Sent, Unit, Verdict, builtin, check, preparations,
};
use evenhand_core::guides::toolkit;
use evenhand_core::record::{MeetingKind, MeetingTime, Papers, SentBasis, When};
use evenhand_words::officer_lines;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn hounslow() -> &'static Charter {
    builtin().iter().find(|charter| charter.id == "hounslow").unwrap()
}

fn at(day: NaiveDate, time: NaiveTime) -> MeetingTime {
    let local = day.and_time(time);
    // In the hour that the clocks skip there is no such time; no charter's hours lie there.
    let utc = London.from_local_datetime(&local).earliest().unwrap_or_else(|| panic!("{local}"));
    MeetingTime::At { utc: utc.with_timezone(&Utc), zone: "Europe/London".to_owned(), local }
}

/// A meeting that keeps to the page, with the invitation and the papers sent so many days before the last good days.
fn kept(charter: &Charter, day: NaiveDate, early: u64) -> MeetingFacts {
    let prepared = preparations(charter, MeetingKind::CoproductionGroup, day);
    let of = |measure| prepared.iter().filter(move |one| one.rule.measures == measure);
    let last =
        |measure| of(measure).filter_map(|one| one.last_day).min().map(|d| d - Days::new(early));
    let from = of(Measure::Window).filter_map(|one| one.rule.from).max();
    let from = from.unwrap_or(NaiveTime::from_hms_opt(10, 0, 0).unwrap());
    let longest = of(Measure::Length).filter_map(|one| one.rule.amount).min().unwrap_or(60);
    let latest = of(Measure::Window)
        .filter_map(|one| one.rule.to)
        .min()
        .unwrap_or(NaiveTime::from_hms_opt(23, 0, 0).unwrap());
    let end = (from + chrono::TimeDelta::minutes(i64::from(longest))).min(latest);
    MeetingFacts {
        starts: Some(at(day, from)),
        ends: Some(at(day, end)),
        sent: last(Measure::Notice)
            .map(|day| Sent::when(When::day(day), SentBasis::User))
            .unwrap_or_default(),
        papers: last(Measure::Papers)
            .map_or(Papers::Unknown, |day| Papers::Came { when: When::day(day), at: None }),
        ..MeetingFacts::default()
    }
}

fn verdicts(charter: &Charter, facts: &MeetingFacts) -> Vec<Verdict> {
    check(charter, facts, day("2026-11-26")).into_iter().map(|finding| finding.verdict).collect()
}

#[test]
fn an_invitation_by_the_page_is_found_met_on_all_four_rules() {
    let meeting = day("2026-11-30");
    assert_eq!(verdicts(hounslow(), &kept(hounslow(), meeting, 0)), [Verdict::Met; 4]);
    // A day later the words can be read so that it is late: the page is as exact as it can be.
    let mut late = kept(hounslow(), meeting, 0);
    late.sent = Sent::when(When::day(day("2026-11-05")), SentBasis::User);
    late.papers = Papers::Came { when: When::day(day("2026-11-23")), at: None };
    let found = verdicts(hounslow(), &late);
    assert_eq!(
        found.iter().filter(|verdict| **verdict == Verdict::Depends).count(),
        2,
        "{found:?}"
    );
}

proptest! {
    /// Whatever a charter counts and however its words are read: by the last good day is Met, for any day of meeting.
    #[test]
    fn by_the_last_good_day_is_met(
        meeting in 0_u64..2000,
        amount in 1_u32..60,
        unit in prop_oneof![
            Just(Unit::Days), Just(Unit::ClearDays), Just(Unit::WorkingDays), Just(Unit::Weeks), Just(Unit::Months)
        ],
        first_day in prop_oneof![Just(FirstDay::Unclear), Just(FirstDay::NotCounted), Just(FirstDay::ClearDays)],
        early in 0_u64..3,
    ) {
        let mut own = hounslow().clone();
        for rule in own.clauses.iter_mut().filter_map(|clause| clause.rule.as_mut()) {
            if matches!(rule.measures, Measure::Notice | Measure::Papers) {
                (rule.amount, rule.unit, rule.first_day) = (Some(amount), unit, first_day);
            }
        }
        let meeting = day("2024-01-01") + Days::new(meeting);
        prop_assert_eq!(verdicts(&own, &kept(&own, meeting, early)), [Verdict::Met; 4]);
    }
}

#[test]
fn the_page_reads_as_reviewed() {
    let page = &toolkit().unwrap().officer;
    let mut out = String::new();
    for (charter, kind, meeting, today) in [
        ("hounslow", MeetingKind::CoproductionGroup, "2026-11-30", "2026-10-01"),
        ("hounslow", MeetingKind::CoproductionGroup, "2026-11-30", "2026-11-20"),
        ("hounslow", MeetingKind::Event, "2026-11-30", "2026-10-01"),
        ("haringey", MeetingKind::CoproductionGroup, "2026-11-30", "2026-10-01"),
    ] {
        writeln!(out, "==== {charter}, {kind:?} on {meeting}, today {today}").unwrap();
        let charter = builtin().iter().find(|one| one.id == charter).unwrap();
        for line in officer_lines(page, charter, kind, day(meeting), day(today)) {
            writeln!(out, "{}\n    {}", line.what, line.sum).unwrap();
            for note in line.notes {
                writeln!(out, "    {note}").unwrap();
            }
            writeln!(out, "    {} \"{}\"", line.clause, line.quote).unwrap();
        }
    }
    insta::assert_snapshot!("officer", out);
}

#[test]
fn a_charter_that_is_not_in_force_asks_nothing_yet() {
    let mut later = hounslow().clone();
    later.in_force_from = Some(day("2027-01-01"));
    let page = &toolkit().unwrap().officer;
    let of = |meeting| {
        officer_lines(page, &later, MeetingKind::CoproductionGroup, day(meeting), day("2026-11-26"))
    };
    assert!(of("2026-12-15").iter().all(|line| line.what.ends_with(&page.not_in_force)));
    assert!(of("2027-01-15").iter().all(|line| !line.sum.is_empty()));
}

/// Words that leave no choice of how to count have one last day.
#[test]
fn only_words_that_leave_a_choice_have_two_readings() {
    let day = day("2026-12-09");
    let two = |first_day| {
        let mut charter = hounslow().clone();
        for rule in charter.clauses.iter_mut().filter_map(|clause| clause.rule.as_mut()) {
            rule.first_day = first_day;
        }
        let prepared = preparations(&charter, MeetingKind::CoproductionGroup, day);
        prepared.iter().filter(|one| one.two_readings).count()
    };
    assert_eq!((two(FirstDay::NotCounted), two(FirstDay::ClearDays)), (0, 0));
    assert!(two(FirstDay::Unclear) > 0);
}
