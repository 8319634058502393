//! What a heading says of the cells below it beyond what its column holds: another money, pence, a break to be taken
//! off.

use super::amount::{Amount, pence};
use super::columns::{HourColumn, HourMapping};
use super::row::{HourRow, RowDoubt};
use super::sheet::{DataSheet, SheetCell};

/// Puts right what a heading says otherwise, or in doubt where it cannot be told.
pub(super) fn settle(rows: &mut [HourRow], sheet: &DataSheet, mapping: &HourMapping) {
    let Some(top) = mapping.headings.checked_sub(1).and_then(|at| sheet.rows.get(at)) else {
        return;
    };
    let names: Vec<String> = top.iter().map(|cell| cell.shown().to_lowercase()).collect();
    let has = |name: &str, words: &[&str]| {
        name.split(|c: char| !c.is_alphabetic()).any(|own| words.contains(&own))
    };
    for row in rows {
        let cells = row.number.checked_sub(1).and_then(|at| sheet.rows.get(at));
        let Some(cells) = cells.map(Vec::as_slice) else { continue };
        for (at, name) in names.iter().enumerate() {
            let cell = cells.get(at).unwrap_or(&SheetCell::Empty);
            let column = mapping.columns.get(at).copied().unwrap_or_default();
            if cell.shown().is_empty() {
                continue;
            }
            let length = matches!(column, HourColumn::Time | HourColumn::Minutes);
            if length && is_in_seconds(name, cell) {
                doubt(row, RowDoubt::TimeUnclear);
                row.effort.minutes = None;
            } else if column == HourColumn::Cost {
                let foreign = name.contains(['€', '$'])
                    || has(name, &["eur", "euro", "euros", "usd", "zł", "pln", "chf"]);
                if foreign {
                    doubt(row, RowDoubt::CostUnclear);
                    row.effort.cost_pence = None;
                } else if has(name, &["p", "pence"]) {
                    in_pence(row, cell);
                }
            } else if column == HourColumn::Nothing
                && has(name, &["break", "breaks", "lunch", "pause", "less", "minus"])
                && !gives_time(cells, mapping)
                && row.effort.minutes.is_some()
            {
                doubt(row, RowDoubt::TimeUnclear);
                row.effort.minutes = None;
            }
        }
    }
}

/// Whether "05:30" stands where the heading says minutes and seconds, or minutes alone: it is no five hours and a half.
fn is_in_seconds(heading: &str, cell: &SheetCell) -> bool {
    let SheetCell::Text(text) = cell else { return false };
    if text.matches(':').count() != 1 {
        return false;
    }
    let words: Vec<&str> =
        heading.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let hours =
        words.iter().any(|word| ["h", "hh", "hr", "hrs", "hour", "hours", "hhmm"].contains(word));
    let minutes = ["m", "mm", "min", "mins", "minute", "minutes", "mmss", "sec", "seconds", "ss"];
    !hours && words.iter().any(|word| minutes.contains(word))
}

/// A bare number under "Cost (p)" counts pence.
fn in_pence(row: &mut HourRow, cell: &SheetCell) {
    let shown = cell.shown();
    if shown.contains('£') {
        return;
    }
    match pence(&format!("{shown}p")) {
        Amount::Known { value } if !shown.contains('.') => row.effort.cost_pence = Some(value),
        _ => {
            doubt(row, RowDoubt::CostUnclear);
            row.effort.cost_pence = None;
        }
    }
}

/// Whether a column of its own says how long it took.
fn gives_time(cells: &[SheetCell], mapping: &HourMapping) -> bool {
    let own = mapping.columns.iter().zip(cells);
    own.filter(|(column, _)| matches!(column, HourColumn::Time | HourColumn::Minutes))
        .any(|(_, cell)| !cell.shown().is_empty())
}

fn doubt(row: &mut HourRow, doubt: RowDoubt) {
    if !row.doubts.contains(&doubt) {
        row.doubts.push(doubt);
    }
}
