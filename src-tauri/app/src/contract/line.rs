//! One line typed as it comes: what was understood of it, and what a person made of that.

use evenhand_core::record::{Channel, Direction, When};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SheetPromise;

/// Words as they were typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct LineWords {
    /// The line.
    pub text: String,
}

/// A day as a line tells it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct LineDayView {
    /// The day, where the words can only mean one; else undated.
    pub when: When,
    /// The days that they may mean, where a person has to say.
    pub choices: Vec<LineChoice>,
    /// The words that give it.
    pub words: String,
}

/// A day to choose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct LineChoice {
    /// The day.
    pub when: When,
    /// That, in words.
    pub words: String,
}

/// A promise that a line may tell of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct LinePromiseView {
    /// What is promised.
    pub what: String,
    /// Who is to do it. Empty: the words do not name them.
    pub by: String,
    /// Who it may be.
    pub by_choices: Vec<String>,
    /// When it is due.
    pub due: LineDayView,
    /// The words can only mean a promise; else a person is asked.
    pub sure: bool,
}

/// What was understood of a line. Nothing of it is saved.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct LineView {
    /// It tells of a message; else it is a note.
    pub message: bool,
    /// How that went. `None`: the words do not say.
    pub channel: Option<Channel>,
    /// Which way. `None`: the words do not say.
    pub direction: Option<Direction>,
    /// With whom. Empty: the words do not say.
    pub who: String,
    /// When it was.
    pub day: LineDayView,
    /// It tells of more than one message.
    pub several: bool,
    /// It says that something did not come.
    pub none_came: bool,
    /// What may have been promised.
    pub promises: Vec<LinePromiseView>,
}

/// What a person accepted of a line.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct SaveLine {
    /// The line, whole.
    pub text: String,
    /// How a message went. `None`: it is a note.
    pub channel: Option<Channel>,
    /// Which way.
    pub direction: Direction,
    /// With whom.
    pub who: String,
    /// When it was.
    pub when: When,
    /// The promises that were ticked.
    pub promises: Vec<SheetPromise>,
}
