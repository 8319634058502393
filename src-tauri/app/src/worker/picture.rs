//! A picture as it is seen, and the words in it: the models come with the job, since a child opens no file.

use evenhand_bundle::{SeenPage, seen_page, seen_picture};
use evenhand_ocr::{Engine, OcrError, Picture};

use super::{Answer, ModelSizes};

/// Draws one page as it is read.
pub(super) fn see(bytes: &[u8], (name, page): (&str, usize), widest: u32) -> Answer {
    match seen_picture(bytes, name, page, widest) {
        Ok(png) => Answer::Page { png, words: String::new() },
        Err(_) => Answer::NoPage,
    }
}

/// Reads one page.
pub(super) fn read(
    bytes: &[u8],
    sizes: ModelSizes,
    (name, page): (&str, usize),
    step: &dyn Fn(usize, usize) -> bool,
) -> Answer {
    let Some((detector, rest)) = bytes.split_at_checked(sizes.detector) else {
        return Answer::NoPicture;
    };
    let Some((recogniser, rest)) = rest.split_at_checked(sizes.recogniser) else {
        return Answer::NoPicture;
    };
    let Some((characters, file)) = rest.split_at_checked(sizes.characters) else {
        return Answer::NoPicture;
    };
    let Ok(SeenPage { pages, width, pixels }) = seen_page(file, name, page) else {
        return Answer::NoPicture;
    };
    if pixels.is_empty() {
        return Answer::Picture { pages, page: None };
    }
    let height = pixels.len() / width.max(1);
    let Some(picture) = Picture::new(width, height, pixels) else { return Answer::NoPicture };
    let characters = String::from_utf8_lossy(characters);
    let engine = Engine::new(detector.to_vec(), recogniser.to_vec(), &characters);
    match engine.and_then(|engine| engine.read(&picture, step)) {
        Ok(page) => Answer::Picture { pages, page: Some(Box::new(page)) },
        Err(OcrError::Stopped) => Answer::Stopped,
        Err(OcrError::Models | OcrError::Unreadable) => Answer::NoPicture,
    }
}
