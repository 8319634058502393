//! The whole record as one zip file that a person can open: tables, the original files, and the record
//! itself, which an import takes back.

use std::collections::BTreeSet;
use std::io::{Seek, Write};

use evenhand_core::record::{Provenance, StoredFile};
use evenhand_words::tr::names;

use super::{FileBytes, OnDisk, tables, zip};
use crate::contract::{UserError, UserResult};
use crate::record_file::{FILES, RECORD, RecordPackage};

/// Writes the package, with one file in memory at a time. The tables say when things came in, as the history
/// tells it. Gives the names of the files whose bytes are damaged: they are left out, and "read me.txt" lists them.
///
/// # Errors
/// That of the disk, or of `bytes`.
pub fn write<W: Write + Seek>(
    out: W,
    package: &RecordPackage,
    provenance: &Provenance,
    bytes: &mut FileBytes<'_>,
) -> UserResult<(W, Vec<String>)> {
    let mut zip = zip::Writer::new(out);
    let mut named = package.clone();
    let names = file_names(&package.record.files);
    for (name, table) in tables::all(&package.record, &names, provenance) {
        zip.add(name, &table)?;
    }
    let mut written = BTreeSet::new();
    for file in &package.record.files {
        if !written.insert(&file.sha256) {
            continue;
        }
        match (bytes(file)?, names.get(&file.id)) {
            (Some(bytes), Some(name)) => zip.add(&format!("{FILES}{name}"), &bytes)?,
            _ => named.left_out.push(file.name.clone()),
        }
    }
    let record = serde_json::to_vec_pretty(&OnDisk { package: &named, contents: None });
    zip.add(RECORD, &record.map_err(|_| UserError::Unexpected)?)?;
    zip.add("read me.txt", read_me(&named.left_out).as_bytes())?;
    Ok((zip.finish()?, named.left_out))
}

/// What a person reads who opens the package without the app.
fn read_me(left_out: &[String]) -> String {
    let what = [names::read_me_tables(), names::read_me_import(), names::read_me_history()];
    let mut lines = vec![names::read_me_is(), String::new()];
    lines.extend(what);
    lines.extend([String::new(), names::read_me_safe()]);
    if !left_out.is_empty() {
        lines.extend([String::new(), names::read_me_left_out()]);
        lines.extend(
            left_out.iter().map(|name| format!("- {}", name.replace(char::is_control, " "))),
        );
    }
    lines.push(String::new());
    lines.join("\r\n")
}

/// A name for each file that no other has, and that every system takes.
fn file_names(files: &[StoredFile]) -> tables::FileNames {
    let names = files.iter().zip(1_u32..).map(|(file, number)| {
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
    use crate::record_file::Refusal;

    fn sample() -> RecordPackage {
        crate::sample::package("2026-11-01T09:00:00Z".parse().unwrap()).unwrap()
    }

    fn written(package: &RecordPackage) -> Vec<u8> {
        let mut bytes = |file: &StoredFile| Ok(package.bytes(file));
        let out = Cursor::new(Vec::new());
        write(out, package, &Provenance::default(), &mut bytes).unwrap().0.into_inner()
    }

    fn read(bytes: &[u8]) -> Result<RecordPackage, Refusal> {
        RecordPackage::read(Cursor::new(bytes))
    }

    #[test]
    fn a_package_comes_back_the_same_and_a_damaged_one_lacks_what_is_damaged() {
        let package = sample();
        let bytes = written(&package);
        assert_eq!(read(&bytes).unwrap(), package);
        let (mut missed, mut refused) = (0, 0);
        for place in (0..bytes.len()).step_by(97) {
            let mut damaged = bytes.clone();
            damaged[place] ^= 0x10;
            match read(&damaged) {
                // Damage to a table or to the text for people is not damage to the record.
                Ok(read) if read == package => {}
                Ok(read) => {
                    assert_eq!(read.record, package.record, "byte {place}");
                    missed += package.contents.len() - read.contents.len();
                }
                Err(_) => refused += 1,
            }
        }
        assert!(missed > 10 && refused > 5, "{missed} {refused}");
        assert_eq!(read(&bytes[..bytes.len() / 2]).unwrap_err(), Refusal::Broken { line: 0 });
    }

    #[test]
    fn a_file_that_is_not_there_is_told_by_name() {
        let mut package = sample();
        package.contents.pop_first();
        let mut bytes = |file: &StoredFile| Ok(package.bytes(file));
        let out = Cursor::new(Vec::new());
        let (out, left_out) = write(out, &package, &Provenance::default(), &mut bytes).unwrap();
        let back = read(out.get_ref()).unwrap();
        assert_eq!((back.left_out, left_out.len()), (left_out.clone(), 1));
        let mut zip = ::zip::ZipArchive::new(out).unwrap();
        let read_me = std::io::read_to_string(zip.by_name("read me.txt").unwrap()).unwrap();
        assert!(read_me.ends_with(&format!("- {}\r\n", left_out[0])), "{read_me}");
    }

    #[test]
    fn names_of_files_stay_in_their_folder() {
        let mut package = sample();
        package.record.files[0].name = "../../evil\\name?.txt".into();
        package.record.files[1].name = format!("{}.txt", "long ".repeat(80));
        let names = file_names(&package.record.files);
        assert_eq!(names[&package.record.files[0].id], "001 -..-evil-name-.txt");
        let long = &names[&package.record.files[1].id];
        assert!(long.starts_with("002 ") && long.ends_with(".txt") && long.len() < 100, "{long}");
        assert_eq!(read(&written(&package)).unwrap(), package);
    }
}
