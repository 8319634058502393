//! Tables: cells stay apart, and one that only lays out a page is none.

use super::{HtmlPiece, HtmlState};

impl HtmlState {
    pub(super) fn begin_cell(&mut self) {
        self.end_cell();
        if let Some(table) = self.tables.last_mut() {
            if table.rows.is_empty() {
                table.rows.push(Vec::new());
            }
            if let Some(row) = table.rows.last_mut() {
                row.push(Vec::new());
            }
            table.in_cell = true;
        }
    }

    pub(super) fn end_cell(&mut self) {
        self.end_line();
        self.heading = None;
        self.point = None;
        if let Some(table) = self.tables.last_mut() {
            table.in_cell = false;
        }
    }

    /// Rows of a table of facts; one that only lays out a page is read cell by cell.
    pub(super) fn end_table(&mut self) {
        self.end_cell();
        let Some(table) = self.tables.pop() else { return };
        let filled = |row: &Vec<Vec<HtmlPiece>>| row.iter().filter(|cell| !cell.is_empty()).count();
        let plain = |piece: &HtmlPiece| {
            matches!(piece, HtmlPiece::Para(_) | HtmlPiece::Point(..) | HtmlPiece::Heading(..))
        };
        let facts = table.rows.iter().any(|row| filled(row) > 1)
            && table.rows.iter().flatten().flatten().all(plain);
        for row in table.rows {
            if facts && filled(&row) > 0 {
                self.put(HtmlPiece::Row(row.into_iter().map(cell_words).collect()));
            } else {
                row.into_iter().flatten().for_each(|piece| self.put(piece));
            }
        }
    }
}

fn cell_words(pieces: Vec<HtmlPiece>) -> String {
    let words = pieces.into_iter().map(|piece| match piece {
        HtmlPiece::Point(label, text) => format!("{label} {text}"),
        HtmlPiece::Heading(_, text) | HtmlPiece::Para(text) => text,
        HtmlPiece::Row(cells) => cells.join(" "),
        HtmlPiece::Picture(_, words) | HtmlPiece::Drawing(words) => words,
    });
    words.collect::<Vec<_>>().join("\n")
}
