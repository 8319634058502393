//! Letters: from facts to words, kept in the record, printed, and logged as sent.

use chrono::NaiveDate;
use evenhand_core::record::{Channel, Id, When};
use evenhand_words::letters::{FactKind, LetterGroup};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PaperWish;

/// A letter that can be started.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterChoice {
    /// Its id, such as `foi-request`.
    pub template: String,
    /// What it is, in a few words.
    pub title: String,
    /// What it is for.
    #[ts(type = "\"ask\" | \"complain\" | \"information\" | \"thank\"")]
    pub group: LetterGroup,
    /// When to use it.
    pub use_when: String,
}

/// The letters of the record, and those that can be started.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterList {
    /// Letters that were started, the newest first.
    pub letters: Vec<LetterLine>,
    /// Letters that can be started, in the order in which they are offered.
    pub choices: Vec<LetterChoice>,
}

/// A letter of the record, in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterLine {
    /// Its entry.
    pub id: Id,
    /// Its subject.
    pub title: String,
    /// Which letter it is.
    pub kind: String,
    /// Whether it was sent and when, in words.
    pub standing: String,
    /// It was logged as sent.
    pub sent: bool,
}

/// Start a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StartLetter {
    /// The template's id.
    pub template: String,
    /// The entry that it is about.
    pub about: Option<Id>,
    /// The EHC plan that it is about, where the record has several.
    #[serde(default)]
    #[ts(optional)]
    pub plan: Option<Id>,
}

/// A letter as the window shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct LetterView {
    /// Its entry.
    pub id: Id,
    /// Which letter it is.
    pub kind: String,
    /// When to use it.
    pub use_when: String,
    /// Whom to write to.
    pub whom: String,
    /// The subject line.
    pub subject: String,
    /// The text, with a blank line between its parts.
    pub text: String,
    /// A person changed the words by hand.
    pub edited: bool,
    /// Built again from the facts it would say something else.
    pub differs: bool,
    /// Its facts, in the order in which they are asked for.
    pub facts: Vec<LetterFactView>,
    /// What may be wrong with the facts.
    pub notices: Vec<String>,
    /// What to look at before it goes.
    pub checklist: Vec<String>,
    /// When an answer is due.
    pub replies: Vec<LetterReplyView>,
    /// The day by which to have an answer, if it were sent today and a time limit sets one.
    pub reply_due: When,
    /// Cards of the law guide that go with it.
    pub law: Vec<LetterLaw>,
    /// The letter that comes after it where there is no answer.
    pub next: Option<LetterChoice>,
    /// It says thank you: a celebration page can be made of it.
    pub thanks: bool,
    /// When it was logged as sent, in words; empty where it was not.
    pub sent_words: String,
}

/// A fact of a letter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct LetterFactView {
    /// Its id.
    pub id: String,
    /// What to ask for.
    pub label: String,
    /// What kind of value it has.
    #[ts(
        type = "\"text\" | \"quote\" | \"name\" | \"day\" | \"when\" | \"number\" | \"lines\" | \"paragraphs\" | \"rows\" | \"choice\""
    )]
    pub kind: FactKind,
    /// The letter cannot do without it.
    pub must: bool,
    /// Whether it is known.
    pub state: LetterFactState,
    /// Why the letter cannot do without it, or an example. Often empty.
    pub hint: String,
    /// Its value: words, points one a line, cells of a row with ` | ` between, or the id of an option.
    pub words: String,
    /// Its value where it is a day.
    pub when: When,
    /// What can be chosen.
    pub options: Vec<LetterOption>,
}

/// Whether a fact is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LetterFactState {
    /// It is, and stands in the letter.
    Known,
    /// It is not.
    Missing,
    /// The person leaves it out.
    LeftOut,
}

/// An option of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterOption {
    /// Its id.
    pub id: String,
    /// Its words.
    pub words: String,
}

/// When an answer is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterReplyView {
    /// In plain words.
    pub words: String,
    /// The day, in words, if the letter were sent on its day; empty where no limit sets one.
    pub due_words: String,
}

/// A card of the law guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterLaw {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// Change one thing of a letter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ChangeLetter {
    /// Its entry.
    pub id: Id,
    /// What.
    pub change: LetterChange,
}

/// What is changed of a letter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum LetterChange {
    /// The value of a fact; see [`LetterFactView`].
    Fact {
        /// The fact.
        fact: String,
        /// Its words.
        words: String,
        /// Its day.
        when: When,
    },
    /// A fact is left out, or put back.
    LeaveOut {
        /// The fact.
        fact: String,
        /// It is left out.
        out: bool,
    },
    /// The words, by hand.
    Words {
        /// The subject line.
        subject: String,
        /// The text.
        text: String,
    },
    /// The words are built again from the facts.
    BuildAgain,
}

/// Save a letter as a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveLetter {
    /// Its entry.
    pub id: Id,
    /// As a Word file; else as a PDF.
    pub word: bool,
    /// How it is printed.
    pub paper: PaperWish,
}

/// Log a letter as sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct LogLetter {
    /// Its entry.
    pub id: Id,
    /// The day on which it was sent.
    pub sent: NaiveDate,
    /// How.
    pub channel: Channel,
    /// The day by which an answer is wanted. Undated: none is waited for by a day.
    pub reply_due: When,
}
