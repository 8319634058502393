//! Words of the Issues screen.

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Issues"
pub fn title() -> String {
    say("issues-title", [])
}

/// "There are {count} issues in your complaint."
pub fn lede(count: impl Number) -> String {
    say("issues-lede", [("count", gap::number(count))])
}

/// "Add an issue"
pub fn add() -> String {
    say("issues-add", [])
}

/// "Issue {number}"
pub fn number(number: impl Number) -> String {
    say("issues-number", [("number", gap::number(number))])
}

/// "Issue in one line"
pub fn name() -> String {
    say("issues-name", [])
}

/// "What happened"
pub fn what() -> String {
    say("issues-what", [])
}

/// "Its effect on families"
pub fn effect() -> String {
    say("issues-effect", [])
}

/// "What would put it right"
pub fn remedy() -> String {
    say("issues-remedy", [])
}

/// "The council's side"
pub fn their() -> String {
    say("issues-their", [])
}

/// "A fair complaint says what the council said."
pub fn their_hint() -> String {
    say("issues-their-hint", [])
}

/// "What shows it"
pub fn evidence() -> String {
    say("issues-evidence", [])
}

/// "{count} entries show it"
pub fn evidence_count(count: impl Number) -> String {
    say("issues-evidence-count", [("count", gap::number(count))])
}

/// "Tick each entry that shows this issue."
pub fn evidence_hint() -> String {
    say("issues-evidence-hint", [])
}

/// "Find others by their words"
pub fn evidence_find() -> String {
    say("issues-evidence-find", [])
}

/// "There are no entries yet."
pub fn evidence_none() -> String {
    say("issues-evidence-none", [])
}

/// "The issue is saved."
pub fn saved() -> String {
    say("issues-saved", [])
}

/// "Change issue {number}"
pub fn edit_title(number: impl Number) -> String {
    say("issues-edit-title", [("number", gap::number(number))])
}

/// "No issues yet"
pub fn empty_title() -> String {
    say("issues-empty-title", [])
}

/// "Example: “Messages were not answered”, shown by three emails."
pub fn empty_example() -> String {
    say("issues-empty-example", [])
}
