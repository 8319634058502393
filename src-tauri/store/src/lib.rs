//! The record on disk: the only crate with rusqlite, keys or database paths.
