//! Letters that were written for programs, or spoilt by one: "&eacute;", "%C3%A9", "=C3=A9", "\u00e9", "Ã©".

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

/// A character reference of HTML.
fn entity(text: &str) -> Option<(String, usize)> {
    const MARKS: [&str; 10] =
        ["acute", "grave", "circ", "uml", "tilde", "cedil", "ring", "slash", "caron", "breve"];
    let end = text.bytes().take(12).position(|b| b == b';')?;
    let name = text.get(1..end)?;
    let meant = match name {
        "amp" => "&".to_owned(),
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
            let clear = !meant.chars().any(char::is_control);
            return clear.then(|| (meant.to_owned(), bytes.len() * 3));
        }
        if bytes.len() == 4 {
            break;
        }
    }
    None
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

/// The byte of a letter above 7F.
fn windows_1252(c: char) -> Option<u8> {
    const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    match u32::from(c) {
        code @ 0x80..=0xff => u8::try_from(code).ok(),
        _ => HIGH.chars().position(|high| high == c).and_then(|at| u8::try_from(at + 0x80).ok()),
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
        ] {
            assert_eq!(escape(text), Some((meant.to_owned(), length)), "{text}");
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
