//! What a notice ruler says.

use evenhand_core::charter::Measure;
use evenhand_words::short_date;
use evenhand_words::tr::{paper, units};

use crate::model::Ruler;

/// What a ruler says, and its labels.
pub(super) struct RulerWords {
    /// All of it, for a listener.
    pub alt: String,
    /// Beside the last good day.
    pub last_good: String,
    /// Beside the day of sending or coming.
    pub sent: String,
    /// Beside the day of the meeting.
    pub meeting: String,
}

/// The words of a ruler.
pub(super) fn ruler_words(ruler: &Ruler) -> RulerWords {
    let Ruler { last_good, sent, meeting, asked, .. } = *ruler;
    let given = &units::days(ruler.given);
    let (alt, sent) = match ruler.measure {
        Measure::Papers => (
            paper::ruler_of_papers(last_good, sent, meeting, given, asked),
            paper::ruler_papers_came(sent, given),
        ),
        Measure::Notice | Measure::Window | Measure::Length => (
            paper::ruler_of_sending(last_good, sent, meeting, given, asked),
            paper::ruler_sent(sent, given),
        ),
    };
    RulerWords {
        alt,
        last_good: paper::ruler_last_good(last_good),
        sent,
        meeting: short_date(meeting),
    }
}
