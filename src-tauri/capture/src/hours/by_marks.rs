//! What is doubtful of a row for what its workbook says of the cells beside their values.

use evenhand_core::record::When;

use super::amount::TimeUnit;
use super::columns::{HourColumn, HourMapping};
use super::marks::CellMark;
use super::row::{HourRow, RowDoubt};
use super::sheet::{DataSheet, SheetCell};

/// Puts in doubt what a mark makes doubtful: such a cell is no amount to count.
pub(super) fn settle(rows: &mut [HourRow], sheet: &DataSheet, mapping: &HourMapping) {
    for marked in &sheet.marks {
        let Ok(at) = rows.binary_search_by_key(&(marked.row + 1), |row| row.number) else {
            continue;
        };
        let Some(row) = rows.get_mut(at) else { continue };
        let column = mapping.columns.get(marked.column).copied().unwrap_or_default();
        if let Some(doubt) = doubt_of(marked.mark, column) {
            match doubt {
                RowDoubt::CostUnclear => row.effort.cost_pence = None,
                RowDoubt::TimeUnclear => row.effort.minutes = None,
                RowDoubt::Hidden if column == HourColumn::Cost => row.effort.cost_pence = None,
                RowDoubt::Hidden => row.effort.minutes = None,
                RowDoubt::DayUnclear => row.when = When::Undated,
                _ => {}
            }
            if !row.doubts.contains(&doubt) {
                row.doubts.push(doubt);
            }
        }
    }
}

fn doubt_of(mark: CellMark, column: HourColumn) -> Option<RowDoubt> {
    let length = matches!(column, HourColumn::Time | HourColumn::Minutes);
    let time = length || matches!(column, HourColumn::Starts | HourColumn::Ends);
    let own = match column {
        HourColumn::Cost => Some(RowDoubt::CostUnclear),
        HourColumn::Day => Some(RowDoubt::DayUnclear),
        _ => time.then_some(RowDoubt::TimeUnclear),
    };
    match mark {
        CellMark::Foreign => own.filter(|_| column == HourColumn::Cost),
        CellMark::Percent => own,
        CellMark::HalfDay => own.filter(|_| length),
        CellMark::Struck | CellMark::NoValue => own,
        CellMark::OtherRows => (length || column == HourColumn::Cost).then_some(RowDoubt::Total),
        CellMark::Hidden => (time || column == HourColumn::Cost).then_some(RowDoubt::Hidden),
    }
}

/// Where each number of a column of hours is under half and a whole number of minutes as a part of a day, a table may
/// count them as it counts times of day: 0.0625 is an hour and a half then, and four minutes otherwise.
pub(super) fn doubt_parts_of_days(rows: &mut [HourRow], sheet: &DataSheet, mapping: &HourMapping) {
    if mapping.unit != Some(TimeUnit::Hours) {
        return;
    }
    let number = |cell: &SheetCell| match cell {
        SheetCell::Number(number) => Some(*number),
        SheetCell::Text(text) => text.trim().parse::<f64>().ok(),
        _ => None,
    };
    let times = mapping.columns.iter().enumerate();
    for (at, _) in times.filter(|(_, column)| **column == HourColumn::Time) {
        let cell = |row: &HourRow| {
            let cells = row.number.checked_sub(1).and_then(|own| sheet.rows.get(own))?;
            cells.get(at).and_then(number).filter(|number| *number != 0.0)
        };
        let all: Vec<f64> = rows.iter().filter_map(cell).collect();
        // A quarter of an hour is written with two figures, and few parts of a day can be.
        let short = all.iter().all(|number| has_two_figures(*number));
        if short || !all.iter().all(|number| is_part_of_day(*number)) {
            continue;
        }
        for row in rows.iter_mut().filter(|row| cell(row).is_some()) {
            row.effort.minutes = None;
            if !row.doubts.contains(&RowDoubt::TimeUnclear) {
                row.doubts.push(RowDoubt::TimeUnclear);
            }
        }
    }
}

fn has_two_figures(number: f64) -> bool {
    (number * 100.0 - (number * 100.0).round()).abs() < 1e-9
}

fn is_part_of_day(number: f64) -> bool {
    let minutes = number * 1440.0;
    (0.0..0.5).contains(&number) && (minutes - minutes.round()).abs() < 0.01
}
