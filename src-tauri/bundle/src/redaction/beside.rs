//! Letters that stand beside one another along a line that bends: on an arc, up and down, down a slope. Each letter is
//! followed by the one that begins nearest to where it ends, whatever was drawn first.

use std::collections::{BTreeMap, BTreeSet};

use hayro::kurbo::Point;

use super::{glyphs::PlacedGlyph, pieces::GlyphSpot};

/// How far from the end of a letter the next one may begin, ahead and aside, in parts of its size.
const NEAR: (f64, f64) = (2.5, 0.8);
/// The same for letters that stand alone.
const FAR: (f64, f64) = (3.0, 2.5);
/// Points to a square of the net by which neighbours are found.
const SQUARE: f64 = 16.0;
/// No letter reaches further, in squares.
const MOST_SQUARES: i32 = 12;
/// Letters of one square that are looked at, and letters that one is compared with.
const MOST: (usize, usize) = (64, 6);
/// Glyphs of a page that are put in order.
const MOST_GLYPHS: usize = 60_000;

/// A letter, the one that may follow on it, and how well it does: the less, the better.
struct WordLink {
    from: usize,
    to: usize,
    cost: f64,
}

/// The lines that bend, each as if it were straight. `lines`: those that do not.
pub(super) fn chains(page: &[PlacedGlyph], lines: &[Vec<GlyphSpot>]) -> Vec<Vec<GlyphSpot>> {
    let mut line_of: BTreeMap<usize, usize> = BTreeMap::new();
    for (number, line) in lines.iter().enumerate() {
        let seen = line.iter().filter(|spot| page.get(spot.glyph).is_some_and(is_seen));
        line_of.extend(seen.take(MOST_GLYPHS).map(|spot| (spot.glyph, number)));
    }
    let all: BTreeSet<usize> = line_of.keys().copied().collect();
    let near = Followers::of(page, &all, NEAR);
    let alone = near.chains().filter(|chain| chain.len() == 1).flatten().collect();
    let far = Followers::of(page, &alone, FAR);
    // What stands on one straight line was read there.
    let bends = |chain: &Vec<usize>| {
        let mut numbers = chain.iter().map(|glyph| line_of.get(glyph));
        let first = numbers.next();
        numbers.any(|number| Some(number) != first)
    };
    near.chains().chain(far.chains()).filter(bends).map(|chain| straight(page, &chain)).collect()
}

fn is_seen(glyph: &PlacedGlyph) -> bool {
    glyph.text.is_empty() || !glyph.text.chars().all(char::is_whitespace)
}

/// Which letter follows on which.
struct Followers {
    all: BTreeSet<usize>,
    next: BTreeMap<usize, usize>,
    led: BTreeSet<usize>,
}

impl Followers {
    fn of(page: &[PlacedGlyph], all: &BTreeSet<usize>, reach: (f64, f64)) -> Self {
        let mut links = links(page, all, reach);
        links.sort_by(|a, b| a.cost.total_cmp(&b.cost).then((a.from, a.to).cmp(&(b.from, b.to))));
        let (mut next, mut led) = (BTreeMap::new(), BTreeSet::new());
        // The other end of each stretch, so that none becomes a circle.
        let mut ends: BTreeMap<usize, usize> = all.iter().map(|glyph| (*glyph, *glyph)).collect();
        for WordLink { from, to, .. } in links {
            if next.contains_key(&from) || led.contains(&to) || ends.get(&from) == Some(&to) {
                continue;
            }
            next.insert(from, to);
            led.insert(to);
            if let (Some(first), Some(last)) = (ends.get(&from).copied(), ends.get(&to).copied()) {
                ends.insert(first, last);
                ends.insert(last, first);
            }
        }
        Self { all: all.clone(), next, led }
    }

    fn chains(&self) -> impl Iterator<Item = Vec<usize>> + '_ {
        let heads = self.all.iter().filter(|glyph| !self.led.contains(glyph));
        heads.map(|head| {
            std::iter::successors(Some(*head), |glyph| self.next.get(glyph).copied()).collect()
        })
    }
}

/// The letters that may follow on each.
fn links(page: &[PlacedGlyph], all: &BTreeSet<usize>, reach: (f64, f64)) -> Vec<WordLink> {
    let square =
        |point: Point| ((point.x / SQUARE).floor() as i32, (point.y / SQUARE).floor() as i32);
    let mut net: BTreeMap<(i32, i32), Vec<usize>> = BTreeMap::new();
    for glyph in all {
        let Some(placed) = page.get(*glyph) else { continue };
        let here = net.entry(square(placed.from)).or_default();
        if here.len() < MOST.0 {
            here.push(*glyph);
        }
    }
    let mut links = Vec::new();
    for glyph in all {
        let Some(placed) = page.get(*glyph) else { continue };
        let (column, row) = square(placed.to);
        let far = reach.0.max(reach.1) * placed.up.hypot() / SQUARE;
        let far = (far.ceil() as i32).clamp(1, MOST_SQUARES);
        let mut own = Vec::new();
        for column in column.saturating_sub(far)..=column.saturating_add(far) {
            let squares =
                net.range((column, row.saturating_sub(far))..=(column, row.saturating_add(far)));
            for other in squares.flat_map(|(_, glyphs)| glyphs).filter(|other| *other != glyph) {
                let cost = page.get(*other).and_then(|after| cost(placed, after, reach));
                own.extend(cost.map(|cost| WordLink { from: *glyph, to: *other, cost }));
            }
        }
        own.sort_by(|a, b| a.cost.total_cmp(&b.cost));
        own.truncate(MOST.1);
        links.extend(own);
    }
    links
}

/// How badly a letter follows on another; `None` where it does not.
fn cost(before: &PlacedGlyph, after: &PlacedGlyph, reach: (f64, f64)) -> Option<f64> {
    let (ahead, aside) = step(before, after)?;
    let far = ahead > reach.0 || ahead < -0.4 || aside > reach.1;
    // What stands back is over the letter before it.
    (!far).then(|| ahead.abs() * if ahead < 0.0 { 3.0 } else { 1.0 } + 0.5 * aside)
}

/// How far a letter begins from where another one ends: ahead and aside, in parts of their size. They are about as
/// large, and run about the same way.
fn step(before: &PlacedGlyph, after: &PlacedGlyph) -> Option<(f64, f64)> {
    let (size, other) = (before.up.hypot(), after.up.hypot());
    let (along, then) =
        ((before.to - before.from).normalize(), (after.to - after.from).normalize());
    let large = size.max(other);
    if !along.is_finite()
        || !then.is_finite()
        || large > 2.0 * size.min(other)
        || along.dot(then) < 0.5
    {
        return None;
    }
    let step = (after.from - before.to) / large;
    step.is_finite().then(|| (step.dot(along), step.cross(along).abs()))
}

/// Letters one behind the other on a straight line, with the room that is between them.
fn straight(page: &[PlacedGlyph], chain: &[usize]) -> Vec<GlyphSpot> {
    let mut line: Vec<GlyphSpot> = Vec::new();
    let mut before: Option<&PlacedGlyph> = None;
    for glyph in chain {
        let Some(placed) = page.get(*glyph) else { continue };
        let size = placed.up.hypot();
        let large = before.map_or(size, |before| before.up.hypot().max(size));
        let room = before.and_then(|before| step(before, placed)).unwrap_or_default();
        // Half a letter up or down is no room between two of a word.
        let room = if room.1 > NEAR.1 { room.0.max(room.1) } else { room.0 };
        let start = line.last().map_or(0.0, |last| last.end) + room * large;
        let end = start + (placed.to - placed.from).hypot();
        line.push(GlyphSpot { glyph: *glyph, start, end, height: 0.0, size });
        before = Some(placed);
    }
    line
}
