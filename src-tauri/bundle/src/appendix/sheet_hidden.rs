//! Rows and columns that a spreadsheet hides (ECMA-376, part 1, 18.3.1.13 and 18.3.1.73): a list may have a column of
//! other children's names that its sender put away. What a sheet does not show is not printed, and that is told.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use roxmltree::{Document, Node};

/// A part of this size or less is looked through for its rows, in bytes.
const MOST: usize = 32 << 20;

/// What is hidden of a sheet, counted from 0.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Hidden {
    rows: BTreeSet<u32>,
    columns: Vec<RangeInclusive<u32>>,
    /// The format hides rows that say nothing of themselves, and these are the ones that do.
    but: Option<BTreeSet<u32>>,
}

impl Hidden {
    /// What the part of a sheet says of its rows and columns.
    pub fn of(sheet: &str) -> Self {
        let hints = ["hidden=", "ht=\"0\"", "width=\"0\"", "zeroHeight="];
        if sheet.len() > MOST || !hints.iter().any(|hint| sheet.contains(hint)) {
            return Self::default();
        }
        let Ok(document) = Document::parse(sheet) else { return Self::default() };
        let mut hidden = Self::default();
        let mut next = 1;
        for node in document.descendants().filter(Node::is_element) {
            match node.tag_name().name() {
                "sheetFormatPr" if on(node, "zeroHeight") => hidden.but = Some(BTreeSet::new()),
                "col" if is_hidden(node, "width") => {
                    let first = number(node, "min").unwrap_or(1);
                    let last = number(node, "max").unwrap_or(first);
                    hidden.columns.push(first.saturating_sub(1)..=last.saturating_sub(1));
                }
                "row" => {
                    let row = number(node, "r").unwrap_or(next);
                    next = row.saturating_add(1);
                    if is_hidden(node, "ht") {
                        hidden.rows.insert(row.saturating_sub(1));
                    } else if let Some(but) = &mut hidden.but {
                        but.insert(row.saturating_sub(1));
                    }
                }
                _ => {}
            }
        }
        hidden
    }

    /// Whether a cell is not shown.
    pub fn holds(&self, (row, column): (u32, u32)) -> bool {
        self.rows.contains(&row)
            || self.but.as_ref().is_some_and(|but| !but.contains(&row))
            || self.columns.iter().any(|columns| columns.contains(&column))
    }
}

fn is_hidden(node: Node<'_, '_>, size: &str) -> bool {
    let none = node.attribute(size).and_then(|size| size.parse::<f64>().ok()) == Some(0.0);
    none || on(node, "hidden")
}

fn on(node: Node<'_, '_>, name: &str) -> bool {
    node.attribute(name).is_some_and(|value| matches!(value, "1" | "true" | "on"))
}

fn number(node: Node<'_, '_>, name: &str) -> Option<u32> {
    node.attribute(name)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_columns_that_are_put_away_are_known() {
        let sheet = "<worksheet><cols><col min='2' max='3' hidden='1'/><col min='5' max='5' width=\"0\"/></cols>\
            <sheetData><row r='1'/><row r='4' hidden='true'/><row/><row ht=\"0\" r='9'/></sheetData></worksheet>";
        let hidden = Hidden::of(sheet);
        let rows: Vec<u32> = (0..12).filter(|row| hidden.holds((*row, 0))).collect();
        let columns: Vec<u32> = (0..12).filter(|column| hidden.holds((0, *column))).collect();
        assert_eq!((rows, columns), (vec![3, 8], vec![1, 2, 4]));
        let all_but = "<worksheet><sheetFormatPr zeroHeight='1'/><sheetData><row r='2'/></sheetData></worksheet>";
        let hidden = Hidden::of(all_but);
        assert!(hidden.holds((0, 0)) && !hidden.holds((1, 0)));
        assert_eq!(Hidden::of("<worksheet><row r='1'/></worksheet>"), Hidden::default());
    }
}
