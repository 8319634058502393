//! Writes down what is said in a recording, with a model that a person brings. What comes of it was heard by a machine:
//! names, days and numbers in it are often wrong, so that it is shown for checking and never kept by itself.

mod model;
mod opus;
mod said;
mod samples;
mod written;

use serde::{Deserialize, Serialize};

pub use model::{is_model, is_whole};
pub use said::{Heard, SpokenPiece, SpokenWord};
pub use samples::{MOST_SECONDS, samples};
pub use written::write_down;

/// Samples a second of everything that is heard here.
pub const RATE: u32 = 16_000;

/// Why nothing was written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum SpeechError {
    /// The model's bytes are none that can be used.
    #[error("this is no model in whisper.cpp's form")]
    Model,
    /// It begins as a model and does not go on as one: its copy was cut, or damaged.
    #[error("the model is cut or damaged")]
    ModelDamaged,
    /// This is no recording, or is of a kind that is not known.
    #[error("no sound of a known kind is in the file")]
    Recording,
    /// It is longer than [`MOST_SECONDS`].
    #[error("the recording is too long")]
    TooLong,
    /// This computer's processor lacks what the sums need.
    #[error("the processor is too old")]
    Processor,
    /// The watcher said stop.
    #[error("stopped")]
    Stopped,
}
