//! A one-file backup comes back as a record, or is only looked into.
//!
//! It may come from anybody. It is read as it comes and takes no more room than it has itself: members that
//! are more than their bytes in the archive, as sparse ones and links, are refused.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Component, Path, PathBuf};

use chrono::{DateTime, Utc};
use evenhand_core::record::RecordInfo;
use sha2::{Digest, Sha256};
use tar::EntryType;

use super::contents::{ContentsList, FORMAT, LIST};
use crate::folder::{above, make_folders, sync_folder, sync_folders};
use crate::item::Counts;
use crate::keys::hex;
use crate::reach::ReachStep;
use crate::{Error, Head, Result, Store, Unlock, Unlocked, open_plain};

/// More members than this no record has files.
const MOST_MEMBERS: usize = 300_000;
/// More than this their list does not take, in bytes.
const MOST_LIST: u64 = 64 << 20;

impl Store {
    /// Unpacks a one-file backup into a folder that is empty or not there yet, and opens it.
    ///
    /// It is unpacked beside the folder and takes its name last, so that half a record is never there.
    ///
    /// # Errors
    /// [`Error::AlreadyARecord`] where the folder holds anything; [`Error::BadBackup`] where the file is not
    /// whole; [`Error::Stopped`]; those of opening. What was unpacked is taken away again.
    pub fn import_backup(
        from: &Path,
        into: &Path,
        unlock: Unlock<'_>,
        at: DateTime<Utc>,
        step: &mut ReachStep<'_>,
    ) -> Result<Self> {
        let was_there = into.exists();
        if was_there && fs::read_dir(into)?.next().is_some() {
            return Err(Error::AlreadyARecord);
        }
        let mut file = opened(from)?;
        check_archive(&mut file, &mut half(step, 0))?;
        make_folders(above(into)?)?;
        let unpacked = Workspace::beside(into)?;
        unpack(&mut file, &unpacked.0, &|_| true, &mut half(step, 1))?;
        unpacked.take_name(into)?;
        let opened = Unlocked::new(into, unlock).and_then(|found| found.open_unpacked(at));
        if opened.is_err() {
            // Only what was unpacked here is taken away: the folder was empty or not there.
            let _ = fs::remove_dir_all(into);
            if was_there {
                let _ = fs::create_dir_all(into);
            }
        }
        opened
    }

    /// Says what a one-file backup holds, without bringing it back. Its keys and its database are unpacked,
    /// encrypted as they are, into a folder of their own in `workspace`, and taken away again.
    ///
    /// # Errors
    /// As for [`Store::import_backup`].
    pub fn preview_import(
        from: &Path,
        workspace: &Path,
        unlock: Unlock<'_>,
        at: DateTime<Utc>,
        step: &mut ReachStep<'_>,
    ) -> Result<(RecordInfo, Counts, Head)> {
        let mut file = opened(from)?;
        check_archive(&mut file, step)?;
        make_folders(workspace)?;
        let unpacked = Workspace::beside(&workspace.join("looked-into"))?;
        let no_attachment = |name: &Path| !name.starts_with("files");
        unpack(&mut file, &unpacked.0, &no_attachment, &mut |_, _| true)?;
        let store = Unlocked::new(&unpacked.0, unlock)?.open_unpacked(at)?;
        Ok((store.info()?, store.counts()?, store.head()?))
    }
}

/// The archive, where it is a plain file.
fn opened(from: &Path) -> Result<File> {
    let name = || from.file_name().unwrap_or_default().to_string_lossy().into_owned();
    open_plain(from).map_err(|error| match error.kind() {
        ErrorKind::InvalidInput => Error::NamedNotPlain(name()),
        _ => error.into(),
    })
}

/// One half of a work that reads the archive twice.
fn half<'a>(step: &'a mut ReachStep<'_>, which: u64) -> impl FnMut(u64, u64) -> bool + 'a {
    move |done, of| step((done + which * of) / 2, of)
}

/// A folder that nobody else made, which is taken away unless it takes its name.
struct Workspace(PathBuf);

impl Workspace {
    fn beside(path: &Path) -> Result<Self> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for number in 1..1000 {
            let folder = path.with_file_name(format!("{name}.unpacking-{number}"));
            match fs::create_dir(&folder) {
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                made => return made.map(|()| Self(folder)).map_err(Error::from),
            }
        }
        Err(std::io::Error::from(std::io::ErrorKind::AlreadyExists).into())
    }

    /// Gives what was unpacked its name. Not every system lets a folder take the place of an empty one.
    fn take_name(self, into: &Path) -> Result<()> {
        if into.exists() {
            fs::remove_dir(into)?;
        }
        fs::rename(&self.0, into)?;
        sync_folder(above(into)?)
    }
}

impl Drop for Workspace {
    fn drop(&mut self) {
        // Under its name it is no longer here.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Reads a whole archive and compares every member with the list.
pub(super) fn check_archive(file: &mut (impl Read + Seek), step: &mut ReachStep<'_>) -> Result<()> {
    let mut found = BTreeMap::new();
    let mut list = None;
    each(file, step, &mut |name, member, copying| {
        if name == Path::new(LIST) {
            let mut text = Vec::new();
            member.take(MOST_LIST).read_to_end(&mut text).map_err(bad)?;
            list = serde_json::from_slice::<ContentsList>(&text).ok();
            return Ok(());
        }
        let mut sum = Sha256::new();
        copying(member, &mut |bytes| {
            sum.update(bytes);
            Ok(())
        })?;
        let known = found.insert(name.to_string_lossy().into_owned(), hex(&sum.finalize()));
        if known.is_some() || found.len() > MOST_MEMBERS { Err(not_whole()) } else { Ok(()) }
    })?;
    match list {
        Some(list) if list.format == FORMAT && list.sha256 == found => Ok(()),
        _ => Err(not_whole()),
    }
}

/// Unpacks the members that are wanted into a folder, and makes them last.
fn unpack(
    file: &mut (impl Read + Seek),
    into: &Path,
    wanted: &dyn Fn(&Path) -> bool,
    step: &mut ReachStep<'_>,
) -> Result<()> {
    each(file, step, &mut |name, member, copying| {
        if name == Path::new(LIST) || !wanted(name) {
            return Ok(());
        }
        let path = into.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        let mut target = File::create_new(&path)?;
        copying(member, &mut |bytes| Ok(target.write_all(bytes)?))?;
        Ok(target.sync_all()?)
    })?;
    fs::create_dir_all(into.join("backups"))?;
    fs::create_dir_all(into.join("files"))?;
    sync_folders(into)
}

/// Copies a member piece by piece, and stops where the person stops.
type BackupCopying<'a> =
    dyn FnMut(&mut dyn Read, &mut dyn FnMut(&[u8]) -> Result<()>) -> Result<()> + 'a;

/// Goes through the members of an archive: plain files with a path that stays inside, and nothing else.
fn each(
    file: &mut (impl Read + Seek),
    step: &mut ReachStep<'_>,
    act: &mut dyn FnMut(&Path, &mut dyn Read, &mut BackupCopying<'_>) -> Result<()>,
) -> Result<()> {
    let length = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(0))?;
    let mut done = 0_u64;
    let mut copying = |from: &mut dyn Read, take: &mut dyn FnMut(&[u8]) -> Result<()>| {
        let mut buffer = vec![0; 1 << 18];
        loop {
            let read = from.read(&mut buffer).map_err(bad)?;
            if read == 0 {
                return Ok(());
            }
            take(buffer.get(..read).unwrap_or_default())?;
            done = done.saturating_add(read as u64);
            if !step(done.min(length), length) {
                return Err(Error::Stopped);
            }
        }
    };
    let mut archive = tar::Archive::new(file);
    for member in archive.entries().map_err(bad)? {
        let mut member = member.map_err(bad)?;
        let name = member.path().map_err(bad)?.into_owned();
        let plain = member.header().entry_type() == EntryType::Regular && member.size() <= length;
        // A hostile archive could name a path outside the folder.
        if !plain || !name.components().all(|part| matches!(part, Component::Normal(_))) {
            return Err(not_whole());
        }
        act(&name, &mut member, &mut copying)?;
    }
    Ok(())
}

fn bad(_: std::io::Error) -> Error {
    not_whole()
}

fn not_whole() -> Error {
    Error::BadBackup("the file is damaged or not whole".into())
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    /// An archive with a list that fits its members.
    fn archive(members: &[(&str, EntryType, &[u8])]) -> Vec<u8> {
        let mut builder = tar::Builder::new(Vec::new());
        let mut sha256 = BTreeMap::new();
        let mut add = |name: &str, kind: EntryType, bytes: &[u8]| {
            let mut header = tar::Header::new_gnu();
            header.set_size(bytes.len() as u64);
            header.set_entry_type(kind);
            header.as_mut_bytes()[..name.len()].copy_from_slice(name.as_bytes());
            header.set_cksum();
            builder.append(&header, bytes).unwrap();
        };
        for (name, kind, bytes) in members {
            add(name, *kind, bytes);
            sha256.insert((*name).to_owned(), hex(&Sha256::digest(bytes)));
        }
        let list = serde_json::to_vec(&ContentsList { format: FORMAT.into(), sha256 }).unwrap();
        add(LIST, EntryType::Regular, &list);
        builder.into_inner().unwrap()
    }

    fn checked(bytes: &[u8]) -> Result<()> {
        check_archive(&mut Cursor::new(bytes), &mut |_, _| true)
    }

    #[test]
    fn only_plain_files_that_stay_inside_are_taken() {
        let plain = EntryType::Regular;
        assert!(
            checked(&archive(&[("record.db", plain, b"db"), ("files/a", plain, b"a")])).is_ok()
        );
        for kind in [EntryType::Symlink, EntryType::Link, EntryType::GNUSparse, EntryType::Fifo] {
            assert!(checked(&archive(&[("record.db", kind, b"")])).is_err(), "{kind:?}");
        }
        for name in ["../record.db", "/record.db", "files/../../a"] {
            assert!(checked(&archive(&[(name, plain, b"a")])).is_err(), "{name}");
        }
        let twice = [("record.db", plain, &b"a"[..]), ("record.db", plain, &b"a"[..])];
        assert!(checked(&archive(&twice)).is_err());
    }

    #[test]
    fn a_check_that_is_stopped_ends() {
        let bytes = archive(&[("record.db", EntryType::Regular, &[7; 1000])]);
        let stopped = check_archive(&mut Cursor::new(bytes), &mut |_, _| false);
        assert!(matches!(stopped, Err(Error::Stopped)));
    }
}
