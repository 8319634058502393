//! What shows of a picture: whether it is blank, and what one that lets the paper through is put on.

use image::DynamicImage;

use super::SMALLEST;
use crate::found::PictureNote;

/// What light words without a ground are put on.
const GREY: u8 = 70;

/// Whether all dots are as good as equal.
pub(in crate::appendix) fn is_blank(image: &DynamicImage) -> bool {
    let small = image.thumbnail(256, 256).to_luma8();
    let (low, high) = small.iter().fold((255, 0), |(l, h), dot| (l.min(*dot), h.max(*dot)));
    high.saturating_sub(low) < 6 && image.width().min(image.height()) >= SMALLEST
}

/// What a picture that lets the paper through is put on: white, or grey where nothing of it would be seen on white.
pub(in crate::appendix) fn ground_of(image: &DynamicImage) -> (u8, Option<PictureNote>) {
    let rgba = image.to_rgba8();
    let (mut seen, mut dark) = (0usize, 0usize);
    for pixel in rgba.pixels() {
        let [r, g, b, a] = pixel.0;
        if a > 40 {
            seen += 1;
            dark += usize::from((u32::from(r) * 3 + u32::from(g) * 6 + u32::from(b)) / 10 < 200);
        }
    }
    let clear = rgba.pixels().any(|pixel| pixel.0[3] < 128);
    if seen > 0 && clear && dark * 100 < seen {
        (GREY, Some(PictureNote::LightOnClear))
    } else {
        (255, None)
    }
}

pub(in crate::appendix) fn on_ground(image: &DynamicImage, ground: u8) -> image::RgbImage {
    let mut out = image::RgbImage::new(image.width(), image.height());
    for (to, from) in out.pixels_mut().zip(image.to_rgba8().pixels()) {
        let [r, g, b, a] = from.0;
        let (own, under) = (u32::from(a), u32::from(ground) * (255 - u32::from(a)));
        to.0 = [r, g, b].map(|c| ((u32::from(c) * own + under) / 255) as u8);
    }
    out
}
