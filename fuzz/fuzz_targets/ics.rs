//! Calendar files: read, expanded, and every warning put into words.

#![no_main]

use evenhand_calendar::{self as calendar, CalendarLimits};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let reading = calendar::read(data, "fuzz.ics", &CalendarLimits::default());
    let lines = calendar::json_lines("file", &reading, 20);
    let own = reading.events.iter().flat_map(|event| &event.warnings);
    let words: usize =
        reading.warnings.iter().chain(own).map(|warning| warning.sentence().len()).sum();
    std::hint::black_box((lines, words));
});
