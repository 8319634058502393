//! Why a file cannot be bound.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::said::SaidOfFile;
use evenhand_words::tr::documents;

/// Why a file cannot be bound, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unreadable {
    /// No bytes.
    Empty,
    /// A web page or something else under this name.
    NotWhatItSays,
    /// A password is needed to open it.
    Password,
    /// The password given does not open it.
    WrongPassword,
    /// Another kind of file that asks for a password.
    Locked,
    /// It cannot be read, not even in part.
    Damaged,
    /// It cannot be made sure that no word is left in it that is to be taken out.
    NotSearched,
    /// It would unpack to more than this program opens.
    TooLarge,
    /// Opening it was given up.
    GivenUp,
    /// A picture with more dots than this program opens.
    TooManyDots(u32, u32),
    /// A picture in iPhone form that cannot be opened.
    Heic,
    /// A sound picture, written in a way that nothing here reads.
    PictureKind,
    /// The record has it, and its kept copy is damaged or missing.
    Lost,
    /// The record does not have it.
    Missing,
}

impl Unreadable {
    /// It asks for a password, or for another one than was given: with the right one it can be read.
    pub fn asks_for_password(&self) -> bool {
        matches!(self, Self::Password | Self::WrongPassword)
    }

    /// In words.
    pub fn said(&self) -> SaidOfFile {
        let (found, then) = match self {
            Self::Empty => (documents::empty(), documents::empty_then()),
            Self::NotWhatItSays => {
                (documents::not_what_it_says(), documents::not_what_it_says_then())
            }
            Self::Password => (documents::password(), documents::password_then()),
            Self::WrongPassword => (documents::wrong_password(), documents::wrong_password_then()),
            Self::Locked => (documents::locked(), documents::locked_then()),
            Self::Damaged => (documents::damaged(), documents::damaged_then()),
            Self::NotSearched => (documents::not_searched(), documents::not_searched_then()),
            Self::TooLarge => (documents::too_large(), documents::print_again()),
            Self::GivenUp => (documents::given_up(), documents::print_again()),
            Self::TooManyDots(width, height) => {
                (documents::too_many_dots(*width, *height), documents::too_many_dots_then())
            }
            Self::Heic => (documents::heic(), documents::heic_then()),
            Self::PictureKind => (documents::picture_kind(), documents::picture_kind_then()),
            Self::Lost => (documents::lost(), documents::lost_then()),
            Self::Missing => return SaidOfFile::alone(documents::missing()),
        };
        SaidOfFile::new(found, then)
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said().whole())
    }
}

impl std::error::Error for Unreadable {}
