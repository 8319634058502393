//! Notes of events: bringing them in, tagging them line by line, themes, and what was answered.

use evenhand_core::notes::{LineChange, LineRole};
use evenhand_core::record::{Id, Mood, Response};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{EntrySummary, NotesName, PaperWish};

/// Notes to look at: a file that the person chose, or words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NotesSource {
    /// The key of a chosen file.
    #[serde(default)]
    #[ts(optional)]
    pub file: Option<String>,
    /// Pasted words, where there is no file.
    #[serde(default)]
    pub text: String,
}

/// What notes seem to be. Nothing is saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NotesPreview {
    /// The key to save them by.
    pub key: String,
    /// What they could be called.
    pub title: String,
    /// Each line.
    pub lines: Vec<PreviewLine>,
    /// What there is to know, in sentences.
    pub notes: Vec<String>,
    /// Notes of the record that these seem to be once more.
    pub again: Option<NotesName>,
}

/// A line with what it seems to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewLine {
    /// Its words.
    pub text: String,
    /// What is ticked at first.
    pub role: LineRole,
    /// It could be a heading, and of which kind: a person says yes or no.
    pub could_be: Option<LineRole>,
    /// Why it is left out at first; empty where it is not.
    pub why: String,
    /// The line, from 0, that would be the smaller heading above this one.
    pub under: Option<u32>,
}

/// Save notes that were looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveNotes {
    /// The preview's key.
    pub key: String,
    /// What they are called.
    pub title: String,
    /// The meeting or event.
    #[serde(default)]
    #[ts(optional)]
    pub entry: Option<Id>,
    /// Notes of the record that these are once more.
    #[serde(default)]
    #[ts(optional)]
    pub again: Option<Id>,
    /// What each line is, in their order.
    #[serde(default)]
    pub roles: Vec<LineRole>,
}

/// Notes that were saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NotesSaved {
    /// Their id; of the first part where they are in several.
    pub id: Id,
    /// What came of it, in sentences.
    pub said: Vec<String>,
}

/// Notes with all that was said of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct NotesView {
    /// Their id.
    pub id: Id,
    /// What they are called.
    pub title: String,
    /// The meeting or event.
    pub entry: Option<EntrySummary>,
    /// The stored file that they were taken from.
    pub file: Option<Id>,
    /// Each line.
    pub lines: Vec<NotesLineView>,
    /// The themes, in their order.
    pub themes: Vec<ThemeView>,
    /// How far the tagging is, such as "61 of 96".
    pub progress: String,
}

/// A line of notes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NotesLineView {
    /// Its id.
    pub id: Id,
    /// Its words.
    pub text: String,
    /// Where it is written, in words: "Written under: …"; empty under no heading.
    pub under: String,
    /// Its themes.
    pub tags: Vec<Id>,
    /// What it says, as a person set it.
    pub mood: Mood,
    /// The table or group that said it.
    pub said_by: String,
    /// It may be quoted.
    pub quote_ok: bool,
    /// The first of the lines that say the same, where this one says the same as another.
    pub same_as: Option<Id>,
    /// That it counts once with others, in a sentence; empty where it stands by itself.
    pub same: String,
}

/// A theme with its counts over all notes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ThemeView {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What belongs to it.
    pub meaning: String,
    /// The theme that it is a part of.
    pub parent: Option<Id>,
    /// Lines that have it or a part of it.
    pub lines: u32,
    /// The counts in words.
    pub said: String,
}

/// One thing said of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChangeLine {
    /// The notes.
    pub notes: Id,
    /// The line.
    pub line: Id,
    /// What is said.
    pub change: LineChange,
}

/// Put a theme on a line by its name. One that is not there is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NameTheme {
    /// The notes.
    pub notes: Id,
    /// The line.
    pub line: Id,
    /// The theme's name.
    pub name: String,
}

/// A line of notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LineKey {
    /// The notes.
    pub notes: Id,
    /// The line.
    pub line: Id,
}

/// What a line said before it was changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EarlierWords {
    /// The words, newest first.
    pub words: Vec<String>,
}

/// A theme as it is to be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveTheme {
    /// Its id; none for a new one.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<Id>,
    /// Its name.
    pub name: String,
    /// What belongs to it.
    #[serde(default)]
    pub meaning: String,
    /// The theme that it is a part of.
    #[serde(default)]
    #[ts(optional)]
    pub parent: Option<Id>,
}

/// Make one theme of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MergeThemes {
    /// The one that goes.
    pub gone: Id,
    /// The one that stays.
    pub into: Id,
}

/// All notes, themes and answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct NotesOverview {
    /// Each of the notes, newest event first.
    pub notes: Vec<NotesSummary>,
    /// The themes, in their order.
    pub themes: Vec<ThemeView>,
    /// What was or is to be answered: open ones first, oldest first.
    pub responses: Vec<ResponseView>,
    /// Meetings and events, newest first, to choose from.
    pub entries: Vec<EntrySummary>,
}

/// Notes in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct NotesSummary {
    /// Their id.
    pub id: Id,
    /// What they are called.
    pub title: String,
    /// The meeting or event.
    pub entry: Option<EntrySummary>,
    /// How far the tagging is, in a sentence.
    pub progress: String,
}

/// What was said, with its answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ResponseView {
    /// As it is kept.
    pub response: Response,
    /// What was said, in words: its own, or those of its lines and themes.
    pub said: String,
    /// How it stands, in words.
    pub standing: String,
    /// Days since it was said, or put here, where that is known.
    #[ts(type = "number | null")]
    pub days: Option<i64>,
    /// The promise that came of it, as far as it is in the record.
    pub promise: Option<EntrySummary>,
    /// It can become a promise: they said yes and named a date.
    pub can_be_promise: bool,
    /// The event's entry, for the letter that asks.
    pub entry: Option<Id>,
}

/// Print "You said, they said, they did".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintAnswers {
    /// Of this meeting or event alone.
    #[serde(default)]
    #[ts(optional)]
    pub entry: Option<Id>,
    /// How it is printed.
    pub paper: PaperWish,
}

/// Notes of a meeting or event, or of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NotesOf {
    /// Of this meeting or event alone.
    #[serde(default)]
    #[ts(optional)]
    pub entry: Option<Id>,
}
