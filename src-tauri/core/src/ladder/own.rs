//! Ladder files that a person brings in: what they may not take the place of.

use super::builtin::builtin;
use super::file::Ladder;
use super::parse::{LadderError, LadderProblem, MOST_BYTES, MOST_RUNGS, at, whole};

/// The five steps of IAP2's spectrum, which its owner lets nobody use unasked.
const IAP2: [&str; 5] = ["inform", "consult", "involve", "collaborate", "empower"];

impl Ladder {
    /// Reads a ladder file that a person brings in: one of their own, which takes the place of none that comes with
    /// Evenhand, and of none whose owner does not let it be used.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn parse_own(json: &str) -> Result<Self, LadderError> {
        if json.len() > MOST_BYTES {
            return Err(whole(LadderProblem::TooLong));
        }
        // Editors of text on Windows put a byte order mark in front.
        let ladder = Self::parse(json.strip_prefix('\u{feff}').unwrap_or(json))?;
        if builtin().iter().any(|own| own.id == ladder.id) {
            return Err(at(&ladder.id, LadderProblem::BuiltIn));
        }
        if ladder.is_iap2() {
            return Err(whole(LadderProblem::Permission));
        }
        if ladder.rungs.len() > MOST_RUNGS {
            return Err(whole(LadderProblem::TooLong));
        }
        Ok(ladder)
    }

    fn is_iap2(&self) -> bool {
        let named = [&self.id, &self.title, &self.by, &self.source];
        let names = self.rungs.iter().map(|rung| rung.name.trim().to_lowercase());
        named.iter().any(|words| words.to_lowercase().contains("iap2"))
            || (self.rungs.len() == IAP2.len() && names.zip(IAP2).all(|(name, step)| name == step))
    }
}
