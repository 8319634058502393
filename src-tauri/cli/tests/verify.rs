//! `verify` on records with a planted fault of each sort: none of them is called sound.

// A test's way to fail is to panic.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::Desk;

/// A record with attachments, and what a check that goes well says of it.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.sample();
    desk.lines(&["import", "demo/sample-record.json"]);
    let found = desk.lines(&["verify"]).remove(0);
    assert_eq!((&found["sound"], &found["files_ok"]), (&true.into(), &15.into()), "{found}");
    desk
}

/// The encrypted attachments, in the order of their names.
fn attachments(record: &Path) -> Vec<PathBuf> {
    let shelves = fs::read_dir(record.join("files")).unwrap().flatten();
    let files = shelves.flat_map(|shelf| fs::read_dir(shelf.path()).unwrap().flatten());
    let mut files: Vec<PathBuf> = files.map(|file| file.path()).collect();
    files.sort();
    files
}

/// Plants a fault and expects it to be told, then puts everything back.
fn noticed(desk: &Desk, fault: &str, plant: impl FnOnce(&Path)) {
    let (record, kept) = (desk.at("record"), desk.at("kept"));
    copy(&record, &kept);
    plant(&record);
    let output = desk.call(&["verify"]);
    assert_eq!(output.status.code(), Some(1), "{fault}: not noticed");
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(!told.contains("\"sound\":true"), "{fault}: {told}");
    fs::remove_dir_all(&record).unwrap();
    fs::rename(&kept, &record).unwrap();
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for inside in fs::read_dir(from).unwrap().flatten() {
        let target = to.join(inside.file_name());
        if inside.path().is_dir() {
            copy(&inside.path(), &target);
        } else {
            fs::copy(inside.path(), target).unwrap();
        }
    }
}

fn flip(path: &Path, place: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[place] ^= 1;
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_fault_in_an_attachment_is_told() {
    let desk = desk();
    noticed(&desk, "a byte short", |record| {
        let first = attachments(record).remove(0);
        let bytes = fs::read(&first).unwrap();
        fs::write(&first, &bytes[..bytes.len() - 1]).unwrap();
    });
    noticed(&desk, "gone", |record| fs::remove_file(&attachments(record)[1]).unwrap());
    noticed(&desk, "two of them swapped", |record| {
        let files = attachments(record);
        let (first, second) = (fs::read(&files[2]).unwrap(), fs::read(&files[3]).unwrap());
        fs::write(&files[2], second).unwrap();
        fs::write(&files[3], first).unwrap();
    });
    noticed(&desk, "a bit flipped", |record| flip(&attachments(record)[4], 300));
    fs::remove_file(&attachments(&desk.at("record"))[0]).unwrap();
    let told = desk.told(&["verify"]);
    assert!(told.contains("This file is damaged or missing: a"), "{told}");
}

#[test]
fn a_flipped_bit_anywhere_in_the_database_is_told() {
    let desk = desk();
    let pages = fs::metadata(desk.at("record/record.db")).unwrap().len() as usize / 4096;
    // The first and the last page, and some between: at their head, in their middle and in their seal.
    for page in [0, 1, pages / 3, pages / 2, pages - 1] {
        for place in [3, 2000, 4090] {
            noticed(&desk, &format!("byte {place} of page {page}"), |record| {
                flip(&record.join("record.db"), page * 4096 + place);
            });
        }
    }
}

#[test]
fn key_files_that_are_not_the_same_are_told() {
    let desk = desk();
    let other = Desk::new();
    let foreign = other.at("record/keys.copy.json");
    for name in ["keys.json", "keys.copy.json"] {
        noticed(&desk, &format!("{name} of another record"), |record| {
            fs::copy(&foreign, record.join(name)).unwrap();
        });
        noticed(&desk, &format!("no {name}"), |record| fs::remove_file(record.join(name)).unwrap());
        noticed(&desk, &format!("{name} cut"), |record| {
            let bytes = fs::read(record.join(name)).unwrap();
            fs::write(record.join(name), &bytes[..bytes.len() / 2]).unwrap();
        });
    }
    assert_eq!(desk.lines(&["verify"])[0]["sound"], true);
}

#[test]
fn a_head_that_is_none_is_wrong_usage() {
    let desk = Desk::new();
    assert_eq!(desk.call(&["verify", "12-xyz"]).status.code(), Some(2));
}
