//! PDFs of many programs, bound into one bundle and read back with programs that others wrote:
//! every page there, in order, upright, whole, with the words and the look it had, and a stamp
//! that hides nothing. The files are described in `fixtures/bundle/README.md`.
// A test may stop at the first thing that is wrong, and reads and writes files; the core may not.

use crate::bundle_fixture::lands;
use crate::bundle_fixture::seen;
use std::path::{Path, PathBuf};

use crate::bundle_fixture::seen::{DOTS, STRIP, pictures};
use crate::bundle_fixture::{assert_words_and_stamps, bind};
use evenhand_bundle::Rendered;
use evenhand_core::record::PrintOptions;
use image::{RgbImage, imageops};

fn foreign() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/bundle");
    let mut files: Vec<(String, Vec<u8>)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "pdf"))
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read(&path).unwrap())
        })
        .collect();
    files.sort();
    assert!(files.len() >= 15, "only {} files", files.len());
    // A bundle in a bundle: the fonts and forms of both have the same names.
    let inner: Vec<(&str, Vec<u8>)> = files
        .iter()
        .filter(|(name, _)| name.starts_with("form") || name == "rotated.pdf")
        .map(|(name, bytes)| (name.as_str(), bytes.clone()))
        .collect();
    let paper = PrintOptions { dividers: false, ..PrintOptions::default() };
    files.push(("zz-bundle.pdf".to_owned(), bind(&inner, paper).pdf));
    files
}

/// Binds all of them on a disk: folder and result.
fn bound(paper: PrintOptions) -> (tempfile::TempDir, Vec<(String, Vec<u8>)>, Rendered) {
    let dir = tempfile::tempdir().unwrap();
    let files = foreign();
    for (name, bytes) in &files {
        std::fs::write(dir.path().join(name), bytes).unwrap();
    }
    let list: Vec<(&str, Vec<u8>)> = files.iter().map(|(n, b)| (n.as_str(), b.clone())).collect();
    let done = bind(&list, paper);
    std::fs::write(dir.path().join("out.pdf"), &done.pdf).unwrap();
    if let Ok(keep) = std::env::var("EVENHAND_KEEP") {
        std::fs::write(keep, &done.pdf).unwrap();
    }
    (dir, files, done)
}

#[test]
fn every_page_keeps_its_words_and_gets_a_stamp() {
    let (dir, files, done) = bound(PrintOptions::default());
    let sources: Vec<PathBuf> = files.iter().map(|(name, _)| dir.path().join(name)).collect();
    let seen = assert_words_and_stamps(&dir.path().join("out.pdf"), &sources, &done);
    println!("{} files, {seen} pages, words equal on all", files.len());
}

#[test]
fn every_page_looks_as_it_did_on_a4() {
    looks(PrintOptions::default());
}

#[test]
fn every_page_looks_as_it_did_in_its_own_size() {
    looks(PrintOptions { fit_a4: false, ..PrintOptions::default() });
}

/// Compares each page with the picture of its source, put where it should be.
fn looks(paper: PrintOptions) {
    let fit_a4 = paper.fit_a4;
    let (dir, files, done) = bound(paper);
    let (out, complaints) = pictures(&dir.path().join("out.pdf"), DOTS, "1-N");
    assert_eq!(complaints, "", "what mutool says of the bundle");
    assert_eq!(out.len(), done.pages);
    for (appendix, (name, _)) in done.appendices.iter().zip(&files) {
        let source = dir.path().join(name);
        let (sizes, _) = pictures(&source, 72.0, "1-N");
        for (index, size) in sizes.iter().enumerate() {
            let (w, h) = (size.width() as f32, size.height() as f32);
            let what = format!("{name}, page {}", index + 1);
            let (paper, scale) = if fit_a4 {
                let paper = if w > h { (841.89, 595.28) } else { (595.28, 841.89) };
                (paper, f32::min(paper.0 / w, (paper.1 - STRIP) / h).min(1.0))
            } else {
                ((w.max(200.0), h + STRIP), 1.0)
            };
            let (wanted, _) = pictures(&source, DOTS * scale, &(index + 1).to_string());
            let page = &out[appendix.first_page + index];
            let near = |a: u32, b: f32| (a as f32 - b * DOTS / 72.0).abs() < 3.0;
            assert!(
                near(page.width(), paper.0) && near(page.height(), paper.1),
                "{what}: {:?}",
                page.dimensions()
            );
            let strip = (STRIP * DOTS / 72.0) as u32;
            let room = page.height() - strip;
            let left = (page.width() as i64 - wanted[0].width() as i64) / 2;
            let top = (room as i64 - wanted[0].height() as i64) / 2;
            // Half a pixel can fall to either side.
            let places = [(0, 0), (1, 0), (0, 1), (1, 1)].map(|(x, y)| (left + x, top + y));
            // The reader draws the edge of a square on whole pixels, so some are too many.
            let good = |(more, fewer): (usize, usize)| more <= 120 && fewer <= 40;
            let found = places.iter().map(|at| differs(page, &wanted[0], *at, room - 1));
            let found: Vec<(usize, usize)> = found
                .scan(false, |done, d| {
                    let go_on = !*done;
                    *done = good(d);
                    go_on.then_some(d)
                })
                .collect();
            assert!(found.iter().any(|d| good(*d)), "{what}: pixels too many, too few: {found:?}");
            seen::stamped(page, &what);
        }
    }
}

/// Pixels that are not in the wanted picture, at most one pixel away, and those of it that are
/// not there.
fn differs(is: &RgbImage, wanted: &RgbImage, at: (i64, i64), rows: u32) -> (usize, usize) {
    let mut all = RgbImage::from_pixel(is.width(), is.height(), image::Rgb([255; 3]));
    imageops::replace(&mut all, wanted, at.0, at.1);
    let missing = |a: &RgbImage, b: &RgbImage| {
        let near = |x: u32, y: u32| {
            let p = a.get_pixel(x, y).0;
            if p == b.get_pixel(x, y).0 {
                return true;
            }
            let alike = |u: u32, v: u32| {
                let q = b.get_pixel(u, v).0;
                (0..3).all(|i| p[i].abs_diff(q[i]) < 90)
            };
            (y.saturating_sub(1)..=(y + 1).min(b.height() - 1))
                .any(|v| (x.saturating_sub(1)..=(x + 1).min(b.width() - 1)).any(|u| alike(u, v)))
        };
        let pixels = (0..rows).flat_map(|y| (0..a.width()).map(move |x| (x, y)));
        pixels.filter(|(x, y)| !near(*x, *y)).count()
    };
    (missing(is, &all), missing(&all, is))
}

#[test]
fn contents_links_and_outline_land_on_the_right_page() {
    let (_dir, files, done) = bound(PrintOptions::default());
    println!("{}", lands::assert_all_land(&done));
    // What a foreign file's own outline said is under its appendix.
    for (name, wanted) in [
        ("reportlab.pdf", "ReportLab part 3"),
        ("libreoffice.pdf", "LibreOffice page 2"),
        ("weasyprint.pdf", "WeasyPrint page 2"),
    ] {
        let index = files.iter().position(|(n, _)| n == name).unwrap();
        let last = done.appendices[index].first_page + done.appendices[index].pages;
        let title = format!("{wanted}, page {last}");
        assert!(done.outline.iter().any(|line| line.words() == title), "no {title}");
    }
}

#[test]
fn nothing_that_runs_or_hides_is_carried_over() {
    let (_dir, _files, done) = bound(PrintOptions::default());
    for (word, ours) in [
        ("JavaScript", 0),
        ("OpenAction", 1),
        ("EmbeddedFile", 0),
        ("app.alert", 0),
        ("AcroForm", 0),
    ] {
        let found = done.pdf.windows(word.len()).filter(|w| *w == word.as_bytes()).count();
        assert_eq!(found, ours, "{word}");
    }
    let text = done.warnings.iter().map(|w| w.said().whole()).collect::<Vec<_>>().join("\n");
    for wanted in ["script", "form"] {
        assert!(text.contains(wanted), "no warning of a {wanted}:\n{text}");
    }
}
