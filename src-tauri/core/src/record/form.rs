//! A feedback form that came in: what was answered, about which meeting, and how it reached us. It names nobody.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Id, When};
use crate::forms::FilledForm;

/// One filled feedback form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct FeedbackForm {
    /// Stable id.
    pub id: Id,
    /// The meeting that it is about. One that is not in the record counts as "no meeting".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub meeting: Option<Id>,
    /// The set of questions, by id, such as `meeting`.
    pub set: String,
    /// The version of that set. It never changes afterwards, so that answers keep their questions.
    pub version: u32,
    /// As whom it was filled in.
    #[serde(default)]
    pub filled_by: FilledBy,
    /// How it was got.
    #[serde(default)]
    pub got_by: GotBy,
    /// The code on the paper, so that one form is not typed in twice. Tied to nobody. Empty: it has none.
    #[serde(default)]
    pub code: String,
    /// What was answered.
    #[serde(default)]
    pub filled: FilledForm,
    /// The entries that were made of its good words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Id>>", optional)]
    pub kept: Vec<Id>,
    /// When it came in.
    #[serde(default)]
    pub received_on: When,
    /// When it was typed in.
    pub added_on: DateTime<Utc>,
    /// Part of the sample record.
    #[serde(default)]
    pub sample: bool,
}

/// As whom a form was filled in.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum FilledBy {
    /// A parent carer.
    #[default]
    ParentCarer,
    /// A child or young person.
    YoungPerson,
    /// An officer.
    Officer,
    /// Somebody else, or nobody said.
    Other,
}

/// How a form was got.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum GotBy {
    /// On paper.
    #[default]
    Paper,
    /// Asked on the telephone.
    Phone,
    /// From a file of an online survey.
    OnlineFile,
}

impl FeedbackForm {
    /// A form on a set that nothing is on yet.
    pub fn new(id: Id, set: &str, version: u32, added_on: DateTime<Utc>) -> Self {
        Self {
            id,
            meeting: None,
            set: set.to_owned(),
            version,
            filled_by: FilledBy::default(),
            got_by: GotBy::default(),
            code: String::new(),
            filled: FilledForm::default(),
            kept: Vec::new(),
            received_on: When::default(),
            added_on,
            sample: false,
        }
    }
}
