//! Words that stay though they are a name: "will" is somebody called Will, or only a word. Where they stand is told to
//! the person, who can tell one from the other.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    folded::{Folded, FoldedGap, Letter},
    matcher::is_common,
};
use crate::model::Redaction;

/// How often each word stands somewhere.
pub(crate) type StandingCount = BTreeMap<String, u32>;

/// The words that are looked for, in small letters.
#[derive(Clone, Debug, Default)]
pub(crate) struct StandingWords {
    words: BTreeSet<String>,
}

impl StandingWords {
    /// Those of what goes that are words of English too, and parts of names that stay alone.
    pub fn of(list: &[Redaction], stays: &[String]) -> Self {
        let single = |find: &&str| !find.contains(char::is_whitespace);
        let of_list = list.iter().map(|word| word.find.as_str()).filter(single);
        let doubtful = of_list.filter(|find| is_common(find) || find.chars().count() < 3);
        let mut words = BTreeSet::new();
        for find in doubtful.chain(stays.iter().map(String::as_str)) {
            let plain: String = Folded::of(find).letters.iter().map(|letter| letter.c).collect();
            words.insert(format!("{plain}s"));
            words.insert(plain);
        }
        Self { words }
    }

    /// How often each stands in a text from which what goes was taken out.
    pub fn count(&self, text: &str, found: &mut StandingCount) {
        if !self.words.is_empty() {
            self.count_letters(&Folded::of(text).letters, found);
        }
    }

    /// The same in letters.
    pub fn count_letters(&self, letters: &[Letter], found: &mut StandingCount) {
        let mut word = String::new();
        let mut end = |word: &mut String| {
            if let Some(known) = self.words.get(word.as_str()) {
                let times = found.entry(known.clone()).or_default();
                *times = times.saturating_add(1);
            }
            word.clear();
        };
        for letter in letters {
            if !letter.gap.without(FoldedGap::INITIAL).is_closed() {
                end(&mut word);
            }
            word.push(letter.c);
        }
        end(&mut word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stays_is_counted_as_words_and_with_an_s() {
        let list = ["Will", "Marchbanks", "Mark", "Jo", "Oak Will"];
        let list = list.map(|find| Redaction { find: find.into(), put: String::new() });
        let words = StandingWords::of(&list, &["Grace".to_owned()]);
        let mut found = StandingCount::new();
        words
            .count("we will see wills; exam marks, Grace. jos marchbanks oak goodwill", &mut found);
        let found: Vec<(&str, u32)> = found.iter().map(|(word, n)| (word.as_str(), *n)).collect();
        assert_eq!(found, [("grace", 1), ("jos", 1), ("marks", 1), ("will", 1), ("wills", 1)]);
    }
}
