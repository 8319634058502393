//! What a file is: by its bytes and, only where they do not tell, by its name.

use evenhand_calendar::{Sealed, sealed};

use super::header_lines;
use crate::Unreadable;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Pdf,
    Image,
    Heic,
    Jpeg2000,
    Svg,
    Mail,
    Mailbox,
    Calendar,
    Card,
    Word,
    OldWord,
    Rtf,
    OpenDocument,
    Sheet,
    Csv,
    Slides,
    /// Pages, Numbers or Keynote.
    IWork,
    Html,
    Text,
    Zip,
    Xps,
    Book,
    LockedOffice,
    /// An email that only its receiver's key opens.
    LockedMail,
    OldSlides,
    Sound,
    Film,
    /// A picture of a kind that is not read.
    OtherPicture,
    Packed,
    Program,
    Font,
    Key,
    Unknown,
}

/// How much of a file's beginning is looked at.
const HEAD: usize = 4096;

/// The kind of a file.
pub(crate) fn kind(bytes: &[u8], name: &str) -> Kind {
    let name = name.trim().to_lowercase();
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or(bytes);
    // A web server's or a scanner's lines may stand before a PDF. One that is packed in another file is a part of it.
    let start = head.get(..head.len().min(1024)).unwrap_or(head);
    let place = start.windows(5).position(|w| w == b"%PDF-");
    let inside = place.is_some_and(|place| place > 0) && !has_at(bytes, 0, b"%!PS");
    if place.is_some() && !inside {
        return Kind::Pdf;
    }
    if let Some(kind) = by_magic(bytes, &name) {
        return kind;
    }
    if inside && !speaks_of_it(bytes, &name) {
        return Kind::Pdf;
    }
    by_words(head, &name)
}

/// Whether a file with the mark of a PDF after its beginning is words that only name it: a PDF has objects.
fn speaks_of_it(bytes: &[u8], name: &str) -> bool {
    let words = [".txt", ".md", ".csv", ".html", ".htm", ".eml", ".emlx", ".mbox", ".rtf", ".json"];
    words.iter().any(|ending| name.ends_with(ending))
        || memchr::memmem::find(bytes, b" obj").is_none()
}

/// Files that begin with bytes of their own.
fn by_magic(bytes: &[u8], name: &str) -> Option<Kind> {
    let ends = |ext: &str| name.ends_with(ext);
    let at = |place: usize, magic: &[u8]| has_at(bytes, place, magic);
    if is_image(bytes) {
        return Some(Kind::Image);
    }
    if at(4, b"ftyp") {
        return Some(by_brand(bytes));
    }
    // Old cameras and telephones begin a film with one of its parts.
    let parts = [b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"];
    if at(0, b"\0") && parts.iter().any(|part| at(4, *part)) {
        return Some(Kind::Film);
    }
    if at(0, b"\0\0\0\x0cjP  \r\n\x87\n") || at(0, b"\xff\x4f\xff\x51") {
        return Some(Kind::Jpeg2000);
    }
    if at(0, b"PK\x03\x04") || at(0, b"PK\x05\x06") {
        return Some(by_parts(bytes));
    }
    if at(0, &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
        return Some(by_streams(bytes, name));
    }
    if at(0, b"{\\rtf") {
        return Some(Kind::Rtf);
    }
    if let Some(kind) = by_sound_or_film(bytes, name) {
        return Some(kind);
    }
    if at(0, b"%!PS") || at(0, b"\xc5\xd0\xd3\xc6") {
        return Some(Kind::Svg);
    }
    if at(0, b"8BPS")
        || at(0, b"\xd7\xcd\xc6\x9a")
        || at(0, b"\x01\0\0\0") && at(40, b" EMF")
        || at(0, b"\0\0\x01\0") && ends(".ico")
        || at(0, b"\xff\x0a")
        || at(0, b"\0\0\0\x0cJXL ")
    {
        return Some(Kind::OtherPicture);
    }
    let packed: [&[u8]; 5] = [b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"BZh", b"\xfd7zXZ"];
    if packed.iter().any(|magic| at(0, magic)) || at(257, b"ustar") {
        return Some(Kind::Packed);
    }
    if at(0, b"MZ") || at(0, b"\x7fELF") || at(0, b"\xcf\xfa\xed\xfe") {
        return Some(Kind::Program);
    }
    if let Some(sealed) = sealed(bytes) {
        return Some(of_envelope(sealed));
    }
    if at(0, b"OTTO") || at(0, b"wOFF") || at(0, b"wOF2") || at(0, b"\0\x01\0\0\0") && ends(".ttf")
    {
        return Some(Kind::Font);
    }
    None
}

/// What an envelope of S/MIME is to a reader.
fn of_envelope(sealed: Sealed) -> Kind {
    match sealed {
        Sealed::Words => Kind::Mail,
        Sealed::Locked => Kind::LockedMail,
        Sealed::Nothing => Kind::Key,
    }
}

fn has_at(bytes: &[u8], place: usize, magic: &[u8]) -> bool {
    bytes.get(place..).is_some_and(|rest| rest.starts_with(magic))
}

/// Photographs and scans that are opened as pictures.
fn is_image(bytes: &[u8]) -> bool {
    use image::ImageFormat::{Bmp, Gif, Jpeg, Png, Tiff, WebP};
    let known = image::guess_format(bytes).is_ok_and(|format| {
        matches!(format, Jpeg | Png | Tiff | WebP | Gif) || format == Bmp && is_bitmap(bytes)
    });
    known || has_at(bytes, 0, b"II+\0") || has_at(bytes, 0, b"MM\0+")
}

/// Sounds and films that do not say what they are after `ftyp`.
fn by_sound_or_film(bytes: &[u8], name: &str) -> Option<Kind> {
    let at = |place: usize, magic: &[u8]| has_at(bytes, place, magic);
    let sound = at(0, b"ID3")
        || at(0, b"OggS")
        || at(0, b"fLaC")
        || at(0, b"#!AMR")
        || at(0, b"RIFF") && at(8, b"WAVE")
        || at(0, b"FORM") && at(8, b"AIFF")
        || at(0, b"caff")
        || matches!(bytes, [0xff, second, ..] if second & 0xe6 == 0xe2 || second & 0xf6 == 0xf0);
    if sound && !at(0, b"\xff\xfe") {
        // Ogg holds films too, by a name of their own.
        return Some(if name.ends_with(".ogv") { Kind::Film } else { Kind::Sound });
    }
    // Windows Media holds both.
    if at(0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11") {
        return Some(if name.ends_with(".wma") { Kind::Sound } else { Kind::Film });
    }
    let film = at(0, b"\x1a\x45\xdf\xa3")
        || at(0, b"RIFF") && at(8, b"AVI ")
        || at(0, b"\0\0\x01\xba")
        || at(0, b"FLV");
    film.then_some(Kind::Film)
}

/// "BM" begins texts too; a bitmap has a head of a known size.
fn is_bitmap(bytes: &[u8]) -> bool {
    let size = bytes.get(14..18).and_then(|b| <[u8; 4]>::try_from(b).ok()).map(u32::from_le_bytes);
    size.is_some_and(|size| matches!(size, 12 | 16 | 40 | 52 | 56 | 64 | 108 | 124))
}

/// Films, sounds and photographs of phones say what they are after `ftyp` (ISO/IEC 14496-12, 4.3).
fn by_brand(bytes: &[u8]) -> Kind {
    let size =
        bytes.get(..4).and_then(|b| <[u8; 4]>::try_from(b).ok()).map_or(0, u32::from_be_bytes);
    let end = (size as usize).clamp(12, 256).min(bytes.len());
    let brands = bytes.get(8..end).unwrap_or(&[]);
    let mut brands = brands.chunks_exact(4);
    let first = brands.next().unwrap_or(&[]);
    let any = |list: &[&[u8]]| brands.clone().chain([first]).any(|brand| list.contains(&brand));
    if any(&[b"avif", b"avis"]) {
        return Kind::OtherPicture;
    }
    if any(&[b"heic", b"heix", b"heif", b"hevc", b"mif1", b"msf1", b"heim", b"heis"]) {
        return Kind::Heic;
    }
    match first {
        b"M4A " | b"M4B " | b"M4P " => Kind::Sound,
        _ => Kind::Film,
    }
}

/// Files that are packages in a zip file say by the names of their parts what they are.
fn by_parts(bytes: &[u8]) -> Kind {
    let Ok(zip) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) else {
        return Kind::Zip;
    };
    let names: Vec<String> = zip
        .file_names()
        .take(20_000)
        .flatten()
        .map(|n| n.replace('\\', "/").to_lowercase())
        .collect();
    let has = |part: &str| names.iter().any(|name| name.trim_start_matches('/').starts_with(part));
    for (main, kind) in [
        ("word/document.xml", Kind::Word),
        ("xl/workbook", Kind::Sheet),
        ("ppt/presentation.xml", Kind::Slides),
    ] {
        if has(main) {
            return kind;
        }
    }
    if has("[content_types].xml") || has("_rels/.rels") {
        if has("word/") {
            return Kind::Word;
        }
        if has("xl/") {
            return Kind::Sheet;
        }
        if has("ppt/") {
            return Kind::Slides;
        }
        if names.iter().any(|name| name.ends_with(".fpage")) {
            return Kind::Xps;
        }
        // A Word file whose parts have other names.
        return if has("_rels/.rels") { Kind::Word } else { Kind::Zip };
    }
    if has("mimetype") && has("content.xml") {
        return Kind::OpenDocument;
    }
    if has("mimetype") && has("meta-inf/container.xml") {
        return Kind::Book;
    }
    if has("index/document.iwa")
        || has("index.zip")
        || has("index.apxl")
        || has("index.xml") && has("quicklook/")
        || has("quicklook/preview")
        || has("index/") && names.iter().any(|n| n.ends_with(".iwa"))
    {
        return Kind::IWork;
    }
    if has("meta-inf/manifest.mf") || has("androidmanifest.xml") {
        return Kind::Program;
    }
    Kind::Zip
}

/// Old Office files are small file systems, whose streams say what they are.
fn by_streams(bytes: &[u8], name: &str) -> Kind {
    // Names of streams are in UTF-16, so they are found even where the file is damaged.
    let has = |stream: &str| {
        let wide: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memchr::memmem::find(bytes, &wide).is_some()
    };
    if has("EncryptedPackage") {
        return Kind::LockedOffice;
    }
    if has("__properties_version1.0") || name.ends_with(".msg") {
        return Kind::Mail;
    }
    if has("WordDocument") {
        return Kind::OldWord;
    }
    if has("Workbook") || has("Book") && name.ends_with(".xls") {
        return Kind::Sheet;
    }
    if has("PowerPoint Document") {
        return Kind::OldSlides;
    }
    Kind::Unknown
}

/// Files of letters.
fn by_words(head: &[u8], name: &str) -> Kind {
    let ends = |ext: &str| name.ends_with(ext);
    let whole = super::plain::decoded(head);
    let text = whole.trim_start_matches('\u{feff}').trim_start();
    let start: String = text.chars().take(1024).collect::<String>().to_lowercase();
    if start.starts_with("begin:vcalendar") {
        return Kind::Calendar;
    }
    if start.starts_with("begin:vcard") {
        return Kind::Card;
    }
    if start.starts_with("-----begin ") {
        return Kind::Key;
    }
    let after_comments = without_prolog(&start);
    if after_comments.starts_with("<svg") {
        return Kind::Svg;
    }
    if after_comments.starts_with("<!doctype html")
        || after_comments.starts_with("<html")
        || start.starts_with("<!doctype html")
    {
        return Kind::Html;
    }
    let tags = ["<head", "<body", "<div", "<table", "<p>", "<meta", "<title", "<font", "<span"];
    if (ends(".html") || ends(".htm") || ends(".xhtml"))
        || tags.iter().any(|tag| after_comments.starts_with(tag))
    {
        return Kind::Html;
    }
    let strange = text.chars().filter(|c| c.is_control() && !c.is_whitespace()).count();
    let known_name = [".eml", ".emlx", ".mht", ".mhtml"].iter().any(|ext| ends(ext));
    if start.starts_with("from ")
        && header_lines::messages(text.split_once('\n').map_or("", |(_, rest)| rest)) >= 2
    {
        return Kind::Mailbox;
    }
    if known_name
        || header_lines::messages(text) >= 2
            && header_lines::own(text)
            && !(ends(".txt") && !known_name && strange > 0)
    {
        return Kind::Mail;
    }
    if ends(".pdf") || ends(".docx") {
        return if strange > 0 { Kind::Unknown } else { Kind::Html };
    }
    if strange * 50 > text.chars().count() {
        return Kind::Unknown;
    }
    if ends(".csv") || ends(".tsv") {
        return Kind::Csv;
    }
    Kind::Text
}

/// What stands before the first tag: the line that says "XML", comments, and the type of document.
fn without_prolog(text: &str) -> &str {
    let mut rest = text.trim_start();
    for _ in 0..20 {
        let end = if rest.starts_with("<?") {
            "?>"
        } else if rest.starts_with("<!--") {
            "-->"
        } else if rest.starts_with("<!doctype") && !rest.starts_with("<!doctype html") {
            ">"
        } else {
            return rest;
        };
        match rest.split_once(end) {
            Some((_, after)) => rest = after.trim_start(),
            None => return rest,
        }
    }
    rest
}

/// Why a file that carries another kind's name is not read as it.
pub(super) fn is_false(kind: Kind, name: &str) -> Option<Unreadable> {
    let name = name.to_lowercase();
    let false_page = kind == Kind::Html && (name.ends_with(".pdf") || name.ends_with(".docx"));
    false_page.then_some(Unreadable::NotWhatItSays)
}
