//! Pages: what is drawn where, and what each mark on the paper means to a screen reader.

mod appendix;
mod blanks;
mod blocks;
mod breaks;
mod chart;
mod contents;
mod draw;
mod faces;
mod flow;
mod font_book;
mod keep;
mod paragraph;
mod ruler_words;
mod shapes;
mod sheet;
mod structure;
mod table;
mod theme;
mod volume;

use crate::text::Ink;

pub(crate) use blocks::picture_name;
pub(crate) use breaks::{breaks, volume_target};
pub(crate) use draw::contents;
pub(crate) use flow::{Bound, Flow, FlowLayout, FlowSlot, PlacedAt, lay_out};
pub(crate) use font_book::FontBook;
pub(crate) use sheet::{Goto, PageSheet, SheetLink, own_width};
pub(crate) use structure::{MarkOwner, Node, StructureKid, Tags};
pub(crate) use theme::{BOTTOM, PAGE, PageTheme, SIDE, TOP};
