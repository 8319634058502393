//! Copies the pages of a foreign PDF as pages, so that text, links, comments and pictures stay
//! what they are. Scripts, actions that start by themselves and files inside are left out.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::sink::Sink;
use crate::found::{FileNote, LeftOutOfPdf, Odd, PdfNote, TextNote, Unreadable};

mod alone;
mod appearance_streams;
mod bookmarks;
mod content;
mod cut;
mod direct_lock;
mod downsample;
mod embedded;
mod filters;
mod forms;
mod geometry;
mod imported;
mod layers;
mod marked_content;
mod names;
mod open;
mod page_content;
mod page_marks;
mod page_quality;
mod page_tagging;
mod page_tree;
mod plain_view;
mod resources;
mod sanitise;
mod source_structure;

pub(crate) use alone::{Alone, copy_alone};
pub(crate) use bookmarks::Bookmark;
pub(crate) use filters::inline_picture;
pub(crate) use geometry::PageFit;
use geometry::Paper;
pub(crate) use imported::{ImportedPage, ImportedPdf};
pub(crate) use open::open_pdf;
pub(crate) use page_marks::Loose;
pub(crate) use page_tagging::PageTagging;
use source_structure::SourceStructTree;

/// No file with more pages is bound: it is damaged or made to do harm.
const MOST_PAGES: usize = 20_000;
/// No single stream may unpack to more than this while a file is read.
const MOST_UNPACKED: usize = 128 << 20;

/// How a PDF is copied.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct PdfCopying<'a> {
    /// What opens it.
    pub password: Option<&'a str>,
    /// Pages are made to fit A4 paper.
    pub fit_a4: bool,
    /// Most dots to the inch of its pictures.
    pub dots: Option<u32>,
    /// What cameras wrote beside its pictures stays behind.
    pub without_notes: bool,
}

/// Copies all pages of a PDF into the sink.
///
/// # Errors
/// [`Unreadable`]; the sink is as it was before.
pub(crate) fn copy_pdf(
    sink: &mut Sink,
    bytes: &[u8],
    how: PdfCopying<'_>,
) -> Result<ImportedPdf, Unreadable> {
    let start = sink.here();
    let mut document = open_pdf(bytes, how.password)?;
    if how.without_notes {
        filters::without_notes(&mut document);
    }
    // Once for all its pages, so that the file is not moved again and again as it grows.
    sink.bytes.reserve(bytes.len());
    let paper = if how.fit_a4 { Paper::A4 } else { Paper::AsLarge };
    let copied = Copier::new(document, sink, how.dots).copy(paper);
    if copied.is_err() {
        sink.back_to(start);
    }
    copied
}

/// The copy at work.
pub(super) struct Copier<'a> {
    pub document: Document,
    pub sink: &'a mut Sink,
    /// Old number to new.
    pub map: HashMap<ObjectId, ObjectId>,
    /// Objects to copy yet.
    pub queue: Vec<ObjectId>,
    pub dests: BTreeMap<Vec<u8>, Object>,
    /// Pages in order, and how each is put on the paper.
    pub pages: Vec<ObjectId>,
    pub fits: HashMap<ObjectId, PageFit>,
    pub out: ImportedPdf,
    shared: HashMap<(Option<ObjectId>, String), usize>,
    pub left_out: BTreeSet<LeftOutOfPdf>,
    /// Pages, from 1, with comments; and with marks for taking words out that was never done.
    commented: BTreeSet<usize>,
    unapplied: BTreeSet<usize>,
    /// The file's own tree of meanings.
    own: SourceStructTree,
    /// Dictionaries whose keys are names of the file's own choice.
    own_names: HashSet<ObjectId>,
    /// Form fields that are content now: their page and mark there.
    pub fields: HashMap<ObjectId, (ObjectId, i64)>,
    /// Forms that were looked into: whether they show words.
    forms: HashMap<ObjectId, bool>,
    /// What was learnt about words in plain view.
    known: plain_view::KnownObjects,
    /// Most dots to the inch that a picture may have, where there is a limit.
    dots: Option<u32>,
    /// How large pictures are on paper, in points.
    sizes: HashMap<ObjectId, (f32, f32)>,
    /// What is odd about pages, from 1.
    odd: Vec<(Odd, usize)>,
    /// What is known of streams that end too early.
    cuts: cut::Cuts,
    /// The scripts of letters in answers that no face draws.
    undrawn: BTreeSet<String>,
}

impl<'a> Copier<'a> {
    fn new(document: Document, sink: &'a mut Sink, dots: Option<u32>) -> Self {
        let dests = names::all(&document);
        Self {
            document,
            sink,
            map: HashMap::new(),
            queue: Vec::new(),
            dests,
            pages: Vec::new(),
            fits: HashMap::new(),
            out: ImportedPdf::default(),
            shared: HashMap::new(),
            left_out: BTreeSet::new(),
            commented: BTreeSet::new(),
            unapplied: BTreeSet::new(),
            own: SourceStructTree::default(),
            own_names: HashSet::new(),
            fields: HashMap::new(),
            forms: HashMap::new(),
            known: plain_view::KnownObjects::default(),
            dots,
            sizes: HashMap::new(),
            odd: Vec::new(),
            cuts: cut::Cuts::default(),
            undrawn: BTreeSet::new(),
        }
    }

    fn copy(mut self, paper: Paper) -> Result<ImportedPdf, Unreadable> {
        self.check_size()?;
        self.out.files = embedded::files(&self.document);
        let pages = page_tree::pages(&self.document, MOST_PAGES + 1);
        if pages.len() > MOST_PAGES {
            return Err(Unreadable::TooLarge);
        }
        self.note_starts(&pages);
        // A page listed twice is two pages of the bundle.
        let ids: Vec<ObjectId> = pages.iter().map(|_| self.sink.reserve()).collect();
        for (old, new) in pages.iter().zip(&ids) {
            self.map.entry(*old).or_insert(*new);
            let fit = self.fit(*old, paper);
            self.fits.insert(*old, fit);
        }
        self.out.bookmarks = bookmarks::read(&self.document, &pages, &self.dests);
        let layers = layers::read(&self.document);
        self.own = SourceStructTree::read(&mut self.document, self.sink, &pages);
        self.map.extend(self.own.numbers.iter().copied());
        self.out.language = self.own.language.take();
        self.out.holder = self.sink.reserve();
        self.pages = pages.clone();
        for (old, new) in pages.iter().zip(ids) {
            let page = self.page(*old, new);
            self.out.pages.push(page);
        }
        self.drain();
        if self.own.is_there() {
            self.out.meanings = self.write_own(self.out.holder);
            self.drain();
        }
        for layer in layers.all {
            if let Some(new) = self.map.get(&layer) {
                self.out.layers.push((*new, !layers.hidden.contains(&layer)));
            }
        }
        self.out.notes.extend(page_quality::notes(&self.odd));
        self.out.notes.extend(self.left_out.iter().copied().map(PdfNote::LeftOut));
        self.out.told.extend(self.told());
        Ok(self.out)
    }

    /// What a reader of the pages must know.
    fn told(&self) -> Vec<FileNote> {
        let mut told: Vec<FileNote> = Vec::new();
        if self.only_adobe() {
            told.push(PdfNote::AdobeForm.into());
        }
        if !self.undrawn.is_empty() {
            let scripts = self.undrawn.iter().cloned().collect();
            told.push(TextNote::Letters { scripts }.into());
        }
        let pages = |pages: &BTreeSet<usize>| pages.iter().copied().collect();
        if !self.commented.is_empty() {
            told.push(PdfNote::Comments(pages(&self.commented)).into());
        }
        if !self.unapplied.is_empty() {
            told.push(PdfNote::Unapplied(pages(&self.unapplied)).into());
        }
        told
    }

    /// Looks for streams that unpack to far more than they are. Pictures say their own size.
    fn check_size(&self) -> Result<(), Unreadable> {
        for object in self.document.objects.values() {
            let Object::Stream(stream) = object else { continue };
            let side = |key: &[u8]| stream.dict.get(key).and_then(Object::as_i64).unwrap_or(0);
            if side(b"Width").saturating_mul(side(b"Height")) > 400_000_000 {
                return Err(Unreadable::TooLarge);
            }
            let picture =
                stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|n| n == b"Image");
            // Deflate packs at most about 1,032 times, and again where it is used twice.
            let once =
                !matches!(stream.dict.get(b"Filter"), Ok(Object::Array(list)) if list.len() > 1);
            if picture
                || once && stream.content.len().saturating_mul(1032) < MOST_UNPACKED
                || !stream.is_compressed()
            {
                continue;
            }
            if let Err(lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded {
                ..
            })) = stream.decompress_to_writer(&mut std::io::sink(), MOST_UNPACKED)
            {
                return Err(Unreadable::TooLarge);
            }
        }
        Ok(())
    }

    /// How a page is put on the paper.
    fn fit(&self, page: ObjectId, paper: Paper) -> PageFit {
        let dict = self.document.get_dictionary(page).cloned().unwrap_or_default();
        let inherited = |key: &[u8]| self.inherited(&dict, key);
        PageFit::new(
            &self.document,
            inherited(b"MediaBox"),
            inherited(b"CropBox"),
            inherited(b"Rotate"),
            dict.get(b"UserUnit").ok(),
            paper,
        )
    }

    fn page(&mut self, old: ObjectId, id: ObjectId) -> ImportedPage {
        let dict = self.document.get_dictionary(old).cloned().unwrap_or_default();
        let fit = self.fits.get(&old).cloned().unwrap_or_else(|| self.fit(old, Paper::A4));
        let resources = self.inherited(&dict, b"Resources");
        let number = self.out.pages.len() + 1;
        let (content, whole) = self.read_content(&dict);
        let survey = content::survey(&content);
        let in_view = self.in_plain_view(&dict, resources.as_ref(), &content);
        for (is_so, odd) in [
            (!survey.draws && !dict.has(b"Annots"), Odd::Blank),
            (survey.upside_down(fit.rotate), Odd::UpsideDown),
            (self.is_cut(&dict, resources.as_ref(), &survey) || !whole, Odd::Cut),
        ] {
            self.odd.extend(is_so.then_some((odd, number)));
        }
        self.note_sizes(resources.as_ref(), &survey, &fit);
        let tagged = self.marks_of(old, id, &content);
        let taken = self.form_names(resources.as_ref());
        let mut notes = self.annotations(&dict, &fit, &taken, tagged);
        let heard = self.heard(&mut notes, resources.as_ref(), &survey);
        if matches!(heard, PageTagging::Picture(_)) {
            let poor = self.look_at_scan(resources.as_ref(), &survey, &fit);
            self.odd.extend(poor.map(|odd| (odd, number)));
        }
        let wordless = matches!(heard, PageTagging::Picture(_)) && !dict.has(b"Annots");
        let ours = matches!(heard, PageTagging::Words(_) | PageTagging::Picture(_));
        let tame = whole && survey.marked && ours;
        let (heard, contents) = if tame {
            let (heard, stream) = self.tamed(&content, heard, resources.as_ref());
            (heard, vec![stream])
        } else {
            (heard, self.contents(&dict))
        };
        let forms::Notes { kept: annots, fields, forms: extra, loose, .. } = notes;
        let resources = self.resources(resources, &fit, extra);
        let mut out = Dictionary::new();
        out.set("Type", Object::Name(b"Page".to_vec()));
        for key in [b"Group".as_slice(), b"Tabs"] {
            if let Ok(value) = dict.get(key) {
                let value = self.remap(value.clone());
                out.set(key, value);
            }
        }
        if !annots.is_empty() {
            out.set("Annots", Object::Array(annots));
        }
        let unbalanced = survey.unbalanced;
        ImportedPage {
            id,
            dict: out,
            contents,
            resources,
            fit,
            fields,
            unbalanced,
            heard,
            nothing_hidden: whole && (wordless || in_view),
            loose,
        }
    }

    /// A page's own value or the one it takes from the nodes above it.
    fn inherited(&self, dict: &Dictionary, key: &[u8]) -> Option<Object> {
        let mut at = dict;
        for _ in 0..64 {
            if let Ok(value) = at.get(key) {
                return Some(value.clone());
            }
            at = self
                .document
                .get_dictionary(at.get(b"Parent").and_then(Object::as_reference).ok()?)
                .ok()?;
        }
        None
    }

    /// The object itself, with references followed.
    pub fn deref(&self, object: &Object) -> Object {
        self.document.dereference(object).map_or(Object::Null, |(_, o)| o.clone())
    }

    /// Copies what the copied objects refer to, until nothing is left. Objects are taken out of
    /// the document as they go, so memory falls while the file grows.
    fn drain(&mut self) {
        while let Some(old) = self.queue.pop() {
            let mut object = self.document.objects.remove(&old).unwrap_or(Object::Null);
            self.coarsen(old, &mut object);
            let Some(new) = self.map.get(&old).copied() else { continue };
            let mut made = match object {
                Object::Dictionary(dict) if self.own_names.contains(&old) => {
                    self.dictionary(dict, true)
                }
                object => self.remap(object),
            };
            self.keyed(old, &mut made);
            self.sink.put(new, &made);
        }
    }
}
