//! Word: the body, its styles and its numbers.

#![no_main]

use evenhand_fuzz::{attached, packed, parts};
use libfuzzer_sys::fuzz_target;

const TYPES: &[u8] = br#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;

fuzz_target!(|data: &[u8]| {
    let [body, styles, numbers, links] = parts(data);
    let file = packed(&[
        ("[Content_Types].xml", TYPES),
        ("word/document.xml", body),
        ("word/styles.xml", styles),
        ("word/numbering.xml", numbers),
        ("word/_rels/document.xml.rels", links),
    ]);
    attached(&file, "letter.docx");
});
