//! The last search: no word that was taken out may be in the finished file, in any form that a
//! reader or a program could get at.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Document, LoadOptions, Object, Stream};
use unicode_normalization::UnicodeNormalization;

use super::model::Model;

/// Words of the model's list that are still in the file.
pub(crate) fn still_there(pdf: &[u8], model: &Model) -> Vec<String> {
    if model.redacted.is_empty() {
        return Vec::new();
    }
    let Ok(document) = Document::load_mem_with_options(
        pdf,
        LoadOptions { max_decompressed_size: Some(128 << 20), ..LoadOptions::default() },
    ) else {
        // What cannot be searched is not handed over.
        return model.redacted.iter().map(|r| r.find.clone()).collect();
    };
    let words: BTreeMap<&str, String> =
        model.redacted.iter().map(|r| (r.find.as_str(), plain(&r.find))).collect();
    let mut found = BTreeSet::new();
    let mut look = |text: &str| {
        let text = plain(text);
        for (find, word) in &words {
            if !word.is_empty() && holds(&text, word) {
                found.insert((*find).to_owned());
            }
        }
    };
    for object in document.objects.values() {
        strings(object, &mut look, 0);
        let Object::Stream(stream) = object else { continue };
        // The dots of a picture say nothing as letters; what a camera wrote beside them may.
        if is_picture(stream) {
            look(&String::from_utf8_lossy(&stream.content));
        } else if let Ok(content) = stream.get_plain_content_with_limit(128 << 20) {
            look(&String::from_utf8_lossy(&content));
        }
    }
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    for chunk in document.extract_text_chunks(&pages).into_iter().flatten() {
        look(&chunk);
    }
    for number in pages {
        if let Ok(text) = document.extract_text(&[number]) {
            look(&text);
        }
    }
    found.into_iter().collect()
}

/// Whether a foreign PDF holds a word that is to be taken out, however it is set: stored or drawn,
/// broken over lines, set letter by letter. Rather one page too many set afresh than one name left.
pub(crate) fn holds_any<'a>(
    pdf: &[u8],
    letters: impl Iterator<Item = &'a str>,
    model: &Model,
) -> bool {
    if !still_there(pdf, model).is_empty() {
        return true;
    }
    let pages: Vec<String> = letters.map(squeezed).collect();
    model.redacted.iter().map(|r| squeezed(&r.find)).any(|word| {
        // Short names stand inside other words too often.
        word.chars().count() >= LONG && pages.iter().any(|page| page.contains(&word))
    })
}

/// A name of so many letters seldom stands inside other words.
pub(crate) const LONG: usize = 5;

/// Letters and digits alone, small, without accents.
pub(crate) fn squeezed(text: &str) -> String {
    text.nfkd().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn is_picture(stream: &Stream) -> bool {
    stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Image")
}

/// Strings and names of an object, decoded.
fn strings(object: &Object, look: &mut impl FnMut(&str), depth: usize) {
    if depth > 64 {
        return;
    }
    match object {
        Object::String(bytes, _) => {
            look(&String::from_utf8_lossy(bytes));
            if let Ok(text) = lopdf::decode_text_string(object) {
                look(&text);
            }
        }
        Object::Name(name) => look(&String::from_utf8_lossy(name)),
        Object::Array(list) => list.iter().for_each(|o| strings(o, look, depth + 1)),
        Object::Dictionary(dict) => {
            for (key, value) in dict {
                look(&String::from_utf8_lossy(key));
                strings(value, look, depth + 1);
            }
        }
        Object::Stream(stream) => {
            stream.dict.iter().for_each(|(_, value)| strings(value, look, depth + 1))
        }
        _ => {}
    }
}

/// Small letters, with every run of spaces as one: a line break does not hide a name.
fn plain(text: &str) -> String {
    let text: String = text.nfc().collect();
    text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// Whether the text holds the word as a whole word.
fn holds(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|t| t.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}
