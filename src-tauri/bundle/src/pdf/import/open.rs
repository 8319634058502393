//! Opening a foreign PDF, and why a file cannot be bound.

use lopdf::{Document, LoadOptions};

use super::MOST_UNPACKED;

/// Why a file cannot be bound, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// No bytes.
    #[error("This file is empty. Add the original again.")]
    Empty,
    /// A web page or something else under this name.
    #[error("This file is not what its name says. Open it where it came from and save it again.")]
    NotWhatItSays,
    /// A password is needed to open it.
    #[error("This PDF asks for a password. Give the password, or save a copy without one.")]
    Password,
    /// The password given does not open it.
    #[error("The password does not open this PDF. Check it and try again.")]
    WrongPassword,
    /// It cannot be read, not even in part.
    #[error("This file is damaged and cannot be read. Ask for it again, or print and scan it.")]
    Damaged,
    /// It cannot be made sure that no word is left in it that is to be taken out.
    #[error(
        "This PDF could not be searched for the words that are taken out. Print it, scan it, and add the scan."
    )]
    NotSearched,
    /// It would unpack to more than this program opens.
    #[error("This file unpacks to something far too large. Print it to a new PDF and add that.")]
    TooLarge,
    /// A picture with more dots than this program opens.
    #[error("This picture is far too large: {0} by {1} dots. Save it smaller and add that.")]
    TooManyDots(u32, u32),
    /// A picture in iPhone form that cannot be opened.
    #[error(
        "This iPhone photo cannot be opened here. On the phone, share it as a JPEG and add that."
    )]
    Heic,
    /// A kind of file that is not read.
    #[error("This kind of file cannot be shown on paper. Print it to PDF and add that.")]
    Kind,
    /// The record has it, and its kept copy is damaged or missing.
    #[error(
        "The kept copy of this file is damaged or missing. Check the record, put the file back, and make this again."
    )]
    Lost,
    /// The record does not have it.
    #[error("The record holds no file for this appendix.")]
    Missing,
}

/// Opens a PDF with an empty password or the one given.
pub(crate) fn open_pdf(bytes: &[u8], password: Option<&str>) -> Result<Document, Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or(bytes);
    if !head.windows(5).any(|w| w == b"%PDF-") {
        return Err(Unreadable::NotWhatItSays);
    }
    let options = |password: Option<&str>| LoadOptions {
        password: password.map(str::to_owned),
        max_decompressed_size: Some(MOST_UNPACKED),
        ..LoadOptions::default()
    };
    let read = Document::load_mem_with_options(bytes, options(password));
    let locked =
        |document: &Document| document.is_encrypted() && document.page_iter().next().is_none();
    match read {
        Ok(document) if locked(&document) => {
            Err(if password.is_some() { Unreadable::WrongPassword } else { Unreadable::Password })
        }
        Ok(document) if document.page_iter().next().is_none() => Err(Unreadable::Damaged),
        Ok(document) => Ok(document),
        Err(lopdf::Error::InvalidPassword) => {
            Err(if password.is_some() { Unreadable::WrongPassword } else { Unreadable::Password })
        }
        Err(lopdf::Error::Decompress(_)) => Err(Unreadable::TooLarge),
        Err(_) => Err(Unreadable::Damaged),
    }
}
