//! Pages of TIFF files (TIFF 6.0) that the common reader of pictures does not know: faxes of Group 3, and
//! [colours](super::tiff_colours) of other kinds.

use std::io::Cursor;

use hayro_ccitt::{DecodeSettings, DecoderContext, EncodingMode};
use image::{DynamicImage, GrayImage, metadata::Orientation};
use tiff::{decoder::Decoder, tags::Tag};

use super::{
    tiff_colours,
    tiff_pages::{TiffFile, limits, numbers, stretched, tall},
};

/// The page that the head points at, where it is of a kind that the common reader does not know.
pub(super) fn page(bytes: &[u8], most_bytes: u64) -> Option<DynamicImage> {
    let mut decoder = Decoder::new(Cursor::new(bytes)).ok()?.with_limits(limits(most_bytes)?);
    let (width, height) = decoder.dimensions().ok()?;
    if u64::from(width) * u64::from(height) * 3 > most_bytes {
        return None;
    }
    let turn = decoder.find_tag_unsigned::<u8>(Tag::Orientation).ok().flatten();
    let packing = decoder.find_tag_unsigned::<u16>(Tag::Compression).ok().flatten();
    let mut image = match packing {
        Some(2..=4) => {
            DynamicImage::ImageLuma8(fax(&mut decoder, bytes, packing?, (width, height))?)
        }
        _ => tiff_colours::image(&mut decoder, (bytes, most_bytes), (width, height))?,
    };
    if let Some(tall) = tall(bytes) {
        image = stretched(image, tall);
    }
    image.apply_orientation(
        turn.and_then(Orientation::from_exif).unwrap_or(Orientation::NoTransforms),
    );
    Some(image)
}

/// A fax, strip by strip (TIFF 6.0, sections 10 and 11).
fn fax(
    decoder: &mut TiffFile<'_>,
    bytes: &[u8],
    packing: u16,
    (width, height): (u32, u32),
) -> Option<GrayImage> {
    let number = |decoder: &mut TiffFile<'_>, tag| numbers(decoder, tag).first().copied();
    let options = number(decoder, Tag::Unknown(292)).unwrap_or(0);
    // Bits may run from the low end of each byte, and 0 may stand for black.
    let turned = number(decoder, Tag::FillOrder) == Some(2);
    let black_is_zero = number(decoder, Tag::PhotometricInterpretation) == Some(1);
    let rows = number(decoder, Tag::RowsPerStrip).and_then(|rows| u32::try_from(rows).ok());
    let rows = rows.unwrap_or(height).clamp(1, height.max(1));
    let (starts, sizes) =
        (numbers(decoder, Tag::StripOffsets), numbers(decoder, Tag::StripByteCounts));
    let mut rows_out =
        TiffRows { width: usize::try_from(width).ok()?, dots: Vec::new(), black_is_zero };
    for (strip, (start, size)) in (0u32..).zip(starts.iter().zip(&sizes)) {
        let start = usize::try_from(*start).ok()?;
        let end = start.checked_add(usize::try_from(*size).ok()?)?.min(bytes.len());
        let mut own = bytes.get(start..end)?.to_vec();
        if turned {
            own.iter_mut().for_each(|byte| *byte = byte.reverse_bits());
        }
        let settings = DecodeSettings {
            columns: width,
            rows: rows.min(height.saturating_sub(strip.saturating_mul(rows))),
            end_of_block: true,
            end_of_line: packing == 3,
            rows_are_byte_aligned: packing == 2 || options & 4 != 0 && packing != 3,
            encoding: match packing {
                4 => EncodingMode::Group4,
                3 if options & 1 != 0 => EncodingMode::Group3_2D,
                _ => EncodingMode::Group3_1D,
            },
            strict: false,
        };
        let _ = hayro_ccitt::decode(&own, &mut rows_out, &mut DecoderContext::new(settings));
        // A strip that broke off is white to its end, so that the next stands where it should.
        let wanted = (strip as usize + 1) * rows as usize * rows_out.width;
        rows_out.dots.resize(wanted.min(rows_out.width * height as usize), 255);
    }
    if rows_out.dots.is_empty() {
        return None;
    }
    rows_out.dots.resize(rows_out.width * height as usize, 255);
    GrayImage::from_raw(width, height, rows_out.dots)
}

struct TiffRows {
    width: usize,
    dots: Vec<u8>,
    black_is_zero: bool,
}

impl hayro_ccitt::Decoder for TiffRows {
    fn push_row(&mut self, changes: &[u32]) {
        let start = self.dots.len();
        // Runs are "white" and "black" in the coding; which colours these are, the file says.
        let (white, black) = if self.black_is_zero { (0, 255) } else { (255, 0) };
        self.dots.resize(start + self.width, white);
        let Some(row) = self.dots.get_mut(start..) else { return };
        for pair in changes.chunks(2) {
            let from = pair.first().map_or(0, |at| *at as usize);
            let to = pair.get(1).map_or(self.width, |at| *at as usize);
            if let Some(run) = row.get_mut(from..to.min(self.width)) {
                run.fill(black);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::RgbImage;

    /// A TIFF of 4 by 2 dots in one strip, whose entries are numbers of 16 bits, more than two of them apart.
    fn file(entries: &[(u16, &[u16])], strip: &[u8]) -> Vec<u8> {
        let own = [(256, vec![4]), (257, vec![2]), (277, vec![1]), (278, vec![2])];
        let given = entries.iter().map(|(tag, values)| (*tag, values.to_vec()));
        let mut all: std::collections::BTreeMap<u16, Vec<u16>> =
            own.into_iter().chain(given).collect();
        let apart = 8 + 2 + (all.len() + 2) * 12 + 4;
        let further: usize = all.values().filter(|v| v.len() > 2).map(|v| v.len() * 2).sum();
        let start = u16::try_from(apart + further).unwrap();
        all.insert(273, vec![start, 0]);
        all.insert(279, vec![u16::try_from(strip.len()).unwrap(), 0]);
        let (mut list, mut rest) = (Vec::new(), Vec::new());
        for (tag, values) in &all {
            let bytes: Vec<u8> = values.iter().flat_map(|v| v.to_le_bytes()).collect();
            // Places and lengths are one number of 32 bits.
            let long = matches!(tag, 273 | 279);
            let count = if long { 1 } else { u32::try_from(values.len()).unwrap() };
            list.extend(tag.to_le_bytes());
            list.extend(if long { 4u16 } else { 3 }.to_le_bytes());
            list.extend(count.to_le_bytes());
            if bytes.len() > 4 {
                list.extend(u32::try_from(apart + rest.len()).unwrap().to_le_bytes());
                rest.extend(bytes);
            } else {
                list.extend([bytes, vec![0; 4]].concat().get(..4).unwrap());
            }
        }
        let count = u16::try_from(all.len()).unwrap().to_le_bytes();
        [b"II*\0\x08\0\0\0", &count[..], &list, &[0; 4], &rest, strip].concat()
    }

    fn dots(file: &[u8]) -> Vec<[u8; 3]> {
        page(file, 1 << 20).unwrap().to_rgb8().pixels().map(|dot| dot.0).collect()
    }

    #[test]
    fn pictures_with_a_table_of_colours_have_them() {
        let mut map = [0u16; 48];
        map[1] = 0xffff;
        map[16 + 2] = 0x8000;
        let four =
            file(&[(258, &[4]), (259, &[1]), (262, &[3]), (320, &map)], &[0x01, 0x20, 0x02, 0x10]);
        let [black, red, green] = [[0, 0, 0], [255, 0, 0], [0, 128, 0]];
        assert_eq!(dots(&four), [black, red, green, black, black, green, red, black]);
        let mut map = [0u16; 768];
        map[512 + 255] = 0xffff;
        let eight = file(
            &[(258, &[8]), (259, &[1]), (262, &[3]), (320, &map)],
            &[0, 255, 0, 0, 0, 0, 0, 255],
        );
        assert_eq!(dots(&eight)[1], [0, 0, 255]);
        assert_eq!(dots(&eight)[6], black);
    }

    #[test]
    fn greys_of_few_bits_and_inks_and_jpegs_have_their_colours() {
        let greys = file(&[(258, &[4]), (259, &[1]), (262, &[1])], &[0x0f, 0x70, 0x00, 0x0f]);
        let shades: Vec<u8> = dots(&greys).iter().map(|dot| dot[0]).collect();
        assert_eq!(shades, [0, 255, 119, 0, 0, 0, 0, 255]);
        let inks = file(
            &[(258, &[8; 5]), (259, &[1]), (262, &[5]), (277, &[5]), (338, &[2])],
            &[0, 255, 255, 0, 255].repeat(8),
        );
        assert_eq!(dots(&inks), [[255, 0, 0]; 8]);
        let orange = RgbImage::from_pixel(4, 2, image::Rgb([240, 120, 20]));
        let mut jpeg = Cursor::new(Vec::new());
        orange.write_to(&mut jpeg, image::ImageFormat::Jpeg).unwrap();
        let photograph = file(
            &[(258, &[8; 3]), (259, &[7]), (262, &[6]), (277, &[3]), (530, &[1, 1])],
            jpeg.get_ref(),
        );
        for dot in dots(&photograph) {
            let far = dot.iter().zip([240u8, 120, 20]).map(|(own, was)| own.abs_diff(was)).max();
            assert!(far.unwrap() < 6, "{dot:?}");
        }
    }

    #[test]
    fn a_kind_that_is_not_known_is_none() {
        let twelve = file(&[(258, &[12]), (259, &[1]), (262, &[1])], &[0; 12]);
        assert!(page(&twelve, 1 << 20).is_none());
        let lab = file(&[(258, &[8; 3]), (259, &[1]), (262, &[8]), (277, &[3])], &[0; 24]);
        assert!(page(&lab, 1 << 20).is_none());
        assert!(page(b"II*\0", 1 << 20).is_none());
    }
}
