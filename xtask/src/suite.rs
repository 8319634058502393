//! `cargo xtask test`: every check, one after the other, with a count at the end.

use std::time::Instant;

use crate::program::{Program, cargo, npm};
use crate::{Outcome, generate, pages, setup};

/// A check's name and what it does.
type Check = (&'static str, fn() -> Outcome);

const CHECKS: &[Check] = &[
    ("formatting", || cargo(&["fmt", "--all", "--check"]).run()),
    ("pages", pages::build),
    ("page tests", || npm(&["test"]).run()),
    ("lints", lints),
    ("generated types", generate::check),
    ("tests", || cargo(&["nextest", "run", "--workspace", "--no-fail-fast"]).run()),
    ("examples in the documentation", || cargo(&["test", "--doc", "--workspace"]).run()),
    ("licences, bans, sources", || cargo(&["deny", "check", "licenses", "bans", "sources"]).run()),
    ("advisories", advisories),
];

/// Sets up and runs every check, also after one that failed.
pub fn run() -> Outcome {
    setup::everything()?;
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
    println!("\nchecks: {} passed, {} failed", CHECKS.len() - failures.len(), failures.len());
    if failures.is_empty() {
        Ok(())
    } else {
        Err(format!("Failed: {}", failures.join(", ")).into())
    }
}

fn lints() -> Outcome {
    // What clippy denies by itself is a fault; its warnings are printed, and are for the next reader.
    cargo(&["clippy", "--workspace", "--lib", "--bins"]).run()
}

/// The list of known weaknesses lives in a repository of its own. Where it can be had, it decides;
/// where it cannot, the output says plainly that nobody looked.
fn advisories() -> Outcome {
    let fetched = Program::new("timeout").args(&["120", "cargo", "deny", "fetch", "db"]).succeeds();
    if fetched || cargo(&["deny", "--offline", "list"]).succeeds() && has_list() {
        return cargo(&["deny", "--offline", "check", "advisories"]).run();
    }
    println!(
        "ADVISORIES WERE NOT CHECKED: the advisory list is not here and could not be fetched."
    );
    Ok(())
}

fn has_list() -> bool {
    let home = std::env::var_os("CARGO_HOME").map(std::path::PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let lists = home.map(|home| home.join("advisory-dbs"));
    lists.and_then(|lists| lists.read_dir().ok()).is_some_and(|mut lists| lists.next().is_some())
}
