//! Copies the pages of a foreign PDF as pages, so that text, links, comments and pictures stay
//! what they are. Scripts, actions that start by themselves and files inside are left out.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId};

use super::sink::Sink;

mod answers;
mod balance;
mod bookmarks;
mod forms;
mod geometry;
mod layers;
mod names;
mod scrub;

pub(crate) use bookmarks::Bookmark;
pub(crate) use geometry::Fit;

/// No file with more pages is bound: it is damaged or made to do harm.
const MOST_PAGES: usize = 20_000;
/// No single stream may unpack to more than this while a file is read.
const MOST_UNPACKED: usize = 128 << 20;

/// Why a file cannot be bound, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// No bytes.
    #[error("This file is empty. Add the original again.")]
    Empty,
    /// A web page or something else under this name.
    #[error("This file is not what its name says. Open it where it came from and save it again.")]
    NotWhatItSays,
    /// A password is needed to open it.
    #[error("This PDF asks for a password. Give the password, or save a copy without one.")]
    Password,
    /// The password given does not open it.
    #[error("The password does not open this PDF. Check it and try again.")]
    WrongPassword,
    /// It cannot be read, not even in part.
    #[error("This file is damaged and cannot be read. Ask for it again, or print and scan it.")]
    Damaged,
    /// It would unpack to more than this program opens.
    #[error("This file unpacks to something far too large. Print it to a new PDF and add that.")]
    TooLarge,
    /// A picture with more dots than this program opens.
    #[error("This picture is far too large: {0} by {1} dots. Save it smaller and add that.")]
    TooManyDots(u32, u32),
    /// A picture in iPhone form that cannot be opened.
    #[error(
        "This iPhone photo cannot be opened here. On the phone, share it as a JPEG and add that."
    )]
    Heic,
    /// A kind of file that is not read.
    #[error("This kind of file cannot be shown on paper. Print it to PDF and add that.")]
    Kind,
    /// The record does not have it.
    #[error("The record holds no file for this appendix.")]
    Missing,
}

/// A page copied into the file, but for what depends on the pages before it.
#[derive(Clone, Debug)]
pub(crate) struct ForeignPage {
    /// Its number in the file.
    pub id: ObjectId,
    /// Its dictionary, without contents, boxes, resources and parent.
    pub dict: Dictionary,
    /// Its content streams.
    pub contents: Vec<Object>,
    /// Its resources: place in the list of shared ones.
    pub resources: usize,
    /// How it is put on the paper.
    pub fit: Fit,
    /// Operators that draw flattened form fields.
    pub fields: Vec<u8>,
    /// States that the content restores without having saved them, and leaves saved at its end.
    pub unbalanced: (usize, usize),
}

/// A copied PDF.
#[derive(Clone, Debug, Default)]
pub(crate) struct Foreign {
    /// Pages in order.
    pub pages: Vec<ForeignPage>,
    /// Resource dictionaries that pages share, to be written with our fonts in them.
    pub resources: Vec<Dictionary>,
    /// What was left out or changed, in plain words.
    pub notes: Vec<String>,
    /// The file's own outline.
    pub bookmarks: Vec<Bookmark>,
    /// Pages that draw nothing, from 1.
    pub blank: Vec<usize>,
    /// Layers in use, and whether each is shown.
    pub layers: Vec<(ObjectId, bool)>,
}

impl Foreign {
    /// Names that its pages give to fonts.
    pub fn font_names(&self) -> BTreeSet<Vec<u8>> {
        let fonts = |dict: &Dictionary| {
            dict.get(b"Font").and_then(Object::as_dict).cloned().unwrap_or_default()
        };
        self.resources.iter().flat_map(fonts).map(|(name, _)| name).collect()
    }
}

/// The sentence that names blank pages.
fn blank_pages(pages: &[usize]) -> Option<String> {
    let list: Vec<String> = pages.iter().take(8).map(usize::to_string).collect();
    match (pages, pages.len()) {
        (_, 0) => None,
        ([page], _) => {
            Some(format!("Page {page} of this PDF is blank. Check that it is all there."))
        }
        (_, n) if n > 8 => Some(format!(
            "{n} pages of this PDF are blank. The first is page {}.",
            list.first().map_or("", String::as_str)
        )),
        _ => Some(format!(
            "Pages {} of this PDF are blank. Check that it is all there.",
            list.join(", ")
        )),
    }
}

/// Copies all pages of a PDF into the sink.
///
/// # Errors
/// [`Unreadable`]; the sink is as it was before.
pub(crate) fn copy_pdf(
    sink: &mut Sink,
    bytes: &[u8],
    password: Option<&str>,
    fit_a4: bool,
) -> Result<Foreign, Unreadable> {
    let start = sink.here();
    let document = open(bytes, password)?;
    // Once for all its pages, so that the file is not moved again and again as it grows.
    sink.bytes.reserve(bytes.len());
    let copied = Copier::new(document, sink).copy(fit_a4);
    if copied.is_err() {
        sink.back_to(start);
    }
    copied
}

/// Opens a PDF with an empty password or the one given.
pub(crate) fn open(bytes: &[u8], password: Option<&str>) -> Result<Document, Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or(bytes);
    if !head.windows(5).any(|w| w == b"%PDF-") {
        return Err(Unreadable::NotWhatItSays);
    }
    let options = |password: Option<&str>| LoadOptions {
        password: password.map(str::to_owned),
        max_decompressed_size: Some(MOST_UNPACKED),
        ..LoadOptions::default()
    };
    let read = Document::load_mem_with_options(bytes, options(password));
    let locked =
        |document: &Document| document.is_encrypted() && document.page_iter().next().is_none();
    match read {
        Ok(document) if locked(&document) => {
            Err(if password.is_some() { Unreadable::WrongPassword } else { Unreadable::Password })
        }
        Ok(document) if document.page_iter().next().is_none() => Err(Unreadable::Damaged),
        Ok(document) => Ok(document),
        Err(lopdf::Error::InvalidPassword) => {
            Err(if password.is_some() { Unreadable::WrongPassword } else { Unreadable::Password })
        }
        Err(lopdf::Error::Decompress(_)) => Err(Unreadable::TooLarge),
        Err(_) => Err(Unreadable::Damaged),
    }
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
    pub fits: HashMap<ObjectId, Fit>,
    pub out: Foreign,
    shared: HashMap<(Option<ObjectId>, String), usize>,
    pub left_out: BTreeSet<&'static str>,
}

impl<'a> Copier<'a> {
    fn new(document: Document, sink: &'a mut Sink) -> Self {
        let dests = names::all(&document);
        Self {
            document,
            sink,
            map: HashMap::new(),
            queue: Vec::new(),
            dests,
            pages: Vec::new(),
            fits: HashMap::new(),
            out: Foreign::default(),
            shared: HashMap::new(),
            left_out: BTreeSet::new(),
        }
    }

    fn copy(mut self, fit_a4: bool) -> Result<Foreign, Unreadable> {
        self.check_size()?;
        let pages: Vec<ObjectId> = self.document.page_iter().take(MOST_PAGES + 1).collect();
        if pages.len() > MOST_PAGES {
            return Err(Unreadable::TooLarge);
        }
        // A page listed twice is two pages of the bundle.
        let ids: Vec<ObjectId> = pages.iter().map(|_| self.sink.reserve()).collect();
        for (old, new) in pages.iter().zip(&ids) {
            self.map.entry(*old).or_insert(*new);
            let fit = self.fit(*old, fit_a4);
            self.fits.insert(*old, fit);
        }
        self.out.bookmarks = bookmarks::read(&self.document, &pages, &self.dests);
        let layers = layers::read(&self.document);
        self.pages = pages.clone();
        for (old, new) in pages.iter().zip(ids) {
            let page = self.page(*old, new);
            self.out.pages.push(page);
        }
        self.drain();
        for layer in layers.all {
            if let Some(new) = self.map.get(&layer) {
                self.out.layers.push((*new, !layers.hidden.contains(&layer)));
            }
        }
        let left_out = std::mem::take(&mut self.left_out);
        let blank = std::mem::take(&mut self.out.blank);
        self.out.notes.extend(blank_pages(&blank));
        self.out.notes.extend(left_out.into_iter().map(str::to_owned));
        Ok(self.out)
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
            // Deflate packs at most about 1,032 times.
            if picture
                || stream.content.len().saturating_mul(1032) < MOST_UNPACKED
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
    fn fit(&self, page: ObjectId, fit_a4: bool) -> Fit {
        let dict = self.document.get_dictionary(page).cloned().unwrap_or_default();
        let inherited = |key: &[u8]| self.inherited(&dict, key);
        Fit::new(
            &self.document,
            inherited(b"MediaBox"),
            inherited(b"CropBox"),
            inherited(b"Rotate"),
            dict.get(b"UserUnit").ok(),
            fit_a4,
        )
    }

    fn page(&mut self, old: ObjectId, id: ObjectId) -> ForeignPage {
        let dict = self.document.get_dictionary(old).cloned().unwrap_or_default();
        let fit = self.fits.get(&old).cloned().unwrap_or_else(|| self.fit(old, true));
        let resources = self.inherited(&dict, b"Resources");
        let (unbalanced, draws) = self.read_content(&dict);
        if !draws && !dict.has(b"Annots") {
            self.out.blank.push(self.out.pages.len() + 1);
        }
        let contents = self.contents(&dict);
        let taken = self.form_names(resources.as_ref());
        let (annots, fields, extra) = self.annotations(&dict, &fit, &taken);
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
        ForeignPage { id, dict: out, contents, resources, fit, fields, unbalanced }
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

    fn contents(&mut self, dict: &Dictionary) -> Vec<Object> {
        let list: Vec<Object> = match dict.get(b"Contents").ok().map(|c| self.deref(c)) {
            Some(Object::Array(list)) => list,
            Some(Object::Stream(_)) => dict.get(b"Contents").ok().cloned().into_iter().collect(),
            _ => Vec::new(),
        };
        let mut streams = Vec::new();
        for item in list {
            let Ok(id) = item.as_reference() else { continue };
            if matches!(self.document.get_object(id), Ok(Object::Stream(_)))
                || self.map.contains_key(&id)
            {
                streams.push(self.remap(item));
            }
        }
        streams
    }

    /// States out of balance over all streams of the page, and whether it draws anything.
    fn read_content(&self, dict: &Dictionary) -> ((usize, usize), bool) {
        let streams = match dict.get(b"Contents").ok().map(|c| self.deref(c)) {
            Some(Object::Array(list)) => list.iter().map(|item| self.deref(item)).collect(),
            Some(other) => vec![other],
            None => return ((0, 0), false),
        };
        let mut all = Vec::new();
        for stream in &streams {
            if let Object::Stream(stream) = stream
                && let Ok(content) = stream.get_plain_content_with_limit(MOST_UNPACKED)
            {
                all.extend_from_slice(&content);
                all.push(b'\n');
            }
        }
        (balance::balance(&all), balance::draws(&all))
    }

    /// Names of the forms and pictures that a page has already.
    fn form_names(&self, resources: Option<&Object>) -> BTreeSet<Vec<u8>> {
        let Some(Object::Dictionary(dict)) = resources.map(|o| self.deref(o)) else {
            return BTreeSet::new();
        };
        match dict.get(b"XObject").ok().map(|o| self.deref(o)) {
            Some(Object::Dictionary(forms)) => forms.iter().map(|(name, _)| name.clone()).collect(),
            _ => BTreeSet::new(),
        }
    }

    /// The place of a page's resources in the shared list.
    fn resources(
        &mut self,
        resources: Option<Object>,
        fit: &Fit,
        extra: Vec<(String, Object)>,
    ) -> usize {
        let own = resources.as_ref().and_then(|o| o.as_reference().ok());
        let key = (own, format!("{:?}", fit.matrix));
        if extra.is_empty()
            && own.is_some()
            && let Some(found) = self.shared.get(&key)
        {
            return *found;
        }
        let mut dict = match resources.map(|o| self.deref(&o)) {
            Some(Object::Dictionary(dict)) => dict,
            _ => Dictionary::new(),
        };
        // Fonts and forms get additions, so their dictionaries are written out here.
        for part in [b"Font".as_slice(), b"XObject"] {
            if let Some(Object::Dictionary(inner)) = dict.get(part).ok().map(|o| self.deref(o)) {
                dict.set(part, Object::Dictionary(inner));
            }
        }
        let patterns = dict.remove(b"Pattern").map(|o| self.deref(&o));
        let mut out = match self.remap(Object::Dictionary(dict)) {
            Object::Dictionary(dict) => dict,
            _ => Dictionary::new(),
        };
        if let Some(Object::Dictionary(patterns)) = patterns {
            out.set("Pattern", Object::Dictionary(self.patterns(patterns, fit)));
        }
        if !extra.is_empty() {
            let mut forms =
                out.get(b"XObject").and_then(Object::as_dict).cloned().unwrap_or_default();
            for (name, form) in &extra {
                forms.set(name.as_str(), form.clone());
            }
            out.set("XObject", Object::Dictionary(forms));
        }
        self.out.resources.push(out);
        let place = self.out.resources.len() - 1;
        if extra.is_empty() {
            self.shared.insert(key, place);
        }
        place
    }

    /// A pattern is laid from the page's corner and not from where the content is, so a page that
    /// is moved or shrunk needs its patterns moved with it.
    fn patterns(&mut self, patterns: Dictionary, fit: &Fit) -> Dictionary {
        let mut out = Dictionary::new();
        for (name, pattern) in &patterns {
            let mut own = self.deref(pattern);
            let inner = match &mut own {
                Object::Dictionary(dict) => dict,
                Object::Stream(stream) => &mut stream.dict,
                _ => continue,
            };
            let matrix = inner.get(b"Matrix").ok().map(|m| self.deref(m));
            inner.set("Matrix", fit.after(matrix.as_ref()));
            let made = self.remap(own);
            let id = self.sink.add(&made);
            out.set(name.clone(), Object::Reference(id));
        }
        out
    }

    /// The object itself, with references followed.
    pub fn deref(&self, object: &Object) -> Object {
        self.document.dereference(object).map_or(Object::Null, |(_, o)| o.clone())
    }

    /// Copies what the copied objects refer to, until nothing is left. Objects are taken out of
    /// the document as they go, so memory falls while the file grows.
    fn drain(&mut self) {
        while let Some(old) = self.queue.pop() {
            let object = self.document.objects.remove(&old).unwrap_or(Object::Null);
            let Some(new) = self.map.get(&old).copied() else { continue };
            let made = self.remap(object);
            self.sink.put(new, &made);
        }
    }
}
