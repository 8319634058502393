//! Attributes and properties as Outlook writes them, and what is read of each.

use super::*;
use crate::bounds_tests::TNEF;
use crate::{Purpose, time_key};

fn attribute(level: u8, id: u16, kind: u16, data: &[u8]) -> Vec<u8> {
    let sum = data.iter().fold(0_u16, |sum, b| sum.wrapping_add(u16::from(*b)));
    let length = u32::try_from(data.len()).unwrap();
    [
        &[level][..],
        &id.to_le_bytes(),
        &kind.to_le_bytes(),
        &length.to_le_bytes(),
        data,
        &sum.to_le_bytes(),
    ]
    .concat()
}

fn stamp(month: u16, day: u16, hour: u16) -> Vec<u8> {
    [2026, month, day, hour, 30, 0, 0].into_iter().flat_map(u16::to_le_bytes).collect()
}

const APPOINTMENT: [u8; 16] = [2, 0x20, 6, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46];

fn named_time(number: u32, id: u16, month: u16, hour: u16) -> Vec<u8> {
    let at = date(&stamp(month, 9, hour)).unwrap();
    [
        &0x0040_u16.to_le_bytes()[..],
        &id.to_le_bytes(),
        &APPOINTMENT,
        &0_u32.to_le_bytes(),
        &number.to_le_bytes(),
        &filetime(at),
    ]
    .concat()
}

fn named_text(number: u32, id: u16, text: &str) -> Vec<u8> {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let fill = vec![0; (4 - wide.len() % 4) % 4];
    [
        &0x001F_u16.to_le_bytes()[..],
        &id.to_le_bytes(),
        &APPOINTMENT,
        &0_u32.to_le_bytes(),
        &number.to_le_bytes(),
        &1_u32.to_le_bytes(),
        &u32::try_from(wide.len()).unwrap().to_le_bytes(),
        &wide,
        &fill,
    ]
    .concat()
}

/// A request for 9 June 2026, 10.30am to 11.30am in London, sent on 9 May.
pub(crate) fn request(class: &str) -> Vec<u8> {
    let properties = [
        3_u32.to_le_bytes().to_vec(),
        named_time(0x820D, 0x8001, 6, 9),
        named_time(0x820E, 0x8001, 6, 10),
        named_text(0x8208, 0x8001, "Civic Centre"),
    ]
    .concat();
    [
        TNEF.to_vec(),
        vec![1, 0],
        attribute(1, 0x8008, 7, format!("{class}\0").as_bytes()),
        attribute(1, 0x8004, 1, b"Caf\xe9 review\0"),
        attribute(1, 0x8005, 3, &stamp(5, 9, 8)),
        attribute(1, 0x0006, 3, &stamp(6, 9, 7)),
        attribute(1, 0x9003, 6, &properties),
    ]
    .concat()
}

fn with_file(name: &str, data: &[u8]) -> Vec<u8> {
    [
        TNEF.to_vec(),
        vec![1, 0],
        attribute(1, 0x8008, 7, b"IPM.Microsoft Mail.Note\0"),
        attribute(1, 0x8005, 3, &stamp(5, 9, 8)),
        attribute(2, 0x9002, 6, &[0; 14]),
        attribute(2, 0x8010, 1, name.as_bytes()),
        attribute(2, 0x800F, 6, data),
    ]
    .concat()
}

#[test]
fn a_request_and_its_answer() {
    let reading = read(&request("IPM.Microsoft Schedule.MtgReq"), &CalendarLimits::default(), 0);
    let [event] = &reading.events[..] else { panic!("{reading:?}") };
    assert_eq!(event.title(), "Caf\u{e9} review");
    assert_eq!(event.location, "Civic Centre");
    assert_eq!(event.starts.as_ref().map(time_key).as_deref(), Some("2026-06-09T09:30:00Z"));
    assert_eq!(event.minutes, Some(60));
    assert_eq!(event.sent.at.unwrap().to_rfc3339(), "2026-05-09T08:30:00+00:00");
    assert_eq!(event.purpose, Purpose::Invitation);
    for (class, purpose) in [
        ("IPM.Microsoft Schedule.MtgCncl", Purpose::Cancellation),
        ("IPM.Microsoft Schedule.MtgRespN", Purpose::Reply),
        ("IPM.Schedule.Meeting.Request", Purpose::Invitation),
    ] {
        let reading = read(&request(class), &CalendarLimits::default(), 0);
        assert_eq!(reading.events[0].purpose, purpose, "{class}");
    }
}

#[test]
fn files_in_it_are_read_or_kept() {
    let calendar = b"BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:1\nDTSTART:20261110T100000Z\nEND:VEVENT\nEND:VCALENDAR\n";
    let reading = read(&with_file("invite.ics", calendar), &CalendarLimits::default(), 0);
    assert_eq!(reading.events.len(), 1);
    let reading = read(&with_file("plan.pdf", b"%PDF-1.7"), &CalendarLimits::default(), 0);
    assert_eq!(reading.attachments[0].name, "plan.pdf");
    assert_eq!(reading.warnings, [CalendarWarning::WordsOnly]);
}

#[test]
fn what_is_cut_is_told_and_ends() {
    let whole = request("IPM.Microsoft Schedule.MtgReq");
    for end in 6..whole.len() - 2 {
        let reading = read(&whole[..end], &CalendarLimits::default(), 0);
        let told = reading.warnings.contains(&CalendarWarning::TnefDamaged);
        // A row that is cut between two attributes looks whole.
        assert!(told || reading.events.len() < 2, "{end}");
    }
    let cut = read(&whole[..whole.len() - 10], &CalendarLimits::default(), 0);
    assert!(cut.warnings.contains(&CalendarWarning::TnefDamaged));
}

/// A property of a fixed size or of bytes, without a name.
fn property(kind: u16, id: u16, value: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes()[..], &id.to_le_bytes(), value].concat()
}

/// One that says its length and is filled up to four bytes.
fn long(kind: u16, id: u16, value: &[u8]) -> Vec<u8> {
    let length = u32::try_from(value.len()).unwrap().to_le_bytes();
    let fill = vec![0; (4 - value.len() % 4) % 4];
    property(kind, id, &[&1_u32.to_le_bytes()[..], &length, value, &fill].concat())
}

fn block(properties: &[Vec<u8>]) -> Vec<u8> {
    [&u32::try_from(properties.len()).unwrap().to_le_bytes()[..], &properties.concat()].concat()
}

fn file(attributes: &[Vec<u8>]) -> Vec<u8> {
    [TNEF.to_vec(), vec![1, 0], attributes.concat()].concat()
}

fn opened(attributes: &[Vec<u8>]) -> Reading {
    read(&file(attributes), &CalendarLimits::default(), 0)
}

#[test]
fn a_meeting_in_attributes_alone() {
    let reading = opened(&[
        attribute(1, 0x8008, 7, b"IPM.Microsoft Schedule.MtgReq\0"),
        attribute(1, 0x8004, 1, b"Review\0"),
        attribute(1, 0x800C, 2, b"Please bring the plan.\0"),
        attribute(1, 0x0006, 3, &stamp(6, 9, 9)),
        attribute(1, 0x0007, 3, &stamp(6, 9, 11)),
    ]);
    let [event] = &reading.events[..] else { panic!("{reading:?}") };
    assert_eq!((event.title(), event.minutes), ("Review", Some(120)));
    assert_eq!(event.description, "Please bring the plan.");
}

#[test]
fn every_class_of_old_is_known_in_both_places() {
    for (class, method) in [
        ("MtgReq", Some("REQUEST")),
        ("MtgCncl", Some("CANCEL")),
        ("MtgRespP", Some("REPLY")),
        ("MtgRespN", Some("REPLY")),
        ("MtgRespA", Some("REPLY")),
    ] {
        let old = format!("IPM.Microsoft Schedule.{class}\0");
        let time = attribute(1, 0x0006, 3, &stamp(6, 9, 9));
        let as_property = block(&[long(0x001E, 0x001A, old.as_bytes())]);
        for attributes in [
            [attribute(1, 0x8008, 7, old.as_bytes()), time.clone()],
            [attribute(1, 0x9003, 6, &as_property), time.clone()],
        ] {
            let reading = opened(&attributes);
            assert_eq!(reading.events[0].method.as_deref(), method, "{class}");
        }
    }
    let subject = block(&[long(0x001E, 0x0037, b"IPM.Microsoft Schedule.MtgReq\0")]);
    let reading = opened(&[attribute(1, 0x9003, 6, &subject)]);
    assert_eq!(reading.message.unwrap().subject, "IPM.Microsoft Schedule.MtgReq");
}

/// A size that is taken wrongly loses everything behind it (MS-OXTNEF section 2.1.3.4).
#[test]
fn what_follows_each_kind_of_property_is_read() {
    let subject = |kind| match kind {
        0x001F => long(
            kind,
            0x0037,
            &"Review\0".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(),
        ),
        _ => long(kind, 0x0037, b"Review\0"),
    };
    let fixed = [(0x0001, 0), (0x0002, 4), (0x0003, 4), (0x0004, 4), (0x000A, 4), (0x000B, 4)]
        .into_iter()
        .chain([(0x0005, 8), (0x0006, 8), (0x0007, 8), (0x0014, 8), (0x0040, 8), (0x0048, 16)]);
    let sized = fixed.map(|(kind, size)| property(kind, 0x6001, &vec![7; size]));
    let filled = (0..9).map(|length| long(0x0102, 0x6002, &vec![7; length]));
    let several = [property(0x1003, 0x6003, &[&2_u32.to_le_bytes()[..], &[7; 8]].concat())];
    for before in sized.chain(filled).chain(several) {
        for kind in [0x001E, 0x001F] {
            let both = block(&[before.clone(), subject(kind)]);
            let reading = opened(&[attribute(1, 0x9003, 6, &both)]);
            assert_eq!(reading.message.unwrap().subject, "Review", "{before:?}");
        }
    }
}

#[test]
fn a_file_has_its_name_kind_and_bytes_from_properties() {
    for (kind, bytes) in [(0x0102, b"%PDF-1.7".to_vec()), (0x000D, b"%PDF-1.7".to_vec())] {
        let properties = block(&[
            long(0x001E, 0x3707, b"plan.pdf\0"),
            long(0x001E, 0x370E, b"Application/PDF\0"),
            long(kind, 0x3701, &bytes),
        ]);
        let reading =
            opened(&[attribute(2, 0x9002, 6, &[0; 14]), attribute(2, 0x9005, 6, &properties)]);
        let [kept] = &reading.attachments[..] else { panic!("{reading:?}") };
        assert_eq!((kept.name.as_str(), kept.media_type.as_str()), ("plan.pdf", "application/pdf"));
        assert_eq!(kept.bytes, bytes);
    }
}

#[test]
fn two_hundred_files_are_looked_at() {
    for (files, kept) in [(199, 199), (200, 200), (201, 200)] {
        let one = |at: usize| {
            let name = format!("{at}.pdf\0");
            [
                attribute(2, 0x9002, 6, &[0; 14]),
                attribute(2, 0x8010, 1, name.as_bytes()),
                attribute(2, 0x800F, 6, format!("%PDF {at}").as_bytes()),
            ]
            .concat()
        };
        let all: Vec<Vec<u8>> = (0..files).map(one).collect();
        assert_eq!(opened(&all).attachments.len(), kept, "{files}");
    }
}

#[test]
fn a_message_inside_was_sent_when_it_says_itself() {
    let inner = [&MESSAGE_FORM[..], &request("IPM.Microsoft Schedule.MtgReq")].concat();
    let reading = opened(&[
        attribute(1, 0x8008, 7, b"IPM.Microsoft Mail.Note\0"),
        attribute(1, 0x8005, 3, &stamp(5, 20, 8)),
        attribute(2, 0x9002, 6, &[0; 14]),
        attribute(2, 0x9005, 6, &block(&[long(0x000D, 0x3701, &inner)])),
    ]);
    let [event] = &reading.events[..] else { panic!("{reading:?}") };
    assert_eq!(event.sent.at.unwrap().to_rfc3339(), "2026-05-09T08:30:00+00:00");
}

#[test]
fn words_that_say_another_time_are_told() {
    let with = |words: &[u8]| {
        let mut bytes = request("IPM.Microsoft Schedule.MtgReq");
        bytes.extend(attribute(1, 0x800C, 2, words));
        read(&bytes, &CalendarLimits::default(), 0).events[0].warnings.clone()
    };
    let differs = |one: &CalendarWarning| matches!(one, CalendarWarning::WordsDiffer { .. });
    assert!(with(b"The caf\xe9 review is on 10 June 2026 at 2pm.\0").iter().any(differs));
    assert!(!with(b"The caf\xe9 review is on 9 June 2026 at 10.30am.\0").iter().any(differs));
}
