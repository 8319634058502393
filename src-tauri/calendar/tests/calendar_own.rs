//! The project's own small corpus: a file for each feature and each bad input, and what is made of it.

use std::fmt::Write as _;
use std::path::Path;

use evenhand_calendar::{self as calendar, CalendarLimits, ReadingSource};

#[test]
fn every_file_reads_as_reviewed() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut names: Vec<String> = std::fs::read_dir(dir.as_path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let mut out = String::new();
    for name in names.iter().filter(|name| !name.ends_with(".txt")) {
        let bytes = std::fs::read(dir.join(name)).unwrap();
        let reading = calendar::read(&bytes, name, &CalendarLimits::default());
        writeln!(out, "== {name} ({:?})", reading.source).unwrap();
        if let Some(message) = &reading.message {
            writeln!(
                out,
                "message: {:?} from {:?}, sent {:?}",
                message.subject, message.from, message.sent
            )
            .unwrap();
            writeln!(out, "text: {:?}", message.text).unwrap();
        }
        for line in calendar::json_lines(name, &reading, 8) {
            writeln!(out, "{}", serde_json::to_string(&line).unwrap()).unwrap();
        }
        for file in &reading.attachments {
            writeln!(out, "file: {:?} {} {}", file.name, file.media_type, file.size).unwrap();
        }
        for warning in &reading.warnings {
            writeln!(out, "- {}", warning.sentence()).unwrap();
        }
    }
    insta::assert_snapshot!(out);
}

#[test]
fn a_message_of_words_gives_a_proposal() {
    let bytes = include_bytes!("corpus/words-only.eml");
    let reading = calendar::read(bytes, "words-only.eml", &CalendarLimits::default());
    assert_eq!(reading.source, ReadingSource::Eml);
    let message = reading.message.unwrap();
    let found = calendar::propose(&message.text, message.date.unwrap().date_naive());
    assert_eq!(found.len(), 1);
    assert_eq!(calendar::time_key(&found[0].starts), "2019-12-03T10:30:00Z");
    assert_eq!(found[0].place, "Civic Centre");
}

/// As lines of JSON: London's clock with its offset, or a day alone, and what is not there as `null`.
#[test]
fn proposals_are_given_out_in_londons_time() {
    let reading =
        |text: &str, name: &str| calendar::read(text.as_bytes(), name, &CalendarLimits::default());
    let today = chrono::NaiveDate::from_ymd_opt(2026, 5, 1).unwrap();
    let words = "The review is on 10 June 2026, 10am to 11am at Civic Centre\n";
    let lines = calendar::proposal_lines("a.txt", &reading(words, "a.txt"), today);
    let fields = ["file", "summary", "start", "end", "location", "online_link", "quote", "sent"];
    let shown = |line: &serde_json::Value| fields.map(|field| line[field].to_string()).join(" ");
    assert_eq!(
        lines.iter().map(shown).collect::<Vec<_>>(),
        [
            r#""a.txt" null "2026-06-10T10:00:00+01:00" "2026-06-10T11:00:00+01:00" "Civic Centre" null "10 June 2026, 10am to 11am at Civic Centre" null"#,
        ]
    );
    let day = reading("The next review is on 9 December 2026.", "b.txt");
    let day = &calendar::proposal_lines("b.txt", &day, today)[0];
    assert_eq!(shown(day), r#""b.txt" null "2026-12-09" null null null "9 December 2026" null"#);
    let told = &day["warnings"][0];
    assert_eq!(told["code"], "no_time");
    assert!(told["sentence"].as_str().is_some_and(|words| !words.is_empty()));
    let mail = format!(
        "From: o@council.example\r\nTo: p@home.example\r\nSubject: Review\r\nDate: Fri, 1 May 2026 09:00:00 +0100\r\n\r\n{words}"
    );
    let lines = calendar::proposal_lines("a.eml", &reading(&mail, "a.eml"), today);
    assert_eq!(lines[0]["summary"], "Review");
    assert_eq!(lines[0]["sent"]["at"], "2026-05-01T08:00:00Z");
}

#[test]
fn a_reading_survives_being_written_out() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    for name in
        ["series.ics", "own-zone.ics", "outlook-request.ics", "all-day.ics", "bad-lines.ics"]
    {
        let reading = calendar::read(
            &std::fs::read(dir.join(name)).unwrap(),
            name,
            &CalendarLimits::default(),
        );
        let text = serde_json::to_string(&reading).unwrap();
        let back: calendar::Reading = serde_json::from_str(&text).unwrap();
        assert_eq!(back.events, reading.events, "{name}");
    }
}
