//! What the tests share: data files, and sentences counted as a reader meets them.

use std::path::{Path, PathBuf};

use evenhand_core::reading;
use serde_json::Value;

pub fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

pub fn json(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).unwrap();
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub fn files(folder: &str) -> Vec<PathBuf> {
    let mut files: Vec<_> =
        std::fs::read_dir(data().join(folder)).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files
}

/// Fails on a sentence of more than 20 words.
pub fn assert_short(place: &str, text: &str) {
    for sentence in reading::sentences(text) {
        let words = reading::words(sentence).count();
        assert!(words <= 20, "{place}: {words} words: {sentence}");
    }
}

/// The sentences of a text, without lines that are none: a greeting, a name, a point of a list.
pub fn sentences_only(text: &str) -> String {
    text.lines()
        .filter(|line| {
            line.trim_end().ends_with(['.', '?', '!', ':', '”']) && !line.starts_with("- ")
        })
        .collect::<Vec<_>>()
        .join("\n")
}

/// Words that blame or threaten. Letters and guides do without them.
pub fn assert_kind(place: &str, text: &str) {
    const UNKIND: [&str; 30] = [
        "breach",
        "unlawful",
        "illegal",
        "violat",
        "offence",
        "disgust",
        "appalling",
        "unacceptable",
        "outrag",
        "negligen",
        "incompeten",
        "ignor",
        "refus",
        "lied ",
        "liar",
        "dishonest",
        "shame",
        "blame",
        "guilty",
        "legal action",
        "solicitor",
        "court case",
        "sue ",
        "demand",
        "or else",
        "we will have to",
        "you must",
        "you failed",
        "failure to",
        "no choice but",
    ];
    let words: Vec<String> = reading::words(text).map(str::to_lowercase).collect();
    let small = format!(" {} ", words.join(" "));
    for word in UNKIND {
        assert!(!small.contains(&format!(" {word}")), "{place}: \"{word}\" in: {text}");
    }
}

/// Every text in a value, with the path to it. Members named in `skip` are passed over.
pub fn texts(value: &Value, skip: &[&str]) -> Vec<(String, String)> {
    fn walk(value: &Value, path: &str, skip: &[&str], out: &mut Vec<(String, String)>) {
        match value {
            Value::String(text) => out.push((path.to_owned(), text.clone())),
            Value::Array(items) => {
                for (at, item) in items.iter().enumerate() {
                    walk(item, &format!("{path}/{at}"), skip, out);
                }
            }
            Value::Object(members) => {
                for (name, member) in
                    members.iter().filter(|(name, _)| !skip.contains(&name.as_str()))
                {
                    walk(member, &format!("{path}/{name}"), skip, out);
                }
            }
            _ => {}
        }
    }
    let mut out = Vec::new();
    walk(value, "", skip, &mut out);
    out
}
