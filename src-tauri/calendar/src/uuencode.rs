//! Files in a message's words as programs before MIME attached them (POSIX `uuencode`).

/// Longest file that is decoded, in bytes of text.
const LONGEST: usize = 8 << 20;

/// The files in a text: name and bytes.
pub(crate) fn files(text: &str) -> Vec<(String, Vec<u8>)> {
    let mut out = Vec::new();
    let Some(text) = text.get(..text.len().min(LONGEST)).filter(|text| text.contains("begin "))
    else {
        return out;
    };
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(name) = begins(line)
            && let Some(bytes) = decode(&mut lines)
        {
            out.push((name.to_owned(), bytes));
        }
    }
    out
}

/// "begin 644 invite.ics"
fn begins(line: &str) -> Option<&str> {
    let (mode, name) = line.trim_end().strip_prefix("begin ")?.split_once(' ')?;
    let octal = (3..=4).contains(&mode.len()) && mode.bytes().all(|b| (b'0'..=b'7').contains(&b));
    (octal && !name.trim().is_empty()).then(|| name.trim())
}

/// The lines up to "end". `None` where one of them is no such line: then it was no file.
fn decode<'t>(lines: &mut impl Iterator<Item = &'t str>) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    for line in lines {
        let line = line.trim_end_matches('\r');
        if line.trim_end() == "end" {
            return Some(out);
        }
        let (length, data) = line.as_bytes().split_first().unwrap_or((&b' ', &[]));
        let wanted = usize::from(six(*length)?);
        let start = out.len();
        for group in data.chunks(4) {
            let mut bits = 0_u32;
            for at in 0..4 {
                // Spaces at the end of a line are lost on the way.
                bits = 64 * bits + u32::from(six(group.get(at).copied().unwrap_or(b' '))?);
            }
            let [_, bytes @ ..] = bits.to_be_bytes();
            out.extend(bytes);
        }
        out.resize(start + wanted, 0);
    }
    None
}

fn six(letter: u8) -> Option<u8> {
    (b' '..=b'`').contains(&letter).then(|| letter.wrapping_sub(b' ') & 0x3F)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_comes_out_with_its_name() {
        let text = "Hello\nbegin 644 cat.txt\n#0V%T\n`\nend\nbegin your reply here\n";
        assert_eq!(files(text), [("cat.txt".to_owned(), b"Cat".to_vec())]);
        // A line's last spaces are cut, and a line end of two bytes stands.
        let cut = "begin 644 a\r\n$86$ \r\n`\r\nend\r\n".replace("$86$ ", "\"86$");
        assert_eq!(files(&cut), [("a".to_owned(), b"aa".to_vec())]);
    }

    #[test]
    fn words_that_only_begin_so_are_no_file() {
        for text in [
            "begin 644 a\n#0V%T\n",
            "begin 999 a\nend",
            "begin 644 a\nsmall letters\nend",
            "We begin 10 am",
        ] {
            assert_eq!(files(text), [], "{text}");
        }
    }
}
