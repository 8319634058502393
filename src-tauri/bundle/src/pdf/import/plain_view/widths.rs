//! How far the letters of a font go at most. A font about which there is any doubt has no widths here.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Object};

/// Letters of Helvetica and Times, which every viewer has (ISO 32000-1, 9.6.2.2), from the space on: the widest of all
/// their cuts, in hundredths of the size, rounded up.
const WIDEST: [u8; 95] = [
    28, 39, 56, 56, 56, 100, 84, 34, 34, 34, 50, 68, 28, 34, 28, 28, 56, 56, 56, 56, 56, 56, 56,
    56, 56, 56, 34, 34, 68, 68, 68, 62, 102, 73, 73, 73, 73, 67, 67, 78, 78, 39, 56, 78, 67, 95,
    73, 78, 67, 78, 73, 67, 67, 73, 73, 100, 73, 73, 67, 39, 28, 39, 59, 56, 34, 56, 62, 56, 62,
    56, 34, 62, 62, 28, 34, 56, 28, 89, 62, 62, 62, 62, 45, 56, 34, 62, 56, 78, 56, 56, 50, 48, 28,
    48, 59,
];
/// And of all their other letters.
const WIDE: f64 = 1050.0;
/// No letter is wider, in thousandths of its size.
const MOST: f64 = 20_000.0;
/// Fonts that every viewer has, but for those of signs.
const EVERYWHERE: [&[u8]; 12] = [
    b"Helvetica",
    b"Helvetica-Bold",
    b"Helvetica-Oblique",
    b"Helvetica-BoldOblique",
    b"Courier",
    b"Courier-Bold",
    b"Courier-Oblique",
    b"Courier-BoldOblique",
    b"Times-Roman",
    b"Times-Bold",
    b"Times-Italic",
    b"Times-BoldItalic",
];

/// Widths by code, in thousandths of the font's size.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Widths {
    by_code: Vec<f64>,
    /// Of codes beyond the list.
    other: f64,
    /// Bytes to a code.
    pub bytes: usize,
    /// They are what they are; else they are no more than that.
    pub exact: bool,
}

impl Widths {
    /// The widths that a font gives.
    pub fn of(document: &Document, font: &Dictionary) -> Option<Self> {
        match name(document, font, b"Subtype")? {
            b"Type1" | b"TrueType" if font.has(b"Widths") => Self::simple(document, font),
            b"Type1" => Self::everywhere(document, font),
            b"Type0" => Self::composite(document, font),
            _ => None,
        }
    }

    /// The width of a code.
    pub fn width(&self, code: usize) -> f64 {
        self.by_code.get(code).copied().unwrap_or(self.other)
    }

    /// A list of widths for codes of one byte (ISO 32000-1, 9.6.2).
    fn simple(document: &Document, font: &Dictionary) -> Option<Self> {
        let code =
            |key: &[u8]| usize::try_from(deref(document, font.get(key).ok()?)?.as_i64().ok()?).ok();
        let (first, last) = (code(b"FirstChar")?, code(b"LastChar")?);
        let list = deref(document, font.get(b"Widths").ok()?)?.as_array().ok()?;
        let missing = match font.get(b"FontDescriptor") {
            Ok(descriptor) => {
                match deref(document, descriptor)?.as_dict().ok()?.get(b"MissingWidth") {
                    Ok(width) => number(document, width)?,
                    Err(_) => 0.0,
                }
            }
            Err(_) => 0.0,
        };
        if first > last || last > 255 || list.len() != last - first + 1 {
            return None;
        }
        let mut by_code = vec![missing; first];
        for width in list {
            by_code.push(number(document, width)?);
        }
        Some(Self { by_code, other: missing, bytes: 1, exact: true })
    }

    /// A font that comes with the viewer. What is written with other letters than usual is not looked at.
    fn everywhere(document: &Document, font: &Dictionary) -> Option<Self> {
        let plain = match font.get(b"Encoding") {
            Ok(encoding) => matches!(
                deref(document, encoding)?.as_name(),
                Ok(b"WinAnsiEncoding" | b"MacRomanEncoding" | b"StandardEncoding")
            ),
            Err(_) => true,
        };
        let base = name(document, font, b"BaseFont")?;
        if !plain || !EVERYWHERE.contains(&base) || font.has(b"FontDescriptor") {
            return None;
        }
        if base.starts_with(b"Courier") {
            return Some(Self { by_code: Vec::new(), other: 600.0, bytes: 1, exact: false });
        }
        let mut by_code = vec![WIDE; 32];
        by_code.extend(WIDEST.iter().map(|width| f64::from(*width) * 10.0));
        Some(Self { by_code, other: WIDE, bytes: 1, exact: false })
    }

    /// Codes of two bytes that are the numbers of the letters (ISO 32000-1, 9.7.4.3).
    fn composite(document: &Document, font: &Dictionary) -> Option<Self> {
        if name(document, font, b"Encoding")? != b"Identity-H" {
            return None;
        }
        let [inner] =
            deref(document, font.get(b"DescendantFonts").ok()?)?.as_array().ok()?.as_slice()
        else {
            return None;
        };
        let inner = deref(document, inner)?.as_dict().ok()?;
        let other = inner.get(b"DW").map_or(Some(1000.0), |width| number(document, width))?;
        let mut own = HashMap::new();
        if let Ok(list) = inner.get(b"W") {
            let list = deref(document, list)?.as_array().ok()?;
            let mut list = list.iter().map(|item| deref(document, item));
            while let Some(first) = list.next() {
                let first = u16::try_from(first?.as_i64().ok()?).ok()?;
                match list.next()?? {
                    Object::Array(widths) => {
                        for (code, width) in (usize::from(first)..).zip(widths) {
                            own.insert(code, number(document, width)?);
                        }
                    }
                    last => {
                        let last = u16::try_from(last.as_i64().ok()?).ok()?;
                        let width = number(document, list.next()??)?;
                        own.extend((first..=last).map(|code| (usize::from(code), width)));
                    }
                }
            }
        }
        let most = own.keys().max().map_or(0, |code| code + 1).min(1 << 16);
        let by_code = (0..most).map(|code| own.get(&code).copied().unwrap_or(other)).collect();
        Some(Self { by_code, other, bytes: 2, exact: true })
    }
}

pub(super) fn deref<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Object> {
    Some(document.dereference(object).ok()?.1)
}

/// A width. `None` where it makes no sense.
fn number(document: &Document, object: &Object) -> Option<f64> {
    let width = f64::from(deref(document, object)?.as_float().ok()?);
    (0.0..MOST).contains(&width).then_some(width)
}

fn name<'a>(document: &'a Document, dict: &'a Dictionary, key: &[u8]) -> Option<&'a [u8]> {
    deref(document, dict.get(key).ok()?)?.as_name().ok()
}
