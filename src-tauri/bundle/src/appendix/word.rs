//! Word files (.docx): headings, text, lists and tables. A converted copy, and said to be one.

use std::io::{Cursor, Read};

use roxmltree::{Document, Node};
use zip::{ZipArchive, result::ZipError};

use super::plain::section;
use crate::{
    Unreadable,
    model::{Block, Cell, Inline, Model, Section, Table},
    redaction::shown,
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

/// Unpacks one part of the zip file, within bounds.
fn part(bytes: &[u8], wanted: &str) -> Result<Vec<u8>, Unreadable> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let part = package.by_name(wanted).map_err(|error| match error {
        ZipError::UnsupportedArchive(_) => Unreadable::Kind,
        _ => Unreadable::Damaged,
    })?;
    let mut out = Vec::new();
    part.take(MOST + 1).read_to_end(&mut out).map_err(|_| Unreadable::Damaged)?;
    if out.len() as u64 > MOST { Err(Unreadable::TooLarge) } else { Ok(out) }
}
