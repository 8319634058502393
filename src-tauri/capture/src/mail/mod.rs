//! One message of a mailbox: who, when, what it answers, its words, its files, and what is quoted in it.

mod asks;
mod automatic;
mod envelope;
mod head_days;
mod heads;
mod holding;
mod join;
mod labels;
mod lies;
mod may_hold;
mod quoted;
mod read;
mod sides;
mod thread;
mod unquote;

pub use asks::asks;
pub use automatic::{Automatic, says_not_delivered};
pub use envelope::{Address, Conversation, Envelope};
pub use evenhand_calendar::emlx;
pub(crate) use head_days::day as day_in_words;
pub use join::{KnownMails, MailCopies, join};
pub use lies::{Lies, lies};
pub use quoted::{Quoted, QuotedBy, own_words};
pub use read::{ReadMail, read, read_in_place};
pub use sides::{AddressCount, Sides, addresses, suggested_domains};
pub use thread::{Reply, Threads, answers, threads};
pub use unquote::only_quoted;

use chrono::NaiveDateTime;
use evenhand_calendar::SentStamp;
use serde::{Deserialize, Serialize};

/// A message, as far as a person needs it to choose.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Mail {
    /// SHA-256 of the original's bytes, in hex.
    pub sha256: String,
    /// Length of the original in bytes.
    pub size: u64,
    /// Who, to whom, about what, in answer to what.
    pub envelope: Envelope,
    /// When it was sent, and how that is known.
    pub sent: SentStamp,
    /// What it was before it became a mail.
    pub channel: MailChannel,
    /// A program sent it by itself.
    pub automatic: Option<Automatic>,
    /// It was never sent.
    pub draft: bool,
    /// The mailbox holds it as deleted or as spam.
    pub thrown_away: bool,
    /// All its words.
    pub words: String,
    /// The sender's own words: without what is quoted below or between them.
    pub own: String,
    /// Messages quoted in it, the one it answers first.
    pub quoted: Vec<Quoted>,
    /// It passes on what is quoted, and does not answer it.
    pub forwards: bool,
    /// Files that came with it.
    pub files: Vec<MailFile>,
    /// How many meetings it holds.
    pub meetings: u32,
    /// Sender, minute, subject, words and files in one digest: two copies have the same.
    pub digest: String,
    /// What was doubtful.
    pub doubts: Vec<MailDoubt>,
}

impl Mail {
    /// The day and time in London that it was sent, where that is known.
    pub fn local(&self) -> Option<NaiveDateTime> {
        self.sent.at.map(|at| at.with_timezone(&chrono_tz::Europe::London).naive_local())
    }
}

/// What a mail stands for. Phones and switchboards send calls and texts as mails too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailChannel {
    /// A mail.
    #[default]
    Email,
    /// A missed call or a voice message.
    Call,
    /// A text or chat message.
    Text,
}

/// A file that came with a mail.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailFile {
    /// Its name as the mail gives it.
    pub name: String,
    /// Its media type as the mail gives it.
    pub media_type: String,
    /// Its length in bytes.
    pub size: u64,
    /// SHA-256 of its bytes, in hex.
    pub sha256: String,
}

/// What to look at in a mail.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum MailDoubt {
    /// It could not be read as a mail; the bytes are kept.
    Damaged,
    /// It has no date that can be used.
    NoDate,
    /// Its date is a day or more from when it arrived.
    DateDiffers,
    /// It has no sender.
    NoSender,
    /// Not all of its words are kept for looking through; the original has them.
    WordsCut,
    /// Its files lie outside the mailbox and are not in it.
    FilesElsewhere,
    /// It may be encrypted or cut off: it has neither words nor files.
    Nothing,
    /// Not every file of it could be read.
    FilesCut,
}
