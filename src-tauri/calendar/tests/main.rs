//! Reading and writing calendars and messages; one program, so that what they stand on is linked once.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test that cannot go on fails"
)]

mod belonging;
mod bounds;
mod calendar_corpus;
mod calendar_edges;
mod calendar_own;
mod calendar_torture;
mod calendar_write;
mod edges;
mod given_before;
mod hands;
mod invitation;
mod messages;
mod passed_on;
mod readings;
mod said_twice;
#[path = "../../../tests/skipped.rs"]
mod skipped;
mod two_clocks;
mod versions;
mod words_beside;
mod written_forms;
