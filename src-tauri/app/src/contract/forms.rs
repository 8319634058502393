//! Feedback forms: the questions, the forms of a meeting, and what they come to.

use evenhand_capture::survey::{SurveyMapping, SurveyValue};
use evenhand_core::record::{FeedbackForm, FilledBy, Id};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{EntrySummary, PaperWish};

/// A set of questions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FormSetView {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub about: String,
    /// The statements, in order.
    pub statements: Vec<FormStatementView>,
    /// The words of each step, from the least to the most.
    pub steps: Vec<String>,
    /// The words for an answer that cannot be given.
    pub cant_say: String,
    /// The question on what was good.
    pub good: String,
    /// The question on what should be different.
    pub different: String,
    /// The words beside the tick that lets them be quoted. Empty: there is no such tick.
    pub quote: String,
}

/// A statement to answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FormStatementView {
    /// Its id.
    pub id: String,
    /// Its words.
    pub words: String,
    /// The heading before it; empty where there is none.
    pub heading: String,
}

/// Which forms: those of a meeting, or with `None` those of no meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FormsOf {
    /// The meeting's entry.
    #[serde(default)]
    #[ts(optional)]
    pub meeting: Option<Id>,
    /// Of the same meeting as this form, where none is named.
    #[serde(default)]
    #[ts(optional)]
    pub form: Option<Id>,
}

/// Print blank forms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintForms {
    /// The set of questions.
    pub set: String,
    /// Its version.
    pub version: u32,
    /// How many copies, each with a code of its own.
    pub copies: u32,
    /// How they are printed.
    pub paper: PaperWish,
}

/// The forms of a meeting, or of none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FormsView {
    /// The meeting.
    pub meeting: Option<EntrySummary>,
    /// Every meeting that was held, newest first, to choose from.
    pub meetings: Vec<EntrySummary>,
    /// Each form.
    pub forms: Vec<FeedbackForm>,
    /// What they come to, for each set and version by itself.
    pub sets: Vec<FormsOfSet>,
    /// What else there is to know, in sentences.
    pub notes: Vec<String>,
}

/// What the forms of one version of a set come to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FormsOfSet {
    /// The set.
    pub title: String,
    /// How many came in, and why there are no counts where there are none.
    pub words: Vec<String>,
    /// The counts; none where too few forms came in.
    pub statements: Vec<StatementCounts>,
    /// Good words that may be quoted.
    pub good: Vec<QuotedWords>,
    /// Words on what should be different that may be quoted.
    pub different: Vec<QuotedWords>,
}

/// The counts of one statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct StatementCounts {
    /// The statement.
    pub words: String,
    /// How often each step was given, from the least to the most.
    pub steps: Vec<u32>,
    /// The same in words, with what the counts are out of.
    pub said: String,
}

/// Words of one form that may be quoted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct QuotedWords {
    /// The form.
    pub form: Id,
    /// The words.
    pub words: String,
    /// They are a "Working well" entry already.
    pub kept: bool,
}

/// A survey's table, with what a person said of it so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SurveyChoice {
    /// The table that was opened, by its key.
    pub key: String,
    /// Which table of the file, from 0.
    pub sheet: u32,
    /// The set of questions.
    pub set: String,
    /// Its version.
    pub version: u32,
    /// What its columns and values mean. Absent: what the headings say in the set's own words.
    #[serde(default)]
    pub mapping: Option<SurveyMapping>,
    /// The meeting that the forms are about.
    #[serde(default)]
    #[ts(optional)]
    pub meeting: Option<Id>,
    /// As whom they were filled in.
    #[serde(default)]
    pub filled_by: FilledBy,
    /// The rows to save, by their numbers in the table.
    #[serde(default)]
    pub rows: Vec<u32>,
}

/// A survey's file that was opened. Nothing is saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SurveyOpened {
    /// Its key.
    pub key: String,
    /// The file's own name.
    pub name: String,
    /// Names of its tables.
    pub sheets: Vec<String>,
}

/// A survey's table as it is read. Nothing is saved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SurveyPreview {
    /// The heading of each column; empty where it has none.
    pub headings: Vec<String>,
    /// What its columns and values mean.
    pub mapping: SurveyMapping,
    /// Values that are none of the set's words.
    pub strange: Vec<SurveyStrange>,
    /// Each row.
    pub rows: Vec<SurveyLine>,
    /// The file holds more than is read.
    pub cut: bool,
}

/// A value in a column of answers that is none of the set's words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SurveyStrange {
    /// What it is known by.
    pub key: String,
    /// The value as it stands there first.
    pub value: String,
    /// How often it stands there.
    pub count: u32,
    /// What a person said that it means.
    pub means: Option<SurveyValue>,
}

/// A row of a survey's table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SurveyLine {
    /// Its number in the table, from 1.
    pub number: u32,
    /// What it says.
    pub words: Vec<String>,
    /// It can be saved.
    pub sound: bool,
    /// It is saved unless a person says otherwise.
    pub ready: bool,
    /// What to look at, in sentences.
    pub doubts: Vec<String>,
}

/// Forms that were saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SurveySaved {
    /// How many.
    pub forms: u32,
}
