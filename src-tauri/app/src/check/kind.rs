//! The kind of meeting that the words of an invitation name, as a proposal that is shown.

use evenhand_calendar::kind_named;
use evenhand_core::record::MeetingKind;
use evenhand_words::tr::meetings;

use crate::contract::InvitationPreview;

/// Takes the kind that words name for the meeting's, and says so. What is looked at later goes before what came first.
pub(super) fn by_words(preview: &mut InvitationPreview, words: &str) {
    let Some(kind) = kind_named(words) else { return };
    let before = taken_by_words(preview.meeting.meeting_kind);
    preview.warnings.retain(|one| *one != before);
    preview.meeting.meeting_kind = kind;
    preview.warnings.push(taken_by_words(kind));
}

/// What is said where a kind was taken from the words.
pub fn taken_by_words(kind: MeetingKind) -> String {
    meetings::kind_by_words(match kind {
        MeetingKind::CoproductionGroup => "coproduction_group",
        MeetingKind::AnnualReview => "annual_review",
        MeetingKind::ChildSupport => "child_support",
        MeetingKind::Board => "board",
        MeetingKind::Event => "event",
        MeetingKind::Other => "other",
    })
}

/// The sentence of a text in which a meeting is named.
pub(super) fn sentence_of(text: &str, (start, end): (usize, usize)) -> &str {
    let stops = |c: char| ['\n', '!', '?', '.'].contains(&c);
    let before = text.get(..start).unwrap_or_default();
    let after = text.get(end..).unwrap_or_default();
    let from = before.rfind(stops).map_or(0, |at| at + 1);
    let to = end + after.find(stops).unwrap_or(after.len());
    text.get(from..to).unwrap_or_default()
}
