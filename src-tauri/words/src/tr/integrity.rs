//! What a check of the record shows, and what it does not show.

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Part of the record's file is damaged. Your backups are untouched."
pub fn database_damaged() -> String {
    say("integrity-database-damaged", [])
}

/// "This file is damaged or missing: {name}."
pub fn file_damaged(name: &str) -> String {
    say("integrity-file-damaged", [("name", gap::text(name))])
}

/// "The two copies of the key file are not the same, or one is damaged."
pub fn keys_damaged() -> String {
    say("integrity-keys-damaged", [])
}

/// "A damaged copy of the key file or a damaged file's head was mended on opening."
pub fn mended() -> String {
    say("integrity-mended", [])
}

/// "{number} files are the ones that this record knows."
pub fn files_known(number: impl Number) -> String {
    say("integrity-files-known", [("number", gap::number(number))])
}

/// "This computer's clock went back to an earlier day {times} times meanwhile."
pub fn clock(times: impl Number) -> String {
    say("integrity-clock", [("times", gap::number(times))])
}

/// "The history contradicts itself. Something in it was altered, taken out, put in or moved."
pub fn contradicts() -> String {
    say("integrity-contradicts", [])
}

/// "The history holds {changes} changes."
pub fn changes(changes: impl Number) -> String {
    say("integrity-changes", [("changes", gap::number(changes))])
}

/// "Nothing in the history contradicts itself. Its times come from this computer's clock."
pub fn holds() -> String {
    say("integrity-holds", [])
}

/// "Whoever has the passphrase could still have written it anew. A fingerprint in an earlier bundle can show that nobody did."
pub fn anew() -> String {
    say("integrity-anew", [])
}

/// "The history leads to that fingerprint. Nothing from before it was changed since it was printed."
pub fn leads() -> String {
    say("integrity-leads", [])
}

/// "This does not show that what the record says is true."
pub fn not_truth() -> String {
    say("integrity-not-truth", [])
}

/// "The history does not lead to that fingerprint. Look at each letter of it first."
pub fn leads_not() -> String {
    say("integrity-leads-not", [])
}

/// "If it is right, this is another record, or a history that was written anew."
pub fn another() -> String {
    say("integrity-another", [])
}
