//! What the columns of a table seem to hold, by its headings or by its cells.

use super::among_columns;
use super::amount::{Amount, TimeUnit, minutes};
use super::columns::{HourColumn, HourMapping};
use super::days::{day, figures};
use super::sheet::{DataSheet, SheetCell};
use crate::chat::DayOrder;

/// What the headings of a table seem to say. Nothing is read by it until a person has agreed.
pub fn suggested(sheet: &DataSheet) -> HourMapping {
    let found = sheet.rows.iter().take(10).enumerate().map(|(at, row)| {
        // A row with a day in it says what was, not what columns are.
        let dated = row
            .iter()
            .any(|cell| day(cell, DayOrder::DayMonthYear).is_some() || figures(cell).is_some());
        let columns: Vec<HourColumn> = if dated {
            Vec::new()
        } else {
            row.iter().map(|cell| heading(&cell.shown())).collect()
        };
        let known = columns.iter().filter(|column| **column != HourColumn::Nothing).count();
        (known, std::cmp::Reverse(at), columns)
    });
    let (known, at, mut columns) =
        found.max_by_key(|(known, at, _)| (*known, *at)).unwrap_or_default();
    let headings = if known > 0 { at.0 + 1 } else { 0 };
    let top = sheet.rows.get(headings.saturating_sub(1)).map(Vec::as_slice).unwrap_or_default();
    let names: Vec<String> = top.iter().map(SheetCell::shown).collect();
    minutes_beside_hours(&mut columns, top);
    among_columns::settle(&mut columns, &names, sheet.rows.get(headings..).unwrap_or_default());
    if headings == 0 {
        columns = by_cells(sheet);
    }
    let time =
        columns.iter().position(|column| *column == HourColumn::Time).and_then(|at| top.get(at));
    let unit = time.and_then(|cell| unit_of(&cell.shown()));
    let order = order_of(sheet, headings, columns.iter().position(|one| *one == HourColumn::Day));
    HourMapping { columns, headings, unit, order }
}

/// How much of a table its headings say: the one of a workbook that says most is the table of hours.
/// One that is not shown says nothing while another is.
pub fn known_columns(sheet: &DataSheet) -> usize {
    if sheet.hidden {
        return 0;
    }
    let columns = suggested(sheet).columns;
    columns.iter().filter(|column| **column != HourColumn::Nothing).count()
}

/// "Hours" and "Minutes" side by side are one time.
fn minutes_beside_hours(columns: &mut [HourColumn], top: &[SheetCell]) {
    let units: Vec<Option<TimeUnit>> = columns
        .iter()
        .zip(top)
        .map(|(column, cell)| unit_of(&cell.shown()).filter(|_| *column == HourColumn::Time))
        .collect();
    if !units.contains(&Some(TimeUnit::Hours)) {
        return;
    }
    if let Some(at) = units.iter().position(|unit| *unit == Some(TimeUnit::Minutes))
        && let Some(column) = columns.get_mut(at)
    {
        *column = HourColumn::Minutes;
    }
}

/// What the columns of a table without headings seem to be, by what most of their cells are.
fn by_cells(sheet: &DataSheet) -> Vec<HourColumn> {
    let width = sheet.rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut seen = std::collections::BTreeSet::new();
    (0..width)
        .map(|at| {
            let cells: Vec<&SheetCell> =
                sheet.rows.iter().take(200).filter_map(|row| row.get(at)).collect();
            let most = |fits: &dyn Fn(&SheetCell) -> bool| {
                cells.iter().filter(|cell| fits(cell)).count() * 2 > cells.len()
            };
            let kind = if most(&|cell| {
                day(cell, DayOrder::DayMonthYear).is_some() || figures(cell).is_some()
            }) {
                HourColumn::Day
            } else if most(&|cell| cell.shown().starts_with('£')) {
                HourColumn::Cost
            } else if most(&|cell| {
                matches!(cell, SheetCell::Minutes(_) | SheetCell::Number(_))
                    || matches!(minutes(&cell.shown(), None), Amount::Known { .. } | Amount::NoUnit)
            }) {
                HourColumn::Time
            } else {
                HourColumn::Title
            };
            // A second column of money is no title to drop: a row that has both is told.
            let several = kind == HourColumn::Cost;
            if seen.insert(kind) || several { kind } else { HourColumn::Nothing }
        })
        .collect()
}

/// The order in which the days of a column stand: the American one only where a day can be none other, and no day
/// can be none but a usual one.
fn order_of(sheet: &DataSheet, headings: usize, column: Option<usize>) -> DayOrder {
    let Some(column) = column else { return DayOrder::DayMonthYear };
    let cells = sheet.rows.iter().skip(headings).filter_map(|row| row.get(column));
    let (mut usual, mut other) = (0, 0);
    for (first, second) in cells.filter_map(figures) {
        usual += usize::from(first > 12 && second <= 12);
        other += usize::from(second > 12 && first <= 12);
    }
    if other > 0 && usual == 0 { DayOrder::MonthDayYear } else { DayOrder::DayMonthYear }
}

/// The unit that a heading names: "Hours", "Time (mins)".
pub(super) fn unit_of(heading: &str) -> Option<TimeUnit> {
    let lower = heading.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphabetic()).collect();
    const HOURS: [&str; 16] = [
        "hours", "hrs", "hour", "hr", "stunden", "std", "stunde", "heures", "horas", "ore",
        "godziny", "godz", "uren", "saat", "timer", "timmar",
    ];
    const MINUTES: [&str; 12] = [
        "minutes", "mins", "min", "minute", "minuten", "minutos", "minuti", "minuty", "minuter",
        "minutter", "dakika", "dk",
    ];
    let hours = words.iter().any(|word| HOURS.contains(word));
    let minutes = words.iter().any(|word| MINUTES.contains(word));
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
    if words.is_empty() || words.len() > 5 {
        return HourColumn::Nothing;
    }
    english(&lower, &words).or_else(|| elsewhere(&words)).unwrap_or_default()
}

/// What a heading says in English. `None`: its words are not known.
fn english(lower: &str, words: &[&str]) -> Option<HourColumn> {
    let any = |known: &[&str]| words.iter().any(|word| known.contains(word));
    let is_money = lower.contains('£') || any(&["cost", "costs", "expense", "expenses", "claim"]);
    // What an hour costs is no money that was spent, and what was planned is none either.
    let is_rate =
        any(&["per", "hourly", "budget", "limit", "estimate", "estimated", "planned", "expected"]);
    // What somebody was to be given, and what of it was lost, is no time that anybody gave.
    let is_owed = !is_money
        && any(&["missed", "lost", "owed", "due", "absent", "target", "entitled", "remaining"]);
    let is_distance = any(&["mileage", "miles", "km"]) && !is_money;
    Some(if is_distance || is_rate || is_owed {
        HourColumn::Nothing
    } else if any(&["date", "day", "when"]) {
        // The day that something else was done on is another day.
        if any(&[
            "booked", "due", "birth", "claimed", "paid", "next", "created", "entered", "added",
        ]) {
            HourColumn::Nothing
        } else {
            HourColumn::Day
        }
    } else if any(&["dob", "running", "cumulative", "balance", "rate"]) {
        HourColumn::Nothing
    } else if any(&["start", "starts", "started", "from", "begin"]) {
        HourColumn::Starts
    } else if any(&["end", "ends", "ended", "finish", "finished", "until", "till"])
        || lower.trim() == "to"
    {
        HourColumn::Ends
    } else if any(&["cost", "costs", "expense", "expenses", "amount", "price"])
        || lower.contains('£')
    {
        HourColumn::Cost
    } else if any(&[
        "hours", "hrs", "hour", "minutes", "mins", "time", "duration", "length", "taken",
    ]) {
        HourColumn::Time
    } else if any(&["spent", "fare", "fares", "parking", "petrol", "fuel", "childcare"]) {
        HourColumn::Cost
    } else if any(&["activity", "task", "type", "category", "purpose"]) {
        HourColumn::Activity
    } else if any(&["title", "meeting", "subject", "event", "description", "what"]) {
        HourColumn::Title
    } else if any(&["notes", "note", "comments", "comment", "details"]) {
        HourColumn::Notes
    } else {
        return None;
    })
}

/// Words of headings in other languages of families here, for each kind of column.
const ELSEWHERE: [(HourColumn, &str); 9] = [
    (HourColumn::Day, "datum tag jour fecha día giorno dia dzień dato tarih التاريخ"),
    (
        HourColumn::Starts,
        "beginn uhrzeit heure hora ora godzina von anfang début inicio inizio início \
         początek początku",
    ),
    (HourColumn::Ends, "ende bis fin fine fim koniec"),
    (
        HourColumn::Cost,
        "kosten betrag ausgaben coût coûts frais coste costo gasto gastos custo koszt \
         koszty kwota maliyet",
    ),
    (
        HourColumn::Time,
        "stunden stunde std minuten zeit dauer zeitaufwand heures durée temps horas \
         minutos duración tiempo ore minuti durata tempo duração godziny godz minuty czas \
         uren duur tijd saat süre timer timmar",
    ),
    (
        HourColumn::Activity,
        "tätigkeit aufgabe zweck activité actividad attività atividade zadanie activiteit",
    ),
    (
        HourColumn::Title,
        "thema betreff beschreibung termin objet asunto oggetto assunto temat onderwerp \
         réunion reunión spotkanie",
    ),
    (HourColumn::Notes, "notizen notiz bemerkung bemerkungen remarques notas uwagi opmerkingen"),
    // "Data" is a day in Italian, in Polish and in Portuguese.
    (HourColumn::Day, "data"),
];

/// What a heading says in other languages of families here.
fn elsewhere(words: &[&str]) -> Option<HourColumn> {
    let known = |names: &str| names.split(' ').any(|name| words.contains(&name));
    ELSEWHERE.iter().find(|(_, names)| known(names)).map(|(column, _)| *column)
}
