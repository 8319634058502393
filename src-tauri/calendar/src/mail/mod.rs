//! E-mails: when they were sent, the words, the files and the calendars in them.
//!
//! HTML is read as text. Nothing remote is ever loaded.

mod prescan;

use chrono::{DateTime, Utc};
use mail_parser::decoders::html::html_to_text;
use mail_parser::{
    Addr, Encoding, Message as Parsed, MessageParser, MessagePart, MimeHeaders, PartType,
};

use super::event::{Attachment, Message, Reading, Source};
use super::warning::{Warning, WarningList};
use super::{Limits, components, sent};

/// Messages inside messages; a forward of a forward of a forward.
const DEEPEST: usize = 5;
/// Files kept of one message.
const MOST_FILES: usize = 200;
/// Longest body that is kept, in bytes.
const LONGEST_TEXT: usize = 1024 * 1024;

/// Whether a file begins as an e-mail does: with header lines. `head` is in capitals.
pub(crate) fn looks_like(head: &str) -> bool {
    const NAMES: [&str; 14] = [
        "FROM",
        "TO",
        "SUBJECT",
        "DATE",
        "RECEIVED",
        "RETURN-PATH",
        "MESSAGE-ID",
        "MIME-VERSION",
        "DELIVERED-TO",
        "CONTENT-TYPE",
        "X-MOZILLA-STATUS",
        "REPLY-TO",
        "ARC-SEAL",
        "DKIM-SIGNATURE",
    ];
    let head = head.trim_start();
    let head = if head.starts_with("FROM ") {
        head.split_once('\n').map_or("", |(_, rest)| rest)
    } else {
        head
    };
    let lines = head.lines().take_while(|line| !line.trim().is_empty());
    let names = lines.filter(|line| !line.starts_with([' ', '\t'])).take(30);
    names
        .filter(|line| line.split_once(':').is_some_and(|(name, _)| NAMES.contains(&name.trim())))
        .count()
        >= 2
}

/// Reads an e-mail.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Reading {
    let mut out = Reading { source: Source::Eml, ..Reading::default() };
    let tamed = prescan::tame(bytes);
    let parsed = tamed.as_deref().and_then(|bytes| MessageParser::default().parse(bytes));
    let Some(parsed) = parsed else {
        out.warnings.push(Warning::EmlDamaged);
        return out;
    };
    let mut warnings = WarningList::default();
    let message = message(&parsed, &mut warnings);
    let mut gathered =
        Gathered { limits, left: limits.memory, out: &mut out, warnings: &mut warnings, parts: 0 };
    gathered.message(&parsed, &message, 0);
    let parts = gathered.parts;
    out.message = Some(Message { calendar_parts: parts, ..message });
    super::dedupe::drop_repeats(&mut out.events, &mut warnings);
    if out.events.is_empty() {
        warnings.push(Warning::WordsOnly);
    }
    out.warnings = warnings.finish();
    out
}

/// What is gathered from a message and those inside it.
struct Gathered<'a> {
    limits: &'a Limits,
    left: usize,
    out: &'a mut Reading,
    warnings: &'a mut WarningList,
    parts: u32,
}

impl Gathered<'_> {
    fn message(&mut self, parsed: &Parsed<'_>, message: &Message, depth: usize) {
        for part in &parsed.parts {
            match &part.body {
                // A forwarded invitation was sent when the message inside says.
                PartType::Message(inner) if depth < DEEPEST => {
                    let inside = self::message(inner, self.warnings);
                    self.message(inner, &inside, depth + 1);
                }
                PartType::Multipart(_) | PartType::Message(_) => {}
                _ if is_inner_message(part) => self.inner(part, depth),
                _ if is_calendar(part) => self.calendar(part, parsed, message),
                _ => self.file(part),
            }
        }
    }

    /// A message inside that was not taken apart with the one around it.
    fn inner(&mut self, part: &MessagePart<'_>, depth: usize) {
        let bytes = part.contents();
        let tamed = Some(bytes)
            .filter(|bytes| depth < DEEPEST && bytes.len() <= self.left)
            .and_then(prescan::tame);
        let parsed = tamed.as_deref().and_then(|bytes| MessageParser::default().parse(bytes));
        let Some(parsed) = parsed else {
            self.warnings.push_once(Warning::BadPart { name: "message/rfc822".into() });
            return;
        };
        self.left -= bytes.len();
        let inside = self::message(&parsed, self.warnings);
        self.message(&parsed, &inside, depth + 1);
    }

    fn calendar(&mut self, part: &MessagePart<'_>, parsed: &Parsed<'_>, message: &Message) {
        self.parts = self.parts.saturating_add(1);
        let bytes = raw_or_decoded(part, parsed);
        let limits = Limits { memory: self.left, ..self.limits.clone() };
        let mut inside = components::read(bytes, &limits);
        if inside.events.is_empty() {
            let name = part.attachment_name().unwrap_or("text/calendar").chars().take(60).collect();
            self.warnings.push(Warning::BadPart { name });
        }
        let spent = inside.events.len().saturating_mul(size_of::<super::Event>()) + bytes.len();
        self.left = self.left.saturating_sub(spent);
        for event in &mut inside.events {
            if event.method.is_none() {
                // The method of the part stands for one that the calendar leaves out.
                let method = part.content_type().and_then(|kind| kind.attribute("method"));
                event.method = method.map(|m| m.trim().to_ascii_uppercase());
                sent::of_event(event);
            }
            sent::by_message(event, message);
        }
        self.out.events.append(&mut inside.events);
        self.out.attachments.append(&mut inside.attachments);
        self.out.kept_aside.append(&mut inside.kept_aside);
        for warning in inside.warnings {
            if !matches!(warning, Warning::NoCalendar | Warning::NoEvent) {
                self.warnings.push_once(warning);
            }
        }
    }

    /// A file that came with the message; the bodies are no files.
    fn file(&mut self, part: &MessagePart<'_>) {
        let named = part.attachment_name();
        let attached = part.content_disposition().is_some_and(|d| d.is_attachment());
        if named.is_none() && !attached {
            return;
        }
        let bytes = part.contents();
        if self.out.attachments.len() >= MOST_FILES || bytes.len() > self.left {
            self.warnings.push_once(Warning::ListCut { field: "ATTACH".into() });
            return;
        }
        self.left -= bytes.len();
        self.out.attachments.push(Attachment {
            name: super::file_name(named.unwrap_or_default()),
            media_type: media_type(part),
            size: bytes.len() as u64,
            bytes: bytes.to_vec(),
        });
    }
}

fn media_type(part: &MessagePart<'_>) -> String {
    part.content_type().map_or(String::new(), |kind| {
        format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or("octet-stream"))
            .to_ascii_lowercase()
    })
}

/// Whether a part is a message whose type was changed before the parser saw it.
fn is_inner_message(part: &MessagePart<'_>) -> bool {
    let kind = media_type(part);
    kind.strip_prefix(prescan::INNER).is_some_and(|kind| matches!(kind, "/rfc822" | "/global"))
}

/// Whether a part is a calendar: by its media type, or by its file's name.
fn is_calendar(part: &MessagePart<'_>) -> bool {
    let by_type = matches!(
        media_type(part).as_str(),
        "text/calendar" | "application/ics" | "text/x-vcalendar"
    );
    let by_name = part.attachment_name().is_some_and(|name| {
        let name = name.trim().to_ascii_lowercase();
        [".ics", ".vcs", ".ical"].iter().any(|end| name.ends_with(end))
    });
    by_type || by_name
}

/// A part's bytes. What was sent as it is, is read as it is: its letters are decoded line by line here.
fn raw_or_decoded<'p>(part: &'p MessagePart<'_>, parsed: &'p Parsed<'_>) -> &'p [u8] {
    let utf8 =
        part.content_type().and_then(|kind| kind.attribute("charset")).is_none_or(|charset| {
            ["utf-8", "us-ascii", "utf8"]
                .iter()
                .any(|plain| charset.trim().eq_ignore_ascii_case(plain))
        });
    if utf8 && matches!(part.encoding, Encoding::None) {
        let range = part.offset_body as usize..part.offset_end as usize;
        if let Some(raw) = parsed.raw_message().get(range) {
            return raw;
        }
    }
    part.contents()
}

/// The facts of a message.
fn message(parsed: &Parsed<'_>, warnings: &mut WarningList) -> Message {
    let date = parsed.date().and_then(instant);
    let received: Vec<DateTime<Utc>> = parsed
        .received_all()
        .filter_map(|hop| hop.date().as_ref().and_then(instant))
        .take(100)
        .collect();
    let (sent, doubt) = sent::of_message(date, &received);
    if let Some(doubt) = doubt {
        warnings.push(doubt);
    }
    Message {
        subject: line(parsed.subject().unwrap_or_default()),
        from: parsed.from().and_then(|from| from.first()).map(address).unwrap_or_default(),
        message_id: line(parsed.message_id().unwrap_or_default()),
        date,
        received,
        text: body(parsed),
        sent,
        calendar_parts: 0,
    }
}

/// The words of a message: its plain text, else its HTML as text.
fn body(parsed: &Parsed<'_>) -> String {
    let part = parsed
        .text_bodies()
        .find(|part| matches!(part.body, PartType::Text(_) | PartType::Html(_)));
    let mut text = match part.map(|part| &part.body) {
        Some(PartType::Text(text)) => {
            text.get(..text.floor_char_boundary(LONGEST_TEXT)).unwrap_or_default().to_owned()
        }
        Some(PartType::Html(html)) => html_text(html),
        _ => String::new(),
    };
    text.truncate(text.floor_char_boundary(LONGEST_TEXT));
    text
}

/// HTML as text, of no more than is kept.
pub(crate) fn html_text(html: &str) -> String {
    html_to_text(html.get(..html.floor_char_boundary(2 * LONGEST_TEXT)).unwrap_or_default())
}

fn address(addr: &Addr<'_>) -> String {
    match (addr.name.as_deref(), addr.address.as_deref()) {
        (Some(name), Some(address)) => line(&format!("{name} <{address}>")),
        (Some(one), None) | (None, Some(one)) => line(one),
        (None, None) => String::new(),
    }
}

/// One line of at most a thousand letters.
pub(crate) fn line(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(1000)
        .collect::<String>()
        .trim()
        .to_owned()
}

/// A date line as an instant; `None` where no real date is written.
fn instant(date: &mail_parser::DateTime) -> Option<DateTime<Utc>> {
    let day = chrono::NaiveDate::from_ymd_opt(
        i32::from(date.year),
        u32::from(date.month),
        u32::from(date.day),
    )?;
    let second = u32::from(date.second).min(59);
    let at = day.and_hms_opt(u32::from(date.hour), u32::from(date.minute), second)?;
    let east = chrono::TimeDelta::minutes(i64::from(date.tz_hour) * 60 + i64::from(date.tz_minute));
    let utc =
        if date.tz_before_gmt { at.checked_add_signed(east) } else { at.checked_sub_signed(east) };
    Some(utc?.and_utc())
}
