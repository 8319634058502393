//! Minutes: the actions that are in them, as words and as a machine read them in a picture.

#![no_main]

use chrono::NaiveDate;
use evenhand_capture::{minutes, pictured};
use evenhand_core::record::{ScanLine, ScanPage, ScanReading, ScanWord};
use libfuzzer_sys::fuzz_target;

/// The words as a page, a line a row, with places and sureness by the letters.
fn page(text: &str) -> ScanPage {
    let line = |(at, line): (usize, &str)| {
        let words = line.split(' ').enumerate().map(|(x, word)| {
            let byte = i32::from(word.bytes().next().unwrap_or_default());
            let (x, y) = (100 * x as i32 + byte, 30 * at as i32);
            let corners = [x, y, x + 80, y + byte / 8, x + 80, y + 20, x, y + 20];
            ScanWord(word.to_owned(), (byte % 101) as u8, corners)
        });
        ScanLine { words: words.collect(), beside: line.ends_with(';') }
    };
    let lines = text.lines().enumerate().map(line).collect();
    ScanPage { number: 1, width: 1000, height: 1000, lines }
}

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    for held in [None, NaiveDate::from_ymd_opt(2026, 11, 26)] {
        std::hint::black_box(minutes::actions(&text, held).len());
        let reading = ScanReading { read: vec![page(&text)], ..ScanReading::default() };
        let words = reading.read.iter().flat_map(ScanPage::words).count();
        for one in pictured::promised(&reading, held) {
            let places = one.places.iter().flat_map(|place| &place.words);
            assert!(places.into_iter().all(|word| (*word as usize) < words));
        }
    }
});
