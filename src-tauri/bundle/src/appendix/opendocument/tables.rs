//! Tables and sheets: rows of cells, without those that are empty at their end.

use roxmltree::Node;

use super::{DEEPEST, MOST_PIECES, OdPart, OdReader, attribute, named};
use crate::found::TextNote;

/// Times that a cell or row is repeated in print: tables are filled up to a million.
const MOST_REPEATS: usize = 50;

impl OdReader {
    pub(super) fn table(&mut self, node: Node<'_, '_>, out: &mut Vec<OdPart>) {
        let style = attribute(node, "style-name").unwrap_or_default();
        if self.hidden_tables.contains(style) || attribute(node, "display") == Some("false") {
            let name = attribute(node, "name").unwrap_or_default();
            self.hidden_sheets.push(name.to_owned());
            return;
        }
        let is_sheet = node.parent().is_some_and(|parent| named(parent, "spreadsheet"));
        let mut rows = Vec::new();
        let mut after = Vec::new();
        self.rows(node, &mut rows, &mut after);
        self.take_hidden_columns(node, &mut rows);
        trim(&mut rows);
        if is_sheet {
            if rows.is_empty() && after.is_empty() {
                return;
            }
            out.push(OdPart::Page);
            out.push(OdPart::Heading(2, attribute(node, "name").unwrap_or_default().to_owned()));
        }
        if !rows.is_empty() {
            out.push(OdPart::Table(rows));
        }
        out.append(&mut after);
    }

    /// Takes out the cells of columns that are put away, and tells of those that hold words.
    fn take_hidden_columns(&mut self, table: Node<'_, '_>, rows: &mut [Vec<String>]) {
        let own = |node: &Node<'_, '_>| {
            let mut above = node.ancestors().skip(1);
            named(*node, "table-column") && above.find(|n| named(*n, "table")) == Some(table)
        };
        let mut shown = Vec::new();
        for column in table.descendants().filter(own) {
            let is_shown = attribute(column, "visibility").is_none_or(|v| v == "visible");
            let count = repeats(column, "number-columns-repeated");
            shown.extend(std::iter::repeat_n(is_shown, count));
        }
        if shown.iter().all(|is_shown| *is_shown) {
            return;
        }
        for row in rows {
            let mut at = 0;
            row.retain(|cell| {
                at += 1;
                let stays = shown.get(at - 1).copied().unwrap_or(true);
                if !stays && !cell.trim().is_empty() {
                    self.told.insert(TextNote::HiddenCells);
                }
                stays
            });
        }
    }

    fn rows(&mut self, holder: Node<'_, '_>, rows: &mut Vec<Vec<String>>, after: &mut Vec<OdPart>) {
        if self.depth > DEEPEST || rows.len() > MOST_PIECES {
            return;
        }
        self.depth += 1;
        for node in holder.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "table-row" => {
                    if attribute(node, "visibility").is_some_and(|v| v != "visible") {
                        self.told.insert(TextNote::HiddenCells);
                        continue;
                    }
                    let mut cells = Vec::new();
                    for cell in node
                        .children()
                        .filter(|n| named(*n, "table-cell") || named(*n, "covered-table-cell"))
                    {
                        let mut own = Vec::new();
                        self.blocks(cell, &mut own);
                        let (pictures, said): (Vec<_>, Vec<_>) =
                            own.into_iter().partition(|piece| matches!(piece, OdPart::Picture(..)));
                        after.extend(pictures);
                        let text = said
                            .into_iter()
                            .filter_map(OdPart::words)
                            .collect::<Vec<_>>()
                            .join("\n");
                        cells.extend(std::iter::repeat_n(
                            text,
                            repeats(cell, "number-columns-repeated"),
                        ));
                    }
                    let count = repeats(node, "number-rows-repeated");
                    rows.extend(std::iter::repeat_n(cells, count));
                }
                "table-rows" | "table-header-rows" | "table-row-group" => {
                    self.rows(node, rows, after)
                }
                "shapes" => self.blocks(node, after),
                _ => {}
            }
        }
        self.depth -= 1;
    }
}

fn repeats(node: Node<'_, '_>, name: &str) -> usize {
    attribute(node, name).and_then(|n| n.parse().ok()).unwrap_or(1usize).min(MOST_REPEATS)
}

/// Takes off empty rows at the end, and empty cells at the end of all rows.
pub(in crate::appendix) fn trim(rows: &mut Vec<Vec<String>>) {
    let filled = |row: &Vec<String>| {
        row.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |at| at + 1)
    };
    while rows.last().is_some_and(|row| filled(row) == 0) {
        rows.pop();
    }
    let columns = rows.iter().map(filled).max().unwrap_or(0);
    rows.iter_mut().for_each(|row| row.truncate(columns));
}
