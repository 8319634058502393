//! A package: a zip file with the record, the original files, and tables that are passed over.

use std::io::{Read, Seek};

use sha2::{Digest, Sha256};

use super::reading::{Bounded, MOST_WORDS, RecordFileBytes, RecordPiece, Refusal, Taker};
use super::{FILES, RECORD, hex, json, zip};

/// The words of a record may unpack to so much, however small they are packed.
const WORDS: u64 = 64 << 20;
/// Beyond that, to so many times what they take packed: words pack to a tenth or so.
const WORDS_TIMES: u64 = 100;
/// All files together may unpack to so much, however small they are packed.
const ALL_FILES: u64 = 2 << 30;
/// Beyond that, to so many times what the whole package takes.
const ALL_FILES_TIMES: u64 = 50;
/// A person may have put other files into the package: so many of the same size as a wanted one are tried.
const STRANGERS: usize = 2;

/// Reads a package.
pub(super) fn read(
    file: impl Read + Seek,
    length: u64,
    taker: &mut Taker<'_>,
) -> Result<(), Refusal> {
    let mut package = zip::ZipReader::new(file).map_err(|_| Refusal::BROKEN)?;
    let members = package.members().map_err(|_| Refusal::BROKEN)?;
    // Somebody who unpacked it and packed it again may have put a folder around it.
    let is_record = |member: &&zip::Member| member.name.rsplit('/').next() == Some(RECORD);
    let depth = |member: &&zip::Member| member.name.matches('/').count();
    let record = members.iter().filter(is_record).min_by_key(depth).ok_or(Refusal::BROKEN)?;
    // Of two, another program may show the other one.
    if members.iter().filter(is_record).filter(|one| depth(one) == depth(&record)).count() > 1 {
        return Err(Refusal::BROKEN);
    }
    let most = MOST_WORDS.min(WORDS.max(record.packed.saturating_mul(WORDS_TIMES)));
    if record.size > most {
        return Err(Refusal::TooMuch);
    }
    let words = package.open(record).map_err(|_| Refusal::BROKEN)?;
    json::read_text(words, record.size, taker)?;

    let all: u64 = taker.wanted.iter().map(|(size, _)| *size).sum();
    if all > ALL_FILES.saturating_add(length.saturating_mul(ALL_FILES_TIMES)) {
        return Err(Refusal::TooMuch);
    }
    let tried = tried(&members, taker);
    let of = tried.len() as u64;
    for (member, done) in tried.into_iter().zip(1..) {
        take(&mut package, member, taker)?;
        taker.piece(RecordPiece::Step(done, of))?;
    }
    Ok(())
}

/// The members that may be files of the record: files are known by their bytes, so that a person may have
/// given them other names.
fn tried<'a>(members: &'a [zip::Member], taker: &Taker<'_>) -> Vec<&'a zip::Member> {
    let mut left = std::collections::BTreeMap::new();
    for (size, _) in &taker.wanted {
        *left.entry(*size).or_insert(STRANGERS) += 1;
    }
    let in_its_folder = |member: &&zip::Member| member.name.contains(FILES);
    let (mut first, others): (Vec<_>, Vec<_>) = members.iter().partition(in_its_folder);
    first.extend(others);
    first.retain(|member| match left.get_mut(&member.size) {
        Some(left) if *left > 0 => {
            *left -= 1;
            true
        }
        _ => false,
    });
    first
}

/// Takes a member in where it is a file of the record. A damaged one that no file needs does not matter; one
/// that is needed is missed by whoever reads.
fn take<R: Read + Seek>(
    package: &mut zip::ZipReader<R>,
    member: &zip::Member,
    taker: &mut Taker<'_>,
) -> Result<(), Refusal> {
    let Ok(packed) = package.open(member) else { return Ok(()) };
    let mut packed = Bounded { from: packed, left: member.size };
    let (sum, bytes) = match taker.bytes {
        RecordFileBytes::Whole => {
            let mut bytes = Vec::new();
            if packed.read_to_end(&mut bytes).is_err() {
                return Ok(());
            }
            (hex(&Sha256::digest(&bytes)), bytes)
        }
        RecordFileBytes::Looked => {
            let Ok(sum) = sum_of(&mut packed) else { return Ok(()) };
            (sum, Vec::new())
        }
    };
    if taker.wanted.contains(&(member.size, sum.clone())) {
        taker.file(&sum, bytes)
    } else {
        Ok(())
    }
}

/// SHA-256 in lower-case hex of what comes, which is never whole in memory.
fn sum_of(from: &mut impl Read) -> std::io::Result<String> {
    let mut sum = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        let read = from.read(&mut buffer)?;
        if read == 0 {
            return Ok(hex(&sum.finalize()));
        }
        sum.update(buffer.get(..read).unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A package may hold any number of members that are as long as a file of the record, each of which takes long to
    /// unpack.
    #[test]
    fn few_members_of_the_right_size_are_tried_and_those_in_their_folder_first() {
        let member = |number: usize| zip::Member::named(&format!("{number}"), 20);
        let mut members: Vec<zip::Member> = (0..200).map(member).collect();
        members.push(zip::Member::named("files/001 letter.pdf", 20));
        members.push(zip::Member::named("files/002 other.pdf", 7));
        let mut take = |_: RecordPiece| true;
        let mut taker = Taker::new(RecordFileBytes::Looked, &mut take);
        for (size, sum) in [(20, "a"), (20, "b"), (9, "c")] {
            taker.wanted.insert((size, sum.into()));
        }
        let names: Vec<&str> = tried(&members, &taker).iter().map(|one| &*one.name).collect();
        assert_eq!(names, ["files/001 letter.pdf", "0", "1", "2"]);
    }
}
