//! Headers of e-mails as their writers meant them: letters that were cut in two, and letters in no coding that is named.

use std::borrow::Cow;

use crate::lines;

/// The bytes with a head that the parser reads right.
///
/// Programs cut an encoded word after so many bytes, within a letter too, though each should be whole (RFC 2047, 5); and
/// some write letters as they are, without saying which.
pub(super) fn mended(bytes: &[u8]) -> Cow<'_, [u8]> {
    let ends = [&b"\n\n"[..], b"\n\r\n"];
    let end = ends.iter().filter_map(|end| memchr::memmem::find(bytes, end)).min();
    let end = end.unwrap_or(bytes.len());
    let (head, rest) = bytes.split_at(end);
    let joined = joined(head);
    let plain = match std::str::from_utf8(&joined) {
        Ok(_) => joined,
        Err(_) => Cow::Owned(lines::decode(&joined).0.into_owned().into_bytes()),
    };
    match plain {
        Cow::Borrowed(_) => Cow::Borrowed(bytes),
        Cow::Owned(head) => Cow::Owned([&head, rest].concat()),
    }
}

/// An encoded word: "=?charset?B?data?=".
struct Word<'b> {
    charset: &'b [u8],
    coding: u8,
    data: &'b [u8],
    /// Its length with its marks.
    length: usize,
}

impl<'b> Word<'b> {
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
    fn goes_on(&self, next: &Word<'_>) -> bool {
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
        let Some(word) = head.get(at..).and_then(Word::at) else {
            at += 2;
            continue;
        };
        at += word.length;
        let rest = head.get(at..).unwrap_or_default();
        let white = rest.iter().take_while(|b| b.is_ascii_whitespace()).count();
        let next = rest.get(white..).and_then(Word::at).filter(|_| white > 0);
        if let Some(next) = next.filter(|next| word.goes_on(next)) {
            let out = out.get_or_insert_with(|| Vec::with_capacity(head.len()));
            // Without the end of this one and the marks of the next.
            out.extend_from_slice(head.get(copied..at - 2).unwrap_or_default());
            copied = at + white + next.length - next.data.len() - 2;
            // The next is looked at as if it stood alone.
            at += white;
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
    fn letters_in_no_named_coding_are_read() {
        assert_eq!(mend(b"Subject: Caf\xe9 \xa35\n\nwords"), "Subject: Caf\u{e9} \u{a3}5\n\nwords");
        assert!(matches!(mended("Subject: Café\n\n\u{fffd}".as_bytes()), Cow::Borrowed(_)));
    }
}
