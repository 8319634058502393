//! Photographs and scans, upright and unpacked no further than they must be.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageReader, Limits, metadata::Orientation};
use lopdf::{Object, ObjectId, Stream, dictionary};
use sha2::{Digest, Sha256};

use super::{Drawn, Opened, plain};
use crate::{
    Unreadable, downsampled,
    model::{Block, Model, Picture},
    page::{BOTTOM, PAGE, SIDE, TOP},
    pdf::Sink,
    redaction::takes_out,
};
use evenhand_core::record::Id;

/// No picture has a longer side than this.
const MOST_PIXELS: u32 = 20_000;
/// Most that a picture may take unpacked.
const MOST_BYTES: u64 = 256 << 20;
/// A picture in a message that is narrower or lower than this gets no page.
const SMALLEST: u32 = 100;
/// No more pages of a TIFF are set.
const MOST_PAGES: usize = 200;
/// All pages of a TIFF together have no more dots: 200 faxed pages have fewer.
const MOST_DOTS: f32 = 800e6;

type Done = Result<Opened, Unreadable>;

/// How pictures are written.
#[derive(Clone, Copy)]
struct How {
    grey: bool,
    /// Most dots to the inch.
    dots: Option<u32>,
}

impl How {
    /// Dots to the inch on paper, and those wanted, where it has too many. The page that a picture
    /// is set on has no more room than this, so it is never coarser on paper than wanted.
    fn dots_of(self, width: u32, height: u32) -> Option<(f32, u32)> {
        let room = (PAGE.0 - 2.0 * SIDE, PAGE.1 - TOP - BOTTOM);
        let scale = (room.0 / width as f32).min(room.1 / height as f32);
        let own = downsampled::dots((width, height), (width as f32 * scale, height as f32 * scale));
        let wanted = self.dots?;
        downsampled::too_fine(own, wanted).then_some((own, wanted))
    }
}

/// A photograph or scan under a name of its own. `alt` says what it is.
pub(super) fn open(
    sink: &mut Sink,
    model: &Model,
    (name, bytes): (Id, &[u8]),
    alt: &str,
    from_phone: bool,
) -> Done {
    let how = How { grey: model.paper.black_and_white, dots: model.dots };
    let mut opened = if from_phone {
        heic(sink, name, bytes, alt, how)?
    } else {
        pages(sink, name, bytes, alt, how)?
    };
    if takes_out(model) && !opened.pictures.is_empty() {
        let (count, what) = match opened.pictures.len() {
            1 => ("One page here is a picture.".to_owned(), "all of it is a picture".to_owned()),
            n => (format!("{n} pages here are pictures."), format!("{n} pages are pictures")),
        };
        opened
            .notes
            .push(format!("{count} Names in pictures are not found. Look at each page yourself."));
        opened.unsearched.push(what);
    }
    Ok(opened)
}

/// Whether a picture is as small as the marks and logos that stand under messages: about two
/// centimetres on screen, or a line.
pub(super) fn is_ornament(bytes: &[u8]) -> bool {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let size = reader.ok().and_then(|reader| reader.into_dimensions().ok());
    size.is_some_and(|(width, height)| width.min(height) < SMALLEST)
}

/// A name for a part of a file. It is the same each time the bundle is made.
pub(super) fn part_id(file: Id, number: usize) -> Id {
    let digest = Sha256::new()
        .chain_update(file.0.as_bytes())
        .chain_update((number as u64).to_be_bytes())
        .finalize();
    let mut id = [0u8; 16];
    id.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
    Id(uuid::Uuid::from_bytes(id))
}

/// All pages of a TIFF, or the one picture that other files are.
fn pages(sink: &mut Sink, name: Id, bytes: &[u8], alt: &str, how: How) -> Done {
    let places = tiff_pages(bytes);
    if places.len() < 2 {
        return picture(sink, name, bytes, alt, how);
    }
    let mut opened = Opened::default();
    let mut dots = 0.0;
    let mut failed = Unreadable::Damaged;
    // A reader shows the page that the head points at, so the head of a copy is pointed at each.
    let mut copy = bytes.to_vec();
    for (number, place) in (1..).zip(&places) {
        if number > MOST_PAGES || dots > MOST_DOTS {
            opened.notes.push(format!(
                "This scan has {} pages, and only {} are shown. Save it as a PDF and add that.",
                places.len(),
                number - 1
            ));
            break;
        }
        if let Some(head) = copy.get_mut(4..8) {
            let little = bytes.starts_with(b"II");
            head.copy_from_slice(&if little { place.to_le_bytes() } else { place.to_be_bytes() });
        }
        let alt = format!("{alt}, page {number}");
        match picture(sink, part_id(name, number), &copy, &alt, how) {
            Ok(page) => {
                dots += page.pictures.iter().map(|p| p.size.0 * p.size.1 / 0.5625).sum::<f32>();
                opened.add(page, "");
            }
            Err(why) => {
                opened.notes.push(format!("Page {number} of this scan: {why}"));
                opened.set(vec![plain::in_place(&why.to_string())]);
                failed = why;
            }
        }
    }
    // With no page that can be read, the file cannot.
    if opened.pictures.is_empty() { Err(failed) } else { Ok(opened) }
}

/// JPEG, PNG, TIFF or WebP.
fn picture(sink: &mut Sink, file: Id, bytes: &[u8], alt: &str, how: How) -> Done {
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
    let is_jpeg = reader.format() == Some(image::ImageFormat::Jpeg);
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    let turn = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let (width, height) = decoder.dimensions();
    if decoder.total_bytes() > MOST_BYTES {
        return Err(Unreadable::TooLarge);
    }
    let colour = decoder.color_type();
    let too_fine = how.dots_of(width, height).is_some();
    let plain = matches!(colour, image::ColorType::L8 | image::ColorType::Rgb8);
    // An upright JPEG goes in as it is: no loss, no time. Its own place data and comments stay
    // behind only where it is unpacked, so the marker segments are cut out here.
    if is_jpeg
        && turn == Orientation::NoTransforms
        && plain
        && !how.grey
        && !crate::jpeg::is_cmyk(bytes)
        && !too_fine
    {
        // Unpacked once all the same: a JPEG cut in half must be found now.
        DynamicImage::from_decoder(decoder).map_err(unreadable)?;
        let space = if colour == image::ColorType::L8 { "DeviceGray" } else { "DeviceRGB" };
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
        return Ok(done(file, id, (width, height), alt));
    }
    let mut image = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    image.apply_orientation(turn);
    Ok(write(sink, file, &image, alt, how))
}

/// An iPhone photograph. The decoder turns it upright by itself.
fn heic(sink: &mut Sink, file: Id, bytes: &[u8], alt: &str, how: How) -> Done {
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
    Ok(write(sink, file, &DynamicImage::ImageRgb8(pixels), alt, how))
}

/// Where each page of a TIFF starts: its directories hang on one another (TIFF 6.0, section 2).
/// Empty for other files. A chain that leads back into itself ends there.
fn tiff_pages(bytes: &[u8]) -> Vec<u32> {
    let little = match bytes.get(..4) {
        Some(b"II*\0") => true,
        Some(b"MM\0*") => false,
        _ => return Vec::new(),
    };
    let number = |at: usize, size: usize| {
        let part = bytes.get(at..at.checked_add(size)?)?;
        let add = |sum: u32, byte: &u8| sum << 8 | u32::from(*byte);
        Some(if little { part.iter().rev().fold(0, add) } else { part.iter().fold(0, add) })
    };
    let mut pages = Vec::new();
    let mut at = number(4, 4).unwrap_or(0);
    while at != 0 && pages.len() < 1000 && !pages.contains(&at) {
        pages.push(at);
        let start = at as usize;
        let next =
            number(start, 2).and_then(|entries| number(start + 2 + entries as usize * 12, 4));
        at = next.unwrap_or(0);
    }
    pages
}

/// More dots than are opened.
fn too_many(width: u32, height: u32) -> bool {
    width.max(height) > MOST_PIXELS || u64::from(width) * u64::from(height) * 3 > MOST_BYTES
}

/// Writes the pixels, on white where the picture lets the paper through.
fn write(sink: &mut Sink, file: Id, image: &DynamicImage, alt: &str, how: How) -> Opened {
    let size = (image.width(), image.height());
    let one = how.grey || matches!(image.color(), image::ColorType::L8 | image::ColorType::L16);
    let one = one && !image.color().has_alpha();
    let content = if image.color().has_alpha() {
        on_white(image)
    } else if one {
        image.to_luma8().into_raw()
    } else {
        image.to_rgb8().into_raw()
    };
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

fn on_white(image: &DynamicImage) -> Vec<u8> {
    let mut out = Vec::with_capacity(image.width() as usize * image.height() as usize * 3);
    for pixel in image.to_rgba8().pixels() {
        let [r, g, b, a] = pixel.0;
        let over = |c: u8| ((u32::from(c) * u32::from(a) + 255 * (255 - u32::from(a))) / 255) as u8;
        out.extend([over(r), over(g), over(b)]);
    }
    out
}

fn done(name: Id, id: ObjectId, (width, height): (u32, u32), alt: &str) -> Opened {
    let size = (width.max(1) as f32 * 0.75, height.max(1) as f32 * 0.75);
    let block = Block::Picture(Picture { file: name, alt: alt.to_owned() });
    let mut opened = Opened::text(plain::section(vec![block]));
    opened.pictures.push(Drawn { name, id, size });
    opened
}

fn unreadable(error: image::ImageError) -> Unreadable {
    match error {
        image::ImageError::Limits(_) => Unreadable::TooLarge,
        _ => Unreadable::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use super::tiff_pages;

    #[test]
    fn finds_the_pages_of_a_tiff() {
        let little = [b"II*\0\x08\0\0\0".as_slice(), &[0, 0, 14, 0, 0, 0], &[0; 6]].concat();
        assert_eq!(tiff_pages(&little), [8, 14]);
        let big = [b"MM\0*\0\0\0\x08".as_slice(), &[0; 6]].concat();
        assert_eq!(tiff_pages(&big), [8]);
        // One that leads back into itself comes to an end.
        assert_eq!(tiff_pages(b"II*\0\x08\0\0\0\0\0\x08\0\0\0"), [8]);
        assert!(tiff_pages(b"\x89PNG").is_empty());
    }
}
