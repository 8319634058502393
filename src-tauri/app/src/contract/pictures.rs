//! Words read from pictures.

use chrono::NaiveDate;
use evenhand_core::record::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a letter says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PictureFact {
    /// The day it was written.
    Day,
    /// The sender's reference.
    Reference,
    /// Who wrote it.
    Sender,
    /// A day by which something is to be done.
    Deadline,
}

/// What was read from a picture, by a machine. It may be wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PictureView {
    /// It was read at some time. Its words may still be none.
    pub read: bool,
    /// Its words, a line of the picture a line.
    pub text: String,
    /// What they seem to say.
    pub proposals: Vec<PictureLine>,
    /// Pages that were read and have words, from 1.
    pub pages: Vec<u32>,
    /// Pages that could not be read, from 1.
    pub not_read: Vec<u32>,
    /// Pages after the last one that was looked at.
    pub left: u32,
}

/// A fact that the words of a picture seem to give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PictureLine {
    /// What it says.
    pub fact: PictureFact,
    /// The fact in words.
    pub shown: String,
    /// Its day, where it is one.
    pub day: Option<NaiveDate>,
    /// The words that it was read from.
    pub words: String,
}

/// A page of a picture or scan.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PicturePageKey {
    /// The file.
    pub file: Id,
    /// From 1.
    pub page: u32,
}

/// A page as what read it saw it, with its words in their places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PicturePage {
    /// The page as a picture.
    pub data_url: String,
    /// The width that places are counted in, in pixels of the page as it was read.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// The words, in reading order.
    pub words: Vec<PlacedWord>,
}

/// A word in its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlacedWord {
    /// As it was read.
    pub text: String,
    /// The machine was not sure of each letter.
    pub unsure: bool,
    /// The corners of its box, x and y by turns: where it begins above, where it ends above, where it ends below, where
    /// it begins below.
    pub corners: [i32; 8],
}
