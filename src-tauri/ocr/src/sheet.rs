//! The sheet of paper in a photograph.

use crate::geometry::{Point, Quad, area, convex, middle};
use crate::picture::OcrPicture;
use crate::shapes::shapes;

/// The sheet is looked for in a picture whose longer side has so many pixels.
const SIDE: f32 = 400.0;
/// A sheet is at least this share of the picture. A smaller light thing is a window or a mug.
const LEAST: f32 = 0.2;
/// A sheet that is more than this is the whole picture, as in a scan.
const MOST: f32 = 0.97;
/// How much lighter than what lies around it the sheet must be, on three of its four sides.
const CONTRAST: u8 = 24;
/// The levels that are tried.
const LOWEST: u8 = 36;
const HIGHEST: u8 = 220;
const LEVEL_STEP: usize = 8;
/// How much of the shape between its corners a sheet fills.
const FILLED: f32 = 0.94;

/// The sheet's corners, where there is a sheet before a darker ground.
///
/// A shadow makes one part of a sheet as dark as the ground is elsewhere, so many levels between light and dark are
/// tried, and the largest light shape with four corners counts.
pub(crate) fn find(picture: &OcrPicture) -> Option<Quad> {
    let scale = (SIDE / picture.width().max(picture.height()) as f32).min(1.0);
    let small = picture.scaled(scale);
    // Without the grain of the ground and the words on the sheet.
    let small = small.scaled(0.5).sized(small.width(), small.height());
    let levels = (LOWEST..HIGHEST).step_by(LEVEL_STEP);
    let quads = levels.filter_map(|level| at_level(&small, level));
    let quad = quads.max_by(|a, b| area(a).total_cmp(&area(b)))?;
    Some(quad.map(|corner| Point::new(corner.x / scale, corner.y / scale)))
}

fn at_level(small: &OcrPicture, level: u8) -> Option<Quad> {
    let mask = small.pixels().iter().map(|value| *value > level).collect();
    let all = small.width() as f32 * small.height() as f32;
    let hull = shapes(mask, small.width()).into_iter().max_by_key(|shape| shape.pixels)?.hull;
    let quad = corners(&hull)?;
    let share = area(&quad) / all;
    let filled = hull_area(&hull) / area(&quad).max(1.0);
    let good =
        convex(&quad) && (LEAST..MOST).contains(&share) && (FILLED..2.0 - FILLED).contains(&filled);
    (good && lighter(small, &quad)).then_some(quad)
}

/// Whether the sheet is lighter than what lies around it, side by side.
fn lighter(small: &OcrPicture, quad: &Quad) -> bool {
    let centre = middle(quad);
    let next = quad.iter().cycle().skip(1);
    let steps = |(a, b): (&Point, &Point)| [0.2, 0.4, 0.6, 0.8].map(|share| a.to(*b, share));
    let edges: Vec<Point> = quad.iter().zip(next).flat_map(steps).collect();
    let clear = |at: &&Point| {
        let (inside, outside) = (at.to(centre, 0.06), at.to(centre, -0.06));
        let inside = small.between(inside.x, inside.y);
        let outside = small.between(outside.x, outside.y);
        inside >= outside.saturating_add(CONTRAST)
    };
    edges.iter().filter(clear).count() * 4 >= edges.len() * 3
}

/// The four corners of a rounded outline: the two points furthest apart, and on each side of the line between them the
/// point furthest from it.
fn corners(hull: &[Point]) -> Option<Quad> {
    let pairs =
        hull.iter().enumerate().flat_map(|(at, a)| hull.iter().skip(at + 1).map(move |b| (*a, *b)));
    let (a, b) = pairs.max_by(|(a, b), (c, d)| a.distance(*b).total_cmp(&c.distance(*d)))?;
    let side = |p: &Point| (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
    let left = *hull.iter().max_by(|p, q| side(p).total_cmp(&side(q)))?;
    let right = *hull.iter().min_by(|p, q| side(p).total_cmp(&side(q)))?;
    let mut round = [a, right, b, left];
    if area(&round) < 0.0 {
        round.reverse();
    }
    // The corner nearest to the top left comes first.
    let first = round
        .iter()
        .enumerate()
        .min_by(|(_, p), (_, q)| (p.x + p.y).total_cmp(&(q.x + q.y)))
        .map_or(0, |(at, _)| at);
    round.rotate_left(first);
    Some(round)
}

fn hull_area(hull: &[Point]) -> f32 {
    let next = hull.iter().cycle().skip(1);
    let twice: f32 = hull.iter().zip(next).map(|(p, q)| p.x * q.y - q.x * p.y).sum();
    twice.abs() / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::holds;

    fn scene(quad: &Quad, ground: u8) -> OcrPicture {
        let (width, height) = (600usize, 800usize);
        let pixels = (0..width * height)
            .map(|at| Point::new((at % width) as f32, (at / width) as f32))
            .map(|point| if holds(quad, point, 0.0) { 230 } else { ground })
            .collect();
        OcrPicture::new(width, height, pixels).unwrap()
    }

    #[test]
    fn a_sheet_on_a_table_is_found_by_its_corners() {
        let quad = [
            Point::new(90.0, 60.0),
            Point::new(520.0, 110.0),
            Point::new(550.0, 700.0),
            Point::new(40.0, 720.0),
        ];
        let found = find(&scene(&quad, 80)).unwrap();
        for (found, corner) in found.into_iter().zip(quad) {
            assert!(found.distance(corner) < 8.0, "{found:?} {corner:?}");
        }
    }

    #[test]
    fn a_scan_and_a_sheet_on_a_sheet_are_left_whole() {
        let whole = [
            Point::new(-1.0, -1.0),
            Point::new(600.0, -1.0),
            Point::new(600.0, 800.0),
            Point::new(-1.0, 800.0),
        ];
        assert_eq!(find(&scene(&whole, 0)), None);
        let quad = [
            Point::new(90.0, 60.0),
            Point::new(520.0, 60.0),
            Point::new(520.0, 700.0),
            Point::new(90.0, 700.0),
        ];
        assert_eq!(find(&scene(&quad, 215)), None);
    }
}
