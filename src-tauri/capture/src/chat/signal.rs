//! Signal's plain export: a file of lines, each one frame of its backup format as JSON (`Backup.proto`).

use std::collections::BTreeMap;

use chrono::DateTime;
use chrono_tz::Europe::London;
use serde_json::Value;

use super::{Chat, ChatKind, ChatMessage, ChatSource, MOST_MESSAGES, OrderFound, people};

/// Reads the chats of an export. `None`: it is none.
pub fn read_jsonl(text: &str) -> Option<Vec<Chat>> {
    let mut frames = Frames::default();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let frame: Value = serde_json::from_str(line).ok()?;
        frames.take(&frame);
    }
    frames.seen.then(|| frames.chats())
}

#[derive(Default)]
struct Frames {
    seen: bool,
    own: String,
    names: BTreeMap<String, String>,
    /// Chat to its recipient.
    chats: BTreeMap<String, String>,
    items: BTreeMap<String, Vec<ChatMessage>>,
    count: usize,
    cut: bool,
}

impl Frames {
    fn take(&mut self, frame: &Value) {
        if let Some(account) = frame.get("account") {
            self.own = name(account);
        }
        if let Some(recipient) = frame.get("recipient") {
            let kind = ["contact", "group", "distributionList"]
                .iter()
                .find_map(|kind| recipient.get(kind));
            let name = match (recipient.get("self"), kind) {
                (Some(_), _) => self.own.clone(),
                (None, Some(kind)) => name(kind),
                _ => String::new(),
            };
            self.names.insert(text(recipient, "id"), name);
        }
        if let Some(chat) = frame.get("chat") {
            self.chats.insert(text(chat, "id"), text(chat, "recipientId"));
        }
        if let Some(item) = frame.get("chatItem") {
            self.seen = true;
            if self.count >= MOST_MESSAGES {
                self.cut = true;
                return;
            }
            self.count += 1;
            let read = self.message(item);
            self.items.entry(text(item, "chatId")).or_default().push(read);
        }
    }

    fn message(&self, item: &Value) -> ChatMessage {
        let millis: Option<i64> = text(item, "dateSent").parse().ok();
        let at = millis
            .and_then(DateTime::from_timestamp_millis)
            .map(|at| at.with_timezone(&London).naive_local());
        let author = text(item, "authorId");
        let sender =
            self.names.get(&author).filter(|name| !name.is_empty()).cloned().unwrap_or(author);
        let standard = item.get("standardMessage");
        let body = standard
            .and_then(|message| message.get("text"))
            .map(|words| text(words, "body"))
            .unwrap_or_default();
        let attachments =
            standard.and_then(|message| message.get("attachments")).and_then(Value::as_array);
        let files: Vec<String> = attachments
            .into_iter()
            .flatten()
            .filter_map(|one| one.get("pointer"))
            .map(|one| text(one, "fileName"))
            .filter(|name| !name.is_empty())
            .collect();
        let left_out = attachments.map_or(0, Vec::len) > files.len() && body.is_empty();
        let update = item.get("updateMessage");
        let call = update.is_some_and(|update| {
            update.get("individualCall").is_some() || update.get("groupCall").is_some()
        });
        let kind = if call {
            ChatKind::Call
        } else if update.is_some() {
            ChatKind::System
        } else if item.get("remoteDeletedMessage").is_some() {
            ChatKind::Deleted
        } else if left_out {
            ChatKind::LeftOut
        } else {
            ChatKind::Message
        };
        // What Signal wrote itself, and kinds that are not known here, keep their own terms.
        let known = standard.is_some() || kind == ChatKind::Deleted;
        let words = if known { body } else { own_terms(item) };
        let sender = if kind == ChatKind::System { String::new() } else { sender };
        ChatMessage {
            date: at.map(|at| at.date()),
            time: at.map(|at| at.time()).unwrap_or_default(),
            unsure: false,
            sender,
            own: item.get("outgoing").is_some(),
            kind,
            text: words,
            files,
        }
    }

    fn chats(self) -> Vec<Chat> {
        let (names, recipients, cut) = (self.names, self.chats, self.cut);
        let title = |chat: &String| {
            recipients
                .get(chat)
                .and_then(|recipient| names.get(recipient))
                .cloned()
                .unwrap_or_default()
        };
        self.items
            .into_iter()
            .map(|(id, mut messages)| {
                messages.sort_by_key(ChatMessage::local);
                Chat {
                    source: ChatSource::Signal,
                    title: title(&id),
                    people: people(&messages),
                    messages,
                    order: OrderFound::default(),
                    before: String::new(),
                    missing_files: 0,
                    cut,
                }
            })
            .collect()
    }
}

/// The members of an item that hold what it says, as they stand.
fn own_terms(item: &Value) -> String {
    const OUTER: [&str; 10] = [
        "chatId",
        "authorId",
        "dateSent",
        "incoming",
        "outgoing",
        "directionless",
        "sms",
        "expireStartDate",
        "expiresInMs",
        "revisions",
    ];
    let inner: serde_json::Map<String, Value> = item
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(name, _)| !OUTER.contains(&name.as_str()))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    Value::Object(inner).to_string()
}

fn name(value: &Value) -> String {
    let parts = |first: &str, last: &str| {
        let parts = [text(value, first), text(value, last)];
        parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ")
    };
    let title = value
        .get("snapshot")
        .and_then(|snapshot| snapshot.get("title"))
        .map(|title| text(title, "title"))
        .unwrap_or_default();
    let number = text(value, "e164");
    let number = if number.is_empty() { number } else { format!("+{number}") };
    [
        parts("systemGivenName", "systemFamilyName"),
        parts("profileGivenName", "profileFamilyName"),
        parts("givenName", "familyName"),
        title,
        text(value, "username"),
        number,
        text(value, "name"),
    ]
    .into_iter()
    .find(|name| !name.is_empty())
    .unwrap_or_default()
}

fn text(value: &Value, name: &str) -> String {
    match value.get(name) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_make_chats() {
        let text = r#"{"version":"1","backupTimeMs":"1"}
{"account":{"givenName":"A","familyName":"Parent"}}
{"recipient":{"id":"1","self":{}}}
{"recipient":{"id":"2","contact":{"e164":"447700900123","profileGivenName":"Jo"}}}
{"chat":{"id":"9","recipientId":"2"}}
{"chatItem":{"chatId":"9","authorId":"2","dateSent":"1573550073000","incoming":{},"standardMessage":{"text":{"body":"Hello"}}}}
{"chatItem":{"chatId":"9","authorId":"1","dateSent":1573550133000,"outgoing":{},"standardMessage":{"text":{"body":"Hi"},"attachments":[{"pointer":{"fileName":"a.jpg"}}]}}}
{"chatItem":{"chatId":"9","authorId":"2","dateSent":"1573550193000","updateMessage":{"individualCall":{"state":"MISSED"}}}}
"#;
        let chats = read_jsonl(text).unwrap();
        assert_eq!((chats.len(), chats[0].title.as_str(), chats[0].messages.len()), (1, "Jo", 3));
        assert_eq!(chats[0].people, ["Jo", "A Parent"]);
        assert_eq!(chats[0].messages[0].local().unwrap().to_string(), "2019-11-12 09:14:33");
        assert_eq!(chats[0].messages[1].files, ["a.jpg"]);
        assert_eq!(chats[0].messages[2].kind, ChatKind::Call);
        assert!(chats[0].messages[2].text.contains("MISSED"));
        assert_eq!(read_jsonl("{}\n{\"a\":1}"), None);
        assert_eq!(read_jsonl("words"), None);
    }
}
