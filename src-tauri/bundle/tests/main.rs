//! Bundles and papers, a file a part; one program, so that what they stand on is linked once.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::type_complexity,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails"
)]

mod bundle_appendices;
mod bundle_documents;
mod bundle_fixture;
mod bundle_foreign;
mod bundle_golden;
mod bundle_large;
mod bundle_left_out;
mod bundle_names;
mod bundle_people;
mod bundle_pictures;
mod bundle_redaction;
mod bundle_redrawn;
mod bundle_scans;
mod bundle_tags;
mod bundle_volumes;
mod charts;
mod every_bundle;
mod every_paper;
mod names;
mod notes_in_words;
mod papers;
#[path = "../../../tests/skipped.rs"]
mod skipped;
mod stories;
mod to_look_at;
