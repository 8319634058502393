//! Several columns that could hold the same: which of them does, by what stands over them and in them.

use super::amount::{Amount, minutes};
use super::clock::point;
use super::columns::HourColumn;
use super::sheet::SheetCell;

/// A time of this many minutes or more in a column of clock times is when something began, and not how long it took.
const FIRST_HOUR: u32 = 7 * 60;

/// Leaves of the columns those that hold what was proposed. Of money and of time there may be several: a row that has
/// two of them is told, for to drop one or to add them up would be a guess.
pub(super) fn settle(columns: &mut [HourColumn], names: &[String], rows: &[Vec<SheetCell>]) {
    best_day(columns, names);
    clock_times(columns, names, rows);
    for kind in [HourColumn::Time, HourColumn::Cost] {
        totals(columns, names, kind);
    }
    let mut seen = std::collections::BTreeSet::new();
    for column in columns {
        let several = matches!(column, HourColumn::Nothing | HourColumn::Time | HourColumn::Cost);
        if !several && !seen.insert(*column) {
            *column = HourColumn::Nothing;
        }
    }
}

/// "Date" is the day, where "Day" beside it is one of the week; "Date of meeting" is it rather than any other date.
fn best_day(columns: &mut [HourColumn], names: &[String]) {
    let weight = |name: &String| {
        let name = name.to_lowercase();
        let has = |word: &str| name.split(|c: char| !c.is_alphabetic()).any(|own| own == word);
        usize::from(has("date")) * 2 + usize::from(has("meeting") || name.trim() == "date")
    };
    let days = columns.iter().zip(names).filter(|(column, _)| **column == HourColumn::Day);
    let Some(best) = days.map(|(_, name)| weight(name)).max() else { return };
    for (column, name) in columns.iter_mut().zip(names) {
        if *column == HourColumn::Day && weight(name) < best {
            *column = HourColumn::Nothing;
        }
    }
}

/// A column "Time" may say at what time. It does where another says how long, or where its cells are times of day.
fn clock_times(columns: &mut [HourColumn], names: &[String], rows: &[Vec<SheetCell>]) {
    let says_length = |name: &str| {
        let name = name.to_lowercase();
        let mut words = name.split(|c: char| !c.is_alphabetic());
        words.any(|word| {
            matches!(
                word,
                "hours"
                    | "hrs"
                    | "hour"
                    | "minutes"
                    | "mins"
                    | "duration"
                    | "length"
                    | "taken"
                    | "spent"
                    | "given"
                    | "total"
                    | "long"
            )
        })
    };
    let times = |columns: &[HourColumn], length: bool| -> Vec<usize> {
        let own = columns.iter().zip(names).enumerate();
        own.filter(|(_, (column, name))| {
            **column == HourColumn::Time && says_length(name) == length
        })
        .map(|(at, _)| at)
        .collect()
    };
    let beside = !times(columns, true).is_empty();
    for at in times(columns, false) {
        let cells: Vec<&SheetCell> = rows.iter().filter_map(|row| row.get(at)).collect();
        let filled = cells.iter().filter(|cell| !cell.shown().is_empty()).count();
        let of_day = cells.iter().filter(|cell| is_time_of_day(cell)).count();
        if (beside || of_day * 2 > filled)
            && let Some(column) = columns.get_mut(at)
        {
            // "Travel time" beside "Hours" is time too, and no hour of the day.
            let lengths = cells.iter().filter(|cell| is_length(cell)).count();
            if of_day > 0 || lengths * 2 <= filled {
                *column = if of_day > 0 { HourColumn::Starts } else { HourColumn::Nothing };
            }
        }
    }
}

/// "0.5", "30 mins" and no "1:30", which may be either.
fn is_length(cell: &SheetCell) -> bool {
    let shown = cell.shown();
    let known = matches!(minutes(&shown, None), Amount::Known { .. } | Amount::NoUnit);
    known && !shown.contains(':') && !matches!(cell, SheetCell::Minutes(_))
}

/// "2pm", "14:00" and "10.00-11.30", and no "1:30" that may be a length.
fn is_time_of_day(cell: &SheetCell) -> bool {
    let text = cell.shown().to_lowercase();
    let figures = text.contains(|c: char| c.is_ascii_digit());
    let half = ["am", "pm", "noon"].iter().any(|half| text.ends_with(half));
    let range = text.contains(" to ") || text.contains(['-', '–']);
    let late = text.contains(':') && point(cell).is_some_and(|minutes| minutes >= FIRST_HOUR);
    figures && (half || range && text.contains([':', '.'])) || late
}

/// Where one of several columns says that it is the total of them, it counts and they do not.
fn totals(columns: &mut [HourColumn], names: &[String], kind: HourColumn) {
    let is_total = |name: &String| {
        let name = name.to_lowercase();
        name.split(|c: char| !c.is_alphabetic()).any(|word| matches!(word, "total" | "overall"))
    };
    let own = columns.iter().zip(names).filter(|(column, _)| **column == kind);
    let count = own.filter(|(_, name)| is_total(name)).count();
    if count != 1 {
        return;
    }
    for (column, name) in columns.iter_mut().zip(names) {
        if *column == kind && !is_total(name) {
            *column = HourColumn::Nothing;
        }
    }
}
