//! Pasted words: proposals, and their doubts put into words.

#![no_main]

use chrono::NaiveDate;
use evenhand_calendar as calendar;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Some(today) = NaiveDate::from_ymd_opt(2024, 1, 1) else { return };
    let found = calendar::propose(text, today);
    let words: usize =
        found.iter().flat_map(|one| &one.doubts).map(|doubt| doubt.sentence().len()).sum();
    std::hint::black_box((found, words));
});
