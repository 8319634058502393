//! Where the lines are: the first model gives each pixel's likeness to text, and what hangs together is a line.
//!
//! The page goes through the model in bands, since a whole one at once takes half a gigabyte.

use rten::Model;
use rten_tensor::NdTensor;
use rten_tensor::prelude::*;

use crate::OcrError;
use crate::geometry::{Point, Quad, holds};
use crate::picture::OcrPicture;
use crate::shapes::{OcrShape, rectangle, shapes};

/// The longer side that a page is looked at with. An A4 page then has 140 dots an inch, and its small print is still
/// eight pixels high.
const SIDE: usize = 1600;
/// A picture whose shorter side is less than this is made larger.
const LEAST_SIDE: usize = 480;
/// Rows that a band gives, and rows around them that the model sees as well.
const BAND: usize = 512;
const MARGIN: usize = 64;
/// The model wants sides that are a multiple of this.
const STEP: usize = 32;
/// Likeness from which a pixel is text, and mean likeness from which a shape is a line.
const PIXEL: f32 = 0.3;
const LINE: f32 = 0.5;
/// A core that is thinner than so many pixels is a stain.
const LEAST: f32 = 3.0;
/// The model marks the core of a line; the line is larger by this much of its area over its outline.
const GROWTH: f32 = 1.6;
/// Most lines of one page. A newspaper has fewer; a picture made to do harm has more.
const MOST: usize = 1500;

/// The lines of a page, each with the axis that is nearer to level as its length.
pub(crate) fn lines(
    model: &Model,
    page: &OcrPicture,
    step: &dyn Fn() -> bool,
) -> Result<Vec<Quad>, OcrError> {
    let scale = scale(page.width(), page.height());
    let small = page.scaled(scale);
    let likeness = likeness(model, &small, step)?;
    let (width, height) = (small.width(), small.height());
    let mask = likeness.iter().map(|value| *value > PIXEL).collect();
    let (across, down) = (page.width() as f32 / width as f32, page.height() as f32 / height as f32);
    let line = |shape: OcrShape| {
        let core = rectangle(&shape.hull, 0.0)?;
        let [a, b, c, _] = core;
        let small = a.distance(b).min(b.distance(c)) < LEAST;
        let text = !small && mean(&likeness, width, &core) > LINE;
        text.then(|| rectangle(&shape.hull, GROWTH)).flatten()
    };
    let quads = shapes(mask, width).into_iter().filter_map(line).take(MOST);
    Ok(quads.map(|quad| quad.map(|at| Point::new(at.x * across, at.y * down))).collect())
}

fn scale(width: usize, height: usize) -> f32 {
    let (longer, shorter) = (width.max(height) as f32, width.min(height) as f32);
    let down = SIDE as f32 / longer;
    let up = (LEAST_SIDE as f32 / shorter).clamp(1.0, 3.0);
    down.min(up)
}

/// Each pixel's likeness to text.
fn likeness(
    model: &Model,
    page: &OcrPicture,
    step: &dyn Fn() -> bool,
) -> Result<Vec<f32>, OcrError> {
    let (width, height) = (page.width(), page.height());
    let wide = width.next_multiple_of(STEP);
    let mut out = Vec::with_capacity(width.saturating_mul(height));
    for top in (0..height).step_by(BAND) {
        if !step() {
            return Err(OcrError::Stopped);
        }
        let from = top.saturating_sub(MARGIN);
        let bottom = (top + BAND).min(height);
        let high = ((bottom + MARGIN).min(height) - from).next_multiple_of(STEP);
        let band = run(model, &input(page, from, wide, high))?;
        for y in top - from..bottom - from {
            let row = (0..width).map(|x| band.get([0, 0, y, x]).copied().unwrap_or(0.0));
            out.extend(row);
        }
    }
    Ok(out)
}

fn input(page: &OcrPicture, from: usize, wide: usize, high: usize) -> NdTensor<f32, 4> {
    let plane: Vec<f32> = (from..from + high)
        .flat_map(|y| {
            let row = if y < page.height() { page.row(y) } else { &[] };
            row.iter().copied().chain(std::iter::repeat(255)).take(wide)
        })
        .map(|value| f32::from(value) / 127.5 - 1.0)
        .collect();
    NdTensor::from_data([1, 3, high, wide], plane.repeat(3))
}

fn run(model: &Model, input: &NdTensor<f32, 4>) -> Result<NdTensor<f32, 4>, OcrError> {
    let value = model.run_one(input.view().into(), None).map_err(|_| OcrError::Unreadable)?;
    value.try_into().map_err(|_| OcrError::Unreadable)
}

/// The mean likeness in a shape.
fn mean(likeness: &[f32], width: usize, quad: &Quad) -> f32 {
    let span = |of: fn(&Point) -> f32| {
        let least = quad.iter().map(of).fold(f32::MAX, f32::min).max(0.0);
        least as usize..quad.iter().map(of).fold(0.0, f32::max) as usize + 1
    };
    let (columns, rows) = (span(|at| at.x), span(|at| at.y));
    let (mut sum, mut count) = (0.0, 0u32);
    for y in rows {
        for x in columns.clone().take_while(|x| *x < width) {
            let inside = holds(quad, Point::new(x as f32 + 0.5, y as f32 + 0.5), 0.0);
            if let Some(value) = likeness.get(y * width + x).filter(|_| inside) {
                sum += value;
                count += 1;
            }
        }
    }
    sum / count.max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_looked_at_in_a_size_that_suits() {
        assert!((scale(2480, 3508) - 1600.0 / 3508.0).abs() < 1e-6);
        assert!((scale(240, 100) - 3.0).abs() < 1e-6);
        assert!(scale(1, 4700) < 1.0);
    }
}
