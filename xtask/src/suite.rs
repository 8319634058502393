//! `cargo xtask test`: every check, one after the other, with a count at the end.

use std::time::Instant;

use crate::program::{Program, cargo};
use crate::{Outcome, end_to_end, generate, not_run, pages, setup};

/// A check's name and what it does.
type Check = (&'static str, fn() -> Outcome);

const CHECKS: &[Check] = &[
    ("formatting", || cargo(&["fmt", "--all", "--check"]).run()),
    ("pages", pages::build),
    ("page tests", pages::test),
    ("lints", lints),
    ("documentation", documentation),
    ("generated types", generate::check),
    ("tests", tests),
    // On the programs that the tests before built.
    ("journeys", || end_to_end::journeys(&[])),
    ("examples in the documentation", || cargo(&["test", "--doc", "--workspace"]).run()),
    ("licences, bans, sources", || cargo(&["deny", "check", "licenses", "bans", "sources"]).run()),
    ("advisories", advisories),
];

/// Sets up and runs every check, also after one that failed.
pub fn run() -> Outcome {
    setup::everything()?;
    not_run::begin()?;
    let mut failures = Vec::new();
    for (name, check) in CHECKS {
        let start = Instant::now();
        println!("\n=== {name}");
        if let Err(message) = check() {
            eprintln!("{message}");
            failures.push(*name);
        }
        println!("=== {name}: {} s", start.elapsed().as_secs());
    }
    not_run::tell()?;
    println!("\nchecks: {} passed, {} failed", CHECKS.len() - failures.len(), failures.len());
    if failures.is_empty() {
        Ok(())
    } else {
        Err(format!("Failed: {}", failures.join(", ")).into())
    }
}

fn tests() -> Outcome {
    let tests = cargo(&["nextest", "run", "--workspace", "--no-fail-fast"]);
    tests.env(not_run::VARIABLE, not_run::list()).run()
}

fn lints() -> Outcome {
    cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]).run()
}

/// The documentation of every item, also of private ones: a link that leads nowhere, or a mark that swallows words,
/// fails.
fn documentation() -> Outcome {
    let arguments = ["doc", "--workspace", "--no-deps", "--document-private-items"];
    cargo(&arguments).env("RUSTDOCFLAGS", "-D warnings").run()
}

/// The list of known weaknesses lives in a repository of its own. Where it can be had, it decides;
/// where it cannot, the output says plainly that nobody looked.
fn advisories() -> Outcome {
    let fetched = Program::new("timeout").args(&["120", "cargo", "deny", "fetch", "db"]).succeeds();
    if has_list() {
        if !fetched {
            println!("The advisory list could not be fetched anew; the one from before is used.");
        }
        return cargo(&["deny", "--offline", "check", "advisories"]).run();
    }
    println!("ADVISORIES WERE NOT CHECKED.");
    not_run::add("advisories", "the advisory list is not here and could not be fetched")
}

/// Whether a whole list is here. A fetch that failed leaves its lock file, or an empty folder.
fn has_list() -> bool {
    let home = std::env::var_os("CARGO_HOME").map(std::path::PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let lists = home.and_then(|home| home.join("advisory-dbs").read_dir().ok());
    lists.is_some_and(|mut lists| {
        lists.any(|list| list.is_ok_and(|list| list.path().join("crates").is_dir()))
    })
}
