//! Where the messages of an mbox lie, found in one pass over its bytes as they come.
//!
//! All dialects: mboxo and mboxrd (a mark before "From " in a body), mboxcl and mboxcl2 (a length in a header),
//! Thunderbird, Google Takeout, Apple. A length is believed only where a separator or the end of the file stands
//! where it says.

use super::separator::{self, Separator};

/// Longest start of a line that is looked at, in bytes.
const LOOKED_AT: usize = 400;
/// Most messages of one file.
const MOST: usize = 2_000_000;

/// A message in a mailbox file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct MailSlot {
    /// Its first byte, after the separator's line.
    pub start: u64,
    /// The byte after its last.
    pub end: u64,
    /// "From " at the start of a line may have been marked. Not so where a length kept a bare one inside.
    pub marked: bool,
}

/// Where the messages lie.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailboxIndex {
    /// The messages in the order of the file.
    pub slots: Vec<MailSlot>,
    /// Bytes before the first separator, which belong to no message.
    pub before: u64,
    /// There are more messages than are looked at.
    pub cut: bool,
}

/// Finds the messages in a file that is fed to it piece by piece.
#[derive(Debug, Default)]
pub struct MailboxIndexer {
    index: MailboxIndex,
    /// The start of the line that is being read, and where it stands.
    line: Vec<u8>,
    line_at: u64,
    line_length: u64,
    /// How long the empty line before this one is; 0 where the line before is not empty.
    blank: u64,
    open: Option<OpenMail>,
    /// A separator whose next line decides.
    asked: Option<AskedIndex>,
}

/// The message that is being read.
#[derive(Debug)]
struct OpenMail {
    start: u64,
    in_headers: bool,
    length: Option<u64>,
    /// Where the message ends by its length.
    declared_end: Option<u64>,
    /// Separators before that end: the ends and starts that hold if the length is wrong.
    inside: Vec<IndexCut>,
}

#[derive(Clone, Copy, Debug)]
struct IndexCut {
    /// Where the message before ends.
    end: u64,
    /// Where the message after starts.
    start: u64,
    /// Where the separator's line stands.
    at: u64,
}

#[derive(Debug)]
struct AskedIndex {
    cut: IndexCut,
    separator: Separator,
    after_blank: bool,
}

impl MailboxIndexer {
    /// Takes the next bytes of the file.
    pub fn feed(&mut self, mut bytes: &[u8]) {
        while let Some(end) = memchr::memchr(b'\n', bytes) {
            let (line, rest) = bytes.split_at(end + 1);
            self.keep(line);
            self.end_line();
            bytes = rest;
        }
        self.keep(bytes);
    }

    /// Where the messages lie, once all bytes were given.
    pub fn finish(mut self) -> MailboxIndex {
        if self.line_length > 0 {
            self.end_line();
        }
        if let Some(asked) = self.asked.take() {
            // A separator at the very end: a message with nothing in it.
            self.separate(asked.cut);
        }
        let end = self.line_at;
        if let Some(open) = self.open.take() {
            let kept = open.declared_end.is_some_and(|declared| end.abs_diff(declared) <= 2);
            // The empty line that ends the last message is no part of it.
            let own_end = if self.blank > 0 && end - self.blank > open.start {
                end - self.blank
            } else {
                end
            };
            let own_end = match open.declared_end {
                Some(declared) if kept => declared.min(end),
                _ => own_end,
            };
            self.close(open, own_end, !kept);
        }
        self.index
    }

    fn keep(&mut self, bytes: &[u8]) {
        let room = LOOKED_AT.saturating_sub(self.line.len());
        self.line.extend_from_slice(bytes.get(..room).unwrap_or(bytes));
        self.line_length += bytes.len() as u64;
    }

    /// A line is whole.
    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let (at, length) = (self.line_at, self.line_length);
        let text = line.strip_suffix(b"\n").unwrap_or(&line);
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        if let Some(asked) = self.asked.take() {
            self.settle(asked, text);
        }
        let start_of_file = self.open.is_none() && self.index.slots.is_empty();
        let bare =
            if start_of_file { text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text) } else { text };
        match separator::read(bare) {
            Some(separator) => {
                let cut = IndexCut { end: at - self.blank, start: at + length, at };
                let after_blank = self.blank > 0 || start_of_file;
                self.asked = Some(AskedIndex { cut, separator, after_blank });
            }
            None => self.plain(text, at + length),
        }
        self.blank = if text.is_empty() { length } else { 0 };
        self.line_at = at + length;
        self.line_length = 0;
        self.line = line;
        self.line.clear();
    }

    /// Decides on a "From " line by the line after it.
    fn settle(&mut self, asked: AskedIndex, next: &[u8]) {
        let AskedIndex { cut, separator, after_blank } = asked;
        let first = self.open.is_none() && self.index.slots.is_empty();
        let parts = match (separator.dated, after_blank) {
            _ if first => true,
            // Words can hold a whole separator; no header comes after those.
            (true, true) => next.is_empty() || separator::is_header(next),
            (true, false) => separator::is_header(next),
            (false, true) => separator::is_known_header(next),
            (false, false) => separator.bare && separator::is_known_header(next),
        };
        if parts {
            self.separate(cut);
        } else {
            self.plain(b"From ", cut.start);
        }
    }

    /// A separator: the message before it ends, unless its length says that it is in the middle.
    fn separate(&mut self, cut: IndexCut) {
        if let Some(open) = &mut self.open
            && let Some(declared) = open.declared_end
        {
            if cut.at < declared {
                if open.inside.len() < MOST {
                    open.inside.push(cut);
                }
                return;
            }
            let kept = cut.at - declared <= 2;
            if let Some(open) = self.open.take() {
                self.close(open, if kept { declared } else { cut.end }, !kept);
            }
        } else if let Some(open) = self.open.take() {
            self.close(open, cut.end, true);
        } else {
            self.index.before = cut.at;
        }
        self.open_at(cut.start);
    }

    fn open_at(&mut self, start: u64) {
        self.open = Some(OpenMail {
            start,
            in_headers: true,
            length: None,
            declared_end: None,
            inside: Vec::new(),
        });
    }

    /// Ends a message. Where its length did not hold, the separators in it part it after all.
    fn close(&mut self, open: OpenMail, end: u64, parts: bool) {
        let mut start = open.start;
        let marked = parts || open.inside.is_empty();
        if parts {
            for cut in open.inside {
                self.push(MailSlot { start, end: cut.end.max(start), marked });
                start = cut.start;
            }
        }
        self.push(MailSlot { start, end: end.max(start), marked });
    }

    fn push(&mut self, slot: MailSlot) {
        if self.index.slots.len() < MOST {
            self.index.slots.push(slot);
        } else {
            self.index.cut = true;
        }
    }

    /// A line that is no separator. `next` is where the one after it begins.
    fn plain(&mut self, text: &[u8], next: u64) {
        let Some(open) = &mut self.open else { return };
        if !open.in_headers {
            return;
        }
        if text.is_empty() {
            open.in_headers = false;
            open.declared_end = open.length.map(|length| next.saturating_add(length));
        } else if let Some(value) = content_length(text) {
            open.length = Some(value);
        }
    }
}

fn content_length(line: &[u8]) -> Option<u64> {
    const NAME: &[u8] = b"content-length:";
    let name = line.get(..NAME.len()).filter(|name| name.eq_ignore_ascii_case(NAME))?;
    std::str::from_utf8(line.get(name.len()..)?).ok()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<String> {
        let mut whole = Vec::new();
        // However the bytes are cut, the messages are the same.
        for size in [1, 3, 7, text.len().max(1)] {
            let mut indexer = MailboxIndexer::default();
            text.as_bytes().chunks(size).for_each(|piece| indexer.feed(piece));
            whole.push(indexer.finish());
        }
        assert!(whole.windows(2).all(|pair| pair[0] == pair[1]), "{whole:?}");
        let slots = whole.pop().unwrap().slots;
        slots.iter().map(|slot| text[slot.start as usize..slot.end as usize].to_owned()).collect()
    }

    const SEP: &str = "From - Tue Nov 12 09:14:00 2019\n";

    #[test]
    fn separators_part_messages() {
        let text = format!("{SEP}Subject: a\n\none\n\n{SEP}Subject: b\n\ntwo\n");
        assert_eq!(parts(&text), ["Subject: a\n\none\n", "Subject: b\n\ntwo\n"]);
        let text = text.replace('\n', "\r\n");
        assert_eq!(parts(&text), ["Subject: a\r\n\r\none\r\n", "Subject: b\r\n\r\ntwo\r\n"]);
        let tight = format!("{SEP}Subject: a\n\none\n{SEP}Subject: b\n\ntwo");
        assert_eq!(parts(&tight), ["Subject: a\n\none\n", "Subject: b\n\ntwo"]);
        let undated = "From - \nSubject: a\n\none\nFrom -\nTo: b@example.org\n\ntwo";
        assert_eq!(parts(undated), ["Subject: a\n\none\n", "To: b@example.org\n\ntwo"]);
        assert_eq!(parts(""), Vec::<String>::new());
        assert_eq!(parts(SEP), [""]);
    }

    #[test]
    fn words_that_begin_with_from_are_words() {
        for words in [
            "From now on we meet at 10:30.\n",
            "\nFrom the team\nand all\n",
            "\nFrom\n",
            "\nFrom - \nwho knows whom\n",
            "\nFrom jo@example.org\nTo: al@example.org\n",
            "\n\nFrom sen@lark.gov.uk Tue Nov 12 09:14:00 2019\nwas how it began\n",
        ] {
            let text = format!("{SEP}Subject: a\n\none{words}\n");
            assert_eq!(parts(&text).len(), 1, "{words}");
        }
    }

    #[test]
    fn a_length_that_holds_keeps_what_is_inside() {
        let inside = format!("see below\n\n{SEP}Subject: not one\n\nx\n");
        let whole = format!(
            "{SEP}Content-Length: {}\nSubject: a\n\n{inside}\n{SEP}Subject: b\n\ntwo\n",
            inside.len()
        );
        assert_eq!(parts(&whole).len(), 2);
        let last = format!("{SEP}Content-Length: {}\n\n{inside}", inside.len());
        assert_eq!(parts(&last), [format!("Content-Length: {}\n\n{inside}", inside.len())]);
        // One that does not is a word like others.
        for wrong in [3, 9_999_999] {
            let text = format!("{SEP}Content-Length: {wrong}\n\none\n\n{SEP}Subject: b\n\ntwo\n");
            assert_eq!(parts(&text).len(), 2, "{wrong}");
        }
    }
}
