//! What was found while a bundle is made, in its files and as a whole: facts that code can look at. Their words are
//! made from the catalogue where a person reads them, and nowhere before.

mod file_note;
mod part_note;
mod pdf_note;
mod picture_note;
mod said;
mod stand_in;
mod text_note;
mod unreadable;
mod warning;

pub use file_note::FileNote;
pub use part_note::PartNote;
pub use pdf_note::{LeftOutOfPdf, Odd, PdfNote};
pub use picture_note::PictureNote;
pub use said::SaidOfFile;
pub use stand_in::StandIn;
pub use text_note::TextNote;
pub use unreadable::Unreadable;
pub use warning::{CoarserPictures, OnePage, Warning};
