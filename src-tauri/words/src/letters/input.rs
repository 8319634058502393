//! What a letter is built from, and what may be wrong with it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use evenhand_core::record::LetterFacts;
use serde::{Deserialize, Serialize};

/// What a letter is built from.
#[derive(Clone, Copy, Debug)]
pub struct LetterInput<'a> {
    /// What is known.
    pub facts: &'a LetterFacts,
    /// Facts that the person leaves out, by id. What the letter cannot do without cannot be left out.
    pub left_out: &'a BTreeSet<String>,
    /// The day on which the letter is built. It stands for the letter's day where that is not known.
    pub today: NaiveDate,
    /// Whether the council of the letter is the record's. `None`: not known, and nothing is said of it.
    pub same_council: Option<bool>,
}

/// Something that may be wrong with a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterNotice {
    /// The fact, by id.
    pub fact: String,
    /// What to say.
    pub say: String,
}
