//! A set of questions as a file. A set that was used is never changed: a new version follows it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The version of the file format that this code reads and writes.
pub const FORMAT: u32 = 1;

/// One version of a set of questions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionSet {
    /// Version of the file format.
    pub format: u32,
    /// The set's id, the same in all its versions.
    pub id: String,
    /// Which version this is, from 1.
    pub version: u32,
    /// Its title, which heads the paper form.
    pub title: String,
    /// What it is for.
    #[serde(default)]
    pub about: String,
    /// Who fills it in.
    #[serde(rename = "for")]
    pub audience: FormAudience,
    /// Faces beside the answers, and short sentences.
    #[serde(default)]
    pub easy_read: bool,
    /// Words at the head of the paper form.
    #[serde(default)]
    pub opening: String,
    /// Words at its foot.
    #[serde(default)]
    pub closing: String,
    /// The answers that can be given.
    pub scale: AnswerScale,
    /// The statements, in order.
    pub statements: Vec<FormStatement>,
    /// The question of the free box for what was good. Empty: there is no such box.
    #[serde(default)]
    pub good: String,
    /// The question of the free box for what should be different. Empty: there is no such box.
    #[serde(default)]
    pub different: String,
    /// The words beside the tick that allows quoting. Empty: there is no such tick, and nothing is quoted.
    #[serde(default)]
    pub quote: String,
    /// What it stands on.
    #[serde(default)]
    pub sources: Vec<FormSource>,
}

/// Who fills a form in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FormAudience {
    /// Everybody who was there.
    Anyone,
    /// Children and young people.
    YoungPeople,
}

/// The answers that can be given to each statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerScale {
    /// Steps from the least to the most, at most nine: each has a key of its own.
    pub steps: Vec<AnswerStep>,
    /// The words for an answer that cannot be given.
    pub cant_say: String,
}

/// One step of a scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerStep {
    /// Its words.
    pub words: String,
    /// The face beside the words; never instead of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub face: Option<FaceChoice>,
}

/// A face beside an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FaceChoice {
    /// A sad one.
    Sad,
    /// One that is neither sad nor happy.
    Neither,
    /// A happy one.
    Happy,
}

/// One statement to answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormStatement {
    /// Its id, unique in the set.
    pub id: String,
    /// Its words.
    pub words: String,
    /// A heading before it, where the form has parts.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub heading: String,
    /// What it rests on: at least one clause of a charter, cornerstone or part of the Lundy model.
    pub rests_on: Vec<RestsOn>,
}

/// What a statement rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum RestsOn {
    /// A clause of a charter.
    Clause {
        /// The charter's id.
        charter: String,
        /// The clause's id in it.
        clause: String,
    },
    /// One of the Four Cornerstones.
    Cornerstone {
        /// Which one.
        cornerstone: Cornerstone,
    },
    /// A part of the Lundy model.
    Lundy {
        /// Which one.
        lundy: LundyBox,
    },
}

/// The Four Cornerstones of good partnership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cornerstone {
    /// Welcome and care.
    WelcomeAndCare,
    /// Value and include.
    ValueAndInclude,
    /// Communicate.
    Communicate,
    /// Work in partnership.
    WorkInPartnership,
}

/// The four parts of the Lundy model of participation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LundyBox {
    /// A safe place and time in which to speak.
    Space,
    /// Help to form a view and to say it.
    Voice,
    /// People who listen and can act.
    Audience,
    /// What was said is taken seriously.
    Influence,
}

/// What a set of questions stands on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormSource {
    /// What it is.
    pub title: String,
    /// Its address.
    pub link: String,
    /// The day on which it was read.
    pub read_on: NaiveDate,
    /// What of it is used, and on what terms.
    pub licence: String,
}

impl QuestionSet {
    /// The statement with this id.
    pub fn statement(&self, id: &str) -> Option<&FormStatement> {
        self.statements.iter().find(|statement| statement.id == id)
    }
}
