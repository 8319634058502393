//! Plain text, in whatever letters it was written.

use super::{AppendixContent, AppendixDesk, other_letters::decoded_without};
use crate::{
    Unreadable,
    found::TextNote,
    model::{Block, Inline, Section},
};
use evenhand_words::tr;

/// Most text that is set from one file.
const MOST_TEXT: usize = 4 << 20;

/// Plain text as pages.
pub(super) fn open(desk: &AppendixDesk<'_>, bytes: &[u8]) -> AppendixContent {
    let text = decoded_without(bytes, desk.taken_out, decoded);
    let end = text.floor_char_boundary(MOST_TEXT);
    let mut opened = AppendixContent::text(words(desk, text.get(..end).unwrap_or(&text)));
    if end < text.len() {
        opened.tell([TextNote::Cut { megabytes: MOST_TEXT >> 20 }]);
    }
    opened
}

/// Whether a text has nothing that would be seen.
pub(super) fn is_blank(bytes: &[u8]) -> bool {
    bytes.len() < MOST_TEXT && decoded(bytes).chars().all(|c| c.is_whitespace() || c == '\u{feff}')
}

/// A text with its own line breaks as a section.
pub(super) fn words(desk: &AppendixDesk<'_>, text: &str) -> Section {
    section(vec![Block::Plain(desk.said(text))])
}

/// What stands beside a recording or picture, after who or what wrote it.
pub(super) fn beside(desk: &AppendixDesk<'_>, lead: String, text: &str) -> Section {
    section(vec![Block::Lead(vec![Inline::Text(lead)]), Block::Plain(desk.said(text))])
}

/// Blocks without a heading of their own.
pub(super) fn section(blocks: Vec<Block>) -> Section {
    Section { id: None, title: String::new(), new_page: true, blocks }
}

/// What stands where a file could not be shown.
pub(crate) fn in_place(why: &Unreadable) -> Section {
    section(vec![
        Block::Lead(vec![Inline::Text(tr::documents::in_place())]),
        Block::Para(vec![Inline::Text(why.said().whole())]),
    ])
}

/// Text in whatever letters it was written: UTF-8, UTF-16 with its mark or without, UTF-32 with it, else as old
/// programs wrote it, which the letters themselves tell. Lines end with a line feed alone.
pub(super) fn decoded(bytes: &[u8]) -> String {
    let text = letters(bytes);
    if text.contains(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']) {
        text.replace("\r\n", "\n")
            .replace(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'], "\n")
    } else {
        text
    }
}

fn letters(bytes: &[u8]) -> String {
    if let Some(text) = four_bytes(bytes) {
        return text;
    }
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding
            .decode_without_bom_handling(bytes.get(mark..).unwrap_or(&[]))
            .0
            .into_owned();
    }
    if let Some(encoding) = wide(bytes) {
        return encoding.decode_without_bom_handling(bytes).0.into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(error) if is_mostly_utf8(bytes, error.valid_up_to()) => {
            String::from_utf8_lossy(bytes).into_owned()
        }
        Err(_) => of_old_programs(bytes),
    }
}

/// One byte a letter, as programs wrote before they agreed. In England that is Windows-1252, unless the letters that it
/// gives make no words: then it was another language's table, or an old Macintosh's.
fn of_old_programs(bytes: &[u8]) -> String {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = |place| detector.guess(place, chardetng::Utf8Detection::Deny);
    let read = |encoding: &'static encoding_rs::Encoding| {
        encoding.decode_without_bom_handling(bytes).0.into_owned()
    };
    let here = guess(Some(b"uk".as_slice()));
    let text = read(here);
    if here != encoding_rs::WINDOWS_1252 {
        return text;
    }
    if has_mac_apostrophes(&text) {
        return read(encoding_rs::MACINTOSH);
    }
    let elsewhere = guess(None);
    if elsewhere == here || signs_in_words(&text) < FEW_SIGNS {
        return text;
    }
    let other = read(elsewhere);
    if signs_in_words(&other) == 0 { other } else { text }
}

/// A sign next to a letter may be a slip: from so many on it is another table of letters.
const FEW_SIGNS: usize = 2;

/// How many signs stand in the place of letters: between two of them, or at a word's begin or end. "£k" and "m²" are
/// written so too, and fractions, quotes and dashes.
fn signs_in_words(text: &str) -> usize {
    let letters: Vec<char> = text.chars().collect();
    let is_letter = |at: Option<&char>| at.is_some_and(|c| c.is_alphabetic());
    letters
        .windows(3)
        .filter(|three| {
            let sign = three.get(1).is_some_and(|c| {
                matches!(
                    c,
                    '\u{a1}'..='\u{bf}' | '\u{d7}' | '\u{f7}' | '†' | '‡' | 'ˆ' | '‰' | '˜' | 'Ÿ'
                ) && !matches!(c, '\u{ab}' | '\u{ad}' | '\u{b5}' | '\u{b7}' | '\u{bb}')
            });
            let word = three.first().is_some_and(|c| c.is_alphabetic() || c.is_whitespace());
            sign && word && is_letter(three.get(2)) || sign && is_letter(three.first())
        })
        .count()
}

/// Whether "don’t" reads "donÕt": no language has a capital there.
fn has_mac_apostrophes(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    letters.windows(3).any(|three| {
        matches!(three, [before, 'Õ', after] if before.is_ascii_alphabetic() && after.is_ascii_lowercase())
    })
}

/// Four bytes a letter, where their mark stands before them.
fn four_bytes(bytes: &[u8]) -> Option<String> {
    let (rest, unit): (_, fn([u8; 4]) -> u32) =
        if let Some(rest) = bytes.strip_prefix(b"\xff\xfe\0\0") {
            (rest, u32::from_le_bytes)
        } else if let Some(rest) = bytes.strip_prefix(b"\0\0\xfe\xff") {
            (rest, u32::from_be_bytes)
        } else {
            return None;
        };
    let (units, _) = rest.as_chunks::<4>();
    let letter =
        |four: &[u8; 4]| char::from_u32(unit(*four)).unwrap_or(char::REPLACEMENT_CHARACTER);
    Some(units.iter().map(letter).collect())
}

/// Two bytes a letter, by the zeros that every other byte of plain letters is.
fn wide(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let (pairs, _) = bytes.get(..bytes.len().min(8192)).unwrap_or(bytes).as_chunks::<2>();
    if pairs.len() < 2 {
        return None;
    }
    let zeros = |place: usize| pairs.iter().filter(|pair| pair.get(place) == Some(&0)).count();
    let (first, second) = (zeros(0), zeros(1));
    let most = pairs.len() / 2;
    if second > most && first <= pairs.len() / 20 {
        Some(encoding_rs::UTF_16LE)
    } else if first > most && second <= pairs.len() / 20 {
        Some(encoding_rs::UTF_16BE)
    } else {
        None
    }
}

/// UTF-8 with a few damaged letters, or cut within one.
fn is_mostly_utf8(bytes: &[u8], good: usize) -> bool {
    if bytes.len() - good < 4
        && bytes
            .get(good..)
            .is_some_and(|rest| std::str::from_utf8(rest).is_err_and(|e| e.error_len().is_none()))
    {
        return true;
    }
    let (mut broken, mut sound) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    sound > broken * 4
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn letters_of_every_program_are_read() {
        let windows = b"The school\x92s \x93support plan\x94 \x96 3 hours \x96 costs \x80120 or \xa3100\x85\r\n";
        assert_eq!(
            decoded(windows),
            "The school’s “support plan” – 3 hours – costs €120 or £100…\n"
        );
        let words = "Dear Mrs Lark, the meeting is on Monday.\r\n";
        for big in [false, true] {
            let bytes: Vec<u8> = words
                .encode_utf16()
                .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
                .collect();
            assert_eq!(decoded(&bytes), "Dear Mrs Lark, the meeting is on Monday.\n");
        }
        assert_eq!(decoded(b"one\rtwo\rthree"), "one\ntwo\nthree");
        assert_eq!(decoded("naïve café".as_bytes()), "naïve café");
        for (words, encoding) in [
            ("Córka źle śpi, Łódź to miasto.", encoding_rs::ISO_8859_2),
            ("Córka źle śpi, Łódź to miasto.", encoding_rs::WINDOWS_1250),
            ("Bună ziua, fiica mea merge la şcoală şi vă rog", encoding_rs::WINDOWS_1250),
            ("The school’s “plan” costs £5. She didn’t say.", encoding_rs::MACINTOSH),
            ("It costs £5, £kid, 5m² and ½hour.", encoding_rs::WINDOWS_1252),
            ("We don’t know §3, Zoë’s 20°C, ©Lark", encoding_rs::WINDOWS_1252),
        ] {
            let (bytes, ..) = encoding.encode(words);
            assert_eq!(decoded(&bytes), words, "{}", encoding.name());
        }
        let four = "Dear £".chars().flat_map(|c| u32::from(c).to_le_bytes());
        assert_eq!(
            decoded(&[0xff, 0xfe, 0, 0].into_iter().chain(four).collect::<Vec<_>>()),
            "Dear £"
        );
        // One damaged letter does not make the rest of a text wrong.
        assert_eq!(
            decoded(b"na\xc3\xafve \xe2\x80\x93 caf\xc3\xa9 \xe2\x80\x99 \xe2\x80\x99 \xff"),
            "naïve – café ’ ’ \u{fffd}"
        );
    }
}
