//! Google Chat as Takeout gives it out: `messages.json`, beside the mailboxes.

use chrono::{NaiveDateTime, TimeZone, Utc};
use chrono_tz::Europe::London;
use serde_json::Value;

use super::{Chat, ChatKind, ChatMessage, ChatSource, MOST_MESSAGES, people};

/// Reads the chat of such a file. `None`: it is none.
pub fn read_google(bytes: &[u8]) -> Option<Chat> {
    let whole: Value =
        serde_json::from_slice(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)).ok()?;
    let list = whole.get("messages").and_then(Value::as_array).filter(|list| !list.is_empty())?;
    let known = |one: &Value| one.get("creator").is_some() || one.get("created_date").is_some();
    if !list.iter().all(known) {
        return None;
    }
    let messages: Vec<ChatMessage> = list.iter().take(MOST_MESSAGES).map(message).collect();
    let files = messages.iter().map(|message| message.files.len()).sum::<usize>();
    let people = people(&messages);
    Some(Chat {
        source: ChatSource::GoogleChat,
        title: people.join(", "),
        // Each message names its chat before the first stroke: "AAAA/BBBB/CCCC".
        key: first(list.first()?, &["message_id", "topic_id"]).split('/').next()?.to_owned(),
        people,
        cut: list.len() > messages.len(),
        missing_files: u32::try_from(files).unwrap_or(u32::MAX),
        messages,
        ..Chat::default()
    })
}

fn message(value: &Value) -> ChatMessage {
    let at = when(&first(value, &["created_date"]));
    let creator = value.get("creator");
    let gone = first(value, &["message_state"]) == "DELETED";
    let edited = first(value, &["updated_date"]);
    let files = value.get("attached_files").and_then(Value::as_array).into_iter().flatten();
    ChatMessage {
        date: at.map(|at| at.date()),
        time: at.map(|at| at.time()).unwrap_or_default(),
        sender: creator.map(|one| first(one, &["name", "email"])).unwrap_or_default(),
        kind: if gone { ChatKind::Deleted } else { ChatKind::Message },
        text: first(value, &["text"]),
        beside: if edited.is_empty() { edited } else { format!("updated_date: {edited}") },
        files: files
            .map(|file| first(file, &["export_name", "original_name"]))
            .filter(|name| !name.is_empty())
            .collect(),
        ..ChatMessage::default()
    }
}

/// "Monday, March 10, 2025 at 9:00:00 AM UTC", or with the day first. In another language, or another zone, it is not
/// read.
fn when(text: &str) -> Option<NaiveDateTime> {
    let one = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let clock = one.strip_suffix(" UTC")?;
    let forms = ["%A, %B %d, %Y at %I:%M:%S %p", "%A, %d %B %Y at %H:%M:%S"];
    let at = forms.iter().find_map(|form| NaiveDateTime::parse_from_str(clock, form).ok())?;
    Some(Utc.from_utc_datetime(&at).with_timezone(&London).naive_local())
}

fn first(value: &Value, names: &[&str]) -> String {
    let text = |name: &&str| value.get(*name).and_then(Value::as_str).map(str::to_owned);
    names.iter().find_map(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_both_orders_and_what_is_beside() {
        let line = |date: &str, more: &str| {
            format!(
                r#"{{"creator":{{"name":"Jo","email":"jo@x.example"}},"created_date":"{date}","message_id":"A/B/C"{more}}}"#
            )
        };
        for (date, more, at, whole) in [
            (
                "Tuesday, June 10, 2025 at 8:00:00\u{202f}AM UTC",
                r#","text":"hello""#,
                Some("2025-06-10 09:00:00"),
                "hello",
            ),
            (
                "Monday, 10 March 2025 at 21:00:00 UTC",
                r#","text":"hi","updated_date":"later""#,
                Some("2025-03-10 21:00:00"),
                "hi\nupdated_date: later",
            ),
            ("Montag, 10. März 2025 um 21:00:00 UTC", r#","text":"hi""#, None, "hi"),
            ("Monday, 10 March 2025 at 21:00:00 PST", "", None, ""),
            // No such day.
            ("Tuesday, 10 March 2025 at 21:00:00 UTC", "", None, ""),
        ] {
            let chat = read_google(format!(r#"{{"messages":[{}]}}"#, line(date, more)).as_bytes())
                .unwrap();
            let message = &chat.messages[0];
            assert_eq!(message.local().map(|at| at.to_string()).as_deref(), at, "{date}");
            assert_eq!((message.whole().as_str(), message.sender.as_str()), (whole, "Jo"));
            assert_eq!((chat.key.as_str(), chat.title.as_str()), ("A", "Jo"));
        }
        assert_eq!(read_google(br#"{"messages":[{"date":"x"}]}"#), None);
        assert_eq!(read_google(br#"{"messages":[]}"#), None);
    }
}
