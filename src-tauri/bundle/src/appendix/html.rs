//! Saved web pages: what a browser shows of them, without what they load from elsewhere.

use evenhand_calendar::html;

use super::{
    AppendixContent, AppendixDesk, TakenOut, other_letters::decoded_without, plain,
    set_text::SetPiece, set_text::TextSetter,
};
use crate::found::TextNote;
use evenhand_words::tr;

/// Most of a page that is read, in bytes: pictures may stand in it as letters.
const MOST: usize = 32 << 20;

/// The page.
pub(super) fn open(desk: &mut AppendixDesk<'_>, bytes: &[u8]) -> AppendixContent {
    let text = decoded(bytes, desk.taken_out);
    let end = text.floor_char_boundary(MOST);
    let page = html::read(text.get(..end).unwrap_or(&text), &tr::documents::struck());
    let mut setter = TextSetter::new(desk);
    if end < text.len() {
        setter.tell(TextNote::Cut { megabytes: MOST >> 20 });
    }
    if page.hidden {
        setter.tell(TextNote::Hidden);
    }
    if page.struck {
        setter.tell(TextNote::Struck);
    }
    let mut rows: Vec<Vec<String>> = Vec::new();
    for piece in page.pieces {
        if let html::HtmlPiece::Row(cells) = piece {
            rows.push(cells);
            continue;
        }
        if !rows.is_empty() {
            setter.put(SetPiece::Table(std::mem::take(&mut rows)));
        }
        match piece {
            html::HtmlPiece::Heading(level, text) => setter.put(SetPiece::Heading(level, text)),
            html::HtmlPiece::Para(text) => setter.put(SetPiece::Para(text)),
            html::HtmlPiece::Point(label, text) => setter.put(SetPiece::Point(label, text)),
            html::HtmlPiece::Picture(from, words) => match html::of_address(&from) {
                Some((_, bytes)) => setter.put(SetPiece::Picture(bytes, words)),
                None => {
                    setter.tell(TextNote::PictureOutside);
                    if !words.is_empty() {
                        setter.put(SetPiece::Para(tr::documents::gap_picture_of(&words)));
                    }
                }
            },
            html::HtmlPiece::Drawing(words) => {
                setter.tell(TextNote::Drawing);
                setter.put(SetPiece::Para(tr::documents::gap_drawing_of(&words)));
            }
            html::HtmlPiece::Row(_) => {}
        }
    }
    if !rows.is_empty() {
        setter.put(SetPiece::Table(rows));
    }
    setter.finish()
}

/// A page says its letters in its head, where its bytes do not.
fn decoded(bytes: &[u8], taken_out: &TakenOut) -> String {
    let head = bytes.get(..bytes.len().min(2048)).unwrap_or(bytes);
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let named = head.split_once("charset=").map(|(_, rest)| {
        let rest = rest.trim_start_matches(['"', '\'', ' ']);
        rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
            .next()
            .unwrap_or("")
    });
    let named = named.and_then(|name| encoding_rs::Encoding::for_label(name.as_bytes()));
    match named {
        // Two bytes a letter would not have let its name be read.
        Some(encoding) if encoding.is_ascii_compatible() && std::str::from_utf8(bytes).is_err() => {
            encoding.decode(bytes).0.into_owned()
        }
        _ => decoded_without(bytes, taken_out, plain::decoded),
    }
}
