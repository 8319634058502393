//! Outlook messages: the signature is put before the bytes, so that all reach the reader.

#![no_main]

use evenhand_calendar::{self as calendar, CalendarLimits};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    const SIGNATURE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    let mut bytes = SIGNATURE.to_vec();
    bytes.extend_from_slice(data.get(SIGNATURE.len()..).unwrap_or_default());
    let reading = calendar::read(&bytes, "fuzz.msg", &CalendarLimits::default());
    let lines = calendar::json_lines("file", &reading, 20);
    let own = reading.events.iter().flat_map(|event| &event.warnings);
    let words: usize =
        reading.warnings.iter().chain(own).map(|warning| warning.sentence().len()).sum();
    std::hint::black_box((lines, words));
});
