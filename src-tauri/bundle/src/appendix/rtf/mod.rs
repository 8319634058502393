//! Rich text (.rtf): words, rows, points, notes and pictures (Rich Text Format specification 1.9.1). Codes are never
//! shown.

mod code_pages;
mod control_words;
mod groups;
mod letters;
mod pieces;

use std::collections::BTreeMap;

use encoding_rs::{Encoding, WINDOWS_1252};

use self::control_words::RtfDestination;
use super::{AppendixContent, AppendixDesk, set_text::SetPiece, set_text::TextSetter};
use crate::found::TextNote;
use evenhand_calendar::raised::Height;

/// Most words that are read, in bytes.
const MOST_WORDS: usize = 8 << 20;

/// The file's words and pictures.
pub(super) fn open(desk: &mut AppendixDesk<'_>, bytes: &[u8]) -> AppendixContent {
    let text = read(bytes);
    let mut setter = TextSetter::new(desk);
    for (told, note) in [
        (text.hidden, TextNote::Hidden),
        (text.struck, TextNote::Struck),
        (text.removed, TextNote::Changes),
        (text.object, TextNote::FileInside),
        (text.comments, TextNote::Comments),
    ] {
        if told {
            setter.tell(note);
        }
    }
    if text.cut {
        setter.tell(TextNote::Cut { megabytes: MOST_WORDS >> 20 });
    }
    text.pieces.into_iter().for_each(|piece| setter.put(piece));
    setter.finish()
}

/// What was read.
#[derive(Default)]
struct RtfText {
    pieces: Vec<SetPiece>,
    hidden: bool,
    struck: bool,
    removed: bool,
    object: bool,
    comments: bool,
    cut: bool,
}

/// What holds within a group, and is as it was before where the group ends.
#[derive(Clone, Default)]
struct RtfState {
    place: RtfDestination,
    hidden: bool,
    struck: bool,
    removed: bool,
    height: Option<Height>,
    font: i32,
    /// Bytes that stand for a letter for old readers, after each letter of Unicode.
    skip: usize,
    in_table: bool,
}

/// The file while it is read.
struct RtfReader<'b> {
    bytes: &'b [u8],
    at: usize,
    state: RtfState,
    saved: Vec<RtfState>,
    out: RtfText,
    line: String,
    struck_open: bool,
    /// Bytes of letters that are not decoded yet.
    raw: Vec<u8>,
    code_page: &'static Encoding,
    fonts: BTreeMap<i32, &'static Encoding>,
    /// Names of fonts, by their numbers.
    font_names: BTreeMap<i32, String>,
    /// Cells of the open row, and rows of the open table.
    row: Vec<String>,
    rows: Vec<Vec<String>>,
    picture: Vec<u8>,
    to_skip: usize,
    /// Words of heads, feet, notes and comments.
    beside: BTreeMap<u8, Vec<String>>,
    /// Half of a letter that is written in two.
    half: Option<u16>,
    words: usize,
    /// The group may be unknown to a reader, and is left out then.
    optional: bool,
    pictures: usize,
}

fn read(bytes: &[u8]) -> RtfText {
    let mut reader = RtfReader {
        bytes,
        at: 0,
        state: RtfState { skip: 1, ..RtfState::default() },
        saved: Vec::new(),
        out: RtfText::default(),
        line: String::new(),
        struck_open: false,
        raw: Vec::new(),
        code_page: WINDOWS_1252,
        fonts: BTreeMap::new(),
        font_names: BTreeMap::new(),
        row: Vec::new(),
        rows: Vec::new(),
        picture: Vec::new(),
        to_skip: 0,
        beside: BTreeMap::new(),
        half: None,
        words: 0,
        optional: false,
        pictures: 0,
    };
    while let Some(byte) = bytes.get(reader.at).copied() {
        reader.at += 1;
        match byte {
            b'{' => reader.open(),
            b'}' => reader.close(),
            b'\\' => reader.control(),
            b'\r' | b'\n' => {}
            byte => reader.letter(byte),
        }
    }
    reader.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(rtf: &str) -> Vec<String> {
        let text = read(rtf.as_bytes());
        text.pieces
            .into_iter()
            .map(|piece| match piece {
                SetPiece::Para(text) | SetPiece::Heading(_, text) => text,
                SetPiece::Point(label, text) => format!("{label} {text}"),
                SetPiece::Table(rows) => {
                    rows.iter().map(|row| row.join("|")).collect::<Vec<_>>().join("/")
                }
                SetPiece::Picture(bytes, _) => format!("picture of {}", bytes.len()),
                SetPiece::Page => String::new(),
            })
            .collect()
    }

    #[test]
    fn words_are_read_and_codes_are_not() {
        let rtf = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Calibri;}{\f1\fcharset238 Arial CE;}}{\colortbl;\red0;}
            \f0\fs22 Dear Mrs Lark,\par Nia\rquote s plan says \ldblquote 5 hours\rdblquote .\par {\*\generator Word;}
            caf\'e9 \u8364?20 \u-10179?\u-8694?{\f1 \'a3\'f3d\'9f}\par{\v secret}{\strike old} new{\deleted gone}\par}";
        assert_eq!(
            lines(rtf),
            [
                "Dear Mrs Lark,",
                "Nia’s plan says “5 hours”.",
                "café €20 😊Łódź",
                "[crossed out: old] new"
            ]
        );
        assert!(read(rtf.as_bytes()).hidden);
    }

    #[test]
    fn rows_notes_heads_and_pictures_are_kept() {
        let rtf = r"{\rtf1{\header Wood School\par}Text{\footnote\pard only if agreed}.\par
            \trowd\cellx1\cellx2\intbl Day\cell Hours\cell\row\intbl Monday\cell 2\cell\row\pard
            {\*\shppict{\pict\pngblip 89504e470d0a}}{\nonshppict{\pict\wmetafile8 0102}}
            {\field{\*\fldinst HYPERLINK x}{\fldrslt a link}}\par{\listtext\'b7\tab}point\par}";
        assert_eq!(
            lines(rtf),
            [
                "At the top of its pages",
                "Wood School",
                "Text of the file",
                "Text[note 1].",
                "Day|Hours/Monday|2",
                "picture of 6",
                "a link",
                "• point",
                "Footnotes",
                "note 1: only if agreed"
            ]
        );
    }

    #[test]
    fn damaged_ones_break_nothing() {
        for rtf in [
            r"{\rtf1",
            r"{\rtf1\'",
            r"{\rtf1\u",
            r"{\rtf1\bin99999999999 a",
            r"}}}}{\rtf1 a}}}",
            "{\\rtf1\\",
        ] {
            let _ = lines(rtf);
        }
        let deep = "{".repeat(100_000) + "a";
        assert_eq!(lines(&deep), ["a"]);
    }
}
