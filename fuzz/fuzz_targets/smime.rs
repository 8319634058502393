//! Signed and encrypted e-mails: the bytes as an envelope, and as what an envelope holds.

#![no_main]

use evenhand_calendar::CalendarLimits;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let reading = evenhand_calendar::read(data, "smime.p7m", &CalendarLimits::default());
    let lines = evenhand_calendar::json_lines("file", &reading, 20);
    let own = reading.events.iter().flat_map(|event| &event.warnings);
    let words: usize =
        reading.warnings.iter().chain(own).map(|warning| warning.sentence().len()).sum();
    std::hint::black_box((lines, words));
});
