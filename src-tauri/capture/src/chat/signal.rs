//! Signal's plain export: a file of lines, each one frame of its backup format as JSON (`Backup.proto`).

use std::collections::BTreeMap;

use chrono::DateTime;
use chrono_tz::Europe::London;
use serde_json::Value;

use super::{Chat, ChatKind, ChatMessage, ChatSource, MOST_MESSAGES, people};

/// Reads the chats of an export. `None`: it is none.
pub fn read_jsonl(text: &str) -> Option<Vec<Chat>> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let mut read = Vec::new();
    let mut frames = Frames::default();
    for (at, line) in lines.iter().enumerate() {
        match serde_json::from_str::<Value>(line) {
            Ok(frame) => read.push(frame),
            // The end of a file that was cut off.
            Err(_) if at + 1 == lines.len() && at > 0 => frames.cut = true,
            Err(_) => return None,
        }
    }
    // A person may be named behind the first message.
    read.iter().for_each(|frame| frames.names(frame));
    read.iter().for_each(|frame| frames.item(frame));
    frames.seen.then(|| frames.chats())
}

#[derive(Default)]
struct Frames {
    seen: bool,
    own: String,
    names: BTreeMap<String, String>,
    /// Recipient to what stays the same of it: a number or a key.
    numbers: BTreeMap<String, String>,
    /// Chat to its recipient.
    chats: BTreeMap<String, String>,
    items: BTreeMap<String, Vec<ChatMessage>>,
    count: usize,
    cut: bool,
}

impl Frames {
    fn names(&mut self, frame: &Value) {
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
            let number = kind.map(|kind| first(kind, &["e164", "aci", "masterKey"]));
            self.numbers.insert(text(recipient, "id"), number.unwrap_or_default());
            self.names.insert(text(recipient, "id"), name);
        }
        if let Some(chat) = frame.get("chat") {
            self.chats.insert(text(chat, "id"), text(chat, "recipientId"));
        }
    }

    fn item(&mut self, frame: &Value) {
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
            .filter(|millis| *millis > 0)
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
        let (files, nameless) = attached(standard);
        let left_out = nameless && body.is_empty();
        let kind = kind_of(item, left_out);
        let revised = item.get("revisions").and_then(Value::as_array);
        let told = [
            ("edited", revised.is_some_and(|all| !all.is_empty())),
            ("attachments without a name", nameless && !left_out),
        ];
        let told = told.iter().filter(|(_, is)| *is).map(|(term, _)| format!("({term})"));
        // What Signal wrote itself, and kinds that are not known here, keep their own terms.
        let known = standard.is_some() || kind == ChatKind::Deleted;
        let words = if known { body } else { own_terms(item) };
        let sender = if kind == ChatKind::System { String::new() } else { sender };
        ChatMessage {
            date: at.map(|at| at.date()),
            time: at.map(|at| at.time()).unwrap_or_default(),
            sender,
            own: item.get("outgoing").is_some(),
            kind,
            text: words,
            beside: told.collect::<Vec<_>>().join(" "),
            files,
            ..ChatMessage::default()
        }
    }

    fn chats(self) -> Vec<Chat> {
        let Self { names, numbers, chats: recipients, items, cut, .. } = self;
        let of = |list: &BTreeMap<String, String>, chat: &String| {
            recipients.get(chat).and_then(|recipient| list.get(recipient)).cloned()
        };
        items
            .into_iter()
            .map(|(id, mut messages)| {
                messages.sort_by_key(|message| (message.date.is_none(), message.local()));
                let files = messages.iter().map(|message| message.files.len()).sum::<usize>();
                Chat {
                    source: ChatSource::Signal,
                    title: of(&names, &id).unwrap_or_default(),
                    key: of(&numbers, &id).unwrap_or_default(),
                    people: people(&messages),
                    messages,
                    missing_files: u32::try_from(files).unwrap_or(u32::MAX),
                    cut,
                    ..Chat::default()
                }
            })
            .collect()
    }
}

/// The files of a message by their names, and whether it has others without one.
fn attached(standard: Option<&Value>) -> (Vec<String>, bool) {
    let all = standard.and_then(|message| message.get("attachments")).and_then(Value::as_array);
    let names = all.into_iter().flatten().filter_map(|one| one.get("pointer"));
    let names = names.map(|one| text(one, "fileName")).filter(|name| !name.is_empty());
    let names: Vec<String> = names.collect();
    let nameless = all.map_or(0, Vec::len) > names.len();
    (names, nameless)
}

fn kind_of(item: &Value, left_out: bool) -> ChatKind {
    let update = item.get("updateMessage");
    let call = update.is_some_and(|update| {
        update.get("individualCall").is_some() || update.get("groupCall").is_some()
    });
    if call {
        ChatKind::Call
    } else if update.is_some() {
        ChatKind::System
    } else if item.get("remoteDeletedMessage").is_some() {
        ChatKind::Deleted
    } else if left_out {
        ChatKind::LeftOut
    } else {
        ChatKind::Message
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

fn first(value: &Value, names: &[&str]) -> String {
    names.iter().map(|name| text(value, name)).find(|text| !text.is_empty()).unwrap_or_default()
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
        // A name behind the first message, an end that is gone, and what was changed later.
        let late = r#"{"backupTimeMs":"1"}
{"chatItem":{"chatId":"9","authorId":"2","dateSent":"0","incoming":{},"revisions":[{}],"standardMessage":{"text":{"body":"Hello"}}}}
{"recipient":{"id":"2","contact":{"e164":"447700900123","profileGivenName":"Jo"}}}
{"chat":{"id":"9","recipientId":"2"}}
{"chatItem":{"chatId"#;
        let chat = read_jsonl(late).unwrap().remove(0);
        assert_eq!(
            (chat.title.as_str(), chat.key.as_str(), chat.cut),
            ("Jo", "447700900123", true)
        );
        let message = &chat.messages[0];
        assert_eq!((message.sender.as_str(), message.date), ("Jo", None));
        assert_eq!(message.whole(), "Hello\n(edited)");
        assert_eq!(read_jsonl("{}\n{\"a\":1}"), None);
        assert_eq!(read_jsonl("words"), None);
    }
}
