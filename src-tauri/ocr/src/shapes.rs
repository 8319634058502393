//! What hangs together in a mask, and the outlines around it.

use crate::geometry::{Point, Quad};

/// Pixels that hang together.
pub(crate) struct OcrShape {
    pub(crate) pixels: usize,
    /// The outermost corners, round it.
    pub(crate) hull: Vec<Point>,
}

/// The shapes in a mask of so many pixels a row, from the top.
pub(crate) fn shapes(mut mask: Vec<bool>, width: usize) -> Vec<OcrShape> {
    let mut out = Vec::new();
    let mut waiting = Vec::new();
    for start in 0..mask.len() {
        if !take(&mut mask, start) {
            continue;
        }
        waiting.push(start);
        let (mut corners, mut pixels) = (Vec::new(), 0);
        while let Some(at) = waiting.pop() {
            pixels += 1;
            let (x, y) = (at % width, at / width);
            let mut edge = false;
            let left = x.checked_sub(1).map(|_| at - 1);
            let right = (x + 1 < width).then_some(at + 1);
            for near in [left, right, at.checked_sub(width), Some(at + width)] {
                match near.and_then(|near| mask.get(near).map(|_| near)) {
                    Some(near) if take(&mut mask, near) => waiting.push(near),
                    _ => edge = true,
                }
            }
            if edge {
                let (x, y) = (x as f32, y as f32);
                corners.extend([(x, y), (x + 1.0, y), (x + 1.0, y + 1.0), (x, y + 1.0)]);
            }
        }
        out.push(OcrShape { pixels, hull: hull(&mut corners) });
    }
    out
}

fn take(mask: &mut [bool], at: usize) -> bool {
    mask.get_mut(at).is_some_and(std::mem::take)
}

/// The convex hull, by Andrew's monotone chain.
fn hull(points: &mut Vec<(f32, f32)>) -> Vec<Point> {
    points.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    points.dedup();
    let mut out = half(points.iter());
    out.pop();
    let mut back = half(points.iter().rev());
    back.pop();
    out.append(&mut back);
    out
}

fn half<'a>(points: impl Iterator<Item = &'a (f32, f32)>) -> Vec<Point> {
    let mut out: Vec<Point> = Vec::new();
    for (x, y) in points {
        let next = Point::new(*x, *y);
        while let [.., a, b] = out.as_slice()
            && (b.x - a.x) * (next.y - a.y) - (b.y - a.y) * (next.x - a.x) <= 0.0
        {
            out.pop();
        }
        out.push(next);
    }
    out
}

/// The smallest rectangle, however slanted, that a hull fits in, grown by `growth` of its area over its outline.
/// The side nearest to level is its top.
pub(crate) fn rectangle(hull: &[Point], growth: f32) -> Option<Quad> {
    let next = hull.iter().cycle().skip(1);
    let along = hull.iter().zip(next).filter_map(|(a, b)| {
        let length = a.distance(*b);
        let along = Point::new((b.x - a.x) / length, (b.y - a.y) / length);
        // Level is where the axis goes more to the right than up or down.
        let along =
            if along.x.abs() >= along.y.abs() { along } else { Point::new(along.y, -along.x) };
        let way = if along.x < 0.0 { -1.0 } else { 1.0 };
        (length > 0.0).then(|| Extent::new(hull, Point::new(along.x * way, along.y * way)))
    });
    let least = along.min_by(|a, b| a.area().total_cmp(&b.area()))?;
    Some(least.corners(growth))
}

/// How far a hull reaches along an axis and across it.
struct Extent {
    along: Point,
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
}

impl Extent {
    fn new(hull: &[Point], along: Point) -> Self {
        let mut out =
            Self { along, left: f32::MAX, right: f32::MIN, top: f32::MAX, bottom: f32::MIN };
        for point in hull {
            let x = point.x * along.x + point.y * along.y;
            let y = point.y * along.x - point.x * along.y;
            (out.left, out.right) = (out.left.min(x), out.right.max(x));
            (out.top, out.bottom) = (out.top.min(y), out.bottom.max(y));
        }
        out
    }

    fn area(&self) -> f32 {
        (self.right - self.left) * (self.bottom - self.top)
    }

    fn corners(&self, growth: f32) -> Quad {
        let outline = 2.0 * (self.right - self.left + self.bottom - self.top);
        let by = self.area() * growth / outline.max(1.0);
        let at = |x: f32, y: f32| {
            let along = self.along;
            Point::new(x * along.x - y * along.y, x * along.y + y * along.x)
        };
        let (left, right) = (self.left - by, self.right + by);
        let (top, bottom) = (self.top - by, self.bottom + by);
        [at(left, top), at(right, top), at(right, bottom), at(left, bottom)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::holds;

    fn drawn(width: usize, height: usize, quads: &[Quad]) -> Vec<bool> {
        let point = |at: usize| Point::new((at % width) as f32 + 0.5, (at / width) as f32 + 0.5);
        (0..width * height).map(|at| quads.iter().any(|quad| holds(quad, point(at), 0.0))).collect()
    }

    #[test]
    fn a_slanted_line_comes_back_with_its_level_side_on_top() {
        for degrees in (-42i16..=42).step_by(6) {
            for (width, height) in [(150.0f32, 12.0f32), (12.0, 150.0)] {
                let (sin, cos) = f32::from(degrees).to_radians().sin_cos();
                let corner = |x: f32, y: f32| {
                    Point::new(100.0 + x * cos - y * sin, 100.0 + x * sin + y * cos)
                };
                let (x, y) = (width / 2.0, height / 2.0);
                let quad = [corner(-x, -y), corner(x, -y), corner(x, y), corner(-x, y)];
                let found = shapes(drawn(200, 200, &[quad]), 200);
                assert_eq!(found.len(), 1);
                let rectangle = rectangle(&found[0].hull, 0.0).unwrap();
                for (at, corner) in rectangle.into_iter().zip(quad) {
                    assert!(at.distance(corner) < 4.0, "{degrees} {width}: {rectangle:?} {quad:?}");
                }
            }
        }
    }

    #[test]
    fn every_shape_is_found_and_none_twice() {
        let line = |y: f32| {
            [
                Point::new(5.0, y),
                Point::new(90.0, y),
                Point::new(90.0, y + 6.0),
                Point::new(5.0, y + 6.0),
            ]
        };
        let lines: Vec<Quad> = (0..10u8).map(|row| line(f32::from(row) * 10.0 + 2.0)).collect();
        let found = shapes(drawn(100, 105, &lines), 100);
        assert_eq!(found.len(), 10);
        assert!(found.iter().all(|shape| shape.pixels == 85 * 6));
        assert!(shapes(vec![], 0).is_empty());
        assert_eq!(shapes(vec![true; 12], 4)[0].pixels, 12);
    }
}
