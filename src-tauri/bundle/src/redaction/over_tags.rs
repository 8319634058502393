//! Words that begin in what a file says of one of its pictures or lines, and end in what it says of the next.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use lopdf::{Document, Object, ObjectId};

use super::{matcher::Manner, objects::without_languages, text::Rules};

/// Letters that are looked at.
const MOST: usize = 4 << 20;

/// The elements that hold a part of a word, each with the word. They come in the order of their numbers, which is that
/// in which they were read.
pub(super) fn over_tags(
    document: &Document,
    rules: Rules<'_>,
) -> BTreeMap<ObjectId, BTreeSet<String>> {
    let mut held: BTreeMap<ObjectId, BTreeSet<String>> = BTreeMap::new();
    for key in [b"Alt".as_slice(), b"ActualText", b"E", b"T"] {
        let mut whole = String::new();
        let mut parts: Vec<(ObjectId, Range<usize>)> = Vec::new();
        for (id, object) in &document.objects {
            let Object::Dictionary(dict) = object else { continue };
            let Ok(said) = dict.get_deref(key, document) else { continue };
            let text = lopdf::decode_text_string(said).map(without_languages).unwrap_or_default();
            if !dict.has_type(b"StructElem") || whole.len() + text.len() > MOST {
                continue;
            }
            let start = whole.len();
            whole.push_str(&text);
            parts.push((*id, start..whole.len()));
            whole.push('\n');
        }
        for (place, _) in rules.words_at(&whole, Manner::Text) {
            let meets = |part: &Range<usize>| part.start < place.end && place.start < part.end;
            let own: Vec<ObjectId> =
                parts.iter().filter(|(_, part)| meets(part)).map(|(id, _)| *id).collect();
            if own.len() > 1 {
                let word = whole.get(place).unwrap_or_default().to_owned();
                own.into_iter().for_each(|id| {
                    held.entry(id).or_default().insert(word.clone());
                });
            }
        }
    }
    held
}
