//! What a picture holds beside its dots: a film, more pictures, or less than the whole.

use crate::found::PictureNote;

/// What a reader must know of a picture beside its dots.
pub(in crate::appendix) fn told_of(bytes: &[u8]) -> Option<PictureNote> {
    let head = bytes.get(..bytes.len().min(256 << 10)).unwrap_or(bytes);
    let has = |mark: &[u8]| memchr::memmem::find(head, mark).is_some();
    if bytes.starts_with(&[0xff, 0xd8]) {
        if !crate::jpeg::is_whole(bytes) {
            return Some(PictureNote::Cut);
        }
        let film = has(b"MotionPhoto=\"1\"") || has(b"MicroVideo=\"1\"") || has_film(bytes);
        let pictures = super::multi_picture::pictures(bytes);
        return match film {
            true => Some(PictureNote::MotionPhoto),
            false => (pictures > 1).then_some(PictureNote::More { pictures }),
        };
    }
    let moves = bytes.starts_with(b"GIF8") && (has(b"NETSCAPE2.0") || gif_pictures(bytes) > 1)
        || bytes.starts_with(b"\x89PNG") && has(b"acTL")
        || bytes.starts_with(b"RIFF") && has(b"ANIM");
    moves.then_some(PictureNote::Moving)
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
