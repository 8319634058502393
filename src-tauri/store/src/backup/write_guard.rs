//! The database's file while a backup is read from it.

use std::fs::File;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Says whether the database's file stayed as it was while somebody read it.
pub(crate) struct WriteGuard {
    /// Open for as long as the record: on Unix, closing it would free the lock that SQLite has on it.
    file: Arc<File>,
    /// How often the file was written to.
    disturbed: Arc<AtomicU64>,
    /// How many backups are read from it.
    pub(super) copying: u32,
}

/// One reader's view of it.
pub(super) struct Unchanged {
    file: Arc<File>,
    disturbed: Arc<AtomicU64>,
    since: u64,
}

impl WriteGuard {
    pub(crate) fn new(file: File) -> Self {
        Self { file: Arc::new(file), disturbed: Arc::default(), copying: 0 }
    }

    pub(crate) fn file(&self) -> &File {
        &self.file
    }

    /// Another file took the place of this one.
    pub(crate) fn turn_to(&mut self, file: File) {
        self.disturb();
        self.file = Arc::new(file);
    }

    /// Whether a backup is read from the file.
    pub(crate) fn is_copied(&self) -> bool {
        self.copying > 0
    }

    /// To be called before the file is written to.
    pub(crate) fn disturb(&self) {
        self.disturbed.fetch_add(1, Ordering::SeqCst);
    }

    /// How often the file was written to.
    pub(super) fn disturbed(&self) -> u64 {
        self.disturbed.load(Ordering::SeqCst)
    }

    pub(super) fn watch(&self) -> Unchanged {
        let disturbed = Arc::clone(&self.disturbed);
        let since = disturbed.load(Ordering::SeqCst);
        Unchanged { file: Arc::clone(&self.file), disturbed, since }
    }
}

impl Unchanged {
    /// Whether the file is still as it was when the watch began.
    pub(super) fn is_still(&self) -> bool {
        self.disturbed.load(Ordering::SeqCst) == self.since
    }

    pub(super) fn size(&self) -> std::io::Result<u64> {
        Ok(self.file.metadata()?.len())
    }

    /// Reads from a place in the file, whatever others read at the same time.
    pub(super) fn read_at(&self, bytes: &mut [u8], at: u64) -> std::io::Result<usize> {
        #[cfg(unix)]
        let read = std::os::unix::fs::FileExt::read_at(&*self.file, bytes, at);
        #[cfg(windows)]
        let read = std::os::windows::fs::FileExt::seek_read(&*self.file, bytes, at);
        read
    }
}
