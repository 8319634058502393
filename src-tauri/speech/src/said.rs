//! What was heard.

use serde::{Deserialize, Serialize};

/// What was heard in a recording.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// How long the recording is, in whole seconds.
    pub seconds: u32,
    /// The language that was heard, by its code of ISO 639-1; empty where the model knows one alone.
    pub language: String,
    /// Some of the recording is damaged and was passed over.
    pub damaged: bool,
    /// What was said, in order.
    pub pieces: Vec<SpokenPiece>,
}

/// Some words that were said in one go.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpokenPiece {
    /// When they begin, in whole seconds from the start.
    pub at: u32,
    /// The words.
    pub words: Vec<SpokenWord>,
}

/// A word.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpokenWord {
    /// With what stands before it, mostly a space.
    pub text: String,
    /// The model takes no other for as likely.
    pub sure: bool,
}

impl SpokenPiece {
    /// The words in one line.
    pub fn text(&self) -> String {
        self.words.iter().map(|word| word.text.as_str()).collect::<String>().trim().to_owned()
    }
}

impl Heard {
    /// All words, a piece a line.
    pub fn text(&self) -> String {
        let lines: Vec<String> =
            self.pieces.iter().map(SpokenPiece::text).filter(|line| !line.is_empty()).collect();
        lines.join("\n")
    }
}
