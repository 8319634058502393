//! What is written is read back the same, here and by independent readers.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Europe::London;
use evenhand_calendar::{
    self as calendar, Alarm, CalendarEvent, CalendarLimits, ExportEntry, ExportKind, Repeats,
    WriteOptions, time_key,
};
use evenhand_core::record::{Id, MeetingTime};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// Texts of any letters that a person can type, with what calendars trip over: marks, line ends, long words.
fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[ -~]{0,40}",
        2 => "\\PC{0,30}",
        1 => Just("\n".to_owned()),
        1 => Just("\\n;,:\"^".to_owned()),
        1 => Just("\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} caf\u{e9}".repeat(9)),
    ];
    proptest::collection::vec(piece, 0..5).prop_map(|pieces| {
        // Letters that end a line in some programs come out as line ends, and a byte-order mark is left out.
        let text = pieces
            .concat()
            .replace(['\u{85}', '\u{2028}', '\u{2029}'], "\n")
            .replace('\u{feff}', "");
        text.chars().filter(|c| *c == '\n' || !c.is_control()).collect()
    })
}

fn instant() -> impl Strategy<Value = DateTime<Utc>> {
    // From 1996 on: an older stamp is read as none.
    (820_454_400_i64..4_000_000_000)
        .prop_map(|seconds| DateTime::from_timestamp(seconds, 0).unwrap())
}

fn at(utc: DateTime<Utc>) -> MeetingTime {
    MeetingTime::At { utc, zone: "UTC".into(), local: utc.naive_utc() }
}

fn times() -> impl Strategy<Value = (MeetingTime, Option<MeetingTime>)> {
    let timed = (instant(), proptest::option::of(1_i64..100_000)).prop_map(|(start, length)| {
        (at(start), length.map(|length| at(start + TimeDelta::seconds(length))))
    });
    let days = (0_i64..40_000, 1_i64..30).prop_map(|(day, length)| {
        let date = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap() + TimeDelta::days(day);
        let end = MeetingTime::Date { date: date + TimeDelta::days(length) };
        (MeetingTime::Date { date }, Some(end))
    });
    prop_oneof![3 => timed, 1 => days]
}

fn entry() -> impl Strategy<Value = ExportEntry> {
    let kind = prop_oneof![
        Just(ExportKind::Meeting),
        Just(ExportKind::PapersDue),
        Just(ExportKind::TimeLimit)
    ];
    let alarms = proptest::sample::subsequence(vec![Alarm::DayBefore, Alarm::HourBefore], 0..=2);
    let rule = proptest::option::weighted(0.3, Just("FREQ=MONTHLY;BYDAY=3TH;COUNT=6".to_owned()));
    (
        any::<u128>(),
        kind,
        times(),
        proptest::option::of(words()),
        words(),
        words(),
        any::<(u16, bool)>(),
        instant(),
        alarms,
        rule,
    )
        .prop_map(
            |(
                id,
                kind,
                (starts, ends),
                summary,
                description,
                location,
                (sequence, cancelled),
                stamp,
                alarms,
                rule,
            )| {
                let id = Id(uuid::Uuid::from_u128(id));
                // The file's zone holds London's rules as they are since 1996; no record has an older series.
                let rule = rule.filter(|_| time_key(&starts).as_str() >= "1997");
                // London's clock cannot say the second of two hours, and a rule goes by that clock.
                let rule = rule.filter(|_| !is_second_of_two(&starts));
                ExportEntry {
                    ends,
                    summary,
                    description,
                    location,
                    url: "https://teams.microsoft.com/l/meetup-join/19%3a1".into(),
                    sequence: sequence.into(),
                    cancelled,
                    alarms,
                    repeats: rule.map(|rule| Repeats { rule, without: vec![] }),
                    ..ExportEntry::new(id, kind, starts, stamp)
                }
            },
        )
}

fn is_second_of_two(at: &MeetingTime) -> bool {
    let MeetingTime::At { utc, .. } = at else { return false };
    let local = utc.with_timezone(&London).naive_local();
    (*utc - TimeDelta::hours(1)).with_timezone(&London).naive_local() == local
}

/// What a reader should find: the same facts in one form.
#[derive(Debug, PartialEq)]
struct Facts {
    uid: String,
    summary: String,
    location: String,
    description: String,
    start: String,
    end: String,
    stamp: String,
    sequence: u32,
    rule: bool,
}

fn wanted(entry: &ExportEntry) -> Facts {
    let kept = |text: &str| if text.trim().is_empty() { String::new() } else { text.to_owned() };
    Facts {
        uid: entry.uid.clone(),
        summary: entry.summary.clone().unwrap_or_else(|| entry.kind.words().to_owned()),
        location: kept(&entry.location),
        description: kept(&entry.description),
        start: time_key(&entry.starts),
        end: entry.ends.as_ref().map(time_key).unwrap_or_default(),
        stamp: time_key(&at(entry.stamp)),
        sequence: entry.sequence,
        rule: entry.repeats.is_some(),
    }
}

fn found(event: &CalendarEvent) -> Facts {
    // An event without DTEND ends as it starts.
    let ends = event.ends.clone().filter(|ends| Some(ends) != event.starts.as_ref());
    Facts {
        uid: event.uid.clone(),
        summary: event.title().to_owned(),
        location: event.location.clone(),
        description: event.description.clone(),
        start: event.starts.as_ref().map(time_key).unwrap_or_default(),
        end: ends.as_ref().map(time_key).unwrap_or_default(),
        stamp: event.dtstamp.map(|stamp| time_key(&at(stamp))).unwrap_or_default(),
        sequence: event.sequence.and_then(|n| u32::try_from(n).ok()).unwrap_or_default(),
        rule: event.recurrence.is_some(),
    }
}

fn read(bytes: &[u8]) -> Vec<CalendarEvent> {
    let reading = calendar::read(bytes, "out.ics", &CalendarLimits::large());
    assert_eq!(reading.warnings, [], "the file is not clean");
    reading.events
}

#[test]
fn a_series_whose_first_meeting_ends_in_the_hour_that_comes_twice_ends_when_it_did() {
    for minutes in [-90, -60, -30, 0, 30, 59, 60] {
        // At 1am UTC on 28 October 2040 London's clocks go back from 2am to 1am.
        let ends = "2040-10-28T01:00:00Z".parse::<DateTime<Utc>>().unwrap();
        let ends = ends + TimeDelta::minutes(minutes);
        let starts = at("2040-10-27T16:00:00Z".parse().unwrap());
        let entry = ExportEntry {
            ends: Some(at(ends)),
            repeats: Some(Repeats { rule: "FREQ=WEEKLY;COUNT=6".into(), without: vec![] }),
            ..ExportEntry::new(Id(uuid::Uuid::from_u128(7)), ExportKind::Meeting, starts, ends)
        };
        let bytes = calendar::write(std::slice::from_ref(&entry), &WriteOptions::default());
        let have: Vec<Facts> = read(&bytes).iter().map(found).collect();
        assert_eq!(have, [wanted(&entry)], "{minutes} minutes after");
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(entries in proptest::collection::vec(entry(), 1..6)) {
        let bytes = calendar::write(&entries, &WriteOptions { calendar_name: Some("a\nb".into()) });
        let want: Vec<Facts> = entries.iter().map(wanted).collect();
        let events = read(&bytes);
        let have: Vec<Facts> = events.iter().map(found).collect();
        prop_assert_eq!(want, have);
        for (entry, event) in entries.iter().zip(&events) {
            prop_assert_eq!(&event.online_link, &entry.url);
            prop_assert_eq!(event.is_cancelled(), entry.cancelled);
            prop_assert_eq!(event.method.as_ref(), None);
        }
    }

    #[test]
    fn lines_keep_the_rules(entries in proptest::collection::vec(entry(), 1..4), name in ".*", uid in ".*", url in ".*") {
        let mut entries = entries;
        entries[0].uid = uid;
        entries[0].url = url;
        entries[0].summary = Some(name.clone());
        if let Some(repeats) = &mut entries[0].repeats {
            repeats.rule = format!("FREQ=DAILY;X-A={name}");
        }
        let bytes = calendar::write(&entries, &WriteOptions { calendar_name: Some(name) });
        let text = String::from_utf8(bytes).unwrap();
        prop_assert!(text.ends_with("END:VCALENDAR\r\n"));
        for line in text.trim_end_matches("\r\n").split("\r\n") {
            prop_assert!(line.len() <= 75, "{}", line);
            let ends = line.contains(['\r', '\n', '\u{0}', '\u{b}', '\u{2028}']);
            prop_assert!(!ends, "{}", line);
        }
        // Only the lines that belong there: nothing from outside began one.
        const NAMES: [&str; 22] = ["BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "X-WR-CALNAME", "X-WR-TIMEZONE", "UID",
            "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "RRULE", "SUMMARY", "LOCATION", "DESCRIPTION", "URL", "STATUS",
            "TRANSP", "ACTION", "TRIGGER", "TZID"];
        const ZONE: [&str; 3] = ["TZOFFSETFROM", "TZOFFSETTO", "TZNAME"];
        for line in text.replace("\r\n ", "").lines() {
            let name = line.split([':', ';']).next().unwrap();
            prop_assert!(NAMES.contains(&name) || ZONE.contains(&name), "{}", line);
        }
        prop_assert_eq!(text.matches("BEGIN:VEVENT\r\n").count(), entries.len());
        prop_assert!(!text.contains("METHOD"));
        prop_assert_eq!(text.contains("X-WR-CALNAME"), entries.len() > 1);
    }
}

/// Many entries, the same at each run.
fn many() -> Vec<ExportEntry> {
    let mut runner = TestRunner::deterministic();
    (0..300).map(|_| entry().new_tree(&mut runner).unwrap().current()).collect()
}

#[test]
fn calcard_reads_the_same() {
    use calcard::icalendar::{ICalendarProperty, ICalendarValue};
    let entries = many();
    let text = String::from_utf8(calendar::write(&entries, &WriteOptions::default())).unwrap();
    let calcard::Entry::ICalendar(read) = calcard::Parser::new(&text).entry() else {
        panic!("no calendar")
    };
    let events: Vec<_> =
        read.components.iter().filter(|part| part.component_type.is_event()).collect();
    assert_eq!(events.len(), entries.len());
    for (event, entry) in events.iter().zip(&entries) {
        let want = wanted(entry);
        let value = |name: &ICalendarProperty| {
            event.property(name).and_then(|property| property.values.first())
        };
        let text =
            |name| value(&name).and_then(|value| value.as_text()).unwrap_or_default().to_owned();
        assert_eq!(text(ICalendarProperty::Uid), want.uid);
        assert_eq!(text(ICalendarProperty::Summary), want.summary);
        assert_eq!(text(ICalendarProperty::Location), want.location);
        assert_eq!(text(ICalendarProperty::Description), want.description);
        assert_eq!(
            value(&ICalendarProperty::Sequence).and_then(ICalendarValue::as_integer),
            Some(want.sequence.into())
        );
        let time = |name| {
            let property = event.property(&name)?;
            let at = property.values.first()?.as_partial_date_time()?;
            let day = NaiveDate::from_ymd_opt(at.year?.into(), at.month?.into(), at.day?.into())?;
            let Some(hour) = at.hour else { return Some(day.to_string()) };
            let local = day.and_hms_opt(hour.into(), at.minute?.into(), at.second?.into())?;
            let utc = match property.parameter(&calcard::icalendar::ICalendarParameterName::Tzid) {
                Some(_) => local.and_local_timezone(chrono_tz::Europe::London).earliest()?.to_utc(),
                None => local.and_utc(),
            };
            Some(time_key(&self::at(utc)))
        };
        // The second of the two hours when the clocks go back has no form of its own in London's time.
        if entry.repeats.is_none() {
            assert_eq!(time(ICalendarProperty::Dtstart).unwrap_or_default(), want.start);
            assert_eq!(time(ICalendarProperty::Dtend).unwrap_or_default(), want.end);
        }
        assert_eq!(time(ICalendarProperty::Dtstamp).unwrap_or_default(), want.stamp);
        assert_eq!(event.has_property(&ICalendarProperty::Rrule), want.rule);
    }
}

/// Gives a file of many entries to another program, and holds what it read against what was meant.
/// The program prints a JSON object an event.
fn read_alike(reader: &mut Command) -> usize {
    let entries = many();
    let mut child = reader.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let written = calendar::write(&entries, &WriteOptions::default());
    child.stdin.take().unwrap().write_all(&written).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<serde_json::Value> =
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), entries.len());
    for (line, entry) in lines.iter().zip(&entries) {
        let text = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
        let have = Facts {
            uid: text("uid"),
            summary: text("summary"),
            location: text("location"),
            description: text("description"),
            start: text("start"),
            end: text("end"),
            stamp: text("stamp"),
            sequence: line["sequence"].as_u64().unwrap() as u32,
            rule: line["rule"].as_bool().unwrap(),
        };
        assert_eq!(have, wanted(entry));
        let alarms = if entry.cancelled { 0 } else { entry.alarms.len() };
        assert_eq!(line["alarms"].as_u64().unwrap() as usize, alarms);
    }
    lines.len()
}

/// The second reader that always runs. It comes with the pages' packages, so a machine that can build the app has it.
#[test]
fn ical_js_reads_the_same() {
    let module = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/node_modules/ical.js/dist/ical.js");
    assert!(Path::new(module).is_file(), "ical.js is missing: run `cargo xtask setup`");
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/calendar/read_alike.mjs");
    let count = read_alike(Command::new("node").args([script, module]));
    println!("ical.js read {count} events alike");
}

/// A third opinion, where `cargo xtask setup` could fetch it.
#[test]
fn pythons_icalendar_reads_the_same() {
    let python = || {
        let name = std::env::var_os("EVENHAND_PYTHON").unwrap_or_else(|| "python3".into());
        let mut python = Command::new(name);
        python.env("PYTHONPATH", concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/readers"));
        python
    };
    let there = python().args(["-c", "import icalendar"]).stderr(Stdio::null()).status();
    if !there.is_ok_and(|status| status.success()) {
        return crate::skipped::skipped("Python's icalendar is missing");
    }
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/calendar/read_alike.py");
    let count = read_alike(python().arg(script));
    println!("Python's icalendar read {count} events alike");
}

fn golden(kind: ExportKind, starts: MeetingTime) -> ExportEntry {
    let stamp = DateTime::from_timestamp(1_573_551_000, 0).unwrap();
    ExportEntry::new(Id(uuid::Uuid::from_u128(7)), kind, starts, stamp)
}

fn london(day: (i32, u32, u32), hour: u32, minute: u32) -> MeetingTime {
    let local =
        NaiveDate::from_ymd_opt(day.0, day.1, day.2).unwrap().and_hms_opt(hour, minute, 0).unwrap();
    let utc = local.and_local_timezone(chrono_tz::Europe::London).earliest().unwrap().to_utc();
    MeetingTime::At { utc, zone: "Europe/London".into(), local }
}

#[test]
fn one_meeting() {
    let mut entry = golden(ExportKind::Meeting, london((2019, 11, 21), 10, 30));
    entry.ends = Some(london((2019, 11, 21), 12, 0));
    entry.location = "Civic Centre, Lampton Road; Room 5".into();
    entry.alarms = vec![Alarm::DayBefore, Alarm::HourBefore];
    entry.sequence = 2;
    let text = String::from_utf8(calendar::write(
        &[entry],
        &WriteOptions { calendar_name: Some("Record".into()) },
    ))
    .unwrap();
    insta::assert_snapshot!(text.replace("\r\n", "\u{240d}\n"));
}

#[test]
fn a_series_and_days() {
    let mut series = golden(ExportKind::Meeting, london((2024, 3, 21), 10, 0));
    series.ends = Some(london((2024, 3, 21), 12, 0));
    series.repeats = Some(Repeats {
        rule: "FREQ=MONTHLY;BYDAY=3TH;COUNT=6".into(),
        without: vec![london((2024, 4, 18), 10, 0)],
    });
    series.summary = Some("Co-production group, where \u{201c}nothing about us without us\u{201d} is the rule \u{1f49a} of the day".into());
    let due = golden(
        ExportKind::PapersDue,
        MeetingTime::Date { date: NaiveDate::from_ymd_opt(2024, 3, 14).unwrap() },
    );
    let options = WriteOptions { calendar_name: Some("Evenhand record".into()) };
    let bytes = calendar::write(&[series, due], &options);
    // The hour stays at ten when the clocks go forward.
    let days = read(&bytes)[0].occurrences(6, calendar::Window::all());
    let utc: Vec<String> = days.iter().map(|one| time_key(&one.starts)).collect();
    assert_eq!(utc[0], "2024-03-21T10:00:00Z");
    assert_eq!(utc[1], "2024-05-16T09:00:00Z");
    assert_eq!(utc.len(), 5);
    insta::assert_snapshot!(String::from_utf8(bytes).unwrap().replace("\r\n", "\u{240d}\n"));
}
