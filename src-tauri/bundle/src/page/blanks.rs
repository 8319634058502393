//! Forms to print and fill in: lines to write on, frames to write in, squares to tick.

use super::{Flow, Ink};
use crate::{model::Inline, text::Weight};

/// The least height of what is filled in by hand: 12 mm.
pub(super) const HAND: f32 = 34.1;
/// Between a square and the words beside it.
const BESIDE: f32 = 9.0;
/// Between a square and the next one below it.
const GAP: f32 = 5.0;
/// Between lines in a frame to write in: 9 mm.
const RULED: f32 = 25.5;

impl Flow<'_> {
    /// The height of a line to write on.
    pub(super) fn write_line_height(&self) -> f32 {
        HAND.max(self.theme.body * self.theme.leading * 1.3)
    }

    /// The height of a frame with so many lines, and its label.
    pub(super) fn write_box_height(&self, lines: u32) -> f32 {
        let lines = u16::try_from(lines.clamp(1, 24)).map_or(1.0, f32::from);
        self.theme.body * self.theme.leading + (lines * RULED).max(HAND) + 6.0
    }

    /// A label, and what is known or a line to write on.
    pub(super) fn write_line(&mut self, label: &str, words: &str) {
        let body = self.theme.body;
        let label = Inline::Strong(format!("{label}: "));
        if !words.is_empty() {
            let words = [label, Inline::Text(words.to_owned())];
            self.paragraph("P", &words, body, Ink::Text, Weight::Regular);
            self.y += body * 0.55;
            return;
        }
        self.room(self.write_line_height());
        let top = self.y;
        self.y += self.write_line_height() - body * self.theme.leading;
        let (spans, _) = self.spans(std::slice::from_ref(&label), Ink::Text, Weight::Regular);
        let lines = self.break_lines(&spans, body, self.width);
        let last = lines.last().map_or(0.0, |line| line.width * body / 1000.0);
        // A label that leaves too little of the line has it below.
        let below = last > self.width * 0.6;
        self.paragraph("P", &[label], body, Ink::Text, Weight::Regular);
        if below {
            self.room(HAND);
            self.y += HAND - body * 0.6;
        }
        let left = self.x + if below { 0.0 } else { last + 6.0 };
        let (y, right, theme) = (self.y.max(top), self.x + self.width, self.theme);
        let (sheet, _, _) = self.sheet();
        let base = theme.page.1 - y + body * 0.3;
        sheet.begin_artifact();
        sheet.rule(&theme, Ink::Soft, 0.7, (left, base), (right, base));
        sheet.end();
        self.y += body * 0.4;
    }

    /// A label with a frame to write in.
    pub(super) fn write_box(&mut self, label: &str, lines: u32, fills_page: bool) {
        let body = self.theme.body;
        let height = self.write_box_height(lines);
        self.room(height + body * 1.2);
        self.y += body * 0.4;
        let top = self.y;
        let label = [Inline::Strong(label.to_owned())];
        self.paragraph("P", &label, body, Ink::Text, Weight::Bold);
        let (x, y, width, theme) = (self.x, self.y + 3.0, self.width, self.theme);
        let rest = if fills_page { self.y + self.left() - body } else { 0.0 };
        let end = (top + height).max(y + HAND).max(rest);
        let (sheet, _, _) = self.sheet();
        sheet.begin_artifact();
        sheet.ink(&theme, Ink::Soft);
        sheet.op("w", &[0.8]);
        sheet.rect_path([x, theme.page.1 - end, x + width, theme.page.1 - y]);
        sheet.op("S", &[]);
        sheet.end();
        self.y = end + body * 0.8;
    }

    /// A label, and a square to tick before each option: two side by side where both are short.
    pub(super) fn ticks(&mut self, label: &str, options: &[String]) {
        let body = self.theme.body;
        let over = if label.is_empty() { 0.0 } else { body * self.theme.leading * 2.0 };
        self.room(over + HAND);
        if !label.is_empty() {
            let label = [Inline::Strong(label.to_owned())];
            self.paragraph("P", &label, body, Ink::Text, Weight::Bold);
            self.y += body * 0.3;
        }
        let above = self.node;
        let list = self.out.tags.add(above, "L");
        let (x, width) = (self.x, self.width);
        let half = width * 0.5;
        let mut rest = options.iter().peekable();
        while let Some(option) = rest.next() {
            let fits = self.tick_lines(option, half) == 1;
            let beside = rest.next_if(|other| fits && self.tick_lines(other, half) == 1);
            let height = self.tick_height(option);
            self.room(height);
            let top = self.y;
            self.tick(list, option);
            if let Some(other) = beside {
                let below = std::mem::replace(&mut self.y, top);
                (self.x, self.width) = (x + half, half);
                self.tick(list, other);
                (self.x, self.width) = (x, width);
                self.y = self.y.max(below);
            }
        }
        self.node = above;
        self.y += body * 0.6;
    }

    /// How many lines an option takes beside its square, in a column of this width.
    fn tick_lines(&mut self, option: &str, width: f32) -> usize {
        let (spans, _) = self.spans(&[Inline::Text(option.to_owned())], Ink::Text, Weight::Regular);
        self.break_lines(&spans, self.theme.body, width - HAND - BESIDE).len()
    }

    fn tick_height(&mut self, option: &str) -> f32 {
        let lines = self.tick_lines(option, self.width);
        HAND.max(lines as f32 * self.theme.body * self.theme.leading)
    }

    /// One square, and its option beside the middle of it.
    fn tick(&mut self, list: usize, option: &str) {
        let height = self.tick_height(option);
        let lines = self.tick_lines(option, self.width) as f32;
        let entry = self.out.tags.add(list, "LI");
        self.node = self.out.tags.add(entry, "LBody");
        let (x, top, theme) = (self.x, self.y, self.theme);
        let upper = theme.page.1 - top;
        let (sheet, _, _) = self.sheet();
        sheet.begin_artifact();
        sheet.ink(&theme, Ink::Text);
        sheet.op("w", &[1.0]);
        sheet.rect_path([x, upper - HAND, x + HAND, upper]);
        sheet.op("S", &[]);
        sheet.end();
        let words_high = lines * theme.body * theme.leading;
        self.y = top + ((HAND - words_high) * 0.5).max(0.0);
        self.x += HAND + BESIDE;
        self.width -= HAND + BESIDE;
        let words = [Inline::Text(option.to_owned())];
        self.paragraph("P", &words, theme.body, Ink::Text, Weight::Regular);
        self.x -= HAND + BESIDE;
        self.width += HAND + BESIDE;
        self.y = top + height + GAP;
    }
}
