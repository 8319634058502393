//! What a reader of pictures answers, and what a record file says that one did: kept, looked for, proposed from, and
//! laid under the page of a bundle, with a name taken out and without.

#![no_main]

use evenhand_app::pictures::{ReadPage, PagesRead, joined, parted, proposals};
use evenhand_core::record::{SCAN_VERSION, ScanLine, ScanPage, ScanReading, ScanWord};
use evenhand_fuzz::read_in_pictures;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    if let Ok(page) = serde_json::from_slice::<evenhand_ocr::OcrPage>(data) {
        let read = vec![ReadPage { number: 1, page }];
        used(&ScanReading::from(&PagesRead { pages: 1, read, ..PagesRead::default() }));
    }
    let text = String::from_utf8_lossy(data);
    if let Some(kept) = ScanReading::from_json(&text) {
        used(&kept);
    }
    used(&made(data));
});

/// The bytes as words with places: eight bytes of places, one of sureness, one of what follows, and letters up to the
/// next zero.
fn made(data: &[u8]) -> ScanReading {
    let mut lines = vec![ScanLine::default()];
    for word in data.split(|byte| *byte == 0).take(200) {
        let Some((places, letters)) = word.split_at_checked(10) else { continue };
        let place = std::array::from_fn(|at| i32::from(places[at].cast_signed()) * 2);
        let text = String::from_utf8_lossy(letters).into_owned();
        let last = lines.last_mut().expect("one at least");
        last.words.push(ScanWord(text, places[8] % 101, place));
        if places[9] & 1 == 1 {
            last.beside = places[9] & 2 == 2;
            lines.push(ScanLine::default());
        }
    }
    let page = ScanPage { number: 1, width: 128, height: 128, lines };
    ScanReading { version: SCAN_VERSION, pages: 1, read: vec![page], ..ScanReading::default() }
}

fn used(reading: &ScanReading) {
    let text = reading.text();
    let kept = joined("A letter", &text);
    assert_eq!(parted(&kept).0, "A letter");
    assert!(parted(&kept).1.is_some());
    std::hint::black_box(proposals(&text).len());
    let json = serde_json::to_string(reading).expect("plain data");
    if let Some(again) = ScanReading::from_json(&json) {
        read_in_pictures(&again);
    }
}
