//! Sentences for people: the window, the paper and the command line say the same words.
//!
//! No sentence is over 20 words, nothing blames, and a date is written "Thu 21 Nov 2019".

mod contradictions;
mod findings;
mod limits;
mod plain;
mod promises;
mod provenance;

pub use contradictions::{contradiction_detail, contradiction_title};
pub use findings::{explanation, finding_note, finding_title, unit, verdict};
pub use limits::{limit_explanation, limit_standing};
use plain::{Clock, Count, Day, HOLIDAYS_EXPECTED, said};
pub use plain::{count, date, join, month, time, when};
pub use promises::{promise_sentence, reply_sentence};
pub use provenance::{entry_came_in, file_came_in};
