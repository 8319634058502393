//! What a file is that cannot be printed, and has a page that stands for it.

use serde::{Deserialize, Serialize};

use super::said::SaidOfFile;
use evenhand_words::tr::documents;

/// What a file is that cannot be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StandIn {
    /// A sound recording.
    Sound,
    /// A film.
    Film,
    /// Slides.
    Slides,
    /// A spreadsheet.
    Sheet,
    /// A text document.
    Document,
    /// A drawing.
    Drawing,
    /// A picture of a kind that is not read.
    Picture,
    /// A packed file.
    Packed,
    /// An electronic book.
    Book,
    /// A program.
    Program,
    /// A font.
    Font,
    /// An encrypted email.
    LockedMail,
    /// A signature or certificate.
    Key,
    /// A contact card.
    Card,
    /// A calendar.
    Calendar,
    /// A file for programs to read.
    Data,
    /// Of a kind that is not known.
    Unknown,
}

impl StandIn {
    /// What it is, and that this page stands for it.
    pub fn said(self) -> SaidOfFile {
        SaidOfFile::new(documents::is(&self.what()), documents::is_then())
    }

    fn what(self) -> String {
        match self {
            Self::Sound => documents::kind_sound(),
            Self::Film => documents::kind_film(),
            Self::Slides => documents::kind_slides(),
            Self::Sheet => documents::kind_sheet(),
            Self::Document => documents::kind_document(),
            Self::Drawing => documents::kind_drawing(),
            Self::Picture => documents::kind_picture(),
            Self::Packed => documents::kind_packed(),
            Self::Book => documents::kind_book(),
            Self::Program => documents::kind_program(),
            Self::Font => documents::kind_font(),
            Self::LockedMail => documents::kind_locked_mail(),
            Self::Key => documents::kind_key(),
            Self::Card => documents::kind_card(),
            Self::Calendar => documents::kind_calendar(),
            Self::Data => documents::kind_data(),
            Self::Unknown => documents::kind_unknown(),
        }
    }

    /// What can be done about it.
    pub fn advice(self) -> String {
        match self {
            Self::Sound | Self::Film => documents::do_recording(),
            Self::Slides | Self::Sheet | Self::Document | Self::Book => documents::do_print(),
            Self::Card | Self::Calendar => documents::do_print(),
            Self::Drawing | Self::Picture => documents::do_picture(),
            Self::Packed => documents::do_unpack(),
            Self::Program | Self::Font | Self::Key | Self::Data => documents::do_nothing(),
            Self::LockedMail => documents::do_open_mail(),
            Self::Unknown => documents::do_ask(),
        }
    }
}
