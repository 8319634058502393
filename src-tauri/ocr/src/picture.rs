//! A picture as brightness by pixel, and the ways to take a part of it.

use crate::geometry::{Projection, Quad};

/// A picture without its colours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OcrPicture {
    width: usize,
    height: usize,
    /// Row by row, 0 for black.
    pixels: Vec<u8>,
}

/// Longest side in pixels. A larger picture is made smaller: at this size an A4 page has 400 dots an inch.
const MOST_SIDE: usize = 4700;

impl OcrPicture {
    /// A picture from its pixels, row by row. A large one is made smaller; places in what is read are still
    /// given in the picture as it came.
    ///
    /// `None`: there are not as many pixels as the size says.
    pub fn new(width: usize, height: usize, pixels: Vec<u8>) -> Option<Self> {
        let fits = width > 0 && height > 0 && width.checked_mul(height)? == pixels.len();
        fits.then_some(Self { width, height, pixels })
    }

    /// In pixels.
    pub fn width(&self) -> usize {
        self.width
    }

    /// In pixels.
    pub fn height(&self) -> usize {
        self.height
    }

    pub(crate) fn blank(width: usize, height: usize) -> Self {
        Self { width, height, pixels: vec![255; width.saturating_mul(height)] }
    }

    pub(crate) fn pixels(&self) -> &[u8] {
        &self.pixels
    }

    pub(crate) fn pixels_mut(&mut self) -> &mut [u8] {
        &mut self.pixels
    }

    pub(crate) fn row(&self, y: usize) -> &[u8] {
        let start = y.min(self.height.saturating_sub(1)).saturating_mul(self.width);
        self.pixels.get(start..start.saturating_add(self.width)).unwrap_or_default()
    }

    /// The brightness at a pixel; outside of the picture that of its nearest pixel.
    pub(crate) fn at(&self, x: usize, y: usize) -> u8 {
        self.row(y).get(x.min(self.width.saturating_sub(1))).copied().unwrap_or(255)
    }

    /// By how much the picture is made smaller before anything else, and the picture then, where it is.
    pub(crate) fn bounded(&self) -> Option<(f32, Self)> {
        let side = self.width.max(self.height);
        (side > MOST_SIDE).then(|| {
            let scale = MOST_SIDE as f32 / side as f32;
            (scale, self.scaled(scale))
        })
    }

    /// The picture at another size: the mean of what falls on a pixel where it gets smaller, a straight line between
    /// pixels where it gets larger.
    pub(crate) fn scaled(&self, scale: f32) -> Self {
        let size = |side: usize| ((side as f32 * scale).round() as usize).max(1);
        self.sized(size(self.width), size(self.height))
    }

    pub(crate) fn sized(&self, width: usize, height: usize) -> Self {
        if width >= self.width || height >= self.height {
            return self.stretched(width, height);
        }
        let mut pixels = Vec::with_capacity(width.saturating_mul(height));
        let spans = |to: usize, from: usize| -> Vec<(usize, usize)> {
            (0..to)
                .map(|at| (at * from / to, ((at + 1) * from / to).max(at * from / to + 1)))
                .collect()
        };
        let columns = spans(width, self.width);
        let mut sums = vec![0u32; self.width];
        for (top, bottom) in spans(height, self.height) {
            sums.fill(0);
            for y in top..bottom {
                sums.iter_mut().zip(self.row(y)).for_each(|(sum, value)| *sum += u32::from(*value));
            }
            for (left, right) in &columns {
                let sum: u32 = sums.get(*left..*right).unwrap_or_default().iter().sum();
                let count = ((right - left) * (bottom - top)).max(1) as u32;
                pixels.push(u8::try_from(sum / count).unwrap_or(255));
            }
        }
        Self { width, height, pixels }
    }

    fn stretched(&self, width: usize, height: usize) -> Self {
        let (across, down) = (self.width as f32 / width as f32, self.height as f32 / height as f32);
        let mut pixels = Vec::with_capacity(width.saturating_mul(height));
        for y in 0..height {
            let from = (y as f32 + 0.5) * down - 0.5;
            pixels.extend((0..width).map(|x| self.between((x as f32 + 0.5) * across - 0.5, from)));
        }
        Self { width, height, pixels }
    }

    /// The brightness between pixels.
    pub(crate) fn between(&self, x: f32, y: f32) -> u8 {
        let (x, y) = (x.max(0.0), y.max(0.0));
        let (left, top) = (x as usize, y as usize);
        let (share_x, share_y) = (x - left as f32, y - top as f32);
        let line = |y: usize| {
            let (a, b) =
                (f32::from(self.at(left, y)), f32::from(self.at(left.saturating_add(1), y)));
            a + (b - a) * share_x
        };
        let (a, b) = (line(top), line(top.saturating_add(1)));
        (a + (b - a) * share_y).round().clamp(0.0, 255.0) as u8
    }

    /// What lies in a shape, as a rectangle of this size. Where it gets much smaller, several places a pixel count.
    pub(crate) fn cut(&self, quad: &Quad, width: usize, height: usize) -> Self {
        let onto = Projection::onto(width as f32, height as f32, quad);
        let [a, _, _, d] = *quad;
        let taps = ((a.distance(d) / height.max(1) as f32).round() as usize).clamp(1, 4);
        let mut out = Self::blank(width, height);
        let places: Vec<f32> = (0..taps).map(|tap| (tap as f32 + 0.5) / taps as f32).collect();
        for (y, row) in out.pixels.chunks_mut(width.max(1)).enumerate() {
            for (x, pixel) in row.iter_mut().enumerate() {
                let mut sum = 0usize;
                for (dy, dx) in places.iter().flat_map(|dy| places.iter().map(move |dx| (dy, dx))) {
                    let from = onto.of(x as f32 + dx, y as f32 + dy);
                    sum += usize::from(self.between(from.x - 0.5, from.y - 0.5));
                }
                *pixel = u8::try_from(sum / (taps * taps)).unwrap_or(255);
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_that_do_not_fit_their_pixels_are_no_picture() {
        assert!(OcrPicture::new(0, 5, vec![]).is_none());
        assert!(OcrPicture::new(2, 2, vec![0; 3]).is_none());
        assert!(OcrPicture::new(usize::MAX, 2, vec![0; 3]).is_none());
    }

    #[test]
    fn a_smaller_picture_has_the_mean_of_each_part() {
        let picture = OcrPicture::new(4, 2, vec![0, 100, 200, 200, 100, 0, 200, 200]).unwrap();
        assert_eq!(picture.sized(2, 1).pixels(), [50, 200]);
    }
}
