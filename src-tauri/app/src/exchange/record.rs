//! A record is written out: as a zip file with tables where its name ends so, else as JSON.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use std::path::Path;

use chrono::{DateTime, Utc};
use evenhand_core::record::{Id, StoredFile};
use evenhand_store::{Head, Store};

use super::{write_json, write_zip};
use crate::contract::{Exported, SavedFile, UserError, UserResult};
use crate::in_use::{InUse, StepInUse, StoreInUse, go_on, read_whole};
use crate::record_file::RecordPackage;
use crate::session::Session;
use crate::whole_file::WholeFile;
use crate::{filters, view};

/// So often is it begun anew, where something was deleted for good meanwhile.
const TRIES: u32 = 5;

/// Writes a record with its files as one file, with one of its files in memory at a time. The record may be in use: it
/// is reached for a step at a time, and written as it was at the first one.
///
/// # Errors
/// Those of disk and database; [`UserError::Cancelled`]. A file of that name is then still there as it was.
pub fn write_record(
    record: &mut impl InUse,
    path: &Path,
    at: DateTime<Utc>,
    step: &StepInUse<'_>,
) -> UserResult<Exported> {
    for _ in 0..TRIES {
        let erased = record.step(erased)?;
        let file = WholeFile::create(path)?;
        let (file, left_out) = fill(record, file, path, at, step)?;
        // What is deleted for good is nowhere afterwards, and so not in this file either.
        if record.step(self::erased)? == erased {
            file.finish()?;
            let bytes = std::fs::metadata(path).map(|facts| facts.len()).unwrap_or_default();
            return Ok(Exported {
                file: SavedFile { name: view::file_name(path), bytes },
                left_out,
            });
        }
    }
    Err(UserError::Unexpected)
}

fn erased(session: &mut Session) -> UserResult<usize> {
    Ok(session.store().erased()?.len())
}

fn fill(
    record: &mut impl InUse,
    file: WholeFile,
    path: &Path,
    at: DateTime<Utc>,
    step: &StepInUse<'_>,
) -> UserResult<(WholeFile, Vec<String>)> {
    let stopped = Cell::new(false);
    let step = &|done, of| {
        let goes_on = step(done, of);
        stopped.set(!goes_on);
        goes_on
    };
    let (package, head) = package_in_use(record, step)?;
    let entries: Vec<Id> = package.record.entries.iter().map(|entry| entry.id).collect();
    let mut gathering = |done, of| step(done / 2, of);
    let provenance =
        Store::provenance_in_use(&mut StoreInUse(record), &entries, head, at, &mut gathering)?;
    let (mut done, of) = (0, u64::try_from(package.record.files.len()).unwrap_or(u64::MAX));
    let mut bytes = |file: &StoredFile| {
        go_on(step, of + done, 2 * of)?;
        done += 1;
        read_apart(record, file, step)
    };
    let out = BufWriter::new(Stoppable { file, step, stopped: &stopped });
    let is_zip = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
    let written = if is_zip {
        write_zip(out, &package, &provenance, &mut bytes)
    } else {
        let mut out = out;
        write_json(&mut out, &package, &mut bytes).map(|left_out| (out, left_out))
    };
    // Where writing was stopped, that is why it failed.
    go_on(step, 0, 0)?;
    let (out, left_out) = written?;
    let out = out.into_inner().map_err(|error| UserError::from_io(error.error()))?;
    Ok((out.file, left_out))
}

/// The bytes of a file, read beside the record; `None` where they are damaged.
fn read_apart(
    record: &mut impl InUse,
    file: &StoredFile,
    step: &StepInUse<'_>,
) -> UserResult<Option<Vec<u8>>> {
    let apart = record.step(|session| Ok(session.store().files_apart()))?;
    if let Some(bytes) = apart.bytes(&file.sha256)? {
        return Ok(Some(bytes));
    }
    go_on(step, 0, 0)?;
    // One that was sealed anew meanwhile lies under another name.
    record.step(|session| match session.file_bytes(file.id) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(UserError::DamagedFile | UserError::Gone) => Ok(None),
        Err(error) => Err(error),
    })
}

/// A file that takes no more where the person stops.
struct Stoppable<'a> {
    file: WholeFile,
    step: &'a StepInUse<'a>,
    stopped: &'a Cell<bool>,
}

impl Write for Stoppable<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.stopped.get() {
            // What is closed after a stop writes an end, which nobody is to have.
            return Ok(bytes.len());
        }
        if !(self.step)(0, 0) {
            return Err(io::Error::other("stopped"));
        }
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Seek for Stoppable<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}

/// A record as it travels, without the bytes of its files.
///
/// # Errors
/// Where the store cannot be read.
pub fn package_of(record: &mut impl InUse) -> UserResult<RecordPackage> {
    Ok(package_in_use(record, &|_, _| true)?.0)
}

/// The same, and the head of the history that it is as of.
fn package_in_use(
    record: &mut impl InUse,
    step: &StepInUse<'_>,
) -> UserResult<(RecordPackage, Head)> {
    read_whole(record, step)?;
    let (read, head, kept, imports) = record.step(|session| {
        let (read, store) = (session.record()?, session.store());
        Ok((read, store.head()?, filters::kept(session)?, session.imports()?))
    })?;
    let mut reading = |done, of| step(done, of);
    let mut reach = StoreInUse(record);
    let changed = Store::last_changes_in_use(&mut reach, head.seq, &mut reading)?;
    let mut came_from = BTreeMap::<Id, BTreeSet<Id>>::new();
    for (event, from) in imports {
        let parts = Store::changed_by_in_use(&mut reach, event, &mut reading)?;
        came_from.entry(from).or_default().extend(parts);
    }
    let mut package = RecordPackage::new((*read).clone());
    drop(read);
    let parts = crate::record_file::items(&package.record).map(|item| item.id());
    package.changed = parts.filter_map(|id| Some((id, *changed.get(&id)?))).collect();
    (package.kept, package.came_from) = (kept, came_from);
    for file in &package.record.files {
        go_on(step, 0, 0)?;
        if let Some(reading) =
            record.step(|session| Ok(session.store().scan_of(&file.sha256)?))?
        {
            package.scans.insert(file.sha256.clone(), reading);
        }
    }
    Ok((package, head))
}
