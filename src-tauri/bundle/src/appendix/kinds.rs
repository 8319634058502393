//! How a file is shown, by what it is.

use evenhand_calendar::{SealedMail, sealed};
use evenhand_kinds::ContentKind;

use crate::Unreadable;

/// A way in which files are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AppendixKind {
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
pub(crate) fn kind(bytes: &[u8], name: &str) -> AppendixKind {
    let told = evenhand_kinds::of(bytes, name);
    match told {
        ContentKind::Pdf => AppendixKind::Pdf,
        ContentKind::Jpeg
        | ContentKind::Png
        | ContentKind::Gif
        | ContentKind::WebP
        | ContentKind::Tiff
        | ContentKind::CanonRaw
        | ContentKind::Bmp => AppendixKind::Image,
        ContentKind::Heic => AppendixKind::Heic,
        ContentKind::Jpeg2000 => AppendixKind::Jpeg2000,
        ContentKind::Svg | ContentKind::PostScript => AppendixKind::Svg,
        ContentKind::Avif
        | ContentKind::JpegXl
        | ContentKind::Photoshop
        | ContentKind::Icon
        | ContentKind::Metafile => AppendixKind::OtherPicture,
        ContentKind::Mail | ContentKind::SavedPage | ContentKind::OutlookMail => AppendixKind::Mail,
        ContentKind::Mailbox => AppendixKind::Mailbox,
        ContentKind::Envelope => of_envelope(bytes),
        // Words are printed as words, though their file is called a calendar.
        ContentKind::Calendar if evenhand_kinds::of_bytes(bytes) != told => kind(bytes, ""),
        ContentKind::Calendar => AppendixKind::Calendar,
        ContentKind::Card => AppendixKind::Card,
        ContentKind::Rtf => AppendixKind::Rtf,
        ContentKind::Html => AppendixKind::Html,
        ContentKind::Csv => AppendixKind::Csv,
        // A site's page that says that there is no file came in its place.
        ContentKind::Text(_) if is_called_a_paper(name) => AppendixKind::Html,
        ContentKind::Text(_) | ContentKind::PrintedMail | ContentKind::Json | ContentKind::Xml => {
            AppendixKind::Text
        }
        ContentKind::MailStore if bytes.starts_with(b"PK") => AppendixKind::Zip,
        ContentKind::Certificate | ContentKind::Armoured => AppendixKind::Key,
        ContentKind::Font => AppendixKind::Font,
        ContentKind::Program => AppendixKind::Program,
        ContentKind::MailStore
        | ContentKind::Tnef
        | ContentKind::Compound
        | ContentKind::Unknown => AppendixKind::Unknown,
        other => of_package(other),
    }
}

/// Files of office programs, and those that hold other files; recordings are what is left.
fn of_package(told: ContentKind) -> AppendixKind {
    match told {
        ContentKind::Word => AppendixKind::Word,
        ContentKind::OldWord => AppendixKind::OldWord,
        ContentKind::Sheet | ContentKind::OldSheet => AppendixKind::Sheet,
        ContentKind::Slides => AppendixKind::Slides,
        ContentKind::OldSlides => AppendixKind::OldSlides,
        ContentKind::LockedOffice => AppendixKind::LockedOffice,
        ContentKind::OdText
        | ContentKind::OdSheet
        | ContentKind::OdSlides
        | ContentKind::OtherOpenDocument => AppendixKind::OpenDocument,
        ContentKind::IWork => AppendixKind::IWork,
        ContentKind::Xps => AppendixKind::Xps,
        ContentKind::Book => AppendixKind::Book,
        ContentKind::Zip => AppendixKind::Zip,
        ContentKind::Gzip
        | ContentKind::SevenZip
        | ContentKind::Rar
        | ContentKind::Bzip2
        | ContentKind::Xz
        | ContentKind::Tar => AppendixKind::Packed,
        other if other.is_film() => AppendixKind::Film,
        other if other.is_sound() => AppendixKind::Sound,
        _ => AppendixKind::Unknown,
    }
}

/// What an envelope of S/MIME is to a reader.
fn of_envelope(bytes: &[u8]) -> AppendixKind {
    match sealed(bytes) {
        Some(SealedMail::Words) => AppendixKind::Mail,
        Some(SealedMail::Locked) => AppendixKind::LockedMail,
        Some(SealedMail::Nothing) | None => AppendixKind::Key,
    }
}

fn is_called_a_paper(name: &str) -> bool {
    let name = name.trim().to_lowercase();
    name.ends_with(".pdf") || name.ends_with(".docx")
}

/// Why a file that carries another kind's name is not read as it.
pub(super) fn is_false(kind: AppendixKind, name: &str) -> Option<Unreadable> {
    (kind == AppendixKind::Html && is_called_a_paper(name)).then_some(Unreadable::NotWhatItSays)
}
