//! What was read in a picture, as the window shows it.

use evenhand_core::record::ScanReading;

use super::{PictureProposal, parted, proposals};
use crate::contract::{PictureLine, PictureView};

/// What was read, and what it seems to say. `kept` are the words that are kept with the file.
pub fn picture_view(kept: &str, scan: ScanReading) -> PictureView {
    let Some(text) = parted(kept).1 else { return PictureView::default() };
    let line = |one: PictureProposal| PictureLine {
        fact: one.fact,
        shown: one.day.map_or(one.value, evenhand_words::date),
        day: one.day,
        words: one.words,
    };
    PictureView {
        read: true,
        text: text.to_owned(),
        proposals: proposals(text).into_iter().map(line).collect(),
        pages: pages_with_words(&scan),
        not_read: scan.failed,
        left: scan.left,
    }
}

/// Pages that were read and have words, from 1.
pub fn pages_with_words(scan: &ScanReading) -> Vec<u32> {
    let with_words = scan.read.iter().filter(|page| page.words().next().is_some());
    with_words.map(|page| page.number).collect()
}
