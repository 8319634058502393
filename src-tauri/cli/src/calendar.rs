//! `calendar read` and `calendar write`.

use std::path::{Path, PathBuf};

use crate::clock::now;
use chrono::NaiveDate;
use evenhand_app::calendars::{self, ShownInCalendar};
use evenhand_app::check::read_apart;
use evenhand_app::contract::UserError;
use evenhand_app::{check, view};
use evenhand_calendar::{CalendarWarning, json_lines, proposal_lines};
use evenhand_words::tr::cli;

use crate::record::{read as read_bytes, write as write_bytes};
use crate::{Context, Failure, print, print_json, unlock};

/// Prints a line an event, or a line for each meeting that the words of a file seem to name. A file that holds none is
/// told of on standard error, and the rest go on.
pub fn read(
    files: &[PathBuf],
    occurrences: usize,
    today: NaiveDate,
    context: &Context,
) -> Result<(), Failure> {
    let mut refused = false;
    for path in files {
        match lines(path, occurrences, today) {
            Ok(lines) => {
                for line in lines {
                    show(&line, context)?;
                }
            }
            Err(failure) => {
                failure.print(context.json);
                refused = true;
            }
        }
    }
    if refused { Err(Failure::SomeRefused) } else { Ok(()) }
}

fn lines(
    path: &Path,
    occurrences: usize,
    today: NaiveDate,
) -> Result<Vec<serde_json::Value>, Failure> {
    let name = view::file_name(path);
    let reading = read_apart(&name, &read_bytes(path)?)?;
    if reading.events.is_empty() {
        let found = proposal_lines(&path.to_string_lossy(), &reading, today);
        if !found.is_empty() {
            return Ok(found);
        }
        // Its words were looked through, and no date is there to be checked.
        for warning in
            reading.warnings.iter().filter(|warning| **warning != CalendarWarning::WordsOnly)
        {
            crate::say(&format!("{name}: {}", warning.sentence()));
        }
        return Err(check::no_meeting(&name, &reading).into());
    }
    Ok(json_lines(&path.to_string_lossy(), &reading, occurrences))
}

fn show(line: &serde_json::Value, context: &Context) -> Result<(), Failure> {
    if context.json {
        return print_json(line);
    }
    let text = |key: &str| {
        let said = line.get(key).and_then(|v| v.as_str());
        said.map_or_else(cli::not_said, str::to_owned)
    };
    print(&cli::meeting(&text("start"), &text("end"), &text("summary")));
    for warning in line.get("warnings").and_then(|v| v.as_array()).into_iter().flatten() {
        print(&format!(
            "  {}",
            warning.get("sentence").and_then(|v| v.as_str()).unwrap_or_default()
        ));
    }
    Ok(())
}

/// Writes the record's days as a calendar file.
pub fn write(out: &Path, titles: bool, context: &Context) -> Result<(), Failure> {
    let mut session = unlock::session(context)?;
    let record = session.record()?;
    let provenance = session.provenance_of_entries(now())?;
    let bytes = calendars::file(&record, &provenance, None, ShownInCalendar { titles }, now());
    let bytes = bytes.ok_or(UserError::NothingChosen)?;
    write_bytes(out, &bytes)?;
    if context.json {
        return print_json(&serde_json::json!({ "file": out, "bytes": bytes.len() }));
    }
    print(&cli::wrote(&out.display().to_string()));
    Ok(())
}
