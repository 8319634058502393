//! The Lundy check: four boxes of questions on whether a child could really be heard. It is never scored.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::GuideSource;
use crate::forms::LundyBox;

/// The check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LundyGuide {
    /// Version of the file format.
    pub format: u32,
    /// The kind of guide: `lundy`.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// What it is, in plain words.
    pub about: String,
    /// What a reader should know of it as a whole.
    #[serde(default)]
    pub note: String,
    /// The answers that can be given.
    pub answers: Vec<LundyAnswer>,
    /// The four boxes.
    pub boxes: Vec<LundyPart>,
    /// Where the four parts come from.
    pub source: GuideSource,
}

/// An answer that can be given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LundyAnswer {
    /// Its id.
    pub id: String,
    /// Its words.
    pub words: String,
}

/// One of the four boxes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LundyPart {
    /// Which one.
    pub id: LundyBox,
    /// Its name.
    pub name: String,
    /// What it means, in plain words.
    pub words: String,
    /// Its questions.
    pub questions: Vec<LundyQuestion>,
}

/// One question of a box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LundyQuestion {
    /// Its id.
    pub id: String,
    /// Its words.
    pub words: String,
}

/// The check that comes with Evenhand. `None` never happens: a test reads the file.
pub fn lundy() -> Option<&'static LundyGuide> {
    static GUIDE: OnceLock<Option<LundyGuide>> = OnceLock::new();
    GUIDE.get_or_init(|| serde_json::from_str(FILE).ok()).as_ref()
}

const FILE: &str = include_str!("../../data/guides/lundy.json");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read() {
        serde_json::from_str::<LundyGuide>(FILE).unwrap();
        let boxes: Vec<_> = lundy().unwrap().boxes.iter().map(|part| part.id).collect();
        assert_eq!(
            boxes,
            [LundyBox::Space, LundyBox::Voice, LundyBox::Audience, LundyBox::Influence]
        );
    }
}
