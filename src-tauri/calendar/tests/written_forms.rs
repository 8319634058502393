//! Forms that programs and people write, each with what it means.

use evenhand_calendar::{
    self as calendar, CalendarLimits, CalendarWarning, Purpose, Reading, Window, matching,
    occurrences, time_key,
};
use evenhand_core::record::MeetingTime;

fn read(text: &str, name: &str) -> Reading {
    calendar::read(text.as_bytes(), name, &CalendarLimits::default())
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
        (
            "DTSTART;TZID=Europe/London:20260609T000000|DTEND;TZID=Europe/London:20260611T000000",
            "2026-06-09",
            "2026-06-11",
        ),
        ("DTSTART:20260608T230000Z|DTEND:20260609T230000Z", "2026-06-09", "2026-06-10"),
        ("DTSTART:20261103T000000|DTEND:20261103T235900", "2026-11-03", "2026-11-04"),
        ("DTSTART:20261103T000000|DURATION:P1D", "2026-11-03", "2026-11-04"),
        ("DTSTART;TZID=Europe/London:20261103T000000|DURATION:PT48H", "2026-11-03", "2026-11-05"),
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
        "DTSTART:20261103T000000|DTEND:20261103T000000",
        "DTSTART:20261103T000000|DTEND:20261103T010000",
        "DTSTART:20261103T000000|DURATION:PT0S",
        "DTSTART:20261103T000000|DURATION:PT25H",
        "DTSTART:20261103T000000|DURATION:PT1H",
        "DTSTART:20261103T100000|DURATION:P1D",
        "DTSTART:20261103T093000Z|DTEND:20261104T000000Z",
        "DTSTART:20261103T000000",
    ] {
        assert!(!read(&of_events("REQUEST", &[timed]), "a.ics").events[0].all_day, "{timed}");
    }
}

#[test]
fn a_whole_day_that_ends_on_itself_is_one_day_long() {
    for (event, minutes) in [
        ("DTSTART;VALUE=DATE:20261103|DTEND;VALUE=DATE:20261103", 1440),
        ("DTSTART;VALUE=DATE:20261103|DTEND;VALUE=DATE:20261104", 1440),
        ("DTSTART;VALUE=DATE:20261103|DTEND;VALUE=DATE:20261105", 2880),
        ("DTSTART;VALUE=DATE:20261103|DTEND:20261103T000000", 1440),
        ("DTSTART;VALUE=DATE:20261103|DTEND:20261103T170000", 1440),
        ("DTSTART;VALUE=DATE:20261103|DURATION:P0D", 1440),
        ("DTSTART;VALUE=DATE:20261103|DTEND;VALUE=DATE:20261103|RRULE:FREQ=WEEKLY", 1440),
        ("DTSTART:20260609T000000|DTEND:20260609T000000|X-MICROSOFT-CDO-ALLDAYEVENT:TRUE", 1440),
        ("DTSTART:20260609T090000Z|DTEND:20260609T090000Z", 0),
    ] {
        let found = read(&of_events("REQUEST", &[event]), "a.ics").events[0].minutes;
        assert_eq!(found, Some(minutes), "{event}");
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
    let added = "DTSTART:20261013T090000Z|RDATE:20261028T100000Z";
    assert_eq!(
        starts(&[added, "RECURRENCE-ID:20261028T100000Z|DTSTART:20261029T140000Z"]),
        ["2026-10-13T09:00:00Z", "2026-10-29T14:00:00Z"]
    );
    // Named by its day, it keeps the name that the series gives it.
    let by_day = of_events(
        "REQUEST",
        &[SERIES, "RECURRENCE-ID;VALUE=DATE:20261020|DTSTART:20261021T130000Z"],
    );
    let by_day = read(&by_day, "a.ics");
    let (found, _) = occurrences(&by_day.events[0], &[&by_day.events[1]], 20, Window::all());
    assert_eq!(time_key(&found[1].id), "2026-10-20T09:00:00Z");
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
        assert_eq!(
            event.warnings.contains(&CalendarWarning::ChangesEarlier),
            number > 0,
            "{lines}"
        );
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
    assert!(reading.events[0].warnings.contains(&CalendarWarning::ChangesEarlier));
    assert_eq!(reading.events[0].purpose, Purpose::Invitation);
}

#[test]
fn a_mail_whose_subject_calls_its_own_meeting_off_or_answers() {
    let body = "DTSTART:20261210T100000Z|DTEND:20261210T110000Z|SUMMARY:Annual review";
    for (subject, want) in [
        ("Canceled: Annual review", Purpose::Cancellation),
        ("FW: CANCELLED - Annual Review", Purpose::Cancellation),
        ("[Cancelled] Annual review", Purpose::Cancellation),
        ("CANCELLED Annual review", Purpose::Cancellation),
        ("Annual review", Purpose::Invitation),
        ("Cancelled: Taxi on Friday", Purpose::Invitation),
        ("Cancelled sessions and the annual review", Purpose::Invitation),
        ("Cancelled: semiannual review", Purpose::Invitation),
        ("Accepted: Annual review", Purpose::Reply),
        ("FW: Declined: Annual review", Purpose::Reply),
        ("Tentative: Annual Review", Purpose::Reply),
        ("Meeting Forward Notification: Annual review", Purpose::PassedOn),
        ("Accepted: the plan", Purpose::Invitation),
    ] {
        let head = format!("Subject: {subject}\r\n");
        let reading = mail(&head, "Mon, 2 Nov 2026 10:00:00 +0000", body);
        assert_eq!(reading.events[0].purpose, want, "{subject}");
    }
    // Its organiser wrote the word into the title.
    let body = body.replace("Annual", "Tentative: Annual");
    let reading =
        mail("Subject: FW: Tentative: Annual review\r\n", "Mon, 2 Nov 2026 10:00:00 +0000", &body);
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

/// The starts of a file's events, and whether each has no zone of its own.
fn begins(bytes: &[u8], name: &str) -> Vec<(String, bool)> {
    let reading = calendar::read(bytes, name, &CalendarLimits::default());
    let one = |event: &calendar::CalendarEvent| {
        let floating = event.warnings.contains(&CalendarWarning::Floating);
        (event.starts.as_ref().map(time_key).unwrap_or_default(), floating)
    };
    reading.events.iter().map(one).collect()
}

#[test]
fn the_zone_of_a_calendar_stands_above_or_below_its_events() {
    let event = |day: &str| format!("BEGIN:VEVENT|UID:1|DTSTART:{day}T100000|END:VEVENT|");
    let summer = "DAYLIGHT:TRUE;+02;20260329T020000;20261025T030000;CET;CEST|";
    let (june, december) = (event("20260610"), event("20261210"));
    for (lines, start, floating) in [
        (format!("{june}X-WR-TIMEZONE:Europe/Paris|"), "2026-06-10T08:00:00Z", false),
        (format!("X-WR-TIMEZONE:Europe/Paris|{june}"), "2026-06-10T08:00:00Z", false),
        (format!("{june}X-WR-TIMEZONE:UTC|"), "2026-06-10T09:00:00Z", true),
        (format!("{june}X-WR-TIMEZONE:Narnia|"), "2026-06-10T09:00:00Z", true),
        (format!("{december}TZ:-05|X-WR-TIMEZONE:Europe/Paris|"), "2026-12-10T09:00:00Z", false),
        (format!("TZ:+01:00|{december}"), "2026-12-10T09:00:00Z", false),
        (format!("{december}TZ:-05|"), "2026-12-10T15:00:00Z", false),
        (format!("TZ:+00|{december}"), "2026-12-10T10:00:00Z", false),
        (format!("TZ:+01:00|{june}"), "2026-06-10T09:00:00Z", true),
        (format!("TZ:+01:00|{summer}{june}"), "2026-06-10T08:00:00Z", false),
        (format!("TZ:+01:00|DAYLIGHT:FALSE|{june}"), "2026-06-10T09:00:00Z", false),
    ] {
        let file = format!("BEGIN:VCALENDAR|VERSION:1.0|{lines}END:VCALENDAR|");
        let next = format!("BEGIN:VCALENDAR|VERSION:2.0|{june}END:VCALENDAR|");
        let file = (file + &next).replace('|', "\r\n");
        let want = [(start.to_owned(), floating), ("2026-06-10T09:00:00Z".to_owned(), true)];
        assert_eq!(begins(file.as_bytes(), "a.vcs"), want, "{lines}");
    }
}

#[test]
fn a_calendar_that_still_has_the_encoding_of_its_way() {
    let calendar = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261210T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let wide: Vec<u8> = calendar.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for plain in [calendar.as_bytes(), &[&[0xEF, 0xBB, 0xBF], calendar.as_bytes()].concat(), &wide]
    {
        let packed = base64(plain);
        let head = "Content-Type: text/calendar\r\nContent-Transfer-Encoding: base64\r\n\r\n";
        for (file, name) in [
            (packed.clone(), "a.ics"),
            (packed.clone(), "invite"),
            (format!("{head}{packed}"), "a.ics"),
            (letter("text/calendar; method=REQUEST", &packed), "a.eml"),
            (letter("application/octet-stream; name=invite.ics", &packed), "a.eml"),
        ] {
            let want = [("2026-12-10T10:00:00Z".to_owned(), false)];
            assert_eq!(begins(file.as_bytes(), name), want, "{name} {file}");
        }
    }
}

#[test]
fn a_page_that_only_mentions_a_calendar_has_its_words() {
    let page = "<html><body><p>Panel on 10 December 2026 at 2pm.</p>\
                <a href=\"data:text/calendar,BEGIN:VCALENDAR%0AEND:VCALENDAR\">Add</a></body></html>";
    for (text, name, told) in [
        (page, "page.html", CalendarWarning::WordsOnly),
        (
            "Panel on 10 December 2026.\nPaste BEGIN:VEVENT here.",
            "a.txt",
            CalendarWarning::WordsOnly,
        ),
        (
            "Panel on 10 December 2026.\nPaste BEGIN:VEVENT here.",
            "a.ics",
            CalendarWarning::NoCalendar,
        ),
    ] {
        let reading = read(text, name);
        assert!(reading.warnings.contains(&told), "{name} {:?}", reading.warnings);
        assert_eq!(reading.words.contains("10 December 2026"), told == CalendarWarning::WordsOnly);
    }
}

#[test]
fn a_calendar_in_base64_below_words() {
    let packed = base64(of_events("REQUEST", &["DTSTART:20261210T100000Z"]).as_bytes());
    let words = format!("Please see below.\r\n\r\n{packed}\r\nRegards");
    for (file, name) in [
        (letter("text/plain", &words), "a.eml"),
        (letter("text/html", &format!("<p>Please see</p><pre>{packed}</pre>")), "a.eml"),
        (words, "a.txt"),
    ] {
        assert_eq!(
            begins(file.as_bytes(), name),
            [("2026-12-10T10:00:00Z".to_owned(), false)],
            "{file}"
        );
    }
}

#[test]
fn zones_by_their_names_alone() {
    for (zone, day, start, unknown) in [
        ("tzone://Microsoft/GMT Standard Time", "20260610", "2026-06-10T09:00:00Z", false),
        ("GMT0BST", "20260610", "2026-06-10T09:00:00Z", false),
        ("\"GMT0BST,M3.5.0/1,M10.5.0\"", "20260610", "2026-06-10T09:00:00Z", false),
        ("CET-1CEST", "20261210", "2026-12-10T09:00:00Z", false),
        ("\"(UTC+01:00) London\"", "20260610", "2026-06-10T09:00:00Z", false),
        ("\"(UTC+01:00) London\"", "20261210", "2026-12-10T10:00:00Z", true),
        ("GMT0CEST", "20261210", "2026-12-10T10:00:00Z", true),
    ] {
        let reading =
            read(&of_events("REQUEST", &[&format!("DTSTART;TZID={zone}:{day}T100000")]), "a.ics");
        let event = &reading.events[0];
        let told =
            event.warnings.iter().any(|one| matches!(one, CalendarWarning::UnknownZone { .. }));
        assert_eq!(event.starts.as_ref().map(time_key).as_deref(), Some(start), "{zone} {day}");
        assert_eq!(told, unknown, "{zone} {day}");
    }
}

#[test]
fn two_methods_that_differ_are_none() {
    for (lines, method, told) in [
        ("METHOD:REQUEST|METHOD:CANCEL|", None, true),
        ("METHOD:CANCEL|METHOD:REQUEST|", None, true),
        ("METHOD:REQUEST|METHOD:request|", Some("REQUEST"), false),
    ] {
        let file = format!(
            "BEGIN:VCALENDAR|{lines}BEGIN:VEVENT|UID:1|DTSTAMP:20261012T090000Z|DTSTART:20261210T100000Z|END:VEVENT|END:VCALENDAR|"
        );
        let reading = read(&file.replace('|', "\r\n"), "a.ics");
        let twice = CalendarWarning::WrittenTwice { field: "METHOD".into() };
        assert_eq!(reading.events[0].method.as_deref(), method, "{lines}");
        assert_eq!(reading.events[0].purpose, Purpose::Invitation, "{lines}");
        assert_eq!(reading.warnings.contains(&twice), told, "{lines}");
    }
}

/// Lines of base64.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0_u32, |sum, b| sum << 8 | u32::from(*b));
        let bits = bits << (8 * (3 - three.len()));
        for at in 0..4 {
            let own = at <= three.len();
            let letter = LETTERS[(bits >> (18 - 6 * at) & 63) as usize];
            out.push(if own { char::from(letter) } else { '=' });
        }
        if out.len() % 78 == 76 {
            out.push_str("\r\n");
        }
    }
    out
}

/// An e-mail of one part.
fn letter(kind: &str, body: &str) -> String {
    format!(
        "From: team@example.org\r\nTo: parent@example.org\r\nDate: Mon, 12 Oct 2026 10:00:00 +0100\r\n\
         MIME-Version: 1.0\r\nContent-Type: {kind}\r\n\r\n{body}\r\n"
    )
}

#[test]
fn what_only_a_key_opens_says_so() {
    let block = "-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA1\r\n=aB3d\r\n-----END PGP MESSAGE-----";
    let parts = |words: &str, kind: &str, file: &str| {
        letter(
            "multipart/mixed; boundary=part",
            &format!(
                "--part\r\nContent-Type: text/plain\r\n\r\n{words}\r\n--part\r\nContent-Type: {kind}\r\n\
                 Content-Disposition: attachment\r\n\r\n{file}\r\n--part--"
            ),
        )
    };
    let rights = "application/x-microsoft-rpmsg-message";
    let long = "The panel meets on Friday 4 December 2026 at 2pm in the hall. ".repeat(6);
    for (mail, told) in [
        (letter("text/plain", block), true),
        (letter("text/html", &format!("<pre>{block}</pre>")), true),
        (parts("A protected message.", rights, "x"), true),
        (parts("A protected message.", "application/octet-stream; name=message.rpmsg", "x"), true),
        (parts("", "application/octet-stream; name=encrypted.asc", block), true),
        (parts(&long, "application/octet-stream; name=plan.asc", block), false),
        (letter("text/plain", &format!("{long}\r\n{block}")), false),
        (letter("text/plain", "-----BEGIN PGP SIGNED MESSAGE-----\r\n\r\nHello"), false),
    ] {
        let warnings = read(&mail, "a.eml").warnings;
        assert_eq!(warnings.contains(&CalendarWarning::Encrypted), told, "{mail} {warnings:?}");
    }
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

#[test]
fn the_first_second_of_a_clock_is_no_day_of_sending() {
    let sent = |text: &str, name: &str| {
        let reading = read(text, name);
        let message = reading.message.as_ref().map(|message| message.sent.at);
        message.unwrap_or_else(|| reading.events[0].sent.at).map(|at| at.to_rfc3339())
    };
    let calendar = of_events("REQUEST", &["DTSTART:20261110T100000Z"]);
    let mail = "From: t@example.org\r\nDate: Mon, 12 Oct 2026 09:00:00 +0000\r\n\r\nHello\r\n";
    for year in [1601, 1970, 1980, 1995] {
        let stamped = calendar.replace("DTSTAMP:20261012", &format!("DTSTAMP:{year}0101"));
        assert_eq!(sent(&stamped, "a.ics"), None, "{year}");
        let made = stamped.replace("DTSTAMP", "CREATED");
        assert_eq!(sent(&made, "a.ics"), None, "{year}");
        let dated = mail.replace("Mon, 12 Oct 2026", &format!("1 Jan {year}"));
        assert_eq!(sent(&dated, "a.eml"), None, "{year}");
    }
    let first = calendar.replace("DTSTAMP:20261012", "DTSTAMP:19960101");
    assert_eq!(sent(&first, "a.ics").as_deref(), Some("1996-01-01T09:00:00+00:00"));
}

#[test]
fn a_stamp_without_its_z_is_by_londons_clock() {
    let calendar = of_events("REQUEST", &["DTSTART:20261110T100000Z"]);
    for stamp in ["DTSTAMP:20260709T233000", "DTSTAMP;TZID=Europe/London:20260709T233000"] {
        let reading = read(&calendar.replace("DTSTAMP:20261012T090000Z", stamp), "a.ics");
        let at = reading.events[0].sent.at.map(|at| at.to_rfc3339());
        assert_eq!(at.as_deref(), Some("2026-07-09T22:30:00+00:00"), "{stamp}");
    }
}
