//! Requests whose meetings repeat: what is read of their pattern, and what is told where it is not.

use std::io::Write as _;

use super::*;
use crate::CalendarEvent;
use crate::msg::pattern::tests::{Written, minutes};
use crate::{Window, occurrences, time_key};

/// PSETID_Appointment as it stands in a file.
const APPOINTMENT: [u8; 16] = [0x02, 0x20, 0x06, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46];

/// PSETID_Meeting.
const MEETING: [u8; 16] = [
    0x90, 0xDA, 0xD8, 0x6E, 0x0B, 0x45, 0x1B, 0x10, 0x98, 0xDA, 0x00, 0xAA, 0x00, 0x3F, 0x13, 0x05,
];

/// A meeting request as Outlook saves it: Thu 21 Nov 2019, 10am to noon in London, with this pattern.
fn request(pattern: &[u8], says_it_repeats: bool) -> Vec<u8> {
    // Start, end, place, repeats, pattern, zone, id: numbered from 0x8000 on in this order.
    let named: [u32; 7] = [0x820D, 0x820E, 0x8208, 0x8223, 0x8216, 0x8234, 0x0023];
    let entries: Vec<u8> = (0_u16..)
        .zip(named)
        .flat_map(|(at, name)| {
            // The first set in the list is number 3; its lowest bit says that a name is a number.
            let set: u16 = if name < 0x8000 { 8 } else { 6 };
            [&name.to_le_bytes()[..], &set.to_le_bytes(), &at.to_le_bytes()].concat()
        })
        .collect();
    let time = |h, min| (u64::from(minutes(2019, 11, 21, h, min)) * 600_000_000).to_le_bytes();
    let row = |kind: u16, id: u16, value: [u8; 8]| {
        [&kind.to_le_bytes()[..], &id.to_le_bytes(), &6_u32.to_le_bytes(), &value].concat()
    };
    let mut rows = vec![0; 32];
    rows.extend(row(0x0040, 0x8000, time(10, 0)));
    rows.extend(row(0x0040, 0x8001, time(12, 0)));
    rows.extend(row(0x0040, 0x0039, time(9, 0)));
    rows.extend(row(0x000B, 0x8003, [u8::from(says_it_repeats), 0, 0, 0, 0, 0, 0, 0]));
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_storage("/__nameid_version1.0").unwrap();
    for (path, bytes) in [
        ("/__nameid_version1.0/__substg1.0_00020102", [APPOINTMENT, MEETING].concat()),
        ("/__nameid_version1.0/__substg1.0_00030102", entries),
        ("/__properties_version1.0", rows),
        ("/__substg1.0_001A001F", wide("IPM.Schedule.Meeting.Request")),
        ("/__substg1.0_0037001F", wide("Co-production group")),
        ("/__substg1.0_0C1A001F", wide("Chair")),
        ("/__substg1.0_1000001F", wide("The agenda follows.")),
        ("/__substg1.0_8002001F", wide("Civic Centre")),
        ("/__substg1.0_80040102", pattern.to_vec()),
        ("/__substg1.0_80060102", vec![4, 0, 0, 0, 0x82]),
        ("/__substg1.0_8005001F", wide("(UTC+00:00) Dublin, Edinburgh, Lisbon, London")),
    ] {
        file.create_stream(path).unwrap().write_all(bytes.as_slice()).unwrap();
    }
    file.flush().unwrap();
    file.into_inner().into_inner()
}

/// Third Thursdays, six of them: January's left out, March's on the Friday instead.
fn third_thursdays() -> Vec<u8> {
    third_thursdays_with(&[&[0x10, 0, 6, 0, 5, 0], &b"Annex"[..]].concat())
}

/// `own`: what the moved meeting has of its own beside its time.
fn third_thursdays_with(own: &[u8]) -> Vec<u8> {
    let (out, moved) = (minutes(2020, 1, 16, 0, 0), minutes(2020, 3, 19, 0, 0));
    let mut changed: Vec<u8> =
        [minutes(2020, 3, 20, 14, 0), minutes(2020, 3, 20, 15, 30), moved + 600]
            .into_iter()
            .flat_map(u32::to_le_bytes)
            .collect();
    changed.extend(own);
    Written {
        frequency: 0x200C,
        kind: 3,
        period: 1,
        special: vec![0x10, 3],
        end: (0x2022, 6),
        left_out: vec![out, moved],
        modified: vec![minutes(2020, 3, 20, 0, 0)],
        last: minutes(2020, 4, 16, 0, 0),
        changed,
    }
    .bytes()
}

fn meetings(reading: &Reading) -> Vec<String> {
    let changes: Vec<&CalendarEvent> = reading.events.iter().skip(1).collect();
    let (found, more) = occurrences(&reading.events[0], &changes, 20, Window::all());
    assert!(!more);
    found.iter().map(|one| time_key(&one.starts)).collect()
}

#[test]
fn a_series_with_a_meeting_left_out_and_one_moved() {
    let reading = read(&request(&third_thursdays(), true), &CalendarLimits::default(), 0);
    assert_eq!(reading.warnings, []);
    assert_eq!(
        meetings(&reading),
        [
            "2019-11-21T10:00:00Z",
            "2019-12-19T10:00:00Z",
            "2020-02-20T10:00:00Z",
            "2020-03-20T14:00:00Z",
            // Ten o'clock is nine in UTC once the clocks have gone forward.
            "2020-04-16T09:00:00Z",
        ]
    );
    let [series, moved] = &reading.events[..] else { panic!("{:?}", reading.events) };
    assert_eq!((series.location.as_str(), moved.location.as_str()), ("Civic Centre", "Annex"));
    assert_eq!((series.minutes, moved.minutes), (Some(120), Some(90)));
    assert_eq!((series.uid.as_str(), &series.warnings[..]), ("0400000082", &[][..]));
}

#[test]
fn a_moved_meeting_may_have_a_title_of_its_own() {
    let pattern = third_thursdays_with(&[&[1, 0, 6, 0, 5, 0], &b"Draft"[..]].concat());
    let reading = read(&request(&pattern, true), &CalendarLimits::default(), 0);
    let [series, moved] = &reading.events[..] else { panic!("{:?}", reading.events) };
    assert_eq!((series.title(), moved.title()), ("Co-production group", "Draft"));
    assert_eq!(moved.location, "Civic Centre");
}

#[test]
fn what_is_not_read_of_a_pattern_is_told() {
    let mut cut = third_thursdays();
    cut.truncate(40);
    for (pattern, says, told) in
        [(&cut[..], true, true), (&cut[..], false, true), (&[], true, true), (&[], false, false)]
    {
        let reading = read(&request(pattern, says), &CalendarLimits::default(), 0);
        let [event] = &reading.events[..] else { panic!("{:?}", reading.events) };
        assert_eq!(event.recurrence, None);
        assert_eq!(event.warnings.contains(&CalendarWarning::MsgRepeats), told, "{says}");
    }
}

/// The corpus holds this file, so that the tests of damaged files begin with an Outlook message too.
#[test]
fn the_corpus_holds_this_request() {
    let kept = include_bytes!("../../tests/corpus/outlook-series.msg");
    let made = read(&request(&third_thursdays(), true), &CalendarLimits::default(), 0);
    assert_eq!(made, read(kept, &CalendarLimits::default(), 0));
}

/// A saved email that carries others: each is its subject and its words.
fn kept_together(inner: &[(&str, &str)]) -> Vec<u8> {
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    let mut message = |path: &str, header: usize, subject: &str, words: &str| {
        for (name, bytes) in [
            ("__properties_version1.0", vec![0; header]),
            ("__substg1.0_001A001F", wide("IPM.Note")),
            ("__substg1.0_0037001F", wide(subject)),
            ("__substg1.0_0C1A001F", wide("SEND team")),
            ("__substg1.0_1000001F", wide(words)),
        ] {
            file.create_stream(format!("{path}/{name}")).unwrap().write_all(&bytes).unwrap();
        }
        for at in 0..inner.len() * usize::from(path.is_empty()) {
            let kept = format!("/__attach_version1.0_#{at:08X}");
            file.create_storage(&kept).unwrap();
            file.create_stream(format!("{kept}/__properties_version1.0")).unwrap();
            file.create_storage(format!("{kept}/__substg1.0_3701000D")).unwrap();
        }
    };
    message("", 32, "Kept together", "See the emails with this one.");
    for (at, (subject, words)) in inner.iter().enumerate() {
        let path = format!("/__attach_version1.0_#{at:08X}/__substg1.0_3701000D");
        message(&path, 24, subject, words);
    }
    file.flush().unwrap();
    file.into_inner().into_inner()
}

#[test]
fn messages_inside_a_message_are_read_and_a_meeting_is_found_once() {
    let meeting = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Panel\r\n\
                   DTSTART:20261208T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let words = "The panel meets on Friday 11 December 2026 at 2pm.";
    let bytes = kept_together(&[("An invitation", meeting), ("Words alone", words)]);
    let reading = crate::read(&bytes, "kept.msg", &CalendarLimits::default());
    let found: Vec<_> = reading.events.iter().map(|event| event.uid.as_str()).collect();
    assert_eq!(found, ["1"], "{:?}", reading.warnings);
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
    let kept: Vec<_> =
        reading.message.iter().chain(&reading.further).map(|one| one.subject.as_str()).collect();
    assert_eq!(
        kept,
        ["Kept together", "Words alone"],
        "what an event was read of is not told twice"
    );
    // Side by side, the last of many is no deeper than the first.
    let many: Vec<(&str, &str)> = std::iter::repeat_n(("Invitation", meeting), 20).collect();
    let reading = crate::read(&kept_together(&many), "kept.msg", &CalendarLimits::default());
    assert!(!reading.warnings.iter().any(|one| matches!(one, CalendarWarning::BadPart { .. })));
    let all = kept_together(&[
        ("One", words),
        ("Two", words),
        ("Three", words),
        ("Four", words),
        ("Five", words),
        ("Six", words),
        ("Seven", words),
    ]);
    let reading = crate::read(&all, "kept.msg", &CalendarLimits::default());
    assert_eq!(reading.proposals(today).len(), 7);
}

#[test]
fn words_that_stand_only_in_outlook_s_own_form_or_as_a_page() {
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let rtf =
        br"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 The panel meets on 4 December 2026 at 2pm.\par}";
    let size = u32::try_from(rtf.len()).unwrap().to_le_bytes();
    let packed = [&[0; 4][..], &size, b"MELA", &[0; 4], rtf].concat();
    let page = "<p>The panel meets on 4 December 2026 at 2pm.</p>";
    for (name, bytes) in [
        ("__substg1.0_10090102", packed),
        ("__substg1.0_1013001F", wide(page)),
        ("__substg1.0_1013001E", page.as_bytes().to_vec()),
        ("__substg1.0_10130102", page.as_bytes().to_vec()),
    ] {
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        for (name, bytes) in [
            ("__properties_version1.0", vec![0; 32]),
            ("__substg1.0_001A001F", wide("IPM.Note")),
            (name, bytes),
        ] {
            file.create_stream(name).unwrap().write_all(&bytes).unwrap();
        }
        file.flush().unwrap();
        let reading = read(&file.into_inner().into_inner(), &CalendarLimits::default(), 0);
        let text = reading.message.unwrap().text;
        assert_eq!(text.trim(), "The panel meets on 4 December 2026 at 2pm.", "{name}");
    }
}

#[test]
fn messages_are_read_in_messages_to_a_depth() {
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let nested = |deep: usize| {
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        let mut place = String::from("/");
        for depth in 0..=deep {
            let header = if depth == 0 { 32 } else { 24 };
            for (name, bytes) in [
                ("__properties_version1.0", vec![0; header]),
                ("__substg1.0_001A001F", wide("IPM.Note")),
                ("__substg1.0_0037001F", wide(&format!("Message {depth}"))),
                ("__substg1.0_1000001F", wide("See the message below.")),
            ] {
                let mut stream = file.create_stream(format!("{place}{name}")).unwrap();
                stream.write_all(&bytes).unwrap();
            }
            if depth < deep {
                place.push_str("__attach_version1.0_#00000000/__substg1.0_3701000D/");
                file.create_storage_all(&place).unwrap();
            }
        }
        file.flush().unwrap();
        file.into_inner().into_inner()
    };
    for (deep, found) in [(0, 0), (4, 4), (5, 5), (6, 5)] {
        let reading = read(&nested(deep), &CalendarLimits::default(), 0);
        assert_eq!(reading.message.unwrap().subject, "Message 0");
        assert_eq!(reading.further.len(), found, "{deep}");
        let told =
            reading.warnings.iter().any(|one| matches!(one, CalendarWarning::BadPart { .. }));
        assert_eq!(told, deep > found, "what is deeper is told: {deep}");
    }
}
