//! Files that begin with bytes of their own.

use memchr::memmem::find;

use crate::{ContentKind, parts};

/// The kind of a file that begins with bytes of its own. `words`: it is made of letters alone.
pub(crate) fn of(bytes: &[u8], ending: &str, words: bool) -> Option<ContentKind> {
    let start = bytes.get(..1024).unwrap_or(bytes);
    // A web server's or a scanner's lines may stand before a PDF. One that is packed in another file is a part of it.
    let pdf = find(start, b"%PDF-");
    if pdf == Some(0) {
        return Some(ContentKind::Pdf);
    }
    let own = if words { in_letters(bytes) } else { own(bytes, ending).or_else(|| known(bytes)) };
    own.or_else(|| pdf.filter(|_| !speaks_of_it(bytes, ending)).map(|_| ContentKind::Pdf))
}

/// Whether a file with the mark of a PDF after its beginning is words that only name it: a PDF has objects, and a mail
/// or a page that has one in it is a mail or a page.
fn speaks_of_it(bytes: &[u8], ending: &str) -> bool {
    const WORDS: [&str; 10] =
        ["txt", "md", "csv", "html", "htm", "eml", "emlx", "mbox", "rtf", "json"];
    WORDS.contains(&ending) || find(bytes, b" obj").is_none() || crate::has_mail_headers(bytes)
}

/// Marks that no sentence begins with. No other counts where there are letters alone: "BM", "MZ", "GIF" and "Rar!"
/// begin sentences too, and a file that has such a mark for itself has other bytes than letters in its first ones.
fn in_letters(bytes: &[u8]) -> Option<ContentKind> {
    if bytes.starts_with(b"{\\rtf") {
        Some(ContentKind::Rtf)
    } else if bytes.starts_with(b"%!PS") {
        Some(ContentKind::PostScript)
    } else if bytes.starts_with(b"!BDN") {
        Some(ContentKind::MailStore)
    } else if bytes.starts_with(b"\x78\x9f\x3e\x22") {
        // MS-OXTNEF 2.1.3.1.
        Some(ContentKind::Tnef)
    } else {
        None
    }
}

fn at(bytes: &[u8], place: usize, mark: &[u8]) -> bool {
    bytes.get(place..).is_some_and(|rest| rest.starts_with(mark))
}

/// What the library does not know, or takes for something else.
fn own(bytes: &[u8], ending: &str) -> Option<ContentKind> {
    if at(bytes, 0, b"PK\x03\x04") || at(bytes, 0, b"PK\x05\x06") {
        return Some(parts::packed(bytes, ending));
    }
    if at(bytes, 0, &parts::COMPOUND) {
        return Some(parts::compound(bytes, ending));
    }
    if at(bytes, 4, b"ftyp") {
        return Some(by_brand(bytes));
    }
    in_letters(bytes).or_else(|| picture(bytes)).or_else(|| recording(bytes, ending)).or_else(
        || {
            if at(bytes, 0, b"\xcf\xad\x12\xfe") {
                Some(ContentKind::MailStore)
            } else if crate::is_envelope(bytes) {
                Some(ContentKind::Envelope)
            } else {
                None
            }
        },
    )
}

fn picture(bytes: &[u8]) -> Option<ContentKind> {
    let at = |place: usize, mark: &[u8]| at(bytes, place, mark);
    if at(0, b"GIF8") {
        Some(ContentKind::Gif)
    } else if at(0, b"RIFF") && at(8, b"WEBP") {
        Some(ContentKind::WebP)
    } else if at(0, b"II*\0") || at(0, b"MM\0*") || at(0, b"II+\0") || at(0, b"MM\0+") {
        // The library takes one with 67 tags at its beginning for another kind.
        Some(if at(8, b"CR\x02") { ContentKind::CanonRaw } else { ContentKind::Tiff })
    } else if at(0, b"BM") && is_bitmap(bytes) {
        Some(ContentKind::Bmp)
    } else if at(0, b"\0\0\0\x0cjP  \r\n\x87\n") || at(0, b"\xff\x4f\xff\x51") {
        Some(ContentKind::Jpeg2000)
    } else if at(0, b"\xd7\xcd\xc6\x9a") || at(0, b"\x01\0\0\0") && at(40, b" EMF") {
        Some(ContentKind::Metafile)
    } else if at(0, b"\0\0\0\x0cJXL ") {
        Some(ContentKind::JpegXl)
    } else if at(0, b"\xc5\xd0\xd3\xc6") {
        Some(ContentKind::PostScript)
    } else {
        None
    }
}

/// "BM" begins texts too; a bitmap has a head of a known size.
fn is_bitmap(bytes: &[u8]) -> bool {
    let size = bytes.get(14..18).and_then(|b| <[u8; 4]>::try_from(b).ok()).map(u32::from_le_bytes);
    size.is_some_and(|size| matches!(size, 12 | 16 | 40 | 52 | 56 | 64 | 108 | 124))
}

fn recording(bytes: &[u8], ending: &str) -> Option<ContentKind> {
    let at = |place: usize, mark: &[u8]| at(bytes, place, mark);
    // Old cameras and telephones begin a film with one of its parts.
    let parts = [b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"];
    if at(0, b"\0") && parts.iter().any(|part| at(4, *part)) {
        return Some(ContentKind::QuickTime);
    }
    // Ogg holds films too.
    if at(0, b"OggS") && (at(28, b"\x80theora") || ending == "ogv") {
        return Some(ContentKind::OggFilm);
    }
    // Windows Media holds both.
    if at(0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11") {
        return Some(if ending == "wma" { ContentKind::Wma } else { ContentKind::Wmv });
    }
    if at(0, b"#!AMR") {
        return Some(if at(5, b"-WB") { ContentKind::AmrWide } else { ContentKind::Amr });
    }
    if at(0, b"caff") {
        return Some(ContentKind::CoreAudio);
    }
    // What neither says its form nor is long enough for it.
    if at(0, b"\x1a\x45\xdf\xa3") {
        let head = bytes.get(..256).unwrap_or(bytes);
        let web = find(head, b"\x42\x82\x84webm").is_some();
        return Some(if web { ContentKind::WebM } else { ContentKind::Matroska });
    }
    match bytes {
        // Frames of MPEG sound, of each of its layers and rates.
        [0xff, second, ..] if second & 0xf6 == 0xf0 => Some(ContentKind::Aac),
        [0xff, second, ..] if second & 0xe6 == 0xe2 => Some(ContentKind::Mp3),
        _ => None,
    }
}

/// Films, sounds and photographs of phones say what they are after `ftyp` (ISO/IEC 14496-12, 4.3).
fn by_brand(bytes: &[u8]) -> ContentKind {
    let size =
        bytes.get(..4).and_then(|b| <[u8; 4]>::try_from(b).ok()).map_or(0, u32::from_be_bytes);
    let end = (size as usize).clamp(12, 256).min(bytes.len());
    let brands = bytes.get(8..end).unwrap_or(&[]);
    let mut brands = brands.chunks_exact(4);
    let first = brands.next().unwrap_or(&[]);
    let any = |list: &[&[u8]]| brands.clone().chain([first]).any(|brand| list.contains(&brand));
    if any(&[b"avif", b"avis"]) {
        return ContentKind::Avif;
    }
    if any(&[b"heic", b"heix", b"heif", b"hevc", b"mif1", b"msf1", b"heim", b"heis"]) {
        return ContentKind::Heic;
    }
    match first {
        b"M4A " | b"M4B " | b"M4P " => ContentKind::M4a,
        b"M4V " => ContentKind::M4v,
        b"qt  " => ContentKind::QuickTime,
        [b'3', b'g', ..] => ContentKind::ThreeGp,
        _ => ContentKind::Mp4,
    }
}

/// What the library knows.
fn known(bytes: &[u8]) -> Option<ContentKind> {
    Some(match infer::get(bytes)?.mime_type() {
        "image/jpeg" => ContentKind::Jpeg,
        "image/png" => ContentKind::Png,
        "image/vnd.adobe.photoshop" => ContentKind::Photoshop,
        "image/vnd.microsoft.icon" => ContentKind::Icon,
        "image/jxl" => ContentKind::JpegXl,
        "audio/mpeg" => ContentKind::Mp3,
        "audio/opus" => ContentKind::Opus,
        "audio/ogg" => ContentKind::Ogg,
        "audio/x-flac" => ContentKind::Flac,
        "audio/x-wav" => ContentKind::Wav,
        "audio/x-aiff" => ContentKind::Aiff,
        "audio/midi" => ContentKind::Midi,
        "video/x-msvideo" => ContentKind::Avi,
        "video/mpeg" => ContentKind::Mpeg,
        "video/x-flv" => ContentKind::Flv,
        "application/gzip" => ContentKind::Gzip,
        "application/x-7z-compressed" => ContentKind::SevenZip,
        "application/vnd.rar" => ContentKind::Rar,
        "application/x-bzip2" => ContentKind::Bzip2,
        "application/x-xz" => ContentKind::Xz,
        "application/x-tar" => ContentKind::Tar,
        "application/vnd.microsoft.portable-executable"
        | "application/x-executable"
        | "application/x-mach-binary"
        | "application/java"
        | "application/wasm"
        | "application/vnd.android.dex"
        | "application/vnd.debian.binary-package"
        | "application/x-rpm" => ContentKind::Program,
        "application/font-woff" | "application/font-sfnt" => ContentKind::Font,
        "application/x-x509-ca-cert" => ContentKind::Certificate,
        // Its other kinds are not ours, or were told above by a better rule.
        _ => return None,
    })
}
