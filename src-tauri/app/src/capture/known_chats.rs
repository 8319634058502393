//! Which messages of a chat the record has already, also where a contact was given another name since.

use std::collections::{BTreeMap, BTreeSet};

use evenhand_capture::chat::{Chat, ChatMessage, chat_beside, name_beside};
use evenhand_core::record::{EntryKind, Record};

/// Words of so many letters are hardly written by two people in one minute.
const TELLING: usize = 20;
/// One message that two chats share may have been sent to both; of so many it is one chat by another name.
const SHARED: usize = 2;

/// What is kept of a message: its digest, one without the name, what stands for the name, and what stands for the chat.
/// The second and third are empty where nobody is named or no day is known; earlier versions kept no chat.
pub(super) fn mark(chat: &Chat, message: &ChatMessage) -> String {
    let nameless = message.digest_of_words().map(|words| {
        let name = name_beside(&words, &message.sender);
        format!("{words}/{name}")
    });
    match (nameless, chat_beside(chat)) {
        (Some(nameless), Some(chat)) => format!("{}/{nameless}/{chat}", message.digest()),
        (Some(nameless), None) => format!("{}/{nameless}", message.digest()),
        (None, Some(chat)) => format!("{}///{chat}", message.digest()),
        (None, None) => message.digest(),
    }
}

/// What the record knows of the messages of one chat.
#[derive(Default)]
struct ChatMarks {
    whole: BTreeSet<String>,
    /// By their digest without the name: what stands for those who wrote it.
    writers: BTreeMap<String, BTreeSet<String>>,
}

/// The messages of chats that the record has, by what stands for the chat. Empty: it was not kept.
#[derive(Default)]
pub(super) struct KnownChats(BTreeMap<String, ChatMarks>);

impl KnownChats {
    pub(super) fn of(record: &Record) -> Self {
        let origins = record.entries.iter().filter_map(|entry| match &entry.kind {
            EntryKind::Contact(contact) => contact.origin.as_deref(),
            _ => None,
        });
        Self::of_marks(origins.flat_map(|origin| &origin.messages))
    }

    fn of_marks<'m>(marks: impl Iterator<Item = &'m String>) -> Self {
        let mut known = Self::default();
        for mark in marks {
            let mut parts = mark.split('/');
            let mut next = || parts.next().unwrap_or_default().to_owned();
            let (digest, words, name, chat) = (next(), next(), next(), next());
            let marks = known.0.entry(chat).or_default();
            marks.whole.insert(digest);
            if !words.is_empty() {
                marks.writers.entry(words).or_default().insert(name);
            }
        }
        known
    }

    /// The places of the messages of a chat that are known.
    pub(super) fn of_chat(&self, chat: &Chat) -> BTreeSet<usize> {
        let own = chat_beside(chat).unwrap_or_default();
        let digests: BTreeSet<String> = chat.messages.iter().map(ChatMessage::digest).collect();
        let words: BTreeSet<String> =
            chat.messages.iter().filter_map(ChatMessage::digest_of_words).collect();
        let mut all = ChatMarks::default();
        for (key, marks) in &self.0 {
            let same = key.is_empty() || own.is_empty() || *key == own;
            // A name may have changed; a number has not.
            let numbers = key.starts_with('i') && own.starts_with('i');
            let shared = marks.whole.iter().filter(|one| digests.contains(*one)).count();
            let shared =
                shared.max(marks.writers.keys().filter(|one| words.contains(*one)).count());
            // One of the two may be a part of the other.
            let fewer = marks.whole.len().min(digests.len());
            let renamed = !numbers && shared >= SHARED && shared * 2 >= fewer;
            if same || renamed {
                all.whole.extend(marks.whole.iter().cloned());
                for (words, names) in &marks.writers {
                    all.writers.entry(words.clone()).or_default().extend(names.iter().cloned());
                }
            }
        }
        all.of_chat(chat)
    }
}

impl ChatMarks {
    /// The places of the messages of a chat that are known.
    fn of_chat(&self, chat: &Chat) -> BTreeSet<usize> {
        let mut out = BTreeSet::new();
        // By the name now: the places of messages that somebody wrote who has no name in the chat any more, and whether
        // one of them tells.
        let mut renamed: BTreeMap<&str, (Vec<usize>, bool)> = BTreeMap::new();
        for (at, message) in chat.messages.iter().enumerate() {
            if self.whole.contains(&message.digest()) {
                out.insert(at);
                continue;
            }
            let Some(words) = message.digest_of_words() else { continue };
            // Who still writes under that name was not renamed: two people may write "Yes" in one minute.
            let gone = self.writers.get(&words).is_some_and(|writers| {
                let mut still = chat.people.iter().map(|name| name_beside(&words, name));
                !still.any(|name| writers.contains(&name))
            });
            if gone {
                let found = renamed.entry(&message.sender).or_default();
                found.0.push(at);
                let letters = message.text.chars().filter(|c| c.is_alphanumeric()).count();
                found.1 |= letters >= TELLING;
            }
        }
        for (places, telling) in renamed.values() {
            if *telling || places.len() > 1 {
                out.extend(places);
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveTime};
    use evenhand_capture::chat::ChatSource;

    use super::*;

    /// A chat of messages, each a day of March, who wrote it and what.
    fn chat(key: &str, title: &str, messages: &[(u32, &str, &str)]) -> Chat {
        let message = |(day, sender, text): &(u32, &str, &str)| ChatMessage {
            date: NaiveDate::from_ymd_opt(2025, 3, *day),
            time: NaiveTime::default(),
            sender: (*sender).to_owned(),
            text: (*text).to_owned(),
            ..ChatMessage::default()
        };
        Chat {
            source: if key.is_empty() { ChatSource::WhatsApp } else { ChatSource::Phone },
            key: key.to_owned(),
            title: title.to_owned(),
            messages: messages.iter().map(message).collect(),
            ..Chat::default()
        }
    }

    #[test]
    fn the_same_words_in_two_chats_are_two_messages_and_a_chat_of_another_name_is_one() {
        let same = [(10, "", "On my way"), (11, "", "Here")];
        let shared = [(10, "Jo", "hello"), (11, "Al", "other")];
        let many = [(10, "Jo", "hello"), (12, "Al", "x"), (13, "Al", "y")];
        let long = [10, 11, 12, 13, 14, 15, 16].map(|day| (day, "Jo", "hello again"));
        for (saved, found, known) in [
            (chat("1", "Jo", &same), chat("1", "Jo", &same), 2),
            (chat("1", "Jo", &same), chat("2", "Al", &same), 0),
            (chat("1", "Jo", &same), chat("1", "Jo Lark", &same), 2),
            (chat("", "Jo", &shared), chat("", "Jo Lark", &shared), 2),
            (chat("", "Jo", &many), chat("", "Group", &shared), 0),
            (chat("", "Jo", &shared[..1]), chat("", "Group", &shared), 0),
            (chat("", "Jo", &shared), chat("", "", &shared), 2),
            (chat("", "Jo", &shared), chat("", "_chat", &shared[..1]), 1),
            (chat("", "Jo", &shared[..1]), chat("", "Jo (1)", &shared[..1]), 1),
            (chat("", "Jo", &long), chat("", "Jo Lark", &long[2..4]), 2),
        ] {
            let marks: Vec<String> = saved.messages.iter().map(|one| mark(&saved, one)).collect();
            let all = KnownChats::of_marks(marks.iter()).of_chat(&found);
            assert_eq!(
                all.len(),
                known,
                "{} {} / {} {}",
                saved.key,
                saved.title,
                found.key,
                found.title
            );
            // Earlier versions kept no chat beside a message.
            let old = |mark: &String| mark.split('/').take(3).collect::<Vec<_>>().join("/");
            let old: Vec<String> =
                marks.iter().map(old).map(|mark| mark.trim_end_matches('/').to_owned()).collect();
            let everywhere = KnownChats::of_marks(old.iter()).of_chat(&found);
            let digests: Vec<String> = saved.messages.iter().map(ChatMessage::digest).collect();
            let both = found.messages.iter().filter(|one| digests.contains(&one.digest()));
            assert_eq!(everywhere.len(), both.count(), "{} {}", saved.title, found.title);
        }
    }
}
