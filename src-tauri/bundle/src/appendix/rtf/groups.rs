//! Groups and control words: what each opens, ends and switches.

use encoding_rs::WINDOWS_1252;

use super::code_pages::{charset, code_page};
use super::control_words::{RtfDestination, place, sign};
use super::{RtfReader, RtfState};
use evenhand_calendar::raised::Height;

/// Groups in groups: deeper ones are read as if they were not there.
const DEEPEST: usize = 500;

impl RtfReader<'_> {
    pub(super) fn open(&mut self) {
        self.flush();
        self.to_skip = 0;
        if self.saved.len() < DEEPEST {
            self.saved.push(self.state.clone());
        }
    }

    pub(super) fn close(&mut self) {
        self.flush();
        self.to_skip = 0;
        let ended = self.state.place;
        if let Some(before) = self.saved.pop() {
            self.state = before;
        }
        if ended == self.state.place {
            return;
        }
        match ended {
            RtfDestination::Picture => self.end_picture(),
            RtfDestination::Head
            | RtfDestination::Foot
            | RtfDestination::Note
            | RtfDestination::Comment => self.end_beside(ended),
            _ => {}
        }
    }

    pub(super) fn control(&mut self) {
        let Some(first) = self.bytes.get(self.at).copied() else { return };
        self.at += 1;
        match first {
            b'\'' => {
                let digit = |b: Option<&u8>| b.and_then(|b| char::from(*b).to_digit(16));
                let (high, low) =
                    (digit(self.bytes.get(self.at)), digit(self.bytes.get(self.at + 1)));
                if let (Some(high), Some(low)) = (high, low) {
                    self.at += 2;
                    self.letter(u8::try_from(high * 16 + low).unwrap_or(b'?'));
                }
            }
            b'*' => self.optional = true,
            b'~' => self.say("\u{a0}"),
            b'_' => self.say("\u{2011}"),
            b'-' => {}
            b'\\' | b'{' | b'}' => self.letter(first),
            b'\r' | b'\n' => self.end_paragraph(),
            first if first.is_ascii_alphabetic() => {
                self.at -= 1;
                self.word();
            }
            _ => {}
        }
    }

    /// A control word and its number.
    fn word(&mut self) {
        let rest = self.bytes.get(self.at..).unwrap_or(&[]);
        let length = rest.iter().take_while(|b| b.is_ascii_alphabetic()).count().min(64);
        let name = String::from_utf8_lossy(rest.get(..length).unwrap_or(&[])).into_owned();
        let after = rest.get(length..).unwrap_or(&[]);
        let sign = usize::from(after.first() == Some(&b'-'));
        let digits = after.iter().skip(sign).take_while(|b| b.is_ascii_digit()).count();
        let number = (digits > 0)
            .then(|| std::str::from_utf8(after.get(..sign + digits)?).ok()?.parse::<i64>().ok())
            .flatten();
        let used = if digits > 0 { sign + digits } else { 0 };
        self.at += length + used + usize::from(after.get(used) == Some(&b' '));
        let optional = std::mem::take(&mut self.optional);
        if name == "bin" {
            // Bytes as they are.
            let count = usize::try_from(number.unwrap_or(0)).unwrap_or(0);
            let end = self.at.saturating_add(count).min(self.bytes.len());
            if self.state.place == RtfDestination::Picture {
                self.picture.extend_from_slice(self.bytes.get(self.at..end).unwrap_or(&[]));
            }
            self.at = end;
            return;
        }
        self.apply(&name, number, optional);
    }

    fn apply(&mut self, name: &str, number: Option<i64>, optional: bool) {
        let on = number != Some(0);
        if self.state.place == RtfDestination::Nowhere && name != "u" {
            return;
        }
        if let Some(place) = place(name) {
            self.flush();
            self.state.place = if self.state.place == RtfDestination::Picture {
                RtfDestination::Picture
            } else {
                place
            };
            self.out.comments |= place == RtfDestination::Comment;
            return;
        }
        match name {
            "par" | "sect" | "page" => self.end_paragraph(),
            "line" => self.say("\n"),
            "tab" => self.say(" "),
            "cell" | "nestcell" => self.end_cell(),
            "row" | "nestrow" => self.end_row(),
            "intbl" => self.state.in_table = true,
            "pard" => self.state.in_table = false,
            "u" => self.unicode(number.unwrap_or(0)),
            "uc" => self.state.skip = usize::try_from(number.unwrap_or(1)).unwrap_or(1).min(16),
            "v" | "webhidden" => self.switch(|state| state.hidden = on),
            "strike" | "striked" => self.switch(|state| state.struck = on),
            "super" => self.switch(|state| state.height = on.then_some(Height::Raised)),
            "sub" => self.switch(|state| state.height = on.then_some(Height::Lowered)),
            "nosupersub" => self.switch(|state| state.height = None),
            "deleted" => self.switch(|state| state.removed = on),
            "plain" => self.switch(|state| {
                (state.hidden, state.struck, state.removed) = (false, false, false);
                state.height = None;
            }),
            "f" | "af" => self.switch(|state| {
                state.font = number.and_then(|n| i32::try_from(n).ok()).unwrap_or(0)
            }),
            "ansicpg" => self.code_page = code_page(number.unwrap_or(1252)).unwrap_or(WINDOWS_1252),
            "mac" => self.code_page = encoding_rs::MACINTOSH,
            "fcharset" => {
                if let Some(encoding) = charset(number.unwrap_or(0)) {
                    self.fonts.insert(self.state.font, encoding);
                }
            }
            "objdata" | "objemb" => self.out.object = true,
            _ => match sign(name) {
                Some(sign) => self.say(sign),
                None if optional => {
                    self.flush();
                    self.state.place = RtfDestination::Nowhere;
                }
                None => {}
            },
        }
    }

    fn switch(&mut self, change: impl FnOnce(&mut RtfState)) {
        self.flush();
        change(&mut self.state);
    }
}
