//! The use cases, a file an area; one program, so that what they stand on is linked once.
#![allow(
    clippy::cast_possible_truncation,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test that cannot go on fails"
)]

mod another_kind;
#[cfg(unix)]
mod bringing_in;
mod capture;
mod chats;
mod cost;
mod csv_tables;
mod erase;
mod exchange;
mod forms;
mod import;
#[cfg(unix)]
mod jobs;
mod kept;
mod keys;
mod ladder;
mod letters;
mod line;
mod locked_anywhere;
mod locking;
mod meetings;
mod notes;
mod people;
mod pictures;
mod plan;
mod reasons;
mod recordings;
mod rescue;
mod sandbox;
mod scans;
#[path = "../../../tests/skipped.rs"]
mod skipped;
mod stories;
mod support;
mod tables;
mod whole;
