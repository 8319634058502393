//! What a workbook says of a cell beside its value: how it is shown, how it was worked out, that it was struck out.

use serde::{Deserialize, Serialize};

/// What is said of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CellMark {
    /// Shown as money of another country.
    Foreign,
    /// Shown as a part of a hundred.
    Percent,
    /// Shown as a time of day, with its half of the day.
    HalfDay,
    /// Struck out.
    Struck,
    /// Worked out from other rows.
    OtherRows,
    /// Worked out, and what came of it is an error, was not kept, or is another whenever the workbook is opened.
    NoValue,
    /// In a row that is not shown.
    Hidden,
}

/// A mark and its place, counted from 0 as the rows and columns of the table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarkedCell {
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
    /// What is said.
    pub mark: CellMark,
}

/// Whether a formula counts other rows: a range over several rows, or a cell of its own column in another row. `row`
/// and `column` are its own place in the sheet, from 0.
pub(super) fn counts_other_rows(formula: &str, (row, column): (u32, u32)) -> bool {
    let upper = formula.to_uppercase();
    let of_a_list = upper.contains('[') && !upper.contains("[.") && !upper.contains("[$");
    if of_a_list {
        return !upper.contains("[@") && !upper.contains("THIS ROW");
    }
    let plain = upper.replace(['[', ']', '.', '$'], "");
    let plain = plain.strip_prefix("OF:").unwrap_or(&plain);
    let parts = plain.split(|c: char| !c.is_alphanumeric() && c != ':');
    parts.into_iter().any(|part| match part.split_once(':') {
        Some((from, to)) => match (place(from), place(to)) {
            (Some(from), Some(to)) => from.0 != to.0,
            // "B:B" is the whole column.
            _ => [from, to].iter().all(|end| {
                !end.is_empty() && end.len() <= 3 && end.bytes().all(|b| b.is_ascii_uppercase())
            }),
        },
        None => place(part).is_some_and(|at| at.1 == column && at.0 != row),
    })
}

/// Whether a formula gives something else on another day: `TODAY()` is no day that anything was on.
pub(super) fn changes(formula: &str) -> bool {
    let upper = formula.to_uppercase();
    ["TODAY(", "NOW(", "RAND(", "RANDBETWEEN("].iter().any(|name| upper.contains(name))
}

/// "B2" as row and column, from 0.
pub(super) fn place(name: &str) -> Option<(u32, u32)> {
    let figures = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, figures) = name.split_at_checked(figures)?;
    if letters.is_empty() || letters.len() > 3 || !letters.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    let column = letters.bytes().fold(0u32, |sum, b| sum * 26 + u32::from(b - b'A') + 1);
    Some((figures.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_that_count_other_rows() {
        for (formula, other) in [
            ("SUM(B2:B3)", true),
            ("=SUM($B$2:$B$3)", true),
            ("SUBTOTAL(9,B2:B3)", true),
            ("AVERAGE(B2:B3)", true),
            ("B2+B3", true),
            ("B4+C5", true),
            ("SUM(B:B)", true),
            ("SUM(Table1[Hours])", true),
            ("of:=SUM([.B2:.B3])", true),
            ("SUM(C2:C3)", true),
            ("SUM(C5:D5)", false),
            ("D5-C5", false),
            ("(D5-C5)*24", false),
            ("C5*$H$1", false),
            ("1+0.5", false),
            ("of:=[.D5]-[.C5]", false),
            ("[@End]-[@Start]", false),
        ] {
            assert_eq!(counts_other_rows(formula, (4, 1)), other, "{formula}");
        }
    }
}
