//! Short ways to say facts in tests.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Europe::London;
use evenhand_core::charter::{Charter, Finding, MeetingFacts, Sent, Verdict, builtin, check};
use evenhand_core::record::{MeetingTime, Papers, SentBasis, When};

/// A date as "2026-11-30".
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// An instant with its offset, as "2026-11-30T10:00:00+00:00".
pub fn instant(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap_or_else(|error| panic!("{text}: {error}")).to_utc()
}

/// A London wall-clock time as "2026-11-30 10:00" or with seconds; the first of two where the clocks go back.
pub fn london(text: &str) -> MeetingTime {
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M")
        .or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S"))
        .unwrap_or_else(|error| panic!("{text}: {error}"));
    let utc = London.from_local_datetime(&local).earliest().unwrap().to_utc();
    MeetingTime::At { utc, zone: "Europe/London".to_owned(), local }
}

/// A built-in charter.
pub fn charter(id: &str) -> &'static Charter {
    builtin().iter().find(|charter| charter.id == id).unwrap()
}

/// A co-production group's meeting in London with nothing else known.
pub fn meeting(starts: &str, ends: &str) -> MeetingFacts {
    MeetingFacts {
        starts: Some(london(starts)),
        ends: Some(london(ends)),
        ..MeetingFacts::default()
    }
}

/// Sent on a day that the user gave.
pub fn sent_on(text: &str) -> Sent {
    Sent::when(When::day(day(text)), SentBasis::User)
}

/// Papers that came on a day.
pub fn papers_on(text: &str) -> Papers {
    Papers::Came { when: When::day(day(text)), at: None }
}

/// One rule's finding under Hounslow's charter.
pub fn hounslow(facts: &MeetingFacts, rule: &str) -> Finding {
    find(check(charter("hounslow"), facts, day("2026-11-28")), rule)
}

/// The finding of one rule.
pub fn find(findings: Vec<Finding>, rule: &str) -> Finding {
    findings.into_iter().find(|finding| finding.rule() == rule).unwrap()
}

/// A verdict by its name in files.
pub fn verdict(name: &str) -> Verdict {
    serde_json::from_value(serde_json::Value::String(name.to_owned())).unwrap()
}
