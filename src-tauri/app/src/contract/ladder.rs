//! Ladders of engagement: one judgement, and all of them seen together.

use evenhand_core::ladder::Ladder;
use evenhand_core::record::{Id, Judgement, JudgementKind, MeetingKind};
use evenhand_words::tr::errors;
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

/// What is wrong with a ladder file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LadderFault {
    /// It is no ladder file.
    NoLadder,
    /// A newer version made it.
    Newer,
    /// Something that every ladder, rung or band has is empty.
    Missing,
    /// An id has other letters than it can have.
    Id,
    /// It has fewer than two rungs.
    OneRung,
    /// Two have one id.
    SameId,
    /// Two have one name.
    SameName,
    /// The rungs are not numbered from 1 up.
    Order,
    /// A band covers rungs that are not there.
    Reach,
    /// A ladder that comes with Evenhand has its id.
    BuiltIn,
    /// Its owner lets it be used only where they agreed in writing.
    Permission,
    /// It is longer than a ladder can be.
    TooLong,
}

impl LadderFault {
    /// What a person is told of it.
    pub fn sentence(self, member: &str) -> String {
        match self {
            Self::NoLadder => errors::ladder_none(),
            Self::Newer => errors::ladder_newer(),
            Self::Missing => errors::ladder_missing(member),
            Self::Id => errors::ladder_id(member),
            Self::OneRung => errors::ladder_one_rung(),
            Self::SameId => errors::ladder_same_id(member),
            Self::SameName => errors::ladder_same_name(member),
            Self::Order => errors::ladder_order(member),
            Self::Reach => errors::ladder_reach(member),
            Self::BuiltIn => errors::ladder_built_in(member),
            Self::Permission => errors::ladder_permission(),
            Self::TooLong => errors::ladder_too_long(),
        }
    }
}
