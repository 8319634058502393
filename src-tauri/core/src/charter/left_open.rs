//! What a message leaves open about its meeting.

use super::measure::Measure;

/// A question about a meeting that the words of its message leave open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

impl OpenQuestion {
    /// Whether what is measured rests on the answer.
    pub fn bears_on(self, measure: Measure) -> bool {
        match self {
            Self::Certain | Self::Meeting | Self::Which | Self::Answer | Self::Older => true,
            Self::Day => matches!(measure, Measure::Notice | Measure::Papers),
            Self::Time => matches!(measure, Measure::Window | Measure::Length),
            Self::Zone => measure == Measure::Window,
        }
    }
}
