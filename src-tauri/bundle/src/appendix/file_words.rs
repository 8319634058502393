//! The words that a search is to find in a file: PDF, Word, messages, calendars, plain text.

use super::{Desk, Item, Kind, Part, kind, letters, plain};
use crate::{
    model::{Block, Cell, Inline},
    pdf::{Sink, Unreadable, open_pdf},
    redaction::TakenOut,
    write::files_only,
};
use evenhand_calendar::{Attachment, Limits, Reading, read};
use evenhand_core::record::{Id, PaperOptions};

/// Most that is kept of one file's words, in bytes.
const MOST: usize = 1 << 20;

/// The words in a file, as far as it has any that can be read. Those of its attachments come after its own.
pub fn file_words(bytes: &[u8], name: &str) -> String {
    let mut words = match kind(bytes, name) {
        Kind::Pdf => pdf_words(bytes),
        Kind::Mail | Kind::Calendar => reading_words(read(bytes, name, &Limits::default())),
        Kind::Text => plain::decoded(bytes),
        kind if has_words(kind) => page_words(bytes, name, kind),
        _ => String::new(),
    };
    words.truncate(words.floor_char_boundary(MOST));
    words
}

/// Whether a file asks for a password, so that nothing in it can be read.
pub fn file_is_locked(bytes: &[u8], name: &str) -> bool {
    let why = match kind(bytes, name) {
        Kind::Pdf => open_pdf(bytes, None).err(),
        kind if has_words(kind) || kind == Kind::LockedOffice => {
            opened(bytes, name, kind, |_| ()).err()
        }
        _ => None,
    };
    matches!(why, Some(Unreadable::Password | Unreadable::Locked))
}

/// Kinds that are read by being set.
fn has_words(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Word
            | Kind::OldWord
            | Kind::Rtf
            | Kind::OpenDocument
            | Kind::Sheet
            | Kind::Csv
            | Kind::Html
            | Kind::Card
            | Kind::Slides
            | Kind::OldSlides
            | Kind::Xps
            | Kind::Zip
            | Kind::Mailbox
    )
}

/// The words of a file as it would be set in pages.
fn page_words(bytes: &[u8], name: &str, kind: Kind) -> String {
    opened(bytes, name, kind, |parts| parts_words(&parts)).unwrap_or_default()
}

/// A file opened as for pages, of which only the words are looked at.
fn opened<T>(
    bytes: &[u8],
    name: &str,
    kind: Kind,
    look: impl FnOnce(Vec<Part>) -> T,
) -> Result<T, Unreadable> {
    let day = chrono::NaiveDate::MIN;
    let model = files_only("", &[], day, PaperOptions::default());
    let taken_out = TakenOut::of(&model);
    let mut sink = Sink::new();
    let id = Id(uuid::Uuid::nil());
    let mut desk = Desk::new(&mut sink, (&model, &taken_out), "", id);
    desk.words_only = true;
    let item = Item { name, bytes, password: None, alt: "", id };
    Ok(look(desk.open(&item, kind)?.parts))
}

fn parts_words(parts: &[Part]) -> String {
    let mut lines = Vec::new();
    for part in parts {
        let Part::Set(sections) = part else { continue };
        for section in sections {
            lines.push(section.title.clone());
            section.blocks.iter().for_each(|block| block_words(block, &mut lines));
        }
    }
    lines.join("\n")
}

/// The words of a block, line by line. A row of a table is one line with its cells parted by tabs, below its headings,
/// so that who reads the words can tell which cell is whose.
fn block_words(block: &Block, lines: &mut Vec<String>) {
    let one = |words: &[Inline]| {
        let mut text = String::new();
        letters::each_inline(words, &mut |part| text.push_str(part));
        text
    };
    let row = |cells: Vec<String>| {
        let cells = cells.iter().map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" "));
        cells.collect::<Vec<_>>().join("\t")
    };
    match block {
        Block::Table(table) | Block::FillTable(table) | Block::FaceTable { table, .. } => {
            lines.push(table.caption.clone());
            lines.push(row(table.head.clone()));
            let cells = |cells: &Vec<Cell>| cells.iter().map(|cell| one(&cell.text)).collect();
            lines.extend(table.rows.iter().map(|cells_of| row(cells(cells_of))));
        }
        other => letters::block_texts(other, &mut |text| lines.push(text.to_owned())),
    }
}

fn pdf_words(bytes: &[u8]) -> String {
    let Ok(document) = open_pdf(bytes, None) else { return String::new() };
    let mut words = String::new();
    for number in document.get_pages().into_keys() {
        words.push_str(&document.extract_text_with_limit(&[number], MOST).unwrap_or_default());
        words.push('\n');
        if words.len() > MOST {
            break;
        }
    }
    words
}

fn reading_words(reading: Reading) -> String {
    let mut lines = Vec::new();
    if let Some(message) = reading.message {
        lines.extend([message.subject, message.from, message.text]);
    }
    for event in reading.events {
        lines.extend([event.summary.unwrap_or_default(), event.location, event.description]);
    }
    lines.extend(reading.attachments.iter().flat_map(attached_words));
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// A message in a message is not opened again, so that no file can nest for ever.
fn attached_words(file: &Attachment) -> [String; 2] {
    let inner = match kind(&file.bytes, &file.name) {
        Kind::Mail | Kind::Calendar => String::new(),
        _ => file_words(&file.bytes, &file.name),
    };
    [file.name.clone(), inner]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_found_by_its_words_and_its_attachments_but_not_by_its_encoding() {
        let mail = b"From: A <a@example.org>\r\nSubject: The lift\r\nDate: Thu, 12 Nov 2026 09:14:00 +0000\r\n\
            MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\
            Content-Transfer-Encoding: base64\r\n\r\nSXQgaXMgbWVuZGVk\r\n--b\r\nContent-Type: text/plain\r\n\
            Content-Disposition: attachment; filename=note.txt\r\n\r\nThe engineer came\r\n--b--\r\n";
        let words = file_words(mail, "lift.eml");
        for part in ["The lift", "It is mended", "note.txt", "The engineer came"] {
            assert!(words.contains(part), "{part} in {words}");
        }
        assert!(!words.contains("SXQg"), "{words}");
    }

    #[test]
    fn a_pdf_is_found_by_its_words() {
        for pdf in [
            &include_bytes!("../../tests/fixtures/bundle/libreoffice.pdf")[..],
            include_bytes!("../../tests/fixtures/bundle/typst.pdf"),
            include_bytes!("../../tests/fixtures/bundle/object-streams.pdf"),
        ] {
            let words = file_words(pdf, "a.pdf").to_lowercase();
            assert!(words.contains("page"), "{words}");
        }
    }

    #[test]
    fn what_cannot_be_read_has_no_words_and_breaks_nothing() {
        for bytes in [&b""[..], b"%PDF-1.7\ncut", b"PK\x03\x04broken", b"\x89PNG\r\n\x1a\n"] {
            let words = file_words(bytes, "a.bin");
            assert!(!words.contains("PNG") && words.len() < 20, "{words}");
        }
    }

    #[test]
    fn no_more_than_a_megabyte_is_kept() {
        assert_eq!(file_words("é".repeat(MOST).as_bytes(), "a.txt").len(), MOST);
    }
}
