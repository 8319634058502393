//! Edges of the readers that no file of the corpus stands on: each test names what goes wrong where the edge moves.

use std::fmt::Write as _;

use evenhand_calendar::{
    self as calendar, CalendarEvent, CalendarLimits, CalendarWarning, Party, Reading, ReadingSource,
};
use evenhand_core::record::MeetingTime;

fn read(text: &str, name: &str) -> Reading {
    calendar::read(text.as_bytes(), name, &CalendarLimits::default())
}

fn of_events(events: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n")
}

fn summaries(reading: &Reading) -> Vec<&str> {
    reading
        .events
        .iter()
        .map(|event: &CalendarEvent| event.summary.as_deref().unwrap_or_default())
        .collect()
}

#[test]
fn a_calendar_that_its_owner_knows_to_be_large_is_read_whole() {
    let mut events = String::new();
    for n in 0..20_050 {
        write!(events, "BEGIN:VEVENT\r\nUID:{n}\r\nDTSTART:20261208T100000Z\r\nEND:VEVENT\r\n")
            .unwrap();
    }
    let text = of_events(&events);
    assert_eq!(read(&text, "years.ics").events.len(), 20_000, "from outside");
    let reading = calendar::read(text.as_bytes(), "years.ics", &CalendarLimits::large());
    assert_eq!(reading.events.len(), 20_050, "their own");
}

#[test]
fn a_calendar_that_is_quoted_below_other_words_is_read() {
    let events = "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Panel\r\nDTSTART:20261208T100000Z\r\n\
                  DESCRIPTION:first\r\n  and second\r\nEND:VEVENT\r\n";
    for marks in ["> ", ">> ", "    ", "| "] {
        let quoted: String =
            of_events(events).lines().map(|line| format!("{marks}{line}\n")).collect();
        for before in ["", "On Monday the SEND team wrote:\n", "\nForwarded:\n\n"] {
            let reading = read(&format!("{before}{quoted}"), "kept.ics");
            assert_eq!(summaries(&reading), ["Panel"], "{marks:?} after {before:?}");
            assert_eq!(reading.events[0].description, "first and second", "{marks:?}");
        }
    }
    // Marks that are words are no marks.
    let named: String = of_events(events).lines().map(|line| format!("Jo {line}\n")).collect();
    assert_eq!(summaries(&read(&named, "kept.ics")), [""; 0]);
}

#[test]
fn an_address_is_compared_without_its_scheme_and_keeps_all_its_letters() {
    let email = |address: &str| Party { address: address.into(), ..Party::default() }.email();
    assert_eq!(email("MAILTO:Chair@Example.org"), "chair@example.org");
    assert_eq!(email(" mailto:Chair@Example.org "), "chair@example.org");
    assert_eq!(email("Chairperson@Example.org"), "chairperson@example.org");
    assert_eq!(email("jo@x.uk"), "jo@x.uk");
    assert_eq!(email("a@b.c"), "a@b.c");
}

#[test]
fn a_series_counts_no_meeting_of_its_own_as_a_change() {
    let text = of_events(
        "BEGIN:VEVENT\r\nUID:s\r\nSUMMARY:Weekly\r\nDTSTART:20261208T100000Z\r\nDTEND:20261208T110000Z\r\n\
         RRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT\r\n\
         BEGIN:VEVENT\r\nUID:s\r\nSUMMARY:Moved\r\nRECURRENCE-ID:20261215T100000Z\r\n\
         DTSTART:20261216T140000Z\r\nDTEND:20261216T150000Z\r\nEND:VEVENT\r\n\
         BEGIN:VEVENT\r\nSUMMARY:Of no series\r\nRECURRENCE-ID:20261222T100000Z\r\n\
         DTSTART:20261223T140000Z\r\nEND:VEVENT\r\n\
         BEGIN:VEVENT\r\nSUMMARY:Without a name\r\nDTSTART:20270105T100000Z\r\n\
         RRULE:FREQ=WEEKLY;COUNT=2\r\nEND:VEVENT\r\n",
    );
    let starts: Vec<Vec<String>> = calendar::json_lines("s.ics", &read(&text, "s.ics"), 9)
        .iter()
        .map(|line| {
            let found = line["occurrences"].as_array().cloned().unwrap_or_default();
            found.iter().map(|one| one["start"].as_str().unwrap_or_default().to_owned()).collect()
        })
        .collect();
    assert_eq!(starts[0], ["2026-12-08T10:00:00Z", "2026-12-16T14:00:00Z", "2026-12-22T10:00:00Z"]);
    assert_eq!(starts[1], ["2026-12-16T14:00:00Z"], "the change alone");
    assert_eq!(starts[3], ["2027-01-05T10:00:00Z", "2027-01-12T10:00:00Z"], "no change is its own");
}

#[test]
fn the_kind_of_a_file_is_told_by_what_is_in_it_and_else_by_its_name() {
    let event = "BEGIN:VEVENT\r\nDTSTART:20261208T100000Z\r\nEND:VEVENT\r\n";
    let kind = |text: &str, name: &str| read(text, name).source;
    assert_eq!(kind(&of_events(event), "kept.txt"), ReadingSource::Ics);
    assert_eq!(kind(event, "half.txt"), ReadingSource::Ics);
    assert_eq!(
        kind(&format!("Dear all\n{event}"), "half.txt"),
        ReadingSource::Ics,
        "an event below words"
    );
    let words = "Panel on Tuesday 8 December at 10am";
    for name in ["a.ics", "a.VCS", "a.ical"] {
        assert_eq!(kind(words, name), ReadingSource::Ics, "{name}");
    }
    assert_eq!(kind(words, "a.txt"), ReadingSource::Text);
    assert_eq!(kind(words, ""), ReadingSource::Text);
    assert_eq!(kind(words, "a.eml"), ReadingSource::Eml);
    let mail = "From: chair@example.org\r\nTo: me@example.org\r\nSubject: Panel\r\n\r\nOn Tuesday 8 December at 10am";
    assert_eq!(kind(mail, "kept.eml"), ReadingSource::Eml);
    assert_eq!(kind(mail, "printed.txt"), ReadingSource::Text, "lines as a program prints them");
    let own = format!("Message-ID: <1@example.org>\r\n{mail}");
    assert_eq!(kind(&own, "raw.txt"), ReadingSource::Eml, "lines that only an email has");
    assert_eq!(kind("no signature at all", "a.p7m"), ReadingSource::Eml);
}

#[test]
fn a_zone_beyond_those_that_are_kept_is_told_and_never_guessed() {
    let zones = ["Europe/London", "Europe/Paris", "America/New_York", "Asia/Kolkata"];
    let events: String = zones
        .iter()
        .map(|zone| format!("BEGIN:VEVENT\r\nUID:{zone}\r\nDTSTART;TZID={zone}:20261208T120000\r\nEND:VEVENT\r\n"))
        .collect();
    let text = of_events(&events);
    for kept in 0..=4 {
        let limits = CalendarLimits { zones: kept, ..CalendarLimits::default() };
        let reading = calendar::read(text.as_bytes(), "z.ics", &limits);
        for (at, event) in reading.events.iter().enumerate() {
            let told = event
                .warnings
                .iter()
                .any(|warning| matches!(warning, CalendarWarning::UnknownZone { .. }));
            assert_eq!(told, at >= kept, "{} with {kept} zones kept", event.time_zone);
            let Some(MeetingTime::At { zone, .. }) = &event.starts else { panic!("no start") };
            assert_eq!(zone, zones[at], "with {kept} zones kept");
        }
    }
}

#[test]
fn thirty_messages_side_by_side_are_read_as_the_first_is() {
    let invitation = |n: usize| {
        of_events(&format!(
            "BEGIN:VEVENT\r\nUID:{n}\r\nSUMMARY:Panel {n}\r\nDTSTART:20261208T100000Z\r\nEND:VEVENT\r\n"
        ))
    };
    let inner = |n: usize| {
        format!(
            "From: chair@example.org\r\nSubject: Panel {n}\r\nMIME-Version: 1.0\r\n\
             Content-Type: text/calendar; charset=utf-8\r\n\r\n{}",
            invitation(n)
        )
    };
    let parts: String = (0..30)
        .map(|n| format!("--b\r\nContent-Type: message/rfc822\r\n\r\n{}\r\n", inner(n)))
        .collect();
    let mail = format!(
        "From: me@example.org\r\nTo: me@example.org\r\nSubject: Kept\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=b\r\n\r\n{parts}--b--\r\n"
    );
    let reading = read(&mail, "kept.eml");
    let wanted: Vec<String> = (0..30).map(|n| format!("Panel {n}")).collect();
    assert_eq!(summaries(&reading), wanted, "{:?}", reading.warnings);
}

/// A ZIP file of these members, as a mail carries it.
fn zipped(members: &[(&str, &str)]) -> Vec<u8> {
    use std::io::{Cursor, Write as _};
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in members {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A mail that is one file.
fn mail_with(name: &str, media_type: &str, bytes: &[u8]) -> Vec<u8> {
    let head = format!(
        "From: s@example.org\r\nSubject: Review\r\nDate: Mon, 12 Oct 2026 10:00:00 +0100\r\n\
         MIME-Version: 1.0\r\nContent-Type: {media_type}; name=\"{name}\"\r\n\
         Content-Transfer-Encoding: binary\r\n\r\n"
    );
    [head.as_bytes(), bytes].concat()
}

#[test]
fn a_calendar_in_a_zip_file_of_a_mail_is_read_and_the_file_kept() {
    let calendar = of_events(
        "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Panel\r\nDTSTART:20261208T100000Z\r\nEND:VEVENT\r\n",
    );
    let mail = format!(
        "Subject: In it\r\nDate: Mon, 5 Oct 2026 10:00:00 +0100\r\nContent-Type: text/calendar\r\n\r\n{calendar}"
    );
    for (members, name, media_type) in [
        (vec![("invite.ics", calendar.as_str()), ("readme.txt", "x")], "a.zip", "application/zip"),
        (vec![("in/Invite.ICS", calendar.as_str())], "a.ZIP", "application/octet-stream"),
        (vec![("invite.ics", calendar.as_str())], "a", "application/x-zip-compressed"),
        (vec![("message.eml", mail.as_str())], "a.zip", "application/zip"),
    ] {
        let bytes = mail_with(name, media_type, &zipped(&members));
        let reading = calendar::read(&bytes, "mail.eml", &CalendarLimits::default());
        assert_eq!(summaries(&reading), ["Panel"], "{name} {media_type}");
        assert!(reading.attachments.iter().any(|file| file.name == name), "{name} is kept");
    }
    // Nothing in it is a calendar by its name, or it is no ZIP file.
    let words = mail_with("a.zip", "application/zip", &zipped(&[("invite.txt", &calendar)]));
    let damaged = mail_with("a.zip", "application/zip", b"PK\x03\x04 and no more");
    for bytes in [words, damaged] {
        let reading = calendar::read(&bytes, "mail.eml", &CalendarLimits::default());
        assert_eq!(summaries(&reading), [""; 0]);
        assert_eq!(reading.attachments.len(), 1, "it is kept as it came");
    }
}

#[test]
fn what_unpacks_to_more_than_is_read_stays_packed() {
    let long = "x".repeat((16 << 20) + 1);
    let bytes = mail_with("a.zip", "application/zip", &zipped(&[("invite.ics", &long)]));
    let reading = calendar::read(&bytes, "mail.eml", &CalendarLimits::default());
    assert_eq!((reading.events.len(), reading.attachments.len()), (0, 1));
}

#[test]
fn a_length_that_runs_backwards_is_told_and_ends_nothing() {
    let events =
        "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261208T100000Z\r\nDURATION:-PT1H\r\nEND:VEVENT\r\n";
    let event = &read(&of_events(events), "a.ics").events[0];
    assert_eq!((event.ends.as_ref(), event.minutes), (None, None));
    let told = CalendarWarning::EndsBeforeStart { end: "2026-12-08T09:00:00Z".into() };
    assert!(event.warnings.contains(&told), "{:?}", event.warnings);
}
