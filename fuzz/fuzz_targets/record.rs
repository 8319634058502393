//! Record files: JSON alone, and packed with files. What is taken is bounded by what was given.

#![no_main]

use std::io::Cursor;

use evenhand_app::record_file::{RecordFileBytes, Collected, RecordPiece, read};
use evenhand_fuzz::{packed, parts};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let [record, file] = parts(data);
    let whole = packed(&[("record.json", record), ("files/001 letter.txt", file)]);
    for bytes in [data, &[b"PK\x03\x04", data].concat(), &whole] {
        let mut collected = Collected::default();
        let mut unpacked = 0;
        let taken = read(Cursor::new(bytes), RecordFileBytes::Whole, &mut |piece| {
            if let RecordPiece::File { bytes, .. } = &piece {
                unpacked += bytes.len();
            }
            collected.take(piece);
            true
        });
        if taken.is_ok() {
            std::hint::black_box(collected.package().is_ok());
        }
        assert!(unpacked <= bytes.len() * 2000 + (1 << 20), "{unpacked} bytes of {}", bytes.len());
    }
});
