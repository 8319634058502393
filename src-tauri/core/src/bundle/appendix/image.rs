//! Photographs and scans, upright and unpacked no further than they must be.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageReader, Limits, metadata::Orientation};
use lopdf::{Object, ObjectId, Stream, dictionary};

use super::Opened;
use crate::bundle::{
    Unreadable,
    model::{Appendix, Block, Picture, Section},
    pdf::Sink,
};
use crate::record::Id;

/// No picture has a longer side than this.
const MOST_PIXELS: u32 = 20_000;
/// Most that a picture may take unpacked.
const MOST_BYTES: u64 = 256 << 20;

type Done = Result<(Opened, Vec<String>), Unreadable>;

/// JPEG, PNG, TIFF or WebP.
pub(super) fn picture(
    sink: &mut Sink,
    file: Id,
    bytes: &[u8],
    appendix: &Appendix,
    grey: bool,
) -> Done {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| Unreadable::Damaged)?;
    // Asked first and apart, so that the words can name the size.
    let size = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok();
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
    let jpeg = reader.format() == Some(image::ImageFormat::Jpeg);
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    let turn = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let (width, height) = decoder.dimensions();
    if decoder.total_bytes() > MOST_BYTES {
        return Err(Unreadable::TooLarge);
    }
    let colour = decoder.color_type();
    let plain = matches!(colour, image::ColorType::L8 | image::ColorType::Rgb8);
    // An upright JPEG goes in as it is: no loss, no time. Its own place data and comments stay
    // behind only where it is unpacked, so the marker segments are cut out here.
    if jpeg && turn == Orientation::NoTransforms && plain && !grey && !is_cmyk(bytes) {
        // Unpacked once all the same: a JPEG cut in half must be found now.
        DynamicImage::from_decoder(decoder).map_err(unreadable)?;
        let space = if colour == image::ColorType::L8 { "DeviceGray" } else { "DeviceRGB" };
        let dict = dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(width), "Height" => i64::from(height),
            "ColorSpace" => space, "BitsPerComponent" => 8, "Filter" => "DCTDecode",
        };
        let stream = Stream {
            dict,
            content: without_notes(bytes),
            allows_compression: false,
            start_position: None,
        };
        let id = sink.add(&Object::Stream(stream));
        return Ok(done(file, id, width, height, appendix));
    }
    let mut image = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    image.apply_orientation(turn);
    let (opened, mut notes) = write(sink, file, &image, appendix, grey);
    let pages = tiff_pages(bytes);
    if pages > 1 {
        notes.push(format!(
            "This scan has {pages} pages, and only the first is shown. Save it as a PDF and add that."
        ));
    }
    Ok((opened, notes))
}

/// An iPhone photograph. The decoder turns it upright by itself.
pub(super) fn heic(
    sink: &mut Sink,
    file: Id,
    bytes: &[u8],
    appendix: &Appendix,
    grey: bool,
) -> Done {
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
    Ok(write(sink, file, &DynamicImage::ImageRgb8(pixels), appendix, grey))
}

/// Pages of a TIFF: its directories hang on one another (TIFF 6.0, section 2). 0 for other files.
fn tiff_pages(bytes: &[u8]) -> usize {
    let little = match bytes.get(..4) {
        Some(b"II*\0") => true,
        Some(b"MM\0*") => false,
        _ => return 0,
    };
    let number = |at: usize, size: usize| {
        let part = bytes.get(at..at.checked_add(size)?)?;
        let add = |sum: usize, byte: &u8| sum << 8 | usize::from(*byte);
        Some(if little { part.iter().rev().fold(0, add) } else { part.iter().fold(0, add) })
    };
    let mut pages = 0;
    let mut at = number(4, 4).unwrap_or(0);
    while at != 0 && pages < 1000 {
        pages += 1;
        let next = number(at, 2).and_then(|entries| number(at + 2 + entries * 12, 4));
        at = next.unwrap_or(0);
    }
    pages
}

/// More dots than are opened.
fn too_many(width: u32, height: u32) -> bool {
    width.max(height) > MOST_PIXELS || u64::from(width) * u64::from(height) * 3 > MOST_BYTES
}

/// Writes the pixels, on white where the picture lets the paper through.
fn write(
    sink: &mut Sink,
    file: Id,
    image: &DynamicImage,
    appendix: &Appendix,
    grey: bool,
) -> (Opened, Vec<String>) {
    let (width, height) = (image.width(), image.height());
    let one = grey || matches!(image.color(), image::ColorType::L8 | image::ColorType::L16);
    let content = if image.color().has_alpha() {
        on_white(image)
    } else if one {
        image.to_luma8().into_raw()
    } else {
        image.to_rgb8().into_raw()
    };
    let one = one && !image.color().has_alpha();
    let dict = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(width), "Height" => i64::from(height),
        "ColorSpace" => if one { "DeviceGray" } else { "DeviceRGB" }, "BitsPerComponent" => 8,
    };
    let id = sink.add_stream(dict, content);
    done(file, id, width, height, appendix)
}

fn on_white(image: &DynamicImage) -> Vec<u8> {
    let mut out = Vec::with_capacity(image.width() as usize * image.height() as usize * 3);
    for pixel in image.to_rgba8().pixels() {
        let [r, g, b, a] = pixel.0;
        let over = |c: u8| ((u32::from(c) * u32::from(a) + 255 * (255 - u32::from(a))) / 255) as u8;
        out.extend([over(r), over(g), over(b)]);
    }
    out
}

fn done(
    file: Id,
    id: ObjectId,
    width: u32,
    height: u32,
    appendix: &Appendix,
) -> (Opened, Vec<String>) {
    let size = (width.max(1) as f32 * 0.75, height.max(1) as f32 * 0.75);
    let alt = format!("Picture: {}", appendix.title);
    let section = Section {
        id: String::new(),
        title: String::new(),
        new_page: true,
        blocks: vec![Block::Picture(Picture { file, alt })],
    };
    (Opened::Picture { file, id, size, section }, Vec::new())
}

fn unreadable(error: image::ImageError) -> Unreadable {
    match error {
        image::ImageError::Limits(_) => Unreadable::TooLarge,
        _ => Unreadable::Damaged,
    }
}

/// A JPEG with four colours, which PDF programs turn around in different ways.
fn is_cmyk(bytes: &[u8]) -> bool {
    segments(bytes).any(|(marker, body)| matches!(marker, 0xc0..=0xc2) && body.get(5) == Some(&4))
}

/// The JPEG without Exif, place of taking and comments; the Adobe and JFIF segments stay.
fn without_notes(bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![0xff, 0xd8];
    let mut end = 2;
    for (marker, body) in segments(bytes) {
        let length = body.len() + 4;
        if !matches!(marker, 0xe1..=0xed | 0xef | 0xfe) {
            out.extend_from_slice(bytes.get(end..end + length).unwrap_or(&[]));
        }
        end += length;
    }
    out.extend_from_slice(bytes.get(end..).unwrap_or(&[]));
    out
}

/// The segments before the picture data: marker and body without its length.
fn segments(bytes: &[u8]) -> impl Iterator<Item = (u8, &[u8])> {
    let mut at = 2;
    std::iter::from_fn(move || {
        let head = bytes.get(at..at + 4)?;
        let [0xff, marker, high, low] = *head else { return None };
        if marker == 0xda || marker == 0xff {
            return None;
        }
        let length = usize::from(u16::from_be_bytes([high, low]));
        let body = bytes.get(at + 4..at + 2 + length)?;
        at += 2 + length;
        Some((marker, body))
    })
}

#[cfg(test)]
mod tests {
    use super::tiff_pages;

    #[test]
    fn counts_the_pages_of_a_tiff() {
        let little = [b"II*\0\x08\0\0\0".as_slice(), &[0, 0, 14, 0, 0, 0], &[0; 6]].concat();
        assert_eq!(tiff_pages(&little), 2);
        let big = [b"MM\0*\0\0\0\x08".as_slice(), &[0; 6]].concat();
        assert_eq!(tiff_pages(&big), 1);
        // One that leads back into itself comes to an end.
        assert_eq!(tiff_pages(b"II*\0\x08\0\0\0\0\0\x08\0\0\0"), 1000);
        assert_eq!(tiff_pages(b"\x89PNG"), 0);
    }
}
