//! Mails, many in one job.

use evenhand_calendar::CalendarLimits;
use evenhand_capture::mail::{self, Lies, Mail};
use serde::{Deserialize, Serialize};

use super::{Answer, Task, WorkerError};

/// Read mails, one after the other.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReadMails {
    /// The mails, in the order of their bytes.
    pub parts: Vec<MailPart>,
    /// Give the bytes of their files too, with the words that a search is to find in them.
    pub contents: bool,
}

/// One mail of many that travel one after the other.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MailPart {
    /// The file's own name, which counts only where the content leaves a doubt.
    pub name: String,
    /// What the place that it lay in says of it.
    #[serde(default)]
    pub lies: Lies,
    /// Its length in bytes.
    pub length: usize,
}

/// A mail that was read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MailAnswer {
    /// What is known of it.
    pub mail: Mail,
    /// What a search is to find in each of its files. Empty where that was not asked for.
    pub words: Vec<String>,
    /// The bytes of each of its files. They travel as raw bytes.
    #[serde(skip)]
    pub contents: Vec<Vec<u8>>,
}

impl Task for ReadMails {
    /// In the order of the mails.
    type Answer = Vec<MailAnswer>;
    const NAME: &'static str = "read-mails";

    fn perform(
        &self,
        bytes: &[u8],
        step: &dyn Fn(usize, usize) -> bool,
    ) -> Result<Vec<MailAnswer>, WorkerError> {
        let mut rest = bytes;
        let mut out = Vec::with_capacity(self.parts.len());
        for (done, part) in self.parts.iter().enumerate() {
            let (own, after) = rest.split_at(part.length.min(rest.len()));
            rest = after;
            let read = mail::read_in_place(own, &part.name, part.lies, &CalendarLimits::default());
            let mut answer = MailAnswer { mail: read.mail, ..MailAnswer::default() };
            if self.contents {
                let named = answer.mail.files.iter().zip(&read.contents);
                answer.words = named
                    .map(|(file, bytes)| evenhand_bundle::file_words(bytes, &file.name))
                    .collect();
                answer.contents = read.contents;
            }
            out.push(answer);
            if done % 64 == 0 && !step(done, self.parts.len()) {
                return Err(WorkerError::Stopped);
            }
        }
        Ok(out)
    }
}

impl Answer for Vec<MailAnswer> {
    fn take_bytes(&mut self) -> Vec<u8> {
        let files = self.iter_mut().flat_map(|one| &mut one.contents);
        files.flat_map(std::mem::take).collect()
    }

    fn put_bytes(&mut self, bytes: Vec<u8>) {
        let mut rest = bytes.as_slice();
        for one in self.iter_mut().filter(|one| !one.words.is_empty()) {
            for file in &one.mail.files {
                let size = usize::try_from(file.size).unwrap_or(usize::MAX);
                let (own, after) = rest.split_at(size.min(rest.len()));
                one.contents.push(own.to_vec());
                rest = after;
            }
        }
    }
}
