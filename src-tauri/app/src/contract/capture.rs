//! Bringing in what a family already has: mails, chats, minutes, and files as they are.

use chrono::NaiveDate;
use evenhand_capture::chat::{ChatSource, DayOrder};
use evenhand_capture::kind::CaptureKind;
use evenhand_capture::mail::MailDoubt;
use evenhand_capture::pictured::PicturePlace;
use evenhand_capture::promise::PromiseDoubt;
use evenhand_core::record::{Direction, Id, When};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Files to look through.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LookThrough {
    /// Keys of [`super::DroppedFile`].
    pub keys: Vec<String>,
}

/// Words to look through.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CaptureWords {
    /// As pasted. Empty where a file is named.
    pub text: String,
    /// A file of [`CaptureView`] whose words are meant. Empty for pasted ones.
    pub thing: String,
    /// The day that the words are of, where a person gave it: days such as "by Friday" count from it.
    pub said: Option<NaiveDate>,
}

/// What was found in files and folders.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct CaptureView {
    /// Names this look until another is made.
    pub key: String,
    /// Mails found, copies included.
    pub mails: u32,
    /// Everything else, file by file.
    pub things: Vec<CaptureThing>,
    /// Addresses in the mails, the most frequent first; the first 300.
    pub addresses: Vec<CaptureAddress>,
    /// Those that a person said are the family's, now or earlier.
    pub mine: Vec<String>,
    /// Those that a person said are the council's, now or earlier; at first, domains of councils found.
    pub council: Vec<String>,
    /// What could not be read, with why.
    pub failed: Vec<super::FileOutcome>,
}

/// A file that was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CaptureThing {
    /// Its key.
    pub key: String,
    /// Its own name.
    pub name: String,
    /// What it is, by content. A person can say otherwise.
    pub kind: CaptureKind,
}

/// An address found in the mails.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CaptureAddress {
    /// The address, or a name where there is none.
    pub address: String,
    /// The name that it mostly goes by.
    pub name: String,
    /// Mails from it.
    pub sent: u32,
    /// Mails to it.
    pub received: u32,
}

/// Which mails are to be saved.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct ChooseMails {
    /// Of [`CaptureView`].
    pub key: String,
    /// The family's own addresses.
    pub mine: Vec<String>,
    /// The council's addresses or domains.
    pub council: Vec<String>,
    /// Sent on this day or later.
    pub from: Option<NaiveDate>,
    /// Sent on this day or earlier.
    pub to: Option<NaiveDate>,
    /// With one of these addresses. Empty: with anybody.
    pub people: Vec<String>,
    /// With all of these words.
    pub words: String,
    /// Also mails that neither came from the council nor went to it.
    pub everybody: bool,
    /// Also messages that only an answer quotes.
    pub quoted: bool,
    /// Lines that a person took out, by [`MailLine::at`].
    pub without: Vec<u32>,
}

/// What would be saved.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct MailsPreview {
    /// Mails found, copies included.
    pub found: u32,
    /// Messages that are only quoted in those.
    pub quoted: u32,
    /// Copies of others.
    pub copies: u32,
    /// In the record already.
    pub known: u32,
    /// To be saved.
    pub chosen: u32,
    /// Of those, from the family.
    pub out: u32,
    /// Of those, waiting for a reply.
    pub awaiting: u32,
    /// Of those, answered.
    pub answered: u32,
    /// Of those, sent by a program.
    pub automatic: u32,
    /// Files with them.
    pub files: u32,
    /// Meetings in them.
    pub meetings: u32,
    /// Of those to be saved, such as have something to look at.
    pub doubtful: u32,
    /// Up to 200 of those to be saved: first such as have something to look at, then the newest.
    pub lines: Vec<MailLine>,
}

/// A mail in the preview.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct MailLine {
    /// Its place among those found.
    pub at: u32,
    /// Its day, in words.
    pub when_words: String,
    /// Which way it went.
    pub direction: Direction,
    /// Who wrote it, or to whom it went.
    pub who: String,
    /// Its subject.
    pub subject: String,
    /// The beginning of its own words.
    pub words: String,
    /// How many files it has.
    pub files: u32,
    /// No answer to it was found, and it asks for something.
    pub awaiting: bool,
    /// An answer was found.
    pub answered: bool,
    /// A program sent it.
    pub automatic: bool,
    /// It is only quoted in another.
    pub quoted: bool,
    /// What to look at in it.
    pub doubts: Vec<MailDoubt>,
}

/// What became of mails that were to be saved.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct CaptureSaved {
    /// New entries.
    pub entries: u32,
    /// Entries of the record that are answered now.
    pub now_answered: u32,
    /// What could not be saved, with why.
    pub failed: Vec<super::FileOutcome>,
    /// Meetings in them, ready to be checked.
    pub invitations: Vec<super::InvitationPreview>,
    /// Promises that their words seem to make. None of them is saved.
    pub promises: Vec<PromiseProposal>,
}

/// A promise that words seem to make.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PromiseProposal {
    /// The entry that it stands in, where that is in the record.
    pub source: Option<Id>,
    /// The title or name of what it stands in.
    pub title: String,
    /// The day of those words, in words.
    pub when_words: String,
    /// The day of those words.
    pub said: When,
    /// The sentence it stands in.
    pub quote: String,
    /// Who is to do it, where the words say so.
    pub owner: String,
    /// The day it is due.
    pub due: When,
    /// That day, in words; "no date" where the words give none.
    pub due_words: String,
    /// What to look at.
    pub doubts: Vec<PromiseDoubt>,
    /// The record has such a promise already.
    pub known: bool,
    /// Where its words stand in a picture, where a machine read them there. They may be wrong.
    pub places: Vec<PicturePlace>,
}

/// Promises that words seem to make. None of them is saved.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct FoundPromises {
    /// The file may have pages that are pictures, which were not read so far: nothing was looked for.
    pub unread: bool,
    /// In the order of the words.
    pub promises: Vec<PromiseProposal>,
    /// Pages whose words a machine read in a picture, from 1.
    pub pages: Vec<u32>,
    /// Pages that could not be read, from 1.
    pub not_read: Vec<u32>,
    /// Pages after the last one that was looked at.
    pub left: u32,
}

/// A file of [`CaptureView`].
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ThingKey {
    /// Its key.
    pub thing: String,
}

/// A page of a file of [`CaptureView`].
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ThingPageKey {
    /// Its key.
    pub thing: String,
    /// From 1.
    pub page: u32,
}

/// Accept a promise.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AcceptPromise {
    /// As proposed, or as a person corrected it.
    pub promise: PromiseProposal,
    /// Its title.
    pub title: String,
}

/// Which chat, and what of it.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct ChooseChat {
    /// A file of [`CaptureView`]. Empty for pasted words.
    pub thing: String,
    /// The words, where they were pasted.
    pub text: String,
    /// Which chat of the file, from 0.
    pub chat: u32,
    /// The order of days in figures, where a person gave it.
    pub order: Option<DayOrder>,
    /// The name that the family has in it.
    pub mine: String,
    /// Those of the council's side.
    pub council: Vec<String>,
    /// From this day.
    pub from: Option<NaiveDate>,
    /// To this day.
    pub to: Option<NaiveDate>,
    /// Only days with these words.
    pub words: String,
    /// One entry for all of it, and not one a day.
    pub together: bool,
}

/// A chat, as far as a person needs it to choose.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct ChatPreview {
    /// Where it comes from.
    pub source: Option<ChatSource>,
    /// Names of all chats in the file.
    pub chats: Vec<String>,
    /// Who wrote in it.
    pub people: Vec<String>,
    /// Messages in it.
    pub messages: u32,
    /// The order of days that is taken.
    pub order: DayOrder,
    /// Other orders that fit as well, each with its first day in words: a person has to say.
    pub orders: Vec<OrderChoice>,
    /// The first and the last day, in words.
    pub days: Vec<String>,
    /// Entries that would be made.
    pub entries: u32,
    /// Messages that would be in them.
    pub chosen: u32,
    /// Files that it names and that did not come with it.
    pub missing_files: u32,
    /// There is more of it than was read.
    pub cut: bool,
    /// Messages of those chosen whose day or time is not sure.
    pub unsure: u32,
    /// The beginning of what would be saved.
    pub lines: Vec<String>,
}

/// An order of days that fits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct OrderChoice {
    /// The order.
    pub order: DayOrder,
    /// The first and last day when read so, in words.
    pub days: Vec<String>,
}

/// What files are that a family kept, as a person says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum KeptAs {
    /// Letters and papers that came.
    CameIn,
    /// Letters and papers that the family sent.
    WentOut,
    /// Anything else.
    Other,
}

/// Files to keep.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct KeepFiles {
    /// Files of [`CaptureView`], in the order of their entries.
    pub things: Vec<String>,
    /// What they are.
    pub kept_as: KeptAs,
    /// All with one entry; otherwise each with its own.
    pub together: bool,
}

/// So many entries were made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntriesMade {
    /// New entries.
    pub entries: u32,
}
