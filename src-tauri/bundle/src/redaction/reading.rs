//! The orders in which a reader, or a program that copies words, may read a page: as it is drawn, line by line
//! whatever was drawn first, and down each column, so that a name that is broken over two lines is one name.

use std::collections::BTreeMap;

use hayro::kurbo::Vec2;

use super::{
    beside::chains,
    folded::{Folded, FoldedGap},
    glyphs::PlacedGlyph,
    pieces::{GlyphPiece, GlyphSpot, PieceStep, joined, other_ways, pieces_of},
};

/// No more glyphs are put in order on one page: it is a drawing, or made to do harm.
const MOST: usize = 60_000;

/// A page in all its orders.
#[derive(Default)]
pub(super) struct RedactionReading {
    /// Each order, or a part of it.
    pub orders: Vec<Vec<PieceStep>>,
    /// Glyphs that stand on another one and are the same letter: bold print and shadows.
    pub twins: BTreeMap<usize, Vec<usize>>,
    /// There are words here whose letters nobody knows.
    pub unreadable: bool,
    /// The lines of upright letters, from the top.
    pub lines: Vec<Vec<PieceStep>>,
}

/// Reads a page in every order.
pub(super) fn reading(page: &[PlacedGlyph]) -> RedactionReading {
    let mut out = RedactionReading::default();
    let drawn = |(glyph, placed): (usize, &PlacedGlyph)| {
        let before = glyph.checked_sub(1).and_then(|before| page.get(before));
        let gap = before.map_or(FoldedGap::LINE, |before| gap_between(before, placed));
        PieceStep { glyph, gap: if placed.gap { gap } else { FoldedGap::NONE } }
    };
    out.orders.push(page.iter().enumerate().map(drawn).collect());
    let mut all = Vec::new();
    for (turn, spots) in by_direction(page) {
        let mut pieces = Vec::new();
        let mut rows = ReadRows::default();
        for line in lines(spots) {
            let line = out.without_twins(page, line);
            let large = without_small(&line);
            if large.len() < line.len() {
                out.orders.push(joined(&pieces_of(page, &large)));
            }
            let parts = pieces_of(page, &line);
            rows.add(page, &line, out.whole(page, &parts));
            pieces.extend(parts);
            all.push(line);
        }
        out.orders.extend(columns(pieces, page.len()));
        if turn == 0 {
            out.lines.clone_from(&rows.usual);
        }
        out.orders.extend(rows.orders());
    }
    for chain in chains(page, &all) {
        let mut rows = ReadRows::default();
        rows.add(page, &chain, joined(&pieces_of(page, &chain)));
        out.orders.extend(rows.orders());
    }
    out.unreadable |= too_many_unknown(page);
    out
}

/// Lines below one another, and the other ways to see some of them.
#[derive(Default)]
struct ReadRows {
    usual: Vec<Vec<PieceStep>>,
    others: BTreeMap<usize, Vec<Vec<PieceStep>>>,
}

impl ReadRows {
    fn add(&mut self, page: &[PlacedGlyph], line: &[GlyphSpot], whole: Vec<PieceStep>) {
        let others = other_ways(page, line);
        if !others.is_empty() {
            let others = others.iter().map(|pieces| new_line(joined(pieces))).collect();
            self.others.insert(self.usual.len(), others);
        }
        self.usual.push(new_line(whole));
    }

    fn orders(self) -> Vec<Vec<PieceStep>> {
        let most = self.others.values().map(Vec::len).max().unwrap_or_default();
        let mut orders = vec![self.usual.concat()];
        for way in 0..most {
            let row = |(at, usual): (usize, &Vec<PieceStep>)| {
                let others = self.others.get(&at);
                others.and_then(|others| others.get(way).or(others.last())).unwrap_or(usual).clone()
            };
            orders.push(self.usual.iter().enumerate().flat_map(row).collect());
        }
        orders
    }
}

/// The steps, with the end of a line before them.
fn new_line(mut steps: Vec<PieceStep>) -> Vec<PieceStep> {
    if let Some(first) = steps.first_mut() {
        first.gap = FoldedGap::LINE;
    }
    steps
}

/// What stands between two glyphs of which the second does not follow on the first.
fn gap_between(before: &PlacedGlyph, after: &PlacedGlyph) -> FoldedGap {
    let along = (before.to - before.from).normalize();
    let (size, large) = (after.up.hypot(), before.up.hypot());
    let step = after.from - before.to;
    if !along.is_finite() || step.cross(along).abs() <= 0.4 * size.max(large) {
        return FoldedGap::SPACE;
    }
    // A capital as high as several lines begins the word beside its top.
    let beside = step.dot(along).abs() < 0.4 * large && step.cross(along).abs() < large;
    if large > 1.8 * size && beside { FoldedGap::SEAM } else { FoldedGap::LINE }
}

/// A line without the letters that are far smaller than others in it: those are notes, or not seen.
fn without_small(line: &[GlyphSpot]) -> Vec<GlyphSpot> {
    let most = line.iter().map(|spot| spot.size).fold(0.0, f64::max);
    line.iter().filter(|spot| spot.size > 0.5 * most).copied().collect()
}

impl RedactionReading {
    /// The pieces of a line in order.
    fn whole(&mut self, page: &[PlacedGlyph], parts: &[GlyphPiece]) -> Vec<PieceStep> {
        self.unreadable |= parts.iter().any(|piece| unreadable(page, &piece.steps));
        let whole = joined(parts);
        if whole.iter().any(|step| page.get(step.glyph).is_some_and(is_right_to_left)) {
            self.orders.push(backwards(&whole));
        }
        whole
    }

    /// The line without glyphs that stand on the same letter.
    fn without_twins(&mut self, page: &[PlacedGlyph], line: Vec<GlyphSpot>) -> Vec<GlyphSpot> {
        let mut kept: Vec<GlyphSpot> = Vec::new();
        for spot in line {
            let twin = kept.iter().rev().take(4).find(|other| {
                let same =
                    page.get(other.glyph).map(|g| &g.text) == page.get(spot.glyph).map(|g| &g.text);
                let width = (spot.end - spot.start).abs();
                same && (spot.start - other.start).abs() < (0.35 * width).max(0.08 * spot.size)
            });
            match twin {
                Some(other) => self.twins.entry(other.glyph).or_default().push(spot.glyph),
                None => kept.push(spot),
            }
        }
        kept
    }
}

/// The glyphs by the way they run, in whole degrees, each with its place along and across.
fn by_direction(page: &[PlacedGlyph]) -> BTreeMap<i32, Vec<GlyphSpot>> {
    let mut axes: BTreeMap<i32, Vec2> = BTreeMap::new();
    let mut all: BTreeMap<i32, Vec<GlyphSpot>> = BTreeMap::new();
    for (glyph, placed) in page.iter().enumerate().take(MOST) {
        let size = placed.up.hypot();
        let along = placed.to - placed.from;
        let along = if along.hypot() > 1e-6 { along } else { Vec2::new(placed.up.y, -placed.up.x) };
        let finite = placed.from.is_finite() && placed.to.is_finite() && along.is_finite();
        if !finite || size < 0.05 || along.hypot() < 1e-6 {
            continue;
        }
        let turn = along.atan2().to_degrees().round() as i32;
        let axis = *axes.entry(turn).or_insert_with(|| along.normalize());
        let (from, to) = (placed.from.to_vec2(), placed.to.to_vec2());
        let (start, end) = (from.dot(axis), to.dot(axis));
        all.entry(turn).or_default().push(GlyphSpot {
            glyph,
            start: start.min(end),
            end: start.max(end),
            height: axis.cross(from),
            size,
        });
    }
    all
}

/// Lines from the top, each from its start.
fn lines(mut spots: Vec<GlyphSpot>) -> Vec<Vec<GlyphSpot>> {
    spots.sort_by(|a, b| b.height.total_cmp(&a.height));
    let mut lines: Vec<Vec<GlyphSpot>> = Vec::new();
    for spot in spots {
        let near = |line: &&mut Vec<GlyphSpot>| {
            line.first().is_some_and(|first| {
                (first.height - spot.height).abs() <= 0.35 * first.size.max(spot.size)
            })
        };
        match lines.last_mut().filter(near) {
            Some(line) => line.push(spot),
            None => lines.push(vec![spot]),
        }
    }
    for line in &mut lines {
        line.sort_by(|a, b| a.start.total_cmp(&b.start).then(a.glyph.cmp(&b.glyph)));
    }
    lines
}

/// Stretches that stand below one another, joined.
fn columns(mut pieces: Vec<GlyphPiece>, count: usize) -> Vec<Vec<PieceStep>> {
    pieces.sort_by(|a, b| b.height.total_cmp(&a.height).then(a.start.total_cmp(&b.start)));
    let next = |at: usize, above: &GlyphPiece| {
        let below = pieces.iter().enumerate().skip(at + 1);
        let near =
            |piece: &GlyphPiece| above.height - piece.height <= 2.6 * above.size.max(piece.size);
        below
            .take_while(|(_, piece)| near(piece))
            .find(|(_, piece)| {
                let deep = above.height - piece.height > 0.35 * above.size.min(piece.size);
                deep && above.start < piece.end && piece.start < above.end
            })
            .map(|(below, _)| below)
    };
    let follows: Vec<Option<usize>> =
        pieces.iter().enumerate().map(|(at, piece)| next(at, piece)).collect();
    let mut headed = vec![true; pieces.len()];
    for below in follows.iter().flatten() {
        if let Some(head) = headed.get_mut(*below) {
            *head = false;
        }
    }
    let mut orders = Vec::new();
    let mut left = count.saturating_mul(8);
    for (head, _) in headed.iter().enumerate().filter(|(_, head)| **head) {
        let mut order: Vec<PieceStep> = Vec::new();
        let mut at = Some(head);
        while let Some(piece) = at.and_then(|at| pieces.get(at)) {
            let steps = new_line(piece.steps.clone());
            left = left.saturating_sub(steps.len());
            order.extend(steps);
            at = at.and_then(|at| follows.get(at).copied().flatten()).filter(|_| left > 0);
        }
        orders.push(order);
    }
    orders
}

/// An order from its end; each gap stays between the same two.
fn backwards(order: &[PieceStep]) -> Vec<PieceStep> {
    let mut gap = FoldedGap::SPACE;
    let turn = |step: &PieceStep| PieceStep { gap: std::mem::replace(&mut gap, step.gap), ..*step };
    order.iter().rev().map(turn).collect()
}

fn is_right_to_left(glyph: &PlacedGlyph) -> bool {
    glyph.text.chars().any(
        |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'),
    )
}

/// Whether glyphs that nobody knows make words: two different ones side by side, or two within known words.
fn unreadable(page: &[PlacedGlyph], steps: &[PieceStep]) -> bool {
    let mut within = 0;
    for pair in steps.windows(2) {
        let [a, b] = pair else { continue };
        let (Some(first), Some(second)) = (page.get(a.glyph), page.get(b.glyph)) else { continue };
        if !b.gap.is_closed() {
            continue;
        }
        let letter = |glyph: &PlacedGlyph| glyph.text.chars().any(char::is_alphanumeric);
        match (first.text.is_empty(), second.text.is_empty()) {
            (true, true) if first.shape != second.shape => return true,
            (true, false) if letter(second) => within += 1,
            (false, true) if letter(first) => within += 1,
            _ => {}
        }
    }
    within > 1
}

/// Whether a page has more unknown glyphs than an ornament or a list of points would have.
fn too_many_unknown(page: &[PlacedGlyph]) -> bool {
    let shapes: std::collections::BTreeSet<u32> =
        page.iter().filter(|glyph| glyph.text.is_empty()).map(|glyph| glyph.shape).collect();
    shapes.len() > 5
}

/// An order as it is compared. With `other`, by the letters that fonts have in their own tables.
pub(super) fn fold(page: &[PlacedGlyph], order: &[PieceStep], other: bool) -> Folded {
    let mut folded = Folded::default();
    for step in order {
        let Some(glyph) = page.get(step.glyph) else { continue };
        folded.gap(step.gap);
        match glyph.other.filter(|_| other) {
            Some(c) => folded.push(c, step.glyph, step.glyph + 1),
            None if glyph.text.is_empty() => {
                folded.push(super::folded::LOST, step.glyph, step.glyph + 1);
            }
            None => glyph.text.chars().for_each(|c| folded.push(c, step.glyph, step.glyph + 1)),
        }
    }
    folded
}

/// An order as a text, and the glyph of each of its bytes.
pub(super) fn read(page: &[PlacedGlyph], order: &[PieceStep]) -> (String, Vec<Option<usize>>) {
    let (mut text, mut places) = (String::new(), Vec::new());
    for step in order {
        let Some(glyph) = page.get(step.glyph) else { continue };
        if step.gap.has(FoldedGap::LINE) {
            text.push('\n');
        } else if step.gap.has(FoldedGap::SPACE) {
            text.push(' ');
        }
        places.resize(text.len(), None);
        text.push_str(&glyph.text);
        places.resize(text.len(), Some(step.glyph));
    }
    (text, places)
}
