//! Colours of TIFF files (TIFF 6.0) that the common reader of pictures does not know: tables of colours, the lightness
//! and two colours of photographs in JPEG, greys of other depths, and inks with a mask.

use std::io::Cursor;

use image::{DynamicImage, GrayImage, RgbImage};
use tiff::{
    ColorType,
    decoder::{Decoder, DecodingResult},
    tags::Tag,
};

use super::tiff_pages::{TiffFile, limits, numbers, retold};

/// The tag that says what numbers of dots stand for, and two of its values (section 8).
const PHOTOMETRIC: u16 = 262;
const BLACK_IS_ZERO: u16 = 1;
const PALETTE: u64 = 3;

/// The page that a decoder stands at; `None` where it is of a kind that is not known here either.
pub(super) fn image(
    decoder: &mut TiffFile<'_>,
    (bytes, most_bytes): (&[u8], u64),
    (width, height): (u32, u32),
) -> Option<DynamicImage> {
    let tag = Tag::PhotometricInterpretation;
    if numbers(decoder, tag).first() == Some(&PALETTE) {
        return with_palette(decoder, (bytes, most_bytes), (width, height));
    }
    let kind = decoder.colortype().ok()?;
    let dots = Dots::read(decoder, kind, width)?;
    let grey = |dots: Dots| {
        let image = GrayImage::from_raw(width, height, dots.column(0));
        image.map(DynamicImage::ImageLuma8)
    };
    let coloured = |of: fn(&[u8]) -> [u8; 3]| {
        let rows = dots.values.chunks(dots.each).flat_map(of).collect();
        RgbImage::from_raw(width, height, rows).map(DynamicImage::ImageRgb8)
    };
    match kind {
        ColorType::Gray(_) | ColorType::GrayA(_) | ColorType::Multiband { .. } => grey(dots),
        ColorType::RGB(_) | ColorType::RGBA(_) => coloured(|dot| [0, 1, 2].map(|at| part(dot, at))),
        ColorType::CMYK(_) | ColorType::CMYKA(_) => coloured(of_inks),
        ColorType::YCbCr(8) => coloured(of_lightness),
        _ => None,
    }
}

/// The dots of a page: numbers of eight bits, so many for each.
struct Dots {
    values: Vec<u8>,
    each: usize,
}

impl Dots {
    /// Numbers of any size, brought to eight bits.
    fn read(decoder: &mut TiffFile<'_>, kind: ColorType, width: u32) -> Option<Self> {
        let (bits, each) = match kind {
            ColorType::Gray(bits) => (bits, 1),
            ColorType::GrayA(bits) => (bits, 2),
            ColorType::Multiband { bit_depth, num_samples } => (bit_depth, num_samples.into()),
            ColorType::RGB(bits) | ColorType::YCbCr(bits) => (bits, 3),
            ColorType::RGBA(bits) | ColorType::CMYK(bits) => (bits, 4),
            ColorType::CMYKA(bits) => (bits, 5),
            _ => return None,
        };
        let values = match decoder.read_image().ok()? {
            DecodingResult::U8(packed) if bits < 8 => {
                let most = (1u16 << bits) - 1;
                let full = |value: u8| (u16::from(value) * 255 / most.max(1)) as u8;
                unpacked(&packed, bits, width as usize * each).into_iter().map(full).collect()
            }
            DecodingResult::U8(values) => values,
            DecodingResult::U16(values) => values.iter().map(|value| (value >> 8) as u8).collect(),
            DecodingResult::U32(values) => values.iter().map(|value| (value >> 24) as u8).collect(),
            DecodingResult::F16(values) => values.iter().map(|v| of_share(v.to_f32())).collect(),
            DecodingResult::F32(values) => values.iter().map(|value| of_share(*value)).collect(),
            DecodingResult::F64(values) => values.iter().map(|v| of_share(*v as f32)).collect(),
            _ => return None,
        };
        Some(Self { values, each })
    }

    fn column(&self, at: usize) -> Vec<u8> {
        self.values.chunks(self.each).map(|dot| part(dot, at)).collect()
    }
}

/// Numbers of less than eight bits, or of eight, of rows that each begin with a byte.
fn unpacked(packed: &[u8], bits: u8, per_row: usize) -> Vec<u8> {
    let bits = usize::from(bits.clamp(1, 8));
    let mask = ((1u16 << bits) - 1) as u8;
    let number = |row: &[u8], n: usize| {
        let shift = 8usize.saturating_sub(bits + n * bits % 8);
        row.get(n * bits / 8).copied().unwrap_or(0) >> shift & mask
    };
    let rows = packed.chunks((per_row * bits).div_ceil(8).max(1));
    rows.flat_map(|row| (0..per_row).map(move |n| number(row, n))).collect()
}

/// A picture whose dots are places in a table of colours (section 5). It is told to the decoder as one of greys, since
/// it knows no tables.
fn with_palette(
    decoder: &mut TiffFile<'_>,
    (bytes, most_bytes): (&[u8], u64),
    (width, height): (u32, u32),
) -> Option<DynamicImage> {
    let map = numbers(decoder, Tag::ColorMap);
    let colours = map.len() / 3;
    let colour = |at: u8| {
        let number = |which: usize| map.get(which * colours + usize::from(at));
        [0, 1, 2].map(|which| number(which).map_or(0, |value| (*value >> 8) as u8))
    };
    let greys = retold(bytes, PHOTOMETRIC, BLACK_IS_ZERO)?;
    let mut decoder = Decoder::new(Cursor::new(&greys[..])).ok()?.with_limits(limits(most_bytes)?);
    let ColorType::Gray(bits @ 1..=8) = decoder.colortype().ok()? else { return None };
    let DecodingResult::U8(packed) = decoder.read_image().ok()? else { return None };
    let dots = unpacked(&packed, bits, width as usize).into_iter().flat_map(colour).collect();
    RgbImage::from_raw(width, height, dots).map(DynamicImage::ImageRgb8)
}

fn part(dot: &[u8], at: usize) -> u8 {
    dot.get(at).copied().unwrap_or(0)
}

/// A share from 0 to 1.
fn of_share(share: f32) -> u8 {
    (share.clamp(0.0, 1.0) * 255.0).round() as u8
}

/// Inks on white paper (section 16).
fn of_inks(dot: &[u8]) -> [u8; 3] {
    let left = |at: usize| 255 - u16::from(part(dot, at));
    [0, 1, 2].map(|at| (left(at) * left(3) / 255) as u8)
}

/// Lightness and two colours, as JPEG has them (section 21, with the coefficients of CCIR 601-1).
fn of_lightness(dot: &[u8]) -> [u8; 3] {
    let [light, blue, red] = [0, 1, 2].map(|at| f32::from(part(dot, at)));
    let (blue, red) = (blue - 128.0, red - 128.0);
    let shares =
        [light + 1.402 * red, light - 0.344_136 * blue - 0.714_136 * red, light + 1.772 * blue];
    shares.map(|share| of_share(share / 255.0))
}
