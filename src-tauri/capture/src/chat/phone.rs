//! Text messages and calls of an Android phone, as "SMS Backup & Restore" writes them: `<smses>` and `<calls>`.

use std::collections::BTreeMap;

use chrono::DateTime;
use chrono_tz::Europe::London;
use roxmltree::{Document, Node};

use super::{Chat, ChatKind, ChatMessage, ChatSource, MOST_MESSAGES, OrderFound, people};

/// Reads the chats of such a file, one for each number. `None`: it is none.
pub fn read_xml(text: &str) -> Option<Vec<Chat>> {
    let start = text.get(..text.floor_char_boundary(4096)).unwrap_or_default();
    if !start.contains("<smses") && !start.contains("<calls") {
        return None;
    }
    let whole = Document::parse(text).ok()?;
    let mut chats: BTreeMap<String, (String, Vec<ChatMessage>)> = BTreeMap::new();
    let (mut count, mut cut) = (0, false);
    for node in whole.root_element().children().filter(Node::is_element) {
        let Some(message) = message(node) else { continue };
        if count >= MOST_MESSAGES {
            cut = true;
            break;
        }
        count += 1;
        let number = node.attribute("address").or(node.attribute("number")).unwrap_or_default();
        let (name, messages) = chats.entry(plain(number)).or_default();
        if name.is_empty() {
            *name = known_name(node).unwrap_or(number).to_owned();
        }
        messages.push(message);
    }
    Some(
        chats
            .into_values()
            .map(|(title, mut messages)| {
                messages.sort_by_key(ChatMessage::local);
                Chat {
                    source: ChatSource::Phone,
                    people: people(&messages),
                    title,
                    messages,
                    order: OrderFound::default(),
                    before: String::new(),
                    missing_files: 0,
                    cut,
                }
            })
            .collect(),
    )
}

/// One number has many spellings: "07700 900123", "+44 7700 900123".
fn plain(number: &str) -> String {
    // Several people stand in one address, in any order.
    if number.contains('~') {
        let mut all: Vec<String> = number.split('~').map(plain).collect();
        all.sort();
        return all.join("~");
    }
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        // Letters name a sender that is no number.
        0..=6 => number.to_lowercase(),
        length => digits.get(length.saturating_sub(10)..).unwrap_or_default().to_owned(),
    }
}

fn known_name<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    node.attribute("contact_name")
        .filter(|name| !name.is_empty() && !name.starts_with('(') && *name != "null")
}

fn message(node: Node<'_, '_>) -> Option<ChatMessage> {
    let millis: i64 = node.attribute("date")?.parse().ok()?;
    let at = DateTime::from_timestamp_millis(millis)?.with_timezone(&London).naive_local();
    let other = known_name(node)
        .or(node.attribute("address"))
        .or(node.attribute("number"))
        .unwrap_or_default();
    let (sent, kind, text) = match node.tag_name().name() {
        "sms" => {
            let body = node.attribute("body").unwrap_or_default();
            of_box(node.attribute("type"), body.to_owned())
        }
        "mms" => of_box(node.attribute("msg_box"), parts(node)),
        "call" => (node.attribute("type") == Some("2"), ChatKind::Call, call_terms(node)),
        _ => return None,
    };
    let files = node
        .descendants()
        .filter(|part| part.has_tag_name("part"))
        .filter_map(|part| part.attribute("cl").or(part.attribute("name")))
        .filter(|name| *name != "null" && !name.ends_with(".smil") && !name.ends_with(".txt"))
        .map(str::to_owned)
        .collect();
    // A message of the phone's own has no name in the file.
    let sender =
        if sent { String::new() } else { writer(node).unwrap_or_else(|| other.to_owned()) };
    Some(ChatMessage {
        date: Some(at.date()),
        time: at.time(),
        unsure: false,
        sender,
        own: sent,
        kind,
        text,
        files,
    })
}

/// Whether the phone's owner wrote a message of a box, in Android's numbers, and its words. One that was never sent is
/// nobody's message, and says so in Android's own term.
fn of_box(number: Option<&str>, words: String) -> (bool, ChatKind, String) {
    let unsent = match number {
        Some("3") => "draft",
        Some("4") => "outbox",
        Some("5") => "failed",
        Some("6") => "queued",
        other => return (other == Some("2"), ChatKind::Message, words),
    };
    (true, ChatKind::System, format!("{unsent}: {words}"))
}

/// Who wrote a message of several people: the address of the type "from" (137), by its name where each has one.
fn writer(node: Node<'_, '_>) -> Option<String> {
    let from = node
        .descendants()
        .find(|own| own.has_tag_name("addr") && own.attribute("type") == Some("137"))?;
    let number = from.attribute("address").filter(|number| plain(number).len() > 6)?;
    let all: Vec<&str> = node.attribute("address")?.split('~').collect();
    let names: Vec<&str> = known_name(node)?.split(", ").collect();
    let place = all.iter().position(|one| plain(one) == plain(number));
    let name = place.filter(|_| names.len() == all.len()).and_then(|place| names.get(place));
    Some(name.map_or_else(|| number.to_owned(), |name| (*name).to_owned()))
}

fn parts(node: Node<'_, '_>) -> String {
    let words = node
        .descendants()
        .filter(|part| part.has_tag_name("part") && part.attribute("ct") == Some("text/plain"));
    words
        .filter_map(|part| part.attribute("text"))
        .filter(|text| *text != "null")
        .collect::<Vec<_>>()
        .join("\n")
}

/// The kind of a call in Android's numbers, and its length in seconds.
fn call_terms(node: Node<'_, '_>) -> String {
    let kind = match node.attribute("type") {
        Some("1") => "incoming",
        Some("2") => "outgoing",
        Some("3") => "missed",
        Some("5" | "6") => "rejected",
        _ => "call",
    };
    match node.attribute("duration").and_then(|seconds| seconds.parse::<u32>().ok()) {
        Some(seconds) => format!("{kind} {seconds} s"),
        None => kind.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_and_calls_by_number() {
        let text = r#"<?xml version='1.0' encoding='UTF-8' ?>
<smses count="3">
 <sms address="+447700900123" date="1573550073000" type="1" body="Hello&#10;you" contact_name="Jo" />
 <sms address="07700 900123" date="1573550133000" type="2" body="Hi" contact_name="(Unknown)" />
 <mms address="07700900123" date="1573550193000" msg_box="1"><parts><part ct="image/jpeg" cl="a.jpg"/><part ct="text/plain" text="see"/></parts></mms>
</smses>"#;
        let chats = read_xml(text).unwrap();
        assert_eq!((chats.len(), chats[0].title.as_str(), chats[0].messages.len()), (1, "Jo", 3));
        let owns: Vec<bool> = chats[0].messages.iter().map(|one| one.own).collect();
        assert_eq!(owns, [false, true, false]);
        assert_eq!(
            (chats[0].messages[2].text.as_str(), chats[0].messages[2].files.as_slice()),
            ("see", ["a.jpg".to_owned()].as_slice())
        );
        let several = read_xml(
            "<smses><sms address='07700900123' date='1573550073000' type='3' body='never sent' contact_name='Jo'/>\
             <mms date='1573550193000' msg_box='1' address='+447700900123~+447700900999' contact_name='Jo, Al'>\
             <parts><part ct='text/plain' text='words'/></parts><addrs><addr address='+447700900999' type='137'/></addrs></mms></smses>",
        )
        .unwrap();
        assert_eq!(several.len(), 2, "a group is a chat of its own");
        let all: Vec<&ChatMessage> = several.iter().flat_map(|chat| &chat.messages).collect();
        let draft = all.iter().find(|one| one.text == "draft: never sent").unwrap();
        assert_eq!((draft.own, draft.kind, draft.sender.as_str()), (true, ChatKind::System, ""));
        assert_eq!(all.iter().find(|one| one.text == "words").unwrap().sender, "Al");
        let calls = read_xml(
            "<calls><call number=\"1\" duration=\"65\" date=\"1573550073000\" type=\"3\"/></calls>",
        )
        .unwrap();
        assert_eq!(
            (calls[0].messages[0].kind, calls[0].messages[0].text.as_str()),
            (ChatKind::Call, "missed 65 s")
        );
        assert_eq!(read_xml("<html/>"), None);
    }
}
