//! `cargo xtask torture`: the tests of the store that a usual run cuts short, whole, with their figures.

use std::time::Instant;

use crate::Outcome;
use crate::program::cargo;

/// What each test shows, and its name.
const TRIALS: &[(&str, &str)] = &[
    ("killed 200 times", "acknowledged_writes_survive_being_killed"),
    ("every step on a failing disk", "a_failing_disk_leaves_the_old_state_or_the_new"),
    ("a power cut at every step", "a_power_cut_leaves_the_old_state_or_the_new"),
    ("300 flipped bits", "three_hundred_flipped_bits_are_noticed"),
    ("20 secrets looked for in every file", "twenty_markers_are_found_in_no_file"),
    ("forged histories", "every_forgery_of_any_history_is_noticed"),
];

/// Runs each trial whose name holds the filter, also after one that failed.
///
/// # Errors
/// Where one failed.
pub fn run(filter: &[&str]) -> Outcome {
    let asked = |name: &str| filter.iter().all(|part| name.contains(part));
    let trials: Vec<_> = TRIALS.iter().filter(|(_, name)| asked(name)).collect();
    if trials.is_empty() {
        return Err("No trial has that in its name.".into());
    }
    let mut failed = Vec::new();
    for (what, name) in trials {
        let start = Instant::now();
        println!("\n=== {what}");
        // Of a name that no test has, the runner says so and fails.
        let test = ["nextest", "run", "--profile", "torture", "--package", "evenhand-store"];
        let outcome = cargo(&test).args(&["--no-capture", name]).env("EVENHAND_LONG", "1").run();
        if outcome.is_err() {
            failed.push(*what);
        }
        println!("=== {what}: {} s", start.elapsed().as_secs());
    }
    if failed.is_empty() { Ok(()) } else { Err(format!("Failed: {}", failed.join(", ")).into()) }
}
