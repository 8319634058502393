//! The words that a search is to find in a file: PDF, Word, messages, calendars, plain text.

use super::{
    AppendixDesk, AppendixItem, AppendixKind, AppendixPart, kind, letters, pdf_places, plain,
};
use crate::{
    found::Unreadable,
    model::{Block, BundleCell, Inline},
    pdf::{Sink, open_pdf},
    redaction::TakenOut,
    write::files_only,
};
use evenhand_calendar::{Attachment, CalendarLimits, Reading, propose, read};
use evenhand_core::record::{Id, PrintOptions};
use evenhand_words::tr;

/// Most that is kept of one file's words, in bytes.
const MOST: usize = 1 << 20;

/// The words in a file, as far as it has any that can be read. Those of its attachments come after its own.
pub fn file_words(bytes: &[u8], name: &str) -> String {
    let mut words = match kind(bytes, name) {
        AppendixKind::Pdf => pdf_words(bytes),
        AppendixKind::Mail | AppendixKind::Calendar => {
            reading_words(read(bytes, name, &CalendarLimits::default()))
        }
        AppendixKind::Text => plain::decoded(bytes),
        kind if has_words(kind) => page_words(bytes, name, kind),
        _ => String::new(),
    };
    words.truncate(words.floor_char_boundary(MOST));
    words
}

/// The words of a letter as its writer gives them to its reader: as [`file_words`], without what somebody noted beside
/// them in comments, and without the marks of notes within a line.
pub fn letter_words(bytes: &[u8], name: &str) -> String {
    let kind = kind(bytes, name);
    if kind == AppendixKind::Pdf {
        return pdf_letter(bytes);
    }
    if !has_words(kind) {
        return file_words(bytes, name);
    }
    let without = |parts: Vec<AppendixPart>| without_marks(&parts_words(&parts, Comments::LeftOut));
    let mut words = opened(bytes, name, kind, without).unwrap_or_default();
    words.truncate(words.floor_char_boundary(MOST));
    words
}

/// The words of a PDF. Where none of them names a day, its letters may be ones that only their own table explains,
/// which the reader by places knows.
fn pdf_letter(bytes: &[u8]) -> String {
    let words = pdf_words(bytes);
    let names_day = |words: &str| !propose(words, chrono::NaiveDate::default()).is_empty();
    let by_place = || pdf_places::words(bytes).filter(|other| names_day(other));
    let mut words = if names_day(&words) { words } else { by_place().unwrap_or(words) };
    words.truncate(words.floor_char_boundary(MOST));
    words
}

/// Whether what was noted beside the words of a file is read with them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Comments {
    Read,
    LeftOut,
}

/// Most notes of one letter whose marks are looked for.
const MOST_NOTES: usize = 100;

fn without_marks(words: &str) -> String {
    let mut words = words.to_owned();
    if !words.contains('[') {
        return words;
    }
    for number in 1..MOST_NOTES {
        for mark in [tr::documents::footnote(number), tr::documents::comment(number)] {
            words = words.replace(&format!("[{mark}]"), "");
        }
    }
    words
}

/// Whether a file asks for a password, so that nothing in it can be read.
pub fn file_is_locked(bytes: &[u8], name: &str) -> bool {
    let why = match kind(bytes, name) {
        AppendixKind::Pdf => open_pdf(bytes, None).err(),
        kind if has_words(kind) || kind == AppendixKind::LockedOffice => {
            opened(bytes, name, kind, |_| ()).err()
        }
        _ => None,
    };
    matches!(why, Some(Unreadable::Password | Unreadable::Locked))
}

/// Kinds that are read by being set.
fn has_words(kind: AppendixKind) -> bool {
    matches!(
        kind,
        AppendixKind::Word
            | AppendixKind::OldWord
            | AppendixKind::Rtf
            | AppendixKind::OpenDocument
            | AppendixKind::Sheet
            | AppendixKind::Csv
            | AppendixKind::Html
            | AppendixKind::Card
            | AppendixKind::Slides
            | AppendixKind::OldSlides
            | AppendixKind::Xps
            | AppendixKind::Zip
            | AppendixKind::Mailbox
    )
}

/// The words of a file as it would be set in pages.
fn page_words(bytes: &[u8], name: &str, kind: AppendixKind) -> String {
    opened(bytes, name, kind, |parts| parts_words(&parts, Comments::Read)).unwrap_or_default()
}

/// A file opened as for pages, of which only the words are looked at.
fn opened<T>(
    bytes: &[u8],
    name: &str,
    kind: AppendixKind,
    look: impl FnOnce(Vec<AppendixPart>) -> T,
) -> Result<T, Unreadable> {
    let day = chrono::NaiveDate::MIN;
    let model = files_only("", &[], day, PrintOptions::default());
    let taken_out = TakenOut::of(&model);
    let mut sink = Sink::new();
    let id = Id(uuid::Uuid::nil());
    let mut desk = AppendixDesk::new(&mut sink, (&model, &taken_out), "", id);
    desk.words_only = true;
    let item = AppendixItem { name, bytes, password: None, alt: "", id };
    Ok(look(desk.open(&item, kind)?.parts))
}

fn parts_words(parts: &[AppendixPart], comments: Comments) -> String {
    let mut lines = Vec::new();
    let title = tr::documents::comments();
    for part in parts {
        let AppendixPart::Set(sections) = part else { continue };
        for section in sections {
            lines.push(section.title.clone());
            let mut beside = false;
            for block in &section.blocks {
                if let Block::Heading { text, .. } = block {
                    beside = comments == Comments::LeftOut && *text == title;
                }
                if !beside {
                    block_words(block, &mut lines);
                }
            }
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
    match block {
        Block::Table(table) | Block::FillTable(table) | Block::FaceTable { table, .. } => {
            lines.push(table.caption.clone());
            lines.extend(row(table.head.clone()));
            let cells =
                |cells: &Vec<BundleCell>| cells.iter().map(|cell| one(&cell.text)).collect();
            lines.extend(table.rows.iter().flat_map(|cells_of| row(cells(cells_of))));
        }
        other => letters::block_texts(other, &mut |text| lines.push(text.to_owned())),
    }
}

/// A row of a table as one line, its cells parted by tabs. The rows of a table in one of its cells are lines of their
/// own below it: in one line nobody could tell which of its cells are whose.
fn row(cells: Vec<String>) -> Vec<String> {
    const PARTED: &str = " | ";
    let mut inner = Vec::new();
    let mut own = |cell: &String| {
        let within = |line: &&str| line.contains(PARTED);
        if cell.lines().filter(within).count() > 1 {
            inner.extend(cell.lines().filter(within).map(|line| line.replace(PARTED, "\t")));
            let rest = cell.lines().filter(|line| !within(line));
            return rest.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
        }
        cell.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let line = cells.iter().map(&mut own).collect::<Vec<_>>().join("\t");
    std::iter::once(line).chain(inner).collect()
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
    if pdf_places::looks_torn(&words) { pdf_places::words(bytes).unwrap_or(words) } else { words }
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
        AppendixKind::Mail | AppendixKind::Calendar => String::new(),
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
    fn what_is_noted_beside_a_letter_is_found_and_is_none_of_its_words() {
        let rtf = br"{\rtf1 The review is on 8 December{\footnote\pard at last} 2026 at 10am.{\*\annotation\pard Or 9 December?}\par}";
        let (found, read) = (file_words(rtf, "a.rtf"), letter_words(rtf, "a.rtf"));
        assert!(found.contains("Or 9 December?") && !read.contains("9 December"), "{read}");
        assert!(read.contains("on 8 December 2026 at 10am."), "{read}");
        assert!(read.contains("at last"), "{read}");
        let plain = b"See [note 1]";
        assert_eq!(letter_words(plain, "a.txt"), file_words(plain, "a.txt"));
    }

    #[test]
    fn the_rows_of_a_table_in_a_cell_are_lines_of_their_own() {
        let rows = |cells: &[&str]| row(cells.iter().map(|cell| (*cell).to_owned()).collect());
        let inner = "Autumn\nDate | 8 December\nTime | 10am";
        assert_eq!(rows(&["When", inner]), ["When\tAutumn", "Date\t8 December", "Time\t10am"]);
        // Words with a stroke between them are no row.
        assert_eq!(rows(&["Sam", "Phone | Mail\nonly"]), ["Sam\tPhone | Mail only"]);
    }

    #[test]
    fn no_more_than_a_megabyte_is_kept() {
        assert_eq!(file_words("é".repeat(MOST).as_bytes(), "a.txt").len(), MOST);
    }
}
