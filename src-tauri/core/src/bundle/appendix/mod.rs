//! Files to pages: what kind a file is by its bytes, and how it is shown.

mod image;
mod plain;

use lopdf::ObjectId;

use super::{
    FileSource, Unreadable,
    model::{Appendix, Model, Section},
    pdf::{Foreign, Sink, copy_pdf},
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
    let bytes = files.bytes(file).map_err(|_| Unreadable::Missing)?;
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    match kind(&bytes, &appendix.source) {
        Kind::Pdf => {
            let password = files.password(file);
            let copied = copy_pdf(sink, &bytes, password.as_deref(), model.paper.fit_a4)?;
            Ok((Opened::Foreign(copied), Vec::new()))
        }
        Kind::Image => image::picture(sink, file, &bytes, appendix, model.paper.black_and_white),
        Kind::Heic => image::heic(sink, file, &bytes, appendix, model.paper.black_and_white),
        Kind::Text => Ok((Opened::Text(vec![plain::text(&bytes, model)]), Vec::new())),
        Kind::Html => Err(Unreadable::NotWhatItSays),
        Kind::Mail | Kind::Calendar | Kind::Word => plain::rich(&bytes, &appendix.source, model),
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
