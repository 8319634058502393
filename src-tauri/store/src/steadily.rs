//! Large files are brought onto the disk while they are written.
//!
//! A disk that gets all of a large file at its end keeps whoever saves a record meanwhile waiting for as long.

use std::fs::File;
use std::io;

/// Bytes of which no more wait for the disk.
const MOST: usize = 4 << 20;

/// Brings a file onto the disk every so many bytes.
#[derive(Debug, Default)]
pub(crate) struct Steadily {
    waiting: usize,
}

impl Steadily {
    /// So many bytes more were written.
    ///
    /// # Errors
    /// Those of the disk.
    pub(crate) fn wrote(&mut self, file: &File, bytes: usize) -> io::Result<()> {
        self.waiting += bytes;
        if self.waiting >= MOST {
            file.sync_data()?;
            self.waiting = 0;
        }
        Ok(())
    }
}
