//! Words in font programs and maps of letters, put away without a change to what is seen.

use std::ops::Range;

use lopdf::{Document, Object};

use super::{
    objects::{Kinds, MOST_UNPACKED, ObjectKind},
    raw_words::{RawBytes, raw_words, said_in_map},
    text::Rules,
};

/// Takes the words out of font programs and maps of letters, where a designer's name stands beside the letters. Nothing
/// of how the letters look is changed. Gives whether there were any.
pub(super) fn blank_fonts(document: &mut Document, rules: Rules<'_>) -> bool {
    let Some(raw) = raw_words(rules, RawBytes::Foreign) else { return false };
    let mut any = false;
    for (id, kind) in Kinds::of(document).of {
        if kind == ObjectKind::Content {
            continue;
        }
        let Ok(Object::Stream(stream)) = document.get_object_mut(id) else { continue };
        let Ok(mut bytes) = stream.get_plain_content_with_limit(MOST_UNPACKED) else { continue };
        let mut places: Vec<_> = raw.places(&bytes, kind == ObjectKind::Font).collect();
        if kind == ObjectKind::Map {
            // The codes of a map are no words, and would lead to other letters.
            let said = said_in_map(&bytes);
            let within = |place: &Range<usize>| {
                said.iter().any(|(_, said)| said.start <= place.start && place.end <= said.end)
            };
            places.retain(within);
        }
        for place in &places {
            for byte in bytes.get_mut(place.clone()).into_iter().flatten().filter(|b| **b != 0) {
                *byte = b'x';
            }
        }
        if !places.is_empty() {
            any = true;
            stream.dict.remove(b"Filter");
            stream.dict.remove(b"DecodeParms");
            stream.set_content(bytes);
            let _ = stream.compress();
        }
    }
    any
}
