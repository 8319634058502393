//! Telegram Desktop's "machine-readable JSON": one chat, or all of them.

use chrono::{DateTime, NaiveDateTime};
use chrono_tz::Europe::London;
use serde_json::Value;

use super::{Chat, ChatKind, ChatMessage, ChatSource, MOST_MESSAGES, people};

/// Reads the chats of an export. `None`: it is none.
pub fn read_json(bytes: &[u8]) -> Option<Vec<Chat>> {
    let whole: Value =
        serde_json::from_slice(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)).ok()?;
    // The whole account names its own person.
    let own = whole.get("personal_information").map(|own| text(own, "user_id"));
    let own = own.filter(|id| !id.is_empty()).map(|id| format!("user{id}")).unwrap_or_default();
    if is_chat(&whole) {
        return Some(vec![chat(&whole, &own)]);
    }
    let list =
        |name: &str| whole.get(name).and_then(|chats| chats.get("list")).and_then(Value::as_array);
    let lists: Vec<&Vec<Value>> = ["chats", "left_chats"].into_iter().filter_map(list).collect();
    let chats = lists.iter().copied().flatten().filter(|one| one.get("messages").is_some());
    (!lists.is_empty()).then(|| chats.map(|one| chat(one, &own)).collect())
}

/// Whether it is a chat: most of its messages have a day and a type. One that has not is a message all the same.
fn is_chat(value: &Value) -> bool {
    let messages = value.get("messages").and_then(Value::as_array);
    messages.is_some_and(|messages| {
        let known = |one: &&Value| one.get("date").is_some() && one.get("type").is_some();
        let named = value.get("type").is_some() || value.get("id").is_some();
        messages.iter().filter(known).count() * 2 >= messages.len().max(1)
            || messages.is_empty() && named
    })
}

fn chat(value: &Value, own: &str) -> Chat {
    let messages =
        value.get("messages").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let read: Vec<ChatMessage> =
        messages.iter().take(MOST_MESSAGES).map(|one| message(one, own)).collect();
    let files = read.iter().map(|message| message.files.len()).sum::<usize>();
    Chat {
        source: ChatSource::Telegram,
        title: text(value, "name"),
        key: text(value, "id"),
        people: people(&read),
        missing_files: u32::try_from(files).unwrap_or(u32::MAX),
        cut: messages.len() > read.len(),
        messages: read,
        ..Chat::default()
    }
}

/// When it was written, in London. Without the moment itself only the clock of the computer that exported it is known.
fn when(value: &Value) -> Option<NaiveDateTime> {
    let seconds: Option<i64> = text(value, "date_unixtime").parse().ok();
    let moment =
        seconds.filter(|seconds| *seconds > 0).and_then(|at| DateTime::from_timestamp(at, 0));
    moment
        .map(|at| at.with_timezone(&London).naive_local())
        .or_else(|| text(value, "date").parse().ok())
}

fn message(value: &Value, own: &str) -> ChatMessage {
    let at = when(value);
    let kind = text(value, "type");
    let service = kind == "service";
    let action = text(value, "action");
    let call = service && action.contains("phone_call");
    let (sender, words) = match service {
        false => (first(value, &["from", "from_id"]), with_terms(value)),
        true => (String::new(), service_words(value)),
    };
    let named = ["photo", "file"].map(|name| text(value, name));
    // "(File not included…)" stands where a file was left out.
    let left_out = named.iter().any(|name| name.starts_with('('));
    let mut beside = beside(value);
    if left_out && !words.is_empty() {
        let gone = named.iter().filter(|name| name.starts_with('('));
        beside.extend(gone.map(|name| format!("{} {name}", text(value, "file_name"))));
    }
    // A kind that is not known here is told by its own term.
    if !matches!(kind.as_str(), "message" | "service") {
        beside.push(kind);
    }
    let beside: Vec<&str> = beside.iter().map(|line| line.trim()).collect();
    ChatMessage {
        date: at.map(|at| at.date()),
        time: at.map(|at| at.time()).unwrap_or_default(),
        sender,
        own: !own.is_empty() && text(value, "from_id") == own,
        kind: match (call, service, left_out && words.is_empty()) {
            (true, ..) => ChatKind::Call,
            (_, true, _) => ChatKind::System,
            (_, _, true) => ChatKind::LeftOut,
            _ => ChatKind::Message,
        },
        text: words,
        beside: beside.join("\n"),
        files: named
            .into_iter()
            .filter(|name| !name.is_empty() && !name.starts_with('('))
            .collect(),
        ..ChatMessage::default()
    }
}

/// What stands beside the words of a message, in Telegram's own terms: that they were changed later, where a link
/// leads, and lists and bills.
fn beside(value: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    let pieces = value.get("text").and_then(Value::as_array).map(Vec::as_slice);
    for piece in pieces.unwrap_or_default() {
        let to = text(piece, "href");
        if !to.is_empty() && to != text(piece, "text") {
            lines.push(format!("link: {to}"));
        }
    }
    if let Some(list) = value.get("todo_list") {
        lines.push(format!("todo_list: {}", written(list.get("title"))));
        let points = list.get("answers").and_then(Value::as_array).map(Vec::as_slice);
        let points = points.unwrap_or_default().iter();
        lines.extend(points.map(|point| format!("- {}", written(point.get("text")))));
    }
    if let Some(bill) = value.get("invoice_information") {
        let all = ["title", "description", "amount", "currency"].map(|name| text(bill, name));
        lines.push(format!("invoice: {}", all.join(" ")));
    }
    let edited = text(value, "edited");
    if !edited.is_empty() {
        lines.push(format!("edited: {}", edited.replacen('T', " ", 1)));
    }
    lines
}

/// A text is one string, or pieces of which some have a form.
fn written(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(pieces)) => pieces
            .iter()
            .map(|piece| match piece {
                Value::String(text) => text.clone(),
                other => text(other, "text"),
            })
            .collect(),
        _ => String::new(),
    }
}

/// The words of a message, and in Telegram's own terms what it holds beside them: a poll, a place, somebody's number,
/// and from whom it was passed on. Words that were passed on are not their sender's own.
fn with_terms(value: &Value) -> String {
    let words = written(value.get("text"));
    let mut lines = Vec::new();
    let from = first(value, &["forwarded_from", "saved_from"]);
    if !from.is_empty() {
        lines.push(format!("forwarded_from: {from}"));
    }
    if !words.is_empty() {
        lines.push(words);
    }
    let inner = |name: &str, fields: &[&str]| -> Option<String> {
        let own = value.get(name)?;
        let words: Vec<String> = fields.iter().map(|field| text(own, field)).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).filter(|w| !w.is_empty()).collect();
        Some(words.join(" "))
    };
    if let Some(poll) = value.get("poll") {
        lines.push(format!("poll: {}", written(poll.get("question"))));
        let answers = poll.get("answers").and_then(Value::as_array).map(Vec::as_slice);
        for answer in answers.unwrap_or_default() {
            let votes = answer.get("voters").and_then(Value::as_u64).unwrap_or_default();
            lines.push(format!("- {} ({votes})", written(answer.get("text"))));
        }
    }
    for (name, term, fields) in [
        ("location_information", "location", &["latitude", "longitude"][..]),
        ("contact_information", "contact", &["first_name", "last_name", "phone_number"][..]),
    ] {
        lines.extend(inner(name, fields).map(|words| format!("{term}: {words}")));
    }
    let place = first(value, &["place_name", "address"]);
    let sticker = text(value, "sticker_emoji");
    lines.extend([place, sticker].into_iter().filter(|words| !words.is_empty()));
    lines.join("\n")
}

/// What Telegram wrote itself: who, what, and to what, in its own terms.
fn service_words(value: &Value) -> String {
    let members =
        value.get("members").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let members = members.iter().filter_map(Value::as_str).map(str::to_owned);
    let words = [
        first(value, &["actor", "from"]),
        text(value, "action"),
        text(value, "title"),
        text(value, "discard_reason"),
    ];
    let words: Vec<String> =
        words.into_iter().chain(members).filter(|word| !word.is_empty()).collect();
    let seconds = value.get("duration_seconds").and_then(Value::as_u64);
    let seconds = seconds.map(|seconds| format!(" {seconds} s")).unwrap_or_default();
    format!("{}{seconds}", words.join(" "))
}

fn text(value: &Value, name: &str) -> String {
    match value.get(name) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

fn first(value: &Value, names: &[&str]) -> String {
    names.iter().map(|name| text(value, name)).find(|text| !text.is_empty()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_chat_and_many() {
        let one = r#"{"name":"Parents","type":"private_group","id":1,"messages":[
            {"id":1,"type":"service","date":"2019-11-12T09:14:33","actor":"Jo","action":"create_group","title":"Parents","members":["Al"],"text":""},
            {"id":2,"type":"message","date":"2019-11-12T09:15:00","from":"Jo","from_id":"user1","text":["see ",{"type":"link","text":"this"},"!"]},
            {"id":3,"type":"message","date":"2019-11-12T09:16:00","from":null,"from_id":"user2","photo":"photos/a.jpg","text":""},
            {"id":4,"type":"message","date":"2019-11-12T09:17:00","from":"Jo","file":"(File not included. Change data exporting settings to download.)","text":""}]}"#;
        let chats = read_json(one.as_bytes()).unwrap();
        let chat = &chats[0];
        assert_eq!((chat.title.as_str(), chat.messages.len()), ("Parents", 4));
        assert_eq!(chat.messages[0].text, "Jo create_group Parents Al");
        assert_eq!(chat.messages[1].text, "see this!");
        assert_eq!(
            (chat.messages[2].sender.as_str(), chat.messages[2].files.as_slice()),
            ("user2", ["photos/a.jpg".to_owned()].as_slice())
        );
        assert_eq!(chat.messages[3].kind, ChatKind::LeftOut);
        let beside = r#"{"name":"x","messages":[
            {"type":"message","date":"2025-03-20T09:02:00","from":"Jo","forwarded_from":"Head","text":"We will fund it"},
            {"type":"message","date":"2025-03-20T09:03:00","from":"Jo","poll":{"question":"Which day?","answers":[{"text":"Mon","voters":2}]},"text":""},
            {"type":"message","date":"2025-03-20T09:04:00","from":"Jo","location_information":{"latitude":51.5,"longitude":-0.1},"text":""},
            {"type":"message","date":"2025-03-20T09:05:00","from":"Jo","contact_information":{"first_name":"Amy","last_name":"","phone_number":"0123"},"text":""}]}"#;
        let texts: Vec<String> = read_json(beside.as_bytes())
            .unwrap()
            .remove(0)
            .messages
            .into_iter()
            .map(|one| one.text)
            .collect();
        assert_eq!(
            texts,
            [
                "forwarded_from: Head\nWe will fund it",
                "poll: Which day?\n- Mon (2)",
                "location: 51.5 -0.1",
                "contact: Amy 0123"
            ]
        );
        let told = r#"{"name":"x","id":7,"messages":[
            {"type":"message","date":"2025-03-09T20:30:00","date_unixtime":"1741566600","from":"Jo","text":["see ",{"type":"text_link","text":"link","href":"https://x.example"}],"edited":"2025-03-12T10:00:00"},
            {"type":"message","date":"2025-03-10T09:00:00","from":"Jo","text":"the plan","file":"(File not included.)","file_name":"plan.pdf"},
            {"type":"unsupported","date":"2025-03-10T09:01:00"},
            {"id":4,"type":"message","from":"Jo","text":"no day"}]}"#;
        let chat = read_json(told.as_bytes()).unwrap().remove(0);
        let read: Vec<(Option<String>, String)> = chat
            .messages
            .iter()
            .map(|one| (one.local().map(|at| at.to_string()), one.whole()))
            .collect();
        let at = |text: &str| Some(text.to_owned());
        assert_eq!(
            read,
            [
                (
                    at("2025-03-10 00:30:00"),
                    "see link\nlink: https://x.example\nedited: 2025-03-12 10:00:00".to_owned()
                ),
                (at("2025-03-10 09:00:00"), "the plan\nplan.pdf (File not included.)".to_owned()),
                (at("2025-03-10 09:01:00"), "unsupported".to_owned()),
                (None, "no day".to_owned())
            ]
        );
        let own = r#"{"personal_information":{"user_id":77},"chats":{"list":[{"name":"Jo","id":1,"messages":[
            {"type":"message","date":"2025-03-10T09:00:00","from":"Jo","from_id":"user1","text":"a"},
            {"type":"message","date":"2025-03-10T09:00:00","from":"A Parent","from_id":"user77","text":"b"}]}]}}"#;
        let chat = read_json(own.as_bytes()).unwrap().remove(0);
        assert_eq!(chat.messages.iter().map(|one| one.own).collect::<Vec<_>>(), [false, true]);
        let all = format!(r#"{{"chats":{{"list":[{one},{one}]}}}}"#);
        assert_eq!(read_json(all.as_bytes()).unwrap().len(), 2);
        assert_eq!(read_json(b"{\"messages\":[{\"a\":1}]}"), None);
        assert_eq!(read_json(b"[]"), None);
    }
}
