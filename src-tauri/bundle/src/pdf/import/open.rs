//! Opening a foreign PDF, and why a file cannot be bound.

use lopdf::{Document, LoadOptions};

use super::{MOST_UNPACKED, direct_lock, filters, page_tree};
use evenhand_words::tr;

/// Why a file cannot be bound, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// No bytes.
    #[error("{}", tr::documents::empty())]
    Empty,
    /// A web page or something else under this name.
    #[error("{}", tr::documents::not_what_it_says())]
    NotWhatItSays,
    /// A password is needed to open it.
    #[error("{}", tr::documents::password())]
    Password,
    /// The password given does not open it.
    #[error("{}", tr::documents::wrong_password())]
    WrongPassword,
    /// Another kind of file that asks for a password.
    #[error("{}", tr::documents::locked())]
    Locked,
    /// It cannot be read, not even in part.
    #[error("{}", tr::documents::damaged())]
    Damaged,
    /// It cannot be made sure that no word is left in it that is to be taken out.
    #[error("{}", tr::documents::not_searched())]
    NotSearched,
    /// It would unpack to more than this program opens.
    #[error("{}", tr::documents::too_large())]
    TooLarge,
    /// Opening it was given up.
    #[error("{}", tr::documents::given_up())]
    GivenUp,
    /// A picture with more dots than this program opens.
    #[error("{}", tr::documents::too_many_dots(*.0, *.1))]
    TooManyDots(u32, u32),
    /// A picture in iPhone form that cannot be opened.
    #[error("{}", tr::documents::heic())]
    Heic,
    /// A sound picture, written in a way that nothing here reads.
    #[error("{}", tr::documents::picture_kind())]
    PictureKind,
    /// The record has it, and its kept copy is damaged or missing.
    #[error("{}", tr::documents::lost())]
    Lost,
    /// The record does not have it.
    #[error("{}", tr::documents::missing())]
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
    let none = |document: &Document| document.page_iter().next().is_none();
    let mut read = Document::load_mem_with_options(bytes, options(password));
    let in_trailer = |document: &Document| {
        document.trailer.get(b"Encrypt").is_ok_and(|lock| lock.as_dict().is_ok())
    };
    // Looked for only where the reader met something: a search through every file costs as much as reading it.
    if read.as_ref().map_or(true, |document| in_trailer(document) || none(document))
        && let Some(apart) = direct_lock::apart(bytes)
    {
        read = Document::load_mem_with_options(&apart, options(password));
    }
    let locked = |document: &Document| document.is_encrypted() && none(document);
    match read {
        Ok(document) if locked(&document) => {
            Err(if password.is_some() { Unreadable::WrongPassword } else { Unreadable::Password })
        }
        Ok(mut document) => {
            page_tree::mend(&mut document);
            filters::mend(&mut document);
            if none(&document) { Err(Unreadable::Damaged) } else { Ok(document) }
        }
        Err(lopdf::Error::InvalidPassword) => {
            Err(if password.is_some() { Unreadable::WrongPassword } else { Unreadable::Password })
        }
        Err(lopdf::Error::Decompress(_)) => Err(Unreadable::TooLarge),
        // Locked for certain people, or in a way that is not known here.
        Err(_) if memchr::memmem::rfind(bytes, b"/Encrypt").is_some() => Err(Unreadable::Locked),
        Err(_) => Err(Unreadable::Damaged),
    }
}
