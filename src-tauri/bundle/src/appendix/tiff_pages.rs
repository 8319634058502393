//! TIFF files (TIFF 6.0, BigTIFF): where their pages are, and what their tags say.
//!
//! Tags are read by the library `tiff`. The chain of directories is walked here: `next_image` and `more_images` were
//! tried, and lose pages of damaged scans, which are printed beside a line about the damaged one. The library makes no
//! decoder at all where the first page lacks its size, so the sound pages behind it are never reached; and it refuses
//! a page whose chain leads back, or to a place outside the file, before it says where that page is. A test holds both.
//! The head is written here too: readers of pictures show the first page alone, and none points it at another.

use std::io::Cursor;

use image::{DynamicImage, imageops::FilterType};
use tiff::{
    decoder::{Decoder, Limits, ifd::Value},
    tags::Tag,
};

/// No picture is stretched further than this.
const MOST_SIDE: u32 = 12_000;
/// No file with more pages is looked through.
const MOST: usize = 1000;

/// How a file writes numbers.
#[derive(Clone, Copy)]
struct TiffWay {
    little: bool,
    /// Eight bytes for each place in the file.
    big: bool,
}

impl TiffWay {
    fn of(bytes: &[u8]) -> Option<Self> {
        Some(match bytes.get(..4)? {
            b"II*\0" => Self { little: true, big: false },
            b"MM\0*" => Self { little: false, big: false },
            b"II+\0" => Self { little: true, big: true },
            b"MM\0+" => Self { little: false, big: true },
            _ => return None,
        })
    }

    fn number(self, bytes: &[u8], at: usize, size: usize) -> Option<u64> {
        let part = bytes.get(at..at.checked_add(size)?)?;
        let add = |sum: u64, byte: &u8| sum << 8 | u64::from(*byte);
        Some(if self.little { part.iter().rev().fold(0, add) } else { part.iter().fold(0, add) })
    }
}

/// Where each page starts: its directories hang on one another (section 2). Empty for other files. A chain that leads
/// back into itself ends there.
pub(super) fn places(bytes: &[u8]) -> Vec<u64> {
    let Some(way) = TiffWay::of(bytes) else { return Vec::new() };
    let mut pages = Vec::new();
    let mut at = if way.big { way.number(bytes, 8, 8) } else { way.number(bytes, 4, 4) };
    while let Some(place) = at.filter(|at| *at != 0)
        && pages.len() < MOST
        && !pages.contains(&place)
    {
        pages.push(place);
        let Ok(start) = usize::try_from(place) else { break };
        let (count, entry, size) = if way.big { (8, 20, 8) } else { (2, 12, 4) };
        at = way.number(bytes, start, count).and_then(|entries| {
            let list = usize::try_from(entries).ok()?.checked_mul(entry)?;
            way.number(bytes, start.checked_add(count)?.checked_add(list)?, size)
        });
    }
    pages
}

/// Makes the head point at a page, so that a reader shows it.
pub(super) fn point_at(bytes: &mut [u8], place: u64) {
    let Some(way) = TiffWay::of(bytes) else { return };
    let (from, to) = if way.big { (8, 16) } else { (4, 8) };
    let whole = if way.little { place.to_le_bytes() } else { place.to_be_bytes() };
    let own = match (way.big, way.little) {
        (true, _) => whole.as_slice(),
        (false, true) => whole.get(..4).unwrap_or_default(),
        (false, false) => whole.get(4..).unwrap_or_default(),
    };
    if let Some(head) = bytes.get_mut(from..to) {
        head.copy_from_slice(own);
    }
}

/// How much higher than wide a dot of the page is, where that is seen: faxes have half as many lines as dots in a line.
pub(super) fn tall(bytes: &[u8]) -> Option<f32> {
    TiffWay::of(bytes)?;
    let mut decoder = Decoder::new(Cursor::new(bytes)).ok()?;
    let mut dots = |tag| {
        let (above, below) = match decoder.find_tag(tag).ok()?? {
            Value::Rational(above, below) => (above, below),
            Value::List(list) => match list.first()? {
                Value::Rational(above, below) => (*above, *below),
                _ => return None,
            },
            _ => return None,
        };
        (below > 0).then(|| above as f32 / below as f32)
    };
    let ratio = dots(Tag::XResolution)? / dots(Tag::YResolution)?;
    ((1.2..=4.0).contains(&ratio) || (0.25..=0.83).contains(&ratio)).then_some(ratio)
}

/// A picture whose dots are as high as wide.
pub(super) fn stretched(image: DynamicImage, tall: f32) -> DynamicImage {
    let (width, height) = (image.width(), image.height());
    let times =
        |side: u32, by: f32| ((side as f32 * by).round() as u32).clamp(1, MOST_SIDE.max(side));
    let (width, height) =
        if tall > 1.0 { (width, times(height, tall)) } else { (times(width, 1.0 / tall), height) };
    image.resize_exact(width, height, FilterType::Triangle)
}

pub(super) type TiffFile<'b> = Decoder<Cursor<&'b [u8]>>;

/// Writes another number where a tag of the page that the head points at says one that fits into its entry.
pub(super) fn retold(bytes: &[u8], tag: u16, number: u16) -> Option<Vec<u8>> {
    let way = TiffWay::of(bytes)?;
    let start = usize::try_from(*places(bytes).first()?).ok()?;
    let (count, entry, value) = if way.big { (8, 20, 12) } else { (2, 12, 8) };
    let entries = usize::try_from(way.number(bytes, start, count)?).ok()?.min(MOST);
    let entry = |n: usize| start + count + n * entry;
    let at = (0..entries).map(entry).find(|at| way.number(bytes, *at, 2) == Some(tag.into()))?;
    let own = if way.little { number.to_le_bytes() } else { number.to_be_bytes() };
    let mut copy = bytes.to_vec();
    copy.get_mut(at + value..at + value + 2)?.copy_from_slice(&own);
    Some(copy)
}

pub(super) fn limits(most_bytes: u64) -> Option<Limits> {
    let mut limits = Limits::default();
    limits.decoding_buffer_size = usize::try_from(most_bytes).ok()?;
    Some(limits)
}

pub(super) fn numbers(decoder: &mut TiffFile<'_>, tag: Tag) -> Vec<u64> {
    decoder.get_tag_u64_vec(tag).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_pages_of_a_tiff() {
        let little = [b"II*\0\x08\0\0\0".as_slice(), &[0, 0, 14, 0, 0, 0], &[0; 6]].concat();
        assert_eq!(places(&little), [8, 14]);
        let big = [b"MM\0*\0\0\0\x08".as_slice(), &[0; 6]].concat();
        assert_eq!(places(&big), [8]);
        // One that leads back into itself comes to an end.
        assert_eq!(places(b"II*\0\x08\0\0\0\0\0\x08\0\0\0"), [8]);
        assert!(places(b"\x89PNG").is_empty());
        let wide = [b"II+\0\x08\0\0\0".as_slice(), &16u64.to_le_bytes(), &[0; 16]].concat();
        assert_eq!(places(&wide), [16]);
    }

    /// A file of pages of one dot, each with its size or without. `last` is where the last one says that the next is.
    fn scan(sized: &[bool], last: u32) -> Vec<u8> {
        const TAGS: [(u16, u32); 8] =
            [(258, 8), (259, 1), (262, 1), (273, 8), (277, 1), (278, 1), (279, 1), (296, 2)];
        let mut out = b"II*\0\x08\0\0\0".to_vec();
        for sized in sized {
            let size = [(256, 1), (257, 1)].into_iter().filter(|_| *sized);
            let tags: Vec<(u16, u32)> = size.chain(TAGS).collect();
            out.extend(u16::try_from(tags.len()).unwrap().to_le_bytes());
            for (tag, value) in tags {
                out.extend([tag.to_le_bytes(), 4u16.to_le_bytes()].concat());
                out.extend([1u32.to_le_bytes(), value.to_le_bytes()].concat());
            }
            let next = u32::try_from(out.len() + 4).unwrap();
            out.extend(next.to_le_bytes());
        }
        let end = out.len() - 4;
        out[end..].copy_from_slice(&last.to_le_bytes());
        out
    }

    /// How many pages the library comes to, where it takes the file at all.
    fn of_the_library(bytes: &[u8]) -> Option<usize> {
        let mut decoder = Decoder::new(Cursor::new(bytes)).ok()?;
        let mut found = vec![decoder.ifd_pointer()];
        while decoder.more_images() {
            let _ = decoder.next_image();
            found.push(decoder.ifd_pointer());
        }
        found.dedup();
        Some(found.len())
    }

    /// Where the library comes to as many as are here, it can do the walk.
    #[test]
    fn a_damaged_page_takes_no_other_with_it() {
        for (bytes, pages, library) in [
            (scan(&[true, true, true], 0), 3, Some(3)),
            (scan(&[true, false, true], 0), 3, Some(3)),
            (scan(&[false, true, true], 0), 3, None),
            (scan(&[true, true], 8), 2, Some(1)),
            (scan(&[true, true], 99_999), 3, Some(2)),
        ] {
            assert_eq!((places(&bytes).len(), of_the_library(&bytes)), (pages, library));
        }
    }
}
