//! The whole record as one zip file that a person can open: tables, the original files, and the record
//! itself, from which an import loses nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Seek};
use std::path::Path;

use evenhand_core::record::Provenance;

use super::{Parcel, fingerprint, tables, zip};
use crate::contract::{UserError, UserResult};

/// The record itself, in the package.
const RECORD: &str = "record.json";
/// The folder of the original files.
const FILES: &str = "files/";
/// More than this no record file has, in bytes: a damaged or hostile one must not fill the memory.
const MOST: u64 = 2 << 30;

const READ_ME: &str = "This is your Evenhand record.\r\n\r\n\
    The tables (.csv) open in a spreadsheet. The folder \"files\" has your original files.\r\n\
    record.json is for Evenhand: Import takes this whole zip file back.\r\n\
    The history of your record is not in it. Only a backup file has that.\r\n\r\n\
    Nothing here is encrypted. Keep it somewhere safe.\r\n";

/// The package's bytes. The tables say when things came in, as the history tells it.
///
/// # Errors
/// [`UserError::FileTooLarge`] where it would be larger than the memory takes.
pub fn write(parcel: &Parcel, provenance: &Provenance) -> UserResult<Vec<u8>> {
    let most_mib = (u32::MAX >> 20) + 1;
    let too_large =
        |_| UserError::FileTooLarge { name: "The zip file of your record".into(), most_mib };
    let mut package = zip::Writer::new();
    package.add("read me.txt", READ_ME.as_bytes()).map_err(too_large)?;
    let record = super::write_with(parcel, &BTreeMap::new())?;
    package.add(RECORD, &record).map_err(too_large)?;
    let names = file_names(parcel);
    for (name, table) in tables::all(&parcel.record, &names, provenance) {
        package.add(name, &table).map_err(too_large)?;
    }
    for file in &parcel.record.files {
        let (Some(bytes), Some(name)) = (parcel.contents.get(&file.sha256), names.get(&file.id))
        else {
            continue;
        };
        package.add(&format!("{FILES}{name}"), bytes).map_err(too_large)?;
    }
    package.finish().map_err(too_large)
}

/// Reads a record file from the disk: a package, or the JSON that the command line also writes.
///
/// # Errors
/// [`UserError::ImportBroken`], [`UserError::NewerRecord`]; [`UserError::FileUnreadable`].
pub fn open(path: &Path) -> UserResult<Parcel> {
    let name = || crate::view::file_name(path);
    let unreadable = |_| UserError::FileUnreadable { name: name() };
    let mut file = std::fs::File::open(path).map_err(unreadable)?;
    let mut first = [0; zip::MAGIC.len()];
    let is_package = file.read_exact(&mut first).is_ok() && first == zip::MAGIC;
    file.rewind().map_err(unreadable)?;
    if is_package {
        return read(file);
    }
    if file.metadata().map_err(unreadable)?.len() > MOST {
        let most_mib = u32::try_from(MOST >> 20).unwrap_or(u32::MAX);
        return Err(UserError::FileTooLarge { name: name(), most_mib });
    }
    super::read(&std::fs::read(path).map_err(unreadable)?)
}

/// The parcel in a package.
///
/// # Errors
/// [`UserError::ImportBroken`] where it is not whole: with a line where `record.json` has the mistake.
pub fn read(package: impl Read + Seek) -> UserResult<Parcel> {
    let mut package = zip::Reader::new(package).map_err(|_| BROKEN)?;
    let members = package.members().map_err(|_| BROKEN)?;
    // Somebody who unpacked it and packed it again may have put a folder around it.
    let is_record = |member: &&zip::Member| member.name.rsplit('/').next() == Some(RECORD);
    let record = members.iter().filter(is_record).min_by_key(|member| member.name.len());
    let text = package.unpack(record.ok_or(BROKEN)?, MOST).map_err(|_| BROKEN)?;
    let mut parcel = super::read(&text)?;
    // Files are known by their bytes, so that a person may have given them other names.
    let sizes: BTreeSet<u64> = parcel.record.files.iter().map(|file| file.size).collect();
    let wanted: BTreeSet<&str> =
        parcel.record.files.iter().map(|file| file.sha256.as_str()).collect();
    for member in members.iter().filter(|member| sizes.contains(&member.size)) {
        // A damaged member that no file needs does not matter; one that is needed is missed below.
        let Ok(bytes) = package.unpack(member, member.size) else { continue };
        let sum = fingerprint(&bytes);
        if wanted.contains(sum.as_str()) {
            parcel.contents.insert(sum, bytes);
        }
    }
    if wanted.iter().all(|sum| parcel.contents.contains_key(*sum)) {
        Ok(parcel)
    } else {
        Err(BROKEN)
    }
}

const BROKEN: UserError = UserError::ImportBroken { line: 0 };

/// A name for each file that no other has, and that every system takes.
fn file_names(parcel: &Parcel) -> tables::FileNames {
    let names = parcel.record.files.iter().zip(1_u32..).map(|(file, number)| {
        let plain: String = file.name.chars().map(plain_char).collect();
        let plain = plain.trim_matches(['.', ' ']);
        (file.id, format!("{number:03} {}", shortened(plain)))
    });
    names.collect()
}

fn plain_char(c: char) -> char {
    if c.is_control() || "<>:\"/\\|?*".contains(c) { '-' } else { c }
}

/// Some systems take names of 255 bytes and no more: the end of a name says what it is, so it stays.
fn shortened(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    match chars.len().checked_sub(60) {
        None | Some(0) => name.to_owned(),
        Some(over) => chars.into_iter().skip(over).collect(),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn a_package_comes_back_the_same_and_a_damaged_one_does_not() {
        let at = "2026-11-01T09:00:00Z".parse().unwrap();
        let parcel = crate::sample::parcel(at).unwrap();
        let bytes = write(&parcel, &Provenance::default()).unwrap();
        assert_eq!(read(Cursor::new(&bytes)).unwrap(), parcel);
        let mut missed = 0;
        for place in (0..bytes.len()).step_by(97) {
            let mut damaged = bytes.clone();
            damaged[place] ^= 0x10;
            match read(Cursor::new(&damaged)) {
                // Damage to a table or to the text for people is not damage to the record.
                Ok(read) => assert_eq!(read, parcel, "byte {place}"),
                Err(_) => missed += 1,
            }
        }
        assert!(missed > 10);
        assert_eq!(read(Cursor::new(&bytes[..bytes.len() / 2])).unwrap_err(), BROKEN);
    }

    #[test]
    fn a_file_that_is_not_there_is_noticed() {
        let at = "2026-11-01T09:00:00Z".parse().unwrap();
        let mut parcel = crate::sample::parcel(at).unwrap();
        parcel.contents.pop_first();
        assert_eq!(
            read(Cursor::new(write(&parcel, &Provenance::default()).unwrap())).unwrap_err(),
            BROKEN
        );
    }

    #[test]
    fn names_of_files_stay_in_their_folder() {
        let at = "2026-11-01T09:00:00Z".parse().unwrap();
        let mut parcel = crate::sample::parcel(at).unwrap();
        parcel.record.files[0].name = "../../evil\\name?.txt".into();
        parcel.record.files[1].name = format!("{}.txt", "long ".repeat(80));
        let names = file_names(&parcel);
        assert_eq!(names[&parcel.record.files[0].id], "001 -..-evil-name-.txt");
        let long = &names[&parcel.record.files[1].id];
        assert!(long.starts_with("002 ") && long.ends_with(".txt") && long.len() < 100, "{long}");
        assert_eq!(
            read(Cursor::new(write(&parcel, &Provenance::default()).unwrap())).unwrap(),
            parcel
        );
    }
}
