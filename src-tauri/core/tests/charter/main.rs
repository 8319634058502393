//! Charters, time limits, promises and the contradiction check, held against sums worked out by hand.

// A test's way to fail is to panic, and it reads files; the core may not.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods
)]

mod check;
mod contradict;
mod counting;
mod files;
mod limit_page;
mod limit_walk;
mod promising;
mod properties;
mod robust;
mod schema;
#[path = "../../../../tests/skipped.rs"]
mod skipped;
mod support;
mod time_limits;
mod told;
mod vectors;
