//! Small things that all readers of words need.

use std::borrow::Cow;

use sha2::{Digest, Sha256};

use crate::code_pages::of_one_byte;

/// SHA-256 in lower-case hex.
pub(crate) fn fingerprint(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes in lower-case hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A digest over parts, each apart from the next.
pub(crate) fn digest(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    hex(&hash.finalize())
}

/// Letters and figures alone, small: two copies of the same words compare equal however they were wrapped.
pub(crate) fn folded(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A line's words with single spaces.
pub(crate) fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line without the mark of a list before it: a dot, a dash, "3." or "3)".
pub(crate) fn bullet(line: &str) -> &str {
    let bare = line
        .trim_start_matches(['-', '*', '\u{2022}', '\u{b7}', '\u{f0b7}', '\u{2013}', 'o'])
        .trim_start();
    // An "o" is a mark only where a space follows it.
    let bare = if line.starts_with('o') && !line.starts_with("o ") && !line.starts_with("o\t") {
        line
    } else {
        bare
    };
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    match bare.get(digits..) {
        Some(rest) if digits > 0 && digits < 3 && rest.starts_with(['.', ')']) => {
            rest.get(1..).unwrap_or_default().trim_start()
        }
        _ => bare,
    }
}

/// Where each line begins, from `from` on, which is a beginning itself.
pub(crate) fn line_starts(bytes: &[u8], from: usize) -> impl Iterator<Item = usize> + '_ {
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

/// Small letters, with the short forms written out and single marks for apostrophes.
pub(crate) fn plain(text: &str) -> String {
    let lower = text.to_lowercase().replace('\u{2019}', "'");
    [
        ("we'll", "we will"),
        ("i'll", "i will"),
        ("they'll", "they will"),
        ("you'll", "you will"),
        ("we're going", "we are going"),
        ("i'm going", "i am going"),
    ]
    .iter()
    .fold(lower, |text, (short, long)| text.replace(short, long))
}

/// The text with what is crossed out in it made blank, each byte for a space, so that places stay what they are.
/// Readers of files write it as "[crossed out: by Friday]".
pub(crate) fn without_struck(text: &str) -> Cow<'_, str> {
    const MARK: &str = "[crossed out:";
    if !text.contains(MARK) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(MARK) {
        out.push_str(before);
        // Brackets within are words of it. What is not closed ends with its line.
        let mut open = 1;
        let closed = after.char_indices().find(|(_, c)| {
            open += i32::from(*c == '[') - i32::from(*c == ']');
            open == 0
        });
        let line = after.find('\n').unwrap_or(after.len());
        let end = closed.map_or(line, |(at, _)| at + 1);
        let (struck, after) = after.split_at_checked(end).unwrap_or((after, ""));
        out.extend(std::iter::repeat_n(' ', MARK.len()));
        for c in struck.chars() {
            if c == '\n' { out.push(c) } else { out.extend(std::iter::repeat_n(' ', c.len_utf8())) }
        }
        rest = after;
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Whether words stand in a text as whole words.
pub(crate) fn has_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + words.len()..).and_then(|after| after.chars().next());
        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '\'');
        edge(before) && edge(after)
    })
}

/// Text in any of the ways that programs write it: UTF-8, UTF-16 by its mark or by its zeros, Windows-1252, and
/// the pages of DOS and of old Macintoshes where those fit better.
pub(crate) fn decoded(bytes: &[u8]) -> String {
    without_zeros(of_any_program(bytes))
}

fn of_any_program(bytes: &[u8]) -> String {
    let units = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = rest.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
        char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => units(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => units(rest, u16::from_be_bytes),
        _ if mostly_zero(bytes, 1) => units(bytes, u16::from_le_bytes),
        _ if mostly_zero(bytes, 0) => units(bytes, u16::from_be_bytes),
        _ => {
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            match std::str::from_utf8(bytes) {
                Ok(text) => text.to_owned(),
                Err(_) if mostly_utf8(bytes) => String::from_utf8_lossy(bytes).into_owned(),
                Err(_) => of_one_byte(bytes),
            }
        }
    }
}

/// The text without the zero letters that a program left in it: behind its end, or a few within. Where they are many it
/// is no text, and they stay.
pub(crate) fn without_zeros(mut text: String) -> String {
    text.truncate(text.trim_end_matches('\0').len());
    let zeros = memchr::memchr_iter(0, text.as_bytes()).count();
    if zeros > 0 && zeros * 20 <= text.len() {
        text.retain(|c| c != '\0');
    }
    text
}

/// Whether more of what is no plain letter is UTF-8 than is not: a text that is cut, or hurt in a few places.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut wide, mut wrong) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        wide += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    wide > wrong
}

/// Whether every second byte of the beginning is zero, as plain letters are in UTF-16.
fn mostly_zero(bytes: &[u8], side: usize) -> bool {
    let head = bytes.get(..bytes.len().min(400)).unwrap_or_default();
    let pairs = head.len() / 2;
    let zeros = head.iter().skip(side).step_by(2).filter(|b| **b == 0).count();
    let others = head.iter().skip(1 - side).step_by(2).filter(|b| **b == 0).count();
    pairs > 2 && zeros * 10 > pairs * 8 && others * 10 < pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_crossed_out_leaves_its_place() {
        for (text, left) in [
            ("by [crossed out: Friday] Monday", "by Monday"),
            ("[crossed out: a [b] c] d", "d"),
            ("[crossed out: é] d", "d"),
            ("[crossed out: a\nd", "d"),
            ("[crossed out: a\nb] d", "d"),
            ("[see below] d", "[see below] d"),
        ] {
            let blank = without_struck(text);
            assert_eq!(blank.len(), text.len(), "{text}");
            assert_eq!(squeezed(&blank), left, "{text}");
        }
    }

    #[test]
    fn text_of_every_program() {
        let utf16: Vec<u8> = "Half term".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decoded(&utf16), "Half term");
        assert_eq!(decoded(&[&[0xff, 0xfe], utf16.as_slice()].concat()), "Half term");
        let big: Vec<u8> = "Half term".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decoded(&big), "Half term");
        assert_eq!(decoded(b"\xef\xbb\xbfCaf\xc3\xa9"), "Café");
        assert_eq!(decoded(b"Caf\xe9 \x80 5"), "Café € 5");
        // Blocks of zeros that a crash left behind, and a few within.
        assert_eq!(decoded(&[&b"Half term"[..], &[0; 500]].concat()), "Half term");
        assert_eq!(
            decoded(b"Half\0 term, and the week that comes after it"),
            "Half term, and the week that comes after it"
        );
        assert!(decoded(b"\0\x01\0\0\x02a\0b\0\0c").contains('\0'));
    }
}
