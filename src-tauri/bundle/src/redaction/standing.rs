//! Words that stay though they are a name: "will" is somebody called Will, or only a word. Where they stand is told to
//! the person, who can tell one from the other.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    folded::{Folded, FoldedGap, Letter},
    matcher::is_common,
};
use crate::model::{Redaction, StayingParts};

/// How often each word stands somewhere.
pub(crate) type StandingCount = BTreeMap<String, u32>;

/// The words that are looked for, in small letters.
#[derive(Clone, Debug, Default)]
pub(crate) struct StandingWords {
    words: BTreeSet<String>,
    /// First letters of names, which count where they are capitals.
    letters: BTreeSet<String>,
}

impl StandingWords {
    /// Those of what goes that are words of English too, and parts of names and their first letters that stay alone.
    pub fn of(list: &[Redaction], stays: &StayingParts) -> Self {
        let single = |find: &&str| !find.contains(char::is_whitespace);
        let of_list = list.iter().map(|word| word.find.as_str()).filter(single);
        let doubtful = of_list.filter(|find| is_common(find) || find.chars().count() < 3);
        let mut words = BTreeSet::new();
        for find in doubtful.chain(stays.words.iter().map(String::as_str)) {
            let plain: String = Folded::of(find).letters.iter().map(|letter| letter.c).collect();
            words.insert(format!("{plain}s"));
            words.insert(plain);
        }
        // Where somebody is shown by such letters, they are no name that slipped through.
        let plain = |text: &str| Folded::of(text).letters.iter().map(|l| l.c).collect::<String>();
        let shown: BTreeSet<String> = list.iter().map(|word| plain(&word.put)).collect();
        let own = |letters: &&String| (2..=4).contains(&letters.chars().count());
        let letters = stays.letters.iter().filter(own).filter(|own| !shown.contains(&plain(own)));
        Self { words, letters: letters.cloned().collect() }
    }

    /// How often each stands in a text from which what goes was taken out.
    pub fn count(&self, text: &str, found: &mut StandingCount) {
        if !self.words.is_empty() || !self.letters.is_empty() {
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
        self.count_first_letters(letters, found);
    }

    /// "JS", "J.S." and "J. S.", by themselves.
    fn count_first_letters(&self, letters: &[Letter], found: &mut StandingCount) {
        let pointed = FoldedGap::DOT.and(FoldedGap::SPACE);
        let mut run = String::new();
        let mut end = |run: &mut String| {
            if let Some(known) = self.letters.get(run.as_str()) {
                let times = found.entry(known.clone()).or_default();
                *times = times.saturating_add(1);
            }
            run.clear();
        };
        for word in letters.chunk_by(|_, next| next.gap.is_closed()) {
            let gap = word.first().map_or(FoldedGap::NONE, |first| first.gap);
            let capitals = word.iter().all(|letter| letter.upper);
            // Letters with points between are one run; a word of several ends a sentence before it.
            let single = capitals && word.len() == 1;
            if !(single && gap.has(FoldedGap::DOT) && gap.only(pointed)) {
                end(&mut run);
            }
            if capitals {
                run.extend(word.iter().flat_map(|letter| letter.c.to_uppercase()));
            }
            if !single {
                end(&mut run);
            }
        }
        end(&mut run);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stays_is_counted_as_words_and_with_an_s() {
        let list = ["Will", "Marchbanks", "Mark", "Jo", "Oak Will"];
        let list = list.map(|find| Redaction { find: find.into(), put: String::new() });
        let stays = StayingParts { words: vec!["Grace".to_owned()], letters: Vec::new() };
        let words = StandingWords::of(&list, &stays);
        let mut found = StandingCount::new();
        words
            .count("we will see wills; exam marks, Grace. jos marchbanks oak goodwill", &mut found);
        let found: Vec<(&str, u32)> = found.iter().map(|(word, n)| (word.as_str(), *n)).collect();
        assert_eq!(found, [("grace", 1), ("jos", 1), ("marks", 1), ("will", 1), ("wills", 1)]);
    }

    #[test]
    fn first_letters_count_where_they_are_capitals_by_themselves() {
        let letters = ["IT", "QT", "JMS", "RS"].map(str::to_owned).to_vec();
        let stays = StayingParts { letters, ..StayingParts::default() };
        let shown = [Redaction { find: "Robin Smith".into(), put: "R.S.".into() }];
        let words = StandingWords::of(&shown, &stays);
        let mut found = StandingCount::new();
        words.count(
            "QT and Q.T. said it. J. M. S. came, QTS too. It is R.S. Jms, AQT. QT",
            &mut found,
        );
        let found: Vec<(&str, u32)> = found.iter().map(|(word, n)| (word.as_str(), *n)).collect();
        assert_eq!(found, [("JMS", 1), ("QT", 3)]);
    }
}
