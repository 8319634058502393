//! What the readers keep, and where each of them stops, to the last byte and item: one less is kept, one more is told.

use std::io::{Cursor, Write as _};

use super::event::{LeftOutMeetings, Message, ReadingSource};
use super::inside::Inside;
use super::kinds::kind;
use super::lines::{ContentLines, LONGEST_LINE};
use super::property::Property;
use super::reminder::speaks_of_earlier;
use super::warning::{CalendarWarning, WarningList};
use super::{CalendarLimits, archive, read};

/// How `winmail.dat` begins (MS-OXTNEF 2.1.3.1).
pub(crate) const TNEF: [u8; 4] = 0x223E_9F78_u32.to_le_bytes();
/// How a compound file begins, such as an Outlook message (MS-CFB 2.2).
const COMPOUND: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// A ZIP file of these members.
fn zipped(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, content) in members {
        zip.start_file(*name, stored).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn members(bytes: &[u8], room: usize) -> Vec<String> {
    archive::members(bytes, room).into_iter().map(|(name, _)| name).collect()
}

#[test]
fn a_zip_file_is_opened_up_to_its_longest_and_its_members_share_the_room() {
    let of = |filler: usize| zipped(&[("a.ics", b"x"), ("filler.bin", &vec![0; filler])]);
    let longest = (4 << 20) - of(0).len();
    assert_eq!(members(&of(longest), 100), ["a.ics"]);
    assert!(members(&of(longest + 1), 100).is_empty());

    let three = zipped(&[("a.ics", &[0; 40]), ("b.ics", &[0; 50]), ("c.ics", &[0; 10])]);
    assert_eq!(members(&three, 100), ["a.ics", "b.ics", "c.ics"]);
    assert_eq!(members(&three, 99), ["a.ics", "b.ics"]);
    assert_eq!(members(&three, 89), ["a.ics", "c.ics"]);
}

#[test]
fn the_kind_of_a_file_inside_is_told_by_its_bytes_its_name_or_its_media_type() {
    const ANY: &str = "application/octet-stream";
    let message: Vec<u8> =
        "__properties_version1.0".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let message = [&COMPOUND[..], &message].concat();
    for (bytes, name, media_type, want) in [
        (&TNEF[..], "", "", Some(ReadingSource::Tnef)),
        (&COMPOUND, "a.msg", ANY, Some(ReadingSource::Msg)),
        (&COMPOUND, "a.doc", "application/vnd.ms-outlook", Some(ReadingSource::Msg)),
        (&message, "", ANY, Some(ReadingSource::Msg)),
        (&message, "a.doc", ANY, None),
        (&COMPOUND, "", ANY, None),
        (b"Some words", "a.msg", ANY, None),
        (b"Some words", "", "application/vnd.ms-outlook", None),
    ] {
        assert_eq!(kind(bytes, name, media_type), want, "{name:?} {media_type:?}");
    }
}

fn cut(bytes: &[u8]) -> bool {
    ContentLines::new(bytes).next().unwrap().cut
}

#[test]
fn a_line_is_cut_where_it_is_longer_than_is_kept() {
    let of = |length: usize, end: &str| [&vec![b'a'; length][..], end.as_bytes()].concat();
    assert!(!cut(&of(LONGEST_LINE, "\n")));
    assert!(cut(&of(LONGEST_LINE + 1, "\n")));
    // The same where it goes on below, with something or with nothing.
    for (end, more) in [("\n \n", 0), ("\n bc\n", 2)] {
        assert!(!cut(&of(LONGEST_LINE - more, end)), "{end:?}");
        assert!(cut(&of(LONGEST_LINE - more + 1, end)), "{end:?}");
    }
    assert!(!cut(&[of(5_000, "\n "), of(5_000, "\n")].concat()));
}

/// What a message keeps of files of these lengths, and whether it tells that it does not keep all.
fn kept(memory: usize, lengths: &[usize]) -> (Vec<u64>, bool) {
    let limits = CalendarLimits { memory, ..CalendarLimits::default() };
    let mut inside = Inside::new(ReadingSource::Eml, &limits, 0);
    for length in lengths {
        inside.file("a.pdf", "application/pdf", &vec![7; *length], &Message::default());
    }
    let told =
        inside.warnings.finish().contains(&CalendarWarning::ListCut { field: "ATTACH".into() });
    (inside.out.attachments.iter().map(|file| file.size).collect(), told)
}

#[test]
fn files_of_a_message_are_kept_while_there_is_memory_for_them() {
    assert_eq!(kept(10, &[10]), (vec![10], false));
    assert_eq!(kept(10, &[11]), (vec![], true));
    assert_eq!(kept(10, &[7, 3]), (vec![7, 3], false));
    assert_eq!(kept(10, &[7, 4, 1]), (vec![7, 1], true));
    assert_eq!(kept(10_000, &[1; 1001]), (vec![1; 1000], true));
}

#[test]
fn a_hundred_warnings_are_kept_and_the_others_counted() {
    for (count, more) in [(99, 0), (100, 0), (101, 1), (107, 7)] {
        let mut list = WarningList::default();
        (1..=count).for_each(|line| list.push(CalendarWarning::BadLine { line }));
        let found = list.finish();
        assert_eq!(found.len(), usize::try_from(count.min(100)).unwrap() + usize::from(more > 0));
        let last = CalendarWarning::More { count: more };
        assert_eq!(found.last() == Some(&last), more > 0, "{count}");
    }
}

#[test]
fn a_line_with_many_semicolons_is_read_up_to_a_bound() {
    let of = |count: usize| format!("ATTENDEE;CN=A,B:{}", ";".repeat(count - 1));
    assert_eq!(Property::parse(&of(2000)).unwrap().value.len(), 1999);
    assert!(Property::parse(&of(2001)).is_none());
}

#[test]
fn a_file_is_read_up_to_its_longest() {
    let words = b"The review is on 8 December 2026.";
    let of = |bytes| {
        read(words, "a.txt", &CalendarLimits { bytes, ..CalendarLimits::default() }).warnings
    };
    let too_big = [CalendarWarning::TooBig { bytes: words.len() as u64 }];
    assert_eq!(of(words.len()), [CalendarWarning::WordsOnly]);
    assert_eq!(of(words.len() - 1), too_big);
    assert_eq!(of(words.len() - 2), too_big);
}

#[test]
fn the_source_of_a_document_is_no_words() {
    let review = "The review is on 8 December 2026.";
    let of = |head: &str| {
        read(format!("{head}{review}").as_bytes(), "a.txt", &CalendarLimits::default())
    };
    for head in [
        "%PDF-1.4\n",
        "\u{feff}\n %PDF-1.4\n",
        "{\\rtf1\\ansi ",
        "\u{feff}\n<?xml version='1.0'?>",
        "<!-- a --><p>",
    ] {
        let reading = of(head);
        assert_eq!(
            (reading.words.as_str(), reading.warnings.as_slice()),
            ("", &[CalendarWarning::NoCalendar][..]),
            "{head}"
        );
    }
    let far = "a ".repeat(509);
    assert_eq!(of(&format!("{far}%PDF-")).words, "");
    for head in ["{rtf ", "rtf ", "xml ", &format!("{far}%PDF")] {
        assert_eq!(of(head).words, format!("{head}{review}"));
    }
}

#[test]
fn a_reminder_of_nothing_that_is_named_is_one_of_the_meeting() {
    for words in ["This is a reminder to all.", "This is reminder 1 of 2.", "A reminder to you all"]
    {
        assert!(speaks_of_earlier("Steering group", words, ""), "{words}");
    }
    assert!(!speaks_of_earlier("Steering group", "A reminder to all: parking is limited.", ""));
    assert!(!speaks_of_earlier("Steering group", "A reminder to all of the parking.", ""));
    // "This moved" does not say that something is moved.
    let moved = "A reminder of the group on 16 December. This moved everyone.";
    assert!(speaks_of_earlier("Steering group", moved, ""));
}

#[test]
fn what_a_message_leaves_out_is_written_out_where_it_leaves_something_out() {
    let nothing = Message::default();
    assert!(serde_json::to_value(&nothing).unwrap().get("left_out").is_none());
    let left_out = LeftOutMeetings { pictures: true, drawings: false };
    let message = Message { left_out, ..Message::default() };
    let written = serde_json::to_value(&message).unwrap();
    assert_eq!(serde_json::from_value::<Message>(written).unwrap(), message);
}
