//! Words read from photographs and scans. They were read by a machine, so they are marked wherever they stand, found by
//! search, and propose what may be saved; they save nothing by themselves.

mod models;
mod proposals;
mod reading;
mod seen;

use evenhand_core::record::ScanReading;
use evenhand_ocr::OcrPage;

use crate::contract::{UserError, UserResult};
use crate::session::Session;
use crate::worker::{self, WorkerError, WorkerLimits};

pub use crate::contract::PictureFact;
pub use models::Models;
pub use proposals::{PictureProposal, proposals};
pub use seen::{pages_with_words, picture_view};

/// No more pages of one file are read: each takes some seconds.
const MOST_PAGES: usize = 100;

/// A page that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadPage {
    /// From 1.
    pub number: usize,
    /// What it says.
    pub page: OcrPage,
}

/// What was read of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PagesRead {
    /// How many pages the file has.
    pub pages: usize,
    /// The pages that are pictures. One with words of its own is not among them, nor one that cannot be seen.
    pub read: Vec<ReadPage>,
    /// Pages that could not be read, from 1.
    pub failed: Vec<usize>,
    /// Pages after the last one that is read.
    pub left: usize,
}

impl PagesRead {
    /// All words.
    pub fn text(&self) -> String {
        self.read.iter().map(|read| read.page.text()).collect::<Vec<_>>().join("\n")
    }
}

/// Keeps what was read in a file, in the place of what was read before, and its words where a search finds them.
///
/// # Errors
/// Those of the database.
pub fn keep(session: &mut Session, sha256: &str, reading: &ScanReading) -> UserResult<()> {
    let kept = session.store().text_of(sha256)?;
    let text = joined(&kept, &reading.text());
    Ok(session.store_mut().set_scan(sha256, reading, &text)?)
}

/// Where the words that were read from a picture begin in what is kept of a file: a sign that no file holds, since it
/// is for private use, and a sentence for whoever sees them as they are kept.
const MARK: char = '\u{E0F0}';

/// What is kept of a file: its own words, and those that were read from its pictures, marked.
pub fn joined(kept: &str, read: &str) -> String {
    let own = parted(kept).0;
    format!("{own}{MARK}{}\n{}", evenhand_words::tr::pictures::check(), read.replace(MARK, ""))
}

/// A file's own words, and those that were read from its pictures, where it was read.
pub fn parted(kept: &str) -> (&str, Option<&str>) {
    match kept.split_once(MARK) {
        Some((own, read)) => (own, Some(read.split_once('\n').map_or("", |(_, words)| words))),
        None => (kept, None),
    }
}

/// Reads the words in a picture or in a PDF's pages that are pictures, page by page in a child process. `step` is told
/// pages done and in all, and says whether to go on.
///
/// # Errors
/// Where no page could be read, the models are not there, or the watcher said stop.
pub fn read_picture(
    name: &str,
    bytes: &[u8],
    step: &dyn Fn(usize, usize) -> bool,
) -> UserResult<PagesRead> {
    let models = Models::find().ok_or(UserError::PictureReaderMissing)?;
    let mut out = PagesRead { pages: 1, ..PagesRead::default() };
    let mut number = 1;
    let mut why = UserError::FileNotUnderstood { name: name.to_owned() };
    while number <= out.pages.min(MOST_PAGES) {
        let pages = out.pages.min(MOST_PAGES);
        if !step(number - 1, pages) {
            return Err(UserError::Cancelled);
        }
        let (task, job) = models.task(name, number, bytes);
        let go_on = |_, _| step(number - 1, pages);
        match worker::run_watched(&task, &job, WorkerLimits::picture(), &go_on) {
            Ok(Some(read)) => {
                out.pages = read.pages;
                out.read.extend(read.page.map(|page| ReadPage { number, page: *page }));
            }
            Ok(None) | Err(WorkerError::Crashed) => out.failed.push(number),
            Err(WorkerError::Stopped) => return Err(UserError::Cancelled),
            Err(WorkerError::TooLong | WorkerError::TooMuchMemory) => {
                why = UserError::FileTooHard { name: name.to_owned() };
                out.failed.push(number);
            }
            Err(WorkerError::NotStarted) => return Err(UserError::Unexpected),
        }
        number += 1;
    }
    out.left = out.pages.saturating_sub(MOST_PAGES);
    if out.read.is_empty() && !out.failed.is_empty() { Err(why) } else { Ok(out) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_read_from_a_picture_stay_apart_from_a_files_own() {
        let once = joined("Own words", "Read words");
        assert!(once.contains("Please check"), "{once}");
        assert_eq!(parted(&once), ("Own words", Some("Read words")));
        // Read again, what was read before goes.
        let twice = joined(&once, "Other words");
        assert_eq!(parted(&twice), ("Own words", Some("Other words")));
        assert_eq!(parted("Own words"), ("Own words", None));
        assert_eq!(parted(&joined("", "")), ("", Some("")));
    }
}
