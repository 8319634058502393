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
    /// Nothing of the family's own ends today or tomorrow, and no meeting is today.
    pub calm: bool,
    /// The next steps of all sides: today's and tomorrow's, then the oldest day first, those of no day last.
    pub steps: Vec<NextStep>,
    /// How many steps there are, with those not shown.
    pub steps_total: u32,
    /// What is not shown, by where to find it. Empty: all is shown.
    pub more: Vec<MoreSteps>,
    /// Also good to know: the newest of what is working well and of half-finished entries.
    pub good_to_know: Vec<GoodToKnowItem>,
    /// How much is good to know.
    pub good_total: u32,
    /// Nothing was ever logged.
    pub empty: bool,
}

/// A next step, of whichever side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct NextStep {
    /// What it is, and so what there is to do about it.
    pub kind: StepKind,
    /// Whose step it is.
    pub side: OfficerSide,
    /// What it rests on: an entry; of [`StepKind::Answer`] the answer that is open.
    pub id: Id,
    /// Its day.
    pub day: Option<NaiveDate>,
    /// One line.
    pub title: String,
    /// The sum and what is logged.
    pub detail: String,
    /// The message in which it was promised.
    pub source: Option<StepSource>,
    /// The finding that matters most, where a charter covers it.
    pub verdict: Option<Verdict>,
}

/// What a step came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StepSource {
    /// The entry.
    pub entry: Id,
    /// Its title.
    pub title: String,
}

/// What a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// A promise or time limit past its date.
    PromisePast,
    /// A promise or time limit with a date to come.
    PromiseAhead,
    /// The family's own time limit, past or to come.
    OwnLimit,
    /// A message that awaits a reply.
    Reply,
    /// Something families said that somebody was to answer by a day.
    Answer,
    /// Papers that the charter asks for before a meeting.
    Papers,
    /// A meeting ahead.
    Meeting,
    /// A meeting of today: it may be ahead or over.
    MeetingToday,
    /// A meeting that has been, and of which nobody has said what came of it.
    LookBack,
}

/// Whose step something is, as far as the record says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OfficerSide {
    /// The family's or group's own.
    Ours,
    /// The council's.
    Council,
    /// The school's.
    School,
    /// Somebody else's, such as the health service's.
    Others,
    /// The record does not say whose, or names several.
    CantTell,
}

/// Steps that are not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MoreSteps {
    /// What they are.
    pub kind: MoreKind,
    /// How many.
    pub count: u32,
}

/// Where steps that are not shown are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MoreKind {
    /// Promises and time limits.
    Promises,
    /// Messages that await a reply.
    Replies,
    /// Meetings ahead.
    Meetings,
    /// What families said that is to be answered.
    Answers,
}

/// Something good to know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct GoodToKnowItem {
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
