//! Recordings of every kind, and a model's bytes as they are looked at before they are read.

#![no_main]

use evenhand_speech::{is_whole, samples};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    if let Ok((sound, _)) = samples(data) {
        assert!(!sound.is_empty());
    }
    // No model is as small as what is tried here.
    assert!(!is_whole(data));
});
