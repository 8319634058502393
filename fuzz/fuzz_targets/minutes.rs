//! Minutes: the actions that are in them.

#![no_main]

use chrono::NaiveDate;
use evenhand_capture::minutes;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    for held in [None, NaiveDate::from_ymd_opt(2026, 11, 26)] {
        std::hint::black_box(minutes::actions(&text, held).len());
    }
});
