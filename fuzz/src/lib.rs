//! What the targets share: a file's words, a bundle made of it, and packed files around a part that is fuzzed.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use chrono::{DateTime, NaiveDate};
use evenhand_bundle::{
    BoundFile, Model, Redaction, RenderError, file_lines, file_words, files_only, render,
};
use evenhand_core::record::{Id, PrintOptions, ScanReading};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A name that is taken out of every bundle that is made here.
const TAKEN_OUT: &str = "Quokka";

/// All that is done with a file that somebody attached: its words for the search, its lines as notes, and its pages in
/// a bundle, with a name taken out and without.
pub fn attached(bytes: &[u8], name: &str) {
    std::hint::black_box((file_words(bytes, name), file_lines(bytes, name)));
    bound(bytes, name, None);
}

/// A bundle with a picture in which a machine read this, with a name taken out and without.
pub fn read_in_pictures(reading: &ScanReading) {
    bound(PICTURE, "letter.png", Some(reading));
}

/// A picture of 128 by 128 pixels.
const PICTURE: &[u8] = include_bytes!("../../icons/128x128.png");

fn bound(bytes: &[u8], name: &str, scan: Option<&ScanReading>) {
    for taken_out in [false, true] {
        let mut model = model(name, taken_out);
        for appendix in &mut model.appendices {
            appendix.scan = scan.cloned();
        }
        match render(&model, &files(bytes), DateTime::UNIX_EPOCH, &|_| true) {
            // A page that says why stands for a file that cannot be printed.
            Ok(made) => assert!(made.pdf.starts_with(b"%PDF-")),
            Err(RenderError::StillThere(_)) => {}
            Err(error) => panic!("{error}"),
        }
    }
}

fn model(name: &str, taken_out: bool) -> Model {
    let file = BoundFile { file: id(), name: name.into(), sha256: String::new() };
    let mut model = files_only("Fuzzed", &[file], NaiveDate::MIN, PrintOptions::default());
    if taken_out {
        model.redacted = vec![Redaction { find: TAKEN_OUT.into(), put: "name".into() }];
    }
    model
}

fn files(bytes: &[u8]) -> BTreeMap<Id, Vec<u8>> {
    BTreeMap::from([(id(), bytes.to_vec())])
}

fn id() -> Id {
    "00000000-0000-7000-8000-000000000001".parse().unwrap_or_else(|_| unreachable!())
}

/// A packed file of these parts, as they are: what is fuzzed is inside, so that the bytes need not be packed right by
/// chance.
pub fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        let written = writer.start_file(*name, stored).map(|()| writer.write_all(bytes));
        written.expect("a file in memory").expect("a file in memory");
    }
    writer.finish().expect("a file in memory").into_inner()
}

/// The bytes in so many parts, cut where a line of nothing but `----` stands.
pub fn parts<const N: usize>(data: &[u8]) -> [&[u8]; N] {
    let mut rest = data;
    std::array::from_fn(|_| {
        let cut = rest.windows(6).position(|window| window == b"\n----\n");
        let (part, after) = match cut {
            Some(at) => (&rest[..at], &rest[at + 6..]),
            None => (rest, &rest[rest.len()..]),
        };
        rest = after;
        part
    })
}
