//! Requests in the shapes that the contract gives them, so that a test can send one of each to every command.

use std::path::PathBuf;

use serde_json::{Map, Value, json};

/// What stands in for a thing of the record, in every place that asks for one.
pub struct Known {
    /// In the place of an id.
    pub id: Value,
    /// In the place of a job's key.
    pub job: Value,
    /// In the place of any other text.
    pub text: Value,
}

fn generated(name: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("ui/src/gen");
    let text = std::fs::read_to_string(folder.join(format!("{name}.ts")));
    let text = text.unwrap_or_else(|error| panic!("{name}: {error}"));
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !["//", "/*", " *", "*"].iter().any(|start| line.starts_with(start)))
        .collect();
    lines.join("\n")
}

/// A command's request as the window would send it, by what the contract says of its shape.
pub fn request(command: &str, known: &Known) -> Value {
    let commands = generated("commands");
    let (_, rest) = commands
        .split_once(&format!("\n  {command}: {{ request: "))
        .unwrap_or_else(|| panic!("{command} is not in the contract"));
    made(rest.split("; answer:").next().unwrap(), "", known)
}

/// The text for a field that does not take any text. The contract calls a date, a time, the name of something that
/// comes with the app and a text alike a string; fields of one name ask for one sort of it, but for those that are
/// named with their type.
fn text(field: &str) -> Option<&'static str> {
    // It is a Monday, as the first day of a week has to be.
    const DAY: &str = "2026-11-02";
    const INSTANT: &str = "2026-11-02T10:30:00Z";
    match field {
        "Notice.sent" => return Some(INSTANT),
        "MeetingTime.local" => return Some("2026-11-02T10:30:00"),
        "When.time" => return Some("10:30:00"),
        "StartLetter.template" => return Some("concern"),
        "StartStory.page" => return Some("celebration"),
        "LetterChange.fact" => return Some("sender"),
        "LadderPlace.id" => return Some("tokenism"),
        // The whole guide.
        "PrintGuide.card" => return Some(""),
        _ => {}
    }
    match field.rsplit('.').next()? {
        "charter" => Some("hounslow"),
        "set" => Some("meeting"),
        "ladder" => Some("hart"),
        "trigger" => Some("complaint"),
        "added_on" | "saved_on" | "at" | "utc" => Some(INSTANT),
        "from" | "to" | "until" | "date" | "day" | "first" | "last" | "starts" | "monday" => {
            Some(DAY)
        }
        "amended_on" | "as_of" | "no_reply_as_of" | "in_force_from" | "in_force_to" => Some(DAY),
        "on" | "sent" | "said" | "read_on" | "reply_by" => Some(DAY),
        _ => None,
    }
}

/// A value of a type, for a field with its type's name before it. Of alternatives it is the first that holds something.
fn made(of: &str, field: &str, known: &Known) -> Value {
    let of = of.trim().trim_start_matches('|').trim();
    let ways = parts(of, '|');
    if ways.len() > 1 {
        return made(ways.iter().find(|way| way.trim() != "null").unwrap(), field, known);
    }
    let both = parts(of, '&');
    if both.len() > 1 {
        let objects = both.iter().filter_map(|one| made(one, field, known).as_object().cloned());
        return Value::Object(objects.flatten().collect());
    }
    match of {
        "string" | "Id" if field.ends_with(".job") => known.job.clone(),
        "Id" => known.id.clone(),
        "string" => text(field).map_or_else(|| known.text.clone(), Value::from),
        "number" => json!(1),
        "boolean" => json!(false),
        "null" => Value::Null,
        _ if of.starts_with('"') => json!(of.trim_matches('"')),
        _ if of.starts_with("Array<") => {
            json!([made(&of["Array<".len()..of.len() - 1], field, known)])
        }
        _ if of.starts_with('[') => {
            let one = |of: &&str| made(of, field, known);
            parts(&of[1..of.len() - 1], ',').iter().map(one).collect()
        }
        "Record<symbol, never>" => json!({}),
        // A map of names to values is empty.
        _ if of.starts_with('{') && of[1..].trim_start().starts_with("[key in") => json!({}),
        _ if of.starts_with('{') => {
            fields(&of[1..of.len() - 1], field.split('.').next().unwrap_or_default(), known)
        }
        _ => {
            let file = generated(of);
            let (_, shape) = file.split_once(&format!("export type {of} = ")).unwrap();
            made(shape.trim_end().trim_end_matches(';'), &format!("{of}."), known)
        }
    }
}

fn fields(of: &str, inside: &str, known: &Known) -> Value {
    let mut object = Map::new();
    for field in parts(of, ',') {
        if let Some((name, of)) = field.split_once(':') {
            let name = name.trim().trim_matches('"').trim_end_matches('?');
            object.insert(name.to_owned(), made(of, &format!("{inside}.{name}"), known));
        }
    }
    Value::Object(object)
}

/// A type's parts at a letter, where no bracket is open.
fn parts(of: &str, at: char) -> Vec<&str> {
    let (mut depth, mut from, mut parts) = (0, 0, Vec::new());
    for (place, letter) in of.char_indices() {
        match letter {
            '{' | '<' | '[' | '(' => depth += 1,
            '}' | '>' | ']' | ')' => depth -= 1,
            _ if letter == at && depth == 0 => {
                parts.push(&of[from..place]);
                from = place + 1;
            }
            _ => {}
        }
    }
    parts.push(&of[from..]);
    parts
}
