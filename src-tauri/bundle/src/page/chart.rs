//! Bar charts, drawn as vectors. Each result has its own fill, so that grey paper tells as much.

use super::{
    Flow, Ink, PageSheet, PageTheme,
    shapes::{ShapeSide, dash, ink},
};
use crate::{
    model::{Bar, Chart, Inline},
    shortened::{shortened, without_last_word},
    text::{SetLine, Weight},
};
use evenhand_core::charter::Verdict;

/// Lines of a label.
const MOST_LINES: usize = 2;
/// Points between a bar, or the line, and the words behind it.
const BEHIND: f32 = 6.0;
/// No two lines hold more letters.
const MOST_LETTERS: usize = 200;

impl Flow<'_> {
    /// Sets a chart, over several pages where it has many bars.
    pub(crate) fn chart(&mut self, chart: &Chart) {
        let body = self.theme.body;
        let needs = self.chart_begins(chart);
        self.room(needs);
        let row = self.row_of(chart);
        let title = [Inline::Strong(chart.title.clone())];
        self.paragraph("P", &title, body, Ink::Text, Weight::Bold);
        let mut from = 0;
        while from < chart.bars.len() {
            let fit = (((self.left() - body * 2.5) / row).floor().max(1.0) as usize)
                .min(chart.bars.len() - from);
            self.part(chart, from, fit, row);
            from += fit;
            if from < chart.bars.len() {
                self.new_page();
            }
        }
        self.y += body * 0.6;
    }

    /// The height of the title and the first bars.
    pub(super) fn chart_begins(&mut self, chart: &Chart) -> f32 {
        let bars = u16::try_from(chart.bars.len().clamp(1, 5)).map_or(1.0, f32::from);
        self.row_of(chart) * bars + self.theme.body * 3.0
    }

    /// From one bar to the next: further where a label takes more than a line.
    fn row_of(&mut self, chart: &Chart) -> f32 {
        let lines = |flow: &mut Self, bar: &Bar| flow.label_lines(&bar.label).len();
        let high = chart.bars.iter().any(|bar| lines(self, bar) > 1);
        self.theme.body * if high { 2.8 } else { 1.9 }
    }

    /// Room for labels.
    fn label_width(&self) -> f32 {
        self.width * 0.34
    }

    /// A label in the lines that it has room for. What does not fit is left out from the end, word by word: the table
    /// beside the chart has it in full.
    fn label_lines(&mut self, label: &str) -> Vec<SetLine> {
        let (size, room) = (self.theme.size(0.85), self.label_width() - 2.0);
        let mut shown = shortened(label, MOST_LETTERS);
        loop {
            let words = [Inline::Text(shown.clone())];
            let (spans, _) = self.spans(&words, Ink::Text, Weight::Regular);
            let lines = self.break_lines(&spans, size, room);
            match without_last_word(&shown).filter(|_| lines.len() > MOST_LINES) {
                Some(shorter) => shown = shorter,
                None => return lines.into_iter().take(MOST_LINES).collect(),
            }
        }
    }

    fn part(&mut self, chart: &Chart, from: usize, count: usize, row: f32) {
        let size = self.theme.size(0.85);
        let head = if chart.line.is_some() { size * 1.8 } else { size * 0.4 };
        let axis = self.axis(chart, size);
        let height = head + row * count as f32 + 4.0;
        self.figure(height, chart.alt.clone(), |flow, top| {
            for (index, bar) in chart.bars.iter().skip(from).take(count).enumerate() {
                flow.bar(bar, &axis, top - head - row * (index as f32 + 0.5), size);
            }
            let (bottom, top_of_bars) = (top - height + 2.0, top - head + 2.0);
            let theme = flow.theme;
            let (sheet, _, _) = flow.sheet();
            sheet.rule(&theme, Ink::Soft, 0.7, (axis.zero, bottom), (axis.zero, top_of_bars));
            if let Some((at, words)) = &chart.line {
                let x = axis.at(*at);
                sheet.save();
                dash(sheet, Some((2.5, 2.0)));
                sheet.rule(&theme, Ink::Text, 1.0, (x, bottom), (x, top_of_bars + 2.0));
                sheet.restore();
                let at = (x, top - size * 1.1);
                flow.label(at, size, Weight::Bold, Ink::Text, words, ShapeSide::Middle);
            }
        });
        debug_assert!(self.y <= self.theme.page.1);
    }

    /// One bar, with its middle so high on the page, its label before it and its words behind it.
    fn bar(&mut self, bar: &Bar, axis: &Axis, middle: f32, size: f32) {
        let (theme, line) = (self.theme, middle - size * 0.34);
        let (lines, leading) = (self.label_lines(&bar.label), size * 1.15);
        let mut base = line + leading * 0.5 * (lines.len() as f32 - 1.0);
        for own in &lines {
            let at = (axis.zero - 8.0 - own.width * size / 1000.0, base);
            let (sheet, fonts, _) = self.sheet();
            sheet.line(fonts, &theme, at, size, own);
            base -= leading;
        }
        let end = bar.value.map_or(axis.zero, |value| axis.at(value));
        let (sheet, _, _) = self.sheet();
        if bar.value.is_some() {
            let (low, high) = (middle - theme.body * 0.57, middle + theme.body * 0.57);
            fill(sheet, &theme, bar.fill, [axis.zero, low, end.max(axis.zero + 0.8), high]);
        }
        let at = (axis.words_from(end, self.words_width(bar, size)), line);
        self.label(at, size, Weight::Bold, ink(bar.fill), &bar.words, ShapeSide::Left);
    }

    /// What the bars of a chart are drawn by: the words of the longest have room behind it, and behind the line.
    fn axis(&mut self, chart: &Chart, size: f32) -> Axis {
        let zero = self.x + self.label_width() + 6.0;
        let widest = chart.bars.iter().map(|bar| self.words_width(bar, size)).fold(0.0, f32::max);
        let behind = (self.width * 0.2).max(widest + BEHIND);
        let room = (self.x + self.width - behind - zero).max(self.width * 0.1);
        let values = chart.bars.iter().filter_map(|bar| bar.value);
        let largest = values.chain(chart.line.iter().map(|line| line.0)).fold(1.0, f64::max);
        let mut axis = Axis { zero, scale: room / largest as f32, line: None };
        axis.line = chart.line.as_ref().map(|line| axis.at(line.0));
        axis
    }

    fn words_width(&mut self, bar: &Bar, size: f32) -> f32 {
        let line = self.one_line(&bar.words, size, Ink::Text, Weight::Bold);
        line.map_or(0.0, |line| line.width * size / 1000.0)
    }
}

/// Where bars begin from the left, points for each unit, and where the line stands.
struct Axis {
    zero: f32,
    scale: f32,
    line: Option<f32>,
}

impl Axis {
    /// Where a value is on the page.
    fn at(&self, value: f64) -> f32 {
        self.zero + value as f32 * self.scale
    }

    /// Where the words behind a bar begin: behind the line, where they would cross it.
    fn words_from(&self, end: f32, width: f32) -> f32 {
        let from = end + BEHIND;
        let crossed =
            |line: &f32| (from - BEHIND * 0.5..from + width + BEHIND * 0.5).contains(line);
        self.line.filter(crossed).map_or(from, |line| line + BEHIND)
    }
}

/// Met: solid. Not met: slanted lines. Can't tell: open. Depends: half tone. Not covered: dashed.
fn fill(sheet: &mut PageSheet, theme: &PageTheme, verdict: Verdict, rect: [f32; 4]) {
    let [x0, y0, x1, y1] = rect;
    let colour = ink(verdict);
    match verdict {
        Verdict::Met => sheet.fill(theme, colour, rect),
        Verdict::NotMet => {
            sheet.save();
            sheet.rect_path(rect);
            sheet.op("W", &[]);
            sheet.op("n", &[]);
            let mut x = x0 - (y1 - y0);
            while x < x1 {
                sheet.rule(theme, colour, 1.5, (x, y0), (x + (y1 - y0), y1));
                x += 3.6;
            }
            sheet.restore();
            outline(sheet, theme, verdict, rect);
        }
        // What is only recommended is in no chart.
        Verdict::CantTell | Verdict::NotAsRecommended => outline(sheet, theme, verdict, rect),
        Verdict::Depends => {
            let mut y = y0 + 1.0;
            while y < y1 {
                sheet.rule(theme, colour, 0.8, (x0, y), (x1, y));
                y += 2.4;
            }
            outline(sheet, theme, verdict, rect);
        }
        Verdict::NotCovered => {
            sheet.save();
            dash(sheet, Some((2.0, 1.6)));
            outline(sheet, theme, verdict, rect);
            sheet.restore();
        }
    }
}

fn outline(sheet: &mut PageSheet, theme: &PageTheme, verdict: Verdict, rect: [f32; 4]) {
    sheet.ink(theme, ink(verdict));
    sheet.op("w", &[0.9]);
    sheet.rect_path(rect);
    sheet.op("S", &[]);
}
