//! Appendices of many kinds, good and bad, read back with programs that others wrote.
// A test may stop at the first thing that is wrong, and reads and writes files; the core may not.

use crate::bundle_fixture;
use std::{ffi::OsStr, path::Path};

use crate::bundle_fixture::{base64, bind, pages_of, tool};
use evenhand_bundle::{Warning, page_pictures};
use evenhand_core::record::PrintOptions;

/// A PDF of three pages with known words, made from text.
fn base() -> Vec<u8> {
    let text: String =
        (1..=90).map(|n| format!("Line {n} of a plain letter about a meeting.\n")).collect();
    bind(
        &[("letter.txt", text.into_bytes())],
        PrintOptions { dividers: false, ..PrintOptions::default() },
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

/// The same file with its lock in the trailer, where it is no object. What stands before the trailer keeps its place.
fn locked_in_the_trailer(file: &[u8]) -> Vec<u8> {
    let find = |what: &[u8]| memchr::memmem::rfind(file, what).unwrap();
    let word = find(b"/Encrypt ");
    let reference = file[word + 9..].split(|byte| *byte == b'R').next().unwrap();
    let number = reference.split(|byte| *byte == b' ').next().unwrap();
    let object = find(&[b"\n", number, b" 0 obj\n"].concat()) + number.len() + 8;
    let end = object + memchr::memmem::find(&file[object..], b"\nendobj").unwrap();
    let after = word + 9 + reference.len() + 1;
    [&file[..word], b"/Encrypt ", &file[object..end], &file[after..]].concat()
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
    let inline = locked_in_the_trailer(&owner);
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
        ("inline.pdf", inline),
        ("damaged.pdf", damaged),
    ];
    let done = bind(&files, PrintOptions::default());
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

/// Files that are damaged, or made to do harm, and one good one at the end.
fn bad_files() -> Vec<(&'static str, Vec<u8>)> {
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
    let huge = "/Type/XObject/Subtype/Image/Width 50000/Height 50000/ColorSpace/DeviceRGB/BitsPerComponent 8";
    vec![
        ("empty.pdf", Vec::new()),
        ("page.pdf", b"<!DOCTYPE html><html>Not found</html>".to_vec()),
        ("cut.pdf", base[..400].to_vec()),
        ("half.pdf", base[..base.len() / 2].to_vec()),
        ("user.pdf", user),
        ("huge.png", png),
        ("huge.pdf", one_page("", b"/Im Do", &format!("5 0 obj<<{huge}/Length 3>>stream\nabc\nendstream endobj\n"))),
        ("bomb.pdf", bomb()),
        ("bomb-in-objects.pdf", packed_bomb()),
        ("bomb.docx", bundle_fixture::docx_packed(&[b' '; 1 << 20], 260)),
        ("loop.pdf", endless()),
        ("deep.pdf", one_page("", b"q Q", &format!("5 0 obj {} endobj\n", "[".repeat(400_000)))),
        ("many.pdf", b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 2147483647>>endobj\n3 0 obj<</Type/Pages/Parent 2 0 R/Kids[]/Count 2147483647>>endobj\ntrailer<</Root 1 0 R/Size 4>>\n%%EOF\n".to_vec()),
        ("sheet.xlsx", b"PK\x03\x04 a table".to_vec()),
        ("good.txt", b"A good file.".to_vec()),
    ]
}

#[test]
fn bad_files_get_a_page_in_their_place() {
    let dir = tempfile::tempdir().unwrap();
    let done = bind(&bad_files(), PrintOptions::default());
    let path = dir.path().join("out.pdf");
    std::fs::write(&path, &done.pdf).unwrap();
    tool("qpdf", &["--check".as_ref(), path.as_os_str()]);
    let bad: Vec<String> = done
        .warnings
        .iter()
        .filter(|w| matches!(w, Warning::AppendixUnreadable { .. }))
        .map(|w| w.said().whole())
        .collect();
    insta::assert_snapshot!("bad_files", bad.join("\n"));
    for said in &bad {
        let appendix = done.appendices.iter().find(|a| said.starts_with(&a.label)).unwrap();
        let page = words_of(&path, appendix.first_page + 1);
        assert!(page.contains("This file could not be shown"), "{said}: {page}");
    }
    let good = done.appendices.last().unwrap().first_page + 1;
    assert!(words_of(&path, good).contains("A good file."));
}

/// The same in processes of their own, with and without the bad files: how much memory they take.
#[cfg(target_os = "linux")]
#[test]
fn bad_files_take_little_memory() {
    let most = |which: &str| -> u64 {
        let out = std::process::Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "bundle_appendices::bind_for_the_memory_test",
                "--ignored",
                "--nocapture",
            ])
            .env("EVENHAND_BIND", which)
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&out.stdout).into_owned();
        assert!(out.status.success(), "{text}{}", String::from_utf8_lossy(&out.stderr));
        let line = text.lines().find_map(|l| l.split("peak: ").nth(1)).unwrap().trim().to_owned();
        line.parse().unwrap()
    };
    let (with, without) = (most("bad"), most("good"));
    println!("{} MiB with the bad files, {} MiB without", with / 1024, without / 1024);
    assert!(with < without + 512 * 1024, "{with} KiB with, {without} KiB without");
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "run by the test above in a process of its own"]
fn bind_for_the_memory_test() {
    let mut files = bad_files();
    if std::env::var("EVENHAND_BIND").as_deref() == Ok("good") {
        files = files.split_off(files.len() - 1);
    }
    // Making the files takes memory too; from here on the peak is counted anew.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    bind(&files, PrintOptions::default());
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let peak = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap();
    println!("peak: {}", peak.trim().trim_end_matches(" kB"));
}

/// A page whose content unpacks to 260 MiB.
fn bomb() -> Vec<u8> {
    one_page("/Filter/FlateDecode", &spaces(260), "")
}

/// Objects that unpack to 260 MiB, in the stream that a reader must open to find the pages.
fn packed_bomb() -> Vec<u8> {
    let packed = spaces(260);
    let mut out = b"%PDF-1.5\n".to_vec();
    out.extend(
        format!(
            "1 0 obj<</Type/ObjStm/N 2/First 10/Filter/FlateDecode/Length {}>>stream\n",
            packed.len()
        )
        .into_bytes(),
    );
    out.extend(packed);
    out.extend(b"\nendstream endobj\ntrailer<</Root 2 0 R/Size 3>>\n%%EOF\n");
    out
}

/// So many MiB of spaces, packed.
fn spaces(mib: usize) -> Vec<u8> {
    use std::io::Write;
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    for _ in 0..mib {
        packer.write_all(&[b' '; 1 << 20]).unwrap();
    }
    packer.finish().unwrap()
}

fn one_page(filter: &str, content: &[u8], more: &str) -> Vec<u8> {
    let mut out = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</Im 5 0 R>>>>/Contents 4 0 R>>endobj\n".to_vec();
    out.extend(format!("4 0 obj<</Length {}{filter}>>stream\n", content.len()).into_bytes());
    out.extend(content);
    out.extend(b"\nendstream endobj\n");
    out.extend(more.as_bytes());
    out.extend(b"trailer<</Root 1 0 R/Size 6>>\n%%EOF\n");
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
    files.push(("minutes.docx", bundle_fixture::docx(MINUTES)));
    files.push((
        "names.txt",
        "Łukasz Żółć, İğdır Şahin, محمد علي, রহিমা খাতুন, Xaawo Cabdi.".as_bytes().to_vec(),
    ));
    let done = bind(&files, PrintOptions::default());
    let path = dir.path().join("out.pdf");
    std::fs::write(&path, &done.pdf).unwrap();
    if let Ok(keep) = std::env::var("EVENHAND_KEEP") {
        std::fs::write(keep, &done.pdf).unwrap();
    }
    tool("qpdf", &["--check".as_ref(), path.as_os_str()]);
    let unreadable: Vec<_> =
        done.warnings.iter().filter(|w| matches!(w, Warning::AppendixUnreadable { .. })).collect();
    assert!(unreadable.is_empty(), "{unreadable:?}");
    let page = |n: usize| words_of(&path, done.appendices[n].first_page + 1);
    assert!(page(4).contains("Monday 30 November") && page(4).contains("Thu 12 Nov 2026"));
    assert!(page(5).contains("Co-production group") && page(5).contains("Mon 30 Nov 2026"));
    assert!(page(6).contains("Minutes of the group") && page(6).contains("Converted copy"));
    let names = page(7);
    for name in ["Łukasz Żółć", "İğdır Şahin", "محمد علي", "রহিমা খাতুন", "Xaawo Cabdi"]
    {
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

const MINUTES: &str = r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Minutes of the group</w:t></w:r></w:p><w:p><w:r><w:t>We met.</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Action</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Who</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"#;

/// A message with these files attached.
fn mail(files: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut out = "From: Chair <chair@example.org>\r\nDate: Thu, 12 Nov 2026 09:14:00 +0000\r\nSubject: Papers\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nThe papers are attached.\r\n".to_owned();
    for (name, bytes) in files {
        out += &format!(
            "--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n",
            base64(bytes)
        );
    }
    out += "--b--\r\n";
    out.into_bytes()
}

#[test]
fn what_came_with_a_message_is_shown_after_it() {
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str| dir.path().join(name);
    std::fs::write(path("base.pdf"), base()).unwrap();
    let (from, to) = (path("base.pdf"), path("two.pdf"));
    let args: [&OsStr; 6] = [
        from.as_os_str(),
        "--pages".as_ref(),
        ".".as_ref(),
        "2-3".as_ref(),
        "--".as_ref(),
        to.as_os_str(),
    ];
    tool("qpdf", &args);
    let two = std::fs::read(&to).unwrap();
    let source = pages_of(&to);
    assert_eq!(source.len(), 2);
    let mut png = Vec::new();
    image::DynamicImage::ImageRgb8(image::RgbImage::from_pixel(
        300,
        900,
        image::Rgb([200, 90, 160]),
    ))
    .write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png)
    .unwrap();
    let broken = two[..300].to_vec();
    let message = mail(&[
        ("papers.pdf", two),
        ("plan.png", png),
        ("cut.pdf", broken),
        ("note.txt", b"See you there.".to_vec()),
        ("empty.pdf", Vec::new()),
        ("sheet.xlsx", b"PK\x03\x04 a table".to_vec()),
    ]);
    let files = [("papers.eml", message), ("after.txt", b"What comes next.".to_vec())];
    let done = bind(&files, PrintOptions::default());
    let out = path("out.pdf");
    std::fs::write(&out, &done.pdf).unwrap();
    tool("qpdf", &["--check".as_ref(), out.as_os_str()]);
    let pages: Vec<String> = pages_of(&out).iter().map(|words| words.join(" ")).collect();
    assert_eq!(pages.len(), done.pages);
    let first = done.appendices[0].first_page;
    let wanted = [
        "The papers are attached.",
        "Attachment: papers.pdf",
        &source[0].join(" "),
        &source[1].join(" "),
        "Attachment: plan.png",
        "Attachment: cut.pdf This file could not be shown.",
        "Attachment: note.txt See you there.",
        "Attachment: empty.pdf This file could not be shown.",
        "Attachment: sheet.xlsx This file could not be shown.",
    ];
    assert_eq!(done.appendices[0].pages, wanted.len());
    for (index, words) in wanted.iter().enumerate() {
        let page = &pages[first + index];
        assert!(page.contains(words), "“{words}” is not on page {}: {page}", first + index + 1);
        let stamp = format!("A01, page {} of {}", index + 1, wanted.len());
        assert!(page.contains(&stamp), "“{stamp}” is not on {page}");
    }
    let after = &pages[done.appendices[1].first_page];
    assert!(after.contains("What comes next.") && after.contains("A02, page 1 of 1"), "{after}");
    let said: Vec<String> = done.warnings.iter().map(|w| w.said().whole()).collect();
    insta::assert_snapshot!("attachments", said.join("\n"));
    let lines: Vec<String> = done
        .outline
        .iter()
        .filter(|line| line.title.starts_with("Attachment"))
        .map(|line| format!("{} {}", line.level, line.words()))
        .collect();
    let places = [
        ("papers.pdf", 2),
        ("plan.png", 5),
        ("cut.pdf", 6),
        ("note.txt", 7),
        ("empty.pdf", 8),
        ("sheet.xlsx", 9),
    ];
    let marks = places.map(|(name, at)| format!("2 Attachment: {name}, page {}", first + at));
    assert_eq!(lines, marks);
    // The picture is on the page that has its name, and whole.
    let picture = page_pictures(&done.pdf, &[first + 5], 595).unwrap();
    let picture = image::load_from_memory(&picture[0]).unwrap().to_rgb8();
    let dots = picture.pixels().filter(|p| p.0[0] > 190 && p.0[1] < 100).count();
    assert!(dots > 100_000, "{dots} dots of the picture are on its page");
}

/// A TIFF with a page for each shade: grey, not packed (TIFF 6.0, section 4).
fn tiff(shades: &[u8]) -> Vec<u8> {
    let (width, height) = (40_u32, 30_u32);
    let size = width * height;
    let page = 2 + 9 * 12 + 4 + size;
    let mut out = b"II*\0\x08\0\0\0".to_vec();
    for (number, shade) in (1..).zip(shades) {
        let dots = out.len() as u32 + page - size;
        out.extend(9_u16.to_le_bytes());
        for (tag, value) in [
            (256_u16, width),
            (257, height),
            (258, 8),
            (259, 1),
            (262, 1),
            (273, dots),
            (277, 1),
            (278, height),
            (279, size),
        ] {
            out.extend(tag.to_le_bytes());
            out.extend(4_u16.to_le_bytes());
            out.extend(1_u32.to_le_bytes());
            out.extend(value.to_le_bytes());
        }
        let next = if number == shades.len() { 0 } else { dots + size };
        out.extend(next.to_le_bytes());
        out.extend(vec![*shade; size as usize]);
    }
    out
}

#[test]
fn every_page_of_a_scan_is_set() {
    let shades = [30, 90, 150];
    let many = vec![60; 203];
    let files = [("three.tif", tiff(&shades)), ("many.tif", tiff(&many))];
    let done = bind(&files, PrintOptions { dividers: false, ..PrintOptions::default() });
    assert_eq!(done.appendices[0].pages, 3);
    assert_eq!(done.appendices[1].pages, 200);
    let second = done.warnings.iter().filter(|w| w.about() == "A02");
    let said: Vec<String> = second.map(|w| w.said().whole()).collect();
    assert_eq!(
        said,
        ["A02: This scan has 203 pages, and only 200 are shown. Save it as a PDF and add that."]
    );
    let first = done.appendices[0].first_page;
    let pictures = page_pictures(&done.pdf, &[first, first + 1, first + 2], 300).unwrap();
    for (bytes, shade) in pictures.iter().zip(shades) {
        let picture = image::load_from_memory(bytes).unwrap().to_rgb8();
        let same = picture.pixels().filter(|p| p.0.iter().all(|c| c.abs_diff(shade) < 3)).count();
        // At this width the scan is 30 by 22 dots; those at its edge are mixed with the paper.
        assert!(same > 500, "{same} dots of shade {shade}");
    }
}
