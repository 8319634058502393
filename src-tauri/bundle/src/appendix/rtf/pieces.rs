//! Lines, rows, pictures and notes, put together to the pieces that are set.

use evenhand_words::tr;

use super::control_words::{RtfDestination, number};
use super::{RtfReader, RtfState, RtfText};
use crate::appendix::set_text::SetPiece;

/// Pictures kept of one file.
const MOST_PICTURES: usize = 200;

impl RtfReader<'_> {
    fn take_line(&mut self) -> String {
        self.flush();
        if std::mem::take(&mut self.struck_open) {
            self.line.push(']');
        }
        std::mem::take(&mut self.line).trim().to_owned()
    }

    pub(super) fn end_paragraph(&mut self) {
        if matches!(
            self.state.place,
            RtfDestination::Nowhere | RtfDestination::Fonts | RtfDestination::Picture
        ) {
            return;
        }
        if self.state.place != RtfDestination::Body || self.state.in_table {
            self.say("\n");
            return;
        }
        let line = self.take_line();
        self.end_table();
        if !line.is_empty() {
            self.out.pieces.push(point(&line).unwrap_or(SetPiece::Para(line)));
        }
    }

    pub(super) fn end_cell(&mut self) {
        let line = self.take_line();
        self.row.push(line);
    }

    pub(super) fn end_row(&mut self) {
        self.flush();
        if !self.row.is_empty() {
            self.rows.push(std::mem::take(&mut self.row));
        }
    }

    fn end_table(&mut self) {
        self.end_row();
        if !self.rows.is_empty() {
            self.out.pieces.push(SetPiece::Table(std::mem::take(&mut self.rows)));
        }
    }

    pub(super) fn end_picture(&mut self) {
        self.raw.clear();
        let bytes = std::mem::take(&mut self.picture);
        self.pictures += 1;
        if bytes.is_empty()
            || self.pictures > MOST_PICTURES
            || self.state.place == RtfDestination::Nowhere
        {
            return;
        }
        let line = self.take_line();
        if !line.is_empty() {
            self.out.pieces.push(SetPiece::Para(line));
        }
        if !self.state.in_table {
            self.end_table();
        }
        self.out.pieces.push(SetPiece::Picture(bytes, String::new()));
    }

    /// A note is shown at the end, and its number where it stands.
    pub(super) fn end_beside(&mut self, place: RtfDestination) {
        let list = self.beside.entry(number(place)).or_default();
        let count = list.len();
        if list.last().is_some_and(|last| last.trim().is_empty()) {
            list.pop();
        } else if count > 0 {
            list.push(String::new());
        }
        let label = match place {
            RtfDestination::Note => tr::documents::footnote(count),
            RtfDestination::Comment => tr::documents::comment(count),
            _ => return,
        };
        self.put(&format!("[{label}]"));
    }

    pub(super) fn finish(mut self) -> RtfText {
        self.state = RtfState::default();
        self.end_paragraph();
        self.end_table();
        let mut before = Vec::new();
        for (place, title) in [
            (RtfDestination::Head, tr::documents::heads()),
            (RtfDestination::Note, tr::documents::footnotes()),
            (RtfDestination::Comment, tr::documents::comments()),
            (RtfDestination::Foot, tr::documents::feet()),
        ] {
            let list = self.beside.remove(&number(place)).unwrap_or_default();
            let mut lines = Vec::new();
            for (at, text) in (1..).zip(list) {
                let text = text.trim().to_owned();
                let text = match place {
                    _ if text.is_empty() => continue,
                    RtfDestination::Note => format!("{}: {text}", tr::documents::footnote(at)),
                    RtfDestination::Comment => format!("{}: {text}", tr::documents::comment(at)),
                    _ => text,
                };
                if !lines.contains(&SetPiece::Para(text.clone())) {
                    lines.push(SetPiece::Para(text));
                }
            }
            if lines.is_empty() {
                continue;
            }
            lines.insert(0, SetPiece::Heading(3, title));
            if place == RtfDestination::Head {
                before = lines;
                before.push(SetPiece::Heading(3, tr::documents::text_of_file()));
            } else {
                self.out.pieces.append(&mut lines);
            }
        }
        before.append(&mut self.out.pieces);
        self.out.pieces = before;
        self.out
    }
}

/// A paragraph that begins with a dot as Word writes it for old readers.
fn point(line: &str) -> Option<SetPiece> {
    let rest = line.strip_prefix(['·', '•', '\u{f0b7}'])?.trim_start();
    Some(SetPiece::Point("•".to_owned(), rest.to_owned()))
}
