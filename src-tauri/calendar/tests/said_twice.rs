//! Lines that an event may have once and has twice: alike they are one, and where they differ nothing is stated.

use evenhand_calendar::{
    self as calendar, CalendarLimits, CalendarWarning, Reading, matching, time_key,
};

/// A calendar of one event, or a mail with it; `|` parts its lines.
fn read(lines: &str, head: &str) -> Reading {
    let text = format!(
        "{head}BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\n{}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        lines.replace('|', "\r\n")
    );
    calendar::read(
        text.as_bytes(),
        if head.is_empty() { "a.ics" } else { "a.eml" },
        &CalendarLimits::default(),
    )
}

/// What an event says twice, as its warnings name it.
fn twice(reading: &Reading) -> Vec<String> {
    let one = |warning: &CalendarWarning| match warning {
        CalendarWarning::WrittenTwice { field } => Some(field.clone()),
        CalendarWarning::StampedTwice { .. } => Some("DTSTAMP".to_owned()),
        _ => None,
    };
    reading.events[0].warnings.iter().filter_map(one).collect()
}

#[test]
fn two_times_that_differ_are_no_time() {
    const REST: &str = "UID:1|DTSTAMP:20261012T090000Z|";
    for (lines, start, end, told) in [
        (
            "DTSTART:20261210T100000Z|DTSTART:20261211T100000Z|DTEND:20261211T110000Z",
            "",
            "",
            "DTSTART",
        ),
        ("DTSTART:20261211T100000Z|DTSTART:20261210T100000Z", "", "", "DTSTART"),
        (
            "DTSTART:20261210T100000Z|DTSTART:20261210T103000Z|DTSTART:20261210T100000Z",
            "",
            "",
            "DTSTART",
        ),
        ("DTSTART;VALUE=DATE:20261210|DTSTART:20261210T100000Z", "", "", "DTSTART"),
        ("DTSTART;TZID=Europe/London:20260610T100000|DTSTART:20260610T100000Z", "", "", "DTSTART"),
        (
            "DTSTART;TZID=Narnia:20260610T100000|DTSTART;TZID=Gondor:20260610T100000",
            "",
            "",
            "DTSTART",
        ),
        (
            "DTSTART:20261210T100000Z|DTSTART:20261211T100000Z|RRULE:FREQ=WEEKLY;COUNT=3",
            "",
            "",
            "DTSTART",
        ),
        ("DTSTART:20261210T100000Z|DTSTART:20261210T100000Z", "2026-12-10T10:00:00Z", "", ""),
        (
            "DTSTART;TZID=Europe/London:20260610T100000|DTSTART:20260610T090000Z",
            "2026-06-10T09:00:00Z",
            "",
            "",
        ),
        (
            "DTSTART:20261210T100000Z|DTEND:20261210T110000Z|DTEND:20261210T120000Z",
            "2026-12-10T10:00:00Z",
            "",
            "DTEND",
        ),
        (
            "DTSTART:20261210T100000Z|DURATION:PT1H|DURATION:PT2H",
            "2026-12-10T10:00:00Z",
            "",
            "DURATION",
        ),
        (
            "DTSTART:20261210T100000Z|DURATION:PT1H|DURATION:PT60M",
            "2026-12-10T10:00:00Z",
            "2026-12-10T11:00:00Z",
            "",
        ),
        (
            "DTSTART:20261210T100000Z|RECURRENCE-ID:20261210T100000Z|RECURRENCE-ID:20261217T100000Z",
            "",
            "",
            "RECURRENCE-ID",
        ),
    ] {
        let reading = read(&format!("{REST}{lines}"), "");
        let event = &reading.events[0];
        let key = |time: &Option<_>| time.as_ref().map(time_key).unwrap_or_default();
        assert_eq!(
            (key(&event.starts).as_str(), key(&event.ends).as_str()),
            (start, end),
            "{lines}"
        );
        assert_eq!(twice(&reading).join(" "), told, "{lines}");
        assert!(event.starts.is_some() || event.recurrence.is_none(), "{lines}");
    }
}

#[test]
fn two_facts_that_differ_are_told() {
    const REST: &str = "DTSTART:20261210T100000Z|DTEND:20261210T110000Z|";
    for (lines, told) in [
        ("UID:1|UID:2", "UID"),
        ("UID:1|UID:1", ""),
        ("UID:1|SEQUENCE:0|SEQUENCE:2", "SEQUENCE"),
        ("UID:1|SEQUENCE:2|SEQUENCE:0", "SEQUENCE"),
        ("UID:1|SEQUENCE:2|SEQUENCE:2", ""),
        ("UID:1|STATUS:CANCELLED|STATUS:CONFIRMED", "STATUS"),
        ("UID:1|STATUS:CONFIRMED|STATUS:CANCELLED", "STATUS"),
        ("UID:1|STATUS:CONFIRMED|STATUS:Confirmed", ""),
        ("UID:1|LOCATION:Room 1|LOCATION:Room 2", "LOCATION"),
        ("UID:1|CREATED:20261001T090000Z|CREATED:20261101T090000Z", "CREATED"),
        ("UID:1|DTSTAMP:20261012T090000Z|DTSTAMP:20261112T090000Z", "DTSTAMP"),
        ("UID:1|DTSTAMP:20261012T090000Z|DTSTAMP:20261012T090005Z", ""),
    ] {
        let reading = read(&format!("{REST}{lines}"), "");
        let event = &reading.events[0];
        assert_eq!(twice(&reading).join(" "), told, "{lines}");
        assert_eq!(event.uid.is_empty(), told == "UID", "{lines}");
        assert_eq!(
            event.status.is_none(),
            !lines.contains("STATUS") || told == "STATUS",
            "{lines}"
        );
        assert_eq!(
            matching::notice(event).sequence,
            if lines.contains("SEQ") { 2 } else { 0 },
            "{lines}"
        );
        assert!(event.starts.is_some() && event.ends.is_some(), "{lines}");
    }
}

#[test]
fn when_it_was_sent_stays_open_between_two_stamps() {
    let head = "From: team@example.org\r\nTo: parent@example.org\r\nDate: Thu, 12 Nov 2026 09:00:00 +0000\r\n\
                MIME-Version: 1.0\r\nContent-Type: text/calendar; method=REQUEST; charset=utf-8\r\n\r\n";
    let lines = "UID:1|DTSTART:20261210T100000Z|DTSTAMP:20261112T090000Z|DTSTAMP:20261012T090000Z";
    for head in ["", head] {
        let reading = read(lines, head);
        let between = reading.events[0]
            .sent
            .between
            .map(|(from, to)| [from, to].map(|at| at.date_naive().to_string()));
        assert_eq!(between, Some(["2026-10-12".to_owned(), "2026-11-12".to_owned()]), "{head}");
        assert_eq!(matching::notice(&reading.events[0]).sent, None);
    }
}
