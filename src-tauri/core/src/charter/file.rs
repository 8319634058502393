//! A charter as a file: who it binds, where its words come from, and which of them can be checked.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::councils::same_council;
use super::holidays::HolidaySet;
use super::measure::{Measure, Strength, Unit};
use crate::record::{MeetingKind, RecordInfo, When};

/// The version of the file format that this code reads and writes.
pub const FORMAT: u32 = 1;

/// A charter: words that a council or a group agreed to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Charter {
    /// Version of the file format.
    pub format: u32,
    /// Short name in lower-case letters, digits and `-`, such as `hounslow`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whose it is, such as "London Borough of Hounslow". Empty: not said.
    #[serde(default)]
    pub owner: String,
    /// The council that it is about, where its owner is another body. Empty: the owner is the council.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub council: String,
    /// Where the words were taken from.
    #[serde(default)]
    pub source: String,
    /// The day on which the source was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_on: Option<NaiveDate>,
    /// The first day on which it applies, where the source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_from: Option<NaiveDate>,
    /// The last day on which it applies, where the source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_to: Option<NaiveDate>,
    /// What a reader should know of it as a whole.
    #[serde(default)]
    pub note: String,
    /// Its clauses, in its own order.
    pub clauses: Vec<Clause>,
}

/// One clause, in the charter's own words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Short name, unique in the charter, such as `notice`.
    pub id: String,
    /// Where it stands, such as "Principle 7".
    #[serde(default)]
    pub number: String,
    /// What it says in a few words.
    pub title: String,
    /// Its own words, letter for letter.
    pub quote: String,
    /// What can be done with it.
    pub kind: ClauseKind,
    /// The rule to check, for a timed clause or a recommendation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Rule>,
    /// When a promised step is due, for a promise. Undated is "no date given", never overdue.
    #[serde(default)]
    pub due: When,
    /// The council's own account of how it keeps the clause.
    #[serde(default)]
    pub their_account: String,
}

impl Clause {
    /// What to call it by: its number such as "Principle 7", or its title where it has none.
    pub fn called(&self) -> &str {
        if self.number.is_empty() { &self.title } else { &self.number }
    }

    /// Where its words come from: what it is called by, and the title of its charter.
    pub fn source_in(&self, charter: &Charter) -> String {
        format!("{}, {}", self.called(), charter.title)
    }
}

/// What can be done with a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClauseKind {
    /// It has numbers that a meeting can be checked against.
    Timed,
    /// It has such numbers, and only recommends them: nothing binds anybody to it.
    Recommendation,
    /// It says what will be done next, as one step.
    Promise,
    /// It says how people will work: an entry can speak for it or against it.
    Wording,
    /// It explains, and asks nothing.
    Context,
}

/// A timed rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// What it measures.
    pub measures: Measure,
    /// How firmly the words put it.
    #[serde(default)]
    pub strength: Strength,
    /// How many, for `notice` and `papers` at the least, for `length` at the most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<u32>,
    /// What `amount` counts.
    #[serde(default)]
    pub unit: Unit,
    /// Whether the day of sending counts.
    #[serde(default)]
    pub first_day: FirstDay,
    /// Bank holidays that are not working days, where `unit` is working days.
    #[serde(default)]
    pub holidays: HolidaySet,
    /// The earliest start, London time, for `window`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveTime>,
    /// The latest end, London time, for `window`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveTime>,
    /// The kinds of meeting it covers. Empty: every kind.
    #[serde(default)]
    pub covers: Vec<MeetingKind>,
    /// When it does not apply, in words.
    #[serde(default)]
    pub exceptions: Vec<String>,
    /// How the words can be read two ways, and how they are read here.
    #[serde(default)]
    pub reading: String,
}

/// How the days at the two ends are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FirstDay {
    /// The words do not say: both ways are counted, and where they differ the result depends.
    #[default]
    Unclear,
    /// The day of sending is not counted and the meeting's day is.
    NotCounted,
    /// Neither is counted: clear days.
    ClearDays,
}

impl Charter {
    /// The clause with this id.
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.id == id)
    }

    /// The same for a record, where a person may have settled it. What the list of councils tells stands before that.
    pub fn whose_in(&self, info: &RecordInfo) -> Whose {
        match (self.whose(&info.council), info.own_charters.get(&self.id)) {
            (Whose::NotKnown, Some(true)) => Whose::Own,
            (Whose::NotKnown, Some(false)) => Whose::Another,
            (told, _) => told,
        }
    }

    /// Whether every rule in it only recommends.
    pub fn only_recommends(&self) -> bool {
        let mut ruled = self.clauses.iter().filter(|clause| clause.rule.is_some()).peekable();
        ruled.peek().is_some() && ruled.all(|clause| clause.kind == ClauseKind::Recommendation)
    }

    /// Whose the charter is, seen from a record about this council.
    ///
    /// "Hounslow", "LB Hounslow" and "hounslow.gov.uk" name one council: see [`same_council`].
    pub fn whose(&self, council: &str) -> Whose {
        let about = if self.council.is_empty() { &self.owner } else { &self.council };
        match same_council(about, council) {
            Some(true) => Whose::Own,
            Some(false) => Whose::Another,
            None => Whose::NotKnown,
        }
    }
}

/// Whose a charter is, seen from a record about one council.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// That council's own.
    Own,
    /// Another council's: nothing is scored by it, it can only be held up beside.
    Another,
    /// That cannot be told: a person has to say.
    #[default]
    NotKnown,
}
