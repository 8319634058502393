//! How long before the meeting the papers came, or that they did not.

use evenhand_core::charter::{MeetingFacts, Verdict, check};
use evenhand_core::record::{PaperPart, Papers, When};

use super::{END, START};
use crate::support::{charter, day, find, hounslow, instant, meeting, papers_on, verdict};
use crate::told::{Words, beside_the_reading};

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
        assert_eq!((got.verdict, got.measured), (verdict(result), Some(days)), "{on}: {how}");
        assert_eq!(got.latest_day, Some(day("2026-11-23")));
        assert_eq!(got.latest_day_clear, Some(day("2026-11-22")));
    }
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
        assert_eq!(of(papers, "2026-12-01").verdict, verdict(result), "{how}");
    }
    assert_eq!(of(Papers::NeverCame, "2026-11-10").verdict, Verdict::CantTell, "not held yet");
    let got = of(not_yet("2026-11-24"), "2026-12-01");
    assert_eq!(
        got.explanation(),
        "Papers had not come on Tue 24 Nov 2026, meeting Mon 30 Nov 2026: 6 days. The charter asks for at least 7."
    );
    assert_eq!((got.measured, got.counted_from), (None, Some(day("2026-11-24"))));
    assert_eq!(got.latest_day, Some(day("2026-11-23")));
    assert_eq!(
        of(Papers::NeverCame, "2026-12-01").explanation(),
        "No papers came before the meeting on Mon 30 Nov 2026. The charter asks for at least 7."
    );
    assert!(
        of(not_yet("2026-11-20"), "2026-12-01").explanation().ends_with("so there was still time.")
    );
    assert_eq!(of(not_yet("0001-01-01"), "2026-12-01").verdict, Verdict::CantTell);
    // By a clock that ran ahead, or a file that somebody wrote, they had not come on a day that is still to come.
    let part = |papers| PaperPart { name: "Agenda".to_owned(), papers };
    for ahead in [
        not_yet("2026-11-24"),
        not_yet("2026-12-24"),
        Papers::Parts { parts: vec![part(not_yet("2026-11-24"))] },
    ] {
        let got = of(ahead, "2026-11-10");
        assert_eq!(got.verdict, Verdict::CantTell);
        let told = got.explanation();
        assert!(told.contains("Papers had not come on Tue 10 Nov 2026."), "{told}");
    }
}

#[test]
fn papers_with_an_inexact_day() {
    let of = |papers| hounslow(&MeetingFacts { papers, ..meeting(START, END) }, "papers");
    let came = |when| Papers::Came { when, at: None };
    assert_eq!(of(came(When::Undated)).verdict, Verdict::CantTell);
    assert_eq!(of(came(When::Month { year: 2026, month: 10 })).verdict, Verdict::Met);
    assert_eq!(of(came(When::Month { year: 2026, month: 11 })).verdict, Verdict::CantTell);
    assert_eq!(of(came(When::Month { year: 2026, month: 12 })).verdict, Verdict::NotMet);
    assert_eq!(of(came(When::Month { year: 2026, month: 13 })).verdict, Verdict::CantTell);
    assert_eq!(of(came(When::day(day("9999-01-01")))).verdict, Verdict::CantTell);
    let backwards = When::Range { from: day("2026-11-20"), to: day("2026-11-10") };
    assert_eq!(of(came(backwards)).verdict, Verdict::CantTell);
    let late = Papers::Came { when: When::Undated, at: Some(instant("2026-11-22T23:30:00Z")) };
    assert_eq!(of(late).measured, Some(8.0), "22 Nov in London");
}

#[test]
fn papers_in_parts_are_told_of_one_by_one() {
    let part = |name: &str, papers| PaperPart { name: name.into(), papers };
    let of = |parts: Vec<PaperPart>| {
        hounslow(&MeetingFacts { papers: Papers::Parts { parts }, ..meeting(START, END) }, "papers")
    };
    let both = of(vec![
        part("Agenda", papers_on("2026-11-16")),
        part("Finance report", papers_on("2026-11-28")),
    ]);
    assert_eq!((both.verdict, both.measured), (Verdict::NotMet, Some(2.0)));
    assert_eq!(
        both.explanation(),
        "Agenda: met. Papers came Mon 16 Nov 2026, meeting Mon 30 Nov 2026: 14 days. The charter asks for at least 7. \
         Finance report: not met. Papers came Sat 28 Nov 2026, meeting Mon 30 Nov 2026: 2 days. \
         The charter asks for at least 7."
    );
    let open = of(vec![part("Agenda", papers_on("2026-11-16")), part("Report", Papers::Unknown)]);
    assert_eq!(open.verdict, Verdict::CantTell);
    let met = of(vec![part("Agenda", papers_on("2026-11-16")), part("", papers_on("2026-11-17"))]);
    assert_eq!(met.verdict, Verdict::Met);
    assert_eq!(of(Vec::new()).verdict, Verdict::CantTell);
    let nested = Papers::Parts { parts: vec![part("Agenda", papers_on("2026-11-28"))] };
    assert_eq!(of(vec![part("Agenda", nested)]).verdict, Verdict::CantTell);
}

#[test]
fn papers_that_were_sent_and_papers_that_came() {
    let of = |papers| hounslow(&MeetingFacts { papers, ..meeting(START, END) }, "papers");
    let sent = |on| Papers::Sent { when: When::day(day(on)), at: None };
    let got = of(sent("2026-11-20"));
    assert_eq!((got.verdict, beside_the_reading(&got).as_str()), (Verdict::Met, ""));
    assert!(
        got.explanation().starts_with("Papers sent Fri 20 Nov 2026, meeting"),
        "{}",
        got.explanation()
    );
    assert_eq!(
        beside_the_reading(&of(sent("2026-11-28"))),
        "",
        "the day of sending is what the rule is about"
    );
    let late = of(papers_on("2026-11-28"));
    assert_eq!(late.verdict, Verdict::NotMet);
    assert!(
        late.note().contains("If they came by post, they were sent before."),
        "{}",
        late.note()
    );
    let by_mail = Papers::Came { when: When::Undated, at: Some(instant("2026-11-28T09:00:00Z")) };
    assert_eq!(beside_the_reading(&of(by_mail)), "", "a message comes when it is sent");
    // What earlier versions wrote reads as it did.
    let old: Papers =
        serde_json::from_str(r#"{"state":"came","when":{"precision":"day","date":"2026-11-20"}}"#)
            .unwrap();
    assert_eq!(old, papers_on("2026-11-20"));
}
