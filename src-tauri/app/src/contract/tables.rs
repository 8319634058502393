//! Tables of hours and of meetings, as a person maps them.

use evenhand_capture::hours::{HourMapping, MeetingDoubt, MeetingMapping, RowDoubt};
use evenhand_core::record::MeetingKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which table, and what its columns mean.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ChooseRows {
    /// A file of [`super::CaptureView`].
    pub thing: String,
    /// Which table of the file, from 0.
    pub sheet: u32,
    /// What a person said of it. `None`: what its headings seem to say.
    pub mapping: Option<HourMapping>,
    /// Rows that are to be saved, by number.
    pub rows: Vec<u32>,
}

/// A table with its rows, read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RowsPreview {
    /// Names of all tables in the file.
    pub sheets: Vec<String>,
    /// What its columns mean.
    pub mapping: HourMapping,
    /// Its first rows as they stand.
    pub cells: Vec<Vec<String>>,
    /// Its rows, read.
    pub rows: Vec<RowLine>,
}

/// A row, read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RowLine {
    /// Its number in the table, from 1.
    pub number: u32,
    /// Its day, in words.
    pub when_words: String,
    /// Time and money, in words.
    pub effort_words: String,
    /// Its title.
    pub title: String,
    /// What to look at.
    pub doubts: Vec<RowDoubt>,
    /// The record has it already.
    pub known: bool,
    /// It can be saved as it is.
    pub ready: bool,
}

/// Which table of meetings, and what its columns mean.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ChooseMeetingRows {
    /// A file of [`super::CaptureView`].
    pub thing: String,
    /// Which table of the file, from 0. `None`: the first that seems to be one of meetings.
    pub sheet: Option<u32>,
    /// What a person said of it. `None`: what its headings seem to say.
    pub mapping: Option<MeetingMapping>,
    /// What kind its meetings are. `None`: nobody has said, and none can be saved.
    pub kind: Option<MeetingKind>,
    /// Rows that are to be saved, by number.
    pub rows: Vec<u32>,
}

/// A table of meetings with its rows, read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct MeetingRowsPreview {
    /// Names of all tables in the file.
    pub sheets: Vec<String>,
    /// Which of them this is, from 0.
    pub sheet: u32,
    /// It seems to be one of meetings rather than of hours.
    pub likely: bool,
    /// What its columns mean.
    pub mapping: MeetingMapping,
    /// Its first rows as they stand.
    pub cells: Vec<Vec<String>>,
    /// Its rows, read.
    pub rows: Vec<MeetingRowLine>,
}

/// A row of a table of meetings, read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct MeetingRowLine {
    /// Its number in the table, from 1.
    pub number: u32,
    /// Its day and time, its title and what else it says, in words.
    pub facts: Vec<String>,
    /// What to look at.
    pub doubts: Vec<MeetingDoubt>,
    /// The record has it already.
    pub known: bool,
    /// The record has a meeting then that may be the same one: it is not chosen by itself.
    pub beside: bool,
    /// It can be saved as it is.
    pub ready: bool,
}
