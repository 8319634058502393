//! What holds for every meeting and every pair of days.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use evenhand_core::charter::{
    HolidaySet, MeetingFacts, Sent, Verdict, bank_holidays, check, subtract_working_days,
    working_days_between,
};
use evenhand_core::record::{MeetingTime, Papers, SentBasis, When};
use proptest::prelude::*;

use crate::support::{charter, day, hounslow};
use crate::told::Words;

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..6_000).prop_map(|offset| day("2015-01-01") + Days::new(offset))
}

fn any_set() -> impl Strategy<Value = HolidaySet> {
    prop_oneof![
        Just(HolidaySet::EnglandAndWales),
        Just(HolidaySet::Scotland),
        Just(HolidaySet::NorthernIreland),
        Just(HolidaySet::AnyUk),
    ]
}

fn any_zone() -> impl Strategy<Value = String> {
    proptest::sample::select(chrono_tz::TZ_VARIANTS.to_vec())
        .prop_map(|zone| zone.name().to_owned())
}

fn at(utc: DateTime<Utc>, zone: &str) -> MeetingTime {
    let local = zone
        .parse::<chrono_tz::Tz>()
        .map_or(utc.naive_utc(), |zone| utc.with_timezone(&zone).naive_local());
    MeetingTime::At { utc, zone: zone.to_owned(), local }
}

fn facts(starts: NaiveDate, sent: NaiveDate, papers: NaiveDate) -> MeetingFacts {
    let start = starts.and_hms_opt(11, 0, 0).unwrap().and_utc();
    MeetingFacts {
        starts: Some(at(start, "Europe/London")),
        ends: Some(at(start + TimeDelta::minutes(60), "Europe/London")),
        sent: Sent::when(When::day(sent), SentBasis::User),
        papers: Papers::Came { when: When::day(papers), at: None },
        ..MeetingFacts::default()
    }
}

/// Better first: the order in which one day later may only go down.
fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Met => 0,
        Verdict::Depends => 1,
        Verdict::NotMet => 2,
        other => panic!("{other:?}"),
    }
}

proptest! {
    #[test]
    fn one_day_later_never_makes_it_better(meeting in any_day(), before in 1u64..60) {
        let sent = meeting - Days::new(before);
        let later = sent + Days::new(1);
        for rule in ["notice", "papers"] {
            let first = hounslow(&facts(meeting, sent, sent), rule).verdict;
            let second = hounslow(&facts(meeting, later, later), rule).verdict;
            prop_assert!(rank(first) <= rank(second), "{rule}: {first:?} then {second:?}");
        }
    }

    #[test]
    fn the_latest_day_meets_the_rule_and_the_next_does_not(meeting in any_day()) {
        let found = hounslow(&facts(meeting, meeting, meeting), "notice");
        let (last, clear) = (found.latest_day.unwrap(), found.latest_day_clear.unwrap());
        let of = |sent| hounslow(&facts(meeting, sent, sent), "notice").verdict;
        prop_assert_eq!(of(clear), Verdict::Met);
        prop_assert_eq!(of(last), Verdict::Depends);
        prop_assert_eq!(of(last + Days::new(1)), Verdict::NotMet);
    }

    #[test]
    fn a_change_of_zone_that_keeps_the_instant_keeps_the_finding(
        seconds in 1_400_000_000i64..2_000_000_000,
        minutes in 1i64..600,
        one in any_zone(),
        other in any_zone(),
    ) {
        let start = DateTime::from_timestamp(seconds, 0).unwrap();
        let end = start + TimeDelta::minutes(minutes);
        let of = |zone: &str| {
            let sent = Sent::at(start - TimeDelta::days(25), SentBasis::EmailDate);
            let facts = MeetingFacts {
                starts: Some(at(start, zone)),
                ends: Some(at(end, zone)),
                sent,
                ..MeetingFacts::default()
            };
            check(charter("hounslow"), &facts, day("2026-11-22"))
        };
        prop_assert_eq!(of(&one), of(&other));
    }

    #[test]
    fn working_days_agree_with_a_slow_count(set in any_set(), from in any_day(), days in 0u64..900) {
        let to = from + Days::new(days);
        let holidays: Vec<NaiveDate> = (from.iter_years())
            .flat_map(|year| bank_holidays(set, year))
            .map(|holiday| holiday.date)
            .collect();
        let slow = from
            .iter_days()
            .skip(1)
            .take_while(|day| *day <= to)
            .filter(|day| !["Sat", "Sun"].contains(&day.format("%a").to_string().as_str()))
            .filter(|day| !holidays.contains(day))
            .count();
        let fast = working_days_between(set, from, to);
        prop_assert_eq!(fast, Some(i64::try_from(slow).unwrap()));
        prop_assert_eq!(working_days_between(set, to, from), fast.map(|days| -days));
    }

    #[test]
    fn working_days_counted_back_leave_that_many(set in any_set(), to in any_day(), count in 0u32..80) {
        let from = subtract_working_days(set, to, count).unwrap();
        prop_assert_eq!(working_days_between(set, from, to), Some(i64::from(count)));
        let later = working_days_between(set, from + Days::new(1), to);
        prop_assert!(count == 0 || later < Some(i64::from(count)), "no later day leaves as many");
    }

    #[test]
    fn no_facts_make_it_panic(
        start in any::<i64>(),
        length in any::<i64>(),
        sent in any::<i64>(),
        zone in "[A-Za-z/_]{0,12}",
        year in any::<i32>(),
        month in any::<u32>(),
    ) {
        let time = |seconds: i64| DateTime::from_timestamp(seconds % 300_000_000_000, 0).unwrap_or_default();
        let facts = MeetingFacts {
            starts: Some(at(time(start), &zone)),
            ends: Some(at(time(start.wrapping_add(length)), &zone)),
            sent: Sent::at(time(sent), SentBasis::EmailDate),
            papers: Papers::Came { when: When::Month { year, month }, at: None },
            ..MeetingFacts::default()
        };
        let findings = check(charter("hounslow"), &facts, day("2026-11-22"));
        prop_assert_eq!(findings.len(), 4);
        for finding in findings {
            prop_assert!(!finding.explanation().is_empty());
        }
    }
}

/// The years that a count from a day can reach.
trait Years {
    fn iter_years(&self) -> std::ops::RangeInclusive<i32>;
}

impl Years for NaiveDate {
    fn iter_years(&self) -> std::ops::RangeInclusive<i32> {
        use chrono::Datelike;
        self.year()..=self.year() + 3
    }
}
