//! Letters that were written for programs, or spoilt by one: "&eacute;", "%C3%A9", "=C3=A9", "\u00e9", "Ã©".

use encoding_rs::WINDOWS_1252;
use evenhand_words::tr::documents;

/// What the start of a text stands for and how many of its bytes that takes; `None` where it is only itself.
pub(super) fn escape(text: &str) -> Option<(String, usize)> {
    match text.chars().next()? {
        '&' => entity(text),
        '%' => coded(text, '%'),
        '=' => broken_line(text).or_else(|| coded(text, '=')),
        '\\' => backslash(text),
        'Â'..='ô' => spoilt(text),
        _ => None,
    }
}

/// How long the mark of a note or comment is that a text begins with, as papers that were turned into pages have them:
/// it may stand within a name.
pub(super) fn mark_of_a_note(text: &str) -> Option<usize> {
    if let Some(length) = mark_of_letters(text) {
        return Some(length);
    }
    let inner = text.strip_prefix('[')?;
    let end = inner.bytes().take(40).position(|b| b == b']')?;
    let inner = inner.get(..end)?;
    let number: usize = inner.rsplit(' ').next()?.parse().ok()?;
    let marks =
        [documents::footnote(number), documents::endnote(number), documents::comment(number)];
    marks.iter().any(|mark| mark == inner).then_some(end + 2)
}

/// How long a mark is by which letters are set bold or slanted in pages and forums: `<b>`, `[/i]`. Only those that say
/// nothing else count.
fn mark_of_letters(text: &str) -> Option<usize> {
    const MARKS: [&str; 20] = [
        "b", "i", "u", "s", "em", "strong", "span", "font", "br", "wbr", "a", "sub", "sup", "mark",
        "small", "big", "code", "tt", "url", "color",
    ];
    let close = match text.chars().next()? {
        '<' => '>',
        '[' => ']',
        _ => return None,
    };
    let end = text.get(1..)?.bytes().take(10).position(|b| char::from(b) == close)?;
    let inner = text.get(1..=end)?.trim_matches(['/', ' ']);
    let known = MARKS.iter().any(|mark| inner.eq_ignore_ascii_case(mark));
    known.then_some(end + 2)
}

/// A character reference of HTML.
fn entity(text: &str) -> Option<(String, usize)> {
    const MARKS: [&str; 10] =
        ["acute", "grave", "circ", "uml", "tilde", "cedil", "ring", "slash", "caron", "breve"];
    let end = text.bytes().take(12).position(|b| b == b';')?;
    let name = text.get(1..end)?;
    let meant = match name {
        // What was written for programs twice: "&amp;eacute;".
        "amp" => {
            let again = format!("&{}", near(text.get(end + 1..).unwrap_or_default()));
            if let Some((meant, length)) = entity(&again) {
                return Some((meant, end + length));
            }
            "&".to_owned()
        }
        "apos" | "rsquo" | "lsquo" => "’".to_owned(),
        "nbsp" | "ensp" | "emsp" | "thinsp" => " ".to_owned(),
        "shy" | "zwj" | "zwnj" | "lrm" | "rlm" => String::new(),
        "ndash" | "mdash" | "hyphen" | "dash" => "-".to_owned(),
        "szlig" => "ss".to_owned(),
        "aelig" | "AElig" => "ae".to_owned(),
        "oelig" | "OElig" => "oe".to_owned(),
        _ => {
            if let Some(number) = name.strip_prefix('#') {
                let code = match number.strip_prefix(['x', 'X']) {
                    Some(hex) => u32::from_str_radix(hex, 16),
                    None => number.parse(),
                };
                char::from_u32(code.ok()?)?.to_string()
            } else {
                let letter = name.chars().next().filter(char::is_ascii_alphabetic)?;
                let mark = name.get(1..)?;
                MARKS.contains(&mark).then(|| letter.to_string())?
            }
        }
    };
    Some((meant, end + 1))
}

/// Bytes of UTF-8, each as a sign and two digits, as addresses and old messages have them.
fn coded(text: &str, sign: char) -> Option<(String, usize)> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some(digits) = rest.strip_prefix(sign).and_then(|rest| rest.get(..2)) {
        if sign == '=' && digits.bytes().any(|b| b.is_ascii_lowercase()) {
            break;
        }
        let Ok(byte) = u8::from_str_radix(digits, 16) else { break };
        bytes.push(byte);
        rest = rest.get(3..)?;
        if let Ok(meant) = std::str::from_utf8(&bytes) {
            // "%2527" is an apostrophe that was written for programs twice.
            if meant == "%"
                && let Some((meant, length)) = coded(&format!("%{}", near(rest)), sign)
            {
                return Some((meant, length + 2));
            }
            let clear = !meant.chars().any(char::is_control);
            return clear.then(|| (meant.to_owned(), bytes.len() * 3));
        }
        if bytes.len() == 4 {
            break;
        }
    }
    // Older programs write a letter of Western Europe as one byte.
    let first = bytes.first().filter(|byte| sign == '%' && **byte >= 0xc0)?;
    Some((char::from(*first).to_string(), 3))
}

/// As much of a text as an escape takes, so that no row of them is gone through again and again.
fn near(text: &str) -> &str {
    text.get(..text.floor_char_boundary(12)).unwrap_or(text)
}

/// The end of a line that goes on (RFC 2045, 6.7).
fn broken_line(text: &str) -> Option<(String, usize)> {
    let end = ["=\r\n", "=\n"].iter().find(|end| text.starts_with(**end))?;
    Some((String::new(), end.len()))
}

fn backslash(text: &str) -> Option<(String, usize)> {
    if text.starts_with("\\'") {
        return Some(("’".to_owned(), 2));
    }
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    let meant = char::from_u32(u32::from_str_radix(digits, 16).ok()?)?;
    Some((meant.to_string(), 6))
}

/// A letter in UTF-8 whose bytes were read as letters of Windows-1252 each.
fn spoilt(text: &str) -> Option<(String, usize)> {
    let (meant, length) = spoilt_once(text)?;
    // "ÃƒÂ©" was spoilt twice.
    if meant.starts_with(|c| ('Â'..='ô').contains(&c))
        && let Some((next, further)) = text.get(length..).and_then(spoilt_once)
        && let Some((whole, all)) = spoilt_once(&format!("{meant}{next}"))
        && all == meant.len() + next.len()
    {
        return Some((whole, length + further));
    }
    Some((meant, length))
}

fn spoilt_once(text: &str) -> Option<(String, usize)> {
    let mut bytes = Vec::new();
    let mut length = 0;
    for c in text.chars().take(4) {
        bytes.push(windows_1252(c)?);
        length += c.len_utf8();
        if let Ok(meant) = std::str::from_utf8(&bytes) {
            return meant
                .chars()
                .next()
                .filter(|c| !c.is_control())
                .map(|c| (c.to_string(), length));
        }
    }
    None
}

/// The byte of a letter above 7F, in Windows-1252 or Latin-1.
fn windows_1252(c: char) -> Option<u8> {
    if let code @ 0x80..=0xff = u32::from(c) {
        return u8::try_from(code).ok();
    }
    let mut letter = [0; 4];
    let (bytes, _, is_none) = WINDOWS_1252.encode(c.encode_utf8(&mut letter));
    match *bytes {
        [byte @ 0x80..=0xff] if !is_none => Some(byte),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_was_written_for_programs() {
        for (text, meant, length) in [
            ("&#39;s", "'", 5),
            ("&#xe9;", "é", 6),
            ("&eacute;", "e", 8),
            ("%20x", " ", 3),
            ("%C3%A9", "é", 6),
            ("=C3=A9", "é", 6),
            ("=\r\nx", "", 3),
            ("\\u00e9", "é", 6),
            ("â€™s", "’", 8),
            ("Ã©", "é", 4),
            ("ÃƒÂ©l", "é", 8),
            ("&amp;eacute;l", "e", 12),
            ("&amp;#39;B", "'", 9),
            ("%2527B", "'", 5),
            ("%E9lie", "é", 3),
        ] {
            assert_eq!(escape(text), Some((meant.to_owned(), length)), "{text}");
        }
    }

    #[test]
    fn a_long_row_of_escapes_is_gone_through_once() {
        for row in [
            "&amp;".repeat(400_000),
            format!("&{}", "amp;".repeat(400_000)),
            format!("%{}", "25".repeat(400_000)),
        ] {
            let mut at = 0;
            while let Some(rest) = row.get(at..).filter(|rest| !rest.is_empty()) {
                at += escape(rest).map_or(1, |(_, length)| length);
            }
            assert_eq!(at, row.len());
        }
    }

    #[test]
    fn leaves_what_is_only_itself() {
        for text in [
            "& more;",
            "&unknown;",
            "%",
            "100% of",
            "= 20",
            "=3d",
            "\\user",
            "Ärzte",
            "â",
            "%00",
            "",
        ] {
            assert_eq!(escape(text), None, "{text}");
        }
    }
}
