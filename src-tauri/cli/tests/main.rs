//! The command line as a person calls it, a file an area; one program, so that what they stand on is linked once.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails"
)]

mod bombs;
mod capture;
mod check;
mod closed;
mod doubts;
mod help;
mod invitations;
mod law;
mod network;
mod picture;
mod record;
mod recording;
#[path = "../../../tests/skipped.rs"]
mod skipped;
mod support;
mod toolkit;
mod verify;
#[cfg(target_os = "linux")]
mod walls;
