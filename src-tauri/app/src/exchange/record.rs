//! A record is written out: as a zip file with tables where its name ends so, else as JSON.

use std::io::{BufWriter, Write};
use std::path::Path;

use chrono::{DateTime, Utc};
use evenhand_core::record::StoredFile;

use super::{write_json, write_zip};
use crate::contract::{Exported, SavedFile, UserError, UserResult};
use crate::import::imports;
use crate::record_file::RecordPackage;
use crate::session::Session;
use crate::whole_file::WholeFile;
use crate::{filters, view};

/// Writes a record with its files as one file, with one of its files in memory at a time.
///
/// # Errors
/// Those of disk and database. A file of that name is then still there as it was.
pub fn write_record(session: &mut Session, path: &Path, at: DateTime<Utc>) -> UserResult<Exported> {
    let package = package_of(session)?;
    let provenance = session.provenance_of_entries(at)?;
    let mut bytes = |file: &StoredFile| match session.file_bytes(file.id) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(UserError::DamagedFile) => Ok(None),
        Err(error) => Err(error),
    };
    let mut out = BufWriter::new(WholeFile::create(path)?);
    let is_zip = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
    let left_out = if is_zip {
        let (whole, left_out) = write_zip(out, &package, &provenance, &mut bytes)?;
        out = whole;
        left_out
    } else {
        write_json(&mut out, &package, &mut bytes)?
    };
    out.flush().map_err(|error| UserError::from_io(&error))?;
    let out = out.into_inner().map_err(|_| UserError::Unexpected)?;
    out.finish()?;
    let bytes = std::fs::metadata(path).map(|facts| facts.len()).unwrap_or_default();
    Ok(Exported { file: SavedFile { name: view::file_name(path), bytes }, left_out })
}

/// A record as it travels, without the bytes of its files.
///
/// # Errors
/// Where the store cannot be read.
pub fn package_of(session: &mut Session) -> UserResult<RecordPackage> {
    let record = session.record()?;
    let kept = filters::kept(session)?;
    let changed = session.store().last_changes()?;
    let mut package = RecordPackage::new((*record).clone());
    let parts = crate::record_file::items(&record).map(|item| item.id());
    package.changed = parts.filter_map(|id| Some((id, *changed.get(&id)?))).collect();
    package.kept = kept;
    for file in &record.files {
        if let Some(reading) = session.store().scan_of(&file.sha256)? {
            package.scans.insert(file.sha256.clone(), reading);
        }
    }
    for (event, record) in imports(session)? {
        let parts = session.store().changed_by(event)?.into_iter().map(|item| item.id);
        package.came_from.entry(record).or_default().extend(parts);
    }
    Ok(package)
}
