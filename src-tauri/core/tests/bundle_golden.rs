//! The complaint that the app was first made for, rebuilt from its dated facts: six issues,
//! fifteen appendices, three remedies, three copied in. Roles stand for names.
#![cfg(feature = "bundle")]
// A test may stop at the first thing that is wrong, and reads and writes files; the core may not.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods
)]

mod bundle_fixture;

use bundle_fixture::{clock, complaint, tool};
use evenhand_core::bundle::{build, page_picture, render};

#[test]
fn the_complaint_reads_as_it_should() {
    let fixture = complaint();
    let model = build(&fixture.input());
    let done = render(&model, &fixture.files, clock(), &|_| true).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("bundle.pdf");
    std::fs::write(&path, &done.pdf).unwrap();
    if let Ok(keep) = std::env::var("EVENHAND_KEEP") {
        std::fs::write(keep, &done.pdf).unwrap();
    }
    assert_eq!(done.appendices.len(), 15);
    tool("qpdf", &["--check".as_ref(), path.as_os_str()]);
    let text = tool("pdftotext", &["-layout".as_ref(), path.as_os_str(), "-".as_ref()]);
    let pages: Vec<&str> = text.split('\u{c}').collect();
    assert_eq!(pages.len() - 1, done.pages);
    for (index, page) in pages.iter().take(done.pages).enumerate() {
        let stamp = format!("Page {} of {}", index + 1, done.pages);
        assert!(page.contains(&stamp), "{stamp} is not on its page:\n{page}");
    }
    for appendix in &done.appendices {
        assert!(pages[appendix.first_page - 1].contains(&appendix.label));
    }
    for line in &done.outline {
        assert!(line.page >= 1 && line.page <= done.pages);
    }
    insta::assert_snapshot!(
        "complaint_outline",
        done.outline
            .iter()
            .map(|l| format!("{}{}\n", "  ".repeat(l.level as usize - 1), l.title))
            .collect::<String>()
    );
    insta::assert_snapshot!("complaint_text", text);
}

#[test]
fn the_same_model_and_clock_give_the_same_bytes() {
    let fixture = complaint();
    let model = build(&fixture.input());
    let one = render(&model, &fixture.files, clock(), &|_| true).unwrap();
    let two = render(&build(&fixture.input()), &fixture.files, clock(), &|_| true).unwrap();
    assert!(one.pdf == two.pdf, "two runs gave different bytes");
}

#[test]
fn our_own_pages_pass_pdf_ua_1() {
    let fixture = complaint();
    let model = build(&fixture.input());
    let done = render(&model, &fixture.files, clock(), &|_| true).unwrap();
    bundle_fixture::assert_pdf_ua(&done.pdf);
}

#[test]
fn a_page_becomes_a_picture() {
    let fixture = complaint();
    let done = render(&build(&fixture.input()), &fixture.files, clock(), &|_| true).unwrap();
    let png = page_picture(&done.pdf, 1, 400).unwrap();
    let picture = image::load_from_memory(&png).unwrap();
    assert_eq!(picture.width(), 400);
    assert!(page_picture(&done.pdf, done.pages + 1, 400).is_err());
}
