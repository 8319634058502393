//! Several versions of one meeting in one file, and reports of servers about a message.

use evenhand_calendar::{self as calendar, CalendarLimits, CalendarWarning, Purpose};

/// Which of the events of a calendar are told to be replaced. Each is `uid sequence`, with what else it has.
fn replaced(method: &str, events: &[(&str, &str)]) -> Vec<bool> {
    let event = |(uid, more): &(&str, &str)| {
        format!(
            "BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20261112T090000Z\r\nDTSTART:20261210T100000Z\r\n\
             {}\r\nEND:VEVENT\r\n",
            more.replace('|', "\r\n")
        )
    };
    let events: String = events.iter().map(event).collect();
    let text = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{method}\r\n{events}END:VCALENDAR\r\n");
    let reading = calendar::read(text.as_bytes(), "a.ics", &CalendarLimits::default());
    reading.events.iter().map(|event| event.warnings.contains(&CalendarWarning::Replaced)).collect()
}

#[test]
fn an_older_version_beside_a_later_one_is_not_what_holds() {
    const ASKS: &str = "METHOD:REQUEST";
    let (first, second) = (("1", "SEQUENCE:0"), ("1", "SEQUENCE:1"));
    assert_eq!(replaced(ASKS, &[first, second]), [true, false]);
    assert_eq!(replaced(ASKS, &[second, first]), [false, true]);
    assert_eq!(replaced(ASKS, &[("1", "PRIORITY:0"), second]), [true, false]);
    assert_eq!(replaced(ASKS, &[first, ("1", "STATUS:CANCELLED")]), [true, false]);
    assert_eq!(replaced(ASKS, &[second, ("1", "STATUS:CANCELLED")]), [false, false]);
    assert_eq!(
        replaced(
            ASKS,
            &[("1", "SEQUENCE:0|STATUS:CANCELLED"), ("1", "SEQUENCE:1|STATUS:CANCELLED")]
        ),
        [false, false]
    );
    assert_eq!(replaced(ASKS, &[first, ("2", "SEQUENCE:1")]), [false, false]);
    assert_eq!(
        replaced(ASKS, &[first, ("1", "SEQUENCE:1|RECURRENCE-ID:20261217T100000Z")]),
        [false, false]
    );
    for exported in ["METHOD:PUBLISH", "CALSCALE:GREGORIAN"] {
        assert_eq!(replaced(exported, &[first, second]), [false, false], "{exported}");
    }
    // Somebody's answer to it is no version of it.
    let answer = ("1", "SEQUENCE:1|SUMMARY:Accepted: Review");
    assert_eq!(replaced("METHOD:ADD", &[first, answer]), [false, false]);
    let unnamed = ("", "SEQUENCE:0|LOCATION:A");
    assert_eq!(replaced(ASKS, &[unnamed, ("", "SEQUENCE:1")]), [false, false]);
    assert!(!CalendarWarning::Replaced.sentence().is_empty());
}

#[test]
fn a_report_about_an_invitation_invites_nobody() {
    let inner = "From: team@council.example\r\nSubject: Review\r\nDate: Thu, 12 Nov 2026 09:00:00 +0000\r\n\
        MIME-Version: 1.0\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\n\
        BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\n\
        DTSTAMP:20261112T090000Z\r\nDTSTART:20261210T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    for (kind, want) in [
        ("multipart/report; report-type=delivery-status", Purpose::Reply),
        ("multipart/mixed", Purpose::Invitation),
    ] {
        let mail = format!(
            "From: postmaster@x.example\r\nSubject: Returned mail\r\n\
             Date: Thu, 12 Nov 2026 09:05:00 +0000\r\nMIME-Version: 1.0\r\n\
             Content-Type: {kind}; boundary=r\r\n\r\n--r\r\nContent-Type: text/plain\r\n\r\nNo.\r\n\
             --r\r\nContent-Type: message/rfc822\r\n\r\n{inner}\r\n--r--\r\n"
        );
        let reading = calendar::read(mail.as_bytes(), "a.eml", &CalendarLimits::default());
        assert_eq!(reading.events[0].purpose, want, "{kind}");
        let cancelled = mail.replace("METHOD:REQUEST", "METHOD:CANCEL");
        let reading = calendar::read(cancelled.as_bytes(), "a.eml", &CalendarLimits::default());
        assert_eq!(reading.events[0].purpose, Purpose::Cancellation, "{kind}");
    }
}
