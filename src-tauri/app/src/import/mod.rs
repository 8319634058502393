//! Bringing a record file into a record: what it would do to each thing, and then what was chosen, as one step.
//!
//! Nothing that is here is written over unless it was shown and chosen. A thing of another record that has the
//! id of one of ours never takes its place.

mod bring_in;
mod compare;
mod fresh_ids;
mod put_in;

pub use bring_in::{bring_in, fill};
pub use compare::{Comparison, compare};

use std::path::Path;

use crate::contract::{UserError, UserResult};
use crate::record_file::{Collected, RecordFileBytes, RecordPackage, RecordPiece, Refusal};
use crate::worker;

/// Where the bytes of a package's files come from.
pub enum ImportSource<'a> {
    /// From memory.
    Memory(&'a RecordPackage),
    /// From the record file itself, read once more.
    File(&'a Path),
}

/// Reads a record file in a process of its own, without the bytes of its files: what it holds and which of them
/// are there and sound. `step` is told how far it is, and says whether to go on.
///
/// # Errors
/// Those of a file that is no whole record or too large for one; [`UserError::Cancelled`].
pub fn look_into(path: &Path, step: &dyn Fn(u64, u64) -> bool) -> UserResult<RecordPackage> {
    let mut collected = Collected::default();
    read_apart(path, RecordFileBytes::Looked, &mut |piece| match piece {
        RecordPiece::Step(done, of) => Ok(step(done, of)),
        piece => {
            collected.take(piece);
            Ok(true)
        }
    })?;
    Ok(collected.package()?)
}

fn read_apart(
    path: &Path,
    bytes: RecordFileBytes,
    take: &mut dyn FnMut(RecordPiece) -> UserResult<bool>,
) -> UserResult<()> {
    let file = crate::files::open_named(path)?;
    let mut failed = None;
    let read = worker::read_record_file(file, bytes, &mut |piece| match take(piece) {
        Ok(go_on) => go_on,
        Err(error) => {
            failed = Some(error);
            false
        }
    });
    match (failed, read) {
        (Some(error), _) => Err(error),
        (None, Ok(read)) => read.map_err(|refusal: Refusal| refusal.into()),
        (None, Err(worker::WorkerError::NotStarted)) => Err(UserError::Unexpected),
        (None, Err(worker::WorkerError::Crashed)) => Err(UserError::ImportBroken { line: 0 }),
        (None, Err(_)) => Err(UserError::ImportTooMuch),
    }
}
