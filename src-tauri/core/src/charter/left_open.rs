//! What rests on the questions that a message leaves open about its meeting.

use super::measure::Measure;
use crate::record::OpenQuestion;

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
