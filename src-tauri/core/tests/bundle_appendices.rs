//! Appendices of many kinds, good and bad, read back with programs that others wrote.
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

use std::{ffi::OsStr, path::Path};

use bundle_fixture::{bind, tool};
use evenhand_core::{bundle::page_pictures, record::PaperOptions};

/// A PDF of three pages with known words, made from text.
fn base() -> Vec<u8> {
    let text: String =
        (1..=90).map(|n| format!("Line {n} of a plain letter about a meeting.\n")).collect();
    bind(
        &[("letter.txt", text.into_bytes())],
        PaperOptions { dividers: false, ..PaperOptions::default() },
    )
    .pdf
}

fn qpdf(dir: &Path, from: &str, to: &str, args: &[&str]) -> Vec<u8> {
    let mut all: Vec<std::ffi::OsString> = args.iter().map(|a| a.into()).collect();
    all.push(dir.join(from).into());
    all.push(dir.join(to).into());
    let all: Vec<&OsStr> = all.iter().map(|a| a.as_os_str()).collect();
    tool("qpdf", &all);
    std::fs::read(dir.join(to)).unwrap()
}

fn words_of(path: &Path, page: usize) -> String {
    let page = page.to_string();
    tool(
        "pdftotext",
        &[
            "-f".as_ref(),
            page.as_ref(),
            "-l".as_ref(),
            page.as_ref(),
            path.as_os_str(),
            "-".as_ref(),
        ],
    )
}

#[test]
fn foreign_pages_keep_their_text_and_get_a_stamp() {
    let dir = tempfile::tempdir().unwrap();
    let base = base();
    let path = |name: &str| dir.path().join(name);
    std::fs::write(path("base.pdf"), &base).unwrap();
    let rotated = qpdf(dir.path(), "base.pdf", "rotated.pdf", &["--rotate=+90"]);
    let upside = qpdf(dir.path(), "base.pdf", "upside.pdf", &["--rotate=+180"]);
    let packed = qpdf(dir.path(), "base.pdf", "packed.pdf", &["--object-streams=generate"]);
    let owner = qpdf(
        dir.path(),
        "base.pdf",
        "owner.pdf",
        &["--encrypt", "", "owner", "256", "--modify=none", "--"],
    );
    let old = qpdf(
        dir.path(),
        "base.pdf",
        "old.pdf",
        &["--allow-weak-crypto", "--encrypt", "", "owner", "128", "--"],
    );
    let mut damaged = base.clone();
    let at = damaged.windows(9).rposition(|w| w == b"startxref").unwrap();
    damaged.truncate(at);
    let files = [
        ("base.pdf", base),
        ("rotated.pdf", rotated),
        ("upside.pdf", upside),
        ("packed.pdf", packed),
        ("owner.pdf", owner),
        ("old.pdf", old),
        ("damaged.pdf", damaged),
    ];
    let done = bind(&files, PaperOptions::default());
    std::fs::write(path("out.pdf"), &done.pdf).unwrap();
    if let Ok(keep) = std::env::var("EVENHAND_KEEP") {
        std::fs::write(keep, &done.pdf).unwrap();
    }
    tool("qpdf", &["--check".as_ref(), path("out.pdf").as_os_str()]);
    tool(
        "mutool",
        &[
            "draw".as_ref(),
            "-r".as_ref(),
            "20".as_ref(),
            "-o".as_ref(),
            path("p%d.png").as_os_str(),
            path("out.pdf").as_os_str(),
        ],
    );
    let source: Vec<String> =
        (1..=done.appendices[0].pages).map(|n| words_of(&path("base.pdf"), n)).collect();
    for appendix in &done.appendices {
        assert_eq!(appendix.pages, source.len(), "{}", appendix.source);
        for (index, words) in source.iter().enumerate() {
            // The divider comes first.
            let number = appendix.first_page + 1 + index;
            let page = words_of(&path("out.pdf"), number);
            let lines: Vec<&str> = page.split_whitespace().collect();
            for word in words.lines().filter(|l| l.starts_with("Line ")) {
                assert!(
                    lines.join(" ").contains(word),
                    "{}: {word} is not on page {number}",
                    appendix.source
                );
            }
            let stamp = format!("{}, page {} of {}", appendix.label, index + 1, appendix.pages);
            assert!(page.contains(&stamp), "{stamp} is not on page {number}:\n{page}");
            assert!(page.contains(&format!("Page {number} of {}", done.pages)));
        }
    }
}

#[test]
fn bad_files_get_a_page_in_their_place() {
    let dir = tempfile::tempdir().unwrap();
    let base = base();
    std::fs::write(dir.path().join("base.pdf"), &base).unwrap();
    let user =
        qpdf(dir.path(), "base.pdf", "user.pdf", &["--encrypt", "secret", "owner", "256", "--"]);
    let mut png = Vec::new();
    image::DynamicImage::new_rgb8(4, 4)
        .write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png)
        .unwrap();
    // The head says 50,000 by 50,000 pixels, and its check sum (PNG, 5.3) agrees.
    png[16..24].copy_from_slice(&[0, 0, 0xc3, 0x50, 0, 0, 0xc3, 0x50]);
    let mut sum = flate2::Crc::new();
    sum.update(&png[12..29]);
    png[29..33].copy_from_slice(&sum.sum().to_be_bytes());
    let files = [
        ("empty.pdf", Vec::new()),
        ("page.pdf", b"<!DOCTYPE html><html>Not found</html>".to_vec()),
        ("cut.pdf", base[..400].to_vec()),
        ("user.pdf", user),
        ("huge.png", png),
        ("bomb.pdf", bomb()),
        ("loop.pdf", endless()),
        ("good.txt", b"A good file.".to_vec()),
    ];
    let done = bind(&files, PaperOptions::default());
    std::fs::write(dir.path().join("out.pdf"), &done.pdf).unwrap();
    tool("qpdf", &["--check".as_ref(), dir.path().join("out.pdf").as_os_str()]);
    let bad: Vec<String> = done
        .warnings
        .iter()
        .filter(|w| w.code == "appendix_unreadable")
        .map(|w| w.text.clone())
        .collect();
    insta::assert_snapshot!("bad_files", bad.join("\n"));
    assert!(
        words_of(&dir.path().join("out.pdf"), done.appendices[7].first_page + 1)
            .contains("A good file.")
    );
}

/// A page whose content unpacks to 260 MiB.
fn bomb() -> Vec<u8> {
    use std::io::Write;
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    for _ in 0..260 {
        packer.write_all(&vec![b' '; 1 << 20]).unwrap();
    }
    one_page(&packer.finish().unwrap())
}

fn one_page(content: &[u8]) -> Vec<u8> {
    let mut out = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n".to_vec();
    out.extend(
        format!("4 0 obj<</Length {}/Filter/FlateDecode>>stream\n", content.len()).into_bytes(),
    );
    out.extend(content);
    out.extend(b"\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF\n");
    out
}

/// A page tree that is its own child.
fn endless() -> Vec<u8> {
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>endobj\ntrailer<</Root 1 0 R/Size 3>>\n%%EOF\n".to_vec()
}

#[test]
fn pictures_messages_calendars_and_word_files_become_pages() {
    let dir = tempfile::tempdir().unwrap();
    let mut files: Vec<(&str, Vec<u8>)> = Vec::new();
    for (name, format) in [
        ("scan.png", image::ImageFormat::Png),
        ("photo.jpg", image::ImageFormat::Jpeg),
        ("fax.tiff", image::ImageFormat::Tiff),
        ("web.webp", image::ImageFormat::WebP),
    ] {
        let mut bytes = Vec::new();
        let picture =
            image::RgbImage::from_fn(120, 80, |x, _| image::Rgb([(x * 2) as u8, 90, 160]));
        image::DynamicImage::ImageRgb8(picture)
            .write_to(&mut std::io::Cursor::new(&mut bytes), format)
            .unwrap();
        files.push((name, bytes));
    }
    files.push(("note.eml", b"From: Chair <chair@example.org>\r\nTo: group@example.org\r\nDate: Thu, 12 Nov 2026 09:14:00 +0000\r\nSubject: Next meeting\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe next meeting is on Monday 30 November.\r\n".to_vec()));
    files.push(("invite.ics", b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\nBEGIN:VEVENT\r\nUID:1@example.org\r\nDTSTAMP:20261112T091400Z\r\nDTSTART:20261130T103000Z\r\nDTEND:20261130T120000Z\r\nSUMMARY:Co-production group\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".to_vec()));
    files.push(("minutes.docx", docx()));
    files.push((
        "names.txt",
        "Łukasz Żółć, İğdır Şahin, محمد علي, রহিমা খাতুন, Xaawo Cabdi.".as_bytes().to_vec(),
    ));
    let done = bind(&files, PaperOptions::default());
    let path = dir.path().join("out.pdf");
    std::fs::write(&path, &done.pdf).unwrap();
    if let Ok(keep) = std::env::var("EVENHAND_KEEP") {
        std::fs::write(keep, &done.pdf).unwrap();
    }
    tool("qpdf", &["--check".as_ref(), path.as_os_str()]);
    let unreadable: Vec<_> =
        done.warnings.iter().filter(|w| w.code == "appendix_unreadable").collect();
    assert!(unreadable.is_empty(), "{unreadable:?}");
    let page = |n: usize| words_of(&path, done.appendices[n].first_page + 1);
    assert!(page(4).contains("Monday 30 November") && page(4).contains("Thu 12 Nov 2026"));
    assert!(page(5).contains("Co-production group") && page(5).contains("Mon 30 Nov 2026"));
    assert!(page(6).contains("Minutes of the group") && page(6).contains("Converted copy"));
    let names = page(7);
    for name in ["Łukasz Żółć", "İğdır Şahin", "محمد", "রহিমা", "Xaawo"] {
        assert!(names.contains(name), "{name} is not in:\n{names}");
    }
    bundle_fixture::assert_pdf_ua(&done.pdf);
    let pictures = page_pictures(&done.pdf, &[done.appendices[0].first_page + 1], 300).unwrap();
    let picture = image::load_from_memory(&pictures[0]).unwrap().to_rgb8();
    assert!(
        picture.pixels().any(|p| p.0[1] > 80 && p.0[1] < 100 && p.0[2] > 150),
        "the scan is not on its page"
    );
}

/// A Word file with one part, stored without packing.
fn docx() -> Vec<u8> {
    let xml = r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Minutes of the group</w:t></w:r></w:p><w:p><w:r><w:t>We met.</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Action</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Who</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"#.as_bytes();
    let name = b"word/document.xml";
    let (size, n) = ((xml.len() as u32).to_le_bytes(), (name.len() as u16).to_le_bytes());
    let mut out = b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0".to_vec();
    out.extend(size.iter().chain(&size).chain(&n).chain(&[0, 0]));
    out.extend(name.iter().chain(xml));
    let start = (out.len() as u32).to_le_bytes();
    out.extend(b"PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0\0\0\0\0");
    out.extend(size.iter().chain(&size).chain(&n));
    out.extend([0; 12].iter().chain(&[0, 0, 0, 0]).chain(name));
    let central = (out.len() as u32 - u32::from_le_bytes(start)).to_le_bytes();
    out.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    out.extend(central.iter().chain(&start).chain(&[0, 0]));
    out
}
