//! Foreign files are read, and set in pages, in a child process, so that a hostile one costs one message and never the
//! window.
//!
//! The child is the same program, started with [`FLAG`]: it takes one job on its standard input under a limit of memory
//! and time, gives one answer on its standard output, and ends ([`Viewer`] keeps one for the pages of one file). What
//! it cannot do, whether by a crash, a hang or a limit, is one [`WorkerError`] here. Each kind of job is a [`Task`] in
//! a file of its own, with the type of its answer.
//!
//! Before it reads a byte it closes the computer to itself: on Linux and macOS it can open, change and start
//! nothing and reach nobody; on Windows it can start nothing, and take no more memory than it may. [`walls()`] says
//! how far this computer does so.

mod bundle;
mod calendar;
mod chat_archive;
mod child;
mod frame;
mod limits;
mod mails;
mod pages;
mod parent;
mod picture;
mod record_file;
mod recording;
mod sandbox;
mod table;
mod task;
mod viewer;
mod walls;
mod words;

use crate::contract::UserError;
pub use crate::contract::Walls;
pub use bundle::{FilePart, RenderBundle};
pub use calendar::ReadCalendar;
pub use chat_archive::{ChatAnswer, ReadChat};
pub use child::{serve_if_asked, task_names};
pub use limits::{Closing, WorkerLimits, close_files};
pub use mails::{MailAnswer, MailPart, ReadMails};
pub use pages::{DrawPage, DrawnPage};
pub use parent::{run, run_watched, use_program};
pub use picture::{ModelSizes, PictureWords, ReadPicture, SeePicture};
pub use record_file::read_record_file;
pub use recording::HearRecording;
pub use table::ReadTable;
pub use task::{Answer, Task};
pub use viewer::Viewer;
pub use walls::walls;
pub use words::{ReadLines, ReadWords};

/// The first argument of a child, before its limits.
pub const FLAG: &str = "--worker";

/// What a line on the standard error starts with that says how far the job is.
const STEP: &str = "step ";

/// What a child ends with whose parent is gone.
const NOBODY_LISTENS: i32 = 4;

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WorkerError {
    /// It took longer than it may; the child was ended.
    #[error("reading took too long")]
    TooLong,
    /// It asked for more memory than it may have.
    #[error("reading took too much memory")]
    TooMuchMemory,
    /// It ended without an answer.
    #[error("reading broke off")]
    Crashed,
    /// The child could not be started.
    #[error("the reader could not be started")]
    NotStarted,
    /// Whoever waited for it said stop; the child was ended.
    #[error("reading was stopped")]
    Stopped,
}

impl WorkerError {
    /// What is said of the file whose reading it was.
    pub fn of_file(self, name: &str) -> UserError {
        let name = name.to_owned();
        match self {
            Self::TooLong | Self::TooMuchMemory => UserError::FileTooHard { name },
            Self::Crashed => UserError::FileNotUnderstood { name },
            Self::NotStarted => UserError::Unexpected,
            Self::Stopped => UserError::Cancelled,
        }
    }
}
