//! Connections to a database that is encrypted.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::Path;

use rusqlite::{Connection, OpenFlags, config::DbConfig};

use crate::folder::with_ending;
use crate::keys::MasterKey;
use crate::{Error, Result, migrate};

/// Bytes of a page of the database, as SQLCipher makes it.
pub(crate) const PAGE: u64 = 4096;

/// Opens a database with its key, reading nothing but what shows that the key fits.
///
/// Nothing of it is written: closing a connection that did nothing else leaves every byte as it was.
pub(crate) fn connect(path: &Path, master: &MasterKey, create: bool) -> Result<Connection> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if create {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    } else if !path.exists() {
        return Err(Error::DamagedDatabase("the file is missing".into()));
    } else if fs::metadata(path)?.len() < PAGE {
        // SQLite takes an empty file for a new database and deletes the log beside it.
        return Err(Error::DamagedDatabase("the file is empty".into()));
    } else {
        set_journal_aside(path)?;
    }
    let db = Connection::open_with_flags(path, flags)?;
    db.set_prepared_statement_cache_capacity(128);
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    // SQLCipher would print page numbers to the terminal; errors come back as errors.
    db.pragma_update(None, "cipher_log_level", "none")?;
    db.pragma_update(None, "key", master.database_key().as_str())?;
    // One writer, and no shared-memory file beside the database.
    db.pragma_update(None, "locking_mode", "exclusive")?;
    migrate::version(&db)?;
    Ok(db)
}

/// Takes a rollback journal out of SQLite's sight. No database that has its name has one: each was made under another
/// name and keeps a write-ahead log. SQLite would write pages of an earlier day from it into the database, before
/// anything of the record could be compared.
fn set_journal_aside(path: &Path) -> Result<()> {
    let journal = with_ending(path, "-journal");
    match fs::rename(&journal, with_ending(&journal, ".aside")) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Sets a connection up for use: durable commits, nothing unencrypted, deleted text wiped.
pub(crate) fn prepare(db: &Connection) -> Result<()> {
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    db.pragma_update(None, "temp_store", "memory")?;
    db.pragma_update(None, "secure_delete", "on")?;
    db.pragma_update(None, "foreign_keys", "on")?;
    db.pragma_update(None, "trusted_schema", "off")?;
    db.pragma_update(None, "cache_size", -65_536)?;
    db.pragma_update(None, "synchronous", "full")?;
    db.pragma_update(None, "journal_mode", "wal")?;
    Ok(())
}

/// Closes a database that is to take another name: all of it must be in its file, for what SQLite keeps
/// beside it goes by the name. SQLite itself does not say where closing could not bring the log in.
pub(crate) fn close_whole(db: Connection, path: &Path) -> Result<()> {
    db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    db.close().map_err(|(_, error)| error)?;
    refuse_log(&with_ending(path, "-wal"))?;
    File::open(path)?.sync_all()?;
    Ok(())
}

/// Fails where a log still has something that is not in its database's file; an empty one goes.
pub(crate) fn refuse_log(log: &Path) -> Result<()> {
    match fs::metadata(log) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error.into()),
        Ok(found) if found.len() == 0 => Ok(fs::remove_file(log)?),
        Ok(_) => Err(Error::Io(std::io::Error::other("the log could not be brought in"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::support::*;

    /// A journal as SQLite leaves it where the power fails: the pages as they were before a change that was begun.
    fn journal_of(store: &crate::Store, path: &Path) -> Vec<u8> {
        let db = connect(path, store.ring.now(), false).unwrap();
        db.pragma_update(None, "journal_mode", "delete").unwrap();
        db.pragma_update(None, "synchronous", "off").unwrap();
        db.execute_batch("BEGIN IMMEDIATE; DELETE FROM undo_step; UPDATE item SET title = title;")
            .unwrap();
        let journal = fs::read(with_ending(path, "-journal")).unwrap();
        db.execute_batch("ROLLBACK").unwrap();
        journal
    }

    #[test]
    fn a_journal_that_was_put_beside_a_record_turns_nothing_back() {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = create(dir.path());
        store.apply(&operation("note", vec![put_entry(entry(1, "before"))]), at(1)).unwrap();
        let (path, copy) = (store.folder.database(), dir.path().join("copy.db"));
        store.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
        fs::copy(&path, &copy).unwrap();
        let journal = journal_of(&store, &copy);
        store.apply(&operation("note", vec![put_entry(entry(1, "after"))]), at(2)).unwrap();
        store.close().unwrap();

        let beside = with_ending(&path, "-journal");
        fs::write(&beside, &journal).unwrap();
        let store = open(dir.path());
        assert_eq!(store.entry(id(1)).unwrap().title, "after");
        assert_eq!(store.check(None).unwrap().database, Vec::<String>::new());
        assert!(!beside.exists());
        assert_eq!(fs::read(with_ending(&beside, ".aside")).unwrap(), journal, "nothing is lost");
    }
}
