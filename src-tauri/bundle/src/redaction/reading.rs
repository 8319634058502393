//! The orders in which a reader, or a program that copies words, may read a page: as it is drawn, line by line
//! whatever was drawn first, and down each column, so that a name that is broken over two lines is one name.

use std::collections::BTreeMap;

use hayro::kurbo::Vec2;

use super::{
    folded::{Folded, Gap},
    glyphs::PlacedGlyph,
};

/// A gap wider than this part of the size of letters is a space.
const SPACE: f64 = 0.15;
/// One wider than this begins another column or cell.
const COLUMN: f64 = 1.3;
/// No more glyphs are put in order on one page: it is a drawing, or made to do harm.
const MOST: usize = 60_000;

/// A glyph and what stands before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub glyph: usize,
    pub gap: Gap,
}

/// A page in all its orders.
#[derive(Default)]
pub(super) struct Reading {
    /// Each order, or a part of it.
    pub orders: Vec<Vec<Step>>,
    /// Glyphs that stand on another one and are the same letter: bold print and shadows.
    pub twins: BTreeMap<usize, Vec<usize>>,
    /// There are words here whose letters nobody knows.
    pub unreadable: bool,
    /// The lines of upright letters, from the top.
    pub lines: Vec<Vec<Step>>,
}

/// A glyph on its base line.
#[derive(Clone, Copy)]
struct Spot {
    glyph: usize,
    start: f64,
    end: f64,
    height: f64,
    size: f64,
}

impl Spot {
    fn middle(self) -> f64 {
        f64::midpoint(self.start, self.end)
    }
}

/// A stretch of a line without a wide gap.
struct Piece {
    start: f64,
    end: f64,
    height: f64,
    size: f64,
    steps: Vec<Step>,
}

/// Reads a page in every order.
pub(super) fn reading(page: &[PlacedGlyph]) -> Reading {
    let mut out = Reading::default();
    let drawn = |(glyph, placed): (usize, &PlacedGlyph)| {
        let before = glyph.checked_sub(1).and_then(|before| page.get(before));
        let gap = before.map_or(Gap::LINE, |before| gap_between(before, placed));
        Step { glyph, gap: if placed.gap { gap } else { Gap::NONE } }
    };
    out.orders.push(page.iter().enumerate().map(drawn).collect());
    for (turn, spots) in by_direction(page) {
        let mut pieces = Vec::new();
        let mut rows = Vec::new();
        for line in lines(spots) {
            let line = out.without_twins(page, line);
            let large = without_small(&line);
            if large.len() < line.len() {
                out.orders.push(joined(&pieces_of(page, &large)));
            }
            let parts = pieces_of(page, &line);
            out.unreadable |= parts.iter().any(|piece| unreadable(page, &piece.steps));
            let whole = joined(&parts);
            if whole.iter().any(|step| page.get(step.glyph).is_some_and(is_right_to_left)) {
                out.orders.push(backwards(&whole));
            }
            rows.push(new_line(whole));
            pieces.extend(parts);
        }
        out.orders.push(rows.concat());
        out.orders.extend(columns(pieces, page.len()));
        if turn == 0 {
            out.lines = rows;
        }
    }
    out.unreadable |= too_many_unknown(page);
    out
}

/// The steps of pieces of one line.
fn joined(pieces: &[Piece]) -> Vec<Step> {
    pieces.iter().flat_map(|piece| piece.steps.iter().copied()).collect()
}

/// The steps, with the end of a line before them.
fn new_line(mut steps: Vec<Step>) -> Vec<Step> {
    if let Some(first) = steps.first_mut() {
        first.gap = Gap::LINE;
    }
    steps
}

/// What stands between two glyphs of which the second does not follow on the first.
fn gap_between(before: &PlacedGlyph, after: &PlacedGlyph) -> Gap {
    let along = (before.to - before.from).normalize();
    let (size, large) = (after.up.hypot(), before.up.hypot());
    let step = after.from - before.to;
    if !along.is_finite() || step.cross(along).abs() <= 0.4 * size.max(large) {
        return Gap::SPACE;
    }
    // A capital as high as several lines begins the word beside its top.
    let beside = step.dot(along).abs() < 0.4 * large && step.cross(along).abs() < large;
    if large > 1.8 * size && beside { Gap::SEAM } else { Gap::LINE }
}

/// A line without the letters that are far smaller than others in it: those are notes, or not seen.
fn without_small(line: &[Spot]) -> Vec<Spot> {
    let most = line.iter().map(|spot| spot.size).fold(0.0, f64::max);
    line.iter().filter(|spot| spot.size > 0.5 * most).copied().collect()
}

impl Reading {
    /// The line without glyphs that stand on the same letter.
    fn without_twins(&mut self, page: &[PlacedGlyph], line: Vec<Spot>) -> Vec<Spot> {
        let mut kept: Vec<Spot> = Vec::new();
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
fn by_direction(page: &[PlacedGlyph]) -> BTreeMap<i32, Vec<Spot>> {
    let mut axes: BTreeMap<i32, Vec2> = BTreeMap::new();
    let mut all: BTreeMap<i32, Vec<Spot>> = BTreeMap::new();
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
        all.entry(turn).or_default().push(Spot {
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
fn lines(mut spots: Vec<Spot>) -> Vec<Vec<Spot>> {
    spots.sort_by(|a, b| b.height.total_cmp(&a.height));
    let mut lines: Vec<Vec<Spot>> = Vec::new();
    for spot in spots {
        let near = |line: &&mut Vec<Spot>| {
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

/// A line in its pieces. Where letters are set apart, the room between two of them is no space.
fn pieces_of(page: &[PlacedGlyph], line: &[Spot]) -> Vec<Piece> {
    let mut rooms: Vec<f64> = line
        .windows(2)
        .filter_map(|pair| match pair {
            [a, b] => Some((b.start - a.end) / a.size.max(b.size)),
            _ => None,
        })
        .collect();
    rooms.sort_by(f64::total_cmp);
    let middle = rooms.get(rooms.len() / 2).copied().unwrap_or(0.0);
    let apart = rooms.len() >= 4 && middle > SPACE;
    let space = if apart { (1.6 * middle).max(SPACE) } else { SPACE };
    let column = if apart { (3.0 * middle).max(COLUMN) } else { COLUMN };
    let even = pitch(line);
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut end, mut middle, mut white) = (f64::NEG_INFINITY, f64::NEG_INFINITY, false);
    for spot in line {
        let placed = page.get(spot.glyph);
        if placed.is_some_and(|g| !g.text.is_empty() && g.text.chars().all(char::is_whitespace)) {
            white = true;
            continue;
        }
        let last = pieces.last_mut();
        let size = last.as_ref().map_or(spot.size, |piece| piece.size.max(spot.size));
        let from = std::mem::replace(&mut middle, spot.middle());
        let next = even.is_some_and(|pitch| is_near(spot.middle() - from, pitch));
        let room = if next { 0.0 } else { (spot.start - end) / size };
        let mut gap =
            if room > space || std::mem::take(&mut white) { Gap::SPACE } else { Gap::NONE };
        match last {
            Some(piece) if room <= column => {
                let before = piece.steps.last().and_then(|step| page.get(step.glyph));
                if gap == Gap::NONE && is_seam(before, placed, room) {
                    gap = Gap::SEAM;
                }
                piece.steps.push(Step { glyph: spot.glyph, gap });
                piece.end = piece.end.max(spot.end);
                piece.size = piece.size.max(spot.size);
            }
            _ => pieces.push(Piece {
                start: spot.start,
                end: spot.end,
                height: spot.height,
                size: spot.size,
                steps: vec![Step { glyph: spot.glyph, gap: Gap::SPACE }],
            }),
        }
        white = false;
        end = end.max(spot.end);
    }
    pieces
}

/// How far each letter stands from the one before, where most stand as far: in boxes, or on a typewriter.
fn pitch(line: &[Spot]) -> Option<f64> {
    let steps = line.windows(2).filter_map(|pair| match pair {
        [a, b] => Some(b.middle() - a.middle()),
        _ => None,
    });
    let mut steps: Vec<f64> = steps.collect();
    steps.sort_by(f64::total_cmp);
    let middle = steps.get(steps.len() / 2).copied().filter(|step| *step > 0.0)?;
    let near = steps.iter().filter(|step| is_near(**step, middle)).count();
    (near > 3 && near * 5 > steps.len() * 3).then_some(middle)
}

fn is_near(step: f64, pitch: f64) -> bool {
    (step - pitch).abs() < 0.04 * pitch
}

/// Whether something new begins though there is no room: another size, or words laid over one another.
fn is_seam(before: Option<&PlacedGlyph>, after: Option<&PlacedGlyph>, room: f64) -> bool {
    let (Some(before), Some(after)) = (before, after) else { return false };
    let (a, b) = (before.up.hypot(), after.up.hypot());
    let other_size = (a - b).abs() > 0.08 * a.max(b);
    before.run != after.run && (other_size || room > 0.06) || room < -0.6
}

/// Stretches that stand below one another, joined.
fn columns(mut pieces: Vec<Piece>, count: usize) -> Vec<Vec<Step>> {
    pieces.sort_by(|a, b| b.height.total_cmp(&a.height).then(a.start.total_cmp(&b.start)));
    let next = |at: usize, above: &Piece| {
        let below = pieces.iter().enumerate().skip(at + 1);
        let near = |piece: &Piece| above.height - piece.height <= 2.6 * above.size.max(piece.size);
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
        let mut order: Vec<Step> = Vec::new();
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
fn backwards(order: &[Step]) -> Vec<Step> {
    let mut gap = Gap::SPACE;
    let turn = |step: &Step| Step { gap: std::mem::replace(&mut gap, step.gap), ..*step };
    order.iter().rev().map(turn).collect()
}

fn is_right_to_left(glyph: &PlacedGlyph) -> bool {
    glyph.text.chars().any(
        |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'),
    )
}

/// Whether glyphs that nobody knows make words: two different ones side by side, or two within known words.
fn unreadable(page: &[PlacedGlyph], steps: &[Step]) -> bool {
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
pub(super) fn fold(page: &[PlacedGlyph], order: &[Step], other: bool) -> Folded {
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
pub(super) fn read(page: &[PlacedGlyph], order: &[Step]) -> (String, Vec<Option<usize>>) {
    let (mut text, mut places) = (String::new(), Vec::new());
    for step in order {
        let Some(glyph) = page.get(step.glyph) else { continue };
        if step.gap.has(Gap::LINE) {
            text.push('\n');
        } else if step.gap.has(Gap::SPACE) {
            text.push(' ');
        }
        places.resize(text.len(), None);
        text.push_str(&glyph.text);
        places.resize(text.len(), Some(step.glyph));
    }
    (text, places)
}
