//! Headers of e-mails as their writers meant them: letters that were cut in two, and letters in no coding that is
//! named.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::lines;

/// No more names of what sets parts apart are looked for.
const MOST_BORDERS: usize = 300;

/// The bytes with a head that the parser reads right.
///
/// Programs cut an encoded word after so many bytes, within a letter too, though each should be whole (RFC 2047, 5);
/// and some write letters as they are, without saying which.
///
/// Some leave out the empty line before the words: the first line that can be no header is the first of the words.
pub(super) fn mended(bytes: &[u8]) -> Cow<'_, [u8]> {
    let ends = [&b"\n\n"[..], b"\n\r\n"];
    let end = ends.iter().filter_map(|end| memchr::memmem::find(bytes, end)).min();
    let end = end.unwrap_or(bytes.len());
    let words = words_at(bytes.get(..end).unwrap_or_default(), true);
    let (head, rest) = bytes.split_at(words.unwrap_or(end));
    let joined = joined(head);
    let plain = match std::str::from_utf8(&joined) {
        Ok(_) => joined,
        Err(_) => Cow::Owned(lines::decode(&joined).0.into_owned().into_bytes()),
    };
    match plain {
        Cow::Borrowed(_) if words.is_none() => Cow::Borrowed(bytes),
        head => {
            let line = if words.is_some() { &b"\r\n"[..] } else { b"" };
            Cow::Owned([head.as_ref(), line, rest].concat())
        }
    }
}

/// The same for the parts of a message: each has a head of its own behind the line that parts them.
pub(super) fn mended_parts(bytes: &[u8]) -> Cow<'_, [u8]> {
    let named = memchr::memmem::find_iter(bytes, b"boundary=").take(MOST_BORDERS);
    let borders: BTreeSet<&[u8]> = named.filter_map(|at| border(bytes.get(at + 9..)?)).collect();
    let mut out: Option<Vec<u8>> = None;
    let (mut copied, mut start) = (0, 0);
    while !borders.is_empty()
        && let Some(found) = bytes.get(start..).and_then(|rest| memchr::memmem::find(rest, b"\n--"))
    {
        let line = start + found + 1;
        let rest = bytes.get(line..).unwrap_or_default();
        let length = memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
        start = line + length - 1;
        let name = rest.get(2..length).unwrap_or_default().trim_ascii_end();
        let head = rest.get(length..).unwrap_or_default();
        let empty = head.starts_with(b"\n") || head.starts_with(b"\r\n") || head.starts_with(b"--");
        if !borders.contains(name) || empty {
            continue;
        }
        let ends = [&b"\n\n"[..], b"\n\r\n", b"\n--"];
        let end = ends.iter().filter_map(|end| memchr::memmem::find(head, end)).min();
        let head = head.get(..end.unwrap_or(head.len())).unwrap_or_default();
        if let Some(words) = words_at(head, false) {
            let out = out.get_or_insert_with(|| Vec::with_capacity(bytes.len() + 16));
            let at = line + length + words;
            out.extend_from_slice(bytes.get(copied..at).unwrap_or_default());
            out.extend_from_slice(b"\r\n");
            copied = at;
        }
    }
    match out {
        None => Cow::Borrowed(bytes),
        Some(mut out) => {
            out.extend_from_slice(bytes.get(copied..).unwrap_or_default());
            Cow::Owned(out)
        }
    }
}

/// What parts are set apart by, as their head names it.
fn border(rest: &[u8]) -> Option<&[u8]> {
    let (rest, ends): (_, fn(&u8) -> bool) = match rest.strip_prefix(b"\"") {
        Some(quoted) => (quoted, |b| matches!(b, b'"' | b'\n')),
        None => (rest, |b| b.is_ascii_whitespace() || *b == b';'),
    };
    let end = rest.iter().take(200).position(ends).unwrap_or(rest.len().min(200));
    rest.get(..end).filter(|name| !name.is_empty())
}

/// Where words begin in a head without an empty line behind its headers. Lines that were broken by mistake have
/// headers after them. `whole`: it is the head of a message, whose first line is always one.
fn words_at(head: &[u8], whole: bool) -> Option<usize> {
    let (mut at, mut words) = (0, None);
    for line in head.split_inclusive(|b| *b == b'\n') {
        let first = whole && at == 0;
        let start = at;
        at += line.len();
        let goes_on = line.first().is_some_and(u8::is_ascii_whitespace);
        let mailbox = line.starts_with(b"From ") || line.starts_with(b">From ");
        if goes_on || first || mailbox {
            continue;
        }
        if is_header(line) {
            words = None;
        } else if words.is_none() {
            words = Some(start);
        }
    }
    words
}

/// Whether a line is a header: a name of signs without spaces, and a colon (RFC 5322, 2.2). An address of a page has a
/// colon too.
fn is_header(line: &[u8]) -> bool {
    let Some(colon) = line.iter().position(|b| *b == b':') else { return false };
    let (name, value) = line.split_at(colon);
    let name = name.trim_ascii_end();
    !name.is_empty() && name.iter().all(u8::is_ascii_graphic) && !value.starts_with(b"://")
}

/// An encoded word: "=?charset?B?data?=".
struct EncodedWord<'b> {
    charset: &'b [u8],
    coding: u8,
    data: &'b [u8],
    /// Its length with its marks.
    length: usize,
}

impl<'b> EncodedWord<'b> {
    fn at(bytes: &'b [u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(b"=?")?;
        let end = rest.iter().take(100).position(|b| *b == b'?')?;
        let (charset, after) = (rest.get(..end)?, rest.get(end + 1..)?);
        let [coding, b'?', data @ ..] = after else { return None };
        let coding = coding.to_ascii_uppercase();
        let stop = data.iter().take(2_000).position(|b| *b == b'?' || b.is_ascii_whitespace())?;
        let whole = matches!(coding, b'B' | b'Q') && data.get(stop..)?.starts_with(b"?=");
        whole.then_some(Self {
            charset,
            coding,
            data: data.get(..stop)?,
            length: 2 + end + 3 + stop + 2,
        })
    }

    /// Whether the next one goes on where this one ends.
    fn goes_on(&self, next: &EncodedWord<'_>) -> bool {
        let closed = self.coding == b'B'
            && (!self.data.len().is_multiple_of(4) || self.data.ends_with(b"="));
        self.coding == next.coding && self.charset.eq_ignore_ascii_case(next.charset) && !closed
    }
}

/// Encoded words that follow one another as one.
fn joined(head: &[u8]) -> Cow<'_, [u8]> {
    let mut out: Option<Vec<u8>> = None;
    let (mut copied, mut at) = (0, 0);
    while let Some(found) = head.get(at..).and_then(|rest| memchr::memmem::find(rest, b"=?")) {
        at += found;
        let Some(word) = head.get(at..).and_then(EncodedWord::at) else {
            at += 2;
            continue;
        };
        at += word.length;
        let rest = head.get(at..).unwrap_or_default();
        let white = rest.iter().take_while(|b| b.is_ascii_whitespace()).count();
        let next = rest.get(white..).and_then(EncodedWord::at).filter(|_| white > 0);
        if let Some(next) = next.filter(|next| word.goes_on(next)) {
            let out = out.get_or_insert_with(|| Vec::with_capacity(head.len()));
            // Without the end of this one and the marks of the next.
            out.extend_from_slice(head.get(copied..at - 2).unwrap_or_default());
            // The next is looked at as if it stood alone.
            copied = at + white + next.length - next.data.len() - 2;
        }
    }
    match out {
        None => Cow::Borrowed(head),
        Some(mut out) => {
            out.extend_from_slice(head.get(copied..).unwrap_or_default());
            Cow::Owned(out)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mend(text: &[u8]) -> String {
        String::from_utf8(mended(text).into_owned()).unwrap()
    }

    #[test]
    fn words_that_were_cut_within_a_letter_are_joined() {
        for (cut, whole) in [
            (
                "S: =?utf-8?B?xYHDs2TF?=\r\n =?UTF-8?b?uiBwbGFu?=\r\n\r\nx",
                "S: =?utf-8?B?xYHDs2TFuiBwbGFu?=\r\n\r\nx",
            ),
            ("S: =?utf-8?Q?a=C3?= =?utf-8?Q?=A9b?= =?utf-8?Q?c?= d", "S: =?utf-8?Q?a=C3=A9bc?= d"),
            ("S: =?utf-8?B?YQ==?= =?utf-8?B?Yg==?=", "S: =?utf-8?B?YQ==?= =?utf-8?B?Yg==?="),
            ("S: =?utf-8?Q?a?= =?latin1?Q?b?=", "S: =?utf-8?Q?a?= =?latin1?Q?b?="),
            ("S: =?utf-8?Q?a?==?utf-8?Q?b?= =? x", "S: =?utf-8?Q?a?==?utf-8?Q?b?= =? x"),
            ("S: a\n\n=?utf-8?Q?a?= =?utf-8?Q?b?=", "S: a\n\n=?utf-8?Q?a?= =?utf-8?Q?b?="),
        ] {
            assert_eq!(mend(cut.as_bytes()), whole);
        }
    }

    #[test]
    fn words_begin_at_the_first_line_that_is_no_header() {
        for (bad, good) in [
            (
                "From: a\nSubject: b\nDear Nia,\nwe refuse.",
                "From: a\nSubject: b\n\r\nDear Nia,\nwe refuse.",
            ),
            (
                "From: a\r\nSubject: b\r\n c\r\nDear Nia: no\r\n\r\nx",
                "From: a\r\nSubject: b\r\n c\r\n\r\nDear Nia: no\r\n\r\nx",
            ),
            ("To: a\nhttps://x.example\n", "To: a\n\r\nhttps://x.example\n"),
        ] {
            assert_eq!(mend(bad.as_bytes()), good);
        }
        // A list of people that was broken without room before its second line is no text.
        for good in [
            "To: a,\nb@c.example\nSubject: d\n\nwords",
            "From b Tue\nTo : a\n\nDear Nia,\n",
            "Dear",
        ] {
            assert_eq!(mend(good.as_bytes()), good);
        }
    }

    #[test]
    fn words_of_a_part_begin_there_too() {
        let mend =
            |text: &str| String::from_utf8(mended_parts(text.as_bytes()).into_owned()).unwrap();
        let head = "Content-Type: multipart/mixed; boundary=\"b\"\n\n";
        for (bad, good) in [
            (
                "--b\nContent-Type: text/plain\nDear Nia,\nno.\n--b--\n",
                "--b\nContent-Type: text/plain\n\r\nDear Nia,\nno.\n--b--\n",
            ),
            ("--b\nDear Nia,\n\nno.\n--b--\n", "--b\n\r\nDear Nia,\n\nno.\n--b--\n"),
            ("--b\n\nDear\n--c\nNia\n--b\nContent-Type: text/plain\n\nno\n--b--\nend\n", ""),
        ] {
            let good = if good.is_empty() { bad } else { good };
            assert_eq!(mend(&format!("{head}{bad}")), format!("{head}{good}"));
        }
    }

    #[test]
    fn letters_in_no_named_coding_are_read() {
        assert_eq!(mend(b"Subject: Caf\xe9 \xa35\n\nwords"), "Subject: Caf\u{e9} \u{a3}5\n\nwords");
        assert!(matches!(mended("Subject: Café\n\n\u{fffd}".as_bytes()), Cow::Borrowed(_)));
    }
}
