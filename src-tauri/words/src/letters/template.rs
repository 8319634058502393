//! A letter as data: which facts it needs, its sentences, what to look at before it goes, and when an answer is due.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::source::FactSource;

/// The version of the letters' file format that this code reads.
pub const FORMAT: u32 = 1;

/// Facts that are a choice, each with the options under which something stands.
pub type WhereChosen = BTreeMap<String, Vec<String>>;

/// A letter that Evenhand can draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterTemplate {
    /// Version of the file format.
    pub format: u32,
    /// Its id, such as `foi-request`.
    pub id: String,
    /// What it is, in a few words.
    pub title: String,
    /// What it is for.
    pub group: LetterGroup,
    /// When to use it.
    #[serde(rename = "use")]
    pub use_when: String,
    /// Whom to write to.
    pub whom: String,
    /// The day on which its law and guidance were last looked at.
    pub read_on: NaiveDate,
    /// The facts that it can hold, in the order in which they are asked for.
    pub facts: Vec<LetterFact>,
    /// Subject lines. The first that can stand is used.
    pub subject: Vec<SubjectLine>,
    /// What it says, from top to bottom.
    pub body: Vec<LetterBlock>,
    /// What may be wrong with its facts.
    pub checks: Vec<LetterCheck>,
    /// What to look at before it goes.
    pub checklist: Vec<String>,
    /// Cards of the law guide that go with it, by id.
    pub law: Vec<String>,
    /// When an answer is due.
    pub replies: Vec<LetterReply>,
    /// The letter that comes after it where there is no answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// Where to read more.
    #[serde(default)]
    pub links: Vec<LetterLink>,
}

/// What a letter is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterGroup {
    /// To ask for something, or to remind.
    Ask,
    /// To say that something is not right.
    Complain,
    /// To get information or data.
    Information,
    /// To say thank you.
    Thank,
}

/// A fact that a letter can hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterFact {
    /// Its id.
    pub id: String,
    /// What to ask for.
    pub label: String,
    /// What kind of value it has.
    pub kind: FactKind,
    /// Where in the record it is found.
    pub from: FactSource,
    /// Whether the letter can do without it.
    pub needed: Needed,
    /// What it is called where it is not known: a few words that fit in a sentence.
    pub missing: String,
    /// Why the letter cannot do without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// An example, or what to look at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// The choices under which it matters at all. Empty: always.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub is: WhereChosen,
    /// What can be chosen, where it is a choice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<FactOption>,
}

/// What kind of value a fact has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactKind {
    /// A few words, put into a sentence.
    Text,
    /// Somebody else's words, letter for letter.
    Quote,
    /// A name, as it is written.
    Name,
    /// A day.
    Day,
    /// A day, a month, a year or a range.
    When,
    /// A number.
    Number,
    /// Points, one a line.
    Lines,
    /// The writer's own words, as paragraphs.
    Paragraphs,
    /// A table.
    Rows,
    /// One of several options.
    Choice,
}

/// Whether a letter can do without a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Needed {
    /// It cannot: where it is missing the letter has a gap that says so.
    Must,
    /// It can: where it is missing the letter has no word of it.
    Helps,
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactOption {
    /// Its id.
    pub id: String,
    /// Its words.
    pub words: String,
}

/// A subject line, and when it can stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubjectLine {
    /// Its id.
    pub id: String,
    /// Its words, with gaps for facts.
    pub text: String,
    /// It stands only where all of these are known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub known: Vec<String>,
    /// It stands only where none of these is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<String>,
    /// It stands only under these choices.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub is: WhereChosen,
}

/// A part of the letter, and when it can stand. It has one of `text`, `list`, `own` and `rows`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterBlock {
    /// Its id.
    pub id: String,
    /// A paragraph with gaps for facts. `{id}` is a fact that is known wherever the block stands, `{id!}` one that
    /// is named as a gap where it is not, and `{id|on}` a date with the word that goes before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// A fact whose lines become points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<String>,
    /// A fact whose words stand as they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<String>,
    /// A fact that is a table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<String>,
    /// The headings of its columns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
    /// It stands only where all of these are known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub known: Vec<String>,
    /// It stands only where none of these is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<String>,
    /// It stands only under these choices.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub is: WhereChosen,
}

/// Something that may be wrong with a letter's facts. It is shown, and stops nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterCheck {
    /// What is looked at.
    pub kind: LetterCheckKind,
    /// The fact that it is about.
    pub fact: String,
    /// The fact that should not come after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<String>,
    /// The letter that usually comes before this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<String>,
    /// How many months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
    /// How many years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years: Option<u32>,
    /// A day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<NaiveDate>,
    /// An option of the fact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub option: Option<String>,
    /// It is looked at only under these choices.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub is: WhereChosen,
    /// It is not looked at under these choices.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub is_not: WhereChosen,
    /// What to say.
    pub say: String,
}

/// What a check looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterCheckKind {
    /// The fact's day is after the day of the letter.
    NotAfterLetter,
    /// The fact's day is before the day of the letter.
    NotBeforeLetter,
    /// The fact's day is before the other fact's day.
    NotBefore,
    /// The letter goes to another council than the record is about.
    SameCouncil,
    /// The stage before this one is not in the record: the fact is not known.
    StageBefore,
    /// So many months, beginning with the fact's day, have gone by.
    OlderThan,
    /// The fact's day is before this day.
    EarlierThan,
    /// Somebody born on the fact's day is so old.
    AgeFrom,
    /// The fact is a name of one word.
    ShortName,
    /// The fact is this option.
    Chosen,
}

/// When an answer is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterReply {
    /// In plain words.
    pub words: String,
    /// The pack of time limits that it stands in, by id. `None`: no limit sets a day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pack: Option<String>,
    /// The limit in that pack, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<String>,
    /// It holds only under these choices.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub is: WhereChosen,
}

/// A place to read more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterLink {
    /// What it is.
    pub title: String,
    /// Its address.
    pub link: String,
}

impl LetterTemplate {
    /// The fact with this id.
    pub fn fact(&self, id: &str) -> Option<&LetterFact> {
        self.facts.iter().find(|fact| fact.id == id)
    }
}
