//! What is wrong with a file of questions.

use evenhand_words::tr::errors;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is wrong with a file of questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FormSetFault {
    /// It is no file of questions.
    NoSet,
    /// A newer version made it.
    Newer,
    /// Something that every set or statement has is empty.
    Missing,
    /// An id has other letters than it can have.
    Id,
    /// It has too few or too many answers, or two of the same words.
    Steps,
    /// Two statements have one id.
    SameId,
    /// Two statements have the same words.
    SameWords,
    /// A statement rests on nothing.
    RestsOnNothing,
    /// A set that comes with Evenhand has its id.
    BuiltIn,
    /// It is longer than a set can be.
    TooLong,
}

impl FormSetFault {
    /// What a person is told of it.
    pub fn sentence(self, member: &str) -> String {
        match self {
            Self::NoSet => errors::form_set_none(),
            Self::Newer => errors::form_set_newer(),
            Self::Missing => errors::form_set_missing(member),
            Self::Id => errors::form_set_id(member),
            Self::Steps => errors::form_set_steps(),
            Self::SameId => errors::form_set_same_id(member),
            Self::SameWords => errors::form_set_same_words(member),
            Self::RestsOnNothing => errors::form_set_rests_on_nothing(member),
            Self::BuiltIn => errors::form_set_built_in(member),
            Self::TooLong => errors::form_set_too_long(),
        }
    }
}
