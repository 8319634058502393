//! OpenDocument: text, tables and slides, with styles.

#![no_main]

use evenhand_fuzz::{attached, packed, parts};
use libfuzzer_sys::fuzz_target;

const KINDS: [(&str, &str); 3] = [
    ("application/vnd.oasis.opendocument.text", "letter.odt"),
    ("application/vnd.oasis.opendocument.spreadsheet", "table.ods"),
    ("application/vnd.oasis.opendocument.presentation", "slides.odp"),
];

fuzz_target!(|data: &[u8]| {
    let Some((first, rest)) = data.split_first() else { return };
    let (kind, name) = KINDS[usize::from(*first) % KINDS.len()];
    let [content, styles] = parts(rest);
    let file =
        packed(&[("mimetype", kind.as_bytes()), ("content.xml", content), ("styles.xml", styles)]);
    attached(&file, name);
});
