//! The native menu.

use crate::catalogue::say;

/// "Record"
pub fn record() -> String {
    say("menu-record", [])
}

/// "New entry"
pub fn new_entry() -> String {
    say("menu-new-entry", [])
}

/// "Open an invitation…"
pub fn open_invitation() -> String {
    say("menu-open-invitation", [])
}

/// "Print a bundle…"
pub fn print_bundle() -> String {
    say("menu-print-bundle", [])
}

/// "Lock the record"
pub fn lock() -> String {
    say("menu-lock", [])
}

/// "Quit Evenhand"
pub fn quit() -> String {
    say("menu-quit", [])
}

/// "Edit"
pub fn edit() -> String {
    say("menu-edit", [])
}

/// "Undo"
pub fn undo() -> String {
    say("menu-undo", [])
}

/// "Redo"
pub fn redo() -> String {
    say("menu-redo", [])
}

/// "Find…"
pub fn find() -> String {
    say("menu-find", [])
}

/// "Cut"
pub fn cut() -> String {
    say("menu-cut", [])
}

/// "Copy"
pub fn copy() -> String {
    say("menu-copy", [])
}

/// "Paste"
pub fn paste() -> String {
    say("menu-paste", [])
}

/// "Select all"
pub fn select_all() -> String {
    say("menu-select-all", [])
}

/// "View"
pub fn view() -> String {
    say("menu-view", [])
}

/// "Larger text"
pub fn larger() -> String {
    say("menu-larger", [])
}

/// "Smaller text"
pub fn smaller() -> String {
    say("menu-smaller", [])
}

/// "Usual text size"
pub fn usual_size() -> String {
    say("menu-usual-size", [])
}
