//! The words of a file line by line, with what it says of each: heading, point of a list, cell of a table.

use super::{
    AppendixDesk, AppendixItem, AppendixKind, AppendixPart, file_words, kind, letters, plain,
};
use crate::{
    model::{Block, Section},
    pdf::Sink,
    redaction::TakenOut,
    write::files_only,
};
use evenhand_calendar::{CalendarLimits, read};
use evenhand_core::notes::{RawKind, RawLine, from_text};
use evenhand_core::record::{Id, PrintOptions};

/// The lines of a file, as far as it has words that can be read.
pub fn file_lines(bytes: &[u8], name: &str) -> Vec<RawLine> {
    match kind(bytes, name) {
        AppendixKind::Text => from_text(&plain::decoded(bytes)),
        // Whom a message went to is no part of the notes in it.
        AppendixKind::Mail => {
            let message = read(bytes, name, &CalendarLimits::default()).message;
            from_text(&message.map(|message| message.text).unwrap_or_default())
        }
        AppendixKind::Pdf => from_text(&file_words(bytes, name)),
        kind @ (AppendixKind::Word
        | AppendixKind::OldWord
        | AppendixKind::Rtf
        | AppendixKind::OpenDocument
        | AppendixKind::Sheet
        | AppendixKind::Csv
        | AppendixKind::Html
        | AppendixKind::Card
        | AppendixKind::Slides) => document(bytes, name, kind),
        _ => Vec::new(),
    }
}

fn document(bytes: &[u8], name: &str, kind: AppendixKind) -> Vec<RawLine> {
    let model = files_only("", &[], chrono::NaiveDate::MIN, PrintOptions::default());
    let taken_out = TakenOut::of(&model);
    let mut sink = Sink::new();
    let id = Id(uuid::Uuid::nil());
    let mut desk = AppendixDesk::new(&mut sink, (&model, &taken_out), "", id);
    desk.words_only = true;
    let item = AppendixItem { name, bytes, password: None, alt: "", id };
    let Ok(opened) = desk.open(&item, kind) else { return Vec::new() };
    let sections = opened.parts.iter().filter_map(|part| match part {
        AppendixPart::Set(sections) => Some(sections),
        AppendixPart::Foreign(_) => None,
    });
    sections.flatten().flat_map(lines).collect()
}

fn lines(section: &Section) -> Vec<RawLine> {
    let title = RawLine::of_document(&section.title, RawKind::Heading(1));
    title.into_iter().chain(section.blocks.iter().flat_map(block)).collect()
}

fn block(block: &Block) -> Vec<RawLine> {
    let inline = |words: &[crate::model::Inline]| {
        let mut text = String::new();
        letters::each_inline(words, &mut |part| text.push_str(part));
        text
    };
    match block {
        Block::Heading { level, text, .. } => RawLine::of_document(text, RawKind::Heading(*level)),
        // A note is what is said here of the copy, and no word of the file.
        Block::Para(words) | Block::Lead(words) => {
            RawLine::of_document(&inline(words), RawKind::Plain)
        }
        Block::List { items, .. } => items
            .iter()
            .flat_map(|words| RawLine::of_document(&inline(words), RawKind::Bullet))
            .collect(),
        Block::Table(table) | Block::FillTable(table) | Block::FaceTable { table, .. } => {
            let row = |cells: &Vec<crate::model::BundleCell>| {
                cells.iter().map(|cell| inline(&cell.text)).collect::<Vec<String>>()
            };
            let head = (!table.head.is_empty()).then(|| table.head.clone());
            let rows: Vec<Vec<String>> =
                head.into_iter().chain(table.rows.iter().map(row)).collect();
            RawLine::of_table(&rows)
        }
        Block::Plain(text) => from_text(text),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(bytes: &[u8], name: &str) -> Vec<(String, RawKind)> {
        file_lines(bytes, name).into_iter().map(|line| (line.text, line.kind)).collect()
    }

    #[test]
    fn a_saved_page_keeps_its_headings_points_and_columns() {
        let page = b"<html><head><title>x</title><script>no()</script></head><body><h1>Day</h1>\
            <h2>Good</h2><p>They listen</p><ul><li>One</li><li>Two</li></ul>\
            <table><tr><th>Works</th><th>Change</th></tr><tr><td>Bus</td><td>Forms</td></tr></table></body></html>";
        use RawKind::{Bullet, Cell, Column, Heading, Plain};
        let expected = [
            ("Day", Heading(1)),
            ("Good", Heading(2)),
            ("They listen", Plain),
            ("One", Bullet),
            ("Two", Bullet),
            ("Works", Column),
            ("Bus", Cell),
            ("Change", Column),
            ("Forms", Cell),
        ];
        let found = said(page, "day.html");
        let kinds: Vec<_> = found.iter().map(|(text, kind)| (text.as_str(), *kind)).collect();
        // Levels are relative: the first of them is the top one.
        assert_eq!(kinds.len(), expected.len(), "{kinds:?}");
        for (own, wanted) in kinds.iter().zip(&expected) {
            assert_eq!(own.0, wanted.0);
            match wanted.1 {
                Heading(_) => assert!(matches!(own.1, Heading(_)), "{own:?}"),
                kind => assert_eq!(own.1, kind, "{own:?}"),
            }
        }
    }

    #[test]
    fn a_message_gives_its_own_words_and_not_who_sent_it() {
        let mail = b"From: A <a@example.org>\r\nTo: b@example.org\r\nSubject: Notes\r\n\
            Date: Thu, 12 Nov 2026 09:14:00 +0000\r\n\r\nGood\r\n- Bus\r\n";
        let found = said(mail, "notes.eml");
        assert_eq!(found, [("Good".into(), RawKind::Plain), ("Bus".into(), RawKind::Bullet)]);
    }

    #[test]
    fn an_empty_or_broken_file_gives_no_line() {
        for bytes in [&b""[..], b"PK\x03\x04broken", b"\x89PNG\r\n\x1a\n", b" \r\n\t "] {
            assert_eq!(file_lines(bytes, "notes.docx"), []);
        }
    }
}
