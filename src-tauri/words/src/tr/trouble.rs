//! Why a backup could not be made, and what to do.

use crate::catalogue::say;

/// "{trouble-still-there} The disk is full. Free some space on it."
pub fn disk_full() -> String {
    say("trouble-disk-full", [])
}

/// "{trouble-still-there} The folder cannot be written to. Change the folder's settings."
pub fn read_only() -> String {
    say("trouble-read-only", [])
}

/// "{trouble-still-there} The copy did not pass its check. Check your record now."
pub fn not_sound() -> String {
    say("trouble-not-sound", [])
}

/// "{trouble-still-there} The disk did not take it. Save a backup to a USB stick."
pub fn other() -> String {
    say("trouble-other", [])
}
