//! An EHC plan's Section F as its own words have it, the school's terms, and what a person told of each week.
//!
//! A week of which nobody told is absent. It is not a week without help.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::Id;

/// An EHC plan: the lines of its Section F, and what happened week by week.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EhcPlan {
    /// Stable id.
    pub id: Id,
    /// What it is called, such as "The plan of 2026".
    #[serde(default)]
    pub title: String,
    /// The day from which it holds. Weeks before it are not counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<NaiveDate>,
    /// The school whose terms these are.
    #[serde(default)]
    pub school: String,
    /// The school's terms, as they were typed.
    #[serde(default)]
    pub terms: Vec<SchoolTerm>,
    /// The lines, in their order. One that was amended away stays, with its last day.
    #[serde(default)]
    pub lines: Vec<PlanLine>,
    /// What was told, by the Monday of its week, then by line.
    #[serde(default)]
    pub weeks: BTreeMap<NaiveDate, BTreeMap<Id, WeekTick>>,
    /// When it was added.
    pub added_on: DateTime<Utc>,
    /// Part of the sample record.
    #[serde(default)]
    pub sample: bool,
}

impl EhcPlan {
    /// A plan that says nothing yet.
    pub fn new(id: Id, title: &str, added_on: DateTime<Utc>) -> Self {
        Self {
            id,
            title: title.to_owned(),
            starts: None,
            school: String::new(),
            terms: Vec::new(),
            lines: Vec::new(),
            weeks: BTreeMap::new(),
            added_on,
            sample: false,
        }
    }
}

/// A term of the school, from its first day to its last one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct SchoolTerm {
    /// What it is called, such as "Autumn 2026".
    #[serde(default)]
    pub name: String,
    /// Its first day.
    pub first: NaiveDate,
    /// Its last day.
    pub last: NaiveDate,
    /// Days in it on which there is no school: half-term, inset days.
    #[serde(default)]
    pub closed: Vec<ClosedDays>,
}

/// Days of a term without school.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
pub struct ClosedDays {
    /// The first of them.
    pub first: NaiveDate,
    /// The last of them.
    pub last: NaiveDate,
}

/// A line of Section F. Each part holds words of the plan; one that the plan does not say is empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanLine {
    /// Its id.
    pub id: Id,
    /// The line as the plan has it.
    #[serde(default)]
    pub text: String,
    /// Who gives the help.
    #[serde(default)]
    pub who: String,
    /// What the help is.
    #[serde(default)]
    pub what: String,
    /// How long it is each time.
    #[serde(default)]
    pub how_long: String,
    /// How often it is.
    #[serde(default)]
    pub how_often: String,
    /// The plan asks for it in each school week. Otherwise a week without it can be right.
    #[serde(default)]
    pub each_week: bool,
    /// Minutes in a week, where the plan's own figures give them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// The first day on which the line is in the plan. `None`: since the plan holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// The last day on which it is. `None`: it still is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

impl PlanLine {
    /// A line of which only its words are known.
    pub fn new(id: Id, text: &str) -> Self {
        Self {
            id,
            text: text.to_owned(),
            who: String::new(),
            what: String::new(),
            how_long: String::new(),
            how_often: String::new(),
            each_week: false,
            minutes: None,
            from: None,
            until: None,
        }
    }
}

/// What a person told of a line in a week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct WeekTick {
    /// Whether the help was given.
    pub given: Given,
    /// The minutes that were given, where it was in part and somebody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub minutes: Option<u32>,
    /// What else there is to say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(as = "Option<String>", optional)]
    pub note: String,
}

/// Whether help was given in a week.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Given {
    /// As the plan says.
    Given,
    /// Not at all.
    NotGiven,
    /// Less than the plan says.
    InPart,
    /// The person cannot tell.
    CantTell,
}
