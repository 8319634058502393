//! "Check my record": pages, structure, history, attachments, key files, backups.

use evenhand_core::record::{Id, Item, ItemKind};
use rusqlite::params;

use crate::backup::page_faults;
use crate::item::{item_from, kind_name};
use crate::keys::Mending;
use crate::{Head, Result, Store, Verification};

/// What the check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// What is wrong with the database's pages and structure, in SQLite's words. Empty: nothing.
    pub database: Vec<String>,
    /// Files whose bytes are missing or damaged: id and name.
    pub files: Vec<(Id, String)>,
    /// How many files were read and compared.
    pub files_checked: usize,
    /// The history; `None` where the database is too damaged to read it.
    pub history: Option<Verification>,
    /// Both copies of the key file are sound and the same.
    pub keys_sound: bool,
}

impl Report {
    /// Nothing is wrong.
    pub fn sound(&self) -> bool {
        self.database.is_empty()
            && self.files.is_empty()
            && self.keys_sound
            && self.history.as_ref().is_some_and(Verification::holds)
    }
}

impl Store {
    /// Reads everything and compares it with its checks, and its history with a head that was printed.
    /// Nothing is changed.
    ///
    /// # Errors
    /// Those of the disk. Damage is not an error but the answer.
    pub fn check(&self, printed: Option<Head>) -> Result<Report> {
        // What waits in the write-ahead log goes into the file first, so that the file is what is checked.
        let mut database = match self.checkpoint().and_then(|()| page_faults(&self.db)) {
            Ok(faults) => faults,
            Err(error) => vec![error.to_string()],
        };
        let history = match self.verify(printed) {
            Ok(verification) => Some(verification),
            Err(error) => {
                database.push(error.to_string());
                None
            }
        };
        let (files, files_checked) = match self.compared_files() {
            Ok(found) => found,
            Err(error) => {
                database.push(error.to_string());
                (Vec::new(), 0)
            }
        };
        let keys_sound = self.slots.mending(&self.folder)? == Mending::None;
        Ok(Report { database, files, files_checked, history, keys_sound })
    }

    /// The files whose bytes are missing or damaged: id and name.
    ///
    /// # Errors
    /// Those of disk and database.
    pub fn damaged_files(&self) -> Result<Vec<(Id, String)>> {
        Ok(self.compared_files()?.0)
    }

    /// The files whose bytes are missing or damaged, and how many files there are.
    fn compared_files(&self) -> Result<(Vec<(Id, String)>, usize)> {
        let mut query =
            self.db.prepare("SELECT doc FROM item WHERE kind = ? ORDER BY sha256, id")?;
        let mut rows = query.query(params![kind_name(ItemKind::File)])?;
        let mut damaged = Vec::new();
        let mut count = 0;
        while let Some(row) = rows.next()? {
            let Item::File(file) = item_from(row)? else { continue };
            count += 1;
            if self.bytes_of(&file.sha256)?.is_none() {
                damaged.push((file.id, file.name));
            }
        }
        Ok((damaged, count))
    }
}
