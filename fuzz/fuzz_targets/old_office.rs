//! The forms that Word, Excel and PowerPoint used to have.

#![no_main]

use libfuzzer_sys::fuzz_target;

const NAMES: [&str; 3] = ["letter.doc", "table.xls", "slides.ppt"];

fuzz_target!(|data: &[u8]| {
    let Some((first, rest)) = data.split_first() else { return };
    let file = [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", rest].concat();
    evenhand_fuzz::attached(&file, NAMES[usize::from(*first) % NAMES.len()]);
});
