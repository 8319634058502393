//! One filled form, and what in it does not fit its set of questions.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::file::QuestionSet;

/// An answer to one statement. A statement that was left blank has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum FormAnswer {
    /// A step of the scale, from 1.
    Step(u8),
    /// "Can't say".
    CantSay,
}

/// What was written on one form. No name stands on it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct FilledForm {
    /// Answers by the statement's id. What is not there was left blank.
    #[serde(default)]
    pub answers: BTreeMap<String, FormAnswer>,
    /// What was good.
    #[serde(default)]
    pub good: String,
    /// What should be different.
    #[serde(default)]
    pub different: String,
    /// The words may be quoted. Only the person who filled the form in says so.
    #[serde(default)]
    pub quote_ok: bool,
}

/// What in a filled form does not fit its set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetProblem {
    /// There is no such statement in this version of the set.
    UnknownStatement(String),
    /// The scale has no such step.
    UnknownStep {
        /// The statement's id.
        statement: String,
        /// The step that was given.
        step: u8,
    },
    /// Nothing was answered and nothing written.
    Empty,
}

/// What does not fit. An answer that does not fit is never counted.
pub fn sheet_problems(set: &QuestionSet, form: &FilledForm) -> Vec<SheetProblem> {
    let written = !form.good.trim().is_empty() || !form.different.trim().is_empty();
    if form.answers.is_empty() && !written {
        return vec![SheetProblem::Empty];
    }
    form.answers
        .iter()
        .filter_map(|(id, answer)| match (set.statement(id), answer) {
            (None, _) => Some(SheetProblem::UnknownStatement(id.clone())),
            (Some(_), FormAnswer::Step(step)) if !fits(set, *step) => {
                Some(SheetProblem::UnknownStep { statement: id.clone(), step: *step })
            }
            _ => None,
        })
        .collect()
}

/// Whether the scale has this step.
pub(super) fn fits(set: &QuestionSet, step: u8) -> bool {
    step > 0 && usize::from(step) <= set.scale.steps.len()
}
