//! Record files that are made to fill the memory or to take for ever are refused in seconds.

// A test's way to fail is to panic.

use std::io::{BufWriter, Read, Write};
use std::path::Path;

use crate::support::{Desk, refused};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use zip::write::{SimpleFileOptions, ZipWriter};

/// A debug build on a busy machine is slow; a release build takes a tenth.
const SECONDS: u64 = 60;
/// What the main process has in memory at most. It has some 30 before it reads anything.
const MIB: u64 = 200;

fn packed(path: &Path) -> ZipWriter<BufWriter<std::fs::File>> {
    ZipWriter::new(BufWriter::new(std::fs::File::create(path).unwrap()))
}

fn begin(zip: &mut ZipWriter<BufWriter<std::fs::File>>, name: &str) {
    zip.start_file(name, SimpleFileOptions::default().large_file(true)).unwrap();
}

fn record(parts: Value) -> Value {
    let info = json!({ "id": "00000000-0000-7000-8000-000000000001", "title": "Bomb",
        "created": "2026-11-01T09:00:00Z" });
    let mut record = json!({ "info": info });
    record.as_object_mut().unwrap().extend(parts.as_object().unwrap().clone());
    json!({ "format": "evenhand-record", "version": 1, "record": record })
}

fn file(number: u32, size: u64, sha256: &str) -> Value {
    json!({ "id": format!("00000000-0000-7001-8000-{number:012x}"), "name": format!("{number}.pdf"),
        "media_type": "application/pdf", "size": size, "sha256": sha256,
        "added_on": "2026-11-01T09:00:00Z" })
}

fn event(number: u32, title: &str) -> Value {
    json!({ "id": format!("00000000-0000-7002-8000-{number:012x}"), "kind": { "type": "event" },
        "title": title, "added_on": "2026-11-01T09:00:00Z" })
}

fn zeros(length: u64) -> impl Read {
    std::io::repeat(0).take(length)
}

/// The list stays empty, so nothing came in.
fn untouched(desk: &Desk) {
    assert!(desk.lines(&["list"]).is_empty());
    assert_eq!(desk.lines(&["verify"])[0]["changes"], 1);
}

#[test]
fn a_file_that_unpacks_to_gibibytes_is_not_unpacked() {
    let desk = Desk::new();
    let length = 6 << 30;
    let mut zip = packed(&desk.at("bomb.zip"));
    begin(&mut zip, "record.json");
    zip.write_all(
        record(json!({ "files": [file(1, length, &"0".repeat(64))] })).to_string().as_bytes(),
    )
    .unwrap();
    begin(&mut zip, "files/001 1.pdf");
    // So long a file is named; what lies there need not be.
    std::io::copy(&mut zeros(30 << 20), &mut zip).unwrap();
    zip.finish().unwrap();
    let said = refused(&desk, &["import", "bomb.zip"], SECONDS, MIB);
    assert!(said.contains("holds far more than a record does"), "{said}");
    untouched(&desk);
}

#[test]
fn words_that_are_padded_out_are_not_unpacked() {
    let desk = Desk::new();
    let mut zip = packed(&desk.at("bomb.zip"));
    begin(&mut zip, "record.json");
    let words = record(json!({})).to_string();
    let (start, end) = words.split_at(1);
    zip.write_all(start.as_bytes()).unwrap();
    std::io::copy(&mut std::io::repeat(b' ').take(100 << 20), &mut zip).unwrap();
    zip.write_all(end.as_bytes()).unwrap();
    zip.finish().unwrap();
    let said = refused(&desk, &["import", "bomb.zip"], SECONDS, MIB);
    assert!(said.contains("holds far more than a record does"), "{said}");
    untouched(&desk);
}

#[test]
fn a_million_things_of_one_id_end_at_the_second() {
    let desk = Desk::new();
    let one = event(1, "The same").to_string();
    let words = record(json!({ "entries": [event(1, "The same")] })).to_string();
    let (start, end) = words.split_once(&one).unwrap();
    let mut zip = packed(&desk.at("bomb.zip"));
    begin(&mut zip, "record.json");
    zip.write_all(start.as_bytes()).unwrap();
    let line = format!("{one},");
    for _ in 0..400_000 {
        zip.write_all(line.as_bytes()).unwrap();
    }
    zip.write_all(one.as_bytes()).unwrap();
    zip.write_all(end.as_bytes()).unwrap();
    zip.finish().unwrap();
    let said = refused(&desk, &["import", "bomb.zip"], SECONDS, MIB);
    assert!(said.contains("\"The same\" and \"The same\""), "{said}");
    untouched(&desk);
}

#[test]
fn members_of_the_right_size_are_not_all_tried() {
    let desk = Desk::new();
    let length = 20 << 20;
    let mut zip = packed(&desk.at("bomb.zip"));
    begin(&mut zip, "record.json");
    zip.write_all(
        record(json!({ "files": [file(1, length, &"0".repeat(64))] })).to_string().as_bytes(),
    )
    .unwrap();
    for number in 0..20 {
        begin(&mut zip, &format!("files/{number}"));
        std::io::copy(&mut zeros(length), &mut zip).unwrap();
    }
    zip.finish().unwrap();
    // None of them is the file, which is told by name; the rest of the record is nothing.
    let started = std::time::Instant::now();
    let said = desk.told(&["import", "bomb.zip"]);
    assert!(said.contains("so it did not come in: 1.pdf"), "{said}");
    assert!(started.elapsed().as_secs() < SECONDS, "{:?}", started.elapsed());
}

#[test]
fn more_files_than_the_package_can_be_are_refused() {
    let desk = Desk::new();
    let files: Vec<Value> =
        (0..30).map(|n| file(n, (200 << 20) - u64::from(n), &format!("{n:064}"))).collect();
    let mut zip = packed(&desk.at("bomb.zip"));
    begin(&mut zip, "record.json");
    zip.write_all(record(json!({ "files": files })).to_string().as_bytes()).unwrap();
    zip.finish().unwrap();
    let said = refused(&desk, &["import", "bomb.zip"], SECONDS, MIB);
    assert!(said.contains("holds far more than a record does"), "{said}");
    untouched(&desk);
}

#[test]
fn a_note_of_ten_megabytes_is_refused_by_name() {
    let desk = Desk::new();
    let mut long = event(1, "A long note");
    long["notes"] = "word ".repeat(2 << 20).into();
    let bomb = record(json!({ "entries": [event(2, "Short"), long] }));
    std::fs::write(desk.at("bomb.json"), bomb.to_string()).unwrap();
    let said = refused(&desk, &["import", "bomb.json"], SECONDS, MIB);
    assert!(said.contains("The words of \"A long note\" are too long to keep."), "{said}");
    untouched(&desk);
}

#[test]
fn a_million_levels_and_a_million_unknown_members_are_no_trouble() {
    let desk = Desk::new();
    let deep =
        format!("{{\"format\":\"evenhand-record\",\"version\":1,\"x\":{}", "[".repeat(1 << 20));
    std::fs::write(desk.at("deep.json"), deep).unwrap();
    let said = refused(&desk, &["import", "deep.json"], SECONDS, MIB);
    assert!(said.contains("is not a whole Evenhand record"), "{said}");
    untouched(&desk);
}

#[test]
fn an_honest_export_with_well_packed_files_comes_back() {
    let desk = Desk::new();
    // A scan of a white page packs a thousand to one.
    let white = vec![255_u8; 12 << 20];
    let sum: String = Sha256::digest(&white).iter().map(|byte| format!("{byte:02x}")).collect();
    let mut zip = packed(&desk.at("in.zip"));
    begin(&mut zip, "record.json");
    let parts =
        json!({ "files": [file(1, white.len() as u64, &sum)], "entries": [event(1, "A scan")] });
    zip.write_all(record(parts).to_string().as_bytes()).unwrap();
    begin(&mut zip, "files/scan.bmp");
    zip.write_all(&white).unwrap();
    zip.finish().unwrap();
    let brought = &desk.lines(&["import", "in.zip"])[0];
    assert_eq!((&brought["files"], &brought["missing"]), (&json!(1), &json!([])));
    desk.lines(&["export", "out.zip"]);
    let other = Desk::new();
    std::fs::copy(desk.at("out.zip"), other.at("out.zip")).unwrap();
    assert_eq!(other.lines(&["import", "out.zip"])[0]["files"], 1);
}
