//! Plain text, in whatever letters it was written.

use crate::{
    model::{Block, Inline, Model, Section},
    redaction::shown,
};

/// Most text that is set from one file.
const MOST_TEXT: usize = 4 << 20;

/// Plain text as a section.
pub(super) fn text(bytes: &[u8], model: &Model) -> Section {
    let bytes = bytes.get(..bytes.len().min(MOST_TEXT)).unwrap_or(bytes);
    section(vec![Block::Plain(shown(&decoded(bytes), model))])
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

/// Text in whatever letters it was written: UTF-8, UTF-16 with its mark or, failing both, one byte a
/// letter as old programs write it.
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
