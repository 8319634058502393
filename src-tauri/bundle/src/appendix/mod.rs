//! Files to pages: what kind a file is by its bytes, and how it is shown.

mod attached;
mod file_words;
mod image;
mod jpeg;
mod mail;
mod plain;
mod redrawn;
mod word;

pub use file_words::file_words;
use lopdf::ObjectId;

pub(crate) use plain::{in_place, shown};

use super::{
    FileSource, Unreadable,
    contacts::hides_contacts,
    downsampled::Coarser,
    model::{Appendix, Block, Inline, Model, Section},
    pdf::{Foreign, Sink, copy_pdf, open_pdf},
};
use evenhand_core::record::Id;
use redrawn::Redrawn;

/// An appendix, ready to be set.
#[derive(Default)]
pub(crate) struct Opened {
    /// What it is made of, in order.
    pub parts: Vec<Part>,
    /// Its pictures, written already.
    pub pictures: Vec<Drawn>,
    /// What was changed or left out.
    pub notes: Vec<String>,
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
    let bytes = files.bytes(file).ok_or(Unreadable::Missing)?;
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    let kind = kind(&bytes, &appendix.source);
    match kind {
        Kind::Pdf => pdf(sink, model, &bytes, files.password(file).as_deref()),
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

/// The pages of a PDF. A page is copied as it is or not at all: one that holds a word that is to be
/// taken out is made anew as a picture, so that nothing of the old page is in the file.
fn pdf(
    sink: &mut Sink,
    model: &Model,
    bytes: &[u8],
    password: Option<&str>,
) -> Result<Opened, Unreadable> {
    let mut opened = Opened::default();
    if !model.redacted.is_empty() || hides_contacts(model.profile) {
        let pages = redrawn::look(bytes, password, model);
        let silent = |page: &&redrawn::Look| page.said.trim().is_empty();
        opened.notes.extend(unsearched(pages.iter().flatten().filter(silent).count()));
        if redrawn::holds(bytes, pages.as_deref(), model) {
            // A file that cannot be opened is named as such, and not as one that holds a name.
            open_pdf(bytes, password)?;
            let pages = pages.unwrap_or_default();
            let rest = match redrawn::redrawn(bytes, password, &pages, model) {
                Some(redrawn) => covered(sink, model, &redrawn),
                None => afresh(bytes, password, model),
            };
            opened.add(rest?, "");
            return Ok(opened);
        }
    }
    let mut copied = copy_pdf(sink, bytes, password, model.paper.fit_a4, model.dots)?;
    opened.coarser.join(copied.coarser);
    opened.notes.append(&mut copied.notes);
    opened.parts.push(Part::Foreign(Box::new(copied)));
    Ok(opened)
}

/// A PDF whose pages with words to be taken out are pictures now.
fn covered(sink: &mut Sink, model: &Model, redrawn: &Redrawn) -> Result<Opened, Unreadable> {
    let mut copied = copy_pdf(sink, &redrawn.bytes, None, model.paper.fit_a4, model.dots)?;
    let mut notes = Vec::new();
    match redrawn.pages.as_slice() {
        [] => {}
        [page] => notes.push(format!(
            "Words were taken out of page {page} of this PDF. It is a picture now, with black in their place."
        )),
        pages => notes.push(format!(
            "Words were taken out of {} pages of this PDF. They are pictures now, with black in their place.",
            pages.len()
        )),
    }
    if redrawn.bare {
        notes.push("Bookmarks, comments and form fields of this PDF were left out.".to_owned());
    }
    notes.append(&mut copied.notes);
    let mut opened = Opened { notes, ..Opened::default() };
    opened.coarser.join(copied.coarser);
    opened.parts.push(Part::Foreign(Box::new(copied)));
    Ok(opened)
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
fn afresh(bytes: &[u8], password: Option<&str>, model: &Model) -> Result<Opened, Unreadable> {
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
    Ok(Opened {
        parts: vec![Part::Set(sections)],
        notes: notes.map(str::to_owned).to_vec(),
        ..Opened::default()
    })
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
