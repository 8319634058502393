//! Rich text (.rtf): words, rows, points, notes and pictures (Rich Text Format specification 1.9.1). Codes are never shown.

use encoding_rs::{Encoding, WINDOWS_1252};

use super::word::symbols::{is_symbol_font, sign as sign_of};
use super::{Desk, Opened, set_text::Piece, set_text::Setter};
use evenhand_words::tr;
use std::collections::BTreeMap;

/// Groups in groups: deeper ones are read as if they were not there.
const DEEPEST: usize = 500;
/// Most words that are read, in bytes.
const MOST_WORDS: usize = 8 << 20;
/// Pictures kept of one file.
const MOST_PICTURES: usize = 200;

/// The file's words and pictures.
pub(super) fn open(desk: &mut Desk<'_>, bytes: &[u8]) -> Opened {
    let text = read(bytes);
    let mut setter = Setter::new(desk);
    for (told, sentence) in [
        (text.hidden, tr::documents::told_hidden as fn() -> String),
        (text.struck, tr::documents::told_struck),
        (text.removed, tr::documents::told_changes),
        (text.object, tr::documents::told_file_inside_word),
        (text.comments, tr::documents::told_comments),
    ] {
        if told {
            setter.tell(sentence());
        }
    }
    if text.cut {
        setter.tell(tr::documents::told_cut(MOST_WORDS >> 20));
    }
    text.pieces.into_iter().for_each(|piece| setter.put(piece));
    setter.finish()
}

/// What was read.
#[derive(Default)]
struct Text {
    pieces: Vec<Piece>,
    hidden: bool,
    struck: bool,
    removed: bool,
    object: bool,
    comments: bool,
    cut: bool,
}

/// Where words go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Place {
    #[default]
    Body,
    /// Nowhere: fonts, colours, styles and what programs keep for themselves.
    Nowhere,
    /// The table of fonts: its numbers say what letters each has.
    Fonts,
    Picture,
    Head,
    Foot,
    Note,
    Comment,
}

#[derive(Clone, Default)]
struct State {
    place: Place,
    hidden: bool,
    struck: bool,
    removed: bool,
    font: i32,
    /// Bytes that stand for a letter for old readers, after each letter of Unicode.
    skip: usize,
    in_table: bool,
}

struct Reader<'b> {
    bytes: &'b [u8],
    at: usize,
    state: State,
    saved: Vec<State>,
    out: Text,
    line: String,
    struck_open: bool,
    /// Bytes of letters that are not decoded yet.
    raw: Vec<u8>,
    code_page: &'static Encoding,
    fonts: BTreeMap<i32, &'static Encoding>,
    /// Names of fonts, by their numbers.
    font_names: BTreeMap<i32, String>,
    /// Cells of the open row, and rows of the open table.
    row: Vec<String>,
    rows: Vec<Vec<String>>,
    picture: Vec<u8>,
    to_skip: usize,
    /// Words of heads, feet, notes and comments.
    beside: BTreeMap<u8, Vec<String>>,
    /// Half of a letter that is written in two.
    half: Option<u16>,
    words: usize,
    /// The group may be unknown to a reader, and is left out then.
    optional: bool,
    pictures: usize,
}

fn read(bytes: &[u8]) -> Text {
    let mut reader = Reader {
        bytes,
        at: 0,
        state: State { skip: 1, ..State::default() },
        saved: Vec::new(),
        out: Text::default(),
        line: String::new(),
        struck_open: false,
        raw: Vec::new(),
        code_page: WINDOWS_1252,
        fonts: BTreeMap::new(),
        font_names: BTreeMap::new(),
        row: Vec::new(),
        rows: Vec::new(),
        picture: Vec::new(),
        to_skip: 0,
        beside: BTreeMap::new(),
        half: None,
        words: 0,
        optional: false,
        pictures: 0,
    };
    while let Some(byte) = bytes.get(reader.at).copied() {
        reader.at += 1;
        match byte {
            b'{' => reader.open(),
            b'}' => reader.close(),
            b'\\' => reader.control(),
            b'\r' | b'\n' => {}
            byte => reader.letter(byte),
        }
    }
    reader.finish()
}

impl Reader<'_> {
    fn open(&mut self) {
        self.flush();
        self.to_skip = 0;
        if self.saved.len() < DEEPEST {
            self.saved.push(self.state.clone());
        }
    }

    fn close(&mut self) {
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
            Place::Picture => self.end_picture(),
            Place::Head | Place::Foot | Place::Note | Place::Comment => self.end_beside(ended),
            _ => {}
        }
    }

    fn control(&mut self) {
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
            if self.state.place == Place::Picture {
                self.picture.extend_from_slice(self.bytes.get(self.at..end).unwrap_or(&[]));
            }
            self.at = end;
            return;
        }
        self.apply(&name, number, optional);
    }

    fn apply(&mut self, name: &str, number: Option<i64>, optional: bool) {
        let on = number != Some(0);
        if self.state.place == Place::Nowhere && name != "u" {
            return;
        }
        if let Some(place) = place(name) {
            self.flush();
            self.state.place =
                if self.state.place == Place::Picture { Place::Picture } else { place };
            self.out.comments |= place == Place::Comment;
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
            "deleted" => self.switch(|state| state.removed = on),
            "plain" => self.switch(|state| {
                (state.hidden, state.struck, state.removed) = (false, false, false);
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
                    self.state.place = Place::Nowhere;
                }
                None => {}
            },
        }
    }

    fn switch(&mut self, change: impl FnOnce(&mut State)) {
        self.flush();
        change(&mut self.state);
    }

    /// A letter by its number; negative ones stand for the upper half.
    fn unicode(&mut self, number: i64) {
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

    fn letter(&mut self, byte: u8) {
        if self.to_skip > 0 {
            self.to_skip -= 1;
            return;
        }
        match self.state.place {
            Place::Nowhere => {}
            Place::Fonts => self.font_letter(byte),
            Place::Picture => self.picture_digit(byte),
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
    fn flush(&mut self) {
        if self.raw.is_empty() || self.state.place == Place::Picture {
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

    fn say(&mut self, text: &str) {
        self.flush();
        self.put(text);
    }

    fn put(&mut self, text: &str) {
        let state = &self.state;
        if matches!(state.place, Place::Nowhere | Place::Fonts | Place::Picture) {
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
        if state.struck != self.struck_open && !text.trim().is_empty() {
            self.struck_open = state.struck;
            if state.struck {
                self.out.struck = true;
                self.line.push_str(&format!("[{} ", tr::documents::struck()));
            } else {
                self.line.push(']');
            }
        }
        if matches!(state.place, Place::Body) {
            self.line.push_str(text);
        } else {
            let list = self.beside.entry(number(state.place)).or_default();
            match list.last_mut() {
                Some(last) => last.push_str(text),
                None => list.push(text.to_owned()),
            }
        }
    }

    fn take_line(&mut self) -> String {
        self.flush();
        if std::mem::take(&mut self.struck_open) {
            self.line.push(']');
        }
        std::mem::take(&mut self.line).trim().to_owned()
    }

    fn end_paragraph(&mut self) {
        if matches!(self.state.place, Place::Nowhere | Place::Fonts | Place::Picture) {
            return;
        }
        if self.state.place != Place::Body || self.state.in_table {
            self.say("\n");
            return;
        }
        let line = self.take_line();
        self.end_table();
        if !line.is_empty() {
            self.out.pieces.push(point(&line).unwrap_or(Piece::Para(line)));
        }
    }

    fn end_cell(&mut self) {
        let line = self.take_line();
        self.row.push(line);
    }

    fn end_row(&mut self) {
        self.flush();
        if !self.row.is_empty() {
            self.rows.push(std::mem::take(&mut self.row));
        }
    }

    fn end_table(&mut self) {
        self.end_row();
        if !self.rows.is_empty() {
            self.out.pieces.push(Piece::Table(std::mem::take(&mut self.rows)));
        }
    }

    fn end_picture(&mut self) {
        self.raw.clear();
        let bytes = std::mem::take(&mut self.picture);
        self.pictures += 1;
        if bytes.is_empty() || self.pictures > MOST_PICTURES || self.state.place == Place::Nowhere {
            return;
        }
        let line = self.take_line();
        if !line.is_empty() {
            self.out.pieces.push(Piece::Para(line));
        }
        if !self.state.in_table {
            self.end_table();
        }
        self.out.pieces.push(Piece::Picture(bytes, String::new()));
    }

    /// A note is shown at the end, and its number where it stands.
    fn end_beside(&mut self, place: Place) {
        let list = self.beside.entry(number(place)).or_default();
        let count = list.len();
        if list.last().is_some_and(|last| last.trim().is_empty()) {
            list.pop();
        } else if count > 0 {
            list.push(String::new());
        }
        let label = match place {
            Place::Note => tr::documents::footnote(count),
            Place::Comment => tr::documents::comment(count),
            _ => return,
        };
        self.put(&format!("[{label}]"));
    }

    fn finish(mut self) -> Text {
        self.state = State::default();
        self.end_paragraph();
        self.end_table();
        let mut before = Vec::new();
        for (place, title) in [
            (Place::Head, tr::documents::heads()),
            (Place::Note, tr::documents::footnotes()),
            (Place::Comment, tr::documents::comments()),
            (Place::Foot, tr::documents::feet()),
        ] {
            let list = self.beside.remove(&number(place)).unwrap_or_default();
            let mut lines = Vec::new();
            for (at, text) in (1..).zip(list) {
                let text = text.trim().to_owned();
                let text = match place {
                    _ if text.is_empty() => continue,
                    Place::Note => format!("{}: {text}", tr::documents::footnote(at)),
                    Place::Comment => format!("{}: {text}", tr::documents::comment(at)),
                    _ => text,
                };
                if !lines.contains(&Piece::Para(text.clone())) {
                    lines.push(Piece::Para(text));
                }
            }
            if lines.is_empty() {
                continue;
            }
            lines.insert(0, Piece::Heading(3, title));
            if place == Place::Head {
                before = lines;
                before.push(Piece::Heading(3, tr::documents::text_of_file()));
            } else {
                self.out.pieces.append(&mut lines);
            }
        }
        before.append(&mut self.out.pieces);
        self.out.pieces = before;
        self.out
    }
}

fn number(place: Place) -> u8 {
    match place {
        Place::Head => 0,
        Place::Foot => 1,
        Place::Note => 2,
        Place::Comment => 3,
        _ => 4,
    }
}

/// A paragraph that begins with a dot as Word writes it for old readers.
fn point(line: &str) -> Option<Piece> {
    let rest = line.strip_prefix(['·', '•', '\u{f0b7}'])?.trim_start();
    Some(Piece::Point("•".to_owned(), rest.to_owned()))
}

/// Groups that hold something else than the text.
fn place(name: &str) -> Option<Place> {
    Some(match name {
        "fonttbl" => Place::Fonts,
        "colortbl" | "stylesheet" | "info" | "fldinst" | "themedata" | "colorschememapping"
        | "datastore" | "latentstyles" | "listtable" | "listoverridetable" | "rsidtbl"
        | "generator" | "filetbl" | "revtbl" | "xmlnstbl" | "mmathPr" | "pgdsctbl"
        | "bkmkstart" | "bkmkend" | "pnseclvl" | "listpicture" | "nonshppict" | "atnid"
        | "atnauthor" | "atndate" | "atnref" | "atrfstart" | "atrfend" | "objdata" | "objclass"
        | "falt" | "panose" | "template" | "xe" | "tc" | "private" | "background" | "picprop"
        | "sp" | "blipuid" | "formfield" | "ftnsep" | "ftnsepc" | "ftncn" | "aftnsep"
        | "aftnsepc" | "aftncn" | "wgrffmtfilter" | "protusertbl" | "userprops" | "defchp"
        | "defpap" => Place::Nowhere,
        "pict" => Place::Picture,
        "header" | "headerl" | "headerr" | "headerf" => Place::Head,
        "footer" | "footerl" | "footerr" | "footerf" => Place::Foot,
        "footnote" => Place::Note,
        "annotation" => Place::Comment,
        _ => return None,
    })
}

/// Letters that have a word of their own. Groups that may be unknown and hold text are known by one here too.
fn sign(name: &str) -> Option<&'static str> {
    Some(match name {
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        "bullet" => "•",
        "endash" => "–",
        "emdash" => "—",
        "enspace" | "emspace" | "qmspace" => " ",
        "shppict" | "shpinst" | "shptxt" | "shprslt" | "listtext" | "pntext" | "fldrslt"
        | "result" | "nesttableprops" => "",
        _ => return None,
    })
}

fn code_page(number: i64) -> Option<&'static Encoding> {
    let label = match number {
        437 | 850 | 858 => "windows-1252",
        852 => "windows-1250",
        932 => "shift_jis",
        936 => "gbk",
        949 => "euc-kr",
        950 => "big5",
        10_000 => "macintosh",
        65_001 => "utf-8",
        866 => "ibm866",
        874 => "windows-874",
        other => return Encoding::for_label(format!("windows-{other}").as_bytes()),
    };
    Encoding::for_label(label.as_bytes())
}

/// The letters of a font, by its number for Windows.
fn charset(number: i64) -> Option<&'static Encoding> {
    code_page(match number {
        77 => 10_000,
        128 => 932,
        129 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        0 => 1252,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(rtf: &str) -> Vec<String> {
        let text = read(rtf.as_bytes());
        text.pieces
            .into_iter()
            .map(|piece| match piece {
                Piece::Para(text) | Piece::Heading(_, text) => text,
                Piece::Point(label, text) => format!("{label} {text}"),
                Piece::Table(rows) => {
                    rows.iter().map(|row| row.join("|")).collect::<Vec<_>>().join("/")
                }
                Piece::Picture(bytes, _) => format!("picture of {}", bytes.len()),
                Piece::Page => String::new(),
            })
            .collect()
    }

    #[test]
    fn words_are_read_and_codes_are_not() {
        let rtf = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Calibri;}{\f1\fcharset238 Arial CE;}}{\colortbl;\red0;}
            \f0\fs22 Dear Mrs Lark,\par Nia\rquote s plan says \ldblquote 5 hours\rdblquote .\par {\*\generator Word;}
            caf\'e9 \u8364?20 \u-10179?\u-8694?{\f1 \'a3\'f3d\'9f}\par{\v secret}{\strike old} new{\deleted gone}\par}";
        assert_eq!(
            lines(rtf),
            [
                "Dear Mrs Lark,",
                "Nia’s plan says “5 hours”.",
                "café €20 😊Łódź",
                "[crossed out: old] new"
            ]
        );
        assert!(read(rtf.as_bytes()).hidden);
    }

    #[test]
    fn rows_notes_heads_and_pictures_are_kept() {
        let rtf = r"{\rtf1{\header Wood School\par}Text{\footnote\pard only if agreed}.\par
            \trowd\cellx1\cellx2\intbl Day\cell Hours\cell\row\intbl Monday\cell 2\cell\row\pard
            {\*\shppict{\pict\pngblip 89504e470d0a}}{\nonshppict{\pict\wmetafile8 0102}}
            {\field{\*\fldinst HYPERLINK x}{\fldrslt a link}}\par{\listtext\'b7\tab}point\par}";
        assert_eq!(
            lines(rtf),
            [
                "At the top of its pages",
                "Wood School",
                "Text of the file",
                "Text[note 1].",
                "Day|Hours/Monday|2",
                "picture of 6",
                "a link",
                "• point",
                "Footnotes",
                "note 1: only if agreed"
            ]
        );
    }

    #[test]
    fn damaged_ones_break_nothing() {
        for rtf in [
            r"{\rtf1",
            r"{\rtf1\'",
            r"{\rtf1\u",
            r"{\rtf1\bin99999999999 a",
            r"}}}}{\rtf1 a}}}",
            "{\\rtf1\\",
        ] {
            let _ = lines(rtf);
        }
        let deep = "{".repeat(100_000) + "a";
        assert_eq!(lines(&deep), ["a"]);
    }
}
