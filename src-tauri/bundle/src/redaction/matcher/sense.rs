//! Whether letters that are a name's are one where they stand, or a word of English: a child may be called May or Will.

use super::{Manner, attempt::Attempt, common::COMMON, line_ends::COMMON_OF_THREE};
use crate::redaction::folded::{FoldedGap, Letter};

/// Words before a date.
const BEFORE_A_DATE: [&str; 15] = [
    "on", "by", "of", "from", "until", "till", "before", "after", "since", "to", "mon", "tue",
    "wed", "thu", "fri",
];

impl Attempt<'_> {
    /// Whether the word is a month and stands in a date, in which nobody is named: "1st May", "on 1 May", "May 2026".
    pub fn is_in_a_date(&self) -> bool {
        if !self.needle.month {
            return false;
        }
        let (day, start) = self.text.word_before(self.start);
        let digits = day.trim_end_matches(char::is_alphabetic);
        let is_day = digits.parse().is_ok_and(|day: u32| (1..=31).contains(&day));
        let (year, _) = self.text.word_after(self.start + self.needle.len());
        let is_year =
            year.len() == 4 && year.parse().is_ok_and(|year: u32| (1900..2100).contains(&year));
        let told = || {
            let (before, _) = self.text.word_before(start);
            let weekday = before.ends_with("day") && before.len() > 4;
            digits.len() < day.len() || weekday || BEFORE_A_DATE.contains(&before.as_str())
        };
        is_year || is_day && told()
    }

    /// Whether the word begins with a small letter, and so is no name but a word of English. In a name of a file there
    /// is no sentence to tell by, and "will's taxi" is nobody's last will.
    pub fn is_small_word(&self) -> Option<bool> {
        let small = self.needle.capital && !self.letter(self.start)?.upper;
        Some(small && self.manner != Manner::Title && !self.is_owner())
    }

    /// Whether an apostrophe and an s follow, and it is not "he's" or "it's". "Mays" is no word without one either.
    fn is_owner(&self) -> bool {
        let (end, plain) = (self.start + self.needle.len(), self.needle.plain.as_str());
        let sign = |letter: &Letter| {
            let own = letter.gap == FoldedGap::APOSTROPHE;
            letter.c == 's' && (own || plain == "may" && letter.gap == FoldedGap::NONE)
        };
        self.letter(end).is_some_and(sign)
            && self.text.is_border(end + 1)
            && !["he", "it", "so", "an", "the"].contains(&plain)
    }

    /// Whether the word with an s is another one.
    pub fn is_common(&self) -> bool {
        let listed = |list: &[&str]| list.contains(&self.needle.plain.as_str());
        self.needle.capital || listed(&COMMON) || listed(&COMMON_OF_THREE)
    }

    /// Whether no name is meant by it: "this", "less", "does".
    fn is_word_with_an_s(&self) -> bool {
        COMMON_OF_THREE.contains(&self.needle.plain.as_str()) && !self.needle.month
    }

    /// The end of "the Finches" and "the Smiths", and of "liams taxi", where that is no other word.
    pub fn plural(&self, at: usize) -> Option<usize> {
        // "this" is no plural of Thi, nor "less" one of Les.
        let count = self.needle.len();
        let short = count < 3 || self.needle.letters.last().is_some_and(|last| last.c == 's');
        let small = !self.letter(self.start)?.upper;
        // "Wills bag" is that of Will, and "His" is not that of Hi.
        let is_word = match self.manner {
            Manner::Title => short || self.is_word_with_an_s(),
            _ if self.needle.capital => short || small && !self.is_owner(),
            _ => small && (short || self.is_common()),
        };
        if count < 2 || is_word {
            return None;
        }
        let is = |at: usize, c: char| {
            self.letter(at).is_some_and(|letter| letter.c == c && letter.gap == FoldedGap::NONE)
        };
        let end = match (is(at, 'e'), is(at, 's')) {
            (_, true) => at + 1,
            (true, _) if is(at + 1, 's') => at + 2,
            _ => return None,
        };
        self.text.is_border(end).then_some(end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::Redaction,
        redaction::{folded::Folded, matcher::Matcher},
    };

    fn found(find: &str, text: &str, manner: Manner) -> String {
        let list = [Redaction { find: find.into(), put: String::new() }];
        let folded = Folded::of(text);
        let all = Matcher::new(&list).find(&folded, manner).into_iter();
        let places = all.filter_map(|found| folded.letters.get(found.from..found.to));
        let ends = places.filter_map(|part| Some((part.first()?.from, part.last()?.to)));
        ends.filter_map(|(from, to)| text.get(from..to)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_belongs_to_somebody_is_no_word_of_a_sentence() {
        for (find, text, wanted) in [
            ("Will", "will's taxi, will’s bag, Wills bag, wills and we will", "will will Wills"),
            ("May", "may's mum, mays coat, Mays coat, it may", "may mays Mays"),
            ("Sunny", "sunnys coat on a sunny day", "sunnys sunny"),
            ("Hi", "His hat and hi", ""),
            ("He", "he's late, he is", ""),
            ("It", "it's late", ""),
            ("A", "As it was", ""),
        ] {
            assert_eq!(found(find, text, Manner::Text), wanted, "{find}");
        }
    }

    #[test]
    fn a_title_is_no_sentence_and_a_date_in_it_is_a_date() {
        for (find, text, wanted) in [
            ("Will", "will-ehcp.txt", "will"),
            ("Will", "plan of will, wills plan", "will wills"),
            ("May", "may plan, 1 May 2026", "may"),
            ("Mark", "marks plan", "marks"),
            ("May Hope", "mayhope.txt", "mayhope"),
            ("Thi", "this plan", ""),
            ("Chris", "Christmas plan", ""),
        ] {
            assert_eq!(found(find, text, Manner::Title), wanted, "{find}");
        }
    }

    #[test]
    fn names_that_make_up_words_of_a_sentence_need_a_capital() {
        assert_eq!(found("May Hope", "we may hope. May Hope came", Manner::Text), "May Hope");
        assert_eq!(found("Will Young", "will young people", Manner::Text), "");
        assert_eq!(found("Oak School", "at oak school", Manner::Text), "oak school");
        // Who writes it in small letters means the word.
        assert_eq!(found("will", "we will, Will", Manner::Text), "will Will");
    }
}
