//! Easy read: how to write so that more people can read it, and a check that counts and points and never decides.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::GuideSource;
use crate::reading;

/// The guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EasyReadGuide {
    /// Version of the file format.
    pub format: u32,
    /// The kind of guide: `easy_read`.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// What it is, in plain words.
    pub about: String,
    /// The rules, in plain words.
    pub rules: Vec<EasyReadRule>,
    /// What the check looks for.
    pub checks: EasyReadChecks,
    /// Where the rules come from.
    pub source: GuideSource,
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EasyReadRule {
    /// Its id.
    pub id: String,
    /// Its words.
    pub words: String,
}

/// What the check looks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EasyReadChecks {
    /// The most words in a sentence.
    pub max_words: usize,
    /// The most pages.
    pub max_pages: usize,
    /// Words that often join a second idea on.
    pub joining_words: Vec<String>,
    /// How many of those a sentence can have.
    pub max_joining: usize,
    /// How a sentence that does not say who does it is found.
    pub passive: PassiveWords,
    /// Letters that most readers know as a word.
    pub known_letters: Vec<String>,
    /// Hard words, and easy ones in their place.
    pub instead: Vec<EasyWord>,
}

/// How a sentence that does not say who does it is found: roughly, by a form of "to be" and what follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PassiveWords {
    /// Forms of "to be".
    pub before: Vec<String>,
    /// Endings of the word that follows.
    pub endings: Vec<String>,
    /// Words that follow and have another ending.
    pub irregular: Vec<String>,
    /// Words with such an ending that say something else.
    pub not: Vec<String>,
}

/// A hard word or phrase, and what to write in its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EasyWord {
    /// The hard one, in small letters.
    pub hard: String,
    /// The easy one.
    pub easy: String,
}

/// Something in a sentence that could be made easier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum EasyReadNote {
    /// It is long.
    Long {
        /// The sentence, from 0.
        sentence: usize,
        /// How many words it has.
        words: usize,
        /// How many it should have at most.
        most: usize,
    },
    /// It may hold more than one idea.
    Ideas {
        /// The sentence, from 0.
        sentence: usize,
        /// The joining words in it.
        joined_by: Vec<String>,
    },
    /// Letters stand for words.
    Letters {
        /// The sentence, from 0.
        sentence: usize,
        /// The letters.
        letters: String,
    },
    /// There is an easier word.
    Hard {
        /// The sentence, from 0.
        sentence: usize,
        /// The word or words.
        hard: String,
        /// What could stand in its place.
        easy: String,
    },
    /// It may not say who does it.
    Passive {
        /// The sentence, from 0.
        sentence: usize,
        /// The words that were found.
        words: String,
    },
}

/// What could be made easier in a text, sentence by sentence.
pub fn easy_read_notes(checks: &EasyReadChecks, text: &str) -> Vec<EasyReadNote> {
    reading::sentences(text)
        .into_iter()
        .enumerate()
        .flat_map(|(at, sentence)| notes_of(checks, at, sentence))
        .collect()
}

fn notes_of(checks: &EasyReadChecks, sentence: usize, text: &str) -> Vec<EasyReadNote> {
    let written: Vec<&str> = reading::words(text).collect();
    let small: Vec<String> = written.iter().map(|word| word.to_lowercase()).collect();
    let mut notes = Vec::new();
    if written.len() > checks.max_words {
        notes.push(EasyReadNote::Long { sentence, words: written.len(), most: checks.max_words });
    }
    let joined_by: Vec<String> = checks
        .joining_words
        .iter()
        .flat_map(|joining| vec![joining.clone(); times(&small, joining)])
        .collect();
    if joined_by.len() > checks.max_joining {
        notes.push(EasyReadNote::Ideas { sentence, joined_by });
    }
    for letters in written.iter().filter(|word| stands_for_words(checks, word)) {
        notes.push(EasyReadNote::Letters { sentence, letters: (*letters).to_owned() });
    }
    for EasyWord { hard, easy } in checks.instead.iter().filter(|w| times(&small, &w.hard) > 0) {
        notes.push(EasyReadNote::Hard { sentence, hard: hard.clone(), easy: easy.clone() });
    }
    if let Some(words) = passive(&checks.passive, &small) {
        notes.push(EasyReadNote::Passive { sentence, words });
    }
    notes
}

/// How often a word, or words in a row, stand in a sentence.
fn times(small: &[String], phrase: &str) -> usize {
    let phrase: Vec<&str> = phrase.split_whitespace().collect();
    small.windows(phrase.len().max(1)).filter(|window| *window == phrase.as_slice()).count()
}

/// Two capitals or more and no small letter: letters that stand for words, such as "EHCP" and not "I" or "A4".
fn stands_for_words(checks: &EasyReadChecks, word: &str) -> bool {
    let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
    // "EHCPs" and "EHC's" are letters too.
    let bare = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
    let bare = bare.strip_suffix('s').filter(|_| capitals > 1).unwrap_or(bare);
    capitals > 1
        && !bare.chars().any(char::is_lowercase)
        && !checks.known_letters.iter().any(|known| known == bare)
}

/// "was sent" or "were quickly sent": the words that were found.
fn passive(rules: &PassiveWords, small: &[String]) -> Option<String> {
    small.iter().enumerate().find_map(|(at, word)| {
        if !rules.before.contains(word) {
            return None;
        }
        let mut next = small.get(at + 1)?;
        if next == "not" || next.ends_with("ly") {
            next = small.get(at + 2)?;
        }
        let ends = rules.endings.iter().any(|ending| next.ends_with(ending.as_str()));
        let found = rules.irregular.contains(next) || ends && !rules.not.contains(next);
        found.then(|| format!("{word} {next}"))
    })
}

/// The guide that comes with Evenhand. `None` never happens: a test reads the file.
pub fn easy_read() -> Option<&'static EasyReadGuide> {
    static GUIDE: OnceLock<Option<EasyReadGuide>> = OnceLock::new();
    GUIDE.get_or_init(|| serde_json::from_str(FILE).ok()).as_ref()
}

const FILE: &str = include_str!("../../data/guides/easy-read.json");

#[cfg(test)]
mod tests {
    use super::*;

    fn notes(text: &str) -> Vec<EasyReadNote> {
        easy_read_notes(&easy_read().unwrap().checks, text)
    }

    #[test]
    fn the_file_is_read() {
        serde_json::from_str::<EasyReadGuide>(FILE).unwrap();
        assert_eq!(easy_read().unwrap().checks.max_words, 15);
    }

    #[test]
    fn a_plain_text_gets_no_note() {
        assert_eq!(
            notes("We will call you on Monday. Please tell us what you need.\nI am at A4 1."),
            []
        );
        assert_eq!(notes(""), []);
        assert_eq!(notes("The door is open. I am often tired. The NHS pays."), []);
    }

    #[test]
    fn each_kind_of_hard_sentence_is_named_with_its_place() {
        let long = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.";
        assert_eq!(
            notes(&format!("Short. {long}")),
            [EasyReadNote::Long { sentence: 1, words: 16, most: 15 }]
        );
        assert_eq!(
            notes("We met and we ate but it rained."),
            [EasyReadNote::Ideas {
                sentence: 0,
                joined_by: vec!["and".to_owned(), "but".to_owned()]
            }]
        );
        assert_eq!(
            notes("We read the EHCPs."),
            [EasyReadNote::Letters { sentence: 0, letters: "EHCPs".to_owned() }]
        );
        assert_eq!(
            notes("Call us prior to Monday."),
            [EasyReadNote::Hard {
                sentence: 0,
                hard: "prior to".to_owned(),
                easy: "before".to_owned()
            }]
        );
        assert_eq!(
            notes("You will be quickly called."),
            [EasyReadNote::Passive { sentence: 0, words: "be called".to_owned() }]
        );
        assert_eq!(
            notes("It was not sent."),
            [EasyReadNote::Passive { sentence: 0, words: "was sent".to_owned() }]
        );
    }
}
