//! Foreign PDFs without the words that are to be taken out. A page that holds one is made anew: a picture of the
//! page with the word painted over, and the words that stay as text that is not seen. Nothing of the old page
//! is kept. A page whose letters cannot be read may hold any name, and becomes a picture too: what a person sees
//! when they look at it is then all that there is.

mod picture;
pub(crate) mod words;

use std::collections::{BTreeMap, BTreeSet};

use hayro::{hayro_interpret::InterpreterCache, hayro_syntax::Pdf, kurbo::Point};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::{
    blank_fonts::blank_fonts,
    folded::{Folded, Letter},
    fonts::Fonts,
    glyphs::{drawn, each_page},
    hand_drawn::is_drawn_on,
    leak::{LeakPlace, Leaks, search},
    marks::{marks, marks_in},
    matcher::Manner,
    objects::rename_layers,
    page_ends::{EndParts, PageEnds},
    reading::{fold, reading},
    standing::{StandingCount, StandingWords},
    text::{Rules, TakenOut},
};
use crate::{
    found::Unreadable,
    model::Model,
    pdf::{Alone, copy_alone, open_pdf},
};

/// Pictures on so much of a page may hold words: a line of handwriting is ten centimetres by one.
const PICTURED: f64 = 0.004;
/// So many shapes of the size of letters may be words.
const SHAPES: usize = 5;
/// How often a file is searched and mended before it is given up.
const TRIES: usize = 4;

/// A foreign PDF, ready to be bound.
pub(crate) struct CleanPdf {
    /// The file as it is to be copied; `None` where the original can be.
    pub changed: Option<Alone>,
    /// Pages, from 1, of which words were taken out.
    pub covered: Vec<usize>,
    /// Pages whose letters nobody knows: they are pictures now.
    pub unread: Vec<usize>,
    /// Pages on which something is a picture or a drawing, and may hold a name.
    pub pictured: Vec<usize>,
    /// Pages that lost a comment or a link.
    pub bare: Vec<usize>,
    /// Words that stay on its pages, and may be names.
    pub standing: StandingCount,
}

/// Where words stand that a machine read, by their corners as the page is stored, by page from 0. It knows how wide a
/// word is and not how wide each letter is, so a word goes whole where a part of it is taken out.
pub(crate) type ReadBoxes = BTreeMap<usize, Vec<[Point; 4]>>;

/// What a page says, as far as that decides what becomes of it.
#[derive(Clone, Copy, Debug, Default)]
struct PageReading {
    /// It draws or says a word that is to be taken out.
    marked: bool,
    /// There are words on it that cannot be read.
    unread: bool,
    /// There are pictures or drawings on it.
    pictured: bool,
}

/// Takes out of a PDF what the model takes out.
///
/// # Errors
/// [`Unreadable`]; [`Unreadable::NotSearched`] where it cannot be made sure that no word is left.
pub(crate) fn cleaned(
    bytes: &[u8],
    password: Option<&str>,
    (model, taken_out): (&Model, &TakenOut),
    boxes: &ReadBoxes,
) -> Result<CleanPdf, Unreadable> {
    let rules = Rules::of(taken_out);
    let mut alone = copy_alone(bytes, password)?;
    let mut document = open_pdf(&alone.bytes, None)?;
    let blanked = blank_fonts(&mut document, rules) | rename_layers(&mut document, rules);
    if blanked {
        alone.bytes = saved(&mut document).ok_or(Unreadable::NotSearched)?;
    }
    let pages: Vec<ObjectId> = document.page_iter().collect();
    let mut standing = StandingCount::new();
    let counted = (&taken_out.standing, &mut standing);
    let seen =
        look(&alone.bytes, &document, rules, counted).filter(|(seen, _)| seen.len() == pages.len());
    let (seen, ends) = seen.ok_or(Unreadable::NotSearched)?;
    let leaks = search(&alone.bytes, &document, rules).ok_or(Unreadable::NotSearched)?;
    let places = |wanted: fn(&PageReading) -> bool| {
        seen.iter().enumerate().filter(move |(_, page)| wanted(page)).map(|(at, _)| at)
    };
    let unread: BTreeSet<usize> = places(|page| page.unread).collect();
    let drawn_on = pages.iter().enumerate().filter(|(_, page)| is_drawn_on(&document, **page));
    let pictured: BTreeSet<usize> =
        places(|page| page.pictured).chain(drawn_on.map(|(at, _)| at)).collect();
    let marked = places(|page| page.marked).chain(leaks.pages()).chain(ends.keys().copied());
    let marked: BTreeSet<usize> = marked.collect();
    let mut clean = CleanPdf {
        changed: None,
        covered: numbers(&marked),
        unread: numbers(&unread),
        pictured: numbers(&(&pictured - &unread)),
        bare: Vec::new(),
        standing,
    };
    if leaks.places.is_empty() && marked.is_empty() && unread.is_empty() && !blanked {
        return Ok(clean);
    }
    let original = alone.bytes.clone();
    let mut work = RasterWork {
        original: &original,
        alone,
        document,
        pages,
        model,
        rules,
        boxes,
        ends,
        done: BTreeMap::new(),
    };
    let wanted = marked.iter().map(|at| (*at, true)).chain(unread.iter().map(|at| (*at, false)));
    clean.bare = work.clean(leaks, wanted.collect())?;
    // Those too on which more was found on the way.
    let done: BTreeSet<usize> = work.done.keys().copied().collect();
    clean.covered = numbers(&(&(&done - &unread) | &marked));
    clean.changed = Some(work.alone);
    Ok(clean)
}

/// Places as people count them.
fn numbers(places: &BTreeSet<usize>) -> Vec<usize> {
    places.iter().map(|at| at + 1).collect()
}

/// What the pages of a file say, and the words that go from one to the next. Layers that are hidden are looked at too.
fn look(
    bytes: &[u8],
    document: &Document,
    rules: Rules<'_>,
    (words, standing): (&StandingWords, &mut StandingCount),
) -> Option<(Vec<PageReading>, EndParts)> {
    let layered = document.catalog().is_ok_and(|catalog| catalog.has(b"OCProperties"));
    let mut all = Vec::new();
    if layered {
        let mut shown = document.clone();
        shown.catalog_mut().ok()?.remove(b"OCProperties");
        shown.save_to(&mut all).ok()?;
    }
    let mut ends = PageEnds::default();
    let pages = each_page(if layered { &all } else { bytes }, |page| {
        let reading = reading(&page.glyphs);
        ends.add(&page, &reading, rules);
        if let Some(order) = reading.orders.first() {
            let page = fold(&page.glyphs, order, false);
            words.count_letters(&left(page, rules), standing);
        }
        let spoken = page.spoken.iter().any(|words| rules.hold(words, Manner::Text))
            || rules.hold(&page.spoken.join("\n"), Manner::Text);
        PageReading {
            marked: spoken || !marks_in(&page, &reading, rules).is_empty(),
            unread: reading.unreadable || page.false_font,
            pictured: page.pictures >= PICTURED || page.shapes >= SHAPES,
        }
    })?;
    Some((pages, ends.found))
}

/// The letters of a page without those of words that go from it.
fn left(page: Folded, rules: Rules<'_>) -> Vec<Letter> {
    let found = rules.matcher.find(&page, Manner::Drawn);
    let goes = |at: &usize| found.iter().any(|own| (own.from..own.to).contains(at));
    let letters = page.letters.into_iter().enumerate().filter(|(at, _)| !goes(at));
    letters.map(|(_, letter)| letter).collect()
}

/// The document as a file, without what nothing leads to.
fn saved(document: &mut Document) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    document.prune_objects();
    document.save_to(&mut bytes).ok()?;
    Some(bytes)
}

/// A file at work.
struct RasterWork<'a> {
    /// The file as it was, to draw its pages from.
    original: &'a [u8],
    alone: Alone,
    document: Document,
    pages: Vec<ObjectId>,
    model: &'a Model,
    rules: Rules<'a>,
    boxes: &'a ReadBoxes,
    /// Parts of words that go from one page to the next.
    ends: EndParts,
    /// Pages that are pictures now, and whether their other words were kept.
    done: BTreeMap<usize, bool>,
}

impl RasterWork<'_> {
    /// Takes out all that was found, and looks again until nothing is. `wanted`: pages that become pictures,
    /// and whether the words that may stay are kept. Gives the pages that lost a comment or link.
    fn clean(
        &mut self,
        mut leaks: Leaks,
        mut wanted: BTreeMap<usize, bool>,
    ) -> Result<Vec<usize>, Unreadable> {
        let mut bare = BTreeSet::new();
        let mut areas: BTreeMap<usize, Vec<[Point; 4]>> = BTreeMap::new();
        for turn in 0..TRIES {
            bare.extend(self.without_notes(&leaks));
            for (page, new) in std::mem::take(&mut leaks.areas) {
                areas.entry(page).or_default().extend(new);
            }
            if turn + 1 == TRIES {
                wanted = (0..self.pages.len()).map(|at| (at, false)).collect();
            }
            self.draw_pictures(&wanted, &areas).ok_or(Unreadable::NotSearched)?;
            self.alone.bytes = saved(&mut self.document).ok_or(Unreadable::NotSearched)?;
            let (bytes, document) = (&self.alone.bytes, &self.document);
            let uncounted = (&StandingWords::default(), &mut StandingCount::new());
            let seen = look(bytes, document, self.rules, uncounted);
            let (left, ends) = seen.ok_or(Unreadable::NotSearched)?;
            leaks = search(bytes, document, self.rules).ok_or(Unreadable::NotSearched)?;
            let left = left.iter().enumerate().filter(|(_, page)| page.marked).map(|(at, _)| at);
            let left = left.chain(leaks.pages()).chain(ends.into_keys());
            let left: BTreeSet<usize> = left.collect();
            if leaks.places.is_empty() && left.is_empty() {
                return Ok(numbers(&bare));
            }
            wanted.extend(left.into_iter().map(|at| (at, false)));
        }
        Err(Unreadable::NotSearched)
    }

    /// Takes away the comments and links that hold a word, with the windows that belong to them.
    fn without_notes(&mut self, leaks: &Leaks) -> BTreeSet<usize> {
        let mut bare = BTreeSet::new();
        for place in leaks.places.keys() {
            let LeakPlace::Note(page, note) = place else { continue };
            let Some(id) = self.pages.get(*page).copied() else { continue };
            let list = match self.document.get_dictionary(id).map(|page| page.get(b"Annots")) {
                Ok(Ok(list)) => self.document.dereference(list).map(|(_, list)| list.clone()),
                _ => continue,
            };
            let Ok(Object::Array(mut list)) = list else { continue };
            list.retain(|kept| {
                let own = kept.as_reference();
                own.is_ok_and(|own| own != *note && !self.leads_to(own, b"Parent", *note))
            });
            // An answer stays, and no longer leads to what it answers.
            for kept in list.iter().filter_map(|kept| kept.as_reference().ok()) {
                if self.leads_to(kept, b"IRT", *note)
                    && let Ok(answer) = self.document.get_dictionary_mut(kept)
                {
                    answer.remove(b"IRT");
                    answer.remove(b"RT");
                }
            }
            if let Ok(page) = self.document.get_dictionary_mut(id) {
                page.set("Annots", list);
            }
            bare.insert(*page);
        }
        bare
    }

    fn leads_to(&self, note: ObjectId, key: &[u8], other: ObjectId) -> bool {
        let note = self.document.get_dictionary(note);
        let of = note.and_then(|dict| dict.get(key)).and_then(Object::as_reference);
        of.is_ok_and(|of| of == other)
    }

    /// Makes pages anew; `None` where one cannot be drawn.
    fn draw_pictures(
        &mut self,
        wanted: &BTreeMap<usize, bool>,
        areas: &BTreeMap<usize, Vec<[Point; 4]>>,
    ) -> Option<()> {
        let file = Pdf::new(self.original.to_vec()).ok()?;
        let (cache, mut fonts) = (InterpreterCache::new(), Fonts::default());
        for (at, with_words) in wanted {
            if self.done.get(at) == Some(with_words) {
                continue;
            }
            let page = file.pages().get(*at)?;
            let drawn = drawn(page, &cache, &mut fonts);
            let mut marks = marks(&drawn, self.rules);
            let parts = self.ends.get(at).map(Vec::as_slice).unwrap_or_default();
            marks.extend(parts.iter().map(|part| part.on(&drawn)));
            let areas = areas.get(at).map(Vec::as_slice).unwrap_or_default();
            let mut covers = areas.to_vec();
            let boxes = self.boxes.get(at).map(Vec::as_slice).unwrap_or_default();
            covers.extend(picture::boxes_of(page, &drawn.glyphs, &marks, boxes));
            let picture = picture::picture(page, &drawn.glyphs, &marks, &covers, self.model)?;
            // Words that only the second reader sees cannot be left out by their places.
            let words = if *with_words && (areas.is_empty() || !marks.is_empty()) {
                words::invisible(&drawn.glyphs, &marks)
            } else {
                words::PageWords::default()
            };
            put(&mut self.document, *self.pages.get(*at)?, picture, words)?;
            self.done.insert(*at, *with_words);
        }
        Some(())
    }
}

/// Puts a picture and words in the place of a page's content.
fn put(
    document: &mut Document,
    page: ObjectId,
    picture: picture::RasterPicture,
    words: words::PageWords,
) -> Option<()> {
    let (width, height) = picture.size;
    let image = document.add_object(picture.image);
    let fonts: BTreeMap<String, ObjectId> =
        words.fonts.into_iter().map(|(name, font)| (name, font.add_to(document))).collect();
    let fonts: Dictionary =
        fonts.into_iter().map(|(name, id)| (name.into_bytes(), Object::Reference(id))).collect();
    let mut content = format!("q {width} 0 0 {height} 0 0 cm /Picture Do Q\n").into_bytes();
    content.extend(words.content);
    let mut content = Stream::new(Dictionary::new(), content);
    content.compress().ok()?;
    let content = document.add_object(content);
    let dict = document.get_dictionary_mut(page).ok()?;
    let parent = dict.get(b"Parent").ok().cloned();
    let unit = dict.get(b"UserUnit").ok().cloned();
    // Set anew and not changed: what is not named here may hold a word.
    *dict = dictionary! {
        "Type" => "Page",
        "MediaBox" => vec![0.into(), 0.into(), width.into(), height.into()],
        "CropBox" => vec![0.into(), 0.into(), width.into(), height.into()],
        "Rotate" => 0,
        "Resources" => dictionary! {
            "XObject" => dictionary! { "Picture" => image },
            "Font" => fonts,
        },
        "Contents" => content,
    };
    if let Some(parent) = parent {
        dict.set("Parent", parent);
    }
    if let Some(unit) = unit {
        dict.set("UserUnit", unit);
    }
    Some(())
}
