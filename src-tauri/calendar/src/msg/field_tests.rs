//! Each field of a saved message by itself: who sent it, when, how the meeting is named, and what came with it.

use std::io::Write as _;

use super::*;
use crate::msg::pattern::tests::{Written, minutes};
use crate::{CalendarEvent, Purpose, Window, occurrences, time_key};

/// PSETID_Appointment, PSETID_Common and PSETID_Meeting, numbers 3, 4 and 5 of the list.
const SETS: [[u8; 16]; 3] = [
    [0x02, 0x20, 0x06, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46],
    [0x08, 0x20, 0x06, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46],
    [
        0x90, 0xDA, 0xD8, 0x6E, 0x0B, 0x45, 0x1B, 0x10, 0x98, 0xDA, 0x00, 0xAA, 0x00, 0x3F, 0x13,
        0x05,
    ],
];
const APPOINTMENT: u16 = 3;
const COMMON: u16 = 4;
const MEETING: u16 = 5;

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// A message with these named properties (numbered from 0x8000 on), properties of a fixed size, and streams.
#[derive(Default)]
struct Saved {
    named: Vec<(u16, u32)>,
    fixed: Vec<(u16, u16, [u8; 8])>,
    streams: Vec<(String, Vec<u8>)>,
}

impl Saved {
    fn of(class: &str) -> Self {
        Self::default().text(0x001A, class)
    }

    fn text(mut self, id: u16, words: &str) -> Self {
        self.streams.push((format!("/__substg1.0_{id:04X}001F"), wide(words)));
        self
    }

    fn bytes(mut self, id: u16, bytes: &[u8]) -> Self {
        self.streams.push((format!("/__substg1.0_{id:04X}0102"), bytes.to_vec()));
        self
    }

    fn number(mut self, id: u16, number: u8) -> Self {
        self.fixed.push((0x0003, id, [number, 0, 0, 0, 0, 0, 0, 0]));
        self
    }

    fn time(mut self, id: u16, day: u32, hour: u32) -> Self {
        let at = u64::from(minutes(2026, 6, day, hour, 0)) * 600_000_000;
        self.fixed.push((0x0040, id, at.to_le_bytes()));
        self
    }

    /// The number that the next named property has here.
    fn name(mut self, set: u16, number: u32) -> (Self, u16) {
        self.named.push((set, number));
        let id = 0x7FFF + u16::try_from(self.named.len()).unwrap();
        (self, id)
    }

    fn file(mut self, at: usize, streams: &[(&str, &[u8])]) -> Self {
        let folder = format!("/__attach_version1.0_#{at:08X}");
        self.streams.push((format!("{folder}/__properties_version1.0"), vec![0; 8]));
        for (name, bytes) in streams {
            self.streams.push((format!("{folder}/__substg1.0_{name}"), bytes.to_vec()));
        }
        self
    }

    fn written(self) -> Vec<u8> {
        let entries = (0_u16..).zip(&self.named).flat_map(|(at, (set, number))| {
            [&number.to_le_bytes()[..], &(set << 1).to_le_bytes(), &at.to_le_bytes()].concat()
        });
        let mut rows = vec![0; 32];
        for (kind, id, value) in &self.fixed {
            let row = [&kind.to_le_bytes()[..], &id.to_le_bytes(), &6_u32.to_le_bytes(), value];
            rows.extend(row.concat());
        }
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        let own = [
            ("/__nameid_version1.0/__substg1.0_00020102".to_owned(), SETS.concat()),
            ("/__nameid_version1.0/__substg1.0_00030102".to_owned(), entries.collect()),
            ("/__properties_version1.0".to_owned(), rows),
        ];
        for (path, bytes) in own.into_iter().chain(self.streams) {
            let folder = path.rsplit_once('/').unwrap().0;
            file.create_storage_all(format!("{folder}/")).unwrap();
            file.create_stream(&path).unwrap().write_all(&bytes).unwrap();
        }
        file.flush().unwrap();
        file.into_inner().into_inner()
    }

    fn read(self) -> Reading {
        read(&self.written(), &CalendarLimits::default(), 0)
    }
}

fn note() -> Saved {
    Saved::of("IPM.Note").text(0x1000, "The agenda follows.")
}

/// A request for 9 June 2026, noon in London.
fn request(class: &str) -> Saved {
    let (saved, starts) = Saved::of(class).name(APPOINTMENT, 0x820D);
    saved.time(starts, 9, 11)
}

#[test]
fn a_sender_is_a_name_and_an_address() {
    for (name, address, want) in [
        ("Chair", "chair@council.example", "Chair <chair@council.example>"),
        ("chair@council.example", "chair@council.example", "chair@council.example"),
        ("", "chair@council.example", "chair@council.example"),
        ("Chair", "/O=COUNCIL/CN=CHAIR", "Chair"),
    ] {
        let reading = note().text(0x0C1A, name).text(0x5D01, address).read();
        assert_eq!(reading.message.unwrap().from, want);
    }
}

#[test]
fn the_headers_of_the_mail_that_it_was_say_when_and_which() {
    let headers = "Date: Tue, 2 Jun 2026 09:00:00 +0100\r\nMessage-ID: <one@council.example>\r\n";
    let message = note().text(0x007D, headers).text(0x1035, "<other>").read().message.unwrap();
    assert_eq!(message.message_id, "one@council.example");
    assert_eq!(message.date.unwrap().to_rfc3339(), "2026-06-02T08:00:00+00:00");
    let message = note().text(0x007D, " ").text(0x1035, "<other>").read().message.unwrap();
    assert_eq!((message.message_id.as_str(), message.date), ("other", None));
}

/// Flags of PidTagMessageFlags (MS-OXCMSG 2.2.1.6): 1 read, 8 not sent.
#[test]
fn only_what_was_never_sent_has_no_day_of_sending() {
    let headers = "Date: Tue, 2 Jun 2026 09:00:00 +0100\r\n";
    for (flags, sent) in [(0, true), (1, true), (8, false), (9, false)] {
        let message = note().text(0x007D, headers).number(0x0E07, flags).read().message.unwrap();
        assert_eq!(message.date.is_some(), sent, "{flags}");
        let facts = outlook_facts(&note().number(0x0E07, flags).written()).unwrap();
        assert_eq!(facts.unsent, !sent, "{flags}");
    }
}

#[test]
fn the_facts_that_join_messages() {
    let recipient = |streams: &[(&str, &str)]| -> Vec<(String, Vec<u8>)> {
        let folder = "/__recip_version1.0_#00000000";
        let own = (format!("{folder}/__properties_version1.0"), vec![0; 8]);
        let rest = streams
            .iter()
            .map(|(name, words)| (format!("{folder}/__substg1.0_{name}001F"), wide(words)));
        std::iter::once(own).chain(rest).collect()
    };
    let mut saved = note().text(0x1042, "<before>").text(0x0070, "Review").bytes(0x0071, &[1, 2]);
    saved.streams.extend(recipient(&[
        ("3001", "Parent"),
        ("39FE", "parent@home.example"),
        ("3003", "/O=HOME"),
    ]));
    let facts = outlook_facts(&saved.written()).unwrap();
    assert_eq!((facts.class.as_str(), facts.in_reply_to.as_str()), ("IPM.Note", "<before>"));
    assert_eq!((facts.thread_topic.as_str(), &facts.thread_index[..]), ("Review", &[1, 2][..]));
    let [to] = &facts.recipients[..] else { panic!("{facts:?}") };
    assert_eq!(
        (to.name.as_str(), to.address.as_str(), to.kind),
        ("Parent", "parent@home.example", 1)
    );
    assert_eq!(outlook_facts(b"From: a@b.example\r\n\r\nwords"), None);
}

/// MS-OXOCAL 2.2.1.41: two bytes each of version, size of the header and reserved, then how many letters the key has.
#[test]
fn the_zone_is_the_key_of_its_definition() {
    let key = "W. Europe Standard Time";
    let count = u16::try_from(key.len()).unwrap();
    let head = [2, 1, 0x30, 0, 2, 0];
    let rules = wide(" and what the rules are");
    let definition = [&head[..], &count.to_le_bytes(), &wide(key), &rules].concat();
    let (saved, id) = request("IPM.Schedule.Meeting.Request").name(APPOINTMENT, 0x825E);
    let reading = saved.bytes(id, &definition).read();
    let [event] = &reading.events[..] else { panic!("{reading:?}") };
    assert_eq!(event.time_zone, "Europe/Berlin");
    assert!(!event.warnings.contains(&CalendarWarning::Floating));
    let without = request("IPM.Schedule.Meeting.Request").read();
    assert!(without.events[0].warnings.contains(&CalendarWarning::Floating));
    let (saved, whole) = request("IPM.Schedule.Meeting.Request").name(APPOINTMENT, 0x8215);
    let all_day = saved.number(whole, 1).read();
    assert!(
        all_day.events[0].all_day
            && !all_day.events[0].warnings.contains(&CalendarWarning::Floating)
    );
}

/// MS-OXCICAL 2.1.3.1.1.20.26.
#[test]
fn a_uid_from_elsewhere_is_unwrapped() {
    let id = [&[4; 40][..], b"vCal-Uid\x01\0\0\0", b"meeting-\x0742\0\x01\x02"].concat();
    let (saved, number) = request("IPM.Schedule.Meeting.Request").name(MEETING, 0x0023);
    assert_eq!(saved.bytes(number, &id).read().events[0].uid, "meeting-42");
}

#[test]
fn the_class_says_what_the_message_does() {
    for (class, proposed, method) in [
        ("IPM.Schedule.Meeting.Request", 0, Some("REQUEST")),
        ("IPM.Schedule.Meeting.Canceled", 0, Some("CANCEL")),
        ("IPM.Schedule.Meeting.Resp.Tent", 0, Some("REPLY")),
        ("IPM.Schedule.Meeting.Resp.Tent", 1, Some("COUNTER")),
        ("IPM.Schedule.Meeting.Request", 1, Some("REQUEST")),
        ("IPM.Schedule.Meeting.Notification.Forward", 0, None),
    ] {
        let (saved, id) = request(class).name(APPOINTMENT, 0x8257);
        let reading = saved.number(id, proposed).read();
        assert_eq!(reading.events[0].method.as_deref(), method, "{class} {proposed}");
    }
}

#[test]
fn times_stand_under_three_names_and_only_real_ones_count() {
    let (saved, starts) = Saved::of("IPM.Appointment").name(COMMON, 0x8516);
    let (saved, ends) = saved.time(starts, 9, 11).name(COMMON, 0x8517);
    let reading = saved.time(ends, 9, 12).read();
    assert_eq!(reading.events[0].starts.as_ref().map(time_key).unwrap(), "2026-06-09T11:00:00Z");
    assert_eq!(reading.events[0].minutes, Some(60));
    let plain = Saved::of("IPM.Appointment").time(0x0060, 9, 11).time(0x0061, 9, 13).read();
    assert_eq!(plain.events[0].minutes, Some(120));
    // 1 January 1970 is none, and Outlook writes 4500 and 4501 for "none".
    for (year, told) in [(1970, false), (4500, false), (4501, false), (1971, true), (4499, true)] {
        let mut saved = Saved::of("IPM.Appointment");
        let at = u64::from(minutes(year, 1, 1, 0, 0)) * 600_000_000;
        saved.fixed.push((0x0040, 0x0060, at.to_le_bytes()));
        assert_eq!(saved.read().events.len(), usize::from(told), "{year}");
    }
}

#[test]
fn what_is_missing_is_told_once() {
    assert_eq!(note().read().warnings, [CalendarWarning::WordsOnly]);
    assert_eq!(Saved::of("IPM.Appointment").read().warnings, [CalendarWarning::MsgNoTime]);
}

#[test]
fn numbers_are_read_in_their_size() {
    let (mut saved, id) = request("IPM.Schedule.Meeting.Request").name(APPOINTMENT, 0x8201);
    // Two bytes, and what stands behind them is no part of it.
    saved.fixed.push((0x0002, id, [3, 0, 9, 9, 0, 0, 0, 0]));
    assert_eq!(saved.read().events[0].sequence, Some(3));
}

#[test]
fn files_are_kept_under_their_longest_name_within_what_is_left() {
    let (long, short) = (wide("plan of support.pdf"), wide("PLAN~1.PDF"));
    let media_type = wide("Application/PDF");
    let saved = || {
        note()
            .file(0, &[("3707001F", &long), ("3704001F", &short), ("37010102", b"%PDF-1")])
            .file(2, &[("3704001F", &short), ("370E001F", &media_type), ("37010102", b"%PDF-2")])
            .file(3, &[("3707001F", &long)])
    };
    let kept = |reading: &Reading| -> Vec<(String, String, u64)> {
        let files = reading.attachments.iter();
        files.map(|file| (file.name.clone(), file.media_type.clone(), file.size)).collect()
    };
    let (first, second) = (("plan of support.pdf", "", 6), ("PLAN~1.PDF", "application/pdf", 6));
    let owned = |(name, kind, size): (&str, &str, u64)| (name.to_owned(), kind.to_owned(), size);
    assert_eq!(kept(&saved().read()), [owned(first), owned(second)]);
    for (memory, files) in [(5, 0), (6, 1), (11, 1), (12, 2)] {
        let limits = CalendarLimits { memory, ..CalendarLimits::default() };
        let reading = read(&saved().written(), &limits, 0);
        let cut = CalendarWarning::ListCut { field: "ATTACH".into() };
        assert_eq!(kept(&reading).len(), files, "{memory}");
        assert_eq!(reading.warnings.contains(&cut), files < 2, "{memory}");
    }
}

fn definition(key: &str) -> Vec<u8> {
    let count = u16::try_from(key.len()).unwrap();
    [&[2, 1, 0x30, 0, 2, 0][..], &count.to_le_bytes(), &wide(key)].concat()
}

/// Each Tuesday, five times.
fn tuesdays() -> Vec<u8> {
    let (special, end) = (vec![4], (0x2022, 5));
    let empty = (vec![], vec![], vec![]);
    let (left_out, modified, changed) = empty;
    let last = minutes(2026, 11, 3, 0, 0);
    Written {
        frequency: 0x200B,
        kind: 1,
        period: 1,
        special,
        end,
        left_out,
        modified,
        last,
        changed,
    }
    .bytes()
}

/// London's clocks go back on 25 October 2026, New York's on 1 November.
#[test]
fn a_series_goes_by_its_own_clock_and_not_by_the_one_it_was_shown_in() {
    let starts = |saved: Saved| -> Vec<String> {
        let reading = saved.read();
        let (found, _) = occurrences(&reading.events[0], &[], 9, Window::all());
        found.iter().map(|one| time_key(&one.starts)[5..13].to_owned()).collect()
    };
    let series = || {
        let (saved, starts) = Saved::of("IPM.Schedule.Meeting.Request").name(APPOINTMENT, 0x820D);
        let at = u64::from(minutes(2026, 10, 20, 9, 0)) * 600_000_000;
        let (mut saved, pattern) = saved.name(APPOINTMENT, 0x8216);
        saved.fixed.push((0x0040, starts, at.to_le_bytes()));
        let (saved, shown) = saved.bytes(pattern, &tuesdays()).name(APPOINTMENT, 0x825E);
        let (saved, repeats) = saved.name(APPOINTMENT, 0x8223);
        saved.bytes(shown, &definition("Eastern Standard Time")).number(repeats, 1)
    };
    const LONDON: [&str; 5] = ["10-20T09", "10-27T10", "11-03T10", "11-10T10", "11-17T10"];
    const NEW_YORK: [&str; 5] = ["10-20T09", "10-27T09", "11-03T10", "11-10T10", "11-17T10"];
    let (saved, id) = series().name(APPOINTMENT, 0x8260);
    assert_eq!(starts(saved.bytes(id, &definition("GMT Standard Time"))), LONDON);
    let (saved, id) = series().name(APPOINTMENT, 0x8234);
    assert_eq!(starts(saved.text(id, "(UTC+00:00) Dublin, Edinburgh, Lisbon, London")), LONDON);
    assert_eq!(starts(series()), NEW_YORK);
}

#[test]
fn what_says_that_it_does_not_repeat_is_one_meeting_and_asks() {
    let (saved, pattern) = request("IPM.Schedule.Meeting.Request").name(APPOINTMENT, 0x8216);
    let (saved, repeats) = saved.bytes(pattern, &tuesdays()).name(APPOINTMENT, 0x8223);
    let reading = saved.number(repeats, 0).read();
    assert_eq!(reading.events[0].recurrence, None);
    assert!(reading.events[0].warnings.contains(&CalendarWarning::MsgRepeats));
}

/// The day of one meeting of a series stands in the middle of its global id (MS-OXOCAL 2.2.1.27).
#[test]
fn a_message_about_one_meeting_of_a_series_says_which() {
    let id = |day: [u8; 4]| [&[4; 16][..], &day, &[0; 16], &[1, 0, 0, 0, 7]].concat();
    let of_june = id([0x07, 0xEA, 6, 2]);
    let saved = |id: &[u8]| {
        let (saved, whole) = request("IPM.Schedule.Meeting.Request").name(MEETING, 0x0003);
        let (saved, zone) = saved.bytes(whole, id).name(APPOINTMENT, 0x825E);
        saved.bytes(zone, &definition("GMT Standard Time"))
    };
    let replacing = |day: u32| {
        let (saved, replaced) = saved(&of_june).name(APPOINTMENT, 0x8228);
        saved.time(replaced, day, 8).read()
    };
    let clean = saved(&id([0; 4])).read();
    let key = |reading: &Reading| reading.events[0].recurrence_key();
    assert_eq!(key(&clean), "");
    assert_eq!(key(&replacing(2)), "2026-06-02T08:00:00Z");
    // An hour of another day is none of it.
    assert_eq!(key(&replacing(9)), "2026-06-02");
    assert_eq!(key(&saved(&of_june).read()), "2026-06-02");
    assert_eq!(key(&saved(&id([0x07, 0xEA, 13, 2])).read()), "");
    // It belongs to its series all the same.
    assert_eq!(saved(&of_june).read().events[0].uid, clean.events[0].uid);
}

#[test]
fn an_earlier_start_and_a_later_version_are_told() {
    let told = |set: u16, name: u32, more: &dyn Fn(Saved, u16) -> Saved| {
        let (saved, id) = request("IPM.Schedule.Meeting.Request").name(set, name);
        more(saved, id).read().events[0].warnings.clone()
    };
    let changes =
        |warnings: Vec<CalendarWarning>| warnings.contains(&CalendarWarning::ChangesEarlier);
    assert!(changes(told(MEETING, 0x0029, &|saved, id| saved.time(id, 2, 11))));
    assert!(!changes(told(MEETING, 0x0029, &|saved, id| saved.time(id, 9, 11))));
    assert!(changes(told(APPOINTMENT, 0x8204, &|saved, id| saved.number(id, 3))));
    assert!(!changes(told(APPOINTMENT, 0x8204, &|saved, id| saved.number(id, 2))));
    let later = |mut saved: Saved, id: u16| {
        saved.fixed.push((0x0003, id, [1, 0, 4, 0, 0, 0, 0, 0]));
        saved
    };
    assert!(told(MEETING, 0x0026, &later).contains(&CalendarWarning::Replaced));
}

#[test]
fn an_entry_of_a_calendar_was_sent_to_nobody() {
    let sent = |class: &str| request(class).time(0x0039, 2, 9).read().events.remove(0);
    let kept = sent("IPM.Appointment");
    assert_eq!(kept.sent.basis, evenhand_core::record::SentBasis::BareDtstamp);
    assert!(kept.warnings.iter().any(|one| matches!(one, CalendarWarning::AskSent { .. })));
    let asked = sent("IPM.Schedule.Meeting.Request");
    assert_eq!(asked.sent.basis, evenhand_core::record::SentBasis::MessageSent);
}

#[test]
fn midnight_to_midnight_is_whole_days_and_an_end_before_the_start_is_told() {
    let from = |hour: u32, day: u32, end: u32| {
        let (saved, starts) = Saved::of("IPM.Appointment").name(APPOINTMENT, 0x820D);
        let (saved, ends) = saved.time(starts, 8, hour).name(APPOINTMENT, 0x820E);
        let (saved, zone) = saved.time(ends, day, end).name(APPOINTMENT, 0x825E);
        saved.bytes(zone, &definition("GMT Standard Time")).read().events.remove(0)
    };
    let key = |event: &CalendarEvent| event.starts.as_ref().map(time_key).unwrap();
    assert_eq!(
        (key(&from(23, 9, 23)).as_str(), from(23, 9, 23).minutes),
        ("2026-06-09", Some(1440))
    );
    assert_eq!(key(&from(23, 9, 22)), "2026-06-08T23:00:00Z");
    assert_eq!(key(&from(23, 8, 23)), "2026-06-08T23:00:00Z");
    let before = from(11, 8, 10);
    let ends = CalendarWarning::EndsBeforeStart { end: "2026-06-08T10:00:00Z".into() };
    assert!(before.ends.is_none() && before.warnings.contains(&ends));
}

#[test]
fn a_meeting_is_read_beside_what_came_with_it() {
    let calendar = |method: &str, day: u32, hour: u32| {
        format!(
            "BEGIN:VCALENDAR\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:9\r\nSUMMARY:Coffee\r\n\
             DTSTART:202606{day:02}T{hour:02}0000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
    };
    let name = wide("coffee.ics");
    let with = |class: &str, calendar: &str| {
        let file = [("3707001F", &name[..]), ("37010102", calendar.as_bytes())];
        let events = request(class).file(0, &file).read().events.into_iter();
        let told = events.map(|event| (event.uid.clone(), event.purpose));
        told.collect::<Vec<_>>()
    };
    const REQUEST: &str = "IPM.Schedule.Meeting.Request";
    let (own, other) = (String::new(), "9".to_owned());
    let invited = |uid: &String| (uid.clone(), Purpose::Invitation);
    assert_eq!(with(REQUEST, &calendar("REQUEST", 11, 9)), [invited(&own), invited(&other)]);
    // The same meeting is told once.
    assert_eq!(with(REQUEST, &calendar("REQUEST", 9, 11)), [invited(&other)]);
    // That it is off is not lost behind the invitation that it calls off.
    assert_eq!(
        with("IPM.Schedule.Meeting.Canceled", &calendar("REQUEST", 9, 11)),
        [(own, Purpose::Cancellation), invited(&other)]
    );
    assert_eq!(with("IPM.Note", &calendar("REQUEST", 11, 9)), [invited(&other)]);
    // The message's words are of its own meeting, and of what came with it only where it has none.
    let linked = |class: &str| {
        let coffee = calendar("REQUEST", 11, 9);
        let file = [("3707001F", &name[..]), ("37010102", coffee.as_bytes())];
        let page = "<p><a href=\"https://teams.microsoft.com/l/meetup-join/1\">Join</a></p>";
        let saved = request(class).bytes(0x1013, page.as_bytes());
        let events = saved.file(0, &file).read().events.into_iter();
        events.map(|event| !event.online_link.is_empty()).collect::<Vec<_>>()
    };
    assert_eq!(linked(REQUEST), [true, false]);
    assert_eq!(linked("IPM.Note"), [true]);
}

/// No calendar was sent before 1996.
#[test]
fn a_time_of_sending_that_stands_for_none_is_no_fact() {
    let mut saved = request("IPM.Schedule.Meeting.Request").time(0x0E06, 2, 9);
    let at = u64::from(minutes(1980, 1, 1, 0, 0)) * 600_000_000;
    saved.fixed.push((0x0040, 0x0039, at.to_le_bytes()));
    let sent = saved.read().events[0].sent;
    assert_eq!(sent.basis, evenhand_core::record::SentBasis::EmailReceived);
    assert_eq!(sent.at.unwrap().to_rfc3339(), "2026-06-02T09:00:00+00:00");
}
