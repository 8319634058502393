//! JPEG 2000 and HEIC, which have readers of their own.

use image::DynamicImage;

use super::{Done, ImageHow, decoded::too_many, unsearched, written::write};
use crate::{Unreadable, found::PictureNote, model::Model, pdf::Sink, redaction::TakenOut};
use evenhand_core::record::Id;

/// A scan as other programs keep it (JPEG 2000).
pub(in crate::appendix) fn jpeg_2000(
    sink: &mut Sink,
    (model, taken_out): (&Model, &TakenOut),
    (name, bytes): (Id, &[u8]),
    alt: &str,
) -> Done {
    let settings = hayro_jpeg2000::DecodeSettings::default();
    let image = hayro_jpeg2000::Image::new(bytes, &settings).map_err(|_| Unreadable::Damaged)?;
    let (width, height) = (image.width(), image.height());
    if too_many(width, height) {
        return Err(Unreadable::TooManyDots(width, height));
    }
    let alpha = image.has_alpha();
    let mut context = hayro_jpeg2000::DecoderContext::default();
    let decoded = image.decode(&mut context).map_err(|_| Unreadable::Damaged)?;
    let channels = decoded.components().len();
    if channels == 0 {
        return Err(Unreadable::Damaged);
    }
    let data = decoded.data_u8();
    let colours = channels - usize::from(alpha && channels > 1);
    let one = |dot: &[u8]| {
        let at = |place: usize| dot.get(place).copied().unwrap_or(0);
        match colours {
            1 | 2 => [at(0); 3],
            3 => [at(0), at(1), at(2)],
            // Ink is what is left of white.
            _ => [0, 1, 2].map(|c| {
                let ink = 255 - u16::from(at(c));
                (ink * (255 - u16::from(at(3))) / 255) as u8
            }),
        }
    };
    let dots: Vec<u8> = data.chunks_exact(channels).flat_map(one).collect();
    let image = image::RgbImage::from_raw(width, height, dots).ok_or(Unreadable::Damaged)?;
    let how = ImageHow { grey: model.paper.black_and_white, dots: model.dots, cuts: true };
    let opened = write(sink, name, DynamicImage::ImageRgb8(image), alt, how);
    Ok(unsearched(opened, taken_out))
}

/// An iPhone photograph. The decoder turns it upright by itself.
pub(super) fn heic(sink: &mut Sink, file: Id, bytes: &[u8], alt: &str, how: ImageHow) -> Done {
    let info = heic_decoder::probe(bytes).map_err(|_| Unreadable::Heic)?;
    let side = |n: usize| u32::try_from(n).map_err(|_| Unreadable::TooLarge);
    let (width, height) = (side(info.width)?, side(info.height)?);
    if too_many(width, height) {
        return Err(Unreadable::TooManyDots(width, height));
    }
    let rgb =
        heic_decoder::decode(bytes).and_then(|d| d.to_rgb8()).map_err(|_| Unreadable::Heic)?;
    let pixels = image::RgbImage::from_raw(side(rgb.width)?, side(rgb.height)?, rgb.data)
        .ok_or(Unreadable::Heic)?;
    let mut opened = write(sink, file, DynamicImage::ImageRgb8(pixels), alt, how);
    if memchr::memmem::find(bytes, b"mpvd").is_some() {
        opened.tell([PictureNote::MotionPhoto]);
    }
    let stills = super::stills::stills(bytes);
    if stills > 1 {
        opened.tell([PictureNote::More { pictures: stills }]);
    }
    // A burst of pictures, of which the first is shown.
    if bytes.get(8..24).is_some_and(|brands| {
        memchr::memmem::find(brands, b"msf1").is_some() || brands.starts_with(b"hevc")
    }) {
        opened.tell([PictureNote::Moving]);
    }
    Ok(opened)
}
