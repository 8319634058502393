//! How a file is shown, by what it is.

use evenhand_calendar::{Sealed, sealed};
use evenhand_kinds::FileKind;

use crate::Unreadable;

/// A way in which files are shown.
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

/// The kind of a file.
pub(crate) fn kind(bytes: &[u8], name: &str) -> Kind {
    let told = evenhand_kinds::of(bytes, name);
    match told {
        FileKind::Pdf => Kind::Pdf,
        FileKind::Jpeg
        | FileKind::Png
        | FileKind::Gif
        | FileKind::WebP
        | FileKind::Tiff
        | FileKind::CanonRaw
        | FileKind::Bmp => Kind::Image,
        FileKind::Heic => Kind::Heic,
        FileKind::Jpeg2000 => Kind::Jpeg2000,
        FileKind::Svg | FileKind::PostScript => Kind::Svg,
        FileKind::Avif
        | FileKind::JpegXl
        | FileKind::Photoshop
        | FileKind::Icon
        | FileKind::Metafile => Kind::OtherPicture,
        FileKind::Mail | FileKind::SavedPage | FileKind::OutlookMail => Kind::Mail,
        FileKind::Mailbox => Kind::Mailbox,
        FileKind::Envelope => of_envelope(bytes),
        // Words are printed as words, though their file is called a calendar.
        FileKind::Calendar if evenhand_kinds::of_bytes(bytes) != told => kind(bytes, ""),
        FileKind::Calendar => Kind::Calendar,
        FileKind::Card => Kind::Card,
        FileKind::Rtf => Kind::Rtf,
        FileKind::Html => Kind::Html,
        FileKind::Csv => Kind::Csv,
        // A site's page that says that there is no file came in its place.
        FileKind::Text(_) if is_called_a_paper(name) => Kind::Html,
        FileKind::Text(_) | FileKind::PrintedMail | FileKind::Json | FileKind::Xml => Kind::Text,
        FileKind::MailStore if bytes.starts_with(b"PK") => Kind::Zip,
        FileKind::Certificate | FileKind::Armoured => Kind::Key,
        FileKind::Font => Kind::Font,
        FileKind::Program => Kind::Program,
        FileKind::MailStore | FileKind::Tnef | FileKind::Compound | FileKind::Unknown => {
            Kind::Unknown
        }
        other => of_package(other),
    }
}

/// Files of office programs, and those that hold other files; recordings are what is left.
fn of_package(told: FileKind) -> Kind {
    match told {
        FileKind::Word => Kind::Word,
        FileKind::OldWord => Kind::OldWord,
        FileKind::Sheet | FileKind::OldSheet => Kind::Sheet,
        FileKind::Slides => Kind::Slides,
        FileKind::OldSlides => Kind::OldSlides,
        FileKind::LockedOffice => Kind::LockedOffice,
        FileKind::OdText | FileKind::OdSheet | FileKind::OdSlides | FileKind::OtherOpenDocument => {
            Kind::OpenDocument
        }
        FileKind::IWork => Kind::IWork,
        FileKind::Xps => Kind::Xps,
        FileKind::Book => Kind::Book,
        FileKind::Zip => Kind::Zip,
        FileKind::Gzip
        | FileKind::SevenZip
        | FileKind::Rar
        | FileKind::Bzip2
        | FileKind::Xz
        | FileKind::Tar => Kind::Packed,
        other if other.is_film() => Kind::Film,
        other if other.is_sound() => Kind::Sound,
        _ => Kind::Unknown,
    }
}

/// What an envelope of S/MIME is to a reader.
fn of_envelope(bytes: &[u8]) -> Kind {
    match sealed(bytes) {
        Some(Sealed::Words) => Kind::Mail,
        Some(Sealed::Locked) => Kind::LockedMail,
        Some(Sealed::Nothing) | None => Kind::Key,
    }
}

fn is_called_a_paper(name: &str) -> bool {
    let name = name.trim().to_lowercase();
    name.ends_with(".pdf") || name.ends_with(".docx")
}

/// Why a file that carries another kind's name is not read as it.
pub(super) fn is_false(kind: Kind, name: &str) -> Option<Unreadable> {
    (kind == Kind::Html && is_called_a_paper(name)).then_some(Unreadable::NotWhatItSays)
}
