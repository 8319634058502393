//! Taking words out of a text.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{
    columns::torn_lines,
    contacts::{contacts, hides_contacts},
    fitted,
    folded::{Folded, Letter},
    matcher::{Manner, Matcher},
    standing::{StandingCount, StandingWords},
};
use crate::model::{Model, Redaction};
use evenhand_core::record::Profile;

/// Letters shown on each side of a word in the review list.
const AROUND: usize = 40;
/// Begins a stretch that is shown from its end to its start, and what ends one.
const TURNED: char = '\u{202e}';
const TURNED_END: [char; 4] = ['\u{202c}', '\u{2069}', '\n', '\u{2029}'];

/// What a bundle takes out, ready to be looked for. It is made once for all that is made of a model: a long list takes
/// a while.
pub(crate) struct TakenOut {
    pub(super) list: Vec<Redaction>,
    pub(super) matcher: Matcher,
    contacts_out: bool,
    /// What stays and may be a name.
    pub(super) standing: StandingWords,
}

impl TakenOut {
    /// What a model takes out.
    pub fn of(model: &Model) -> Self {
        Self {
            list: model.redacted.clone(),
            matcher: Matcher::new(&model.redacted),
            contacts_out: hides_contacts(model.profile),
            standing: StandingWords::of(&model.redacted, &model.stays),
        }
    }

    /// What takes a list out, for a test.
    #[cfg(test)]
    pub fn of_list(list: &[Redaction]) -> Self {
        let standing = StandingWords::default();
        Self { list: list.to_vec(), matcher: Matcher::new(list), contacts_out: false, standing }
    }

    /// Whether it takes anything out of the appendices.
    pub fn is_any(&self) -> bool {
        !Rules::of(self).is_empty()
    }

    /// The words.
    pub fn list(&self) -> &[Redaction] {
        &self.list
    }

    /// Where its words stand in a text, and what is put there.
    pub fn places(&self, text: &str) -> Vec<(Range<usize>, String)> {
        Rules::of(self).words_at(text, Manner::Text)
    }

    /// Counts the words that stay in a text as it is shown, and may be names.
    pub fn standing_in(&self, text: &str, found: &mut StandingCount) {
        self.standing.count(text, found);
    }

    /// A name of a file in an appendix as the profile shows it.
    pub fn shown_name(&self, name: &str) -> String {
        Rules::of(self).redact_title(name, &mut |_, _, _| ())
    }

    /// Text of an appendix as the profile shows it.
    pub fn shown(&self, text: &str) -> String {
        Rules::of(self).redact(text, &mut |_, _, _| ())
    }
}

/// A stretch of text that is taken out.
struct TextCut<'a> {
    place: Range<usize>,
    /// What is printed instead.
    put: Cow<'a, str>,
    /// The word of the list that it is; `None` for an address or number.
    word: Option<&'a Redaction>,
}

/// What is taken out of a text, and how.
#[derive(Clone, Copy)]
pub(super) struct Rules<'a> {
    pub list: &'a [Redaction],
    pub matcher: &'a Matcher,
    pub contacts_out: bool,
    /// So many words at the head of the list stay, with all that is in them.
    pub kept: usize,
}

impl<'a> Rules<'a> {
    /// All that is taken out.
    pub fn of(taken_out: &'a TakenOut) -> Self {
        let TakenOut { list, matcher, contacts_out, .. } = taken_out;
        Self { list, matcher, contacts_out: *contacts_out, kept: 0 }
    }

    /// Whether nothing is ever taken out.
    pub fn is_empty(&self) -> bool {
        self.matcher.is_empty() && !self.contacts_out
    }

    /// Whether a text holds anything that is to be taken out.
    pub fn hold(&self, text: &str, manner: Manner) -> bool {
        self.matcher.is_in(text, manner) || self.contacts_out && !contacts(text).is_empty() || {
            text.contains(TURNED) && turned(text).any(|place| self.holds_turned(text, place))
        }
    }

    /// The words that a text holds, each once; of an address or number, what is printed for it.
    pub fn words_in(&self, text: &str, manner: Manner) -> BTreeSet<String> {
        let cuts = self.cuts(text, manner);
        cuts.iter().map(|cut| cut.word.map_or(&*cut.put, |word| &word.find).to_owned()).collect()
    }

    /// Where the words stand in a text, and what is put there.
    pub fn words_at(&self, text: &str, manner: Manner) -> Vec<(Range<usize>, String)> {
        let mut cuts = Vec::new();
        self.cut_words(text, 0..text.len(), manner, &mut cuts);
        cuts.into_iter().map(|cut| (cut.place, cut.put.into_owned())).collect()
    }

    fn holds_turned(&self, text: &str, place: Range<usize>) -> bool {
        let turned: String = text.get(place).unwrap_or("").chars().rev().collect();
        self.matcher.is_in(&turned, Manner::Label)
    }

    /// The text without them, which begins where a sentence does. `note` is told of each: the words as they stood in
    /// the list or, for an address, in the text; what is put for them; and the words around.
    pub fn redact(&self, text: &str, note: &mut dyn FnMut(&str, &str, String)) -> String {
        self.written(text, (true, Manner::Text), note)
    }

    /// A text without them that is printed within a sentence.
    pub fn redact_within(&self, text: &str, note: &mut dyn FnMut(&str, &str, String)) -> String {
        self.written(text, (false, Manner::Text), note)
    }

    /// A title or a name of a file without them: in it a name in small letters is one too.
    pub fn redact_title(&self, text: &str, note: &mut dyn FnMut(&str, &str, String)) -> String {
        self.written(text, (true, Manner::Title), note)
    }

    fn written(
        &self,
        text: &str,
        (begins, manner): (bool, Manner),
        note: &mut dyn FnMut(&str, &str, String),
    ) -> String {
        if self.is_empty() {
            return text.to_owned();
        }
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        let mut last = "";
        for cut in self.cuts(text, manner) {
            let before = text.get(at..cut.place.start).unwrap_or("");
            let Some(word) = cut.word else {
                let found = text.get(cut.place.clone()).unwrap_or("");
                note(found, &cut.put, String::new());
                out.push_str(before);
                out.push_str(&cut.put);
                at = cut.place.end;
                last = "";
                continue;
            };
            note(&word.find, &cut.put, around(text, &cut.place));
            let after = text.get(cut.place.end..).unwrap_or("");
            let found = text.get(cut.place.clone()).unwrap_or("");
            let rest = fitted::after(found, word, after, fitted::takes_plural(before));
            at = cut.place.end + rest.taken;
            // Parts of one name that were taken out one by one are one person.
            let same = last == word.put && !last.is_empty() && !last.starts_with('[');
            if same && fitted::is_of_one_name(before) {
                out.push_str(rest.put);
                continue;
            }
            if fitted::is_said(before, &cut.put) {
                out.push_str(before.trim_end_matches(' '));
                out.push_str(rest.put);
                last = &word.put;
                continue;
            }
            let kept = fitted::before(before, &cut.put);
            let start = cut.place.start - before.len();
            let all_before = text.get(..start + kept.len()).unwrap_or("");
            out.push_str(kept);
            out.push_str(&fitted::put(all_before, &cut.put, begins));
            out.push_str(rest.put);
            last = if rest.put.is_empty() && rest.taken == 0 { &word.put } else { "" };
        }
        out.push_str(text.get(at..).unwrap_or(""));
        out
    }

    /// What goes, in order. Addresses first: a name is part of many.
    fn cuts(&self, text: &str, manner: Manner) -> Vec<TextCut<'a>> {
        let mut cuts: Vec<TextCut<'a>> = Vec::new();
        if self.contacts_out {
            let all = contacts(text).into_iter();
            cuts.extend(all.map(|found| TextCut {
                place: found.place,
                put: Cow::Owned(found.kind.put()),
                word: None,
            }));
        }
        if self.matcher.is_empty() {
            return cuts;
        }
        let mut words = Vec::new();
        let mut at = 0;
        for end in
            cuts.iter().map(|cut| cut.place.clone()).chain(std::iter::once(text.len()..text.len()))
        {
            self.cut_words(text, at..end.start, manner, &mut words);
            at = end.end;
        }
        cuts.extend(words);
        if manner == Manner::Text {
            self.cut_columns(text, &mut cuts);
        }
        cuts.sort_by_key(|cut| cut.place.start);
        cuts
    }

    /// What goes on in the line below within a column, in two parts of which the second has nothing in its place.
    fn cut_columns(&self, text: &str, cuts: &mut Vec<TextCut<'a>>) {
        for (above, below) in torn_lines(text) {
            let part = |place: &Range<usize>| text.get(place.clone()).unwrap_or("");
            let whole = format!("{}\n{}", part(&above), part(&below));
            let folded = Folded::of(&whole);
            let border = above.len();
            for found in self.matcher.find(&folded, Manner::Text) {
                let letters = folded.letters.get(found.from..found.to).unwrap_or_default();
                let split = letters.iter().position(|letter| letter.from > border).unwrap_or(0);
                let (first, second) = letters.split_at(split);
                let (Some(word), false) = (self.list.get(found.word), first.is_empty()) else {
                    continue;
                };
                let places = [
                    spread(first).map(|own| above.start + own.start..above.start + own.end),
                    spread(second).map(|own| {
                        below.start + own.start - border - 1..below.start + own.end - border - 1
                    }),
                ];
                let mut put = word.put.as_str();
                for place in places.into_iter().flatten() {
                    let apart = |cut: &TextCut<'_>| {
                        cut.place.end <= place.start || place.end <= cut.place.start
                    };
                    if cuts.iter().all(apart) {
                        let put = Cow::Borrowed(std::mem::take(&mut put));
                        cuts.push(TextCut { place, put, word: Some(word) });
                    }
                }
            }
        }
    }

    fn cut_words(
        &self,
        text: &str,
        within: Range<usize>,
        manner: Manner,
        out: &mut Vec<TextCut<'a>>,
    ) {
        let part = text.get(within.clone()).unwrap_or("");
        let folded = Folded::of(part);
        let before = out.len();
        for found in self.matcher.find(&folded, manner) {
            let letters = folded.letters.get(found.from..found.to).unwrap_or_default();
            let (Some(first), Some(last)) = (letters.first(), letters.last()) else { continue };
            let Some(word) = self.list.get(found.word) else { continue };
            let place = within.start + first.from..within.start + last.to;
            out.push(TextCut { place, put: Cow::Borrowed(&word.put), word: Some(word) });
        }
        if !part.contains(TURNED) {
            return;
        }
        for place in turned(part) {
            let turned: String = part.get(place.clone()).unwrap_or("").chars().rev().collect();
            let found = self.matcher.find(&Folded::of(&turned), Manner::Label);
            let place = within.start + place.start..within.start + place.end;
            if let Some(word) = found.first().and_then(|found| self.list.get(found.word)) {
                out.retain(|cut| cut.place.end <= place.start || place.end <= cut.place.start);
                out.push(TextCut { place, put: Cow::Borrowed(&word.put), word: Some(word) });
            }
        }
        if let Some(new) = out.get_mut(before..) {
            new.sort_by_key(|cut| cut.place.start);
        }
    }
}

/// Where letters that follow on one another stand.
fn spread(letters: &[Letter]) -> Option<Range<usize>> {
    Some(letters.first()?.from..letters.last()?.to)
}

/// Stretches that are shown from their end to their start.
fn turned(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    text.match_indices(TURNED).map(|(at, sign)| {
        let start = at + sign.len();
        let rest = text.get(start..).unwrap_or("");
        start..start + rest.find(TURNED_END).unwrap_or(rest.len())
    })
}

/// The words around a place, and the place itself.
fn around(text: &str, place: &Range<usize>) -> String {
    let before = text.get(..place.start).unwrap_or("").char_indices().rev().take(AROUND).last();
    let from = before.map_or(place.start, |(at, _)| at);
    let rest = text.get(place.end..).unwrap_or("");
    let to = rest.char_indices().nth(AROUND).map_or(text.len(), |(at, _)| place.end + at);
    text.get(from..to).unwrap_or("").to_owned()
}

/// What a plan takes out of a text of an appendix, and how often, for the review list.
pub fn taken_out(text: &str, redacted: &[Redaction], profile: Profile) -> Vec<(Redaction, u32)> {
    let matcher = Matcher::new(redacted);
    let contacts_out = hides_contacts(profile);
    let rules = Rules { list: redacted, matcher: &matcher, contacts_out, kept: 0 };
    let mut found: BTreeMap<Redaction, u32> = BTreeMap::new();
    rules.redact(text, &mut |find, put, _| {
        let redaction = Redaction { find: find.to_owned(), put: put.to_owned() };
        let times = found.entry(redaction).or_default();
        *times = times.saturating_add(1);
    });
    found.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(text: &str, find: &str, put: &str) -> String {
        let list = [Redaction { find: find.into(), put: put.into() }];
        let matcher = Matcher::new(&list);
        let rules = Rules { list: &list, matcher: &matcher, contacts_out: false, kept: 0 };
        rules.redact(text, &mut |_, _, _| ())
    }

    #[test]
    fn whole_words_only_and_any_case() {
        assert_eq!(
            without("Ann met ANN, not Annie.", "Ann", "the chair"),
            "The chair met the chair, not Annie."
        );
    }

    #[test]
    fn what_stands_around_a_word_stays() {
        assert_eq!(without("Jo’s job—Jo!", "Jo", "Kit"), "Kit’s job—Kit!");
        assert_eq!(without("the Finches’ car", "Finch", "the family"), "the family’ car");
        assert_eq!(without("ame\u{301}lie\u{ad}, a\u{301}", "Amélie", "A."), "A., a\u{301}");
    }

    #[test]
    fn a_name_goes_that_is_torn_in_a_column() {
        for (text, find, wanted) in [
            (
                "we saw March-     and the\nbanks today       other one",
                "Marchbanks",
                "we saw M.-     and the\n today       other one",
            ),
            ("one and    of Am\ntwo so     ir went", "Amir", "one and    of M.\ntwo so      went"),
            ("Oak      1 May\nSchool   2 May", "Oak School", "M.      1 May\n   2 May"),
            ("Marchbanks    a\nMarchbanks    b", "Marchbanks", "M.    a\nM.    b"),
            ("é Am\tx\nir\ty", "Amir", "é M.\tx\n\ty"),
        ] {
            assert_eq!(without(text, find, "M."), wanted, "{find}");
        }
    }

    #[test]
    fn letters_that_are_shown_from_the_end_are_read_as_they_are_shown() {
        let text = "See \u{202e}sknabhcraM\u{202c} there";
        assert_eq!(without(text, "Marchbanks", "M."), "See \u{202e}M.\u{202c} there");
        assert_eq!(without(text, "Another", "M."), text);
    }
}
