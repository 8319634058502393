//! What is wrong with a ladder file.

use evenhand_words::tr::errors;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
