//! Celebration pages and case studies, with who agreed to be named.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use evenhand_core::record::{Id, StoryOutput};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PaperWish;

/// The celebration pages and case studies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StoriesView {
    /// What can be started.
    pub kinds: Vec<StoryKindView>,
    /// Each, newest first.
    pub stories: Vec<StorySummary>,
}

/// A kind of page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StoryKindView {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What it is, in plain words.
    pub about: String,
}

/// One of them in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StorySummary {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// What kind it is, in words.
    pub kind: String,
    /// Somebody took back what stands on paper: it is to be printed again.
    pub reprint: bool,
}

/// One of them whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StoryView {
    /// Its id.
    pub id: Id,
    /// Which page it is.
    pub page: String,
    /// The same in words.
    pub kind: String,
    /// What it is, in plain words.
    pub about: String,
    /// Its title.
    pub title: String,
    /// What is asked, with what is written.
    pub fields: Vec<StoryFieldView>,
    /// Who may be named or quoted.
    pub people: Vec<StoryPersonView>,
    /// What stands on paper and may stand there no more, in sentences.
    pub notices: Vec<String>,
    /// What has no room, in sentences.
    pub hints: Vec<String>,
    /// What can be made of it.
    pub outputs: Vec<StoryOutput>,
    /// What was printed, newest first, in sentences.
    pub printed: Vec<String>,
    /// The rules of consent, in sentences.
    pub rules: Vec<String>,
    /// Today, for a tick.
    pub today: NaiveDate,
}

/// One thing that is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StoryFieldView {
    /// Its id.
    pub id: String,
    /// Its heading on paper.
    pub label: String,
    /// The question.
    pub ask: String,
    /// What is written.
    pub text: String,
    /// That it has no room. Empty: it has.
    pub note: String,
}

/// Somebody on a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StoryPersonView {
    /// Their id.
    pub id: Id,
    /// The name.
    pub name: String,
    /// The role.
    pub role: String,
    /// A child or young person.
    pub child: bool,
    /// Their words.
    pub words: String,
    /// When they agreed to be named.
    pub name_ok_on: Option<NaiveDate>,
    /// When they agreed to be quoted.
    pub quote_ok_on: Option<NaiveDate>,
    /// When they took it back.
    pub withdrawn_on: Option<NaiveDate>,
    /// There is a name that could be agreed to.
    pub can_name: bool,
    /// How they are shown, and why so.
    pub shown: String,
}

/// Start a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StartStory {
    /// Which page.
    pub page: String,
    /// The letter of thanks that it comes from.
    #[serde(default)]
    #[ts(optional)]
    pub letter: Option<Id>,
}

/// A page's words and people as they are to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveStory {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// What is written, by field.
    pub fields: BTreeMap<String, String>,
    /// The people.
    pub people: Vec<StoryPersonWords>,
}

/// Somebody on a page, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct StoryPersonWords {
    /// Their id; none for somebody new.
    #[ts(optional)]
    pub id: Option<Id>,
    /// The name.
    pub name: String,
    /// The role.
    pub role: String,
    /// A child or young person.
    pub child: bool,
    /// Their words.
    pub words: String,
}

/// What somebody agreed to, or took back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StoryTick {
    /// To be named.
    Name,
    /// To be quoted.
    Words,
    /// Both are taken back.
    TakeBack,
}

/// Say that somebody agreed, or took it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TickStory {
    /// The page.
    pub story: Id,
    /// Who.
    pub person: Id,
    /// What.
    pub what: StoryTick,
    /// The day on which they said so.
    pub on: NaiveDate,
}

/// Print a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintStory {
    /// The page.
    pub story: Id,
    /// What to make of it.
    pub output: StoryOutput,
    /// On what paper.
    pub paper: PaperWish,
}
