//! The parts of a JPEG 2000 picture (ISO/IEC 15444-1, annexes A and I): what a program wrote beside it stays behind.

/// Boxes that say something of the picture and draw nothing of it.
const NOTES: [&[u8]; 6] = [b"xml ", b"uuid", b"uinf", b"asoc", b"lbl ", b"free"];

/// The picture without its notes; `None` where its parts cannot be followed to the end.
pub(crate) fn without_notes(bytes: &[u8]) -> Option<Vec<u8>> {
    if bytes.starts_with(&[0xff, 0x4f]) {
        return codestream(bytes);
    }
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while !rest.is_empty() {
        let (size, kind) = (rest.first_chunk::<4>()?, rest.get(4..8)?);
        let (head, size) = match u32::from_be_bytes(*size) {
            0 => (8, rest.len()),
            1 => {
                let size = u64::from_be_bytes(*rest.get(8..)?.first_chunk()?);
                (16, usize::try_from(size).ok()?)
            }
            size => (8, usize::try_from(size).ok()?),
        };
        let (own, after) = rest.split_at_checked(size)?;
        let inner = own.get(head..)?;
        if kind == b"jp2c" {
            let inner = codestream(inner)?;
            out.extend(u32::try_from(inner.len() + 8).ok()?.to_be_bytes());
            out.extend_from_slice(kind);
            out.extend(inner);
        } else if !NOTES.contains(&kind) {
            out.extend_from_slice(own);
        }
        rest = after;
    }
    Some(out)
}

/// The coded picture without the comments in its head.
fn codestream(bytes: &[u8]) -> Option<Vec<u8>> {
    let (mut out, mut rest) = (bytes.get(..2)?.to_vec(), bytes.get(2..)?);
    loop {
        let [0xff, marker, high, low] = *rest.first_chunk()? else { return None };
        // The first tile: what follows is the picture.
        if marker == 0x90 {
            out.extend_from_slice(rest);
            return Some(out);
        }
        let (own, after) =
            rest.split_at_checked(2 + usize::from(u16::from_be_bytes([high, low])))?;
        if marker != 0x64 {
            out.extend_from_slice(own);
        }
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn a_box(kind: &[u8], body: &[u8]) -> Vec<u8> {
        let size = u32::try_from(body.len() + 8).unwrap().to_be_bytes();
        [&size, kind, body].concat()
    }

    #[test]
    fn notes_go_and_the_picture_stays() {
        let stream = |comment: &[u8]| {
            [b"\xff\x4f\xff\x51\0\x04ab".as_slice(), comment, b"\xff\x90\0\x04cd the dots"].concat()
        };
        let comment = b"\xff\x64\0\x08\0\x01Finn";
        let head = [a_box(b"jP  ", b"x"), a_box(b"jp2h", b"size")].concat();
        let (xml, dots) = (a_box(b"xml ", b"<x>Finn</x>"), a_box(b"jp2c", &stream(comment)));
        let noted = [head.as_slice(), &xml, &dots];
        let plain = [head.as_slice(), &a_box(b"jp2c", &stream(b""))];
        assert_eq!(without_notes(&noted.concat()), Some(plain.concat()));
        assert_eq!(without_notes(&stream(comment)), Some(stream(b"")));
        assert_eq!(without_notes(b"\0\0\0\x08jP  \0\0\0\xffjp2c"), None);
        assert_eq!(without_notes(b"\xff\x4f\xff\x51"), None);
    }
}
