//! `winmail.dat`: the signature is put before the bytes, so that all reach the reader.

#![no_main]

use evenhand_calendar::CalendarLimits;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let mut bytes = 0x223E_9F78_u32.to_le_bytes().to_vec();
    bytes.extend_from_slice(data.get(4..).unwrap_or_default());
    let reading = evenhand_calendar::read(&bytes, "winmail.dat", &CalendarLimits::default());
    let lines = evenhand_calendar::json_lines("file", &reading, 20);
    let own = reading.events.iter().flat_map(|event| &event.warnings);
    let words: usize =
        reading.warnings.iter().chain(own).map(|warning| warning.sentence().len()).sum();
    std::hint::black_box((lines, words));
});
