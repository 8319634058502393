//! Which messages of a chat the record has already, also where a contact was given another name since.

use std::collections::{BTreeMap, BTreeSet};

use evenhand_capture::chat::{Chat, ChatMessage, name_beside};
use evenhand_core::record::{EntryKind, Record};

/// Words of so many letters are hardly written by two people in one minute.
const TELLING: usize = 20;

/// What is kept of a message: its digest, and behind it one without the name and what stands for the name.
pub(super) fn mark(message: &ChatMessage) -> String {
    match message.digest_of_words() {
        Some(words) => {
            format!("{}/{words}/{}", message.digest(), name_beside(&words, &message.sender))
        }
        None => message.digest(),
    }
}

/// The messages of chats that the record has.
#[derive(Default)]
pub(super) struct KnownChats {
    whole: BTreeSet<String>,
    /// By their digest without the name: what stands for those who wrote it.
    writers: BTreeMap<String, BTreeSet<String>>,
}

impl KnownChats {
    pub(super) fn of(record: &Record) -> Self {
        let origins = record.entries.iter().filter_map(|entry| match &entry.kind {
            EntryKind::Contact(contact) => contact.origin.as_deref(),
            _ => None,
        });
        let mut known = Self::default();
        for mark in origins.flat_map(|origin| &origin.messages) {
            let mut parts = mark.split('/');
            known.whole.extend(parts.next().map(str::to_owned));
            if let (Some(words), Some(name)) = (parts.next(), parts.next()) {
                known.writers.entry(words.to_owned()).or_default().insert(name.to_owned());
            }
        }
        known
    }

    /// The places of the messages of a chat that are known.
    pub(super) fn of_chat(&self, chat: &Chat) -> BTreeSet<usize> {
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
