//! The files that keep a record's slots, which of them is in force, and how they are mended.
//!
//! The slots are kept twice, and a third time with the backups. Files may be damaged, and older ones may
//! have been put back. Which one is in force is told by the database: it was written with one key.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::slot::SlotKey;
use super::slots::{SlotInfo, Slots, Tried};
use super::{Ring, beginning};
use crate::folder::{RecordFolder, make_folders, read_small, sync_folder};
use crate::whole_file::write_synced;
use crate::{Error, Result, SlotKind, Unlock};

/// More than so many files of slots that were set aside are never looked at: each can cost a second of work. Those in
/// their own places are looked at however many others claim to be newer.
const MOST_SET_ASIDE: usize = 8;

/// More than this no file of slots has, in bytes.
const MOST_BYTES: u64 = 1 << 20;

/// The sound slot files of a record, the newest first.
pub(crate) struct KeyFiles {
    found: Vec<FoundKeyFiles>,
}

struct FoundKeyFiles {
    slots: Slots,
    /// Of a change of keys that is not done yet, or was cut off.
    next: bool,
}

/// What a secret opened.
pub(crate) struct OpenedKeys {
    pub(crate) slots: Slots,
    pub(crate) ring: Ring,
    /// The way in that was taken, and what its secret came to.
    pub(crate) by: (SlotKind, SlotKey),
    /// The newest generation of slots that lies in the folder.
    pub(crate) newest: u64,
}

/// What a secret opened, and whether that is of a change that is not done.
type KeyCandidate = (OpenedKeys, bool);

/// What some slots came to with a secret.
type TakenKeys = (Slots, Ring, (SlotKind, SlotKey));

/// What the files of slots need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mending {
    /// Nothing: all are as they should be.
    None,
    /// A change of keys was cut off, or a copy with the backups is older. Nobody need be told.
    Quiet,
    /// One of the two copies is damaged, missing or another one.
    Damage,
}

impl KeyFiles {
    /// Reads every file of slots.
    ///
    /// # Errors
    /// [`Error::NoRecord`]; [`Error::DamagedKeys`] where none is sound; those of the disk.
    pub(crate) fn read(folder: &RecordFolder) -> Result<Self> {
        let next = folder.next_keys();
        let own = folder.keys().into_iter().chain([next.clone(), folder.kept_keys()]);
        let (mut found, any) = sound(own, &next)?;
        let (mut aside, _) = sound(set_aside(folder)?.into_iter(), &next)?;
        let newest_first = |one: &FoundKeyFiles| std::cmp::Reverse(one.slots.generation());
        aside.sort_by_key(newest_first);
        found.extend(aside.into_iter().take(MOST_SET_ASIDE));
        // Of those that are alike in age, the one to read first stays in front.
        found.sort_by_key(newest_first);
        let any = any || folder.database().exists();
        match (found.is_empty(), any) {
            (false, _) => Ok(Self { found }),
            (true, true) => Err(Error::DamagedKeys),
            (true, false) => Err(Error::NoRecord),
        }
    }

    /// The ways in, as far as that can be known before one is taken.
    pub(crate) fn infos(&self) -> Vec<SlotInfo> {
        // The database is not asked: closing its file would free the lock of this program's own SQLite.
        let newest = self.settled().next().or(self.found.first());
        newest.map(|one| one.slots.infos()).unwrap_or_default()
    }

    /// Finds the record's key with a secret.
    ///
    /// `begins_a_backup` tells whether a backup in the folder begins with some bytes.
    ///
    /// # Errors
    /// That the secret is wrong, in the words of its kind; [`Error::OldKeys`] where it opens slots from
    /// before the database was given another key, and no others are here.
    pub(crate) fn unlock(
        &self,
        folder: &RecordFolder,
        unlock: Unlock<'_>,
        begins_a_backup: impl Fn(&[u8; 16]) -> bool,
    ) -> Result<OpenedKeys> {
        let newest = self.settled().map(|one| one.slots.generation()).max().unwrap_or_default();
        let first = beginning(&folder.database());
        let (mut opened, mut refused) = (Vec::new(), None);
        for (at, tried) in self.tried(unlock, first) {
            match (tried, self.found.get(at)) {
                (Ok((slots, ring, by)), Some(found)) => {
                    opened.push((OpenedKeys { slots, ring, by, newest }, found.next));
                }
                // Slots of a change that did not come about are nobody's.
                (Err(error), Some(found)) if !found.next => drop(refused.get_or_insert(error)),
                _ => {}
            }
        }
        let Some(first) = first else {
            return self.newest_of(opened, refused);
        };
        let fits = |(one, _): &KeyCandidate| one.ring.now().fits(&first);
        if let Some(at) = opened.iter().position(fits) {
            return Ok(opened.swap_remove(at).0);
        }
        let fitted = |(one, next): &KeyCandidate| {
            !next && one.ring.older().iter().any(|key| key.fits(&first))
        };
        if let Some(at) = opened.iter().position(fitted) {
            return Ok(opened.swap_remove(at).0);
        }
        // The database begins as one of this record does, and what was opened is not for it.
        let others = self.found.iter().any(|one| one.slots.are_of(&first) == Some(true));
        match refused {
            Some(refused) if others => Err(refused),
            _ if !opened.is_empty() && begins_a_backup(&first) => Err(Error::OldKeys),
            refused => self.newest_of(opened, refused),
        }
    }

    /// What the secret came to with each of the slots, the newest first. Those of the least work are tried first, and
    /// none once some fit the database: slots that somebody laid there to make opening slow take no time then.
    fn tried(
        &self,
        unlock: Unlock<'_>,
        first: Option<[u8; 16]>,
    ) -> BTreeMap<usize, Result<TakenKeys>> {
        let mut order: Vec<_> = self.found.iter().map(|own| &own.slots).enumerate().collect();
        order.sort_by_key(|(_, slots)| slots.work(unlock.kind()));
        let (mut tried, mut results) = (Tried::default(), BTreeMap::new());
        for (at, slots) in order {
            let taken = open(slots, unlock, &mut tried)
                .map(|(ring, by)| (slots.taken_by(by.0, by.1.clone()), ring, by));
            let fits = matches!((&taken, first), (Ok((_, ring, _)), Some(first)) if ring.now().fits(&first));
            results.insert(at, taken);
            if fits {
                break;
            }
        }
        results
    }

    /// Nobody knows whose the database is: the newest slots count.
    fn newest_of(&self, opened: Vec<KeyCandidate>, refused: Option<Error>) -> Result<OpenedKeys> {
        match (opened.into_iter().next(), refused) {
            (Some((one, _)), None) => Ok(one),
            (Some((one, _)), Some(_)) if one.slots.generation() >= one.newest => Ok(one),
            (_, refused) => Err(refused.unwrap_or(Error::DamagedKeys)),
        }
    }

    /// Those that are not of a change that is not done.
    fn settled(&self) -> impl Iterator<Item = &FoundKeyFiles> {
        self.found.iter().filter(|one| !one.next)
    }
}

fn open(
    slots: &Slots,
    unlock: Unlock<'_>,
    tried: &mut Tried,
) -> Result<(Ring, (SlotKind, SlotKey))> {
    let (master, key) = slots.unlock(unlock, tried)?;
    if !slots.are_authentic(&master)? {
        return Err(Error::DamagedKeys);
    }
    Ok((slots.ring(master)?, (unlock.kind(), key)))
}

impl Slots {
    /// What the files of slots need so that all of them are these.
    pub(crate) fn mending(&self, folder: &RecordFolder) -> Result<Mending> {
        let own = self.to_bytes()?;
        let cut_off = folder.next_keys().exists();
        for path in folder.keys() {
            if read_small(&path, MOST_BYTES)?.as_ref() != Some(&own) {
                return Ok(if cut_off { Mending::Quiet } else { Mending::Damage });
            }
        }
        let kept = read_small(&folder.kept_keys(), MOST_BYTES)?;
        let older = kept.is_some_and(|kept| kept != own);
        Ok(if older || cut_off { Mending::Quiet } else { Mending::None })
    }

    /// Writes the slots of a change that is not done yet, beside those in force.
    pub(crate) fn write_next(&self, folder: &RecordFolder) -> Result<()> {
        write_synced(&folder.next_keys(), &self.to_bytes()?)
    }

    /// Writes all copies, one after the other: at every moment one of them is whole. `ring` holds the keys that they
    /// lead to.
    pub(crate) fn write(&self, folder: &RecordFolder, ring: &Ring) -> Result<()> {
        let bytes = self.to_bytes()?;
        let kept = folder.kept_keys();
        for path in folder.keys().into_iter().chain(kept.exists().then_some(kept)) {
            self.set_aside(folder, &path, ring)?;
            write_synced(&path, &bytes)?;
        }
        forget_next(folder)
    }

    /// The slots go with the backups: without them they could not be opened either. Newer ones that are
    /// there stay: a backup may have begun before keys were changed.
    pub(crate) fn keep_with_backups(&self, folder: &RecordFolder) -> Result<()> {
        let path = folder.kept_keys();
        let bytes = self.to_bytes()?;
        let there = read_small(&path, MOST_BYTES)?;
        let newer = |there: Slots| there.generation() > self.generation();
        if there.as_ref() == Some(&bytes) || there.and_then(|b| Slots::parse(&b)).is_some_and(newer)
        {
            return Ok(());
        }
        write_synced(&path, &bytes)
    }

    /// Newer slots are never written over by older ones, nor those for keys that these do not lead to by any that say
    /// that they are newer: backups may need them, and they may be the true ones.
    fn set_aside(&self, folder: &RecordFolder, path: &Path, ring: &Ring) -> Result<()> {
        let Some(bytes) = read_small(path, MOST_BYTES)? else { return Ok(()) };
        let Some(there) = Slots::parse(&bytes) else { return Ok(()) };
        let replaced = there.is_of_first_format() || there.are_of_any(ring);
        if there.generation() <= self.generation() && replaced {
            return Ok(());
        }
        let name = format!("{SET_ASIDE}{}-{}.json", there.generation(), there.tag());
        make_folders(&folder.backups())?;
        write_synced(&folder.backups().join(name), &bytes)
    }
}

/// How files begin that keep newer slots than those in force.
const SET_ASIDE: &str = "keys-set-aside-";

/// Takes the slots of a change away that is done, or that did not come about.
pub(crate) fn forget_next(folder: &RecordFolder) -> Result<()> {
    match fs::remove_file(folder.next_keys()) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error.into()),
        Ok(()) => sync_folder(folder.root()),
    }
}

/// The files of slots that were set aside among the backups.
fn set_aside(folder: &RecordFolder) -> Result<Vec<PathBuf>> {
    let names = match fs::read_dir(folder.backups()) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        names => names?,
    };
    let mut aside = Vec::new();
    for name in names {
        let name = name?.file_name().to_string_lossy().into_owned();
        if name.starts_with(SET_ASIDE) && name.ends_with(".json") {
            aside.push(folder.backups().join(name));
        }
    }
    Ok(aside)
}

/// The slots in those of these files that are sound, and whether any of the files is there.
fn sound(places: impl Iterator<Item = PathBuf>, next: &Path) -> Result<(Vec<FoundKeyFiles>, bool)> {
    let (mut found, mut any) = (Vec::new(), false);
    for path in places {
        // One that cannot be read is as good as damaged, and keeps nobody from the others.
        let Some(bytes) = read_small(&path, MOST_BYTES).unwrap_or_else(|_| Some(Vec::new())) else {
            continue;
        };
        any = true;
        if let Some(slots) = Slots::parse(&bytes) {
            found.push(FoundKeyFiles { slots, next: path == next });
        }
    }
    Ok((found, any))
}
