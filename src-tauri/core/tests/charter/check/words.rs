//! What a finding says: the sum, the quote, and why it cannot be told.

use evenhand_core::charter::{MeetingFacts, Sent, SentGap, Verdict, check};

use super::{END, START, sent};
use crate::support::{charter, day, hounslow, meeting, papers_on, sent_on};
use crate::told::Words;

#[test]
fn the_sentences_show_the_sum() {
    let notice = |on: &str| hounslow(&sent(on), "notice").explanation();
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
            .explanation()
    };
    assert_eq!(
        papers("2026-11-24"),
        "Papers came Tue 24 Nov 2026, meeting Mon 30 Nov 2026: 6 days. The charter asks for at least 7."
    );
    assert_eq!(
        papers("2026-12-02"),
        "Papers came Wed 2 Dec 2026, after the meeting on Mon 30 Nov 2026. The charter asks for at least 7."
    );
    let time = |from: &str, to: &str, rule: &str| hounslow(&meeting(from, to), rule).explanation();
    assert_eq!(
        time(START, END, "window"),
        "10am to 12 noon on Mon 30 Nov 2026, London time. The charter asks for 10am to 2pm."
    );
    assert_eq!(
        time("2026-11-30 12:01", "2026-11-30 14:01", "window"),
        "12.01pm to 2.01pm on Mon 30 Nov 2026, London time: 1 minute outside. The charter asks for 10am to 2pm."
    );
    assert_eq!(
        time("2026-06-10 23:00", "2026-06-11 01:00", "window"),
        "11pm on Wed 10 Jun 2026 to 1am on Thu 11 Jun 2026, London time: 120 minutes outside. \
         The charter asks for 10am to 2pm."
    );
    assert_eq!(
        time(START, "2026-11-30 12:01", "length"),
        "10am to 12.01pm on Mon 30 Nov 2026: 121 minutes. The charter asks for at most 120."
    );
}

#[test]
fn every_finding_quotes_the_charter() {
    let findings = check(charter("hounslow"), &sent("2026-11-04"), day("2026-11-22"));
    let rules: Vec<&str> = findings.iter().map(|finding| finding.rule()).collect();
    assert_eq!(rules, ["notice", "window", "length", "papers"]);
    for finding in &findings {
        assert_eq!((finding.clause.as_str(), finding.authority.id()), ("Principle 7", "hounslow"));
        assert!(!finding.quote.is_empty() && !finding.title.is_empty());
        assert!(!finding.comparison);
    }
    assert!(findings[0].quote.contains("as a minimum of 25 days in advance"));
    assert!(findings[1].quote.contains("meetings are to be scheduled between 10am and 2pm"));
    assert!(findings[2].quote.contains("should not exceed 2 hours"));
    assert!(findings[3].quote.contains("circulated 7 days before the meeting"));
    assert!(findings[1].note().contains("does not say that the end must be by 2pm"));
}

#[test]
fn what_is_not_known_cannot_be_told() {
    let facts = MeetingFacts::default();
    for finding in check(charter("hounslow"), &facts, day("2026-11-22")) {
        assert_eq!(finding.verdict, Verdict::CantTell, "{}", finding.rule());
        assert_eq!((finding.measured, finding.latest_day), (None, None));
        assert!(!finding.explanation().is_empty());
    }
    let facts = meeting(START, END);
    let explained = |rule: &str| hounslow(&facts, rule).explanation();
    assert_eq!(explained("papers"), "Nobody has said when the agenda and papers came.");
    assert_eq!(hounslow(&facts, "papers").latest_day, Some(day("2026-11-23")));
    let booked = MeetingFacts { sent: sent_on("2026-11-04"), ..facts.clone() };
    assert_eq!(hounslow(&booked, "notice").verdict, Verdict::Met);
    assert_eq!(hounslow(&booked, "papers").verdict, Verdict::CantTell, "not a failure");
    let facts = MeetingFacts { sent: Sent::unknown(SentGap::NotSaid), ..facts };
    let got = hounslow(&facts, "notice");
    assert_eq!(got.explanation(), "Nobody has said when the invitation was sent.");
    assert_eq!((got.latest_day, got.verdict), (Some(day("2026-11-05")), Verdict::CantTell));
    let facts = MeetingFacts { starts: None, ..sent("2026-11-04") };
    assert_eq!(hounslow(&facts, "notice").explanation(), "The meeting's date is not known.");
}
