//! Words in pictures of letters: a picture in, its words with boxes, confidence and reading order out.
//!
//! Everything here is pure: the models come in as bytes, the picture as brightness by pixel. What comes out was
//! read by a machine and may be wrong, so every word says how sure the machine is, and nothing is left out
//! because it is unsure.
//!
//! The steps: find the sheet in a photograph (`sheet`) and even out its shadows (`shade`), find the lines
//! (`detect`), turn the page upright, read each line (`recognise`), and put the lines in order (`order`).

mod detect;
mod geometry;
mod order;
mod picture;
mod read;
mod recognise;
mod shade;
mod shapes;
mod sheet;

pub use geometry::{Point, Quad};
pub use picture::OcrPicture;
pub use read::{OcrLine, OcrPage, OcrWord, PageTurn};

use rten::Model;

/// The version of the way that pictures are read. A change that reads other words counts it up.
pub const VERSION: u32 = 1;

/// The two models and the alphabet, ready to read.
pub struct Engine {
    detector: Model,
    recogniser: Model,
    characters: Vec<Box<str>>,
}

/// Why there is no engine, or no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OcrError {
    /// A model file is damaged, or is none.
    #[error("the models cannot be loaded")]
    Models,
    /// A model gave what it should not have.
    #[error("the picture cannot be read")]
    Unreadable,
    /// The watcher said stop.
    #[error("stopped")]
    Stopped,
}

impl Engine {
    /// Loads the models: one that finds lines, one that reads a line, and its alphabet, one character a line.
    ///
    /// # Errors
    /// Where one of them cannot be loaded, or they do not belong together.
    pub fn new(detector: Vec<u8>, recogniser: Vec<u8>, characters: &str) -> Result<Self, OcrError> {
        let load = |bytes| Model::load(bytes).map_err(|_| OcrError::Models);
        // The alphabet's last sign is the space, which its file leaves out.
        let characters: Vec<Box<str>> = characters
            .lines()
            .map(|line| line.trim_end_matches('\r'))
            .chain([" "])
            .map(Box::from)
            .collect();
        if characters.len() < 2 {
            return Err(OcrError::Models);
        }
        Ok(Self { detector: load(detector)?, recogniser: load(recogniser)?, characters })
    }

    /// Reads a picture. `step` is told the lines done and in all, and says whether to go on.
    ///
    /// # Errors
    /// Where a model fails or the watcher said stop. A picture without words gives a page without lines.
    pub fn read(
        &self,
        picture: &OcrPicture,
        step: &dyn Fn(usize, usize) -> bool,
    ) -> Result<OcrPage, OcrError> {
        read::page(self, picture, step)
    }
}
