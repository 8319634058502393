//! The Today screen, promises, reminders.

use chrono::NaiveDate;
use evenhand_core::charter::Verdict;
use evenhand_core::record::{DueFrom, Id, Outcome};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a person sees first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Today {
    /// The day it speaks of.
    pub date: NaiveDate,
    /// That, in words.
    pub date_words: String,
    /// "Good evening", by the clock of the computer.
    pub greeting: String,
    /// The first of what is waiting, most pressing first.
    pub waiting: Vec<WaitingItem>,
    /// How much is waiting.
    pub waiting_total: u32,
    /// The first meetings ahead, soonest first.
    pub ahead: Vec<AheadItem>,
    /// How many meetings are ahead.
    pub ahead_total: u32,
    /// Meetings whose day has come, and of which nobody has said what came of them, the newest first.
    pub look_back: Vec<KnowItem>,
    /// Also good to know: the newest of what is working well and of half-finished entries.
    pub good_to_know: Vec<KnowItem>,
    /// How much is good to know.
    pub good_total: u32,
    /// Nothing was ever logged.
    pub empty: bool,
}

/// Something that waits for an answer or a deed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct WaitingItem {
    /// What kind of waiting it is.
    pub kind: WaitingKind,
    /// The entries it speaks of, or the first of them.
    pub entries: Vec<Id>,
    /// One line.
    pub title: String,
    /// The sum and what is logged.
    pub detail: String,
}

/// Kinds of waiting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WaitingKind {
    /// A promise past its date.
    PromisePast,
    /// Messages without a reply.
    NoReply,
    /// A promise with a date to come.
    PromiseAhead,
    /// A reply or time limit due soon.
    Due,
}

/// A meeting ahead.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct AheadItem {
    /// The entry.
    pub entry: Id,
    /// One line: what, when.
    pub title: String,
    /// The sum that matters most.
    pub detail: String,
    /// The finding that matters most, where a charter covers it.
    pub verdict: Option<Verdict>,
}

/// Something good to know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct KnowItem {
    /// The entry.
    pub entry: Id,
    /// One line.
    pub title: String,
    /// Why it is here.
    pub detail: String,
}

/// How many promises of each list to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PromisesQuery {
    /// At most so many that are open.
    pub open: u32,
    /// At most so many that are settled.
    pub settled: u32,
}

/// Promises with where they stand.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct PromiseList {
    /// The first of those with nothing logged yet of what became of them: past their date first, then by due day.
    pub open: Vec<PromiseView>,
    /// How many those are.
    pub open_total: u32,
    /// The first of the others, by due day.
    pub settled: Vec<PromiseView>,
    /// How many those are.
    pub settled_total: u32,
    /// How many of the open ones somebody gave their word for; the others are time limits.
    pub promised: u32,
    /// How many of those are late.
    pub late: u32,
}

/// A promise and where it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PromiseView {
    /// The entry.
    pub id: Id,
    /// One line.
    pub title: String,
    /// Who promised.
    pub promised_by: String,
    /// Asked on, in words.
    pub asked_words: String,
    /// Due, in words, where `standing` does not say it; else empty.
    pub due_words: String,
    /// What makes it due.
    pub due_from: DueFrom,
    /// What became of it.
    pub outcome: Outcome,
    /// The sum in a sentence.
    pub standing: String,
    /// Calendar days late as of today; `None` where it is not late or cannot be told.
    pub days_late: Option<i32>,
    /// Half-finished.
    pub draft: bool,
}
