//! Letters: decoded in the code page of their font, and put where their group says.

use evenhand_words::tr;

use super::control_words::{RtfDestination, number};
use super::{MOST_WORDS, RtfReader};
use crate::appendix::word::symbols::{is_symbol_font, sign as sign_of};

impl RtfReader<'_> {
    /// A letter by its number; negative ones stand for the upper half.
    pub(super) fn unicode(&mut self, number: i64) {
        self.flush();
        self.to_skip = self.state.skip;
        let unit = u16::try_from(number.rem_euclid(65_536)).unwrap_or(0xfffd);
        let units: Vec<u16> = self.half.take().into_iter().chain([unit]).collect();
        if (0xd800..0xdc00).contains(&unit) {
            self.half = Some(unit);
            return;
        }
        let text = String::from_utf16_lossy(&units);
        let font = self.font_names.get(&self.state.font);
        let sign = font.filter(|_| (0xf000..0xf100).contains(&unit));
        match sign.and_then(|font| sign_of(font, u32::from(unit))) {
            Some(sign) => self.say(&sign.to_string()),
            None => self.say(&text),
        }
    }

    pub(super) fn letter(&mut self, byte: u8) {
        if self.to_skip > 0 {
            self.to_skip -= 1;
            return;
        }
        match self.state.place {
            RtfDestination::Nowhere => {}
            RtfDestination::Fonts => self.font_letter(byte),
            RtfDestination::Picture => self.picture_digit(byte),
            _ => self.raw.push(byte),
        }
    }

    /// A letter of the name of a font, which ends with a semicolon.
    fn font_letter(&mut self, byte: u8) {
        let name = self.font_names.entry(self.state.font).or_default();
        if byte != b';' && name.len() < 64 {
            name.push(char::from(byte));
        }
    }

    /// Digits of a picture, two a byte. The last one waits for its other half in the upper bits.
    fn picture_digit(&mut self, byte: u8) {
        if byte.is_ascii_hexdigit() {
            self.raw.push(byte);
            if let [high, low] = self.raw.as_slice() {
                let digit = |b: &u8| char::from(*b).to_digit(16).unwrap_or(0);
                let whole = u8::try_from(digit(high) * 16 + digit(low)).unwrap_or(0);
                self.picture.push(whole);
                self.raw.clear();
            }
        }
    }

    /// Decodes the letters that wait, in the code page of their font.
    pub(super) fn flush(&mut self) {
        if self.raw.is_empty() || self.state.place == RtfDestination::Picture {
            self.raw.clear();
            return;
        }
        let raw = std::mem::take(&mut self.raw);
        let name = self.font_names.get(&self.state.font).filter(|name| is_symbol_font(name));
        if let Some(name) = name {
            let known = |byte: &u8| sign_of(name, u32::from(*byte)).map(String::from);
            let text: String =
                raw.iter().map(|byte| known(byte).unwrap_or_else(tr::documents::symbol)).collect();
            return self.put(&text);
        }
        let encoding = self.fonts.get(&self.state.font).copied().unwrap_or(self.code_page);
        let text = encoding.decode_without_bom_handling(&raw).0.into_owned();
        self.put(&text);
    }

    pub(super) fn say(&mut self, text: &str) {
        self.flush();
        self.put(text);
    }

    pub(super) fn put(&mut self, text: &str) {
        let state = &self.state;
        if matches!(
            state.place,
            RtfDestination::Nowhere | RtfDestination::Fonts | RtfDestination::Picture
        ) {
            return;
        }
        if state.hidden || state.removed {
            self.out.hidden |= state.hidden && !text.trim().is_empty();
            self.out.removed |= state.removed;
            return;
        }
        self.words += text.len();
        if self.words > MOST_WORDS {
            self.out.cut = true;
            return;
        }
        let small = state.height.map(|height| height.set(text));
        let text = small.as_deref().unwrap_or(text);
        if state.struck != self.struck_open && !text.trim().is_empty() {
            self.struck_open = state.struck;
            if state.struck {
                self.out.struck = true;
                self.line.push_str(&format!("[{} ", tr::documents::struck()));
            } else {
                self.line.push(']');
            }
        }
        if matches!(state.place, RtfDestination::Body) {
            self.line.push_str(text);
        } else {
            let list = self.beside.entry(number(state.place)).or_default();
            match list.last_mut() {
                Some(last) => last.push_str(text),
                None => list.push(text.to_owned()),
            }
        }
    }
}
