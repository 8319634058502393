//! How far ahead the invitation was sent, by what is known of the day.

use evenhand_core::charter::{MeetingFacts, Sent, SentGap, Unit, Verdict};
use evenhand_core::record::{SentBasis, When};

use super::{END, START, sent};
use crate::support::{day, hounslow, instant, meeting, verdict};
use crate::told::Words;

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
        assert_eq!((got.verdict, got.measured), (verdict(result), Some(days)), "{on}: {how}");
        assert_eq!(got.required, Some(25.0));
        assert_eq!(got.unit, Unit::Days);
        assert_eq!(got.latest_day, Some(day("2026-11-05")));
        assert_eq!(got.latest_day_clear, Some(day("2026-11-04")));
        assert_eq!((got.counted_from, got.counted_to), (Some(day(on)), Some(day("2026-11-30"))));
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
    assert_eq!(of(month(10)).verdict, Verdict::Met, "31 Oct is 30 days before");
    assert_eq!(of(month(11)).verdict, Verdict::CantTell, "1 Nov is enough, 30 Nov is not");
    assert_eq!(of(When::Year { year: 2025 }).verdict, Verdict::Met);
    assert_eq!(of(When::Year { year: 2026 }).verdict, Verdict::CantTell);
    assert_eq!(of(When::Undated).verdict, Verdict::CantTell);
    let range = |from, to| When::Range { from: day(from), to: day(to) };
    assert_eq!(of(range("2026-11-10", "2026-11-20")).verdict, Verdict::NotMet);
    assert_eq!(of(range("2026-11-04", "2026-11-05")).verdict, Verdict::CantTell, "met or depends");
    assert_eq!(
        of(range("2026-11-20", "2026-12-20")).verdict,
        Verdict::NotMet,
        "none after the meeting"
    );
    assert_eq!(of(range("2026-12-01", "2026-12-20")).verdict, Verdict::CantTell, "all after it");
    assert_eq!(of(range("2026-11-20", "2026-11-10")).verdict, Verdict::CantTell, "runs backwards");
    assert_eq!(
        of(month(11)).explanation(),
        "Sent between Sun 1 Nov 2026 and Mon 30 Nov 2026. The meeting is Mon 30 Nov 2026: 0 to 29 days. \
         The charter asks for at least 25. The exact day would settle it."
    );
    assert_eq!(
        of(month(10)).explanation(),
        "Sent between Thu 1 Oct 2026 and Sat 31 Oct 2026. The meeting is Mon 30 Nov 2026: 30 to 60 days. \
         The charter asks for at least 25."
    );
    assert_eq!(of(month(10)).measured, None);
    assert_eq!(of(month(10)).counted_from, None);
}

#[test]
fn a_message_later_than_the_meeting_did_not_book_it() {
    let got = hounslow(&sent("2026-12-01"), "notice");
    assert_eq!((got.verdict, got.measured), (Verdict::CantTell, None));
    assert_eq!(
        got.explanation(),
        "This message is dated Tue 1 Dec 2026, after the meeting began on Mon 30 Nov 2026. \
         Please check when it was sent."
    );
    let at = |text| MeetingFacts {
        sent: Sent::at(instant(text), SentBasis::EmailDate),
        ..meeting(START, END)
    };
    assert_eq!(hounslow(&at("2026-11-30T10:00:01Z"), "notice").verdict, Verdict::CantTell);
    assert_eq!(hounslow(&at("2026-11-30T10:00:00Z"), "notice").verdict, Verdict::NotMet);
    assert_eq!(hounslow(&at("2026-11-30T08:00:00Z"), "notice").verdict, Verdict::NotMet);
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
        assert_eq!(got.verdict, Verdict::CantTell);
        assert!(got.explanation().contains(words), "{}", got.explanation());
    }
}
