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

/// A value of a type. Of alternatives it is the first that holds something.
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
        "string" | "Id" if field == "job" => known.job.clone(),
        "Id" => known.id.clone(),
        "string" => known.text.clone(),
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
        _ if of.starts_with('{') => fields(&of[1..of.len() - 1], known),
        _ => {
            let file = generated(of);
            let (_, shape) = file.split_once(&format!("export type {of} = ")).unwrap();
            made(shape.trim_end().trim_end_matches(';'), field, known)
        }
    }
}

fn fields(of: &str, known: &Known) -> Value {
    let mut object = Map::new();
    for field in parts(of, ',') {
        // A map of names to values is empty.
        if let Some((name, of)) = field.split_once(':').filter(|_| !field.contains("[key in")) {
            let name = name.trim().trim_matches('"').trim_end_matches('?');
            object.insert(name.to_owned(), made(of, name, known));
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
