//! Brings a database to the newest schema.
//!
//! Each migration is a numbered file, frozen once shipped; `user_version` counts them. All that are missing
//! run in one transaction, after the caller has made a backup.

use rusqlite::{Connection, TransactionBehavior};

use crate::{Error, Result};

/// Every migration, oldest first. The number of each is its place, from 1.
pub(crate) const MIGRATIONS: &[&str] = &[include_str!("../migrations/0001_record.sql")];

/// The schema version that this program writes.
pub(crate) fn newest() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

/// The schema version of a database; 0 where it is empty.
pub(crate) fn version(db: &Connection) -> Result<u32> {
    Ok(db.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Refuses a database from a newer program.
pub(crate) fn refuse_newer(db: &Connection) -> Result<u32> {
    match version(db)? {
        found if found > newest() => Err(Error::Newer { found, known: newest() }),
        found => Ok(found),
    }
}

/// Runs the migrations that are missing, all or none.
pub(crate) fn run(db: &mut Connection, migrations: &[&str]) -> Result<()> {
    let from = version(db)?;
    let tx = db.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    for (sql, number) in migrations.iter().zip(1_u32..).filter(|(_, number)| *number > from) {
        tx.execute_batch(sql)?;
        tx.pragma_update(None, "user_version", number)?;
    }
    tx.commit()?;
    Ok(())
}
