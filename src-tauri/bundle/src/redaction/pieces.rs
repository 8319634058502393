//! A line of glyphs in its pieces: where a space stands between two letters, and where another column begins. The file
//! does not say so; it is seen from the room between letters. Where they are set apart by hand there is more than one
//! way to see it.

use super::{folded::FoldedGap, glyphs::PlacedGlyph};

/// A gap wider than this part of the size of letters is a space.
const SPACE: f64 = 0.15;
/// One wider than this begins another column or cell.
const COLUMN: f64 = 1.0;
/// Gaps that differ by less than this are the same, and by more than that clearly not.
const SAME: f64 = 0.03;
const JUMP: f64 = 0.08;

/// A glyph and what stands before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct PieceStep {
    pub glyph: usize,
    pub gap: FoldedGap,
}

/// A glyph on its base line.
#[derive(Clone, Copy)]
pub(super) struct GlyphSpot {
    pub glyph: usize,
    pub start: f64,
    pub end: f64,
    pub height: f64,
    pub size: f64,
}

impl GlyphSpot {
    fn middle(self) -> f64 {
        f64::midpoint(self.start, self.end)
    }
}

/// A stretch of a line without a wide gap.
pub(super) struct GlyphPiece {
    pub start: f64,
    pub end: f64,
    pub height: f64,
    pub size: f64,
    pub steps: Vec<PieceStep>,
}

/// The steps of pieces of one line.
pub(super) fn joined(pieces: &[GlyphPiece]) -> Vec<PieceStep> {
    pieces.iter().flat_map(|piece| piece.steps.iter().copied()).collect()
}

/// The part of a letter by which a row of them is even.
#[derive(Clone, Copy)]
enum PieceEdge {
    Start,
    Middle,
    End,
}

impl PieceEdge {
    fn of(self, spot: &GlyphSpot) -> f64 {
        match self {
            Self::Start => spot.start,
            Self::Middle => spot.middle(),
            Self::End => spot.end,
        }
    }
}

/// How a space is told from the room between two letters.
#[derive(Clone, Copy)]
struct GlyphMeasure {
    space: f64,
    column: f64,
    /// The next letter of a word stands so far on.
    even: Option<(PieceEdge, f64)>,
    /// Up to this, a gap is a space only where a reader would begin a word: at a capital or a number.
    word: f64,
}

/// A line in its pieces. Where letters are set apart, the room between two of them is no space.
pub(super) fn pieces_of(page: &[PlacedGlyph], line: &[GlyphSpot]) -> Vec<GlyphPiece> {
    let even = pitch(line, PieceEdge::Middle).map(|pitch| (PieceEdge::Middle, pitch));
    parted(page, line, GlyphMeasure { even, ..usual(&rooms(line)) })
}

/// The other ways to see a line whose letters were set one by one with uneven gaps; none for others.
pub(super) fn other_ways(page: &[PlacedGlyph], line: &[GlyphSpot]) -> Vec<Vec<GlyphPiece>> {
    if line.len() < 5 || pitch(line, PieceEdge::Middle).is_some() {
        return Vec::new();
    }
    let rooms = rooms(line);
    let usual = usual(&rooms);
    let pitches = [PieceEdge::Start, PieceEdge::End].into_iter();
    let even = pitches.filter_map(|edge| Some((edge, pitch(line, edge)?)));
    let mut ways: Vec<GlyphMeasure> =
        even.map(|even| GlyphMeasure { even: Some(even), ..usual }).collect();
    if is_uneven(&rooms) {
        ways.extend(clear_jump(&rooms).map(|space| GlyphMeasure {
            space,
            column: usual.column.max(3.0 * space),
            ..usual
        }));
        if line.iter().any(|spot| page.get(spot.glyph).is_some_and(is_white)) {
            ways.push(GlyphMeasure { space: f64::MAX, ..usual });
        }
        let widest = rooms.get(rooms.len() * 9 / 10).copied().unwrap_or_default();
        ways.push(GlyphMeasure { word: widest.max(2.0 * usual.space), ..usual });
    }
    ways.into_iter().map(|way| parted(page, line, way)).collect()
}

/// Whether the room between letters varies: in a line as its font has it, that between most letters is the same.
fn is_uneven(rooms: &[f64]) -> bool {
    let low = rooms.get(rooms.len() / 5).copied().unwrap_or_default();
    let same = rooms.iter().filter(|room| (*room - low).abs() < SAME).count();
    same * 5 < rooms.len() * 2
}

/// Between words there is clearly more room than between letters, however that varies.
fn clear_jump(rooms: &[f64]) -> Option<f64> {
    let high = rooms.get(rooms.len() / 2..).unwrap_or_default();
    let jumps = high.windows(2).filter_map(|pair| match pair {
        [a, b] if *a < COLUMN => Some((b - a, f64::midpoint(*a, *b))),
        _ => None,
    });
    let widest = jumps.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (widest.0 > JUMP).then_some(widest.1)
}

/// The room between each two glyphs, in parts of their size, from the smallest.
fn rooms(line: &[GlyphSpot]) -> Vec<f64> {
    let room = |pair: &[GlyphSpot]| match pair {
        [a, b] => Some((b.start - a.end) / a.size.max(b.size)),
        _ => None,
    };
    let mut rooms: Vec<f64> = line.windows(2).filter_map(room).collect();
    rooms.sort_by(f64::total_cmp);
    rooms
}

fn usual(rooms: &[f64]) -> GlyphMeasure {
    let middle = rooms.get(rooms.len() / 2).copied().unwrap_or(0.0);
    let apart = rooms.len() >= 4 && middle > SPACE;
    let space = if apart { (1.6 * middle).max(SPACE) } else { SPACE };
    let column = if apart { (3.0 * middle).max(COLUMN) } else { COLUMN };
    GlyphMeasure { space, column, even: None, word: 0.0 }
}

fn parted(page: &[PlacedGlyph], line: &[GlyphSpot], measure: GlyphMeasure) -> Vec<GlyphPiece> {
    let mut pieces: Vec<GlyphPiece> = Vec::new();
    let (mut end, mut white) = (f64::NEG_INFINITY, false);
    let mut last_spot: Option<&GlyphSpot> = None;
    for spot in line {
        let placed = page.get(spot.glyph);
        if placed.is_some_and(is_white) {
            white = true;
            continue;
        }
        let last = pieces.last_mut();
        let size = last.as_ref().map_or(spot.size, |piece| piece.size.max(spot.size));
        let room = match last_spot.replace(spot) {
            Some(before) if measure.is_next(before, spot) => 0.0,
            _ => (spot.start - end) / size,
        };
        let white = std::mem::take(&mut white);
        match last {
            Some(piece) if room <= measure.column => {
                let before = piece.steps.last().and_then(|step| page.get(step.glyph));
                let gap = measure.gap(before, placed, room, white);
                piece.steps.push(PieceStep { glyph: spot.glyph, gap });
                piece.end = piece.end.max(spot.end);
                piece.size = piece.size.max(spot.size);
            }
            _ => pieces.push(GlyphPiece::begun(spot)),
        }
        end = end.max(spot.end);
    }
    pieces
}

impl GlyphPiece {
    fn begun(spot: &GlyphSpot) -> Self {
        Self {
            start: spot.start,
            end: spot.end,
            height: spot.height,
            size: spot.size,
            steps: vec![PieceStep { glyph: spot.glyph, gap: FoldedGap::SPACE }],
        }
    }
}

impl GlyphMeasure {
    fn is_next(&self, before: &GlyphSpot, spot: &GlyphSpot) -> bool {
        self.even.is_some_and(|(edge, pitch)| is_near(edge.of(spot) - edge.of(before), pitch))
    }

    fn gap(
        &self,
        before: Option<&PlacedGlyph>,
        after: Option<&PlacedGlyph>,
        room: f64,
        white: bool,
    ) -> FoldedGap {
        let wide = room > self.space.max(self.word)
            || room > SPACE && room <= self.word && begins_word(before, after);
        match (white || wide, is_seam(before, after, room)) {
            (true, _) => FoldedGap::SPACE,
            (_, true) => FoldedGap::SEAM,
            _ => FoldedGap::NONE,
        }
    }
}

fn is_white(glyph: &PlacedGlyph) -> bool {
    !glyph.text.is_empty() && glyph.text.chars().all(char::is_whitespace)
}

/// Whether a reader would begin a word here without any room: "12ElmRoad".
fn begins_word(before: Option<&PlacedGlyph>, after: Option<&PlacedGlyph>) -> bool {
    let before = before.and_then(|glyph| glyph.text.chars().next_back());
    let after = after.and_then(|glyph| glyph.text.chars().next());
    let (Some(before), Some(after)) = (before, after) else { return false };
    after.is_uppercase() && !before.is_uppercase() || before.is_numeric() != after.is_numeric()
}

/// How far each letter stands from the one before, where most stand as far: in boxes, or on a typewriter.
fn pitch(line: &[GlyphSpot], edge: PieceEdge) -> Option<f64> {
    let steps = line.windows(2).filter_map(|pair| match pair {
        [a, b] => Some(edge.of(b) - edge.of(a)),
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
