//! What is in doubt of a meeting: questions that its message leaves open, and starts that it gives beside its own.

use serde::{Deserialize, Serialize};

use super::MeetingTime;

/// A question about a meeting that the words of its message leave open. Those that count most stand first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum OpenQuestion {
    /// Whether it takes place then: the words only propose it, or say that it is not certain.
    Certain,
    /// Whether a meeting is meant at all.
    Meeting,
    /// Which of several days or times is meant.
    Which,
    /// Whether the words are an answer to an invitation, and not one.
    Answer,
    /// Whether what an older message within the message says still holds.
    Older,
    /// Which day is meant.
    Day,
    /// At what time exactly it starts and ends.
    Time,
    /// By which zone's clock the time is told.
    Zone,
}

/// A start, and the end that a meeting then has.
pub type DisputedTimes = (MeetingTime, Option<MeetingTime>);

/// What is in doubt of a meeting, until a person says that it is right as it stands. What is found of it holds only
/// where it is found by every start, and where nothing that it rests on is open.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct InDoubt {
    /// The other starts that its message gives it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<DisputedTimes>>", optional)]
    pub others: Vec<DisputedTimes>,
    /// What its message leaves open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<OpenQuestion>>", optional)]
    pub open: Vec<OpenQuestion>,
}

impl InDoubt {
    /// Whether nothing is in doubt.
    pub fn is_none(&self) -> bool {
        self.others.is_empty() && self.open.is_empty()
    }
}
