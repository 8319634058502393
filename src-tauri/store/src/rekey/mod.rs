//! Gives the record another key when a way in is changed or taken away.
//!
//! Whoever knew an old secret and kept an old slot file has the key of then, and always will. So that this
//! key opens nothing any more, the database is written anew with another one, and then attachments and
//! backups are. The one moment at which the change comes about is the renaming of the new database: before
//! it the old secrets open the record, after it the new ones, and never both.

mod reseal;

pub use reseal::Resealing;

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use crate::backup::{check, copy_database};
use crate::connect::{close_whole, connect, prepare, refuse_log};
use crate::folder::{RecordFolder, sync_folder};
use crate::history::head_of;
use crate::item::read_counts;
use crate::keys::{
    KeyCost, Keychain, MasterKey, Mending, NewKeys, RecoveryKey, Ring, SlotKind, Slots, forget_next,
};
use crate::setting::{own_number, set_own};
use crate::{Error, Result, Store, Unlocked};

/// The setting with the generation of slots before which none opens the record. It lies in the database,
/// where nobody without the key can change it.
const LEAST: &str = "store:least_keys";

impl Store {
    /// Changes the passphrase, and with it the record's key: the old one opens nothing of the record any more, whatever
    /// older files are put back, and no file that somebody makes who knew it opens with the new one. Copies elsewhere
    /// still open with what opened them then. A recovery key that was not typed is carried over, and whoever opens the
    /// record with it is told: see [`crate::StoreNotice::RecoveryKeyCarriedOver`]. A keychain that was not asked is let
    /// go of.
    ///
    /// # Errors
    /// [`Error::SecretNeeded`] where the recovery key has to be made anew first; [`Error::BackupInMaking`]; disk
    /// errors. The old passphrase then still holds.
    pub fn set_passphrase(&mut self, new: &str, cost: KeyCost, at: DateTime<Utc>) -> Result<()> {
        let keys = NewKeys { passphrase: Some((new, cost)), ..NewKeys::default() };
        self.change_keys(&keys, at)?;
        self.reseal_all();
        Ok(())
    }

    /// Makes a new recovery key, and with it another key of the record: the old one opens it no more.
    ///
    /// # Errors
    /// As for [`Store::set_passphrase`], and [`Error::SecretNeeded`] where the passphrase was not typed since the
    /// record was opened. The old key then still holds.
    pub fn new_recovery_key(&mut self, at: DateTime<Utc>) -> Result<RecoveryKey> {
        let recovery = RecoveryKey::random()?;
        let keys = NewKeys { recovery: Some(&recovery), ..NewKeys::default() };
        self.change_keys(&keys, at)?;
        self.reseal_all();
        Ok(recovery)
    }

    /// Takes the keychain's way in away, and its secret where the keychain answers.
    ///
    /// # Errors
    /// [`Error::NoSuchSlot`]; those of [`Store::set_passphrase`]; [`Error::Keychain`] where only the
    /// forgetting of the secret failed. It opens nothing then.
    pub fn remove_keychain(&mut self, keychain: &dyn Keychain) -> Result<()> {
        self.remove_slot(SlotKind::Keychain)?;
        self.forget_keychain(keychain)
    }

    /// Has the keychain forget its secret of this record, which opens nothing without its slot.
    ///
    /// # Errors
    /// [`Error::Keychain`] where it does not answer.
    pub fn forget_keychain(&self, keychain: &dyn Keychain) -> Result<()> {
        keychain.remove(self.slots.keychain_name()).map_err(|_| Error::Keychain)
    }

    /// Takes a way in away, and gives the record another key.
    ///
    /// # Errors
    /// [`Error::LastSlot`] where neither passphrase nor recovery key would be left; [`Error::NoSuchSlot`];
    /// those of [`Store::set_passphrase`].
    pub fn remove_slot(&mut self, kind: SlotKind) -> Result<()> {
        let keys = NewKeys { without: Some(kind), ..NewKeys::default() };
        self.change_keys(&keys, DateTime::UNIX_EPOCH)?;
        self.reseal_all();
        Ok(())
    }

    /// Whether all secrets are known that a change of ways in needs.
    ///
    /// # Errors
    /// [`Error::SecretNeeded`].
    pub fn may_change_keys(&self, new: &NewKeys<'_>) -> Result<()> {
        self.slots.may_be_renewed(&self.ring, new)
    }

    /// Changes ways in, and with them the record's key. When this returns, the ways in that were replaced
    /// or taken away do not open the database any more. Attachments and backups follow: see
    /// [`Store::resealing`].
    ///
    /// # Errors
    /// As for [`Store::set_passphrase`].
    pub fn change_keys(&mut self, new: &NewKeys<'_>, at: DateTime<Utc>) -> Result<()> {
        if self.still.is_copied() {
            return Err(Error::BackupInMaking);
        }
        let ring = self.ring.with(MasterKey::random()?);
        let slots = self.slots.renewed(&ring, new, at)?;
        let written =
            self.write_rekeyed(&ring, &slots).and_then(|()| slots.write_next(&self.folder));
        if written.is_err() {
            // The record is as it was; what was to take its place is of no use.
            let _ = forget_unfinished(&self.folder);
        }
        written?;
        self.take_over(ring, slots)
    }

    /// Writes the database with another key beside the one in force, and checks it.
    fn write_rekeyed(&self, ring: &Ring, slots: &Slots) -> Result<()> {
        self.checkpoint()?;
        forget_unfinished(&self.folder)?;
        let [path, ..] = self.folder.rekeyed_database();
        copy_database(&self.db, &path, ring.now())?;
        let db = connect(&path, ring.now(), false)?;
        prepare(&db)?;
        refuse_slots_before(&db, slots.generation())?;
        close_whole(db, &path)?;
        let holds = (head_of(&self.db)?, read_counts(&self.db)?);
        check(&path, ring.now(), Some(holds)).map(|_| ())
    }

    /// Puts the new database in the place of the old one, and the slots for it in all places.
    fn take_over(&mut self, ring: Ring, slots: Slots) -> Result<()> {
        let identity = ring.now().file_identity()?;
        let [rekeyed, ..] = self.folder.rekeyed_database();
        let nothing = Connection::open_in_memory()?;
        if let Err((db, error)) = std::mem::replace(&mut self.db, nothing).close() {
            self.db = db;
            let _ = forget_unfinished(&self.folder);
            return Err(error.into());
        }
        let renamed = self.rename_over(&rekeyed);
        if renamed.is_ok() {
            (self.ring, self.identity, self.slots) = (ring, identity, slots);
        } else {
            self.still.turn_to(File::open(self.folder.database())?);
            let _ = forget_unfinished(&self.folder);
        }
        self.db = connect(&self.folder.database(), self.ring.now(), false)?;
        prepare(&self.db)?;
        renamed?;
        self.note_save();
        sync_folder(self.folder.root())?;
        // The change has come about. Where the disk does not take the rest, it is done on opening.
        let _ =
            forget_rekeyed(&self.folder).and_then(|()| self.slots.write(&self.folder, &self.ring));
        Ok(())
    }

    /// Lets the new database take the name of the old one, which is closed.
    fn rename_over(&mut self, rekeyed: &Path) -> Result<()> {
        // A log of the old database must not be there, also after a power cut, when the new one is.
        refuse_log(&self.folder.log())?;
        sync_folder(self.folder.root())?;
        self.still.turn_to(File::open(rekeyed)?);
        Ok(fs::rename(rekeyed, self.folder.database())?)
    }
}

impl Unlocked {
    /// Whether the record is opened with a recovery key that was not typed when the record got the key of now. Whoever
    /// knew the one of then can have sealed any for it.
    pub(crate) fn took_what_may_be_carried_over(&self) -> bool {
        let by = self.by.as_ref().map(|(kind, _)| *kind);
        by == Some(SlotKind::RecoveryKey) && self.slots.may_be_carried_over(SlotKind::RecoveryKey)
    }

    /// Slots from before the last change that took a way in away open nothing.
    pub(crate) fn refuse_old_slots(&self, db: &Connection) -> Result<()> {
        match own_number(db, LEAST)? {
            Some(least) if self.slots.generation() < least => Err(Error::OldKeys),
            // A record that never said so: the newest slots that are there count.
            None if self.slots.generation() < self.newest => {
                Err(self.by.as_ref().map_or(Error::OldKeys, |(kind, _)| kind.wrong()))
            }
            _ => Ok(()),
        }
    }

    /// Brings the slot files up to what is in force: copies that are damaged or older, a change of keys that
    /// was cut off, and the format. What was found. Where the disk does not take it, the record opens all
    /// the same, and it is done the next time.
    pub(crate) fn settle_keys(&self, slots: &mut Slots, db: &Connection) -> Result<Mending> {
        refuse_slots_before_these(db, slots.generation())?;
        let mut settled = slots.clone();
        let brought_up = match &self.by {
            Some((kind, key)) => settled.bring_up(&self.ring, *kind, key)?,
            None => false,
        };
        let mending = slots.mending(&self.folder)?;
        if (brought_up || mending != Mending::None)
            && settled.write(&self.folder, &self.ring).is_err()
        {
            return Ok(Mending::None);
        }
        *slots = settled;
        forget_unfinished(&self.folder)?;
        Ok(mending)
    }
}

/// From now on slots of an earlier generation open nothing.
pub(crate) fn refuse_slots_before(db: &Connection, generation: u64) -> Result<()> {
    set_own(db, LEAST, generation)
}

/// The same where the record does not say which it refuses.
pub(crate) fn refuse_slots_before_these(db: &Connection, generation: u64) -> Result<()> {
    if own_number(db, LEAST)?.is_none() { refuse_slots_before(db, generation) } else { Ok(()) }
}

/// Takes away what a change of keys left that did not come about.
fn forget_unfinished(folder: &RecordFolder) -> Result<()> {
    forget_rekeyed(folder).and_then(|()| forget_next(folder))
}

fn forget_rekeyed(folder: &RecordFolder) -> Result<()> {
    for path in folder.rekeyed_database() {
        match fs::remove_file(path) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}
