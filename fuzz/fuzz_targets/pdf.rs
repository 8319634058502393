//! PDF: opened, copied into a bundle, searched, a name taken out, and drawn.

#![no_main]

use evenhand_bundle::{page_picture, page_text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    evenhand_fuzz::attached(data, "letter.pdf");
    std::hint::black_box((page_picture(data, 1, 100).is_ok(), page_text(data, 1).is_ok()));
});
