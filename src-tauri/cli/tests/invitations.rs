//! Small files and words, each after a public report of a misread one, read by the program itself.
//!
//! The cases are not part of this project. They are read from `../shared/cases/invitations` beside the workspace; where
//! that is absent the test says so and passes. Their kinds stand as small tests beside the code.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Cases that are read otherwise on purpose: file, field, and why.
const ARGUED: &[(&str, &str, &str)] = &[];

fn shared() -> Option<PathBuf> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/cases/invitations");
    if dir.join("cases.tsv").is_file() {
        return Some(dir);
    }
    crate::skipped::skipped("../shared/cases/invitations is not here");
    None
}

/// The lines that the program prints.
fn lines(arguments: &[&str]) -> Vec<Value> {
    let output = Command::new(env!("CARGO_BIN_EXE_evenhand-cli")).args(arguments).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// What the lines say for a field of the cases' table.
fn have(lines: &[Value], field: &str) -> String {
    let first = lines.first().unwrap_or(&Value::Null);
    let starts = |value: &Value| {
        value.as_array().into_iter().flatten().map(|o| text(&o["start"])).collect::<Vec<_>>()
    };
    match field {
        "sent.at" => text(&first["sent"]["at"]),
        "number of events" => lines.len().to_string(),
        "number of occurrences" => starts(&first["occurrences"]).len().to_string(),
        "starts of occurrences" => starts(&first["occurrences"]).join(" "),
        _ => match field.strip_prefix("finding ") {
            Some(rule) => {
                let all = first["findings"].as_array().into_iter().flatten();
                all.filter(|finding| finding["rule"] == rule)
                    .map(|finding| text(&finding["result"]))
                    .collect()
            }
            None => text(&first[field]),
        },
    }
}

/// The meetings as the table writes them, without doubts: "2026-11-03T10:00 to 2026-11-03T11:30; …".
fn meetings(lines: &[Value]) -> String {
    let time = |value: &Value| text(value).chars().take(16).collect::<String>();
    let one = |line: &Value| match &line["end"] {
        Value::Null => time(&line["start"]),
        end => format!("{} to {}", time(&line["start"]), time(end)),
    };
    lines.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn codes(lines: &[Value]) -> Vec<String> {
    let warnings = lines.iter().filter_map(|line| line["warnings"].as_array()).flatten();
    warnings.map(|warning| text(&warning["code"])).collect()
}

/// Whether what the program says is what the table asks for, which is partly in words.
fn is_met(lines: &[Value], field: &str, want: &str) -> bool {
    let doubted = |code: &str| codes(lines).iter().any(|one| one == code);
    match (field, want) {
        ("a warning with the code", code) => doubted(code),
        ("meetings found", "none") => lines.is_empty(),
        ("meetings found", "none, or 2026-11-17T10:00 with a doubt") => {
            lines.is_empty() || (meetings(lines) == "2026-11-17T10:00" && !codes(lines).is_empty())
        }
        ("meetings found", want) => {
            let (want, note) = want.split_once(" (").unwrap_or((want, ""));
            let (want, _) = want.split_once(", and no time").unwrap_or((want, ""));
            let doubt = note.strip_prefix("with the doubt ").map(|code| code.trim_end_matches(')'));
            meetings(lines) == want && doubt.is_none_or(doubted)
        }
        (_, "anything but met") => have(lines, field) != "met",
        (_, want) if want.starts_with("neither met nor not_met") => {
            !["met", "not_met"].contains(&have(lines, field).as_str())
        }
        (_, want) if want.contains(", or a warning") => {
            have(lines, field) == want.split(',').next().unwrap() || doubted("sent_differs")
        }
        (field, want) => have(lines, field) == want,
    }
}

#[test]
fn the_cases_are_read_as_a_person_reads_them() {
    let Some(dir) = shared() else { return };
    let table = std::fs::read_to_string(dir.join("cases.tsv")).unwrap();
    let (mut met, mut all, mut argued, mut wrong) = (0, 0, 0, Vec::new());
    let mut printed: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for row in table.lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [file, command, field, want, ..] = cells[..] else { panic!("{row}") };
        let path = dir.join(file);
        let path = path.to_str().unwrap();
        let command = match command.strip_prefix("pasted words, today = ") {
            Some(today) => format!("calendar read FILE --today {today} --json"),
            None => command.to_owned(),
        };
        let lines = printed.entry(format!("{file} {command}")).or_insert_with(|| {
            let arguments: Vec<&str> =
                command.split(' ').map(|word| if word == "FILE" { path } else { word }).collect();
            lines(&arguments)
        });
        all += 1;
        if is_met(lines, field, want) {
            met += 1;
        } else if ARGUED.iter().any(|(name, of, _)| *name == file && *of == field) {
            argued += 1;
        } else {
            let have = if field == "meetings found" { meetings(lines) } else { have(lines, field) };
            wrong.push(format!("{file} {field}: want {want:?}, have {have:?} {:?}", codes(lines)));
        }
    }
    println!("cases: {met} of {all} as asked, {argued} argued");
    assert!(wrong.is_empty(), "{} of {all}:\n{}", wrong.len(), wrong.join("\n"));
}
