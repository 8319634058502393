//! Guides as data: what the law says, words explained, the Lundy check, easy read, forms to print, and thanks.
//!
//! Law is only there where a clause was read. Its words are quoted only where their licence allows that.

mod easy_read;
mod law;
mod lundy;
mod search;
mod stories;
mod toolkit;
mod words;

pub use easy_read::{
    EasyReadChecks, EasyReadGuide, EasyReadNote, EasyReadRule, EasyWord, PassiveWords, easy_read,
    easy_read_notes,
};
pub use law::{CardCheck, CardKind, CheckedBy, LawCard, LawGuide, LawQuote, LawTopic, law};
pub use lundy::{LundyAnswer, LundyGuide, LundyPart, LundyQuestion, lundy};
pub use search::{GuideHit, GuideKind, search_guides};
pub use stories::{StoryConsent, StoryField, StoryGuide, StoryPage, stories};
pub use toolkit::{
    BlankColumn, BlankFact, BlankFor, BlankLadder, BlankPage, BlankPart, BlankTable, OfficerPage,
    OfficerRule, ToolkitBlank, ToolkitGuide, toolkit,
};
pub use words::{ExplainedWord, WordGuide, words};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The version of the guides' file format that this code reads.
pub const FORMAT: u32 = 1;

/// On what terms something of a source is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Licence {
    /// The Open Government Licence v3.0: its words can be quoted, with an attribution.
    #[serde(rename = "ogl-3")]
    Ogl3,
    /// Facts and a link only: none of its words are taken over.
    #[serde(rename = "facts-only")]
    FactsOnly,
}

/// Where a guide has its facts from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideSource {
    /// What it is.
    pub title: String,
    /// Its address.
    pub link: String,
    /// The day on which it was read.
    pub read_on: NaiveDate,
    /// On what terms it is used.
    pub licence: Licence,
    /// Whom to name, in the words that the licence asks for.
    pub attribution: String,
}
