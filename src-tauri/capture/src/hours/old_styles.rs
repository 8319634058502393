//! How the cells of an Excel workbook of 1993 to 2003 (`.xls`) are shown (MS-XLS, 2.4).

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use super::marks::CellMark;
use super::styles::{ShownStyles, marks_of};

/// Largest stream that is looked through, in bytes.
const MOST_READ: u64 = 64 << 20;

/// A record: its number and what it holds.
type BiffRecord<'b> = (u16, &'b [u8]);

/// What the formats, typefaces and styles of a workbook say.
#[derive(Default)]
struct BiffStyles {
    /// Texts have two bytes for their length, and may have two bytes a letter.
    wide: bool,
    codes: BTreeMap<u16, String>,
    struck: Vec<bool>,
    /// Typeface and format of each style.
    own: Vec<(u16, u16)>,
    /// Name and place of each sheet.
    sheets: Vec<(String, usize)>,
}

/// How the cells of each sheet are shown. Empty where that cannot be read.
pub(super) fn shown_old(bytes: &[u8]) -> ShownStyles {
    stream(bytes).map(|stream| of_stream(&stream)).unwrap_or_default()
}

fn stream(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).ok()?;
    let name = ["/Workbook", "/Book"].into_iter().find(|name| file.is_stream(name))?;
    let mut out = Vec::new();
    file.open_stream(name).ok()?.take(MOST_READ).read_to_end(&mut out).ok()?;
    Some(out)
}

fn of_stream(stream: &[u8]) -> ShownStyles {
    let mut styles = BiffStyles::default();
    records(stream, 0).for_each(|record| styles.take(record));
    let marks = styles.marks();
    let sheets = std::mem::take(&mut styles.sheets);
    sheets.into_iter().map(|(name, at)| (name, cells(records(stream, at), &marks))).collect()
}

/// The records from a place on to the end of what begins there.
fn records(stream: &[u8], from: usize) -> impl Iterator<Item = BiffRecord<'_>> {
    const END: u16 = 0x0a;
    let mut at = from;
    std::iter::from_fn(move || {
        let (id, length) = (short(stream, at)?, usize::from(short(stream, at + 2)?));
        let inner = stream.get(at + 4..at + 4 + length)?;
        at += 4 + length;
        Some((id, inner))
    })
    .take_while(|(id, _)| *id != END)
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

impl BiffStyles {
    fn take(&mut self, (id, inner): BiffRecord<'_>) {
        match id {
            0x0809 => self.wide = short(inner, 0) == Some(0x0600),
            0x041e => {
                let code = if self.wide { self.text(inner, 2, 2) } else { self.text(inner, 2, 1) };
                self.codes.extend(short(inner, 0).zip(code));
            }
            0x0031 => self.struck.push(short(inner, 2).is_some_and(|flags| flags & 8 != 0)),
            0x00e0 => self.own.extend(short(inner, 0).zip(short(inner, 2))),
            0x0085 => {
                let place = short(inner, 0).zip(short(inner, 2));
                let place = place.map(|(low, high)| usize::from(low) | usize::from(high) << 16);
                self.sheets.extend(self.text(inner, 6, 1).zip(place));
            }
            _ => {}
        }
    }

    /// A text whose length, of so many bytes, stands at a place.
    fn text(&self, inner: &[u8], at: usize, size: usize) -> Option<String> {
        let length = match size {
            1 => usize::from(*inner.get(at)?),
            _ => usize::from(short(inner, at)?),
        };
        let from = at + size;
        if !self.wide {
            return Some(inner.get(from..from + length)?.iter().map(|b| char::from(*b)).collect());
        }
        let letters = from + 1;
        if inner.get(from)? & 1 == 0 {
            let own = inner.get(letters..letters + length)?;
            return Some(own.iter().map(|b| char::from(*b)).collect());
        }
        let own = inner.get(letters..letters + 2 * length)?;
        let units = own.as_chunks::<2>().0.iter().map(|pair| u16::from_le_bytes(*pair));
        Some(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
    }

    /// What each style says, in their order.
    fn marks(&self) -> Vec<Vec<CellMark>> {
        let of = |(font, format): &(u16, u16)| {
            let code = self.codes.get(format).map(String::as_str);
            let mut marks = marks_of(code, &format.to_string());
            // The fourth typeface is never written.
            let font = usize::from(if *font > 4 { font - 1 } else { *font });
            if self.struck.get(font).is_some_and(|struck| *struck) {
                marks.push(CellMark::Struck);
            }
            marks
        };
        self.own.iter().map(of).collect()
    }
}

fn cells<'b>(
    records: impl Iterator<Item = BiffRecord<'b>>,
    marks: &[Vec<CellMark>],
) -> Vec<((u32, u32), CellMark)> {
    const HIDDEN: u16 = 0x20;
    let (mut out, mut hidden, mut filled) = (Vec::new(), BTreeSet::new(), Vec::new());
    for (id, inner) in records {
        let Some(row) = short(inner, 0) else { continue };
        // Row, column and style of each cell of the record.
        let mut own = Vec::new();
        match id {
            0x0208 if short(inner, 12).is_some_and(|flags| flags & HIDDEN != 0) => {
                hidden.insert(row);
            }
            // A number, a short one, words, a truth or error, a formula.
            0x0203 | 0x027e | 0x0204 | 0x00fd | 0x00d6 | 0x0205 | 0x0006 | 0x0206 | 0x0406 => {
                own.extend(short(inner, 2).zip(short(inner, 4)));
            }
            0x00bd => {
                let first = short(inner, 2).unwrap_or_default();
                let count = u16::try_from(inner.len().saturating_sub(6) / 6).unwrap_or(0);
                own.extend((0..count).filter_map(|at| {
                    let style = short(inner, 4 + 6 * usize::from(at))?;
                    Some((first.checked_add(at)?, style))
                }));
            }
            _ => {}
        }
        for (column, style) in own {
            let place = (u32::from(row), u32::from(column));
            let said = marks.get(usize::from(style)).map(Vec::as_slice).unwrap_or_default();
            out.extend(said.iter().map(|mark| (place, *mark)));
            filled.push((row, place));
        }
    }
    let unseen = filled.into_iter().filter(|(row, _)| hidden.contains(row));
    out.extend(unseen.map(|(_, place)| (place, CellMark::Hidden)));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(id: u16, inner: &[u8]) -> Vec<u8> {
        let length = u16::try_from(inner.len()).unwrap();
        [&id.to_le_bytes()[..], &length.to_le_bytes(), inner].concat()
    }

    fn numbers(all: &[u16]) -> Vec<u8> {
        all.iter().flat_map(|one| one.to_le_bytes()).collect()
    }

    /// A text of two bytes a letter, behind its length.
    fn wide(length: &[u8], text: &str) -> Vec<u8> {
        let letters: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [length, &[1], &letters].concat()
    }

    #[test]
    fn formats_struck_words_and_rows_that_are_not_shown() {
        let code = "#,##0.00 \u{20ac}";
        let length = u16::try_from(code.chars().count()).unwrap().to_le_bytes();
        let format = [numbers(&[164]), wide(&length, code)].concat();
        let mut global = [
            record(0x0809, &numbers(&[0x0600, 5])),
            record(0x0031, &numbers(&[200, 0])),
            record(0x0031, &numbers(&[200, 8])),
            record(0x041e, &format),
            // Plain, euro, a percentage, struck out, half of the day.
            record(0x00e0, &numbers(&[0, 0])),
            record(0x00e0, &numbers(&[0, 164])),
            record(0x00e0, &numbers(&[0, 9])),
            record(0x00e0, &numbers(&[1, 0])),
            record(0x00e0, &numbers(&[0, 18])),
        ]
        .concat();
        let sheet = |at: usize| {
            let at = u32::try_from(at).unwrap().to_le_bytes();
            record(0x0085, &[&at[..], &[0, 0, 3, 0], b"Log"].concat())
        };
        let at = global.len() + sheet(0).len() + 4;
        global.extend(sheet(at));
        global.extend(record(0x0a, &[]));
        let row =
            |number: u16, flags: u16| record(0x0208, &numbers(&[number, 0, 5, 0, 0, 0, flags, 0]));
        let cells = [
            record(0x0809, &numbers(&[0x0600, 0x10])),
            row(1, 0),
            row(2, 0x20),
            record(0x0203, &[numbers(&[1, 0, 1]), vec![0; 8]].concat()),
            record(0x00bd, &numbers(&[1, 1, 2, 0, 0, 0, 0, 0, 3, 0, 0, 3])),
            record(0x0006, &[numbers(&[1, 4, 4]), vec![0; 14]].concat()),
            record(0x027e, &numbers(&[2, 0, 0, 0, 0])),
            record(0x0a, &[]),
        ]
        .concat();
        let stream = [global, cells].concat();
        let expected = vec![
            ((1, 0), CellMark::Foreign),
            ((1, 1), CellMark::Percent),
            ((1, 3), CellMark::Struck),
            ((1, 4), CellMark::HalfDay),
            ((2, 0), CellMark::Hidden),
        ];
        assert_eq!(of_stream(&stream), ShownStyles::from([("Log".to_owned(), expected)]));
        for length in 0..stream.len() {
            drop(of_stream(&stream[..length]));
        }
        assert_eq!(shown_old(b"\xd0\xcf\x11\xe0 no workbook"), ShownStyles::new());
    }
}
