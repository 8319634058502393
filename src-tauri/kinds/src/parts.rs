//! Files that hold others: what they are, by the names of what lies in them.

use memchr::memmem::find;

use crate::ContentKind;

/// How a compound file begins (MS-CFB 2.2).
pub(crate) const COMPOUND: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/// No more names of a packed file are looked through.
const MOST: usize = 20_000;
/// Parts that a package begins with.
const BEGINNINGS: [&str; 11] = [
    "[content_types].xml",
    "_rels/",
    "docprops/",
    "word/",
    "xl/",
    "ppt/",
    "customxml/",
    "mimetype",
    "index",
    "meta-inf/",
    "androidmanifest",
];

/// A zip file: what it is a package of, where it is one.
pub(crate) fn packed(bytes: &[u8], ending: &str) -> ContentKind {
    let listed = zip::ZipArchive::new(std::io::Cursor::new(bytes)).ok();
    let plain = |name: &str| name.replace('\\', "/").trim_start_matches('/').to_lowercase();
    let names: Vec<String> = match &listed {
        Some(zip) => zip.file_names().take(MOST).flatten().map(|name| plain(&name)).collect(),
        None => {
            let mut names: Vec<String> =
                member_names(bytes).take(MOST).map(|name| plain(&name)).collect();
            // Members of a package that lies in this file look the same. Packages begin with parts of their own.
            let begins = |first: &String| BEGINNINGS.iter().any(|own| first.starts_with(own));
            names.truncate(if names.first().is_some_and(begins) { MOST } else { 1 });
            names
        }
    };
    if ending == "olm" || names.iter().any(|name| name.starts_with("com.microsoft.__messages")) {
        return ContentKind::MailStore;
    }
    let kind = by_members(bytes, &names);
    // The list stands at the end: where only the beginning is at hand, the name helps.
    match kind {
        ContentKind::Zip if listed.is_none() => by_ending(ending).unwrap_or(kind),
        _ => kind,
    }
}

/// Packages say by the names of their parts what they are.
fn by_members(bytes: &[u8], names: &[String]) -> ContentKind {
    let has = |part: &str| names.iter().any(|name| name.starts_with(part));
    let ends = |end: &str| names.iter().any(|name| name.ends_with(end));
    for (main, kind) in [
        ("word/document.xml", ContentKind::Word),
        ("xl/workbook", ContentKind::Sheet),
        ("ppt/presentation.xml", ContentKind::Slides),
    ] {
        if has(main) {
            return kind;
        }
    }
    if has("[content_types].xml") || has("_rels/.rels") {
        let folders = [
            ("word/", ContentKind::Word),
            ("xl/", ContentKind::Sheet),
            ("ppt/", ContentKind::Slides),
        ];
        return match folders.into_iter().find(|(folder, _)| has(folder)) {
            Some((_, kind)) => kind,
            None if ends(".fpage") => ContentKind::Xps,
            // A Word file whose parts have other names.
            None if has("_rels/.rels") => ContentKind::Word,
            None => ContentKind::Zip,
        };
    }
    if has("mimetype") && has("meta-inf/container.xml") {
        ContentKind::Book
    } else if has("mimetype") && has("content.xml") {
        open_document(bytes)
    } else if has("index/document.iwa")
        || has("index.zip")
        || has("index.apxl")
        || has("index.xml") && has("quicklook/")
        || has("quicklook/preview")
        || has("index/") && ends(".iwa")
    {
        ContentKind::IWork
    } else if has("meta-inf/manifest.mf") || has("androidmanifest.xml") {
        ContentKind::Program
    } else {
        ContentKind::Zip
    }
}

/// Which of them a file of OpenOffice is stands at its beginning, in letters (ODF 1.2, part 3, 3.3).
fn open_document(bytes: &[u8]) -> ContentKind {
    let head = bytes.get(..256).unwrap_or(bytes);
    let is = |what: &str| find(head, format!("opendocument.{what}").as_bytes()).is_some();
    if is("text") {
        ContentKind::OdText
    } else if is("spreadsheet") {
        ContentKind::OdSheet
    } else if is("presentation") {
        ContentKind::OdSlides
    } else {
        ContentKind::OtherOpenDocument
    }
}

/// What a package's name says.
fn by_ending(ending: &str) -> Option<ContentKind> {
    Some(match ending {
        "docx" | "docm" | "dotx" => ContentKind::Word,
        "xlsx" | "xlsm" | "xlsb" | "xltx" => ContentKind::Sheet,
        "pptx" | "ppsx" => ContentKind::Slides,
        "odt" | "ott" => ContentKind::OdText,
        "ods" | "ots" => ContentKind::OdSheet,
        "odp" => ContentKind::OdSlides,
        "odg" => ContentKind::OtherOpenDocument,
        "pages" | "numbers" | "key" => ContentKind::IWork,
        "epub" => ContentKind::Book,
        "xps" => ContentKind::Xps,
        _ => return None,
    })
}

/// Old Office files are small file systems, whose streams say what they are. Their names are looked for in all of the
/// bytes, and not by the file's own list: so they are found in a damaged file too, and no list is followed in circles.
pub(crate) fn compound(bytes: &[u8], ending: &str) -> ContentKind {
    let has = |stream: &str| {
        let wide: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
        find(bytes, &wide).is_some()
    };
    if has("EncryptedPackage") {
        return ContentKind::LockedOffice;
    }
    // One that holds another has the names of both.
    let kinds = [
        (ContentKind::OutlookMail, has("__properties_version1.0") || has("__nameid_version1.0")),
        (ContentKind::OldWord, has("WordDocument")),
        (ContentKind::OldSheet, has("Workbook")),
        (ContentKind::OldSlides, has("PowerPoint Document")),
    ];
    let named = match ending {
        "msg" | "oft" => Some(ContentKind::OutlookMail),
        "doc" | "dot" => Some(ContentKind::OldWord),
        "xls" | "xlt" => Some(ContentKind::OldSheet),
        "ppt" | "pps" | "pot" => Some(ContentKind::OldSlides),
        _ => None,
    };
    let found: Vec<ContentKind> =
        kinds.into_iter().filter(|(_, found)| *found).map(|(kind, _)| kind).collect();
    match (named, found.first()) {
        (Some(named), Some(_)) if found.contains(&named) => named,
        (_, Some(first)) => *first,
        (named, None) => named.unwrap_or(ContentKind::Compound),
    }
}

/// Names of members of a zip file in a piece of it, from what stands before each and from the list at its end.
pub fn member_names(piece: &[u8]) -> impl Iterator<Item = String> {
    let marks: [(&[u8], usize, usize); 2] = [(b"PK\x03\x04", 26, 30), (b"PK\x01\x02", 28, 46)];
    marks.into_iter().flat_map(move |(mark, length, name)| {
        memchr::memmem::find_iter(piece, mark).filter_map(move |at| {
            let length = piece.get(at + length..at + length + 2)?;
            let length = usize::from(u16::from_le_bytes([*length.first()?, *length.get(1)?]));
            let name = piece.get(at + name..at + name + length)?;
            Some(String::from_utf8_lossy(name).into_owned())
        })
    })
}
