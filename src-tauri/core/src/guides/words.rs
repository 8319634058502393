//! Words that people meet in meetings and letters about SEND, said simply.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

/// The glossary.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordGuide {
    /// Version of the file format.
    pub format: u32,
    /// The kind of guide: `words`.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// What it is, in plain words.
    pub about: String,
    /// The words, in the order of the alphabet.
    pub words: Vec<ExplainedWord>,
}

/// A word and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExplainedWord {
    /// Its id.
    pub id: String,
    /// The word, as it is written in letters.
    pub term: String,
    /// What it means, in plain words.
    pub words: String,
    /// Cards of the law guide that go with it, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub see: Vec<String>,
}

/// The glossary that comes with Evenhand.
pub fn words() -> &'static WordGuide {
    static GUIDE: OnceLock<WordGuide> = OnceLock::new();
    // A test reads the file by itself, so that it is never left out.
    GUIDE.get_or_init(|| serde_json::from_str(FILE).unwrap_or_default())
}

const FILE: &str = include_str!("../../data/guides/words.json");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read() {
        serde_json::from_str::<WordGuide>(FILE).unwrap();
        assert!(words().words.len() >= 40);
    }
}
