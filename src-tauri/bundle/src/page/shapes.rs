//! Small shapes: the results, told apart without colour, and the notice ruler.

use super::{Flow, Ink, PageSheet, PageTheme, ruler_words::ruler_words, structure::StructureKid};
use crate::{
    model::{Inline, Ruler},
    text::{SetLine, Weight},
};
use evenhand_core::charter::Verdict;

/// The ink of a result.
pub(crate) fn ink(verdict: Verdict) -> Ink {
    match verdict {
        Verdict::Met => Ink::Teal,
        Verdict::NotMet => Ink::Brick,
        Verdict::CantTell | Verdict::NotCovered => Ink::Slate,
        Verdict::Depends | Verdict::NotAsRecommended => Ink::Plum,
    }
}

/// A circle's path (four curves; 0.5523 makes a curve a quarter of a circle).
pub(crate) fn circle(sheet: &mut PageSheet, (x, y): (f32, f32), r: f32) {
    let k = 0.5523 * r;
    sheet.op("m", &[x + r, y]);
    sheet.op("c", &[x + r, y + k, x + k, y + r, x, y + r]);
    sheet.op("c", &[x - k, y + r, x - r, y + k, x - r, y]);
    sheet.op("c", &[x - r, y - k, x - k, y - r, x, y - r]);
    sheet.op("c", &[x + k, y - r, x + r, y - k, x + r, y]);
    sheet.op("h", &[]);
}

fn lines(sheet: &mut PageSheet, points: &[(f32, f32)]) {
    for (index, (x, y)) in points.iter().enumerate() {
        sheet.op(if index == 0 { "m" } else { "l" }, &[*x, *y]);
    }
}

/// Draws a result's shape with its centre at `at` and radius `r`.
pub(crate) fn mark(
    sheet: &mut PageSheet,
    theme: &PageTheme,
    verdict: Verdict,
    at: (f32, f32),
    r: f32,
) {
    let (x, y) = at;
    sheet.save();
    let colour = ink(verdict);
    sheet.ink(theme, colour);
    sheet.op("w", &[r * 0.3]);
    sheet.op("J", &[1.0]);
    match verdict {
        Verdict::Met => {
            circle(sheet, at, r);
            sheet.op("f", &[]);
            sheet.ink(theme, Ink::White);
            lines(
                sheet,
                &[(x - r * 0.45, y), (x - r * 0.1, y - r * 0.38), (x + r * 0.48, y + r * 0.4)],
            );
            sheet.op("S", &[]);
        }
        Verdict::NotMet => {
            sheet.rect_path([x - r * 0.95, y - r * 0.95, x + r * 0.95, y + r * 0.95]);
            sheet.op("f", &[]);
            sheet.ink(theme, Ink::White);
            lines(sheet, &[(x - r * 0.42, y - r * 0.42), (x + r * 0.42, y + r * 0.42)]);
            lines(sheet, &[(x - r * 0.42, y + r * 0.42), (x + r * 0.42, y - r * 0.42)]);
            sheet.op("S", &[]);
        }
        Verdict::CantTell => question_mark(sheet, theme, at, r),
        Verdict::Depends => scales(sheet, theme, at, r),
        Verdict::NotAsRecommended => {
            sheet.op("w", &[r * 0.22]);
            circle(sheet, at, r * 0.85);
            lines(sheet, &[(x - r * 0.4, y), (x + r * 0.4, y)]);
            sheet.op("S", &[]);
        }
        Verdict::NotCovered => {
            sheet.op("w", &[r * 0.22]);
            dash(sheet, Some((r * 0.45, r * 0.4)));
            circle(sheet, at, r * 0.85);
            sheet.op("S", &[]);
        }
    }
    sheet.restore();
}

/// A question mark in a disc.
fn question_mark(sheet: &mut PageSheet, theme: &PageTheme, at: (f32, f32), r: f32) {
    let (x, y) = at;
    circle(sheet, at, r);
    sheet.op("f", &[]);
    sheet.ink(theme, Ink::White);
    sheet.op("m", &[x - r * 0.35, y + r * 0.25]);
    sheet.op(
        "c",
        &[x - r * 0.35, y + r * 0.75, x + r * 0.45, y + r * 0.75, x + r * 0.38, y + r * 0.22],
    );
    sheet.op("c", &[x + r * 0.3, y, x, y, x, y - r * 0.2]);
    sheet.op("S", &[]);
    circle(sheet, (x, y - r * 0.55), r * 0.15);
    sheet.op("f", &[]);
}

/// Scales in a shield.
fn scales(sheet: &mut PageSheet, theme: &PageTheme, at: (f32, f32), r: f32) {
    let (x, y) = at;
    sheet.op("m", &[x - r, y - r * 0.9]);
    sheet.op("l", &[x - r, y]);
    sheet.op("c", &[x - r, y + r * 1.3, x + r, y + r * 1.3, x + r, y]);
    sheet.op("l", &[x + r, y - r * 0.9]);
    sheet.op("h", &[]);
    sheet.op("f", &[]);
    sheet.ink(theme, Ink::White);
    sheet.op("w", &[r * 0.22]);
    lines(sheet, &[(x - r * 0.55, y), (x + r * 0.55, y)]);
    lines(sheet, &[(x - r * 0.3, y + r * 0.25), (x - r * 0.55, y), (x - r * 0.3, y - r * 0.25)]);
    lines(sheet, &[(x + r * 0.3, y + r * 0.25), (x + r * 0.55, y), (x + r * 0.3, y - r * 0.25)]);
    sheet.op("S", &[]);
}

/// Sets or clears a dash.
pub(crate) fn dash(sheet: &mut PageSheet, pattern: Option<(f32, f32)>) {
    let dash = match pattern {
        Some((on, off)) => printpdf::LineDashPattern {
            pattern: [on.max(0.4), off.max(0.4)].as_slice().into(),
            offset: 0.0,
        },
        None => printpdf::LineDashPattern { pattern: Default::default(), offset: 0.0 },
    };
    sheet.ops.push(printpdf::Op::SetLineDashPattern { dash });
}

impl Flow<'_> {
    /// Words drawn inside a picture, centred on `x` and kept between the column's edges.
    pub(crate) fn label(
        &mut self,
        (x, base): (f32, f32),
        size: f32,
        weight: Weight,
        ink: Ink,
        text: &str,
        side: ShapeSide,
    ) {
        let Some(line) = self.one_line(text, size, ink, weight) else { return };
        let width = line.width * size / 1000.0;
        let start = match side {
            ShapeSide::Middle => x - width / 2.0,
            ShapeSide::Left => x,
            ShapeSide::Right => x - width,
        };
        let start = start.min(self.x + self.width - width).max(self.x);
        let theme = self.theme;
        let (sheet, fonts, _) = self.sheet();
        sheet.line(fonts, &theme, (start, base), size, &line);
    }

    /// Words in one line, however long. `None`: there are none.
    pub(super) fn one_line(
        &mut self,
        text: &str,
        size: f32,
        ink: Ink,
        weight: Weight,
    ) -> Option<SetLine> {
        let (spans, _) = self.spans(&[Inline::Text(text.to_owned())], ink, weight);
        self.break_lines(&spans, size, 10_000.0).into_iter().next()
    }

    /// A picture with its text in place of it. `draw` gets the top edge in page coordinates.
    pub(crate) fn figure(&mut self, height: f32, alt: String, draw: impl FnOnce(&mut Self, f32)) {
        self.room(height);
        let node = self.out.tags.add(self.node, "Figure");
        let top = self.theme.page.1 - self.y;
        let bbox = Some([self.x, top - height, self.x + self.width, top]);
        self.out.tags.set(node, |n| {
            n.alt = alt;
            n.bbox = bbox;
        });
        let slot = self.slot();
        let (sheet, _, tags) = self.sheet();
        let mcid = sheet.begin("Figure", node);
        tags.hold(node, StructureKid::Content { slot, mcid });
        draw(self, top);
        self.sheet().0.end();
        self.y += height;
    }

    /// The notice ruler.
    pub(crate) fn ruler(&mut self, ruler: &Ruler) {
        let span = (ruler.meeting - ruler.last_good.min(ruler.sent)).num_days().max(1) as f32;
        let first = ruler.last_good.min(ruler.sent);
        let words = ruler_words(ruler);
        let alt = words.alt;
        let size = self.theme.size(0.82);
        let (left, right) = (self.x + 8.0, self.x + self.width - 8.0);
        let at =
            |day: chrono::NaiveDate| left + (right - left) * (day - first).num_days() as f32 / span;
        let (good, sent, end) = (at(ruler.last_good), at(ruler.sent), at(ruler.meeting));
        let colour = ink(ruler.verdict);
        let theme = self.theme;
        let met = ruler.verdict == Verdict::Met;
        self.figure(size * 4.6, alt, |flow, top| {
            let y = top - size * 2.3;
            let (sheet, _, _) = flow.sheet();
            sheet.save();
            sheet.rule(&theme, Ink::Line, 5.0, (left, y), (right, y));
            sheet.rule(&theme, colour, 5.0, (sent, y), (end, y));
            dash(sheet, Some((1.5, 1.5)));
            sheet.rule(&theme, Ink::Text, 1.4, (good, y - 9.0), (good, y + 9.0));
            dash(sheet, None);
            sheet.ink(&theme, colour);
            if met {
                circle(sheet, (sent, y), 5.5)
            } else {
                sheet.rect_path([sent - 5.0, y - 5.0, sent + 5.0, y + 5.0])
            }
            sheet.op("f", &[]);
            sheet.fill(&theme, Ink::Text, [end - 3.0, y - 8.0, end + 3.0, y + 8.0]);
            sheet.restore();
            let above = y + size * 1.0 + 2.0;
            let below = y - size * 1.6;
            flow.label(
                (good, above),
                size,
                Weight::Regular,
                Ink::Soft,
                &words.last_good,
                if good > (left + right) / 2.0 { ShapeSide::Right } else { ShapeSide::Left },
            );
            flow.label(
                (end, above),
                size,
                Weight::Bold,
                Ink::Text,
                &words.meeting,
                ShapeSide::Right,
            );
            flow.label(
                (sent, below),
                size,
                Weight::Bold,
                Ink::Text,
                &words.sent,
                ShapeSide::Middle,
            );
        });
    }
}

/// Which side of a point words stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ShapeSide {
    /// Centred on it.
    Middle,
    /// Starting at it.
    Left,
    /// Ending at it.
    Right,
}
