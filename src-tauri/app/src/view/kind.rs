//! What a file is by its content, and so which program may be given a copy of it.

/// UTF-16 names that structured storage (`.doc`, `.xls`, `.ppt`, `.msg`) keeps for its parts.
const STORAGE: &[(&str, &str)] = &[
    ("__properties_version1.0", "msg"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("PowerPoint Document", "ppt"),
];

/// The ending for a copy that another program is to open: by content, never by name. `None`: it is of no
/// kind that is opened from here, because it could be a program or start one.
///
/// Pages of the web and drawings in SVG count as text, so that no browser runs what is in them.
pub fn opens_as(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"%PDF-") {
        return Some("pdf");
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
        return storage(bytes);
    }
    match infer::get(bytes).map(|kind| kind.mime_type()) {
        Some("image/jpeg") => Some("jpg"),
        Some("image/png") => Some("png"),
        Some("image/gif") => Some("gif"),
        Some("image/webp") => Some("webp"),
        Some("image/tiff") => Some("tiff"),
        Some("image/bmp") => Some("bmp"),
        Some("image/heif") => Some("heic"),
        Some("image/avif") => Some("avif"),
        Some(office) if office.starts_with("application/vnd.o") => packed(office, bytes),
        // What is text is opened as text, whatever it is text of.
        Some(other) if !other.starts_with("text/") => None,
        _ => text(bytes),
    }
}

/// What a player is told that a sound or film is, by its content. `None`: it is neither.
pub fn plays_as(bytes: &[u8]) -> Option<&'static str> {
    Some(match infer::get(bytes)?.mime_type() {
        // As the standards name what infer names otherwise.
        "audio/m4a" => "audio/mp4",
        "audio/x-wav" => "audio/wav",
        "audio/x-flac" => "audio/flac",
        "video/x-m4v" => "video/mp4",
        "video/x-matroska" => "video/webm",
        other if other.starts_with("audio/") || other.starts_with("video/") => other,
        _ => return None,
    })
}

/// Of the forms that Word, Excel and PowerPoint used to have. What carries macros is not opened.
fn storage(bytes: &[u8]) -> Option<&'static str> {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        contains(bytes, &wide)
    };
    if holds("_VBA_PROJECT") {
        return None;
    }
    STORAGE.iter().find(|(name, _)| holds(name)).map(|(_, ending)| *ending)
}

/// Of the packed forms of office programs. What carries macros is not opened.
fn packed(media_type: &str, bytes: &[u8]) -> Option<&'static str> {
    if contains(bytes, b"vbaProject.bin") || contains(bytes, b"Basic/script-lc.xml") {
        return None;
    }
    Some(match media_type {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => "docx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => "xlsx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation" => "pptx",
        "application/vnd.oasis.opendocument.text" => "odt",
        "application/vnd.oasis.opendocument.spreadsheet" => "ods",
        "application/vnd.oasis.opendocument.presentation" => "odp",
        _ => return None,
    })
}

fn text(bytes: &[u8]) -> Option<&'static str> {
    let wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let control = |byte: &u8| *byte < 32 && !b"\t\n\r\x0c".contains(byte);
    if !wide && bytes.iter().any(control) {
        return None;
    }
    let start = String::from_utf8_lossy(bytes.get(..4096).unwrap_or(bytes));
    let start = start.trim_start_matches('\u{feff}').trim_start();
    if start.starts_with("BEGIN:VCALENDAR") {
        Some("ics")
    } else if begins_a_message(start) {
        Some("eml")
    } else {
        Some("txt")
    }
}

/// An email begins with lines of its head, one of which says who wrote it and one when or about what.
fn begins_a_message(start: &str) -> bool {
    let is_name = |name: &str| {
        !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    let mut names = Vec::new();
    for line in start.lines().take_while(|line| !line.is_empty()) {
        if line.starts_with([' ', '\t']) && !names.is_empty() {
            continue;
        }
        match line.split_once(':') {
            Some((name, _)) if is_name(name) => names.push(name.to_ascii_lowercase()),
            // The start may end in the middle of a line; before that every line has a name.
            _ => break,
        }
    }
    let has = |name: &str| names.iter().any(|known| known == name);
    has("from") && (has("date") || has("subject") || has("received"))
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
