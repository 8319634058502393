//! Answers of a form that hold no picture of themselves: programs that fill forms often leave the
//! drawing to the reader (ISO 32000-1, 12.7.3.3). They are drawn here, or they would be lost.

use lopdf::{Dictionary, Object, Stream, dictionary};

use super::Copier;
use crate::{
    page::FontBook,
    pdf::fonts::write_fonts,
    text::{Shaper, Weight, drawable, scripts_undrawn},
};

/// Flags of a field (ISO 32000-1, 12.7.4): several lines, password, one box a letter, button.
const LINES: i64 = 1 << 12;
const SECRET: i64 = 1 << 13;
const COMB: i64 = 1 << 24;
const BUTTON: i64 = 1 << 16;

/// What a field needs to be drawn.
struct FieldAnswer {
    text: String,
    flags: i64,
    /// 0 left, 1 middle, 2 right.
    side: i64,
    /// Most letters, for one box a letter.
    most: Option<usize>,
    /// Type size; 0 where the reader chooses it.
    size: f32,
    /// Colour operators.
    colour: String,
}

impl Copier<'_> {
    /// The form asks the reader to draw all answers anew, so pictures in it may be out of date.
    pub(super) fn draws_anew(&self) -> bool {
        let form = self
            .document
            .catalog()
            .ok()
            .and_then(|c| c.get_deref(b"AcroForm", &self.document).ok());
        form.and_then(|f| f.as_dict().ok())
            .and_then(|f| f.get(b"NeedAppearances").ok())
            .is_some_and(|n| n.as_bool().unwrap_or(false))
    }

    /// A form that shows nothing outside of Adobe's own programs (XFA).
    pub(super) fn only_adobe(&self) -> bool {
        let Ok(catalog) = self.document.catalog() else { return false };
        let Ok(Object::Dictionary(form)) = catalog.get_deref(b"AcroForm", &self.document) else {
            return false;
        };
        let fields = form.get_deref(b"Fields", &self.document);
        let empty = !matches!(fields, Ok(Object::Array(list)) if !list.is_empty());
        let drawn = catalog.get(b"NeedsRendering").and_then(Object::as_bool).unwrap_or(false);
        form.has(b"XFA") && (drawn || empty)
    }

    /// A form of the given size that shows the field's answer. `None` where there is none to show.
    pub(super) fn answer(&mut self, field: &Dictionary, (w, h): (f32, f32)) -> Option<Object> {
        let kind = self.of_field(field, b"FT")?;
        let mut fonts = dictionary! {};
        let content = match kind.as_name().ok()? {
            b"Tx" | b"Ch" => {
                let answer = self.read(field)?;
                if answer.text.chars().all(|c| c.is_control() || encoded(c).is_some()) {
                    fonts.set("Helv", Object::Dictionary(helvetica()));
                    words(&answer, w, h, &mut Helvetica)
                } else {
                    let answer = FieldAnswer { text: drawable(&answer.text), ..answer };
                    self.undrawn.extend(scripts_undrawn(&answer.text));
                    let mut own = OwnFaces::default();
                    let content = words(&answer, w, h, &mut own);
                    fonts = write_fonts(&own.book, self.sink);
                    content
                }
            }
            b"Btn" if self.ticked(field) => format!(
                "q 0 G 1.2 w 3 3 m {:.2} {:.2} l 3 {:.2} m {:.2} 3 l S Q",
                w - 3.0,
                h - 3.0,
                h - 3.0,
                w - 3.0
            )
            .into_bytes(),
            _ => return None,
        };
        let dict = dictionary! {
            "Type" => "XObject", "Subtype" => "Form",
            "BBox" => Object::Array([0.0, 0.0, w, h].map(Object::Real).to_vec()),
            "Resources" => dictionary! { "Font" => Object::Dictionary(fonts) },
        };
        Some(Object::Reference(self.sink.add(&Object::Stream(Stream::new(dict, content)))))
    }

    fn read(&self, field: &Dictionary) -> Option<FieldAnswer> {
        let flags = self.of_field(field, b"Ff").and_then(|f| f.as_i64().ok()).unwrap_or(0);
        let text = self.text_of(field)?;
        if text.is_empty() || flags & SECRET != 0 {
            return None;
        }
        let look = self.of_field(field, b"DA").or_else(|| self.of_form(b"DA"));
        let look = look.map_or(String::new(), |d| {
            String::from_utf8_lossy(d.as_str().unwrap_or(b"")).into_owned()
        });
        let parts: Vec<&str> = look.split_whitespace().collect();
        let at = parts.iter().position(|p| *p == "Tf");
        let size = at.and_then(|at| parts.get(at.checked_sub(1)?)?.parse().ok()).unwrap_or(0.0);
        let colour = match at {
            Some(at) => parts.get(at + 1..).unwrap_or(&[]),
            None => &parts,
        };
        let safe =
            colour.iter().all(|p| p.parse::<f32>().is_ok() || matches!(*p, "g" | "rg" | "k"));
        Some(FieldAnswer {
            text,
            flags,
            side: self.of_field(field, b"Q").and_then(|q| q.as_i64().ok()).unwrap_or(0),
            most: self
                .of_field(field, b"MaxLen")
                .and_then(|m| usize::try_from(m.as_i64().ok()?).ok()),
            size: if (1.0..200.0).contains(&size) { size } else { 0.0 },
            colour: if safe && !colour.is_empty() { colour.join(" ") } else { "0 g".to_owned() },
        })
    }

    /// The words of a text or choice. A choice of a list is shown by its name in the list.
    fn text_of(&self, field: &Dictionary) -> Option<String> {
        let value = self.of_field(field, b"V").or_else(|| self.rich(field))?;
        let chosen: Vec<String> = match &value {
            Object::Array(list) => list.iter().filter_map(|v| self.string(v)).collect(),
            other => self.string(other).into_iter().collect(),
        };
        let names = match self.of_field(field, b"Opt") {
            Some(Object::Array(list)) => list,
            _ => Vec::new(),
        };
        let name = |value: &String| {
            names
                .iter()
                .find_map(|pair| match self.deref(pair) {
                    Object::Array(pair) if self.string(pair.first()?).as_ref() == Some(value) => {
                        self.string(pair.get(1)?)
                    }
                    _ => None,
                })
                .unwrap_or_else(|| value.clone())
        };
        Some(chosen.iter().map(name).collect::<Vec<_>>().join("\n"))
    }

    fn string(&self, object: &Object) -> Option<String> {
        match self.deref(object) {
            Object::Stream(stream) => {
                let bytes = stream.get_plain_content_with_limit(1 << 20).ok()?;
                lopdf::decode_text_string(&Object::String(bytes, lopdf::StringFormat::Literal)).ok()
            }
            other => lopdf::decode_text_string(&other).ok(),
        }
    }

    /// An answer that is kept in its rich form alone.
    fn rich(&self, field: &Dictionary) -> Option<Object> {
        let rich = self.string(&self.of_field(field, b"RV")?)?;
        let words = evenhand_calendar::html::text(&rich);
        (!words.is_empty()).then(|| lopdf::text_string(&words))
    }

    fn ticked(&self, field: &Dictionary) -> bool {
        let flags = self.of_field(field, b"Ff").and_then(|f| f.as_i64().ok()).unwrap_or(0);
        let state = field.get(b"AS").ok().cloned().or_else(|| self.of_field(field, b"V"));
        flags & BUTTON == 0
            && state.is_some_and(|s| s.as_name().is_ok_and(|n| n != b"Off" && !n.is_empty()))
    }

    /// A field's own value or the one it takes from the fields above it.
    fn of_field(&self, field: &Dictionary, key: &[u8]) -> Option<Object> {
        self.inherited(field, key).map(|o| self.deref(&o)).filter(|o| !matches!(o, Object::Null))
    }

    fn of_form(&self, key: &[u8]) -> Option<Object> {
        let form = self.document.catalog().ok()?.get_deref(b"AcroForm", &self.document).ok()?;
        form.as_dict().ok()?.get(key).ok().map(|o| self.deref(o))
    }
}

fn helvetica() -> Dictionary {
    dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
    }
}

/// What words are set with.
trait Hand {
    /// Width in type sizes.
    fn width(&mut self, text: &str) -> f32;
    /// Operators that show the words where the pen is.
    fn show(&mut self, text: &str, size: f32) -> String;
}

/// The face that every reader has, for letters of Windows code page 1252.
struct Helvetica;

impl Hand for Helvetica {
    fn width(&mut self, text: &str) -> f32 {
        width(&encode(text))
    }

    fn show(&mut self, text: &str, size: f32) -> String {
        let hex: String = encode(text).iter().map(|byte| format!("{byte:02X}")).collect();
        format!("/Helv {size} Tf <{hex}> Tj\n")
    }
}

/// The faces of this program, for all other letters.
#[derive(Default)]
struct OwnFaces {
    book: FontBook,
    shaper: Shaper,
}

impl Hand for OwnFaces {
    fn width(&mut self, text: &str) -> f32 {
        self.shaper.shape(Weight::Regular, false, text).width / 1000.0
    }

    fn show(&mut self, text: &str, size: f32) -> String {
        let rtl = text.chars().any(|c| matches!(c, '\u{590}'..='\u{8ff}'));
        let shaped = self.shaper.shape(Weight::Regular, rtl, text);
        let mut out = String::new();
        for run in shaped.glyphs.chunk_by(|one, next| one.face == next.face) {
            let Some(first) = run.first() else { continue };
            let code = |g: &crate::text::Glyph, book: &mut FontBook| {
                format!("{:04X}", book.cid(g.face, g.gid, &g.text))
            };
            let hex: String = run.iter().map(|glyph| code(glyph, &mut self.book)).collect();
            out.push_str(&format!("/{} {size} Tf <{hex}> Tj\n", self.book.name(first.face)));
        }
        out
    }
}

/// Operators that set the words in the box.
fn words(answer: &FieldAnswer, w: f32, h: f32, hand: &mut dyn Hand) -> Vec<u8> {
    let many = answer.flags & LINES != 0 || answer.text.contains('\n');
    let size = match answer.size {
        0.0 if many => 11.0,
        0.0 => (h * 0.68).clamp(4.0, 12.0),
        size => size,
    };
    let (clip_w, clip_h, colour) = (w - 2.0, h - 2.0, &answer.colour);
    let mut out = format!("/Tx BMC q 1 1 {clip_w:.2} {clip_h:.2} re W n BT {colour}\n");
    let mut put = |x: f32, y: f32, words: String| {
        out.push_str(&format!("1 0 0 1 {x:.2} {y:.2} Tm {words}"));
    };
    let middle = h / 2.0 - size * 0.36;
    match answer.most.filter(|m| answer.flags & COMB != 0 && *m > 0) {
        Some(most) => {
            let box_width = w / most as f32;
            for (index, letter) in answer.text.chars().filter(|c| !c.is_control()).enumerate() {
                let letter = letter.to_string();
                let x = (index as f32 + 0.5) * box_width - hand.width(&letter) * size / 2.0;
                put(x, middle, hand.show(&letter, size));
            }
        }
        None => {
            let lines = if many {
                wrap(&answer.text, (w - 4.0) / size, hand)
            } else {
                vec![answer.text.clone()]
            };
            for (index, line) in lines.iter().enumerate() {
                let free = w - 4.0 - hand.width(line) * size;
                let x = 2.0 + free.max(0.0) * answer.side.clamp(0, 2) as f32 / 2.0;
                let y = if many { h - 2.0 - size * (0.85 + 1.15 * index as f32) } else { middle };
                put(x, y, hand.show(line, size));
            }
        }
    }
    out.push_str("ET Q EMC");
    out.into_bytes()
}

/// Lines no wider than `room`, in type sizes.
fn wrap(text: &str, room: f32, hand: &mut dyn Hand) -> Vec<String> {
    let mut out = Vec::new();
    for paragraph in text.replace("\r\n", "\n").split(['\n', '\r']) {
        let mut line = String::new();
        for word in paragraph.split(' ') {
            if line.is_empty() {
                line.push_str(word);
                continue;
            }
            if hand.width(&format!("{line} {word}")) > room {
                out.push(std::mem::replace(&mut line, word.to_owned()));
            } else {
                line.push(' ');
                line.push_str(word);
            }
        }
        out.push(line);
    }
    out
}

/// A letter's place in Windows code page 1252; `None` where it has none.
fn encoded(c: char) -> Option<u8> {
    const HIGH: [(char, u8); 27] = [
        ('€', 0x80),
        ('‚', 0x82),
        ('ƒ', 0x83),
        ('„', 0x84),
        ('…', 0x85),
        ('†', 0x86),
        ('‡', 0x87),
        ('ˆ', 0x88),
        ('‰', 0x89),
        ('Š', 0x8a),
        ('‹', 0x8b),
        ('Œ', 0x8c),
        ('Ž', 0x8e),
        ('‘', 0x91),
        ('’', 0x92),
        ('“', 0x93),
        ('”', 0x94),
        ('•', 0x95),
        ('–', 0x96),
        ('—', 0x97),
        ('˜', 0x98),
        ('™', 0x99),
        ('š', 0x9a),
        ('›', 0x9b),
        ('œ', 0x9c),
        ('ž', 0x9e),
        ('Ÿ', 0x9f),
    ];
    match u32::from(c) {
        code @ (0x20..=0x7e | 0xa0..=0xff) => u8::try_from(code).ok(),
        _ => HIGH.iter().find(|(high, _)| *high == c).map(|(_, byte)| *byte),
    }
}

fn encode(text: &str) -> Vec<u8> {
    text.chars().filter_map(encoded).collect()
}

/// Width in type sizes, by Helvetica's published metrics for the letters that matter.
fn width(text: &[u8]) -> f32 {
    let one = |byte: &u8| match byte {
        b'i' | b'j' | b'l' | b'\'' => 0.222,
        b' ' | b'!' | b'f' | b't' | b'I' | b',' | b'.' | b':' | b';' | b'/' | b'\\' | b'['
        | b']' => 0.278,
        b'(' | b')' | b'-' | b'r' | b'`' => 0.333,
        b'c' | b'k' | b's' | b'v' | b'x' | b'y' | b'z' | b'J' => 0.5,
        b'A' | b'B' | b'E' | b'K' | b'P' | b'S' | b'V' | b'X' | b'Y' | b'&' => 0.667,
        b'C' | b'D' | b'H' | b'N' | b'R' | b'U' | b'w' => 0.722,
        b'F' | b'T' | b'Z' => 0.611,
        b'G' | b'O' | b'Q' => 0.778,
        b'm' | b'M' => 0.833,
        b'W' => 0.944,
        b'%' => 0.889,
        b'@' => 1.015,
        _ => 0.556,
    };
    text.iter().map(one).sum()
}
