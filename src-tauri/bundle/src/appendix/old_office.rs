//! Old Office files (.doc, .ppt): their words. How they look is not read, which is said.

use std::io::{Cursor, Read};

use cfb::CompoundFile;

use super::{AppendixContent, AppendixDesk, set_text::SetPiece, set_text::TextSetter};
use crate::{Unreadable, found::TextNote};
use evenhand_words::tr;

/// Most of a stream that is read.
const MOST: u64 = 128 << 20;
/// Letters of one file that are read.
const MOST_LETTERS: usize = 16 << 20;

type OfficeFile<'b> = CompoundFile<Cursor<&'b [u8]>>;

/// The words of a Word file of 1997 to 2003 (MS-DOC).
pub(super) fn open_word(
    desk: &mut AppendixDesk<'_>,
    bytes: &[u8],
) -> Result<AppendixContent, Unreadable> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let main = stream(&mut file, "/WordDocument").ok_or(Unreadable::Damaged)?;
    let flags = short(&main, 0x0a).ok_or(Unreadable::Damaged)?;
    if flags & 0x0100 != 0 {
        return Err(Unreadable::Locked);
    }
    let table = if flags & 0x0200 == 0 { "/0Table" } else { "/1Table" };
    let table = stream(&mut file, table).unwrap_or_default();
    let letters = word_letters(&main, &table).ok_or(Unreadable::Damaged)?;
    let mut setter = TextSetter::new(desk);
    setter.tell(TextNote::WordsOnly);
    let mut at = 0usize;
    for (place, title) in [
        (0x4c, String::new()),
        (0x50, tr::documents::footnotes()),
        (0x54, tr::documents::heads_and_feet()),
        (0x5c, tr::documents::comments()),
        (0x60, tr::documents::endnotes()),
        (0x64, tr::documents::boxes()),
        (0x68, String::new()),
    ] {
        let count = long(&main, place).unwrap_or(0) as usize;
        let end = at.saturating_add(count).min(letters.len());
        let part: String = letters.get(at..end).unwrap_or_default().iter().collect();
        at = end;
        let pieces = pieces(&part);
        if !pieces.is_empty() && !title.is_empty() {
            setter.put(SetPiece::Heading(3, title));
        }
        if part.contains(['\u{1}', '\u{8}']) {
            setter.tell(TextNote::Picture);
        }
        pieces.into_iter().for_each(|piece| setter.put(piece));
    }
    Ok(setter.finish())
}

/// All letters in order, from the pieces that they are stored in (MS-DOC, 2.4.1).
fn word_letters(main: &[u8], table: &[u8]) -> Option<Vec<char>> {
    let (start, length) = (long(main, 0x01a2)? as usize, long(main, 0x01a6)? as usize);
    let list = table.get(start..start.checked_add(length)?).unwrap_or_default();
    let mut at = 0;
    // What stands before the list of pieces says how they look.
    while list.get(at) == Some(&1) {
        at = at.checked_add(3 + short(list, at + 1)? as usize)?;
    }
    if list.get(at) != Some(&2) {
        return None;
    }
    let size = long(list, at + 1)? as usize;
    let plc = list.get(at + 5..)?;
    let count = size.min(plc.len()).checked_sub(4)? / 12;
    let mut out = Vec::new();
    for piece in 0..count {
        let (from, to) = (long(plc, piece * 4)? as usize, long(plc, piece * 4 + 4)? as usize);
        let letters = to.checked_sub(from)?.min(MOST_LETTERS);
        let place = long(plc, (count + 1) * 4 + piece * 8 + 2)?;
        let start = (place & 0x3fff_ffff) as usize;
        if place & 0x4000_0000 != 0 {
            let raw = main.get(start / 2..).unwrap_or_default();
            let raw = raw.get(..letters.min(raw.len()))?;
            // One byte is one letter here, so places stay what they are.
            out.extend(encoding_rs::WINDOWS_1252.decode_without_bom_handling(raw).0.chars());
        } else {
            let raw = main.get(start..).unwrap_or_default();
            let units =
                raw.as_chunks::<2>().0.iter().take(letters).map(|pair| u16::from_le_bytes(*pair));
            let one = |unit: u16| char::from_u32(u32::from(unit)).unwrap_or('\u{fffd}');
            out.extend(units.map(one));
        }
        if out.len() > MOST_LETTERS {
            break;
        }
    }
    Some(out)
}

/// Paragraphs and rows. Fields show their result; marks for pictures and notes are no letters.
fn pieces(text: &str) -> Vec<SetPiece> {
    let mut out = Vec::new();
    let (mut line, mut cells, mut rows) = (String::new(), Vec::new(), Vec::new());
    let mut fields: Vec<bool> = Vec::new();
    for c in text.chars() {
        match c {
            '\u{13}' => fields.push(false),
            '\u{14}' => fields.last_mut().into_iter().for_each(|result| *result = true),
            '\u{15}' => drop(fields.pop()),
            _ if fields.iter().any(|result| !result) => {}
            // The end of a cell; two of them end a row.
            '\u{7}' if line.is_empty() && !cells.is_empty() => {
                rows.push(std::mem::take(&mut cells))
            }
            '\u{7}' => cells.push(std::mem::take(&mut line)),
            '\r' | '\u{c}' if !cells.is_empty() => line.push('\n'),
            '\r' | '\u{c}' => {
                if !rows.is_empty() {
                    out.push(SetPiece::Table(std::mem::take(&mut rows)));
                }
                let text = std::mem::take(&mut line).trim().to_owned();
                if !text.is_empty() {
                    out.push(SetPiece::Para(text));
                }
            }
            '\u{b}' => line.push('\n'),
            '\t' => line.push(' '),
            '\u{1e}' => line.push('\u{2011}'),
            '\u{1f}' => {}
            c if c.is_control() => {}
            c => line.push(c),
        }
    }
    if !cells.is_empty() {
        rows.push(cells);
    }
    if !rows.is_empty() {
        out.push(SetPiece::Table(rows));
    }
    if !line.trim().is_empty() {
        out.push(SetPiece::Para(line.trim().to_owned()));
    }
    out
}

/// The words of slides of 1997 to 2003 (MS-PPT): each text is a record of its own.
pub(super) fn open_slides(
    desk: &mut AppendixDesk<'_>,
    bytes: &[u8],
) -> Result<AppendixContent, Unreadable> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let main = stream(&mut file, "/PowerPoint Document").ok_or(Unreadable::Damaged)?;
    let mut setter = TextSetter::new(desk);
    setter.tell(TextNote::WordsOnly);
    let mut at = 0usize;
    while let (Some(version), Some(kind), Some(size)) =
        (short(&main, at), short(&main, at + 2), long(&main, at + 4))
    {
        at += 8;
        // One that holds others is gone into.
        if version & 0xf == 0xf {
            continue;
        }
        let end = at.saturating_add(size as usize).min(main.len());
        let own = main.get(at..end).unwrap_or_default();
        let text = match kind {
            0x0fa0 => encoding_rs::UTF_16LE.decode_without_bom_handling(own).0,
            0x0fa8 => encoding_rs::WINDOWS_1252.decode_without_bom_handling(own).0,
            _ => "".into(),
        };
        for line in text.split(['\r', '\n']).map(str::trim).filter(|line| !line.is_empty()) {
            setter.put(SetPiece::Para(line.replace('\u{b}', "\n")));
        }
        at = end;
    }
    Ok(setter.finish())
}

fn stream(file: &mut OfficeFile<'_>, path: &str) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    file.open_stream(path).ok()?.take(MOST).read_to_end(&mut out).ok()?;
    Some(out)
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at.checked_add(2)?)?.try_into().ok().map(u16::from_le_bytes)
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at.checked_add(4)?)?.try_into().ok().map(u32::from_le_bytes)
}
