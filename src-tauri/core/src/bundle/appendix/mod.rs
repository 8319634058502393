//! Files to pages: what kind a file is by its bytes, and how it is shown.

mod found;
mod image;
mod mail;
mod plain;
mod word;

pub use found::file_words;
use lopdf::ObjectId;

pub(crate) use plain::shown;

use super::{
    FileSource, Unreadable,
    drawn::letters,
    model::{Appendix, Block, Inline, Model, Section},
    pdf::{Foreign, Sink, copy_pdf, open_pdf},
    search::holds_any,
};
use crate::record::Id;

/// An appendix, ready to be set.
pub(crate) enum Opened {
    /// Pages of a PDF, copied already.
    Foreign(Foreign),
    /// A picture, written already; its size in points at 96 pixels to the inch.
    Picture { file: Id, id: ObjectId, size: (f32, f32), section: Section },
    /// Text that is set here.
    Text(Vec<Section>),
}

/// What a file is, by its first bytes and, where they do not tell, its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Pdf,
    Image,
    Heic,
    Mail,
    Calendar,
    Word,
    Text,
    Html,
    Unknown,
}

/// Opens an appendix. The strings are notes on what was changed or left out.
pub(crate) fn open(
    sink: &mut Sink,
    model: &Model,
    appendix: &Appendix,
    files: &dyn FileSource,
) -> Result<(Opened, Vec<String>), Unreadable> {
    let file = appendix.file.ok_or(Unreadable::Missing)?;
    let bytes = files.bytes(file).ok_or(Unreadable::Missing)?;
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    let kind = kind(&bytes, &appendix.source);
    match kind {
        Kind::Pdf => {
            let password = files.password(file);
            // A page is copied as it is or not at all: one that holds a word that is to be taken
            // out is set afresh from its text, so that nothing of the old page is in the file.
            let mut notes = Vec::new();
            if !model.redacted.is_empty() {
                let pages = letters(&bytes, password.as_deref());
                if holds_any(&bytes, pages.as_deref(), model) {
                    return afresh(&bytes, password.as_deref(), model);
                }
                let blank = pages.iter().flatten().filter(|page| page.trim().is_empty()).count();
                notes.extend(unsearched(blank));
            }
            let copied = copy_pdf(sink, &bytes, password.as_deref(), model.paper.fit_a4)?;
            Ok((Opened::Foreign(copied), notes))
        }
        Kind::Image | Kind::Heic => {
            let read = if kind == Kind::Image { image::picture } else { image::heic };
            let grey = model.paper.black_and_white;
            let (opened, mut notes) = read(sink, file, &bytes, appendix, grey)?;
            if !model.redacted.is_empty() {
                notes.extend(unsearched(1));
            }
            Ok((opened, notes))
        }
        Kind::Text => Ok((Opened::Text(vec![plain::text(&bytes, model)]), Vec::new())),
        Kind::Html => Err(Unreadable::NotWhatItSays),
        Kind::Mail | Kind::Calendar => {
            let read = mail::read_mail(&bytes, &appendix.source, model)?;
            let (sections, more) = attached(read.section, read.attachments, model);
            Ok((Opened::Text(sections), read.notes.into_iter().chain(more).collect()))
        }
        Kind::Word => {
            let note = "This Word file was converted. Check its pages against the original.";
            Ok((Opened::Text(vec![word::read_word(&bytes, model)?]), vec![note.to_owned()]))
        }
        Kind::Unknown => Err(Unreadable::Kind),
    }
}

/// Pages that no search can look into.
fn unsearched(pages: usize) -> Option<String> {
    let count = match pages {
        0 => return None,
        1 => "One page here is a picture.".to_owned(),
        n => format!("{n} pages here are pictures."),
    };
    Some(format!("{count} Names in pictures are not found. Look at each page yourself."))
}

/// The text of a PDF as pages of ours, with the words taken out. Pictures are left behind: a name
/// may stand in them.
fn afresh(
    bytes: &[u8],
    password: Option<&str>,
    model: &Model,
) -> Result<(Opened, Vec<String>), Unreadable> {
    let document = open_pdf(bytes, password)?;
    let mut sections = Vec::new();
    for (number, _) in document.get_pages() {
        let text = document.extract_text_with_limit(&[number], 16 << 20).unwrap_or_default();
        let words = plain::shown_apart(&text, model);
        let words = if words.trim().is_empty() {
            "This page has no text that can be set afresh.".to_owned()
        } else {
            words
        };
        let note = format!("Page {number} of the original, set afresh. Names were taken out.");
        sections
            .push(plain::section(vec![Block::Note(vec![Inline::Text(note)]), Block::Plain(words)]));
    }
    let notes = [
        "Names were taken out of this PDF. Its text was set afresh, without its pictures.",
        "Words that were covered or hidden in it can be read now. Look at each page.",
    ];
    Ok((Opened::Text(sections), notes.map(str::to_owned).to_vec()))
}

/// The message and, after it, those attachments that are text. The others are named, with what
/// to do: each can be added as an appendix of its own, where its pages stay what they are.
fn attached(
    message: Section,
    list: Vec<crate::calendar::Attachment>,
    model: &Model,
) -> (Vec<Section>, Vec<String>) {
    let mut sections = vec![message];
    let mut notes = Vec::new();
    for file in list {
        let inner = match kind(&file.bytes, &file.name) {
            Kind::Text if !file.bytes.is_empty() => Some(plain::text(&file.bytes, model)),
            Kind::Word => word::read_word(&file.bytes, model).ok(),
            Kind::Calendar => continue,
            _ => None,
        };
        let name = plain::shown(&file.name, model);
        match inner {
            Some(section) => {
                sections.push(Section { title: format!("Attachment: {name}"), ..section });
            }
            None => notes.push(format!(
                "“{name}” came with this message. Add it as an appendix of its own to print it."
            )),
        }
    }
    (sections, notes)
}

/// The kind of a file.
pub(crate) fn kind(bytes: &[u8], name: &str) -> Kind {
    let name = name.to_lowercase();
    let ends = |ext: &str| name.ends_with(ext);
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or(bytes);
    if head.windows(5).any(|w| w == b"%PDF-") {
        return Kind::Pdf;
    }
    if ::image::guess_format(bytes).is_ok_and(|f| {
        use ::image::ImageFormat::{Jpeg, Png, Tiff, WebP};
        matches!(f, Jpeg | Png | Tiff | WebP)
    }) {
        return Kind::Image;
    }
    if bytes.get(4..8) == Some(b"ftyp")
        && bytes.get(8..12).is_some_and(|b| {
            [b"heic".as_slice(), b"heix", b"heif", b"mif1", b"msf1", b"hevc"].contains(&b)
        })
    {
        return Kind::Heic;
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return if ends(".docx") { Kind::Word } else { Kind::Unknown };
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return if ends(".msg") { Kind::Mail } else { Kind::Unknown };
    }
    let text = String::from_utf8_lossy(head);
    let start = text.trim_start_matches('\u{feff}').trim_start().to_lowercase();
    if start.starts_with("<!doctype") || start.starts_with("<html") {
        return Kind::Html;
    }
    if start.starts_with("begin:vcalendar") {
        return Kind::Calendar;
    }
    if ends(".eml") {
        return Kind::Mail;
    }
    if ends(".pdf") {
        return Kind::Html;
    }
    if head.contains(&0) && !head.starts_with(&[0xff, 0xfe]) && !head.starts_with(&[0xfe, 0xff]) {
        return Kind::Unknown;
    }
    Kind::Text
}
