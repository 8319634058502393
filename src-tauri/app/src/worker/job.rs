//! The jobs that a child knows.

use evenhand_core::calendar::{self, Reading};
use serde::{Deserialize, Serialize};

/// A job: what to do, and the foreign bytes to do it on.
#[derive(Clone, Debug)]
pub struct Job {
    /// What to do.
    pub task: Task,
    /// The file's bytes.
    pub bytes: Vec<u8>,
}

/// What to do.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "task", rename_all = "snake_case")]
pub enum Task {
    /// Read an invitation: a calendar file, an e-mail, an Outlook message.
    ReadCalendar {
        /// The file's own name, which counts only where the content leaves a doubt.
        name: String,
        /// The user knows it to be large.
        large: bool,
    },
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "answer", content = "content", rename_all = "snake_case")]
pub enum Answer {
    /// Of [`Task::ReadCalendar`].
    Calendar(Box<Reading>),
}

/// Does a job, in whichever process this is.
pub(super) fn perform(task: &Task, bytes: &[u8]) -> Answer {
    match task {
        Task::ReadCalendar { name, large } => {
            let limits =
                if *large { calendar::Limits::large() } else { calendar::Limits::default() };
            Answer::Calendar(Box::new(calendar::read(bytes, name, &limits)))
        }
    }
}

impl Answer {
    /// Takes out what travels as raw bytes: the attachments one after the other, whose sizes stay.
    pub(super) fn take_bytes(&mut self) -> Vec<u8> {
        let Self::Calendar(reading) = self;
        let mut bytes = Vec::new();
        for attachment in &mut reading.attachments {
            attachment.size = attachment.bytes.len() as u64;
            bytes.append(&mut attachment.bytes);
        }
        bytes
    }

    /// Puts them back. Sizes that ask for more than there is get what there is.
    pub(super) fn put_bytes(&mut self, bytes: &[u8]) {
        let Self::Calendar(reading) = self;
        let mut rest = bytes;
        for attachment in &mut reading.attachments {
            let size = usize::try_from(attachment.size).unwrap_or(usize::MAX).min(rest.len());
            let (own, after) = rest.split_at(size);
            attachment.bytes = own.to_vec();
            rest = after;
        }
    }
}
