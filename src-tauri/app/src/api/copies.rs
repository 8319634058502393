//! Plain copies of files, for other programs: only of kinds that are read there and not run, under names
//! that tell nothing, and gone when the record is.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

use base64::{Engine, engine::general_purpose::STANDARD};
use evenhand_core::record::{Id, Item};
use evenhand_store::Error as StoreError;

use super::{FileKind, Host};
use crate::contract::{FileIdKey, Nothing, Playable, SavedFile, UserError, UserResult};
use crate::view::{clean_name, file_name, opens_as, plays_as};
use crate::whole_file::write_whole;

/// The largest recording that is played in the window, in mebibytes: it is held several times while it plays.
const MOST_PLAYED_MIB: u32 = 48;
/// How often a copy is asked to go that another program holds.
const TRIES: u32 = 5;

impl Host {
    /// Opens a copy of a file in the system's viewer. The copy goes when the record is closed.
    pub fn open_file(&self, key: FileIdKey) -> UserResult<Nothing> {
        let opening = self.opening()?;
        let (name, bytes) = self.file_to_show(&key)?;
        let ending = opens_as(&bytes).ok_or(UserError::NotOpened { name })?;
        self.open_copy(opening, ending, &bytes)
    }

    /// Saves a copy of a file where the person chooses, after they were warned of it.
    pub fn save_file_copy(&self, key: FileIdKey) -> UserResult<SavedFile> {
        let opening = self.opening()?;
        let (name, bytes) = self.file_to_show(&key)?;
        let path = self.ask_where(opening, FileKind::Any, &name)?;
        write_whole(&path, &bytes)?;
        mark_as_foreign(&path);
        let bytes = bytes.len().try_into().unwrap_or(u64::MAX);
        Ok(SavedFile { name: file_name(&path), bytes })
    }

    /// The bytes of a sound or film, to be played in the window.
    pub fn play_file(&self, key: FileIdKey) -> UserResult<Playable> {
        let opening = self.opening()?;
        let (name, bytes) = self.file_to_show(&key)?;
        let Some(media_type) = plays_as(&bytes) else { return Err(UserError::NotOpened { name }) };
        if bytes.len() as u64 > u64::from(MOST_PLAYED_MIB) << 20 {
            return Err(UserError::FileTooLarge { name, most_mib: MOST_PLAYED_MIB });
        }
        let base64 = STANDARD.encode(&bytes);
        // Not where the record was locked since its bytes were read.
        self.keep_for(opening, |_| Playable { media_type: media_type.to_owned(), base64 })
    }

    pub(super) fn file_to_show(&self, key: &FileIdKey) -> UserResult<(String, Vec<u8>)> {
        self.file_apart(self.opening()?, key.file)
    }

    /// The name and bytes of a file of the record as it was opened then. They are read beside it, and not given where
    /// it was locked meanwhile.
    pub(super) fn file_apart(&self, opening: u64, id: Id) -> UserResult<(String, Vec<u8>)> {
        loop {
            let (apart, file) = self.with_opening(opening, |session| {
                let store = session.store();
                match store.item(id)? {
                    Item::File(file) => Ok((store.files_apart(), file)),
                    _ => Err(UserError::Gone),
                }
            })?;
            let bytes = apart.bytes(&file.sha256)?;
            // Where the record got another key, the bytes are looked for by that one.
            let current =
                self.with_opening(opening, |session| Ok(apart.are_of(session.store())))?;
            match bytes {
                Some(bytes) => return Ok((clean_name(&file.name), bytes)),
                None if current => return Err(StoreError::DamagedFile(id).into()),
                None => {}
            }
        }
    }

    /// Writes a copy for another program, and has the system open it: not where the record was locked since
    /// its bytes were read.
    pub(super) fn open_copy(
        &self,
        opening: u64,
        ending: &str,
        bytes: &[u8],
    ) -> UserResult<Nothing> {
        let path = self.keep_for(opening, |_| self.keep_copy(ending, bytes))??;
        if self.platform().open(&path) { Ok(Nothing {}) } else { Err(UserError::Unexpected) }
    }

    /// Writes a copy into the folder that is emptied on close. Viewers keep lists of what they opened, so
    /// its name is a number.
    fn keep_copy(&self, ending: &str, bytes: &[u8]) -> UserResult<PathBuf> {
        let folder = self.inner.folders.opened_copies();
        let written = own_folder(&folder).and_then(|()| {
            for number in 1..u32::MAX {
                let path = folder.join(format!("evenhand-copy-{number}.{ending}"));
                match own_file(&path) {
                    Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                    Err(error) => return Err(error),
                    Ok(mut file) => {
                        file.write_all(bytes)?;
                        mark_as_foreign(&path);
                        return Ok(path);
                    }
                }
            }
            Err(std::io::ErrorKind::AlreadyExists.into())
        });
        written.map_err(|error| UserError::from_io(&error))
    }

    /// Takes all copies away. `false`: another program holds one; it is tried again at the next chance.
    pub(super) fn empty_copies(&self) -> bool {
        let folder = self.inner.folders.opened_copies();
        for tried in 1..=TRIES {
            match fs::remove_dir_all(&folder) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {}
                _ => return true,
            }
            // The rest goes, though one is held.
            let files = fs::read_dir(&folder).into_iter().flatten().flatten();
            files.for_each(|file| drop(fs::remove_file(file.path())));
            if tried < TRIES {
                std::thread::sleep(Duration::from_millis(20));
            }
        }
        !folder.exists()
    }
}

/// A folder that only this person may look into.
fn own_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    #[cfg(unix)]
    fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    Ok(())
}

/// A new file that only this person may read.
fn own_file(path: &Path) -> std::io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Tells Windows that a file came from elsewhere, so that it asks before anything in it is run.
#[cfg(windows)]
fn mark_as_foreign(path: &Path) {
    let mut stream = path.as_os_str().to_owned();
    stream.push(":Zone.Identifier");
    // A file system without streams has no such mark.
    let _ = fs::write(stream, "[ZoneTransfer]\r\nZoneId=3\r\n");
}

/// Other systems have no such mark, or none that a program can set for certain.
#[cfg(not(windows))]
fn mark_as_foreign(_: &Path) {}
