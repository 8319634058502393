//! Sentences for people: the window, the paper and the command line say the same words.
//!
//! No sentence is over 20 words, nothing blames, and a date is written "Thu 21 Nov 2019".

mod contradictions;
mod findings;
mod limits;
mod plain;
mod promises;

pub(crate) use contradictions::*;
pub use findings::unit;
pub(crate) use findings::*;
pub(crate) use limits::*;
pub(crate) use plain::{Clock, Count, Day, said, with_expected};
pub use plain::{MONTHS, count, date, join, month, time, when};
pub(crate) use promises::*;
