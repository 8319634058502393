//! Times with a Z that programs wrote by another clock: days left out of a series, and a zone beside the Z.

use evenhand_calendar::{self as calendar, CalendarLimits, CalendarWarning, Reading, json_lines};

fn read(lines: &str) -> Reading {
    let text = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\n\
         DTSTAMP:20260501T090000Z\r\n{}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        lines.replace('|', "\r\n")
    );
    calendar::read(text.as_bytes(), "a.ics", &CalendarLimits::default())
}

/// The starts of a series, in UTC.
fn starts(lines: &str) -> Vec<String> {
    let line = json_lines("a.ics", &read(lines), 20).remove(0);
    let all = line["occurrences"].as_array().unwrap().iter();
    all.map(|one| one["start"].as_str().unwrap()[5..16].to_owned()).collect()
}

#[test]
fn a_day_left_out_by_the_clock_of_the_series() {
    const SERIES: &str =
        "DTSTART;TZID=Europe/London:20260601T100000|RRULE:FREQ=WEEKLY;COUNT=3|EXDATE";
    let without_8 = ["06-01T09:00", "06-15T09:00"];
    // By the right instant, and by the digits of the clock.
    for out in [":20260608T090000Z", ":20260608T100000Z", ";TZID=Europe/London:20260608T100000"] {
        assert_eq!(starts(&format!("{SERIES}{out}")), without_8, "{out}");
    }
    // Another hour of the day names none.
    assert_eq!(starts(&format!("{SERIES}:20260608T110000Z")).len(), 3);
}

#[test]
fn an_instant_at_which_a_meeting_begins_names_that_meeting_alone() {
    let twice = "DTSTART;TZID=Europe/London:20260601T090000|RRULE:FREQ=DAILY;COUNT=4;BYHOUR=9,10|EXDATE:20260601T090000Z";
    assert_eq!(starts(twice), ["06-01T08:00", "06-02T08:00", "06-02T09:00"]);
}

/// What is told of a zone beside a Z.
fn zones(lines: &str) -> Vec<String> {
    let told = read(lines).events.remove(0).warnings.into_iter();
    told.filter_map(|warning| match &warning {
        CalendarWarning::ZoneBesideZ { zone } => {
            assert!(warning.sentence().contains(zone.as_str()), "{zone}");
            Some(zone.clone())
        }
        _ => None,
    })
    .collect()
}

#[test]
fn a_zone_beside_a_z_is_asked_about_where_the_two_differ() {
    for (lines, want) in [
        ("DTSTART;TZID=Europe/London:20260610T100000Z", "Europe/London"),
        ("DTSTART;TZID=America/New_York:20261210T100000Z", "America/New_York"),
        ("DTSTART:20260610T100000Z|DTEND;TZID=Europe/London:20260610T110000Z", "Europe/London"),
        (
            "DTSTART;TZID=Europe/London:20260610T100000Z|DTEND;TZID=Europe/London:20260610T110000Z",
            "Europe/London",
        ),
        ("DTSTART;TZID=Europe/London:20261210T100000Z", ""),
        ("DTSTART;TZID=UTC:20260610T100000Z", ""),
        ("DTSTART;TZID=Narnia:20260610T100000Z", ""),
        ("DTSTART;TZID=Europe/London:20260610T100000", ""),
    ] {
        assert_eq!(zones(lines).join(" "), want, "{lines}");
        let event = read(lines).events.remove(0);
        assert!(event.starts.is_some() && !event.floating, "{lines}");
        let unknown =
            |warning: &CalendarWarning| matches!(warning, CalendarWarning::UnknownZone { .. });
        assert!(!event.warnings.iter().any(unknown), "{lines}");
    }
}

#[test]
fn a_series_goes_on_by_the_zone_beside_its_z() {
    let monthly = "RRULE:FREQ=MONTHLY;INTERVAL=5;COUNT=2";
    let of = |start: &str| starts(&format!("DTSTART{start}|{monthly}"));
    assert_eq!(of(";TZID=Europe/London:20261103T100000Z"), ["11-03T10:00", "04-03T09:00"]);
    assert_eq!(of(":20261103T100000Z"), ["11-03T10:00", "04-03T10:00"]);
}
