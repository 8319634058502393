//! Each rule of principle 7 and of the law, case by case, with the sums written out.

mod cover;
mod hours;
mod messages;
mod notice;
mod papers;
mod units;
mod words;

pub use units::{own, rule};

use evenhand_core::charter::MeetingFacts;

use crate::support::{meeting, sent_on};

pub const START: &str = "2026-11-30 10:00";

pub const END: &str = "2026-11-30 12:00";

pub fn sent(on: &str) -> MeetingFacts {
    MeetingFacts { sent: sent_on(on), ..meeting(START, END) }
}
