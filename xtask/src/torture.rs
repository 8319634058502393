//! `cargo xtask torture`: the tests that a usual run cuts short or leaves out, whole, and one table with their
//! figures.

use std::time::Instant;

use crate::Outcome;
use crate::peers;
use crate::program::cargo;

const STORE: &str = "evenhand-store";
const BUNDLE: &str = "evenhand-bundle";
const APP: &str = "evenhand-app";
const SHELL: &str = "evenhand";

/// What each test shows, its package, and its name.
const TRIALS: &[(&str, &str, &str)] = &[
    (
        "killed 1,000 times, the log damaged between",
        STORE,
        "acknowledged_writes_survive_being_killed",
    ),
    ("every step on a failing disk", STORE, "a_failing_disk_leaves_the_old_state_or_the_new"),
    (
        "a power cut at every step, writes in any order",
        STORE,
        "a_power_cut_leaves_the_old_state_or_the_new",
    ),
    ("300 flipped bits", STORE, "three_hundred_flipped_bits_are_noticed"),
    (
        "300 flipped bits of a log that holds saves",
        STORE,
        "three_hundred_flipped_bits_of_a_log_are_noticed_or_cost_nothing",
    ),
    (
        "opened a second time while a backup is brought back",
        STORE,
        "a_second_opening_is_refused_while_a_backup_is_brought_back",
    ),
    (
        "clocks set back and forward across a lock",
        APP,
        "a_clock_that_is_set_across_a_lock_costs_nothing",
    ),
    ("20 secrets looked for in every file", STORE, "twenty_markers_are_found_in_no_file"),
    ("forged histories", STORE, "every_forgery_of_any_history_is_noticed"),
    ("a bundle of 1,100 pages and 130 MB", BUNDLE, "bundle_of_eleven_hundred_pages_is_all_there"),
    (
        "1,100 pages in a child, the same bytes",
        SHELL,
        "a_bundle_of_eleven_hundred_pages_is_the_same_in_a_child",
    ),
    (
        "every job on every file in a child, the same answer",
        SHELL,
        "every_job_on_every_file_gives_the_same_in_a_child",
    ),
    ("bundles before a second checker", BUNDLE, "bundle_passes_a_second_checker"),
];

/// What came of a trial.
struct Came {
    what: &'static str,
    held: bool,
    seconds: u64,
    figures: String,
}

/// Runs each trial whose name holds the filter, also after one that failed, and prints one table.
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
    let mut came = Vec::new();
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
        let (held, lines) = run.heard();
        let (seconds, figures) = (start.elapsed().as_secs(), figures(&lines));
        came.push(Came { what, held, seconds, figures });
    }
    print!("\n{}", table(&came));
    let failed: Vec<&str> = came.iter().filter(|one| !one.held).map(|one| one.what).collect();
    if failed.is_empty() { Ok(()) } else { Err(format!("Failed: {}", failed.join(", ")).into()) }
}

fn table(came: &[Came]) -> String {
    let mut out = String::from("| trial | held | seconds | figures |\n|---|---|---|---|\n");
    for Came { what, held, seconds, figures } in came {
        let held = if *held { "yes" } else { "NO" };
        out.push_str(&format!("| {what} | {held} | {seconds} | {} |\n", figures.replace('|', "/")));
    }
    out
}

/// What a test said, without what its runner says of it.
fn figures(lines: &[String]) -> String {
    let said = lines.iter().filter_map(|line| {
        let of_a_test = line.strip_prefix("test ").and_then(|rest| rest.split_once(" ... "));
        let said = of_a_test.map_or(line.as_str(), |(_, said)| said).trim();
        let of_the_runner = matches!(said, "" | "ok")
            || ["running ", "test result: ", "failures:"].iter().any(|own| said.starts_with(own))
            || said.ends_with("has been running for over 60 seconds");
        (!of_the_runner).then_some(said)
    });
    said.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_table_has_what_the_trials_said() {
        let lines = "\nrunning 1 test\ntest a::b has been running for over 60 seconds\n300 bits flipped, 300 noticed\ntest a::b ... ok\n\ntest result: ok. 1 passed;";
        let lines: Vec<String> = lines.lines().map(str::to_owned).collect();
        assert_eq!(figures(&lines), "300 bits flipped, 300 noticed");
        let one = |held| Came { what: "flipped", held, seconds: 3, figures: figures(&lines) };
        let rows = table(&[one(true), one(false)]);
        assert_eq!(
            rows.lines().nth(2),
            Some("| flipped | yes | 3 | 300 bits flipped, 300 noticed |")
        );
        assert!(rows.lines().nth(3).unwrap().contains("| NO |"));
    }
}
