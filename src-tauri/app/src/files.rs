//! Files that come into the record: their bytes under a clean name, with their kind and words.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use evenhand_core::record::{Change, FileRef, Id, Item, StoredFile};
use evenhand_store::{PutFile, open_plain};

use crate::contract::{FileOutcome, UserError, UserResult};
use crate::in_use::{InUse, StepInUse, go_on};
use crate::session::Session;
use crate::view;

/// The largest file that is taken in, in mebibytes.
const MOST_MIB: u32 = 200;
/// So much is read at once, in bytes.
const PIECE: u64 = 4 << 20;

/// Stores bytes under a name. The row that names them is the caller's to write.
///
/// # Errors
/// Where the record cannot take them.
pub fn keep_bytes(
    session: &mut Session,
    name: &str,
    bytes: &[u8],
    now: DateTime<Utc>,
) -> UserResult<StoredFile> {
    let name = view::clean_name(name);
    let media_type = view::media_type(&name, bytes);
    let text = view::searchable_text(&name, &media_type, bytes);
    Ok(session.store_mut().put_file(&name, &media_type, bytes, &text, now)?)
}

/// Stores a file from the disk in a record that is in use. The row that names it is the caller's to write.
///
/// # Errors
/// Where the file cannot be read, or the record cannot take it; [`UserError::Cancelled`].
pub(crate) fn take_in_apart(
    record: &mut impl InUse,
    path: &Path,
    now: DateTime<Utc>,
    go_on: &dyn Fn() -> bool,
) -> UserResult<PutFile> {
    let bytes = read_while(path, go_on)?;
    let name = view::clean_name(&view::file_name(path));
    let media_type = view::media_type(&name, &bytes);
    keep_bytes_apart(record, (&name, &media_type), &bytes, now, go_on)
}

/// Stores bytes under a name and kind in a record that is in use, which is reached only to be told of bytes that lie
/// there sealed. The row that names them is the caller's to write.
///
/// # Errors
/// Where the record cannot take them; [`UserError::Cancelled`].
pub(crate) fn keep_bytes_apart(
    record: &mut impl InUse,
    (name, media_type): (&str, &str),
    bytes: &[u8],
    now: DateTime<Utc>,
    go_on: &dyn Fn() -> bool,
) -> UserResult<PutFile> {
    let text = view::searchable_text_while(go_on, name, media_type, bytes);
    if !go_on() {
        return Err(UserError::Cancelled);
    }
    keep_with_words(record, (name, media_type), bytes, &text, now)
}

/// Like [`keep_bytes_apart`], where it is told what a search is to find in the file.
pub(crate) fn keep_with_words(
    record: &mut impl InUse,
    (name, media_type): (&str, &str),
    bytes: &[u8],
    text: &str,
    now: DateTime<Utc>,
) -> UserResult<PutFile> {
    let apart = record.step(|session| Ok(session.store().files_apart()))?;
    let sealed = apart.seal(bytes)?;
    record.step(|session| {
        let store = session.store_mut();
        if let Some(put) = store.put_sealed(sealed, (name, media_type), text, now)? {
            return Ok(put);
        }
        let new = !store.knows_bytes(&crate::record_file::fingerprint(bytes))?;
        Ok(PutFile { file: store.put_file(name, media_type, bytes, text, now)?, new })
    })
}

/// Opens a file that somebody named, to read it. Whatever foreign file is read is opened by this.
///
/// # Errors
/// [`UserError::FileNotPlain`] for a pipe and the like, which would be waited for; [`UserError::FileUnreadable`].
pub fn open_named(path: &Path) -> UserResult<File> {
    open_plain(path).map_err(|error| {
        let name = view::file_name(path);
        match error.kind() {
            ErrorKind::InvalidInput => UserError::FileNotPlain { name },
            _ => UserError::FileUnreadable { name },
        }
    })
}

/// A file's bytes, where it is not too large.
pub(crate) fn read_file(path: &Path) -> UserResult<Vec<u8>> {
    read_while(path, &|| true)
}

/// The same, until somebody stops it.
pub(crate) fn read_while(path: &Path, go_on: &dyn Fn() -> bool) -> UserResult<Vec<u8>> {
    let name = || view::file_name(path);
    let unreadable = |_| UserError::FileUnreadable { name: name() };
    let too_large = || UserError::FileTooLarge { name: name(), most_mib: MOST_MIB };
    let most = u64::from(MOST_MIB) << 20;
    let mut file = open_named(path)?;
    if file.metadata().map_err(unreadable)?.len() > most {
        return Err(too_large());
    }
    let mut bytes = Vec::new();
    while go_on() {
        if file.by_ref().take(PIECE).read_to_end(&mut bytes).map_err(unreadable)? == 0 {
            return Ok(bytes);
        }
        // It may grow while it is read.
        if u64::try_from(bytes.len()).is_ok_and(|read| read > most) {
            return Err(too_large());
        }
    }
    Err(UserError::Cancelled)
}

/// Stores files and attaches them to an entry, as one operation. Each file's outcome is its own. The record may be in
/// use: it is reached for a step at a time.
///
/// # Errors
/// [`UserError::Gone`] where the entry is not there; [`UserError::Cancelled`]. Nothing is then left of the files.
pub(crate) fn attach(
    record: &mut impl InUse,
    entry: Id,
    paths: &[PathBuf],
    clock: &dyn Fn() -> DateTime<Utc>,
    step: &StepInUse<'_>,
) -> UserResult<Vec<FileOutcome>> {
    record.step(|session| session.entry(entry).map(drop))?;
    take_in_and(record, paths, clock, step, |session, taken| {
        hang_on(session, entry, taken, clock())
    })
}

/// Stores files, and names them in the record as `write` does, which may refuse a file. Each file's outcome is its own.
///
/// # Errors
/// That of `write`; [`UserError::Cancelled`]. Nothing is then left of the files.
pub(crate) fn take_in_and(
    record: &mut impl InUse,
    paths: &[PathBuf],
    clock: &dyn Fn() -> DateTime<Utc>,
    step: &StepInUse<'_>,
    write: impl FnOnce(&mut Session, &mut [TakenFile]) -> UserResult<()>,
) -> UserResult<Vec<FileOutcome>> {
    let mut taken = Vec::new();
    let written = take_in_all(record, paths, &mut taken, clock, step)
        .and_then(|()| record.step(|session| write(session, &mut taken)));
    if written.is_err() {
        let new = taken.iter().filter_map(|(_, put)| put.as_ref().ok().filter(|put| put.new));
        for put in new {
            // Where the record was closed, that is done when it is opened again.
            let _ =
                record.step(|session| Ok(session.store_mut().forget_unnamed(&put.file.sha256)?));
        }
    }
    written?;
    Ok(taken.into_iter().map(outcome).collect())
}

/// A file's name, and what it became or why it did not.
pub(crate) type TakenFile = (String, UserResult<PutFile>);

fn take_in_all(
    record: &mut impl InUse,
    paths: &[PathBuf],
    taken: &mut Vec<TakenFile>,
    clock: &dyn Fn() -> DateTime<Utc>,
    step: &StepInUse<'_>,
) -> UserResult<()> {
    let of = u64::try_from(paths.len()).unwrap_or(u64::MAX);
    for (path, done) in paths.iter().zip(0..) {
        go_on(step, done, of)?;
        let put = take_in_apart(record, path, clock(), &|| step(done, of));
        match put {
            // No other file would fare better.
            Err(error @ (UserError::Cancelled | UserError::NoRecord)) => return Err(error),
            put => taken.push((view::file_name(path), put)),
        }
    }
    go_on(step, of, of)
}

/// Names the files in the record and in the entry, as it is by now.
fn hang_on(
    session: &mut Session,
    entry: Id,
    taken: &[TakenFile],
    at: DateTime<Utc>,
) -> UserResult<()> {
    let files: Vec<&StoredFile> =
        taken.iter().filter_map(|(_, put)| put.as_ref().ok().map(|put| &put.file)).collect();
    if files.is_empty() {
        return Ok(());
    }
    let mut entry = session.entry(entry)?;
    entry.files.extend(files.iter().map(|file| FileRef::new(file.id)));
    let items = files.into_iter().cloned().map(Item::File).chain([Item::Entry(Box::new(entry))]);
    let changes = items.map(|item| Change::Put { item }).collect();
    session.write(crate::step::Step::AttachFiles, changes, at)
}

fn outcome((name, put): TakenFile) -> FileOutcome {
    match put {
        Ok(PutFile { file, .. }) => {
            let reference = FileRef::new(file.id);
            FileOutcome { name, file: Some(view::file_view(&file, Some(&reference))), error: None }
        }
        Err(error) => FileOutcome { name, file: None, error: Some(error) },
    }
}
