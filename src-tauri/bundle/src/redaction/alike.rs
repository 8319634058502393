//! Letters that look like others, and characters that are not seen.
//!
//! A name with a Cyrillic "а" in it is the same name to a reader. Which letters look alike is the Unicode
//! Consortium's table (UTS 39); it goes for letters outside of English alone, so that "Carne" is never "Came".

use unicode_normalization::char::is_combining_mark;
use unicode_security::confusable_detection::skeleton;

/// Characters that no reader sees: soft hyphens, joiners, marks of direction, choices between forms, and what only
/// programs act on.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{0}'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}'
        | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{640}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffc}'
        | '\u{13430}'..='\u{1343f}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// The small English letter that this one is drawn as, in its own size: "Η" is an h, and "η" an n.
pub(super) fn drawn_as(c: char) -> Option<char> {
    if c.is_ascii() || !c.is_alphabetic() || is_combining_mark(c) {
        return None;
    }
    let whole = c.to_string();
    let drawn: Vec<char> = skeleton(&whole).filter(|c| !is_combining_mark(*c)).collect();
    match *drawn.as_slice() {
        [one] if one.is_ascii_alphabetic() => Some(one.to_ascii_lowercase()),
        ['r', 'n'] => Some('m'),
        _ => None,
    }
}

/// Two letters that fonts draw as one and that common programs note as a letter of another language, which no English
/// text has: "KaƟe" is what a PDF of "Katie" says.
pub(super) fn joined_letters(c: char) -> Option<&'static str> {
    Some(match c {
        'Ɵ' => "ti",
        'Ʃ' => "tt",
        'ƫ' => "tti",
        'ƞ' => "tf",
        _ => return None,
    })
}

/// Fonts of signs have the codes of letters in a range of their own. What such a font shows may be any letter, and is
/// most often that of the code.
pub(super) fn in_a_font_of_signs(c: char) -> char {
    let code = u32::from(c);
    if (0xf020..=0xf07e).contains(&code) { char::from_u32(code - 0xf000).unwrap_or(c) } else { c }
}

/// The letter in whose place a sign stands that is drawn as a letter and is none.
pub(super) fn sign_as_letter(c: char) -> Option<char> {
    Some(match c {
        '\u{212e}' => 'e',
        '\u{2373}' => 'i',
        '\u{2374}' => 'p',
        '\u{237a}' => 'a',
        _ => return None,
    })
}

/// The letters that a small letter is read as: those that English keyboards have in its place, and those of
/// other scripts that look the same.
pub(super) fn alike(c: char) -> Alike {
    const DIGITS: [u32; 6] = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6];
    let code = u32::from(c);
    if let Some(zero) = DIGITS.iter().find(|zero| (**zero..**zero + 10).contains(&code)) {
        return Alike::One(char::from_digit(code - zero, 10).unwrap_or(c));
    }
    for (first, count) in [(0x1f1e6, 26), (0x1f130, 26), (0x1f150, 26), (0x1f170, 26)] {
        if (first..first + count).contains(&code) {
            return Alike::One(char::from_u32(code - first + u32::from('a')).unwrap_or(c));
        }
    }
    match c {
        'ß' => return Alike::Two(['s', 's']),
        'æ' => return Alike::Two(['a', 'e']),
        'œ' => return Alike::Two(['o', 'e']),
        'þ' => return Alike::Two(['t', 'h']),
        _ => {}
    }
    const FROM: &str = "øđðłħıŧŋɑɡʙʟɪɴʀʏɢʜᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢꜰꜱавекмнорстухѕіјԁԛԝһαβεζηικμνορτυχςکیىةٱ";
    const TO: &str = "oddlhitnagblinryghacdejkmoptuvwzfsabekmhopctyxsijdqwhabezhikmnoptyxσكييها";
    let found = FROM.chars().zip(TO.chars()).find(|(from, _)| *from == c);
    Alike::One(found.map_or(c, |(_, to)| to))
}

/// One letter or two.
pub(super) enum Alike {
    One(char),
    Two([char; 2]),
}

impl Alike {
    pub fn chars(self) -> impl Iterator<Item = char> {
        let (first, second) = match self {
            Self::One(c) => (c, None),
            Self::Two([first, second]) => (first, Some(second)),
        };
        std::iter::once(first).chain(second)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_other_scripts_are_those_that_they_are_drawn_as() {
        for (letters, drawn) in [
            ("аеорсухіјѕԛԝ", "aeopcyxijsqw"),
            ("АВЕНКМОРСТУХ", "abehkmopctyx"),
            ("ΑΒΕΖΗΚΜΝΟΡΤΥΧ", "abezhkmnoptyx"),
            ("ανορυ", "avopu"),
            ("օսհՏ", "ouhs"),
            ("ᎪᎬᎫᎻᎷ", "aejhm"),
            ("ꓐꓙꓟꓠꓮ", "bjmna"),
        ] {
            let found: String = letters.chars().filter_map(drawn_as).collect();
            assert_eq!(found, drawn, "{letters}");
        }
        assert!("Carneлджщ日".chars().all(|c| drawn_as(c).is_none()));
    }
}
