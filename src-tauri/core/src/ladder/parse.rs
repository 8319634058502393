//! Reads a ladder file, one of the app's or a person's own, and says what is wrong with it.

use std::collections::BTreeSet;

use super::file::{FORMAT, Ladder};

/// Why a ladder file was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {problem}")]
pub struct LadderError {
    /// The id of the rung or band it is about; empty where it is about the whole file.
    pub place: String,
    /// What is wrong.
    pub problem: LadderProblem,
}

/// What can be wrong with a ladder file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LadderProblem {
    /// It is not JSON, or not of the shape of a ladder.
    #[error("this is not a ladder file: {0}")]
    Shape(String),
    /// It was written by a newer version.
    #[error("it was made by a newer version, in format {0}")]
    Newer(u32),
    /// Something that every ladder, rung or band has is empty.
    #[error("`{0}` is missing")]
    Missing(&'static str),
    /// An id has other letters than lower-case ones, digits and `-`.
    #[error("an id has lower-case letters, digits and - only")]
    Id,
    /// One rung is no ladder.
    #[error("a ladder has two rungs or more")]
    OneRung,
    /// Two rungs, or two bands, have the same id.
    #[error("two of them have the same id")]
    SameId,
    /// Two rungs, or two bands, have the same name, also where only capitals and spaces differ.
    #[error("two of them have the same name")]
    SameName,
    /// The rungs are not numbered 1, 2, 3 from the foot up.
    #[error("the rungs are not numbered from 1 up")]
    Order,
    /// A ladder that comes with Evenhand has this id.
    #[error("a ladder that comes with Evenhand has this id")]
    BuiltIn,
    /// It is a spectrum that may be used only where its owner agreed in writing.
    #[error("IAP2's spectrum may be used only where IAP2 agreed in writing, so it is not taken in")]
    Permission,
    /// It has more rungs or words than a ladder can have.
    #[error("a ladder has at most {MOST_RUNGS} rungs and {MOST_BYTES} bytes")]
    TooLong,
    /// A band ends below its start, or covers rungs that are not there.
    #[error("the band covers rungs that are not there")]
    Reach,
}

/// So many rungs a ladder has at most.
pub const MOST_RUNGS: usize = 99;

/// So long a ladder's file is at most.
pub(super) const MOST_BYTES: usize = 256 * 1024;

impl Ladder {
    /// Reads a ladder file.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn parse(json: &str) -> Result<Self, LadderError> {
        let value: serde_json::Value = serde_json::from_str(json).map_err(|error| shape(&error))?;
        // A newer file may have members that this version does not know: say that, and not that it is broken.
        if let Some(format) = value.get("format").and_then(serde_json::Value::as_u64) {
            let format = u32::try_from(format).unwrap_or(u32::MAX);
            if format > FORMAT {
                return Err(whole(LadderProblem::Newer(format)));
            }
        }
        let ladder: Self = serde_json::from_value(value).map_err(|error| shape(&error))?;
        match ladder.problem() {
            Some(error) => Err(error),
            None => Ok(ladder),
        }
    }

    /// The ladder as a file that [`Ladder::parse`] reads.
    ///
    /// # Errors
    /// The first thing that is missing or wrong, so that a half-finished form is not passed on.
    pub fn to_json(&self) -> Result<String, LadderError> {
        let text = serde_json::to_string_pretty(self).map_err(|error| shape(&error))?;
        Self::parse(&text).map(|_| text)
    }

    fn problem(&self) -> Option<LadderError> {
        if self.format != FORMAT {
            return Some(whole(LadderProblem::Missing("format")));
        }
        if !is_id(&self.id) {
            return Some(whole(LadderProblem::Id));
        }
        if self.title.trim().is_empty() {
            return Some(whole(LadderProblem::Missing("title")));
        }
        if self.rungs.len() < 2 {
            return Some(whole(LadderProblem::OneRung));
        }
        let rungs = self.rungs.iter().map(|rung| (rung.id.as_str(), rung.name.as_str()));
        let bands = self.bands.iter().map(|band| (band.id.as_str(), band.name.as_str()));
        names_problem(rungs).or_else(|| names_problem(bands)).or_else(|| self.order_problem())
    }

    fn order_problem(&self) -> Option<LadderError> {
        let out_of_order = self.rungs.iter().zip(1..).find(|(rung, n)| rung.n != *n);
        if let Some((rung, _)) = out_of_order {
            return Some(at(&rung.id, LadderProblem::Order));
        }
        let top = self.rungs.last().map_or(0, |rung| rung.n);
        let beyond =
            self.bands.iter().find(|band| band.from < 1 || band.to < band.from || band.to > top);
        beyond.map(|band| at(&band.id, LadderProblem::Reach))
    }
}

fn names_problem<'a>(places: impl Iterator<Item = (&'a str, &'a str)>) -> Option<LadderError> {
    let (mut ids, mut names) = (BTreeSet::new(), BTreeSet::new());
    for (id, name) in places {
        let same_name = name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let problem = if !is_id(id) {
            LadderProblem::Id
        } else if same_name.is_empty() {
            LadderProblem::Missing("name")
        } else if !ids.insert(id) {
            LadderProblem::SameId
        } else if !names.insert(same_name) {
            LadderProblem::SameName
        } else {
            continue;
        };
        return Some(at(id, problem));
    }
    None
}

pub(super) fn at(place: &str, problem: LadderProblem) -> LadderError {
    LadderError { place: place.to_owned(), problem }
}

pub(super) fn whole(problem: LadderProblem) -> LadderError {
    at("", problem)
}

fn shape(error: &serde_json::Error) -> LadderError {
    whole(LadderProblem::Shape(error.to_string()))
}

fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
