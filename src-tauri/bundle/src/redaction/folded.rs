//! A text as a reader compares it: letters and digits, small, without marks, and what stands between them.
//!
//! "O’Brien", "O'BRIEN" and "O‛Brien" are the same letters; so are "Amélie" and "Amelie", "ﬁn" and "fin", "Ann"
//! with a soft hyphen in it and "Ann". What stands between two letters is kept as a [`FoldedGap`], because it decides
//! where a word ends.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::{
    alike::{alike, drawn_as, in_a_font_of_signs, is_invisible, joined_letters, sign_as_letter},
    escapes::{escape, mark_of_a_note},
};

/// Signs before the points of a list.
const POINTS: [char; 12] = ['•', '◦', '▪', '▫', '‣', '∙', '·', '●', '○', '■', '□', '\u{f0b7}'];

/// A letter that was lost on the way: a box or a question mark stands where a reader would guess it.
pub(super) const LOST: char = char::REPLACEMENT_CHARACTER;

/// A letter or digit, and where it stands in its source: bytes of a text, or numbers of glyphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    /// Small, without marks.
    pub c: char,
    /// Another letter that it looks like: small "ν" is a Greek n, and reads as v.
    pub also: Option<char>,
    /// First place in the source.
    pub from: usize,
    /// First place after it.
    pub to: usize,
    /// What stands before it.
    pub gap: FoldedGap,
    /// It is a capital in the source.
    pub upper: bool,
}

/// What stands between two letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct FoldedGap(u16);

impl FoldedGap {
    /// Nothing, or nothing that a reader sees.
    pub const NONE: Self = Self(0);
    /// Any white space but the end of a line.
    pub const SPACE: Self = Self(1);
    /// The end of a line.
    pub const LINE: Self = Self(1 << 1);
    /// A hyphen or dash of any length.
    pub const HYPHEN: Self = Self(1 << 2);
    /// An apostrophe of any form.
    pub const APOSTROPHE: Self = Self(1 << 3);
    /// A full stop or middle dot.
    pub const DOT: Self = Self(1 << 4);
    /// A stroke either way.
    pub const SLASH: Self = Self(1 << 5);
    /// A low line.
    pub const LOW: Self = Self(1 << 6);
    /// The mark before a line that a message quotes.
    pub const QUOTE: Self = Self(1 << 7);
    /// What only addresses and file names have between letters.
    pub const AT: Self = Self(1 << 8);
    /// Any other sign.
    pub const OTHER: Self = Self(1 << 9);
    /// No room, and yet something new begins: another font, or a place where a line may break.
    pub const SEAM: Self = Self(1 << 10);
    /// The end of a line that is nothing to a reader: before it stands the large first letter of a word.
    pub const INITIAL: Self = Self(1 << 11);

    /// Both together.
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is left of it without the other.
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether it has any of these.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether it has nothing but these.
    pub const fn only(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// Whether nothing that a reader sees stands there.
    pub const fn is_closed(self) -> bool {
        self.only(Self::SEAM)
    }
}

/// A text as it is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Folded {
    /// Its letters in order.
    pub letters: Vec<Letter>,
    gap: FoldedGap,
}

impl Folded {
    /// A text, its letters placed by bytes. What was written for programs is read as what it stands for:
    /// "&eacute;", "%27", "=C3=A9", and letters that a wrong decoding made two of.
    pub fn of(text: &str) -> Self {
        let mut folded = Self::default();
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            if let Some(length) = mark_of_a_note(rest) {
                folded.gap(FoldedGap::SEAM);
                at += length;
                continue;
            }
            if let Some((meant, length)) = escape(rest) {
                meant.chars().for_each(|c| folded.push(c, at, at + length));
                at += length;
                continue;
            }
            let Some(c) = rest.chars().next() else { break };
            if folded.gap.has(FoldedGap::LINE) && is_point(rest) {
                folded.gap(FoldedGap::QUOTE);
                at += c.len_utf8();
                continue;
            }
            let end = at + c.len_utf8();
            // A question mark before a letter stands for one that some program did not know.
            let lost = c == '?' && rest.chars().nth(1).is_some_and(char::is_alphabetic);
            folded.push(if lost { LOST } else { c }, at, end);
            at = end;
        }
        folded.note_initials();
        folded
    }

    /// Notes where a capital stands alone in a line and the next line goes on with its word, as "J" before "osh"
    /// or "OSH": a letter as high as several lines is a paragraph or box of its own in many files.
    fn note_initials(&mut self) {
        let begins = |at: usize| {
            self.letters.get(at).is_some_and(|letter| at == 0 || letter.gap.has(FoldedGap::LINE))
        };
        let goes_on = |at: usize| {
            let (first, next) = (self.letters.get(at)?, self.letters.get(at + 1));
            let blank = first.gap.only(FoldedGap::LINE.and(FoldedGap::SPACE).and(FoldedGap::QUOTE))
                && first.gap.has(FoldedGap::LINE);
            let capitals = next.is_some_and(|next| next.upper && next.gap == FoldedGap::NONE);
            Some(blank && first.c.is_alphabetic() && (!first.upper || capitals))
        };
        let alone = |at: usize| begins(at) && self.letters.get(at).is_some_and(|l| l.upper);
        let found: Vec<usize> = (1..self.letters.len())
            .filter(|at| alone(at - 1) && goes_on(*at).unwrap_or_default())
            .collect();
        for letter in found {
            if let Some(letter) = self.letters.get_mut(letter) {
                letter.gap = letter.gap.and(FoldedGap::INITIAL);
            }
        }
    }

    /// Letters alone, for a word that is looked for.
    pub fn word(text: &str) -> Vec<Letter> {
        Self::of(text).letters
    }

    /// Adds what stands between two letters.
    pub fn gap(&mut self, gap: FoldedGap) {
        self.gap = self.gap.and(gap);
    }

    /// Adds a character of the source.
    pub fn push(&mut self, c: char, from: usize, to: usize) {
        let c = in_a_font_of_signs(c);
        if is_invisible(c) {
            if matches!(c, '\u{200b}' | '\u{fffc}') {
                self.gap(FoldedGap::SEAM);
            }
            return self.lengthen(to);
        }
        // Marks that some programs set beside their letters: "Zo¨e".
        if matches!(c, '\u{a8}' | '\u{b8}' | '\u{2c6}' | '\u{2da}' | '\u{2dc}') {
            return self.lengthen(to);
        }
        if self.gap.has(FoldedGap::LINE) && POINTS.contains(&c) {
            return self.gap(FoldedGap::QUOTE);
        }
        if let Some(gap) = sign(c) {
            return self.gap(gap);
        }
        if c == LOST {
            return self.letter(LOST, None, false, from, to);
        }
        if let Some(pair) = joined_letters(c) {
            let upper = false;
            return pair.chars().for_each(|c| self.letter(c, None, upper, from, to));
        }
        let c = sign_as_letter(c).unwrap_or(c);
        for part in c.nfkd() {
            if is_light_mark(part) || self.is_foreign_mark(part) {
                self.lengthen(to);
            } else if let Some(gap) = sign(part) {
                self.gap(gap);
            } else if part.is_alphanumeric() || is_combining_mark(part) {
                let (upper, also) = (part.is_uppercase(), drawn_as(part));
                for small in part.to_lowercase().filter(|c| !is_light_mark(*c)) {
                    alike(small).chars().for_each(|c| self.letter(c, also, upper, from, to));
                }
            } else {
                self.gap(FoldedGap::OTHER);
            }
        }
    }

    /// A mark of a script that the letter before it is not of: it tells no words apart, and is hardly seen.
    fn is_foreign_mark(&self, mark: char) -> bool {
        let latin = self.letters.last().is_some_and(|letter| letter.c.is_ascii_alphabetic());
        is_combining_mark(mark) && latin && self.gap.is_closed()
    }

    fn letter(&mut self, c: char, also: Option<char>, upper: bool, from: usize, to: usize) {
        let gap = std::mem::take(&mut self.gap);
        let also = also.filter(|also| *also != c);
        self.letters.push(Letter { c, also, from, to, gap, upper });
    }

    /// What is not seen belongs to the letter before it.
    fn lengthen(&mut self, to: usize) {
        if self.gap.is_closed()
            && let Some(last) = self.letters.last_mut()
        {
            last.to = last.to.max(to);
        }
    }

    /// Whether a word may begin or end between the letter before `at` and that at `at`.
    pub fn is_border(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.letters.get(before));
        let (Some(before), Some(after)) = (before, self.letters.get(at)) else { return true };
        if after.gap != FoldedGap::NONE || before.c == LOST || after.c == LOST {
            return true;
        }
        if is_unspaced(before.c) || is_unspaced(after.c) {
            return true;
        }
        before.c.is_numeric() != after.c.is_numeric() || self.is_hump(at)
    }

    /// The word that ends before `at`, and where it begins.
    pub fn word_before(&self, at: usize) -> (String, usize) {
        let begins =
            |at: &usize| *at == 0 || self.letters.get(*at).is_none_or(|l| !l.gap.is_closed());
        let first = (0..at).rev().find(begins).unwrap_or(at);
        (self.between(first, at), first)
    }

    /// The word that begins at `at`, and where the next one does.
    pub fn word_after(&self, at: usize) -> (String, usize) {
        let begins = |at: &usize| self.letters.get(*at).is_none_or(|l| !l.gap.is_closed());
        let end = (at + 1..=self.letters.len()).find(begins).unwrap_or(self.letters.len());
        (self.between(at, end), end)
    }

    fn between(&self, from: usize, to: usize) -> String {
        self.letters.get(from..to).unwrap_or_default().iter().map(|letter| letter.c).collect()
    }

    /// Whether a word begins with a capital within a longer one, as in file names: "JoSmith", "PLANForJo".
    /// "McDonald" is one word.
    pub fn is_hump(&self, at: usize) -> bool {
        let letter = |at: usize| self.letters.get(at);
        let before = at.checked_sub(1).and_then(letter);
        let (Some(before), Some(after)) = (before, letter(at)) else { return false };
        if !after.upper || after.gap != FoldedGap::NONE || !before.c.is_alphabetic() {
            return false;
        }
        if before.upper {
            return letter(at + 1).is_some_and(|next| {
                !next.upper && next.gap == FoldedGap::NONE && next.c.is_lowercase()
            });
        }
        !["mc", "mac", "fitz"].iter().any(|start| self.begins_name(at, start))
    }

    fn begins_name(&self, end: usize, start: &str) -> bool {
        let Some(first) = end.checked_sub(start.len()) else { return false };
        self.letters.get(first..end).is_some_and(|part| {
            part.iter().map(|letter| letter.c).eq(start.chars())
                && part.first().is_some_and(|letter| letter.upper)
        }) && (first == 0 || self.letters.get(first).is_some_and(|l| l.gap != FoldedGap::NONE))
    }
}

/// Marks above and below letters that people leave out when they type. The vowels of Indian scripts are
/// marks too, and tell words apart.
fn is_light_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}' | '\u{8d3}'..='\u{8ff}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Whether a text begins with the sign of a point of a list.
fn is_point(text: &str) -> bool {
    text.strip_prefix(['*', '+']).is_some_and(|rest| rest.starts_with([' ', '\t', '\u{a0}']))
}

/// What a sign between letters is; `None` for letters, digits and marks.
fn sign(c: char) -> Option<FoldedGap> {
    Some(match c {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => FoldedGap::LINE,
        '-'
        | '\u{2010}'..='\u{2015}'
        | '\u{2043}'
        | '\u{207b}'
        | '\u{2212}'
        | '\u{2e3a}'
        | '\u{2e3b}'
        | '\u{fe58}'
        | '\u{fe63}'
        | '\u{ff0d}'
        | '\u{58a}'
        | '\u{5be}' => FoldedGap::HYPHEN,
        '\''
        | '`'
        | '\u{b4}'
        | '\u{2b9}'
        | '\u{2bb}'..='\u{2bf}'
        | '\u{2c8}'
        | '\u{2ca}'
        | '\u{2cb}'
        | '\u{55a}'
        | '\u{5f3}'
        | '\u{2018}'..='\u{201b}'
        | '\u{2032}'
        | '\u{2035}'
        | '\u{a78b}'
        | '\u{a78c}'
        | '\u{ff07}'
        | '\u{ff40}' => FoldedGap::APOSTROPHE,
        '.' | '\u{b7}' | '\u{2022}' | '\u{2024}' | '\u{2027}' | '\u{3002}' | '\u{ff0e}' => {
            FoldedGap::DOT
        }
        '/' | '\\' | '\u{2044}' | '\u{2215}' => FoldedGap::SLASH,
        '_' | '\u{203f}' | '\u{ff3f}' => FoldedGap::LOW,
        '>' | '|' => FoldedGap::QUOTE,
        '@' | '#' => FoldedGap::AT,
        '\u{2800}' => FoldedGap::SPACE,
        c if c.is_whitespace() => FoldedGap::SPACE,
        _ => return None,
    })
}

/// Scripts that are written without spaces, or hang endings on a name.
fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1100}'..='\u{11ff}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3130}'..='\u{318f}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(text: &str) -> String {
        Folded::of(text).letters.iter().map(|letter| letter.c).collect()
    }

    #[test]
    fn what_a_reader_sees_as_the_same_is_the_same() {
        for (text, wanted) in [
            (
                "O’Brien O'BRIEN O‛Brien Oʼbrien O´Brien O`Brien",
                "obrienobrienobrienobrienobrienobrien",
            ),
            ("Amélie Ame\u{301}lie AMELIE", "amelieamelieamelie"),
            (
                "Smith‑Jones Smith–Jones Smi\u{ad}th\u{200b}Jo\u{200d}nes",
                "smithjonessmithjonessmithjones",
            ),
            ("ﬁn Ｊｏ 𝐉𝐨 Ⓙⓞ ᴊᴏ 🅹🅾", "finjojojojojo"),
            ("Jоhn Łucja Bjørn Straße", "johnlucjabjornstrasse"),
            (
                "Am&eacute;lie O&#39;Brien Am%C3%A9lie O%27Brien Am=C3=A9lie",
                "amelieobrienamelieobrienamelie",
            ),
            ("Oâ€™Brien AmÃ©lie", "obrienamelie"),
        ] {
            assert_eq!(letters(text), wanted, "{text}");
        }
        assert_eq!(letters("٠٢٠ ０２０"), "020020");
    }

    #[test]
    fn a_letter_knows_its_place_and_what_stands_before_it() {
        let folded = Folded::of("a\u{301}\u{ad}b, c");
        let places: Vec<_> = folded.letters.iter().map(|l| (l.c, l.from, l.to)).collect();
        assert_eq!(places, [('a', 0, 5), ('b', 5, 6), ('c', 8, 9)]);
        let gaps: Vec<FoldedGap> = folded.letters.iter().map(|l| l.gap).collect();
        assert_eq!(
            gaps,
            [FoldedGap::NONE, FoldedGap::NONE, FoldedGap::OTHER.and(FoldedGap::SPACE)]
        );
    }

    #[test]
    fn words_begin_and_end_where_readers_see_it() {
        let borders = |text: &str| {
            let folded = Folded::of(text);
            (1..folded.letters.len()).filter(|at| folded.is_border(*at)).collect::<Vec<_>>()
        };
        assert_eq!(borders("JoSmith_plan2"), [2, 7, 11]);
        assert_eq!(borders("PLANForJo"), [4, 7]);
        assert_eq!(borders("McDonald John job"), [8, 12]);
        assert_eq!(borders("明日香さん"), [1, 2, 3, 4]);
    }

    #[test]
    fn a_lost_letter_has_a_place_of_its_own() {
        assert_eq!(letters("Am?lie, really? Am\u{fffd}lie"), "am\u{fffd}liereallyam\u{fffd}lie");
    }
}
