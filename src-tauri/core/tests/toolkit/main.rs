//! Ladders, question sets, guides and letters: the data files against their schemas, their words against the rules for
//! words, and what is built from them.

// A test's way to fail is to panic, and these read the data files from the disk.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods
)]

mod forms;
mod guides;
mod ladders;
mod law;
mod letters;
mod notes;
mod officer;
mod provision;
mod schema;
#[path = "../../../../tests/skipped.rs"]
mod skipped;
mod support;
mod words;
