//! What is done to an e-mail's bytes before the parser sees them, so that no file can exhaust the memory or the stack.
//!
//! The parser takes apart messages inside messages, also where the inner one is written in Base64, and lets go of them
//! one inside the other. It also keeps each header and each address. Here the sizes are bounded, and an inner message
//! whose encoding is named is given another type: the caller reads it as a file of its own, no deeper than it wants.

use std::borrow::Cow;
use std::ops::Range;

use memchr::{memchr_iter, memchr2_iter, memmem};

/// Parts that are named in one e-mail: a case file that is sent on as a chain has hundreds.
const MOST_PARTS: usize = 3_000;
/// Messages in one e-mail, which may stand one inside the other.
const MOST_MESSAGES: usize = 300;
/// Places where a part may begin: a line of dashes in the words is one too.
const MOST_DASHES: usize = 20_000;
/// Marks in headers, each of which may become a header, an address or an attribute that is kept.
const MOST_MARKS: usize = 200_000;

/// The type that stands for a message inside, in as many letters.
pub(super) const INNER: &str = "encoded";

/// The bytes to parse. `None` where no real e-mail looks so.
pub(super) fn tame(bytes: &[u8]) -> Option<Cow<'_, [u8]>> {
    if places(bytes, b"content-type").take(MOST_PARTS + 1).count() > MOST_PARTS
        || memmem::find_iter(bytes, b"--")
            .filter(|at| *at == 0 || bytes.get(at - 1) != Some(&b'-'))
            .count()
            > MOST_DASHES
    {
        return None;
    }
    let mut out = Cow::Borrowed(bytes);
    let (mut marks, mut messages, mut header) = (0, 0, true);
    for range in blocks(bytes) {
        let block = bytes.get(range.clone())?;
        // Headers begin the file, stand after a part's line of dashes, and begin a message inside.
        if header || memmem::find(block, b"--").is_some() {
            marks += block.iter().filter(|b| matches!(b, b':' | b',' | b';' | b'<')).count();
            if marks > MOST_MARKS {
                return None;
            }
        }
        header = false;
        let encoded = places(block, b"content-transfer-encoding").next().is_some();
        for at in places(block, b"content-type") {
            let kind = kind(block, at);
            let kind_bytes = block.get(kind.clone())?;
            let is_message = ["message", "digest"]
                .iter()
                .any(|name| places(kind_bytes, name.as_bytes()).next().is_some());
            messages += usize::from(is_message);
            if messages > MOST_MESSAGES {
                return None;
            }
            header |= places(kind_bytes, b"message").next().is_some();
            // A digest's parts are messages without saying so.
            for (name, other) in [(&b"message"[..], INNER.as_bytes()), (b"digest", b"mixed_")] {
                if name == b"message" && !encoded {
                    continue;
                }
                for found in places(kind_bytes, name) {
                    let start = range.start + kind.start + found;
                    out.to_mut().get_mut(start..start + other.len())?.copy_from_slice(other);
                }
            }
        }
    }
    Some(out)
}

/// The bytes with figures for a zone of one or two letters that ends a header's date: "11:08:00 Z", "11:08:00 UT". Of
/// letters the parser takes the end of the line for a part of the date, and the next header is lost. The letters stand
/// for UTC (RFC 5322 section 4.3).
pub fn apart(bytes: &[u8]) -> Cow<'_, [u8]> {
    let mut out: Option<Vec<u8>> = None;
    let (mut copied, mut start) = (0, 0);
    for end in memchr_iter(b'\n', bytes) {
        let line = bytes.get(start..end).unwrap_or_default();
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if let Some(letters) = letters_at_end(line) {
            let out = out.get_or_insert_with(|| Vec::with_capacity(bytes.len() + 16));
            let at = start + line.len();
            out.extend_from_slice(bytes.get(copied..at - letters).unwrap_or_default());
            out.extend_from_slice(b"+0000");
            copied = at;
        }
        start = end + 1;
    }
    match out {
        None => Cow::Borrowed(bytes),
        Some(mut out) => {
            out.extend_from_slice(bytes.get(copied..).unwrap_or_default());
            Cow::Owned(out)
        }
    }
}

/// How many letters end a line that is a header's, or goes on with one, behind a time: one or two.
fn letters_at_end(line: &[u8]) -> Option<usize> {
    let letters = line.iter().rev().take_while(|b| b.is_ascii_alphabetic()).count();
    let head = line.get(..line.len() - letters).filter(|_| (1..=2).contains(&letters))?;
    let [.., b':', tens, ones, b' '] = head else { return None };
    let clock = tens.is_ascii_digit() && ones.is_ascii_digit();
    const NAMES: [&[u8]; 4] = [b"date:", b"received:", b"resent-date:", b"delivery-date:"];
    let named =
        |name: &&[u8]| line.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    let header = line.starts_with(b" ") || line.starts_with(b"\t") || NAMES.iter().any(named);
    (clock && header).then_some(letters)
}

/// Where a word of small letters stands, in any case.
fn places<'b>(bytes: &'b [u8], word: &'static [u8]) -> impl Iterator<Item = usize> + 'b {
    let first = word.first().copied().unwrap_or_default();
    memchr2_iter(first, first.to_ascii_uppercase(), bytes).filter(move |at| {
        bytes.get(*at..*at + word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word))
    })
}

/// What stands between empty lines.
fn blocks(bytes: &[u8]) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = 0;
    let ends = memchr_iter(b'\n', bytes)
        .filter(|at| matches!(bytes.get(at + 1..), Some([b'\n', ..] | [b'\r', b'\n', ..])));
    ends.chain([bytes.len()]).map(move |end| {
        let block = start..end.max(start);
        start = end;
        block
    })
}

/// The part of a Content-Type line that says the type: up to the first semicolon. A comment may hold one, so a line
/// with a comment before it counts whole.
fn kind(block: &[u8], at: usize) -> Range<usize> {
    let rest = block.get(at..).unwrap_or_default();
    let end = memchr_iter(b'\n', rest).find(|end| !matches!(rest.get(end + 1), Some(b' ' | b'\t')));
    let line = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
    let mark = line.iter().position(|b| matches!(b, b';' | b'('));
    let semicolon = mark.filter(|mark| line.get(*mark) == Some(&b';'));
    at..at + semicolon.unwrap_or(line.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inner_message_with_an_encoding_gets_another_type() {
        let mail =
            b"Subject: a message/rfc822\n\n--a\nContent-Type: Message/RFC822; name=message.eml\n\
            Content-Transfer-Encoding: base64\n\n--b\nContent-Type: message/rfc822\n\n--c\n\
            Content-Transfer-Encoding: x\nContent-Type:\n (;) message/global\n\nmessage";
        let tamed = String::from_utf8(tame(mail).unwrap().into_owned()).unwrap();
        assert_eq!(
            tamed,
            "Subject: a message/rfc822\n\n--a\nContent-Type: encoded/RFC822; name=message.eml\n\
            Content-Transfer-Encoding: base64\n\n--b\nContent-Type: message/rfc822\n\n--c\n\
            Content-Transfer-Encoding: x\nContent-Type:\n (;) encoded/global\n\nmessage"
        );
    }

    #[test]
    fn a_zone_of_one_or_two_letters_is_written_in_figures() {
        let mail = b"Date: Fri, 9 Oct 2026 11:08:00 Z\r\nReceived: by a;\n\tFri, 9 Oct 2026 11:08:00 A\n\nat 11:08 Z\n";
        let set = b"Date: Fri, 9 Oct 2026 11:08:00 +0000\r\nReceived: by a;\n\tFri, 9 Oct 2026 11:08:00 +0000\n\nat 11:08 Z\n";
        assert_eq!(&*apart(mail), set);
        let two = b"date: Fri, 9 Oct 2026 11:08:00 UT\nSubject: a\n";
        assert_eq!(&*apart(two), b"date: Fri, 9 Oct 2026 11:08:00 +0000\nSubject: a\n");
        for plain in
            ["Date: Fri, 9 Oct 2026 11:08:00 GMT\n\nwords", "\tx:a1 Z\n", "\tx:1a Z\n", "x:11 Z\n"]
        {
            assert!(matches!(apart(plain.as_bytes()), Cow::Borrowed(_)), "{plain}");
        }
    }

    #[test]
    fn floods_are_no_e_mails() {
        for flood in [
            format!("To: {}", "a,".repeat(MOST_MARKS)),
            "A:\n".repeat(MOST_MARKS + 1),
            "--a\n\n".repeat(MOST_DASHES + 1),
            format!("Content-Type: message/rfc822\n\nTo: {}", "a,".repeat(MOST_MARKS)),
            "Content-Type:\n".repeat(MOST_PARTS + 1),
        ] {
            assert!(tame(flood.as_bytes()).is_none(), "{}", &flood[..20]);
        }
        for (begin, one, most) in [
            ("", "--a\n\n", MOST_DASHES),
            ("To:", "a,", MOST_MARKS - 1),
            ("", "Content-Type:\n\n", MOST_PARTS),
            ("", "Content-Type: message/rfc822\n\n", MOST_MESSAGES),
        ] {
            let mail = |times: usize| format!("{begin}{}", one.repeat(times));
            assert!(tame(mail(most).as_bytes()).is_some(), "{one}");
            assert!(tame(mail(most + 1).as_bytes()).is_none(), "{one}");
        }
        // Words of any length are none of these.
        let long = format!("Subject: a\n\n{}", "a, b; c: d\n".repeat(MOST_MARKS));
        assert!(matches!(tame(long.as_bytes()), Some(Cow::Borrowed(_))));
    }
}
