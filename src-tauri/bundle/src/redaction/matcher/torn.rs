//! Names that are torn: over the end of a line without a sign, over the number of the next point of a list or of a
//! note; and those that stand for another, or in one with another word.

use super::{
    Manner,
    attempt::{Attempt, LONG, looks_like},
    forms::is_right_to_left,
    line_ends::{are_both_words, is_word},
};
use crate::redaction::folded::FoldedGap;

/// Letters that Arabic and Hebrew write before a name and in one with it.
const PREFIXES: &str = "وفبلكובלמשכה";
/// Digits of the number of a note, and of a point of a list.
const NOTE: usize = 2;
const POINT: usize = 3;
/// Letters of the word before such a number: "Step 2:", "Question 3.".
const LABEL: usize = 10;

impl Attempt<'_> {
    /// Whether the end of a line may stand before the letter `k` of a name of three or four letters: "Am" and "ir". Two
    /// words of English in a row are its parts only where a name may begin: not "so to" and "by us" for Toby.
    pub fn is_torn(&self, k: usize, at: usize) -> bool {
        let (letters, count) = (&self.needle.letters, self.needle.letters.len());
        if !(3..LONG).contains(&count) || letters.iter().any(|letter| !letter.c.is_alphabetic()) {
            return false;
        }
        let upper = |at: usize| self.letter(at).is_some_and(|letter| letter.upper);
        let capitals = upper(self.start) && upper(self.start + 1) && upper(at);
        if upper(at) && !capitals {
            return false;
        }
        let in_sentence = self.start > 0
            && self.letter(self.start).is_some_and(|first| first.gap.only(FoldedGap::SPACE))
            && upper(self.start)
            && !capitals;
        // Nobody writes "As-if" with a capital but for a name, whatever sign stands before it; "as-if play" is English.
        let gap = self.letter(at).map_or(FoldedGap::NONE, |letter| letter.gap);
        let hyphened =
            gap.has(FoldedGap::HYPHEN) && !gap.has(FoldedGap::SPACE) && upper(self.start);
        let (head, tail) = letters.split_at(k.min(count));
        !are_both_words(head, tail) || in_sentence || hyphened
    }

    /// Whether a space may stand before the letter `k` of a name of three or four letters, whose letters are set apart
    /// by a program: "Am ir". What begins as another name and goes on as a word is none: "gave Ann a book".
    pub fn is_set_apart(&self, k: usize) -> bool {
        let (letters, count) = (&self.needle.letters, self.needle.letters.len());
        let drawn = self.manner == Manner::Drawn;
        let tail = letters.get(k..).unwrap_or_default();
        let fits = if drawn { (3..LONG).contains(&count) } else { count + 1 == LONG && k > 1 };
        fits && letters.iter().all(|letter| letter.c.is_alphabetic()) && !is_word(tail)
    }

    /// Where the word goes on behind the number of a note ("March1banks"), or the sign of the next point of a list
    /// ("March" and "2. banks"), that stands at this place within it.
    pub fn after_label(&self, k: usize, at: usize) -> Option<usize> {
        let here = self.letter(at)?;
        let digits = (at..at + POINT + 1)
            .take_while(|next| {
                let letter = self.letter(*next);
                letter.is_some_and(|l| l.c.is_numeric() && (*next == at || l.gap.is_closed()))
            })
            .count();
        let list = here.gap.has(FoldedGap::LINE);
        if let Some(end) = self.after_label_of_words(at).filter(|_| list) {
            let long = self.needle.letters.len() >= LONG;
            return (long || self.is_torn(k, end)).then_some(end);
        }
        let count = if digits == 0 && list { self.letters_of_point(at) } else { digits };
        let end = at + count;
        let after = self.letter(end)?.gap;
        let sign = FoldedGap::DOT.and(FoldedGap::OTHER);
        let fits = if list {
            let pointed = after.has(sign) || digits > 0 && after.only(FoldedGap::SPACE);
            (1..=POINT).contains(&count) && pointed && !after.has(FoldedGap::LINE)
        } else {
            let tight = sign.and(FoldedGap::SEAM).without(FoldedGap::DOT);
            (1..=NOTE).contains(&digits) && here.gap.only(tight) && after.only(tight)
        };
        let long = self.needle.letters.len() >= LONG;
        (fits && (long || self.is_torn(k, end))).then_some(end)
    }

    /// Where the text goes on behind a word with its number or capital and a sign: "Step 2:", "Part B)".
    fn after_label_of_words(&self, at: usize) -> Option<usize> {
        let closed = |at: usize| self.letter(at).filter(|letter| letter.gap.is_closed());
        let more = (at + 1..=at + LABEL)
            .take_while(|next| closed(*next).is_some_and(|letter| letter.c.is_alphabetic()))
            .count();
        let number = at + 1 + more;
        let (word, first) = (self.letter(at)?, self.letter(number)?);
        let counted = first.c.is_numeric() || first.upper;
        let digits = (number + 1..=number + POINT)
            .take_while(|next| closed(*next).is_some_and(|letter| letter.c.is_numeric()))
            .count();
        let end = number + 1 + digits;
        let after = self.letter(end)?.gap;
        let signed = after.has(FoldedGap::DOT.and(FoldedGap::OTHER)) && !after.has(FoldedGap::LINE);
        let fits = word.upper && (1..LABEL).contains(&more) && digits < POINT && counted;
        (fits && first.gap.only(FoldedGap::SPACE) && signed).then_some(end)
    }

    /// How many letters the sign of a point has: "b", "ii".
    fn letters_of_point(&self, at: usize) -> usize {
        let roman = |at: usize| {
            self.letter(at).filter(|letter| matches!(letter.c, 'i' | 'v' | 'x')).is_some()
        };
        let closed = |at: usize| self.letter(at).is_some_and(|letter| letter.gap.is_closed());
        let more = (at + 1..at + POINT).take_while(|next| closed(*next) && roman(*next)).count();
        if roman(at) { 1 + more } else { 1 }
    }

    /// "JM", "J.M.", "J. M.": letters that were chosen as initials, in capitals and by themselves.
    pub fn initials(&self) -> Option<usize> {
        let end = self.start + self.needle.letters.len();
        let part = self.text.letters.get(self.start..end).filter(|_| self.needle.initials)?;
        let same = part.iter().zip(&self.needle.letters).all(|(a, b)| a.upper && looks_like(a, b));
        let usual =
            FoldedGap::DOT.and(FoldedGap::SPACE).and(FoldedGap::HYPHEN).and(FoldedGap::SEAM);
        let near = part.iter().skip(1).all(|letter| letter.gap.only(usual));
        let alone = self.text.is_border(self.start) && self.text.is_border(end);
        (same && near && alone).then_some(end)
    }

    /// Whether "and", "to" or the like is written in one with the name, as in Arabic and Hebrew.
    pub fn has_prefix(&self) -> bool {
        let joins = |at: usize| self.letter(at).is_some_and(|letter| PREFIXES.contains(letter.c));
        let closed = |at: usize| self.letter(at).is_some_and(|letter| letter.gap.is_closed());
        let name = self.needle.letters.first().is_some_and(|first| is_right_to_left(first.c));
        let Some(before) = self.start.checked_sub(1).filter(|_| name && closed(self.start)) else {
            return false;
        };
        let second =
            || before.checked_sub(1).is_some_and(|at| joins(at) && self.text.is_border(at));
        joins(before) && (self.text.is_border(before) || closed(before) && second())
    }
}
