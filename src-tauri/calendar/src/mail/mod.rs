//! E-mails: when they were sent, the words, the files and the calendars in them.
//!
//! HTML is read as text. Nothing remote is ever loaded.

mod bodies;
mod date;
mod emlx;
mod headers;
mod prescan;

pub use emlx::emlx;
pub use prescan::apart as zones_set_apart;

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{
    Addr, Address, Encoding, Message as Parsed, MessageParser, MessagePart, MimeHeaders, PartType,
};

use super::event::{Message, Reading, ReadingSource};
use super::inside::{DEEPEST, Inside};
use super::kinds::kind as kind_of_file;
use super::one_line::line;
use super::warning::{CalendarWarning, WarningList};
use super::{CalendarLimits, base64_file, sent};

/// Files kept of one message.
const MOST_FILES: usize = 200;
/// People who are named of those that a message was sent to.
const MOST_PEOPLE: usize = 2_000;
/// Longest body that is kept, in bytes.
const LONGEST_TEXT: usize = 1024 * 1024;

/// Reads an e-mail, or a mailbox of several.
pub(crate) fn read(bytes: &[u8], limits: &CalendarLimits, depth: usize) -> Reading {
    let mut messages = mailbox(bytes).into_iter();
    let mut whole = one(messages.next().unwrap_or(bytes), limits, depth);
    for further in messages.take(MOST_FILES) {
        let mut further = one(further, limits, depth);
        whole.events.append(&mut further.events);
        whole.attachments.append(&mut further.attachments);
        whole.further.extend(further.message);
        whole.warnings.retain(|warning| *warning != CalendarWarning::WordsOnly);
    }
    if whole.events.is_empty() && whole.message.is_some() && whole.warnings.is_empty() {
        whole.warnings.push(CalendarWarning::WordsOnly);
    }
    whole
}

/// The messages of a mailbox: each begins with a line "From …" after an empty one, and with header lines.
fn mailbox(bytes: &[u8]) -> Vec<&[u8]> {
    if !bytes.starts_with(b"From ") {
        return vec![bytes];
    }
    let begins = memchr::memmem::find_iter(bytes, b"\nFrom ").map(|at| at + 1).filter(|at| {
        let (before, head) = bytes.split_at_checked(*at).unwrap_or_default();
        let empty = before.ends_with(b"\n\n") || before.ends_with(b"\n\r\n");
        empty && evenhand_kinds::has_mail_headers(head)
    });
    let mut out = Vec::new();
    let mut start = 0;
    for at in begins.take(MOST_FILES).chain([bytes.len()]) {
        out.extend(bytes.get(start..at));
        start = at;
    }
    out
}

fn one(bytes: &[u8], limits: &CalendarLimits, depth: usize) -> Reading {
    let mut inside = Inside::new(ReadingSource::Eml, limits, depth);
    let bytes = &*headers::mended(bytes);
    let bytes = &*headers::mended_parts(bytes);
    let bytes = &*prescan::apart(bytes);
    let tamed = prescan::tame(bytes);
    let parsed = tamed.as_deref().and_then(|bytes| MessageParser::default().parse(bytes));
    let Some(parsed) = parsed else {
        inside.out.warnings.push(CalendarWarning::EmlDamaged);
        return inside.out;
    };
    let message = message(&parsed, &mut inside.warnings);
    gather(&mut inside, &parsed, &message);
    inside.finish(message)
}

/// What a message holds, and those inside it.
fn gather(inside: &mut Inside<'_>, parsed: &Parsed<'_>, message: &Message) {
    let before = inside.out.events.len();
    let begun = inside.calendars;
    for part in &parsed.parts {
        match &part.body {
            // A forwarded invitation was sent when the message inside says.
            PartType::Message(inner) if inside.depth < DEEPEST => {
                forwarded(inside, inner);
            }
            PartType::Multipart(_) if media_type(part) == "multipart/encrypted" => {
                inside.warnings.push_once(CalendarWarning::Encrypted);
            }
            PartType::Multipart(_) | PartType::Message(_) => {}
            _ if is_inner_message(part) => inner(inside, part),
            _ => file(inside, part, parsed, message),
        }
    }
    for html in html_bodies(parsed).take(MOST_FILES) {
        for (kind, bytes) in crate::html::own_pictures(html) {
            inside.file(&unnamed(&kind), &kind, &bytes, message);
        }
    }
    // The same in the words would be a copy.
    if inside.out.events.len() == before && inside.calendars == begun {
        in_words(inside, parsed, message);
    }
    // A server says that the message in it did not arrive, or that it was read.
    if parsed.parts.first().is_some_and(|whole| media_type(whole) == "multipart/report") {
        inside.as_replies(before);
    }
    inside.join_message(before..inside.out.events.len(), message);
}

/// A message inside, with its own facts.
fn forwarded(inside: &mut Inside<'_>, parsed: &Parsed<'_>) {
    let message = message(parsed, &mut inside.warnings);
    let before = inside.out.events.len();
    inside.depth += 1;
    gather(inside, parsed, &message);
    inside.depth -= 1;
    if inside.out.events.len() == before {
        inside.append(Reading { message: Some(message), ..Reading::default() }, false);
    }
}

/// A message inside that was not taken apart with the one around it.
fn inner(inside: &mut Inside<'_>, part: &MessagePart<'_>) {
    let bytes = &*headers::mended(part.contents());
    let bytes = &*prescan::apart(bytes);
    let tamed = Some(bytes)
        .filter(|bytes| inside.depth < DEEPEST && bytes.len() <= inside.left)
        .and_then(prescan::tame);
    let parsed = tamed.as_deref().and_then(|bytes| MessageParser::default().parse(bytes));
    let Some(parsed) = parsed else {
        inside.warnings.push_once(CalendarWarning::BadPart { name: "message/rfc822".into() });
        return;
    };
    inside.left -= bytes.len();
    forwarded(inside, &parsed);
}

/// A part that is a calendar, or a file that came with the message; the bodies are no files.
fn file(inside: &mut Inside<'_>, part: &MessagePart<'_>, parsed: &Parsed<'_>, message: &Message) {
    let name = part.attachment_name().unwrap_or_default();
    let kind = media_type(part);
    let bytes = contents(part, parsed);
    if kind_of_file(&bytes, name, &kind) == Some(ReadingSource::Ics) {
        let method = part.content_type().and_then(|kind| kind.attribute("method"));
        return inside.calendar(&bytes, name, method, message);
    }
    let sealed = kind.ends_with("pkcs7-mime") || kind == "application/ms-tnef";
    if is_file(part) || sealed {
        inside.file(name, &kind, part.contents(), message);
    } else if (matches!(part.body, PartType::Binary(_) | PartType::InlineBinary(_))
        || is_beside(part, parsed, &kind))
        && !is_empty(part, parsed)
    {
        // Pictures in the text often have no name, and neither have files of some scanners.
        inside.file(&unnamed(&kind), &kind, part.contents(), message);
    }
}

/// Whether nothing stands between a part's head and its end: programs that take a file out of a message leave such.
fn is_empty(part: &MessagePart<'_>, parsed: &Parsed<'_>) -> bool {
    let range = part.offset_body as usize..part.offset_end as usize;
    parsed.raw_message().get(range).is_none_or(|raw| raw.trim_ascii().is_empty())
}

/// Whether a text is none of the bodies that are shown. Forms of a body for watches and for pages that load things say
/// the same once more, and a saved page's sheets and programs are no words.
fn is_beside(part: &MessagePart<'_>, parsed: &Parsed<'_>, kind: &str) -> bool {
    let again =
        matches!(kind, "text/x-amp-html" | "text/watch-html" | "text/css" | "text/javascript");
    let mut bodies = parsed.text_bodies().chain(parsed.html_bodies());
    matches!(part.body, PartType::Text(_) | PartType::Html(_))
        && !again
        && !bodies.any(|body| std::ptr::eq(body, part))
}

/// A name for a part that has none, by its type.
fn unnamed(kind: &str) -> String {
    let (family, member) = kind.split_once('/').unwrap_or((kind, ""));
    let what = match family {
        "image" => "picture",
        "audio" => "sound",
        "video" => "film",
        _ => "file",
    };
    let member = match member {
        "jpeg" | "pjpeg" => "jpg",
        "svg+xml" => "svg",
        "octet-stream" | "" => return what.to_owned(),
        other => other.trim_start_matches("x-"),
    };
    format!("{what}.{member}")
}

/// Calendars, files and bookings that stand in the words themselves.
fn in_words(inside: &mut Inside<'_>, parsed: &Parsed<'_>, message: &Message) {
    for part in parsed.text_bodies().take(MOST_FILES) {
        if let PartType::Text(text) = &part.body {
            inside.text(text, message);
        }
    }
    for html in html_bodies(parsed).take(MOST_FILES) {
        inside.html(html, message);
        if html.contains("BEGIN:VCALENDAR") || html.contains(base64_file::BEGINS) {
            inside.text(&html_text(html), message);
        }
    }
}

fn html_bodies<'p>(parsed: &'p Parsed<'_>) -> impl Iterator<Item = &'p str> {
    parsed.html_bodies().filter_map(|part| match &part.body {
        PartType::Html(html) => Some(html.as_ref()),
        _ => None,
    })
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

/// A part's bytes, with the encoding for the way undone. Letters stay as they are where calendars are read in them
/// line by line here: parts have been seen that say Windows-1252 and are UTF-8.
fn contents<'p>(part: &'p MessagePart<'_>, parsed: &'p Parsed<'_>) -> Cow<'p, [u8]> {
    const PLAIN: [&str; 7] =
        ["utf-8", "us-ascii", "utf8", "windows-1252", "cp1252", "iso-8859-1", "latin1"];
    let charset = part.content_type().and_then(|kind| kind.attribute("charset"));
    let plain = charset
        .is_none_or(|charset| PLAIN.iter().any(|plain| charset.trim().eq_ignore_ascii_case(plain)));
    let range = part.offset_body as usize..part.offset_end as usize;
    let raw = parsed.raw_message().get(range).filter(|_| plain);
    let decoded = raw.and_then(|raw| match part.encoding {
        Encoding::None => Some(Cow::Borrowed(raw)),
        Encoding::QuotedPrintable => quoted_printable_decode(raw).map(Cow::Owned),
        Encoding::Base64 => base64_decode(raw).map(Cow::Owned),
    });
    decoded.unwrap_or_else(|| Cow::Borrowed(part.contents()))
}

/// The facts of a message.
fn message(parsed: &Parsed<'_>, warnings: &mut WarningList) -> Message {
    let lines = |name: &str| -> Vec<&str> {
        let headers = parsed.headers_raw().filter(|(found, _)| found.eq_ignore_ascii_case(name));
        headers.map(|(_, line)| line).take(100).collect()
    };
    let date = lines("Date").first().and_then(|line| date::instant(line));
    let resent = lines("Resent-Date").into_iter().filter_map(date::instant).max();
    // A hop's date stands after its last semicolon.
    let received = lines("Received").into_iter().filter_map(|line| line.rsplit_once(';'));
    let received: Vec<DateTime<Utc>> =
        received.filter_map(|(_, line)| date::instant(line)).collect();
    let (sent, doubt) = sent::of_message(date, &received, resent);
    if let Some(doubt) = doubt {
        warnings.push(doubt);
    }
    let bodies::Body { text, page_from, left_out } = bodies::body(parsed);
    Message {
        subject: line(parsed.subject().unwrap_or_default()),
        from: parsed.from().and_then(|from| from.first()).map(address).unwrap_or_default(),
        to: addresses(parsed.to()),
        cc: addresses(parsed.cc()),
        bcc: addresses(parsed.bcc()),
        message_id: line(parsed.message_id().unwrap_or_default()),
        date,
        received,
        text,
        online_link: html_bodies(parsed).find_map(super::online::in_html).unwrap_or_default(),
        sent,
        calendar_parts: 0,
        page_from,
        left_out,
    }
}

/// Whether a part is listed with the files that came with the message.
fn is_file(part: &MessagePart<'_>) -> bool {
    part.attachment_name().is_some_and(|name| !name.is_empty())
        || part.content_disposition().is_some_and(|d| d.is_attachment())
}

/// HTML as text, of no more than is kept.
pub(crate) fn html_text(html: &str) -> String {
    crate::html::text(html.get(..html.floor_char_boundary(2 * LONGEST_TEXT)).unwrap_or_default())
}

/// All who are named in a header, as far as they fit a line.
fn addresses(list: Option<&Address<'_>>) -> String {
    let all = list.map(|list| list.iter().take(MOST_PEOPLE).map(address)).into_iter().flatten();
    all.filter(|one| !one.is_empty()).collect::<Vec<_>>().join(", ")
}

fn address(addr: &Addr<'_>) -> String {
    match (addr.name.as_deref(), addr.address.as_deref()) {
        (Some(name), Some(address)) => line(&format!("{name} <{address}>")),
        (Some(one), None) | (None, Some(one)) => line(one),
        (None, None) => String::new(),
    }
}
