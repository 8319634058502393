//! Pages of the web.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    evenhand_fuzz::attached(&[b"<!DOCTYPE html><html>", data].concat(), "page.html");
});
