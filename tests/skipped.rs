//! Says that a test, or a part of one, did not run for want of something, so that it does not look like one that held.
//!
//! `cargo xtask test` gives all tests one file to say so in, and lists at its end what it holds. Each test program
//! takes this module in by its path, as there is no crate that all of them stand on.

use std::io::Write as _;

/// Prints that the test at work did not run, and why. Where `EVENHAND_NOT_RUN` names a file, it gets a line with both.
pub fn skipped(why: &str) {
    let name = name();
    println!("NOT RUN: {name}: {why}");
    let Some(list) = std::env::var_os("EVENHAND_NOT_RUN") else { return };
    let mut list = std::fs::OpenOptions::new().create(true).append(true).open(list).unwrap();
    // One write, because other tests write in it at the same time.
    list.write_all(format!("{name}\t{why}\n").as_bytes()).unwrap();
}

/// The test's name. It is asked for here because a name written at each test would stay behind when that is renamed.
fn name() -> String {
    let set = |name: &str| Some(std::env::var_os(name)?.to_string_lossy().into_owned());
    match (set("NEXTEST_BINARY_ID"), set("NEXTEST_TEST_NAME")) {
        (Some(program), Some(test)) => format!("{program} {test}"),
        // `cargo test` names a test's thread after it.
        _ => std::thread::current().name().unwrap_or("a test").to_owned(),
    }
}
