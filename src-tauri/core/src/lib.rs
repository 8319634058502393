//! Evenhand's pure core.
//!
//! Time, ids and bytes come in as arguments; nothing here reads a clock, a file or a network.
//! `clippy.toml` beside this crate bans the functions that would.

pub mod charter;
pub mod forms;
pub mod guides;
pub mod ladder;
pub mod notes;
pub mod provision;
pub mod reading;
pub mod record;
