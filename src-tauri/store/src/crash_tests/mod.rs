//! The store under a program that is killed, a disk that fails, and a power cut.
//!
//! These tests live inside the crate because they upgrade a record by a migration that never shipped.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

mod act;
#[cfg(target_os = "linux")]
mod cut;
#[cfg(target_os = "linux")]
mod failing;
mod killed;
#[cfg(target_os = "linux")]
mod power;
#[cfg(target_os = "linux")]
#[path = "../../../../tests/skipped.rs"]
mod skipped;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::migrate::MIGRATIONS;
use crate::support::{PASSPHRASE, at};
use crate::{Error, Result, Store, Unlock};

/// A migration as a later version may bring it: a column filled from every row, a table and an index.
const LATER: &str = "
    ALTER TABLE item ADD COLUMN words TEXT NOT NULL DEFAULT '';
    UPDATE item SET words = lower(title) || ' ' || doc;
    CREATE TABLE later (n INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;
    INSERT INTO later (n, words) SELECT n, words FROM item;
    CREATE INDEX later_by_words ON later (words);";

/// The schema of this version; the later one is the next.
fn own_schema() -> u32 {
    crate::migrate::newest(MIGRATIONS)
}

/// Opens a record and brings it up to the later schema.
fn upgraded(dir: &Path) -> Result<Store> {
    Store::open_with(dir, Unlock::Passphrase(PASSPHRASE), at(9), &[MIGRATIONS, &[LATER]].concat())
}

/// The schema that a record has now: this version refuses the later one and changes nothing.
fn at_schema(dir: &Path) -> u32 {
    match Store::open(dir, Unlock::Passphrase(PASSPHRASE), at(9)) {
        Ok(store) => crate::migrate::version(&store.db).unwrap(),
        Err(Error::Newer { found, .. }) => found,
        Err(error) => panic!("the record does not open: {error}"),
    }
}

/// How many rows the later schema's table holds, and the index beside it.
fn later_schema(store: &Store) -> u32 {
    let count = |sql| store.db.query_row(sql, [], |row| row.get::<_, u32>(0)).unwrap();
    let rows =
        count("SELECT count(*) FROM later JOIN item USING (n) WHERE later.words = item.words");
    assert_eq!(
        count("SELECT count(*) FROM later INDEXED BY later_by_words WHERE words > ''"),
        rows
    );
    rows
}

/// Whether the long forms of the tests are asked for.
fn long() -> bool {
    std::env::var_os("EVENHAND_LONG").is_some()
}

/// A folder for what is played and not really at stake: in memory where the system has such a place, since
/// a real disk would make thousands of syncs slow and no safer.
#[cfg(target_os = "linux")]
fn scratch() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// Builds a library that comes between a program and the C library; `None` where there is no compiler.
#[cfg(target_os = "linux")]
fn library(dir: &Path, name: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/crash_tests");
    let library = dir.join(format!("{name}.so"));
    let built = Command::new("cc")
        .args(["-shared", "-fPIC", "-O1", "-o"])
        .args([&library, &folder.join(format!("{name}.c"))])
        .arg("-ldl")
        .status();
    built.is_ok_and(|status| status.success()).then_some(library)
}

fn copied(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for name in fs::read_dir(from).unwrap().flatten() {
        let target = to.join(name.file_name());
        if name.path().is_dir() {
            copied(&name.path(), &target);
        } else {
            fs::copy(name.path(), target).unwrap();
        }
    }
}

/// A generator of numbers that is the same every time: xorshift.
struct Random(u64);

impl Random {
    fn new() -> Self {
        Self(0x9e37_79b9_7f4a_7c15)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    /// Between 0 and 1.
    fn part(&mut self) -> f64 {
        self.below(1 << 20) as f64 / f64::from(1 << 20)
    }
}
