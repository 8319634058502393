//! Files of every kind that a name can claim, whatever is in them.

#![no_main]

use libfuzzer_sys::fuzz_target;

const NAMES: &[&str] = &[
    "a.pdf",
    "a.docx",
    "a.doc",
    "a.rtf",
    "a.odt",
    "a.ods",
    "a.odp",
    "a.xlsx",
    "a.xls",
    "a.csv",
    "a.pptx",
    "a.ppt",
    "a.html",
    "a.mht",
    "a.txt",
    "a.eml",
    "a.msg",
    "a.mbox",
    "a.ics",
    "a.zip",
    "a.xps",
    "a.png",
    "a.jpg",
    "a.tiff",
    "a.gif",
    "a.webp",
    "a.heic",
    "a.bmp",
    "a.svg",
    "a.mp3",
    "a.m4a",
    "winmail.dat",
    "a.exe",
    "a",
];

fuzz_target!(|data: &[u8]| {
    let Some((first, rest)) = data.split_first() else { return };
    evenhand_fuzz::attached(rest, NAMES[usize::from(*first) % NAMES.len()]);
});
