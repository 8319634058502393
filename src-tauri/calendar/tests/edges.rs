//! Where one word, sign or number more or less changes what is read, each as small as it could be made.
//!
//! The tables of messages say what was meant. These rows say what is found, so that no rule can lose an edge unseen: a
//! row was kept where some change of one operator, one branch or one answer in the reading changes nothing else in the
//! tests. `cargo insta review` shows what a change of a rule does to them.

use std::fmt::Write as _;

use base64::Engine as _;
use chrono::NaiveDate;
use evenhand_calendar::{self as calendar, CalendarLimits, Reading, propose};
use serde_json::Value;

use crate::readings::whole;

/// Lines of `[day or file name, words]`; words that are bytes stand in base64.
fn rows(table: &str) -> impl Iterator<Item = (String, Value)> + '_ {
    table.lines().map(|line| serde_json::from_str(line).unwrap())
}

#[test]
fn every_edge_of_a_message_is_read_as_reviewed() {
    let mut out = String::new();
    for (day, words) in rows(include_str!("edges/messages.jsonl")) {
        let today: NaiveDate = day.parse().unwrap();
        writeln!(out, "{today} {words}").unwrap();
        for found in propose(words.as_str().unwrap(), today) {
            writeln!(out, "  {}", whole(&found)).unwrap();
        }
    }
    insta::assert_snapshot!(out);
}

/// What is empty, absent or false says nothing, and would hide what is there.
fn without_what_is_empty(value: Value) -> Option<Value> {
    match value {
        Value::Null | Value::Bool(false) => None,
        Value::String(words) => (!words.is_empty()).then_some(Value::String(words)),
        Value::Array(list) => {
            let kept: Vec<Value> = list.into_iter().filter_map(without_what_is_empty).collect();
            (!kept.is_empty()).then_some(Value::Array(kept))
        }
        Value::Object(map) => {
            let kept: serde_json::Map<String, Value> = map
                .into_iter()
                .filter_map(|(key, value)| Some((key, without_what_is_empty(value)?)))
                .collect();
            (!kept.is_empty()).then_some(Value::Object(kept))
        }
        other => Some(other),
    }
}

/// Everything that is understood of a file, and the first meetings of its series.
fn understood(name: &str, reading: &Reading) -> String {
    let mut out = String::new();
    for (field, value) in serde_json::to_value(reading).unwrap().as_object().unwrap() {
        if let Some(value) = without_what_is_empty(value.clone()) {
            writeln!(out, "  {field}: {value}").unwrap();
        }
    }
    for file in &reading.attachments {
        writeln!(out, "  bytes: {:?}", String::from_utf8_lossy(&file.bytes)).unwrap();
    }
    let today = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
    let lines = match reading.events.is_empty() {
        true => calendar::proposal_lines(name, reading, today),
        false => calendar::json_lines(name, reading, 8),
    };
    for line in lines.into_iter().filter_map(without_what_is_empty) {
        writeln!(out, "  line: {line}").unwrap();
    }
    out
}

#[test]
fn every_edge_of_a_file_is_read_as_reviewed() {
    let mut out = String::new();
    for (name, content) in rows(include_str!("edges/files.jsonl")) {
        let bytes = match &content {
            Value::String(words) => words.clone().into_bytes(),
            bytes => {
                let words = bytes["base64"].as_str().unwrap();
                base64::engine::general_purpose::STANDARD.decode(words).unwrap()
            }
        };
        let reading = calendar::read(&bytes, &name, &CalendarLimits::default());
        writeln!(out, "{name} {content}\n{}", understood(&name, &reading)).unwrap();
    }
    insta::assert_snapshot!(out);
}
