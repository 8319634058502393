//! The last look: what a machine reads on a finished page as a picture, whatever the file says of its letters.
//!
//! It may misread, so a word that it finds is looked at by the person and is no proof; and a page on which it finds
//! none may hold one all the same.

use std::collections::BTreeSet;

use super::{
    folded::Folded,
    matcher::{Manner, Matcher},
    misread::as_listed,
};
use crate::model::{Model, Redaction};

/// A word as the machine read it, and how sure it is of it, of a hundred.
pub type ReadWord = (String, u8);

/// What was taken out of a bundle, ready to be looked for in what is read on its pages.
pub struct TakenOutByEye {
    list: Vec<Redaction>,
    kept: usize,
    matcher: Matcher,
}

impl TakenOutByEye {
    /// What a model takes out. Words that are the bundle's own too are not looked for, as in the search of the file.
    pub fn of(model: &Model) -> Self {
        let kept =
            model.kept.iter().map(|name| Redaction { find: name.clone(), put: String::new() });
        let goes = model.redacted.iter().filter(|word| !model.own_words.contains(&word.find));
        let list: Vec<Redaction> = kept.chain(goes.cloned()).collect();
        Self { matcher: Matcher::new(&list), kept: model.kept.len(), list }
    }

    /// How many words are looked for.
    pub fn count(&self) -> usize {
        self.list.len() - self.kept
    }

    /// The words of the list that seem to stand on a page, given by its lines from the top.
    pub fn seen(&self, page: &[Vec<ReadWord>]) -> BTreeSet<String> {
        let goes = self.list.get(self.kept..).unwrap_or_default();
        let line = |words: &Vec<ReadWord>| {
            let words = words.iter().map(|(word, sure)| as_listed(word, *sure, goes));
            words.collect::<Vec<_>>().join(" ")
        };
        let text = page.iter().map(line).collect::<Vec<_>>().join("\n");
        let found = self.matcher.find(&Folded::of(&text), Manner::Text).into_iter();
        let words = found.filter(|found| found.word >= self.kept);
        words.filter_map(|found| Some(self.list.get(found.word)?.find.clone())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(lines: &[&[(&str, u8)]]) -> Vec<Vec<ReadWord>> {
        let word = |(word, sure): &(&str, u8)| ((*word).to_owned(), *sure);
        lines.iter().map(|line| line.iter().map(word).collect()).collect()
    }

    #[test]
    fn a_name_is_seen_as_a_machine_may_misread_it_and_over_two_lines() {
        let word = |find: &str| Redaction { find: find.into(), put: String::new() };
        let kept = 1;
        let list: Vec<Redaction> =
            [word("Robin Oak"), word("Robin"), word("Kit Marchbanks"), word("Jo")].into();
        let looked_for = TakenOutByEye { matcher: Matcher::new(&list), kept, list };
        assert_eq!(looked_for.count(), 3);
        for (lines, seen) in [
            (page(&[&[("Robin", 99), ("came", 99)]]), vec!["Robin"]),
            (page(&[&[("R0bin", 80)]]), vec!["Robin"]),
            (page(&[&[("Robin", 99), ("Oak", 99), ("signed", 99)]]), vec![]),
            (page(&[&[("Mr", 99), ("Kit", 99)], &[("Marchbanks", 99)]]), vec!["Kit Marchbanks"]),
            (page(&[&[("Job", 99), ("banjo", 99)], &[("Jo", 99)]]), vec!["Jo"]),
            (page(&[&[("A", 99), ("robin's", 99), ("nest", 99)]]), vec!["Robin"]),
            (page(&[]), vec![]),
        ] {
            let found: Vec<String> = looked_for.seen(&lines).into_iter().collect();
            assert_eq!(found, seen, "{lines:?}");
        }
    }
}
