//! Chats as phones give them out: WhatsApp, Telegram, Signal, text messages. Each message with its time, nothing lost.

mod divs;
mod figures;
mod google;
mod half;
mod imessage;
mod messenger;
mod notices;
mod order;
mod phone;
mod phone_xml;
mod signal;
mod signal_notes;
mod stamp;
mod style;
mod system;
mod telegram;
mod telegram_page;
mod whatsapp;
mod who;
mod words;

pub use google::read_google;
pub use imessage::{is_imessage, read_imessage};
pub use messenger::read_messenger;
pub use order::{DayOrder, OrderFound};
pub use phone::{files_in_xml, read_xml};
pub use signal::read_jsonl;
pub use signal_notes::read_notes;
pub use telegram::read_json;
pub use telegram_page::{is_page as is_telegram_page, read_page};
pub use whatsapp::{looks_like as is_whatsapp, read as read_whatsapp};

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::text::digest;

/// Most messages of one chat.
pub(crate) const MOST_MESSAGES: usize = 500_000;

/// Where a chat comes from.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum ChatSource {
    /// WhatsApp's "Export chat".
    #[default]
    WhatsApp,
    /// Telegram Desktop's export as JSON.
    Telegram,
    /// Signal's export as lines of JSON.
    Signal,
    /// Text messages and calls of a phone.
    Phone,
    /// Messenger's or Instagram's "Download your information" as JSON.
    Messenger,
    /// Google Chat as Takeout gives it out.
    GoogleChat,
}

/// A chat.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Chat {
    /// Where it comes from.
    pub source: ChatSource,
    /// Its name, where the export gives one.
    pub title: String,
    /// What the export tells it from others by and that stays the same: a number. Empty: only its name.
    #[serde(default)]
    pub key: String,
    /// Who wrote in it, in the order of their first message.
    pub people: Vec<String>,
    /// Everything in it, in the order of the export.
    pub messages: Vec<ChatMessage>,
    /// How its days are to be read. Only days in figures leave a doubt.
    pub order: OrderFound,
    /// Words before the first message, which belong to none.
    pub before: String,
    /// Files that messages name and that did not come with it.
    pub missing_files: u32,
    /// There is more than is read.
    pub cut: bool,
}

/// One message, or one line that the app itself wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChatMessage {
    /// The day, where it is a real one.
    pub date: Option<NaiveDate>,
    /// The time of day on the phone.
    pub time: NaiveTime,
    /// The year or the half of the day is not written and was worked out.
    pub unsure: bool,
    /// Who wrote it. Empty for a line that the app wrote, and where the export does not name its own phone.
    pub sender: String,
    /// The phone that the export comes from wrote it, where the export says so.
    pub own: bool,
    /// What kind of line it is.
    pub kind: ChatKind,
    /// The words as they stand in the export.
    pub text: String,
    /// What the export says beside them, in its own terms: that they were changed later, a subject, a file that it left
    /// out. It is no part of what a message is told apart by.
    #[serde(default)]
    pub beside: String,
    /// Names of files that came with it or that it names.
    pub files: Vec<String>,
}

impl ChatMessage {
    /// The words with what the export says beside them.
    pub fn whole(&self) -> String {
        let parts = [self.text.as_str(), self.beside.as_str()];
        parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// When it was written, as the phone's clock had it.
    pub fn local(&self) -> Option<NaiveDateTime> {
        self.date.map(|date| date.and_time(self.time))
    }

    /// What the message is told apart by, when the same chat is brought in again: who, what and when.
    pub fn digest(&self) -> String {
        let date = self.date.map(|date| date.to_string()).unwrap_or_default();
        let time = self.time.format("%H:%M").to_string();
        let mut whole = digest(&[&date, &time, &self.sender, &self.text]);
        whole.truncate(16);
        whole
    }

    /// What it is told apart by without who wrote it: a contact may have another name in a later export. `None` where
    /// nobody is named or the day is not known.
    pub fn digest_of_words(&self) -> Option<String> {
        let date = self.date.filter(|_| !self.sender.is_empty())?.to_string();
        let time = self.time.format("%H:%M").to_string();
        let mut whole = digest(&["anybody", &date, &time, &self.text]);
        whole.truncate(16);
        Some(whole)
    }
}

/// A name without the number that a second download has: "Jo (1)".
fn without_number(name: &str) -> &str {
    let number = name.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    number.filter(|(_, number)| digits(number)).map_or(name, |(name, _)| name)
}

/// What stands for a chat beside the digests of its messages: by its number (`i`) or only by its name (`n`). `None`: it
/// has neither.
pub fn chat_beside(chat: &Chat) -> Option<String> {
    let (kind, own) = match (chat.key.as_str(), without_number(chat.title.trim())) {
        // What was pasted, and a file that was unpacked, have no name.
        ("", "" | "chat" | "_chat") => return None,
        ("", title) => ('n', title),
        (key, _) => ('i', key),
    };
    let mut whole = digest(&["chat", &format!("{:?}", chat.source), own]);
    whole.truncate(8);
    Some(format!("{kind}{whole}"))
}

/// What stands for a name beside such a digest. It differs from message to message, so that no list of names can be
/// made of many.
pub fn name_beside(words: &str, name: &str) -> String {
    let mut whole = digest(&["name", words, name]);
    whole.truncate(8);
    whole
}

/// What a line of a chat is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChatKind {
    /// Somebody wrote it.
    #[default]
    Message,
    /// The app wrote it: somebody joined, a name changed.
    System,
    /// A call, taken or missed.
    Call,
    /// A message that was taken back.
    Deleted,
    /// A picture or file that the export left out.
    LeftOut,
}

/// What happened in a chat on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChatDay {
    /// The day; `None` for messages of no real day.
    pub date: Option<NaiveDate>,
    /// The places of its messages, in the order of the export.
    pub messages: Vec<usize>,
}

/// A chat by its days, oldest first; what has no day last. Every message is in exactly one.
pub fn days(chat: &Chat) -> Vec<ChatDay> {
    let mut days: std::collections::BTreeMap<(bool, Option<NaiveDate>), Vec<usize>> =
        std::collections::BTreeMap::new();
    for (at, message) in chat.messages.iter().enumerate() {
        days.entry((message.date.is_none(), message.date)).or_default().push(at);
    }
    days.into_iter().map(|((_, date), messages)| ChatDay { date, messages }).collect()
}

/// The people who wrote, in the order of their first message.
pub(crate) fn people(messages: &[ChatMessage]) -> Vec<String> {
    let mut seen = std::collections::BTreeSet::new();
    let senders =
        messages.iter().map(|message| &message.sender).filter(|sender| !sender.is_empty());
    senders.filter(|sender| seen.insert(sender.as_str())).cloned().collect()
}

/// The text of a chat's file, in whatever way it was written.
pub fn text_of(bytes: &[u8]) -> String {
    crate::text::decoded(bytes)
}

/// A line a message: when, what kind, who and what.
#[cfg(test)]
pub(crate) fn lines(messages: &[ChatMessage]) -> Vec<String> {
    let line = |one: &ChatMessage| {
        let at = one.local().map(|at| at.to_string()).unwrap_or_default();
        format!("{at} {:?} {} {}", one.kind, one.sender, one.text)
    };
    messages.iter().map(line).collect()
}
