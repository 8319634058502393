//! Recordings of every kind that telephones make, and a real model. The fixtures say one sentence each, spoken by a
//! computer; `tests/fixtures/README.md` says how they were made.

// A test may read files, and its way to fail is to panic.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::disallowed_methods)]

#[path = "../../../tests/skipped.rs"]
mod skipped;

use std::path::PathBuf;

use evenhand_speech::{MOST_SECONDS, RATE, SpeechError, is_model, is_whole, samples, write_down};

fn fixture(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    std::fs::read(folder.join(name)).unwrap()
}

/// The model that `cargo xtask setup` makes.
fn model() -> Option<Vec<u8>> {
    let place = "../../target/models/speech/ggml-base.bin";
    let read = std::fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(place));
    if read.is_err() {
        skipped::skipped("the model is missing; cargo xtask setup makes it");
    }
    read.ok()
}

/// How loud each fiftieth of a second is.
fn loudness(sound: &[f32]) -> Vec<f32> {
    let power = |part: &[f32]| (part.iter().map(|s| s * s).sum::<f32>() / part.len() as f32).sqrt();
    sound.chunks(RATE as usize / 50).map(power).collect()
}

/// From -1 to 1: 1 where both rise and fall together. Codecs begin with some silence, so that a shift is allowed.
fn alike(a: &[f32], b: &[f32]) -> f32 {
    let one = |a: &[f32], b: &[f32]| {
        let n = a.len().min(b.len()) as f32;
        let (mean_a, mean_b) = (a.iter().sum::<f32>() / n, b.iter().sum::<f32>() / n);
        let pairs = || a.iter().zip(b).map(|(x, y)| (x - mean_a, y - mean_b));
        let both: f32 = pairs().map(|(x, y)| x * y).sum();
        let own: f32 = pairs().map(|(x, _)| x * x).sum::<f32>();
        let other: f32 = pairs().map(|(_, y)| y * y).sum::<f32>();
        both / (own * other).sqrt()
    };
    (0..8).map(|by| one(a, &b[by..]).max(one(&a[by..], b))).fold(-1.0, f32::max)
}

#[test]
fn every_kind_of_recording_gives_the_same_sound() {
    let (first, damaged) = samples(&fixture("note.mp3")).unwrap();
    assert!(!damaged);
    for name in ["note.opus", "note.m4a", "note.webm", "film.mp4"] {
        let (sound, damaged) = samples(&fixture(name)).unwrap();
        assert!(!damaged, "{name}");
        let seconds = sound.len() as f32 / RATE as f32;
        assert!((10.5..12.5).contains(&seconds), "{name}: {seconds} s");
        let same = alike(&loudness(&first), &loudness(&sound));
        assert!(same > 0.85, "{name}: {same}");
        assert!(sound.iter().all(|s| (-1.5..=1.5).contains(s)), "{name}");
    }
}

#[test]
fn both_channels_are_heard_at_every_rate() {
    for (rate, channels) in [(8_000, 1), (16_000, 2), (22_050, 1), (44_100, 2), (48_000, 2)] {
        let (sound, _) = samples(&wave(rate, channels, 2 * rate, 0.5)).unwrap();
        let (seconds, loud) = (sound.len() as f32 / RATE as f32, loudness(&sound));
        assert!((seconds - 2.0).abs() < 0.01, "{rate}: {seconds}");
        // A tone in one of two channels is half as loud in both.
        let expected = 0.5 / 2.0_f32.sqrt() / f32::from(channels);
        assert!((loud[50] - expected).abs() < 0.02, "{rate}, {channels}: {}", loud[50]);
    }
}

/// A tone of 440 hertz in the first of the channels, in PCM of 16 bits.
fn wave(rate: u32, channels: u16, frames: u32, volume: f32) -> Vec<u8> {
    let size = frames * u32::from(channels) * 2;
    let mut out = b"RIFF".to_vec();
    out.extend((36 + size).to_le_bytes());
    out.extend(b"WAVEfmt \x10\0\0\0\x01\0");
    out.extend(channels.to_le_bytes());
    out.extend(rate.to_le_bytes());
    out.extend((rate * u32::from(channels) * 2).to_le_bytes());
    out.extend((channels * 2).to_le_bytes());
    out.extend(16_u16.to_le_bytes());
    out.extend(b"data");
    out.extend(size.to_le_bytes());
    for frame in 0..frames {
        let at = frame as f32 / rate as f32;
        let tone = (at * 440.0 * std::f32::consts::TAU).sin() * volume;
        out.extend(((tone * 32_767.0) as i16).to_le_bytes());
        out.extend((1..channels).flat_map(|_| [0, 0]));
    }
    out
}

#[test]
fn what_is_no_recording_says_so_and_a_cut_one_gives_what_is_there() {
    assert_eq!(samples(b"").unwrap_err(), SpeechError::Recording);
    assert_eq!(
        samples(b"Dear parent carer,\nthe meeting is on Friday.").unwrap_err(),
        SpeechError::Recording
    );
    // AMR, which old telephones record in, is known by nothing here.
    assert_eq!(samples(&fixture("note.amr")).unwrap_err(), SpeechError::Recording);
    for name in ["note.opus", "note.mp3", "note.m4a", "note.webm", "film.mp4"] {
        let whole = fixture(name);
        let all = samples(&whole).unwrap().0.len();
        for share in 1..20 {
            // Whatever comes of it: no panic, and never more than there is.
            let cut = &whole[..whole.len() * share / 20];
            if let Ok((sound, _)) = samples(cut) {
                assert!(sound.len() <= all + RATE as usize, "{name} {share}");
            }
        }
    }
    let whole = fixture("note.mp3");
    let (half, _) = samples(&whole[..whole.len() / 2]).unwrap();
    assert!(half.len() > 4 * RATE as usize);
}

#[test]
fn damaged_bytes_end_nothing() {
    for name in ["note.opus", "note.mp3", "note.m4a", "note.webm", "film.mp4"] {
        let whole = fixture(name);
        for seed in 0..60_usize {
            let mut bytes = whole.clone();
            for hit in 0..=seed % 12 {
                let at = (seed * 7_919 + hit * 104_729) % bytes.len();
                bytes[at] ^= 1 << (seed % 8);
            }
            let _ = samples(&bytes);
        }
    }
}

#[test]
fn a_recording_that_is_too_long_is_told_and_not_cut() {
    let frames = (MOST_SECONDS + 1) * 4_000;
    assert_eq!(samples(&wave(4_000, 1, frames, 0.1)).unwrap_err(), SpeechError::TooLong);
}

#[test]
fn what_is_no_model_is_no_model() {
    let go_on = |_, _| true;
    let note = fixture("note.opus");
    assert_eq!(write_down(b"", &note, &go_on), Err(SpeechError::Model));
    assert_eq!(write_down(b"GGUF and more", &note, &go_on), Err(SpeechError::Model));
    assert!(!is_model(b"PK\x03\x04"));
    // The first bytes alone are a copy that was cut.
    assert_eq!(write_down(b"lmgg", &note, &go_on), Err(SpeechError::ModelDamaged));
}

#[test]
fn a_model_that_was_cut_or_changed_ends_nothing() {
    let Some(model) = model() else { return };
    assert!(is_whole(&model));
    for share in 0..40 {
        assert!(!is_whole(&model[..model.len() / 40 * share]), "{share}");
    }
    assert!(!is_whole(&[&model[..], b"and more"].concat()));
    // Each number of its head, made nothing, one, and as large as can be.
    for at in 0..14 {
        for other in [0_u32, 1, u32::MAX] {
            let mut changed = model[..4 * at].to_vec();
            changed.extend(other.to_le_bytes());
            changed.extend(&model[4 * at + 4..]);
            if changed == model {
                continue;
            }
            // How many layers it speaks with and how its numbers are written are seen by the array that does not fit.
            let ended = write_down(&changed, &fixture("note.opus"), &|_, _| true).map(|_| ());
            let told = matches!(ended, Err(SpeechError::Model | SpeechError::ModelDamaged));
            assert!(told, "number {at} as {other}: {ended:?}");
        }
    }
}

#[test]
fn what_is_said_is_written_down_with_its_doubts() {
    let Some(model) = model() else { return };
    let told = std::cell::RefCell::new(Vec::new());
    let step = |done, _| {
        told.borrow_mut().push(done);
        true
    };
    let heard = write_down(&model, &fixture("note.opus"), &step).unwrap();
    assert_eq!((heard.seconds, heard.language.as_str(), heard.damaged), (11, "en", false));
    let text = heard.text();
    for said in ["council", "draft plan", "Friday", "December", "ring me back"] {
        assert!(text.contains(said), "{said} in {text}");
    }
    // A voice of a computer is heard wrongly in places, and each time begins where the one before ended.
    assert!(heard.pieces.iter().flat_map(|piece| &piece.words).any(|word| !word.sure), "{heard:?}");
    assert!(heard.pieces.windows(2).all(|two| two[0].at <= two[1].at));
    assert!(!text.contains('['), "{text}");
    assert!(!told.borrow().is_empty());
}

#[test]
fn silence_says_nothing_of_weight() {
    let Some(model) = model() else { return };
    let heard = write_down(&model, &wave(16_000, 1, 5 * RATE, 0.0), &|_, _| true).unwrap();
    let words = heard.pieces.iter().flat_map(|piece| &piece.words);
    assert!(words.filter(|word| word.sure).count() <= 3, "{heard:?}");
}

#[test]
fn a_stop_is_heard() {
    let Some(model) = model() else { return };
    let heard = write_down(&model, &wave(16_000, 1, 3 * RATE, 0.0), &|_, _| false);
    assert_eq!(heard, Err(SpeechError::Stopped));
}
