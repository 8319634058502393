//! A letter that is being written: which one, from which facts, and about what. Its words stand in its entry.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Id, When};

/// Facts by their id. What is not there is not known; nothing is made up in its place.
pub type LetterFacts = BTreeMap<String, FactValue>;

/// The value of a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum FactValue {
    /// Words: for a text, a quote, a name, or the writer's own paragraphs.
    Text(String),
    /// A day, a month, a year or a range.
    When(When),
    /// A number.
    Number(#[ts(type = "number")] i64),
    /// Points.
    Lines(Vec<String>),
    /// Rows of a table.
    Rows(Vec<Vec<String>>),
    /// The id of an option.
    Choice(String),
}

impl FactValue {
    /// A day.
    pub fn day(day: NaiveDate) -> Self {
        Self::When(When::day(day))
    }

    /// Words.
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// What a letter was made from. Its subject is its entry's title, its text the entry's notes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct LetterDraft {
    /// The template's id.
    pub template: String,
    /// The entry that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub about: Option<Id>,
    /// What the person said of it, beside what the record holds.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub facts: LetterFacts,
    /// Facts that the person leaves out, by id.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub left_out: BTreeSet<String>,
    /// A person changed the words by hand: they are not built again by themselves.
    pub edited: bool,
}
