//! Mails that bring a date which may have been given before: the same words raise the same doubt with a calendar and
//! without one.

use chrono::NaiveDate;
use evenhand_calendar::{self as calendar, CalendarLimits, CalendarWarning, matching};
use evenhand_core::charter::{Sent, SentDoubt};
use evenhand_core::record::{MeetingTime, Notice};

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\n\
    DTSTAMP:20261105T090000Z\r\nDTSTART:20261110T100000Z\r\nDTEND:20261110T120000Z\r\n\
    SUMMARY:Working group\r\nSEQUENCE:0\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
const MEETS: &str = "The working group meets on Tuesday 10 November 2026 from 10am to 12pm.";

fn mail(subject: &str, words: &str, with: &str) -> String {
    let words = words.replace('|', "\r\n");
    format!(
        "From: SEND Team <send@council.example>\r\nTo: parent@home.example\r\nSubject: {subject}\r\n\
         Date: Thu, 05 Nov 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=b\r\n\r\n\
         --b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{words}\r\n{with}--b--\r\n"
    )
}

/// What the check is told of the day of sending: whether its first day is known, and what has to be asked.
fn told(notice: &Notice, starts: &MeetingTime) -> (bool, Option<SentDoubt>) {
    let sent = Sent::from_notices(std::slice::from_ref(notice), Some(starts));
    let known = sent.earliest.is_some() && sent.earliest == sent.latest;
    (known, sent.doubt)
}

fn by_calendar(subject: &str, words: &str) -> (bool, Option<SentDoubt>) {
    let part = format!("--b\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\n{CALENDAR}");
    let text = mail(subject, words, &part);
    let event =
        calendar::read(text.as_bytes(), "a.eml", &CalendarLimits::default()).events.remove(0);
    told(&matching::notice(&event), event.starts.as_ref().unwrap())
}

fn by_words(subject: &str, words: &str) -> (bool, Option<SentDoubt>) {
    let text = mail(subject, words, "");
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let reading = calendar::read(text.as_bytes(), "a.eml", &CalendarLimits::default());
    let found = reading.proposals(today).remove(0);
    let event =
        calendar::read(CALENDAR.as_bytes(), "a.ics", &CalendarLimits::default()).events.remove(0);
    let mut notice = Notice { reminds: found.reminds, ..matching::notice(&event) };
    matching::set_sent(&mut notice, &found.sent);
    told(&notice, event.starts.as_ref().unwrap())
}

#[test]
fn a_date_that_was_given_before_is_doubted_with_a_calendar_and_without_one() {
    for (subject, words) in [
        ("Reminder: Working group", "Just a reminder"),
        ("REMINDER - Working group", "See you there"),
        ("[EXTERNAL] Reminder: Working group", "Please see below."),
        ("Notification: Working group @ Tue 10 Nov 2026", "Hello"),
        ("Working group", "This is a gentle nudge about next week."),
        ("Working group", "As agreed in September, here is the date we gave you then."),
        ("Working group", "As agreed, I would like to invite you to the group."),
        ("Calendar entry", "I noticed that this was not in your diary, so am re-sending it."),
        ("Working group", "Resending as some of you did not receive this."),
        ("Working group", "In case you missed it, the details are below."),
        ("Working group", "Room changed"),
        ("Working group", "Apologies, here is the correct link."),
        ("Change of venue: Working group", "We are now in the Town Hall."),
        ("Updated invitation: Working group", "Hello all"),
        ("Reminder: Working group", "The room has been changed to Room 2."),
        ("Working group", "There are a few places left."),
        ("Working group", "Further to our email of 1 October."),
    ] {
        let both = format!("{words}|{MEETS}");
        for (way, found) in [
            ("calendar alone", by_calendar(subject, words)),
            ("calendar", by_calendar(subject, &both)),
            ("words", by_words(subject, &both)),
        ] {
            assert!(!found.0 && found.1.is_some(), "{subject} / {words}, by {way}: {found:?}");
        }
    }
}

#[test]
fn a_copy_that_is_passed_on_is_not_dated_by_its_own_day() {
    const GMAIL: &str = "Passing on||---------- Forwarded message ---------|From: SEND Team <send@council.example>|\
        Date: Thu, 1 Oct 2026 at 09:00|Subject: Working group|To: <chair@forum.example>||";
    const OUTLOOK: &str =
        "FYI||From: SEND Team|Sent: 1 October 2026 09:00|To: Chair|Subject: Working group||";
    for (subject, head) in [
        ("FW: Working group", OUTLOOK),
        ("Fwd: Working group", GMAIL),
        ("[EXTERNAL] FW: Working group", OUTLOOK),
        // Whoever passes it on may take the mark away.
        ("Working group", OUTLOOK),
        ("Re: Working group", "Yes.||On Thu, 1 Oct 2026 at 09:00, SEND Team wrote:|> "),
    ] {
        let words = format!("{head}{MEETS}");
        for found in [by_calendar(subject, &words), by_words(subject, &words)] {
            assert_eq!(found, (false, Some(SentDoubt::PassedOn)), "{subject}: {words}");
        }
    }
    let when = format!("{OUTLOOK}When: Tuesday, November 10, 2026 10:00 AM-12:00 PM.");
    assert!(!by_calendar("FW: Working group", OUTLOOK).0);
    assert!(!by_calendar("Working group", &when).0, "{when}");
    // Without a head nobody knows since when.
    assert!(!by_calendar("FW: Working group", "See attached.").0);
    // Passed on when it came.
    let same_day = OUTLOOK.replace("1 October", "5 November");
    assert_eq!(by_calendar("FW: Working group", &same_day), (true, None));
    // An older message about something else dates nothing.
    let other = format!("{OUTLOOK}Please send your views on the draft plan.");
    assert_eq!(by_calendar("Re: Views", &other), (true, None));
}

#[test]
fn a_plain_invitation_is_dated_by_its_message() {
    for (subject, words) in [
        ("Working group", "You are invited."),
        (
            "Invitation: Working group",
            "Please find the invitation attached. We will send a reminder.",
        ),
        ("Working group", "Please reply by Friday. I look forward to seeing you."),
        ("Working group", "The meeting has been moved to this date, as discussed."),
        ("Working group", "You are invited to the group. As you know, we meet each term."),
        ("Working group", "The agenda will follow. Parking is limited."),
    ] {
        assert_eq!(by_calendar(subject, words), (true, None), "{subject} / {words}");
        let both = format!("{words}|{MEETS}");
        assert_eq!(by_words(subject, &both), (true, None), "{subject} / {words}");
    }
}

fn changed(lines: &str) -> (bool, bool) {
    let text = CALENDAR.replace("SEQUENCE:0\r\n", lines);
    let event =
        calendar::read(text.as_bytes(), "a.ics", &CalendarLimits::default()).events.remove(0);
    let known = told(&matching::notice(&event), event.starts.as_ref().unwrap()).0;
    (known, event.warnings.contains(&CalendarWarning::ChangesEarlier))
}

#[test]
fn one_meeting_of_a_series_changes_what_was_sent_before() {
    assert_eq!(changed("SEQUENCE:0\r\n"), (true, false));
    for lines in [
        "SEQUENCE:0\r\nRECURRENCE-ID:20261110T100000Z\r\n",
        "RECURRENCE-ID:20261103T100000Z\r\n",
        "SEQUENCE:0\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261110T100000Z\r\n",
        "CREATED:20261105T080000Z\r\nRECURRENCE-ID:20261110T100000Z\r\n",
    ] {
        assert_eq!(changed(lines), (false, true), "{lines}");
    }
    // The words of the calendar itself.
    for lines in [
        "DESCRIPTION:This is a reminder of our meeting.\r\n",
        "DESCRIPTION:As agreed in September.\r\n",
        "DESCRIPTION:FYI\\n\\nFrom: A\\nSent: 1 October 2026 09:00\\nTo: B\\n\\nWe meet on 10 November 2026 at 10am.\r\n",
    ] {
        assert!(!changed(lines).0, "{lines}");
    }
    assert!(changed("DESCRIPTION:We will send you a reminder. Please bring your notes.\r\n").0);
}
