//! Each rule of principle 7 and of the law, case by case, with the sums written out.

use chrono::{NaiveDate, NaiveTime};
use evenhand_core::charter::{
    Charter, Clause, ClauseKind, FORMAT, FirstDay, History, HolidaySet, LAW, Measure, MeetingFacts,
    Rule, Sent, SentGap, Strength, Unit, Verdict, check, check_law,
};
use evenhand_core::record::{
    Meeting, MeetingKind, MeetingStatus, MeetingTime, Notice, NoticeMethod, Papers, SentBasis, When,
};

use crate::support::{
    charter, day, find, hounslow, instant, london, meeting, papers_on, sent_on, verdict,
};

const START: &str = "2026-11-30 10:00";
const END: &str = "2026-11-30 12:00";

fn sent(on: &str) -> MeetingFacts {
    MeetingFacts { sent: sent_on(on), ..meeting(START, END) }
}

#[test]
fn notice_for_a_meeting_on_30_november() {
    let cases = [
        ("2026-11-04", "met", 26.0, "26 days, 25 clear: both are enough"),
        ("2026-11-05", "depends", 25.0, "25 days, 24 clear"),
        ("2026-11-06", "not_met", 24.0, "24 days"),
        ("2026-11-12", "not_met", 18.0, "18 days"),
        ("2026-11-29", "not_met", 1.0, "the day before"),
        ("2026-11-30", "not_met", 0.0, "the day itself"),
        ("2026-01-01", "met", 333.0, "far ahead"),
        ("2025-11-30", "met", 365.0, "a year ahead"),
    ];
    for (on, result, days, how) in cases {
        let got = hounslow(&sent(on), "notice");
        assert_eq!((got.result, got.measured), (verdict(result), Some(days)), "{on}: {how}");
        assert_eq!(got.required, Some(25.0));
        assert_eq!(got.unit, Unit::Days);
        assert_eq!(got.latest_day, Some(day("2026-11-05")));
        assert_eq!(got.latest_day_clear, Some(day("2026-11-04")));
        assert_eq!((got.counted_from, got.counted_to), (Some(day(on)), Some(day("2026-11-30"))));
    }
}

#[test]
fn papers_for_a_meeting_on_30_november() {
    let cases = [
        ("2026-11-22", "met", 8.0, "8 days, 7 clear"),
        ("2026-11-23", "depends", 7.0, "7 days, 6 clear"),
        ("2026-11-24", "not_met", 6.0, "6 days"),
        ("2026-11-30", "not_met", 0.0, "on the day"),
        ("2026-12-02", "not_met", -2.0, "2 days after it"),
    ];
    for (on, result, days, how) in cases {
        let facts = MeetingFacts { papers: papers_on(on), ..meeting(START, END) };
        let got = hounslow(&facts, "papers");
        assert_eq!((got.result, got.measured), (verdict(result), Some(days)), "{on}: {how}");
        assert_eq!(got.latest_day, Some(day("2026-11-23")));
        assert_eq!(got.latest_day_clear, Some(day("2026-11-22")));
    }
}

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
        assert_eq!((got.result, got.measured), (verdict(result), Some(outside)), "{from}: {how}");
        assert_eq!((got.required, got.unit), (Some(0.0), Unit::Minutes));
        assert_eq!(got.counted_to, Some(day("2026-11-30")));
    }
}

#[test]
fn hours_over_several_days_are_added_up() {
    let got = hounslow(&meeting("2026-06-10 13:00", "2026-06-12 11:00"), "window");
    // 46 hours, of which 13-14, 10-14 and 10-11 are inside: 6 hours. 40 hours are outside.
    assert_eq!((got.result, got.measured), (Verdict::NotMet, Some(2400.0)));
    let got = hounslow(&meeting("2026-06-10 23:00", "2026-06-11 01:00"), "window");
    assert_eq!((got.result, got.measured), (Verdict::NotMet, Some(120.0)));
    let got = hounslow(&meeting("2026-06-10 12:00", "2026-06-11 12:00"), "window");
    assert_eq!((got.result, got.measured), (Verdict::NotMet, Some(1200.0)), "24 hours less 4");
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
        assert_eq!((got.result, got.measured), (verdict(result), Some(minutes)), "{from} to {to}");
        assert_eq!((got.required, got.unit), (Some(120.0), Unit::Minutes));
    }
}

#[test]
fn the_sentences_show_the_sum() {
    let notice = |on: &str| hounslow(&sent(on), "notice").explanation;
    assert_eq!(
        notice("2026-11-12"),
        "Sent Thu 12 Nov 2026, meeting Mon 30 Nov 2026: 18 days. The charter asks for at least 25."
    );
    assert_eq!(
        notice("2026-11-05"),
        "Sent Thu 5 Nov 2026, meeting Mon 30 Nov 2026: 25 days, or 24 without the day of the meeting. \
         The charter asks for at least 25. It depends on whether that day counts."
    );
    assert_eq!(
        notice("2026-11-29"),
        "Sent Sun 29 Nov 2026, meeting Mon 30 Nov 2026: 1 day. The charter asks for at least 25."
    );
    let papers = |on: &str| {
        hounslow(&MeetingFacts { papers: papers_on(on), ..meeting(START, END) }, "papers")
            .explanation
    };
    assert_eq!(
        papers("2026-11-24"),
        "Papers came Tue 24 Nov 2026, meeting Mon 30 Nov 2026: 6 days. The charter asks for at least 7."
    );
    assert_eq!(
        papers("2026-12-02"),
        "Papers came Wed 2 Dec 2026, after the meeting on Mon 30 Nov 2026. The charter asks for at least 7."
    );
    let time = |from: &str, to: &str, rule: &str| hounslow(&meeting(from, to), rule).explanation;
    assert_eq!(
        time(START, END, "window"),
        "10am to 12pm on Mon 30 Nov 2026, London time. The charter asks for 10am to 2pm."
    );
    assert_eq!(
        time("2026-11-30 12:01", "2026-11-30 14:01", "window"),
        "12:01pm to 2:01pm on Mon 30 Nov 2026, London time: 1 minute outside. The charter asks for 10am to 2pm."
    );
    assert_eq!(
        time("2026-06-10 23:00", "2026-06-11 01:00", "window"),
        "11pm on Wed 10 Jun 2026 to 1am on Thu 11 Jun 2026, London time: 120 minutes outside. \
         The charter asks for 10am to 2pm."
    );
    assert_eq!(
        time(START, "2026-11-30 12:01", "length"),
        "10am to 12:01pm on Mon 30 Nov 2026: 121 minutes. The charter asks for at most 120."
    );
}

#[test]
fn every_finding_quotes_the_charter() {
    let findings = check(charter("hounslow"), &sent("2026-11-04"), day("2026-11-22"));
    let rules: Vec<&str> = findings.iter().map(|finding| finding.rule.as_str()).collect();
    assert_eq!(rules, ["notice", "window", "length", "papers"]);
    for finding in &findings {
        assert_eq!(
            (finding.clause.as_str(), finding.charter.as_str()),
            ("Principle 7", "hounslow")
        );
        assert!(!finding.quote.is_empty() && !finding.title.is_empty());
        assert!(!finding.comparison);
    }
    assert!(findings[0].quote.contains("as a minimum of 25 days in advance"));
    assert!(findings[1].quote.contains("meetings are to be scheduled between 10am and 2pm"));
    assert!(findings[2].quote.contains("should not exceed 2 hours"));
    assert!(findings[3].quote.contains("circulated 7 days before the meeting"));
    assert!(findings[1].note.contains("does not say that the end must be by 2pm"));
}

#[test]
fn what_is_not_known_cannot_be_told() {
    let facts = MeetingFacts::default();
    for finding in check(charter("hounslow"), &facts, day("2026-11-22")) {
        assert_eq!(finding.result, Verdict::CantTell, "{}", finding.rule);
        assert_eq!((finding.measured, finding.latest_day), (None, None));
        assert!(!finding.explanation.is_empty());
    }
    let facts = meeting(START, END);
    let explained = |rule: &str| hounslow(&facts, rule).explanation;
    assert_eq!(explained("papers"), "Nobody has said when the agenda and papers came.");
    assert_eq!(hounslow(&facts, "papers").latest_day, Some(day("2026-11-23")));
    let facts = MeetingFacts { sent: Sent::unknown(SentGap::NotSaid), ..facts };
    let got = hounslow(&facts, "notice");
    assert_eq!(got.explanation, "Nobody has said when the invitation was sent.");
    assert_eq!((got.latest_day, got.result), (Some(day("2026-11-05")), Verdict::CantTell));
    let facts = MeetingFacts { starts: None, ..sent("2026-11-04") };
    assert_eq!(hounslow(&facts, "notice").explanation, "The meeting's date is not known.");
}

#[test]
fn why_the_day_of_sending_is_not_known() {
    for (gap, words) in [
        (SentGap::NotConfirmed, "may be from an export"),
        (SentGap::NoMessage, "No message in the record gives this date"),
        (SentGap::Impossible, "cannot be right"),
    ] {
        let facts = MeetingFacts { sent: Sent::unknown(gap), ..meeting(START, END) };
        let got = hounslow(&facts, "notice");
        assert_eq!(got.result, Verdict::CantTell);
        assert!(got.explanation.contains(words), "{}", got.explanation);
    }
}

#[test]
fn a_month_of_sending_counts_where_every_day_in_it_agrees() {
    let of = |when: When| {
        hounslow(
            &MeetingFacts { sent: Sent::when(when, SentBasis::User), ..meeting(START, END) },
            "notice",
        )
    };
    let month = |month| When::Month { year: 2026, month };
    assert_eq!(of(month(10)).result, Verdict::Met, "31 Oct is 30 days before");
    assert_eq!(of(month(11)).result, Verdict::CantTell, "1 Nov is enough, 30 Nov is not");
    assert_eq!(of(When::Year { year: 2025 }).result, Verdict::Met);
    assert_eq!(of(When::Year { year: 2026 }).result, Verdict::CantTell);
    assert_eq!(of(When::Undated).result, Verdict::CantTell);
    let range = |from, to| When::Range { from: day(from), to: day(to) };
    assert_eq!(of(range("2026-11-10", "2026-11-20")).result, Verdict::NotMet);
    assert_eq!(of(range("2026-11-04", "2026-11-05")).result, Verdict::CantTell, "met or depends");
    assert_eq!(
        of(range("2026-11-20", "2026-12-20")).result,
        Verdict::NotMet,
        "none after the meeting"
    );
    assert_eq!(of(range("2026-12-01", "2026-12-20")).result, Verdict::CantTell, "all after it");
    assert_eq!(of(range("2026-11-20", "2026-11-10")).result, Verdict::CantTell, "runs backwards");
    assert_eq!(
        of(month(11)).explanation,
        "Sent between Sun 1 Nov 2026 and Mon 30 Nov 2026. The meeting is Mon 30 Nov 2026: 0 to 29 days. \
         The charter asks for at least 25. The exact day would settle it."
    );
    assert_eq!(
        of(month(10)).explanation,
        "Sent between Thu 1 Oct 2026 and Sat 31 Oct 2026. The meeting is Mon 30 Nov 2026: 30 to 60 days. \
         The charter asks for at least 25."
    );
    assert_eq!(of(month(10)).measured, None);
    assert_eq!(of(month(10)).counted_from, None);
}

#[test]
fn a_message_later_than_the_meeting_did_not_book_it() {
    let got = hounslow(&sent("2026-12-01"), "notice");
    assert_eq!((got.result, got.measured), (Verdict::CantTell, None));
    assert_eq!(
        got.explanation,
        "This message is dated Tue 1 Dec 2026, after the meeting began on Mon 30 Nov 2026. \
         Please check when it was sent."
    );
    let at = |text| MeetingFacts {
        sent: Sent::at(instant(text), SentBasis::EmailDate),
        ..meeting(START, END)
    };
    assert_eq!(hounslow(&at("2026-11-30T10:00:01Z"), "notice").result, Verdict::CantTell);
    assert_eq!(hounslow(&at("2026-11-30T10:00:00Z"), "notice").result, Verdict::NotMet);
    assert_eq!(hounslow(&at("2026-11-30T08:00:00Z"), "notice").result, Verdict::NotMet);
}

#[test]
fn papers_that_have_not_come() {
    let of = |papers, as_of: &str| {
        let facts = MeetingFacts { papers, ..meeting(START, END) };
        find(check(charter("hounslow"), &facts, day(as_of)), "papers")
    };
    let not_yet = |on: &str| Papers::NotYet { as_of: day(on) };
    let cases = [
        (not_yet("2026-11-20"), "cant_tell", "still time"),
        (not_yet("2026-11-22"), "cant_tell", "the last clear day"),
        (not_yet("2026-11-23"), "cant_tell", "the last ordinary day"),
        (not_yet("2026-11-24"), "not_met", "too late for either way of counting"),
        (not_yet("2026-12-24"), "not_met", "after it"),
        (Papers::NeverCame, "not_met", "it has taken place"),
    ];
    for (papers, result, how) in cases {
        assert_eq!(of(papers, "2026-12-01").result, verdict(result), "{how}");
    }
    assert_eq!(of(Papers::NeverCame, "2026-11-10").result, Verdict::CantTell, "not held yet");
    let got = of(not_yet("2026-11-24"), "2026-12-01");
    assert_eq!(
        got.explanation,
        "Papers had not come on Tue 24 Nov 2026, meeting Mon 30 Nov 2026: 6 days. The charter asks for at least 7."
    );
    assert_eq!((got.measured, got.counted_from), (None, Some(day("2026-11-24"))));
    assert_eq!(got.latest_day, Some(day("2026-11-23")));
    assert_eq!(
        of(Papers::NeverCame, "2026-12-01").explanation,
        "No papers came before the meeting on Mon 30 Nov 2026. The charter asks for at least 7."
    );
    assert!(
        of(not_yet("2026-11-20"), "2026-12-01").explanation.ends_with("so there was still time.")
    );
    assert_eq!(of(not_yet("0001-01-01"), "2026-12-01").result, Verdict::CantTell);
}

#[test]
fn papers_with_an_inexact_day() {
    let of = |papers| hounslow(&MeetingFacts { papers, ..meeting(START, END) }, "papers");
    let came = |when| Papers::Came { when, at: None };
    assert_eq!(of(came(When::Undated)).result, Verdict::CantTell);
    assert_eq!(of(came(When::Month { year: 2026, month: 10 })).result, Verdict::Met);
    assert_eq!(of(came(When::Month { year: 2026, month: 11 })).result, Verdict::CantTell);
    assert_eq!(of(came(When::Month { year: 2026, month: 12 })).result, Verdict::NotMet);
    assert_eq!(of(came(When::Month { year: 2026, month: 13 })).result, Verdict::CantTell);
    assert_eq!(of(came(When::day(day("9999-01-01")))).result, Verdict::CantTell);
    let backwards = When::Range { from: day("2026-11-20"), to: day("2026-11-10") };
    assert_eq!(of(came(backwards)).result, Verdict::CantTell);
    let late = Papers::Came { when: When::Undated, at: Some(instant("2026-11-22T23:30:00Z")) };
    assert_eq!(of(late).measured, Some(8.0), "22 Nov in London");
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
            assert_eq!((got.result, got.measured), (Verdict::CantTell, None), "{words} {rule}");
            assert!(got.explanation.contains(words), "{rule}: {}", got.explanation);
        }
    }
    let early = of(Some(london("2026-11-30 09:00")), None, "window");
    assert_eq!(early.result, Verdict::NotMet, "whatever its end");
    assert_eq!(
        early.explanation,
        "It starts at 9am on Mon 30 Nov 2026. The charter asks for 10am to 2pm."
    );
    assert_eq!(of(Some(london("2026-11-30 14:00")), None, "window").result, Verdict::NotMet);
    assert_eq!(of(Some(london("2026-11-30 10:00")), None, "window").result, Verdict::CantTell);
    for (starts, words) in [
        (Some(odd("Mars/Olympus", 2026)), "time zone"),
        (Some(odd("UTC", 9999)), "date cannot be right"),
        (date("0001-01-01"), "date cannot be right"),
    ] {
        let got = of(starts, None, "notice");
        assert_eq!(got.result, Verdict::CantTell);
        assert!(got.explanation.contains(words), "{}", got.explanation);
    }
    assert_eq!(of(Some(odd("", 2027)), None, "notice").result, Verdict::Met, "given in UTC");
    assert_eq!(
        of(date("2026-11-30"), None, "notice").result,
        Verdict::Met,
        "an all-day entry has a date"
    );
}

#[test]
fn kinds_of_meeting_that_a_clause_does_not_cover() {
    let kinds = [
        (MeetingKind::CoproductionGroup, ["met", "met", "met", "met"]),
        (MeetingKind::Board, ["not_covered", "met", "met", "not_covered"]),
        (MeetingKind::Event, ["not_covered", "met", "met", "not_covered"]),
        (MeetingKind::Other, ["not_covered", "met", "met", "not_covered"]),
        (MeetingKind::ChildSupport, ["not_covered"; 4]),
        (MeetingKind::AnnualReview, ["not_covered"; 4]),
    ];
    for (kind, results) in kinds {
        let facts = MeetingFacts { kind, papers: papers_on("2026-11-01"), ..sent("2026-11-01") };
        let got: Vec<_> = check(charter("hounslow"), &facts, day("2026-11-22"))
            .iter()
            .map(|f| f.result)
            .collect();
        assert_eq!(got, results.map(verdict), "{kind:?}");
    }
    let facts = MeetingFacts { kind: MeetingKind::AnnualReview, ..sent("2026-11-01") };
    let notice = hounslow(&facts, "notice");
    assert_eq!(
        notice.explanation,
        "This rule is about co-production groups. It does not speak of annual reviews."
    );
    assert_eq!(notice.note, "Another rule covers it: at least 2 weeks' notice (regulation 20(3)).");
    assert_eq!((notice.measured, notice.required), (None, Some(25.0)));
    assert_eq!(
        hounslow(&facts, "papers").note,
        "Another rule covers it: papers at least 2 weeks before (regulation 20(4))."
    );
    assert_eq!(hounslow(&facts, "window").note, "");
    let board = MeetingFacts { kind: MeetingKind::Board, ..sent("2026-11-01") };
    assert_eq!(hounslow(&board, "notice").note, "");
}

#[test]
fn the_law_on_annual_reviews() {
    let facts = |on: &str, papers: &str| MeetingFacts {
        kind: MeetingKind::AnnualReview,
        papers: papers_on(papers),
        ..sent(on)
    };
    let got = check_law(&facts("2026-11-16", "2026-11-17"), day("2026-11-22"));
    let results: Vec<_> = got.iter().map(|f| (f.rule.as_str(), f.result, f.measured)).collect();
    assert_eq!(
        results,
        [("notice", Verdict::Met, Some(14.0)), ("papers", Verdict::NotMet, Some(13.0))]
    );
    assert_eq!(got[0].clause, "Regulation 20(3)");
    assert_eq!(got[0].charter, LAW);
    assert_eq!((got[0].required, got[0].unit), (Some(14.0), Unit::Days));
    assert_eq!(got[0].latest_day, Some(day("2026-11-16")));
    assert_eq!(got[0].latest_day_clear, None);
    assert_eq!(
        got[1].explanation,
        "Papers came Tue 17 Nov 2026, meeting Mon 30 Nov 2026: 13 days. The law asks for at least 2 weeks."
    );
    assert_eq!(check_law(&sent("2026-11-01"), day("2026-11-22")), []);
    let cancelled = MeetingFacts { cancelled: true, ..facts("2026-11-16", "2026-11-17") };
    assert_eq!(check_law(&cancelled, day("2026-11-22")), []);
}

#[test]
fn a_charter_without_numbers_covers_no_rule() {
    let facts = MeetingFacts { papers: papers_on("2026-11-01"), ..sent("2026-11-29") };
    let got = check(charter("haringey"), &facts, day("2026-11-22"));
    let rules: Vec<&str> = got.iter().map(|finding| finding.rule.as_str()).collect();
    assert_eq!(rules, ["notice", "window", "length", "papers"]);
    for finding in &got {
        assert_eq!(finding.result, Verdict::NotCovered);
        assert_eq!((finding.measured, finding.required), (None, None));
        assert!(finding.explanation.starts_with("This charter does not say"));
    }
    assert_eq!((got[0].unit, got[1].unit), (Unit::Days, Unit::Minutes));
    let review = MeetingFacts { kind: MeetingKind::AnnualReview, ..facts };
    let got = check(charter("haringey"), &review, day("2026-11-22"));
    assert!(got[0].note.contains("regulation 20(3)"));
}

#[test]
fn a_cancelled_meeting_has_no_findings() {
    let facts = MeetingFacts { cancelled: true, ..sent("2026-11-29") };
    assert_eq!(check(charter("hounslow"), &facts, day("2026-11-22")), []);
    let held = Meeting { status: MeetingStatus::Cancelled, ..Meeting::default() };
    assert!(MeetingFacts::from_meeting(&held).cancelled);
    assert!(!MeetingFacts::from_meeting(&Meeting::default()).cancelled);
}

#[test]
fn another_councils_charter_is_a_comparison() {
    let of = |council: &str| {
        let facts = sent("2026-11-04").for_council(council);
        let all = check(charter("hounslow"), &facts, day("2026-11-22"));
        assert!(all.iter().all(|finding| finding.comparison == all[0].comparison));
        all[0].comparison
    };
    assert!(!of(""));
    assert!(!of("Hounslow"));
    assert!(!of("Hounslow Council"));
    assert!(!of("London Borough of HOUNSLOW"));
    assert!(of("Haringey"));
    assert!(of("London Borough of Haringey"));
    let facts = sent("2026-11-04").for_council("Hounslow");
    assert!(check(charter("haringey"), &facts, day("2026-11-22")).iter().all(|f| f.comparison));
}

fn notice(sent_at: &str, starts: &str) -> Notice {
    Notice {
        method: NoticeMethod::Request,
        sent: Some(instant(sent_at)),
        sent_day: When::Undated,
        basis: SentBasis::EmailDate,
        starts: Some(london(starts)),
        ends: None,
        sequence: 0,
        file: None,
        corrected: std::collections::BTreeMap::new(),
    }
}

fn cancel(sent_at: &str, starts: &str) -> Notice {
    Notice { method: NoticeMethod::Cancel, ..notice(sent_at, starts) }
}

fn facts_of(notices: Vec<Notice>, starts: &str) -> MeetingFacts {
    let ends = Some(london(&starts.replace("10:00", "12:00")));
    MeetingFacts::from_meeting(&Meeting {
        starts: Some(london(starts)),
        ends,
        notices,
        ..Meeting::default()
    })
}

#[test]
fn notice_counts_from_the_message_that_first_gave_the_date() {
    let first = || notice("2026-10-01T09:00:00Z", START);
    let earlier = || notice("2026-09-01T09:00:00Z", "2026-11-16 10:00");
    let again = || notice("2026-11-20T09:00:00Z", START);
    let hour = || notice("2026-11-20T09:00:00Z", "2026-11-30 13:00");
    let away = || notice("2026-10-20T09:00:00Z", "2026-12-14 10:00");
    let off = || cancel("2026-10-20T09:00:00Z", START);
    let cases = [
        ("one message", vec![first()], "2026-10-01", History::FirstDate),
        ("sent again", vec![first(), again()], "2026-10-01", History::FirstDate),
        ("another hour of that day", vec![first(), hour()], "2026-10-01", History::FirstDate),
        ("another date before", vec![earlier(), first()], "2026-10-01", History::Moved),
        ("there and back", vec![first(), away(), again()], "2026-10-01", History::MovedBack),
        ("off and on again", vec![first(), off(), again()], "2026-10-01", History::MovedBack),
        ("moved late", vec![earlier(), again()], "2026-11-20", History::Moved),
        ("called off before it was given", vec![off(), first()], "2026-10-01", History::Moved),
        ("moved away and a later word", vec![first(), away()], "2026-10-01", History::FirstDate),
    ];
    for (how, notices, from, history) in cases {
        let facts = facts_of(notices, START);
        assert_eq!(hounslow(&facts, "notice").counted_from, Some(day(from)), "{how}");
        assert_eq!(facts.sent.history, history, "{how}");
    }
    let moved = hounslow(&facts_of(vec![earlier(), again()], START), "notice");
    assert_eq!(moved.result, Verdict::NotMet);
    assert_eq!(
        moved.note,
        "The date was changed. Notice counts from the message that first gave this date. \
         Sending day: the e-mail's own date."
    );
}

#[test]
fn notices_that_do_not_tell() {
    let undated = || Notice { sent: None, ..notice("2026-10-01T09:00:00Z", START) };
    let gap = |notices| facts_of(notices, START).sent.gap;
    assert_eq!(gap(vec![]), Some(SentGap::NotSaid));
    assert_eq!(gap(vec![undated()]), Some(SentGap::NotSaid));
    assert_eq!(gap(vec![cancel("2026-10-01T09:00:00Z", START)]), Some(SentGap::NotSaid));
    assert_eq!(
        gap(vec![notice("2026-10-01T09:00:00Z", "2026-12-01 10:00")]),
        Some(SentGap::NoMessage)
    );
    let bare = Notice { basis: SentBasis::BareDtstamp, ..notice("2026-10-01T09:00:00Z", START) };
    assert_eq!(gap(vec![bare]), Some(SentGap::NotConfirmed));
    let year_one = notice("0001-01-01T00:00:00Z", START);
    assert_eq!(gap(vec![year_one]), Some(SentGap::Impossible));
    let no_start = Notice { starts: None, ..notice("2026-10-01T09:00:00Z", START) };
    assert_eq!(gap(vec![no_start]), None, "taken to be about the meeting as it stands");

    let basis = |notice: Notice| facts_of(vec![notice], START).sent.basis;
    let of_basis = |basis| Notice { basis, ..notice("2026-10-01T09:00:00Z", START) };
    for known in [SentBasis::BareDtstamp, SentBasis::Dtstamp, SentBasis::EmailReceived] {
        assert_eq!(basis(of_basis(known)), known);
    }
    let year_one = Notice { basis: SentBasis::Created, ..notice("0001-01-01T00:00:00Z", START) };
    assert_eq!(basis(year_one), SentBasis::Created, "kept though the day is not");
    assert_eq!(sent_on("2026-10-01").basis, SentBasis::User);

    // The first message has no date of sending, but a second one shows that the date was given by then.
    let facts = facts_of(vec![undated(), notice("2026-10-01T09:00:00Z", START)], START);
    let got = hounslow(&facts, "notice");
    assert_eq!(got.result, Verdict::Met);
    assert_eq!(
        got.explanation,
        "Sent by Thu 1 Oct 2026, meeting Mon 30 Nov 2026: at least 60 days. The charter asks for at least 25."
    );
    let facts = facts_of(vec![undated(), notice("2026-11-20T09:00:00Z", START)], START);
    assert_eq!(
        hounslow(&facts, "notice").result,
        Verdict::CantTell,
        "the first may have been earlier"
    );
    let day_only = Notice {
        sent: None,
        sent_day: When::day(day("2026-11-04")),
        basis: SentBasis::User,
        ..notice("2026-10-01T09:00:00Z", START)
    };
    assert_eq!(hounslow(&facts_of(vec![day_only], START), "notice").result, Verdict::Met);
}

#[test]
fn the_note_says_which_fact_told_the_day() {
    for (basis, words) in [
        (SentBasis::EmailDate, "e-mail's own date"),
        (SentBasis::EmailReceived, "server took it in"),
        (SentBasis::MessageSent, "Outlook"),
        (SentBasis::Dtstamp, "time stamp in the invitation"),
        (SentBasis::Created, "may have been sent later"),
    ] {
        let facts = MeetingFacts {
            sent: Sent::at(instant("2026-10-01T09:00:00Z"), basis),
            ..meeting(START, END)
        };
        let got = hounslow(&facts, "notice");
        assert!(got.note.contains(words), "{}", got.note);
        assert_eq!(got.result, Verdict::Met);
    }
    assert_eq!(hounslow(&sent("2026-10-01"), "notice").note, "");
}

/// A charter with one rule.
fn own(rule: Rule) -> Charter {
    let clause = Clause {
        id: "own".to_owned(),
        number: "1".to_owned(),
        title: "Own".to_owned(),
        quote: "Own words.".to_owned(),
        kind: ClauseKind::Timed,
        rule: Some(rule),
        due: When::Undated,
        their_account: String::new(),
    };
    Charter {
        format: FORMAT,
        id: "own".to_owned(),
        title: "Own".to_owned(),
        owner: String::new(),
        source: String::new(),
        read_on: None,
        in_force_from: None,
        in_force_to: None,
        note: String::new(),
        clauses: vec![clause],
    }
}

fn rule(measures: Measure, amount: u32, unit: Unit, first_day: FirstDay) -> Rule {
    Rule {
        measures,
        strength: Strength::Should,
        amount: Some(amount),
        unit,
        first_day,
        holidays: HolidaySet::EnglandAndWales,
        from: None,
        to: None,
        covers: Vec::new(),
        exceptions: Vec::new(),
        reading: String::new(),
    }
}

#[test]
fn other_units_and_readings() {
    use FirstDay::{ClearDays, NotCounted, Unclear};
    // Meeting Mon 30 Nov 2026. unit, amount, reading, sent, result, measured, required, shown unit
    let cases = [
        (Unit::Days, 25, NotCounted, "2026-11-05", "met", 25.0, 25.0, Unit::Days),
        (Unit::Days, 25, NotCounted, "2026-11-06", "not_met", 24.0, 25.0, Unit::Days),
        (Unit::Days, 25, ClearDays, "2026-11-04", "met", 25.0, 25.0, Unit::ClearDays),
        (Unit::Days, 25, ClearDays, "2026-11-05", "not_met", 24.0, 25.0, Unit::ClearDays),
        (Unit::ClearDays, 25, Unclear, "2026-11-05", "not_met", 24.0, 25.0, Unit::ClearDays),
        (Unit::ClearDays, 25, Unclear, "2026-11-04", "met", 25.0, 25.0, Unit::ClearDays),
        (Unit::Weeks, 2, Unclear, "2026-11-15", "met", 15.0, 14.0, Unit::Days),
        (Unit::Weeks, 2, Unclear, "2026-11-16", "depends", 14.0, 14.0, Unit::Days),
        (Unit::Weeks, 2, Unclear, "2026-11-17", "not_met", 13.0, 14.0, Unit::Days),
        (Unit::Weeks, 2, ClearDays, "2026-11-16", "not_met", 13.0, 14.0, Unit::ClearDays),
        // One month back is 30 Oct: 31 days.
        (Unit::Months, 1, NotCounted, "2026-10-30", "met", 31.0, 31.0, Unit::Days),
        (Unit::Months, 1, NotCounted, "2026-10-31", "not_met", 30.0, 31.0, Unit::Days),
        (Unit::Months, 1, Unclear, "2026-10-30", "depends", 31.0, 31.0, Unit::Days),
        (Unit::Months, 1, Unclear, "2026-10-29", "met", 32.0, 31.0, Unit::Days),
        (Unit::Months, 1, ClearDays, "2026-10-29", "met", 31.0, 31.0, Unit::ClearDays),
        (Unit::Months, 1, ClearDays, "2026-10-30", "not_met", 30.0, 31.0, Unit::ClearDays),
        // 17-20 Nov is 4 working days, 23-27 Nov 5, 30 Nov 1: ten after Mon 16 Nov.
        (Unit::WorkingDays, 10, NotCounted, "2026-11-16", "met", 10.0, 10.0, Unit::WorkingDays),
        (Unit::WorkingDays, 10, NotCounted, "2026-11-17", "not_met", 9.0, 10.0, Unit::WorkingDays),
        (Unit::WorkingDays, 10, Unclear, "2026-11-16", "depends", 10.0, 10.0, Unit::WorkingDays),
        (Unit::WorkingDays, 10, Unclear, "2026-11-15", "met", 11.0, 10.0, Unit::WorkingDays),
        (Unit::WorkingDays, 10, ClearDays, "2026-11-15", "met", 10.0, 10.0, Unit::WorkingDays),
        (Unit::WorkingDays, 10, ClearDays, "2026-11-16", "not_met", 9.0, 10.0, Unit::WorkingDays),
    ];
    for (unit, amount, reading, on, result, measured, required, shown) in cases {
        let charter = own(rule(Measure::Notice, amount, unit, reading));
        let got = find(check(&charter, &sent(on), day("2026-11-22")), "own");
        let how = format!("{amount} {unit:?} {reading:?} {on}");
        assert_eq!(got.result, verdict(result), "{how}");
        assert_eq!((got.measured, got.required), (Some(measured), Some(required)), "{how}");
        assert_eq!(got.unit, shown, "{how}");
    }
}

#[test]
fn the_sum_names_its_unit() {
    let of = |unit, reading, on: &str| {
        let charter = own(rule(Measure::Notice, 10, unit, reading));
        find(check(&charter, &sent(on), day("2026-11-22")), "own").explanation
    };
    assert_eq!(
        of(Unit::WorkingDays, FirstDay::Unclear, "2026-11-16"),
        "Sent Mon 16 Nov 2026, meeting Mon 30 Nov 2026: 10 working days, or 9 without the day of the meeting. \
         The charter asks for at least 10 working days. It depends on whether that day counts."
    );
    assert_eq!(
        of(Unit::ClearDays, FirstDay::Unclear, "2026-11-16"),
        "Sent Mon 16 Nov 2026, meeting Mon 30 Nov 2026: 13 clear days. The charter asks for at least 10 clear days."
    );
    assert_eq!(
        of(Unit::Months, FirstDay::Unclear, "2026-01-01"),
        "Sent Thu 1 Jan 2026, meeting Mon 30 Nov 2026: 333 days. The charter asks for at least 10 months."
    );
}

#[test]
fn last_days_under_each_reading() {
    let of = |unit, reading| {
        let charter = own(rule(Measure::Notice, 10, unit, reading));
        let got = find(check(&charter, &sent("2026-01-01"), day("2026-11-22")), "own");
        (got.latest_day.map(|d| d.to_string()), got.latest_day_clear.map(|d| d.to_string()))
    };
    let days = |a: &str, b: &str| {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        (some(a), some(b))
    };
    assert_eq!(of(Unit::Days, FirstDay::Unclear), days("2026-11-20", "2026-11-19"));
    assert_eq!(of(Unit::Days, FirstDay::NotCounted), days("2026-11-20", ""));
    assert_eq!(of(Unit::Days, FirstDay::ClearDays), days("", "2026-11-19"));
    assert_eq!(of(Unit::Weeks, FirstDay::Unclear), days("2026-09-21", "2026-09-20"));
    assert_eq!(of(Unit::Months, FirstDay::Unclear), days("2026-01-30", "2026-01-29"));
    assert_eq!(of(Unit::WorkingDays, FirstDay::Unclear), days("2026-11-16", "2026-11-15"));
}

#[test]
fn a_month_back_from_a_short_month() {
    let charter = own(rule(Measure::Notice, 1, Unit::Months, FirstDay::Unclear));
    let facts = MeetingFacts {
        sent: sent_on("2027-01-31"),
        ..meeting("2027-03-01 10:00", "2027-03-01 12:00")
    };
    let got = find(check(&charter, &facts, day("2026-11-22")), "own");
    assert_eq!(got.latest_day, Some(day("2027-02-01")));
    assert_eq!(
        got.latest_day_clear,
        Some(day("2027-01-31")),
        "the day before, not a month before 28 Feb"
    );
    assert_eq!((got.result, got.required), (Verdict::Met, Some(28.0)));
    let got = find(check(&charter, &MeetingFacts::default(), day("2026-11-22")), "own");
    assert_eq!(got.required, None, "how many days a month has is not known without a meeting");
    let weeks = own(rule(Measure::Notice, 2, Unit::Weeks, FirstDay::Unclear));
    let got = find(check(&weeks, &MeetingFacts::default(), day("2026-11-22")), "own");
    assert_eq!(got.required, Some(14.0));
}

#[test]
fn rules_that_the_calendar_does_not_reach() {
    let charter = own(rule(Measure::Notice, 10, Unit::WorkingDays, FirstDay::NotCounted));
    let facts = MeetingFacts {
        sent: sent_on("1950-01-02"),
        ..meeting("1950-03-01 10:00", "1950-03-01 11:00")
    };
    let got = find(check(&charter, &facts, day("2026-11-22")), "own");
    assert_eq!(got.result, Verdict::CantTell, "bank holidays before 1995 are not known");
    assert!(got.explanation.contains("further than the calendar"));
    let papers = own(rule(Measure::Papers, 10, Unit::WorkingDays, FirstDay::NotCounted));
    let facts = MeetingFacts { papers: Papers::NeverCame, ..facts };
    let got = find(check(&papers, &facts, day("2026-11-22")), "own");
    assert_eq!(got.result, Verdict::CantTell);
}

#[test]
fn a_charter_has_days_from_and_to_which_it_applies() {
    let mut charter = own(rule(Measure::Notice, 10, Unit::Days, FirstDay::NotCounted));
    let of =
        |charter: &Charter| find(check(charter, &sent("2026-11-29"), day("2026-11-22")), "own");
    charter.in_force_from = Some(day("2026-11-30"));
    charter.in_force_to = Some(day("2026-11-30"));
    assert_eq!(of(&charter).result, Verdict::NotMet, "both ends are in");
    charter.in_force_from = Some(day("2026-12-01"));
    let got = of(&charter);
    assert_eq!(got.result, Verdict::NotCovered);
    assert_eq!(
        got.explanation,
        "The meeting is Mon 30 Nov 2026. The charter applies from Tue 1 Dec 2026."
    );
    charter.in_force_from = None;
    charter.in_force_to = Some(day("2026-11-29"));
    let got = of(&charter);
    assert_eq!(got.result, Verdict::NotCovered);
    assert_eq!(
        got.explanation,
        "The meeting is Mon 30 Nov 2026. The charter applied until Sun 29 Nov 2026."
    );
}

#[test]
fn rules_that_a_charter_lacks_follow_those_it_has() {
    let mut window = rule(Measure::Window, 0, Unit::Minutes, FirstDay::Unclear);
    window.amount = None;
    window.from = NaiveTime::from_hms_opt(9, 0, 0);
    window.to = NaiveTime::from_hms_opt(17, 0, 0);
    let got = check(&own(window), &sent("2026-11-29"), day("2026-11-22"));
    let rules: Vec<_> = got.iter().map(|f| (f.rule.as_str(), f.result)).collect();
    assert_eq!(
        rules,
        [
            ("own", Verdict::Met),
            ("notice", Verdict::NotCovered),
            ("length", Verdict::NotCovered),
            ("papers", Verdict::NotCovered),
        ]
    );
}

#[test]
fn each_occurrence_of_a_series_booked_once_has_one_day_of_sending() {
    for (starts, result, days) in [
        ("2026-11-06 10:00", "not_met", 5.0),
        ("2026-11-26 10:00", "depends", 25.0),
        ("2026-12-04 10:00", "met", 33.0),
    ] {
        let facts = facts_of(vec![notice("2026-11-01T09:00:00Z", starts)], starts);
        let got = hounslow(&facts, "notice");
        assert_eq!((got.result, got.measured), (verdict(result), Some(days)), "{starts}");
    }
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
    assert_eq!(london[1].result, Verdict::Met, "09:00Z is 10:00 in summer");
}
