//! Small files of every kind that families bring, and odd ones that look like another kind. Long because it is their
//! list.
//!
//! Each crate that asks what a file is takes this in by its path, and has a table of what it says of each: what one
//! of them decides cannot move without a line of its table.

#![allow(clippy::disallowed_methods, reason = "samples are files of the tree")]

use std::io::{Cursor, Write as _};
use std::path::Path;

/// Files of the tree, and the folders whose files are samples.
const FIXTURES: [&str; 19] = [
    "app/tests/fixtures",
    "bundle/tests/fixtures/bundle",
    "bundle/tests/fixtures/planted",
    "calendar/tests/corpus",
    "calendar/tests/edges",
    "ocr/tests/fixtures",
    "speech/tests/fixtures",
    "core/tests/charter",
    "../icons",
    "../fuzz/seeds/document",
    "../fuzz/seeds/html",
    "../fuzz/seeds/minutes",
    "../fuzz/seeds/office",
    "../fuzz/seeds/opendocument",
    "../fuzz/seeds/rtf",
    "../fuzz/seeds/scan",
    "../fuzz/seeds/table",
    "../fuzz/seeds/tar",
    "../fuzz/seeds/word",
];

/// How a compound file begins.
const COMPOUND: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const MAIL: &[u8] = b"Received: from b\r\nFrom: a@example.org\r\nTo: b@example.org\r\nDate: Tue, 12 Nov 2019 09:14:00 +0000\r\nMessage-ID: <1@x>\r\nMIME-Version: 1.0\r\nSubject: Papers\r\n\r\nHello\r\n";
const PRINTED: &[u8] = b"From: SEN team\nSent: 12 March 2025\nTo: A Parent\nSubject: Ali\n\nDear";
const CALENDAR: &[u8] =
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
const WORDS: &str = "Dear Mrs Lark, the meeting is on Monday at half past nine.\r\n";
const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

/// Every sample: the name that it came with, and its bytes.
pub fn samples() -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<(String, Vec<u8>)> = [texts(), mails(), calendars(), papers(), odd()]
        .into_iter()
        .flatten()
        .map(|(name, bytes)| (name.to_owned(), bytes))
        .collect();
    all.extend([pictures(), recordings(), packed(), compound(), programs()].into_iter().flatten());
    all.extend(fixtures());
    all
}

/// One line a sample: its name, how it begins, and what was said of it.
pub fn table(say: impl Fn(&str, &[u8]) -> String) -> String {
    let mut out = String::new();
    for (name, bytes) in samples() {
        let begins = bytes.get(..24.min(bytes.len())).unwrap_or_default().escape_ascii();
        out.push_str(&format!("{name} [{begins}] {}\n", say(&name, &bytes)));
    }
    out
}

fn little(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn big(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_be_bytes).collect()
}

fn joined(parts: &[&[u8]]) -> Vec<u8> {
    parts.concat()
}

type Named = Vec<(&'static str, Vec<u8>)>;

fn texts() -> Named {
    let words = WORDS.as_bytes();
    vec![
        ("empty", Vec::new()),
        ("empty.pdf", Vec::new()),
        ("spaces.txt", b"  \r\n\t\r\n".to_vec()),
        ("zeros.bin", vec![0; 64]),
        ("mark-alone.txt", b"\xef\xbb\xbf".to_vec()),
        ("words.txt", words.to_vec()),
        ("words", words.to_vec()),
        ("words.pdf", words.to_vec()),
        ("words.docx", words.to_vec()),
        ("words.jpg", words.to_vec()),
        ("words.ics", words.to_vec()),
        ("words.eml", words.to_vec()),
        ("words.msg", words.to_vec()),
        ("words.mbox", words.to_vec()),
        ("words.csv", words.to_vec()),
        ("words.html", words.to_vec()),
        ("words.mht", words.to_vec()),
        ("words.json", words.to_vec()),
        ("words.p7m", words.to_vec()),
        ("words.svg", words.to_vec()),
        ("words.zip", words.to_vec()),
        ("mark.txt", joined(&[b"\xef\xbb\xbf", words])),
        ("little.txt", joined(&[b"\xff\xfe", &little(WORDS)])),
        ("big.txt", joined(&[b"\xfe\xff", &big(WORDS)])),
        ("little-no-mark.txt", little(WORDS)),
        ("big-no-mark.txt", big(WORDS)),
        ("four.txt", WORDS.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect()),
        ("windows.txt", b"The school\x92s plan costs \xa3100\r\n".to_vec()),
        ("cut-letter.txt", b"caf\xc3".to_vec()),
        ("a-zero.txt", b"words and \0 more words that go on for a while after it".to_vec()),
        ("bm.txt", b"BMI is 17, says the nurse.".to_vec()),
        ("bc.txt", b"BC Council wrote again today.".to_vec()),
        ("mz.txt", b"MZ said that she would come.".to_vec()),
        ("gif.txt", b"GIFTED is what they called him.".to_vec()),
        ("id3.txt", b"ID3 is a room on the third floor.".to_vec()),
        ("07.txt", b"070701 is the number to ring.".to_vec()),
        ("rar.txt", b"Rar! said the lion.".to_vec()),
        ("caff.txt", b"caffeine is not for her.".to_vec()),
        ("mac.txt", b"MAC is the name of the panel.".to_vec()),
        ("sql.txt", b"SQLi is not our trouble.".to_vec()),
        ("ogg.txt", b"OggS is a strange name.".to_vec()),
        ("riff.txt", b"RIFF and RAFF, a play.".to_vec()),
        ("slip.txt", b"PK is the caretaker's name.".to_vec()),
        ("i.txt", b"II* is how they mark it.".to_vec()),
        ("webp.txt", b"The big WEBP is a picture.".to_vec()),
        ("shell.sh", b"#!/bin/sh\nrm -rf .\n".to_vec()),
        ("link.desktop", b"[Desktop Entry]\nExec=rm\n".to_vec()),
        ("table.csv", b"Date,Hours\n12/11/2019,3\n".to_vec()),
        ("table.tsv", b"Date\tHours\n12/11/2019\t3\n".to_vec()),
        ("little.csv", joined(&[b"\xff\xfe", &little("Date,Hours\n12/11/2019,3\n")])),
        ("data.json", b"{\"a\": 1}".to_vec()),
        ("record.json", b"{\"format\": \"evenhand-record\"}".to_vec()),
        ("data.xml", b"<?xml version=\"1.0\"?><data/>".to_vec()),
        ("note.md", b"# Meeting\n\nWe met.".to_vec()),
        ("key.asc", b"-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nxx\n".to_vec()),
        ("cert.pem", b"-----BEGIN CERTIFICATE-----\nMIIB\n".to_vec()),
        ("card.vcf", b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jo\r\nEND:VCARD\r\n".to_vec()),
        ("_chat.txt", b"[12/11/2019, 09:14:33] Jo: a\n[12/11/2019, 09:15:33] Jo: b".to_vec()),
        ("chat.json", b"{\"name\": \"x\", \"type\": \"personal_chat\", \"messages\": [".to_vec()),
        ("sms.xml", b"<?xml version='1.0'?><smses count=\"1\"><sms/></smses>".to_vec()),
        ("+44770.txt", b"May 17, 2022  5:29:42 PM\nMe\nHello\n".to_vec()),
        ("chat.html", b"<html><div class=\"page_body chat_page\"><div class=\"history\">".to_vec()),
        ("diary.txt", b"12/11/2025, 10:00 - he hit his head\n".to_vec()),
    ]
}

fn mails() -> Named {
    let mbox = joined(&[b"From - Tue Nov 12 09:14:00 2019\r\n", MAIL]);
    vec![
        ("mail.eml", MAIL.to_vec()),
        ("mail", MAIL.to_vec()),
        ("mail.txt", MAIL.to_vec()),
        ("mail.csv", MAIL.to_vec()),
        ("mail.ics", MAIL.to_vec()),
        ("mail.pdf", MAIL.to_vec()),
        ("mail.html", MAIL.to_vec()),
        ("mail-mark.eml", joined(&[b"\xef\xbb\xbf", MAIL])),
        ("mail-blank.eml", joined(&[b"\r\n\r\n", MAIL])),
        ("mail-blank", joined(&[b"\r\n\r\n", MAIL])),
        ("mail-wide", joined(&[b"\xff\xfe", &little(&String::from_utf8_lossy(MAIL))])),
        ("mail-wide.eml", joined(&[b"\xff\xfe", &little(&String::from_utf8_lossy(MAIL))])),
        ("mail-cr", MAIL.iter().filter(|b| **b != b'\n').copied().collect()),
        ("short-mail", b"From: a@b.c\nTo: d@e.f\nSubject: x\n\nwords".to_vec()),
        ("short-mail.txt", b"From: a@b.c\nTo: d@e.f\nSubject: x\n\nwords".to_vec()),
        ("one-line.eml", b"Subject: x\n\nwords".to_vec()),
        ("printed.txt", PRINTED.to_vec()),
        ("printed", PRINTED.to_vec()),
        ("mail-of-pdf.eml", b"Subject: x\n\n%PDF-1.4\n1 0 obj".to_vec()),
        ("mail-of-pdf", joined(&[MAIL, PDF])),
        ("mail-of-calendar", joined(&[MAIL, CALENDAR])),
        ("apple.emlx", joined(&[b"177       \n", MAIL, b"<?xml version=\"1.0\"?><plist/>"])),
        ("apple", joined(&[b"177       \n", MAIL, b"<?xml version=\"1.0\"?><plist/>"])),
        ("Inbox", mbox.clone()),
        ("mail.mbox", mbox.clone()),
        ("mbox.eml", mbox.clone()),
        ("mbox.txt", mbox.clone()),
        ("two.mbox", joined(&[&mbox, b"\r\n", &mbox])),
        ("blank.mbox", joined(&[b"\r\n\r\n", &mbox])),
        ("short.mbox", b"From x\nSubject: a\n\n".to_vec()),
        ("from-now.txt", b"From now on we meet.\nTo: all\nSubject: it\n".to_vec()),
        (
            "page.mht",
            b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x\r\nSubject: Page\r\nMIME-Version: 1.0\r\n\r\nx".to_vec(),
        ),
        ("winmail.dat", b"\x78\x9f\x3e\x22\x01\x00\x01".to_vec()),
        ("outlook.pst", b"!BDN\0\0\0\0SM".to_vec()),
        ("inbox.dbx", b"\xcf\xad\x12\xfe\0\0".to_vec()),
        ("signed.p7m", signed()),
        ("smime", signed()),
    ]
}

/// An envelope of signed data (RFC 5652), cut off after its kind.
fn signed() -> Vec<u8> {
    joined(&[&[0x30, 0x80, 0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 2, 0xa0, 0x80]])
}

fn calendars() -> Named {
    vec![
        ("cal.ics", CALENDAR.to_vec()),
        ("cal", CALENDAR.to_vec()),
        ("cal.txt", CALENDAR.to_vec()),
        ("cal.pdf", CALENDAR.to_vec()),
        ("cal.vcs", CALENDAR.to_vec()),
        ("blank.ics", joined(&[b"\r\n\r\n \r\n", CALENDAR])),
        ("blank-cal", joined(&[b"\r\n\r\n \r\n", CALENDAR])),
        ("mark-cal", joined(&[b"\xef\xbb\xbf", CALENDAR])),
        ("wide-cal", joined(&[b"\xff\xfe", &little(&String::from_utf8_lossy(CALENDAR))])),
        ("wide-no-mark", little(&String::from_utf8_lossy(CALENDAR))),
        ("quoted-cal", b"> BEGIN:VCALENDAR\r\n> VERSION:2.0\r\n> END:VCALENDAR\r\n".to_vec()),
        ("small.ics", b"begin:vcalendar\nversion:2.0\n".to_vec()),
        ("event", b"BEGIN:VEVENT\r\nEND:VEVENT\r\n".to_vec()),
        ("cut.ics", b"BEGIN:VCAL".to_vec()),
        ("named-in-words.txt", joined(&[WORDS.as_bytes(), CALENDAR])),
    ]
}

fn papers() -> Named {
    let server = b"HTTP/1.1 200 OK\r\n\r\n";
    vec![
        ("letter.pdf", PDF.to_vec()),
        ("letter", PDF.to_vec()),
        ("letter.txt", PDF.to_vec()),
        ("letter.jpg", PDF.to_vec()),
        ("cut.pdf", b"%PDF".to_vec()),
        ("short.pdf", b"%PDF-".to_vec()),
        ("junk.pdf", joined(&[server, PDF])),
        ("junk", joined(&[server, PDF])),
        ("junk.txt", joined(&[server, PDF])),
        ("zeros.pdf", joined(&[&[0; 100], PDF])),
        ("far.pdf", joined(&[&vec![b'\n'; 1100], PDF])),
        ("mark.pdf", joined(&[b"\xef\xbb\xbf", PDF])),
        ("of-pdf.txt", b"The file begins with %PDF-1.4, says the help".to_vec()),
        ("rich.rtf", b"{\\rtf1\\ansi Hello}".to_vec()),
        ("rich.doc", b"{\\rtf1\\ansi Hello}".to_vec()),
        ("page.html", b"<!DOCTYPE html><html><body>Hello</body></html>".to_vec()),
        ("page", b"<!DOCTYPE html><html><body>Hello</body></html>".to_vec()),
        ("page.pdf", b"<!DOCTYPE html><html><body>Hello</body></html>".to_vec()),
        ("page.txt", b"<html><body>Hello</body></html>".to_vec()),
        ("page-mark.htm", b"\xef\xbb\xbf<html><body>Hello</body></html>".to_vec()),
        ("page-comment", b"<!-- saved --><html><body>Hello</body></html>".to_vec()),
        ("page-xml.xhtml", b"<?xml version=\"1.0\"?><!DOCTYPE html><html/>".to_vec()),
        ("part", b"<p>Hello</p>".to_vec()),
        ("drawing.svg", b"<?xml version=\"1.0\"?><svg xmlns=\"x\"></svg>".to_vec()),
        ("drawing", b"<svg xmlns=\"x\"></svg>".to_vec()),
        ("print.ps", b"%!PS-Adobe-3.0\n".to_vec()),
        ("print.eps", b"%!PS-Adobe-3.0 EPSF\n%PDF-1.4 1 0 obj".to_vec()),
    ]
}

fn odd() -> Named {
    vec![
        ("noise.bin", (0..200).map(|n| (n * 37 % 256) as u8).collect()),
        ("noise", vec![0xff, 0x00, 0xfe]),
        ("noise.txt", vec![0, 1, 2, 3, 4, 5, 6, 7]),
        ("noise.eml", vec![0, 1, 2, 3, 4, 5, 6, 7]),
        ("noise.ics", vec![0, 1, 2, 3, 4, 5, 6, 7]),
        ("noise.csv", vec![0, 1, 2, 3, 4, 5, 6, 7]),
        ("noise.html", vec![0, 1, 2, 3, 4, 5, 6, 7]),
        ("data.sqlite", b"SQLite format 3\0\x10\0\x01\x01\0".to_vec()),
        ("scan.dcm", joined(&[&[0; 128], b"DICM", &[0; 16]])),
    ]
}

type Owned = Vec<(String, Vec<u8>)>;

/// Each kind of beginning, whole and cut to its first bytes, under its own name and another's.
fn beginnings(list: &[(&str, &[u8])]) -> Owned {
    let mut out = Owned::new();
    for (name, bytes) in list {
        let stem = name.split('.').next().unwrap_or_default();
        let long = [*bytes, &[0; 300]].concat();
        out.push(((*name).to_owned(), long.clone()));
        out.push((
            format!("{stem}-cut"),
            bytes.get(..4.min(bytes.len())).unwrap_or(bytes).to_vec(),
        ));
        out.push((format!("{stem}.txt"), long.clone()));
        out.push((format!("{stem}-trailing.pdf"), [long.as_slice(), PDF].concat()));
    }
    out
}

fn pictures() -> Owned {
    beginnings(&[
        ("photo.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01"),
        ("photo-exif.jpg", b"\xff\xd8\xff\xe1\0\x10Exif\0\0"),
        ("shot.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("moving.gif", b"GIF89a\x01\0\x01\0"),
        ("web.webp", b"RIFF\x24\0\0\0WEBPVP8 "),
        ("scan.tif", b"II*\0\x08\0\0\0\0\0"),
        ("scan-big.tiff", b"MM\0*\0\0\0\x08\0\0"),
        ("scan-wide.tif", b"II+\0\x08\0\0\0\x10\0\0\0\0\0\0\0"),
        ("raw.cr2", b"II*\0\x10\0\0\0CR\x02\0"),
        ("map.bmp", b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0"),
        ("phone.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
        ("phone-mif.heic", b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic"),
        ("phone-seq.heic", b"\0\0\0\x18ftypmsf1\0\0\0\0msf1hevc"),
        ("phone-heix.heif", b"\0\0\0\x18ftypheix\0\0\0\0mif1heix"),
        ("new.avif", b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf"),
        ("new-mif.avif", b"\0\0\0\x1cftypmif1\0\0\0\0avifmif1miaf"),
        ("scan.jp2", b"\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x14ftypjp2 "),
        ("scan.j2k", b"\xff\x4f\xff\x51\0\x2f"),
        ("new.jxl", b"\xff\x0a\x00\x00"),
        ("box.jxl", b"\0\0\0\x0cJXL \r\n\x87\n\0"),
        ("art.psd", b"8BPS\0\x01"),
        ("icon.ico", b"\0\0\x01\0\x01\0"),
        ("draw.wmf", b"\xd7\xcd\xc6\x9a\0\0"),
        ("draw.emf", b"\x01\0\0\0\x6c\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0 EMF"),
        ("encapsulated.eps", b"\xc5\xd0\xd3\xc6\x20\0\0\0"),
    ])
}

fn recordings() -> Owned {
    beginnings(&[
        ("song.mp3", b"ID3\x03\0\0\0\0"),
        ("frames.mp3", b"\xff\xfb\x90\x64"),
        ("frames2.mp3", b"\xff\xf3\x90\x64"),
        ("frames3.mp3", b"\xff\xfa\x90\x64"),
        ("voice.aac", b"\xff\xf1\x50\x80"),
        ("voice.m4a", b"\0\0\0\x1cftypM4A \0\0\0\0isommp42"),
        ("book.m4b", b"\0\0\0\x1cftypM4B \0\0\0\0isommp42"),
        ("voice.ogg", b"OggS\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x13OpusHead"),
        ("film.ogv", b"OggS\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x2a\x80theora"),
        ("sound.flac", b"fLaC\0\0\0\x22"),
        ("sound.wav", b"RIFF\x24\0\0\0WAVEfmt "),
        ("sound.aiff", b"FORM\0\0\0\x24AIFFCOMM"),
        ("sound.caf", b"caff\0\x01\0\0"),
        ("note.amr", b"#!AMR\n\x3c\x91\x17\x16\xbe\x66"),
        ("note.awb", b"#!AMR-WB\n\x3c\x91\x17\x16"),
        ("tune.mid", b"MThd\0\0\0\x06"),
        ("sound.wma", b"\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9\0\xaa"),
        ("film.wmv", b"\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9\0\xaa"),
        ("film.mp4", b"\0\0\0\x18ftypmp42\0\0\0\0isommp42"),
        ("film.3gp", b"\0\0\0\x18ftyp3gp4\0\0\0\0isom3gp4"),
        ("film.m4v", b"\0\0\0\x18ftypM4V \0\0\0\0isommp42"),
        ("film.mov", b"\0\0\0\x14ftypqt  \0\0\0\0qt  "),
        ("old.mov", b"\0\0\x01\0moov\0\0\0\x6cmvhd"),
        ("wide.mov", b"\0\0\0\x08wide\0\0\x10\0mdat"),
        ("film.webm", b"\x1aE\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x84webm"),
        ("film.mkv", b"\x1aE\xdf\xa3\xa3B\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x88matroska"),
        ("film.avi", b"RIFF\x24\0\0\0AVI LIST"),
        ("film.mpg", b"\0\0\x01\xba\x44\0"),
        ("film.flv", b"FLV\x01\x05\0\0\0\x09"),
    ])
}

fn programs() -> Owned {
    let mut out = beginnings(&[
        ("run.exe", b"MZ\x90\0\x03\0\0\0"),
        ("run", b"\x7fELF\x02\x01\x01\0"),
        ("run.class", b"\xca\xfe\xba\xbe\0\0\0\x34"),
        ("run.mac", b"\xcf\xfa\xed\xfe\x07\0\0\x01"),
        ("run.wasm", b"\0asm\x01\0\0\0"),
        ("link.lnk", b"\x4c\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0F"),
        ("type.ttf", b"\0\x01\0\0\0\x0f\0\x80"),
        ("type.otf", b"OTTO\0\x0b\0\x80"),
        ("type.woff", b"wOFF\0\x01\0\0\0"),
        ("type.woff2", b"wOF2\0\x01\0\0\0"),
        ("key.der", b"\x30\x82\x03\x21\x30\x82"),
        ("pack.gz", b"\x1f\x8b\x08\0\0\0\0\0"),
        ("pack.7z", b"7z\xbc\xaf\x27\x1c\0\x04"),
        ("pack.rar", b"Rar!\x1a\x07\x01\0"),
        ("pack.bz2", b"BZh91AY&SY"),
        ("pack.xz", b"\xfd7zXZ\0\0\x04"),
        ("pack.cab", b"MSCF\0\0\0\0"),
        ("pack.zst", b"\x28\xb5\x2f\xfd\x04\0"),
        ("pack.deb", b"!<arch>\ndebian-binary"),
    ]);
    let tar = joined(&[&[b'a'; 100], &[0; 157], b"ustar\x0000", &[0; 300]]);
    out.push(("pack.tar".to_owned(), tar));
    out
}

/// A zip file of these members, each with its own name in it.
pub fn zipped(members: &[&str]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for name in members {
        zip.start_file(*name, stored).unwrap();
        let content = match *name {
            "mimetype" => "application/vnd.oasis.opendocument.text",
            "./mimetype" => "application/epub+zip",
            other => other,
        };
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn packed() -> Owned {
    let word = ["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml"];
    let list: [(&str, &[&str]); 24] = [
        ("letter.docx", &word),
        ("letter.zip", &word),
        ("letter", &word),
        ("letter.xlsx", &word),
        (
            "macros.docm",
            &["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/vbaProject.bin"],
        ),
        ("other-names.docx", &["[Content_Types].xml", "_rels/.rels", "words/doc2.xml"]),
        ("hours.xlsx", &["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/styles.xml"]),
        ("hours.xlsb", &["[Content_Types].xml", "_rels/.rels", "xl/workbook.bin", "xl/styles.bin"]),
        (
            "slides.pptx",
            &["[Content_Types].xml", "_rels/.rels", "ppt/presentation.xml", "ppt/a.xml"],
        ),
        ("print.xps", &["[Content_Types].xml", "_rels/.rels", "Documents/1/Pages/1.fpage"]),
        ("letter.odt", &["mimetype", "content.xml", "META-INF/manifest.xml"]),
        ("letter-odt", &["mimetype", "content.xml", "META-INF/manifest.xml"]),
        ("book.epub", &["mimetype", "META-INF/container.xml", "a.xhtml"]),
        ("old.pages", &["index.xml", "QuickLook/Preview.pdf"]),
        ("new.pages", &["Index/Document.iwa", "preview.jpg"]),
        ("slides.key", &["Index/Slide.iwa", "preview.jpg"]),
        ("photos.zip", &["a.jpg", "b.jpg"]),
        ("mails.zip", &["Takeout/Mail/All mail.mbox"]),
        ("Outlook.olm", &["Accounts/x.xml", "com.microsoft.__Messages/1.xml"]),
        ("WhatsApp Chat - Jo.zip", &["_chat.txt"]),
        ("telegram.zip", &["ChatExport_2025-03-10/result.json"]),
        ("export.zip", &["record.json", "files/a.pdf"]),
        ("run.jar", &["META-INF/MANIFEST.MF", "A.class"]),
        ("nothing.zip", &[]),
    ];
    let mut out: Owned =
        list.iter().map(|(name, members)| ((*name).to_owned(), zipped(members))).collect();
    let whole = zipped(&word);
    out.push(("head.docx".into(), whole.get(..60).unwrap_or_default().to_vec()));
    out.push(("head.xlsx".into(), whole.get(..60).unwrap_or_default().to_vec()));
    out.push(("head.zip".into(), whole.get(..60).unwrap_or_default().to_vec()));
    out.push(("four.zip".into(), b"PK\x03\x04".to_vec()));
    out.push(("in-front.zip".into(), [b"HTTP/1.1 200 OK\r\n\r\n".as_slice(), &whole].concat()));
    out
}

/// Old Office files and their like, by the names of their streams alone.
fn compound() -> Owned {
    let list: [(&str, &[&str]); 13] = [
        ("mail.msg", &["__properties_version1.0", "__nameid_version1.0"]),
        ("mail-msg", &["__properties_version1.0", "__nameid_version1.0"]),
        ("mail-of-letter.msg", &["__properties_version1.0", "__substg1.0_3701", "WordDocument"]),
        ("named.msg", &[]),
        ("letter.doc", &["WordDocument", "1Table"]),
        ("letter-doc", &["WordDocument", "1Table"]),
        ("macros.doc", &["WordDocument", "_VBA_PROJECT"]),
        ("letter-of-sheet.doc", &["WordDocument", "Workbook"]),
        ("hours.xls", &["Workbook"]),
        ("old.xls", &["Book"]),
        ("slides.ppt", &["PowerPoint Document"]),
        ("locked.docx", &["EncryptedPackage", "EncryptionInfo"]),
        ("setup.msi", &["SummaryInformation"]),
    ];
    list.iter()
        .map(|(name, streams)| {
            let names = streams.iter().map(|stream| little(&format!("{stream}\0")));
            let bytes = [COMPOUND.to_vec()].into_iter().chain(names).flatten().collect();
            ((*name).to_owned(), bytes)
        })
        .collect()
}

fn fixtures() -> Owned {
    let mut out = Owned::new();
    for folder in FIXTURES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder);
        let mut found: Vec<_> = std::fs::read_dir(&path)
            .unwrap()
            .filter_map(|entry| Some(entry.unwrap().path()).filter(|path| path.is_file()))
            .filter(|path| path.extension().is_none_or(|ending| ending != "rs"))
            .collect();
        found.sort();
        for path in found {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            out.push((name, std::fs::read(&path).unwrap()));
        }
    }
    out
}
