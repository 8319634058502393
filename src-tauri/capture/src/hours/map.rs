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
    /// Minutes beside the hours, where each has a column.
    Minutes,
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

/// The first two figures of a day such as "12/11/2019".
pub(super) fn figures(cell: &SheetCell) -> Option<(u32, u32)> {
    let SheetCell::Text(text) = cell else { return None };
    let text = text.trim();
    let mark =
        text.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '/' | '.' | '-'))?;
    let mut parts = text.splitn(3, mark);
    let (first, second, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let year = rest.bytes().take_while(u8::is_ascii_digit).count();
    let short = first.len() <= 2 && second.len() <= 2 && matches!(year, 2 | 4);
    Some((first.parse().ok()?, second.parse().ok()?)).filter(|_| short)
}

/// Whether a day fits the order that was said. One that fits the other order alone puts those like it in doubt.
fn fits(cell: &SheetCell, order: DayOrder) -> bool {
    figures(cell).is_none_or(|(first, second)| match order {
        DayOrder::MonthDayYear => first <= 12,
        _ => second <= 12,
    })
}

/// Reads the rows as a person said. Empty rows are left out; what cannot be read is absent and told.
pub fn rows(sheet: &DataSheet, mapping: &HourMapping) -> Vec<HourRow> {
    let numbered = sheet.rows.iter().enumerate().skip(mapping.headings);
    let filled = numbered.filter(|(_, row)| row.iter().any(|cell| !cell.shown().is_empty()));
    let mut out: Vec<HourRow> = filled.map(|(at, row)| one_row(at + 1, row, mapping)).collect();
    doubt_mixed(&mut out, sheet, mapping);
    out
}

/// Where a day of the column fits the other order alone, each that fits both is in doubt.
fn doubt_mixed(out: &mut [HourRow], sheet: &DataSheet, mapping: &HourMapping) {
    let Some(at) = mapping.columns.iter().position(|column| *column == HourColumn::Day) else {
        return;
    };
    let cell = |number: usize| sheet.rows.get(number.checked_sub(1)?)?.get(at);
    let mixed =
        out.iter().any(|row| cell(row.number).is_some_and(|cell| !fits(cell, mapping.order)));
    if !mixed {
        return;
    }
    for row in out {
        let either = cell(row.number)
            .and_then(figures)
            .is_some_and(|(first, second)| first <= 12 && second <= 12 && first != second);
        if either && !row.doubts.contains(&RowDoubt::DayUnclear) {
            row.doubts.push(RowDoubt::DayUnclear);
        }
    }
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
        (cell(HourColumn::Time), cell(HourColumn::Minutes)),
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
    (time, beside): (Option<&SheetCell>, Option<&SheetCell>),
    starts: Option<&SheetCell>,
    ends: Option<&SheetCell>,
    unit: Option<TimeUnit>,
) {
    let amount = |cell: Option<&SheetCell>, unit| match cell {
        Some(SheetCell::Minutes(value)) => minutes(&format!("{value} m"), None),
        Some(SheetCell::Number(value)) => minutes(&value.to_string(), unit),
        Some(cell) => minutes(&cell.shown(), unit),
        None => Amount::Empty,
    };
    let given = match (amount(time, unit), amount(beside, Some(TimeUnit::Minutes))) {
        (given, Amount::Empty) | (Amount::Empty, given) => given,
        (Amount::Known { value }, Amount::Known { value: more })
            if more < 60 && value % 60 == 0 =>
        {
            Amount::Known { value: value + more }
        }
        (Amount::NoUnit, _) => Amount::NoUnit,
        _ => Amount::Unclear,
    };
    let written = |cell: Option<&SheetCell>| cell.is_some_and(|cell| !cell.shown().is_empty());
    match given {
        Amount::Known { value } => out.effort.minutes = Some(value),
        Amount::NoUnit => out.doubts.push(RowDoubt::NoUnit),
        Amount::Unclear => out.doubts.push(RowDoubt::TimeUnclear),
        Amount::Empty => match (starts.map(point), ends.map(point)) {
            (Some(Some(from)), Some(Some(to))) if to >= from => {
                out.effort.minutes = Some(to - from)
            }
            (Some(Some(_)), Some(Some(_))) => out.doubts.push(RowDoubt::EndsBeforeStart),
            _ if written(starts) && written(ends) => out.doubts.push(RowDoubt::TimeUnclear),
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
            // Two figures for the hour: the day has twenty-four of them.
            if text.len() == 5 && text.is_char_boundary(3) && text.get(2..3) == Some(":") {
                return match minutes(&text, None) {
                    Amount::Known { value } if value < 24 * 60 => Some(value),
                    _ => None,
                };
            }
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
pub(crate) fn day(cell: &SheetCell, order: DayOrder) -> Option<NaiveDate> {
    let text = match cell {
        SheetCell::Date(at) => return Some(at.date()),
        other => other.shown(),
    };
    if !fits(cell, order) {
        return None;
    }
    if let Some(day) = with_month_name(&text) {
        return Some(day);
    }
    let text = if order == DayOrder::MonthDayYear { swapped(&text).unwrap_or(text) } else { text };
    let found = calendar::days(&text);
    let [one] = found.as_slice() else { return None };
    one.date()
}

/// "12-Nov-19", as a table shows a day.
fn with_month_name(text: &str) -> Option<NaiveDate> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let mut parts = text.trim().split(['-', '/', '.', ' ']);
    let (day, month, year) = (parts.next()?, parts.next()?.to_lowercase(), parts.next()?);
    let number = |text: &str, digits: &[usize]| {
        let figures = text.bytes().all(|b| b.is_ascii_digit());
        text.parse::<u32>().ok().filter(|_| figures && digits.contains(&text.len()))
    };
    let day = number(day, &[1, 2])?;
    let year = i32::try_from(number(year, &[2, 4])?).ok()?;
    let month = MONTHS.iter().position(|name| month.get(..3) == Some(name) && month.len() < 10)?;
    let year = if year < 100 { year + 2000 } else { year };
    let day = NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()? + 1, day)?;
    parts.next().is_none().then_some(day)
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
    use super::super::suggest::suggested;
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

    /// Day, minutes, pence and doubts of each row.
    fn facts(text: &str) -> Vec<String> {
        let sheet = sheet(text);
        rows(&sheet, &suggested(&sheet))
            .iter()
            .map(|row| {
                let day = row.when.exact_day().map_or("-".into(), |day| day.to_string());
                let number =
                    |value: Option<u32>| value.map_or("-".into(), |value| value.to_string());
                let (minutes, pence) = (number(row.effort.minutes), number(row.effort.cost_pence));
                format!("{day} {minutes} {pence} {:?}", row.doubts)
            })
            .collect()
    }

    #[test]
    fn hours_and_minutes_in_two_columns_are_one_time() {
        assert_eq!(
            facts(
                "Date,Hours,Minutes\n12/11/2019,1,30\n13/11/2019,,45\n14/11/2019,2,\n15/11/2019,1.5,30\n"
            ),
            [
                "2019-11-12 90 - []",
                "2019-11-13 45 - []",
                "2019-11-14 120 - []",
                "2019-11-15 - - [TimeUnclear]"
            ]
        );
    }

    #[test]
    fn days_of_one_column_have_one_order() {
        assert_eq!(
            facts("Date,Hours\n11/13/2019,1\n11/02/2019,2\n"),
            ["2019-11-13 60 - []", "2019-11-02 120 - []"]
        );
        assert_eq!(
            facts("Date,Hours\n11/13/2019,1\n11/02/2019,2\n13/11/2019,1\n"),
            ["- 60 - [DayUnclear]", "2019-02-11 120 - [DayUnclear]", "2019-11-13 60 - []"]
        );
    }

    #[test]
    fn tables_as_programs_and_people_write_them() {
        assert_eq!(
            facts("sep=;\nDate;Hours;Cost\n12.11.2019;1,5;4,50\n"),
            ["2019-11-12 90 450 []"]
        );
        assert_eq!(
            facts("Date,Time spent,Cost (£)\n12-Nov-19,45 mins,£3\n"),
            ["2019-11-12 45 300 []"]
        );
        assert_eq!(
            facts("12/11/2019,1h30,Reading\n13/11/2019,45 mins,Call\n"),
            ["2019-11-12 90 - []", "2019-11-13 45 - []"]
        );
        assert_eq!(
            facts(
                "Date,From,To\n12/11/2019,09:30,11:00\n12/11/2019,22:00,01:00\n12/11/2019,9ish,11:00\n"
            ),
            [
                "2019-11-12 90 - []",
                "2019-11-12 - - [EndsBeforeStart]",
                "2019-11-12 - - [TimeUnclear]"
            ]
        );
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
