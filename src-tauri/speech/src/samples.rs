//! A recording's sound: one channel at [`RATE`], whatever the file and its codec.

use std::io::Cursor;

use rubato::audioadapter_buffers::direct::InterleavedSlice;
use rubato::{Fft, FixedSync, Resampler};
use symphonia::core::codecs::audio::well_known::CODEC_ID_OPUS;
use symphonia::core::codecs::audio::{AudioDecoder, AudioDecoderOptions};
use symphonia::core::errors::Error;
use symphonia::core::formats::probe::Hint;
use symphonia::core::formats::{FormatOptions, FormatReader, TrackType};
use symphonia::core::io::MediaSourceStream;
use symphonia::core::meta::MetadataOptions;

use crate::opus::Opus;
use crate::{RATE, SpeechError};

/// Longest recording that is written down, in seconds: its sound takes up to 700 MB before it is brought to our rate,
/// and 230 MB after.
pub const MOST_SECONDS: u32 = 60 * 60;

/// Rates that a recording can have: less than a telephone's has no words in it, more than a studio's nobody uses.
const RATES: std::ops::RangeInclusive<u32> = 4_000..=192_000;

/// Damaged packets one after the other, after which the rest is given up.
const MOST_DAMAGED: usize = 1_000;

/// Frames that are brought to our rate at a time.
const AT_A_TIME: usize = 1024;

/// A recording's sound, from -1 to 1, and whether some of it is damaged and left out.
///
/// # Errors
/// [`SpeechError::Recording`] where there is no sound of a known kind, [`SpeechError::TooLong`].
pub fn samples(bytes: &[u8]) -> Result<(Vec<f32>, bool), SpeechError> {
    let source = Box::new(Cursor::new(bytes.to_vec()));
    let stream = MediaSourceStream::new(source, Default::default());
    let mut format = symphonia::default::get_probe()
        .probe(&Hint::new(), stream, FormatOptions::default(), MetadataOptions::default())
        .map_err(|_| SpeechError::Recording)?;
    let track = format.default_track(TrackType::Audio).ok_or(SpeechError::Recording)?;
    let codec = track.codec_params.as_ref().and_then(|codec| codec.audio());
    let codec = codec.ok_or(SpeechError::Recording)?;
    let id = track.id;
    let mut decoder = if codec.codec == CODEC_ID_OPUS {
        Decoder::Opus(Box::new(Opus::new().ok_or(SpeechError::Recording)?))
    } else {
        let made = symphonia::default::get_codecs()
            .make_audio_decoder(codec, &AudioDecoderOptions::default());
        Decoder::Other(made.map_err(|_| SpeechError::Recording)?)
    };
    let sound = decoded(format.as_mut(), id, &mut decoder)?;
    if sound.samples.is_empty() {
        return Err(SpeechError::Recording);
    }
    Ok((at_our_rate(sound.samples, sound.rate)?, sound.damaged))
}

enum Decoder {
    Opus(Box<Opus>),
    Other(Box<dyn AudioDecoder>),
}

struct Sound {
    samples: Vec<f32>,
    rate: u32,
    damaged: bool,
}

fn decoded(
    format: &mut dyn FormatReader,
    track: u32,
    decoder: &mut Decoder,
) -> Result<Sound, SpeechError> {
    let mut sound = Sound { samples: Vec::new(), rate: RATE, damaged: false };
    let mut failed = 0;
    loop {
        let packet = match format.next_packet() {
            Ok(Some(packet)) => packet,
            Ok(None) => break,
            // What was heard so far is kept: recordings break off where a telephone ran out.
            Err(_) => {
                sound.damaged = true;
                break;
            }
        };
        if packet.track_id != track {
            continue;
        }
        if sound.take(decoder, &packet)? {
            failed = 0;
        } else {
            sound.damaged = true;
            failed += 1;
        }
        if failed > MOST_DAMAGED {
            break;
        }
    }
    Ok(sound)
}

impl Sound {
    /// Adds a packet's sound. `false`: it is damaged.
    fn take(
        &mut self,
        decoder: &mut Decoder,
        packet: &symphonia::core::packet::Packet,
    ) -> Result<bool, SpeechError> {
        match decoder {
            Decoder::Opus(opus) => {
                let Some(own) = opus.decode(&packet.data) else { return Ok(false) };
                self.samples.extend_from_slice(own);
            }
            Decoder::Other(decoder) => {
                let buffer = match decoder.decode(packet) {
                    Ok(buffer) => buffer,
                    Err(Error::DecodeError(_) | Error::IoError(_)) => return Ok(false),
                    Err(_) => return Err(SpeechError::Recording),
                };
                let (rate, channels) = (buffer.spec().rate(), buffer.spec().channels().count());
                let same = self.samples.is_empty() || rate == self.rate;
                if !RATES.contains(&rate) || channels == 0 || !same {
                    return Err(SpeechError::Recording);
                }
                self.rate = rate;
                let mut frames = vec![0.0_f32; buffer.samples_interleaved()];
                buffer.copy_to_slice_interleaved(&mut frames);
                #[allow(clippy::cast_precision_loss, reason = "a handful of channels")]
                let share = 1.0 / channels as f32;
                let one = |frame: &[f32]| frame.iter().sum::<f32>() * share;
                self.samples.extend(frames.chunks_exact(channels).map(one));
            }
        }
        let most = u64::from(MOST_SECONDS) * u64::from(self.rate);
        if self.samples.len() as u64 > most { Err(SpeechError::TooLong) } else { Ok(true) }
    }
}

fn at_our_rate(samples: Vec<f32>, rate: u32) -> Result<Vec<f32>, SpeechError> {
    if rate == RATE {
        return Ok(samples);
    }
    let (from, to) = (rate as usize, RATE as usize);
    let mut resampler = Fft::<f32>::new(from, to, AT_A_TIME, 1, FixedSync::Input)
        .map_err(|_| SpeechError::Recording)?;
    let own =
        InterleavedSlice::new(&samples, 1, samples.len()).map_err(|_| SpeechError::Recording)?;
    let out =
        resampler.process_all(&own, samples.len(), None).map_err(|_| SpeechError::Recording)?;
    Ok(out.take_data())
}
