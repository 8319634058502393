//! Packs content as the PDF's FlateDecode filter unpacks it.

use flate2::{Compress, Compression, FlushCompress, Status};

/// One packer for many streams: a new one for each costs more than packing a short one.
pub(crate) struct Packer(Compress);

impl Packer {
    /// With the usual effort.
    pub fn new() -> Self {
        Self(Compress::new(Compression::default(), true))
    }

    /// The content, packed. The same content gives the same bytes, whatever was packed before.
    pub fn pack(&mut self, content: &[u8]) -> Vec<u8> {
        let packer = &mut self.0;
        packer.reset();
        let mut out = Vec::with_capacity(content.len() / 2 + 64);
        loop {
            let done = usize::try_from(packer.total_in()).unwrap_or(usize::MAX);
            let rest = content.get(done..).unwrap_or(&[]);
            match packer.compress_vec(rest, &mut out, FlushCompress::Finish) {
                Ok(Status::StreamEnd) => return out,
                // The room is used up: more of it, and on.
                Ok(_) => out.reserve(out.len() / 2 + 64),
                Err(_) => return Vec::new(),
            }
        }
    }
}
