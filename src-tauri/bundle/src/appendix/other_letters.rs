//! Names in texts of one byte a letter that were written with another table than most of the text lets guess: a short
//! note of an old DOS, Macintosh or Polish program has too few letters to tell.

use std::ops::Range;

use encoding_rs::Encoding;
use oem_cp::code_table::{DECODING_TABLE_CP850, DECODING_TABLE_CP852, DECODING_TABLE_CP857};

use crate::redaction::TakenOut;

/// The letters of tables that no library here has, from byte 128 on; a dot for a sign that is none.
const TABLES: [&str; 2] = [
    // Macintosh, Central Europe.
    "ÄĀāÉĄÖÜáąČäčĆćéŹźĎíďĒēĖóėôöõúĚěü··Ę····ß···ę··ģĮįĪ··īĶ··łĻļĽľĹĺŅ\
     ņŃ··ńŇ·····ňŐÕőŌ········ōŔŕŘ··řŖŗŠ··šŚśÁŤťÍŽžŪÓÔūŮÚůŰűŲųÝýķŻŁżĢˇ",
    // Macintosh, Turkey.
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü·······ß······ÆØ·····µ···π·ªºΩæø\
     ····ƒ······ÀÃÕŒœ········ÿŸĞğİıŞş·····ÂÊÁËÈÍÎÏÌÓÔ·ÒÚÛÙ·ˆ········ˇ",
];
/// Tables that Windows, the web and the Macintosh have.
static KNOWN: [&Encoding; 9] = [
    encoding_rs::WINDOWS_1252,
    encoding_rs::WINDOWS_1250,
    encoding_rs::WINDOWS_1254,
    encoding_rs::WINDOWS_1257,
    encoding_rs::WINDOWS_1258,
    encoding_rs::WINDOWS_1251,
    encoding_rs::ISO_8859_2,
    encoding_rs::MACINTOSH,
    encoding_rs::IBM866,
];

/// A text as `decoded` reads it, without the words that any of these tables finds in it.
pub(super) fn decoded_without(
    bytes: &[u8],
    taken_out: &TakenOut,
    decoded: fn(&[u8]) -> String,
) -> String {
    let usual = || decoded(bytes);
    let plain = std::str::from_utf8(bytes).is_ok() || bytes.contains(&0);
    if plain || Encoding::for_bom(bytes).is_some() || !taken_out.is_any() {
        return usual();
    }
    let mut found: Vec<(Range<usize>, String)> = Vec::new();
    let known = KNOWN.iter().map(|table| letters_of(table));
    let dos = [
        DECODING_TABLE_CP850.map(letter_or_dot).to_vec(),
        DECODING_TABLE_CP852.map(letter_or_dot).to_vec(),
        DECODING_TABLE_CP857.map(|sign| letter_or_dot(sign.unwrap_or('·'))).to_vec(),
    ];
    let own = TABLES.iter().map(|table| table.chars().collect());
    for table in known.chain(dos).chain(own) {
        for (place, put) in places(bytes, &table, taken_out) {
            let apart = |(other, _): &(Range<usize>, String)| {
                other.end <= place.start || place.end <= other.start
            };
            if found.iter().all(apart) {
                found.push((place, put));
            }
        }
    }
    if found.is_empty() {
        return usual();
    }
    found.sort_by_key(|(place, _)| place.start);
    let mut rest = Vec::with_capacity(bytes.len());
    let mut at = 0;
    let is_other = |byte: &&u8| **byte != HERE as u8;
    // What is put there comes as letters of its own, so each is a sign that no text has until the rest was read.
    for (place, _) in &found {
        rest.extend(bytes.get(at..place.start).unwrap_or_default().iter().filter(is_other));
        rest.push(HERE as u8);
        at = place.end;
    }
    rest.extend(bytes.get(at..).unwrap_or_default().iter().filter(is_other));
    let mut puts = found.iter().map(|(_, put)| put.as_str());
    let mut out = String::new();
    for c in decoded(&rest).chars() {
        match c {
            HERE => out.push_str(puts.next().unwrap_or_default()),
            c => out.push(c),
        }
    }
    out
}

/// Stands where a word was: a control sign, which says nothing in a text.
const HERE: char = '\u{2}';

/// Where words with letters beyond English stand, by one table.
fn places(bytes: &[u8], table: &[char], taken_out: &TakenOut) -> Vec<(Range<usize>, String)> {
    let letter = |byte: &u8| match byte.checked_sub(128) {
        Some(high) => table.get(usize::from(high)).copied().unwrap_or('·'),
        None => char::from(*byte),
    };
    let text: String = bytes.iter().map(letter).collect();
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let byte_at = |place: usize| starts.partition_point(|start| *start < place);
    let all = taken_out.places(&text).into_iter();
    all.map(|(place, put)| (byte_at(place.start)..byte_at(place.end), put))
        .filter(|(place, _)| !bytes.get(place.clone()).unwrap_or_default().is_ascii())
        .collect()
}

/// The letters of a table from byte 128 on.
fn letters_of(table: &'static Encoding) -> Vec<char> {
    let one = |byte: u8| {
        let bytes = [byte];
        let (text, _) = table.decode_without_bom_handling(&bytes);
        letter_or_dot(text.chars().next().unwrap_or('·'))
    };
    (128..=255).map(one).collect()
}

/// A letter of a word, or a dot for another sign.
fn letter_or_dot(sign: char) -> char {
    if sign.is_alphabetic() { sign } else { '·' }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{appendix::plain::decoded, model::Redaction};

    #[test]
    fn a_name_goes_in_whatever_table_it_was_written() {
        let of = |high: &[u8]| [b"We saw ".as_slice(), high, b" today.".as_slice()].concat();
        for (name, bytes) in [
            ("Zoë", of(b"Zo\x89")),
            ("Zoë", of(b"Zo\x91")),
            ("Zoë", of(b"Zo\xeb")),
            ("Łukasz", of(b"\xa3ukasz")),
            ("Łukasz", of(b"\x9dukasz")),
            ("Łukasz", of(b"\xfcukasz")),
            ("Śliwa", of(b"\xa6liwa")),
            ("Śliwa", of(b"\x8cliwa")),
            ("Ayşe", of(b"Ay\xfee")),
            ("Ayşe", of(b"Ay\x9fe")),
            ("Иван", of(b"\xc8\xe2\xe0\xed")),
        ] {
            let list = [Redaction { find: name.into(), put: "[é]".into() }];
            let taken_out = TakenOut::of_list(&list);
            let said = decoded_without(&bytes, &taken_out, decoded);
            assert_eq!(
                taken_out.shown(&said),
                "We saw [é] today.",
                "{name} {}",
                bytes.escape_ascii()
            );
        }
        let list = [Redaction { find: "Zoë".into(), put: String::new() }];
        let text = b"It costs \xa35 \x96 and Zo\xeb\x92s caf\xe9.";
        let taken_out = TakenOut::of_list(&list);
        assert_eq!(decoded_without(text, &taken_out, decoded), "It costs £5 – and ’s café.");
    }
}
