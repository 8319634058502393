//! The headers of a message: people, subject, and what it answers.

use std::collections::BTreeMap;

use mail_parser::{Addr, HeaderValue, MessageParser};
use serde::{Deserialize, Serialize};

/// Longest block of headers that is looked at, in bytes.
const LONGEST: usize = 256 << 10;
/// Most addresses of one header, and most ids.
const MOST: usize = 500;

/// A name and an address. Either may be empty, not both.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Address {
    /// The name as written.
    pub name: String,
    /// The address in small letters. Empty where it is none, such as one of Exchange's own.
    pub email: String,
}

/// What the headers say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Envelope {
    /// Who wrote it.
    pub from: Option<Address>,
    /// To whom.
    pub to: Vec<Address>,
    /// Who got a copy.
    pub cc: Vec<Address>,
    /// Who got a copy that the others do not see.
    pub bcc: Vec<Address>,
    /// Subject line.
    pub subject: String,
    /// Message-ID without brackets.
    pub message_id: String,
    /// In-Reply-To, without brackets.
    pub in_reply_to: Vec<String>,
    /// References, oldest first, without brackets.
    pub references: Vec<String>,
    /// Outlook's own mark of a conversation.
    pub conversation: Option<Conversation>,
    /// The addresses that the mailbox's own server delivered it to.
    pub delivered_to: Vec<String>,
}

impl Envelope {
    /// Everybody it went to.
    pub fn recipients(&self) -> impl Iterator<Item = &Address> {
        self.to.iter().chain(&self.cc).chain(&self.bcc)
    }

    /// The message that it says it answers: In-Reply-To, else the last of References.
    pub fn answers(&self) -> Option<&str> {
        self.in_reply_to.first().or(self.references.last()).map(String::as_str)
    }
}

/// Thread-Index and Thread-Topic (MS-OXOMSG 2.2.1.3): 22 bytes for the conversation, 5 more for each answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conversation {
    /// Thread-Index, decoded.
    pub index: Vec<u8>,
    /// Thread-Topic: the subject without "RE:".
    pub topic: String,
}

impl Conversation {
    /// From the decoded bytes. `None` where they are none.
    pub fn new(index: &[u8], topic: &str) -> Option<Self> {
        let whole = index.len() >= 22 && index.len() < 4096 && (index.len() - 22).is_multiple_of(5);
        whole.then(|| Self { index: index.to_vec(), topic: topic.to_owned() })
    }

    /// What all messages of the conversation share.
    pub fn root(&self) -> &[u8] {
        self.index.get(..22).unwrap_or_default()
    }

    /// The index of the message that this one answers. `None`: it is the first.
    pub fn parent(&self) -> Option<&[u8]> {
        let length = self.index.len().checked_sub(5).filter(|length| *length >= 22)?;
        self.index.get(..length)
    }
}

/// Headers by name in small letters, unfolded, as they were sent.
pub(crate) struct Headers {
    raw: BTreeMap<String, Vec<String>>,
}

impl Headers {
    /// Reads the block of headers that a message begins with.
    pub(crate) fn read(message: &[u8]) -> Self {
        let block = block(message);
        let mut raw: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut last: Option<String> = None;
        for line in block.split(|b| *b == b'\n').take(20_000) {
            let line =
                String::from_utf8_lossy(line.strip_suffix(b"\r").unwrap_or(line)).into_owned();
            if line.starts_with([' ', '\t']) {
                let value = last.as_ref().and_then(|name| raw.get_mut(name)?.last_mut());
                if let Some(value) = value {
                    value.push(' ');
                    value.push_str(line.trim());
                }
                continue;
            }
            let Some((name, value)) = line.split_once(':') else { continue };
            let name = name.trim().to_ascii_lowercase();
            raw.entry(name.clone()).or_default().push(value.trim().to_owned());
            last = Some(name);
        }
        Self { raw }
    }

    /// The first value of a header; empty where there is none.
    pub(crate) fn first(&self, name: &str) -> &str {
        self.all(name).first().map_or("", String::as_str)
    }

    /// All values of a header.
    pub(crate) fn all(&self, name: &str) -> &[String] {
        self.raw.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether there is such a header.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.raw.contains_key(name)
    }
}

/// The bytes of the headers, no more than are looked at.
fn block(message: &[u8]) -> &[u8] {
    let end = crate::text::body_start(message).min(LONGEST);
    message.get(..end).unwrap_or(message)
}

/// Reads the envelope of a mail.
pub(crate) fn envelope(message: &[u8], headers: &Headers) -> Envelope {
    let mut block = block(message).to_vec();
    // Addresses are kept one by one by the parser: a flood of them is no mail.
    if block.iter().filter(|b| matches!(b, b',' | b';' | b'<')).count() > 20_000 {
        block.truncate(8 << 10);
    }
    block.extend_from_slice(b"\r\n\r\n");
    let block = evenhand_calendar::zones_set_apart(&block);
    let Some(parsed) = MessageParser::default().parse_headers(&block) else {
        return Envelope::default();
    };
    let list = |name: &'static str| -> Vec<Address> {
        let values = parsed.header_values(name).filter_map(HeaderValue::as_address);
        values.flat_map(mail_parser::Address::iter).filter_map(address).take(MOST).collect()
    };
    let from = list("From").into_iter().next().or_else(|| list("Sender").into_iter().next());
    let from = from.map(|from| match from.name.contains(" via ") {
        // Lists and WriteToThem put their own address in place of the writer's.
        true => ["X-Original-From", "Reply-To"]
            .iter()
            .find_map(|name| written(&decoded(headers.first(&name.to_ascii_lowercase()))))
            .filter(|one| !one.email.is_empty())
            .unwrap_or(from),
        false => from,
    });
    let index = base64(headers.first("thread-index"));
    Envelope {
        from,
        to: list("To"),
        cc: list("Cc"),
        bcc: list("Bcc"),
        subject: line(parsed.subject().unwrap_or_default()),
        message_id: ids(headers.first("message-id")).into_iter().next().unwrap_or_default(),
        in_reply_to: ids(headers.first("in-reply-to")),
        references: ids(headers.first("references")),
        conversation: Conversation::new(&index, headers.first("thread-topic")),
        delivered_to: ["delivered-to", "x-original-to", "envelope-to"]
            .iter()
            .flat_map(|name| headers.all(name))
            .map(|value| value.trim_matches(['<', '>', ' ']).to_lowercase())
            .filter(|value| value.contains('@'))
            .take(20)
            .collect(),
    }
}

/// A header's value with its encoded words in plain letters.
pub(crate) fn decoded(value: &str) -> String {
    let header = format!("Subject: {value}\r\n\r\n");
    let parsed = MessageParser::default().parse_headers(header.as_bytes());
    parsed.and_then(|parsed| parsed.subject().map(str::to_owned)).unwrap_or_default()
}

fn address(addr: &Addr<'_>) -> Option<Address> {
    named(addr.name.as_deref().unwrap_or_default(), addr.address.as_deref().unwrap_or_default())
}

/// A name and an address as a program wrote them. `None` where both are empty.
pub(crate) fn named(name: &str, email: &str) -> Option<Address> {
    let email = line(email).trim_matches(['<', '>', '\'', '"', ' ']).to_lowercase();
    let real = email.contains('@') && !email.contains(char::is_whitespace);
    let mut name = line(name).trim_matches(['\'', '"', ' ']).to_owned();
    if !real && name.is_empty() {
        name = if email.starts_with("/o=") {
            email.rsplit("cn=").next().unwrap_or_default().to_owned()
        } else {
            email.clone()
        };
    }
    let email = if real { email } else { String::new() };
    if name.eq_ignore_ascii_case(&email) {
        name.clear();
    }
    (!name.is_empty() || !email.is_empty()).then_some(Address { name, email })
}

/// `Name <address>` or a bare address, in words.
pub(crate) fn written(text: &str) -> Option<Address> {
    let text = text.trim().trim_end_matches(',');
    // "[mailto:jo@x.y]", as Outlook writes it.
    let open = text.find(['<', '[']);
    if let Some((name, rest)) = open.and_then(|at| text.split_at_checked(at)) {
        let email = rest.trim_matches(['<', '>', '[', ']', ' ']);
        let email = email.strip_prefix("mailto:").unwrap_or(email);
        let email = email.split(['>', ']', '<', ' ']).next().unwrap_or_default();
        return named(name, email);
    }
    if text.contains('@') { named("", text) } else { named(text, "") }
}

/// Every id in a header. Some programs write words beside it.
pub(crate) fn ids(value: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut rest = value;
    while let Some((_, after)) = rest.split_once('<') {
        let Some((id, after)) = after.split_once('>') else { break };
        let id: String = id.chars().filter(|c| !c.is_whitespace()).take(998).collect();
        if !id.is_empty() && out.len() < MOST {
            out.push(id);
        }
        rest = after;
    }
    if out.is_empty() {
        let bare = value.split_whitespace().filter(|word| word.contains('@') && word.len() < 998);
        out.extend(bare.take(MOST).map(|word| word.trim_matches(['"', ';', ',']).to_owned()));
    }
    out
}

/// One line without control letters, of at most a thousand letters.
pub(crate) fn line(text: &str) -> String {
    let clean: String =
        text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(1000).collect();
    clean.trim().to_owned()
}

/// Base64 without asking much of it. Empty where it is none.
fn base64(text: &str) -> Vec<u8> {
    mail_parser::decoders::base64::base64_decode(text.as_bytes()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Envelope {
        envelope(text.as_bytes(), &Headers::read(text.as_bytes()))
    }

    #[test]
    fn people_and_ids() {
        let read = of(
            "From: =?utf-8?q?Zo=C3=AB?= <Zoe@School.sch.uk>\r\nTo: \"Parent, A\" <a@x.org>,\r\n b@x.org\r\n\
            Cc: undisclosed-recipients:;\r\nSubject: =?utf-8?B?UmU6IHBsYW4=?=\r\nMessage-ID: <1@x>\r\n\
            In-Reply-To: Your message of Tue <0@y>\r\nReferences: <r@y>\r\n\t<0@y>\r\n\r\nwords",
        );
        let zoe = read.from.clone().unwrap();
        assert_eq!((zoe.name.as_str(), zoe.email.as_str()), ("Zoë", "zoe@school.sch.uk"));
        let to: Vec<&str> = read.to.iter().map(|one| one.email.as_str()).collect();
        assert_eq!(to, ["a@x.org", "b@x.org"]);
        assert!(read.cc.is_empty(), "{:?}", read.cc);
        assert_eq!(read.subject, "Re: plan");
        assert_eq!((read.message_id.as_str(), read.answers()), ("1@x", Some("0@y")));
        assert_eq!(read.references, ["r@y", "0@y"]);
    }

    #[test]
    fn a_list_that_rewrites_the_sender() {
        let read = of(
            "From: \"'Sarah' via SEND parents\" <parents@groups.example>\nReply-To: Sarah <sarah@home.example>\n\nx",
        );
        assert_eq!(read.from.unwrap().email, "sarah@home.example");
    }

    #[test]
    fn a_zone_of_one_letter_takes_no_header_with_it() {
        let read =
            of("Date: Fri, 9 Oct 2026 11:08:00 Z\r\nFrom: a@x.org\r\nSubject: plan\r\n\r\nwords");
        assert_eq!(read.from.unwrap().email, "a@x.org");
        assert_eq!(read.subject, "plan");
    }

    #[test]
    fn an_outlook_conversation_names_its_parent() {
        let index: Vec<u8> = (0..27).collect();
        let one = Conversation::new(&index, "plan").unwrap();
        assert_eq!(one.parent().unwrap(), &index[..22]);
        assert_eq!(Conversation::new(&index[..22], "plan").unwrap().parent(), None);
        assert_eq!(Conversation::new(&index[..25], "plan"), None);
    }

    #[test]
    fn addresses_in_words() {
        let both = |text: &str| written(text).map(|one| (one.name, one.email));
        let jo = |name: &str| Some((name.to_owned(), "jo@x.gov.uk".to_owned()));
        assert_eq!(both("Jo Lark <jo@x.gov.uk>"), jo("Jo Lark"));
        assert_eq!(both("Jo Lark [mailto:Jo@x.gov.uk] "), jo("Jo Lark"));
        assert_eq!(both("jo@x.gov.uk"), jo(""));
        assert_eq!(both("Jo Lark"), Some(("Jo Lark".to_owned(), String::new())));
        assert_eq!(both("  "), None);
    }
}
