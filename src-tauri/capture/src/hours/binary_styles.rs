//! How the cells of a binary Excel workbook (`.xlsb`) are shown (MS-XLSB, 2.1.4 and 2.4).

use std::collections::BTreeMap;

use super::marks::CellMark;
use super::styles::{ShownStyles, links_of, marks_of, raw_part};

/// A record: its number and what it holds.
type BinaryRecord<'b> = (u32, &'b [u8]);

/// How the cells of each sheet are shown. `None`: it is no such workbook.
pub(super) fn shown(bytes: &[u8]) -> Option<ShownStyles> {
    let book = raw_part(bytes, "xl/workbook.bin")?;
    let links = raw_part(bytes, "xl/_rels/workbook.bin.rels").unwrap_or_default();
    let links = links_of(&String::from_utf8_lossy(&links));
    let marks = raw_part(bytes, "xl/styles.bin").map(|part| styles(&part)).unwrap_or_default();
    let mut out = ShownStyles::new();
    for (id, inner) in records(&book) {
        const SHEET: u32 = 156;
        let Some((link, after)) = text(inner, 8).filter(|_| id == SHEET) else { continue };
        let Some((name, _)) = text(inner, after) else { continue };
        let sheet = links.get(&link).and_then(|path| raw_part(bytes, path));
        out.insert(name, sheet.map(|part| cells(&part, &marks)).unwrap_or_default());
    }
    Some(out)
}

/// The records of a part, one after the other. Ends where one is not whole.
fn records(part: &[u8]) -> impl Iterator<Item = BinaryRecord<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let (id, size) = (number(part, &mut at, 2)?, number(part, &mut at, 4)?);
        let end = at.checked_add(usize::try_from(size).ok()?)?;
        let inner = part.get(at..end)?;
        at = end;
        Some((id, inner))
    })
}

/// A number in bytes of seven bits each, as long as their first bit says so.
fn number(part: &[u8], at: &mut usize, most: u32) -> Option<u32> {
    let mut value = 0;
    for place in 0..most {
        let byte = *part.get(*at)?;
        *at += 1;
        value |= u32::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            break;
        }
    }
    Some(value)
}

fn short(inner: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(inner.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn long(inner: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(inner.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

/// A text behind its length, and the place after it.
fn text(inner: &[u8], at: usize) -> Option<(String, usize)> {
    let length = usize::try_from(long(inner, at)?).ok()?.checked_mul(2)?;
    let end = (at + 4).checked_add(length)?;
    let units =
        inner.get(at + 4..end)?.as_chunks::<2>().0.iter().map(|one| u16::from_le_bytes(*one));
    let letters = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
    Some((letters.collect(), end))
}

/// What each style of cells says, in their order.
fn styles(part: &[u8]) -> Vec<Vec<CellMark>> {
    const FONT: u32 = 43;
    const FORMAT: u32 = 44;
    const STYLE: u32 = 47;
    let (mut codes, mut struck, mut out) = (BTreeMap::new(), Vec::new(), Vec::new());
    let mut of_cells = false;
    for (id, inner) in records(part) {
        match id {
            FORMAT => codes.extend(short(inner, 0).zip(text(inner, 2).map(|(code, _)| code))),
            FONT => struck.push(short(inner, 2).is_some_and(|flags| flags & 8 != 0)),
            // The styles of cells stand between these two; those before are what they are made from.
            617 => of_cells = true,
            618 => of_cells = false,
            STYLE if of_cells => {
                let format = short(inner, 2).unwrap_or_default();
                let mut marks =
                    marks_of(codes.get(&format).map(String::as_str), &format.to_string());
                let font = usize::from(short(inner, 4).unwrap_or_default());
                if struck.get(font).is_some_and(|struck| *struck) {
                    marks.push(CellMark::Struck);
                }
                out.push(marks);
            }
            _ => {}
        }
    }
    out
}

fn cells(part: &[u8], marks: &[Vec<CellMark>]) -> Vec<((u32, u32), CellMark)> {
    let (mut row, mut hidden) = (0, false);
    let mut out = Vec::new();
    for (id, inner) in records(part) {
        match id {
            0 => {
                row = long(inner, 0).unwrap_or_default();
                hidden = inner.get(11).is_some_and(|flags| flags & 0x10 != 0);
            }
            // Every kind of cell but an empty one.
            2..=11 => {
                let Some((column, style)) = long(inner, 0).zip(long(inner, 4)) else { continue };
                let own = usize::try_from(style & 0x00ff_ffff).ok().and_then(|at| marks.get(at));
                let place = (row, column);
                out.extend(own.into_iter().flatten().map(|mark| (place, *mark)));
                out.extend(hidden.then_some((place, CellMark::Hidden)));
            }
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use super::*;

    fn record(id: u32, inner: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        for (mut value, least) in [(id, 1), (u32::try_from(inner.len()).unwrap(), 1)] {
            let mut written = 0;
            while value > 0 || written < least {
                let more = if value > 0x7f { 0x80 } else { 0 };
                out.push(u8::try_from(value & 0x7f).unwrap() | more);
                value >>= 7;
                written += 1;
            }
        }
        out.extend(inner);
        out
    }

    fn wide(text: &str) -> Vec<u8> {
        let units: Vec<u16> = text.encode_utf16().collect();
        let length = u32::try_from(units.len()).unwrap().to_le_bytes();
        [&length[..], &units.iter().flat_map(|one| one.to_le_bytes()).collect::<Vec<_>>()].concat()
    }

    fn shorts(all: &[u16]) -> Vec<u8> {
        all.iter().flat_map(|one| one.to_le_bytes()).collect()
    }

    #[test]
    fn formats_struck_words_and_rows_that_are_not_shown() {
        let style = |format: u16, font: u16| record(47, &shorts(&[0, format, font, 0, 0, 0, 0, 0]));
        let styles = [
            record(44, &[shorts(&[164]), wide("#,##0.00 \u{20ac}")].concat()),
            record(43, &shorts(&[200, 0])),
            record(43, &shorts(&[200, 8])),
            // What styles are made from is none of them.
            style(9, 1),
            record(617, &[0; 4]),
            style(0, 0),
            style(164, 0),
            style(9, 0),
            style(0, 1),
            record(618, &[]),
        ]
        .concat();
        let row = |number: u32, flags: u8| {
            record(0, &[&number.to_le_bytes()[..], &[0, 0, 0, 0, 44, 1, 0, flags, 0]].concat())
        };
        let cell = |id: u32, column: u32, style: u32| {
            record(id, &[&column.to_le_bytes()[..], &style.to_le_bytes(), &[0; 8]].concat())
        };
        let sheet = [
            row(1, 0),
            cell(5, 0, 0),
            cell(5, 1, 1),
            cell(2, 2, 2),
            cell(7, 3, 3),
            cell(1, 4, 1),
            row(2, 0x10),
            cell(9, 0, 0),
        ]
        .concat();
        let book = record(156, &[vec![0; 8], wide("rId1"), wide("Log")].concat());
        let links = "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.bin\"/></Relationships>";
        let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, part) in [
            ("xl/workbook.bin", book.as_slice()),
            ("xl/_rels/workbook.bin.rels", links.as_bytes()),
            ("xl/styles.bin", &styles),
            ("xl/worksheets/sheet1.bin", &sheet),
        ] {
            out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            out.write_all(part).unwrap();
        }
        let bytes = out.finish().unwrap().into_inner();
        let expected = vec![
            ((1, 1), CellMark::Foreign),
            ((1, 2), CellMark::Percent),
            ((1, 3), CellMark::Struck),
            ((2, 0), CellMark::Hidden),
        ];
        assert_eq!(shown(&bytes), Some(ShownStyles::from([("Log".to_owned(), expected)])));
        assert_eq!(shown(b"PK\x03\x04"), None);
    }
}
