//! Words that begin at the end of one page and end at the head of the next. What stands at the foot or head of each
//! page may lie between.

use std::collections::BTreeMap;

use hayro::kurbo::Point;

use super::{
    glyphs::{PageGlyphs, PlacedGlyph},
    marks::RedactionMark,
    matcher::Manner,
    pieces::PieceStep,
    reading::{RedactionReading, fold},
    text::Rules,
};

/// Lines at the end of a page, and at the head of the next, that are looked at.
const LINES: usize = 4;
/// Letters of a line that are looked at.
const LETTERS: usize = 200;

/// A part of a word: where its letters begin, and what stands for them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct EndPart {
    pub letters: Vec<Point>,
    pub put: String,
}

impl EndPart {
    /// Where it is on its page.
    pub fn on(&self, page: &PageGlyphs) -> RedactionMark {
        let is_here =
            |glyph: &PlacedGlyph| self.letters.iter().any(|at| at.distance(glyph.from) < 0.01);
        let glyphs = page.glyphs.iter().enumerate().filter(|(_, glyph)| is_here(glyph));
        let glyphs = glyphs.map(|(at, _)| at).collect();
        RedactionMark { glyphs, find: String::new(), put: self.put.clone() }
    }
}

/// Parts of words by page, from 0.
pub(super) type EndParts = BTreeMap<usize, Vec<EndPart>>;

/// A line, and what stands before each of its letters.
type EndLine = Vec<(PlacedGlyph, PieceStep)>;

/// A search that is shown each page in order.
#[derive(Default)]
pub(super) struct PageEnds {
    pages: usize,
    /// The last lines of the page before.
    last: Vec<EndLine>,
    pub found: EndParts,
}

impl PageEnds {
    /// Looks at the next page.
    pub fn add(&mut self, page: &PageGlyphs, reading: &RedactionReading, rules: Rules<'_>) {
        if rules.matcher.is_empty() {
            return;
        }
        let line = |steps: &[PieceStep]| -> EndLine {
            steps
                .iter()
                .filter_map(|step| Some((page.glyphs.get(step.glyph)?.clone(), *step)))
                .collect()
        };
        let first: Vec<EndLine> = reading
            .lines
            .iter()
            .take(LINES)
            .map(|steps| line(steps.get(..steps.len().min(LETTERS)).unwrap_or_default()))
            .collect();
        for tail in std::mem::take(&mut self.last) {
            for head in &first {
                self.meet(&tail, head, rules);
            }
        }
        let below = reading.lines.len().saturating_sub(LINES);
        let last = reading.lines.iter().skip(below);
        let end = |steps: &[PieceStep]| {
            line(steps.get(steps.len().saturating_sub(LETTERS)..).unwrap_or_default())
        };
        self.last = last.map(|steps| end(steps)).collect();
        self.pages += 1;
    }

    /// Looks for words over the end of one line and the start of another.
    fn meet(&mut self, tail: &EndLine, head: &EndLine, rules: Rules<'_>) {
        let glyphs: Vec<PlacedGlyph> =
            tail.iter().chain(head).map(|(glyph, _)| glyph.clone()).collect();
        let steps = tail.iter().chain(head).enumerate();
        let order: Vec<PieceStep> =
            steps.map(|(glyph, (_, step))| PieceStep { glyph, gap: step.gap }).collect();
        let folded = fold(&glyphs, &order, false);
        for found in rules.matcher.find(&folded, Manner::Drawn) {
            let letters = folded.letters.get(found.from..found.to).unwrap_or_default();
            let (before, after): (Vec<usize>, Vec<usize>) =
                letters.iter().map(|letter| letter.from).partition(|at| *at < tail.len());
            if before.is_empty() || after.is_empty() {
                continue;
            }
            let places = |list: Vec<usize>| -> Vec<Point> {
                list.into_iter().filter_map(|at| glyphs.get(at)).map(|glyph| glyph.from).collect()
            };
            let put = rules.list.get(found.word).map_or_else(String::new, |word| word.put.clone());
            let (first, second) = (places(before), places(after));
            let Some(page) = self.pages.checked_sub(1) else { continue };
            self.found.entry(page).or_default().push(EndPart { letters: first, put });
            let rest = EndPart { letters: second, put: String::new() };
            self.found.entry(self.pages).or_default().push(rest);
        }
    }
}
