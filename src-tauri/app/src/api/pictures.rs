//! Words read from pictures, as the window asks for them.

use evenhand_core::record::{Item, ScanReading, When};

use super::Host;
use crate::contract::{FileIdKey, JobStarted, PictureLine, PictureView, UserError, UserResult};
use crate::pictures::{keep, parted, proposals, read_picture};
use crate::view;

impl Host {
    /// Reads the words in a picture or in a PDF's pages that are pictures, in the background, and keeps them with the
    /// file, marked.
    pub fn read_picture(&self, key: FileIdKey) -> UserResult<JobStarted> {
        let opening = self.opening()?;
        let (name, bytes) = self.file_to_show(&key)?;
        let host = self.clone();
        self.job_of(opening, move |progress| {
            let read = read_picture(&name, &bytes, &|done, of| progress.step(done, of).is_ok())?;
            host.with_opening(opening, |session| {
                let Ok(Item::File(file)) = session.store().item(key.file) else {
                    return Err(UserError::Gone);
                };
                keep(session, &file.sha256, &ScanReading::from(&read))
            })
        })
    }

    /// What was read in a picture, and what it seems to say. Nothing of it is saved.
    pub fn picture_words(&self, key: FileIdKey) -> UserResult<PictureView> {
        let (kept, scan) = self.with(|session| {
            let store = session.store();
            Ok((store.file_text(key.file)?, store.scan(key.file)?))
        })?;
        let Some(text) = parted(&kept).1 else { return Ok(PictureView::default()) };
        let line = |one: crate::pictures::PictureProposal| PictureLine {
            fact: one.fact,
            shown: one.day.map_or(one.value, |day| view::when_words(&When::day(day))),
            day: one.day,
            words: one.words,
        };
        let proposals = proposals(text).into_iter().map(line).collect();
        let scan = scan.unwrap_or_default();
        Ok(PictureView {
            read: true,
            text: text.to_owned(),
            proposals,
            not_read: scan.failed,
            left: scan.left,
        })
    }
}
