//! Writing down what is said.

use std::ffi::c_int;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use whisper_rs::{
    FullParams, SamplingStrategy, WhisperContext, WhisperContextParameters, WhisperState,
};

use crate::said::{Heard, SpokenPiece, SpokenWord};
use crate::{RATE, SpeechError, model, samples};

/// Below this, a word is shown as one to check. The model gives each word a share of 1 among all that it knows.
const UNSURE: f32 = 0.5;

/// Beams, as whisper's authors measured with.
const BEAMS: c_int = 5;

/// More threads make it no faster: they wait for the same memory.
const MOST_THREADS: usize = 8;

/// How long a stop waits at the most before it is noticed.
const LOOKS_UP: Duration = Duration::from_millis(200);

/// Writes down what is said in a recording. `step` is told hundredths done and a hundred, and says whether to go on.
///
/// # Errors
/// Where the model or the recording cannot be used, or the watcher said stop.
pub fn write_down(
    bytes: &[u8],
    recording: &[u8],
    step: &dyn Fn(usize, usize) -> bool,
) -> Result<Heard, SpeechError> {
    if !fast_enough() {
        return Err(SpeechError::Processor);
    }
    if !model::is_model(bytes) {
        return Err(SpeechError::Model);
    }
    if !model::is_whole(bytes) {
        return Err(SpeechError::ModelDamaged);
    }
    let (sound, damaged) = samples(recording)?;
    // Its messages are for its own developers.
    whisper_rs::install_logging_hooks();
    let context =
        WhisperContext::new_from_buffer_with_params(bytes, WhisperContextParameters::default())
            .map_err(|_| SpeechError::Model)?;
    let many = context.is_multilingual();
    let mut state = context.create_state().map_err(|_| SpeechError::Model)?;
    run(&mut state, many, &sound, step)?;
    let language =
        if many { whisper_rs::get_lang_str(state.full_lang_id_from_state()) } else { None };
    Ok(Heard {
        seconds: u32::try_from(sound.len() / RATE as usize).unwrap_or(u32::MAX),
        language: language.unwrap_or_default().to_owned(),
        damaged,
        pieces: pieces(&state, context.token_eot()),
    })
}

/// What it is built with for PC processors: those of 2013 and later have it. What lacks it would end the process.
fn fast_enough() -> bool {
    #[cfg(target_arch = "x86_64")]
    {
        is_x86_feature_detected!("avx2")
            && is_x86_feature_detected!("fma")
            && is_x86_feature_detected!("f16c")
            && is_x86_feature_detected!("bmi2")
    }
    #[cfg(not(target_arch = "x86_64"))]
    true
}

fn run(
    state: &mut WhisperState,
    many_languages: bool,
    sound: &[f32],
    step: &dyn Fn(usize, usize) -> bool,
) -> Result<(), SpeechError> {
    let (tell, told) = mpsc::channel();
    let mut go_on = step(0, 100);
    let stop = Arc::new(AtomicBool::new(false));
    let stopped = Arc::clone(&stop);
    let ended = thread::scope(|scope| {
        let work = scope.spawn(move || {
            let mut asked =
                FullParams::new(SamplingStrategy::BeamSearch { beam_size: BEAMS, patience: -1.0 });
            let threads = thread::available_parallelism().map_or(1, |number| number.get());
            asked.set_n_threads(c_int::try_from(threads.min(MOST_THREADS)).unwrap_or(1));
            asked.set_language(Some(if many_languages { "auto" } else { "en" }));
            asked.set_print_progress(false);
            asked.set_print_realtime(false);
            asked.set_print_timestamps(false);
            // Signs such as "[music]" are no words that were said.
            asked.set_suppress_nst(true);
            let stops: Box<dyn FnMut() -> bool> = Box::new(move || stopped.load(Ordering::Relaxed));
            asked.set_abort_callback_safe::<_, Box<dyn FnMut() -> bool>>(stops);
            asked.set_progress_callback_safe(move |percent: i32| {
                // Nobody listens any more where it was stopped.
                let _ = tell.send(usize::try_from(percent).unwrap_or(0));
            });
            state.full(asked, sound).map_err(|_| SpeechError::Recording)
        });
        let mut done = 0;
        while !work.is_finished() {
            // A pause without news is asked about as well.
            done = told.recv_timeout(LOOKS_UP).unwrap_or(done);
            go_on = go_on && step(done.min(99), 100);
            stop.store(!go_on, Ordering::Relaxed);
        }
        work.join().unwrap_or(Err(SpeechError::Recording))
    });
    if go_on { ended } else { Err(SpeechError::Stopped) }
}

/// What was said. A word's first token begins with a space; signs of the model's own come after `end`.
fn pieces(state: &WhisperState, end: c_int) -> Vec<SpokenPiece> {
    let mut out = Vec::new();
    for segment in state.as_iter() {
        let mut words: Vec<(Vec<u8>, bool)> = Vec::new();
        for at in 0..segment.n_tokens() {
            let Some(token) = segment.get_token(at) else { continue };
            if token.token_id() >= end {
                continue;
            }
            let Ok(bytes) = token.to_bytes() else { continue };
            let sure = token.token_probability() >= UNSURE;
            match words.last_mut() {
                // A letter may lie in two tokens, so that bytes are joined before they are letters.
                Some((word, all)) if !bytes.starts_with(b" ") => {
                    word.extend(bytes);
                    *all = *all && (sure || !bytes.iter().any(u8::is_ascii_alphanumeric));
                }
                _ => words.push((bytes.to_vec(), sure)),
            }
        }
        let word = |(bytes, sure): (Vec<u8>, bool)| SpokenWord {
            text: String::from_utf8_lossy(&bytes).into_owned(),
            sure,
        };
        let at = u32::try_from(segment.start_timestamp() / 100).unwrap_or(0);
        out.push(SpokenPiece { at, words: words.into_iter().map(word).collect() });
    }
    out
}
