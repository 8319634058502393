//! Old ways of writing letters: the code pages of DOS and of the first Macintosh, told from Windows' own by what the
//! letters around each byte allow.

use encoding_rs::{MACINTOSH, WINDOWS_1252};
use oem_cp::code_table::{DECODING_TABLE_CP437, DECODING_TABLE_CP850};

/// The letters of each of the 256 bytes.
type Letters = Vec<char>;

/// Text of one letter a byte: Windows-1252, unless another old page fits it better.
pub(crate) fn of_one_byte(bytes: &[u8]) -> String {
    let windows = of_web(WINDOWS_1252);
    // DOS in western Europe, then in the United States and in the United Kingdom; the Macintosh before 2001.
    let others = [of_dos(&DECODING_TABLE_CP850), of_dos(&DECODING_TABLE_CP437), of_web(MACINTOSH)];
    let mut best = (strange(bytes, &windows), windows);
    for page in others {
        let score = strange(bytes, &page);
        if score < best.0 {
            best = (score, page);
        }
    }
    let letter = |byte: &u8| best.1.get(usize::from(*byte)).copied();
    bytes.iter().filter_map(letter).collect()
}

fn of_dos(high: &[char; 128]) -> Letters {
    (0..0x80u8).map(char::from).chain(high.iter().copied()).collect()
}

fn of_web(page: &'static encoding_rs::Encoding) -> Letters {
    let letter = |byte: u8| {
        let bytes = [byte];
        let (letter, _) = page.decode_without_bom_handling(&bytes);
        letter.chars().next().unwrap_or(char::REPLACEMENT_CHARACTER)
    };
    (0..=u8::MAX).map(letter).collect()
}

/// How many letters of a text are strange where they stand. Only the beginning is looked at.
fn strange(bytes: &[u8], table: &[char]) -> usize {
    let head = bytes.get(..bytes.len().min(256 << 10)).unwrap_or_default();
    let letter = |at: Option<usize>| -> char {
        let byte = at.and_then(|at| head.get(at)).copied().unwrap_or(b' ');
        table.get(usize::from(byte)).copied().unwrap_or(' ')
    };
    (0..head.len())
        .filter(|at| head.get(*at).is_some_and(|byte| *byte >= 0x80))
        .map(|at| weight(letter(at.checked_sub(1)), letter(Some(at)), letter(Some(at + 1))))
        .sum()
}

/// How strange a letter is between two others: 0 is what texts of this country have.
fn weight(before: char, own: char, after: char) -> usize {
    let within = before.is_alphabetic() || after.is_alphabetic();
    let both = before.is_alphabetic() && after.is_alphabetic();
    match own {
        '\u{80}'..='\u{9f}' | char::REPLACEMENT_CHARACTER => 4,
        '\u{2500}'..='\u{25ff}' | '\u{f8ff}' => 3,
        // The marks of money stand before a figure, and a euro behind one too.
        '£' => usize::from(!after.is_ascii_digit() && within) * 2,
        '€' => usize::from(both) * 2,
        '\u{2019}' | '\u{2018}' | '\u{b4}' => 0,
        '\u{201c}' | '\u{201d}' | '\u{201e}' => usize::from(both) * 2,
        '\u{2013}' | '\u{2014}' | '\u{2026}' | '\u{2022}' | '\u{b7}' | '\u{a0}' => {
            usize::from(both)
        }
        '½' | '¼' | '¾' | '°' | '§' | '©' | '®' | '\u{2122}' => usize::from(both) * 2,
        'œ' | 'Œ' | 'ÿ' | 'Ÿ' | 'ƒ' | 'µ' => 1 + usize::from(!within),
        _ if own.is_alphabetic() => {
            let in_small = before.is_lowercase() || after.is_lowercase() && before.is_alphabetic();
            let odd = own.is_uppercase() && in_small;
            // A letter beside a figure or alone: "Ł4.50" where "£4.50" was written.
            let figure = before.is_ascii_digit() || after.is_ascii_digit();
            // Words of one letter: "à", "è".
            let alone = !within && !"àèéòÀÈÉÒ".contains(own);
            usize::from(odd || figure) * 2 + usize::from(alone) * 2 + usize::from(!usual(own))
        }
        _ => 1 + usize::from(both),
    }
}

/// Letters of the languages of western Europe.
fn usual(letter: char) -> bool {
    "àáâãäåæçèéêëìíîïñòóôõöøùúûüýßÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝ".contains(letter)
}

#[cfg(test)]
mod tests {
    use crate::text::decoded;

    /// Bytes in which each letter is one of a page, given as its number.
    fn of(text: &str, letters: &[(char, u8)]) -> Vec<u8> {
        text.chars()
            .map(|c| {
                letters
                    .iter()
                    .find(|(own, _)| *own == c)
                    .map_or_else(|| u8::try_from(c).unwrap(), |(_, byte)| *byte)
            })
            .collect()
    }

    #[test]
    fn old_pages_are_told_apart_and_windows_stays() {
        let dos = [('é', 0x82), ('ü', 0x81), ('£', 0x9c), ('ö', 0x94), ('ä', 0x84), ('½', 0xab)];
        let mac = [
            ('é', 0x8e),
            ('ü', 0x9f),
            ('\u{2019}', 0xd5),
            ('ö', 0x9a),
            ('ä', 0x8a),
            ('\u{2013}', 0xd0),
        ];
        let windows = [
            ('\u{2019}', 0x92),
            ('\u{2013}', 0x96),
            ('€', 0x80),
            ('œ', 0x9c),
            ('\u{201c}', 0x93),
            ('\u{201d}', 0x94),
        ];
        for text in
            ["Date,Cost\n12/11/2019,£4.50\n", "Café with Zoé", "Frau Müller, £3", "1½ hours, Jörg"]
        {
            assert_eq!(decoded(&of(text, &dos)), text);
        }
        for text in ["Café with Zoé", "We can\u{2019}t come \u{2013} sorry", "Frau Müller, Jörg"]
        {
            assert_eq!(decoded(&of(text, &mac)), text);
        }
        for text in [
            "Café £4.50",
            "We can\u{2019}t \u{2013} sorry",
            "5 € and a c\u{153}ur",
            "\u{201c}Yes,\u{201d} she said",
            "1½ hours \u{2013} £3",
            "È vero",
        ] {
            assert_eq!(decoded(&of(text, &windows)), text, "{text}");
        }
    }
}
