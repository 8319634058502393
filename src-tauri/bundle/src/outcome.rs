//! How far the making of a bundle is, and why none was made.

use serde::{Deserialize, Serialize};

/// How far the work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RenderProgress {
    /// Reading appendix `done` (from 0) of `of`.
    Appendices {
        /// Appendices read.
        done: usize,
        /// All appendices.
        of: usize,
    },
    /// Setting the pages.
    Pages,
    /// Writing the file.
    Writing,
}

/// Why no file was made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    /// The user stopped it.
    #[error("Stopped. Nothing was written.")]
    Cancelled,
    /// Words that the profile takes out were found in the finished file.
    #[error("Words that were to be taken out are still in the file: {}. Nothing was written.", told(.0))]
    StillThere(Vec<LeakedWord>),
}

/// A word that was to be taken out, and where it was found after all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeakedWord {
    /// The word.
    pub word: String,
    /// The label of the appendix, such as A02; empty in the bundle's own pages and beside all pages.
    pub appendix: String,
    /// The page of the appendix or, outside of one, of the file, from 1; 0 where it is on no page.
    pub page: usize,
}

fn told(words: &[LeakedWord]) -> String {
    let place = |leak: &LeakedWord| match (leak.appendix.as_str(), leak.page) {
        (_, 0) => leak.word.clone(),
        ("", page) => format!("{} on page {page}", leak.word),
        (appendix, page) => format!("{} on page {page} of {appendix}", leak.word),
    };
    words.iter().map(place).collect::<Vec<_>>().join(", ")
}
