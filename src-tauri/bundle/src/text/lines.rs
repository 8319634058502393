//! Breaking text into lines and each line into pieces in the order they are drawn.

use std::rc::Rc;

use unicode_bidi::BidiInfo;
use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::{Ink, Weight, shape::Shaped, shape::Shaper};

/// How a span is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct SpanStyle {
    /// Its weight.
    pub weight: Weight,
    /// Its colour: an index that the page resolves.
    pub ink: Ink,
    /// Number of the link it is part of, in the paragraph's own list.
    pub link: Option<usize>,
}

/// A run of text in one style.
#[derive(Clone, Debug)]
pub(crate) struct LineSpan {
    /// The text.
    pub text: String,
    /// Its style.
    pub style: SpanStyle,
}

/// A shaped piece of a line.
#[derive(Clone, Debug)]
pub(crate) struct LinePiece {
    /// Glyphs.
    pub shaped: Rc<Shaped>,
    /// Style.
    pub style: SpanStyle,
}

/// One line: pieces from left to right.
#[derive(Clone, Debug, Default)]
pub(crate) struct SetLine {
    /// What to draw.
    pub pieces: Vec<LinePiece>,
    /// Width in thousandths of the type size, without the space at its end.
    pub width: f32,
    /// The paragraph runs from right to left, so the line is set flush right.
    pub rtl: bool,
}

/// Breaks the spans into lines no wider than `width` (in thousandths of the type size).
/// A line feed always breaks. A word wider than the line is cut.
pub(crate) fn break_lines(shaper: &mut Shaper, spans: &[LineSpan], width: f32) -> Vec<SetLine> {
    let (text, styles) = join(spans);
    let mut lines = Vec::new();
    for paragraph in paragraphs(&text) {
        let slice = text.get(paragraph.clone()).unwrap_or("");
        let mut setter =
            LineSetter { shaper, text: &text, styles: &styles, base: paragraph.start, slice };
        setter.set(width, &mut lines);
    }
    lines
}

/// Marks on one letter that are set: no language has so many, and thousands take minutes to place (UAX #15, section
/// 13).
const MOST_MARKS: usize = 30;
/// Words with more bytes are measured letter by letter.
const LONGEST_WORD: usize = 1000;

/// One text and, beside it, where each style ends.
fn join(spans: &[LineSpan]) -> (String, Vec<(usize, SpanStyle)>) {
    let mut text = String::new();
    let mut styles = Vec::new();
    for span in spans {
        // Composed letters: "e" and an accent print as the one glyph that the face has for both.
        let mut marks = 0;
        let bounded = span.text.chars().filter(|c| {
            marks = if is_combining_mark(*c) { marks + 1 } else { 0 };
            marks <= MOST_MARKS
        });
        text.extend(bounded.nfc().filter(|c| !is_control(*c)).map(|c| match c {
            '\t' => ' ',
            c => c,
        }));
        styles.push((text.len(), span.style));
    }
    (text, styles)
}

/// Control characters have no shape; bidirectional overrides could make a page say what it does not.
fn is_control(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

fn paragraphs(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for part in text.split('\n') {
        out.push(start..start + part.len());
        start += part.len() + 1;
    }
    out
}

struct LineSetter<'a> {
    shaper: &'a mut Shaper,
    text: &'a str,
    styles: &'a [(usize, SpanStyle)],
    base: usize,
    slice: &'a str,
}

impl LineSetter<'_> {
    fn set(&mut self, width: f32, lines: &mut Vec<SetLine>) {
        let rtl_text = self.slice.chars().any(is_rtl);
        let bidi = rtl_text.then(|| BidiInfo::new(self.slice, None));
        let mut start = 0;
        let mut used = 0.0;
        let mut at = 0;
        let mut ranges = Vec::new();
        let breaks: Vec<usize> = linebreaks(self.slice)
            .filter(|(at, kind)| *kind == BreakOpportunity::Allowed || *at == self.slice.len())
            .map(|(at, _)| at)
            .collect();
        for end in breaks {
            let word = at..end;
            // One that no line can hold is never set whole, and measuring it whole would take long.
            if word.len() > LONGEST_WORD {
                used = self.cut(word, width, &mut start, &mut ranges);
                at = end;
                continue;
            }
            let full = self.width(word.clone());
            let tight =
                self.width(at..at + self.slice.get(word.clone()).unwrap_or("").trim_end().len());
            if used > 0.0 && used + tight > width {
                ranges.push(start..at);
                start = at;
                used = 0.0;
            }
            if tight > width {
                used = self.cut(word, width, &mut start, &mut ranges);
            } else {
                used += full;
            }
            at = end;
        }
        ranges.push(start..self.slice.len());
        for range in ranges {
            lines.push(self.line(range, bidi.as_ref()));
        }
    }

    /// Cuts a word that no line can hold; gives the width used on the last line.
    fn cut(
        &mut self,
        word: std::ops::Range<usize>,
        width: f32,
        start: &mut usize,
        ranges: &mut Vec<std::ops::Range<usize>>,
    ) -> f32 {
        let mut used = self.width(*start..word.start);
        let chars: Vec<(usize, char)> =
            self.slice.get(word.clone()).unwrap_or("").char_indices().collect();
        for (offset, c) in chars {
            let from = word.start + offset;
            let w = self.width(from..from + c.len_utf8());
            if used + w > width && from > *start && !is_combining_mark(c) {
                ranges.push(*start..from);
                *start = from;
                used = 0.0;
            }
            used += w;
        }
        used
    }

    /// Width of a range, each style apart.
    fn width(&mut self, range: std::ops::Range<usize>) -> f32 {
        let mut total = 0.0;
        for (part, style) in self.styled(range) {
            let text = self.slice.get(part).unwrap_or("");
            total += self.shaper.shape(style.weight, text.chars().any(is_rtl), text).width;
        }
        total
    }

    /// The range cut where the style changes.
    fn styled(&self, range: std::ops::Range<usize>) -> Vec<(std::ops::Range<usize>, SpanStyle)> {
        let mut out = Vec::new();
        let mut from = range.start;
        for &(end, style) in self.styles {
            let Some(end) = end.checked_sub(self.base) else { continue };
            if from >= range.end {
                break;
            }
            if end <= from {
                continue;
            }
            let to = end.min(range.end);
            out.push((from..to, style));
            from = to;
        }
        debug_assert!(self.text.len() >= self.slice.len());
        out
    }

    fn line(&mut self, range: std::ops::Range<usize>, bidi: Option<&BidiInfo<'_>>) -> SetLine {
        let kept = self.slice.get(range.clone()).unwrap_or("").trim_end().len();
        let range = range.start..range.start + kept;
        let mut line = SetLine::default();
        let para = bidi.and_then(|b| b.paragraphs.first());
        let runs: Vec<(std::ops::Range<usize>, bool)> = match (bidi, para) {
            (Some(bidi), Some(para)) if !range.is_empty() => {
                line.rtl = para.level.is_rtl();
                let (levels, runs) = bidi.visual_runs(para, range.clone());
                let rtl =
                    |r: &std::ops::Range<usize>| levels.get(r.start).is_some_and(|l| l.is_rtl());
                runs.into_iter().map(|r| (r.clone(), rtl(&r))).collect()
            }
            _ => vec![(range, false)],
        };
        for (run, rtl) in runs {
            let mut parts = self.styled(run);
            if rtl {
                parts.reverse();
            }
            for (part, style) in parts {
                let text = self.slice.get(part).unwrap_or("");
                self.words(text, style, rtl, &mut line);
            }
        }
        line.width = line.pieces.iter().map(|p| p.shaped.width).sum();
        line
    }

    /// Left-to-right text is shaped word by word, which is what was measured and is kept.
    fn words(&mut self, text: &str, style: SpanStyle, rtl: bool, line: &mut SetLine) {
        if rtl {
            line.pieces
                .push(LinePiece { shaped: self.shaper.shape(style.weight, true, text), style });
            return;
        }
        for word in text.split_inclusive(' ') {
            line.pieces
                .push(LinePiece { shaped: self.shaper.shape(style.weight, false, word), style });
        }
    }
}

/// Letters of the scripts that run from right to left.
fn is_rtl(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}
