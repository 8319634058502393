//! Text messages and calls of an Android phone, as "SMS Backup & Restore" writes them: `<smses>` and `<calls>`.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use chrono::{DateTime, NaiveDateTime};
use chrono_tz::Europe::London;
use evenhand_calendar::html;
use roxmltree::{Document, Node};

use super::phone_xml::{cut_off, mended};
use super::{Chat, ChatKind, ChatMessage, ChatSource, MOST_MESSAGES, people};

/// Reads the chats of such a file, one for each number. `None`: it is none.
pub fn read_xml(text: &str) -> Option<Vec<Chat>> {
    let start = text.get(..text.floor_char_boundary(4096)).unwrap_or_default();
    if !start.contains("<smses") && !start.contains("<calls") {
        return None;
    }
    let (text, mut cut) = whole(text)?;
    let document = Document::parse(&text).ok()?;
    let mut chats: BTreeMap<String, (String, Vec<ChatMessage>)> = BTreeMap::new();
    let twice = names_given_twice(&document);
    let mut count = 0;
    for node in document.root_element().children().filter(Node::is_element) {
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
        messages.push(message(node, count, &twice));
    }
    // The file says itself how many it holds.
    let said = document.root_element().attribute("count").and_then(|count| count.parse().ok());
    cut |= said.is_some_and(|said: usize| said > count);
    let there = there(&document, &twice);
    Some(
        chats
            .into_iter()
            .map(|(number, (title, mut messages))| {
                messages.sort_by_key(|message| (message.date.is_none(), message.local()));
                Chat {
                    source: ChatSource::Phone,
                    key: number,
                    people: people(&messages),
                    title,
                    missing_files: missing(&messages, &there),
                    messages,
                    cut,
                    ..Chat::default()
                }
            })
            .collect(),
    )
}

/// The text as it can be read, and whether its end is gone.
fn whole(text: &str) -> Option<(String, bool)> {
    let text = mended(text);
    if Document::parse(&text).is_ok() {
        return Some((text, false));
    }
    let kept = cut_off(&text)?;
    Document::parse(&kept).is_ok().then_some((kept, true))
}

/// The bytes of pictures and other files that stand in such a file, by the names that its messages give them.
pub fn files_in_xml(text: &str) -> BTreeMap<String, Vec<u8>> {
    let mut out = BTreeMap::new();
    let Some((text, _)) = whole(text) else { return out };
    let Ok(document) = Document::parse(&text) else { return out };
    let nodes = document.root_element().children().filter(Node::is_element);
    let twice = names_given_twice(&document);
    for (at, node) in nodes.enumerate().take(MOST_MESSAGES) {
        for (name, part) in file_parts(node, at + 1, &twice) {
            if let Some(bytes) = part.attribute("data").and_then(unpacked) {
                out.insert(name, bytes);
            }
        }
    }
    out
}

fn unpacked(data: &str) -> Option<Vec<u8>> {
    let plain: String = data.chars().filter(|c| !c.is_whitespace()).collect();
    base64::engine::general_purpose::STANDARD.decode(plain).ok().filter(|bytes| !bytes.is_empty())
}

/// Names of the files whose bytes are in the document.
fn there(document: &Document<'_>, twice: &BTreeSet<String>) -> BTreeSet<String> {
    let nodes = document.root_element().children().filter(Node::is_element).enumerate();
    nodes
        .flat_map(|(at, node)| file_parts(node, at + 1, twice))
        .filter(|(_, part)| part.attribute("data").is_some_and(|data| data.len() > 3))
        .map(|(name, _)| name)
        .collect()
}

/// How many files messages name that are not there.
fn missing(messages: &[ChatMessage], there: &BTreeSet<String>) -> u32 {
    let gone = messages.iter().flat_map(|message| &message.files).filter(|it| !there.contains(*it));
    u32::try_from(gone.count()).unwrap_or(u32::MAX)
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
    said(node, "contact_name").filter(|name| !name.starts_with('('))
}

/// An attribute that says something: the app writes "null" where there is nothing.
fn said<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attribute(name).filter(|value| !value.trim().is_empty() && *value != "null")
}

/// When it was sent or came. Android counts thousandths of seconds, and some versions seconds for messages with
/// pictures. 0 and what lies before mobile phones is no time.
fn when(node: Node<'_, '_>) -> Option<NaiveDateTime> {
    const FIRST_SECOND: i64 = 631_152_000;
    const FIRST_MILLI: i64 = FIRST_SECOND * 1000;
    let moment = ["date", "date_sent"].iter().find_map(|name| {
        match said(node, name)?.trim().parse::<i64>().ok()? {
            millis if millis >= FIRST_MILLI => DateTime::from_timestamp_millis(millis),
            seconds if (FIRST_SECOND..5_000_000_000).contains(&seconds) => {
                DateTime::from_timestamp(seconds, 0)
            }
            _ => None,
        }
    })?;
    Some(moment.with_timezone(&London).naive_local())
}

/// The message of an element, which is the `number`th of its file.
fn message(node: Node<'_, '_>, number: usize, twice: &BTreeSet<String>) -> ChatMessage {
    let at = when(node);
    let other =
        known_name(node).or(said(node, "address")).or(said(node, "number")).unwrap_or_default();
    let (sent, kind, text) = match node.tag_name().name() {
        "mms" => {
            // Where no box is named, what was done with it is: 128 is the number of sending.
            let own = (node.attribute("m_type") == Some("128")).then_some("2");
            of_box(said(node, "msg_box").or(own).or(Some("1")), parts(node))
        }
        "call" => (node.attribute("type") == Some("2"), ChatKind::Call, call_terms(node)),
        // What is not known here but has words like a text message is one.
        _ => match said(node, "body").or(said(node, "text")) {
            Some(body) => of_box(said(node, "type"), body.to_owned()),
            None if node.tag_name().name() == "sms" => of_box(said(node, "type"), String::new()),
            None => (false, ChatKind::System, own_terms(node)),
        },
    };
    // A message of the phone's own has no name in the file.
    let nobody = sent || kind == ChatKind::System;
    let sender =
        if nobody { String::new() } else { writer(node).unwrap_or_else(|| other.to_owned()) };
    ChatMessage {
        date: at.map(|at| at.date()),
        time: at.map(|at| at.time()).unwrap_or_default(),
        sender,
        own: sent,
        kind,
        text,
        beside: ["sub", "subject"]
            .iter()
            .find_map(|name| said(node, name))
            .map(|subject| format!("subject: {subject}"))
            .unwrap_or_default(),
        files: file_parts(node, number, twice).into_iter().map(|(name, _)| name).collect(),
        ..ChatMessage::default()
    }
}

/// An element that is not known here, as it stands.
fn own_terms(node: Node<'_, '_>) -> String {
    let all = node.attributes().map(|one| format!(" {}={}", one.name(), one.value()));
    let mut words = format!("{}{}", node.tag_name().name(), all.collect::<String>());
    words.truncate(words.floor_char_boundary(2000));
    words
}

/// Whether the phone's owner wrote a message of a box, in Android's numbers, and its words. One that was never sent is
/// nobody's message, and says so in Android's own term; one of no box that is known is not said to be from anybody.
fn of_box(number: Option<&str>, words: String) -> (bool, ChatKind, String) {
    let unsent = match number {
        Some("1") => return (false, ChatKind::Message, words),
        Some("2") => return (true, ChatKind::Message, words),
        Some("3") => "draft",
        Some("4") => "outbox",
        Some("5") => "failed",
        Some("6") => "queued",
        other => {
            let other = other.unwrap_or_default();
            return (false, ChatKind::System, format!("type {other}: {words}"));
        }
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

fn parts_of<'a, 'i>(node: Node<'a, 'i>) -> impl Iterator<Item = Node<'a, 'i>> {
    node.descendants().filter(|part| part.has_tag_name("part"))
}

/// The words of a message: its parts of plain text, and of a page where it has no other.
fn parts(node: Node<'_, '_>) -> String {
    let of = |kind: &str| -> Vec<String> {
        let own = parts_of(node).filter(|part| {
            part.attribute("ct").is_some_and(|own| own.trim().eq_ignore_ascii_case(kind))
        });
        own.filter_map(|part| said(part, "text")).map(str::to_owned).collect()
    };
    let plain = of("text/plain");
    if plain.is_empty() {
        return of("text/html").iter().map(|page| html::text(page)).collect::<Vec<_>>().join("\n");
    }
    plain.join("\n")
}

/// The parts of a message that are files, each with a name that no other of the file has. `number` is the message's
/// own.
fn file_parts<'a, 'i>(
    node: Node<'a, 'i>,
    number: usize,
    twice: &BTreeSet<String>,
) -> Vec<(String, Node<'a, 'i>)> {
    let named = parts_of(node).filter(is_file).enumerate().map(|(at, part)| {
        let name = file_name(part);
        let own = if twice.contains(&name) { format!("{number}-{}-{name}", at + 1) } else { name };
        (own, part)
    });
    named.collect()
}

fn is_file(part: &Node<'_, '_>) -> bool {
    let kind = part.attribute("ct").unwrap_or_default().to_lowercase();
    let is_words =
        kind == "application/smil" || kind.starts_with("text/") && said(*part, "text").is_some();
    !is_words && ["data", "cl", "name"].iter().any(|name| said(*part, name).is_some())
}

fn file_name(part: Node<'_, '_>) -> String {
    let name = ["cl", "name", "fn"].iter().find_map(|name| said(part, name));
    let kind = part.attribute("ct").unwrap_or_default();
    let ending = kind.rsplit('/').next().unwrap_or_default().replace("jpeg", "jpg");
    name.map_or_else(|| format!("part.{ending}"), |name| name.replace(['/', '\\'], "_"))
}

/// Names that several files of the document have: phones call every picture "image000000.jpg".
fn names_given_twice(document: &Document<'_>) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let parts = parts_of(document.root_element()).filter(is_file);
    parts.map(file_name).filter(|name| !seen.insert(name.clone())).collect()
}

/// The kind of a call in Android's numbers, and its length in seconds.
fn call_terms(node: Node<'_, '_>) -> String {
    let kind = match node.attribute("type") {
        Some("1") => "incoming",
        Some("2") => "outgoing",
        Some("3") => "missed",
        Some("4") => "voicemail",
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

    /// Day, time, who wrote it and its words, of the one chat of a file of such elements.
    fn lines(elements: &str) -> Vec<String> {
        let chats = read_xml(&format!("<smses count=\"1\">{elements}</smses>")).unwrap();
        let all = chats.iter().flat_map(|chat| &chat.messages);
        all.map(|one| {
            let at = one.local().map_or("-".to_owned(), |at| at.to_string());
            let who = if one.own { "own" } else { one.sender.as_str() };
            format!("{at} {who}: {}", one.whole().replace('\n', " / "))
        })
        .collect()
    }

    #[test]
    fn no_message_is_lost_and_no_day_is_made_up() {
        let part = "<parts><part ct='text/plain' text='see you'/></parts>";
        for (element, line) in [
            ("<sms address='1' date='0' type='1' body='hello'/>".to_owned(), "- 1: hello"),
            ("<sms address='1' date='null' type='1' body='hello'/>".to_owned(), "- 1: hello"),
            ("<sms address='1' type='1' body='hello'/>".to_owned(), "- 1: hello"),
            ("<sms address='1' date='1741597200000' type='0' body='x'/>".to_owned(), "2025-03-10 09:00:00 : type 0: x"),
            (format!("<mms address='1' date='1741597200' msg_box='1'>{part}</mms>"), "2025-03-10 09:00:00 1: see you"),
            (format!("<mms address='1' msg_box='1'>{part}</mms>"), "- 1: see you"),
            (format!("<mms address='1' m_type='128' date='1741597200000'>{part}</mms>"), "2025-03-10 09:00:00 own: see you"),
            (format!("<mms address='1' sub='Moved' msg_box='1'>{part}</mms>"), "- 1: see you / subject: Moved"),
            ("<mms msg_box='1' address='1'><parts><part ct='text/html' text='&lt;p&gt;Hi all&lt;/p&gt;'/></parts></mms>".to_owned(), "- 1: Hi all"),
            ("<rcs address='1' date='1741597200000' type='1' body='words'/>".to_owned(), "2025-03-10 09:00:00 1: words"),
            ("<other note='x'/>".to_owned(), "- : other note=x"),
        ] {
            assert_eq!(lines(&element), [line], "{element}");
        }
    }

    #[test]
    fn pictures_that_stand_in_the_file_are_its_files() {
        let mms = |at: u32, data: &str| {
            format!(
                "<mms address='1' date='174159720000{at}' msg_box='1'><parts><part ct='application/smil' text='x'/><part ct='image/jpeg' cl='image0.jpg'{data}/></parts></mms>"
            )
        };
        let text = format!(
            "<smses count='3'>{}{}{}",
            mms(0, " data='AAAA'"),
            mms(1, " data='AAAB'"),
            mms(2, "")
        );
        let chat = read_xml(&format!("{text}</smses>")).unwrap().remove(0);
        let names: Vec<&str> =
            chat.messages.iter().flat_map(|one| &one.files).map(String::as_str).collect();
        assert_eq!(names, ["1-1-image0.jpg", "2-1-image0.jpg", "3-1-image0.jpg"]);
        assert_eq!((chat.missing_files, chat.cut), (1, false));
        let files = files_in_xml(&format!("{text}</smses>"));
        assert_eq!(files.get("2-1-image0.jpg"), Some(&vec![0, 0, 1]));
        assert_eq!(files.len(), 2);
        // The end of the file is gone, or it says that it holds more.
        assert!(read_xml(&format!("{text}<sms ad")).unwrap()[0].cut);
        assert!(read_xml(&format!("{}</smses>", text.replace("'3'", "'5'"))).unwrap()[0].cut);
    }
}
