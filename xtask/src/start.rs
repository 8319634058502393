//! `cargo xtask start`: the app in its window, or its main job without one.

use crate::program::{Program, built, cargo};
use crate::{Outcome, pages, setup};

/// Builds the app and opens its window; without a display does the same job from the command line.
pub fn start(flags: &[&str]) -> Outcome {
    if let Some(flag) = flags.iter().find(|flag| !["--sample", "--release"].contains(flag)) {
        return Err(format!("start does not know {flag}. It takes --sample and --release.").into());
    }
    let release = flags.contains(&"--release");
    let profile = if release { "release" } else { "debug" };
    let optimised: &[&str] = if release { &["--release"] } else { &[] };
    setup::to_start()?;
    if !has_display() {
        println!("There is no display here, so the main job runs from the command line.");
        cargo(&["build", "--package", "evenhand-cli"]).args(optimised).run()?;
        return Program::new(built("evenhand-cli", profile)).args(&["demo", "./demo-output"]).run();
    }
    pages::build()?;
    cargo(&["build", "--package", "evenhand"]).args(optimised).run()?;
    let sample: &[&str] = if flags.contains(&"--sample") { &["--sample"] } else { &[] };
    Program::new(built("evenhand", profile)).args(sample).run()
}

fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
