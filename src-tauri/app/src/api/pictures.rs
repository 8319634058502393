//! Words read from pictures, as the window asks for them.

use base64::{Engine, engine::general_purpose::STANDARD};
use evenhand_core::record::{Item, ScanReading, ScanWord};

use super::Host;
use crate::contract::{
    FileIdKey, JobStarted, PicturePage, PicturePageKey, PictureView, PlacedWord, UserError,
    UserResult,
};
use crate::pictures::{keep, picture_view, read_picture};
use crate::worker::{self, SeePicture, WorkerLimits};

/// The widest that a page is drawn, in pixels.
const WIDEST: u32 = 1400;

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
        Ok(picture_view(&kept, scan.unwrap_or_default()))
    }

    /// A page that was read, drawn in a child as it was read, with its words in their places.
    pub fn picture_page(&self, key: PicturePageKey) -> UserResult<PicturePage> {
        let opening = self.opening()?;
        let (name, bytes) = self.file_to_show(&FileIdKey { file: key.file })?;
        let scan = self.with(|session| Ok(session.store().scan(key.file)?))?;
        let page = see_page(&name, &bytes, &scan.unwrap_or_default(), key.page)?;
        // Drawing takes a while, in which the record may have been locked.
        self.keep_for(opening, |_| page)
    }
}

/// A page that was read, drawn in a child as it was read, with its words in their places.
pub(super) fn see_page(
    name: &str,
    bytes: &[u8],
    scan: &ScanReading,
    number: u32,
) -> UserResult<PicturePage> {
    let page = usize::try_from(number).unwrap_or(usize::MAX);
    let read = scan.page(page).ok_or(UserError::Gone)?;
    let task = SeePicture { name: name.to_owned(), page, widest: WIDEST };
    let seen =
        worker::run(&task, bytes, WorkerLimits::picture()).map_err(|why| why.of_file(name))?;
    let png = seen.ok_or_else(|| UserError::FileNotUnderstood { name: name.to_owned() })?.png;
    let placed = |word: &ScanWord| PlacedWord {
        text: word.text().to_owned(),
        unsure: !word.is_sure(),
        corners: word.2,
    };
    Ok(PicturePage {
        data_url: format!("data:image/png;base64,{}", STANDARD.encode(png)),
        width: read.width,
        height: read.height,
        words: read.words().map(placed).collect(),
    })
}
