//! A second reader: the words of a file by a library that shares no code with the one that draws pages and finds
//! words on them. What the first does not see, a damaged map of letters or a form in a form, this one may.

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro::kurbo::{Point, Vec2};
use lopdf::{Dictionary, Document, Object, ObjectId, Writer, dictionary};
use pdfboss_core::{Document as SecondDocument, Immediate, block_on};
use pdfboss_text::{FontCache, ReadingOrder, TextSpan, extract_spans_reporting_cached_with};

use super::glyphs::PlacedGlyph;

/// What the second reader sees on a page, or in a stream that no page draws by itself: a pattern, the picture
/// of a comment, a glyph of another font.
pub(super) struct SecondPage {
    /// The page, from 0; or the stream.
    pub of: SecondOf,
    /// Its letters, in the coordinates of the page as it is stored.
    pub glyphs: Vec<PlacedGlyph>,
    /// Words that it gives for what it shows.
    pub spoken: Vec<String>,
}

/// Where words were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SecondOf {
    Page(usize),
    Stream(ObjectId),
}

/// Reads all pages, and all streams that hold words; `None` where the file cannot be read.
pub(super) fn second_reading(
    pdf: &[u8],
    document: &Document,
    streams: &[(ObjectId, Option<Object>)],
    mut look: impl FnMut(SecondPage),
) -> Option<()> {
    let count = document.get_pages().len();
    let bytes = with_pages_for(pdf, document, streams)?;
    // It reads files that nobody has looked at before. If it breaks, that is a file that cannot be searched.
    catch_unwind(AssertUnwindSafe(|| {
        let second = SecondDocument::load(bytes).ok()?;
        if second.page_count() != count + streams.len() {
            return None;
        }
        let fonts = FontCache::default();
        for index in 0..second.page_count() {
            let page = second.page(index).ok()?;
            let reading = extract_spans_reporting_cached_with(
                Immediate(&second),
                &page,
                &fonts,
                // Layers that are hidden are read too.
                None,
                None,
                ReadingOrder::Content,
            );
            let (spans, _) = block_on(reading).ok()?;
            let of = match index.checked_sub(count).and_then(|at| streams.get(at)) {
                Some((id, _)) => SecondOf::Stream(*id),
                None => SecondOf::Page(index),
            };
            look(page_of(of, &spans));
        }
        Some(())
    }))
    .ok()?
}

/// The file with a page at its end for each stream, so that what is drawn on no page is read like one.
fn with_pages_for(
    pdf: &[u8],
    document: &Document,
    streams: &[(ObjectId, Option<Object>)],
) -> Option<Vec<u8>> {
    let mut bytes = pdf.to_vec();
    if streams.is_empty() {
        return Some(bytes);
    }
    let catalog = document.catalog().ok()?;
    let old = catalog.get(b"Pages").ok()?.as_reference().ok()?;
    let start = start_of_table(pdf)?;
    let first = document.max_id.checked_add(1)?;
    let count = u32::try_from(streams.len()).ok()?;
    let (tree, root) = (first, first + 1);
    let mut kids = vec![Object::Reference(old)];
    kids.extend((0..count).map(|n| Object::Reference((first + 2 + n, 0))));
    let total = document.get_pages().len() + streams.len();
    let mut objects: Vec<Dictionary> = vec![
        dictionary! { "Type" => "Pages", "Count" => i64::try_from(total).ok()?, "Kids" => kids },
        dictionary! { "Type" => "Catalog", "Pages" => Object::Reference((tree, 0)) },
    ];
    for (stream, resources) in streams {
        let mut page = dictionary! {
            "Type" => "Page",
            "Parent" => Object::Reference((tree, 0)),
            "MediaBox" => vec![0.into(), 0.into(), 1000.into(), 1000.into()],
            "Contents" => Object::Reference(*stream),
        };
        if let Some(resources) = resources {
            page.set("Resources", resources.clone());
        }
        objects.push(page);
    }
    let mut table = format!("xref\n{first} {}\n", objects.len());
    for (id, object) in (first..).zip(objects) {
        table.push_str(&format!("{:010} 00000 n \n", bytes.len()));
        bytes.extend_from_slice(format!("{id} 0 obj\n").as_bytes());
        Writer::write_object(&mut bytes, &Object::Dictionary(object)).ok()?;
        bytes.extend_from_slice(b"\nendobj\n");
    }
    let end = bytes.len();
    bytes.extend_from_slice(table.as_bytes());
    let size = first + 2 + count;
    let tail = format!(
        "trailer\n<</Size {size}/Root {root} 0 R/Prev {start}>>\nstartxref\n{end}\n%%EOF\n"
    );
    bytes.extend_from_slice(tail.as_bytes());
    Some(bytes)
}

/// Where the last table of a file begins.
fn start_of_table(pdf: &[u8]) -> Option<usize> {
    let word = b"startxref";
    let at = pdf.windows(word.len()).rposition(|part| part == word)?;
    let rest = String::from_utf8_lossy(pdf.get(at + word.len()..)?).into_owned();
    rest.split_whitespace().next()?.parse().ok()
}

fn page_of(of: SecondOf, spans: &[TextSpan]) -> SecondPage {
    let mut page = SecondPage { of, glyphs: Vec::new(), spoken: Vec::new() };
    for (run, span) in (0u32..).zip(spans) {
        page.spoken.extend(span.alt.iter().chain(&span.expansion).cloned());
        place(&mut page.glyphs, run, span);
    }
    page
}

/// The letters of a span, each with an equal part of its room.
fn place(glyphs: &mut Vec<PlacedGlyph>, run: u32, span: &TextSpan) {
    let count = span.text.chars().count();
    let (from, to) = (
        Point::new(f64::from(span.x), f64::from(span.y)),
        Point::new(f64::from(span.end_x), f64::from(span.end_y)),
    );
    let step = (to - from) / count.max(1) as f64;
    let along = if step.hypot() > 1e-6 { step.normalize() } else { Vec2::new(1.0, 0.0) };
    let up = Vec2::new(-along.y, along.x) * f64::from(span.size);
    for (at, c) in span.text.chars().enumerate() {
        let from = from + step * at as f64;
        let gap = glyphs.last().is_none_or(|last: &PlacedGlyph| {
            let size = up.hypot().max(0.1);
            let room = from - last.to;
            room.dot(along) > 0.15 * size
                || room.dot(along) < -0.6 * size
                || room.cross(along).abs() > 0.4 * size
        });
        glyphs.push(PlacedGlyph {
            text: if c == char::REPLACEMENT_CHARACTER { String::new() } else { c.to_string() },
            other: None,
            shape: u32::from(c),
            from,
            to: from + step,
            up,
            gap,
            run,
            ink: None,
        });
    }
}
