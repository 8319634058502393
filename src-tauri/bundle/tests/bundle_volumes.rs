//! A long bundle in several files: numbers run on, nothing is cut in two, and each file is whole by itself.
// A test may stop at the first thing that is wrong, and reads and writes files; the core may not.

use crate::bundle_fixture;
use crate::bundle_fixture::large;
use std::path::PathBuf;

use crate::bundle_fixture::tree::assert_all_is_in_the_tree;
use crate::bundle_fixture::{bind, clock, complaint, pages_of, tool};
use evenhand_bundle::{Rendered, Warning, build, render};
use evenhand_core::record::{PrintOptions, VolumeLimit};
use lopdf::{Document, Object};

fn in_volumes(pages: u32) -> PrintOptions {
    PrintOptions { volumes: Some(VolumeLimit { pages }), ..PrintOptions::default() }
}

/// Writes the volumes; reads each with two other programs, and follows what leads from place to place.
/// Gives the words of all pages.
fn read(done: &Rendered, title: &str) -> Vec<String> {
    let dir = tempfile::tempdir().unwrap();
    let keep = std::env::var_os("EVENHAND_KEEP").map(PathBuf::from);
    let mut words = Vec::new();
    let of = done.further.len() + 1;
    for (number, file) in (1..).zip(done.files()) {
        let path = dir.path().join(format!("volume-{number}.pdf"));
        std::fs::write(&path, file).unwrap();
        if let Some(keep) = &keep {
            std::fs::copy(&path, keep.join(format!("{title}-{number}.pdf"))).unwrap();
        }
        tool("qpdf", &["--check".as_ref(), path.as_os_str()]);
        assert_eq!(
            tool("mutool", &["info".as_ref(), path.as_os_str()]).matches("error").count(),
            0
        );
        let first = words.len() + 1;
        words.extend(pages_of(&path).iter().map(|page| page.join(" ")));
        assert_all_is_in_the_tree(file);
        assert_leads_somewhere(file, first);
        let document = Document::load_mem(file).unwrap();
        let root = document.catalog().unwrap();
        let labels = root.get(b"PageLabels").and_then(Object::as_dict).unwrap();
        let label = labels.get(b"Nums").and_then(Object::as_array).unwrap()[1].as_dict().unwrap();
        assert_eq!(label.get(b"St").and_then(Object::as_i64).unwrap(), first as i64);
        let info = document.trailer.get(b"Info").unwrap().as_reference().unwrap();
        let info = document.get_dictionary(info).unwrap();
        let name = lopdf::decode_text_string(info.get(b"Title").unwrap()).unwrap();
        assert_eq!(name, format!("{title}, volume {number} of {of}"));
    }
    assert_eq!(words.len(), done.pages);
    for (page, words) in (1..).zip(&words) {
        let volume = done.further.iter().filter(|volume| volume.first_page <= page).count() + 1;
        let foot = format!("Volume {volume} Page {page} of {}", done.pages);
        assert!(words.contains(&foot), "no “{foot}” on {words}");
    }
    words
}

/// Every link and every line of the outline leads to a page of the same file; a line of the outline to the
/// page that it names.
fn assert_leads_somewhere(pdf: &[u8], first: usize) {
    let document = Document::load_mem(pdf).unwrap();
    let pages: Vec<_> = document.page_iter().collect();
    let place = |dest: &Object| {
        let dest = document.dereference(dest).unwrap().1.as_array().unwrap().clone();
        let page = dest[0].as_reference().unwrap();
        pages.iter().position(|own| *own == page).expect("a page of this file") + first
    };
    let mut lines = 0;
    for object in document.objects.values() {
        let Ok(dict) = object.as_dict() else { continue };
        if let (Ok(title), Ok(dest)) = (dict.get(b"Title"), dict.get(b"Dest")) {
            let title = lopdf::decode_text_string(title).unwrap();
            assert!(title.ends_with(&format!(", page {}", place(dest))), "{title}");
            lines += 1;
        } else if dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|s| s == b"Link") {
            assert!(dict.has(b"Dest") || dict.has(b"A"), "a link that leads nowhere: {dict:?}");
            if let Ok(dest) = dict.get(b"Dest") {
                place(dest);
            }
        }
    }
    assert!(lines > 0, "no outline");
}

#[test]
fn files_are_bound_in_volumes_that_break_between_appendices() {
    let lengths = [9, 7, 8, 30, 3, 12, 9];
    let names: Vec<String> =
        (1..).zip(lengths).map(|(n, pages)| format!("{n}-{pages}.pdf")).collect();
    let files: Vec<(&str, Vec<u8>)> =
        names.iter().map(String::as_str).zip(lengths.map(large::text)).collect();
    let done = bind(&files, in_volumes(25));
    let words = read(&done, "Documents");
    let starts: Vec<usize> = done.further.iter().map(|volume| volume.first_page).collect();
    let ends = starts.iter().map(|start| start - 1).chain([done.pages]);
    let sizes: Vec<usize> =
        [1].into_iter().chain(starts.iter().copied()).zip(ends).map(|(a, b)| b + 1 - a).collect();
    // Only the appendix of 30 pages has more than was asked for, and it stands alone.
    let long: Vec<usize> = (0..sizes.len()).filter(|at| sizes[*at] > 25).collect();
    assert_eq!(long.len(), 1, "{sizes:?}");
    assert_eq!(
        done.warnings.iter().filter(|w| matches!(w, Warning::VolumeTooLong { .. })).count(),
        1
    );
    let four = &done.appendices[3];
    let alone = starts[long[0] - 1];
    assert_eq!((four.first_page, four.pages), (alone + 1, 30));
    // Two neighbours that fit one volume are in one.
    for pair in sizes.windows(2) {
        assert!(pair[0] + pair[1] > 25, "{sizes:?}");
    }
    for (appendix, pages) in done.appendices.iter().zip(lengths) {
        assert_eq!(appendix.pages, pages);
        let last = appendix.first_page + pages;
        let volume = |page: usize| starts.iter().filter(|start| **start <= page).count();
        assert_eq!(volume(appendix.first_page), volume(last), "{} is cut", appendix.label);
        for index in 1..=pages {
            let stamp = format!("{}, page {index} of {pages}", appendix.label);
            assert!(words[appendix.first_page + index - 1].contains(&stamp), "{stamp}");
        }
    }
    // Contents of the first volume: every appendix's page, and its volume where that is another.
    let contents = words[..done.appendices[0].first_page - 1].join(" ");
    for appendix in &done.appendices {
        let volume = starts.iter().filter(|start| **start <= appendix.first_page).count() + 1;
        let line = match volume {
            1 => format!("page {}", appendix.first_page),
            _ => format!("page {} (volume {volume})", appendix.first_page),
        };
        assert!(contents.contains(&line), "no “{line}” in {contents}");
    }
    for (number, start) in (2..).zip(&starts) {
        assert!(words[start - 1].contains(&format!("Volume {number} of {}", starts.len() + 1)));
    }
    assert_eq!(done, bind(&files, in_volumes(25)), "two runs differ");
}

#[test]
fn a_complaint_in_volumes_is_as_sound_as_one_in_a_single_file() {
    let mut fixture = complaint();
    fixture.plan.paper.volumes = Some(VolumeLimit { pages: 20 });
    let done = render(&build(&fixture.input()), &fixture.files, clock(), &|_| true).unwrap();
    assert!(!done.further.is_empty(), "{} pages in one", done.pages);
    let words = read(&done, &fixture.plan.title);
    for file in done.files() {
        bundle_fixture::assert_pdf_ua(file);
    }
    assert!(words[0].contains(&format!("Volume 1 of {}", done.further.len() + 1)), "{}", words[0]);
    // What is in another volume is said to be there.
    let far = done.appendices.last().unwrap();
    let volume = done.further.iter().filter(|v| v.first_page <= far.first_page).count() + 1;
    assert!(volume > 1);
    let first = words[..done.further[0].first_page - 1].join(" ");
    for (number, volume) in (2..).zip(&done.further) {
        let line = format!("Volume {number} of {}", done.further.len() + 1);
        let contents = first.split("Contents").nth(1).unwrap();
        let rest =
            contents.split(&line).nth(1).unwrap_or_else(|| panic!("no “{line}” in {contents}"));
        assert!(rest.trim_start().starts_with(&volume.first_page.to_string()), "{rest}");
    }
    let said = format!("{}, page {} (volume {volume})", far.label, far.first_page);
    assert!(first.contains(&said), "no “{said}” in {first}");
    let (file, page) = done.page(far.first_page);
    let text = evenhand_bundle::page_text(file, page).unwrap();
    assert!(text.contains(&far.label), "{text}");
}

#[test]
fn what_fits_one_file_is_one_file() {
    let files = [("a.pdf", large::text(4)), ("b.pdf", large::text(3))];
    let whole = bind(&files, PrintOptions::default());
    let done = bind(&files, in_volumes(100));
    assert!(done.further.is_empty());
    assert!(done.pdf == whole.pdf);
}

#[test]
fn double_sided_volumes_begin_on_a_right_hand_page() {
    let files = [("a.pdf", large::text(14)), ("b.pdf", large::text(14)), ("c.pdf", large::text(3))];
    let done = bind(&files, PrintOptions { double_sided: true, ..in_volumes(20) });
    assert!(!done.further.is_empty());
    for volume in &done.further {
        assert_eq!(volume.first_page % 2, 1, "{}", volume.first_page);
    }
    for appendix in &done.appendices {
        assert_eq!(appendix.first_page % 2, 1, "{}", appendix.label);
    }
}
