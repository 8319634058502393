//! Words in bytes that are no text: what programs wrote into fonts, pictures and tables.

use std::collections::BTreeSet;
use std::ops::Range;

use regex::bytes::Regex;

use super::{folded::Folded, text::Rules};

/// Words of so many letters are looked for in bytes that are no text: shorter ones stand there by chance.
const LONG: usize = 5;
/// Those of so many only where the bytes around are letters and signs too, by themselves, and in usual letters.
const SHORT: usize = 4;
/// So many more bytes that can be read stand around it then.
const AROUND: usize = 6;

/// Which words are looked for in bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum RawBytes {
    /// Those of four letters too, in what somebody else made: there, one too many is only a picture more.
    Foreign,
    /// Those of five and more, in the finished file, which is not handed over if there is one.
    Finished,
}

/// Words as bytes, one to a letter or two.
pub(super) struct RawWords {
    long: Option<Regex>,
    short: Option<Regex>,
}

impl RawWords {
    /// Where they stand.
    ///
    /// In a font (`packed`) names stand one behind the other with nothing between.
    pub fn places<'a>(
        &'a self,
        bytes: &'a [u8],
        packed: bool,
    ) -> impl Iterator<Item = Range<usize>> + 'a {
        let of = |words: &'a Option<Regex>| {
            words.iter().flat_map(|words| words.find_iter(bytes)).map(|found| found.range())
        };
        let clear = move |place: &Range<usize>| {
            (packed || is_alone(bytes, place)) && is_among_letters(bytes, place)
        };
        of(&self.long).chain(of(&self.short).filter(clear))
    }
}

/// Whether no letter or digit stands before a place and after it.
fn is_alone(bytes: &[u8], place: &Range<usize>) -> bool {
    let letter = |at: Option<usize>| {
        at.and_then(|at| bytes.get(at)).is_some_and(|b| b.is_ascii_alphanumeric())
    };
    !letter(place.start.checked_sub(1)) && !letter(Some(place.end))
}

/// Whether what stands around a place can be read, or nothing does.
fn is_among_letters(bytes: &[u8], place: &Range<usize>) -> bool {
    let is_text = |b: &&u8| matches!(b, 0 | b'\t' | b'\n' | b'\r' | 0x20..=0x7e);
    let before = bytes.get(..place.start).unwrap_or_default();
    let after = bytes.get(place.end..).unwrap_or_default();
    let (left, right) =
        (before.iter().rev().take_while(is_text).count(), after.iter().take_while(is_text).count());
    left + right >= AROUND || (left, right) == (before.len(), after.len())
}

/// The words of a list as bytes; `None` where there are none.
pub(super) fn raw_words(rules: Rules<'_>, bytes: RawBytes) -> Option<RawWords> {
    let (mut long, mut short) = (BTreeSet::new(), BTreeSet::new());
    for word in rules.list {
        let plain = Folded::word(&word.find).len();
        if plain < SHORT || plain < LONG && bytes == RawBytes::Finished {
            continue;
        }
        if !word.find.is_ascii() {
            let coded =
                |bytes: Vec<u8>| bytes.iter().map(|b| format!(r"\x{b:02x}")).collect::<String>();
            long.insert(coded(word.find.as_bytes().to_vec()));
            long.insert(coded(word.find.encode_utf16().flat_map(u16::to_be_bytes).collect()));
            long.insert(coded(word.find.encode_utf16().flat_map(u16::to_le_bytes).collect()));
            continue;
        }
        let letters = |find: &str| {
            let letters: Vec<String> =
                find.chars().map(|c| regex::escape(&c.to_string())).collect();
            letters.join(r"\x00?")
        };
        if plain >= LONG {
            long.insert(letters(&word.find));
        } else {
            let ways = [word.find.clone(), word.find.to_lowercase(), word.find.to_uppercase()];
            short.extend(ways.iter().map(|way| letters(way)));
        }
    }
    if long.is_empty() && short.is_empty() {
        return None;
    }
    let one = |words: BTreeSet<String>, how: &str| {
        let words = words.into_iter().collect::<Vec<_>>().join("|");
        (!words.is_empty()).then(|| Regex::new(&format!("({how}){words}")).ok()).flatten()
    };
    Some(RawWords { long: one(long, "?i-u"), short: one(short, "?-u") })
}

/// What a map of letters says beside its codes: names, strings and comments, each with the sign before it.
pub(super) fn said_in_map(bytes: &[u8]) -> Vec<(u8, Range<usize>)> {
    let mut said = Vec::new();
    let mut at = 0;
    while let Some(sign) = bytes.get(at).copied() {
        at += 1;
        let ends = |b: &u8| match sign {
            b'/' => b.is_ascii_whitespace() || b"()<>[]{}/%".contains(b),
            b'(' => *b == b')',
            b'%' => matches!(b, b'\n' | b'\r'),
            _ => true,
        };
        if matches!(sign, b'/' | b'(' | b'%') {
            let rest = bytes.get(at..).unwrap_or_default();
            let end = at + rest.iter().position(ends).unwrap_or(rest.len());
            said.push((sign, at..end));
            at = end;
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{model::Redaction, redaction::matcher::Matcher};

    #[test]
    fn short_names_are_found_in_bytes_only_among_letters() {
        let list = [Redaction { find: "Amir".into(), put: String::new() }];
        let matcher = Matcher::new(&list);
        let rules = Rules { list: &list, matcher: &matcher, contacts_out: false, kept: 0 };
        let words = raw_words(rules, RawBytes::Foreign).unwrap();
        for (bytes, count) in [
            (&b"Made by Amir, AMIR and amir"[..], 3),
            (b"Amir", 1),
            (b"desc\0\0\0\x20A\0m\0i\0r\0\0", 1),
            (b"\x01\x02Amir\x01", 0),
            (b"the Amiri font, aMir", 0),
        ] {
            assert_eq!(words.places(bytes, false).count(), count, "{}", bytes.escape_ascii());
        }
        assert_eq!(words.places(b"ArialAmirMade by", true).count(), 1);
        assert!(raw_words(rules, RawBytes::Finished).is_none());
    }

    #[test]
    fn a_map_says_names_strings_and_comments() {
        let map = b"/CMapName /X-Amir def (by Amir) % Amir\n<00> <0041>";
        let said: Vec<_> = said_in_map(map).into_iter().map(|(_, place)| &map[place]).collect();
        assert_eq!(said, [&b"CMapName"[..], b"X-Amir", b"by Amir", b" Amir"]);
    }
}
