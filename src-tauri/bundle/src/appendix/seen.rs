//! Pages as they are seen, for what reads words in pictures: photographs, scans, and PDF pages without words.

use std::io::Cursor;

use hayro::{
    PixmapSettings, RenderCache, RenderSettings, hayro_interpret::InterpreterSettings,
    hayro_syntax::Pdf, render, vello_cpu::color::palette::css::WHITE,
};
use image::{
    DynamicImage, GrayImage, ImageDecoder, ImageFormat, Limits, imageops::FilterType,
    metadata::Orientation,
};

use super::image::{
    MOST_BYTES, MOST_PIXELS, ground_of, on_ground, reader_of, too_many, unreadable,
};
use super::{AppendixKind, kind, tiff_pages, tiff_reader};
use crate::{Unreadable, picture::page_text};

/// Dots to the inch that a page of a PDF is drawn with, and its longest side.
const DOTS: f32 = 200.0;
const MOST_SIDE: f32 = 4000.0;
/// A page with so many letters of its own has its words already; fewer are a stamp or a page number.
const OWN_LETTERS: usize = 20;

/// A page as brightness by pixel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenPage {
    /// How many pages the file has.
    pub pages: usize,
    /// In pixels.
    pub width: usize,
    /// Row by row, 0 for black. Empty: the page has words of its own.
    pub pixels: Vec<u8>,
}

/// A page (from 1) of a picture, a scan or a PDF, upright as far as the file says which way it lies.
///
/// # Errors
/// [`Unreadable`]. [`Unreadable::Damaged`] where the file has no such page, or holds no pages that can be seen.
pub fn seen_page(bytes: &[u8], name: &str, page: usize) -> Result<SeenPage, Unreadable> {
    match kind(bytes, name) {
        AppendixKind::Pdf => pdf_page(bytes, page),
        AppendixKind::Heic if page == 1 => Ok(seen(1, &heic(bytes)?)),
        AppendixKind::Image => picture(bytes, page),
        _ => Err(Unreadable::Damaged),
    }
}

/// The same page as a PNG file in shades of grey, not wider than so many pixels.
///
/// # Errors
/// As [`seen_page`]; [`Unreadable::Damaged`] too for a page of a PDF that has words of its own.
pub fn seen_picture(
    bytes: &[u8],
    name: &str,
    page: usize,
    widest: u32,
) -> Result<Vec<u8>, Unreadable> {
    let SeenPage { width, pixels, .. } = seen_page(bytes, name, page)?;
    let height = pixels.len() / width.max(1);
    let sides = u32::try_from(width).ok().zip(u32::try_from(height).ok());
    let grey = sides.and_then(|(width, height)| GrayImage::from_raw(width, height, pixels));
    let grey = grey.filter(|grey| grey.height() > 0).ok_or(Unreadable::Damaged)?;
    let mut grey = DynamicImage::ImageLuma8(grey);
    if grey.width() > widest {
        // The height follows from the width: a screenshot ten screens long stays as long.
        grey = grey.resize(widest, u32::MAX, FilterType::Triangle);
    }
    let mut png = Vec::new();
    grey.write_to(&mut Cursor::new(&mut png), ImageFormat::Png).map_err(|_| Unreadable::Damaged)?;
    Ok(png)
}

fn seen(pages: usize, image: &DynamicImage) -> SeenPage {
    let grey = image.to_luma8();
    SeenPage { pages, width: grey.width() as usize, pixels: grey.into_raw() }
}

fn pdf_page(bytes: &[u8], page: usize) -> Result<SeenPage, Unreadable> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|_| Unreadable::Damaged)?;
    let pages = pdf.pages().len();
    let one = page.checked_sub(1).and_then(|at| pdf.pages().get(at)).ok_or(Unreadable::Damaged)?;
    let own = page_text(bytes, page).unwrap_or_default();
    if own.chars().filter(|c| c.is_alphanumeric()).count() >= OWN_LETTERS {
        return Ok(SeenPage { pages, width: 0, pixels: Vec::new() });
    }
    let (width, height) = one.render_dimensions();
    let scale = (DOTS / 72.0).min(MOST_SIDE / width.max(height).max(1.0));
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let drawn = render(
        one,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &settings,
    );
    // The ground is white and opaque, so that the colours are what is seen.
    let grey = |dot: &[u8]| match dot {
        [r, g, b, ..] => ((u32::from(*r) * 3 + u32::from(*g) * 6 + u32::from(*b)) / 10) as u8,
        _ => 255,
    };
    let pixels = drawn.data_as_u8_slice().chunks_exact(4).map(grey).collect();
    Ok(SeenPage { pages, width: drawn.width().into(), pixels })
}

fn heic(bytes: &[u8]) -> Result<DynamicImage, Unreadable> {
    let info = heic_decoder::probe(bytes).map_err(|_| Unreadable::Heic)?;
    let side = |n: usize| u32::try_from(n).map_err(|_| Unreadable::TooLarge);
    let (width, height) = (side(info.width)?, side(info.height)?);
    if too_many(width, height) {
        return Err(Unreadable::TooManyDots(width, height));
    }
    let rgb =
        heic_decoder::decode(bytes).and_then(|d| d.to_rgb8()).map_err(|_| Unreadable::Heic)?;
    let pixels = image::RgbImage::from_raw(side(rgb.width)?, side(rgb.height)?, rgb.data);
    pixels.map(DynamicImage::ImageRgb8).ok_or(Unreadable::Heic)
}

fn picture(bytes: &[u8], page: usize) -> Result<SeenPage, Unreadable> {
    Ok(seen(tiff_pages::places(bytes).len().max(1), &picture_page(bytes, page)?))
}

/// A page (from 1) of a photograph or scan, upright, as its words are read from it.
pub(super) fn upright(
    bytes: &[u8],
    heic_file: bool,
    page: usize,
) -> Result<DynamicImage, Unreadable> {
    if heic_file { heic(bytes) } else { picture_page(bytes, page) }
}

fn picture_page(bytes: &[u8], page: usize) -> Result<DynamicImage, Unreadable> {
    let places = tiff_pages::places(bytes);
    let pages = places.len().max(1);
    let at = page.checked_sub(1).filter(|at| *at < pages).ok_or(Unreadable::Damaged)?;
    let Some(place) = places.get(at) else { return decoded(bytes) };
    // A reader shows the page that the head points at.
    let mut copy = bytes.to_vec();
    tiff_pages::point_at(&mut copy, *place);
    decoded(&copy).or_else(|why| tiff_reader::page(&copy, MOST_BYTES).ok_or(why))
}

fn decoded(bytes: &[u8]) -> Result<DynamicImage, Unreadable> {
    let size = reader_of(bytes).and_then(|reader| reader.into_dimensions().ok());
    if let Some((width, height)) = size.filter(|(width, height)| too_many(*width, *height)) {
        return Err(Unreadable::TooManyDots(width, height));
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_PIXELS);
    limits.max_image_height = Some(MOST_PIXELS);
    limits.max_alloc = Some(MOST_BYTES);
    let mut reader = reader_of(bytes).ok_or(Unreadable::Damaged)?;
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    if decoder.total_bytes() > MOST_BYTES {
        return Err(Unreadable::TooLarge);
    }
    let turn = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    if image.color().has_alpha() {
        let (ground, _) = ground_of(&image);
        image = DynamicImage::ImageRgb8(on_ground(&image, ground));
    }
    image.apply_orientation(turn);
    Ok(image)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    #[test]
    fn a_picture_is_seen_and_has_one_page() {
        let image =
            DynamicImage::ImageLuma8(image::GrayImage::from_pixel(30, 20, image::Luma([90])));
        let mut png = Cursor::new(Vec::new());
        image.write_to(&mut png, image::ImageFormat::Png).unwrap();
        let page = seen_page(png.get_ref(), "a.png", 1).unwrap();
        assert_eq!((page.pages, page.width, page.pixels), (1, 30, vec![90; 600]));
        assert_eq!(seen_page(png.get_ref(), "a.png", 2), Err(Unreadable::Damaged));
        assert_eq!(seen_page(png.get_ref(), "a.png", 0), Err(Unreadable::Damaged));
    }

    #[test]
    fn a_page_with_words_is_not_read_from_its_picture() {
        let pdf = include_bytes!("../../tests/fixtures/bundle/libreoffice.pdf");
        let page = seen_page(pdf, "a.pdf", 1).unwrap();
        assert!(page.pixels.is_empty() && page.pages > 0, "{} pages", page.pages);
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        for bytes in [&b""[..], b"words", b"%PDF-1.7\ncut", b"\x89PNG\r\n\x1a\n"] {
            assert!(seen_page(bytes, "a.png", 1).is_err());
        }
    }
}
