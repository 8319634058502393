//! The definition of a bundle: what goes in, and for whom.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Entry, FileRef, Id, PrintOptions, SavedVersion};

/// The definition of a bundle: what goes in, in what order, for whom.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct BundlePlan {
    /// Stable id.
    pub id: Id,
    /// Which document it is.
    #[serde(default)]
    pub template: Template,
    /// Who it is for.
    #[serde(default)]
    pub profile: Profile,
    /// Title on the cover.
    #[serde(default)]
    pub title: String,
    /// Who it is from.
    #[serde(default)]
    pub from: String,
    /// Who it is to.
    #[serde(default)]
    pub to: String,
    /// Opening words of the letter, in the user's own words.
    #[serde(default)]
    pub opening: String,
    /// Closing words.
    #[serde(default)]
    pub closing: String,
    /// What is asked for, one line each.
    #[serde(default)]
    pub remedies: Vec<String>,
    /// Who gets a copy, one line each.
    #[serde(default)]
    pub copied_to: Vec<String>,
    /// Issues in order. Empty: all, by number.
    #[serde(default)]
    pub issues: Vec<Id>,
    /// Which entries go in. Drafts and private entries only ever go in by being named.
    #[serde(default)]
    pub entries: BundleChoice,
    /// Appendices in order: A01 is the first. No other file goes in.
    #[serde(default)]
    pub appendices: Vec<FileRef>,
    /// Answers to the contradiction check: finding id, and what the user chose to say.
    #[serde(default)]
    pub said_about: BTreeMap<String, String>,
    /// Words that are taken out beside what the profile takes out.
    #[serde(default)]
    pub leave_out: Vec<LeaveOut>,
    /// Print settings.
    #[serde(default)]
    pub paper: PrintOptions,
    /// Version printed on the cover, from 1.
    #[serde(default)]
    pub version: u32,
    /// The day the bundle speaks from, where it is not the day it is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub as_of: Option<NaiveDate>,
    /// What the last saved version held, so that the next one can say what has changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub saved: Option<SavedVersion>,
    /// When the plan was added.
    pub added_on: DateTime<Utc>,
    /// Part of the sample record.
    #[serde(default)]
    pub sample: bool,
}

impl BundlePlan {
    /// What the user chose to say about a finding or a warning. `None`: nothing.
    pub fn said(&self, id: &str) -> Option<&str> {
        self.said_about.get(id).map(|said| said.trim()).filter(|said| !said.is_empty())
    }
}

/// A word or words that a person takes out of a bundle.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct LeaveOut {
    /// The word or words, in any case.
    pub find: String,
    /// What is printed instead. Empty: "[left out]".
    #[serde(default)]
    pub put: String,
}

/// Which entries go in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum BundleChoice {
    /// All that are finished and not private.
    #[default]
    All,
    /// All but these.
    Except {
        /// Left out.
        entries: Vec<Id>,
    },
    /// Only these.
    Only {
        /// Put in.
        entries: Vec<Id>,
    },
}

impl BundleChoice {
    /// Whether an entry goes in. Unfinished and private ones do only where they are named.
    pub fn takes(&self, entry: &Entry) -> bool {
        let usual = !entry.draft && !entry.private;
        match self {
            Self::All => usual,
            Self::Except { entries } => usual && !entries.contains(&entry.id),
            Self::Only { entries } => entries.contains(&entry.id),
        }
    }
}

/// Built-in templates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum Template {
    /// Complaint to a council.
    #[default]
    Complaint,
    /// Letter of concern.
    LetterOfConcern,
    /// Two pages and chosen appendices for a councillor.
    CouncillorBriefing,
    /// A forum's report.
    ForumReport,
    /// The whole record.
    WholeRecord,
}

/// Who may see what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum Profile {
    /// Everything, for the user alone.
    MyCopy,
    /// For the council's complaints team.
    #[default]
    CouncilComplaint,
    /// For a councillor.
    Councillor,
    /// For a forum's report.
    ForumReport,
    /// For anyone.
    Public,
}
