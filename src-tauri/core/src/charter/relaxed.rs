//! Times in which a limit gave way for everybody: the coronavirus regulations of 2020 and 2021.
//!
//! Whether one reason or another made a limit impractical in a single case is not for a machine to say. So a
//! limit that such a time touches is never called past.

use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::Deserialize;

/// A time in which limits gave way.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relaxation {
    /// Its id, as limits name it.
    pub id: String,
    /// The first day of it.
    pub from: NaiveDate,
    /// The last day of it.
    pub to: NaiveDate,
    /// Which day of a limit has to lie in it.
    pub touches: Touches,
    /// What it did, in plain words.
    pub words: String,
    /// Where it stands.
    pub clause: String,
    /// What was read, with its address.
    pub source: String,
    /// The day on which the source was read.
    pub read_on: NaiveDate,
}

/// Which day of a limit decides whether it is touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Touches {
    /// The limit's last day.
    LastDay,
    /// The day that starts the clock.
    Trigger,
}

const FILE: &str = include_str!("../../data/relaxations.json");

fn relaxations() -> &'static [Relaxation] {
    static ALL: OnceLock<Vec<Relaxation>> = OnceLock::new();
    // A test reads the file by itself, so that it is never empty.
    ALL.get_or_init(|| serde_json::from_str(FILE).unwrap_or_default())
}

/// What touched a limit that a day starts and that ends on another. `None`: nothing did.
pub(super) fn relaxation(
    id: &str,
    trigger: NaiveDate,
    last: NaiveDate,
) -> Option<&'static Relaxation> {
    relaxations().iter().find(|one| {
        let day = match one.touches {
            Touches::LastDay => last,
            Touches::Trigger => trigger,
        };
        one.id == id && (one.from..=one.to).contains(&day)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charter::limit_packs;

    #[test]
    fn every_relaxation_that_a_limit_names_is_there_with_its_source() {
        let all: Vec<Relaxation> = serde_json::from_str(FILE).unwrap();
        for one in &all {
            assert!(!one.source.is_empty() && one.from <= one.to && one.read_on > one.to);
        }
        let named = limit_packs().iter().flat_map(|pack| &pack.limits).map(|rule| &rule.relaxed);
        for id in named.filter(|id| !id.is_empty()) {
            assert!(all.iter().any(|one| one.id == *id), "{id}");
        }
    }
}
