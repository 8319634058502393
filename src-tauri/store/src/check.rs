//! "Check my record": pages, structure, history, attachments, key files, backups.

use chrono::{DateTime, Utc};
use evenhand_core::record::{Id, Item, ItemKind, StoredFile};
use rusqlite::{Connection, params};

use crate::backup::{DatabaseCopy, page_faults};
use crate::connect::connect;
use crate::history::verify_in;
use crate::item::{item_from, kind_name};
use crate::keys::Mending;
use crate::reach::part;
use crate::stoppable::stoppable_reading;
use crate::{Error, Head, Reach, ReachStep, Result, Store, Verification};

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
        let resting = self.checkpoint();
        let mut found = FoundFaults::read(&self.db, printed);
        if let Err(error) = resting {
            found.faults.push(error.to_string());
        }
        let compared = self.damaged_files();
        let keys_sound = self.slots.mending(&self.folder)? == Mending::None;
        found.into_report(compared, keys_sound)
    }

    /// Like [`Store::check`], of a record that is in use: it is reached for a step at a time. What is checked is the
    /// record as it is when the check begins.
    ///
    /// A database that cannot be copied, damaged as it is or without room on the disk, is checked where it lies.
    ///
    /// # Errors
    /// Those of the disk; [`Error::Stopped`].
    pub fn check_in_use(
        reach: &mut impl Reach,
        printed: Option<Head>,
        at: DateTime<Utc>,
        step: &mut ReachStep<'_>,
    ) -> Result<Report> {
        let copy = match DatabaseCopy::make(reach, "check", at, &mut part(step, 0, PARTS)) {
            Err(Error::Stopped) => return Err(Error::Stopped),
            Err(_) => return reach.step(|store| store.check(printed)),
            Ok(copy) => copy,
        };
        let found = FoundFaults::read_copy(copy, printed, &mut part(step, 1, PARTS))?;
        let compared = match compare(reach, &found.files, &mut part(step, 2, PARTS)) {
            Err(Error::Stopped) => return Err(Error::Stopped),
            compared => compared,
        };
        let sound = |store: &mut Self| Ok(store.slots.mending(&store.folder)? == Mending::None);
        found.into_report(compared, reach.step(sound)?)
    }

    /// The files whose bytes are missing or damaged: id and name.
    ///
    /// # Errors
    /// Those of disk and database.
    pub fn damaged_files(&self) -> Result<Vec<(Id, String)>> {
        let mut damaged = Vec::new();
        for file in files_in(&self.db)? {
            if self.bytes_of(&file.sha256)?.is_none() {
                damaged.push((file.id, file.name));
            }
        }
        Ok(damaged)
    }

    /// Like [`Store::damaged_files`], of a record that is in use: it is reached for a step at a time.
    ///
    /// # Errors
    /// Those of disk and database; [`Error::Stopped`].
    pub fn damaged_files_in_use(
        reach: &mut impl Reach,
        step: &mut ReachStep<'_>,
    ) -> Result<Vec<(Id, String)>> {
        let files = reach.step(|store| files_in(&store.db))?;
        compare(reach, &files, step)
    }
}

/// Copying the database, checking the copy, and comparing the files.
const PARTS: u64 = 3;

/// The files whose bytes are missing or damaged.
fn compare(
    reach: &mut impl Reach,
    files: &[StoredFile],
    step: &mut ReachStep<'_>,
) -> Result<Vec<(Id, String)>> {
    let of = files.len() as u64;
    let mut damaged = Vec::new();
    for (file, done) in files.iter().zip(1..) {
        let apart = reach.step(|store| Ok(store.files_apart()))?;
        let sound = apart.bytes(&file.sha256)?.is_some();
        if !step(done, of) {
            return Err(Error::Stopped);
        }
        // One that was sealed anew or deleted for good while it was read is looked at again where it lies.
        if !sound && reach.step(|store| store.is_damaged(file))? {
            damaged.push((file.id, file.name.clone()));
        }
    }
    Ok(damaged)
}

/// What is found in a database.
#[derive(Default)]
struct FoundFaults {
    faults: Vec<String>,
    history: Option<Verification>,
    files: Vec<StoredFile>,
}

impl FoundFaults {
    fn read(db: &Connection, printed: Option<Head>) -> Self {
        let mut found = Self::default();
        match page_faults(db) {
            Ok(faults) => found.faults = faults,
            Err(error) => found.faults.push(error.to_string()),
        }
        match verify_in(db, printed) {
            Ok(verification) => found.history = Some(verification),
            Err(error) => found.faults.push(error.to_string()),
        }
        match files_in(db) {
            Ok(files) => found.files = files,
            Err(error) => found.faults.push(error.to_string()),
        }
        found
    }

    /// The same of a copy: SQLite looks at all pages without coming back in between.
    fn read_copy(
        copy: DatabaseCopy,
        printed: Option<Head>,
        step: &mut ReachStep<'_>,
    ) -> Result<Self> {
        let db = match connect(copy.path(), copy.key(), false) {
            Ok(db) => db,
            Err(error) => return Ok(Self { faults: vec![error.to_string()], ..Self::default() }),
        };
        stoppable_reading(
            db,
            || step(0, 1),
            move |db| {
                let found = Self::read(&db, printed);
                // The file goes once nobody reads it any more.
                drop((db, copy));
                found
            },
        )
    }

    fn into_report(
        mut self,
        compared: Result<Vec<(Id, String)>>,
        keys_sound: bool,
    ) -> Result<Report> {
        let mut files_checked = self.files.len();
        let files = compared.unwrap_or_else(|error| {
            self.faults.push(error.to_string());
            files_checked = 0;
            Vec::new()
        });
        Ok(Report {
            database: self.faults,
            files,
            files_checked,
            history: self.history,
            keys_sound,
        })
    }
}

impl Store {
    /// Whether a file is in the record still and its bytes are missing or damaged.
    fn is_damaged(&self, file: &StoredFile) -> Result<bool> {
        match self.item(file.id) {
            Err(Error::NoSuchItem(_)) => Ok(false),
            _ => Ok(self.bytes_of(&file.sha256)?.is_none()),
        }
    }
}

fn files_in(db: &Connection) -> Result<Vec<StoredFile>> {
    let mut query = db.prepare("SELECT doc FROM item WHERE kind = ? ORDER BY sha256, id")?;
    let mut rows = query.query(params![kind_name(ItemKind::File)])?;
    let mut files = Vec::new();
    while let Some(row) = rows.next()? {
        if let Item::File(file) = item_from(row)? {
            files.push(file);
        }
    }
    Ok(files)
}
