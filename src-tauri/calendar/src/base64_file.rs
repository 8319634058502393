//! A calendar that was saved in the encoding that it had for the way, with or without the lines above it.

use mail_parser::decoders::base64::base64_decode;

/// "BEGIN:VCAL" in base64; a byte-order mark before it takes four letters of its own.
pub(crate) const BEGINS: &str = "QkVHSU46VkNBT";

/// Lines that stand above the content in a message's part.
const HEADS: [&str; 2] = ["content-", "mime-version:"];

/// The calendar in a file that is base64, wholly or below words; `None` for any other.
pub(crate) fn calendar(bytes: &[u8]) -> Option<Vec<u8>> {
    in_head(bytes).or_else(|| in_words(bytes))
}

/// The calendar that stands below words in a text, in lines of base64. `None` where the text has one that is plain too.
pub(crate) fn in_words(text: &[u8]) -> Option<Vec<u8>> {
    let at = memchr::memmem::find(text, BEGINS.as_bytes())?;
    if memchr::memmem::find(text, b"BEGIN:V").is_some() {
        return None;
    }
    let line = memchr::memrchr(b'\n', text.get(..at)?).map_or(0, |end| end + 1);
    let mark = |b: &u8| matches!(b, b'>' | b'|') || b.is_ascii_whitespace();
    let (mut all, mut width) = (Vec::new(), 0);
    for line in text.get(line..)?.split(|b| *b == b'\n') {
        let bare = line.get(line.iter().take_while(|b| mark(b)).count()..)?.trim_ascii_end();
        // The last line is the shorter one, and words may stand right below it.
        if bare.is_empty() || !bare.iter().all(is_letter) {
            break;
        }
        all.extend_from_slice(bare);
        if bare.len() < width || bare.ends_with(b"=") {
            break;
        }
        width = bare.len();
    }
    base64_decode(&all).filter(|bytes| begins(bytes))
}

/// The calendar in a file that is all base64, with the head of a part above it or none.
fn in_head(bytes: &[u8]) -> Option<Vec<u8>> {
    let body = below_head(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii());
    // Twenty letters are "BEGIN:VCALENDAR"; a few more may be a byte-order mark or an empty line.
    let head = letters(body.get(..200).unwrap_or(body))?;
    if !begins(&base64_decode(&head)?) {
        return None;
    }
    let all = letters(body)?;
    base64_decode(&all)
}

/// What stands below the head of a part, where there is one.
fn below_head(bytes: &[u8]) -> &[u8] {
    let start = String::from_utf8_lossy(bytes.get(..20).unwrap_or(bytes)).to_ascii_lowercase();
    if !HEADS.iter().any(|head| start.starts_with(head)) {
        return bytes;
    }
    let end = |empty: &[u8]| memchr::memmem::find(bytes, empty).map(|at| at + empty.len());
    let below = end(b"\r\n\r\n").or_else(|| end(b"\n\n")).and_then(|at| bytes.get(at..));
    below.unwrap_or_default().trim_ascii()
}

/// The letters of the encoding without the line ends. `None` where there are others.
fn letters(bytes: &[u8]) -> Option<Vec<u8>> {
    let lines = bytes.split(|b| matches!(b, b'\r' | b'\n'));
    let out: Vec<u8> = lines.flat_map(<[u8]>::trim_ascii).copied().collect();
    (out.len() >= 20 && out.iter().all(is_letter)).then_some(out)
}

fn is_letter(b: &u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'=')
}

fn begins(bytes: &[u8]) -> bool {
    super::capitals(bytes).trim_start().starts_with("BEGIN:VCAL")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_calendar_in_base64_is_one_and_other_files_are_not() {
        const PLAIN: &str = "QkVHSU46VkNBTEVOREFSDQpCRUdJTjpWRVZFTlQNClVJRDoxDQpFTkQ6VkVWRU5UDQpFTkQ6VkNBTEVOREFSDQo=";
        let lines = format!("{}\r\n{}\r\n", &PLAIN[..40], &PLAIN[40..]);
        let part = format!(
            "Content-Type: text/calendar; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{lines}"
        );
        for file in [PLAIN.to_owned(), lines.clone(), part, format!("\u{feff}\n{PLAIN}")] {
            let found = calendar(file.as_bytes()).unwrap();
            assert!(
                found.starts_with(b"BEGIN:VCALENDAR\r\n") && found.ends_with(b"END:VCALENDAR\r\n")
            );
        }
        let words = format!("Dear parent, the invitation is below.\r\n\r\n{lines}Regards\r\n");
        for file in
            [words.clone(), words.replace("QkVH", "> QkVH"), words.replace("QkVH", "77u/QkVH")]
        {
            let found = calendar(file.as_bytes()).unwrap();
            assert!(String::from_utf8_lossy(&found).ends_with("END:VCALENDAR\r\n"), "{file}");
        }
        for other in [
            "BEGIN:VCALENDAR\r\nATTACH:x\r\n QkVHSU46VkNBTEVOREFSDQo=\r\nEND:VCALENDAR\r\n",
            "We write that QkVHSU46VkNBTEVOREFSDQo= begins one.",
            "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
            "QkVHSU46VkNBUkQNClZFUlNJT046NC4wDQpFTkQ6VkNBUkQNCg==",
            "QkVHSU46VkNBTEVOREFS and words",
            "",
            "Content-Type: text/calendar",
        ] {
            assert_eq!(calendar(other.as_bytes()), None, "{other}");
        }
    }
}
