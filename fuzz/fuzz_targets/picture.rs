//! Pictures of every kind that is told by its first bytes.

#![no_main]

use libfuzzer_sys::fuzz_target;

/// How each begins.
const FIRST: &[&[u8]] = &[
    b"\xff\xd8\xff\xe1",
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    b"GIF89a",
    b"BM",
    b"II*\0",
    b"MM\0*",
    b"\0\0\0\x18ftypheic",
    b"\0\0\0\x18ftypavif",
];

fuzz_target!(|data: &[u8]| {
    evenhand_fuzz::attached(data, "photo");
    let Some((first, rest)) = data.split_first() else { return };
    if let Some(first) = FIRST.get(usize::from(*first)) {
        evenhand_fuzz::attached(&[first, rest].concat(), "photo");
    }
});
