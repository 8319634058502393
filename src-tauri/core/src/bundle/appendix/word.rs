//! Word files (.docx): headings, text, lists and tables. A converted copy, and said to be one.

use std::io::Read;

use roxmltree::{Document, Node};

use super::plain::{section, shown};
use crate::bundle::{
    Unreadable,
    model::{Block, Cell, Inline, Model, Section, Table},
};

/// Most that the text part may unpack to.
const MOST: u64 = 16 << 20;

/// The file's text as a section.
pub(super) fn read_word(bytes: &[u8], model: &Model) -> Result<Section, Unreadable> {
    let xml = part(bytes, "word/document.xml")?;
    let text = String::from_utf8(xml).map_err(|_| Unreadable::Damaged)?;
    let document = Document::parse(&text).map_err(|_| Unreadable::Damaged)?;
    let note = "Converted copy of a Word file. Page breaks may differ. The original is kept.";
    let mut blocks = vec![Block::Note(vec![Inline::Text(note.to_owned())])];
    let body = document
        .descendants()
        .find(|n| n.tag_name().name() == "body")
        .ok_or(Unreadable::Damaged)?;
    for node in body.children() {
        match node.tag_name().name() {
            "p" => blocks.extend(paragraph(node, model)),
            "tbl" => blocks.push(table(node, model)),
            "sdt" => {
                let inner = node.descendants().filter(|n| n.tag_name().name() == "p");
                blocks.extend(inner.filter_map(|n| paragraph(n, model)));
            }
            _ => {}
        }
    }
    Ok(section(blocks))
}

/// The file's words, a line for each paragraph.
pub(super) fn plain_words(bytes: &[u8]) -> Result<String, Unreadable> {
    let xml = part(bytes, "word/document.xml")?;
    let text = String::from_utf8(xml).map_err(|_| Unreadable::Damaged)?;
    let document = Document::parse(&text).map_err(|_| Unreadable::Damaged)?;
    let paragraphs = document.descendants().filter(|node| node.tag_name().name() == "p");
    Ok(paragraphs.map(words).collect::<Vec<_>>().join("\n"))
}

fn paragraph(node: Node<'_, '_>, model: &Model) -> Option<Block> {
    let words = shown(words(node).trim(), model);
    if words.is_empty() {
        return None;
    }
    let find = |name: &str| node.descendants().find(|n| n.tag_name().name() == name);
    let style = find("pStyle").and_then(value).unwrap_or("").to_lowercase();
    if style.starts_with("heading") || style == "title" {
        let level = if style.ends_with('1') || style == "title" { 2 } else { 3 };
        return Some(Block::Heading { level, text: words, id: String::new() });
    }
    if find("numPr").is_some() {
        return Some(Block::List { ordered: false, items: vec![vec![Inline::Text(words)]] });
    }
    Some(Block::Para(vec![Inline::Text(words)]))
}

fn value<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    node.attributes().find(|a| a.name() == "val").map(|a| a.value())
}

/// The words of a node. Deleted text of tracked changes is `delText` and so stays out.
fn words(node: Node<'_, '_>) -> String {
    let mut out = String::new();
    for part in node.descendants() {
        match part.tag_name().name() {
            "t" => out.push_str(part.text().unwrap_or("")),
            "tab" => out.push(' '),
            "br" | "cr" => out.push('\n'),
            _ => {}
        }
    }
    out
}

fn table(node: Node<'_, '_>, model: &Model) -> Block {
    let named = |node: Node<'_, '_>, name: &str| node.tag_name().name() == name;
    let rows = node.children().filter(|n| named(*n, "tr")).map(|tr| {
        let cells = tr.children().filter(|n| named(*n, "tc"));
        cells
            .map(|tc| {
                let lines: Vec<String> =
                    tc.descendants().filter(|n| named(*n, "p")).map(words).collect();
                Cell::from(shown(lines.join("\n").trim(), model))
            })
            .collect()
    });
    Block::Table(Table { rows: rows.collect(), ..Table::default() })
}

/// Unpacks one part of the zip file (APPNOTE 6.3, 4.3.12 and 4.3.7), within bounds.
fn part(bytes: &[u8], wanted: &str) -> Result<Vec<u8>, Unreadable> {
    let two = |at: usize| {
        bytes
            .get(at..at + 2)
            .and_then(|b| b.try_into().ok())
            .map(|b| usize::from(u16::from_le_bytes(b)))
    };
    let four = |at: usize| {
        bytes
            .get(at..at + 4)
            .and_then(|b| b.try_into().ok())
            .map(|b| u32::from_le_bytes(b) as usize)
    };
    let tail = bytes.len().saturating_sub(66_000);
    let end = bytes
        .get(tail..)
        .and_then(|t| t.windows(4).rposition(|w| w == b"PK\x05\x06"))
        .ok_or(Unreadable::Damaged)?
        + tail;
    let mut at = four(end + 16).ok_or(Unreadable::Damaged)?;
    for _ in 0..two(end + 10).unwrap_or(0) {
        let entry = (|| {
            Some((
                two(at + 10)?,
                four(at + 20)?,
                two(at + 28)?,
                two(at + 30)?,
                two(at + 32)?,
                four(at + 42)?,
            ))
        })();
        let (method, size, name, extra, comment, local) = entry.ok_or(Unreadable::Damaged)?;
        if bytes.get(at + 46..at + 46 + name) == Some(wanted.as_bytes()) {
            let start = local + 30 + two(local + 26).unwrap_or(0) + two(local + 28).unwrap_or(0);
            let packed = bytes.get(start..start + size).ok_or(Unreadable::Damaged)?;
            let mut out = Vec::new();
            let read = match method {
                0 => packed.take(MOST + 1).read_to_end(&mut out),
                8 => flate2::read::DeflateDecoder::new(packed).take(MOST + 1).read_to_end(&mut out),
                _ => return Err(Unreadable::Kind),
            };
            read.map_err(|_| Unreadable::Damaged)?;
            return if out.len() as u64 > MOST { Err(Unreadable::TooLarge) } else { Ok(out) };
        }
        at += 46 + name + extra + comment;
    }
    Err(Unreadable::Damaged)
}
