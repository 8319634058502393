//! Journeys through the real window: what a person sees, and what the record then holds.
//!
//! `cargo xtask e2e` gives them a screen, a message bus and the built programs.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod capture;
mod celebration;
mod chooser;
mod driver;
mod forms;
mod hands;
mod injected;
mod journeys;
mod keychain;
mod ladder;
mod large;
mod letters;
mod line;
mod meeting;
mod notes;
mod officer;
#[cfg(target_os = "linux")]
mod offline;
mod plan;
mod screens;
mod secrecy;
#[path = "../skipped.rs"]
mod skipped;
mod trouble;
#[cfg(target_os = "linux")]
#[path = "../../src-tauri/cli/tests/walls.rs"]
mod walls;
mod window;
