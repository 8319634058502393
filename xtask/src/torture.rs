//! `cargo xtask torture`: the tests of store and bundle that a usual run cuts short or leaves out, whole,
//! with their figures.

use std::time::Instant;

use crate::Outcome;
use crate::peers;
use crate::program::cargo;

const STORE: &str = "evenhand-store";
const BUNDLE: &str = "evenhand-bundle";

/// What each test shows, its package, and its name.
const TRIALS: &[(&str, &str, &str)] = &[
    ("killed 1,000 times", STORE, "acknowledged_writes_survive_being_killed"),
    ("every step on a failing disk", STORE, "a_failing_disk_leaves_the_old_state_or_the_new"),
    ("a power cut at every step", STORE, "a_power_cut_leaves_the_old_state_or_the_new"),
    ("300 flipped bits", STORE, "three_hundred_flipped_bits_are_noticed"),
    ("20 secrets looked for in every file", STORE, "twenty_markers_are_found_in_no_file"),
    ("forged histories", STORE, "every_forgery_of_any_history_is_noticed"),
    ("a bundle of 1,100 pages and 130 MB", BUNDLE, "bundle_of_eleven_hundred_pages_is_all_there"),
    ("bundles before a second checker", BUNDLE, "bundle_passes_a_second_checker"),
];

/// Runs each trial whose name holds the filter, also after one that failed.
///
/// # Errors
/// Where one failed.
pub fn run(filter: &[&str]) -> Outcome {
    let asked = |name: &str| filter.iter().all(|part| name.contains(part));
    let trials: Vec<_> = TRIALS.iter().filter(|(.., name)| asked(name)).collect();
    if trials.is_empty() {
        return Err("No trial has that in its name.".into());
    }
    let python = trials.iter().any(|(_, package, _)| *package == BUNDLE).then(peers::python);
    let mut failed = Vec::new();
    for (what, package, name) in trials {
        let start = Instant::now();
        println!("\n=== {what}");
        // Built with the whole workspace, as for the usual tests: alone it would need its libraries anew.
        // Of a name that no test has, the runner says so and fails.
        let test =
            ["nextest", "run", "--workspace", "--profile", "torture", "--run-ignored", "all"];
        let which = format!("package({package}) & test({name})");
        let run = cargo(&test).args(&["--no-capture", "-E", &which]).env("EVENHAND_LONG", "1");
        let run = match &python {
            Some(python) => run.env("EVENHAND_PYTHON", python),
            None => run,
        };
        if run.run().is_err() {
            failed.push(*what);
        }
        println!("=== {what}: {} s", start.elapsed().as_secs());
    }
    if failed.is_empty() { Ok(()) } else { Err(format!("Failed: {}", failed.join(", ")).into()) }
}
