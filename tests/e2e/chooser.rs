//! The system's own file dialogs, typed into as a person would, by X's test keys.
//!
//! Keys wait in the dialog's own queue until it comes to them, in their order, so nothing is waited for between them.
//! What does not wait is GTK's list of names that fit: it is a window of its own, comes when a folder was read, and
//! takes the Return that is pressed just then. So Return is pressed until the dialog has gone.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::driver::{PATIENCE, waited};

/// How long nothing may change among the windows before a Return counts as taken by the list of names.
const TAKEN: Duration = Duration::from_secs(1);

/// Waits for the file dialog, types a path into it and presses Enter.
///
/// The dialog is the app's second window. A screen without a window manager gives it no focus by
/// itself, so it is given here.
pub fn choose(path: &Path) {
    let second = || {
        let windows = windows();
        windows.iter().max().copied().filter(|_| windows.len() > 1)
    };
    let dialog = waited(PATIENCE, second).expect("no file dialog opened");
    xdotool(&["windowfocus", "--sync", &dialog.to_string()]);
    let focused = || (xdotool(&["getwindowfocus"]).trim() == dialog.to_string()).then_some(());
    waited(PATIENCE, focused).expect("the file dialog takes no focus");
    if path.is_dir() {
        // Among files that were used lately, where a dialog begins, no folder can be taken.
        xdotool(&["key", "--clearmodifiers", "alt+Home"]);
    }
    // GTK's own key for the field that takes a path.
    xdotool(&["key", "--clearmodifiers", "ctrl+l"]);
    xdotool(&["key", "--clearmodifiers", "ctrl+a"]);
    xdotool(&["type", "--delay", "25", &path.to_string_lossy()]);
    let begun = Instant::now();
    let mut shown = windows();
    while shown.contains(&dialog) {
        assert!(begun.elapsed() < PATIENCE, "the file dialog stays; windows: {shown:?}");
        xdotool(&["key", "Return"]);
        let changed = || Some(windows()).filter(|now| *now != shown);
        shown = waited(TAKEN, changed).unwrap_or_else(windows);
    }
}

/// The visible windows of the app, by their numbers.
fn windows() -> Vec<u64> {
    let found = xdotool(&["search", "--onlyvisible", "--class", "evenhand"]);
    found.lines().filter_map(|line| line.trim().parse().ok()).collect()
}

/// Runs X's test keys and gives what they say.
pub fn xdotool(arguments: &[&str]) -> String {
    let output = Command::new("xdotool").args(arguments).output();
    let output = output.expect("xdotool is missing: run cargo xtask setup");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
