//! Reading a record file of either form.

use std::io::{Read, Seek, SeekFrom};

use super::reading::{RecordFileBytes, RecordPiece, Refusal, Taker};
use super::{json, package, zip};

/// Reads a record file, a package or JSON, and gives its pieces. `take` says whether to go on.
///
/// # Errors
/// [`Refusal`].
pub fn read(
    mut file: impl Read + Seek,
    bytes: RecordFileBytes,
    take: &mut dyn FnMut(RecordPiece) -> bool,
) -> Result<(), Refusal> {
    let broken = |_| Refusal::BROKEN;
    let length = file.seek(SeekFrom::End(0)).map_err(broken)?;
    file.rewind().map_err(broken)?;
    let mut first = [0; zip::MAGIC.len()];
    let is_package = file.read_exact(&mut first).is_ok() && first == zip::MAGIC;
    file.rewind().map_err(broken)?;
    let mut taker = Taker::new(bytes, take);
    if is_package {
        package::read(file, length, &mut taker)
    } else {
        json::read(file, length, &mut taker)
    }
}
