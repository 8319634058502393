//! Finding the words that are to be taken out, in whatever way they are written.
//!
//! One rule for every text, name of a file and page: letters are compared folded ([`Folded`]), and a word counts
//! where a reader would read it. A short one ("Jo") only as a word of its own, or as a part that stands out in a
//! name of a file ("JoSmith.pdf"). A long one also in parts: at the end of a line, with a hyphen, letter by
//! letter, and inside of what is written without spaces.

use std::collections::BTreeMap;

use super::folded::{Folded, Gap, LOST, Letter};
use crate::model::Redaction;

/// A word of so many letters seldom stands inside other words.
const LONG: usize = 5;
/// A word of so many letters never does by chance.
const SURE: usize = 8;

/// Letters around a word that are looked at, to see what it stands in.
const LONGEST: usize = 300;

/// Words of English that are names too. They are taken for names where they begin with a capital.
const SMALL: [&str; 40] = [
    "a", "i", "ad", "ah", "am", "an", "as", "at", "be", "by", "do", "eh", "go", "ha", "he", "hi",
    "if", "in", "is", "it", "la", "le", "me", "my", "no", "of", "oh", "on", "or", "ow", "ox", "pa",
    "so", "the", "to", "up", "us", "we", "ye", "and",
];

/// What kind of text is searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// Sentences: where a word ends can be trusted.
    Text,
    /// A name of a file, an address, a title in a program: words run into one another.
    Label,
    /// Letters on a page, whose gaps were measured.
    Drawn,
}

/// A word that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Which word: its place in the list.
    pub word: usize,
    /// Its first letter.
    pub from: usize,
    /// The first letter after it.
    pub to: usize,
}

/// The words that are looked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Matcher {
    needles: Vec<Needle>,
    by_first: BTreeMap<char, Vec<usize>>,
}

#[derive(Clone, Debug)]
struct Needle {
    word: usize,
    letters: Vec<Letter>,
    /// It must begin with a capital.
    capital: bool,
}

impl Needle {
    fn len(&self) -> usize {
        self.letters.len()
    }
}

impl Matcher {
    /// A matcher for a list of words.
    pub fn new(list: &[Redaction]) -> Self {
        let mut matcher = Self::default();
        for (word, redaction) in list.iter().enumerate() {
            for form in forms(&redaction.find) {
                matcher.add(word, form);
            }
        }
        matcher
    }

    fn add(&mut self, word: usize, letters: Vec<Letter>) {
        let Some(first) = letters.first() else { return };
        let c = first.c;
        let plain: String = letters.iter().map(|letter| letter.c).collect();
        let capital = SMALL.contains(&plain.as_str());
        self.by_first.entry(c).or_default().push(self.needles.len());
        self.needles.push(Needle { word, letters, capital });
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.needles.is_empty()
    }

    /// Whether a text holds any of the words.
    pub fn is_in(&self, text: &str, manner: Manner) -> bool {
        !self.is_empty() && self.holds(&Folded::of(text), manner)
    }

    /// The same for a folded text.
    pub fn holds(&self, text: &Folded, manner: Manner) -> bool {
        (0..text.letters.len()).any(|at| self.at(text, at, manner).next().is_some())
    }

    /// Every place of every word, those that overlap too.
    pub fn all(&self, text: &Folded, manner: Manner) -> Vec<Found> {
        (0..text.letters.len())
            .flat_map(|at| self.at(text, at, manner).collect::<Vec<_>>())
            .collect()
    }

    /// The places that are taken out, in order: of two that overlap the longer one.
    pub fn find(&self, text: &Folded, manner: Manner) -> Vec<Found> {
        let mut all = self.all(text, manner);
        all.sort_by_key(|found| (std::cmp::Reverse(found.to - found.from), found.from, found.word));
        let mut taken: BTreeMap<usize, Found> = BTreeMap::new();
        for found in all {
            let clear =
                taken.range(..found.to).next_back().is_none_or(|(_, last)| last.to <= found.from);
            if clear {
                taken.insert(found.from, found);
            }
        }
        taken.into_values().collect()
    }

    fn at<'a>(
        &'a self,
        text: &'a Folded,
        at: usize,
        manner: Manner,
    ) -> impl Iterator<Item = Found> + 'a {
        let first = text.letters.get(at).map(|letter| letter.c);
        let known = first.and_then(|c| self.by_first.get(&c)).map(Vec::as_slice);
        // A word may begin with the letter that was lost.
        let lost: &[usize] = &[];
        let any = if first == Some(LOST) { 0..self.needles.len() } else { 0..0 };
        known.unwrap_or(lost).iter().copied().chain(any).filter_map(move |index| {
            let needle = self.needles.get(index)?;
            let end = Attempt { text, needle, manner, start: at }.end()?;
            Some(Found { word: needle.word, from: at, to: end })
        })
    }
}

/// A word as it may be written: as it is; with the two letters that stand for one with dots above; and from
/// the other end, as old programs store Arabic and Hebrew.
fn forms(find: &str) -> Vec<Vec<Letter>> {
    let word = Folded::word(find);
    let mut forms = Vec::new();
    if word.iter().any(|letter| is_right_to_left(letter.c)) {
        forms.push(reversed(&word));
    }
    forms.push(word);
    let spelt: String = find
        .chars()
        .flat_map(|c| match c {
            'ä' | 'Ä' => vec!['a', 'e'],
            'ö' | 'Ö' | 'ø' | 'Ø' => vec!['o', 'e'],
            'ü' | 'Ü' => vec!['u', 'e'],
            'å' | 'Å' => vec!['a', 'a'],
            c => vec![c],
        })
        .collect();
    if spelt != find {
        forms.push(Folded::word(&spelt));
    }
    forms
}

fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// The letters from the last to the first; each gap stays between the same two.
pub(super) fn reversed(letters: &[Letter]) -> Vec<Letter> {
    let mut gap = Gap::NONE;
    let turn = |letter: &Letter| Letter { gap: std::mem::replace(&mut gap, letter.gap), ..*letter };
    letters.iter().rev().map(turn).collect()
}

/// One word at one place.
struct Attempt<'a> {
    text: &'a Folded,
    needle: &'a Needle,
    manner: Manner,
    start: usize,
}

/// What was met on the way through a word.
#[derive(Clone, Copy, Default)]
struct Way {
    /// Letters that were lost.
    lost: usize,
    /// Places of lost letters where the word has none.
    passed: usize,
    /// It goes over a space or line within a word: then it must stand alone.
    parted: bool,
}

impl Attempt<'_> {
    fn letter(&self, at: usize) -> Option<&Letter> {
        self.text.letters.get(at)
    }

    /// Where the word ends if it stands here.
    fn end(&self) -> Option<usize> {
        if self.needle.capital && !self.letter(self.start)?.upper {
            return None;
        }
        self.follow(0, self.start, Way::default()).or_else(|| self.letter_by_letter())
    }

    /// Goes on from the letter `k` of the word, at the letter `at` of the text.
    fn follow(&self, k: usize, at: usize, way: Way) -> Option<usize> {
        let Some(wanted) = self.needle.letters.get(k) else { return self.closed(at, way) };
        let here = self.letter(at)?;
        let mut way = way;
        if k > 0 {
            way.parted |= self.may_stand_within(k, here.gap, at)?;
        }
        if here.c == wanted.c {
            return self.follow(k + 1, at + 1, way);
        }
        if here.c != LOST || self.needle.len() < LONG {
            return None;
        }
        // It stands for a letter, or for an apostrophe.
        let more = Way { lost: way.lost + 1, ..way };
        if more.lost * 3 <= self.needle.len()
            && let Some(end) = self.follow(k + 1, at + 1, more)
        {
            return Some(end);
        }
        let passed = Way { passed: way.passed + 1, ..way };
        if k == 0 || way.passed > 1 { None } else { self.follow(k, at + 1, passed) }
    }

    /// Whether a gap may stand before the letter `k`, and whether it then parts the word.
    fn may_stand_within(&self, k: usize, gap: Gap, at: usize) -> Option<bool> {
        let count = self.needle.len();
        let own = self.needle.letters.get(k).map_or(Gap::NONE, |letter| letter.gap);
        if gap.is_closed() {
            // "OakSchool" for "Oak School", but not "Joe" for "Jo E".
            let may = own.only(Gap::APOSTROPHE) || count >= LONG || self.manner == Manner::Label;
            return may.then_some(false);
        }
        if own != Gap::NONE && self.may_part(own, gap, at) {
            return Some(false);
        }
        let line = gap.has(Gap::LINE);
        let blank = Gap::SPACE.and(Gap::LINE).and(Gap::QUOTE).and(Gap::SEAM);
        let within = if gap.only(Gap::APOSTROPHE.and(Gap::SEAM)) {
            count >= 4
        } else if gap.only(Gap::HYPHEN.and(Gap::SEAM)) {
            count >= LONG
        } else if gap.only(Gap::HYPHEN.and(blank)) && gap.has(Gap::HYPHEN) {
            // "March- banks" is what is left of a line's end in a web page.
            count >= 4 && line || count >= SURE
        } else if self.is_number() {
            !line
        } else if gap.only(blank) {
            let parts = count >= SURE || count >= LONG && (line || self.manner == Manner::Drawn);
            return parts.then_some(true);
        } else {
            // "**M**archbanks", "march_banks".
            let tight = !gap.has(Gap::SPACE.and(Gap::LINE));
            count >= SURE && (self.manner != Manner::Text && !line || tight)
        };
        within.then_some(false)
    }

    /// Whether a gap may stand where the word has one of its own.
    fn may_part(&self, own: Gap, gap: Gap, at: usize) -> bool {
        let usual = Gap::SPACE
            .and(Gap::LINE)
            .and(Gap::HYPHEN)
            .and(Gap::APOSTROPHE)
            .and(Gap::QUOTE)
            .and(Gap::LOW)
            .and(Gap::SEAM);
        if gap.only(usual.and(own)) {
            return true;
        }
        let tight = !gap.has(Gap::SPACE.and(Gap::LINE));
        let pointed = gap.only(usual.and(Gap::DOT));
        // "jo.finch", and "St. Mary" for "St Mary".
        let short = at.checked_sub(3).is_none_or(|before| {
            self.text
                .letters
                .get(before + 1..at)
                .is_some_and(|part| part.iter().any(|letter| letter.gap != Gap::NONE))
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
        let same = part.iter().zip(&self.needle.letters).all(|(a, b)| a.c == b.c);
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
        (count > 2 || self.manner == Manner::Drawn && outer).then_some(end)
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
    fn closed(&self, end: usize, way: Way) -> Option<usize> {
        let count = self.needle.len();
        let begins = self.text.is_border(self.start);
        let last = if self.ends(end) { Some(end) } else { self.plural(end) };
        match (begins, last) {
            (true, Some(last)) => Some(last),
            _ if way.parted || way.lost > 0 => None,
            _ if count >= SURE || self.is_in_address(end) => Some(last.unwrap_or(end)),
            _ if count < LONG => None,
            _ if self.manner != Manner::Text || self.is_in_label(end) => Some(last.unwrap_or(end)),
            _ => None,
        }
    }

    /// Whether a word ends before this letter. "Don" does not end in "don't".
    fn ends(&self, at: usize) -> bool {
        if !self.text.is_border(at) {
            return false;
        }
        let next = self.letter(at);
        let short = next.is_some_and(|next| next.gap == Gap::APOSTROPHE && next.c == 't');
        !short || !self.text.is_border(at + 1)
    }

    /// The end of "the Finches" and "the Smiths", where the name begins with a capital.
    fn plural(&self, at: usize) -> Option<usize> {
        if self.needle.len() < 3 || !self.letter(self.start)?.upper {
            return None;
        }
        let is = |at: usize, c: char| {
            self.letter(at).is_some_and(|letter| letter.c == c && letter.gap == Gap::NONE)
        };
        let end = match (is(at, 'e'), is(at, 's')) {
            (_, true) => at + 1,
            (true, _) if is(at + 1, 's') => at + 2,
            _ => return None,
        };
        self.text.is_border(end).then_some(end)
    }

    /// Whether the letters stand in what is no word: an address, a name of a file, words without spaces.
    fn is_in_label(&self, end: usize) -> bool {
        self.token(end).any(|at| {
            let gap = self.letter(at).map_or(Gap::NONE, |letter| letter.gap);
            gap.has(Gap::AT.and(Gap::LOW)) || gap == Gap::DOT || self.text.is_hump(at)
        })
    }

    /// Whether they are the name in an address of email, with an initial or more: "rpage@example.org".
    fn is_in_address(&self, end: usize) -> bool {
        let initial = || {
            self.start.checked_sub(1).is_some_and(|at| self.text.is_border(at))
                || self.text.is_border(end + 1)
        };
        let count = self.needle.len();
        let sign = |at: usize| self.letter(at).is_some_and(|letter| letter.gap.has(Gap::AT));
        (count > 3 || count == 3 && initial()) && self.token(end).any(sign)
    }

    /// The letters without white space around, but for the first of them.
    fn token(&self, end: usize) -> std::ops::Range<usize> {
        let white = |at: usize| {
            self.letter(at).is_none_or(|letter| letter.gap.has(Gap::SPACE.and(Gap::LINE)))
        };
        let low = self.start.saturating_sub(LONGEST);
        let high = self.text.letters.len().min(end + LONGEST);
        let first = (low..=self.start).rev().find(|at| *at == low || white(*at)).unwrap_or(low);
        let last = (end..=high).find(|at| white(*at)).unwrap_or(end);
        first + 1..last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(find: &str, text: &str, manner: Manner) -> Vec<String> {
        let list = [Redaction { find: find.into(), put: String::new() }];
        let folded = Folded::of(text);
        let part = |found: Found| {
            let letters = &folded.letters[found.from..found.to];
            text[letters[0].from..letters[letters.len() - 1].to].to_owned()
        };
        Matcher::new(&list).find(&folded, manner).into_iter().map(part).collect()
    }

    #[test]
    fn a_word_is_found_however_it_is_written() {
        for (find, text, wanted) in [
            (
                "O'Brien",
                "Mrs O’Brien’s and OBRIEN and O Brien",
                vec!["O’Brien", "OBRIEN", "O Brien"],
            ),
            (
                "O'Brien",
                "O?Brien, Oâ€™Brien, O&rsquo;Brien",
                vec!["O?Brien", "Oâ€™Brien", "O&rsquo;Brien"],
            ),
            (
                "Smith-Jones",
                "Smith‑Jones Smith Jones SmithJones Smith-\nJones",
                vec!["Smith‑Jones", "Smith Jones", "SmithJones", "Smith-\nJones"],
            ),
            (
                "Oak School",
                "Oak\nSchool, Oak\r\n> School, Oak\u{a0} School, oak_school.pdf",
                vec!["Oak\nSchool", "Oak\r\n> School", "Oak\u{a0} School", "oak_school"],
            ),
            (
                "Amélie",
                "Amelie, Am?lie, AME\u{301}LIE, Am&eacute;lie, ?melie",
                vec!["Amelie", "Am?lie", "AME\u{301}LIE", "Am&eacute;lie", "?melie"],
            ),
            (
                "Marchbanks",
                "March\u{ad}banks, Marchban-\nks, M a r c h b a n k s, RobinMarchbanks, marchbanksfamily",
                vec![
                    "March\u{ad}banks",
                    "Marchban-\nks",
                    "M a r c h b a n k s",
                    "Marchbanks",
                    "marchbanks",
                ],
            ),
            (
                "Marchbanks",
                "**M**archbanks, march_banks, March/banks, march. Banks",
                vec!["M**archbanks", "march_banks", "March/banks"],
            ),
            ("O'Brien", "O\"Brien, O*Brien, O. Brien", vec!["O\"Brien", "O*Brien", "O. Brien"]),
            ("Müller", "Mueller, Muller, MÜLLER", vec!["Mueller", "Muller", "MÜLLER"]),
            (
                "Finch",
                "the Finches, Finch's, finch@x.org, jfinch@x.org",
                vec!["Finches", "Finch", "finch", "finch"],
            ),
            ("St Mary", "St. Mary, St Mary’s", vec!["St. Mary", "St Mary"]),
            (
                "9434765919",
                "943 476 5919, 943-476-5919, 9434765919",
                vec!["943 476 5919", "943-476-5919", "9434765919"],
            ),
        ] {
            assert_eq!(found(find, text, Manner::Text), wanted, "{find}");
        }
    }

    #[test]
    fn a_short_name_is_a_word_of_its_own() {
        let text = "Jo came. Jo’s job with John: JO, (jo) JoSmith_plan.pdf, J. O. banjo Joe";
        assert_eq!(found("Jo", text, Manner::Text), ["Jo", "Jo", "JO", "jo", "Jo"]);
        assert_eq!(found("Ann", "Ann, Annie, Hannah and planning", Manner::Text), ["Ann"]);
        assert_eq!(found("Don", "Don and don’t", Manner::Text), ["Don"]);
        assert_eq!(found("An", "An came with an apple", Manner::Text), ["An"]);
        assert_eq!(found("Jo E", "Joe", Manner::Text), Vec::<String>::new());
    }

    #[test]
    fn other_words_stay() {
        for (find, text) in [
            ("Chris", "Christmas"),
            ("Robin", "Robinson and robins"),
            ("Page", "pages 4 to 6"),
            ("Donald", "McDonald"),
            ("Oak School", "under the oak. School begins"),
            ("Mason", "a freemasons’ hall"),
        ] {
            assert_eq!(found(find, text, Manner::Text), Vec::<String>::new(), "{find}");
        }
    }

    #[test]
    fn letters_on_a_page_are_joined_over_gaps() {
        assert_eq!(found("Marchbanks", "March banks", Manner::Drawn), ["March banks"]);
        assert_eq!(found("Jones", "theJonesfamily", Manner::Drawn), ["Jones"]);
        assert_eq!(found("Jo", "Name J o Class", Manner::Drawn), ["J o"]);
        assert_eq!(found("Jo", "B a n j o", Manner::Drawn), Vec::<String>::new());
    }

    #[test]
    fn of_two_words_the_longer_one_is_taken() {
        let list = ["Robin", "Robin Page", "Page"]
            .map(|find| Redaction { find: find.into(), put: String::new() });
        let folded = Folded::of("Robin Page met Robin");
        let found: Vec<_> =
            Matcher::new(&list).find(&folded, Manner::Text).iter().map(|f| f.word).collect();
        assert_eq!(found, [1, 0]);
    }
}
