//! Whether a copy of the database is whole.

use std::path::Path;

use rusqlite::Connection;

use crate::connect::connect;
use crate::history::{Head, head_of};
use crate::item::{Counts, read_counts};
use crate::keys::MasterKey;
use crate::{Error, Result};

/// Opens a copy again and checks every page, the structure, and where known the head and the counts.
pub(crate) fn check(
    path: &Path,
    master: &MasterKey,
    expected: Option<(Head, Counts)>,
) -> Result<(Head, Counts)> {
    let found = check_open(&connect(path, master, false)?)?;
    match expected {
        Some(expected) if expected != found => {
            Err(Error::BadBackup("it does not hold what the record holds".into()))
        }
        _ => Ok(found),
    }
}

/// Checks a copy that is open: its head and counts.
pub(crate) fn check_open(db: &Connection) -> Result<(Head, Counts)> {
    check_pages(db)?;
    Ok((head_of(db)?, read_counts(db)?))
}

/// Checks the authentication code of every page and SQLite's own structure.
pub(crate) fn check_pages(db: &Connection) -> Result<()> {
    let wrong = page_faults(db)?;
    match wrong.first() {
        None => Ok(()),
        Some(first) => Err(Error::BadBackup(first.clone())),
    }
}

/// What is wrong with a database's pages, in SQLite's words.
pub(crate) fn page_faults(db: &Connection) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    let pages: u64 = db.pragma_query_value(None, "page_count", |row| row.get(0))?;
    for pragma in ["PRAGMA cipher_integrity_check", "PRAGMA integrity_check(20)"] {
        let mut query = db.prepare(pragma)?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let words: String = row.get(0)?;
            if words != "ok" && !is_behind_the_end(&words, pages) {
                faults.push(words);
            }
        }
    }
    Ok(faults)
}

/// Whether a fault is of a page behind the last one. A file may be longer than its database until the log goes into it
/// the next time, where a program was ended while the log did.
fn is_behind_the_end(words: &str, pages: u64) -> bool {
    let number = words.strip_prefix("HMAC verification failed for page ");
    number.and_then(|number| number.parse::<u64>().ok()).is_some_and(|number| number > pages)
}
