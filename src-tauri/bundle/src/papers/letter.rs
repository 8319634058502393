//! A letter on paper: the person's own words as they stand, points as lists, tables as tables.

use evenhand_words::letters::LetterPart;

use super::{PaperLook, paper, section};
use crate::model::{Block, BundleCell, BundleTable, Inline, Model};

/// A letter with its subject as the heading.
pub fn letter_paper(subject: &str, parts: &[LetterPart], look: PaperLook) -> Model {
    let blocks = parts.iter().map(block).collect();
    paper(subject, vec![section("letter", subject, true, blocks)], look)
}

fn block(part: &LetterPart) -> Block {
    match part {
        // Lines of a paragraph keep their ends: an address, or a name under a greeting.
        LetterPart::Paragraph(text) if text.contains('\n') => Block::Plain(text.clone()),
        LetterPart::Paragraph(text) => Block::Para(vec![Inline::Text(text.clone())]),
        LetterPart::Points(points) => super::bullets(points.iter().map(String::as_str)),
        LetterPart::Table { columns, rows } => Block::Table(BundleTable {
            caption: String::new(),
            widths: Vec::new(),
            head: columns.clone(),
            rows: rows
                .iter()
                .map(|row| row.iter().map(|c| BundleCell::from(c.as_str())).collect())
                .collect(),
            row_heads: false,
        }),
    }
}
