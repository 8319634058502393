//! Tables: rows of cells, with their pictures behind (ECMA-376, part 1, 17.4).

use roxmltree::Node;

use super::{ToldNote, WordPiece, WordReader, is_holder, is_removed};
use crate::appendix::word::{child, named, on, value};

impl WordReader<'_> {
    pub(super) fn table(&mut self, node: Node<'_, '_>, out: &mut Vec<WordPiece>) {
        let mut rows = Vec::new();
        let mut after = Vec::new();
        self.rows(node, &mut rows, &mut after);
        if rows.iter().flatten().any(|cell| !cell.is_empty()) {
            out.push(WordPiece::Table(rows));
        }
        out.append(&mut after);
    }

    fn rows(
        &mut self,
        holder: Node<'_, '_>,
        rows: &mut Vec<Vec<String>>,
        after: &mut Vec<WordPiece>,
    ) {
        for node in holder.children().filter(Node::is_element) {
            if named(node, "tr") {
                let properties = child(node, "trPr");
                if properties.is_some_and(|p| child(p, "del").is_some()) {
                    self.told.insert(ToldNote::Changes);
                } else if properties.and_then(|p| on(p, "hidden")) == Some(true) {
                    self.told.insert(ToldNote::Hidden);
                } else {
                    let mut cells = Vec::new();
                    self.cells(node, &mut cells, after);
                    rows.push(cells);
                }
            } else if is_removed(node) {
                self.told.insert(ToldNote::Changes);
            } else if is_holder(node) {
                self.rows(node, rows, after);
            }
        }
    }

    fn cells(&mut self, holder: Node<'_, '_>, cells: &mut Vec<String>, after: &mut Vec<WordPiece>) {
        for node in holder.children().filter(Node::is_element) {
            if named(node, "tc") {
                let mut lines = Vec::new();
                for piece in self.blocks(node) {
                    in_cell(piece, &mut lines, after);
                }
                cells.push(lines.join("\n"));
                let span = child(node, "tcPr").and_then(|p| child(p, "gridSpan")).and_then(value);
                let span: usize = span.and_then(|span| span.parse().ok()).unwrap_or(1);
                cells.extend((1..span.min(60)).map(|_| String::new()));
            } else if is_holder(node) {
                self.cells(node, cells, after);
            }
        }
    }
}

/// A piece as lines of a cell; pictures come after the table.
fn in_cell(piece: WordPiece, lines: &mut Vec<String>, after: &mut Vec<WordPiece>) {
    match piece {
        WordPiece::Heading(_, text) | WordPiece::Para(text) => lines.push(text),
        WordPiece::Point(label, text) => lines.push(format!("{label} {text}")),
        WordPiece::Table(rows) => {
            let row = |cells: Vec<String>| cells.join(" | ");
            lines.extend(rows.into_iter().map(row));
        }
        picture @ WordPiece::Picture(..) => after.push(picture),
    }
}
