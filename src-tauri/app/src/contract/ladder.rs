//! Ladders of engagement: one judgement, and all of them seen together.

use evenhand_core::ladder::Ladder;
use evenhand_core::record::{Id, Judgement, JudgementKind, MeetingKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::EntrySummary;

/// Say where a meeting stood. It takes the place of an earlier judgement of its kind on its ladder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct JudgeMeeting {
    /// The meeting's entry.
    pub entry: Id,
    /// The judgement. One of no day is made today.
    pub judgement: Judgement,
}

/// Which judgement of a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct JudgementKey {
    /// The meeting's entry.
    pub entry: Id,
    /// The ladder's id.
    pub ladder: String,
    /// Whose view.
    pub kind: JudgementKind,
}

/// Which meetings to see on ladders.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LadderQuery {
    /// Only meetings of this kind.
    #[serde(default)]
    #[ts(optional)]
    pub meeting_kind: Option<MeetingKind>,
}

/// All judgements, ladder by ladder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct LadderOverview {
    /// Each ladder that a held meeting is on.
    pub ladders: Vec<LadderMeetings>,
    /// Held meetings with no judgement of ours, newest first.
    pub waiting: Vec<EntrySummary>,
    /// The kinds of meeting that were held, to choose from.
    pub meeting_kinds: Vec<MeetingKind>,
    /// What else there is to know, in sentences.
    pub notes: Vec<String>,
}

/// One ladder and the meetings on it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct LadderMeetings {
    /// The ladder. `None`: this version does not have it.
    pub ladder: Option<Ladder>,
    /// Its title, or its id.
    pub title: String,
    /// Its meetings, oldest first; those of no known day last.
    pub meetings: Vec<JudgedMeeting>,
    /// What our judgements come to, in sentences. Never a mean.
    pub summary: Vec<String>,
}

/// A meeting on a ladder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct JudgedMeeting {
    /// The meeting.
    pub meeting: EntrySummary,
    /// The judgements that stand.
    pub places: Vec<JudgedPlace>,
}

/// A judgement that stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct JudgedPlace {
    /// Whose view.
    pub kind: JudgementKind,
    /// The place in words, such as "Rung 3 of 8: Tokenism".
    pub words: String,
    /// The lowest and the highest rung that it covers. `None`: it is not in this ladder.
    pub reach: Option<(u32, u32)>,
    /// Why.
    pub why: String,
}

/// Which ladder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LadderKey {
    /// Its id.
    pub ladder: String,
}

/// A ladder file that was looked at. Nothing is kept yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct LadderPreview {
    /// The ladder.
    pub ladder: Ladder,
    /// The title of the other ladder of its id, which would go.
    pub replaces: Option<String>,
    /// It is in the record already, as it is.
    pub same: bool,
    /// So many judgements name it.
    pub judgements: u32,
    /// So many of those name a place that it does not have.
    pub not_in_ladder: u32,
}

/// A ladder of the record's own, in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LadderFile {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// How many rungs it has.
    pub rungs: u32,
    /// How many judgements name it.
    pub judgements: u32,
}
