//! Starting, opening and closing a record.

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use evenhand_core::record::{Change, Item, RecordInfo};
use rusqlite::Connection;

use crate::connect::{PAGE, close_whole, connect, prepare};
use crate::folder::{RecordFolder, make_folders, sync_folder};
use crate::history::{Operation, append::apply};
use crate::item::later;
use crate::keys::{
    KeyCost, KeyFiles, Keychain, MasterKey, Mending, OpenedKeys, RecoveryKey, Ring, SlotInfo,
    Slots, beginning,
};
use crate::last_save::{self, Noting, SaveStanding};
use crate::{
    Error, Result, SlotKind, Store, StoreNotice, Unlock, Unlocked, backup, migrate, rekey,
};

impl Unlock<'_> {
    pub(crate) fn kind(&self) -> SlotKind {
        match self {
            Self::Passphrase(_) => SlotKind::Passphrase,
            Self::RecoveryKey(_) => SlotKind::RecoveryKey,
            Self::Keychain(_) => SlotKind::Keychain,
        }
    }
}

impl Store {
    /// Starts a record in a folder, which is made where it is missing, and gives its recovery key.
    ///
    /// # Errors
    /// [`Error::AlreadyARecord`] where the folder holds one; it is left alone. Disk errors.
    pub fn create(
        dir: &Path,
        info: &RecordInfo,
        passphrase: &str,
        cost: KeyCost,
        at: DateTime<Utc>,
    ) -> Result<(Self, RecoveryKey)> {
        make_folders(dir)?;
        let folder = RecordFolder::new(dir);
        let is_a_record =
            || folder.keys().iter().chain([&folder.database()]).any(|path| path.exists());
        if is_a_record() {
            return Err(Error::AlreadyARecord);
        }
        folder.refuse_what_is_not_plain()?;
        let lock = Arc::new(folder.lock()?);
        // Another program may have made one here while the lock was waited for.
        if is_a_record() {
            return Err(Error::AlreadyARecord);
        }
        make_folders(&folder.files())?;
        make_folders(&folder.backups())?;
        let ring = Ring::new(MasterKey::random()?, Vec::new());
        let recovery = RecoveryKey::random()?;
        let mut slots = Slots::new()?;
        slots.set_passphrase(ring.now(), passphrase, cost, at)?;
        slots.set_recovery_key(ring.now(), &recovery, at)?;
        slots.finish(&ring)?;

        // The database takes its name last: before that there is no record, and starting again is safe.
        for old in folder.unfinished_database() {
            fs::remove_file(&old).or_else(ignore_missing)?;
        }
        let [unfinished, ..] = folder.unfinished_database();
        let mut db = connect(&unfinished, ring.now(), true)?;
        prepare(&db)?;
        migrate::run(&mut db, migrate::MIGRATIONS)?;
        rekey::refuse_slots_before(&db, slots.generation())?;
        let put = Change::Put { item: Item::Info(info.clone()) };
        apply(&mut db, &Operation { label: "start_record".into(), changes: vec![put] }, at)?;
        // Undo goes back to the start of the record, never before it.
        db.execute("DELETE FROM undo_step", [])?;
        close_whole(db, &unfinished)?;
        slots.write(&folder, &ring)?;
        fs::rename(&unfinished, folder.database())?;
        sync_folder(folder.root())?;

        let unlocked = Unlocked { folder, ring, slots, by: None, newest: 0, lock };
        Ok((unlocked.open(at)?, recovery))
    }

    /// Opens a record: finds the key, checks the version, mends what can be mended, upgrades.
    ///
    /// # Errors
    /// Each cause has its own: see [`Error`]. A record from a newer version is left as it is.
    pub fn open(dir: &Path, unlock: Unlock<'_>, at: DateTime<Utc>) -> Result<Self> {
        Self::open_with(dir, unlock, at, migrate::MIGRATIONS)
    }

    /// Opens a record with a list of migrations, so that the tests can try an upgrade before one is shipped.
    pub(crate) fn open_with(
        dir: &Path,
        unlock: Unlock<'_>,
        at: DateTime<Utc>,
        migrations: &[&str],
    ) -> Result<Self> {
        Unlocked::new(dir, unlock)?.open_with(at, migrations, Expect::Note)
    }

    /// Closes the record: everything is in the database file, and the lock is free.
    ///
    /// # Errors
    /// Where the last write to disk fails; the changes are still in the write-ahead log.
    pub fn close(self) -> Result<()> {
        // Where the disk does not take it, the next search does it.
        let _ = later::bring_in_all(&self.db);
        self.note_save();
        self.db.close().map_err(|(_, error)| error)?;
        self.noting.sync();
        Ok(())
    }

    /// What was put right while opening.
    pub fn notices(&self) -> &[StoreNotice] {
        &self.notices
    }

    /// The record's folder.
    pub fn dir(&self) -> &Path {
        self.folder.root()
    }

    /// The ways in that the record has.
    pub fn slots(&self) -> Vec<SlotInfo> {
        self.slots.infos()
    }

    /// The ways in of a record that is not open. They are no secret: each still needs its key.
    ///
    /// # Errors
    /// [`Error::NoRecord`], [`Error::DamagedKeys`], disk errors.
    pub fn ways_in(dir: &Path) -> Result<Vec<SlotInfo>> {
        let folder = RecordFolder::new(dir);
        folder.refuse_what_is_not_plain()?;
        Ok(KeyFiles::read(&folder)?.infos())
    }

    /// Whether a folder holds a record, sound or not.
    pub fn is_record(dir: &Path) -> bool {
        RecordFolder::new(dir).keys().iter().any(|keys| keys.is_file())
    }

    /// Lets this computer's keychain open the record. Never the only way in.
    ///
    /// # Errors
    /// [`Error::Keychain`], disk errors.
    pub fn add_keychain(&mut self, keychain: &dyn Keychain, at: DateTime<Utc>) -> Result<()> {
        let mut slots = self.slots.clone();
        slots.set_keychain(self.ring.now(), keychain, at)?;
        slots.finish(&self.ring)?;
        slots.write(&self.folder, &self.ring)?;
        self.slots = slots;
        Ok(())
    }

    /// Writes both copies of the key file again, where one of them was found damaged.
    ///
    /// # Errors
    /// Disk errors.
    pub fn mend_keys(&self) -> Result<()> {
        self.slots.write(&self.folder, &self.ring)
    }
}

impl Unlocked {
    /// Finds the key of the record in a folder and takes its lock. Every copy of the slot file serves that
    /// belongs to the database; on opening, those that are damaged or older are written again.
    ///
    /// # Errors
    /// Those of keys and lock: see [`Error`]. The database is not looked into.
    pub fn new(dir: &Path, unlock: Unlock<'_>) -> Result<Self> {
        let folder = RecordFolder::new(dir);
        folder.refuse_what_is_not_plain()?;
        // Asked before the lock, which leaves a file in the folder.
        KeyFiles::read(&folder)?;
        let lock = Arc::new(folder.lock()?);
        let OpenedKeys { slots, ring, by, newest } =
            KeyFiles::read(&folder)?
                .unlock(&folder, unlock, |first| begins_a_backup(&folder, first))?;
        Ok(Self { folder, ring, slots, by: Some(by), newest, lock })
    }

    /// The record's folder.
    pub fn dir(&self) -> &Path {
        self.folder.root()
    }

    /// Opens the database: checks the version, mends what can be mended, upgrades.
    ///
    /// # Errors
    /// As for [`Store::open`]. The record is left as it was, and can be rescued.
    pub fn open(&self, at: DateTime<Utc>) -> Result<Store> {
        self.open_with(at, migrate::MIGRATIONS, Expect::Note)
    }

    /// Opens a database that came from a backup, so that no note of its last save is beside it.
    pub(crate) fn open_unpacked(&self, at: DateTime<Utc>) -> Result<Store> {
        self.open_with(at, migrate::MIGRATIONS, Expect::Nothing)
    }

    fn open_with(&self, at: DateTime<Utc>, migrations: &[&str], expect: Expect) -> Result<Store> {
        let Self { folder, ring, mut slots, lock, .. } = self.clone();
        finish_create(&folder)?;
        backup::clear_unfinished(&folder);
        let (mut db, from, standing) = self.looked_at(migrations)?;
        let mut notices = Vec::new();
        match standing {
            SaveStanding::Unknown if expect == Expect::Note => {
                notices.push(StoreNotice::LastSaveUnknown)
            }
            SaveStanding::Mixed => notices.push(StoreNotice::SavesMixed),
            _ => {}
        }
        prepare(&db)?;
        let noting = Noting::open(&folder);
        noting.begin(&db, ring.now())?;
        let still = backup::WriteGuard::new(File::open(folder.database())?);
        if self.took_what_may_be_carried_over() {
            notices.push(StoreNotice::RecoveryKeyCarriedOver);
        }
        if self.settle_keys(&mut slots, &db)? == Mending::Damage {
            notices.push(StoreNotice::KeysMended);
        }
        if mend_header(still.file(), &db, ring.now())? {
            notices.push(StoreNotice::HeaderMended);
        }
        if from < migrate::newest(migrations) {
            backup::before_upgrade(&folder, &db, ring.now(), from, at)?;
            migrate::run(&mut db, migrations)?;
            notices.push(StoreNotice::Upgraded(from));
        }
        if folder.in_a_cloud() {
            notices.push(StoreNotice::CloudFolder);
        }
        let identity = ring.now().file_identity()?;
        let backup_due = backup::Due::default();
        let mut store =
            Store { folder, db, ring, identity, slots, noting, backup_due, still, lock, notices };
        // Where the disk is full it waits, as what is left over does: both are tried again at the next opening.
        while store.take_back_part(at).unwrap_or_default() {}
        let _ = store.clear_unnamed();
        Ok(store)
    }

    /// Opens the database and looks whether it is the one that is known here, before a byte is written. Its
    /// schema version, and whether all saves are there that are known of.
    fn looked_at(&self, migrations: &[&str]) -> Result<(Connection, u32, SaveStanding)> {
        let path = self.folder.database();
        // Its first bytes are no proof: anybody could have written those of an older one over them.
        if self.ring.of_database(&path) != self.ring.now()
            && connect(&path, self.ring.now(), false).is_err()
        {
            return Err(Error::Older { missing: 0 });
        }
        let broken_off = fs::metadata(self.folder.log()).is_ok_and(|log| log.len() > 0);
        let db = connect(&path, self.ring.now(), false)?;
        let from = migrate::refuse_newer(&db, migrations)?;
        if from == 0 {
            return Err(Error::DamagedDatabase("there is nothing in it".into()));
        }
        refuse_cut(&self.folder, &db)?;
        self.refuse_old_slots(&db)?;
        let mut standing = last_save::compare(&self.folder, &self.ring, &db)?;
        // Where it ended by itself there is no log, and nothing to look for.
        if broken_off && from == migrate::newest(migrations) && !last_save::agrees_with_itself(&db)
        {
            standing = SaveStanding::Mixed;
        }
        Ok((db, from, standing))
    }
}

/// Whether a note of the last save belongs to a database.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Expect {
    Note,
    Nothing,
}

/// Without a log, all pages that a database says it has must be in its file.
fn refuse_cut(folder: &RecordFolder, db: &Connection) -> Result<()> {
    if fs::metadata(folder.log()).is_ok_and(|log| log.len() > 0) {
        return Ok(());
    }
    let pages: u64 = db.pragma_query_value(None, "page_count", |row| row.get(0))?;
    let whole = pages.saturating_mul(PAGE);
    if fs::metadata(folder.database())?.len() < whole {
        return Err(Error::DamagedDatabase("its end is missing".into()));
    }
    Ok(())
}

/// A start that was cut off after the keys were written lacks only the database's name. So does a rescue
/// that was cut off after the damaged database was put aside.
fn finish_create(folder: &RecordFolder) -> Result<()> {
    let [started, ..] = folder.unfinished_database();
    let [_, rescued] = folder.rescued_database();
    for whole in [rescued, started] {
        if !folder.database().exists() && whole.exists() {
            fs::rename(&whole, folder.database())?;
            sync_folder(folder.root())?;
        }
    }
    Ok(())
}

/// The key does not depend on the file's first 16 bytes, so damage there is harmless and can be mended:
/// writing the first page again writes them again.
fn mend_header(mut file: &File, db: &Connection, master: &MasterKey) -> Result<bool> {
    let mut first = [0; 16];
    file.read_exact(&mut first)?;
    if first == master.database_salt() {
        return Ok(false);
    }
    let version = migrate::version(db)?;
    db.pragma_update(None, "user_version", version)?;
    db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(true)
}

/// Whether a backup in the folder begins so: then it is no damage that the database does.
fn begins_a_backup(folder: &RecordFolder, first: &[u8; 16]) -> bool {
    let backups = backup::list_backups(folder).unwrap_or_default();
    let path = |one| backup::path_of_backup(folder, one).ok();
    backups.iter().filter_map(path).any(|path| beginning(&path).as_ref() == Some(first))
}

fn ignore_missing(error: std::io::Error) -> std::io::Result<()> {
    if error.kind() == ErrorKind::NotFound { Ok(()) } else { Err(error) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::support::{PASSPHRASE, at, info};

    #[test]
    fn a_record_that_is_made_while_another_waits_for_its_lock_is_left_alone() {
        let made = tempfile::tempdir().unwrap();
        let (store, recovery) = crate::support::create(made.path());
        store.close().unwrap();
        let mut waited = 0;
        // Whoever waits too long is told so, and is no trial of this.
        for _ in 0..50 {
            let dir = tempfile::tempdir().unwrap();
            let folder = RecordFolder::new(dir.path());
            let held = folder.lock().unwrap();
            let cost = KeyCost::cheap_for_tests();
            let into = dir.path().to_owned();
            let (begun, begins) = std::sync::mpsc::channel();
            let second = std::thread::spawn(move || {
                begun.send(()).unwrap();
                Store::create(&into, &info(), "another one's words", cost, at(1)).map(drop)
            });
            begins.recv().unwrap();
            // It has looked by now, most of the time, and found nothing. Then the first one is done.
            std::thread::sleep(std::time::Duration::from_millis(60));
            for name in ["keys.json", "keys.copy.json", "record.db"] {
                fs::copy(made.path().join(name), dir.path().join(name)).unwrap();
            }
            drop(held);
            match second.join().unwrap() {
                Err(Error::AlreadyARecord) => waited += 1,
                Err(Error::OpenElsewhere) => continue,
                other => panic!("it was made over the first one: {other:?}"),
            }
            make_folders(&folder.files()).unwrap();
            drop(Store::open(dir.path(), Unlock::Passphrase(PASSPHRASE), at(2)).unwrap());
            drop(Store::open(dir.path(), Unlock::RecoveryKey(&recovery), at(2)).unwrap());
            if waited == 3 {
                break;
            }
        }
        assert!(waited > 0, "it never got the lock");
    }
}
