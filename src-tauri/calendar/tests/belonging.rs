//! Which logged meeting a file belongs to: the same by its number, perhaps the same by its name, or none.

use evenhand_calendar::matching::{Match, find};
use evenhand_calendar::{self as calendar, CalendarEvent, CalendarLimits};
use evenhand_core::record::{Entry, Id};
use serde_json::json;

fn event(lines: &str) -> CalendarEvent {
    let lines = lines.replace('|', "\r\n");
    let text = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nDTSTAMP:20261012T090000Z\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    calendar::read(text.as_bytes(), "a.ics", &CalendarLimits::default()).events.remove(0)
}

fn id(number: usize) -> Id {
    Id(uuid::Uuid::from_u128(number as u128 + 1))
}

/// A logged meeting: its number, which of a series it is, its day, at 10:00 in London's winter, and its title.
fn entry(number: usize, (uid, of_series, day, title): (&str, &str, &str, &str)) -> Entry {
    serde_json::from_value(json!({
        "id": id(number),
        "title": title,
        "added_on": "2026-10-01T09:00:00Z",
        "kind": {
            "type": "meeting",
            "uid": uid,
            "recurrence_id": of_series,
            "starts": {
                "type": "at",
                "utc": format!("{day}T10:00:00Z"),
                "zone": "Europe/London",
                "local": format!("{day}T10:00:00"),
            },
        },
    }))
    .unwrap()
}

/// What is found: "same 0", "perhaps 1" or "none", by the place of the meeting in the list.
fn found(lines: &str, logged: &[(&str, &str, &str, &str)], known: &[&str]) -> String {
    let entries: Vec<Entry> = logged.iter().enumerate().map(|(at, one)| entry(at, *one)).collect();
    let organisers = |_: Id| known.iter().map(|email| (*email).to_owned()).collect();
    let place = |of: Id| entries.iter().position(|entry| entry.id == of).unwrap();
    match find(&event(lines), &entries, &organisers) {
        Some(Match::Same(of)) => format!("same {}", place(of)),
        Some(Match::Perhaps(of)) => format!("perhaps {}", place(of)),
        None => "none".to_owned(),
    }
}

const DAY: &str = "2026-12-10";
const REVIEW: &str = "UID:a|DTSTART:20261210T100000Z|SUMMARY:Annual review";
const OF_OFFICER: &str =
    "UID:a|DTSTART:20261210T100000Z|SUMMARY:Annual review|ORGANIZER:mailto:o@council.example";
const ONE_OF_SERIES: &str =
    "UID:a|RECURRENCE-ID:20261210T100000Z|DTSTART:20261211T100000Z|SUMMARY:Annual review";

#[test]
fn the_number_of_an_invitation_says_which_meeting_it_is() {
    let other_name = ("a", "", DAY, "Something else");
    let of_series = ("a", "2026-12-10T10:00:00Z", DAY, "x");
    let next_of_series = ("a", "2026-12-17T10:00:00Z", "2026-12-17", "x");
    for (lines, logged, want) in [
        (REVIEW, vec![other_name], "same 0"),
        (REVIEW, vec![("b", "", DAY, "x"), other_name], "same 1"),
        // A change of one meeting: that one, or the entry made from the series at that time.
        (ONE_OF_SERIES, vec![next_of_series, of_series], "same 1"),
        (ONE_OF_SERIES, vec![other_name], "same 0"),
        (ONE_OF_SERIES, vec![("a", "", "2026-12-17", "x")], "none"),
        (ONE_OF_SERIES, vec![next_of_series], "none"),
        (ONE_OF_SERIES, vec![("b", "", DAY, "x")], "none"),
        // A change of the whole series, of which one meeting was logged, or two.
        (REVIEW, vec![of_series], "same 0"),
        (REVIEW, vec![of_series, next_of_series], "none"),
        // No number is no number that is the same.
        ("DTSTART:20261210T100000Z|SUMMARY:Review", vec![("", "", DAY, "x")], "none"),
    ] {
        assert_eq!(found(lines, &logged, &[]), want, "{lines} {logged:?}");
    }
}

#[test]
fn a_name_says_at_most_which_it_may_be() {
    let named = |day| ("b", "", day, "Annual review");
    let (same, other): (&[&str], &[&str]) = (&["O@council.example"], &["x@school.example"]);
    for (lines, logged, known, want) in [
        (REVIEW, vec![named(DAY)], &[][..], "perhaps 0"),
        (REVIEW, vec![("b", "", DAY, "Updated invitation: Re: ANNUAL review!")], &[], "perhaps 0"),
        (REVIEW, vec![("b", "", DAY, "Annual review of the plan")], &[], "none"),
        ("UID:a|DTSTART:20261210T100000Z", vec![("b", "", DAY, "")], &[], "none"),
        // Sixty days apart at most, and the nearest.
        (REVIEW, vec![named("2026-10-11")], &[], "perhaps 0"),
        (REVIEW, vec![named("2026-10-10")], &[], "none"),
        (REVIEW, vec![named("2027-02-08")], &[], "perhaps 0"),
        (REVIEW, vec![named("2027-02-09")], &[], "none"),
        (REVIEW, vec![named("2026-11-26"), named("2026-12-12")], &[], "perhaps 1"),
        // Of another organiser it is another meeting; who is not known is no other.
        (OF_OFFICER, vec![named(DAY)], same, "perhaps 0"),
        (OF_OFFICER, vec![named(DAY)], other, "none"),
        (OF_OFFICER, vec![named(DAY)], &[], "perhaps 0"),
        (REVIEW, vec![named(DAY)], other, "perhaps 0"),
    ] {
        assert_eq!(found(lines, &logged, known), want, "{lines} {logged:?} {known:?}");
    }
}
