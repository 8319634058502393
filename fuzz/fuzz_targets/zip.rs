//! Packed files with anything in them, and packed files that are damaged.

#![no_main]

use evenhand_fuzz::{attached, packed, parts};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    attached(&[b"PK\x03\x04", data].concat(), "all.zip");
    let [name, one, other] = parts(data);
    let name = String::from_utf8_lossy(name);
    attached(
        &packed(&[(&name, one), ("within.zip", &packed(&[("letter.txt", other)]))]),
        "all.zip",
    );
});
