//! The record on disk, a file a promise; one program, so that what they stand on is linked once.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails"
)]

mod backup;
mod damage;
mod in_use;
mod keys;
mod kinds;
mod last_save;
mod parts;
mod record;
mod rekey;
mod scan;
mod secrecy;
mod support;
