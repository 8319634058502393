//! Opening a foreign PDF.

use lopdf::{Document, LoadOptions};

use super::{MOST_UNPACKED, direct_lock, filters, page_tree};
use crate::found::Unreadable;

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
