//! Bounds of what is read, compared and written, at the bound itself: what the crate gives to others.

use chrono::{DateTime, NaiveDate, Utc};
use evenhand_calendar::matching::notice;
use evenhand_calendar::{
    self as calendar, CalendarEvent, CalendarLimits, CalendarWarning, ExportEntry, ExportKind,
    IgnoredComponent, Purpose, Reading, Repeats, Window, WriteOptions, gloss, occurrences,
    time_key,
};
use evenhand_core::record::{Id, MeetingTime, NoticeMethod};

fn of(lines: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n", lines.replace('|', "\r\n"))
}

fn read(lines: &str, limits: &CalendarLimits) -> Reading {
    calendar::read(of(lines).as_bytes(), "a.ics", limits)
}

fn too_much(lines: &str, limits: CalendarLimits) -> bool {
    read(lines, &limits).warnings.contains(&CalendarWarning::TooMuch)
}

#[test]
fn what_a_calendar_keeps_ends_with_the_memory_for_it() {
    let line = "SUMMARY:Bring the reports";
    let aside = format!("BEGIN:VTODO|{line}|END:VTODO|");
    let kept = size_of::<IgnoredComponent>() + size_of::<String>() + line.len();
    let of_memory = |memory: usize| CalendarLimits { memory, ..CalendarLimits::default() };
    assert!(!too_much(&aside, of_memory(kept)));
    assert!(too_much(&aside, of_memory(kept - 1)));
    assert!(too_much(&aside, of_memory(10)));
    // What comes after it is not read.
    let event = "BEGIN:VEVENT|UID:1|DTSTART:20261208T100000Z|END:VEVENT|";
    let found = |memory: usize| read(&format!("{aside}{event}"), &of_memory(memory)).events.len();
    assert_eq!((found(10_000), found(kept - 1)), (1, 0));
    let two = event.repeat(2);
    assert!(!too_much(&two, CalendarLimits { events: 3, ..CalendarLimits::default() }));
    assert!(too_much(&two, CalendarLimits { events: 2, ..CalendarLimits::default() }));
}

#[test]
fn a_zone_of_the_file_beyond_those_that_are_kept_is_told() {
    let zone = |name: &str, offset: &str| {
        format!(
            "BEGIN:VTIMEZONE|TZID:{name}|BEGIN:STANDARD|DTSTART:19700101T000000|TZOFFSETFROM:{offset}|TZOFFSETTO:{offset}|END:STANDARD|END:VTIMEZONE|"
        )
    };
    let event = "BEGIN:VEVENT|UID:1|DTSTART;TZID=Annexe:20261208T100000|END:VEVENT|";
    let lines = format!("{}{}{event}", zone("Hall", "+0200"), zone("Annexe", "+0300"));
    let told = |zones: usize| {
        let reading = read(&lines, &CalendarLimits { zones, ..CalendarLimits::default() });
        let unknown =
            |warning: &CalendarWarning| matches!(warning, CalendarWarning::UnknownZone { .. });
        reading.events[0].warnings.iter().any(unknown)
    };
    assert_eq!((told(2), told(1)), (false, true));
}

/// A further rule of a zone says nothing where there are as many as are kept; what stands before it does.
#[test]
fn three_hundred_rules_of_a_zone_are_kept() {
    let rule = |year: u32, hours: u32| {
        format!(
            "BEGIN:STANDARD|DTSTART:{year}0101T000000|TZOFFSETFROM:+0000|TZOFFSETTO:+0{hours}00|END:STANDARD|"
        )
    };
    let start = |rules: usize| {
        let lines = format!(
            "BEGIN:VTIMEZONE|TZID:Hall|{}{}END:VTIMEZONE|BEGIN:VEVENT|UID:1|DTSTART;TZID=Hall:20261208T100000|END:VEVENT|",
            rule(1990, 1).repeat(rules),
            rule(2020, 3)
        );
        time_key(read(&lines, &CalendarLimits::default()).events[0].starts.as_ref().unwrap())
    };
    assert_eq!(start(299), "2026-12-08T07:00:00Z");
    assert_eq!(start(300), "2026-12-08T09:00:00Z");
}

#[test]
fn a_hundred_files_of_an_event_are_kept_and_a_thousand_of_a_calendar() {
    let events = |events: usize, files: usize, file: &str| {
        let one = format!(
            "BEGIN:VEVENT|UID:1|DTSTART:20261208T100000Z|{}END:VEVENT|",
            format!("{file}|").repeat(files)
        );
        let reading = read(&one.repeat(events), &CalendarLimits::default());
        let told = CalendarWarning::ListCut { field: "ATTACH".into() };
        let last = reading.events.last().unwrap();
        (last.attachments.len(), reading.attachments.len(), last.warnings.contains(&told))
    };
    let (link, carried) =
        ("ATTACH:https://example.org/a", "ATTACH;ENCODING=BASE64;VALUE=BINARY:QQ==");
    assert_eq!(events(1, 100, link), (100, 0, false));
    assert_eq!(events(1, 101, link), (100, 0, true));
    assert_eq!(events(2, 60, carried), (60, 120, false));
    assert_eq!(events(20, 50, carried), (50, 1000, false));
    assert_eq!(events(21, 50, carried), (0, 1000, true));
}

/// An answer to a meeting and the message that calls it off have the same number and times.
#[test]
fn what_calls_a_meeting_off_is_no_repeat_of_an_answer() {
    let calendar = |method: &str, answer: &str| {
        of(&format!(
            "METHOD:{method}|BEGIN:VEVENT|UID:1|DTSTAMP:20261012T090000Z|DTSTART:20261208T100000Z|{answer}END:VEVENT|"
        ))
    };
    let part = |calendar: &str| format!("--b\r\nContent-Type: text/calendar\r\n\r\n{calendar}\r\n");
    let answer = calendar("REPLY", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.org|");
    let (off, again) = (calendar("CANCEL", ""), calendar("CANCEL", ""));
    let mail = format!(
        "From: a@example.org\r\nSubject: Review\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{}{}{}--b--\r\n",
        part(&answer),
        part(&off),
        part(&again)
    );
    let reading = calendar::read(mail.as_bytes(), "a.eml", &CalendarLimits::default());
    let found: Vec<Purpose> = reading.events.iter().map(|event| event.purpose).collect();
    assert_eq!(found, [Purpose::Reply, Purpose::Cancellation]);
    assert!(reading.warnings.contains(&CalendarWarning::Repeated { uid: "1".into(), count: 1 }));
}

fn event(lines: &str) -> CalendarEvent {
    let lines = format!("BEGIN:VEVENT|UID:a|{lines}|END:VEVENT|");
    read(&lines, &CalendarLimits::default()).events.remove(0)
}

fn window() -> Window {
    Window { from: "2026-01-01".parse().unwrap(), to: "2031-01-01".parse().unwrap() }
}

#[test]
fn a_list_of_meetings_says_whether_there_may_be_more() {
    let five = event("DTSTART:20261201T100000Z|RRULE:FREQ=DAILY;COUNT=5");
    let cut = |most: usize, changes: &[&CalendarEvent]| {
        let (found, more) = occurrences(&five, changes, most, window());
        (found.len(), more)
    };
    assert_eq!(cut(5, &[]), (5, false));
    assert_eq!(cut(4, &[]), (4, true));
    // Of five that were worked out for a change, one is not given.
    let changed = event("RECURRENCE-ID:20261202T100000Z|DTSTART:20261202T110000Z");
    assert_eq!(cut(5, &[&changed]), (5, false));
    assert_eq!(cut(4, &[&changed]), (4, true));
}

/// Every later meeting moves by the hours of the last change of its kind that is looked at.
#[test]
fn twenty_changes_of_a_series_move_all_later_meetings() {
    let series = event("DTSTART:20261201T000000Z|RRULE:FREQ=DAILY;COUNT=31");
    let changes: Vec<CalendarEvent> = (1..=22)
        .map(|day| {
            event(&format!(
                "SEQUENCE:{day}|RECURRENCE-ID;RANGE=THISANDFUTURE:202612{day:02}T000000Z|DTSTART:202612{day:02}T00{day:02}00Z"
            ))
        })
        .collect();
    let changes: Vec<&CalendarEvent> = changes.iter().collect();
    for (count, minutes) in [(1, 1), (19, 19), (20, 20), (21, 20), (22, 20)] {
        let (found, _) = occurrences(&series, &changes[..count], 40, window());
        assert_eq!(
            time_key(&found[30].starts),
            format!("2026-12-31T00:{minutes:02}:00Z"),
            "{count}"
        );
    }
}

#[test]
fn a_notice_says_what_its_event_does_and_when_it_was_sent() {
    let head = "DTSTAMP:20261012T090000Z|DTSTART:20261208T100000Z";
    let of_method = |method: &str| {
        let lines = format!("METHOD:{method}|BEGIN:VEVENT|UID:1|{head}|END:VEVENT|");
        notice(&read(&lines, &CalendarLimits::default()).events.remove(0))
    };
    let asked = of_method("REQUEST");
    assert_eq!(asked.method, NoticeMethod::Request);
    assert_eq!(asked.sent, Some("2026-10-12T09:00:00Z".parse::<DateTime<Utc>>().unwrap()));
    assert_eq!(of_method("CANCEL").method, NoticeMethod::Cancel);
}

#[test]
fn a_reading_that_nothing_ends_is_apart_from_the_next() {
    assert_eq!(gloss::behind("A Jo\u{fffa}djoh\u{fffa}sh"), "A Jo (djoh\u{200b}sh)");
}

/// A page whose marks are longer than its words: they count less than what is kept of those.
#[test]
fn a_page_with_many_marks_has_its_words() {
    let words = "The annual review is on 8 December 2026 at 10am.";
    let page = format!("<html>{}<p>{words}</p></html>", "<b></b>\r\n".repeat(130_000));
    let head = "From: a@example.org\r\nSubject: Hello\r\nDate: Fri, 27 Nov 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";
    assert_eq!(calendar::read(page.as_bytes(), "a.html", &CalendarLimits::default()).words, words);
    let mail =
        calendar::read(format!("{head}{page}").as_bytes(), "a.eml", &CalendarLimits::default());
    assert_eq!(mail.message.unwrap().text.trim(), words);
}

/// A message that came as a file takes its share of the memory for what is kept.
#[test]
fn a_message_in_a_message_counts_towards_what_is_kept() {
    let inner = "From: b@example.org\nSubject: Inside\nMIME-Version: 1.0\n\nThe words of it.\n";
    let part = |head: &str, bytes: &[u8]| {
        use base64::Engine as _;
        let body = base64::engine::general_purpose::STANDARD.encode(bytes);
        format!("--b\r\n{head}\r\nContent-Transfer-Encoding: base64\r\n\r\n{body}\r\n")
    };
    let mail = format!(
        "From: a@example.org\r\nSubject: Files\r\nDate: Fri, 27 Nov 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{}{}--b--\r\n",
        part("Content-Type: message/rfc822", inner.as_bytes()),
        part(
            "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf",
            &[7; 100]
        ),
    );
    let kept = |memory: usize| {
        let limits = CalendarLimits { memory, ..CalendarLimits::default() };
        calendar::read(mail.as_bytes(), "a.eml", &limits).attachments.len()
    };
    assert_eq!((kept(inner.len() + 100), kept(inner.len() + 99)), (1, 0));
}

/// Calendars of a message, and those of a message inside it, share the memory for what is kept.
#[test]
fn calendars_of_a_message_share_what_may_be_kept() {
    let head = "From: a@example.org\r\nSubject: Review\r\nDate: Fri, 27 Nov 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\n";
    let part = |uids: &[u8]| {
        let words = "x".repeat(4_000);
        let event = |uid: &u8| {
            format!(
                "BEGIN:VEVENT|UID:{uid}|DTSTART:20261208T100000Z|DESCRIPTION:{words}|END:VEVENT|"
            )
        };
        let events: String = uids.iter().map(event).collect();
        format!("Content-Type: text/calendar; method=REQUEST\r\n\r\n{}\r\n", of(&events))
    };
    let inside = format!("Content-Type: message/rfc822\r\n\r\n{head}{}", part(&[2, 3]));
    let file = format!(
        "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=b.eml\r\n\r\n{head}{}",
        part(&[2, 3])
    );
    for second in [part(&[2, 3]), inside, file] {
        let mail = format!(
            "{head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n{}--b\r\n{second}--b--\r\n",
            part(&[1])
        );
        let cut = |memory: usize| {
            let limits = CalendarLimits { memory, ..CalendarLimits::default() };
            let reading = calendar::read(mail.as_bytes(), "a.eml", &limits);
            (reading.events.len(), reading.warnings.contains(&CalendarWarning::TooMuch))
        };
        assert_eq!(cut(30_000), (3, false));
        // The meeting that goes past what is left is kept, and none behind it.
        assert_eq!(cut(7_000), (2, true));
    }
}

#[test]
fn a_link_that_only_the_page_of_a_mail_has_is_that_of_its_calendar() {
    let event = of("BEGIN:VEVENT|UID:1|DTSTART:20261208T100000Z|END:VEVENT|");
    let link = "https://teams.microsoft.com/l/meetup-join/1";
    let mail = format!(
        "From: a@example.org\r\nSubject: Review\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p><a href=\"{link}\">Join</a></p>\r\n--b\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\n{event}\r\n--b--\r\n"
    );
    let reading = calendar::read(mail.as_bytes(), "a.eml", &CalendarLimits::default());
    assert_eq!(reading.events[0].online_link, link);
}

fn date(day: &str) -> MeetingTime {
    MeetingTime::Date { date: day.parse().unwrap() }
}

fn at(utc: &str) -> MeetingTime {
    let utc: DateTime<Utc> = utc.parse().unwrap();
    MeetingTime::At { utc, zone: "UTC".into(), local: utc.naive_utc() }
}

fn entry(starts: MeetingTime, ends: Option<MeetingTime>) -> ExportEntry {
    let stamp = "2026-11-26T09:00:00Z".parse().unwrap();
    let id = Id(uuid::Uuid::from_u128(1));
    ExportEntry { ends, ..ExportEntry::new(id, ExportKind::Meeting, starts, stamp) }
}

fn written(entry: ExportEntry) -> String {
    String::from_utf8(calendar::write(&[entry], &WriteOptions::default())).unwrap()
}

#[test]
fn an_end_is_written_where_it_comes_after_the_start() {
    let noon = "2026-12-08T12:00:00Z";
    for (end, there) in
        [("2026-12-08T11:00:00Z", false), (noon, false), ("2026-12-08T12:00:01Z", true)]
    {
        let text = written(entry(at(noon), Some(at(end))));
        assert_eq!(text.contains("DTEND"), there, "{end}");
    }
    for (end, last) in [("2026-12-07", 9), ("2026-12-08", 9), ("2026-12-09", 9), ("2026-12-10", 10)]
    {
        let text = written(entry(date("2026-12-08"), Some(date(end))));
        assert!(text.contains(&format!("DTEND;VALUE=DATE:202612{last:02}\r\n")), "{end}: {text}");
    }
}

/// Each of the times of an entry alone, by its instant and by the clock of its place.
#[test]
fn what_no_calendar_can_write_is_left_out() {
    let fits = |entry: ExportEntry| written(entry).contains("BEGIN:VEVENT");
    let (day, late) = ("2026-12-08", "9999-01-01");
    assert!(fits(entry(date(day), Some(date("9998-12-31")))));
    assert!(!fits(entry(date(late), None)));
    assert!(!fits(entry(date(late), Some(date(day)))));
    assert!(!fits(entry(date(day), Some(date(late)))));
    let stamp = "9999-01-01T00:00:00Z".parse().unwrap();
    assert!(!fits(ExportEntry { stamp, ..entry(date(day), None) }));
    let local: NaiveDate = late.parse().unwrap();
    let utc = "9998-12-31T23:30:00Z".parse().unwrap();
    let time = |utc, local: NaiveDate| MeetingTime::At {
        utc,
        zone: "Europe/Paris".into(),
        local: local.and_hms_opt(0, 30, 0).unwrap(),
    };
    assert!(fits(entry(time(utc, "9998-12-31".parse().unwrap()), None)));
    assert!(!fits(entry(time(utc, local), None)));
    let utc = "9999-01-01T00:30:00Z".parse().unwrap();
    assert!(!fits(entry(time(utc, "9998-12-31".parse().unwrap()), None)));
}

#[test]
fn a_rule_is_written_where_it_is_understood_and_has_its_own_letters_alone() {
    for (rule, there) in [
        ("FREQ=WEEKLY;COUNT=3", true),
        ("FREQ=NEVER", false),
        ("FREQ=WEEKLY;COUNT=3 ", false),
        ("FREQ=WEEKLY;X-A=a:b", false),
    ] {
        let repeats = Some(Repeats { rule: rule.into(), without: Vec::new() });
        let text = written(ExportEntry { repeats, ..entry(at("2026-12-08T10:00:00Z"), None) });
        // The file's rules of London's zone are others.
        assert_eq!(text.contains(&format!("RRULE:{rule}\r\n")), there, "{rule:?}");
    }
}
