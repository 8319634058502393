//! The system's own file dialogs, typed into as a person would, by X's test keys.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::driver::{PATIENCE, waited};

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
    std::thread::sleep(Duration::from_millis(400));
    xdotool(&["windowfocus", "--sync", &dialog.to_string()]);
    if path.is_dir() {
        // Among files that were used lately, where a dialog begins, no folder can be taken.
        xdotool(&["key", "--clearmodifiers", "alt+Home"]);
        std::thread::sleep(Duration::from_millis(400));
    }
    // GTK's own key for the field that takes a path. It comes up after a moment.
    xdotool(&["key", "--clearmodifiers", "ctrl+l"]);
    std::thread::sleep(Duration::from_millis(500));
    xdotool(&["key", "--clearmodifiers", "ctrl+a"]);
    xdotool(&["type", "--delay", "25", &path.to_string_lossy()]);
    std::thread::sleep(Duration::from_millis(300));
    xdotool(&["key", "Return"]);
    let closed = || (!windows().contains(&dialog)).then_some(());
    let done = waited(PATIENCE, closed);
    assert!(done.is_some(), "the file dialog stays; windows: {:?}", windows());
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
