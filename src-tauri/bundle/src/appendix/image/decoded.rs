//! JPEG, PNG, TIFF, GIF, bitmap and WebP, unpacked where they must be.

use std::io::Cursor;

use image::{ColorType, DynamicImage, ImageDecoder, ImageReader, Limits, metadata::Orientation};
use lopdf::{Object, Stream, dictionary};

use super::{
    Done, ImageHow, MOST_BYTES, MOST_PIXELS,
    ground::is_blank,
    written::{done, is_long, write},
};
use crate::{
    Unreadable,
    appendix::{AppendixContent, tiff_pages},
    found::PictureNote,
    pdf::Sink,
};
use evenhand_core::record::Id;

pub(in crate::appendix) fn reader_of(bytes: &[u8]) -> Option<ImageReader<Cursor<&[u8]>>> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    if reader.format().is_none() && !tiff_pages::places(bytes).is_empty() {
        reader.set_format(image::ImageFormat::Tiff);
    }
    Some(reader)
}

pub(super) fn decoded_picture(
    sink: &mut Sink,
    file: Id,
    bytes: &[u8],
    alt: &str,
    how: ImageHow,
) -> Done {
    let mut reader = reader_of(bytes).ok_or(Unreadable::Damaged)?;
    // Asked first and apart, so that the words can name the size.
    let size = reader_of(bytes);
    if let Some((width, height)) = size.and_then(|r| r.into_dimensions().ok())
        && too_many(width, height)
    {
        return Err(Unreadable::TooManyDots(width, height));
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_PIXELS);
    limits.max_image_height = Some(MOST_PIXELS);
    limits.max_alloc = Some(MOST_BYTES);
    reader.limits(limits);
    let is_jpeg = reader.format() == Some(image::ImageFormat::Jpeg);
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    let turn = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let (width, height) = decoder.dimensions();
    if decoder.total_bytes() > MOST_BYTES {
        return Err(Unreadable::TooLarge);
    }
    let colour = decoder.color_type();
    let too_fine = how.dots_of(width, height).is_some();
    let plain = matches!(colour, ColorType::L8 | ColorType::Rgb8);
    let long = is_long(width, height) && how.cuts;
    if is_jpeg
        && !long
        && turn == Orientation::NoTransforms
        && plain
        && !how.grey
        && !crate::jpeg::is_cmyk(bytes)
        && !too_fine
    {
        // Unpacked once all the same: a JPEG cut in half must be found now.
        let image = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
        let mut opened = as_it_is(sink, file, bytes, &image, alt);
        if is_blank(&image) {
            opened.tell([PictureNote::Blank]);
        }
        return Ok(opened);
    }
    let mut image = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    if let Some(tall) = tiff_pages::tall(bytes) {
        image = tiff_pages::stretched(image, tall);
    }
    image.apply_orientation(turn);
    Ok(write(sink, file, image, alt, how))
}

/// An upright JPEG goes in as it is: no loss, no time. Its own place data and comments stay
/// behind only where it is unpacked, so the marker segments are cut out here.
fn as_it_is(
    sink: &mut Sink,
    file: Id,
    bytes: &[u8],
    image: &DynamicImage,
    alt: &str,
) -> AppendixContent {
    let (width, height) = (image.width(), image.height());
    let space = if image.color() == ColorType::L8 { "DeviceGray" } else { "DeviceRGB" };
    let dict = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(width), "Height" => i64::from(height),
        "ColorSpace" => space, "BitsPerComponent" => 8, "Filter" => "DCTDecode",
    };
    let stream = Stream {
        dict,
        content: crate::jpeg::without_notes(bytes),
        allows_compression: false,
        start_position: None,
    };
    let id = sink.add(&Object::Stream(stream));
    done(file, id, (width, height), alt)
}

/// More dots than are opened.
pub(in crate::appendix) fn too_many(width: u32, height: u32) -> bool {
    width.max(height) > MOST_PIXELS || u64::from(width) * u64::from(height) * 3 > MOST_BYTES
}

pub(in crate::appendix) fn unreadable(error: image::ImageError) -> Unreadable {
    match error {
        image::ImageError::Limits(_) => Unreadable::TooLarge,
        image::ImageError::Unsupported(_) => Unreadable::PictureKind,
        _ => Unreadable::Damaged,
    }
}
