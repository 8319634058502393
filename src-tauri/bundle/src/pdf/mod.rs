//! The finished file: own pages by printpdf, foreign pages copied by lopdf, one writer for both.

mod catalog;
mod deflate;
mod finish;
mod fonts;
mod import;
mod imported_structure;
mod outline;
mod pages;
mod pieces;
mod sink;
mod stamp;
mod struct_tree_root;
mod structure_tree;

pub(crate) use finish::finish;
pub(crate) use import::{
    Alone, Bookmark, ImportedPdf, PdfCopying, copy_alone, copy_pdf, inline_picture, open_pdf,
};
pub use outline::OutlineLine;
pub(crate) use outline::lines as outline_lines;
pub(crate) use pieces::Pieces;
pub(crate) use sink::Sink;
