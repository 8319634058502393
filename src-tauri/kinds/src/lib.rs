//! What a file is: by its bytes and, only where they leave a doubt, by its name.
//!
//! [`of`] and [`of_bytes`] say it, for a whole file or for its first bytes: 64 KB tell nearly all that is told. What a
//! kind may be used for is not decided here: each caller has its own `match` over [`ContentKind`].
//!
//! The marks that binary files begin with are known by the library `infer`, because it is kept up to date by others
//! and has no parser that a hostile file could break. It is asked with care (`magic`): some of its marks are two or
//! three letters that begin sentences too, and of compound files it would walk the chains, which may lead in circles.
//! Own rules tell what it does not know or not well enough: calendars, mails, mailboxes and other words (`words`),
//! what lies in packed and compound files (`parts`), and files of telephones and old programs (`magic`).

mod kind;
mod magic;
mod parts;
mod words;

pub use kind::{ContentKind, Encoding};
pub use parts::member_names;
pub use words::{encoding, has_mail_headers, is_envelope};

/// What a file is that came under a name. `bytes`: the whole of it, or as much as is at hand of its beginning.
pub fn of(bytes: &[u8], name: &str) -> ContentKind {
    let name = name.trim().to_lowercase();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let words = words::are_words(bytes);
    if let Some(kind) = magic::of(bytes, ending, words) {
        return kind;
    }
    words::of(bytes, ending, words)
}

/// What a file is by its bytes alone.
pub fn of_bytes(bytes: &[u8]) -> ContentKind {
    of(bytes, "")
}
