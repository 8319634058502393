//! Charters, their forms, and the time limits of the law.

use chrono::NaiveDate;
use evenhand_core::charter::{SchoolDays, Unit, Who};
use evenhand_core::record::MeetingKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A charter as the Charters screen shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CharterView {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whose it is.
    pub owner: String,
    /// Where its words come from.
    pub source: String,
    /// The day they were read.
    pub date_read: Option<NaiveDate>,
    /// The user's own, which can be changed.
    pub own: bool,
    /// Another council's than the record's: a comparison.
    pub comparison: bool,
    /// Its clauses in order.
    pub clauses: Vec<ClauseView>,
    /// What to know of its wording.
    pub notes: Vec<String>,
}

/// A clause.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ClauseView {
    /// Its id.
    pub id: String,
    /// Its number, such as "Principle 7".
    pub number: String,
    /// Its heading.
    pub heading: String,
    /// Its words.
    pub quote: String,
    /// What kind of clause it is.
    pub kind: ClauseKindView,
    /// How it is counted, in plain words; empty where nothing is timed.
    pub counted: String,
    /// Where the wording can be read two ways.
    pub note: String,
    /// The kinds of meeting it covers. Empty: every kind.
    pub covers: Vec<MeetingKind>,
    /// When it does not apply, in words.
    pub exceptions: Vec<String>,
    /// The council's own account of how it keeps the clause; empty where none is known.
    pub their_account: String,
}

/// Kinds of clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClauseKindView {
    /// Checked by the machine.
    Timed,
    /// A promise in words that entries can cite.
    Wording,
    /// Context.
    Context,
}

/// A charter of one's own, as the form gives it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct CharterForm {
    /// Empty for a new one.
    pub id: String,
    /// Title.
    pub title: String,
    /// Whose it is.
    pub owner: String,
    /// Where its words come from.
    pub source: String,
    /// The first day on which it applies, where the source says so.
    pub in_force_from: Option<NaiveDate>,
    /// The last day on which it applies.
    pub in_force_to: Option<NaiveDate>,
    /// Meetings are booked at least so long ahead.
    pub notice: RuleForm,
    /// Papers come at least so long before.
    pub papers: RuleForm,
    /// Meetings last at most so many minutes.
    pub length: RuleForm,
    /// Meetings lie between two times of the day.
    pub window: RuleForm,
    /// Promises in words, one each.
    pub promises: Vec<String>,
}

/// One rule of a charter in the form. Without an amount (or times) the charter has no such rule.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct RuleForm {
    /// How many `unit`.
    pub amount: Option<u32>,
    /// What `amount` counts.
    pub unit: Unit,
    /// Earliest start, "10:00"; of the window alone.
    pub from: Option<String>,
    /// Latest end, "14:00"; of the window alone.
    pub to: Option<String>,
    /// The charter's own words.
    pub quote: String,
    /// The kinds of meeting it covers. Empty: every kind.
    pub covers: Vec<MeetingKind>,
    /// When it does not apply, in words, one each.
    pub exceptions: Vec<String>,
}

/// Say whether a charter is the council's own.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SettleCharter {
    /// The charter's id.
    pub charter: String,
    /// Whether it is the council's own.
    pub ours: bool,
}

/// A council, as a person names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OfCouncil {
    /// Its name.
    pub council: String,
}

/// Which charter.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CharterKey {
    /// Its id.
    pub charter: String,
}

/// What can start a time limit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TriggerView {
    /// Its id.
    pub id: String,
    /// In plain words: "A request for an EHC needs assessment was received".
    pub title: String,
    /// What to ask for its date.
    pub question: String,
    /// Other dates that some of its limits run from.
    pub events: Vec<TriggerEvent>,
    /// What to know before any date of it. Often empty.
    pub note: String,
    /// The clock of some of its limits can be stopped for some days.
    pub can_pause: bool,
    /// Some of its limits are in school days: the school's term dates are needed.
    pub school_days: bool,
}

/// A further date that a limit can run from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TriggerEvent {
    /// Its id, such as `certificate`.
    pub id: String,
    /// What to ask for its date.
    pub question: String,
}

/// A trigger and its day.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LimitQuery {
    /// Trigger id.
    pub trigger: String,
    /// The day it happened.
    pub date: NaiveDate,
    /// Further dates, by the ids of [`TriggerEvent`].
    #[serde(default)]
    pub events: std::collections::BTreeMap<String, NaiveDate>,
    /// Days for which the clock was stopped, where it can be.
    #[serde(default)]
    pub paused_days: u32,
    /// When the school is open, for limits in school days.
    #[serde(default)]
    pub school: SchoolDays,
}

/// Dates to keep in the record.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SaveLimits {
    /// What they follow from.
    pub query: LimitQuery,
    /// The ids of those that the person says apply.
    pub chosen: Vec<String>,
}

/// A date that follows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct LimitView {
    /// Its id.
    pub id: String,
    /// What is due.
    pub title: String,
    /// Who has to act.
    pub who: Who,
    /// That, in words.
    pub who_words: String,
    /// The day.
    pub due: Option<NaiveDate>,
    /// That, in words.
    pub due_words: String,
    /// The sum.
    pub explanation: String,
    /// The law's words.
    pub quote: String,
    /// Clause.
    pub clause: String,
    /// Source.
    pub source: String,
    /// Exceptions that can apply.
    pub exceptions: Vec<String>,
    /// "Past the time limit; exceptions can apply", or the last day, in words.
    pub standing: String,
    /// What else to know. Often empty.
    pub note: String,
    /// It was not in force then, and is shown as a comparison only.
    pub comparison: bool,
    /// What has to be so for it to apply at all. Empty: it always applies.
    pub only_if: String,
    /// Why it may have given way for everybody at that time. Empty: it did not.
    pub relaxed: String,
}
