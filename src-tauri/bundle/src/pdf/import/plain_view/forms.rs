//! Forms without words (ISO 32000-1, 8.10): they may cover words, and hold none.

use hayro::kurbo::{Affine, Rect};
use lopdf::{Dictionary, Document, ObjectId};

use super::{
    super::{MOST_UNPACKED, content, geometry::rect},
    widths::deref,
};

/// Whether a form or picture is one of this kind.
pub(super) fn is(document: &Document, dict: &Dictionary, kind: &[u8]) -> bool {
    let own = dict.get(b"Subtype").ok().and_then(|own| deref(document, own)?.as_name().ok());
    own == Some(kind)
}

/// Where a form draws, if it shows no words and no forms.
pub(super) fn without_words(document: &Document, id: ObjectId) -> Option<(Affine, Rect)> {
    let form = document.get_object(id).ok()?.as_stream().ok()?;
    let [x0, y0, x1, y1] = rect(document, form.dict.get(b"BBox").ok()?)?.map(f64::from);
    let mut matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
    if let Ok(own) = form.dict.get(b"Matrix") {
        let own = deref(document, own)?.as_array().ok().filter(|own| own.len() == 6)?;
        for (slot, value) in matrix.iter_mut().zip(own) {
            *slot = f64::from(deref(document, value)?.as_float().ok()?);
        }
    }
    let content = form.get_plain_content_with_limit(MOST_UNPACKED).ok()?;
    let part = |dict: &Dictionary, key: &[u8]| {
        deref(document, dict.get(key).ok()?)?.as_dict().ok().cloned()
    };
    let forms = part(&form.dict, b"Resources").and_then(|own| part(&own, b"XObject"));
    let harmless = content::steps(&content).all(|step| match step.word {
        b"Tj" | b"TJ" | b"'" | b"\"" | b"BI" => false,
        b"Do" => content::name(step.operands).is_some_and(|name| {
            let drawn = forms.as_ref().and_then(|forms| deref(document, forms.get(&name).ok()?));
            drawn
                .and_then(|drawn| drawn.as_stream().ok())
                .is_some_and(|drawn| is(document, &drawn.dict, b"Image"))
        }),
        _ => true,
    });
    (is(document, &form.dict, b"Form") && harmless)
        .then_some((Affine::new(matrix), Rect::new(x0, y0, x1, y1)))
}
