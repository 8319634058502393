//! Forms that programs and people write, each with what it means.

use evenhand_calendar::{
    self as calendar, Limits, Purpose, Reading, Warning, Window, matching, occurrences, time_key,
};
use evenhand_core::record::MeetingTime;

fn read(text: &str, name: &str) -> Reading {
    calendar::read(text.as_bytes(), name, &Limits::default())
}

/// A calendar of events; `|` parts their lines.
fn of_events(method: &str, events: &[&str]) -> String {
    let mut out = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:{method}\r\n");
    for event in events {
        let lines = event.replace('|', "\r\n");
        out.push_str(&format!(
            "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261012T090000Z\r\n{lines}\r\nEND:VEVENT\r\n"
        ));
    }
    out + "END:VCALENDAR\r\n"
}

fn starts(events: &[&str]) -> Vec<String> {
    let reading = read(&of_events("REQUEST", events), "a.ics");
    let changes: Vec<_> = reading.events.iter().skip(1).collect();
    let (found, _) = occurrences(&reading.events[0], &changes, 20, Window::all());
    found.iter().map(|one| time_key(&one.starts)).collect()
}

#[test]
fn whole_days_as_phones_and_outlook_mark_them() {
    for (event, begins, ends) in [
        (
            "DTSTART:20261103T000000Z|DTEND:20261104T000000Z|X-ALLDAY:SET",
            "2026-11-03",
            "2026-11-04",
        ),
        (
            "DTSTART:20261103T000000|DTEND:20261103T235900|X-FUNAMBOL-ALLDAY:1",
            "2026-11-03",
            "2026-11-04",
        ),
        (
            "DTSTART;TZID=Europe/Berlin:20261103T000000|DTEND;TZID=Europe/Berlin:20261104T235959|X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
            "2026-11-03",
            "2026-11-05",
        ),
        (
            "DTSTART;VALUE=DATE:20260608T230000Z|DTEND;VALUE=DATE:20260609T230000Z",
            "2026-06-09",
            "2026-06-10",
        ),
    ] {
        let reading = read(&of_events("REQUEST", &[event]), "a.ics");
        let key = |time: &Option<MeetingTime>| time.as_ref().map(time_key).unwrap_or_default();
        let found = &reading.events[0];
        assert_eq!(
            (key(&found.starts).as_str(), key(&found.ends).as_str()),
            (begins, ends),
            "{event}"
        );
    }
    for timed in [
        "DTSTART:20261103T100000Z|X-ALLDAY:UNSET",
        "DTSTART:20261103T093000|DTEND:20261103T235900|X-ALLDAY:SET",
    ] {
        assert!(!read(&of_events("REQUEST", &[timed]), "a.ics").events[0].all_day, "{timed}");
    }
}

#[test]
fn a_meeting_of_a_series_is_named_in_another_form() {
    const SERIES: &str = "DTSTART;TZID=Europe/London:20261013T100000|DTEND;TZID=Europe/London:20261013T110000|RRULE:FREQ=WEEKLY;COUNT=3";
    for out in [
        "EXDATE;TZID=Europe/London:20261020T000000",
        "EXDATE:20261020T000000Z",
        "EXDATE:20261020T090000Z;20261103T100000Z",
    ] {
        let found = starts(&[&format!("{SERIES}|{out}")]);
        assert_eq!(found, ["2026-10-13T09:00:00Z", "2026-10-27T10:00:00Z"], "{out}");
    }
    for id in ["RECURRENCE-ID;TZID=Europe/London:20261020T000000", "RECURRENCE-ID:20261020T000000Z"]
    {
        let change = format!("{id}|DTSTART;TZID=Europe/London:20261021T140000");
        let found = starts(&[SERIES, &change]);
        assert_eq!(
            found,
            ["2026-10-13T09:00:00Z", "2026-10-21T13:00:00Z", "2026-10-27T10:00:00Z"],
            "{id}"
        );
    }
    let later = "RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20261020|DTSTART;TZID=Europe/London:20261021T140000";
    assert_eq!(
        starts(&[SERIES, later]),
        ["2026-10-13T09:00:00Z", "2026-10-21T13:00:00Z", "2026-10-28T14:00:00Z"]
    );
    let in_utc = "RECURRENCE-ID;RANGE=THISANDFUTURE:20261020T090000Z|DTSTART:20261020T130000Z";
    assert_eq!(
        starts(&[SERIES, in_utc]),
        ["2026-10-13T09:00:00Z", "2026-10-20T13:00:00Z", "2026-10-27T14:00:00Z"]
    );
    assert_eq!(
        starts(&["DTSTART;TZID=Europe/London:20261013T100000|RDATE;VALUE=DATE:20261028"]),
        ["2026-10-13T09:00:00Z", "2026-10-28T10:00:00Z"]
    );
    const DAYS: &str = "DTSTART;VALUE=DATE:20261013|RRULE:FREQ=WEEKLY;COUNT=3";
    assert_eq!(starts(&[&format!("{DAYS}|EXDATE:20261019T230000Z")]), ["2026-10-13", "2026-10-27"]);
    assert_eq!(
        starts(&[DAYS, "RECURRENCE-ID:20261019T230000Z|DTSTART;VALUE=DATE:20261021"]),
        ["2026-10-13", "2026-10-21", "2026-10-27"]
    );
    // A midnight at which a meeting begins names that meeting alone.
    let nights = "DTSTART:20261013T000000Z|RRULE:FREQ=DAILY;COUNT=2|RDATE:20261013T100000Z|EXDATE:20261013T000000Z";
    assert_eq!(starts(&[nights]), ["2026-10-13T10:00:00Z", "2026-10-14T00:00:00Z"]);
}

#[test]
fn a_change_says_so_by_its_number_or_its_words() {
    let body = "DTSTART:20261110T100000Z|DTEND:20261110T110000Z";
    for (lines, number) in [
        ("SEQUENCE:99999999999999999999999", u32::MAX),
        ("SEQUENCE:3.0", 3),
        ("SEQUENCE:0|SUMMARY:Updated: Review", 1),
        ("SUMMARY:Updated invitation: Review", 1),
        ("SEQUENCE:two", 0),
        ("SEQUENCE:0|SUMMARY:Updated plan", 0),
    ] {
        let reading = read(&of_events("REQUEST", &[&format!("{body}|{lines}")]), "a.ics");
        let event = &reading.events[0];
        assert_eq!(matching::notice(event).sequence, number, "{lines}");
        assert_eq!(event.warnings.contains(&Warning::ChangesEarlier), number > 0, "{lines}");
    }
}

fn mail(head: &str, date: &str, event: &str) -> Reading {
    let calendar = of_events("REQUEST", &[event]);
    let text = format!(
        "From: team@example.org\r\nTo: parent@example.org\r\nDate: {date}\r\n{head}MIME-Version: 1.0\r\n\
         Content-Type: text/calendar; method=REQUEST; charset=utf-8\r\n\r\n{calendar}"
    );
    read(&text, "a.eml")
}

#[test]
fn what_the_lines_of_a_mail_leave_open_stays_open() {
    let received = "Received: from a by b; Thu, 5 Nov 2026 18:00:00 +0000\r\n";
    let resent =
        "Resent-From: clerk@example.org\r\nResent-Date: Thu, 5 Nov 2026 18:00:00 +0000\r\n";
    let body = "DTSTART:20261110T100000Z|DTEND:20261110T110000Z|SEQUENCE:0";
    for (head, more, from) in [
        (received, "", "2026-10-12T09:00:00Z"),
        (resent, "", "2026-10-12T09:00:00Z"),
        (received, "|DTSTAMP:20261001T090000Z", "2026-10-01T09:00:00Z"),
        (received, "|CREATED:20260901T090000Z", "2026-09-01T09:00:00Z"),
        (resent, "|CREATED:20260901T090000Z", "2026-09-01T09:00:00Z"),
    ] {
        let reading = mail(head, "Mon, 12 Oct 2026 10:00:00 +0100", &format!("{body}{more}"));
        let between = reading.events[0]
            .sent
            .between
            .map(|(from, to)| [from, to].map(|at| at.format("%Y-%m-%dT%H:%M:%SZ").to_string()));
        let want = [from.to_owned(), "2026-11-05T18:00:00Z".to_owned()];
        assert_eq!(between, Some(want), "{head} {more}");
    }
    let head = "Subject: FW: Updated invitation: Review @ Tue 10 Nov\r\n";
    let reading = mail(head, "Mon, 12 Oct 2026 10:00:00 +0100", body);
    assert!(reading.events[0].warnings.contains(&Warning::ChangesEarlier));
    assert_eq!(reading.events[0].purpose, Purpose::Invitation);
}

#[test]
fn old_calendars_of_phones() {
    let old = "BEGIN:VCALENDAR\r\nVERSION:1.0\r\nBEGIN:VEVENT\r\nDCREATED:20261104T090000Z\r\n\
               DTSTART:20261110T100000Z\r\nSUMMARY;CHARSET=UTF-8;ENCODING=BASE64:Q2Fmw6kgcmV2aWV3\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let reading = read(old, "a.vcs");
    assert_eq!(reading.events[0].title(), "Caf\u{e9} review");
    assert_eq!(reading.events[0].created.unwrap().to_rfc3339(), "2026-11-04T09:00:00+00:00");
}

#[test]
fn files_whose_names_say_nothing_are_known_by_what_is_in_them() {
    let calendar = of_events("REQUEST", &["DTSTART:20261110T100000Z"]);
    let inner = format!(
        "From: team@example.org\r\nTo: parent@example.org\r\nDate: Mon, 12 Oct 2026 10:00:00 +0100\r\n\
         MIME-Version: 1.0\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\n{calendar}"
    );
    let outlook = include_bytes!("corpus/outlook-series.msg").as_slice();
    for (name, bytes) in [
        ("Review 10.30", inner.as_bytes()),
        ("Review", inner.as_bytes()),
        ("Review 10.30", outlook),
        ("", outlook),
    ] {
        let mut file = String::new();
        for byte in bytes {
            file.push_str(&format!("={byte:02X}"));
            if file.len().is_multiple_of(72) {
                file.push_str("=\r\n");
            }
        }
        let text = format!(
            "From: clerk@example.org\r\nTo: parent@example.org\r\nDate: Thu, 5 Nov 2026 18:00:00 +0000\r\n\
             MIME-Version: 1.0\r\nContent-Type: application/octet-stream; name=\"{name}\"\r\n\
             Content-Disposition: attachment\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{file}\r\n"
        );
        let reading = read(&text, "a.eml");
        assert!(!reading.events.is_empty(), "{name:?} {} {:?}", bytes.len(), reading.warnings);
    }
}

#[test]
fn an_invitation_without_a_number_is_its_first() {
    let with = of_events("REQUEST", &["DTSTART:20261110T100000Z|SEQUENCE:0"]);
    let without = of_events("REQUEST", &["DTSTART:20261110T100000Z"]);
    let text = format!(
        "From: team@example.org\r\nTo: parent@example.org\r\nDate: Mon, 12 Oct 2026 10:00:00 +0100\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"B\"\r\n\r\n\
         --B\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\n{with}\r\n\
         --B\r\nContent-Type: application/ics; name=invite.ics\r\n\r\n{without}\r\n--B--\r\n"
    );
    assert_eq!(read(&text, "a.eml").events.len(), 1);
}
