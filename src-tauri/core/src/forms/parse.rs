//! Reads a set of questions, one of the app's or a person's own, and says what is wrong with it.

use std::collections::BTreeSet;

use super::file::{FORMAT, QuestionSet};

/// Why a set of questions was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{statement}: {problem}")]
pub struct FormError {
    /// The id of the statement it is about; empty where it is about the whole set.
    pub statement: String,
    /// What is wrong.
    pub problem: FormProblem,
}

/// What can be wrong with a set of questions.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormProblem {
    /// It is not JSON, or not of the shape of a set of questions.
    #[error("this is not a set of questions: {0}")]
    Shape(String),
    /// It was written by a newer version.
    #[error("it was made by a newer version, in format {0}")]
    Newer(u32),
    /// Something that every set or statement has is empty.
    #[error("`{0}` is missing")]
    Missing(&'static str),
    /// An id has other letters than lower-case ones, digits and `-`.
    #[error("an id has lower-case letters, digits and - only")]
    Id,
    /// A scale has at least two steps, and one key for each.
    #[error("a scale has two to nine steps, each with words of its own")]
    Steps,
    /// Two statements have the same id.
    #[error("two statements have the same id")]
    SameId,
    /// A statement rests on nothing.
    #[error("it rests on no clause and no cornerstone")]
    RestsOnNothing,
    /// Two statements have the same words, also where only capitals and spaces differ.
    #[error("two statements have the same words")]
    SameWords,
    /// A set that comes with Evenhand has this id.
    #[error("a set of questions that comes with Evenhand has this id")]
    BuiltIn,
    /// It has more statements or words than a set can have, or a higher version.
    #[error("a set has at most {MOST_STATEMENTS} statements, {MOST_BYTES} bytes and 999 versions")]
    TooLong,
}

/// So many statements a set has at most.
pub const MOST_STATEMENTS: usize = 99;

/// So long a set's file is at most.
pub(super) const MOST_BYTES: usize = 256 * 1024;

impl QuestionSet {
    /// Reads a set of questions.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn parse(json: &str) -> Result<Self, FormError> {
        let value: serde_json::Value = serde_json::from_str(json).map_err(|error| shape(&error))?;
        // A newer file may have members that this version does not know: say that, and not that it is broken.
        if let Some(format) = value.get("format").and_then(serde_json::Value::as_u64) {
            let format = u32::try_from(format).unwrap_or(u32::MAX);
            if format > FORMAT {
                return Err(whole(FormProblem::Newer(format)));
            }
        }
        let set: Self = serde_json::from_value(value).map_err(|error| shape(&error))?;
        match set.problem() {
            Some(error) => Err(error),
            None => Ok(set),
        }
    }

    /// The set as a file that [`QuestionSet::parse`] reads.
    ///
    /// # Errors
    /// The first thing that is missing or wrong.
    pub fn to_json(&self) -> Result<String, FormError> {
        let text = serde_json::to_string_pretty(self).map_err(|error| shape(&error))?;
        Self::parse(&text).map(|_| text)
    }

    fn problem(&self) -> Option<FormError> {
        if self.format != FORMAT {
            return Some(whole(FormProblem::Missing("format")));
        }
        if !is_id(&self.id) {
            return Some(whole(FormProblem::Id));
        }
        if self.version == 0 {
            return Some(whole(FormProblem::Missing("version")));
        }
        if self.title.trim().is_empty() {
            return Some(whole(FormProblem::Missing("title")));
        }
        if self.statements.is_empty() {
            return Some(whole(FormProblem::Missing("statements")));
        }
        if !self.scale_is_whole() {
            return Some(whole(FormProblem::Steps));
        }
        self.statements_problem()
    }

    fn scale_is_whole(&self) -> bool {
        let words: BTreeSet<&str> = self.scale.steps.iter().map(|step| step.words.trim()).collect();
        (2..=9).contains(&self.scale.steps.len())
            && words.len() == self.scale.steps.len()
            && !words.contains("")
            && !self.scale.cant_say.trim().is_empty()
    }

    fn statements_problem(&self) -> Option<FormError> {
        let mut ids = BTreeSet::new();
        self.statements.iter().find_map(|statement| {
            let problem = if !is_id(&statement.id) {
                FormProblem::Id
            } else if statement.words.trim().is_empty() {
                FormProblem::Missing("words")
            } else if statement.rests_on.is_empty() {
                FormProblem::RestsOnNothing
            } else if !ids.insert(statement.id.as_str()) {
                FormProblem::SameId
            } else {
                return None;
            };
            Some(FormError { statement: statement.id.clone(), problem })
        })
    }
}

pub(super) fn at(statement: &str, problem: FormProblem) -> FormError {
    FormError { statement: statement.to_owned(), problem }
}

pub(super) fn whole(problem: FormProblem) -> FormError {
    at("", problem)
}

fn shape(error: &serde_json::Error) -> FormError {
    whole(FormProblem::Shape(error.to_string()))
}

fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
