//! How many pictures a JPEG of several holds that a person would be shown (CIPA DC-007, 5.2): cameras with two lenses
//! keep two in a file. Small copies and maps of light for bright screens are none.

use std::io::Cursor;

use image::ImageReader;
use memchr::memmem;

/// Where the list of pictures is looked for, from the start.
const HEAD: usize = 256 << 10;
/// Most pictures that are looked at.
const MOST: usize = 50;

/// The number of pictures that stand for themselves, the first among them.
pub(super) fn pictures(bytes: &[u8]) -> usize {
    1 + others(bytes).map_or(0, |others| others.len())
}

/// The pictures behind the first that are as large as that.
fn others(bytes: &[u8]) -> Option<Vec<&[u8]>> {
    let head = bytes.get(..bytes.len().min(HEAD))?;
    let base = memmem::find(head, b"MPF\0")? + 4;
    let list =
        PictureList { bytes: bytes.get(base..)?, low_first: bytes.get(base..)?.starts_with(b"II") };
    let first = size(bytes)?;
    let entries = list.entries()?;
    let picture = |at: usize| {
        let entry = entries.checked_add(at * 16)?;
        let kind = list.number(entry, 4)? & 0xff_ffff;
        let (length, place) = (list.number(entry + 4, 4)?, list.number(entry + 8, 4)?);
        let own = list.bytes.get(place..place.checked_add(length)?)?;
        // A small copy for a screen; a map of light or depth, which says so.
        let copy = matches!(kind, 0x01_0001 | 0x01_0002);
        let marks: [&[u8]; 4] = [b"hdrgm", b"HDRGainMap", b"ts:21496", b"GDepth"];
        let map = marks.iter().any(|mark| memmem::find(own, mark).is_some());
        (place > 0 && !copy && !map && size(own) == Some(first)).then_some(own)
    };
    Some((1..list.count()?.min(MOST)).filter_map(picture).collect())
}

/// Width and height.
fn size(jpeg: &[u8]) -> Option<(u32, u32)> {
    if !jpeg.starts_with(&[0xff, 0xd8]) {
        return None;
    }
    let reader = ImageReader::with_format(Cursor::new(jpeg), image::ImageFormat::Jpeg);
    reader.into_dimensions().ok()
}

/// The list of pictures, whose places count from its own beginning.
struct PictureList<'b> {
    bytes: &'b [u8],
    low_first: bool,
}

impl PictureList<'_> {
    fn number(&self, at: usize, length: usize) -> Option<usize> {
        let own = self.bytes.get(at..at.checked_add(length)?)?;
        let add = |sum: usize, byte: &u8| sum << 8 | usize::from(*byte);
        Some(if self.low_first { own.iter().rev().fold(0, add) } else { own.iter().fold(0, add) })
    }

    /// Where the entry of a name stands in the directory.
    fn entry(&self, name: usize) -> Option<usize> {
        let directory = self.number(4, 4)?;
        let count = self.number(directory, 2)?.min(100);
        let mut places = (0..count).map(|at| directory + 2 + at * 12);
        places.find(|place| self.number(*place, 2) == Some(name))
    }

    fn count(&self) -> Option<usize> {
        self.number(self.entry(0xb001)? + 8, 4)
    }

    fn entries(&self) -> Option<usize> {
        self.number(self.entry(0xb002)? + 8, 4)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jpeg(side: u32, comment: &[u8]) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        image::DynamicImage::new_luma8(side, side)
            .write_to(&mut out, image::ImageFormat::Jpeg)
            .unwrap();
        let mut bytes = out.into_inner();
        let length = u16::try_from(comment.len() + 2).unwrap().to_be_bytes();
        let segment = [&[0xff, 0xfe][..], &length, comment].concat();
        bytes.splice(2..2, segment);
        bytes
    }

    /// A file of two pictures: the second with its kind.
    fn file(first: &[u8], second: &[u8], kind: u32, low_first: bool) -> Vec<u8> {
        let two = |n: u16| if low_first { n.to_le_bytes() } else { n.to_be_bytes() };
        let four = |n: u32| if low_first { n.to_le_bytes() } else { n.to_be_bytes() };
        let mut list = if low_first { b"II*\0".to_vec() } else { b"MM\0*".to_vec() };
        list.extend(four(8));
        list.extend(two(2));
        for (name, form, count, value) in [(0xb001, 4, 1, 2), (0xb002, 7, 32, 38)] {
            list.extend(two(name));
            list.extend(two(form));
            list.extend(four(count));
            list.extend(four(value));
        }
        list.extend(four(0));
        let length = 2 + 2 + 4 + list.len() + 32;
        let place = first.len() + length - 2 - 4 - 4 - 2 + 2;
        for (kind, size, place) in [(0x2003_0000, first.len(), 0), (kind, second.len(), place)] {
            list.extend(four(kind));
            list.extend(four(u32::try_from(size).unwrap()));
            list.extend(four(u32::try_from(place).unwrap()));
            list.extend(four(0));
        }
        let mut out = vec![0xff, 0xd8, 0xff, 0xe2];
        out.extend(u16::try_from(list.len() + 6).unwrap().to_be_bytes());
        out.extend(b"MPF\0");
        let base = out.len();
        out.extend(list);
        out.extend(&first[2..]);
        assert_eq!(out.len() - base, place);
        out.extend(second);
        out
    }

    #[test]
    fn a_second_picture_as_large_as_the_first_counts() {
        let (first, map) = (jpeg(40, b""), jpeg(40, b"hdrgm:Version=1.0"));
        for (second, kind, count) in [
            (&first, 0, 2),
            (&first, 0x02_0003, 2),
            (&first, 0x01_0002, 1),
            (&jpeg(20, b""), 0, 1),
            (&map, 0, 1),
            (&b"no picture".to_vec(), 0, 1),
        ] {
            for low_first in [false, true] {
                assert_eq!(pictures(&file(&first, second, kind, low_first)), count, "{kind:x}");
            }
        }
        let whole = file(&first, &first, 0, true);
        for length in 0..whole.len() {
            assert!(pictures(&whole[..length]) < 2);
        }
        assert_eq!(pictures(&first), 1);
    }
}
