//! The hours of the day, the length, and times that cannot be used.

use chrono::NaiveDate;
use evenhand_core::charter::{MeetingFacts, Unit, Verdict, check};
use evenhand_core::record::MeetingTime;

use super::{START, sent};
use crate::support::{charter, day, hounslow, instant, london, meeting, verdict};
use crate::told::Words;

#[test]
fn hours_of_the_day() {
    let date = |time: &str| format!("2026-11-30 {time}");
    let cases = [
        ("10:00", "12:00", "met", 0.0, "the first hour allowed"),
        ("12:00", "14:00", "met", 0.0, "up to the last"),
        ("10:00", "14:00", "met", 0.0, "all of it"),
        ("13:00", "14:30", "not_met", 30.0, "30 minutes too late"),
        ("12:01", "14:01", "not_met", 1.0, "one minute"),
        ("09:59:59", "11:59:59", "not_met", 0.0167, "one second"),
        ("09:00", "10:00", "not_met", 60.0, "all before"),
        ("14:00", "15:00", "not_met", 60.0, "all after"),
        ("09:30", "14:30", "not_met", 60.0, "over both ends"),
        ("18:00", "20:00", "not_met", 120.0, "in the evening"),
    ];
    for (from, to, result, outside, how) in cases {
        let got = hounslow(&meeting(&date(from), &date(to)), "window");
        assert_eq!((got.verdict, got.measured), (verdict(result), Some(outside)), "{from}: {how}");
        assert_eq!((got.required, got.unit), (Some(0.0), Unit::Minutes));
        assert_eq!(got.counted_to, Some(day("2026-11-30")));
    }
}

#[test]
fn hours_over_several_days_are_added_up() {
    let got = hounslow(&meeting("2026-06-10 13:00", "2026-06-12 11:00"), "window");
    // 46 hours, of which 13-14, 10-14 and 10-11 are inside: 6 hours. 40 hours are outside.
    assert_eq!((got.verdict, got.measured), (Verdict::NotMet, Some(2400.0)));
    let got = hounslow(&meeting("2026-06-10 23:00", "2026-06-11 01:00"), "window");
    assert_eq!((got.verdict, got.measured), (Verdict::NotMet, Some(120.0)));
    let got = hounslow(&meeting("2026-06-10 12:00", "2026-06-11 12:00"), "window");
    assert_eq!((got.verdict, got.measured), (Verdict::NotMet, Some(1200.0)), "24 hours less 4");
}

#[test]
fn length() {
    let cases = [
        (START, "2026-11-30 12:00", "met", 120.0),
        (START, "2026-11-30 12:01", "not_met", 121.0),
        (START, "2026-11-30 12:00:01", "not_met", 120.0167),
        (START, "2026-11-30 10:01", "met", 1.0),
        (START, "2026-11-30 10:00:30", "met", 0.5),
        ("2026-10-25 00:30", "2026-10-25 02:30", "not_met", 180.0),
        ("2026-03-29 00:30", "2026-03-29 02:30", "met", 60.0),
    ];
    for (from, to, result, minutes) in cases {
        let got = hounslow(&meeting(from, to), "length");
        assert_eq!((got.verdict, got.measured), (verdict(result), Some(minutes)), "{from} to {to}");
        assert_eq!((got.required, got.unit), (Some(120.0), Unit::Minutes));
    }
}

#[test]
fn times_that_cannot_be_used() {
    let time = london(START);
    let date = |text| Some(MeetingTime::Date { date: day(text) });
    let odd = |zone: &str, year: i32| MeetingTime::At {
        utc: NaiveDate::from_ymd_opt(year, 6, 1).unwrap().and_hms_opt(11, 0, 0).unwrap().and_utc(),
        zone: zone.to_owned(),
        local: NaiveDate::from_ymd_opt(year, 6, 1).unwrap().and_hms_opt(11, 0, 0).unwrap(),
    };
    let of =
        |starts, ends, rule| hounslow(&MeetingFacts { starts, ends, ..sent("2026-01-01") }, rule);
    for (starts, ends, words) in [
        (Some(time.clone()), None, "not known"),
        (date("2026-11-30"), date("2026-12-01"), "all-day"),
        (Some(time.clone()), Some(london("2026-11-30 09:00")), "end is before the start"),
        (Some(time.clone()), Some(time.clone()), "starts and ends at the same time"),
        (Some(odd("Mars/Olympus", 2026)), Some(odd("Mars/Olympus", 2026)), "time zone"),
        (Some(odd("UTC", 1)), Some(odd("UTC", 1)), "year cannot be right"),
        (Some(odd("UTC", 9999)), Some(odd("UTC", 9999)), "year cannot be right"),
    ] {
        for rule in ["window", "length"] {
            let got = of(starts.clone(), ends.clone(), rule);
            assert_eq!((got.verdict, got.measured), (Verdict::CantTell, None), "{words} {rule}");
            assert!(got.explanation().contains(words), "{rule}: {}", got.explanation());
        }
    }
    let early = of(Some(london("2026-11-30 09:00")), None, "window");
    assert_eq!(early.verdict, Verdict::NotMet, "whatever its end");
    assert_eq!(
        early.explanation(),
        "It starts at 9am on Mon 30 Nov 2026. The charter asks for 10am to 2pm."
    );
    assert_eq!(of(Some(london("2026-11-30 14:00")), None, "window").verdict, Verdict::NotMet);
    assert_eq!(of(Some(london("2026-11-30 10:00")), None, "window").verdict, Verdict::CantTell);
    for (starts, words) in [
        (Some(odd("Mars/Olympus", 2026)), "time zone"),
        (Some(odd("UTC", 9999)), "date cannot be right"),
        (date("0001-01-01"), "date cannot be right"),
    ] {
        let got = of(starts, None, "notice");
        assert_eq!(got.verdict, Verdict::CantTell);
        assert!(got.explanation().contains(words), "{}", got.explanation());
    }
    assert_eq!(of(Some(odd("", 2027)), None, "notice").verdict, Verdict::Met, "given in UTC");
    assert_eq!(
        of(date("2026-11-30"), None, "notice").verdict,
        Verdict::Met,
        "an all-day entry has a date"
    );
}

#[test]
fn one_instant_in_two_zones_gives_one_finding() {
    let utc = instant("2026-06-10T09:00:00Z");
    let end = instant("2026-06-10T11:00:00Z");
    let at =
        |zone: &str, utc| MeetingTime::At { utc, zone: zone.to_owned(), local: utc.naive_utc() };
    let of = |zone: &str| {
        let facts = MeetingFacts {
            starts: Some(at(zone, utc)),
            ends: Some(at(zone, end)),
            ..sent("2026-05-01")
        };
        check(charter("hounslow"), &facts, day("2026-11-22"))
    };
    let london = of("Europe/London");
    for zone in ["", "UTC", "America/New_York", "Asia/Kolkata", "Europe/Paris", "GB"] {
        assert_eq!(of(zone), london, "{zone}");
    }
    assert_eq!(london[1].verdict, Verdict::Met, "09:00Z is 10:00 in summer");
}
