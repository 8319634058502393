//! Opus, as phones record voice notes (RFC 6716): [`symphonia`] opens what it travels in, and has no decoder for it.

use opus_decoder::OpusDecoder;

use crate::RATE;

/// Decodes the packets of one stream.
pub(crate) struct Opus {
    decoder: OpusDecoder,
    /// One packet's samples: 120 ms at the most (RFC 6716, 2.1.4).
    room: Vec<f32>,
}

impl Opus {
    /// At our own rate, and all channels as one, which the decoder does itself.
    pub(crate) fn new() -> Option<Self> {
        let decoder = OpusDecoder::new(RATE, 1).ok()?;
        let room = vec![0.0; decoder.max_frame_size_per_channel()];
        Some(Self { decoder, room })
    }

    /// A packet's samples. `None`: it is damaged.
    pub(crate) fn decode(&mut self, packet: &[u8]) -> Option<&[f32]> {
        if packet.is_empty() {
            return Some(&[]);
        }
        let samples = self.decoder.decode_float(packet, &mut self.room, false).ok()?;
        self.room.get(..samples)
    }
}
