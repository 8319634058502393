//! Words that nobody sees are looked for in two ways: first by a page's content alone, and then, where that leaves a
//! doubt, by drawing the page. Here both look at all pages: where the first has no doubt, the second finds nothing.

use std::{collections::BTreeSet, path::Path};

use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::unseen::told;
use crate::pdf::{PdfCopying, Sink, copy_pdf};

/// Pages without a doubt, and all pages. `None` where the file cannot be copied.
fn without_doubt(bytes: &[u8], what: &str) -> Option<(usize, usize)> {
    let copied = copy_pdf(&mut Sink::new(), bytes, PdfCopying::default()).ok()?;
    let sure = (1..).zip(&copied.pages).filter(|(_, page)| page.nothing_hidden);
    let sure: BTreeSet<usize> = sure.map(|(number, _)| number).collect();
    let found = told(bytes, &[], &sure, copied.pages.len());
    assert!(found.is_empty(), "{what}: {found:?}");
    Some((sure.len(), copied.pages.len()))
}

/// A PDF of pages with these contents, which have fonts, settings, a picture and a form to draw with.
fn pdf(contents: &[String]) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let widths = |width: i64| Object::Array(vec![Object::Integer(width); 95]);
    let font =
        |name: &str| dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => name };
    let mut given = font("ArialMT");
    given.set("FirstChar", 32);
    given.set("LastChar", 126);
    given.set("Widths", widths(560));
    let letters = dictionary! {
        "Type" => "Font", "Subtype" => "CIDFontType2", "BaseFont" => "ArialMT", "DW" => 700,
        "CIDSystemInfo" => dictionary! { "Registry" => Object::string_literal("Adobe"), "Ordering" => Object::string_literal("Identity"), "Supplement" => 0 },
        "W" => vec![Object::Integer(0x4100), widths(400), 0x5000.into(), 0x5fff.into(), 900.into()],
    };
    let letters = document.add_object(letters);
    let long = dictionary! {
        "Type" => "Font", "Subtype" => "Type0", "BaseFont" => "ArialMT", "Encoding" => "Identity-H", "DescendantFonts" => vec![Object::Reference(letters)],
    };
    let mut fonts = Dictionary::new();
    for (name, font) in [
        ("H", font("Helvetica")),
        ("C", font("Courier-Bold")),
        ("T", font("Times-BoldItalic")),
        ("W", given),
        ("L", long),
    ] {
        let id = document.add_object(font);
        fonts.set(name, id);
    }
    let picture = dictionary! { "Subtype" => "Image", "Width" => 1, "Height" => 1, "BitsPerComponent" => 8, "ColorSpace" => "DeviceGray" };
    let picture = document.add_object(Stream::new(picture, vec![0]));
    let boxed = dictionary! { "Subtype" => "Form", "BBox" => vec![0.into(), 0.into(), 50.into(), 30.into()] };
    let boxed = document
        .add_object(Stream::new(boxed, b"0.8 g 0 0 90 90 re f 30 w 0 0 m 90 0 l S".to_vec()));
    let resources = document.add_object(dictionary! {
        "Font" => fonts,
        "XObject" => dictionary! { "I" => picture, "F" => boxed },
        "ExtGState" => dictionary! {
            "Half" => dictionary! { "ca" => 0.5 }, "Clear" => dictionary! { "ca" => 0.01 }, "Full" => dictionary! { "ca" => 1, "BM" => "Normal" },
            "Wide" => dictionary! { "LW" => 9 }, "Dark" => dictionary! { "BM" => "Multiply" },
        },
    });
    let pages = document.new_object_id();
    let kids: Vec<Object> = contents
        .iter()
        .map(|content| {
            let content = document.add_object(Stream::new(Dictionary::new(), content.clone().into_bytes()));
            let page = document.add_object(dictionary! { "Type" => "Page", "Parent" => pages, "Contents" => content, "Resources" => resources });
            Object::Reference(page)
        })
        .collect();
    let sides = vec![0.into(), 0.into(), 400.into(), 400.into()];
    let count = i64::try_from(kids.len()).unwrap();
    document.objects.insert(
        pages,
        dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count, "MediaBox" => sides }
            .into(),
    );
    let root = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", root);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
#[allow(clippy::disallowed_methods)]
fn pages_that_programs_made_are_judged_alike_both_ways() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let (mut sure, mut all) = (0, 0);
    for part in ["bundle", "bundle/tagged", "planted"] {
        for entry in folder.join(part).read_dir().unwrap() {
            let path = entry.unwrap().path();
            let name = path.display().to_string();
            let bytes = Some(&path)
                .filter(|path| path.extension().is_some_and(|end| end == "pdf"))
                .and_then(|path| std::fs::read(path).ok());
            let Some(counts) = bytes.and_then(|bytes| without_doubt(&bytes, &name)) else {
                continue;
            };
            sure += counts.0;
            all += counts.1;
        }
    }
    assert!(sure * 2 > all, "only {sure} of {all} pages are without a doubt");
}

#[test]
fn pages_of_chance_are_judged_alike_both_ways() {
    let mut state = 7u64;
    let mut dice = move |sides: u64| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % sides
    };
    let mut page = || {
        let mut content = String::new();
        for _ in 0..=dice(9) {
            let (x, y) = (dice(420), dice(420));
            let (wide, high) = (dice(200), dice(60));
            let font = ["H", "C", "T", "W", "L"][dice(5) as usize];
            let size = dice(20) + 1;
            let grey = ["0", "1", ".97", ".5"][dice(4) as usize];
            content += &match dice(30) {
                0..10 => format!("BT /{font} {size} Tf {x} {y} Td (Some words of a page) Tj ET\n"),
                10 => format!(
                    "BT /{font} {size} Tf 1 .3 -.3 1 {x} {y} Tm [(Turned) -{wide} (words)] TJ ET\n"
                ),
                11 => format!(
                    "BT /{font} {size} Tf {x} {y} Td {high} TL (One lines) ' T* (Two lines.) Tj ET\n"
                ),
                12 => format!(
                    "BT {high} Tz {} Tc {} Tw /{font} 9 Tf 20 {y} Td (So far apart) Tj ET\n",
                    dice(9),
                    dice(30)
                ),
                13 => {
                    format!("BT {} Tr 9 Ts /{font} 9 Tf {x} {y} Td (In this mode) Tj ET\n", dice(4))
                }
                14..18 => format!("{grey} g {x} {y} {wide} {high} re f\n"),
                18 => format!("{grey} g\n"),
                19 => format!("{grey} 0 {grey} rg\n"),
                20 => format!("0 0 0 {grey} k\n"),
                21 => format!("q {x} {y} {wide} {high} re W n\n"),
                22 => "Q\n".to_owned(),
                23 => format!("q 1 0 0 {} {wide} {high} cm\n", dice(3)),
                24 => format!("{} w {x} {y} m {wide} {y} l S\n", dice(12)),
                25 => format!("q {wide} 0 0 {high} {x} {y} cm /I Do Q\n"),
                26 => format!("q 1 0 0 1 {x} {y} cm /F Do Q\n"),
                27 => {
                    format!("/{} gs\n", ["Half", "Clear", "Full", "Wide", "Dark"][dice(5) as usize])
                }
                28 => format!("{x} {y} m {wide} {high} 9 9 {high} {wide} c h f\n"),
                _ => format!("q 2 1 -1 2 9 9 cm {x} {y} {wide} {high} re W n Q\n"),
            };
        }
        content
    };
    let (mut sure, mut all) = (0, 0);
    for _ in 0..4 {
        let contents: Vec<String> = (0..500).map(|_| page()).collect();
        let counts = without_doubt(&pdf(&contents), "by chance").unwrap();
        sure += counts.0;
        all += counts.1;
    }
    assert!(sure > 100 && sure < all, "{sure} of {all} pages are without a doubt");
}
