//! Whether a word stands at a place of a text, whatever stands between its letters and beside them.

use super::{Manner, Needle};
use crate::redaction::folded::{Folded, FoldedGap, LOST, Letter};

/// A word of so many letters seldom stands inside other words.
pub(super) const LONG: usize = 5;
/// A word of so many letters never does by chance.
const SURE: usize = 8;

/// Letters around a word that are looked at, to see what it stands in.
const LONGEST: usize = 300;

/// One word at one place.
pub(super) struct Attempt<'a> {
    pub text: &'a Folded,
    pub needle: &'a Needle,
    pub manner: Manner,
    pub start: usize,
}

/// What was met on the way through a word.
#[derive(Clone, Copy, Default)]
struct MatchWay {
    /// Letters that were lost.
    lost: usize,
    /// Digits and letters that stand for others: "J0sh".
    guessed: usize,
    /// Places of lost letters where the word has none.
    passed: usize,
    /// It goes over a space or line within a word: then it must stand alone.
    parted: bool,
}

impl MatchWay {
    /// The way over something that is no part of the word.
    fn over(self) -> Self {
        Self { parted: true, ..self }
    }
}

impl Attempt<'_> {
    pub fn letter(&self, at: usize) -> Option<&Letter> {
        self.text.letters.get(at)
    }

    /// Whether the letter behind the first may be the word's second, or stand before it. Of a long list of names most
    /// are turned down by this look alone.
    pub fn may_begin(&self) -> bool {
        let first_is_lost = self.letter(self.start).is_none_or(|first| first.c == LOST);
        let Some(wanted) = self.needle.letters.get(1).filter(|_| !first_is_lost) else {
            return true;
        };
        self.letter(self.start + 1).is_some_and(|next| {
            let typed = next.c.is_numeric() || (next.c, wanted.c) == ('i', 'l');
            // The sign of a list's next point begins a line.
            let point = next.gap.has(FoldedGap::LINE);
            looks_like(next, wanted) || next.c == LOST || typed || point
        })
    }

    /// Where the word ends if it stands here.
    pub fn end(&self) -> Option<usize> {
        if self.is_small_word()? || self.is_in_a_date() {
            return None;
        }
        let found = self.follow(0, self.start, MatchWay::default());
        found.or_else(|| self.letter_by_letter()).or_else(|| self.initials())
    }

    /// Goes on from the letter `k` of the word, at the letter `at` of the text.
    fn follow(&self, k: usize, at: usize, way: MatchWay) -> Option<usize> {
        if k >= self.needle.len() {
            return self.closed(at, way);
        }
        if k == 0 {
            return self.compare(k, at, way);
        }
        let gap = self.letter(at)?.gap;
        let straight = self.may_stand_within(k, gap, at).and_then(|parted| {
            self.compare(k, at, MatchWay { parted: way.parted || parted, ..way })
        });
        let over = || self.after_label(k, at).and_then(|at| self.compare(k, at, way.over()));
        straight.or_else(over)
    }

    /// Goes on where no gap stands in the way.
    fn compare(&self, k: usize, at: usize, way: MatchWay) -> Option<usize> {
        let wanted = self.needle.letters.get(k)?;
        let here = self.letter(at)?;
        if looks_like(here, wanted) {
            return self.follow(k + 1, at + 1, way);
        }
        if self.is_typed_for(k, at) {
            let guessed = way.guessed + 1;
            return self.follow(k + 1, at + 1, MatchWay { guessed, ..way });
        }
        let count = self.needle.len();
        let least = if self.manner == Manner::Drawn { 3 } else { 4 };
        if here.c != LOST || count < least {
            return None;
        }
        // It stands for a letter, for two that are drawn as one ("Th", "tt"), or for an apostrophe.
        let more = MatchWay { lost: way.lost + 1, ..way };
        if more.lost * 3 <= count {
            let most = if count > 3 { k + 2 } else { k + 1 };
            let ends = (k + 1..=count.min(most)).filter_map(|k| self.follow(k, at + 1, more));
            if let Some(end) = ends.into_iter().next() {
                return Some(end);
            }
        }
        let passed = MatchWay { passed: way.passed + 1, ..way };
        if k == 0 || way.passed > 1 { None } else { self.follow(k, at + 1, passed) }
    }

    /// Whether a digit, or a letter of English, is typed for the letter `k`: "Mar1a", "J0sh", "WiIIiam", "lsla". One
    /// beside it is the word's own.
    fn is_typed_for(&self, k: usize, at: usize) -> bool {
        let (Some(wanted), Some(here)) = (self.needle.letters.get(k), self.letter(at)) else {
            return false;
        };
        let (count, first) = (self.needle.len(), k == 0);
        let before = at.checked_sub(1).and_then(|before| self.letter(before));
        // The second of two that stand for "ll" has the first before it.
        let small = before.is_some_and(|before| {
            !before.upper && before.c.is_alphabetic() || k > 1 && before.c == 'i'
        });
        count >= 3
            && match (here.c, wanted.c) {
                ('0', 'o') | ('1', 'l' | 'i') => true,
                ('i', 'l') => !first && here.upper && small && here.gap.is_closed(),
                ('l', 'i') => first && !here.upper,
                _ => false,
            }
    }

    /// Whether a letter or digit goes on from another, or from it, without anything between.
    fn is_cut_out(&self, end: usize) -> bool {
        let closed =
            |at: usize| at > 0 && self.letter(at).is_some_and(|letter| letter.gap.is_closed());
        closed(self.start) || closed(end)
    }

    /// Whether a gap may stand before the letter `k`, and whether it then parts the word.
    fn may_stand_within(&self, k: usize, gap: FoldedGap, at: usize) -> Option<bool> {
        let count = self.needle.len();
        let own = self.needle.letters.get(k).map_or(FoldedGap::NONE, |letter| letter.gap);
        if k == 1 && gap.has(FoldedGap::INITIAL) && own.only(FoldedGap::APOSTROPHE) {
            return Some(false);
        }
        let gap = gap.without(FoldedGap::INITIAL);
        if gap.is_closed() {
            // "OakSchool" for "Oak School", but not "Joe" for "Jo E".
            let may =
                own.only(FoldedGap::APOSTROPHE) || count >= LONG || self.manner == Manner::Label;
            return may.then_some(false);
        }
        if own != FoldedGap::NONE && self.may_part(own, gap, at) {
            return Some(false);
        }
        let line = gap.has(FoldedGap::LINE);
        let blank =
            FoldedGap::SPACE.and(FoldedGap::LINE).and(FoldedGap::QUOTE).and(FoldedGap::SEAM);
        let broken = gap.only(FoldedGap::HYPHEN.and(blank)) && (line || gap.has(FoldedGap::HYPHEN));
        if broken && self.is_torn(k, at) {
            return Some(true);
        }
        let within = if gap.only(FoldedGap::APOSTROPHE.and(FoldedGap::SEAM)) {
            count >= 4
        } else if gap.only(FoldedGap::HYPHEN.and(FoldedGap::SEAM)) {
            count >= LONG
        } else if gap.only(FoldedGap::HYPHEN.and(blank)) && gap.has(FoldedGap::HYPHEN) {
            // "March- banks" is what is left of a line's end in a web page.
            count >= 4 && line || count >= SURE
        } else if self.is_number() {
            !line
        } else if gap.only(blank) {
            let parts = count >= SURE
                || count >= LONG && (line || self.manner == Manner::Drawn)
                || !line && self.is_set_apart(k);
            return parts.then_some(true);
        } else {
            if gap.only(FoldedGap::OTHER.and(FoldedGap::SEAM)) && self.is_torn(k, at) {
                return Some(true);
            }
            // "**M**archbanks", "march_banks".
            let tight = !gap.has(FoldedGap::SPACE.and(FoldedGap::LINE));
            count >= SURE && (!self.manner.is_of_words() && !line || tight)
        };
        within.then_some(false)
    }

    /// Whether a gap may stand where the word has one of its own.
    fn may_part(&self, own: FoldedGap, gap: FoldedGap, at: usize) -> bool {
        let usual = FoldedGap::SPACE
            .and(FoldedGap::LINE)
            .and(FoldedGap::HYPHEN)
            .and(FoldedGap::APOSTROPHE)
            .and(FoldedGap::QUOTE)
            .and(FoldedGap::LOW)
            .and(FoldedGap::SEAM);
        if gap.only(usual.and(own)) {
            return true;
        }
        let tight = !gap.has(FoldedGap::SPACE.and(FoldedGap::LINE));
        let pointed = gap.only(usual.and(FoldedGap::DOT));
        // "jo.finch", and "St. Mary" for "St Mary".
        let short = at.checked_sub(3).is_none_or(|before| {
            self.text
                .letters
                .get(before + 1..at)
                .is_some_and(|part| part.iter().any(|letter| letter.gap != FoldedGap::NONE))
        });
        // "O"Brien" is a slip for "O'Brien", and "Oak*School" a star of some program's.
        pointed && short || tight
    }

    /// A number of six digits and more, whose digits are grouped in many ways.
    fn is_number(&self) -> bool {
        self.needle.len() >= 6 && self.needle.letters.iter().all(|letter| letter.c.is_numeric())
    }

    /// "J o h n", "J-o-h-n", "J.o.h.n.": every letter stands alone.
    fn letter_by_letter(&self) -> Option<usize> {
        let count = self.needle.len();
        let end = self.start + count;
        let part = self.text.letters.get(self.start..end)?;
        let same = part.iter().zip(&self.needle.letters).all(|(a, b)| looks_like(a, b));
        let alone = part.iter().skip(1).all(|letter| !letter.gap.is_closed());
        if count < 2
            || !same
            || !alone
            || !self.text.is_border(self.start)
            || !self.text.is_border(end)
        {
            return None;
        }
        // "J O Finch" has initials; two letters that stand alone on a page are a name in boxes.
        let outer = self.outer_gaps(end);
        // So are two that stand below one another, each alone in its line.
        let line = |at: usize| self.letter(at).is_none_or(|letter| letter.gap.has(FoldedGap::LINE));
        let column = line(end) && (self.start == 0 || line(self.start)) && line(self.start + 1);
        (count > 2 || (self.manner == Manner::Drawn || column) && outer).then_some(end)
    }

    /// Whether no other single letters stand before and after.
    fn outer_gaps(&self, end: usize) -> bool {
        let single = |first: usize| {
            self.letter(first).is_some()
                && self.letter(first + 1).is_none_or(|next| !next.gap.is_closed())
        };
        let before = self.start.checked_sub(1).is_some_and(|at| {
            self.letter(at).is_some_and(|letter| at == 0 || !letter.gap.is_closed())
        });
        !before && !single(end)
    }

    /// Whether the word may end here.
    fn closed(&self, end: usize, way: MatchWay) -> Option<usize> {
        let count = self.needle.len();
        // A row of figures and letters is a number of something.
        if way.guessed > 0 && (way.guessed * 2 > count || self.is_cut_out(end)) {
            return None;
        }
        let begins = self.text.is_border(self.start) || self.has_prefix();
        let last = if self.ends(end) { Some(end) } else { self.plural(end) };
        match (begins, last) {
            (true, Some(last)) => Some(last),
            _ if way.parted || way.lost > 0 => None,
            _ if count >= SURE || self.is_in_address(end) => Some(last.unwrap_or(end)),
            // "liamsplan.docx", "planforliam.txt", "#liamscare"
            _ if count == 4
                && (begins || last.is_some())
                && self.is_in_label(end)
                && !self.is_common() =>
            {
                Some(last.unwrap_or(end))
            }
            _ if count < LONG => None,
            _ if !self.manner.is_of_words() || self.is_in_label(end) => Some(last.unwrap_or(end)),
            _ => None,
        }
    }

    /// Whether a word ends before this letter. "Don" does not end in "don't".
    fn ends(&self, at: usize) -> bool {
        if !self.text.is_border(at) {
            return false;
        }
        let next = self.letter(at);
        let short = next.is_some_and(|next| next.gap == FoldedGap::APOSTROPHE && next.c == 't');
        !short || !self.text.is_border(at + 1)
    }

    /// Whether the letters stand in what is no word: an address, a name of a file, words without spaces.
    fn is_in_label(&self, end: usize) -> bool {
        let token = self.token(end);
        let tagged = token.start.checked_sub(1).and_then(|first| self.letter(first));
        tagged.is_some_and(|first| first.gap.has(FoldedGap::AT))
            || token.into_iter().any(|at| {
                let gap = self.letter(at).map_or(FoldedGap::NONE, |letter| letter.gap);
                gap.has(FoldedGap::AT.and(FoldedGap::LOW))
                    || gap == FoldedGap::DOT
                    || self.text.is_hump(at)
            })
    }

    /// Whether they are the name in an address of email, with an initial or more: "rpage@example.org".
    fn is_in_address(&self, end: usize) -> bool {
        let initial = || {
            self.start.checked_sub(1).is_some_and(|at| self.text.is_border(at))
                || self.text.is_border(end + 1)
        };
        let count = self.needle.len();
        let sign = |at: usize| self.letter(at).is_some_and(|letter| letter.gap.has(FoldedGap::AT));
        (count > 3 || count == 3 && initial()) && self.token(end).any(sign)
    }

    /// The letters without white space around, but for the first of them.
    fn token(&self, end: usize) -> std::ops::Range<usize> {
        let white = |at: usize| {
            self.letter(at)
                .is_none_or(|letter| letter.gap.has(FoldedGap::SPACE.and(FoldedGap::LINE)))
        };
        let low = self.start.saturating_sub(LONGEST);
        let high = self.text.letters.len().min(end + LONGEST);
        let first = (low..=self.start).rev().find(|at| *at == low || white(*at)).unwrap_or(low);
        let last = (end..=high).find(|at| white(*at)).unwrap_or(end);
        first + 1..last
    }
}

/// Whether a reader takes one letter for the other. A stroke of another script may be either of two.
pub(super) fn looks_like(here: &Letter, wanted: &Letter) -> bool {
    // Asked for at every place of every text and each form of each name, so no list is made.
    let of = |own: char| Some(own) == here.also || own == here.c;
    let stroke = here.also == Some('l') && wanted.c == 'i';
    of(wanted.c) || wanted.also.is_some_and(of) || stroke
}
