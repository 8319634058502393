//! Streams that end before what is packed in them does: of a file that was cut off on its way, the rest of a page or
//! the lower half of a photograph is missing, and readers of PDF show the beginning without a word.

use std::collections::HashMap;
use std::io::Read;

use flate2::{Decompress, FlushDecompress, Status, read::DeflateDecoder};
use lopdf::{Dictionary, Object, ObjectId, Stream};

use super::{Copier, MOST_UNPACKED, content::ContentSurvey};
use crate::{jpeg, pdf::deflate::Packer};

/// Most that is unpacked of the packed pictures of one file to see whether they end.
const MOST_PICTURES: usize = 256 << 20;
/// Unpacked at a time.
const PIECE: usize = 64 << 10;
/// The method of a zlib stream (RFC 1950, 2.2).
const DEFLATE: u8 = 8;

/// What is known of the streams of a file.
pub(super) struct Cuts {
    /// Pictures and forms that were looked at.
    known: HashMap<ObjectId, bool>,
    looks: Looks,
}

impl Default for Cuts {
    fn default() -> Self {
        Self { known: HashMap::new(), looks: Looks::new(MOST_PICTURES) }
    }
}

/// Unpacks streams to see whether they end, and keeps nothing of them. One for many: what it needs for a stream is more
/// than most of them are.
struct Looks {
    unpacker: Decompress,
    room: Vec<u8>,
    /// How much may be unpacked yet.
    left: usize,
}

impl Looks {
    fn new(left: usize) -> Self {
        Self { unpacker: Decompress::new(false), room: vec![0; PIECE], left }
    }
}

impl Copier<'_> {
    /// Whether some of what a page draws is cut off: its content, or a picture or form that it names. What is there of
    /// it gets an end, so that the bundle itself has no stream without one.
    pub(super) fn is_cut(
        &mut self,
        page: &Dictionary,
        resources: Option<&Object>,
        survey: &ContentSurvey,
    ) -> bool {
        let contents = page.get(b"Contents").ok();
        let streams = match contents.map(|contents| self.deref(contents)) {
            Some(Object::Array(list)) => list,
            _ => contents.cloned().into_iter().collect(),
        };
        let named = self.part(resources, b"XObject");
        let drawn = survey.drawn.keys().filter_map(|name| named.get(name).ok());
        let all: Vec<ObjectId> =
            streams.iter().chain(drawn).filter_map(|stream| stream.as_reference().ok()).collect();
        // Each of them is looked at, for each gets its end.
        all.into_iter().filter(|id| self.is_stream_cut(*id)).count() > 0
    }

    fn is_stream_cut(&mut self, id: ObjectId) -> bool {
        if let Some(known) = self.cuts.known.get(&id) {
            return *known;
        }
        let Ok(Object::Stream(stream)) = self.document.get_object_mut(id) else { return false };
        let cut = self.cuts.looks.is_cut(stream);
        if cut {
            end(stream);
        }
        self.cuts.known.insert(id, cut);
        cut
    }
}

impl Looks {
    /// Whether a stream ends too early. Where no more may be unpacked, nothing is said.
    fn is_cut(&mut self, stream: &Stream) -> bool {
        let filters = stream.filters().unwrap_or_default();
        match filters.as_slice() {
            [b"DCTDecode"] => jpeg::is_cut(&stream.content),
            [b"FlateDecode", ..] => self.is_deflate_cut(&stream.content),
            _ => false,
        }
    }

    /// The check sum behind the content is not asked for: programs leave it out, and readers do without.
    fn is_deflate_cut(&mut self, bytes: &[u8]) -> bool {
        let Some(([method, flags], packed)) = bytes.split_first_chunk() else { return false };
        let head = u16::from_be_bytes([*method, *flags]);
        if method & 0x0f != DEFLATE || head % 31 != 0 || flags & 0x20 != 0 {
            return false;
        }
        let Self { unpacker, room, left } = self;
        unpacker.reset(false);
        loop {
            let (taken, made) = (unpacker.total_in(), unpacker.total_out());
            let at = usize::try_from(taken).unwrap_or(usize::MAX);
            let rest = packed.get(at..).unwrap_or_default();
            let status = unpacker.decompress(rest, room, FlushDecompress::None);
            let unpacked = usize::try_from(unpacker.total_out() - made).unwrap_or(usize::MAX);
            match status {
                Ok(Status::StreamEnd) => return false,
                Err(_) => return true,
                Ok(_) if unpacked == 0 && unpacker.total_in() == taken => return true,
                Ok(_) => {}
            }
            let Some(less) = left.checked_sub(unpacked) else { return false };
            *left = less;
        }
    }
}

/// Gives what is there of a stream its end.
fn end(stream: &mut Stream) {
    let mut there = std::mem::take(&mut stream.content);
    if stream.filters().is_ok_and(|filters| filters.first() == Some(&b"DCTDecode".as_slice())) {
        there.extend(jpeg::END);
    } else {
        there = Packer::new().pack(&unpacked(&there));
    }
    stream.set_content(there);
}

/// What can be unpacked of a stream that is cut.
fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut there = Vec::new();
    let packed = bytes.get(2..).unwrap_or_default();
    // The end that is missing is an error, after all that is there was given.
    let _ = DeflateDecoder::new(packed).take(MOST_UNPACKED as u64).read_to_end(&mut there);
    there
}

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    #[test]
    fn what_is_cut_anywhere_is_known_and_what_is_whole_is_not() {
        let words: Vec<u8> =
            (0..20_000u32).flat_map(|n| (n * n % 9973).to_string().into_bytes()).collect();
        let packed = Packer::new().pack(&words);
        let cut = |bytes: &[u8]| {
            let stream = Stream::new(dictionary! { "Filter" => "FlateDecode" }, bytes.to_vec());
            Looks::new(MOST_UNPACKED).is_cut(&stream)
        };
        // Without the check sum, and with a line's end behind it, as programs write it.
        let without_sum = packed.get(..packed.len() - 4).unwrap();
        assert!(!cut(&packed) && !cut(without_sum) && !cut(&[&packed[..], b"\r\n"].concat()));
        for part in 1..10 {
            let part = packed.get(..packed.len() * part / 10).unwrap();
            let there = unpacked(part);
            assert!(cut(part) && words.starts_with(&there) && !there.is_empty());
        }
        // One after another, whatever was looked at before.
        let (half, mut looks) =
            (packed.get(..packed.len() / 2).unwrap(), Looks::new(MOST_UNPACKED));
        let found = [half, &packed, b"BT", half, &packed].map(|bytes| looks.is_deflate_cut(bytes));
        assert_eq!(found, [true, false, false, true, false]);
        // What is no deflate at all is not ours to judge, and no more is unpacked than may be.
        assert!(!cut(b"BT (words) Tj ET") && !cut(b""));
        assert!(!Looks::new(0).is_deflate_cut(packed.get(..packed.len() / 2).unwrap()));
    }
}
