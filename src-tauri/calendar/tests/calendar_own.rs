//! The project's own small corpus: a file for each feature and each bad input, and what is made of it.

use std::fmt::Write as _;
use std::path::Path;

use evenhand_calendar::{self as calendar, Limits, Source};

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
        let reading = calendar::read(&bytes, name, &Limits::default());
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
    let reading = calendar::read(bytes, "words-only.eml", &Limits::default());
    assert_eq!(reading.source, Source::Eml);
    let message = reading.message.unwrap();
    let found = calendar::propose(&message.text, message.date.unwrap().date_naive());
    assert_eq!(found.len(), 1);
    assert_eq!(calendar::time_key(&found[0].starts), "2019-12-03T10:30:00Z");
    assert_eq!(found[0].place, "Civic Centre");
}

#[test]
fn a_reading_survives_being_written_out() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    for name in
        ["series.ics", "own-zone.ics", "outlook-request.ics", "all-day.ics", "bad-lines.ics"]
    {
        let reading =
            calendar::read(&std::fs::read(dir.join(name)).unwrap(), name, &Limits::default());
        let text = serde_json::to_string(&reading).unwrap();
        let back: calendar::Reading = serde_json::from_str(&text).unwrap();
        assert_eq!(back.events, reading.events, "{name}");
    }
}
