//! Signal's chats as the public "signal-export" program writes them: `data.json`, a message a line.

use chrono::{DateTime, NaiveDateTime};
use chrono_tz::Europe::London;
use serde_json::Value;

use super::{Chat, ChatMessage, ChatSource, MOST_MESSAGES, people};

/// Reads such a chat. `None`: it is none.
pub fn read_notes(text: &str) -> Option<Chat> {
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .take(MOST_MESSAGES + 1)
        .collect();
    let mut messages = Vec::new();
    let mut hurt = false;
    for (at, line) in lines.iter().enumerate() {
        match serde_json::from_str::<Value>(line).ok().as_ref().and_then(message) {
            Some(message) => messages.push(message),
            // The end of a file that was cut off.
            None if at + 1 == lines.len() && at > 0 => hurt = true,
            None => return None,
        }
    }
    let cut = hurt || messages.len() > MOST_MESSAGES;
    messages.truncate(MOST_MESSAGES);
    let files = messages.iter().map(|message| message.files.len()).sum::<usize>();
    (!messages.is_empty()).then(|| Chat {
        source: ChatSource::Signal,
        people: people(&messages),
        messages,
        missing_files: u32::try_from(files).unwrap_or(u32::MAX),
        cut,
        ..Chat::default()
    })
}

fn message(value: &Value) -> Option<ChatMessage> {
    let text = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let date = value.get("date").and_then(Value::as_str)?;
    value.get("body").and_then(Value::as_str)?;
    value.get("sender").and_then(Value::as_str)?;
    // With a zone it is a moment, without one it is the computer's clock.
    let moment = DateTime::parse_from_rfc3339(&date.replacen(' ', "T", 1)).ok();
    let local = moment.map(|at| at.with_timezone(&London).naive_local());
    let clock = || {
        let forms = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M"];
        let date = date.replacen(' ', "T", 1);
        forms.iter().find_map(|form| NaiveDateTime::parse_from_str(&date, form).ok())
    };
    let at = local.or_else(clock);
    let files = value.get("attachments").and_then(Value::as_array).into_iter().flatten();
    let files = files.filter_map(|file| {
        let names = ["path", "name", "fileName"];
        names.iter().find_map(|name| file.get(name)?.as_str()).map(str::to_owned)
    });
    let beside = [("quote", text("quote")), ("sticker", text("sticker"))];
    let beside = beside.iter().filter(|(_, words)| !words.trim().is_empty());
    let sender = text("sender");
    Some(ChatMessage {
        date: at.map(|at| at.date()),
        time: at.map(|at| at.time()).unwrap_or_default(),
        // The program's own word for whose computer it was.
        own: sender == "Me",
        sender,
        text: text("body"),
        beside: beside
            .map(|(term, words)| format!("{term}: {}", words.trim()))
            .collect::<Vec<_>>()
            .join("\n"),
        files: files.collect(),
        ..ChatMessage::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_a_line() {
        let text = r#"{"date":"2025-06-10T08:00:00+00:00","sender":"Jo","body":"hello","quote":"\n> When?\n","sticker":"","reactions":[],"attachments":[]}
{"date":"2025-06-10 09:01:00","sender":"Me","body":"mine","quote":"","sticker":"","reactions":[],"attachments":[{"name":"a.jpg","path":"media/a.jpg"}]}
"#;
        let chat = read_notes(text).unwrap();
        let read: Vec<_> = chat
            .messages
            .iter()
            .map(|one| (one.local().unwrap().to_string(), one.own, one.whole()))
            .collect();
        assert_eq!(
            read,
            [
                ("2025-06-10 09:00:00".to_owned(), false, "hello\nquote: > When?".to_owned()),
                ("2025-06-10 09:01:00".to_owned(), true, "mine".to_owned())
            ]
        );
        assert_eq!((chat.missing_files, chat.cut), (1, false));
        assert!(read_notes(&format!("{text}{{\"date\":\"2025")).unwrap().cut);
        assert_eq!(read_notes("{\"date\":\"2025-06-10\"}\n"), None);
        assert_eq!(read_notes("words\n"), None);
    }
}
