//! Messenger's and Instagram's "Download your information" as JSON, and what Messenger gives out of its encrypted
//! chats.

use chrono::DateTime;
use chrono_tz::Europe::London;
use serde_json::Value;

use super::{Chat, ChatKind, ChatMessage, ChatSource, MOST_MESSAGES, people};

/// Reads the chat of such a file. `None`: it is none.
pub fn read_messenger(bytes: &[u8]) -> Option<Chat> {
    let whole: Value =
        serde_json::from_slice(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)).ok()?;
    let list = whole.get("messages").and_then(Value::as_array)?;
    whole.get("participants").and_then(Value::as_array)?;
    let timed = |one: &Value| one.get("timestamp_ms").or(one.get("timestamp")).is_some();
    if !list.iter().all(timed) {
        return None;
    }
    let mut messages: Vec<ChatMessage> = list.iter().take(MOST_MESSAGES).map(message).collect();
    let cut = list.len() > messages.len();
    // The newest stands first. Of one minute too: a stable order of the list turned round.
    messages.reverse();
    messages.sort_by_key(|message| (message.date.is_none(), message.local()));
    let files = messages.iter().map(|message| message.files.len()).sum::<usize>();
    Some(Chat {
        source: ChatSource::Messenger,
        title: first(&whole, &["title", "threadName"]),
        key: first(&whole, &["thread_path", "threadName"]),
        people: people(&messages),
        messages,
        missing_files: u32::try_from(files).unwrap_or(u32::MAX),
        cut,
        ..Chat::default()
    })
}

fn message(value: &Value) -> ChatMessage {
    let millis = ["timestamp_ms", "timestamp"].iter().find_map(|name| value.get(name)?.as_i64());
    let at = millis
        .filter(|millis| *millis > 0)
        .and_then(DateTime::from_timestamp_millis)
        .map(|at| at.with_timezone(&London).naive_local());
    let yes = |name: &str| value.get(name).and_then(Value::as_bool) == Some(true);
    let kind = match first(value, &["type"]).as_str() {
        _ if value.get("call_duration").is_some() || yes("missed") => ChatKind::Call,
        _ if yes("is_unsent") || yes("isUnsent") => ChatKind::Deleted,
        "Subscribe" | "Unsubscribe" | "Plan" => ChatKind::System,
        _ => ChatKind::Message,
    };
    let written = matches!(kind, ChatKind::Message | ChatKind::Deleted);
    let mut text = first(value, &["content", "text"]);
    if kind == ChatKind::Call
        && let Some(seconds) = value.get("call_duration").and_then(Value::as_u64)
    {
        text.push_str(&format!(" {seconds} s"));
    }
    ChatMessage {
        date: at.map(|at| at.date()),
        time: at.map(|at| at.time()).unwrap_or_default(),
        sender: if written { first(value, &["sender_name", "senderName"]) } else { String::new() },
        kind,
        text,
        beside: beside(value),
        files: files(value),
        ..ChatMessage::default()
    }
}

/// What is shared and who passed it on, in the export's own terms.
fn beside(value: &Value) -> String {
    let share = value.get("share");
    let inner = |name: &str| share.map(|share| first(share, &[name])).unwrap_or_default();
    [
        ("share", inner("link")),
        ("share", inner("share_text")),
        ("sticker", { value.get("sticker").map(|one| first(one, &["uri"])).unwrap_or_default() }),
    ]
    .into_iter()
    .filter(|(_, words)| !words.is_empty())
    .map(|(term, words)| format!("{term}: {words}"))
    .collect::<Vec<_>>()
    .join("\n")
}

fn files(value: &Value) -> Vec<String> {
    ["photos", "videos", "audio_files", "files", "gifs", "media"]
        .iter()
        .filter_map(|name| value.get(name).and_then(Value::as_array))
        .flatten()
        .map(|file| first(file, &["uri"]))
        .filter(|uri| !uri.is_empty())
        .collect()
}

fn first(value: &Value, names: &[&str]) -> String {
    let text = |name: &&str| value.get(*name).and_then(Value::as_str).map(mended);
    names.iter().find_map(text).unwrap_or_default()
}

/// Facebook writes each byte of UTF-8 as a letter of its own: "\u00c3\u00a9" is "é". Words that were written right have
/// letters that no byte is, or bytes that are no UTF-8.
fn mended(text: &str) -> String {
    let bytes: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect();
    bytes.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_else(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(messages: &str) -> Chat {
        let whole = format!(
            r#"{{"participants":[{{"name":"Jo"}},{{"name":"A Parent"}}],"messages":[{messages}],"title":"Zo\u00c3\u00ab","thread_path":"inbox/zoe_1"}}"#
        );
        read_messenger(whole.as_bytes()).unwrap()
    }

    #[test]
    fn messages_in_their_order_with_every_letter() {
        let chat = of(r#"{"sender_name":"Jo","timestamp_ms":1741597260000,"content":"second"},
            {"sender_name":"Zo\u00c3\u00ab","timestamp_ms":1741597200000,"content":"caf\u00c3\u00a9 \u00f0\u009f\u0098\u0080"}"#);
        assert_eq!((chat.title.as_str(), chat.key.as_str()), ("Zoë", "inbox/zoe_1"));
        let lines: Vec<String> = chat
            .messages
            .iter()
            .map(|one| format!("{} {} {}", one.local().unwrap(), one.sender, one.text))
            .collect();
        assert_eq!(
            lines,
            ["2025-03-10 09:00:00 Zoë café \u{1F600}", "2025-03-10 09:01:00 Jo second"]
        );
    }

    #[test]
    fn what_is_no_plain_message() {
        for (one, kind, sender, whole, files) in [
            (
                r#""content":"Jo called you.","call_duration":65"#,
                ChatKind::Call,
                "",
                "Jo called you. 65 s",
                0,
            ),
            (r#""is_unsent":true"#, ChatKind::Deleted, "Jo", "", 0),
            (
                r#""photos":[{"uri":"messages/inbox/x/photos/1.jpg"}]"#,
                ChatKind::Message,
                "Jo",
                "",
                1,
            ),
            (
                r#""content":"see","share":{"link":"https://x.example"}"#,
                ChatKind::Message,
                "Jo",
                "see\nshare: https://x.example",
                0,
            ),
            (
                r#""content":"rightly written: \u2713 é""#,
                ChatKind::Message,
                "Jo",
                "rightly written: \u{2713} é",
                0,
            ),
        ] {
            let chat = of(&format!(r#"{{"sender_name":"Jo","timestamp_ms":1741597200000,{one}}}"#));
            let message = &chat.messages[0];
            assert_eq!(
                (
                    message.kind,
                    message.sender.as_str(),
                    message.whole().as_str(),
                    message.files.len()
                ),
                (kind, sender, whole, files),
                "{one}"
            );
        }
        assert_eq!(of(r#"{"timestamp_ms":0,"content":"x"}"#).messages[0].date, None);
        let encrypted = r#"{"participants":["Jo","A Parent"],"threadName":"Jo_1","messages":[{"isUnsent":false,"media":[{"uri":"./media/a.jpg"}],"senderName":"Jo","text":"café","timestamp":1741597200000,"type":"text"}]}"#;
        let chat = read_messenger(encrypted.as_bytes()).unwrap();
        let message = &chat.messages[0];
        assert_eq!(
            (message.sender.as_str(), message.text.as_str(), message.files.len()),
            ("Jo", "café", 1)
        );
        assert_eq!(read_messenger(br#"{"messages":[{"date":"x"}],"participants":[]}"#), None);
    }
}
