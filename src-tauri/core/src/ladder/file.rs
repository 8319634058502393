//! A ladder as a file: its rungs from the foot up, and bands of them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::record::LadderPlace;

/// The version of the file format that this code reads and writes.
pub const FORMAT: u32 = 1;

/// A ladder of engagement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Ladder {
    /// Version of the file format.
    pub format: u32,
    /// Short name in lower-case letters, digits and `-`, such as `hart`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who made it. Empty: not said.
    #[serde(default)]
    pub by: String,
    /// The year in which it was made, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub year: Option<u32>,
    /// Whose part it was made to describe.
    #[serde(rename = "for")]
    pub audience: LadderAudience,
    /// What it asks, in plain words.
    #[serde(default)]
    pub about: String,
    /// Where the names were read.
    #[serde(default)]
    pub source: String,
    /// Its address.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(as = "Option<String>", optional)]
    pub link: String,
    /// The day on which the source was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub read_on: Option<NaiveDate>,
    /// What of it is used, and on what terms.
    #[serde(default)]
    pub licence: String,
    /// What a reader should know of it as a whole.
    #[serde(default)]
    pub note: String,
    /// Bands of rungs that have a name of their own.
    #[serde(default)]
    pub bands: Vec<LadderBand>,
    /// The rungs, from the foot up.
    pub rungs: Vec<LadderRung>,
}

/// Whose part a ladder was made to describe.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum LadderAudience {
    /// Adults.
    Adults,
    /// Children and young people.
    Children,
}

/// One rung.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct LadderRung {
    /// Its place, from 1 at the foot.
    pub n: u32,
    /// Its id, unique among the rungs.
    pub id: String,
    /// Its name, in the maker's words.
    pub name: String,
    /// What it means, in at most 20 plain words.
    #[serde(default)]
    pub words: String,
    /// A question to ask yourself.
    #[serde(default)]
    pub ask: String,
}

/// Rungs that stand together under one name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct LadderBand {
    /// Its id, unique among the bands. A rung can have the same one.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its lowest rung, by number.
    pub from: u32,
    /// Its highest rung, by number.
    pub to: u32,
    /// What it means, in plain words.
    #[serde(default)]
    pub words: String,
}

impl Ladder {
    /// The rung with this id.
    pub fn rung(&self, id: &str) -> Option<&LadderRung> {
        self.rungs.iter().find(|rung| rung.id == id)
    }

    /// The band with this id.
    pub fn band(&self, id: &str) -> Option<&LadderBand> {
        self.bands.iter().find(|band| band.id == id)
    }

    /// The lowest and the highest rung that a place covers, by number. `None`: it is not in this ladder.
    pub fn reach(&self, place: &LadderPlace) -> Option<(u32, u32)> {
        match place {
            LadderPlace::Rung(id) => self.rung(id).map(|rung| (rung.n, rung.n)),
            LadderPlace::Band(id) => self.band(id).map(|band| (band.from, band.to)),
        }
    }

    /// The name of a place. `None`: it is not in this ladder.
    pub fn name(&self, place: &LadderPlace) -> Option<&str> {
        match place {
            LadderPlace::Rung(id) => self.rung(id).map(|rung| rung.name.as_str()),
            LadderPlace::Band(id) => self.band(id).map(|band| band.name.as_str()),
        }
    }
}
