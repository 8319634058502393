//! Notes of an event, line by line: what was said, under which heading it was written, and what came of it.
//!
//! A line's mood is what a person said that it is. There is no way from a heading to a mood.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Id, When};

/// The notes of one event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventNotes {
    /// Stable id.
    pub id: Id,
    /// What they are called, such as "Parents' day, table notes".
    #[serde(default)]
    pub title: String,
    /// The event's entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<Id>,
    /// The stored file that the notes were taken from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<Id>,
    /// Which part of notes in several parts it is, from 1. 0: they are in one.
    #[serde(default, skip_serializing_if = "is_whole")]
    pub part: u32,
    /// The headings, in their order.
    #[serde(default)]
    pub sections: Vec<NotesSection>,
    /// The lines, in their order.
    #[serde(default)]
    pub lines: Vec<NotesLine>,
    /// When they were added.
    pub added_on: DateTime<Utc>,
    /// Part of the sample record.
    #[serde(default)]
    pub sample: bool,
}

fn is_whole(part: &u32) -> bool {
    *part == 0
}

impl EventNotes {
    /// Notes without lines.
    pub fn new(id: Id, added_on: DateTime<Utc>) -> Self {
        Self {
            id,
            title: String::new(),
            entry: None,
            file: None,
            part: 0,
            sections: Vec::new(),
            lines: Vec::new(),
            added_on,
            sample: false,
        }
    }

    /// The heading that a line is written under. It says nothing of the line but where it stands.
    pub fn heading_of(&self, line: &NotesLine) -> &str {
        let own = self.sections.iter().find(|section| Some(section.id) == line.section);
        own.map_or("", |section| &section.heading)
    }
}

/// A heading of notes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotesSection {
    /// Its id.
    pub id: Id,
    /// Its words.
    #[serde(default)]
    pub heading: String,
}

/// One line of notes, as it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotesLine {
    /// Its id.
    pub id: Id,
    /// The section that it is written under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Id>,
    /// Its words, unchanged.
    #[serde(default)]
    pub text: String,
    /// The smaller heading that it is written under.
    #[serde(default)]
    pub sub_heading: String,
    /// Its themes.
    #[serde(default)]
    pub tags: Vec<Id>,
    /// What it says of how things are, as a person set it.
    #[serde(default)]
    pub mood: Mood,
    /// The table or group that said it; never a name.
    #[serde(default)]
    pub said_by: String,
    /// It may be quoted.
    #[serde(default)]
    pub quote_ok: bool,
    /// An earlier line that says the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_as: Option<Id>,
}

impl NotesLine {
    /// A line of which nothing is said yet.
    pub fn new(id: Id, text: &str) -> Self {
        Self {
            id,
            section: None,
            text: text.to_owned(),
            sub_heading: String::new(),
            tags: Vec::new(),
            mood: Mood::NotSaid,
            said_by: String::new(),
            quote_ok: false,
            same_as: None,
        }
    }
}

/// What a line says of how things are. Only a person sets it.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Mood {
    /// Nobody has said.
    #[default]
    NotSaid,
    /// It works.
    Works,
    /// It should change.
    Change,
    /// Both.
    Both,
}

/// What lines of notes can be about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Theme {
    /// Stable id.
    pub id: Id,
    /// Its name.
    #[serde(default)]
    pub name: String,
    /// What belongs to it.
    #[serde(default)]
    pub meaning: String,
    /// The theme that it is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Id>,
    /// Its place among the themes.
    #[serde(default)]
    pub order: u32,
    /// When it was added.
    pub added_on: DateTime<Utc>,
    /// Part of the sample record.
    #[serde(default)]
    pub sample: bool,
}

impl Theme {
    /// A theme of this name.
    pub fn new(id: Id, name: &str, added_on: DateTime<Utc>) -> Self {
        Self {
            id,
            name: name.to_owned(),
            meaning: String::new(),
            parent: None,
            order: 0,
            added_on,
            sample: false,
        }
    }
}

/// What somebody answered to lines or themes, and what they did: "you said, they said, they did".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Response {
    /// Stable id.
    pub id: Id,
    /// The lines that it answers.
    #[serde(default)]
    pub lines: Vec<Id>,
    /// The themes that it answers.
    #[serde(default)]
    pub themes: Vec<Id>,
    /// What was said to them.
    #[serde(default)]
    pub you_said: String,
    /// What they answered.
    #[serde(default)]
    pub they_said: String,
    /// What they did.
    #[serde(default)]
    pub they_did: String,
    /// How it stands.
    #[serde(default)]
    pub state: ResponseState,
    /// Who answers, by role.
    #[serde(default)]
    pub by: String,
    /// When it is due.
    #[serde(default)]
    pub due: When,
    /// When the answer was given.
    #[serde(default)]
    pub told_on: When,
    /// Entries that show it.
    #[serde(default)]
    pub evidence: Vec<Id>,
    /// The promise that came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub promise: Option<Id>,
    /// When it was added.
    pub added_on: DateTime<Utc>,
    /// Part of the sample record.
    #[serde(default)]
    pub sample: bool,
}

impl Response {
    /// A response that says nothing yet.
    pub fn new(id: Id, added_on: DateTime<Utc>) -> Self {
        Self {
            id,
            lines: Vec::new(),
            themes: Vec::new(),
            you_said: String::new(),
            they_said: String::new(),
            they_did: String::new(),
            state: ResponseState::Open,
            by: String::new(),
            due: When::Undated,
            told_on: When::Undated,
            evidence: Vec::new(),
            promise: None,
            added_on,
            sample: false,
        }
    }
}

/// How a response stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum ResponseState {
    /// No answer is logged.
    #[default]
    Open,
    /// They said that they will.
    SaidYes,
    /// They are doing it.
    Doing,
    /// It is done.
    Done,
    /// They said no.
    SaidNo {
        /// The reason that they gave. Empty: none given.
        #[serde(default)]
        reason: String,
    },
    /// It cannot be told.
    CantTell,
}
