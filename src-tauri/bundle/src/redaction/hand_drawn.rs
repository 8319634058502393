//! Pages on which somebody drew by hand, or put a picture, over what the page says: what they wrote may be a name.

use lopdf::{Dictionary, Document, Object, ObjectId};

/// Corners of a line that may be handwriting.
const CORNERS: usize = 8;

/// Whether a page has such a mark.
pub(super) fn is_drawn_on(document: &Document, page: ObjectId) -> bool {
    let notes = document.get_dictionary(page).and_then(|page| page.get_deref(b"Annots", document));
    let Ok(Object::Array(notes)) = notes else { return false };
    let dict = |note: &Object| match document.dereference(note) {
        Ok((_, Object::Dictionary(dict))) => Some(dict.clone()),
        _ => None,
    };
    notes.iter().filter_map(dict).any(|note| is_drawn(document, &note))
}

fn is_drawn(document: &Document, note: &Dictionary) -> bool {
    let lines = |key: &[u8]| match note.get_deref(key, document) {
        Ok(Object::Array(points)) => points.len() / 2,
        _ => 0,
    };
    match note.get(b"Subtype").and_then(Object::as_name) {
        Ok(b"Ink") => true,
        Ok(b"PolyLine" | b"Polygon") if lines(b"Vertices") >= CORNERS => true,
        _ => note.get_deref(b"AP", document).is_ok_and(|look| has_picture(document, look, 0)),
    }
}

/// Whether a picture is among what a value leads to.
fn has_picture(document: &Document, value: &Object, depth: usize) -> bool {
    let Ok((_, value)) = document.dereference(value) else { return false };
    let any = |dict: &Dictionary| {
        let next = |(key, value): (&Vec<u8>, &Object)| {
            !matches!(key.as_slice(), b"Parent" | b"P" | b"Font")
                && has_picture(document, value, depth + 1)
        };
        depth < 8 && dict.iter().any(next)
    };
    match value {
        Object::Stream(stream) => {
            let kind = stream.dict.get(b"Subtype").and_then(Object::as_name);
            kind.is_ok_and(|kind| kind == b"Image") || any(&stream.dict)
        }
        Object::Dictionary(dict) => any(dict),
        _ => false,
    }
}
