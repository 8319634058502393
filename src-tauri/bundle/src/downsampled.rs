//! Pictures with fewer dots, where a bundle must not be larger than so many megabytes. Only those
//! that have more dots to the inch than the paper needs are touched, and it is said of which.

use std::io::Cursor;

use image::{DynamicImage, codecs::jpeg::JpegEncoder, imageops::FilterType};

/// Dots to the inch that are tried, from fine to coarse. Below the last, a scan is hard to read.
pub(crate) const STEPS: [u32; 4] = [200, 150, 120, 100];
/// Quality of a JPEG, of 100.
const QUALITY: u8 = 80;

/// Pictures of one appendix that were made coarser.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Coarser {
    /// How many.
    pub pictures: usize,
    /// Dots to the inch of the finest before.
    pub from: u32,
}

impl Coarser {
    /// Counts one more.
    pub fn add(&mut self, from: f32) {
        self.pictures += 1;
        self.from = self.from.max(from.round() as u32);
    }

    /// Counts those of another part.
    pub fn join(&mut self, other: Self) {
        self.pictures += other.pictures;
        self.from = self.from.max(other.from);
    }
}

/// Dots to the inch of a picture that is drawn so large, in points; the smaller of both ways.
pub(crate) fn dots(pixels: (u32, u32), size: (f32, f32)) -> f32 {
    let one = |pixels: u32, points: f32| pixels as f32 * 72.0 / points.max(0.1);
    one(pixels.0, size.0).min(one(pixels.1, size.1))
}

/// Whether it has so many more dots than wanted that taking some out is worth it.
pub(crate) fn too_fine(own: f32, wanted: u32) -> bool {
    own > wanted as f32 * 1.1
}

/// The picture as a JPEG with no more than so many dots to the inch.
pub(crate) fn jpeg(image: &DynamicImage, own: f32, wanted: u32) -> Option<(Vec<u8>, u32, u32)> {
    let share = wanted as f32 / own;
    let side = |n: u32| ((n as f32 * share).round() as u32).max(1);
    let (width, height) = (side(image.width()), side(image.height()));
    let small = image.resize_exact(width, height, FilterType::Triangle);
    let mut out = Cursor::new(Vec::new());
    let encoder = JpegEncoder::new_with_quality(&mut out, QUALITY);
    small.write_with_encoder(encoder).ok()?;
    Some((out.into_inner(), width, height))
}
