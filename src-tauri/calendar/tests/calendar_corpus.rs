//! Real files of other projects, held against what two independent libraries agree on.
//!
//! The files are not part of this project. They are read from `../shared/calendars` beside the workspace; where that is
//! absent the tests say so and pass.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use evenhand_calendar::{
    self as calendar, CalendarEvent, CalendarLimits, Reading, Window, time_key,
};
use evenhand_core::record::MeetingTime;
use serde_json::Value;

/// Fields where this app differs from the oracle on purpose: end of the file's path, UID, field, and why.
/// Empty UID: every event of the file.
const ARGUED_FIELDS: &[(&str, &str, &str, &str)] = &[(
    "icalendar-rb__nondefault_values.ics",
    "foobar",
    "dtstamp",
    "DTSTAMP without a Z: RFC 5545 section 3.8.7.2 has it in UTC, so an instant in UTC is given",
)];

/// Series where this app differs from the oracle on purpose: end of the file's path, UID, and why.
const ARGUED_SERIES: &[(&str, &str, &str)] = &[];

fn shared() -> Option<PathBuf> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/calendars");
    if dir.join("oracle.jsonl").is_file() {
        return Some(dir);
    }
    crate::skipped::skipped("../shared/calendars is not here");
    None
}

fn lines(dir: &Path, name: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(dir.join(name)).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn read(dir: &Path, file: &str) -> Reading {
    let bytes = std::fs::read(dir.join("files").join(file)).unwrap();
    calendar::read(&bytes, file, &CalendarLimits::default())
}

/// How the oracle writes a time; floating times without a Z.
fn local(time: &MeetingTime) -> String {
    match time {
        MeetingTime::At { local, .. } => local.format("%Y-%m-%dT%H:%M:%S").to_string(),
        MeetingTime::Date { date } => date.to_string(),
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The fields that differ: name, the oracle's value, ours.
fn differences(want: &Value, event: &CalendarEvent) -> Vec<(String, String, String)> {
    let mut out = Vec::new();
    let mut hold = |field: &str, want: String, have: String| {
        if want != have {
            out.push((field.to_owned(), want, have));
        }
    };
    let unsure: BTreeSet<String> = want["disagree"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|v| text(v).split('(').next().unwrap().to_owned())
        .collect();
    let stamp = |at: Option<chrono::DateTime<chrono::Utc>>| {
        at.map(|at| at.format("%Y-%m-%dT%H:%M:%SZ").to_string()).unwrap_or_default()
    };
    hold("uid", text(&want["uid"]), event.uid.clone());
    hold("summary", text(&want["summary"]), event.summary.clone().unwrap_or_default());
    hold("status", text(&want["status"]).to_uppercase(), event.status.clone().unwrap_or_default());
    let number = |v: &Value| v.as_u64().map(|n| n.to_string()).unwrap_or_default();
    hold(
        "sequence",
        number(&want["sequence"]),
        event.sequence.map(|n| n.to_string()).unwrap_or_default(),
    );
    if !unsure.contains("dtstamp") {
        hold("dtstamp", text(&want["dtstamp"]), stamp(event.dtstamp));
    }
    for (field, have) in [("start", &event.starts), ("end", &event.ends)] {
        if unsure.contains(field) {
            continue;
        }
        let (kind, utc) =
            (text(&want[format!("{field}_kind")]), text(&want[format!("{field}_utc")]));
        if kind.is_empty() {
            continue;
        }
        let backwards = event.warnings.iter().find_map(|warning| match warning {
            calendar::CalendarWarning::EndsBeforeStart { end } if field == "end" => {
                Some(end.clone())
            }
            _ => None,
        });
        if let Some(end) = backwards {
            hold(field, utc, end);
            continue;
        }
        let has = have.as_ref().or(event.starts.as_ref());
        match kind.as_str() {
            "date" | "floating" => {
                hold(
                    field,
                    text(&want[format!("{field}_local")]),
                    has.map(local).unwrap_or_default(),
                );
            }
            _ => hold(field, utc, has.map(time_key).unwrap_or_default()),
        }
        if field == "start" {
            hold("all_day", (kind == "date").to_string(), event.all_day.to_string());
        }
    }
    out
}

#[test]
fn fields_agree_with_the_oracle() {
    let Some(dir) = shared() else { return };
    let (mut fields, mut events, mut wrong, mut argued) = (0, 0, Vec::new(), 0);
    for entry in lines(&dir, "oracle.jsonl") {
        let file = text(&entry["file"]);
        let reading = read(&dir, &file);
        // The oracle leaves events out that have no start.
        let mut have = reading.events.iter().filter(|event| event.starts.is_some());
        for cal in entry["calendars"].as_array().unwrap() {
            for want in cal["events"].as_array().unwrap() {
                events += 1;
                fields += 9;
                let Some(event) = have.next() else {
                    wrong.push(format!("{file}: no event for {}", want["uid"]));
                    continue;
                };
                let mut found = differences(want, event);
                if text(&cal["method"]).to_uppercase() != event.method.clone().unwrap_or_default() {
                    found.push((
                        "method".into(),
                        text(&cal["method"]),
                        format!("{:?}", event.method),
                    ));
                }
                for (field, want, have) in found {
                    let excused = ARGUED_FIELDS.iter().any(|(end, uid, name, _)| {
                        file.ends_with(end)
                            && (uid.is_empty() || *uid == event.uid)
                            && *name == field
                    });
                    if excused {
                        argued += 1;
                    } else {
                        wrong.push(format!(
                            "{file} {}: {field}: want {want:?}, have {have:?}",
                            event.uid
                        ));
                    }
                }
            }
        }
        if have.next().is_some() {
            wrong.push(format!("{file}: more events than the oracle"));
        }
    }
    println!("fields: {events} events, {fields} fields, {} differ, {argued} argued", wrong.len());
    assert!(events > 3000, "only {events} events");
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn occurrences_agree_with_the_oracle() {
    let Some(dir) = shared() else { return };
    let (mut total, mut right, mut wrong, mut argued) = (0, 0, Vec::new(), 0);
    for entry in lines(&dir, "oracle.jsonl") {
        let file = text(&entry["file"]);
        let reading = read(&dir, &file);
        let mut from = 0;
        for cal in entry["calendars"].as_array().unwrap() {
            let count = cal["events"].as_array().unwrap().len();
            let started = reading.events.iter().filter(|event| event.starts.is_some());
            let events: Vec<&CalendarEvent> = started.skip(from).take(count).collect();
            from += count;
            let mut floating = BTreeMap::new();
            for event in &events {
                floating.insert(event.uid.as_str(), event.floating);
            }
            for (uid, want) in cal["instances"].as_object().unwrap() {
                let want: Vec<(String, String)> = want
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|pair| (text(&pair[0]), text(&pair[1])))
                    .collect();
                let mine: Vec<&CalendarEvent> =
                    events.iter().copied().filter(|event| event.uid == *uid).collect();
                let masters = mine.iter().filter(|event| event.recurrence_id.is_none());
                let changes: Vec<&CalendarEvent> =
                    mine.iter().copied().filter(|event| event.recurrence_id.is_some()).collect();
                let mut found: Vec<calendar::Occurrence> = Vec::new();
                for master in masters {
                    found.extend(calendar::occurrences(master, &changes, 20, Window::all()).0);
                }
                if found.is_empty() {
                    for change in &changes {
                        found.extend(change.occurrences(1, Window::all()));
                    }
                }
                let shown = |time: &MeetingTime, end: &str| {
                    if end.ends_with('Z') { time_key(time) } else { local(time) }
                };
                let mut have: Vec<(String, String)> = found
                    .iter()
                    .map(|one| {
                        let sample = want.first().map(|pair| pair.0.as_str()).unwrap_or_default();
                        let ends = one.ends.as_ref().unwrap_or(&one.starts);
                        (shown(&one.starts, sample), shown(ends, sample))
                    })
                    .collect();
                have.sort();
                have.dedup();
                have.truncate(want.len().max(1));
                let excused = ARGUED_SERIES
                    .iter()
                    .any(|(end, id, _)| file.ends_with(end) && (id.is_empty() || id == uid));
                if excused {
                    argued += 1;
                    continue;
                }
                let ok = want.iter().filter(|pair| have.contains(pair)).count();
                total += want.len();
                right += ok;
                if ok < want.len() {
                    let missing: Vec<_> =
                        want.iter().filter(|pair| !have.contains(pair)).take(3).collect();
                    let extra: Vec<_> =
                        have.iter().filter(|pair| !want.contains(pair)).take(3).collect();
                    wrong.push(format!(
                        "{file} {uid}: {}/{} missing {missing:?} extra {extra:?}",
                        ok,
                        want.len()
                    ));
                }
            }
        }
    }
    let share = 100.0 * f64::from(right as u32) / f64::from(total as u32);
    println!("occurrences: {right} of {total} ({share:.2}%), {argued} series argued");
    assert!(total > 4000 && share >= 99.5, "{share:.2}%:\n{}", wrong.join("\n"));
    if !wrong.is_empty() {
        println!("{}", wrong.join("\n"));
    }
}

#[test]
fn emails_agree_with_the_oracle() {
    let Some(dir) = shared() else { return };
    let mut wrong = Vec::new();
    let mut count = 0;
    for want in lines(&dir, "eml-oracle.jsonl") {
        let file = text(&want["file"]);
        let reading = read(&dir, &file);
        count += 1;
        let message = reading.message.clone().unwrap_or_default();
        let mut hold = |what: &str, want: String, have: String| {
            if want != have {
                wrong.push(format!("{file}: {what}: want {want:?}, have {have:?}"));
            }
        };
        let stamp = |at: chrono::DateTime<chrono::Utc>| at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
        hold("date", text(&want["date_utc"]), message.date.map(stamp).unwrap_or_default());
        let received: Vec<String> = message.received.iter().copied().map(stamp).collect();
        let want_received: Vec<String> =
            want["received_utc"].as_array().unwrap().iter().map(text).collect();
        hold("received", want_received.join(" "), received.join(" "));
        let parts = want["calendar_parts"].as_array().unwrap();
        hold("parts", parts.len().to_string(), message.calendar_parts.to_string());
        // The same event twice in a message is one here.
        let mut events = BTreeSet::new();
        for cal in parts.iter().flat_map(|part| part["calendars"].as_array().unwrap()) {
            for event in cal["events"].as_array().unwrap() {
                let time = |v: &Value| {
                    if v["utc"].is_string() { text(&v["utc"]) } else { text(&v["local"]) }
                };
                if event["start"].is_null() {
                    // Of an event without a start the oracle gives no more than these.
                    events.insert(format!("{} | {}", text(&event["uid"]), text(&event["summary"])));
                    continue;
                }
                let number = event["sequence"].as_u64().map(|n| n.to_string()).unwrap_or_default();
                events.insert(
                    [
                        text(&event["uid"]),
                        text(&event["summary"]),
                        time(&event["start"]),
                        time(&event["end"]),
                        text(&event["dtstamp"]),
                        number,
                        text(&event["status"]),
                    ]
                    .join(" | "),
                );
            }
        }
        let have = reading.events.iter().map(|event| {
            let time = |t: &Option<MeetingTime>| match t {
                Some(t)
                    if event.floating
                        || event.warnings.iter().any(|w| {
                            matches!(w, calendar::CalendarWarning::UnknownZone { .. })
                        }) =>
                {
                    local(t)
                }
                Some(t) => time_key(t),
                None => String::new(),
            };
            if event.starts.is_none() {
                return format!("{} | {}", event.uid, event.title());
            }
            [
                event.uid.clone(),
                event.summary.clone().unwrap_or_default(),
                time(&event.starts),
                time(&event.ends.clone().or_else(|| event.starts.clone())),
                event.dtstamp.map(stamp).unwrap_or_default(),
                event.sequence.map(|n| n.to_string()).unwrap_or_default(),
                event.status.clone().unwrap_or_default(),
            ]
            .join(" | ")
        });
        let have: BTreeSet<String> = have.collect();
        hold("events", format!("{events:?}"), format!("{have:?}"));
    }
    println!("e-mails: {count}, {} differences", wrong.len());
    assert!(count >= 18 && wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn bad_files_cost_a_warning() {
    let Some(dir) = shared() else { return };
    let manifest = std::fs::read_to_string(dir.join("manifest.tsv")).unwrap();
    let (mut count, mut slowest) = (0, Duration::ZERO);
    for row in manifest.lines().skip(1) {
        let file = row.split('\t').next().unwrap();
        let class = row.split('\t').nth(4).unwrap();
        let start = Instant::now();
        let reading = read(&dir, file);
        for event in &reading.events {
            event.occurrences(20, Window::all());
        }
        calendar::json_lines(file, &reading, 20);
        slowest = slowest.max(start.elapsed());
        if class != "valid" {
            count += 1;
            let told = !reading.warnings.is_empty()
                || reading.events.iter().any(|event| !event.warnings.is_empty());
            assert!(told || !reading.events.is_empty(), "{file}: nothing read and nothing told");
        }
        for warning in
            reading.warnings.iter().chain(reading.events.iter().flat_map(|event| &event.warnings))
        {
            let sentence = warning.sentence();
            let longest =
                sentence.split(['.', '?']).map(|s| s.split_whitespace().count()).max().unwrap_or(0);
            assert!(longest <= 20, "{sentence}");
        }
    }
    println!("bad files: {count}, slowest file of all {slowest:?}");
    assert!(count > 100);
}

/// Facts of two Outlook messages, as another program reads them.
#[test]
fn outlook_messages_agree_with_another_reader() {
    let Some(dir) = shared() else { return };
    let folder = "msg/HiraokaHyperTools_msgreader";
    for (name, starts, ends, sent) in [
        ("A_schedule.msg", "2021-10-13T09:30:00Z", "2021-10-13T10:00:00Z", "2021-10-13T09:14:08Z"),
        (
            "Lanch_time_every_friday_in_2023_chgs1.msg",
            "2023-01-06T03:00:00Z",
            "2023-01-06T04:00:00Z",
            "2022-12-07T02:23:01Z",
        ),
    ] {
        let reading = read(&dir, &format!("{folder}/{name}"));
        let event =
            reading.events.first().unwrap_or_else(|| panic!("{name}: {:?}", reading.warnings));
        assert_eq!(event.starts.as_ref().map(time_key).as_deref(), Some(starts), "{name}");
        assert_eq!(event.ends.as_ref().map(time_key).as_deref(), Some(ends), "{name}");
        let at = event.sent.at.map(|at| at.format("%Y-%m-%dT%H:%M:%SZ").to_string());
        assert_eq!(at.as_deref(), Some(sent), "{name}");
        assert_eq!(event.time_zone, "Asia/Tokyo", "{name}");
    }
    let schedule = read(&dir, &format!("{folder}/A_schedule.msg"));
    assert_eq!(schedule.events[0].location, "A place");
    assert_eq!(schedule.events[0].title(), "A schedule");
    // These say when they were made alone, so each of their events asks when it was sent.
    for (name, starts, stamp, times) in [
        ("A_daily_1.msg", "2022-12-12", "2022-12-12T06:55:57.908Z", 1),
        ("A_weekly_1.msg", "2022-12-12T07:00:00Z", "2022-12-12T06:55:38.125Z", 1),
        ("Friday_Lunch.msg", "2023-01-06T03:00:00Z", "2023-01-06T16:25:22.091Z", 3),
    ] {
        let reading = read(&dir, &format!("{folder}/{name}"));
        let first = reading.events.first().and_then(|event| event.starts.as_ref().map(time_key));
        assert_eq!(first.as_deref(), Some(starts), "{name}");
        let told = reading.events.iter().flat_map(|event| &event.warnings).chain(&reading.warnings);
        let stamp = calendar::CalendarWarning::AskSent { stamp: stamp.parse().unwrap() };
        assert_eq!(told.cloned().collect::<Vec<_>>(), vec![stamp; times], "{name}");
    }
}
