//! Reads mails in batches, each in a child process: a hostile one costs itself and no other.

use std::collections::BTreeMap;

use evenhand_capture::mail::{Mail, lies, only_quoted};

use super::apple_files;
use super::originals::MailPlace;
use crate::contract::{UserError, UserResult};
use crate::worker::{self, MailAnswer, MailPart, ReadMails, WorkerError, WorkerLimits};

/// Most bytes of one batch. A larger mail is a batch by itself.
const MOST_BYTES: u64 = 24 << 20;
/// Most mails of one batch.
const MOST_MAILS: usize = 500;

/// Mails that were read, and those that could not be.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scan {
    /// Where each lies.
    pub places: Vec<MailPlace>,
    /// What each says, in the same order.
    pub mails: Vec<Mail>,
    /// Messages that are only quoted, by their places, with the place of the mail that quotes each.
    pub quoted_in: BTreeMap<usize, usize>,
    /// Those that could not be read, with why.
    pub failed: Vec<(String, UserError)>,
}

/// Reads what is known of each mail. `step` is told how many are done of how many.
///
/// # Errors
/// [`UserError::Cancelled`] where `step` said so.
pub fn scan(
    places: &[MailPlace],
    step: &dyn Fn(usize, usize) -> UserResult<()>,
) -> UserResult<Scan> {
    let mut scan = Scan::default();
    let mut done = 0;
    for batch in batches(places, MOST_BYTES, MOST_MAILS) {
        step(done, places.len())?;
        done += batch.len();
        let (loaded, failed) = load(batch);
        scan.failed.extend(failed);
        let outcomes = read(&loaded, false);
        for ((place, _), outcome) in loaded.into_iter().zip(outcomes) {
            match outcome {
                Ok(answer) => {
                    scan.places.push(place);
                    scan.mails.push(answer.mail);
                }
                Err(error) => scan.failed.push((place.name(), error)),
            }
        }
    }
    step(done, places.len())?;
    for (outer, mail) in only_quoted(&scan.mails) {
        let Some(place) = scan.places.get(outer).cloned() else { continue };
        scan.quoted_in.insert(scan.mails.len(), outer);
        scan.places.push(place);
        scan.mails.push(mail);
    }
    Ok(scan)
}

/// Mails with their bytes.
pub(super) type Loaded = Vec<(MailPlace, Vec<u8>)>;

/// Reads the bytes of mails from the disk.
pub(super) fn load(places: &[MailPlace]) -> (Loaded, Vec<(String, UserError)>) {
    let (mut loaded, mut failed) = (Vec::new(), Vec::new());
    for place in places {
        match place.bytes() {
            Ok(bytes) => loaded.push((place.clone(), bytes)),
            Err(error) => failed.push((place.name(), error)),
        }
    }
    (loaded, failed)
}

/// Reads a batch. Where the child breaks off, the halves are tried, down to the one mail that it was.
pub(super) fn read(loaded: &[(MailPlace, Vec<u8>)], contents: bool) -> Vec<UserResult<MailAnswer>> {
    if loaded.is_empty() {
        return Vec::new();
    }
    let part = |(place, bytes): &(MailPlace, Vec<u8>)| MailPart {
        name: place.name(),
        lies: lies(&place.path.to_string_lossy(), place.slot.is_some()),
        length: bytes.len(),
    };
    let task = ReadMails { parts: loaded.iter().map(part).collect(), contents };
    let bytes: Vec<u8> = loaded.iter().flat_map(|(_, bytes)| bytes).copied().collect();
    let why = match worker::run(&task, &bytes, WorkerLimits::capture()) {
        Ok(answers) if answers.len() == loaded.len() => {
            let filled = loaded.iter().zip(answers).map(|((place, _), mut answer)| {
                apple_files::fill(&place.path, &mut answer.mail, &mut answer.contents);
                Ok(answer)
            });
            return filled.collect();
        }
        Err(error) => error,
        Ok(_) => WorkerError::Crashed,
    };
    if loaded.len() > 1 && why != WorkerError::NotStarted {
        let (first, second) = loaded.split_at(loaded.len() / 2);
        return [read(first, contents), read(second, contents)].concat();
    }
    loaded.iter().map(|(place, _)| Err(why.of_file(&place.name()))).collect()
}

/// Parts mails into batches of no more than so many bytes and so many mails.
pub(super) fn batches(places: &[MailPlace], most_bytes: u64, most: usize) -> Vec<&[MailPlace]> {
    let mut out = Vec::new();
    let (mut start, mut bytes) = (0, 0);
    for (at, place) in places.iter().enumerate() {
        let size = place.size();
        if at > start && (bytes + size > most_bytes || at - start >= most) {
            out.extend(places.get(start..at));
            (start, bytes) = (at, 0);
        }
        bytes += size;
    }
    out.extend(places.get(start..).filter(|rest| !rest.is_empty()));
    out
}
