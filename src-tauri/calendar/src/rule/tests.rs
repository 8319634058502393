//! Rules as calendars write them, and the meetings that each gives.

use super::*;

fn at(y: i32, m: u32, d: u32) -> NaiveDateTime {
    chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap().and_hms_opt(10, 0, 0).unwrap()
}

#[test]
fn third_thursdays() {
    let rule = RecurrenceRule::parse("FREQ=MONTHLY;BYDAY=3TH;COUNT=3").unwrap();
    let (days, more) = rule.expand(at(2019, 11, 21), at(2029, 1, 1), 10);
    assert_eq!(days, [at(2019, 11, 21), at(2019, 12, 19), at(2020, 1, 16)]);
    assert!(!more);
}

#[test]
fn plain_steps_agree_with_the_engine() {
    let end = at(2060, 1, 1);
    for text in [
        "FREQ=YEARLY",
        "FREQ=YEARLY;INTERVAL=3;COUNT=7",
        "FREQ=WEEKLY;INTERVAL=2",
        "FREQ=DAILY;COUNT=40",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=DAILY;UNTIL=20250101T000000",
    ] {
        for start in [at(2024, 2, 29), at(2023, 12, 31)] {
            let rule = RecurrenceRule::parse(text).unwrap();
            let Some(step) = rule.plain_step(start) else {
                assert!(text.contains("BYMONTHDAY"), "{text} needs no engine");
                continue;
            };
            let last = match rule.until {
                Some(until) => until.local(),
                None => end,
            };
            let walked = rule.walk(start, step, last.min(end), last, 60).0;
            let set = rule.engine(start, last.min(end)).unwrap();
            let engine: Vec<_> = (&set)
                .into_iter()
                .map(|at| at.naive_utc())
                .take_while(|at| *at <= last)
                .take(60)
                .collect();
            assert_eq!(walked, engine, "{text} from {start}");
        }
    }
}

#[test]
fn an_old_series_is_begun_a_step_before_the_window() {
    let start = at(2024, 1, 1);
    for (text, from, want) in [
        ("FREQ=DAILY;INTERVAL=3", at(2024, 1, 12), at(2024, 1, 7)),
        ("FREQ=WEEKLY;INTERVAL=2", at(2024, 2, 15), at(2024, 1, 29)),
        ("FREQ=WEEKLY;INTERVAL=2", at(2023, 2, 15), start),
        ("FREQ=DAILY;COUNT=90", at(2024, 1, 12), start),
        ("FREQ=MONTHLY", at(2025, 1, 12), start),
    ] {
        assert_eq!(RecurrenceRule::parse(text).unwrap().skip_to(start, from), want, "{text}");
    }
}

#[test]
fn only_a_rule_of_every_year_is_begun_in_a_later_one() {
    for (text, year, want) in [
        ("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", 2020, 2020),
        ("FREQ=YEARLY", 1500, 1601),
        ("FREQ=YEARLY;INTERVAL=2", 2020, 1601),
        ("FREQ=YEARLY;COUNT=9", 2020, 1601),
        ("FREQ=MONTHLY", 2020, 1601),
    ] {
        let moved = RecurrenceRule::parse(text).unwrap().years_on(at(1601, 1, 1), year);
        assert_eq!(moved, at(want, 1, 1), "{text}");
    }
}

#[test]
fn it_is_told_whether_more_may_come_behind_the_last_day_looked_at() {
    for (text, more) in [
        ("FREQ=DAILY;COUNT=2;UNTIL=20300101", false),
        ("FREQ=DAILY;COUNT=3;UNTIL=20300101", true),
        ("FREQ=DAILY;BYDAY=MO,TU;COUNT=2;UNTIL=20300101", false),
        ("FREQ=DAILY;BYDAY=MO,TU;COUNT=3;UNTIL=20300101", true),
    ] {
        let found = RecurrenceRule::parse(text).unwrap().expand(at(2024, 1, 1), at(2024, 1, 2), 10);
        assert_eq!(found, (vec![at(2024, 1, 1), at(2024, 1, 2)], more), "{text}");
    }
}

#[test]
fn rules_that_are_not_read_or_never_end_are_no_trouble() {
    for text in [
        "",
        "FREQ",
        "FREQ=SOMETIMES",
        "FREQ=DAILY;COUNT=\u{661}",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYDAY=54MO",
        "FREQ=DAILY;BYMONTHDAY=0",
    ] {
        assert!(RecurrenceRule::parse(text).is_none(), "{text}");
    }
    let (days, more) =
        RecurrenceRule::parse("FREQ=SECONDLY").unwrap().expand(at(2024, 1, 1), at(2099, 1, 1), 100);
    assert_eq!((days.len(), more), (100, true));
}
