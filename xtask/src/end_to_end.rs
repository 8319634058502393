//! The journeys through the real window, on a screen and a message bus of their own.

use crate::display::Display;
use crate::program::{Program, built, cargo, target};
use crate::{Outcome, not_run, pages};

/// Builds the pages and the programs, then runs the journeys whose names hold `filter`. With `--release` first, those
/// that take minutes run too, in an optimised window, for their figures.
pub fn run(filter: &[&str]) -> Outcome {
    not_run::begin()?;
    pages::build()?;
    if let ["--release", filter @ ..] = filter {
        cargo(&["build", "--release", "--package", "evenhand", "--package", "evenhand-cli"])
            .run()?;
        return driven("release", &[&["--no-capture"], filter].concat());
    }
    // As the tests build them, so that nothing is built twice with other features.
    cargo(&["nextest", "run", "--workspace", "--no-run"]).run()?;
    let outcome = journeys(filter);
    not_run::tell()?;
    outcome
}

/// Runs the journeys on what is built.
pub fn journeys(filter: &[&str]) -> Outcome {
    driven("debug", filter)
}

fn driven(profile: &str, arguments: &[&str]) -> Outcome {
    if !cfg!(target_os = "linux") {
        println!("THE JOURNEYS WERE NOT RUN.");
        return not_run::add("journeys", "they need WebKitGTK's driver, so they run on Linux only");
    }
    let display = Display::start()?;
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let mut journeys = Program::new("dbus-run-session");
    if profile == "release" {
        journeys = journeys.env("EVENHAND_LONG", "1");
    }
    journeys
        .args(&["--", &cargo, "nextest", "run", "--workspace", "--test", "e2e", "--profile", "e2e"])
        .args(arguments)
        .env("DISPLAY", display.name())
        .env("WAYLAND_DISPLAY", "")
        .env("GDK_BACKEND", "x11")
        .env("EVENHAND_APP", built("evenhand", profile))
        .env("EVENHAND_CLI", built("evenhand-cli", profile))
        .env("EVENHAND_SCREENS", target().join("screens"))
        .env(not_run::VARIABLE, not_run::list())
        .run()
}
