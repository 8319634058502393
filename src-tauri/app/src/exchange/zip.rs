//! Writes zip files, as much of them as a package needs.

use std::io::{Seek, Write};

use ::zip::result::ZipError;
use ::zip::write::SimpleFileOptions;
use ::zip::{CompressionMethod, DateTime, ZipWriter};

use crate::contract::UserError;

/// Writes a zip file.
pub(super) struct Writer<W: Write + Seek>(ZipWriter<W>);

impl<W: Write + Seek> Writer<W> {
    /// A file without members.
    pub(super) fn new(out: W) -> Self {
        Self(ZipWriter::new(out))
    }

    /// Adds a member. It is dated the first day that a zip file can name, so that the same record gives
    /// the same bytes.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), UserError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .large_file(u32::try_from(bytes.len()).is_err());
        self.0.start_file(name, options).map_err(failed)?;
        self.0.write_all(bytes).map_err(|error| UserError::from_io(&error))
    }

    /// The whole file.
    pub(super) fn finish(self) -> Result<W, UserError> {
        self.0.finish().map_err(failed)
    }
}

fn failed(error: ZipError) -> UserError {
    match error {
        ZipError::Io(error) => UserError::from_io(&error),
        _ => UserError::Unexpected,
    }
}
