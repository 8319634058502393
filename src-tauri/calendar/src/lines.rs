//! Bytes to lines: byte-order mark, folding, letters and blank lines, before any line is looked at.
//!
//! Unfolding comes before decoding, because a fold may stand inside a letter of several bytes (RFC 5545
//! section 3.1). A line that is not folded is not copied.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;

/// Longest unfolded line that is kept, in bytes: room for a file carried inside the calendar.
pub(crate) const LONGEST_LINE: usize = 8 * 1024 * 1024;

/// One unfolded line.
pub(crate) struct ContentLine<'a> {
    /// The line without its end.
    pub text: Cow<'a, str>,
    /// The physical line it begins on, from 1.
    pub number: u32,
    /// It was not UTF-8.
    pub recoded: bool,
    /// It was longer than is kept, and is cut.
    pub cut: bool,
}

/// Walks over the unfolded lines of a file.
pub(crate) struct ContentLines<'a> {
    rest: &'a [u8],
    number: u32,
    /// A file with no line feed at all ends its lines with carriage returns.
    end: u8,
}

impl<'a> ContentLines<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        let rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let end = if memchr::memchr(b'\n', rest).is_some() { b'\n' } else { b'\r' };
        Self { rest, number: 0, end }
    }

    /// The next physical line without its end; `None` at the end of the file.
    fn physical(&mut self) -> Option<&'a [u8]> {
        if self.rest.is_empty() {
            return None;
        }
        self.number = self.number.saturating_add(1);
        let (line, rest) = match memchr::memchr(self.end, self.rest) {
            Some(at) => {
                let (line, rest) = self.rest.split_at(at);
                (line, rest.get(1..).unwrap_or_default())
            }
            None => (self.rest, &[][..]),
        };
        self.rest = rest;
        Some(trim_returns(line))
    }

    /// Whether the next physical line carries the present one on.
    fn continues(&self) -> bool {
        matches!(self.rest.first(), Some(b' ' | b'\t'))
    }
}

/// A line of vCalendar 1.0 in quoted-printable that goes on in the next one without a space.
fn is_soft(line: &[u8]) -> bool {
    line.ends_with(b"=") && {
        let head = line.get(..200).unwrap_or(line).to_ascii_uppercase();
        memchr::memmem::find(&head, b"QUOTED-PRINTABLE").is_some()
    }
}

fn trim_returns(mut line: &[u8]) -> &[u8] {
    while let [head @ .., b'\r'] = line {
        line = head;
    }
    line
}

impl<'a> Iterator for ContentLines<'a> {
    type Item = ContentLine<'a>;

    fn next(&mut self) -> Option<ContentLine<'a>> {
        let mut first = self.physical()?;
        while first.iter().all(|b| matches!(b, b' ' | b'\t')) {
            first = self.physical()?;
        }
        let number = self.number;
        let soft = is_soft(first);
        if !soft && !self.continues() {
            let cut = first.len() > LONGEST_LINE;
            let kept = first.get(..LONGEST_LINE).unwrap_or(first);
            let (text, recoded) = decode(kept);
            return Some(ContentLine { text, number, recoded, cut });
        }
        let mut joined = Vec::with_capacity(first.len().min(LONGEST_LINE) * 4);
        joined.extend_from_slice(first.get(..LONGEST_LINE).unwrap_or(first));
        let mut cut = first.len() > LONGEST_LINE;
        loop {
            let soft = soft && joined.ends_with(b"=");
            if !soft && !self.continues() {
                break;
            }
            let Some(more) = self.physical() else { break };
            let more = if soft { more } else { more.get(1..).unwrap_or_default() };
            if soft {
                joined.pop();
            }
            if joined.len() + more.len() > LONGEST_LINE {
                cut = true;
            } else {
                joined.extend_from_slice(more);
            }
        }
        let (text, recoded) = match String::from_utf8(joined) {
            Ok(text) => (text, false),
            Err(other) => (decode(other.as_bytes()).0.into_owned(), true),
        };
        Some(ContentLine { text: Cow::Owned(text), number, recoded, cut })
    }
}

/// UTF-8, or Windows-1252 where it is not: what Outlook in Britain wrote before.
pub(crate) fn decode(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), false),
        Err(_) => (WINDOWS_1252.decode_without_bom_handling(bytes).0, true),
    }
}

/// The letter of one byte of Windows-1252.
pub(crate) fn windows_1252(byte: u8) -> char {
    let bytes = [byte];
    let (letter, _) = WINDOWS_1252.decode_without_bom_handling(&bytes);
    letter.chars().next().unwrap_or(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(bytes: &[u8]) -> Vec<String> {
        ContentLines::new(bytes).map(|line| line.text.into_owned()).collect()
    }

    #[test]
    fn folds_keep_their_spaces_and_may_split_a_letter() {
        assert_eq!(
            texts(b"\xef\xbb\xbfA:one \r\n two\r\nB:caf\xc3\r\n \xa9\r\n"),
            ["A:one two", "B:caf\u{e9}"]
        );
    }

    #[test]
    fn blank_lines_are_skipped_and_any_line_end_will_do() {
        assert_eq!(texts(b"\n\r\nA:1\r\r\nB:2\n\n\nC:3"), ["A:1", "B:2", "C:3"]);
        assert_eq!(texts(b"A:1\rB:2\r"), ["A:1", "B:2"]);
    }

    #[test]
    fn a_line_in_quoted_printable_goes_on_without_a_space() {
        assert_eq!(
            texts(
                b"SUMMARY;ENCODING=QUOTED-PRINTABLE:Caf=C3=A9 and=\r\n more=\r\n.\r\nB:1=\r\nC:2"
            ),
            ["SUMMARY;ENCODING=QUOTED-PRINTABLE:Caf=C3=A9 and more.", "B:1=", "C:2"]
        );
    }

    #[test]
    fn one_line_of_windows_letters_is_read_and_told() {
        let lines: Vec<ContentLine<'_>> = ContentLines::new(b"A:ok\nB:\x93caf\xe9\x94\n").collect();
        assert_eq!(lines[1].text, "B:\u{201c}caf\u{e9}\u{201d}");
        assert!(lines[1].recoded && !lines[0].recoded);
        assert_eq!(lines[1].number, 2);
    }
}
