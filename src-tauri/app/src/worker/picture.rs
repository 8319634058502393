//! A picture as it is seen, and the words in it: the models come with the job, since a child opens no file.

use evenhand_bundle::{SeenPage, seen_page, seen_picture};
use evenhand_ocr::{Engine, OcrError, OcrPage, OcrPicture};
use serde::{Deserialize, Serialize};

use super::{Answer, DrawnPage, Task, WorkerError};

/// Read the words in a picture, or in a page of a PDF that is one.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReadPicture {
    /// The file's own name, which counts only where the content leaves a doubt.
    pub name: String,
    /// From 1.
    pub page: usize,
    /// The models, whose bytes come before the file's.
    pub models: ModelSizes,
}

/// How long the parts of the job's bytes before the picture are.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct ModelSizes {
    /// What finds lines.
    pub detector: usize,
    /// What reads a line.
    pub recogniser: usize,
    /// The characters that it knows.
    pub characters: usize,
}

/// The words of one page, read by a machine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PictureWords {
    /// How many pages the file has.
    pub pages: usize,
    /// What was read. `None`: the page has words of its own.
    pub page: Option<Box<OcrPage>>,
}

impl Task for ReadPicture {
    /// `None`: there is no such page, or it cannot be seen.
    type Answer = Option<PictureWords>;
    const NAME: &'static str = "read-picture";

    fn perform(
        &self,
        bytes: &[u8],
        step: &dyn Fn(usize, usize) -> bool,
    ) -> Result<Self::Answer, WorkerError> {
        match self.read(bytes, step) {
            Ok(words) => Ok(Some(words)),
            Err(OcrError::Stopped) => Err(WorkerError::Stopped),
            Err(OcrError::Models | OcrError::Unreadable) => Ok(None),
        }
    }
}

impl ReadPicture {
    fn read(
        &self,
        bytes: &[u8],
        step: &dyn Fn(usize, usize) -> bool,
    ) -> Result<PictureWords, OcrError> {
        let cut = |bytes, at| <[u8]>::split_at_checked(bytes, at).ok_or(OcrError::Models);
        let (detector, rest) = cut(bytes, self.models.detector)?;
        let (recogniser, rest) = cut(rest, self.models.recogniser)?;
        let (characters, file) = cut(rest, self.models.characters)?;
        let seen = seen_page(file, &self.name, self.page).map_err(|_| OcrError::Unreadable)?;
        let SeenPage { pages, width, pixels } = seen;
        if pixels.is_empty() {
            return Ok(PictureWords { pages, page: None });
        }
        let height = pixels.len() / width.max(1);
        let picture = OcrPicture::new(width, height, pixels).ok_or(OcrError::Unreadable)?;
        let characters = String::from_utf8_lossy(characters);
        let engine = Engine::new(detector.to_vec(), recogniser.to_vec(), &characters)?;
        let page = engine.read(&picture, step)?;
        Ok(PictureWords { pages, page: Some(Box::new(page)) })
    }
}

impl Answer for Option<PictureWords> {}

/// Draw a picture, or a page of a PDF that is one, as what reads its words sees it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SeePicture {
    /// The file's own name, which counts only where the content leaves a doubt.
    pub name: String,
    /// From 1.
    pub page: usize,
    /// Not wider than this, in pixels.
    pub widest: u32,
}

impl Task for SeePicture {
    /// A picture without words. `None`: there is no such page, or it cannot be drawn.
    type Answer = Option<DrawnPage>;
    const NAME: &'static str = "see-picture";

    fn perform(
        &self,
        bytes: &[u8],
        _: &dyn Fn(usize, usize) -> bool,
    ) -> Result<Self::Answer, WorkerError> {
        let png = seen_picture(bytes, &self.name, self.page, self.widest).ok();
        Ok(png.map(|png| DrawnPage { png, words: String::new() }))
    }
}
