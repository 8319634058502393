//! Two hundred planted words, each the name of a person, in every place where a bundle could hold one: none of
//! them is in the finished file, in its text, its strings, its metadata or its raw streams.
// A test may stop at the first thing that is wrong, and reads and writes files; the core may not.

use std::{io::Cursor, path::Path};

use crate::bundle_fixture::{Fixture, base64, clock, day, docx, id, tool};
use evenhand_bundle::{Rendered, Warning, build, render};
use evenhand_core::record::*;

const WORDS: usize = 200;

/// The word of a number, as `fixtures/planted/make.py` makes it.
fn word(n: usize) -> String {
    let c: Vec<char> = "bdfgklmnprstvz".chars().collect();
    let v: Vec<char> = "aeiou".chars().collect();
    format!("Qu{}{}{}{}x", c[n % 14], v[n / 14 % 5], c[n / 70 % 14], v[n * 3 % 5])
}

/// A record and its files with all the words in them.
fn planted(profile: Profile) -> Fixture {
    let mut f = Fixture::new(day(2026, 1, 2));
    for n in 0..WORDS {
        let person: Person = serde_json::from_value(serde_json::json!({
            "id": id(5000 + n as u128).to_string(), "name": word(n), "role": "officer", "council": n % 2 == 0,
            "child": n % 2 == 1, "shown_as": "the child", "added_on": clock(),
        })).unwrap();
        f.record.people.push(person);
    }
    let mut issue: Issue = serde_json::from_value(
        serde_json::json!({ "id": id(100).to_string(), "added_on": clock() }),
    )
    .unwrap();
    issue.number = 1;
    issue.title = format!("Nothing heard from {}", word(0));
    issue.what_happened = format!(
        "{}, {} and “{}” did not come.",
        word(1),
        word(2).to_uppercase(),
        word(3).to_lowercase()
    );
    issue.effect = format!("{}’s place was lost.", word(4));
    issue.remedy = format!("An answer from {}.", word(5));
    issue.their_account = format!("{} says that it was sent.", word(6));
    f.record.issues.push(issue);
    f.plan.title = format!("About {}", word(7));
    f.plan.from = word(8);
    f.plan.to = format!("{}, the council", word(9));
    f.plan.opening = format!("Dear {},", word(10));
    f.plan.closing = format!("Yours, {}", word(11));
    f.plan.remedies = vec![format!("That {} says sorry", word(12))];
    f.plan.copied_to = vec![word(13)];
    f.plan.profile = profile;
    f.plan.paper.easy_read = true;
    f.plan.paper.came_in_column = true;
    entries(&mut f);
    files(&mut f);
    f.check();
    f
}

/// Words 14 to 39: in every field of every kind of entry.
fn entries(f: &mut Fixture) {
    let mut next = 14..40;
    let mut n = || word(next.next().unwrap());
    let slip = Postponement {
        told_on: When::day(day(2025, 7, 1)),
        due: When::day(day(2025, 8, 1)),
        reason: n(),
    };
    let promise = Promise {
        promised_by: n(),
        due: When::day(day(2025, 6, 1)),
        slips: vec![slip],
        ..Promise::default()
    };
    let meeting = Meeting {
        place: format!("{} Centre", n()),
        charter: "haringey-2019".to_owned(),
        ..Meeting::default()
    };
    let effort = HoursAndCosts { minutes: Some(90), cost_pence: None, activity: n() };
    let out = Contact { reply_wanted: true, ..Contact::default() };
    let kinds = [
        EntryKind::Promise(promise),
        EntryKind::Meeting(Box::new(meeting)),
        EntryKind::Effort(effort),
        EntryKind::Contact(out),
        EntryKind::Other,
    ];
    for (index, kind) in kinds.into_iter().enumerate() {
        let (title, notes, account) = (n(), n(), n());
        let entry = f.entry(
            300 + index as u128,
            kind,
            When::day(day(2025, 5, 1 + index as u32)),
            &format!("{title} wrote"),
            &format!("Line one.\n{notes}: line two\twith {notes}."),
        );
        entry.their_account = account;
        entry.working_well = index == 4;
        entry.issues = vec![id(100)];
        let transcript = Some(format!("{title} said that {notes} wrote it."));
        entry.files = vec![FileRef { transcript, ..FileRef::new(id(400)) }];
    }
    // The rest in one long note that is broken over lines and pages.
    let rest: Vec<String> = std::iter::from_fn(|| next.next().map(word)).collect();
    let words: String = (0..400).map(|i| format!("and {} ", rest[i % rest.len()])).collect();
    f.entry(390, EntryKind::Other, When::day(day(2025, 6, 1)), "A long note", &words);
}

/// Words 40 to 199: in files of every kind and in their names.
fn files(f: &mut Fixture) {
    let mut names = (170..200).map(word);
    let mut add = |f: &mut Fixture, number: u128, ending: &str, bytes: Vec<u8>| {
        let name = names.next().map_or("file".to_owned(), |w| w);
        let file = f.file(number, &format!("letter_from-{name}.{ending}"), When::Undated, bytes);
        f.plan.appendices.push(FileRef::new(file));
    };
    let list = |range: std::ops::Range<usize>| range.map(word).collect::<Vec<_>>().join(", ");
    add(
        f,
        400,
        "txt",
        format!("To {} at 12 High Road.\r\n\r\nPlain words.", list(40..50)).into_bytes(),
    );
    let wide: Vec<u8> =
        format!("\u{feff}{}", list(50..60)).encode_utf16().flat_map(u16::to_le_bytes).collect();
    add(f, 401, "txt", wide);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/planted");
    add(f, 402, "pdf", std::fs::read(folder.join("planted-text.pdf")).unwrap());
    add(f, 403, "pdf", std::fs::read(folder.join("planted-hidden.pdf")).unwrap());
    let (w, b) = (|n: usize| word(120 + n), "XYZ");
    add(f, 404, "eml", format!("From: {} <{}@example.org>\r\nTo: {} <a@example.org>\r\nCc: {}@example.org\r\nSubject: About {}\r\nDate: Thu, 12 Nov 2025 09:14:00 +0000\r\nX-Secret: {}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary={b}\r\n\r\n--{b}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nDear {}=2C\r\nsee {}=\r\n and {}.\r\n--{b}\r\nContent-Type: text/plain; name=\"{}.txt\"\r\nContent-Disposition: attachment; filename=\"{}.txt\"\r\n\r\nAttached: {}\r\n--{b}\r\nContent-Type: image/png; name=\"{}.png\"\r\nContent-Disposition: attachment; filename=\"{}.png\"\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--{b}--\r\n", w(0), w(1), w(2), w(3), w(4), w(5), w(6), w(7), w(8), w(9), w(10), w(11), w(12), w(13)).into_bytes());
    add(f, 405, "eml", format!("From: =?utf-8?B?{}?= <a@example.org>\r\nSubject: =?utf-8?Q?Re:_{}?=\r\nDate: Thu, 12 Nov 2025 09:14:00 +0000\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>{}</title></head><body><p>Hello <b>{}</b><!-- {} --></p><p style=\"display:none\">{}</p><table><tr><td>{}</td></tr></table></body></html>\r\n", base64(w(14).as_bytes()), w(15), w(16), w(17), w(18), w(19), w(20)).into_bytes());
    add(f, 406, "ics", format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//{}//EN\r\nBEGIN:VEVENT\r\nUID:{}@example.org\r\nDTSTAMP:20251112T091400Z\r\nDTSTART:20251130T103000Z\r\nDTEND:20251130T120000Z\r\nSUMMARY:Meeting with {}\r\nLOCATION:{}'s room\r\nORGANIZER;CN={}:mailto:{}@example.org\r\nATTENDEE;CN={}:mailto:b@example.org\r\nDESCRIPTION:Bring {}\\nand {}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", w(21), w(22), w(23), w(24), w(25), w(26), w(27), w(28), w(29)).into_bytes());
    let p = |style: &str, text: String| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let d = |n: usize| word(150 + n);
    let split = d(2);
    let body = format!(
        "{}{}<w:p><w:r><w:t>{}</w:t></w:r><w:r><w:t>{}</w:t></w:r></w:p><w:p><w:del><w:r><w:delText>{}</w:delText></w:r></w:del></w:p><w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl><w:p><w:hyperlink w:tooltip=\"{}\"><w:r><w:t>{}</w:t></w:r></w:hyperlink></w:p><!-- {} -->{}",
        p("Heading1", format!("Minutes by {}", d(0))),
        p("Normal", d(1)),
        &split[..3],
        &split[3..],
        d(3),
        p("Normal", d(4)),
        p("Normal", d(5)),
        d(6),
        d(7),
        d(8),
        p("Normal", list(159..170)),
    );
    add(
        f,
        407,
        "docx",
        docx(&format!(
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
        )),
    );
    let attached = base64(&std::fs::read(folder.join("planted-text.pdf")).unwrap());
    add(f, 450, "eml", format!("From: a@example.org\r\nSubject: With a letter\r\nDate: Thu, 13 Nov 2025 09:14:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary={b}\r\n\r\n--{b}\r\nContent-Type: text/plain\r\n\r\nSee the letter.\r\n--{b}\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"{}.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{attached}\r\n--{b}--\r\n", word(60)).into_bytes());
    // Pictures: what a camera or program writes beside the dots.
    let mut jpeg = Vec::new();
    image::DynamicImage::new_rgb8(60, 40)
        .write_to(&mut Cursor::new(&mut jpeg), image::ImageFormat::Jpeg)
        .unwrap();
    let comment = word(199).into_bytes();
    let mut noted = vec![0xff, 0xd8, 0xff, 0xfe, 0, comment.len() as u8 + 2];
    noted.extend(&comment);
    let exif = [b"Exif\0\0".as_slice(), b"II*\0\x08\0\0\0\0\0", word(198).as_bytes()].concat();
    noted.extend([0xff, 0xe1, 0, exif.len() as u8 + 2]);
    noted.extend(exif);
    noted.extend(&jpeg[2..]);
    noted.extend(word(197).into_bytes());
    add(f, 408, "jpg", noted);
    let mut png = Vec::new();
    image::DynamicImage::new_rgb8(60, 40)
        .write_to(&mut Cursor::new(&mut png), image::ImageFormat::Png)
        .unwrap();
    let chunk = format!("Author\0{}", word(196)).into_bytes();
    let mut noted = png[..33].to_vec();
    noted.extend((chunk.len() as u32).to_be_bytes());
    let mut sum = flate2::Crc::new();
    sum.update(b"tEXt");
    sum.update(&chunk);
    noted.extend(b"tEXt".iter().chain(&chunk));
    noted.extend(sum.sum().to_be_bytes());
    noted.extend(&png[33..]);
    add(f, 409, "png", noted);
    // The names that are left.
    let rest: Vec<String> = names.collect();
    for (number, name) in (410..).zip(rest) {
        let file = f.file(
            number,
            &format!("{name}, minutes (2).txt"),
            When::Undated,
            b"Nothing here.".to_vec(),
        );
        f.plan
            .appendices
            .push(FileRef { title: format!("Minutes of {name}"), ..FileRef::new(file) });
    }
}

/// The words that can be found in the file by anyone who tries.
fn found(done: &Rendered) -> Vec<String> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("out.pdf");
    std::fs::write(&path, &done.pdf).unwrap();
    if let Ok(keep) = std::env::var("EVENHAND_KEEP") {
        std::fs::write(keep, &done.pdf).unwrap();
    }
    tool("qpdf", &["--check".as_ref(), path.as_os_str()]);
    let open = dir.path().join("open.pdf");
    tool(
        "qpdf",
        &[
            "--qdf".as_ref(),
            "--object-streams=disable".as_ref(),
            "--decode-level=all".as_ref(),
            path.as_os_str(),
            open.as_os_str(),
        ],
    );
    let mut all = std::fs::read(&open).unwrap();
    // Unpacking a photograph loses what stands behind its dots.
    all.extend(&done.pdf);
    all.push(0);
    // Strings in UTF-16 and in hexadecimal, and text with the fonts' own codes, say nothing as bytes.
    let wide: Vec<u8> = all.iter().copied().filter(|b| *b != 0).collect();
    let document = lopdf::Document::load_mem(&done.pdf).unwrap();
    let mut strings = String::new();
    for object in document.objects.values() {
        collect(object, &mut strings);
    }
    for tool_text in [
        tool("pdftotext", &["-raw".as_ref(), path.as_os_str(), "-".as_ref()]),
        tool(
            "mutool",
            &["draw".as_ref(), "-q".as_ref(), "-F".as_ref(), "txt".as_ref(), path.as_os_str()],
        ),
        tool("pdfinfo", &["-meta".as_ref(), path.as_os_str()]),
        tool("pdfinfo", &[path.as_os_str()]),
        strings,
    ] {
        all.extend(tool_text.bytes());
        // A word may be broken over lines, or its letters set apart.
        all.push(0);
        all.extend(tool_text.bytes().filter(|b| !b.is_ascii_whitespace() && *b != b'-'));
        all.push(0);
    }
    all.extend(wide);
    all.make_ascii_lowercase();
    // Every word begins alike, so one look through the file, pictures and all, finds any of them.
    let starts: Vec<usize> = memchr::memmem::find_iter(&all, b"qu").collect();
    let there = |word: &str| {
        let word = word.to_ascii_lowercase();
        starts.iter().any(|at| all[*at..].starts_with(word.as_bytes()))
    };
    (0..WORDS).map(word).filter(|word| there(word)).collect()
}

fn collect(object: &lopdf::Object, out: &mut String) {
    match object {
        lopdf::Object::String(..) => {
            out.push_str(&lopdf::decode_text_string(object).unwrap_or_default());
            out.push('\n');
        }
        lopdf::Object::Array(list) => list.iter().for_each(|o| collect(o, out)),
        lopdf::Object::Dictionary(dict) => dict.iter().for_each(|(_, o)| collect(o, out)),
        lopdf::Object::Stream(stream) => stream.dict.iter().for_each(|(_, o)| collect(o, out)),
        _ => {}
    }
}

#[test]
fn two_hundred_planted_words_are_gone() {
    let fixture = planted(Profile::Public);
    let model = build(&fixture.input());
    assert_eq!(model.redacted.len(), WORDS, "words to take out");
    let done = render(&model, &fixture.files, clock(), &|_| true).unwrap();
    let is_lost = |w: &&Warning| {
        matches!(w, Warning::AppendixUnreadable { .. } | Warning::AppendixMissing { .. })
    };
    let bad: Vec<_> = done.warnings.iter().filter(is_lost).collect();
    assert!(bad.is_empty(), "{bad:?}");
    let found = found(&done);
    assert!(found.is_empty(), "{} words are still there: {found:?}", found.len());
    // What stays is there to be read.
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("out.pdf");
    std::fs::write(&path, &done.pdf).unwrap();
    let text = tool("pdftotext", &["-layout".as_ref(), path.as_os_str(), "-".as_ref()]);
    for kept in [
        "A page with nobody on it",
        "Plain words",
        "Nothing here",
        "This PDF came with it",
        "the child",
        "the officer",
        "[address out]",
    ] {
        assert!(text.contains(kept), "“{kept}” is gone too");
    }
    println!("0 of {WORDS} words in {} pages", done.pages);
}

#[test]
fn the_words_are_found_where_nothing_is_taken_out() {
    // The search itself is sound: in the user's own copy it finds what is planted to be seen.
    let fixture = planted(Profile::MyCopy);
    let done = render(&build(&fixture.input()), &fixture.files, clock(), &|_| true).unwrap();
    let found = found(&done).len();
    println!("{found} of {WORDS} words in the user's own copy");
    assert!(found > 150, "{found}");
}
