//! The system's own file dialogs, typed into as a person would, by X's test keys.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::driver::PATIENCE;

/// Waits for the file dialog, types a path into it and presses Enter.
///
/// The dialog is the app's second window. A screen without a window manager gives it no focus by
/// itself, so it is given here. Its list of suggestions may swallow a key, so it may take two goes,
/// as it does by hand.
pub fn choose(path: &Path) {
    let dialog = waited(PATIENCE, || windows().into_iter().max().filter(|_| windows().len() > 1));
    let dialog = dialog.expect("no file dialog opened");
    for _ in 0..5 {
        std::thread::sleep(Duration::from_millis(400));
        xdotool(&["windowfocus", "--sync", &dialog.to_string()]);
        // GTK's own key for the field that takes a path. It comes up after a moment.
        xdotool(&["key", "--clearmodifiers", "ctrl+l"]);
        std::thread::sleep(Duration::from_millis(500));
        xdotool(&["key", "--clearmodifiers", "ctrl+a"]);
        xdotool(&["type", "--delay", "25", &path.to_string_lossy()]);
        std::thread::sleep(Duration::from_millis(300));
        xdotool(&["key", "Return"]);
        let closed = || (!windows().contains(&dialog)).then_some(());
        if waited(Duration::from_secs(3), closed).is_some() {
            return;
        }
    }
    panic!("the file dialog stays; windows: {:?}", windows());
}

/// What a check finds within a time.
fn waited<T>(time: Duration, check: impl Fn() -> Option<T>) -> Option<T> {
    let start = Instant::now();
    loop {
        match check() {
            None if start.elapsed() < time => std::thread::sleep(Duration::from_millis(100)),
            found => return found,
        }
    }
}

/// The visible windows of the app, by their numbers.
fn windows() -> Vec<u64> {
    let found = xdotool(&["search", "--onlyvisible", "--class", "evenhand"]);
    found.lines().filter_map(|line| line.trim().parse().ok()).collect()
}

fn xdotool(arguments: &[&str]) -> String {
    let output = Command::new("xdotool").args(arguments).output();
    let output = output.expect("xdotool is missing: run cargo xtask setup");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
