//! Pictures: how they are made coarser where a bundle must be small, which scans are warned of, and which
//! ones that come with a message get no page.
// A test may stop at the first thing that is wrong, and reads and writes files; the core may not.

use crate::bundle_fixture::{base64, bind, tool};
use evenhand_bundle::Warning;
use evenhand_core::record::{PrintOptions, SizeLimit};
use image::{GrayImage, Luma};
use lopdf::{Document, Object};

/// Grey noise with lines of ink in it, as a scanner gives it.
fn noise(width: u32, height: u32) -> GrayImage {
    let mut state = 7u32;
    GrayImage::from_fn(width, height, |x, y| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let ink = if y % 40 < 14 && x % 23 < 15 { 60 } else { 235 };
        Luma([(ink + (state >> 26) as i32 - 32).clamp(0, 255) as u8])
    })
}

/// A PDF whose pages are scans, each drawn so many points wide.
fn scans(pages: &[&GrayImage], points: f32) -> Vec<u8> {
    let mut out = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n".to_vec();
    let kids: String = (0..pages.len()).map(|n| format!("{} 0 R ", 3 + n * 3)).collect();
    out.extend(
        format!("2 0 obj<</Type/Pages/Kids[{kids}]/Count {}>>endobj\n", pages.len()).bytes(),
    );
    for (index, page) in pages.iter().enumerate() {
        let number = 3 + index * 3;
        let mut jpeg = Vec::new();
        let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut jpeg, 90);
        page.write_with_encoder(encoder).unwrap();
        let (w, h) = page.dimensions();
        let tall = points * h as f32 / w as f32;
        let content = format!("q {points} 0 0 {tall} 0 0 cm /Im Do Q");
        out.extend(format!("{number} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 {points} {tall}]/Resources<</XObject<</Im {} 0 R>>>>/Contents {} 0 R>>endobj\n", number + 2, number + 1).bytes());
        out.extend(
            format!(
                "{} 0 obj<</Length {}>>stream\n{content}\nendstream endobj\n",
                number + 1,
                content.len()
            )
            .bytes(),
        );
        out.extend(format!("{} 0 obj<</Type/XObject/Subtype/Image/Width {w}/Height {h}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode/Length {}>>stream\n", number + 2, jpeg.len()).bytes());
        out.extend(jpeg);
        out.extend(b"\nendstream endobj\n");
    }
    out.extend(format!("trailer<</Root 1 0 R/Size {}>>\n%%EOF\n", 3 + pages.len() * 3).bytes());
    out
}

fn limited(megabytes: u32) -> PrintOptions {
    PrintOptions { size: Some(SizeLimit { megabytes }), ..PrintOptions::default() }
}

/// Widths of all pictures in a file.
fn widths(pdf: &[u8]) -> Vec<i64> {
    let document = Document::load_mem(pdf).unwrap();
    let wide = |object: &Object| object.as_stream().ok()?.dict.get(b"Width").ok()?.as_i64().ok();
    document.objects.values().filter_map(wide).collect()
}

#[test]
fn pictures_are_made_coarser_until_the_bundle_fits() {
    let fine = noise(1400, 1980);
    let pdf = scans(&[&fine, &fine, &fine], 336.0);
    let mut photo = Vec::new();
    image::DynamicImage::ImageLuma8(noise(1500, 900))
        .write_to(&mut std::io::Cursor::new(&mut photo), image::ImageFormat::Png)
        .unwrap();
    let small = scans(&[&noise(500, 700)], 336.0);
    let files = [("scan.pdf", pdf), ("photo.png", photo), ("small.pdf", small)];
    let whole = bind(&files, PrintOptions::default());
    assert!(whole.pdf.len() > 4_000_000, "{}", whole.pdf.len());
    // One that fits is left alone, byte for byte.
    assert!(bind(&files, limited(20)).pdf == whole.pdf);
    let done = bind(&files, limited(3));
    assert!(done.pdf.len() <= 3_000_000, "{}", done.pdf.len());
    assert_eq!(done.pages, whole.pages);
    let said: Vec<String> = done
        .warnings
        .iter()
        .filter(|w| matches!(w, Warning::PicturesCoarser(_)))
        .map(|w| w.said().whole())
        .collect();
    // 1,400 dots on 336 points are 300 to the inch.
    assert!(
        said[0].starts_with("A01: 3 pictures were made coarser to fit 3 MB, from 300 to "),
        "{said:?}"
    );
    assert!(!said.iter().any(|words| words.starts_with("A03")), "{said:?}");
    // The one that was coarse enough is as it was.
    assert!(widths(&done.pdf).contains(&500) && !widths(&done.pdf).contains(&1400));
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("out.pdf");
    std::fs::write(&path, &done.pdf).unwrap();
    if let Ok(keep) = std::env::var("EVENHAND_KEEP") {
        std::fs::write(keep, &done.pdf).unwrap();
    }
    tool("qpdf", &["--check".as_ref(), path.as_os_str()]);
    let text = tool("pdftotext", &[path.as_os_str(), "-".as_ref()]);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("Pictures made coarser") && text.contains(&said[0]), "{text}");
}

#[test]
fn what_cannot_be_made_to_fit_is_said_plainly() {
    let fine = noise(700, 990);
    let pages: Vec<&GrayImage> = std::iter::repeat_n(&fine, 12).collect();
    let done = bind(&[("scan.pdf", scans(&pages, 595.0))], limited(1));
    let said = done.warnings.iter().find(|w| matches!(w, Warning::TooLarge { .. })).unwrap();
    assert!(said.said().then.contains("shorter volumes"), "{said:?}");
    assert!(done.pdf.len() > 1_000_000);
}

#[test]
fn odd_pages_are_named() {
    let dir = tempfile::tempdir().unwrap();
    let base = bind(
        &[("letter.txt", b"A plain letter about a meeting of the group.\n".repeat(9))],
        PrintOptions { dividers: false, ..PrintOptions::default() },
    );
    let (from, to) = (dir.path().join("base.pdf"), dir.path().join("upside.pdf"));
    std::fs::write(&from, base.pdf).unwrap();
    tool("qpdf", &["--rotate=+180:3".as_ref(), from.as_os_str(), to.as_os_str()]);
    let white = GrayImage::from_pixel(1240, 1754, Luma([252]));
    let black = GrayImage::from_pixel(1240, 1754, Luma([9]));
    let files = [
        ("upside.pdf", std::fs::read(to).unwrap()),
        ("scans.pdf", scans(&[&noise(1240, 1754), &noise(400, 566), &white, &black], 595.0)),
    ];
    let done = bind(&files, PrintOptions::default());
    let said = |label: &str| -> Vec<String> {
        done.warnings.iter().filter(|w| w.about() == label).map(|w| w.said().whole()).collect()
    };
    assert_eq!(
        said("A01"),
        ["A01: Page 3 of this PDF is upside down. Turn it round and add the file again."]
    );
    assert_eq!(
        said("A02"),
        [
            "A02: Page 2 of this PDF is a scan with few dots. It may be hard to read.",
            "A02: Page 3 of this PDF is a scan that is almost white. Scan it again.",
            "A02: Page 4 of this PDF is a scan that is almost black. Scan it again.",
        ]
    );
}

#[test]
fn a_logo_under_a_message_is_named_and_gets_no_page() {
    let png = |width, height| {
        let mut png = Vec::new();
        image::DynamicImage::new_rgb8(width, height)
            .write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png)
            .unwrap();
        base64(&png)
    };
    let part = |name: &str, bytes: String| {
        format!(
            "--b\r\nContent-Type: image/png\r\nContent-Disposition: inline; filename=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{bytes}\r\n"
        )
    };
    let message = format!(
        "From: Chair <chair@example.org>\r\nDate: Thu, 12 Nov 2026 09:14:00 +0000\r\nSubject: Plan\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the plan.\r\n{}{}{}--b--\r\n",
        part("logo.png", png(64, 64)),
        part("line.png", png(600, 3)),
        part("plan.png", png(400, 300)),
    );
    let done = bind(&[("plan.eml", message.into_bytes())], PrintOptions::default());
    // The message and the plan.
    assert_eq!(done.appendices[0].pages, 2);
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("out.pdf");
    std::fs::write(&path, &done.pdf).unwrap();
    let text = tool("pdftotext", &[path.as_os_str(), "-".as_ref()]);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("logo.png, line.png, plan.png"), "{text}");
    assert!(text.contains("Attachment: plan.png") && !text.contains("Attachment: logo.png"));
}
