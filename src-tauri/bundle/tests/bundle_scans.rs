//! Words that a machine read in pictures: put under the page, told, and taken out with the dots in their places.

use std::collections::BTreeMap;

use crate::bundle_fixture::*;
use evenhand_bundle::{BoundFile, Model, Redaction, Rendered, files_only, page_picture, render};
use evenhand_core::record::*;
use image::{DynamicImage, GenericImageView, ImageFormat, RgbImage};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};

/// Where the words of [`scan`] stand: text, left, top, width. Each is 30 high.
type Words<'a> = &'a [(&'a str, i32, i32, i32)];

const LETTER: Words<'static> = &[
    ("Dear", 100, 100, 80),
    ("Robin", 190, 100, 110),
    ("Marchbanks,", 310, 100, 240),
    ("your", 100, 200, 80),
    ("March-", 420, 300, 130),
    ("banks", 100, 350, 110),
    ("plan", 220, 350, 80),
];

fn reading(words: Words<'_>, width: u32, height: u32, pages: u32) -> ScanReading {
    let word = |(text, x, y, wide): &(&str, i32, i32, i32)| {
        let (x, y) = (*x, *y);
        ScanWord((*text).into(), 95, [x, y, x + wide, y, x + wide, y + 30, x, y + 30])
    };
    let lines = words.iter().map(|one| ScanLine { words: vec![word(one)], beside: false });
    let lines: Vec<ScanLine> = lines.collect();
    let page = |number| ScanPage { number, width, height, lines: lines.clone() };
    ScanReading {
        version: SCAN_VERSION,
        pages,
        read: (1..=pages).map(page).collect(),
        read_here: true,
        ..ScanReading::default()
    }
}

/// A sheet on which each word is a red stretch as wide as it.
fn sheet(words: Words<'_>) -> RgbImage {
    let mut sheet = RgbImage::from_pixel(800, 1100, image::Rgb([250, 250, 245]));
    for (_, x, y, wide) in words {
        for (dx, dy) in (0..*wide).flat_map(|dx| (2..28).map(move |dy| (dx, dy))) {
            sheet.put_pixel((x + dx) as u32, (y + dy) as u32, image::Rgb([200, 20, 20]));
        }
    }
    sheet
}

fn encoded(image: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(image.clone()).write_to(&mut out, format).unwrap();
    out.into_inner()
}

/// A PDF of pages that are pictures, the last turned as said.
fn scanned(image: &RgbImage, pages: usize, rotate: i64) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let tree = document.new_object_id();
    let dict = dictionary! { "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(image.width()),
    "Height" => i64::from(image.height()), "ColorSpace" => "DeviceRGB", "BitsPerComponent" => 8 };
    let mut picture = Stream::new(dict, image.as_raw().clone());
    picture.compress().unwrap();
    let picture = document.add_object(picture);
    // Two halves, as some scanners write them.
    let content = b"q 0 0 400 550 re W n 400 0 0 550 0 0 cm /Im Do Q";
    let content = document.add_object(Stream::new(Dictionary::new(), content.to_vec()));
    let kids: Vec<Object> = (0..pages)
        .map(|_| {
            document.add_object(dictionary! { "Type" => "Page", "Parent" => tree, "Rotate" => rotate,
                "MediaBox" => vec![0.into(), 0.into(), 400.into(), 550.into()], "Contents" => content,
                "Resources" => dictionary! { "XObject" => dictionary! { "Im" => picture } } })
        })
        .map(Object::Reference)
        .collect();
    let tree_dict = dictionary! { "Type" => "Pages", "Count" => pages as i64, "Kids" => kids };
    document.objects.insert(tree, Object::Dictionary(tree_dict));
    let root = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", root);
    let mut out = Vec::new();
    document.save_to(&mut out).unwrap();
    out
}

fn bound(
    name: &str,
    bytes: Vec<u8>,
    scan: Option<ScanReading>,
    names: &[&str],
) -> (Model, Rendered) {
    let list = [BoundFile { file: id(1), name: name.into(), sha256: String::new() }];
    let mut model = files_only("Documents", &list, day(2026, 1, 2), PrintOptions::default());
    model.appendices[0].scan = scan;
    model.redacted = names
        .iter()
        .map(|name| Redaction { find: (*name).into(), put: "the child".into() })
        .collect();
    let done = render(&model, &BTreeMap::from([(id(1), bytes)]), clock(), &|_| true).unwrap();
    (model, done)
}

/// Zero failures of PDF/UA-1, but that a file with pages from elsewhere does not claim it.
fn assert_tagged(pdf: &[u8]) {
    let options = page_validation::ValidationOptions::default()
        .profile(page_validation::ValidationProfile::PdfUa1);
    let report = page_validation::validate_pdf_bytes(pdf, &options).unwrap();
    let failures = report.failures.iter().map(|failure| format!("{failure:?}"));
    let failures: Vec<String> =
        failures.filter(|failure| !failure.contains("ISO 14289-1:2014:5:")).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn text(done: &Rendered) -> String {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("out.pdf");
    std::fs::write(&path, &done.pdf).unwrap();
    tool("qpdf", &["--check".as_ref(), path.as_os_str()]);
    tool("pdftotext", &[path.as_os_str(), "-".as_ref()])
}

/// Red dots on the appendix' first page.
fn red(done: &Rendered) -> usize {
    let page = done.appendices[0].first_page + 1;
    let png = page_picture(&done.pdf, page, 1200).unwrap();
    let page = image::load_from_memory(&png).unwrap();
    page.pixels().filter(|(_, _, dot)| dot[0] > 150 && dot[1] < 90 && dot[2] < 90).count()
}

#[test]
fn a_hundred_scanned_pages_are_found_by_their_words_and_say_that_a_machine_read_them() {
    let words: Words<'_> =
        &[("wombat", 100, 100, 150), ("naïve", 100, 200, 100), ("Łódź", 300, 200, 90)];
    let scan = reading(words, 1111, 1528, 100);
    let (_, done) = bound("scan.pdf", scanned(&sheet(words), 100, 0), Some(scan), &[]);
    let found = text(&done);
    if !found.is_empty() {
        for word in ["wombat", "naïve", "Łódź"] {
            assert_eq!(found.matches(word).count(), 100, "{word}");
        }
    }
    assert!(found.is_empty() || found.contains("read from the picture by a machine"));
    assert!(found.is_empty() || found.matches("Words read by a machine").count() == 100);
    assert!(
        done.warnings.iter().any(|one| one.said().whole().contains("by a machine")),
        "{:?}",
        done.warnings
    );
    assert_tagged(&done.pdf);
    // What is seen is the picture alone, also where no page stands before it.
    let (_, plain) = bound("scan.pdf", scanned(&sheet(words), 100, 0), None, &[]);
    assert_eq!(red(&done), red(&plain));
}

#[test]
fn a_photograph_keeps_its_look_and_gets_its_words() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Tiff] {
        let scan = reading(LETTER, 800, 1100, 1);
        let (_, done) = bound("photo", encoded(&sheet(LETTER), format), Some(scan), &[]);
        let found = text(&done);
        assert!(found.contains("Robin") && found.contains("Marchbanks,"), "{format:?}: {found}");
        assert!(red(&done) > 10_000, "{format:?}");
        assert_tagged(&done.pdf);
    }
}

#[test]
fn a_reading_of_other_dots_is_not_used() {
    let scan = reading(LETTER, 801, 1100, 1);
    let (_, done) = bound("photo.png", encoded(&sheet(LETTER), ImageFormat::Png), Some(scan), &[]);
    assert!(!text(&done).contains("Marchbanks"));
    assert!(red(&done) > 10_000);
    let scan = reading(LETTER, 800, 800, 1);
    let (_, done) = bound("scan.pdf", scanned(&sheet(LETTER), 1, 0), Some(scan), &[]);
    assert!(!text(&done).contains("Marchbanks"));
}

#[test]
fn a_name_in_a_scan_leaves_neither_letters_nor_dots() {
    let only_others: Words<'_> = &[LETTER[0], LETTER[3], LETTER[6]];
    let png = |words: Words<'_>| encoded(&sheet(words), ImageFormat::Png);
    let jpeg = |words: Words<'_>| encoded(&sheet(words), ImageFormat::Jpeg);
    let pdf = |words: Words<'_>| scanned(&sheet(words), 1, 0);
    let kinds: [(&str, &dyn Fn(Words<'_>) -> Vec<u8>, (u32, u32)); 3] = [
        ("a.png", &png, (800, 1100)),
        ("a.jpg", &jpeg, (800, 1100)),
        ("a.pdf", &pdf, (1111, 1528)),
    ];
    for (name, of, (width, height)) in kinds {
        let factor = f64::from(width) / 800.0;
        let scaled: Vec<(&str, i32, i32, i32)> = LETTER
            .iter()
            .map(|(text, x, y, wide)| {
                let at = |n: &i32| (f64::from(*n) * factor) as i32;
                (*text, at(x), at(y), at(wide) + 1)
            })
            .collect();
        let mut scan = reading(&scaled, width, height, 1);
        for word in scan.read[0].lines.iter_mut().flat_map(|line| &mut line.words) {
            word.2[5] += (30.0 * factor) as i32 - 30;
            word.2[7] += (30.0 * factor) as i32 - 30;
        }
        let (_, done) = bound(name, of(LETTER), Some(scan), &["Robin", "Marchbanks"]);
        let found = text(&done);
        let flat: String = found.split_whitespace().collect();
        assert!(!found.contains("Robin") && !found.contains("Marchbanks"), "{name}: {found}");
        assert!(!flat.contains("March-banks"), "{name}: {found}");
        assert!(found.contains("Dear") && found.contains("plan"), "{name}: {found}");
        // No dot of the names is left: only those of the other words.
        let (_, other) = bound(name, of(only_others), None, &["Robin", "Marchbanks"]);
        let (left, wanted) = (red(&done), red(&other));
        assert!(left.abs_diff(wanted) * 20 < wanted, "{name}: {left} red dots, {wanted} wanted");
        assert!(
            done.warnings.iter().any(|one| one.said().whole().contains("may have missed one")),
            "{name}"
        );
        // Nor in any picture of the file, also one that no page shows.
        let document = Document::load_mem(&done.pdf).unwrap();
        let pictures = document.objects.values().filter(|object| {
            object.as_stream().is_ok_and(|one| {
                one.dict
                    .get(b"Subtype")
                    .and_then(Object::as_name)
                    .is_ok_and(|kind| kind == b"Image")
            })
        });
        assert_eq!(pictures.count(), 1, "{name}");
        assert_tagged(&done.pdf);
    }
}

#[test]
fn a_turned_page_is_covered_where_its_words_are_seen() {
    for rotate in [90, 180, 270] {
        // The machine saw the page as it is shown: turned, twice as wide in dots.
        let (wide, high) = if rotate == 180 { (800, 1100) } else { (1100, 800) };
        let place = |x: i32, y: i32| match rotate {
            90 => (1100 - y, x),
            180 => (800 - x, 1100 - y),
            _ => (y, 800 - x),
        };
        let words = LETTER.iter().map(|(text, x, y, width)| {
            let corners = [(*x, *y), (x + width, *y), (x + width, y + 30), (*x, y + 30)];
            let [(a, b), (c, d), (e, f), (g, h)] = corners.map(|(x, y)| place(x, y));
            ScanWord((*text).into(), 95, [a, b, c, d, e, f, g, h])
        });
        let mut scan = reading(&[], wide, high, 1);
        scan.read[0].lines =
            words.map(|word| ScanLine { words: vec![word], beside: false }).collect();
        let pdf = scanned(&sheet(LETTER), 1, rotate);
        let (_, done) = bound("a.pdf", pdf, Some(scan), &["Robin", "Marchbanks"]);
        let found = text(&done);
        assert!(!found.contains("Robin") && !found.contains("Marchbanks"), "{rotate}: {found}");
        let others = scanned(&sheet(&[LETTER[0], LETTER[3], LETTER[6]]), 1, rotate);
        let (_, other) = bound("a.pdf", others, None, &["Robin"]);
        let (left, wanted) = (red(&done), red(&other));
        assert!(left.abs_diff(wanted) * 20 < wanted, "{rotate}: {left} red dots, {wanted} wanted");
    }
}

#[test]
fn a_name_that_the_machine_misread_goes_too() {
    let words: Words<'_> =
        &[("Dear", 100, 100, 80), ("R0bln", 190, 100, 110), ("Marchbamks", 310, 100, 240)];
    let mut scan = reading(words, 800, 1100, 1);
    scan.read[0].lines[2].words[0].1 = 55;
    let png = encoded(&sheet(words), ImageFormat::Png);
    let (_, done) = bound("a.png", png, Some(scan), &["Robin", "Marchbanks"]);
    let found = text(&done);
    assert!(!found.contains("R0bln") && !found.contains("Marchbamks"), "{found}");
    let (_, other) =
        bound("a.png", encoded(&sheet(&words[..1]), ImageFormat::Png), None, &["Robin"]);
    assert!(red(&done).abs_diff(red(&other)) * 10 < red(&other));
}

#[test]
fn what_came_in_with_a_file_counts_as_not_searched() {
    let scan = ScanReading { read_here: false, ..reading(LETTER, 800, 1100, 1) };
    let png = encoded(&sheet(LETTER), ImageFormat::Png);
    let (_, done) = bound("a.png", png, Some(scan), &["Robin"]);
    let said: Vec<String> = done.warnings.iter().map(|one| one.said().whole()).collect();
    assert!(said.iter().any(|text| text.contains("Names in them are not found")), "{said:?}");
    assert!(!said.iter().any(|text| text.contains("may have missed")), "{said:?}");
    assert!(!text(&done).contains("Robin"));
    // Nor is it printed as what a machine read: anybody could have written it.
    let forged = ScanReading { read_here: false, ..reading(LETTER, 800, 1100, 1) };
    let (_, done) = bound("a.png", encoded(&sheet(LETTER), ImageFormat::Png), Some(forged), &[]);
    let printed = text(&done);
    assert!(!printed.contains("Dear") && !printed.contains("by a machine"), "{printed}");
    let (_, done) = bound(
        "a.png",
        encoded(&sheet(LETTER), ImageFormat::Png),
        Some(reading(LETTER, 800, 1100, 1)),
        &[],
    );
    assert!(text(&done).contains("Dear") && text(&done).contains("by a machine"));
}

#[test]
fn a_long_screenshot_has_the_words_of_each_part_under_it() {
    let words: Words<'_> =
        &[("first", 20, 30, 80), ("middle", 20, 1000, 90), ("lowest", 20, 1950, 90)];
    let mut long = RgbImage::from_pixel(400, 2000, image::Rgb([255, 255, 255]));
    for (_, x, y, wide) in words {
        for (dx, dy) in (0..*wide).flat_map(|dx| (0..30).map(move |dy| (dx, dy))) {
            long.put_pixel((x + dx) as u32, (y + dy) as u32, image::Rgb([200, 20, 20]));
        }
    }
    let scan = reading(words, 400, 2000, 1);
    let (_, done) = bound("a.png", encoded(&long, ImageFormat::Png), Some(scan), &["middle"]);
    let found = text(&done);
    assert!(found.contains("first") && found.contains("lowest"), "{found}");
    assert!(!found.contains("middle"), "{found}");
}
