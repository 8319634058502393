//! Words read from pictures.

use chrono::NaiveDate;
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
