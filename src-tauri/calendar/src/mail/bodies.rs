//! The words of a message: its plain texts, or its HTML where they do not say the same.

use std::borrow::Cow;
use std::collections::BTreeSet;

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Encoding, Message as Parsed, MessagePart, MimeHeaders, PartType};

use super::{LONGEST_TEXT, MOST_FILES, is_file};
use crate::event::LeftOutMeetings;
use crate::{html, lines};

/// The words of a message.
#[derive(Default)]
pub(super) struct Body {
    pub text: String,
    /// Where those of a page begin that stands beside a plain text which says something else.
    pub page_from: Option<usize>,
    pub left_out: LeftOutMeetings,
}

/// The words of a message, and what they leave out. Phones write a text before and one after each photograph, so there
/// may be several texts.
pub(super) fn body(parsed: &Parsed<'_>) -> Body {
    let Body { text: mut whole, mut page_from, left_out: mut left } = Body::default();
    let texts: Vec<_> = parsed.text_bodies().take(MOST_FILES).collect();
    let pages: Vec<_> = parsed.html_bodies().take(MOST_FILES).collect();
    let paired = texts.len() == pages.len();
    for (at, part) in texts.into_iter().enumerate() {
        // One that has a name is a file.
        if is_file(part) {
            continue;
        }
        match &part.body {
            PartType::Text(text) => {
                let text = plain(part, parsed, text);
                let page = pages.get(at).filter(|page| paired && !is_file(page));
                let page = page.and_then(|page| page_words(page, parsed));
                let page = page.filter(|page| !says_all(&text, &page.text));
                let own = page.as_ref().is_none_or(|page| !says_all(&page.text, &text));
                if own {
                    add(&mut whole, &text);
                }
                if let Some(page) = page {
                    note(&mut left, &page, parsed);
                    page_from = page_from.or(own.then_some(whole.len()));
                    add(&mut whole, &page.text);
                }
            }
            PartType::Html(_) => {
                if let Some(page) = page_words(part, parsed) {
                    note(&mut left, &page, parsed);
                    add(&mut whole, &page.text);
                }
            }
            _ => {}
        }
        if whole.len() >= LONGEST_TEXT {
            break;
        }
    }
    whole.truncate(whole.floor_char_boundary(LONGEST_TEXT));
    Body { text: whole, page_from, left_out: left }
}

fn add(whole: &mut String, text: &str) {
    if text.trim().is_empty() {
        return;
    }
    if !whole.is_empty() {
        let end = whole.trim_end().len();
        whole.truncate(end);
        whole.push_str("\n\n");
    }
    whole.push_str(text.get(..text.floor_char_boundary(LONGEST_TEXT)).unwrap_or_default());
}

/// Whether a text has the words of another. The plain text of a message may be empty, or say only that the reader
/// should look at the other form, or less than that: a day or a sum that only one of them names is never left out.
fn says_all(text: &str, other: &str) -> bool {
    // Scripts without spaces have no words to compare.
    let unspaced = |c: char| matches!(c, '\u{e00}'..='\u{eff}' | '\u{3040}'..='\u{9fff}');
    if other.contains(unspaced) {
        return !text.trim().is_empty();
    }
    let (own, wanted) = (words(text, false), words(other, true));
    let missing: Vec<&String> = wanted.difference(&own).collect();
    let tells = |word: &&String| word.contains(|c: char| c.is_ascii_digit());
    missing.len() * FEW <= wanted.len() && !missing.iter().any(tells)
}

/// One word in so many may differ: what stands for a picture or a line.
const FEW: usize = 20;

/// The words of a text, in small letters. Addresses of pages are written out in one form and stand behind words in the
/// other, so they do not count where they are `wanted`.
fn words(text: &str, wanted: bool) -> BTreeSet<String> {
    let plain = text.replace('\u{ad}', "");
    let pieces = plain.split_whitespace();
    let pieces =
        pieces.filter(|piece| !wanted || !(piece.contains("://") || piece.contains("www.")));
    let words = pieces.flat_map(|piece| piece.split(|c: char| !c.is_alphanumeric()));
    words.filter(|word| !word.is_empty()).take(MOST_WORDS).map(str::to_lowercase).collect()
}

/// Words of one form that are compared with the other.
const MOST_WORDS: usize = 20_000;

fn page_words(part: &MessagePart<'_>, parsed: &Parsed<'_>) -> Option<html::HtmlWords> {
    let PartType::Html(html) = &part.body else { return None };
    let html = plain(part, parsed, html);
    let end = html.floor_char_boundary(2 * LONGEST_TEXT);
    Some(html::words(html.get(..end).unwrap_or_default()))
}

/// What the words of a page leave out that did not come with the message.
fn note(left: &mut LeftOutMeetings, page: &html::HtmlWords, parsed: &Parsed<'_>) {
    left.drawings |= page.drawings;
    left.pictures |= page.pictures.iter().any(|from| {
        let id = from.strip_prefix("cid:");
        !parsed.parts.iter().any(|part| match id {
            Some(id) => part.content_id().is_some_and(|own| own == id),
            None => part.content_location().is_some_and(|own| own == from),
        })
    });
}

/// The letters of a part. Where no coding is named, or one that its bytes are not in, the bytes themselves tell.
fn plain<'p>(part: &MessagePart<'_>, parsed: &Parsed<'_>, text: &'p str) -> Cow<'p, str> {
    let kind = part.content_type();
    let charset =
        kind.and_then(|kind| kind.attribute("charset")).map(|name| name.trim().to_lowercase());
    let unnamed = charset.as_deref().is_none_or(|name| matches!(name, "us-ascii" | "ascii" | ""));
    let doubtful = unnamed && !text.is_ascii()
        || text.contains(char::REPLACEMENT_CHARACTER) && !is_far(&charset);
    let text = match raw(part, parsed).filter(|_| doubtful) {
        Some(raw) => Cow::Owned(lines::decode(&raw).0.into_owned()),
        None => Cow::Borrowed(text),
    };
    let is = |name: &str, value: &str| {
        kind.and_then(|kind| kind.attribute(name))
            .is_some_and(|own| own.eq_ignore_ascii_case(value))
    };
    if is("format", "flowed") { Cow::Owned(unflowed(&text, is("delsp", "yes"))) } else { text }
}

/// Whether letters of this coding are never Windows-1252.
fn is_far(charset: &Option<String>) -> bool {
    const FAR: [&str; 10] = [
        "gb",
        "big5",
        "euc",
        "iso-2022",
        "shift",
        "sjis",
        "ks_c",
        "koi8",
        "windows-125",
        "iso-8859-",
    ];
    charset.as_deref().is_some_and(|name| {
        FAR.iter().any(|far| name.starts_with(far))
            && name != "windows-1252"
            && name != "iso-8859-1"
    })
}

/// A part's bytes, with the encoding for the way undone.
fn raw<'p>(part: &MessagePart<'_>, parsed: &'p Parsed<'_>) -> Option<Cow<'p, [u8]>> {
    let range = part.offset_body as usize..part.offset_end as usize;
    let raw = parsed.raw_message().get(range)?;
    match part.encoding {
        Encoding::None => Some(Cow::Borrowed(raw)),
        Encoding::QuotedPrintable => quoted_printable_decode(raw).map(Cow::Owned),
        Encoding::Base64 => base64_decode(raw).map(Cow::Owned),
    }
}

/// A text whose lines were broken for the way, as it was written (RFC 3676): a line that ends with a space goes on.
fn unflowed(text: &str, without_spaces: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut open: Option<usize> = None;
    for line in text.lines() {
        let words = line.trim_start_matches('>');
        let depth = line.len() - words.len();
        let words = words.strip_prefix(' ').unwrap_or(words);
        let signature = words == "-- ";
        if open != Some(depth) || signature {
            if !out.is_empty() {
                out.push('\n');
            }
            out.extend(std::iter::repeat_n('>', depth));
            out.push_str(if depth > 0 { " " } else { "" });
        }
        let goes_on = words.ends_with(' ') && !signature;
        let words = if goes_on && without_spaces {
            words.strip_suffix(' ').unwrap_or(words)
        } else {
            words
        };
        out.push_str(words);
        open = goes_on.then_some(depth);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_were_broken_for_the_way_are_joined() {
        let text = "A long line \nthat goes on.\n> quoted \n> more\n>> deeper\n-- \nNia\n Space";
        let whole = "A long line that goes on.\n> quoted more\n>> deeper\n-- \nNia\nSpace";
        assert_eq!(unflowed(text, false), whole);
        assert_eq!(unflowed("March \nbanks", true), "Marchbanks");
        assert_eq!(unflowed("", false), "");
    }

    #[test]
    fn a_text_that_says_little_does_not_stand_for_the_page() {
        assert!(says_all("We refuse the request. https://x.example", "We refuse the request."));
        assert!(!says_all("Your reader shows no HTML.", "We refuse the request."));
        assert!(!says_all("  ", "We refuse"));
        assert!(says_all("x", ""));
        let long = "We met you and will write to the school about the taxi, the ramp and the speech therapy";
        assert!(says_all(long, &format!("{long} https://x.example/2025")));
        assert!(says_all(&long.repeat(2), &long.replace("taxi", "ta\u{ad}xi")));
        assert!(!says_all(long, &format!("{long} by 5 May")));
        assert!(!says_all(long, &format!("{long}. The appeal is refused.")));
        assert!(says_all("\u{8bf7}\u{89c1}", "\u{8bf7}"));
    }
}
