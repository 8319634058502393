//! The record's own file format, documented in `docs/record-format.md`: one JSON object that holds
//! the record and the bytes of its files, or a zip file with the same record, its files and tables.
//! Import of an export loses nothing but the history: when things came into a record is its own to say.

pub mod package;
mod tables;
mod zip;

use std::collections::BTreeMap;

use base64::{Engine, engine::general_purpose::STANDARD};
use evenhand_core::record::Record;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::contract::{SavedFilter, UserError, UserResult};

/// Value of `format` in every such file.
pub const FORMAT: &str = "evenhand-record";
/// The newest version that this code reads, and the one that it writes.
pub const VERSION: u32 = 1;

/// A record with the bytes of its files, as it travels.
#[derive(Clone, Debug, PartialEq)]
pub struct Parcel {
    /// The record.
    pub record: Record,
    /// Bytes of each file, by SHA-256 in lower-case hex.
    pub contents: BTreeMap<String, Vec<u8>>,
    /// Choices of entries that were kept under a name.
    pub kept: Vec<SavedFilter>,
}

#[derive(Serialize, Deserialize)]
struct OnDisk {
    format: String,
    version: u32,
    record: Record,
    #[serde(default)]
    contents: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    kept: Vec<SavedFilter>,
}

/// The parcel as the bytes of a `.json` file, indented for people to read.
///
/// # Errors
/// [`UserError::Unexpected`] where the record cannot be written as JSON, which its types rule out.
pub fn write(parcel: &Parcel) -> UserResult<Vec<u8>> {
    write_with(parcel, &parcel.contents)
}

fn write_with(parcel: &Parcel, contents: &BTreeMap<String, Vec<u8>>) -> UserResult<Vec<u8>> {
    let contents =
        contents.iter().map(|(sum, bytes)| (sum.clone(), STANDARD.encode(bytes))).collect();
    let on_disk = OnDisk {
        format: FORMAT.into(),
        version: VERSION,
        record: parcel.record.clone(),
        contents,
        kept: parcel.kept.clone(),
    };
    serde_json::to_vec_pretty(&on_disk).map_err(|_| UserError::Unexpected)
}

/// The parcel in the bytes of a `.json` file.
///
/// # Errors
/// [`UserError::ImportBroken`] with the line of the first mistake, also where a file's bytes do not
/// have the fingerprint that stands beside them; [`UserError::NewerRecord`] for a later version.
pub fn read(bytes: &[u8]) -> UserResult<Parcel> {
    #[derive(Deserialize)]
    struct Head {
        #[serde(default)]
        format: String,
        #[serde(default)]
        version: u32,
    }
    let broken = |error: serde_json::Error| UserError::ImportBroken {
        line: u32::try_from(error.line()).unwrap_or_default(),
    };
    let head: Head = serde_json::from_slice(bytes).map_err(broken)?;
    if head.format != FORMAT {
        return Err(UserError::ImportBroken { line: 1 });
    }
    if head.version > VERSION {
        return Err(UserError::NewerRecord);
    }
    let on_disk: OnDisk = serde_json::from_slice(bytes).map_err(broken)?;
    let mut contents = BTreeMap::new();
    for (sum, text) in on_disk.contents {
        let bytes = STANDARD.decode(text).map_err(|_| UserError::ImportBroken { line: 0 })?;
        if fingerprint(&bytes) != sum {
            return Err(UserError::ImportBroken { line: 0 });
        }
        contents.insert(sum, bytes);
    }
    Ok(Parcel { record: on_disk.record, contents, kept: on_disk.kept })
}

/// SHA-256 in lower-case hex.
pub fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_a_record_names_its_line() {
        assert_eq!(read(b"{\n\"format\": 1}").unwrap_err(), UserError::ImportBroken { line: 2 });
        assert_eq!(read(b"[]").unwrap_err(), UserError::ImportBroken { line: 1 });
        let newer = br#"{"format":"evenhand-record","version":99}"#;
        assert_eq!(read(newer).unwrap_err(), UserError::NewerRecord);
    }

    #[test]
    fn a_changed_file_is_noticed() {
        let at = "2026-11-01T09:00:00Z".parse().unwrap();
        let mut parcel = crate::sample::parcel(at).unwrap();
        assert_eq!(read(&write(&parcel).unwrap()).unwrap(), parcel);
        let sum = parcel.contents.keys().next().unwrap().clone();
        parcel.contents.insert(sum, b"something else".to_vec());
        assert_eq!(
            read(&write(&parcel).unwrap()).unwrap_err(),
            UserError::ImportBroken { line: 0 }
        );
    }
}
