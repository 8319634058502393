//! Which law has rules of its own for a kind of meeting.

use super::finding::FindingNote;
use super::measure::Measure;
use super::pack::{LimitRule, limit_packs};
use crate::record::MeetingKind;

/// Which law covers a meeting of this kind, where one does.
pub(super) fn note_for(kind: MeetingKind, measure: Measure) -> Option<FindingNote> {
    rules_for(kind).find(|limit| limit.measures == Some(measure)).map(FindingNote::CoveredByLaw)
}

/// The limits on meetings of a kind that can be checked as rules.
pub(super) fn rules_for(kind: MeetingKind) -> impl Iterator<Item = &'static LimitRule> {
    limit_packs()
        .iter()
        .filter(move |pack| pack.meeting_kind == Some(kind))
        .flat_map(|pack| &pack.limits)
        .filter(|limit| limit.measures.is_some())
}
