//! Rich text.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    evenhand_fuzz::attached(&[b"{\\rtf1\\ansi ", data].concat(), "letter.rtf");
});
