//! Photographs and scans, upright and unpacked no further than they must be.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageReader, Limits, metadata::Orientation};
use lopdf::{Object, ObjectId, Stream, dictionary};
use sha2::{Digest, Sha256};

use super::{Drawn, Opened, plain, tiff_pages};
use crate::{
    Unreadable, downsampled,
    model::{Block, Model, Picture},
    page::{BOTTOM, PAGE, SIDE, TOP},
    pdf::Sink,
    redaction::takes_out,
};
use evenhand_core::record::Id;
use evenhand_words::tr;

/// No picture has a longer side than this.
pub(super) const MOST_PIXELS: u32 = 20_000;
/// Most that a picture may take unpacked.
pub(super) const MOST_BYTES: u64 = 256 << 20;
/// A picture in a message that is narrower or lower than this gets no page.
const SMALLEST: u32 = 100;
/// No more pages of a TIFF are set.
pub(super) const MOST_PAGES: usize = 200;
/// All pages of a TIFF together have no more dots: 200 faxed pages have fewer.
const MOST_DOTS: f32 = 800e6;

/// Height of a part of a long picture for its width, and how much of it the next part repeats: no line of words may be cut
/// in two on both.
pub(super) const PART_RATIO: f32 = 2.0;
pub(super) const OVERLAP: f32 = 0.04;
/// What light words without a ground are put on.
const GREY: u8 = 70;

type Done = Result<Opened, Unreadable>;

/// How pictures are written.
#[derive(Clone, Copy)]
struct How {
    grey: bool,
    /// Most dots to the inch.
    dots: Option<u32>,
    /// One far longer than a page is cut over several.
    cuts: bool,
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

/// A photograph or scan under a name of its own. `alt` says what it is. `cuts`: one far longer than a page is cut.
pub(super) fn open(
    sink: &mut Sink,
    model: &Model,
    (name, bytes): (Id, &[u8]),
    alt: &str,
    from_phone: bool,
    cuts: bool,
) -> Done {
    let how = How { grey: model.paper.black_and_white, dots: model.dots, cuts };
    let opened = if from_phone {
        heic(sink, name, bytes, alt, how)?
    } else {
        pages(sink, name, bytes, alt, how)?
    };
    Ok(unsearched(opened, model))
}

/// Says that names in pictures are not found, where names are looked for.
fn unsearched(mut opened: Opened, model: &Model) -> Opened {
    if takes_out(model) && !opened.pictures.is_empty() {
        let count = opened.pictures.len();
        opened.notes.push(tr::documents::names_in_pictures(count));
        opened.unsearched.push(tr::documents::pages_are_pictures(count));
    }
    opened
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
    let places = tiff_pages::places(bytes);
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
            opened.tell([tr::documents::told_scan_cut(places.len(), number - 1)]);
            break;
        }
        tiff_pages::point_at(&mut copy, *place);
        let alt = format!("{alt}, {}", tr::documents::page(number));
        match picture(sink, part_id(name, number), &copy, &alt, how) {
            Ok(page) => {
                dots += page.pictures.iter().map(|p| p.size.0 * p.size.1 / 0.5625).sum::<f32>();
                opened.add(page, "");
            }
            Err(why) => {
                opened.notes.push(tr::documents::scan_page(number, &why.to_string()));
                opened.set(vec![plain::in_place(&why.to_string())]);
                failed = why;
            }
        }
    }
    // With no page that can be read, the file cannot.
    if opened.pictures.is_empty() { Err(failed) } else { Ok(opened) }
}

/// JPEG, PNG, TIFF, GIF, bitmap or WebP.
fn picture(sink: &mut Sink, file: Id, bytes: &[u8], alt: &str, how: How) -> Done {
    let mut opened = match decoded_picture(sink, file, bytes, alt, how) {
        // A fax of Group 3, or a table of colours.
        Err(Unreadable::Damaged) if !tiff_pages::places(bytes).is_empty() => {
            let image = tiff_pages::page(bytes, MOST_BYTES).ok_or(Unreadable::Damaged)?;
            write(sink, file, image, alt, how)
        }
        other => other?,
    };
    opened.tell(told_of(bytes));
    Ok(opened)
}

/// What a reader must know of a picture beside its dots.
pub(super) fn told_of(bytes: &[u8]) -> Option<String> {
    let head = bytes.get(..bytes.len().min(256 << 10)).unwrap_or(bytes);
    let has = |mark: &[u8]| memchr::memmem::find(head, mark).is_some();
    if bytes.starts_with(&[0xff, 0xd8]) {
        if !crate::jpeg::is_whole(bytes) {
            return Some(tr::documents::told_picture_cut());
        }
        let film = has(b"MotionPhoto=\"1\"") || has(b"MicroVideo=\"1\"") || has_film(bytes);
        return film.then(tr::documents::told_motion_photo);
    }
    let moves = bytes.starts_with(b"GIF8") && (has(b"NETSCAPE2.0") || gif_pictures(bytes) > 1)
        || bytes.starts_with(b"\x89PNG") && has(b"acTL")
        || bytes.starts_with(b"RIFF") && has(b"ANIM");
    moves.then(tr::documents::told_moving)
}

/// Whether a film stands behind a photograph, as telephones keep a moment.
fn has_film(bytes: &[u8]) -> bool {
    let marks: [&[u8]; 5] =
        [b"ftypisom", b"ftypmp4", b"ftypqt  ", b"MotionPhoto_Data", b"mpvd\0\0\0"];
    marks.iter().any(|mark| memchr::memmem::find(bytes, mark).is_some())
}

/// How many pictures a GIF holds (GIF89a, 20 to 24); two are counted as many.
fn gif_pictures(bytes: &[u8]) -> usize {
    let table = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3usize << ((flags & 7) + 1) };
    let Some(flags) = bytes.get(10) else { return 0 };
    let mut at = 13 + table(*flags);
    let mut count = 0;
    while count < 2 {
        match (bytes.get(at), bytes.get(at + 1)) {
            (Some(0x21), Some(_)) => at += 2,
            (Some(0x2c), _) => {
                count += 1;
                at += 11 + bytes.get(at + 9).map_or(0, |flags| table(*flags));
            }
            _ => break,
        }
        while let Some(length) = bytes.get(at).filter(|length| **length > 0) {
            at += 1 + usize::from(*length);
        }
        at += 1;
    }
    count
}

pub(super) fn reader_of(bytes: &[u8]) -> Option<ImageReader<Cursor<&[u8]>>> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    if reader.format().is_none() && !tiff_pages::places(bytes).is_empty() {
        reader.set_format(image::ImageFormat::Tiff);
    }
    Some(reader)
}

fn decoded_picture(sink: &mut Sink, file: Id, bytes: &[u8], alt: &str, how: How) -> Done {
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
    let plain = matches!(colour, image::ColorType::L8 | image::ColorType::Rgb8);
    // An upright JPEG goes in as it is: no loss, no time. Its own place data and comments stay
    // behind only where it is unpacked, so the marker segments are cut out here.
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
        let mut opened = done(file, id, (width, height), alt);
        if is_blank(&image) {
            opened.tell([tr::documents::told_blank_picture()]);
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

/// A scan as other programs keep it (JPEG 2000).
pub(super) fn jpeg_2000(
    sink: &mut Sink,
    model: &Model,
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
    let how = How { grey: model.paper.black_and_white, dots: model.dots, cuts: true };
    let opened = write(sink, name, DynamicImage::ImageRgb8(image), alt, how);
    Ok(unsearched(opened, model))
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
    let mut opened = write(sink, file, DynamicImage::ImageRgb8(pixels), alt, how);
    if memchr::memmem::find(bytes, b"mpvd").is_some() {
        opened.tell([tr::documents::told_motion_photo()]);
    }
    // A burst of pictures, of which the first is shown.
    if bytes.get(8..24).is_some_and(|brands| {
        memchr::memmem::find(brands, b"msf1").is_some() || brands.starts_with(b"hevc")
    }) {
        opened.tell([tr::documents::told_moving()]);
    }
    Ok(opened)
}

/// More dots than are opened.
pub(super) fn too_many(width: u32, height: u32) -> bool {
    width.max(height) > MOST_PIXELS || u64::from(width) * u64::from(height) * 3 > MOST_BYTES
}

/// Writes the pixels, in parts where the picture is far longer than a page.
fn write(sink: &mut Sink, file: Id, mut image: DynamicImage, alt: &str, how: How) -> Opened {
    let mut told = Vec::new();
    if image.color().has_alpha() {
        let (ground, why) = ground_of(&image);
        told.extend(why);
        image = DynamicImage::ImageRgb8(on_ground(&image, ground));
    }
    if is_blank(&image) {
        told.push(tr::documents::told_blank_picture());
    }
    let (width, height) = (image.width(), image.height());
    let mut opened = Opened::default();
    if how.cuts && is_long(width, height) {
        let part = (width as f32 * PART_RATIO) as u32;
        let step = (part as f32 * (1.0 - OVERLAP)) as u32;
        let count = height.saturating_sub(part).div_ceil(step.max(1)) + 1;
        for number in 0..count {
            let top = number * step;
            let slice = image.crop_imm(0, top, width, part.min(height - top));
            let alt = format!("{alt}, {}", tr::documents::part_of(number + 1, count));
            let name = if number == 0 { file } else { part_id(file, 1000 + number as usize) };
            opened.add(write_one(sink, name, &slice, &alt, how), "");
        }
        told.push(tr::documents::told_long_picture(count));
    } else {
        opened = write_one(sink, file, &image, alt, how);
    }
    opened.tell(told);
    opened
}

/// A screenshot of many screens: on one page it would be a strip that nobody can read.
pub(super) fn is_long(width: u32, height: u32) -> bool {
    height > 600 && height as f32 > width as f32 * 3.2
}

/// Whether all dots are as good as equal.
pub(super) fn is_blank(image: &DynamicImage) -> bool {
    let small = image.thumbnail(256, 256).to_luma8();
    let (low, high) = small.iter().fold((255, 0), |(l, h), dot| (l.min(*dot), h.max(*dot)));
    high.saturating_sub(low) < 6 && image.width().min(image.height()) >= SMALLEST
}

/// What a picture that lets the paper through is put on: white, or grey where nothing of it would be seen on white.
pub(super) fn ground_of(image: &DynamicImage) -> (u8, Option<String>) {
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
        (GREY, Some(tr::documents::told_light_on_clear()))
    } else {
        (255, None)
    }
}

/// Writes the pixels of one page.
fn write_one(sink: &mut Sink, file: Id, image: &DynamicImage, alt: &str, how: How) -> Opened {
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

pub(super) fn on_ground(image: &DynamicImage, ground: u8) -> image::RgbImage {
    let mut out = image::RgbImage::new(image.width(), image.height());
    for (to, from) in out.pixels_mut().zip(image.to_rgba8().pixels()) {
        let [r, g, b, a] = from.0;
        let (own, under) = (u32::from(a), u32::from(ground) * (255 - u32::from(a)));
        to.0 = [r, g, b].map(|c| ((u32::from(c) * own + under) / 255) as u8);
    }
    out
}

fn done(name: Id, id: ObjectId, (width, height): (u32, u32), alt: &str) -> Opened {
    let size = (width.max(1) as f32 * 0.75, height.max(1) as f32 * 0.75);
    let block = Block::Picture(Picture { file: name, alt: alt.to_owned(), in_text: false });
    let mut opened = Opened::text(plain::section(vec![block]));
    opened.pictures.push(Drawn { name, id, size });
    opened
}

pub(super) fn unreadable(error: image::ImageError) -> Unreadable {
    match error {
        image::ImageError::Limits(_) => Unreadable::TooLarge,
        _ => Unreadable::Damaged,
    }
}
