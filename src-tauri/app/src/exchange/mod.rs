//! Writes a record as a file, documented in `docs/record-format.md`: one JSON object that holds the record and the
//! bytes of its files, or a zip file with the same record, its files and tables. [`crate::record_file`] reads both.
//!
//! A file whose kept copy is damaged is left out by name, and the rest goes on.

mod package;
mod record;
mod tables;
mod zip;

pub use package::write as write_zip;
pub use record::{package_of, write_record};
pub(crate) use tables::csv_table;

use std::cell::RefCell;
use std::io::Write;

use base64::{Engine, engine::general_purpose::STANDARD};
use evenhand_core::record::StoredFile;
use serde::ser::{Error as _, SerializeMap};
use serde::{Serialize, Serializer};

use crate::contract::{UserError, UserResult};
use crate::record_file::{FORMAT, RecordPackage, VERSION};

/// Gives the bytes of a file that is written out; `None` where they are damaged.
pub type FileBytes<'a> = dyn FnMut(&StoredFile) -> UserResult<Option<Vec<u8>>> + 'a;

/// Writes a record as JSON, indented for people to read, with one file in memory at a time. Gives the names of
/// the files whose bytes are damaged: they are left out, and the JSON lists them.
///
/// # Errors
/// That of the disk, or of `bytes`.
pub fn write_json(
    out: impl Write,
    package: &RecordPackage,
    bytes: &mut FileBytes<'_>,
) -> UserResult<Vec<String>> {
    let contents = ExportContents {
        files: &package.record.files,
        bytes: RefCell::new(bytes),
        left_out: RefCell::new(Vec::new()),
        failed: RefCell::new(None),
    };
    let written = serde_json::to_writer_pretty(out, &OnDisk { package, contents: Some(&contents) });
    let failed = contents.failed.take();
    match written {
        Ok(()) => Ok(contents.left_out.take()),
        Err(error) => Err(failed.unwrap_or_else(|| UserError::from_io(&error.into()))),
    }
}

/// A package as the bytes of a `.json` file, with the files that it has in memory.
///
/// # Errors
/// [`UserError::Unexpected`] where the record cannot be written as JSON, which its types rule out.
pub fn write(package: &RecordPackage) -> UserResult<Vec<u8>> {
    let mut out = Vec::new();
    write_json(&mut out, package, &mut |file| Ok(package.bytes(file)))?;
    Ok(out)
}

/// The object on the disk. Without contents it is the one in a zip file, where files lie beside it.
struct OnDisk<'a, 'b, 'c> {
    package: &'a RecordPackage,
    contents: Option<&'c ExportContents<'a, 'b>>,
}

impl Serialize for OnDisk<'_, '_, '_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let RecordPackage { record, kept, changed, came_from, left_out, scans, .. } = self.package;
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("format", FORMAT)?;
        map.serialize_entry("version", &VERSION)?;
        map.serialize_entry("record", record)?;
        match self.contents {
            Some(contents) => {
                map.serialize_entry("contents", contents)?;
                listed(&mut map, "left_out", &contents.left_out.borrow())?;
            }
            None => listed(&mut map, "left_out", left_out)?,
        }
        listed(&mut map, "kept", kept)?;
        listed(&mut map, "changed", &changed.iter().collect::<Vec<_>>())?;
        listed(&mut map, "came_from", &came_from.iter().collect::<Vec<_>>())?;
        listed(&mut map, "scans", &scans.iter().collect::<Vec<_>>())?;
        map.end()
    }
}

/// A list, where there is anything in it.
fn listed<M: SerializeMap, T: Serialize>(
    map: &mut M,
    key: &str,
    list: &[T],
) -> Result<(), M::Error> {
    if list.is_empty() { Ok(()) } else { map.serialize_entry(key, list) }
}

/// The bytes of files, each asked for when its turn comes.
struct ExportContents<'a, 'b> {
    files: &'a [StoredFile],
    bytes: RefCell<&'a mut FileBytes<'b>>,
    left_out: RefCell<Vec<String>>,
    failed: RefCell<Option<UserError>>,
}

impl Serialize for ExportContents<'_, '_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        let mut written = std::collections::BTreeSet::new();
        for file in self.files {
            if !written.insert(&file.sha256) {
                continue;
            }
            match (*self.bytes.borrow_mut())(file) {
                Ok(Some(bytes)) => map.serialize_entry(&file.sha256, &STANDARD.encode(bytes))?,
                Ok(None) => self.left_out.borrow_mut().push(file.name.clone()),
                Err(error) => {
                    *self.failed.borrow_mut() = Some(error);
                    return Err(S::Error::custom("a file could not be had"));
                }
            }
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;
    use crate::record_file::Refusal;

    fn read(bytes: &[u8]) -> Result<RecordPackage, Refusal> {
        RecordPackage::read(Cursor::new(bytes))
    }

    #[test]
    fn what_is_not_a_record_names_its_line() {
        assert_eq!(read(b"{\n\"format\": 1}").unwrap_err(), Refusal::Broken { line: 2 });
        assert_eq!(read(b"[]").unwrap_err(), Refusal::Broken { line: 1 });
        assert_eq!(read(b"").unwrap_err(), Refusal::Broken { line: 1 });
        let newer = br#"{"format":"evenhand-record","version":99}"#;
        assert_eq!(read(newer).unwrap_err(), Refusal::Newer);
    }

    #[test]
    fn a_changed_file_is_noticed() {
        let at = "2026-11-01T09:00:00Z".parse().unwrap();
        let mut package = crate::sample::package(at).unwrap();
        package.changed.insert(package.record.entries[0].id, at);
        let scan = r#"{"version":1,"reader":1,"pages":1,"read":[{"number":1,"width":9,"height":9,
            "lines":[{"words":[["Oak",99,[1,1,8,1,8,8,1,8]]]}]}]}"#;
        let scan = evenhand_core::record::ScanReading::from_json(scan).unwrap();
        package.scans.insert(package.record.files[0].sha256.clone(), scan);
        assert_eq!(read(&write(&package).unwrap()).unwrap(), package);
        let sum = package.contents.keys().next().unwrap().clone();
        package.contents.insert(sum, b"something else".to_vec());
        assert_eq!(read(&write(&package).unwrap()).unwrap_err(), Refusal::Broken { line: 0 });
    }

    #[test]
    fn what_was_read_elsewhere_was_not_read_here_and_what_no_picture_holds_is_passed_over() {
        let at = "2026-11-01T09:00:00Z".parse().unwrap();
        let mut package = crate::sample::package(at).unwrap();
        let page = |words: usize| evenhand_core::record::ScanPage {
            number: 1,
            lines: vec![evenhand_core::record::ScanLine {
                words: vec![evenhand_core::record::ScanWord("x".into(), 1, [0; 8]); words],
                beside: false,
            }],
            ..Default::default()
        };
        let scan = |words| evenhand_core::record::ScanReading {
            version: 1,
            read: vec![page(words)],
            read_here: true,
            ..Default::default()
        };
        package.scans.insert("a".into(), scan(1));
        package.scans.insert("b".into(), scan(100_000));
        let back = read(&write(&package).unwrap()).unwrap();
        assert_eq!(back.scans.len(), 1);
        assert!(!back.scans["a"].read_here, "a file cannot say that it was read here");
        assert_eq!(back.record, package.record);
    }

    #[test]
    fn a_damaged_file_is_left_out_by_name_and_the_rest_goes_on() {
        let at = "2026-11-01T09:00:00Z".parse().unwrap();
        let package = crate::sample::package(at).unwrap();
        let damaged = &package.record.files[3];
        let mut out = Vec::new();
        let mut bytes =
            |file: &StoredFile| Ok(package.bytes(file).filter(|_| file.id != damaged.id));
        let left_out = write_json(&mut out, &package, &mut bytes).unwrap();
        assert_eq!(left_out, std::slice::from_ref(&damaged.name));
        let back = read(&out).unwrap();
        assert_eq!((&back.left_out, &back.record), (&left_out, &package.record));
        assert_eq!(back.contents.len(), package.contents.len() - 1);
    }
}
