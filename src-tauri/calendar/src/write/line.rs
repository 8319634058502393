//! Content lines: escaped, folded and ended as RFC 5545 sections 3.1 and 3.3.11 say.

/// A file's lines while they are being written.
#[derive(Default)]
pub(super) struct FoldedLines {
    bytes: Vec<u8>,
}

/// Longest line in bytes, its end apart.
const LONGEST: usize = 75;

impl FoldedLines {
    /// A line whose value is made here and has nothing to escape.
    pub(super) fn plain(&mut self, name: &str, value: &str) {
        let clean: String = value.chars().filter(|c| !c.is_control()).collect();
        self.fold(&format!("{name}:{clean}"));
    }

    /// A line of text from anywhere.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{}", escape(value)));
    }

    /// A line of text, where there is any.
    pub(super) fn text_if(&mut self, name: &str, value: &str) {
        if !value.trim().is_empty() {
            self.text(name, value);
        }
    }

    /// A web address, where it is one: letters of an address only, so that nothing else can come in with it.
    pub(super) fn address(&mut self, name: &str, value: &str) {
        let value = value.trim();
        let web = value.starts_with("https://") || value.starts_with("http://");
        if web
            && value
                .bytes()
                .all(|b| b.is_ascii_graphic() && !matches!(b, b'"' | b'<' | b'>' | b'\\'))
        {
            self.plain(name, value);
        }
    }

    /// Writes a line in pieces of at most 75 bytes that never split a letter.
    fn fold(&mut self, line: &str) {
        let mut rest = line;
        let mut room = LONGEST;
        while rest.len() > room {
            let (head, tail) = rest.split_at(rest.floor_char_boundary(room));
            self.bytes.extend_from_slice(head.as_bytes());
            self.bytes.extend_from_slice(b"\r\n ");
            rest = tail;
            // The space that begins a fold counts.
            room = LONGEST - 1;
        }
        self.bytes.extend_from_slice(rest.as_bytes());
        self.bytes.extend_from_slice(b"\r\n");
    }

    pub(super) fn finish(self) -> Vec<u8> {
        self.bytes
    }
}

/// TEXT: marks escaped, line ends of any kind as `\n`, other control letters left out.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\r' if chars.peek() == Some(&'\n') => {}
            // Some readers end a line at these too.
            '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            '\t' => out.push('\t'),
            c if c.is_control() || c == '\u{FEFF}' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_are_short_and_split_no_letter() {
        let mut lines = FoldedLines::default();
        lines.text("SUMMARY", &"\u{20ac}\u{1f600}a".repeat(60));
        let text = String::from_utf8(lines.finish()).unwrap();
        assert!(text.split("\r\n").all(|line| line.len() <= 75));
        assert_eq!(
            text.replace("\r\n ", ""),
            format!("SUMMARY:{}\r\n", "\u{20ac}\u{1f600}a".repeat(60))
        );
    }

    #[test]
    fn a_line_of_seventy_five_bytes_is_whole() {
        let of = |length: usize| {
            let mut lines = FoldedLines::default();
            lines.plain("A", &"x".repeat(length - 2));
            String::from_utf8(lines.finish()).unwrap()
        };
        assert_eq!(of(75), format!("A:{}\r\n", "x".repeat(73)));
        assert_eq!(of(76), format!("A:{}\r\n x\r\n", "x".repeat(73)));
        assert_eq!(of(149), format!("A:{}\r\n {}\r\n", "x".repeat(73), "x".repeat(74)));
    }

    #[test]
    fn an_end_of_a_line_is_one_however_it_is_written() {
        for text in ["a\r\nb", "a\nb", "a\rb", "a\u{85}b"] {
            assert_eq!(escape(text), "a\\nb", "{text:?}");
        }
        assert_eq!(escape("a\n\rb\r\n"), "a\\n\\nb\\n");
    }

    #[test]
    fn nothing_can_begin_a_line() {
        for bad in [
            "a\r\nATTENDEE:x",
            "a\nATTENDEE:x",
            "a\rATTENDEE:x",
            "a\u{2028}ATTENDEE:x",
            "a\u{b}ATTENDEE:x",
            "a\0",
        ] {
            let mut lines = FoldedLines::default();
            lines.text("SUMMARY", bad);
            lines.address("URL", &format!("https://{bad}"));
            let text = String::from_utf8(lines.finish()).unwrap();
            assert_eq!(text.matches("\r\n").count(), 1, "{text:?}");
        }
    }
}
