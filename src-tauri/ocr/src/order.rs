//! The order in which a page's lines are read: from the top, column by column where it has columns, row by row where it
//! is a table or a form.

use crate::geometry::{Point, Quad, middle};

/// A line's place on the upright page.
#[derive(Clone, Copy, Debug, PartialEq)]
struct LinePlace {
    line: usize,
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
}

impl LinePlace {
    fn height(&self) -> f32 {
        self.bottom - self.top
    }

    fn centre(&self) -> f32 {
        (self.top + self.bottom) / 2.0
    }
}

/// A column holds at least so many lines, and they fill this share of its width; a table's cells do not.
const COLUMN_LINES: usize = 4;
const COLUMN_FILLED: f32 = 0.6;
/// Its lines are sentences, so many times as long as high; a form's labels are not.
const COLUMN_LENGTH: f32 = 8.0;

/// The lines in rows, in reading order. Each has its length along its top side.
pub(crate) fn rows(lines: &[Quad]) -> Vec<Vec<usize>> {
    let mut places = upright(lines);
    let mut out = Vec::new();
    order(&mut places, &mut out, 0);
    out
}

/// Where the lines are on a page that is turned such that most of them are level.
fn upright(lines: &[Quad]) -> Vec<LinePlace> {
    let sum = lines.iter().fold(Point::default(), |sum, [a, b, c, d]| {
        Point::new(sum.x + b.x - a.x + c.x - d.x, sum.y + b.y - a.y + c.y - d.y)
    });
    let length = sum.x.hypot(sum.y);
    let along = if length > 0.0 {
        Point::new(sum.x / length, sum.y / length)
    } else {
        Point::new(1.0, 0.0)
    };
    let place = |(line, quad): (usize, &Quad)| {
        let at = middle(quad);
        let [a, b, c, d] = *quad;
        let (x, y) = (at.x * along.x + at.y * along.y, at.y * along.x - at.x * along.y);
        let (wide, high) =
            (a.distance(b).max(d.distance(c)) / 2.0, a.distance(d).max(b.distance(c)) / 2.0);
        LinePlace { line, left: x - wide, right: x + wide, top: y - high, bottom: y + high }
    };
    lines.iter().enumerate().map(place).collect()
}

fn order(places: &mut [LinePlace], out: &mut Vec<Vec<usize>>, depth: usize) {
    // Columns in columns in columns are no letter any more.
    if depth < 8
        && let Some((at, gutter)) = columns(places)
    {
        let (above, below) = places.split_at_mut(at.0);
        let (beside, below) = below.split_at_mut(at.1 - at.0);
        order(above, out, depth + 1);
        beside.sort_by(|a, b| a.left.total_cmp(&b.left));
        let first = beside.iter().position(|place| place.left > gutter).unwrap_or(beside.len());
        let (left, right) = beside.split_at_mut(first);
        order(left, out, depth + 1);
        order(right, out, depth + 1);
        order(below, out, depth + 1);
        return;
    }
    by_rows(places, out);
}

/// The stretch of lines that stands in two columns, and where the gap between them is.
///
/// Sorts the lines by their top.
fn columns(places: &mut [LinePlace]) -> Option<((usize, usize), f32)> {
    places.sort_by(|a, b| a.centre().total_cmp(&b.centre()));
    let (left, right) = (
        places.iter().map(|place| place.left).fold(f32::MAX, f32::min),
        places.iter().map(|place| place.right).fold(f32::MIN, f32::max),
    );
    let width = right - left;
    let candidates =
        (20..=80).step_by(2).map(|share| left + width * f32::from(share as u8) / 100.0);
    let stretches = candidates.filter_map(|gutter| {
        let (from, to) = longest(places, gutter)?;
        let beside = places.get(from..to)?;
        two_columns(beside, gutter).then_some(((from, to), gutter))
    });
    // The longest stretch; of equal ones the gap in the middle of the candidates.
    let found: Vec<_> = stretches.collect();
    let most = found.iter().map(|((from, to), _)| to - from).max()?;
    let best: Vec<_> = found.into_iter().filter(|((from, to), _)| to - from == most).collect();
    best.get(best.len() / 2).copied()
}

/// The longest run of lines that no line across the gap interrupts.
fn longest(places: &[LinePlace], gutter: f32) -> Option<(usize, usize)> {
    let across = |place: &LinePlace| place.left < gutter && place.right > gutter;
    let mut best = (0, 0);
    let mut start = 0;
    for (at, place) in places.iter().enumerate() {
        if across(place) {
            start = at + 1;
        } else if at + 1 - start > best.1 - best.0 {
            best = (start, at + 1);
        }
    }
    (best.1 > best.0).then_some(best)
}

fn two_columns(places: &[LinePlace], gutter: f32) -> bool {
    let side = |right: bool| -> Vec<&LinePlace> {
        places.iter().filter(|place| (place.left > gutter) == right).collect()
    };
    [side(false), side(true)].iter().all(|side| {
        let left = side.iter().map(|place| place.left).fold(f32::MAX, f32::min);
        let right = side.iter().map(|place| place.right).fold(f32::MIN, f32::max);
        let long = side.iter().filter(|place| {
            let width = place.right - place.left;
            width > (right - left) * COLUMN_FILLED && width > place.height() * COLUMN_LENGTH
        });
        side.len() >= COLUMN_LINES && long.count() * 10 >= side.len() * 6
    })
}

/// Row by row: what stands side by side is one row.
fn by_rows(places: &mut [LinePlace], out: &mut Vec<Vec<usize>>) {
    places.sort_by(|a, b| a.centre().total_cmp(&b.centre()));
    let mut rows: Vec<Vec<LinePlace>> = Vec::new();
    for place in places.iter() {
        let same = rows.last_mut().filter(|row| row.iter().all(|other| beside(place, other)));
        match same {
            Some(row) => row.push(*place),
            None => rows.push(vec![*place]),
        }
    }
    for mut row in rows {
        row.sort_by(|a, b| a.left.total_cmp(&b.left));
        out.push(row.iter().map(|place| place.line).collect());
    }
}

fn beside(a: &LinePlace, b: &LinePlace) -> bool {
    let near = (a.centre() - b.centre()).abs() < a.height().min(b.height()) / 2.0;
    let apart = a.left >= b.right - a.height() || b.left >= a.right - a.height();
    near && apart
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(x: f32, y: f32, width: f32) -> Quad {
        [
            Point::new(x, y),
            Point::new(x + width, y),
            Point::new(x + width, y + 10.0),
            Point::new(x, y + 10.0),
        ]
    }

    /// Turns it by some degrees around the corner.
    fn slanted(quad: Quad, degrees: f32) -> Quad {
        let (sin, cos) = degrees.to_radians().sin_cos();
        quad.map(|p| Point::new(p.x * cos - p.y * sin, p.x * sin + p.y * cos))
    }

    #[test]
    fn two_columns_under_a_heading_are_read_one_after_the_other() {
        for degrees in [0.0, 4.0, -7.0, 90.0, 180.0] {
            let mut lines = vec![line(0.0, 0.0, 220.0)];
            for row in 0..5u8 {
                lines.push(line(0.0, 20.0 + f32::from(row) * 14.0, 100.0));
                lines.push(line(120.0, 20.0 + f32::from(row) * 14.0, 98.0));
            }
            lines.push(line(0.0, 100.0, 210.0));
            let lines: Vec<Quad> = lines.into_iter().map(|quad| slanted(quad, degrees)).collect();
            let read: Vec<usize> = rows(&lines).concat();
            assert_eq!(read, [0, 1, 3, 5, 7, 9, 2, 4, 6, 8, 10, 11], "{degrees}");
        }
    }

    #[test]
    fn a_table_is_read_row_by_row() {
        let mut lines = Vec::new();
        for row in 0..6u8 {
            let y = f32::from(row) * 14.0;
            lines.extend([
                line(130.0, y + 1.0, 30.0),
                line(0.0, y, 40.0 + f32::from(row % 3) * 30.0),
                line(190.0, y, 20.0),
            ]);
        }
        let read = rows(&lines);
        assert_eq!(read.len(), 6);
        assert!(
            read.iter()
                .enumerate()
                .all(|(row, cells)| *cells == [row * 3 + 1, row * 3, row * 3 + 2])
        );
    }

    #[test]
    fn nothing_and_many_lines_without_extent_are_ordered() {
        assert!(rows(&[]).is_empty());
        assert_eq!(rows(&[[Point::default(); 4]; 9]).concat().len(), 9);
    }
}
