//! What a machine heard in recordings.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The model that writes down what is said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SpeechModelView {
    /// Its file's own name. `None`: none was chosen, or it is no longer where it was.
    pub name: Option<String>,
}

/// What a machine heard in a recording. Nothing of it is saved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HeardView {
    /// The model's file name.
    pub model: String,
    /// Some of the recording is damaged and was passed over.
    pub damaged: bool,
    /// What was said, in order.
    pub pieces: Vec<HeardPiece>,
    /// All of it, a piece a line.
    pub text: String,
}

/// Some words that were said in one go.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HeardPiece {
    /// When they begin, in seconds from the start.
    pub at: u32,
    /// The words.
    pub words: Vec<HeardWord>,
}

/// A word that was heard.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HeardWord {
    /// With what stands before it, mostly a space.
    pub text: String,
    /// The machine takes no other for as likely.
    pub sure: bool,
}
