//! What a sound or film says of itself: how long it is, and when it was made.

use chrono::{DateTime, NaiveDate};
use evenhand_core::charter::london_date;
use evenhand_words::{list, tr};

/// Seconds from 1904, from which these files count (ISO/IEC 14496-12, 8.2.2), to 1970.
const TO_1970: i64 = 2_082_844_800;
/// No more boxes are looked through.
const MOST_BOXES: usize = 10_000;

/// What is known of a recording.
#[derive(Debug, Default, PartialEq)]
pub(super) struct RecordingFacts {
    /// In seconds.
    pub length: Option<f64>,
    pub made: Option<NaiveDate>,
}

/// Reads what a recording says of itself.
pub(super) fn facts(bytes: &[u8]) -> RecordingFacts {
    if bytes.get(4..8) == Some(b"ftyp") {
        return movie(bytes).unwrap_or_default();
    }
    let length = if bytes.starts_with(b"RIFF") {
        wave(bytes)
    } else if bytes.starts_with(b"OggS") {
        ogg(bytes)
    } else if bytes.starts_with(b"#!AMR\n") {
        amr(bytes)
    } else {
        None
    };
    RecordingFacts { length, made: None }
}

/// A length in words.
pub(super) fn said(seconds: f64) -> String {
    let all = seconds.round().clamp(0.0, 1e7) as u64;
    let (hours, minutes, rest) = (all / 3600, all / 60 % 60, all % 60);
    let mut parts = Vec::new();
    if hours > 0 {
        parts.push(tr::documents::hours(hours));
    }
    if minutes > 0 {
        parts.push(tr::documents::minutes(minutes));
    }
    if rest > 0 || parts.is_empty() {
        parts.push(tr::documents::seconds(rest));
    }
    list(&parts)
}

fn number(bytes: &[u8], at: usize, size: usize) -> Option<u64> {
    let part = bytes.get(at..at.checked_add(size)?)?;
    Some(part.iter().fold(0u64, |sum, byte| sum << 8 | u64::from(*byte)))
}

/// The parts of a box: kind and content.
fn boxes(bytes: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    let mut at = 0usize;
    (0..MOST_BOXES).map_while(move |_| {
        let kind = bytes.get(at + 4..at + 8)?;
        let (head, size) = match number(bytes, at, 4)? {
            0 => (8, bytes.len() - at),
            1 => (16, usize::try_from(number(bytes, at + 8, 8)?).ok()?),
            size => (8, usize::try_from(size).ok()?),
        };
        let end = at.checked_add(size.max(head))?.min(bytes.len());
        let content = bytes.get((at + head).min(end)..end)?;
        at = end;
        Some((kind, content))
    })
}

/// Length and day of an MPEG-4 or QuickTime file, from its head.
fn movie(bytes: &[u8]) -> Option<RecordingFacts> {
    let (_, movie) = boxes(bytes).find(|(kind, _)| *kind == b"moov")?;
    let (_, head) = boxes(movie).find(|(kind, _)| *kind == b"mvhd")?;
    let long = head.first() == Some(&1);
    let (made, scale, length) = if long {
        (number(head, 4, 8)?, number(head, 20, 4)?, number(head, 24, 8)?)
    } else {
        (number(head, 4, 4)?, number(head, 12, 4)?, number(head, 16, 4)?)
    };
    let seconds = (scale > 0).then(|| length as f64 / scale as f64);
    let made = i64::try_from(made).ok().filter(|made| *made > TO_1970);
    let made = made.and_then(|made| DateTime::from_timestamp(made - TO_1970, 0)).map(london_date);
    Some(RecordingFacts { length: seconds.filter(|seconds| *seconds > 0.0), made })
}

/// Length of a WAVE file: its data by its rate.
fn wave(bytes: &[u8]) -> Option<f64> {
    let little =
        |at: usize| bytes.get(at..at + 4).and_then(|b| b.try_into().ok()).map(u32::from_le_bytes);
    let (mut at, mut rate) = (12usize, None);
    for _ in 0..MOST_BOXES {
        let size = little(at + 4)? as usize;
        match bytes.get(at..at + 4)? {
            b"fmt " => rate = little(at + 16).filter(|rate| *rate > 0),
            b"data" => return Some(size.min(bytes.len() - at) as f64 / f64::from(rate?)),
            _ => {}
        }
        at = at.checked_add(8 + size + size % 2)?;
    }
    None
}

/// Length of an Opus or Vorbis file: the place of its last page by its rate.
fn ogg(bytes: &[u8]) -> Option<f64> {
    let last = memchr::memmem::rfind(bytes, b"OggS")?;
    let place =
        bytes.get(last + 6..last + 14).and_then(|b| b.try_into().ok()).map(u64::from_le_bytes)?;
    let head = bytes.get(..bytes.len().min(256))?;
    if memchr::memmem::find(head, b"OpusHead").is_some() {
        return Some(place as f64 / 48_000.0).filter(|s| *s < 1e6);
    }
    let at = memchr::memmem::find(head, b"\x01vorbis")?;
    let rate =
        head.get(at + 12..at + 16).and_then(|b| b.try_into().ok()).map(u32::from_le_bytes)?;
    (rate > 0).then(|| place as f64 / f64::from(rate)).filter(|s| *s < 1e6)
}

/// Length of an AMR voice note: fifty frames a second, whose sizes their heads tell (RFC 4867, 5.3).
fn amr(bytes: &[u8]) -> Option<f64> {
    const SIZES: [usize; 16] = [13, 14, 16, 18, 20, 21, 27, 32, 6, 1, 1, 1, 1, 1, 1, 1];
    let (mut at, mut frames) = (6usize, 0u32);
    while let Some(head) = bytes.get(at) {
        at += SIZES.get(usize::from(head >> 3 & 15)).copied().unwrap_or(1);
        frames += 1;
    }
    (frames > 0).then(|| f64::from(frames) / 50.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_voice_note_says_how_long_it_is_and_when_it_was_made() {
        let mut head = vec![0u8; 100];
        head[4..8].copy_from_slice(&3_825_753_600u32.to_be_bytes());
        head[12..16].copy_from_slice(&1000u32.to_be_bytes());
        head[16..20].copy_from_slice(&65_400u32.to_be_bytes());
        let boxed = |kind: &[u8], content: &[u8]| {
            [&(content.len() as u32 + 8).to_be_bytes(), kind, content].concat()
        };
        let film =
            [boxed(b"ftyp", b"M4A \0\0\0\0"), boxed(b"moov", &boxed(b"mvhd", &head))].concat();
        let facts = facts(&film);
        assert_eq!(facts.made, NaiveDate::from_ymd_opt(2025, 3, 25));
        assert_eq!(said(facts.length.unwrap()), "1 minute and 5 seconds");
        // Cut or damaged ones say nothing.
        for cut in 0..film.len() {
            let _ = super::facts(&film[..cut]);
        }
    }
}
