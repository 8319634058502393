//! The law's own rules on meetings, for the kinds that a charter does not speak of.

use super::file::Measure;
use crate::record::MeetingKind;
use crate::words;

/// Which law covers a meeting of this kind, where one does; else empty.
pub(super) fn note_for(kind: MeetingKind, measure: Measure) -> String {
    match (kind, measure) {
        (MeetingKind::AnnualReview, Measure::Notice) => words::annual_review_notice(),
        (MeetingKind::AnnualReview, Measure::Papers) => words::annual_review_papers(),
        _ => String::new(),
    }
}
