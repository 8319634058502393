//! Invitations without a mail around them that were passed on or changed: no stamp of theirs is a fact of the first
//! sending.

use evenhand_calendar::{
    self as calendar, CalendarEvent, CalendarLimits, CalendarWarning, Purpose,
};
use evenhand_core::record::SentBasis;

/// A mail with an invitation of this title in it, sent an hour after its stamp.
fn in_mail(subject: &str, title: &str, more: &str) -> CalendarEvent {
    let text = format!(
        "From: team@council.example\r\nTo: parent@home.example\r\nSubject: {subject}\r\n\
         Date: Thu, 12 Nov 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n\
         Content-Type: text/calendar; method=REQUEST\r\n\r\n\
         BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\n\
         DTSTAMP:20261112T090000Z\r\n{more}DTSTART:20261210T100000Z\r\nSUMMARY:{title}\r\n\
         END:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    calendar::read(text.as_bytes(), "a.eml", &CalendarLimits::default()).events.remove(0)
}

#[test]
fn a_mail_does_not_say_when_a_title_that_was_passed_on_was_sent() {
    for (subject, title, want) in [
        ("Review", "Review", SentBasis::EmailDate),
        ("FW: Review", "Review", SentBasis::EmailDate),
        ("Review", "FW: Review", SentBasis::BareDtstamp),
        ("FW: Review", "FW: Review", SentBasis::BareDtstamp),
    ] {
        let event = in_mail(subject, title, "");
        assert_eq!(event.sent.basis, want, "{subject} {title}");
        let asked =
            event.warnings.iter().any(|warning| matches!(warning, CalendarWarning::AskSent { .. }));
        assert_eq!(asked, want == SentBasis::BareDtstamp, "{subject} {title}");
    }
    let made = "CREATED:20261001T090000Z\r\n";
    assert_eq!(in_mail("FW: Review", "FW: Review", made).sent.basis, SentBasis::Created);
}

#[test]
fn a_subject_answers_the_meeting_that_it_names_before_its_day() {
    for (subject, title, want) in [
        (
            "Accepted: Review @ Tue 8 Dec 2026 10am - 11am (GMT) (p@home.example)",
            "Review",
            Purpose::Reply,
        ),
        ("Declined: Review @ Tue 8 Dec", "Review", Purpose::Reply),
        ("Accepted: Review @ home @ Tue 8 Dec", "Review @ home", Purpose::Reply),
        ("Accepted: Review @ home", "Review @ home", Purpose::Reply),
        ("Canceled event: Review @ Tue 8 Dec", "Review", Purpose::Cancellation),
        ("Invitation: Review @ Tue 8 Dec", "Review", Purpose::Invitation),
        ("Accepted: Overview @ Tue 8 Dec", "Review", Purpose::Invitation),
        ("Accepted: Review of plans @ Tue 8 Dec", "Review", Purpose::Invitation),
        ("Accepted: @ Tue 8 Dec", "", Purpose::Invitation),
    ] {
        assert_eq!(in_mail(subject, title, "").purpose, want, "{subject}");
    }
}

/// What an invitation of this title was sent by, whether that is asked, and whether something came before it.
fn sent(title: &str, more: &str) -> (SentBasis, bool, bool) {
    let text = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\n\
         DTSTAMP:20261112T090000Z\r\n{more}DTSTART:20261210T100000Z\r\nSUMMARY:{title}\r\n\
         END:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    let reading = calendar::read(text.as_bytes(), "a.ics", &CalendarLimits::default());
    let event = &reading.events[0];
    let asked =
        event.warnings.iter().any(|warning| matches!(warning, CalendarWarning::AskSent { .. }));
    (event.sent.basis, asked, event.warnings.contains(&CalendarWarning::ChangesEarlier))
}

#[test]
fn a_copy_that_was_passed_on_is_asked_about() {
    for (title, want) in [
        ("Review", (SentBasis::Dtstamp, false, false)),
        ("RE: Review", (SentBasis::Dtstamp, false, false)),
        ("FW: Review", (SentBasis::BareDtstamp, true, false)),
        ("Fwd: Review", (SentBasis::BareDtstamp, true, false)),
        ("Review (rescheduled)", (SentBasis::Dtstamp, false, true)),
        ("Postponed: Review", (SentBasis::Dtstamp, false, true)),
        ("FW: New date: Review", (SentBasis::BareDtstamp, true, true)),
    ] {
        assert_eq!(sent(title, ""), want, "{title}");
    }
    let made = "CREATED:20261001T090000Z\r\n";
    assert_eq!(sent("FW: Review", made).0, SentBasis::Created);
}
