//! Fifteen appendices of about 1,100 pages and 130 MB, bound and read back. It takes a minute, so it runs when
//! it is asked for: `cargo nextest run -p evenhand-core --test bundle_large --run-ignored all`.
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
#[path = "bundle_fixture/large.rs"]
mod large;

use std::process::Command;

use bundle_fixture::{assert_words_and_stamps, clock, day};
use evenhand_core::{
    bundle::{files_only, render},
    record::PaperOptions,
};

#[test]
#[ignore = "takes a minute and 400 MB of disk"]
fn eleven_hundred_pages_are_all_there() {
    let dir = tempfile::tempdir().unwrap();
    let sources = large::make(dir.path());
    let (list, files) = large::on_disk(&sources);
    let size: u64 = sources.iter().map(|p| p.metadata().unwrap().len()).sum();
    let model = files_only("Documents", &list, day(2026, 1, 2), PaperOptions::default());
    let done = render(&model, &files, clock(), &|_| true).unwrap();
    let path = dir.path().join("out.pdf");
    std::fs::write(&path, &done.pdf).unwrap();
    let seen = assert_words_and_stamps(&path, &sources, &done);
    println!("{} files, {} MB, {seen} pages: all there", sources.len(), size / 1_000_000);
    assert!(
        sources.len() >= 15 && seen >= 1050 && size > 110_000_000,
        "{seen} pages, {size} bytes"
    );
    // A second reader draws every page and has nothing to complain about.
    let out = Command::new("mutool")
        .args(["draw", "-q", "-r", "12", "-o"])
        .arg(dir.path().join("%05d.png"))
        .arg(&path)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    let said: Vec<&str> = said.lines().filter(|l| !l.contains("ICC support")).collect();
    assert!(out.status.success() && said.is_empty(), "{said:?}");
    for line in &done.outline {
        assert!(line.title.ends_with(&format!(", page {}", line.page)), "{}", line.title);
    }
}
