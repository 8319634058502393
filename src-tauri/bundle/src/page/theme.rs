//! Colours, sizes and margins.

use crate::{model::Model, text::Ink};

/// Sizes in points and whether colour is used.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PageTheme {
    /// Size of running text.
    pub body: f32,
    /// Space from one line to the next, as a multiple of the size.
    pub leading: f32,
    /// Greys only.
    pub grey: bool,
    /// Page numbers at the outer corner.
    pub double_sided: bool,
    /// "B-3" beside "Page 12 of 86".
    pub section_numbers: bool,
    /// Width and height of our own pages: A4, upright or on its long side.
    pub page: (f32, f32),
}

/// Running text in large print.
const LARGE: f32 = 18.0;
/// A4 in points.
pub(crate) const PAGE: (f32, f32) = (595.276, 841.89);
/// The side of a square card in points: 148 mm, as wide as half an A4 page is high.
const CARD: f32 = 419.528;
/// Space at the sides.
pub(crate) const SIDE: f32 = 60.0;
/// Space above the text.
pub(crate) const TOP: f32 = 62.0;
/// Space below the text, with the foot in it.
pub(crate) const BOTTOM: f32 = 70.0;

impl PageTheme {
    /// The theme that a document's print settings ask for.
    pub fn new(model: &Model) -> Self {
        let paper = &model.paper;
        let (width, height) = PAGE;
        Self {
            page: match (model.square, model.landscape) {
                (true, _) => (CARD, CARD),
                (false, true) => (height, width),
                (false, false) => PAGE,
            },
            body: if paper.large_print {
                LARGE
            } else if model.by_hand {
                14.0
            } else {
                10.8
            },
            leading: 1.45,
            grey: paper.black_and_white,
            double_sided: paper.double_sided,
            section_numbers: paper.section_numbers,
        }
    }

    /// A size relative to running text. Large print keeps notes readable: nothing is under 16 pt.
    pub fn size(&self, factor: f32) -> f32 {
        let size = self.body * factor;
        if self.body >= LARGE { size.clamp(16.0, 34.0) } else { size }
    }

    /// Red, green and blue from 0 to 1. Text on white has a contrast of at least 4.5.
    pub fn rgb(&self, ink: Ink) -> [f32; 3] {
        if self.grey {
            return [match ink {
                Ink::Text | Ink::Teal => 0.0,
                Ink::Brick | Ink::Plum => 0.1,
                Ink::Soft | Ink::Slate | Ink::Gold => 0.3,
                Ink::Line => 0.72,
                Ink::Wash => 0.93,
                Ink::White => 1.0,
            }; 3];
        }
        let hex: u32 = match ink {
            Ink::Text => 0x20303a,
            Ink::Soft => 0x54646d,
            Ink::Teal => 0x0e5a5e,
            Ink::Brick => 0x9c3b26,
            Ink::Plum => 0x5d3f78,
            Ink::Slate => 0x4b5a66,
            Ink::Gold => 0xb8860b,
            Ink::Line => 0xd8d0c0,
            Ink::Wash => 0xe9f1ef,
            Ink::White => 0xffffff,
        };
        [(hex >> 16) & 255, (hex >> 8) & 255, hex & 255].map(|part| part as f32 / 255.0)
    }
}
