//! The last search: no word that was taken out may be in a file, in any form that a reader or a program could
//! get at. It is asked of every foreign PDF before it is bound, and of the finished bundle.
//!
//! Two readers that share no code look at every page: the one that draws it ([`glyphs`](super::glyphs)) and
//! [`second`](super::second). Strings, names and what lies in streams are read by a third
//! ([`objects`](super::objects)).

use std::collections::{BTreeMap, BTreeSet};

use hayro::kurbo::{Point, Rect};
use lopdf::{Document, LoadOptions, Object, ObjectId};

use super::{
    glyphs::PageGlyphs,
    marks::marks_in,
    matcher::{FoundWords, Manner, Matcher},
    objects::{Kinds, holding},
    over_tags::over_tags,
    raw_words::RawBytes,
    reading::{fold, reading},
    second::{SecondOf, SecondPage, second_reading},
    text::Rules,
};
use crate::model::{Model, Redaction};

/// Most that a stream may unpack to.
const MOST_UNPACKED: usize = 128 << 20;

/// Where a word was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum LeakPlace {
    /// A page, from 0.
    Page(usize),
    /// A comment or link of a page.
    Note(usize, ObjectId),
    /// What the file says of its pages to those who listen.
    Tags,
    /// Anywhere else.
    File,
}

/// What a search found.
#[derive(Debug, Default)]
pub(crate) struct Leaks {
    /// Each place with the words that are there.
    pub places: BTreeMap<LeakPlace, BTreeSet<String>>,
    /// Where the second reader sees words on a page, in the page's own coordinates.
    pub areas: BTreeMap<usize, Vec<[Point; 4]>>,
}

impl Leaks {
    /// Pages that hold a word.
    pub fn pages(&self) -> impl Iterator<Item = usize> + '_ {
        self.places.keys().filter_map(|place| match place {
            LeakPlace::Page(page) => Some(*page),
            _ => None,
        })
    }

    fn add(&mut self, place: LeakPlace, words: impl IntoIterator<Item = String>) {
        self.places.entry(place).or_default().extend(words);
    }
}

/// A word that is in the finished file after all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StillThere {
    /// The word.
    pub word: String,
    /// The page of the file, from 0, where it is on a page.
    pub page: Option<usize>,
}

/// Words of the model's list that are still in a finished file. Those that are also the bundle's own ("page",
/// "parent") are not looked for: they are on every page, and each foreign file was searched for them before.
pub(crate) fn still_there(pdf: &[u8], model: &Model) -> Vec<StillThere> {
    let goes = model.redacted.iter().filter(|word| !model.own_words.contains(&word.find));
    let goes: Vec<Redaction> = goes.cloned().collect();
    if goes.is_empty() {
        return Vec::new();
    }
    let stays = model.kept.iter().map(|name| Redaction { find: name.clone(), put: String::new() });
    let list: Vec<Redaction> = stays.chain(goes).collect();
    let kept: BTreeSet<&str> = model.kept.iter().map(String::as_str).collect();
    let matcher = Matcher::new(&list);
    let rules =
        Rules { list: &list, matcher: &matcher, contacts_out: false, kept: model.kept.len() };
    let search =
        |document: Document| search_with(pdf, &document, (rules, RawBytes::Finished), tight_words);
    let Some(leaks) = load(pdf).and_then(search) else {
        // What cannot be searched is not handed over.
        let goes = list.into_iter().skip(model.kept.len());
        return goes.map(|word| StillThere { word: word.find, page: None }).collect();
    };
    let mut found = Vec::new();
    for (place, words) in leaks.places {
        let page = match place {
            LeakPlace::Page(page) | LeakPlace::Note(page, _) => Some(page),
            LeakPlace::Tags | LeakPlace::File => None,
        };
        let goes = words.into_iter().filter(|word| !kept.contains(word.as_str()));
        found.extend(goes.map(|word| StillThere { word, page }));
    }
    found
}

fn load(pdf: &[u8]) -> Option<Document> {
    let options =
        LoadOptions { max_decompressed_size: Some(MOST_UNPACKED), ..LoadOptions::default() };
    Document::load_mem_with_options(pdf, options).ok()
}

/// Searches a file by the second reader and through its objects; `None` where it cannot be read.
pub(crate) fn search(pdf: &[u8], document: &Document, rules: Rules<'_>) -> Option<Leaks> {
    search_with(pdf, document, (rules, RawBytes::Foreign), read_second)
}

/// What is seen on a page: the words, and where they are.
type SeenObjects = (BTreeSet<String>, Vec<[Point; 4]>);

fn search_with(
    pdf: &[u8],
    document: &Document,
    (rules, bytes): (Rules<'_>, RawBytes),
    read: fn(&SecondPage, Rules<'_>) -> SeenObjects,
) -> Option<Leaks> {
    let mut leaks = Leaks::default();
    let mut owners: BTreeMap<ObjectId, BTreeSet<String>> = holding(document, rules, bytes);
    if bytes == RawBytes::Foreign {
        for (id, words) in over_tags(document, rules) {
            owners.entry(id).or_default().extend(words);
        }
    }
    let apart = Kinds::of(document).drawn_apart;
    second_reading(pdf, document, &apart, |page| {
        let (words, areas) = read(&page, rules);
        match page.of {
            _ if words.is_empty() => {}
            SecondOf::Page(number) => {
                leaks.add(LeakPlace::Page(number), words);
                leaks.areas.entry(number).or_default().extend(areas);
            }
            SecondOf::Stream(id) => owners.entry(id).or_default().extend(words),
        }
    })?;
    if !owners.is_empty() {
        attribute(document, &owners, &mut leaks);
    }
    Some(leaks)
}

/// Words on a page as the second reader sees it, and where they are.
fn read_second(page: &SecondPage, rules: Rules<'_>) -> SeenObjects {
    let drawn = PageGlyphs { glyphs: page.glyphs.clone(), ..PageGlyphs::default() };
    let marks = marks_in(&drawn, &reading(&drawn.glyphs), rules);
    let mut words: BTreeSet<String> = marks.iter().map(|mark| mark.find.clone()).collect();
    words.extend(spoken_words(&page.spoken, rules));
    let corners = |at: &usize| {
        let glyph = drawn.glyphs.get(*at)?;
        let (low, high) = (glyph.up * -0.25, glyph.up * 0.92);
        Some([glyph.from + low, glyph.to + low, glyph.to + high, glyph.from + high])
    };
    let areas = marks.iter().flat_map(|mark| mark.glyphs.iter().filter_map(corners)).collect();
    (words, areas)
}

/// Words that a page gives for what it shows, and those that begin in one of them and end in the next.
fn spoken_words(spoken: &[String], rules: Rules<'_>) -> BTreeSet<String> {
    let mut words = rules.words_in(&spoken.join("\n"), Manner::Text);
    spoken.iter().for_each(|text| words.extend(rules.words_in(text, Manner::Text)));
    words
}

/// Words of one piece on a page of the finished file. There the end of one cell and the start of the next, or
/// of a page and its stamp, may make a name that nobody wrote; what a text holds was looked for in the text, and
/// what a foreign page holds on that page.
fn tight_words(page: &SecondPage, rules: Rules<'_>) -> SeenObjects {
    let mut words = BTreeSet::new();
    for order in reading(&page.glyphs).orders {
        let folded = fold(&page.glyphs, &order, false);
        let all = rules.matcher.all(&folded, Manner::Text);
        let kept: Vec<&FoundWords> = all.iter().filter(|own| own.word < rules.kept).collect();
        for found in &all {
            // A longer name that goes, goes with all that is in it.
            if kept.iter().any(|own| own.from <= found.from && found.to <= own.to) {
                continue;
            }
            let letters = folded.letters.get(found.from..found.to).unwrap_or_default();
            if letters.iter().skip(1).all(|letter| letter.gap.is_closed()) {
                words.extend(rules.list.get(found.word).map(|word| word.find.clone()));
            }
        }
    }
    for spoken in &page.spoken {
        words.extend(rules.words_in(spoken, Manner::Text));
    }
    (words, Vec::new())
}

/// The area that a word's letters take, upright.
pub(crate) fn bounds(corners: [Point; 4]) -> Rect {
    let [first, second, ..] = corners;
    corners.iter().fold(Rect::from_points(first, second), |all, corner| all.union_pt(*corner))
}

/// Which pages and comments the objects belong to that hold words.
fn attribute(
    document: &Document,
    owners: &BTreeMap<ObjectId, BTreeSet<String>>,
    leaks: &mut Leaks,
) {
    let mut left: BTreeSet<ObjectId> = owners.keys().copied().collect();
    for (number, id) in document.page_iter().enumerate() {
        let Ok(page) = document.get_dictionary(id) else { continue };
        let notes = match page.get_deref(b"Annots", document) {
            Ok(Object::Array(list)) => list.clone(),
            _ => Vec::new(),
        };
        let mut reached = BTreeSet::from([id]);
        for (key, value) in page {
            if key != b"Annots" && key != b"Parent" {
                reach(document, value, &mut reached, 0);
            }
        }
        for id in reached {
            if let Some(words) = owners.get(&id) {
                left.remove(&id);
                leaks.add(LeakPlace::Page(number), words.iter().cloned());
            }
        }
        for note in notes.iter().filter_map(|note| note.as_reference().ok()) {
            let mut reached = BTreeSet::new();
            reach(document, &Object::Reference(note), &mut reached, 0);
            for id in reached {
                if let Some(words) = owners.get(&id) {
                    left.remove(&id);
                    leaks.add(LeakPlace::Note(number, note), words.iter().cloned());
                }
            }
        }
    }
    for id in left {
        let words = owners.get(&id).into_iter().flatten().cloned();
        let tags = document
            .get_dictionary(id)
            .is_ok_and(|dict| dict.has_type(b"StructElem") || dict.has_type(b"StructTreeRoot"));
        leaks.add(if tags { LeakPlace::Tags } else { LeakPlace::File }, words);
    }
}

/// Every object that a value leads to, but for other pages and what stands above.
fn reach(document: &Document, value: &Object, reached: &mut BTreeSet<ObjectId>, depth: usize) {
    if depth > 200 {
        return;
    }
    let each = |dict: &lopdf::Dictionary, reached: &mut BTreeSet<ObjectId>| {
        for (key, value) in dict {
            if !matches!(key.as_slice(), b"Parent" | b"P" | b"Popup" | b"IRT" | b"Dest" | b"D") {
                reach(document, value, reached, depth + 1);
            }
        }
    };
    match value {
        Object::Reference(id) => {
            let Ok(object) = document.get_object(*id) else { return };
            let structure = object.as_dict().is_ok_and(|dict| {
                dict.has_type(b"Page") || dict.has_type(b"Pages") || dict.has_type(b"StructElem")
            });
            if !structure && reached.insert(*id) {
                reach(document, object, reached, depth + 1);
            }
        }
        Object::Array(list) => {
            list.iter().for_each(|o| reach(document, o, reached, depth + 1));
        }
        Object::Dictionary(dict) => each(dict, reached),
        Object::Stream(stream) => each(&stream.dict, reached),
        _ => {}
    }
}
