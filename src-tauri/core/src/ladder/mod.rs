//! Ladders of engagement as data: rungs and bands, and what many judgements come to without a mean.
//!
//! Rungs are ordered and are no numbers: there is a lowest, a highest and a most frequent one, and never an average.

mod builtin;
mod file;
mod own;
mod parse;
mod summary;

pub use builtin::{builtin, find};
pub use file::{FORMAT, Ladder, LadderAudience, LadderBand, LadderRung};
pub use parse::{LadderError, LadderProblem, MOST_RUNGS};
pub use summary::{LadderSummary, PlaceCount, summary};
