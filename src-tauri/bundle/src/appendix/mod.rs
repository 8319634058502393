//! Files to pages: what kind a file is by its bytes, and how it is shown.

mod attached;
mod file_words;
mod image;
mod mail;
mod pdf;
mod plain;
mod word;

pub use file_words::file_words;
use lopdf::ObjectId;

pub(crate) use plain::in_place;

use super::{
    FileSource, Unreadable,
    downsampled::Coarser,
    model::{Appendix, Model, Section},
    pdf::{Foreign, Sink},
};
use evenhand_core::record::Id;

/// An appendix, ready to be set.
#[derive(Default)]
pub(crate) struct Opened {
    /// What it is made of, in order.
    pub parts: Vec<Part>,
    /// Its pictures, written already.
    pub pictures: Vec<Drawn>,
    /// What was changed or left out.
    pub notes: Vec<String>,
    /// Pages that no search for names can look into, in words.
    pub unsearched: Vec<String>,
    /// Pictures that were made coarser.
    pub coarser: Coarser,
}

/// A stretch of an appendix.
pub(crate) enum Part {
    /// Pages of a PDF, copied already.
    Foreign(Box<Foreign>),
    /// Text and pictures that are set here.
    Set(Vec<Section>),
}

/// A picture that is in the file already.
pub(crate) struct Drawn {
    /// The name that sections call it by.
    pub name: Id,
    /// Where it is.
    pub id: ObjectId,
    /// Its size in points at 96 pixels to the inch.
    pub size: (f32, f32),
}

impl Opened {
    fn text(section: Section) -> Self {
        Self { parts: vec![Part::Set(vec![section])], ..Self::default() }
    }

    fn set(&mut self, sections: Vec<Section>) {
        self.parts.push(Part::Set(sections));
    }

    /// Puts another one after it. Its notes begin with `about`.
    fn add(&mut self, other: Self, about: &str) {
        self.parts.extend(other.parts);
        self.pictures.extend(other.pictures);
        self.coarser.join(other.coarser);
        self.unsearched.extend(other.unsearched.into_iter().map(|pages| format!("{about}{pages}")));
        self.notes.extend(other.notes.into_iter().map(|note| format!("{about}{note}")));
    }

    /// Names the first section, and so its place.
    fn name(&mut self, mark: &str, title: &str) {
        if let Some(Part::Set(sections)) = self.parts.first_mut()
            && let Some(first) = sections.first_mut()
        {
            first.id = mark.to_owned();
            first.title = title.to_owned();
        }
    }
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

/// Opens an appendix.
pub(crate) fn open(
    sink: &mut Sink,
    model: &Model,
    appendix: &Appendix,
    files: &dyn FileSource,
) -> Result<Opened, Unreadable> {
    let file = appendix.file.ok_or(Unreadable::Missing)?;
    let bytes = files.bytes(file).ok_or(Unreadable::Lost)?;
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    let kind = kind(&bytes, &appendix.source);
    match kind {
        Kind::Pdf => pdf::open(sink, model, &bytes, files.password(file).as_deref()),
        Kind::Image | Kind::Heic => {
            let alt = format!("Picture: {}", appendix.title);
            image::open(sink, model, (file, &bytes), &alt, kind == Kind::Heic)
        }
        Kind::Text => Ok(Opened::text(plain::text(&bytes, model))),
        Kind::Html => Err(Unreadable::NotWhatItSays),
        Kind::Mail | Kind::Calendar => {
            let read = mail::read_mail(&bytes, &appendix.source, model)?;
            let mut opened = Opened { notes: read.notes, ..Opened::text(read.section) };
            attached::attach(&mut opened, sink, model, appendix, file, read.attachments);
            Ok(opened)
        }
        Kind::Word => {
            let note = "This Word file was converted. Check its pages against the original.";
            let text = Opened::text(word::read_word(&bytes, model)?);
            Ok(Opened { notes: vec![note.to_owned()], ..text })
        }
        Kind::Unknown => Err(Unreadable::Kind),
    }
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
