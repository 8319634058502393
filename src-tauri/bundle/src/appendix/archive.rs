//! Files that hold other files: packed folders (.zip), chats as phones save them, mailboxes, and the previews in files
//! of Apple's programs. Each file in them is shown under its own name.

use std::io::{Cursor, Read};

use zip::{ZipArchive, result::ZipError};

use super::{
    AppendixContent, AppendixDesk, AppendixItem, AppendixKind, attached, package::Package, plain,
    stand_in,
};
use crate::{
    Unreadable,
    found::{PartNote, TextNote},
    model::{Block, Inline},
};
use evenhand_words::tr;

/// Files of one packed folder that are opened.
const MOST_FILES: usize = 1_000;
/// Most that one of them may unpack to.
const MOST_FILE: u64 = 128 << 20;
/// Most that all of them together may.
const MOST: u64 = 512 << 20;
/// Messages of one mailbox that are shown.
const MOST_MESSAGES: usize = 2_000;

/// The files of a packed folder.
pub(super) fn open(
    desk: &mut AppendixDesk<'_>,
    bytes: &[u8],
) -> Result<AppendixContent, Unreadable> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    let mut told = Vec::new();
    let (mut left, mut more, mut locked) = (MOST, 0usize, false);
    for at in 0..zip.len() {
        let part = match zip.by_index(at) {
            Ok(part) => part,
            Err(ZipError::UnsupportedArchive(_)) => {
                locked = true;
                continue;
            }
            Err(_) => {
                more += 1;
                continue;
            }
        };
        let name = part.name().map_or_else(|_| String::new(), |name| name.replace('\\', "/"));
        if part.is_dir() || is_of_a_system(&name) {
            continue;
        }
        let most = MOST_FILE.min(left);
        let mut own = Vec::new();
        let read = part.take(most + 1).read_to_end(&mut own);
        if read.is_err() || own.len() as u64 > most || files.len() >= MOST_FILES {
            let why = if read.is_err() { Unreadable::Damaged } else { Unreadable::TooLarge };
            told.push(PartNote::Unreadable { name: desk.said_name(&name), why });
            more += usize::from(files.len() >= MOST_FILES);
            continue;
        }
        left -= own.len() as u64;
        files.push((name, own));
    }
    if files.is_empty() && locked {
        return Err(Unreadable::Locked);
    }
    // The chat comes before its pictures; the rest as it is sorted in a folder.
    files.sort_by_key(|(name, _)| (!name.to_lowercase().ends_with("chat.txt"), natural(name)));
    let mut opened = listed(desk, &files);
    opened.tell(told.into_iter().take(20));
    if locked {
        opened.tell([PartNote::Locked]);
    }
    if more > 0 {
        opened.tell([PartNote::More { files: more }]);
    }
    let twins = entries(bytes).saturating_sub(zip.len());
    if twins > 0 {
        opened.tell([PartNote::SameNames { files: twins }]);
    }
    let named = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    attached::attach(desk, &mut opened, named, tr::documents::file_inside);
    Ok(opened)
}

/// How many files a packed folder says that it holds (APPNOTE.TXT, 4.3.16). Of several with one name the reader gives
/// the last alone. 0 where it does not say.
fn entries(bytes: &[u8]) -> usize {
    let end = memchr::memmem::rfind(bytes, b"PK\x05\x06");
    let count = end.and_then(|end| bytes.get(end + 10..)?.first_chunk()).copied();
    count.map_or(0, u16::from_le_bytes).into()
}

/// A page with the names of the files.
fn listed(desk: &AppendixDesk<'_>, files: &[(String, Vec<u8>)]) -> AppendixContent {
    let item = |(name, bytes): &(String, Vec<u8>)| {
        vec![Inline::Text(format!("{} ({})", desk.said_name(name), stand_in::size(bytes.len())))]
    };
    let blocks = vec![
        Block::Lead(vec![Inline::Text(tr::documents::packed_holds(files.len()))]),
        Block::List { ordered: false, items: files.iter().map(item).collect() },
    ];
    AppendixContent::text(plain::section(blocks))
}

/// What systems put beside a person's files.
fn is_of_a_system(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or_default();
    name.starts_with("__MACOSX/") || matches!(last, ".DS_Store" | "Thumbs.db" | "desktop.ini")
}

/// Numbers in names count as numbers: 2 comes before 10.
fn natural(name: &str) -> Vec<(u64, String)> {
    let lower = name.to_lowercase();
    let mut parts = vec![(0u64, String::new())];
    for c in lower.chars() {
        let Some((number, words)) = parts.last_mut() else { break };
        match c.to_digit(10) {
            Some(digit) if words.is_empty() => {
                *number = number.saturating_mul(10).saturating_add(u64::from(digit));
            }
            Some(digit) => parts.push((u64::from(digit), String::new())),
            None => words.push(c),
        }
    }
    parts
}

/// The messages of a mailbox, one after the other.
pub(super) fn open_mailbox(desk: &mut AppendixDesk<'_>, bytes: &[u8]) -> AppendixContent {
    let messages = messages(bytes);
    let blocks =
        vec![Block::Lead(vec![Inline::Text(tr::documents::mailbox_holds(messages.len()))])];
    let mut opened = AppendixContent::text(plain::section(blocks));
    if messages.len() > MOST_MESSAGES {
        opened.tell([PartNote::More { files: messages.len() - MOST_MESSAGES }]);
    }
    let unnamed = tr::documents::message_unnamed();
    let named: Vec<(String, &[u8])> = (1..)
        .zip(messages.into_iter().take(MOST_MESSAGES))
        .map(|(number, message)| (format!("{unnamed} {number}.eml"), message))
        .collect();
    let named = named.iter().map(|(name, bytes)| (name.as_str(), *bytes));
    attached::attach(desk, &mut opened, named, |name| {
        tr::documents::message_of_mailbox(name.trim_end_matches(".eml"))
    });
    opened
}

/// Each message begins with a line "From …" after an empty one (RFC 4155).
fn messages(bytes: &[u8]) -> Vec<&[u8]> {
    let mut starts = vec![0];
    for at in memchr::memmem::find_iter(bytes, b"\nFrom ") {
        let before = bytes.get(..at).unwrap_or_default();
        let empty = before.ends_with(b"\n") || before.ends_with(b"\n\r");
        let line = bytes.get(at + 6..(at + 200).min(bytes.len())).unwrap_or_default();
        let line = line.split(|b| *b == b'\n').next().unwrap_or_default();
        // The line ends with a year.
        let dated = line.windows(4).any(|w| w.iter().all(u8::is_ascii_digit));
        if empty && dated {
            starts.push(at + 1);
        }
    }
    let ends = starts.iter().skip(1).copied().chain([bytes.len()]);
    let whole = starts.iter().copied().zip(ends).filter_map(|(from, to)| bytes.get(from..to));
    // The line itself is no part of the message.
    whole
        .map(|message| {
            let line = message.starts_with(b"From ").then(|| memchr::memchr(b'\n', message));
            line.flatten().and_then(|end| message.get(end + 1..)).unwrap_or(message)
        })
        .collect()
}

/// Files of Pages, Numbers and Keynote hold a preview: a PDF of all pages or a picture of the first.
pub(super) fn open_iwork(
    desk: &mut AppendixDesk<'_>,
    item: &AppendixItem<'_>,
) -> Result<AppendixContent, Unreadable> {
    let mut package = Package::open(item.bytes)?;
    let names: Vec<String> = package.names().map(str::to_owned).collect();
    let ends = |list: &[&str]| names.iter().find(|name| list.iter().any(|end| name.ends_with(end)));
    let pages = ends(&["quicklook/preview.pdf"]).cloned();
    let picture = ends(&[
        "preview.jpg",
        "quicklook/thumbnail.jpg",
        "preview-web.jpg",
        "quicklook/thumbnail.png",
    ]);
    let (name, kind) = match (pages, picture) {
        (Some(pages), _) => (pages, AppendixKind::Pdf),
        (None, Some(picture)) => (picture.clone(), AppendixKind::Image),
        (None, None) => return Ok(stand_in::open(desk, item, AppendixKind::IWork)),
    };
    let bytes = package.part(&name)?.unwrap_or_default();
    let preview = AppendixItem { bytes: &bytes, ..*item };
    let mut opened = desk.open(&preview, kind)?;
    opened.note(TextNote::Converted);
    if kind == AppendixKind::Image {
        opened.tell([TextNote::Preview]);
    }
    Ok(opened)
}

/// The words of an XPS file, page by page: each run of letters says what it is.
pub(super) fn open_xps(
    desk: &mut AppendixDesk<'_>,
    item: &AppendixItem<'_>,
) -> Result<AppendixContent, Unreadable> {
    use super::set_text::{SetPiece, TextSetter};
    let mut package = Package::open(item.bytes)?;
    let mut pages: Vec<String> =
        package.names().filter(|n| n.ends_with(".fpage")).map(str::to_owned).collect();
    pages.sort_by_key(|name| natural(name));
    let mut setter = TextSetter::new(desk);
    setter.tell(TextNote::WordsOnly);
    for name in pages {
        let Some(text) = package.text(&name)? else { continue };
        let Ok(document) = roxmltree::Document::parse(&text) else { continue };
        setter.put(SetPiece::Page);
        let (mut line, mut height) = (String::new(), String::new());
        for glyphs in document.descendants().filter(|n| n.tag_name().name() == "Glyphs") {
            let Some(words) = glyphs.attribute("UnicodeString") else { continue };
            let own = glyphs.attribute("OriginY").unwrap_or_default();
            if own != height && !line.trim().is_empty() {
                setter.put(SetPiece::Para(std::mem::take(&mut line)));
            }
            own.clone_into(&mut height);
            line.push_str(words.strip_prefix("{}").unwrap_or(words));
        }
        if !line.trim().is_empty() {
            setter.put(SetPiece::Para(line));
        }
    }
    Ok(setter.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mailbox_falls_into_its_messages() {
        let mailbox = b"From a@b Tue Mar 4 10:00:00 2025\nFrom: a\n\nFrom here on\n\nFrom b@c Wed Mar 5 2025\nFrom: b\n\nx";
        let found = messages(mailbox);
        assert_eq!(found.len(), 2);
        assert!(found[0].ends_with(b"on\n\n") && found[1].ends_with(b"x"));
    }

    #[test]
    fn numbers_in_names_count() {
        let mut names = ["b10.txt", "b9.txt", "a.txt"];
        names.sort_by_key(|name| natural(name));
        assert_eq!(names, ["a.txt", "b9.txt", "b10.txt"]);
    }
}
