//! What the columns of a table mean: proposed from its headings, said by a person, and then each row read.

use chrono::NaiveDate;
use evenhand_calendar as calendar;
use evenhand_core::record::{Effort, When};
use serde::{Deserialize, Serialize};

use super::amount::{Amount, TimeUnit, minutes, pence};
use super::sheet::{DataSheet, SheetCell};
use crate::chat::DayOrder;

/// What a column holds.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum HourColumn {
    /// It is not used.
    #[default]
    Nothing,
    /// The day.
    Day,
    /// The time given: "1h30", or a number whose unit is said.
    Time,
    /// When it began.
    Starts,
    /// When it ended.
    Ends,
    /// Money spent.
    Cost,
    /// What for.
    Activity,
    /// Its title.
    Title,
    /// Words about it.
    Notes,
}

/// What a person said of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct HourMapping {
    /// What each column holds, in their order.
    pub columns: Vec<HourColumn>,
    /// How many rows at the top are headings.
    #[ts(type = "number")]
    pub headings: usize,
    /// What a bare number in a column of times means.
    pub unit: Option<TimeUnit>,
    /// The order of days in figures.
    pub order: DayOrder,
}

/// A row, read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct HourRow {
    /// Its number in the table, from 1.
    pub number: usize,
    /// The day.
    pub when: When,
    /// Time and money.
    pub effort: Effort,
    /// A title.
    pub title: String,
    /// Words about it.
    pub notes: String,
    /// What to look at. A row with any of these is not ready.
    pub doubts: Vec<RowDoubt>,
}

/// What to look at in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum RowDoubt {
    /// No day is written.
    NoDay,
    /// What is written is no day, or no year is.
    DayUnclear,
    /// The number has no unit: hours or minutes?
    NoUnit,
    /// What is written is no time.
    TimeUnclear,
    /// What is written is no amount of money.
    CostUnclear,
    /// It ends before it begins.
    EndsBeforeStart,
    /// It looks like the sum of the rows above.
    Total,
}

/// What the headings of a table seem to say. Nothing is read by it until a person has agreed.
pub fn suggested(sheet: &DataSheet) -> HourMapping {
    let found = sheet.rows.iter().take(10).enumerate().map(|(at, row)| {
        let columns: Vec<HourColumn> = row.iter().map(|cell| heading(&cell.shown())).collect();
        let known = columns.iter().filter(|column| **column != HourColumn::Nothing).count();
        (known, std::cmp::Reverse(at), columns)
    });
    let (known, at, mut columns) =
        found.max_by_key(|(known, at, _)| (*known, *at)).unwrap_or_default();
    let headings = if known > 0 { at.0 + 1 } else { 0 };
    // Of two columns of one kind the first counts.
    let mut seen = std::collections::BTreeSet::new();
    for column in &mut columns {
        if *column != HourColumn::Nothing && !seen.insert(*column) {
            *column = HourColumn::Nothing;
        }
    }
    let top = sheet.rows.get(headings.saturating_sub(1)).map(Vec::as_slice).unwrap_or_default();
    let time =
        columns.iter().position(|column| *column == HourColumn::Time).and_then(|at| top.get(at));
    let unit = time.and_then(|cell| unit_of(&cell.shown()));
    HourMapping { columns, headings, unit, order: DayOrder::DayMonthYear }
}

/// The unit that a heading names: "Hours", "Time (mins)".
fn unit_of(heading: &str) -> Option<TimeUnit> {
    let lower = heading.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphabetic()).collect();
    let hours = words.iter().any(|word| ["hours", "hrs", "hour", "hr"].contains(word));
    let minutes = words.iter().any(|word| ["minutes", "mins", "min", "minute"].contains(word));
    match (hours, minutes) {
        (true, false) => Some(TimeUnit::Hours),
        (false, true) => Some(TimeUnit::Minutes),
        _ => None,
    }
}

fn heading(text: &str) -> HourColumn {
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let any = |known: &[&str]| words.iter().any(|word| known.contains(word));
    if words.is_empty() || words.len() > 5 {
        HourColumn::Nothing
    } else if any(&["date", "day", "when"]) {
        HourColumn::Day
    } else if any(&["start", "starts", "started", "from", "begin"]) {
        HourColumn::Starts
    } else if any(&["end", "ends", "finish", "finished", "until"]) {
        HourColumn::Ends
    } else if any(&[
        "cost", "costs", "expense", "expenses", "spent", "amount", "price", "mileage", "£",
    ]) || lower.contains('£')
    {
        HourColumn::Cost
    } else if any(&[
        "hours", "hrs", "hour", "minutes", "mins", "time", "duration", "length", "taken",
    ]) {
        HourColumn::Time
    } else if any(&["activity", "task", "type", "category", "purpose"]) {
        HourColumn::Activity
    } else if any(&["title", "meeting", "subject", "event", "description", "what"]) {
        HourColumn::Title
    } else if any(&["notes", "note", "comments", "comment", "details"]) {
        HourColumn::Notes
    } else {
        HourColumn::Nothing
    }
}

/// Reads the rows as a person said. Empty rows are left out; what cannot be read is absent and told.
pub fn rows(sheet: &DataSheet, mapping: &HourMapping) -> Vec<HourRow> {
    let numbered = sheet.rows.iter().enumerate().skip(mapping.headings);
    let filled = numbered.filter(|(_, row)| row.iter().any(|cell| !cell.shown().is_empty()));
    filled.map(|(at, row)| one_row(at + 1, row, mapping)).collect()
}

fn one_row(number: usize, row: &[SheetCell], mapping: &HourMapping) -> HourRow {
    let mut out = HourRow { number, ..HourRow::default() };
    let cell = |wanted: HourColumn| {
        let at = mapping.columns.iter().position(|column| *column == wanted)?;
        Some(row.get(at).unwrap_or(&SheetCell::Empty))
    };
    let words = |wanted: HourColumn| cell(wanted).map(SheetCell::shown).unwrap_or_default();
    (out.title, out.notes, out.effort.activity) =
        (words(HourColumn::Title), words(HourColumn::Notes), words(HourColumn::Activity));
    match cell(HourColumn::Day).map(|cell| day(cell, mapping.order)) {
        Some(Some(day)) => out.when = When::day(day),
        _ if words(HourColumn::Day).is_empty() => out.doubts.push(RowDoubt::NoDay),
        _ => out.doubts.push(RowDoubt::DayUnclear),
    }
    time_given(
        &mut out,
        cell(HourColumn::Time),
        cell(HourColumn::Starts),
        cell(HourColumn::Ends),
        mapping.unit,
    );
    match cell(HourColumn::Cost).map(cost) {
        Some(Amount::Known { value }) => out.effort.cost_pence = Some(value),
        Some(Amount::Unclear | Amount::NoUnit) => out.doubts.push(RowDoubt::CostUnclear),
        Some(Amount::Empty) | None => {}
    }
    let total = row.iter().any(|cell| {
        let words = cell.shown().to_lowercase();
        ["total", "totals", "sum", "grand total", "subtotal", "sub-total"]
            .contains(&words.trim_end_matches(':'))
    });
    if total {
        out.doubts.push(RowDoubt::Total);
    }
    out
}

fn time_given(
    out: &mut HourRow,
    time: Option<&SheetCell>,
    starts: Option<&SheetCell>,
    ends: Option<&SheetCell>,
    unit: Option<TimeUnit>,
) {
    let given = match time {
        Some(SheetCell::Minutes(value)) => minutes(&format!("{value} m"), None),
        Some(SheetCell::Number(value)) => minutes(&value.to_string(), unit),
        Some(cell) => minutes(&cell.shown(), unit),
        None => Amount::Empty,
    };
    match given {
        Amount::Known { value } => out.effort.minutes = Some(value),
        Amount::NoUnit => out.doubts.push(RowDoubt::NoUnit),
        Amount::Unclear => out.doubts.push(RowDoubt::TimeUnclear),
        Amount::Empty => match (starts.map(point), ends.map(point)) {
            (Some(Some(from)), Some(Some(to))) if to >= from => {
                out.effort.minutes = Some(to - from)
            }
            (Some(Some(_)), Some(Some(_))) => out.doubts.push(RowDoubt::EndsBeforeStart),
            _ => {}
        },
    }
}

/// A time of day in minutes from midnight, where it can mean only one.
fn point(cell: &SheetCell) -> Option<u32> {
    use chrono::Timelike;
    match cell {
        SheetCell::Minutes(value) => match minutes(&format!("{value} m"), None) {
            Amount::Known { value } => Some(value),
            _ => None,
        },
        SheetCell::Date(at) => Some(at.hour() * 60 + at.minute()),
        other => {
            let text = other.shown();
            let found = calendar::days(&format!("12 November 2019 at {text}"));
            let [one] = found.as_slice() else { return None };
            let time = one.time.filter(|_| !one.time_guessed)?;
            Some(time.hour() * 60 + time.minute())
        }
    }
}

fn cost(cell: &SheetCell) -> Amount {
    match cell {
        SheetCell::Number(value) if *value >= 0.0 && *value < 1e7 => pence(&format!("{value:.2}")),
        SheetCell::Date(_) | SheetCell::Minutes(_) => Amount::Unclear,
        other => pence(&other.shown()),
    }
}

/// The day in a cell; `None` where it is none, or where its year is not written.
fn day(cell: &SheetCell, order: DayOrder) -> Option<NaiveDate> {
    let text = match cell {
        SheetCell::Date(at) => return Some(at.date()),
        other => other.shown(),
    };
    let text = if order == DayOrder::MonthDayYear { swapped(&text).unwrap_or(text) } else { text };
    let found = calendar::days(&text);
    let [one] = found.as_slice() else { return None };
    one.date()
}

/// A day in figures with day and month the other way round.
fn swapped(text: &str) -> Option<String> {
    let mark = text.chars().find(|c| matches!(c, '/' | '.' | '-'))?;
    let mut parts = text.trim().splitn(3, mark);
    let (first, second, rest) = (parts.next()?, parts.next()?, parts.next()?);
    (first.len() <= 2).then(|| format!("{second}{mark}{first}{mark}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(text: &str) -> DataSheet {
        super::super::sheet::read(text.as_bytes()).unwrap().remove(0)
    }

    #[test]
    fn a_table_with_headings() {
        let sheet = sheet(
            "My hours\nDate,Hours,What for,Cost\n12/11/2019,1.5,Reading papers,£4.50\n13 Nov 2019,90 mins,Meeting,\n14/11/2019,a while,Call,x\nlater,2,,\n,,Total,\n",
        );
        let mapping = suggested(&sheet);
        assert_eq!(mapping.headings, 2);
        assert_eq!(
            mapping.columns,
            [HourColumn::Day, HourColumn::Time, HourColumn::Title, HourColumn::Cost]
        );
        assert_eq!(mapping.unit, Some(TimeUnit::Hours));
        let read = rows(&sheet, &mapping);
        let facts: Vec<_> = read
            .iter()
            .map(|row| {
                (
                    row.when.exact_day().map(|day| day.to_string()),
                    row.effort.minutes,
                    row.effort.cost_pence,
                    row.doubts.clone(),
                )
            })
            .collect();
        let day = |text: &str| Some(text.to_owned());
        assert_eq!(facts[0], (day("2019-11-12"), Some(90), Some(450), vec![]));
        assert_eq!(facts[1], (day("2019-11-13"), Some(90), None, vec![]));
        assert_eq!(
            facts[2],
            (day("2019-11-14"), None, None, vec![RowDoubt::TimeUnclear, RowDoubt::CostUnclear])
        );
        assert_eq!(facts[3], (None, Some(120), None, vec![RowDoubt::DayUnclear]));
        assert_eq!(facts[4].3, vec![RowDoubt::NoDay, RowDoubt::Total]);
    }

    #[test]
    fn nothing_is_guessed() {
        let sheet = sheet("Date,Time\n12/11/2019,2\n12/11,1h\n31/02/2019,1h\n");
        let read = rows(&sheet, &suggested(&sheet));
        assert_eq!(read[0].doubts, [RowDoubt::NoUnit]);
        assert_eq!(
            (read[1].when, read[1].doubts.as_slice()),
            (When::Undated, [RowDoubt::DayUnclear].as_slice())
        );
        assert_eq!(read[2].when, When::Undated);
    }

    #[test]
    fn a_start_and_an_end_make_a_time() {
        let sheet = sheet(
            "Date,Start,End\n12/11/2019,10:30,12:00\n12/11/2019,10am,1pm\n12/11/2019,14:00,13:00\n12/11/2019,10:30,\n",
        );
        let read = rows(&sheet, &suggested(&sheet));
        assert_eq!(
            read.iter().map(|row| row.effort.minutes).collect::<Vec<_>>(),
            [Some(90), Some(180), None, None]
        );
        assert_eq!(read[2].doubts, [RowDoubt::EndsBeforeStart]);
    }
}
