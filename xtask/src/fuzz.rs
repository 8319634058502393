//! The readers against bytes that nobody meant: libFuzzer, a minute for each target.
//!
//! This stands apart from `cargo xtask test`, which needs neither a second build with a sanitizer nor `cargo-fuzz`.
//! There a test damages files by the thousand instead, the same way at each run.

use crate::Outcome;
use crate::program::{Program, cargo, root};
use crate::setup;

/// Each target, and the folders that it begins with: the project's own files, and small ones made for it.
const TARGETS: &[(&str, &[&str])] = &[
    ("ics", INVITATIONS),
    ("eml", INVITATIONS),
    ("msg", INVITATIONS),
    ("tnef", INVITATIONS),
    ("smime", INVITATIONS),
    ("words", INVITATIONS),
    ("mailbox", INVITATIONS),
    ("chat", INVITATIONS),
    ("table", &["fuzz/seeds/table"]),
    ("minutes", &["fuzz/seeds/minutes"]),
    ("pdf", &["src-tauri/bundle/tests/fixtures/bundle", "src-tauri/bundle/tests/fixtures/planted"]),
    ("picture", &["src-tauri/ocr/tests/fixtures", "icons"]),
    ("rtf", &["fuzz/seeds/rtf"]),
    ("html", &["fuzz/seeds/html"]),
    ("opendocument", &["fuzz/seeds/opendocument"]),
    ("word", &["fuzz/seeds/word"]),
    ("office", &["fuzz/seeds/office"]),
    ("old_office", &[]),
    ("zip", &["fuzz/seeds/zip"]),
    ("document", &["fuzz/seeds/document"]),
    ("record", &["fuzz/seeds/record"]),
    ("recording", &["src-tauri/speech/tests/fixtures"]),
    ("tar", &["fuzz/seeds/tar"]),
    (
        "charter",
        &[
            "src-tauri/core/data/charters",
            "src-tauri/core/data/limits",
            "src-tauri/core/data/ladders",
            "src-tauri/core/data/forms",
        ],
    ),
    ("call", &["fuzz/seeds/call"]),
    ("line", &["fuzz/seeds/line", "fuzz/seeds/minutes"]),
    ("lines", &["fuzz/seeds/lines", "fuzz/seeds/table", "fuzz/seeds/html", "fuzz/seeds/rtf"]),
    ("scan", &["fuzz/seeds/scan"]),
];

const INVITATIONS: &[&str] = &["src-tauri/calendar/tests/corpus"];

/// The targets by name, in lines that begin so many letters from the left.
pub fn listed(from: usize) -> String {
    const MOST: usize = 100;
    let mut lines = vec![String::new()];
    for (at, (name, _)) in TARGETS.iter().enumerate() {
        let name = if at + 1 == TARGETS.len() { (*name).to_owned() } else { format!("{name}, ") };
        match lines.last_mut().filter(|line| from + line.len() + name.len() <= MOST) {
            Some(line) => line.push_str(&name),
            None => lines.push(name),
        }
    }
    lines.iter().map(|line| format!("{:from$}{}\n", "", line.trim_end())).collect()
}

/// Runs the targets, or all where none is named, also after one that tripped, and prints one table.
///
/// # Errors
/// Where one tripped, or there is no such target.
pub fn run(targets: &[&str]) -> Outcome {
    setup::to_fuzz()?;
    let asked = |name: &&str| targets.is_empty() || targets.contains(name);
    if let Some(unknown) =
        targets.iter().find(|name| TARGETS.iter().all(|(known, _)| known != *name))
    {
        return Err(format!("There is no target {unknown}.").into());
    }
    let seconds = std::env::var("EVENHAND_FUZZ_SECONDS").unwrap_or_else(|_| "60".into());
    let mut came = Vec::new();
    for (target, seeds) in TARGETS.iter().filter(|(name, _)| asked(name)) {
        let (held, lines) = fuzzed(target, seeds, &seconds)?.heard_aside();
        came.push(Came::of(target, held, &lines));
    }
    print!("\n{}", table(&came));
    let fell: Vec<&str> = came.iter().filter(|one| !one.held).map(|one| one.target).collect();
    if fell.is_empty() { Ok(()) } else { Err(format!("Tripped: {}", fell.join(", ")).into()) }
}

/// One target, for so many seconds.
fn fuzzed(target: &str, seeds: &[&str], seconds: &str) -> Result<Program, std::io::Error> {
    let found = root().join("fuzz/corpus").join(target);
    std::fs::create_dir_all(&found)?;
    let found = found.to_string_lossy();
    // The first folder takes what is found; the project's own files are where it begins.
    let mut arguments = vec!["fuzz", "run", "--release", target, found.as_ref()];
    arguments.extend(seeds);
    let limit = format!("-max_total_time={seconds}");
    // A sanitized build with checks runs several times slower than what is shipped, and holds more memory.
    arguments.extend(["--", &limit, "-timeout=10", "-malloc_limit_mb=256", "-rss_limit_mb=1024"]);
    arguments.extend(["-max_len=65536", "-print_final_stats=1"]);
    // The sanitizer's flags are not for stable compilers, unless this says so.
    Ok(cargo(&arguments).env("RUSTC_BOOTSTRAP", "1"))
}

/// What came of a target.
struct Came {
    target: &'static str,
    held: bool,
    runs: String,
    new: String,
    find: String,
}

impl Came {
    /// From what libFuzzer says at its end.
    fn of(target: &'static str, held: bool, lines: &[String]) -> Self {
        let after = |word: &str| {
            let said = lines.iter().rev().find_map(|line| line.split_once(word));
            said.map_or(String::from("?"), |(_, rest)| rest.trim().to_owned())
        };
        Self {
            target,
            held,
            runs: after("stat::number_of_executed_units:"),
            new: after("stat::new_units_added:"),
            find: if held { "none".into() } else { after("Test unit written to") },
        }
    }
}

fn table(came: &[Came]) -> String {
    let mut out = String::from("| target | runs | new units | finds |\n|---|---|---|---|\n");
    for Came { target, runs, new, find, .. } in came {
        out.push_str(&format!("| {target} | {runs} | {new} | {find} |\n"));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_table_has_what_came_of_each_target() {
        let said = |lines: &str| lines.lines().map(str::to_owned).collect::<Vec<_>>();
        let whole = said(
            "Done 9 runs in 2 second(s)\nstat::number_of_executed_units: 9\nstat::new_units_added:          4",
        );
        let cut =
            said("==1==ERROR: libFuzzer: timeout\nTest unit written to fuzz/artifacts/a/timeout-1");
        let rows = table(&[Came::of("ics", true, &whole), Came::of("pdf", false, &cut)]);
        let rows: Vec<&str> = rows.lines().skip(2).collect();
        let fell = "| pdf | ? | ? | fuzz/artifacts/a/timeout-1 |";
        assert_eq!(rows, ["| ics | 9 | 4 | none |", fell]);
    }

    #[test]
    fn every_target_is_listed_built_and_run() {
        let listed = listed(18);
        let listed: Vec<&str> = listed.split([',', '\n']).map(str::trim).collect();
        let manifest = std::fs::read_to_string(root().join("fuzz/Cargo.toml")).unwrap();
        let files = std::fs::read_dir(root().join("fuzz/fuzz_targets")).unwrap().flatten();
        let mut targets: Vec<String> = files
            .map(|file| file.path().file_stem().unwrap().to_string_lossy().into_owned())
            .collect();
        targets.sort();
        let mut run: Vec<&str> = TARGETS.iter().map(|(name, _)| *name).collect();
        run.sort_unstable();
        assert_eq!(targets, run);
        for (name, seeds) in TARGETS {
            assert!(listed.contains(name), "{name} is not listed");
            assert!(manifest.contains(&format!("fuzz_targets/{name}.rs")), "{name} is not built");
            for folder in *seeds {
                assert!(root().join(folder).is_dir(), "{name}: {folder}");
            }
        }
    }
}
