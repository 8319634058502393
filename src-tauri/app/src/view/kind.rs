//! Which program may be given a copy of a file, by what it is; and names as they may be kept and shown.

use evenhand_kinds::{ContentKind, Encoding, encoding, of_bytes};

/// The ending for a copy that another program is to open: by content, never by name. `None`: it is of no
/// kind that is opened from here, because it could be a program or start one.
///
/// Pages of the web and drawings in SVG count as text, so that no browser runs what is in them. What carries macros
/// is not opened.
pub fn opens_as(bytes: &[u8]) -> Option<&'static str> {
    let kind = of_bytes(bytes);
    match kind {
        ContentKind::Pdf
        | ContentKind::Jpeg
        | ContentKind::Png
        | ContentKind::Gif
        | ContentKind::WebP
        | ContentKind::Tiff
        | ContentKind::Bmp
        | ContentKind::Heic
        | ContentKind::Avif => Some(kind.ending()),
        ContentKind::OutlookMail
        | ContentKind::OldWord
        | ContentKind::OldSheet
        | ContentKind::OldSlides => {
            let mark: Vec<u8> = "_VBA_PROJECT".encode_utf16().flat_map(u16::to_le_bytes).collect();
            (!contains(bytes, &mark)).then_some(kind.ending())
        }
        ContentKind::Word
        | ContentKind::Sheet
        | ContentKind::Slides
        | ContentKind::OdText
        | ContentKind::OdSheet
        | ContentKind::OdSlides => {
            let macros = [&b"vbaProject.bin"[..], b"Basic/script-lc.xml"];
            (!macros.iter().any(|mark| contains(bytes, mark))).then_some(kind.ending())
        }
        ContentKind::Calendar if is_as_sent(bytes) => Some("ics"),
        ContentKind::Mail | ContentKind::PrintedMail if is_as_sent(bytes) => Some("eml"),
        // What is text is opened as text, whatever it is text of.
        ContentKind::Text(_)
        | ContentKind::PrintedMail
        | ContentKind::Mail
        | ContentKind::Mailbox
        | ContentKind::SavedPage
        | ContentKind::Calendar
        | ContentKind::Card
        | ContentKind::Html
        | ContentKind::Svg
        | ContentKind::Xml => is_plain(bytes).then_some("txt"),
        _ => None,
    }
}

/// What a player is told that a sound or film is, by its content. `None`: it is neither.
pub fn plays_as(bytes: &[u8]) -> Option<&'static str> {
    match of_bytes(bytes) {
        // Players know them under the names of their close kin.
        ContentKind::M4v => Some(ContentKind::Mp4.media_type()),
        ContentKind::Matroska => Some(ContentKind::WebM.media_type()),
        kind if kind.is_sound() || kind.is_film() => Some(kind.media_type()),
        _ => None,
    }
}

/// Whether all of a file is letters: a program could hide behind words at its beginning.
fn is_plain(bytes: &[u8]) -> bool {
    let control = |byte: &u8| *byte < 32 && !b"\t\n\r\x0c".contains(byte);
    is_wide(bytes) || !bytes.iter().any(control)
}

/// Whether a mail or a calendar is written as it travels, so that other programs read it: in letters of a byte, and
/// without the line that Apple Mail puts before it.
fn is_as_sent(bytes: &[u8]) -> bool {
    let numbered = bytes.first().is_some_and(u8::is_ascii_digit);
    is_plain(bytes) && !is_wide(bytes) && !numbered
}

fn is_wide(bytes: &[u8]) -> bool {
    !matches!(encoding(bytes), Encoding::Utf8 | Encoding::OneByte)
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    memchr::memmem::find(bytes, part).is_some()
}

/// A file's name as it may be kept and shown: no letters that turn the direction of writing or cannot be
/// seen, no parts of a path, no name that means a device to Windows.
pub fn clean_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let mut clean: String = last.chars().filter(|c| !is_hidden(*c)).collect();
    clean = clean.replace(['<', '>', ':', '"', '|', '?', '*'], "_");
    // Windows takes dots and spaces off the end, and what is left may end in something else.
    let mut clean = clean.trim().trim_end_matches(['.', ' ']).to_owned();
    if clean.is_empty() {
        return "file".into();
    }
    let stem = clean.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    if is_device(&stem) {
        clean.insert(0, '_');
    }
    shortened(clean)
}

/// Letters that are not seen, or that change how others are seen.
pub fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}')
}

fn is_device(stem: &str) -> bool {
    const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];
    let numbered = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    let number = |rest: &str| {
        let mut letters = rest.chars();
        matches!(letters.next(), Some('0'..='9' | '¹' | '²' | '³')) && letters.next().is_none()
    };
    DEVICES.contains(&stem) || numbered.is_some_and(number)
}

/// Longest name that every file system takes, in bytes, with room for what is put after it.
const MOST_NAME: usize = 180;

/// Keeps the ending of a name that is too long.
fn shortened(name: String) -> String {
    if name.len() <= MOST_NAME {
        return name;
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending).filter(|e| e.len() <= 16);
    let ending = ending.map(|ending| format!(".{ending}")).unwrap_or_default();
    let mut most = MOST_NAME.saturating_sub(ending.len());
    while !name.is_char_boundary(most) {
        most -= 1;
    }
    format!("{}{ending}", name.get(..most).unwrap_or_default().trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wide(name: &str) -> Vec<u8> {
        let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    }

    #[test]
    fn what_is_opened_is_told_by_content() {
        for (bytes, ending) in [
            (&b"%PDF-1.7\n"[..], "pdf"),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", "jpg"),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "png"),
            (b"only words", "txt"),
            (b"caf\xe9 in an older coding", "txt"),
            (b"\xff\xfew\0o\0r\0d\0s\0", "txt"),
            (b"", "txt"),
            (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "ics"),
            (b"From: a@example.org\r\nSubject: Papers\r\n\r\nHello", "eml"),
            (b"Received: from b\r\n by c\r\nFrom: a@example.org\r\nDate: x\r\n\r\n", "eml"),
            // As text, so that nothing in it is run.
            (b"<!DOCTYPE html><script>alert(1)</script>", "txt"),
            (b"<?xml version=\"1.0\"?><svg xmlns=\"x\"><script/></svg>", "txt"),
            (b"#!/bin/sh\nrm -rf .\n", "txt"),
            (b"[Desktop Entry]\nExec=rm\n", "txt"),
            (b"[InternetShortcut]\r\nURL=file://x\r\n", "txt"),
            (b"@echo off\r\n", "txt"),
        ] {
            assert_eq!(opens_as(bytes), Some(ending), "{:?}", String::from_utf8_lossy(bytes));
        }
        assert_eq!(opens_as(&wide("__properties_version1.0")), Some("msg"));
        assert_eq!(opens_as(&wide("WordDocument")), Some("doc"));
    }

    #[test]
    fn what_could_be_a_program_or_start_one_is_not_opened() {
        for bytes in [
            &b"MZ\x90\0\x03\0\0\0"[..],
            b"\x7fELF\x02\x01\x01\0",
            b"\xca\xfe\xba\xbe\0\0\0\x34",
            b"PK\x03\x04\x14\0\0\0\0\0 any archive",
            b"\x4c\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0F",
            b"MSCF\0\0\0\0",
            b"Rar!\x1a\x07\x00",
            b"\x1f\x8b\x08\0",
            b"words and \0 more",
            b"\xff\x00\xfe",
        ] {
            assert_eq!(opens_as(bytes), None, "{bytes:?}");
        }
        // An installer, a document with macros.
        assert_eq!(opens_as(&wide("SummaryInformation")), None);
        assert_eq!(opens_as(&wide("WordDocument _VBA_PROJECT")), None);
    }

    #[test]
    fn names_are_kept_as_they_are_seen() {
        for (name, clean) in [
            ("Agenda.pdf", "Agenda.pdf"),
            ("Agenda\u{202e}fdp.exe", "Agendafdp.exe"),
            ("a\u{200b}b\u{ad}c\u{7}\0.pdf", "abc.pdf"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\x\\letter.docx", "letter.docx"),
            ("aux.pdf:stream", "_aux.pdf_stream"),
            ("CON", "_CON"),
            ("com1.txt", "_com1.txt"),
            ("LPT¹.txt", "_LPT¹.txt"),
            ("letter.exe. . ", "letter.exe"),
            ("Brief für Ümit.pdf", "Brief für Ümit.pdf"),
            ("التقرير.pdf", "التقرير.pdf"),
            ("", "file"),
            ("\u{202e}", "file"),
            ("..", "file"),
            ("contents.pdf", "contents.pdf"),
        ] {
            assert_eq!(clean_name(name), clean, "{name:?}");
            assert_eq!(clean_name(&clean_name(name)), clean, "{name:?} again");
        }
        let long = clean_name(&format!("{}.pdf", "é".repeat(400)));
        assert!(long.len() <= MOST_NAME && long.ends_with("é.pdf"));
    }
}
