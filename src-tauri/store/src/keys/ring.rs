//! The record's key, and those that it had before.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::MasterKey;

/// The key of now, and older ones, newest first. Older ones open what is not sealed anew yet, and copies
/// that come back from elsewhere. They open nothing that was written since.
#[derive(Clone)]
pub(crate) struct Ring {
    now: MasterKey,
    older: Vec<MasterKey>,
}

impl Ring {
    pub(crate) fn new(now: MasterKey, older: Vec<MasterKey>) -> Self {
        Self { now, older }
    }

    /// The key that everything is written with.
    pub(crate) fn now(&self) -> &MasterKey {
        &self.now
    }

    pub(crate) fn older(&self) -> &[MasterKey] {
        &self.older
    }

    /// All keys, the present one first.
    pub(crate) fn all(&self) -> impl Iterator<Item = &MasterKey> {
        std::iter::once(&self.now).chain(&self.older)
    }

    /// The key that a database was written with, by how its file begins. The present one where that is not
    /// known: the file may be damaged there.
    pub(crate) fn of_database(&self, path: &Path) -> &MasterKey {
        let known = beginning(path).and_then(|first| self.all().find(|key| key.fits(&first)));
        known.unwrap_or(&self.now)
    }

    /// With another key in place of the present one, which becomes the newest of the older ones.
    pub(crate) fn with(&self, now: MasterKey) -> Self {
        Self { now, older: self.all().cloned().collect() }
    }
}

/// The first bytes of a database, which tell which key it was written with; `None` where it has none.
pub(crate) fn beginning(path: &Path) -> Option<[u8; 16]> {
    let mut first = [0; 16];
    File::open(path).ok()?.read_exact(&mut first).ok()?;
    Some(first)
}
