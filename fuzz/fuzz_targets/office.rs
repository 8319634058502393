//! Tables and slides as office programs pack them.

#![no_main]

use evenhand_fuzz::{attached, packed, parts};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((first, rest)) = data.split_first() else { return };
    let [book, links, one, shared, types] = parts(rest);
    let names = if first % 2 == 0 {
        [
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/worksheets/sheet1.xml",
            "xl/sharedStrings.xml",
        ]
    } else {
        [
            "ppt/presentation.xml",
            "ppt/_rels/presentation.xml.rels",
            "ppt/slides/slide1.xml",
            "ppt/slides/_rels/slide1.xml.rels",
        ]
    };
    let file = packed(&[
        ("[Content_Types].xml", types),
        (names[0], book),
        (names[1], links),
        (names[2], one),
        (names[3], shared),
    ]);
    attached(&file, if first % 2 == 0 { "table.xlsx" } else { "slides.pptx" });
});
