//! Files that hold mail: where each message lies in an mbox, and the message inside Apple's `.emlx`.

mod index;
mod separator;

pub use index::{MailSlot, MailboxIndex, MailboxIndexer};

use std::borrow::Cow;

/// Whether a file begins as an mbox does.
pub fn is_mbox(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let start = head.iter().position(|b| !matches!(b, b'\r' | b'\n')).unwrap_or(head.len());
    head.get(start..).is_some_and(|rest| rest.starts_with(b"From "))
}

/// A message with the mark taken off that an mbox puts before "From " at the start of a line of the body.
///
/// This is the rule of mboxrd: of several marks one goes.
pub fn unescaped(message: &[u8]) -> Cow<'_, [u8]> {
    let body = body_start(message);
    let marked = |at: &usize| is_marked(message.get(*at..).unwrap_or_default());
    let mut lines = line_starts(message, body).filter(marked).peekable();
    if lines.peek().is_none() {
        return Cow::Borrowed(message);
    }
    let mut out = Vec::with_capacity(message.len());
    let mut from = 0;
    for at in lines {
        out.extend_from_slice(message.get(from..at).unwrap_or_default());
        from = at + 1;
    }
    out.extend_from_slice(message.get(from..).unwrap_or_default());
    Cow::Owned(out)
}

fn is_marked(line: &[u8]) -> bool {
    let marks = line.iter().take_while(|b| **b == b'>').count();
    marks > 0 && line.get(marks..).is_some_and(|rest| rest.starts_with(b"From "))
}

fn line_starts(bytes: &[u8], from: usize) -> impl Iterator<Item = usize> + '_ {
    let rest = bytes.get(from..).unwrap_or_default();
    std::iter::once(from).chain(memchr::memchr_iter(b'\n', rest).map(move |at| from + at + 1))
}

/// Where the body of a message begins: after the first empty line.
pub(crate) fn body_start(message: &[u8]) -> usize {
    let mut starts = line_starts(message, 0);
    starts
        .find_map(|at| match message.get(at..)? {
            [b'\n', ..] => Some(at + 1),
            [b'\r', b'\n', ..] => Some(at + 2),
            _ => None,
        })
        .unwrap_or(message.len())
}

/// The message in a file of Apple Mail: a line with its length, the message, and a list of flags after it.
///
/// `None` where the file is not one. A length that is longer than the file gives what there is.
pub fn emlx(bytes: &[u8]) -> Option<&[u8]> {
    let end = memchr::memchr(b'\n', bytes.get(..40.min(bytes.len()))?)?;
    let line = std::str::from_utf8(bytes.get(..end)?).ok()?.trim();
    let length: usize = line.parse().ok().filter(|_| line.bytes().all(|b| b.is_ascii_digit()))?;
    let rest = bytes.get(end + 1..)?;
    let message = rest.get(..length).unwrap_or(rest);
    crate::mail::begins_with_headers(message).then_some(message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_mark_goes_and_headers_stay() {
        let kept = |text: &'static str| matches!(unescaped(text.as_bytes()), Cow::Borrowed(_));
        assert!(kept(">From x\nSubject: a\n\nwords\n"));
        assert!(kept("Subject: a\n\n> From here\n>Frome\n"));
        let text = b"Subject: a\n\n>From one\n>>From two\r\n>From";
        assert_eq!(unescaped(text).as_ref(), b"Subject: a\n\nFrom one\n>From two\r\n>From");
    }

    #[test]
    fn an_apple_message_ends_where_its_length_says() {
        let file = b"27        \nSubject: a\nTo: b@x.y\n\nwords<?xml version=\"1.0\"?><plist/>";
        assert_eq!(emlx(file).unwrap(), b"Subject: a\nTo: b@x.y\n\nwords");
        assert_eq!(emlx(b"99\nSubject: a\nTo: b\n\nw").unwrap(), b"Subject: a\nTo: b\n\nw");
        assert_eq!(emlx(b"2019\nwas a year"), None);
        assert_eq!(emlx(b"Subject: a\nTo: b\n\nw"), None);
    }
}
