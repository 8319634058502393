//! The parts of a JPEG (ITU-T T.81, annex B): what a camera wrote beside the picture stays behind.

/// The mark that ends a picture.
pub(crate) const END: [u8; 2] = [0xff, 0xd9];

/// A JPEG with four colours, which PDF programs turn around in different ways.
pub(crate) fn is_cmyk(bytes: &[u8]) -> bool {
    let frame = |part: &JpegPart<'_>| match part {
        JpegPart::Segment(0xc0..=0xc2, segment) => segment.get(9) == Some(&4),
        _ => false,
    };
    JpegParts { bytes, at: 2, scan: false }.any(|part| frame(&part))
}

/// The JPEG without Exif, place of taking and comments; the Adobe and JFIF segments stay. It ends where
/// the picture ends: phones put films, other pictures and their own notes behind it.
pub(crate) fn without_notes(bytes: &[u8]) -> Vec<u8> {
    let mut parts = JpegParts { bytes, at: 2, scan: false };
    rest_of(&mut parts)
}

/// The same; `None` where the parts cannot be followed to the picture's end.
pub(crate) fn sound_without_notes(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut parts = JpegParts { bytes, at: 2, scan: false };
    let out = rest_of(&mut parts);
    let rest = bytes.get(parts.at..).unwrap_or_default();
    (rest.is_empty() || rest.starts_with(&END)).then_some(out)
}

/// Whether the picture can be followed to its end, and its coded dots are sound: a phone that lost its connection keeps
/// the first half of a photograph.
pub(crate) fn is_whole(bytes: &[u8]) -> bool {
    let mut parts = JpegParts { bytes, at: 2, scan: false };
    parts.by_ref().for_each(drop);
    if !bytes.get(parts.at..).is_some_and(|rest| rest.starts_with(&END)) {
        return false;
    }
    let options = zune_jpeg::zune_core::options::DecoderOptions::default().set_strict_mode(true);
    let input = zune_jpeg::zune_core::bytestream::ZCursor::new(bytes);
    let decoded = zune_jpeg::JpegDecoder::new_with_options(input, options).decode();
    !decoded.is_err_and(|error| {
        // What the strict reader does not know is no damage.
        let words = error.to_string().to_lowercase();
        ["exhausted", "premature", "bad ", "corrupt", "huffman", "truncat"]
            .iter()
            .any(|w| words.contains(w))
    })
}

/// Whether the picture ends before its own end mark. Its dots are not looked at, so this is quick.
pub(crate) fn is_cut(bytes: &[u8]) -> bool {
    if !bytes.starts_with(&[0xff, 0xd8]) {
        return false;
    }
    let filled = bytes.iter().rposition(|byte| !matches!(byte, 0 | b'\r' | b'\n' | b' '));
    if bytes.get(..filled.map_or(0, |last| last + 1)).is_some_and(|all| all.ends_with(&END)) {
        return false;
    }
    let mut parts = JpegParts { bytes, at: 2, scan: false };
    parts.by_ref().for_each(drop);
    !bytes.get(parts.at..).is_some_and(|rest| rest.starts_with(&END))
}

fn rest_of(parts: &mut JpegParts<'_>) -> Vec<u8> {
    let mut out = vec![0xff, 0xd8];
    for part in parts {
        match part {
            JpegPart::Segment(0xe1..=0xed | 0xef | 0xfe, _) => {}
            JpegPart::Segment(_, bytes) | JpegPart::Picture(bytes) => out.extend_from_slice(bytes),
        }
    }
    out.extend_from_slice(&END);
    out
}

enum JpegPart<'a> {
    /// A segment with its marker and length, and which it is.
    Segment(u8, &'a [u8]),
    /// The coded dots of a scan.
    Picture(&'a [u8]),
}

/// The parts from the first segment to the end of the picture.
struct JpegParts<'a> {
    bytes: &'a [u8],
    at: usize,
    /// The last segment was the head of a scan: dots follow.
    scan: bool,
}

impl<'a> Iterator for JpegParts<'a> {
    type Item = JpegPart<'a>;

    fn next(&mut self) -> Option<JpegPart<'a>> {
        let mut rest = self.bytes.get(self.at..)?;
        if std::mem::take(&mut self.scan) {
            // Within the dots a byte FF is followed by 00, by a restart mark, or by another FF.
            let ends = |pair: &[u8]| matches!(pair, [0xff, 0x01..=0xcf | 0xd8..=0xfe]);
            let length = rest.windows(2).position(ends).unwrap_or(rest.len());
            self.at += length;
            return Some(JpegPart::Picture(rest.get(..length)?));
        }
        // A marker may have any number of FF before it.
        while let [0xff, 0xff, ..] = rest {
            self.at += 1;
            rest = self.bytes.get(self.at..)?;
        }
        let [0xff, marker, high, low] = *rest.first_chunk()? else { return None };
        if marker == 0xd9 {
            return None;
        }
        let segment = rest.get(..2 + usize::from(u16::from_be_bytes([high, low])))?;
        self.at += segment.len();
        self.scan = marker == 0xda;
        Some(JpegPart::Segment(marker, segment))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
        let length = u8::try_from(body.len() + 2).unwrap();
        [&[0xff, marker, 0, length], body].concat()
    }

    #[test]
    fn notes_go_wherever_they_stand_and_the_picture_stays() {
        let dots = [0x12, 0xff, 0x00, 0x34, 0xff, 0xd3, 0x56];
        // A table may hold the bytes that end a picture.
        let table = segment(0xc4, &[0xff, 0xd9, 1]);
        let (head, scan) = (segment(0xc2, &[8, 0, 1, 0, 1, 3, 0]), segment(0xda, &[1]));
        let with_notes = [
            vec![0xff, 0xd8],
            segment(0xe0, b"JFIF"),
            segment(0xe1, b"Exif: where it was taken"),
            head.clone(),
            scan.clone(),
            dots.to_vec(),
            segment(0xfe, b"a comment between scans"),
            table.clone(),
            scan.clone(),
            dots.to_vec(),
            vec![0xff, 0xd9],
            b"a film behind the picture".to_vec(),
        ]
        .concat();
        let without = [
            vec![0xff, 0xd8],
            segment(0xe0, b"JFIF"),
            head,
            scan.clone(),
            dots.to_vec(),
            table,
            scan,
            dots.to_vec(),
            vec![0xff, 0xd9],
        ]
        .concat();
        assert_eq!(without_notes(&with_notes), without);
        let end = with_notes.len() - b"a film behind the picture".len();
        assert!(!is_cut(&with_notes) && !is_cut(&without) && !is_cut(b"no picture"));
        for length in 2..end - 1 {
            let part = with_notes.get(..length).unwrap();
            // One that is cut behind such bytes of a table looks whole at its end.
            assert!(is_cut(part) || part.ends_with(&[0xff, 0xd9]), "{length}");
        }
    }

    #[test]
    fn four_colours_are_told_and_broken_files_end() {
        let frame = segment(0xc0, &[8, 0, 1, 0, 1, 4]);
        assert!(is_cmyk(&[vec![0xff, 0xd8], frame].concat()));
        assert!(!is_cmyk(&[vec![0xff, 0xd8], segment(0xc0, &[8, 0, 1, 0, 1, 3])].concat()));
        assert_eq!(without_notes(b"\xff\xd8\xff"), b"\xff\xd8\xff\xd9");
        assert_eq!(without_notes(&[0xff; 5000]), b"\xff\xd8\xff\xd9");
    }
}
