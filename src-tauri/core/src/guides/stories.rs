//! Pages that celebrate, and case studies: what is asked, and whose name may stand on them.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::record::StoryOutput;

/// The pages, and the words of consent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryGuide {
    /// Version of the file format.
    pub format: u32,
    /// The kind of guide: `stories`.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// What it is, in plain words.
    pub about: String,
    /// The words in which consent is asked for and told of.
    pub consent: StoryConsent,
    /// The pages.
    pub pages: Vec<StoryPage>,
}

/// The words of consent. `{day}` and `{who}` stand for what the record holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryConsent {
    /// Beside the tick for a name.
    pub ask: String,
    /// Beside the tick for quoted words.
    pub quote: String,
    /// When it was ticked.
    pub ticked: String,
    /// That it can be taken back.
    pub withdraw: String,
    /// What happens without it.
    pub without: String,
    /// That a child's name is never shown.
    pub child: String,
    /// Where it was taken back after the page was printed.
    pub reprint: String,
}

/// A page to fill in and print.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryPage {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is, in plain words.
    pub about: String,
    /// What is made of it.
    pub outputs: Vec<StoryOutput>,
    /// What is asked.
    pub fields: Vec<StoryField>,
}

/// One thing that a page asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryField {
    /// Its id.
    pub id: String,
    /// Its heading on the page.
    pub label: String,
    /// The question.
    pub ask: String,
    /// Lines of the box on paper.
    pub lines: u32,
    /// How many words there is room for.
    pub max_words: u32,
}

/// The pages that come with Evenhand.
pub fn stories() -> &'static StoryGuide {
    static GUIDE: OnceLock<StoryGuide> = OnceLock::new();
    // A test reads the file by itself, so that it is never left out.
    GUIDE.get_or_init(|| serde_json::from_str(FILE).unwrap_or_default())
}

const FILE: &str = include_str!("../../data/guides/stories.json");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read() {
        serde_json::from_str::<StoryGuide>(FILE).unwrap();
        let pages: Vec<_> = stories().pages.iter().map(|page| page.id.as_str()).collect();
        assert_eq!(pages, ["celebration", "case-study"]);
    }
}
