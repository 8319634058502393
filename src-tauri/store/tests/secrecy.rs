//! Nothing that a user wrote is readable in any file that the store wrote, nor ever was.
//!
//! On Linux with a C compiler the test runs itself again with a small library between the program and the C
//! library that writes down every write, so that files that were there only for a moment are searched too.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::support::*;
use evenhand_core::record::{Change, Contact, EntryKind, Issue, Item, ItemKind, ItemRef};

fn files_of(dir: &Path) -> Vec<PathBuf> {
    let names = fs::read_dir(dir).unwrap().flatten().map(|name| name.path());
    names.flat_map(|path| if path.is_dir() { files_of(&path) } else { vec![path] }).collect()
}

/// Whether the bytes hold the text, as it is or in UTF-16.
fn holds(bytes: &[u8], text: &str) -> bool {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let found = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
    found(text.as_bytes()) || found(&wide)
}

/// The environment that makes the test the program that is watched: the folder to write in.
const WATCHED: &str = "EVENHAND_WATCHED";
/// Every marker begins with it, so that one search finds any of them.
const MARK: &str = "Quokka";

#[test]
fn twenty_markers_are_found_in_no_file() {
    if let Ok(outer) = std::env::var(WATCHED) {
        return plant_and_look(Path::new(&outer));
    }
    let outer = tempfile::tempdir().unwrap();
    let root = fs::canonicalize(outer.path()).unwrap();
    let library = root.join("recording.so");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/crash_tests/recording.c");
    let built = Command::new("cc")
        .args(["-shared", "-fPIC", "-O1", "-o"])
        .args([&library, &source])
        .arg("-ldl")
        .status();
    if !cfg!(target_os = "linux") || !built.is_ok_and(|status| status.success()) {
        println!("files that were there only for a moment were not searched");
        return plant_and_look(&root);
    }
    let (under, log) = (root.join("watched"), root.join("log"));
    fs::create_dir(&under).unwrap();
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "secrecy::twenty_markers_are_found_in_no_file", "--nocapture"])
        .env(WATCHED, &under)
        .env("TMPDIR", &under)
        .env("LD_PRELOAD", &library)
        .env("RECORD_UNDER", &under)
        .env("RECORD_TO", &log)
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    print!("{}", String::from_utf8_lossy(&output.stdout));
    assert!(output.status.success());
    let written = fs::read(log).unwrap();
    assert!(!holds(&written, MARK), "a marker was written to a file that is gone");
    // What is known to be written in plain is in the log, so that a marker would be too.
    assert!(holds(&written, "evenhand keys 3") && written.len() > 1_000_000);
    println!("0 found in all {} MB that were ever written", written.len() >> 20);
}

fn plant_and_look(outer: &Path) {
    let dir = outer.join("record");
    let markers: Vec<String> = (0..20).map(|n| format!("{MARK}{n:02}Zyzzyva")).collect();
    let [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, ..] = &markers[..] else { unreachable!() };
    let mut about = info();
    about.title = m0.clone();
    let cost = evenhand_store::KeyCost::cheap_for_tests();
    let (mut store, recovery) =
        evenhand_store::Store::create(&dir, &about, m1, cost, at(0)).unwrap();

    let file = store.put_file(m2, m3, m4.repeat(50_000).as_bytes(), m5, at(1)).unwrap();
    let mut first = with_file(with_person(entry(1, m6), id(50)), &file);
    first.notes = format!("{m7} {m8}");
    first.their_account = m9.clone();
    first.kind = EntryKind::Contact(Contact::default());
    let issue = Issue {
        id: id(60),
        number: 1,
        title: markers[10].clone(),
        what_happened: markers[11].clone(),
        effect: markers[12].clone(),
        remedy: markers[13].clone(),
        their_account: String::new(),
        clauses: Vec::new(),
        added_on: at(1),
        sample: false,
    };
    let changes = vec![
        put(Item::Person(person(50, &markers[14]))),
        put(Item::File(file)),
        put(Item::Issue(issue)),
        put_entry(first),
        put_entry(entry(2, &markers[15])),
    ];
    store.apply(&operation("add", changes), at(1)).unwrap();
    let item = ItemRef { kind: ItemKind::Entry, id: id(2) };
    store.apply(&operation("remove", vec![Change::Remove { item }]), at(2)).unwrap();
    store.put_draft(&markers[16], &markers[17], at(3)).unwrap();
    store.set_setting(&markers[18], Some(&markers[19])).unwrap();
    // A sort too large for the cache would go to a temporary file, were there one.
    let many = |from| (from..from + 1000).map(|n| put_entry(entry(n, &m6.repeat(20)))).collect();
    store.apply(&operation("many", many(1000)), at(4)).unwrap();
    store.entries(&Default::default()).unwrap();
    store.back_up(evenhand_store::Why::Changes, at(5)).unwrap();
    store.export_backup(&outer.join("stick.evenhand"), at(6)).unwrap();
    // A backup empties the write-ahead log; this fills it again.
    store.apply(&operation("more", many(2000)), at(7)).unwrap();
    let secrets = [MARK.to_owned(), recovery.groups()[..2].join("-")];

    // Once as a killed program would leave it, with the write-ahead log, and once closed.
    let mut seen = 0;
    for closed in [false, true] {
        if closed {
            store = {
                store.close().unwrap();
                evenhand_store::Store::open(&dir, evenhand_store::Unlock::Passphrase(m1), at(7))
                    .unwrap()
            };
        } else {
            assert!(fs::metadata(dir.join("record.db-wal")).unwrap().len() > 100_000);
        }
        for path in files_of(outer) {
            let bytes = fs::read(&path).unwrap();
            for marker in &secrets {
                assert!(!holds(&bytes, marker), "{marker} is readable in {}", path.display());
                assert!(!path.to_string_lossy().contains(marker.as_str()));
            }
            seen += 1;
        }
    }
    println!("{} secrets planted, 0 found in {seen} files", markers.len() + 1);
    assert!(seen >= 14, "{seen}");
    drop(store);
}
