//! A meeting on a page, and what is noted after it.

use evenhand_core::record::{Id, Judgement, When};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{EntrySummary, FindingView, PaperWish};

/// What helps at a meeting. Of entries that are unfinished or kept back it tells nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct MeetingPage {
    /// The meeting.
    pub meeting: EntrySummary,
    /// Its day and hours in words; empty where they are not known.
    pub when_words: String,
    /// Where it is; empty where that is not known.
    pub place: String,
    /// What others said that they would do, and is open: past its day first.
    pub promised: Vec<PageLine>,
    /// The family's own days that are open.
    pub own: Vec<PageLine>,
    /// Messages out that have no answer, the oldest first.
    pub unanswered: Vec<PageLine>,
    /// What is found of the meeting, each with its sum and the words it is held to.
    pub findings: Vec<FindingView>,
    /// What stood at the end of earlier meetings: their place on ladders, and what forms came to.
    pub before: Vec<PageBefore>,
    /// Who is named at the meeting. No child is.
    pub people: Vec<PagePerson>,
    /// What the person wants to ask.
    pub questions: Vec<String>,
    /// Questions that could be asked. None is on the page until it is taken over.
    pub proposed: Vec<ProposedQuestion>,
}

/// An entry on the page, with how it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PageLine {
    /// The entry.
    pub entry: Id,
    /// What it is.
    pub title: String,
    /// Who said so, by role; empty where that is not known.
    pub by: String,
    /// How it stands, with its sum.
    pub standing: String,
}

/// What came of an earlier meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PageBefore {
    /// Which meeting.
    pub title: String,
    /// What is said of it, a line each.
    pub lines: Vec<String>,
}

/// Somebody who is named at the meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PagePerson {
    /// Their name; empty where none is known.
    pub name: String,
    /// Their role then, with the organisation; empty where none is known.
    pub role: String,
}

/// A question that could be asked, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProposedQuestion {
    /// The question.
    pub words: String,
    /// What it rests on.
    pub why: String,
}

/// Keep what the person wants to ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeepQuestions {
    /// The meeting's entry.
    pub entry: Id,
    /// The questions in their order.
    pub questions: Vec<String>,
}

/// Print the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintMeetingPage {
    /// The meeting's entry.
    pub entry: Id,
    /// How it is printed.
    pub paper: PaperWish,
}

/// What can be chosen from after a meeting. Nothing of it is saved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct MeetingSheetView {
    /// The meeting.
    pub meeting: EntrySummary,
    /// Its day and hours in words.
    pub when_words: String,
    /// It is noted already that it took place.
    pub held: bool,
    /// Roles that are named at the meeting, to say who promised.
    pub roles: Vec<String>,
    /// Days to choose from for when something was promised, each with its words.
    pub days: Vec<SheetDay>,
    /// Times to choose from for the hours given. The first is the meeting's own length, where that is known.
    pub times: Vec<SheetTime>,
    /// The ladder that was used last, or the first of all.
    pub ladder: String,
    /// What is in the record as promised at this meeting.
    pub promised: Vec<PageLine>,
}

/// A day to choose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SheetDay {
    /// The day.
    pub when: When,
    /// "In two weeks, Thu 10 Dec 2026".
    pub words: String,
}

/// A time to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SheetTime {
    /// In minutes.
    pub minutes: u32,
    /// "1 h 30 min".
    pub words: String,
}

/// What a person accepted after a meeting. What is not there is not saved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct MeetingSheet {
    /// The meeting's entry.
    pub entry: Id,
    /// It took place.
    pub held: bool,
    /// What was promised.
    pub promises: Vec<SheetPromise>,
    /// Minutes given, unpaid. `None`: not said.
    #[ts(optional)]
    pub minutes: Option<u32>,
    /// Where it stood on a ladder.
    #[ts(optional)]
    pub judgement: Option<Judgement>,
}

/// Something that was promised at a meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SheetPromise {
    /// What.
    pub what: String,
    /// By whom, by role. Empty: not said.
    pub by: String,
    /// By which day. Undated: no day was given, and it is never late.
    pub due: When,
}
