//! Which of a meeting's messages the notice counts from.

use evenhand_core::charter::{FindingNote, History, MeetingFacts, Sent, SentGap, Verdict};
use evenhand_core::record::{Meeting, Notice, NoticeMethod, SentBasis, When};

use super::{END, START, sent};
use crate::support::{day, hounslow, instant, london, meeting, sent_on, verdict};
use crate::told::{Words, beside_the_reading};

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
        reminds: false,
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
    let undated = |notice: Notice| Notice { sent: None, ..notice };
    let cases = [
        ("one message", vec![first()], "2026-10-01", History::FirstDate),
        ("sent again", vec![first(), again()], "2026-10-01", History::FirstDate),
        ("another hour of that day", vec![first(), hour()], "2026-10-01", History::FirstDate),
        ("another date before", vec![earlier(), first()], "2026-10-01", History::Moved),
        ("there and back", vec![first(), away(), again()], "2026-10-01", History::MovedBack),
        ("off and on again", vec![first(), off(), again()], "2026-10-01", History::MovedBack),
        ("moved late", vec![earlier(), again()], "2026-11-20", History::Moved),
        ("called off before it was given", vec![off(), first()], "2026-10-01", History::Moved),
        (
            "called off by a message of no day",
            vec![first(), undated(off())],
            "2026-10-01",
            History::FirstDate,
        ),
        ("moved away and a later word", vec![first(), away()], "2026-10-01", History::FirstDate),
    ];
    for (how, notices, from, history) in cases {
        let facts = facts_of(notices, START);
        assert_eq!(hounslow(&facts, "notice").counted_from, Some(day(from)), "{how}");
        assert_eq!(facts.sent.history, history, "{how}");
    }
    let back = hounslow(&facts_of(vec![first(), off(), again()], START), "notice");
    assert!(
        beside_the_reading(&back)
            .starts_with("The date was changed or called off, and then given again."),
        "{}",
        back.note()
    );
    let moved = hounslow(&facts_of(vec![earlier(), again()], START), "notice");
    assert_eq!(moved.verdict, Verdict::NotMet);
    assert_eq!(
        beside_the_reading(&moved),
        "The date was changed. Notice counts from the message that first gave this date. \
         Sending day: the email's own date."
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
    assert_eq!(got.verdict, Verdict::Met);
    assert_eq!(
        got.explanation(),
        "Sent by Thu 1 Oct 2026, meeting Mon 30 Nov 2026: at least 60 days. The charter asks for at least 25."
    );
    let facts = facts_of(vec![undated(), notice("2026-11-20T09:00:00Z", START)], START);
    assert_eq!(
        hounslow(&facts, "notice").verdict,
        Verdict::CantTell,
        "the first may have been earlier"
    );
    let day_only = Notice {
        sent: None,
        sent_day: When::day(day("2026-11-04")),
        basis: SentBasis::User,
        ..notice("2026-10-01T09:00:00Z", START)
    };
    assert_eq!(hounslow(&facts_of(vec![day_only], START), "notice").verdict, Verdict::Met);
}

#[test]
fn the_note_says_which_fact_told_the_day() {
    for (basis, words) in [
        (SentBasis::EmailDate, "email's own date"),
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
        assert!(got.note().contains(words), "{}", got.note());
        // When an entry was made says nothing of when it was sent, so it can never show that a rule was met.
        let result = if basis == SentBasis::Created { Verdict::CantTell } else { Verdict::Met };
        assert_eq!(got.verdict, result);
    }
    assert_eq!(beside_the_reading(&hounslow(&sent("2026-10-01"), "notice")), "");
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
        assert_eq!((got.verdict, got.measured), (verdict(result), Some(days)), "{starts}");
    }
}

#[test]
fn a_reminder_shows_that_notice_was_given_by_then_and_never_that_it_was_short() {
    let reminder = |sent| Notice { reminds: true, ..notice(sent, START) };
    let late = hounslow(&facts_of(vec![reminder("2026-11-25T09:00:00Z")], START), "notice");
    assert_eq!((late.verdict, late.measured), (Verdict::CantTell, None));
    assert!(late.explanation().starts_with("Sent by Wed 25 Nov 2026"), "{}", late.explanation());
    assert!(late.note().ends_with("When was the first message sent?"), "{}", late.note());
    let early = hounslow(&facts_of(vec![reminder("2026-10-01T09:00:00Z")], START), "notice");
    assert_eq!(early.verdict, Verdict::Met);
    // With the first message there is no doubt, and a person who says when it was sent settles it.
    let both = vec![notice("2026-11-20T09:00:00Z", START), reminder("2026-11-25T09:00:00Z")];
    assert_eq!(hounslow(&facts_of(both, START), "notice").verdict, Verdict::NotMet);
    let said = Notice { basis: SentBasis::User, ..reminder("2026-11-20T09:00:00Z") };
    assert_eq!(hounslow(&facts_of(vec![said], START), "notice").verdict, Verdict::NotMet);
}

#[test]
fn a_change_without_the_message_that_it_changes() {
    let update = |sent| Notice { sequence: 3, ..notice(sent, START) };
    let late = hounslow(&facts_of(vec![update("2026-11-25T09:00:00Z")], START), "notice");
    assert_eq!((late.verdict, late.measured), (Verdict::CantTell, None));
    assert_eq!(
        late.explanation(),
        "Sent by Wed 25 Nov 2026, meeting Mon 30 Nov 2026: at least 5 days. The charter asks for at least 25. \
         The exact day would settle it."
    );
    assert!(
        late.note().ends_with("This message changes an earlier one. When was the first one sent?")
    );
    // In time itself, so whatever came before it was too.
    let early = hounslow(&facts_of(vec![update("2026-10-01T09:00:00Z")], START), "notice");
    assert_eq!(early.verdict, Verdict::Met);
    assert!(!early.note().contains('?'), "{}", early.note());
    // With the first message there is no doubt, and a person who says when it was sent settles it.
    let first = || notice("2026-11-20T09:00:00Z", "2026-11-16 10:00");
    let next = Notice { sequence: 1, ..notice("2026-11-25T09:00:00Z", START) };
    assert_eq!(hounslow(&facts_of(vec![first(), next], START), "notice").verdict, Verdict::NotMet);
    let said = Notice { basis: SentBasis::User, ..update("2026-11-25T09:00:00Z") };
    assert_eq!(hounslow(&facts_of(vec![said], START), "notice").verdict, Verdict::NotMet);
    // A message between the two is missing, but it was sent after the first.
    let skipped = facts_of(vec![first(), update("2026-11-25T09:00:00Z")], START);
    assert_eq!(skipped.sent.earliest, Some(day("2026-11-20")));
    assert_eq!(hounslow(&skipped, "notice").verdict, Verdict::NotMet, "both days are too late");
    let long_ago = notice("2026-10-01T09:00:00Z", "2026-11-16 10:00");
    let skipped = facts_of(vec![long_ago, update("2026-11-25T09:00:00Z")], START);
    assert_eq!(hounslow(&skipped, "notice").verdict, Verdict::CantTell);
}

#[test]
fn an_entry_that_was_made_can_only_show_short_notice() {
    let made = |sent| Notice { basis: SentBasis::Created, ..notice(sent, START) };
    let of = |notices| hounslow(&facts_of(notices, START), "notice");
    assert_eq!(of(vec![made("2026-10-01T09:00:00Z")]).verdict, Verdict::CantTell);
    let short = of(vec![made("2026-11-20T09:00:00Z")]);
    assert_eq!(short.verdict, Verdict::NotMet);
    assert_eq!(
        short.explanation(),
        "Sent on Fri 20 Nov 2026 or later, meeting Mon 30 Nov 2026: at most 10 days. The charter asks for at least 25."
    );
    // A message that gives the date later shows that it was sent by then.
    let both = of(vec![made("2026-09-01T09:00:00Z"), notice("2026-10-01T09:00:00Z", START)]);
    assert_eq!(both.verdict, Verdict::Met);
}

#[test]
fn a_message_that_may_have_been_passed_on() {
    let between = |from, to| Notice {
        sent: None,
        sent_day: When::Range { from: day(from), to: day(to) },
        ..notice("2026-10-01T09:00:00Z", START)
    };
    let of = |from, to| hounslow(&facts_of(vec![between(from, to)], START), "notice");
    let open = of("2026-10-12", "2026-11-25");
    assert_eq!(open.verdict, Verdict::CantTell);
    assert!(open.note().ends_with("When was the first one sent?"), "{}", open.note());
    assert_eq!(of("2026-10-12", "2026-10-20").verdict, Verdict::Met);
    assert_eq!(
        of("2026-11-20", "2026-12-20").verdict,
        Verdict::NotMet,
        "also where it was passed on after it"
    );
}

#[test]
fn a_message_of_which_a_span_is_known_may_be_the_first_wherever_it_stands() {
    let late = || notice("2026-11-20T09:00:00Z", START);
    let between = |from, to, basis| Notice {
        sent: None,
        sent_day: When::Range { from: day(from), to: day(to) },
        basis,
        ..notice("2026-10-01T09:00:00Z", START)
    };
    let month = Notice {
        sent_day: When::Month { year: 2026, month: 11 },
        ..between("2026-11-01", "2026-11-30", SentBasis::User)
    };
    let bare = |sent| Notice { basis: SentBasis::BareDtstamp, ..notice(sent, START) };
    let impossible = notice("0001-01-01T00:00:00Z", START);
    for (how, other, result) in [
        ("some day in November", month, "cant_tell"),
        ("a typed span", between("2026-10-01", "2026-11-30", SentBasis::User), "cant_tell"),
        ("passed on", between("2026-10-12", "2026-11-25", SentBasis::EmailDate), "cant_tell"),
        ("all in time", between("2026-10-01", "2026-10-20", SentBasis::User), "met"),
        ("all too late", between("2026-11-10", "2026-11-30", SentBasis::User), "not_met"),
        ("may be an export", bare("2026-11-25T09:00:00Z"), "cant_tell"),
        ("a year that cannot be right", impossible, "cant_tell"),
        ("one that came out of order", notice("2026-10-01T09:00:00Z", START), "met"),
    ] {
        for notices in [vec![late(), other.clone()], vec![other, late()]] {
            let got = hounslow(&facts_of(notices, START), "notice");
            assert_eq!(got.verdict, verdict(result), "{how}: {}", got.explanation());
        }
    }
    let span = between("2026-10-01", "2026-11-30", SentBasis::User);
    let got = hounslow(&facts_of(vec![late(), span], START), "notice");
    assert_eq!(
        beside_the_reading(&got),
        "",
        "neither message told the day, and the span that was typed asks for it"
    );
    assert!(got.explanation().ends_with("The exact day would settle it."));
}

#[test]
fn a_typed_day_stands_among_stamped_messages_as_that_day() {
    let typed = |on| Notice {
        sent: None,
        sent_day: When::day(day(on)),
        basis: SentBasis::User,
        ..notice("2026-10-01T09:00:00Z", START)
    };
    let update = || Notice { sequence: 1, ..notice("2026-11-20T09:00:00Z", START) };
    // As older versions of this app put them: stamped ones first.
    let facts = facts_of(vec![update(), typed("2026-10-01")], START);
    assert_eq!(facts.sent.earliest, Some(day("2026-10-01")));
    assert_eq!(hounslow(&facts, "notice").verdict, Verdict::Met);
    let same_day = facts_of(vec![update(), typed("2026-11-20")], START);
    assert_eq!(same_day.sent.basis, SentBasis::User, "the one without a number is the first");
    // One that nobody has dated may have come before any other.
    let undated = || Notice { sent: None, ..notice("2026-10-01T09:00:00Z", START) };
    let late = || notice("2026-11-20T09:00:00Z", START);
    assert_eq!(
        hounslow(&facts_of(vec![late(), undated()], START), "notice").verdict,
        Verdict::CantTell
    );
}

/// That the basis came in with a record file is said right behind the basis, and only where there is one.
#[test]
fn a_basis_that_was_brought_in_says_so_behind_it() {
    let mut finding =
        hounslow(&facts_of(vec![notice("2026-10-01T09:00:00Z", START)], START), "notice");
    let at = |notes: &[FindingNote]| {
        let basis = notes.iter().position(|note| matches!(note, FindingNote::SentBasis(_)));
        (basis, notes.iter().position(|note| *note == FindingNote::SentBroughtIn))
    };
    let basis = at(&finding.notes).0.unwrap();
    finding.sending_was_brought_in();
    assert_eq!(at(&finding.notes), (Some(basis), Some(basis + 1)));
    let mut without = hounslow(&MeetingFacts::default(), "notice");
    without.sending_was_brought_in();
    assert_eq!(at(&without.notes), (None, None));
}
