//! Points, four-sided shapes, and the maps between them.

use serde::{Deserialize, Serialize};

/// A place in a picture, in pixels from its top left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Down.
    pub y: f32,
}

/// A four-sided shape: top left, top right, bottom right, bottom left, as the words in it are read.
pub type Quad = [Point; 4];

impl Point {
    pub(crate) const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    pub(crate) fn to(self, other: Self, share: f32) -> Self {
        Self::new(self.x + (other.x - self.x) * share, self.y + (other.y - self.y) * share)
    }

    pub(crate) fn distance(self, other: Self) -> f32 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// The part of a line's shape between two shares of its length.
pub(crate) fn slice(quad: &Quad, from: f32, to: f32) -> Quad {
    let [top_left, top_right, bottom_right, bottom_left] = *quad;
    [
        top_left.to(top_right, from),
        top_left.to(top_right, to),
        bottom_left.to(bottom_right, to),
        bottom_left.to(bottom_right, from),
    ]
}

/// Its middle.
pub(crate) fn middle(quad: &Quad) -> Point {
    let [a, b, c, d] = *quad;
    Point::new((a.x + b.x + c.x + d.x) / 4.0, (a.y + b.y + c.y + d.y) / 4.0)
}

/// Its area, positive where the corners go round as a [`Quad`]'s do.
pub(crate) fn area(quad: &Quad) -> f32 {
    let [a, b, c, d] = *quad;
    let cross = |p: Point, q: Point| p.x * q.y - q.x * p.y;
    (cross(a, b) + cross(b, c) + cross(c, d) + cross(d, a)) / 2.0
}

/// Whether every corner turns the same way.
pub(crate) fn convex(quad: &Quad) -> bool {
    let [a, b, c, d] = *quad;
    let turn =
        |p: Point, q: Point, r: Point| (q.x - p.x) * (r.y - q.y) - (q.y - p.y) * (r.x - q.x) > 0.0;
    turn(a, b, c) && turn(b, c, d) && turn(c, d, a) && turn(d, a, b)
}

/// Whether a point lies in it, or no further out than `slack` pixels.
pub(crate) fn holds(quad: &Quad, point: Point, slack: f32) -> bool {
    let [a, b, c, d] = *quad;
    let inside = |p: Point, q: Point| {
        let length = p.distance(q).max(1e-6);
        ((q.x - p.x) * (point.y - p.y) - (q.y - p.y) * (point.x - p.x)) / length >= -slack
    };
    inside(a, b) && inside(b, c) && inside(c, d) && inside(d, a)
}

/// A map between two planes that keeps straight lines straight.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Projection([f32; 9]);

impl Projection {
    /// The map that takes the rectangle of this size to the shape. (Heckbert, "Fundamentals of Texture Mapping and
    /// Image Warping", 1989, section 2.2.3.)
    pub(crate) fn onto(width: f32, height: f32, quad: &Quad) -> Self {
        let [p0, p1, p2, p3] = *quad;
        let (sum_x, sum_y) = (p0.x - p1.x + p2.x - p3.x, p0.y - p1.y + p2.y - p3.y);
        let (dx1, dx2) = (p1.x - p2.x, p3.x - p2.x);
        let (dy1, dy2) = (p1.y - p2.y, p3.y - p2.y);
        let whole = dx1 * dy2 - dx2 * dy1;
        let (g, h) = if whole.abs() < 1e-6 {
            (0.0, 0.0)
        } else {
            ((sum_x * dy2 - dx2 * sum_y) / whole, (dx1 * sum_y - sum_x * dy1) / whole)
        };
        let (width, height) = (width.max(1e-6), height.max(1e-6));
        Self([
            (p1.x - p0.x + g * p1.x) / width,
            (p3.x - p0.x + h * p3.x) / height,
            p0.x,
            (p1.y - p0.y + g * p1.y) / width,
            (p3.y - p0.y + h * p3.y) / height,
            p0.y,
            g / width,
            h / height,
            1.0,
        ])
    }

    pub(crate) fn of(&self, x: f32, y: f32) -> Point {
        let [a, b, c, d, e, f, g, h, i] = self.0;
        let depth = g * x + h * y + i;
        let depth = if depth.abs() < 1e-9 { 1e-9 } else { depth };
        Point::new((a * x + b * y + c) / depth, (d * x + e * y + f) / depth)
    }

    pub(crate) fn quad(&self, quad: &Quad) -> Quad {
        quad.map(|corner| self.of(corner.x, corner.y))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_projection_takes_corners_to_corners() {
        let quad = [
            Point::new(10.0, 20.0),
            Point::new(210.0, 5.0),
            Point::new(260.0, 330.0),
            Point::new(0.0, 300.0),
        ];
        let onto = Projection::onto(100.0, 150.0, &quad);
        let from = [(0.0, 0.0), (100.0, 0.0), (100.0, 150.0), (0.0, 150.0)];
        for ((x, y), corner) in from.into_iter().zip(quad) {
            assert!(onto.of(x, y).distance(corner) < 0.01, "{x} {y}");
        }
    }

    #[test]
    fn a_shape_without_extent_gives_numbers() {
        let onto = Projection::onto(0.0, 0.0, &[Point::default(); 4]);
        assert!(onto.of(3.0, 4.0).x.is_finite());
    }
}
