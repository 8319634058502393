//! What lies where on a page: the words so far, and what is painted. Every area is at least as large as what is drawn,
//! and every colour at least as wide as what it may come out as.

use hayro::kurbo::{Point, Rect};

/// So many lines of words or painted areas are too many to compare.
const MOST: usize = 3_000;
/// Colours nearer than this may look the same: more than what the drawing takes for it.
const NEAR: f32 = 0.06;
/// Areas nearer than this may touch, in points.
const SLACK: f64 = 0.1;

/// A colour: the least and the most that its red, green and blue may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Shade {
    low: [f32; 3],
    high: [f32; 3],
}

impl Shade {
    pub const UNKNOWN: Self = Self { low: [0.0; 3], high: [1.0; 3] };
    pub const WHITE: Self = Self { low: [1.0; 3], high: [1.0; 3] };
    pub const BLACK: Self = Self { low: [0.0; 3], high: [0.0; 3] };

    /// Parts of red, green and blue, or of grey. `None` of them is known beyond its bounds.
    pub fn light(parts: &[f64]) -> Self {
        let own = match *parts {
            [grey] => [grey; 3],
            [red, green, blue] => [red, green, blue],
            _ => return Self::UNKNOWN,
        };
        if !own.iter().all(|part| (0.0..=1.0).contains(part)) {
            return Self::UNKNOWN;
        }
        let own = own.map(|part| part as f32);
        Self { low: own, high: own }
    }

    /// Parts of ink. How they mix differs from reader to reader, but for much black and for none of any.
    pub fn ink(parts: [f64; 4]) -> Self {
        match parts {
            [0.0, 0.0, 0.0, 0.0] => Self { low: [0.9; 3], high: [1.0; 3] },
            [.., black] if (0.9..=1.0).contains(&black) => Self { low: [0.0; 3], high: [0.4; 3] },
            _ => Self::UNKNOWN,
        }
    }

    fn is_near(&self, other: &Self) -> bool {
        let parts = self.low.iter().zip(&self.high).zip(other.low.iter().zip(&other.high));
        parts.into_iter().all(|((low, high), (low_too, high_too))| {
            low - NEAR <= *high_too && low_too - NEAR <= *high
        })
    }
}

/// What drawing is held to: no less than the first, no more than the second.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Clip {
    pub inner: Rect,
    pub outer: Rect,
}

impl Clip {
    pub fn within(&self, other: &Self) -> Self {
        Self { inner: self.inner.intersect(other.inner), outer: self.outer.intersect(other.outer) }
    }
}

/// The smallest box around points.
pub(super) fn around(points: impl IntoIterator<Item = Point>) -> Option<Rect> {
    let mut points = points.into_iter();
    let first = points.next()?;
    let first = Rect::from_points(first, first);
    let all = points.fold(first, |all, point| all.union_pt(point));
    all.is_finite().then_some(all)
}

struct Painted {
    area: Rect,
    shade: Shade,
    /// It hides all that is behind it, all over its area.
    whole: bool,
}

/// A page as far as it is drawn. Each function gives `None` where something may be hidden.
#[derive(Default)]
pub(super) struct PlainSheet {
    lines: Vec<Rect>,
    painted: Vec<Painted>,
}

impl PlainSheet {
    /// Words are set here. `shade` is theirs where they are filled.
    pub fn write(&mut self, area: Rect, clip: &Clip, shade: Option<Shade>) -> Option<()> {
        let inside = clip.inner.intersect(area) == area;
        if !inside || self.lines.len() > MOST || shade.is_some_and(|shade| self.hides(area, shade))
        {
            return None;
        }
        self.lines.push(area);
        Some(())
    }

    /// Something is drawn here that may let nothing through.
    pub fn paint(&mut self, area: Rect, shade: Shade, whole: bool) -> Option<()> {
        if self.painted.len() > MOST {
            return None;
        }
        self.cover(area)?;
        self.painted.push(Painted { area, shade, whole });
        Some(())
    }

    /// The same, where no words can be lost in its colour.
    pub fn cover(&self, area: Rect) -> Option<()> {
        let free = self.lines.iter().all(|line| !meet(line, &area));
        (area.is_finite() && free).then_some(())
    }

    /// Whether words of this colour may be of the colour of what is behind them.
    fn hides(&self, area: Rect, shade: Shade) -> bool {
        for painted in self.painted.iter().rev().filter(|painted| meet(&painted.area, &area)) {
            if shade.is_near(&painted.shade) {
                return true;
            }
            if painted.whole && painted.area.intersect(area) == area {
                return false;
            }
        }
        shade.is_near(&Shade::WHITE)
    }
}

/// Whether two boxes touch, or nearly.
fn meet(a: &Rect, b: &Rect) -> bool {
    a.x0 <= b.x1 + SLACK && b.x0 <= a.x1 + SLACK && a.y0 <= b.y1 + SLACK && b.y0 <= a.y1 + SLACK
}
