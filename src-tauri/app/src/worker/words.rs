//! The words of a file, for the search and as notes.

use evenhand_core::notes::RawLine;
use serde::{Deserialize, Serialize};

use super::{Answer, Task, WorkerError};

/// Read the words that a search is to find in a file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReadWords {
    /// The file's own name, which counts only where the content leaves a doubt.
    pub name: String,
}

impl Task for ReadWords {
    type Answer = String;
    const NAME: &'static str = "read-words";

    fn perform(
        &self,
        bytes: &[u8],
        _: &dyn Fn(usize, usize) -> bool,
    ) -> Result<String, WorkerError> {
        Ok(evenhand_bundle::file_words(bytes, &self.name))
    }
}

impl Answer for String {}

/// Read notes line by line.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReadLines {
    /// The file's own name, which counts only where the content leaves a doubt.
    pub name: String,
}

impl Task for ReadLines {
    type Answer = Vec<RawLine>;
    const NAME: &'static str = "read-lines";

    fn perform(
        &self,
        bytes: &[u8],
        _: &dyn Fn(usize, usize) -> bool,
    ) -> Result<Vec<RawLine>, WorkerError> {
        Ok(evenhand_bundle::file_lines(bytes, &self.name))
    }
}

impl Answer for Vec<RawLine> {}
