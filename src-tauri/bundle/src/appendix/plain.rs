//! Plain text, in whatever letters it was written.

use crate::{
    contacts::{hides_contacts, without_contacts},
    discreet::replace,
    model::{Block, Inline, Model, Section},
    search::{LONG, squeezed},
};

/// Most text that is set from one file.
const MOST_TEXT: usize = 4 << 20;

/// Plain text as a section.
pub(super) fn text(bytes: &[u8], model: &Model) -> Section {
    let bytes = bytes.get(..bytes.len().min(MOST_TEXT)).unwrap_or(bytes);
    section(vec![Block::Plain(shown(&decoded(bytes), model))])
}

/// Text as the profile shows it.
pub(crate) fn shown(text: &str, model: &Model) -> String {
    // Addresses first: a name is part of many.
    let text = if hides_contacts(model.profile) { without_contacts(text) } else { text.to_owned() };
    model.redacted.iter().fold(text, |text, r| replace(&text, &r.find, &r.put))
}

/// The same for text that was read out of a PDF, where a word may stand in parts.
pub(super) fn shown_apart(text: &str, model: &Model) -> String {
    let whole = shown(text, model);
    model.redacted.iter().fold(whole, |text, r| replace_apart(&text, &r.find, &r.put))
}

/// Replaces the letters of a word, whatever stands between them and around them: space, a line's
/// end, a hyphen. Short words are left to [`replace`].
fn replace_apart(text: &str, find: &str, put: &str) -> String {
    let wanted: Vec<char> = squeezed(find).chars().collect();
    if wanted.len() < LONG || !squeezed(text).contains(&squeezed(find)) {
        return text.to_owned();
    }
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(c) = chars.get(at) {
        match end_of(&chars, at, &wanted) {
            Some(end) if c.is_alphanumeric() => {
                out.push_str(put);
                at = end;
            }
            _ => {
                out.push(*c);
                at += 1;
            }
        }
    }
    out
}

/// Where the wanted letters end if they start here.
fn end_of(chars: &[char], start: usize, wanted: &[char]) -> Option<usize> {
    let mut found = 0;
    for (offset, c) in chars.get(start..)?.iter().enumerate() {
        for letter in squeezed(c.encode_utf8(&mut [0; 4])).chars() {
            if wanted.get(found) != Some(&letter) {
                return None;
            }
            found += 1;
        }
        if found == wanted.len() {
            return Some(start + offset + 1);
        }
    }
    None
}

/// Blocks without a heading of their own.
pub(super) fn section(blocks: Vec<Block>) -> Section {
    Section { id: String::new(), title: String::new(), new_page: true, blocks }
}

/// What stands where a file could not be shown.
pub(crate) fn in_place(words: &str) -> Section {
    section(vec![
        Block::Lead(vec![Inline::Text("This file could not be shown.".to_owned())]),
        Block::Para(vec![Inline::Text(words.to_owned())]),
    ])
}

/// UTF-8, UTF-16 with its mark or, failing both, one byte a letter as old programs write it.
/// Text in whatever letters it was written.
pub(super) fn decoded(bytes: &[u8]) -> String {
    let wide = |from: fn([u8; 2]) -> u16| {
        let pairs = bytes.get(2..).unwrap_or(&[]).chunks_exact(2);
        let units: Vec<u16> = pairs.filter_map(|c| <[u8; 2]>::try_from(c).ok()).map(from).collect();
        String::from_utf16_lossy(&units)
    };
    if bytes.starts_with(&[0xff, 0xfe]) {
        return wide(u16::from_le_bytes);
    }
    if bytes.starts_with(&[0xfe, 0xff]) {
        return wide(u16::from_be_bytes);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        Err(_) => bytes.iter().map(|b| char::from(*b)).collect(),
    }
}
