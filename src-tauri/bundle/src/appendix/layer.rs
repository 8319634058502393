//! Words that a machine read, put under a page: not seen, but found, copied and heard. It is told before the pages that
//! a machine read them.

use hayro::{
    hayro_interpret::TransformExt,
    hayro_syntax::Pdf,
    kurbo::{Affine, Point},
};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::AppendixItem;
use crate::{
    found::PdfNote,
    pdf::open_pdf,
    redaction::{
        TakenOut, as_listed,
        rasterised::{
            ReadBoxes,
            words::{WordRun, set},
        },
    },
};
use evenhand_core::record::{ScanPage, ScanReading};

/// How much of a letter's height stands below its base line, and above it, as covering counts it.
const BELOW: f64 = 0.25;
const ABOVE: f64 = 0.92;
/// A page's shape may differ from its picture's by so much.
const SHAPE: f64 = 0.02;
/// What the fonts of the layer are called: no program gives such a name.
const FONT: &str = "EvenhandRead";

/// A PDF with the words under its pages that a machine read.
#[derive(Default)]
pub(super) struct Layered {
    pub bytes: Vec<u8>,
    /// Where the words stand.
    pub boxes: ReadBoxes,
    /// Pages, from 1, under which words were put: this record's own program read them.
    read: Vec<usize>,
}

impl Layered {
    /// What a reader must know of them.
    pub fn told(&self) -> Option<PdfNote> {
        (!self.read.is_empty()).then(|| PdfNote::ReadByMachine(self.read.clone()))
    }

    /// Pages, from 0, with such words.
    pub fn pages(&self) -> Vec<usize> {
        self.read.iter().filter_map(|page| page.checked_sub(1)).collect()
    }

    /// Takes out of a list of pages those that were read here, and gives them.
    pub fn searched(&self, pictured: &mut Vec<usize>) -> Vec<usize> {
        let (read, other) = pictured.iter().partition(|page| self.read.contains(page));
        *pictured = other;
        read
    }
}

/// A PDF with its read words under its pages. `None` where nothing can be put there.
pub(super) fn layered(
    item: &AppendixItem<'_>,
    scan: &ScanReading,
    taken_out: &TakenOut,
) -> Option<Layered> {
    let mut document = open_pdf(item.bytes, item.password).ok()?;
    let mut plain = Vec::new();
    let drawn = if document.is_encrypted() || item.password.is_some() {
        document.clone().save_to(&mut plain).ok()?;
        Pdf::new(plain).ok()?
    } else {
        Pdf::new(item.bytes.to_vec()).ok()?
    };
    let pages: Vec<ObjectId> = document.page_iter().collect();
    if pages.len() != drawn.pages().len() {
        return None;
    }
    let mut out = Layered::default();
    for (at, (id, page)) in pages.into_iter().zip(drawn.pages().iter()).enumerate() {
        let Some(read) = scan.page(at + 1).filter(|read| read.words().next().is_some()) else {
            continue;
        };
        let (width, height) = page.render_dimensions();
        let size = (f64::from(width), f64::from(height));
        let Some(scale) = scale_of(read, size) else { continue };
        let place = page.initial_transform(false).to_kurbo().inverse()
            * Affine::new([scale.0, 0.0, 0.0, -scale.1, 0.0, size.1]);
        let (runs, boxes) = runs(read, place, taken_out);
        // What came with a file from elsewhere is not put under a page as what a machine read there: anybody could have
        // written it. Names in it are taken out of the picture all the same.
        if runs.is_empty() || scan.read_here && put(&mut document, id, &runs).is_none() {
            continue;
        }
        out.boxes.insert(at, boxes);
        if scan.read_here {
            out.read.push(at + 1);
        }
    }
    if out.boxes.is_empty() || out.read.is_empty() && !taken_out.is_any() {
        return None;
    }
    document.save_to(&mut out.bytes).ok()?;
    Some(out)
}

/// Points for a pixel, across and down. `None`: these are not the page's pixels.
fn scale_of(read: &ScanPage, size: (f64, f64)) -> Option<(f64, f64)> {
    let across = size.0 / f64::from(read.width.max(1));
    let down = size.1 / f64::from(read.height.max(1));
    ((across / down - 1.0).abs() < SHAPE && across > 0.0).then_some((across, down))
}

/// The words of a page, and their boxes, in its own coordinates.
fn runs(read: &ScanPage, place: Affine, taken_out: &TakenOut) -> (Vec<WordRun>, Vec<[Point; 4]>) {
    let (mut runs, mut boxes) = (Vec::new(), Vec::new());
    let any = taken_out.is_any();
    for word in read.words() {
        let corners = word.corners().map(|(x, y)| place * Point::new(f64::from(x), f64::from(y)));
        let [a, _, c, d] = corners;
        let high = a - d;
        let up = high * (1.06 / (BELOW + ABOVE));
        let base = high * (BELOW / (BELOW + ABOVE));
        let text = if any {
            as_listed(word.text(), word.1, taken_out.list())
        } else {
            word.text().to_owned()
        };
        if high.hypot() < 1e-3 || (c - d).hypot() < 1e-3 || text.trim().is_empty() {
            continue;
        }
        boxes.push(corners);
        runs.push(WordRun { text, from: d + base, to: c + base, up, space: true });
    }
    (runs, boxes)
}

/// Puts words under a page.
fn put(document: &mut Document, page: ObjectId, runs: &[WordRun]) -> Option<()> {
    let tagged = document.catalog().is_ok_and(|catalog| catalog.has(b"StructTreeRoot"));
    let words = set(runs, FONT);
    let resources = inherited(document, page, b"Resources").unwrap_or(Object::Null);
    let mut resources = match document.dereference(&resources) {
        Ok((_, Object::Dictionary(dict))) => dict.clone(),
        _ => Dictionary::new(),
    };
    let fonts = resources.get_deref(b"Font", document).and_then(Object::as_dict);
    let mut fonts = fonts.cloned().unwrap_or_default();
    for (name, font) in words.fonts {
        fonts.set(name, Object::Reference(font.add_to(document)));
    }
    resources.set("Font", Object::Dictionary(fonts));
    // A tree that is there does not speak of them: they are found and copied, and heard is what the tree says.
    let (before, after) = if tagged { ("/Artifact BMC\n", "EMC\n") } else { ("", "") };
    let end = [b"\nQ\n".as_slice(), before.as_bytes(), &words.content, after.as_bytes()].concat();
    let mut add = |content| document.add_object(Stream::new(Dictionary::new(), content));
    let (start, end) = (add(b"q\n".to_vec()), add(end));
    let own = document.get_dictionary(page).ok()?.get(b"Contents").ok().cloned();
    let own = match own.as_ref().map(|own| document.dereference(own)) {
        Some(Ok((_, Object::Array(list)))) => list.clone(),
        Some(Ok((_, Object::Stream(_)))) => own.into_iter().collect(),
        _ => Vec::new(),
    };
    let mut contents = vec![Object::Reference(start)];
    contents.extend(own);
    contents.push(Object::Reference(end));
    let dict = document.get_dictionary_mut(page).ok()?;
    dict.set("Contents", contents);
    dict.set("Resources", resources);
    Some(())
}

/// A page's own value, or the one of the nodes above it.
fn inherited(document: &Document, page: ObjectId, key: &[u8]) -> Option<Object> {
    let mut at = document.get_dictionary(page).ok()?;
    for _ in 0..64 {
        if let Ok(value) = at.get(key) {
            return Some(value.clone());
        }
        at =
            document.get_dictionary(at.get(b"Parent").and_then(Object::as_reference).ok()?).ok()?;
    }
    None
}
