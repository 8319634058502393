//! Sets of questions of a record's own: what a person may bring in, and where one is found by its id and version.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::builtin::{builtin, find};
use super::file::QuestionSet;
use super::parse::{FormError, FormProblem, MOST_BYTES, MOST_STATEMENTS, at, whole};

/// The name that a version of a set is filed under: no other set or version has it.
pub fn set_name(id: &str, version: u32) -> String {
    format!("{id}/{version}")
}

/// Whether a set that comes with Evenhand has this id, in whatever version.
pub fn is_builtin(id: &str) -> bool {
    builtin().iter().any(|set| set.id == id)
}

/// One version of a set: one that comes with Evenhand, or one of the record's own, which are filed by their names.
///
/// `None`: it is not here, or cannot be read. One with the id of a set that comes with Evenhand is never used.
pub fn find_in(id: &str, version: u32, own: &BTreeMap<String, Value>) -> Option<QuestionSet> {
    if is_builtin(id) {
        return find(id, version).cloned();
    }
    let set = own.get(&set_name(id, version))?;
    let set = QuestionSet::parse(&set.to_string()).ok()?;
    // What a record file says under a name is used only where it is what the name says.
    (set.id == id && set.version == version).then_some(set)
}

/// Every set of the record's own that can be used, by title, then by version.
pub fn own_sets(own: &BTreeMap<String, Value>) -> Vec<QuestionSet> {
    let known = own.keys().filter_map(|name| {
        let (id, version) = name.rsplit_once('/')?;
        find_in(id, version.parse().ok()?, own).filter(|set| !is_builtin(&set.id))
    });
    let mut sets: Vec<QuestionSet> = known.collect();
    sets.sort_by(|a, b| (&a.title, &a.id, a.version).cmp(&(&b.title, &b.id, b.version)));
    sets
}

impl QuestionSet {
    /// Reads a set of questions that a person brings in: one of their own, which takes the place of none that comes
    /// with Evenhand.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn parse_own(json: &str) -> Result<Self, FormError> {
        if json.len() > MOST_BYTES {
            return Err(whole(FormProblem::TooLong));
        }
        // Editors of text on Windows put a byte order mark in front.
        let set = Self::parse(json.strip_prefix('\u{feff}').unwrap_or(json))?;
        if is_builtin(&set.id) {
            return Err(at(&set.id, FormProblem::BuiltIn));
        }
        if set.statements.len() > MOST_STATEMENTS || set.version > MOST_VERSION {
            return Err(whole(FormProblem::TooLong));
        }
        set.same_words().map_or(Ok(set), Err)
    }

    /// Two statements that a person cannot tell apart, also where only capitals and spaces differ.
    fn same_words(&self) -> Option<FormError> {
        let mut seen = BTreeSet::new();
        let folded = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
        let twice =
            self.statements.iter().find(|own| !seen.insert(folded(&own.words).to_lowercase()));
        twice.map(|own| at(&own.id, FormProblem::SameWords))
    }
}

/// The highest number of a version.
const MOST_VERSION: u32 = 999;
