//! Text, messages, calendar files and Word files as readable pages.

use super::Opened;
use crate::bundle::{
    Unreadable,
    model::{Block, Model, Section},
};

/// Most text that is set from one file.
const MOST_TEXT: usize = 4 << 20;

/// Plain text, in UTF-8, UTF-16 or, failing both, Windows-1252 as mail programs write it.
pub(super) fn text(bytes: &[u8], model: &Model) -> Section {
    let bytes = bytes.get(..bytes.len().min(MOST_TEXT)).unwrap_or(bytes);
    section(vec![Block::Plain(shown(&decode(bytes), model))])
}

/// Text as the profile shows it.
pub(super) fn shown(text: &str, model: &Model) -> String {
    model
        .redacted
        .iter()
        .fold(text.to_owned(), |text, r| crate::bundle::write::replace(&text, &r.find, &r.put))
}

pub(super) fn section(blocks: Vec<Block>) -> Section {
    Section { id: String::new(), title: String::new(), new_page: true, blocks }
}

/// Messages, calendars and Word files.
pub(super) fn rich(
    _bytes: &[u8],
    _name: &str,
    _model: &Model,
) -> Result<(Opened, Vec<String>), Unreadable> {
    Err(Unreadable::Kind)
}

pub(super) fn decode(bytes: &[u8]) -> String {
    let wide = |from: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes
            .get(2..)
            .unwrap_or(&[])
            .chunks_exact(2)
            .filter_map(|c| <[u8; 2]>::try_from(c).ok())
            .map(from)
            .collect();
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
