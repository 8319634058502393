//! The backups there are, and which of them may go.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, Utc};

use super::{Backup, Why, keep};
use crate::folder::{RecordFolder, sync_folder};
use crate::{Error, Result, Store};

/// How the folders begin that keep damaged databases.
pub(crate) const DAMAGED: &str = "damaged-";

impl Store {
    /// The backups in the record's folder, newest first.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn backups(&self) -> Result<Vec<Backup>> {
        list(&self.folder)
    }

    /// Names of the folders that keep damaged databases after a rescue. They hold what was there then.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn damaged_copies(&self) -> Result<Vec<String>> {
        let mut kept = Vec::new();
        for name in fs::read_dir(self.folder.backups())? {
            let name = name?.file_name().to_string_lossy().into_owned();
            if name.starts_with(DAMAGED) {
                kept.push(name);
            }
        }
        Ok(kept)
    }

    /// Deletes backups, and databases that are kept damaged. How many of both went. A backup of the record as it is is
    /// the caller's to make first.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn forget_backups(&self, backups: &[Backup], damaged: &[String]) -> Result<usize> {
        for backup in backups {
            match fs::remove_file(path_of(&self.folder, backup)?) {
                // Thinned out meanwhile.
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                removed => removed?,
            }
        }
        for name in damaged {
            fs::remove_dir_all(self.folder.backups().join(name))?;
        }
        sync_folder(&self.folder.backups())?;
        Ok(backups.len() + damaged.len())
    }
}

pub(crate) fn list(folder: &RecordFolder) -> Result<Vec<Backup>> {
    let mut backups = Vec::new();
    let names = match fs::read_dir(folder.backups()) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(backups),
        names => names?,
    };
    for name in names {
        let file = name?;
        let name = file.file_name().to_string_lossy().into_owned();
        let Some((made, why)) = made(&name) else { continue };
        backups.push(Backup { name, made, why, bytes: file.metadata()?.len() });
    }
    backups.sort_by(|a, b| (b.made, &b.name).cmp(&(a.made, &a.name)));
    Ok(backups)
}

/// Thins out backups. Those from before an upgrade are few and stay.
/// The one that was just made stays, though others may say that they are newer: the clock may have been set back.
pub(super) fn thin_out(folder: &RecordFolder, just_made: &str) -> Result<()> {
    let thinned: Vec<Backup> =
        list(folder)?.into_iter().filter(|backup| backup.why != Why::Upgrade).collect();
    let gone = keep::may_go(&thinned.iter().map(|backup| backup.made).collect::<Vec<_>>());
    let goes = |backup: &&Backup| gone.contains(&backup.made) && backup.name != just_made;
    for backup in thinned.iter().filter(goes) {
        fs::remove_file(path_of(folder, backup)?)?;
    }
    forget_empty_logs(folder)
}

/// Takes away what SQLite left when a backup was read again before it had its name: a log with nothing in it.
fn forget_empty_logs(folder: &RecordFolder) -> Result<()> {
    for entry in fs::read_dir(folder.backups())? {
        let entry = entry?;
        let name = entry.file_name();
        let log = name.to_str().is_some_and(|name| name.ends_with(".db.new-wal"));
        if log && entry.metadata()?.len() == 0 {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Where a backup lies. A name with a path in it is none of ours.
pub(crate) fn path_of(folder: &RecordFolder, backup: &Backup) -> Result<PathBuf> {
    let plain = Path::new(&backup.name).file_name().is_some_and(|name| name == &*backup.name);
    if plain && made(&backup.name).is_some() {
        Ok(folder.backups().join(&backup.name))
    } else {
        Err(Error::NotUnderstood("the name of a backup"))
    }
}

/// When and why a backup was made, by its name.
fn made(name: &str) -> Option<(DateTime<Utc>, Why)> {
    let (stamp, ending) = name.strip_suffix(".db")?.split_at_checked(20)?;
    let made = NaiveDateTime::parse_from_str(stamp, "%Y-%m-%dT%H-%M-%SZ").ok()?;
    Some((made.and_utc(), Why::from_ending(ending)))
}
