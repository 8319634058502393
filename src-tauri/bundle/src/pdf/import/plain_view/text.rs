//! Where words are set: the text state (ISO 32000-1, 9.3), as far as it says where letters may be.

use std::rc::Rc;

use hayro::kurbo::{Affine, Rect};

use super::{operands::Value, widths::Widths};

/// Where the middle of a letter is, up and along, in its size.
const MIDDLE: f64 = 0.25;
/// A font that stands in for one that is not there is stretched: a letter's middle is along by no more than so much of
/// the width that it should have.
const STRETCHED: f64 = 1.5;

/// The text state.
#[derive(Clone)]
pub(super) struct TextState {
    pub font: Option<Rc<Widths>>,
    pub size: f64,
    pub leading: f64,
    pub between_letters: f64,
    pub between_words: f64,
    /// How wide letters are set, 1 for as they are.
    pub scale: f64,
    pub rise: f64,
    pub mode: i64,
    /// Where the line begins.
    line: Affine,
    /// How far along it the next letter is, at least and at most.
    along: (f64, f64),
}

impl Default for TextState {
    fn default() -> Self {
        Self {
            font: None,
            size: 1.0,
            leading: 0.0,
            between_letters: 0.0,
            between_words: 0.0,
            scale: 1.0,
            rise: 0.0,
            mode: 0,
            line: Affine::IDENTITY,
            along: (0.0, 0.0),
        }
    }
}

impl TextState {
    /// A line begins here.
    pub fn begin(&mut self, line: Affine) {
        self.line = line;
        self.along = (0.0, 0.0);
    }

    /// A line begins so far from where the last one began.
    pub fn next(&mut self, x: f64, y: f64) {
        self.begin(self.line * Affine::translate((x, y)));
    }

    /// Sets words. Gives the area in which the middles of their letters are. `None`: nobody knows.
    pub fn show(&mut self, values: &[Value<'_>], place: Affine) -> Option<Rect> {
        let font = Rc::clone(self.font.as_ref()?);
        if self.size <= 0.0 || self.scale <= 0.0 {
            return None;
        }
        let wide = self.size * self.scale;
        let mut reach = self.along;
        for value in values {
            match value {
                Value::Number(back) => self.go(-back / 1000.0 * wide, -back / 1000.0 * wide),
                Value::Text(text) => {
                    let codes = text.chunks_exact(font.bytes);
                    if !codes.remainder().is_empty() {
                        return None;
                    }
                    for code in codes {
                        let number = code.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte));
                        let width = font.width(number) / 1000.0;
                        let middle = MIDDLE.max(STRETCHED * width) * wide;
                        reach = (reach.0.min(self.along.0), reach.1.max(self.along.1 + middle));
                        let space =
                            if font.bytes == 1 && number == 32 { self.between_words } else { 0.0 };
                        let free = (self.between_letters + space) * self.scale;
                        let least = if font.exact { width * wide } else { 0.0 };
                        self.go(least + free, width * wide + free);
                    }
                }
                _ => {}
            }
        }
        let up = self.rise + MIDDLE * self.size;
        let area = Rect::new(reach.0, up, reach.1, up).inflate(0.02 * wide, 0.02 * self.size);
        let area = (place * self.line).transform_rect_bbox(area);
        area.is_finite().then_some(area)
    }

    fn go(&mut self, least: f64, most: f64) {
        self.along = (self.along.0 + least, self.along.1 + most);
    }
}
