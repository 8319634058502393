//! The law guide: one card for each duty or right, with the clause, its address and the day on which it was read.

use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Licence;

/// The law guide.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LawGuide {
    /// Version of the file format.
    pub format: u32,
    /// The kind of guide: `law`.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// What it is, in plain words.
    pub about: String,
    /// What a reader should know of it as a whole.
    #[serde(default)]
    pub note: String,
    /// The words that the Open Government Licence asks for.
    pub attribution: String,
    /// The licence's address.
    pub attribution_link: String,
    /// What the cards are about, in the order in which they are shown.
    pub topics: Vec<LawTopic>,
    /// The cards.
    pub cards: Vec<LawCard>,
}

/// A group of cards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LawTopic {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// One duty or right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LawCard {
    /// Its id, such as `cfa-19`.
    pub id: String,
    /// Whether it is law or guidance.
    pub kind: CardKind,
    /// The topic that it stands under.
    pub topic: String,
    /// What it is about, in a few words.
    pub title: String,
    /// The Act, regulations or code.
    pub law: String,
    /// The section, regulation or paragraph.
    pub clause: String,
    /// What it says, in one plain sentence.
    pub says: String,
    /// What else to know, in plain sentences.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub more: Vec<String>,
    /// Whom it binds.
    pub binds: String,
    /// Its own words, where the licence allows that: at most 30, letter for letter as they were read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<LawQuote>,
    /// Its address.
    pub link: String,
    /// On what terms it is used.
    pub licence: Licence,
    /// From when it is in force, or what is known of that.
    pub in_force: String,
    /// The day on which it was read.
    pub read_on: NaiveDate,
    /// Where it was checked, and what was found there.
    pub checked: Vec<CardCheck>,
    /// Packs of time limits that go with it, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub limits: Vec<String>,
}

/// Whether a card is about law or about guidance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardKind {
    /// An Act, regulations or a convention.
    Law,
    /// A code of practice or other guidance.
    Guidance,
}

/// Words of the law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LawQuote {
    /// The words.
    pub words: String,
    /// Where they stand, such as "section 19(a)".
    pub at: String,
}

/// One place where a card was checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardCheck {
    /// What was read, and which version of it.
    pub r#where: String,
    /// How near it is to the law itself.
    pub kind: CheckedBy,
    /// What was found there.
    pub what: String,
    /// The day on which it was read.
    pub on: NaiveDate,
}

/// How near to the law itself a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckedBy {
    /// Its own text.
    Text,
    /// Its official explanatory notes.
    Notes,
    /// Its text as another sets it out.
    Quoted,
    /// What another says of it.
    Report,
}

impl LawGuide {
    /// The card with this id.
    pub fn card(&self, id: &str) -> Option<&LawCard> {
        self.cards.iter().find(|card| card.id == id)
    }
}

impl LawCard {
    /// The words of its link, which say where it leads: "Children and Families Act 2014, section 19".
    pub fn link_text(&self) -> String {
        let mut clause = self.clause.chars();
        let first = clause.next().map(char::to_lowercase).into_iter().flatten();
        format!("{}, {}", self.law, first.chain(clause).collect::<String>())
    }
}

/// The law guide that comes with Evenhand.
pub fn law() -> &'static LawGuide {
    static GUIDE: OnceLock<LawGuide> = OnceLock::new();
    // A test reads the file by itself, so that it is never left out.
    GUIDE.get_or_init(|| serde_json::from_str(FILE).unwrap_or_default())
}

const FILE: &str = include_str!("../../data/guides/law.json");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read() {
        serde_json::from_str::<LawGuide>(FILE).unwrap();
        assert!(law().card("cfa-19").is_some());
    }
}
