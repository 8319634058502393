//! Dots as they are written into the file: grey, coarser, and in parts where that is wanted.

use image::DynamicImage;
use lopdf::{Object, ObjectId, Stream, dictionary};

use super::{
    ImageHow,
    ground::{ground_of, is_blank, on_ground},
    part_id,
};
use crate::{
    appendix::{AppendixContent, Drawn, plain},
    downsampled,
    found::PictureNote,
    model::{Block, BundlePicture},
    pdf::Sink,
};
use evenhand_core::record::Id;
use evenhand_words::tr;

/// Height of a part of a long picture for its width, and how much of it the next part repeats: no line of words may be
/// cut in two on both.
pub(in crate::appendix) const PART_RATIO: f32 = 2.0;
pub(in crate::appendix) const OVERLAP: f32 = 0.04;

/// Writes the pixels, in parts where the picture is far longer than a page.
pub(super) fn write(
    sink: &mut Sink,
    file: Id,
    mut image: DynamicImage,
    alt: &str,
    how: ImageHow,
) -> AppendixContent {
    let mut told = Vec::new();
    if image.color().has_alpha() {
        let (ground, why) = ground_of(&image);
        told.extend(why);
        image = DynamicImage::ImageRgb8(on_ground(&image, ground));
    }
    if is_blank(&image) {
        told.push(PictureNote::Blank);
    }
    let (width, height) = (image.width(), image.height());
    let mut opened = AppendixContent::default();
    if how.cuts && is_long(width, height) {
        let part = (width as f32 * PART_RATIO) as u32;
        let step = (part as f32 * (1.0 - OVERLAP)) as u32;
        let count = height.saturating_sub(part).div_ceil(step.max(1)) + 1;
        for number in 0..count {
            let top = number * step;
            let slice = image.crop_imm(0, top, width, part.min(height - top));
            let alt = format!("{alt}, {}", tr::documents::part_of(number + 1, count));
            let name = if number == 0 { file } else { part_id(file, 1000 + number as usize) };
            opened.add(write_one(sink, name, &slice, &alt, how));
        }
        told.push(PictureNote::Long { pages: count as usize });
    } else {
        opened = write_one(sink, file, &image, alt, how);
    }
    opened.tell(told);
    opened
}

/// A screenshot of many screens: on one page it would be a strip that nobody can read.
pub(in crate::appendix) fn is_long(width: u32, height: u32) -> bool {
    height > 600 && height as f32 > width as f32 * 3.2
}

/// Writes the pixels of one page.
fn write_one(
    sink: &mut Sink,
    file: Id,
    image: &DynamicImage,
    alt: &str,
    how: ImageHow,
) -> AppendixContent {
    let size = (image.width(), image.height());
    let one = how.grey || matches!(image.color(), image::ColorType::L8 | image::ColorType::L16);
    let content = if one { image.to_luma8().into_raw() } else { image.to_rgb8().into_raw() };
    let space = if one { "DeviceGray" } else { "DeviceRGB" };
    let dict = |(width, height): (u32, u32)| {
        dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(width), "Height" => i64::from(height),
            "ColorSpace" => space, "BitsPerComponent" => 8,
        }
    };
    if let Some((own, wanted)) = how.dots_of(size.0, size.1) {
        let whole = if one {
            image::GrayImage::from_raw(size.0, size.1, content.clone())
                .map(DynamicImage::ImageLuma8)
        } else {
            image::RgbImage::from_raw(size.0, size.1, content.clone()).map(DynamicImage::ImageRgb8)
        };
        if let Some((jpeg, width, height)) = whole.and_then(|i| downsampled::jpeg(&i, own, wanted))
        {
            let mut dict = dict((width, height));
            dict.set("Filter", "DCTDecode");
            let stream =
                Stream { dict, content: jpeg, allows_compression: false, start_position: None };
            let id = sink.add(&Object::Stream(stream));
            // As large on paper as with all its dots.
            let mut opened = done(file, id, size, alt);
            opened.coarser.add(own);
            return opened;
        }
    }
    let id = sink.add_stream(dict(size), content);
    done(file, id, size, alt)
}

/// The picture as what it makes of an appendix, as large as its dots are on screens.
pub(super) fn done(
    name: Id,
    id: ObjectId,
    (width, height): (u32, u32),
    alt: &str,
) -> AppendixContent {
    let size = (width.max(1) as f32 * 0.75, height.max(1) as f32 * 0.75);
    let block = Block::Picture(BundlePicture { file: name, alt: alt.to_owned(), in_text: false });
    let mut opened = AppendixContent::text(plain::section(vec![block]));
    opened.pictures.push(Drawn { name, id, size });
    opened
}
