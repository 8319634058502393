//! The readers against bytes that nobody meant: libFuzzer, a minute for each target.
//!
//! This stands apart from `cargo xtask test`, which needs neither a second build with a sanitizer nor `cargo-fuzz`.
//! There a test damages files by the thousand instead, the same way at each run.

use crate::Outcome;
use crate::program::{Program, cargo, root};
use crate::setup;

const TARGETS: &[&str] = &["ics", "eml", "msg", "tnef", "smime", "words", "mailbox", "chat"];

/// Runs the targets, or all where none is named.
pub fn run(targets: &[&str]) -> Outcome {
    setup::to_fuzz()?;
    let targets = if targets.is_empty() { TARGETS } else { targets };
    let seconds = std::env::var("EVENHAND_FUZZ_SECONDS").unwrap_or_else(|_| "60".into());
    for target in targets {
        let found = root().join("fuzz/corpus").join(target);
        std::fs::create_dir_all(&found)?;
        let found = found.to_string_lossy();
        // The first folder takes what is found; the project's own files are where it begins.
        let mut arguments = vec!["fuzz", "run", "--release", target, found.as_ref()];
        arguments.push("src-tauri/calendar/tests/corpus");
        let limit = format!("-max_total_time={seconds}");
        // A sanitized build with checks runs several times slower than what is shipped, and holds more memory.
        arguments.extend([
            "--",
            &limit,
            "-timeout=10",
            "-malloc_limit_mb=256",
            "-rss_limit_mb=1024",
        ]);
        arguments.extend(["-max_len=65536", "-print_final_stats=1"]);
        // The sanitizer's flags are not for stable compilers, unless this says so.
        let run: Program = cargo(&arguments).env("RUSTC_BOOTSTRAP", "1");
        run.run()?;
    }
    Ok(())
}
