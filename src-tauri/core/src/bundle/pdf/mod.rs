//! The finished file: own pages by printpdf, foreign pages copied by lopdf, one writer for both.

mod catalog;
mod draw;
mod finish;
mod fonts;
mod foreign;
mod meanings;
mod outline;
mod pack;
mod pages;
mod sink;
mod spoken;
mod stamp;
mod tree;

pub(crate) use finish::{Finish, finish};
pub(crate) use fonts::FontBook;
pub use foreign::Unreadable;
pub(crate) use foreign::{Bookmark, Foreign, copy_pdf, open_pdf};
pub use outline::OutlineLine;
pub(crate) use outline::lines as outline_lines;
pub(crate) use sink::Sink;
