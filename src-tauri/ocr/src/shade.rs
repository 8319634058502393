//! Shadows: what is a little darker than the paper around it is ink, however dark the paper is.

use crate::picture::OcrPicture;

/// The paper's brightness is looked for in squares of so many pixels a side; a letter is smaller, a shadow larger.
const SQUARE: usize = 32;
/// Paper darker than this is no paper but a dark table, or a photograph in a letter.
const DARKEST: u8 = 40;

/// Makes the paper white, and faint ink darker.
pub(crate) fn evened(picture: &OcrPicture) -> OcrPicture {
    let paper = paper(picture);
    let mut out = picture.clone();
    let width = picture.width();
    let (across, down) =
        (paper.width() as f32 / width as f32, paper.height() as f32 / picture.height() as f32);
    let mut counts = [0usize; 256];
    for (y, row) in out.pixels_mut().chunks_mut(width.max(1)).enumerate() {
        for (x, pixel) in row.iter_mut().enumerate() {
            let white = paper
                .between((x as f32 + 0.5) * across - 0.5, (y as f32 + 0.5) * down - 0.5)
                .max(DARKEST);
            *pixel = u8::try_from(u32::from(*pixel) * 255 / u32::from(white)).unwrap_or(255);
            if let Some(count) = counts.get_mut(usize::from(*pixel)) {
                *count += 1;
            }
        }
    }
    stretch(&mut out, &counts);
    out
}

/// Faint print: where the darkest two pixels in a thousand are still light, everything is darkened in proportion.
fn stretch(picture: &mut OcrPicture, counts: &[usize; 256]) {
    let dark = picture.pixels().len() / 500;
    let mut sum = 0;
    let ink = counts.iter().position(|count| {
        sum += count;
        sum > dark
    });
    let ink = ink.unwrap_or(0).min(200) as f32;
    if ink < 60.0 {
        return;
    }
    for pixel in picture.pixels_mut() {
        *pixel =
            (255.0 - (255.0 - f32::from(*pixel)) * 225.0 / (255.0 - ink)).clamp(0.0, 255.0) as u8;
    }
}

/// The brightness of the paper, square by square.
fn paper(picture: &OcrPicture) -> OcrPicture {
    let size = |side: usize| side.div_ceil(SQUARE).max(1);
    let (width, height) = (size(picture.width()), size(picture.height()));
    let mut out = OcrPicture::blank(width, height);
    for (y, row) in out.pixels_mut().chunks_mut(width).enumerate() {
        for (x, pixel) in row.iter_mut().enumerate() {
            *pixel = light(picture, x * SQUARE, y * SQUARE);
        }
    }
    // A square full of ink takes the paper of its neighbours: the lightest of nine, then the mean of nine.
    let lightest = around(&out, |values| values.iter().copied().max().unwrap_or(255));
    around(&lightest, |values| {
        let sum: usize = values.iter().map(|value| usize::from(*value)).sum();
        u8::try_from(sum / values.len().max(1)).unwrap_or(255)
    })
}

/// What four pixels in five of a square are darker than.
fn light(picture: &OcrPicture, left: usize, top: usize) -> u8 {
    let mut counts = [0usize; 256];
    let mut all = 0usize;
    for y in top..top.saturating_add(SQUARE).min(picture.height()) {
        for value in picture.row(y).iter().skip(left).take(SQUARE) {
            if let Some(count) = counts.get_mut(usize::from(*value)) {
                *count += 1;
            }
            all += 1;
        }
    }
    let mut sum = 0;
    let at = counts.iter().position(|count| {
        sum += count;
        sum * 5 >= all * 4
    });
    u8::try_from(at.unwrap_or(255)).unwrap_or(255)
}

fn around(picture: &OcrPicture, of: impl Fn(&[u8]) -> u8) -> OcrPicture {
    let mut out = picture.clone();
    let width = picture.width().max(1);
    for (y, row) in out.pixels_mut().chunks_mut(width).enumerate() {
        for (x, pixel) in row.iter_mut().enumerate() {
            let near = |at: usize| [at.saturating_sub(1), at, at.saturating_add(1)];
            let values: Vec<u8> =
                near(y).iter().flat_map(|y| near(x).map(|x| picture.at(x, *y))).collect();
            *pixel = of(&values);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shadow_goes_and_the_ink_stays() {
        // Paper that gets darker to the right, with a stroke in each part.
        let (width, height) = (640usize, 64usize);
        let shade = |x: usize| 250 - (x / 5) as u8;
        let ink = |x: usize, y: usize| x % 16 < 3 && (20..40).contains(&y);
        let pixels = (0..width * height)
            .map(|at| (at % width, at / width))
            .map(|(x, y)| if ink(x, y) { shade(x) / 3 } else { shade(x) })
            .collect();
        let evened = evened(&OcrPicture::new(width, height, pixels).unwrap());
        for x in (8..width).step_by(16) {
            assert!(evened.at(x, 5) > 205, "paper at {x}: {}", evened.at(x, 5));
            assert!(evened.at(x - 7, 30) < 110, "ink at {x}: {}", evened.at(x - 7, 30));
        }
    }
}
